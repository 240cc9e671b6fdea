package org.asbuilt.server.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.asbuilt.access.View;
import org.asbuilt.calendar.Windows;
import org.asbuilt.logbook.PlantDecision;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.record.VulnerabilityShelf.Standing;
import org.asbuilt.server.view.WeaknessView;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.vulnerability.decision.Weakness;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the vulnerabilities of the plant with what follows from them. */
@Command(
        name = "vulnerabilities",
        description =
                "List which published vulnerabilities touch the plant, the most urgent first, with what follows from"
                        + " the deployer's tree and what was decided. Advisories are taken in with `asbuilt import`.",
        footer = "Exit code 1: with --fail-on-now, if the plant ought to act now on one.")
final class VulnerabilitiesCommand extends OfficeCommand {
    private static final int MOST = 50;

    @Option(
            names = "--act",
            paramLabel = "WHEN",
            description = "only those on which the plant acts now, next-window or never")
    private Optional<String> act = Optional.empty();

    @Option(names = "--asset", paramLabel = "NAME", description = "only of assets with these words in their name")
    private Optional<String> asset = Optional.empty();

    @Option(names = "--fail-on-now", description = "end with code 1 if the plant ought to act now; for scripts")
    private boolean fail;

    @Option(names = "--json", description = "answer with JSON")
    private boolean json;

    @Option(names = "--all", description = "show everything, not only the first few")
    private boolean all;

    @Override
    String action() {
        return "vulnerabilities";
    }

    @Override
    int work(RecordOffice office) {
        Optional<PlantDecision> wanted = act.map(VulnerabilitiesCommand::decision);
        Standing standing = office.counter(View.EVERYTHING).vulnerabilities().refresh();
        Circumstances around = office.circumstances();
        Optional<String> words = asset.map(one -> one.toLowerCase(Locale.ROOT));
        List<Weakness> rows = standing.weaknesses().stream()
                .filter(one -> wanted.map(
                                when -> one.decision().filter(when::equals).isPresent())
                        .orElse(true))
                .filter(one -> words.map(text -> around.name(one.asset())
                                .toLowerCase(Locale.ROOT)
                                .contains(text))
                        .orElse(true))
                .toList();
        if (json) {
            Windows windows = new Windows(around);
            printJson(rows.stream()
                    .map(one -> WeaknessView.of(one, standing.library(), around, windows))
                    .toList());
        } else {
            print(rows, standing, around);
        }
        boolean urgent = rows.stream()
                .anyMatch(
                        one -> one.decision().filter(PlantDecision.NOW::equals).isPresent());
        return fail && urgent ? ExitCode.FINDINGS : ExitCode.OK;
    }

    private void print(List<Weakness> rows, Standing standing, Circumstances around) {
        out().println(standing.library().size() + " advisories, "
                + standing.library().exploited().size() + " known exploited vulnerabilities, "
                + standing.library().predictions() + " predictions.");
        Map<String, Long> counts = rows.stream()
                .collect(Collectors.groupingBy(
                        one -> one.decision().map(PlantDecision::words).orElse("not affected, or mended"),
                        TreeMap::new,
                        Collectors.counting()));
        counts.forEach((words, count) -> out().println(words + ": " + count));
        rows.stream().limit(all ? Long.MAX_VALUE : MOST).forEach(one -> {
            out().println();
            out().println(one.vulnerability() + " in " + around.name(one.asset()) + ": "
                    + text(one.status())
                    + one.priority().map(priority -> "; " + priority.sentence()).orElse(""));
            out().println("  " + one.matches().getFirst().advisory().id() + ", "
                    + one.matches().getFirst().productName() + ": "
                    + String.join("; ", one.matches().getFirst().why()));
        });
        if (!all && rows.size() > MOST) {
            out().println();
            out().println("... and " + (rows.size() - MOST) + " more (--all shows them)");
        }
    }

    private static String text(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static PlantDecision decision(String text) {
        for (PlantDecision one : PlantDecision.values()) {
            if (text(one).replace(' ', '-').equals(text.toLowerCase(Locale.ROOT))) {
                return one;
            }
        }
        throw InvalidValue.expected("now, next-window or never", text);
    }
}
