package org.asbuilt.importers;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asbuilt.importers.csaf.CsafReading;
import org.asbuilt.importers.csaf.Takers;
import org.asbuilt.importers.exploit.KnownReading;
import org.asbuilt.importers.exploit.PredictionReading;
import org.asbuilt.importers.exploit.TechniqueReading;
import org.asbuilt.importers.intake.Claims;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Progress;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.Digest;
import org.asbuilt.vulnerability.advisory.Advisory;
import org.asbuilt.vulnerability.advisory.ExploitPrediction;
import org.asbuilt.vulnerability.advisory.KnownExploited;
import org.asbuilt.vulnerability.advisory.Published;
import org.asbuilt.vulnerability.advisory.Technique;

/**
 * Reads again what a file that was taken in publishes about vulnerabilities and attacks: advisories, known exploited vulnerabilities,
 * predictions, techniques.
 * The standard's tests are not repeated; their result stands in the receipt of the source.
 */
public final class Publications {
    private static final String CSAF = new CsafAdvisory().name();
    private static final String KEV = new KnownExploitedVulnerabilities().name();
    private static final String EPSS = new ExploitPredictions().name();
    private static final String ATTACK = new AttackTechniques().name();

    /** The longest file that is held in memory to be read again. */
    private static final int LONGEST = 512 << 20;

    private Publications() {}

    /** Whether the sources of an importer publish something about vulnerabilities, and claim nothing about the plant. */
    public static boolean publishes(String importer) {
        return importer.equals(CSAF) || importer.equals(KEV) || importer.equals(EPSS) || importer.equals(ATTACK);
    }

    /**
     * What a file publishes; empty if it is of another format or longer than 512 MiB. What cannot be read any more is left out, as it was
     * when the file was taken in.
     *
     * @param source the id of the source as which it was taken in
     * @param digest the digest of the file
     * @param received when it was taken in
     * @param content the file as it was kept; packed with gzip or zstd or not; not closed
     * @throws IOException if the content cannot be read
     */
    public static Optional<Published> read(String source, Digest digest, Instant received, InputStream content)
            throws IOException {
        byte[] bytes = content.readNBytes(LONGEST + 1);
        return bytes.length > LONGEST
                ? Optional.empty()
                : read(source, digest, received, Input.of("publication", bytes));
    }

    /**
     * What a file publishes; empty if it is of another format.
     *
     * @param source the id of the source as which it was taken in
     * @param digest the digest of the file
     * @param received when it was taken in
     * @param input the file as it was kept
     * @throws IOException if the file cannot be read
     */
    public static Optional<Published> read(String source, Digest digest, Instant received, Input input)
            throws IOException {
        if (!(Importers.best(input.head()) instanceof Choice.Chosen chosen)
                || !publishes(chosen.importer().name())) {
            return Optional.empty();
        }
        List<Advisory> advisories = new ArrayList<>();
        List<KnownExploited> exploited = new ArrayList<>();
        List<ExploitPrediction> predictions = new ArrayList<>();
        List<Technique> techniques = new ArrayList<>();
        String importer = chosen.importer().name();
        Reading.of(
                importer,
                chosen.importer().unit(),
                input,
                Limits.standard(),
                Claims.none(),
                Progress.none(),
                reading -> {
                    if (importer.equals(CSAF)) {
                        CsafReading.read(
                                reading,
                                false,
                                new Takers(advisories::add, exploited::add, predictions::add, techniques::add));
                    } else if (importer.equals(KEV)) {
                        KnownReading.read(reading, exploited::add);
                    } else if (importer.equals(ATTACK)) {
                        TechniqueReading.read(reading, techniques::add);
                    } else {
                        PredictionReading.read(reading, predictions::add);
                    }
                });
        return Optional.of(new Published(source, digest, received, advisories, exploited, predictions, techniques));
    }
}
