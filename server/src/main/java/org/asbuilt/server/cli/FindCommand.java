package org.asbuilt.server.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.query.Answer;
import org.asbuilt.query.Evaluation;
import org.asbuilt.query.Query;
import org.asbuilt.query.QueryError;
import org.asbuilt.query.Standing;
import org.asbuilt.server.record.Drift;
import org.asbuilt.server.record.Moment;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.record.SubjectStanding;
import org.asbuilt.server.view.NaturalOrder;
import org.asbuilt.server.view.Plant;
import org.asbuilt.server.view.QueryView;
import org.asbuilt.server.view.SubjectRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks the record a query. */
@Command(
        name = "find",
        description = {
            "Ask the record, for example:",
            "  asbuilt find 'kind:asset zone:\"Cell 2\" firmware<2.1 vendor:siemens criticality>=high -is:validated'",
            "What cannot be told because something is not recorded is counted apart; --untold lists it."
        })
final class FindCommand extends OfficeCommand {
    @Parameters(paramLabel = "QUERY", description = "in the language of docs/reference/query.md")
    private String text = "";

    @Option(names = "--untold", description = "list that of which it cannot be told, instead of what fits")
    private boolean untold;

    @Option(names = "--at", paramLabel = "TIME", description = "as the plant was then")
    private Optional<String> at = Optional.empty();

    @Option(names = "--as-of", paramLabel = "TIME|COMMIT", description = "as the record held it then")
    private Optional<String> asOf = Optional.empty();

    @Option(names = "--json", description = "answer with JSON")
    private boolean json;

    @Override
    String action() {
        return "find";
    }

    @Override
    int work(RecordOffice office) {
        Query query = read();
        Moment moment = Moment.parse(at, asOf);
        Plant plant = office.reading().plant(moment);
        Drift.State state = office.drift().refresh();
        boolean now = moment.equals(Moment.NOW);
        if (now && !query.flags().isEmpty()) {
            office.assessments().refresh();
        }
        Standing standing =
                now ? new SubjectStanding(query.flags(), office.assessments(), office.drift()) : Standing.NONE;
        Answer answer = Answer.of(
                new Evaluation(query, plant.moment(), plant::subject, standing),
                query.kind().map(plant::subjects).orElseGet(plant::subjects));
        List<SubjectRow> rows = (untold ? answer.untold() : answer.matching())
                .stream()
                        .sorted(Comparator.comparing((Subject subject) -> NaturalOrder.key(subject.name()))
                                .thenComparing(Subject::id))
                        .map(subject -> SubjectRow.of(
                                subject,
                                plant.snapshot(),
                                office.reading().speaking(subject.id(), plant),
                                state.items(subject.id())))
                        .toList();
        QueryView view = QueryView.of(query, answer, rows, Optional.empty(), rows.size());
        if (json) {
            printJson(view);
        } else {
            print(view);
        }
        return ExitCode.OK;
    }

    private Query read() {
        try {
            return Query.parse(text);
        } catch (QueryError wrong) {
            String pointed = text.lines().count() <= 1
                    ? System.lineSeparator() + "  " + text + System.lineSeparator() + "  "
                            + " ".repeat(wrong.column() - 1) + "^"
                    : "";
            throw new Asbuilt.Ended(ExitCode.BAD_INPUT, String.valueOf(wrong.getMessage()) + pointed);
        }
    }

    private void print(QueryView view) {
        out().println(view.words() + ".");
        new Listing(out(), true)
                .table(
                        List.of("name", "kind", "class", "addresses", "maker", "model", "firmware", "zone", "id"),
                        view.subjects().stream().map(FindCommand::cells).toList());
        List<String> counts = new ArrayList<>(List.of(view.matching() + (view.matching() == 1 ? " fits" : " fit")));
        if (view.untold() > 0) {
            counts.add("of " + view.untold() + " it cannot be told");
        }
        out().println(String.join(", ", counts) + ".");
        view.because().forEach(why -> out().println("  of " + why.subjects() + ": " + why.sentence()));
    }

    private static List<String> cells(SubjectRow row) {
        SubjectRow.Columns columns = row.columns();
        return List.of(
                row.name(),
                row.kind(),
                Listing.text(columns.assetClass()),
                String.join(" ", columns.addresses()),
                Listing.text(columns.manufacturer()),
                Listing.text(columns.model()),
                Listing.text(columns.firmware()),
                Listing.text(columns.zoneName()),
                row.id());
    }
}
