package org.asbuilt.server.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.asbuilt.access.View;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.network.Combination;
import org.asbuilt.network.ThreeWay;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.view.ThreeWayView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Compares what is documented, permitted and observed. */
@Command(
        name = "three-way",
        description = "Compare what is documented, permitted and observed of every connection.",
        footer =
                "Exit code 1: with --fail-on-disagreement, if two of the three are known to disagree for a connection.")
final class ThreeWayCommand extends OfficeCommand {
    private static final int MOST = 50;

    @Option(
            names = "--only",
            paramLabel = "COMBINATION",
            description = "only of this combination, for example blocked or over-permitted")
    private Optional<String> only = Optional.empty();

    @Option(names = "--fail-on-disagreement", description = "end with code 1 if any disagrees; for scripts")
    private boolean fail;

    @Option(names = "--json", description = "answer with JSON")
    private boolean json;

    @Option(names = "--all", description = "show everything, not only the first few")
    private boolean all;

    @Override
    String action() {
        return "three-way";
    }

    @Override
    int work(RecordOffice office) {
        Optional<Combination> wanted = only.map(ThreeWayCommand::combination);
        ThreeWay check = office.counter(View.EVERYTHING).permitted().checked();
        List<ThreeWayView> rows = check.rows().stream()
                .filter(row -> wanted.map(
                                one -> row.combination().filter(one::equals).isPresent())
                        .orElse(true))
                .map(row -> ThreeWayView.of(row, check))
                .toList();
        if (json) {
            printJson(rows);
        } else {
            print(check, rows);
        }
        boolean disagrees = rows.stream().anyMatch(row -> !row.discrepancies().isEmpty());
        return fail && disagrees ? ExitCode.FINDINGS : ExitCode.OK;
    }

    private void print(ThreeWay check, List<ThreeWayView> rows) {
        ThreeWayView.TallyView tally = ThreeWayView.TallyView.of(check.rows());
        tally.combinations().forEach((name, count) -> out().println(text(name) + ": " + count));
        out().println("not decided: " + tally.undecided());
        tally.discrepancies()
                .forEach((name, count) -> out().println(text(name) + ": " + count.surely()
                        + (count.perhaps() > 0 ? ", perhaps " + count.perhaps() + " more" : "")));
        rows.stream()
                .limit(all ? Long.MAX_VALUE : MOST)
                .forEach(row -> out().println(row.name() + ": "
                        + row.combination()
                                .map(ThreeWayCommand::text)
                                .orElseGet(() -> "one of "
                                        + String.join(
                                                ", ",
                                                row.possible().stream()
                                                        .map(ThreeWayCommand::text)
                                                        .toList()))
                        + "; " + row.reason()));
        if (!all && rows.size() > MOST) {
            out().println((rows.size() - MOST) + " more; --all shows them");
        }
    }

    private static Combination combination(String name) {
        return Arrays.stream(Combination.values())
                .filter(one -> text(one.name()).equals(text(name.replace('-', '_'))))
                .findFirst()
                .orElseThrow(() -> InvalidValue.expected(
                        "one of "
                                + Arrays.stream(Combination.values())
                                        .map(one -> text(one.name()).replace(' ', '-'))
                                        .collect(Collectors.joining(", ")),
                        name));
    }

    private static String text(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
