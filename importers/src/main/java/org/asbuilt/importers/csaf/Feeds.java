package org.asbuilt.importers.csaf;

import java.io.IOException;
import java.util.Optional;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.exploit.KnownReading;
import org.asbuilt.importers.exploit.PredictionReading;
import org.asbuilt.importers.exploit.TechniqueReading;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Claims;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Progress;
import org.asbuilt.importers.intake.Reading;

/** Reads the catalogue of exploits, predictions and techniques where they lie in an archive beside advisories. */
final class Feeds {
    private Feeds() {}

    /**
     * Reads a file if it is one of them; what its own receipt says becomes part of the receipt of the archive.
     *
     * @return whether it could be read; empty if it is something else
     * @throws IOException never, as the bytes are in memory
     */
    static Optional<Boolean> read(Reading archive, String name, byte[] bytes, Takers takers) throws IOException {
        Input input = Input.of(name.substring(name.lastIndexOf('/') + 1), bytes);
        Head head = input.head();
        Optional<Reading.Interpreter> feed = feed(head, takers);
        if (feed.isEmpty()) {
            return Optional.empty();
        }
        Receipt receipt =
                Reading.of("feed", "entries", input, archive.limits(), Claims.none(), Progress.none(), feed.get());
        archive.units(receipt.read(), receipt.understood());
        receipt.counts().forEach(archive::count);
        boolean refused = false;
        for (Receipt.Remark remark : receipt.remarks()) {
            boolean error = remark.severity() == Severity.ERROR;
            refused |= error;
            String within =
                    remark.locus() instanceof Locus.Whole ? "" : remark.locus().text();
            archive.note(
                    error ? Severity.WARNING : remark.severity(),
                    CsafReading.at(name, within),
                    error ? "refused: " + remark.text() : remark.text());
        }
        return Optional.of(!refused);
    }

    private static Optional<Reading.Interpreter> feed(Head head, Takers takers) {
        if (isCertain(KnownReading.certainty(head))) {
            return Optional.of(reading -> KnownReading.read(reading, takers.exploited()));
        }
        if (isCertain(PredictionReading.certainty(head))) {
            return Optional.of(reading -> PredictionReading.read(reading, takers.predictions()));
        }
        return isCertain(TechniqueReading.certainty(head))
                ? Optional.of(reading -> TechniqueReading.read(reading, takers.techniques()))
                : Optional.empty();
    }

    private static boolean isCertain(Certainty certainty) {
        return certainty.degree() == Certainty.Degree.CERTAIN;
    }
}
