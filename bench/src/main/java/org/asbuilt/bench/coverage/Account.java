package org.asbuilt.bench.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Receipt;
import org.asbuilt.importers.Choice;
import org.asbuilt.importers.Importers;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Progress;
import org.asbuilt.importers.secret.Fingerprint;
import org.asbuilt.importers.secret.Scrubber;

/**
 * What became of one file.
 *
 * @param file its path within the folder
 * @param reason why nobody reads it; empty if somebody does
 * @param receipt the account of the reading
 * @param claims what it says
 */
record Account(String file, Optional<String> reason, Optional<Receipt> receipt, List<Claim> claims) {
    private static final long MOST_CLAIMS_KEPT = 2_000_000;
    private static final long LARGEST_SCRUBBED = 64L << 20;
    private static final Scrubber SCRUBBER =
            new Scrubber(new Fingerprint("the key of the benches".getBytes(StandardCharsets.US_ASCII)));

    /** Reads a file as the door lets it in. */
    static Account of(Path folder, Path file) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        try {
            Input input = scrubbed(file);
            return switch (Importers.best(input.head())) {
                case Choice.Chosen chosen -> read(name, chosen, input);
                case Choice.Undecided undecided ->
                    new Account(name, Optional.of(undecided.question()), Optional.empty(), List.of());
                case Choice.Unknown unknown ->
                    new Account(name, Optional.of(unknown.sentence()), Optional.empty(), List.of());
            };
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static Account read(String name, Choice.Chosen chosen, Input input) {
        List<Claim> claims = new ArrayList<>();
        Receipt receipt = chosen.importer()
                .read(
                        input,
                        Limits.standard(),
                        claim -> {
                            if (claims.size() < MOST_CLAIMS_KEPT) {
                                claims.add(claim);
                            }
                        },
                        Progress.none());
        return new Account(name, Optional.empty(), Optional.of(receipt), claims);
    }

    private static Input scrubbed(Path file) throws IOException {
        Input input = Input.of(file);
        return input.length() > LARGEST_SCRUBBED ? input : SCRUBBER.scrubbed(input);
    }

    /** The sentence with which the reading ended early, if it did. */
    Optional<String> error() {
        return receipt.stream()
                .flatMap(read -> read.remarks().stream())
                .filter(remark -> remark.severity() == Receipt.Severity.ERROR)
                .map(remark -> remark.locus().text() + ": " + remark.text())
                .findFirst();
    }
}
