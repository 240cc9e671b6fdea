package org.asbuilt.server.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.asbuilt.server.record.LabelledPairs;
import org.asbuilt.vulnerability.match.Match;
import org.asbuilt.vulnerability.match.Measurement;
import org.asbuilt.vulnerability.match.Measurement.Judged;
import org.asbuilt.vulnerability.match.Measurement.Label;
import org.asbuilt.vulnerability.match.Measurement.Pair;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Advisories beside the record. */
@Command(
        name = "advisories",
        mixinStandardHelpOptions = true,
        description = "Advisories beside the record.",
        subcommands = {AdvisoriesCommand.Measure.class, FeedBundleCommand.class})
final class AdvisoriesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.OK;
    }

    /** Says how well assets are matched with advisories. */
    @Command(
            name = "measure",
            mixinStandardHelpOptions = true,
            description =
                    "Say how well assets are matched with advisories, by pairs of which people said what is right."
                            + " No record is needed and nothing is kept.")
    static final class Measure implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Option(
                names = "--inventory",
                required = true,
                paramLabel = "FILE",
                description = "the assets as CSV: asset_id, vendor, product, version, model")
        private Path inventory = Path.of("");

        @Option(
                names = "--labels",
                required = true,
                paramLabel = "FILE",
                description = "the pairs as CSV: asset_id, advisory_id, label, advisory_product")
        private Path labels = Path.of("");

        @Option(
                names = "--advisories",
                required = true,
                arity = "1..*",
                paramLabel = "FILE",
                description = "files with advisories by CSAF, alone or in archives")
        private List<Path> advisories = List.of();

        @Override
        public Integer call() {
            try {
                print(spec.commandLine().getOut(), LabelledPairs.measure(inventory, labels, advisories));
                return ExitCode.OK;
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + inventory + ", " + labels + " or an advisory", e);
            }
        }
    }

    static void print(PrintWriter out, Measurement measured) {
        out.println(measured.judged().size() + " pairs tried; of "
                + measured.absent().size()
                + " the advisory or the asset is not there: "
                + measured.absent().stream().map(Pair::advisory).distinct().collect(Collectors.joining(", ")));
        out.println(figure("precision", measured.precision()) + ", " + figure("recall", measured.recall())
                + " (product and version; affected is what counts)");
        out.println(figure("precision", measured.productPrecision()) + ", " + figure("recall", measured.productRecall())
                + " (product alone, whatever the version)");
        measured.confusion()
                .forEach((label, outcomes) -> out.println(label.name().toLowerCase(Locale.ROOT) + ": "
                        + figure("right", measured.recall(label)) + ", " + outcomes));
        List<Judged> misses = measured.misses();
        out.println(misses.isEmpty() ? "No pair came out wrong." : misses.size() + " came out wrong:");
        misses.forEach(miss -> out.println("  " + told(miss)));
        measured.judged().stream()
                .filter(one -> one.isRight() && one.pair().label() != Label.CANNOT_TELL)
                .filter(one -> one.match()
                        .filter(match -> match.status() == Match.Status.CANNOT_TELL)
                        .isPresent())
                .forEach(open -> out.println("  open: " + told(open)));
        out.flush();
    }

    private static String figure(String what, double value) {
        return what + " " + String.format(Locale.ROOT, "%.3f", value);
    }

    private static String told(Judged one) {
        return one.pair().asset() + " and " + one.pair().advisory() + " ("
                + one.pair().note() + ") are labelled "
                + one.pair().label().name().toLowerCase(Locale.ROOT) + " and came out as "
                + one.match()
                        .map(match -> match.status().name().toLowerCase(Locale.ROOT) + " by \"" + match.productName()
                                + "\": " + String.join("; ", match.why())
                                + match.missing()
                                        .map(fact -> "; missing: " + fact.words())
                                        .orElse(""))
                        .orElse("no match");
    }
}
