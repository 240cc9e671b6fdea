package org.asbuilt.server.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Receipt;
import org.asbuilt.importers.Choice;
import org.asbuilt.importers.Importers;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Progress;
import org.asbuilt.importers.secret.Fingerprint;
import org.asbuilt.importers.secret.Scrubber;
import org.asbuilt.reconcile.Versions;
import org.asbuilt.server.view.DifferingView;

/** Compares two files that lie on the disk, without a record: nothing is kept. A secret that was changed shows as another fingerprint. */
public final class TwoVersions {
    private final Door door;

    /**
     * What came of it.
     *
     * @param before how the old file was read
     * @param after how the new file was read
     * @param differences what differs
     */
    public record Compared(Receipt before, Receipt after, List<DifferingView> differences) {}

    /** A file that cannot be compared, and why. */
    public static final class NotReadable extends Exception {
        private static final long serialVersionUID = 1L;

        NotReadable(String sentence) {
            super(sentence);
        }
    }

    private record Told(Receipt receipt, List<Claim> claims) {}

    private TwoVersions(Path folder) {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        door = new Door(new Scrubber(new Fingerprint(key)), folder);
    }

    /**
     * Compares two files.
     *
     * @throws NotReadable if no importer reads one of them, or two different ones do
     * @throws IOException if the disk fails
     */
    public static Compared of(Path before, Path after) throws NotReadable, IOException {
        Path folder = Files.createTempDirectory("asbuilt-compare");
        try {
            TwoVersions two = new TwoVersions(folder);
            Told old = two.told(before);
            Told fresh = two.told(after);
            if (!old.receipt().importer().equals(fresh.receipt().importer())) {
                throw new NotReadable(before.getFileName() + " is for "
                        + old.receipt().importer() + " and " + after.getFileName() + " for "
                        + fresh.receipt().importer() + "; two versions of the same thing are expected");
            }
            return new Compared(
                    old.receipt(),
                    fresh.receipt(),
                    Versions.between(old.claims(), fresh.claims()).stream()
                            .map(DifferingView::of)
                            .toList());
        } finally {
            Files.deleteIfExists(folder);
        }
    }

    private Told told(Path file) throws NotReadable, IOException {
        Door.Passed passed = door.pass(file);
        try {
            Input input = passed.input(String.valueOf(file.getFileName()));
            return switch (Importers.best(input.head())) {
                case Choice.Chosen chosen -> {
                    List<Claim> claims = new ArrayList<>();
                    Receipt receipt = chosen.importer()
                            .read(
                                    input,
                                    Limits.holdingClaims(Runtime.getRuntime().maxMemory() / 2),
                                    claims::add,
                                    Progress.none());
                    yield new Told(receipt, claims);
                }
                case Choice.Undecided undecided -> throw new NotReadable(undecided.question());
                case Choice.Unknown unknown -> throw new NotReadable(unknown.sentence());
            };
        } finally {
            passed.leave();
        }
    }
}
