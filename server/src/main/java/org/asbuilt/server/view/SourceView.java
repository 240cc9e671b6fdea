package org.asbuilt.server.view;

import java.time.Instant;
import java.util.Optional;
import org.asbuilt.evidence.Source;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.OperatingMode;
import org.asbuilt.model.SourceProfile;
import org.asbuilt.validation.Extent;

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
 * @param registered the entry of the source register that it belongs to; empty if nobody registered it
 * @param scoped whether that entry says which part of the plant it is about
 * @param mode the mode of operation that it shows, as its entry says
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
        Optional<ReceiptView.CoverageView> coverage,
        Optional<Named> registered,
        boolean scoped,
        Optional<String> mode) {

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
                source.coverage().map(ReceiptView.CoverageView::of),
                Optional.empty(),
                false,
                Optional.empty());
    }

    /** The same as its entry in the source register describes it. */
    public SourceView of(Optional<Subject> entry) {
        Optional<SourceProfile> profile = entry.flatMap(subject -> subject.facet(SourceProfile.class));
        return new SourceView(
                id,
                type,
                title,
                digest,
                received,
                produced,
                importer,
                by,
                claims,
                read,
                understood,
                unit,
                coverage,
                entry.map(subject -> new Named(subject.id().value(), subject.name())),
                profile.map(known -> !Extent.of(known).isEverything()).orElse(false),
                profile.flatMap(SourceProfile::mode).map(OperatingMode::name));
    }
}
