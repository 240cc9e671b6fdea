package org.asbuilt.server.view;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.logbook.Entry;
import org.asbuilt.model.PartPath;
import org.asbuilt.reconcile.Item;

/**
 * A matter that waits for a decision, with all that it rests on.
 *
 * @param key its name, the same as long as the matter is
 * @param type what sort of matter
 * @param typeTitle what people call that sort
 * @param kind the kind of the subject
 * @param subject the id of the subject
 * @param name what the subject is called
 * @param sentence the matter in a sentence
 * @param reasons why it is put so
 * @param path the part concerned
 * @param pathLabel what people call that part
 * @param recorded what the record says now
 * @param choices what can be done; nothing while it is disposed of
 * @param documented whether a document or a configuration says so, or only observation
 * @param requires keys of items to be decided first or together
 * @param evidence the claims it rests on
 * @param evidenceInAll how many there are; of very many only the first are handed out
 * @param inRecord whether the record knows the subject
 * @param disposed what became of it, if somebody disposed of it and it says the same since
 * @param returned why it waits again, if somebody had disposed of it
 */
public record ItemView(
        String key,
        String type,
        String typeTitle,
        String kind,
        String subject,
        String name,
        String sentence,
        List<String> reasons,
        Optional<String> path,
        Optional<String> pathLabel,
        List<String> recorded,
        List<ChoiceView> choices,
        boolean documented,
        List<String> requires,
        List<EvidenceView> evidence,
        int evidenceInAll,
        boolean inRecord,
        Optional<DisposedView> disposed,
        Optional<String> returned) {
    private static final int MOST_EVIDENCE = 50;

    /**
     * What can be done about an item.
     *
     * @param key tells the choices apart
     * @param sentence what would be done
     * @param suggested whether it is suggested
     * @param reason what speaks for it
     * @param changes what it would change
     * @param evidence the claims that speak for it
     */
    public record ChoiceView(
            String key,
            String sentence,
            boolean suggested,
            String reason,
            List<SentenceView> changes,
            List<EvidenceView> evidence) {}

    /**
     * What became of an item.
     *
     * @param disposition TRANSIENT, MEASUREMENT_ERROR, SUSPECTED_INCIDENT or SET_ASIDE
     * @param person who disposed of it
     * @param at when
     * @param reason why
     * @param reference where it is dealt with
     * @param until when it comes back
     */
    public record DisposedView(
            String disposition,
            String person,
            Instant at,
            String reason,
            Optional<String> reference,
            Optional<Instant> until) {

        /** A disposition as people read it. */
        public static DisposedView of(Entry.Disposed entry) {
            return new DisposedView(
                    entry.disposition().name(),
                    entry.person(),
                    entry.at(),
                    entry.reason(),
                    entry.reference(),
                    entry.until());
        }
    }

    /** An item before a snapshot; claims are looked up by their numbers. */
    public static ItemView of(
            Item item, Snapshot snapshot, Function<Collection<Long>, Map<Long, RecordedClaim>> claims) {
        List<ChoiceView> choices = item.choices().stream()
                .map(choice -> new ChoiceView(
                        choice.key(),
                        choice.sentence(),
                        choice.suggested(),
                        choice.reason(),
                        SentenceView.all(choice.edits(), snapshot),
                        evidence(choice.evidence(), claims)))
                .toList();
        return new ItemView(
                item.key(),
                item.type().name(),
                item.type().title(),
                item.kind().text(),
                item.subject().value(),
                item.name(),
                item.sentence(),
                item.reasons(),
                item.path().map(PartPath::toString),
                item.path().map(PartPath::label),
                item.recorded().stream()
                        .map(value -> item.path()
                                .map(path -> Shown.said(path.shape(), value, snapshot))
                                .orElse(value))
                        .toList(),
                choices,
                item.documented(),
                List.copyOf(item.requires()),
                evidence(item.evidence(), claims),
                item.evidence().size(),
                snapshot.subject(item.subject()).isPresent(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same with what people made of it: what was disposed of has to be reopened before it is decided. */
    public ItemView with(Optional<DisposedView> disposition, Optional<String> whyBack) {
        return new ItemView(
                key,
                type,
                typeTitle,
                kind,
                subject,
                name,
                sentence,
                reasons,
                path,
                pathLabel,
                recorded,
                disposition.isPresent() ? List.of() : choices,
                documented,
                requires,
                evidence,
                evidenceInAll,
                inRecord,
                disposition,
                whyBack);
    }

    private static List<EvidenceView> evidence(
            List<Long> numbers, Function<Collection<Long>, Map<Long, RecordedClaim>> claims) {
        List<Long> first = numbers.subList(0, Math.min(MOST_EVIDENCE, numbers.size()));
        Map<Long, RecordedClaim> found = claims.apply(first);
        return first.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(EvidenceView::of)
                .toList();
    }
}
