package org.asbuilt.server.cli;

import java.util.List;
import java.util.Optional;
import org.asbuilt.access.View;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.network.Endpoint;
import org.asbuilt.network.Question;
import org.asbuilt.server.record.PermittedShelf;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.view.PacketWayView;
import org.asbuilt.server.view.PermittedView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what the rules permit from somewhere to somewhere. */
@Command(
        name = "ways",
        description = "Tell what the rules of routers, firewalls and switches permit from somewhere to somewhere.",
        footer = "An end is an asset, a network or a zone by id or name, an address, a range, internet or any.")
final class WaysCommand extends OfficeCommand {
    private static final int MOST_DOUBTS = 20;

    @Parameters(index = "0", paramLabel = "FROM", description = "who opens")
    private String from = "";

    @Parameters(index = "1", paramLabel = "TO", description = "who answers")
    private String to = "";

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "SERVICE",
            description = "which services, such as tcp/502 or udp/161-162; every one if not given")
    private Optional<String> service = Optional.empty();

    @Option(names = "--json", description = "answer with JSON")
    private boolean json;

    @Override
    String action() {
        return "ways";
    }

    @Override
    int work(RecordOffice office) {
        PermittedShelf shelf = office.counter(View.EVERYTHING).permitted();
        Snapshot snapshot = shelf.snapshot();
        Question question = new Question(
                Endpoint.read(from, snapshot), Endpoint.read(to, snapshot), Question.services(service.orElse("")));
        PermittedView answer =
                PermittedView.of(question, shelf.reachability().orElseThrow(), snapshot, office.drift()::numbered);
        if (json) {
            printJson(answer);
        } else {
            print(answer);
        }
        return ExitCode.OK;
    }

    private void print(PermittedView answer) {
        out().println("From " + answer.source() + " to " + answer.destination()
                + (answer.services().isEmpty() ? "" : " by " + String.join(", ", answer.services())) + ": "
                + answer.sentence() + ".");
        lines("Permitted at most, with replies", answer.permitted());
        lines("Refused, or not answered", answer.refused());
        answer.permittedWay().ifPresent(way -> way("One way that is permitted", way));
        answer.refusedWay().ifPresent(way -> way("One way that is refused", way));
        if (answer.doubtful() > 0) {
            out().println(answer.doubtful() + (answer.doubtful() == 1 ? " doubt lowers" : " doubts lower")
                    + " the certainty:");
            answer.doubts().stream()
                    .limit(MOST_DOUBTS)
                    .forEach(doubt -> out().println("  " + doubt.subject().name() + ": " + doubt.why()
                            + (doubt.words().isEmpty() ? "" : ": " + doubt.words())
                            + doubt.place()
                                    .or(doubt::line)
                                    .map(place -> " (" + place + ")")
                                    .orElse("")));
        }
    }

    private void lines(String title, List<String> lines) {
        out().println(title + ":");
        if (lines.isEmpty()) {
            out().println("  nothing");
        }
        lines.forEach(line -> out().println("  " + line));
    }

    private void way(String title, PacketWayView way) {
        out().println(title + ": " + way.packet());
        way.hops().forEach(hop -> {
            out().println("  " + hop.device().name()
                    + (hop.in().isEmpty() ? "" : ", in by " + hop.in())
                    + (hop.out().isEmpty() ? "" : ", out by " + hop.out()));
            hop.translations().forEach(text -> out().println("    " + text));
            hop.decisions()
                    .forEach(decision -> out().println("    "
                            + decision.permits()
                                    .map(permits -> permits ? "lets it pass" : "refuses it")
                                    .orElse("perhaps")
                            + decision.rule()
                                    .map(rule -> ": " + rule.words() + " (list " + rule.list() + ", place "
                                            + rule.position()
                                            + rule.place()
                                                    .map(place -> ", " + place)
                                                    .orElse("") + ")")
                                    .orElse(": no rule matches")));
        });
        out().println("  " + (way.arrives() ? "arrives: " : "ends: ") + way.end());
    }
}
