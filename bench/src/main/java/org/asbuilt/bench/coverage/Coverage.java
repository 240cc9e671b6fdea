package org.asbuilt.bench.coverage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.bench.conformance.Csv;
import org.asbuilt.bench.conformance.TestData;
import org.asbuilt.evidence.Receipt;

/**
 * Reads every file of a folder as the product would and prints a table: which importer was chosen, what share it understood, how much it
 * claims; and, where the folder {@code truth} has something about the file, what of it was found, is missing or different:
 * {@code bench coverage [FOLDER] [--details] [SUBSTRING ...]}.
 */
public final class Coverage {
    private static final List<String> TABLES = List.of("modules", "controller", "ieds", "hosts");

    private final Path folder;
    private final boolean detailed;
    private int read;
    private int explained;
    private int failed;
    private int found;
    private int missing;
    private int different;

    private Coverage(Path folder, boolean detailed) {
        this.folder = folder;
        this.detailed = detailed;
    }

    /** Reads and prints; the answer is the exit code: 0, or 1 if a reading ended with an error, or 2 if there is no folder. */
    public static int run(String... arguments) throws IOException {
        List<String> words = new ArrayList<>(Arrays.asList(arguments));
        boolean detailed = words.remove("--details");
        Optional<Path> folder = !words.isEmpty() && Files.isDirectory(Path.of(words.getFirst()))
                ? Optional.of(Path.of(words.removeFirst()))
                : TestData.find(Path.of(System.getProperty("asbuilt.root", ".")))
                        .map(TestData::folder);
        if (folder.isEmpty()) {
            System.err.println("no folder: name one, or set the system property asbuilt.data");
            return 2;
        }
        return new Coverage(folder.get(), detailed).run(words);
    }

    private int run(List<String> words) throws IOException {
        System.out.println("| file | importer | understood | claims | truth: found | missing | different |");
        System.out.println("| --- | --- | --- | ---: | ---: | ---: | ---: |");
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile)
                    .filter(file -> !folder.relativize(file).startsWith("truth"))
                    .filter(file -> words.isEmpty() || words.stream().anyMatch(file.toString()::contains))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            one(file);
        }
        System.out.println();
        System.out.println(files.size() + " files: " + read + " read to their end, " + failed + " not to their end, "
                + explained + " not read for a stated reason. Truth: " + found + " found, " + missing + " missing, "
                + different + " different.");
        return failed == 0 ? 0 : 1;
    }

    private void one(Path file) throws IOException {
        Account account = Account.of(folder, file);
        Optional<String> error = account.error();
        List<Verdict> verdicts = verdicts(file, account);
        if (account.receipt().isEmpty()) {
            explained++;
        } else if (error.isPresent()) {
            failed++;
        } else {
            read++;
        }
        int foundHere = verdicts.stream().mapToInt(Verdict::count).sum();
        int missingHere =
                verdicts.stream().mapToInt(verdict -> verdict.missing().size()).sum();
        int differentHere = verdicts.stream()
                .mapToInt(verdict -> verdict.different().size())
                .sum();
        found += foundHere;
        missing += missingHere;
        different += differentHere;
        String truth = verdicts.isEmpty()
                ? " | | | |"
                : " | " + foundHere + " | " + missingHere + " | " + differentHere + " |";
        System.out.println("| " + account.file() + " | " + importer(account, error) + truth);
        if (detailed) {
            details(account, verdicts);
        }
    }

    private static String importer(Account account, Optional<String> error) {
        if (account.receipt().isEmpty()) {
            String reason = account.reason().orElse("");
            int end = reason.indexOf(". Can be read:");
            return "- | " + (end > 0 ? reason.substring(0, end) : reason).replace('|', '/') + " | 0";
        }
        Receipt receipt = account.receipt().get();
        String share = receipt.read() == 0
                ? "nothing to read"
                : String.format(
                        Locale.ROOT,
                        "%.1f %% of %d %s",
                        100.0 * receipt.understood() / receipt.read(),
                        receipt.read(),
                        receipt.unit());
        return receipt.importer() + " | " + share
                + error.map(text -> "; ended: " + text.replace('|', '/')).orElse("") + " | " + receipt.claims();
    }

    private static void details(Account account, List<Verdict> verdicts) {
        account.receipt().stream()
                .flatMap(receipt -> receipt.remarks().stream())
                .filter(remark -> remark.severity() != Receipt.Severity.INFORMATION)
                .limit(40)
                .forEach(remark -> System.out.println("    " + remark.locus().text() + ": " + remark.text()));
        verdicts.forEach(verdict -> {
            verdict.missing().forEach(what -> System.out.println("    missing: " + what));
            verdict.different().forEach(what -> System.out.println("    different: " + what));
        });
    }

    private List<Verdict> verdicts(Path file, Account account) throws IOException {
        List<Verdict> verdicts = new ArrayList<>();
        for (String kind : TABLES) {
            String name = "truth/" + account.file() + "." + kind + ".csv";
            Optional<TruthColumns> columns = TruthColumns.of(kind);
            if (Files.exists(folder.resolve(name)) && columns.isPresent()) {
                verdicts.add(new TableTruth(name, columns.get(), account.claims())
                        .compare(Csv.read(folder.resolve(name), name)));
            }
        }
        String own = String.valueOf(file.getFileName());
        if (own.endsWith(".raw")) {
            Path parsed = file.resolveSibling(own.substring(0, own.length() - 4) + ".yml");
            if (Files.exists(parsed)) {
                verdicts.add(ParsedTruth.compare(parsed, String.valueOf(parsed.getFileName()), account.claims()));
            }
        }
        return verdicts;
    }
}
