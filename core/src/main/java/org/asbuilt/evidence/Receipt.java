package org.asbuilt.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The account of one reading: what was understood, what was not and where, so that nothing is dropped silently.
 *
 * @param importer the name of the importer
 * @param unit what the counts count: lines, rows, packets, elements
 * @param read how many units there were
 * @param understood how many were fully understood
 * @param claims how many claims came of it
 * @param remarks what was not understood or is worth knowing, each with its place; bounded, the rest is in the counts
 * @param remarksInAll how many remarks there were, kept or not
 * @param counts further figures by name, for example frames by protocol
 * @param coverage what the source could have seen, if it observes
 */
public record Receipt(
        String importer,
        String unit,
        long read,
        long understood,
        long claims,
        List<Remark> remarks,
        long remarksInAll,
        Map<String, Long> counts,
        Optional<Coverage> coverage) {

    /** Copies the lists. */
    public Receipt {
        remarks = List.copyOf(remarks);
        counts = Map.copyOf(counts);
    }

    /** How grave a remark is. */
    public enum Severity {
        /** Worth knowing. */
        INFORMATION,
        /** Not understood, or understood only in part; the rest went on. */
        WARNING,
        /** The reading ended here. */
        ERROR
    }

    /**
     * A remark about one place of the source.
     *
     * @param severity how grave
     * @param locus where
     * @param text what was found and what was expected
     */
    public record Remark(Severity severity, Locus locus, String text) {}
}
