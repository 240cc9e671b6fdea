package org.asbuilt.importers.observed;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Coverage;
import org.asbuilt.evidence.Receipt.Remark;
import org.asbuilt.model.Digest;

/**
 * What came of the captures and logs of one sensor (or all of a site) in one window of time, read elsewhere: the claims, the files
 * that they came of, and the account of the reading. Two that hold the same are written alike, whatever the order in which it was
 * gathered. Source: design 8, requirements P1.C-09.
 *
 * @param site the name of the site
 * @param sensor the name of the sensor; empty where several are summed up
 * @param from the first moment of the window; empty for files that tell no time
 * @param until the first moment behind the window
 * @param files the files, sorted by name
 * @param counts further figures of the account
 * @param remarks what was not understood or is worth knowing
 * @param coverage what the sensor could have seen
 * @param claims the claims, each with the file in its place
 */
public record Observed(
        String site,
        String sensor,
        Optional<Instant> from,
        Optional<Instant> until,
        List<File> files,
        SortedMap<String, Long> counts,
        List<Remark> remarks,
        Optional<Coverage> coverage,
        List<Claim> claims) {
    private static final Comparator<Sorted> ORDER = Comparator.comparing(Sorted::about)
            .thenComparing(Sorted::path)
            .thenComparing(sorted -> sorted.claim().value())
            .thenComparing(sorted -> sorted.claim().observed().orElse(Instant.MIN))
            .thenComparing(sorted -> sorted.claim().locus().text())
            .thenComparing(sorted -> sorted.claim().confidence())
            .thenComparing(sorted -> sorted.claim().method());
    private static final Comparator<Remark> PLACES = Comparator.comparing(Remark::severity)
            .thenComparing(remark -> remark.locus().text())
            .thenComparing(Remark::text);

    /** Copies and sorts the lists. */
    public Observed {
        files = files.stream()
                .sorted(Comparator.comparing(File::name).thenComparing(File::digest))
                .toList();
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        remarks = remarks.stream().sorted(PLACES).toList();
        claims = claims.stream()
                .map(Sorted::new)
                .sorted(ORDER)
                .map(Sorted::claim)
                .toList();
    }

    /** A claim with the texts by which it is sorted: made once, for they are long. */
    private record Sorted(Claim claim, String about, String path) {
        Sorted(Claim claim) {
            this(claim, claim.about().text(), claim.path().toString());
        }
    }

    /**
     * A file that was read.
     *
     * @param name its name with the folders below that of the site
     * @param digest of its content as it lay there
     * @param importer what read it
     * @param unit what is counted
     * @param read how many units there were
     * @param understood how many of them were fully understood
     */
    public record File(String name, Digest digest, String importer, String unit, long read, long understood) {}

    /** Whether nothing was claimed of it: such need not be sent. */
    public boolean isEmpty() {
        return claims.isEmpty();
    }

    /** Figures of several accounts, added up. */
    public static SortedMap<String, Long> sum(List<Map<String, Long>> counts) {
        SortedMap<String, Long> sum = new TreeMap<>();
        counts.forEach(some -> some.forEach((name, count) -> sum.merge(name, count, Long::sum)));
        return sum;
    }
}
