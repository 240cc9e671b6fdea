package org.asbuilt.server.view;

import java.time.Instant;
import java.util.Optional;
import org.asbuilt.evidence.Source;

/**
 * A source of claims.
 *
 * @param id its id
 * @param type what kind of source
 * @param title what people call it
 * @param digest the SHA-256 of the file
 * @param received when it was taken in
 * @param produced when it was produced
 * @param importer who read it
 * @param by who handed it over
 * @param claims how many claims it makes
 * @param read how many units it holds
 * @param understood how many were fully understood
 * @param unit what those count
 * @param coverage what it could have seen
 */
public record SourceView(
        String id,
        String type,
        String title,
        String digest,
        Instant received,
        Optional<Instant> produced,
        String importer,
        String by,
        long claims,
        long read,
        long understood,
        String unit,
        Optional<ReceiptView.CoverageView> coverage) {

    /** A source with its receipt. */
    public static SourceView of(Source source, String by, ReceiptView receipt) {
        return new SourceView(
                source.id(),
                source.type().name(),
                source.title(),
                source.artifact().hex(),
                source.received(),
                source.produced(),
                receipt.importer(),
                by,
                receipt.claims(),
                receipt.read(),
                receipt.understood(),
                receipt.unit(),
                source.coverage().map(ReceiptView.CoverageView::of));
    }
}
