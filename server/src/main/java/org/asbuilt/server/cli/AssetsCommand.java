package org.asbuilt.server.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.asbuilt.model.Kind;
import org.asbuilt.server.record.Drift;
import org.asbuilt.server.record.Moment;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.view.NaturalOrder;
import org.asbuilt.server.view.Plant;
import org.asbuilt.server.view.SubjectRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists assets or subjects of another kind. */
@Command(name = "assets", description = "List the assets of the record.")
final class AssetsCommand extends OfficeCommand {
    @Option(names = "--kind", description = "another kind of subject, for example zone or connection")
    private String kind = "asset";

    @Option(names = "--at", paramLabel = "TIME", description = "as the plant was then")
    private Optional<String> at = Optional.empty();

    @Option(names = "--as-of", paramLabel = "TIME|COMMIT", description = "as the record held it then")
    private Optional<String> asOf = Optional.empty();

    @Option(names = "--json", description = "answer with JSON")
    private boolean json;

    @Override
    String action() {
        return "assets";
    }

    @Override
    int work(RecordOffice office) {
        Plant plant = office.reading().plant(Moment.parse(at, asOf));
        Drift.State state = office.drift().refresh();
        List<SubjectRow> rows = plant.subjects(Kind.parse(kind))
                .map(subject -> SubjectRow.of(
                        subject,
                        plant.snapshot(),
                        office.reading().speaking(subject.id(), plant),
                        state.items(subject.id())))
                .sorted(Comparator.comparing(SubjectRow::name, NaturalOrder::compare)
                        .thenComparing(SubjectRow::id))
                .toList();
        if (json) {
            printJson(rows);
            return ExitCode.OK;
        }
        new Listing(out(), true)
                .table(
                        List.of("name", "class", "addresses", "mac", "maker", "model", "zone", "level", "waits", "id"),
                        rows.stream().map(AssetsCommand::cells).toList());
        return ExitCode.OK;
    }

    private static List<String> cells(SubjectRow row) {
        SubjectRow.Columns columns = row.columns();
        return List.of(
                row.name(),
                Listing.text(columns.assetClass()),
                String.join(" ", columns.addresses()),
                String.join(" ", columns.macs()),
                Listing.text(columns.manufacturer()),
                Listing.text(columns.model()),
                Listing.text(columns.zoneName()),
                Listing.text(columns.level()),
                row.openItems() == 0 ? "" : Integer.toString(row.openItems()),
                row.id());
    }
}
