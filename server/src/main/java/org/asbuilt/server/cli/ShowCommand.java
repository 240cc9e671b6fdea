package org.asbuilt.server.cli;

import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.server.record.Drift;
import org.asbuilt.server.record.Moment;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.view.Plant;
import org.asbuilt.server.view.SubjectView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one subject. */
@Command(name = "show", description = "Show all that the record holds of one subject, and why.")
final class ShowCommand extends OfficeCommand {
    @Parameters(paramLabel = "ID|NAME", description = "its id, or its name if only one has that name")
    private String wanted = "";

    @Option(names = "--at", paramLabel = "TIME", description = "as the plant was then")
    private Optional<String> at = Optional.empty();

    @Option(names = "--as-of", paramLabel = "TIME|COMMIT", description = "as the record held it then")
    private Optional<String> asOf = Optional.empty();

    @Option(names = "--json", description = "answer with JSON")
    private boolean json;

    @Override
    String action() {
        return "show";
    }

    @Override
    int work(RecordOffice office) {
        Plant plant = office.reading().plant(Moment.parse(at, asOf));
        Drift.State state = office.drift().refresh();
        Subject subject = Called.found(plant, wanted).orElseThrow(() -> Called.nothing(wanted));
        SubjectView view = SubjectView.of(
                subject,
                plant.snapshot(),
                state.about(subject.id()),
                office.reading().connections(subject.id(), plant),
                office.reading().documents(subject.id(), plant),
                office.reading().items(subject.id()));
        if (json) {
            printJson(view);
        } else {
            print(view);
        }
        return ExitCode.OK;
    }

    private void print(SubjectView view) {
        out().println(view.name() + " (" + view.id() + ")");
        view.slots().forEach(slot -> {
            out().println(slot.label() + (slot.key().isEmpty() ? "" : " " + slot.key()));
            slot.parts()
                    .forEach(part -> out().println("  " + part.label() + ": "
                            + part.absence()
                                    .map(absence -> absence.kind().toLowerCase(java.util.Locale.ROOT) + ", because "
                                            + absence.reason())
                                    .orElse(String.join(", ", part.shown()))
                            + "  (" + part.basis().type().toLowerCase(java.util.Locale.ROOT)
                            + part.basis()
                                    .person()
                                    .map(person -> " by " + person)
                                    .orElse("")
                            + ", " + part.agreeing() + " agree"
                            + (part.rivals() == 0 ? "" : ", " + part.rivals() + " say otherwise") + ")"));
        });
        view.connections()
                .forEach(connection -> out().println((connection.direction().equals("OUT") ? "talks to " : "answers ")
                        + connection.other().map(other -> other.name()).orElse("somebody unknown") + ", "
                        + Listing.text(connection.protocol()) + " " + Listing.text(connection.port())));
        out().println(view.completeness().filled() + " of "
                + view.completeness().of() + " attributes of the inventory guidance are known");
        new Listing(out(), false).items(view.items(), 10);
    }
}
