package org.asbuilt.bench.intake;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.asbuilt.bench.SameProgram;
import org.asbuilt.evidence.Receipt;
import org.asbuilt.importers.Importer;
import org.asbuilt.importers.Importers;
import org.asbuilt.importers.Spreadsheet;
import org.asbuilt.importers.intake.Claims;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Progress;
import org.asbuilt.importers.secret.Fingerprint;
import org.asbuilt.importers.secret.Scrubber;
import org.asbuilt.importers.table.MappingProfile;

/**
 * Reads a large file of every kind, each in a Java process of its own with a heap of 512 MiB: {@code bench intake [MEGABYTES]
 * [SUBSTRING ...]}. The files are the inputs of the golden cases, grown as {@code growth.txt} says.
 */
public final class IntakeAtScale {
    private static final String HEAP = "-Xmx512m";
    private static final long LONGEST_MINUTES = 15;

    private IntakeAtScale() {}

    /** Measures; the answer is the exit code: 1 if a file did not fit. */
    public static int run(String... arguments) throws IOException {
        if (arguments.length >= 3 && arguments[0].equals("--one")) {
            one(Path.of(arguments[1]), importer(Arrays.copyOfRange(arguments, 2, arguments.length)));
            return 0;
        }
        List<String> words = Arrays.asList(arguments);
        boolean sized = !words.isEmpty() && words.getFirst().matches("\\d+");
        long megabytes = sized ? Long.parseLong(words.getFirst(), 10) : 100;
        List<String> wanted = sized ? words.subList(1, words.size()) : words;
        Path golden = Path.of(System.getProperty("asbuilt.root", "."), "importers/src/test/resources/golden");
        System.out.println("Files of " + megabytes + " MB, each read with a heap of 512 MiB.");
        System.out.println("Seconds are those of the processor.");
        System.out.println("| golden case | seconds to scrub | seconds to read | MB/s | claims | end |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | --- |");
        boolean fits = true;
        try (Stream<Path> files = Files.walk(golden)) {
            for (Path input : files.filter(
                            file -> String.valueOf(file.getFileName()).startsWith("input."))
                    .sorted()
                    .toList()) {
                String name = golden.relativize(input).toString();
                if (wanted.isEmpty() || wanted.stream().anyMatch(name::contains)) {
                    fits &= large(input, name, megabytes << 20);
                }
            }
        }
        return fits ? 0 : 1;
    }

    private static boolean large(Path input, String name, long bytes) throws IOException {
        String file = String.valueOf(input.getFileName());
        Growth growth = Growth.of(name.substring(0, name.lastIndexOf('/')));
        if (growth.isNever()) {
            System.out.println("| " + name + " | | | | | there is no large one: " + growth.first() + " |");
            return true;
        }
        Path large = Files.createTempFile("asbuilt-intake", file.substring("input".length()));
        try {
            Swollen.write(input, growth, large, bytes);
            List<String> arguments =
                    new ArrayList<>(List.of("intake", "--one", large.toString(), name.substring(0, name.indexOf('/'))));
            Path profile = input.resolveSibling("profile.json");
            if (Files.exists(profile)) {
                arguments.add(profile.toString());
            }
            List<String> command = SameProgram.command(List.of(HEAP), arguments);
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said;
            try (InputStream out = process.getInputStream()) {
                said = new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
            }
            boolean ended = process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0;
            List<String> lines = said.lines().toList();
            System.out.println("| " + name + " | "
                    + (ended
                            ? lines.getLast()
                            : "| | | did not fit: " + (lines.isEmpty() ? "" : lines.getFirst()) + " |"));
            return ended;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            Files.deleteIfExists(large);
        }
    }

    /** Of the whole process, in nanoseconds: unlike the clock on the wall it does not count what other programs do meanwhile. */
    private static long processorTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /** The importer of that name, or the one of lists with a profile. */
    private static Importer importer(String... words) throws IOException {
        return words.length > 1
                ? new Spreadsheet(MappingProfile.fromJson(Files.readString(Path.of(words[1]))))
                : Importers.named(words[0]).orElseThrow();
    }

    private static void one(Path file, Importer importer) throws IOException {
        long size = Files.size(file);
        Input input = Input.of(file);
        long start = processorTime();
        new Scrubber(new Fingerprint("the key of the benches".getBytes(StandardCharsets.US_ASCII)))
                .scrub(input, java.io.OutputStream.nullOutputStream());
        long scrubbed = processorTime();
        Receipt receipt = importer.read(input, Limits.standard(), Claims.none(), Progress.none());
        double seconds = (processorTime() - scrubbed) / 1e9;
        String end = receipt.remarks().stream()
                .filter(remark -> remark.severity() == Receipt.Severity.ERROR)
                .map(remark -> "ended: " + remark.locus().text() + ": " + remark.text())
                .findFirst()
                .orElse(receipt.understood() + " of " + receipt.read() + " " + receipt.unit() + " understood");
        System.out.println(String.format(
                Locale.ROOT,
                "%.1f | %.1f | %.0f | %d | %s |",
                (scrubbed - start) / 1e9,
                seconds,
                size / 1e6 / seconds,
                receipt.claims(),
                end.replace('|', '/').replace('\n', ' ')));
    }
}
