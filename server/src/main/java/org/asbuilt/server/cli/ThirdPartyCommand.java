package org.asbuilt.server.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.asbuilt.access.View;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.server.record.Counter;
import org.asbuilt.server.record.Moment;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.view.CompromiseView;
import org.asbuilt.server.view.Named;
import org.asbuilt.server.view.Plant;
import org.asbuilt.server.view.ThirdPartyViews;
import org.asbuilt.thirdparty.incident.Compromise;
import org.asbuilt.validation.Circumstances;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answers about third parties. */
@Command(
        name = "third-party",
        mixinStandardHelpOptions = true,
        description = "Answer about third parties.",
        subcommands = ThirdPartyCommand.Compromised.class)
final class ThirdPartyCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which: compromised.");
    }

    /** A third party is broken into. */
    @Command(
            name = "compromised",
            description = "Tell what there is of a third party that was broken into, and what to cut in which order.",
            footer = "Give its id or its name.")
    static final class Compromised extends OfficeCommand {
        private static final int MOST = 50;

        @Parameters(index = "0", paramLabel = "ID", description = "the third party")
        private String wanted = "";

        @Option(names = "--csv", description = "only what to cut, as CSV")
        private boolean csv;

        @Option(names = "--json", description = "answer with JSON")
        private boolean json;

        @Override
        String action() {
            return "third-party compromised";
        }

        @Override
        int work(RecordOffice office) {
            Plant plant = office.reading().plant(Moment.parse(Optional.empty(), Optional.empty()));
            Circumstances around = office.circumstances();
            Subject party = Called.found(plant, wanted)
                    .flatMap(found -> around.subject(found.id()))
                    .filter(found -> found.kind() == Kind.THIRD_PARTY)
                    .orElseThrow(() -> Called.nothing(wanted));
            Counter counter = office.counter(View.EVERYTHING);
            CompromiseView answer = CompromiseView.of(
                    Compromise.of(counter.connectivity(plant), around, party), MOST, around, CompromiseView.Shown.ALL);
            if (json) {
                printJson(answer);
            } else if (csv) {
                out().print(CutOffSheet.csv(answer));
            } else {
                print(answer);
            }
            return ExitCode.OK;
        }

        private void print(CompromiseView answer) {
            out().println("If " + answer.party().name() + " is broken into");
            lines("Call", answer.contacts().stream().map(Compromised::call).toList());
            lines(
                    "Cut, in this order",
                    answer.cuts().stream().map(Compromised::cut).toList());
            lines(
                    "Accounts",
                    answer.accounts().stream()
                            .map(one -> one.name() + " on " + one.asset().name())
                            .toList());
            lines(
                    "Products, systems and assets",
                    answer.supplied().stream()
                            .map(one -> one.subject().name() + ": "
                                    + String.join(", ", one.parts()).toLowerCase(Locale.ROOT))
                            .toList());
            lines(
                    "Components",
                    answer.components().stream()
                            .map(one -> one.name()
                                    + one.version()
                                            .map(version -> " " + version)
                                            .orElse("") + " in " + one.holder().name())
                            .toList());
            lines(
                    "Information that it holds",
                    answer.information().stream()
                            .map(one -> one.what() + ", TLP:" + one.label() + ", " + one.at()
                                    + (one.returned() ? ", given back" : ""))
                            .toList());
            lines(
                    "Contracts",
                    answer.contracts().stream()
                            .map(one -> one.contract().name()
                                    + (one.mandates().isEmpty() ? "" : ", requires " + names(one.mandates())))
                            .toList());
            out().println(answer.reachedCount() + " assets could be reached from it, " + answer.safetyRelated()
                    + " of them related to safety, " + answer.critical() + " critical");
        }

        private static String call(ThirdPartyViews.ContactView contact) {
            return contact.role().orElse("CONTACT").toLowerCase(Locale.ROOT)
                    + contact.name().map(name -> ": " + name).orElse("")
                    + contact.phone().map(phone -> ", " + phone).orElse("")
                    + contact.email().map(email -> ", " + email).orElse("")
                    + contact.hours().map(hours -> " (" + hours + ")").orElse("");
        }

        private static String cut(CompromiseView.CutView cut) {
            return cut.place() + ". " + cut.carrier().name()
                    + (cut.outOfBand() ? ", past the boundary" : "")
                    + ", may " + cut.inward().possibly().toLowerCase(Locale.ROOT) + ", " + cut.assets()
                    + " assets behind it"
                    + cut.who().map(who -> "; " + who).orElse("; by whom is not recorded")
                    + cut.how().map(how -> ": " + how).orElse("")
                    + cut.minutes().map(minutes -> ", " + minutes + " min").orElse("")
                    + (cut.contracts().isEmpty() ? "" : "; required by " + String.join(", ", cut.contracts()))
                    + cut.exempt().map(why -> "; a plan lets it stay: " + why).orElse("");
        }

        private static String names(List<Named> named) {
            return String.join(", ", named.stream().map(Named::name).toList());
        }

        private void lines(String title, List<String> lines) {
            out().println(title + ":");
            if (lines.isEmpty()) {
                out().println("  nothing is recorded");
            }
            lines.forEach(line -> out().println("  " + line));
        }
    }
}
