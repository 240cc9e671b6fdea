package org.asbuilt.server.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Part;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Shape;
import org.asbuilt.model.Slot;

/**
 * All that the record holds of one subject at a moment.
 *
 * @param id its id
 * @param kind its kind
 * @param name what it is called
 * @param absorbedBy the subject that it was merged into
 * @param slots its facets
 * @param connections what it talks to
 * @param documents the documents that show it
 * @param items the matters about it that wait for a decision
 * @param completeness how much of the joint inventory guidance is known
 */
public record SubjectView(
        String id,
        String kind,
        String name,
        Optional<String> absorbedBy,
        List<SlotView> slots,
        List<ConnectionView> connections,
        List<Named> documents,
        List<ItemView> items,
        Completeness completeness) {

    /**
     * A facet.
     *
     * @param slot its place, for example {@code service[tcp/502]}
     * @param facet its name
     * @param label what people call it
     * @param key tells it from others of its name; empty where there is one
     * @param from since when it is so in the plant; absent if always as far as is known
     * @param until until when; absent if still
     * @param parts what is said of it
     */
    public record SlotView(
            String slot,
            String facet,
            String label,
            String key,
            Optional<Instant> from,
            Optional<Instant> until,
            List<PartView> parts) {}

    /**
     * A part of a facet.
     *
     * @param name its name
     * @param label what people call it
     * @param path its path
     * @param values the values in canonical form
     * @param shown the same as people read them
     * @param hidden those of the values that name a subject which is not among what is shown
     * @param absence why there is none
     * @param basis why the record says so
     * @param agreeing how many sources say the same
     * @param rivals how many say otherwise
     * @param lastObserved when a source last saw it so
     */
    public record PartView(
            String name,
            String label,
            String path,
            List<String> values,
            List<String> shown,
            List<String> hidden,
            Optional<AbsenceView> absence,
            BasisView basis,
            int agreeing,
            int rivals,
            Optional<Instant> lastObserved) {}

    /** Why a part has no value although somebody looked: NONE or NOT_APPLICABLE, and the reason. */
    public record AbsenceView(String kind, String reason) {}

    /**
     * Why the record says so.
     *
     * @param type CLAIMED, STATED, DECIDED or COMPUTED
     * @param claims the claims that were believed
     * @param refused the claims that were not
     * @param person who stated or decided it
     * @param reason how they know, or the rule
     */
    public record BasisView(
            String type, List<Long> claims, List<Long> refused, Optional<String> person, Optional<String> reason) {
        /** A basis. */
        public static BasisView of(Basis basis) {
            return switch (basis) {
                case Basis.Claimed claimed ->
                    new BasisView("CLAIMED", claimed.claims(), List.of(), Optional.empty(), Optional.empty());
                case Basis.Stated stated ->
                    new BasisView(
                            "STATED", List.of(), List.of(), Optional.of(stated.person()), Optional.of(stated.words()));
                case Basis.Decided decided ->
                    new BasisView(
                            "DECIDED",
                            decided.chosen(),
                            decided.refused(),
                            Optional.of(decided.person()),
                            Optional.of(decided.reason()));
                case Basis.Computed computed ->
                    new BasisView("COMPUTED", List.of(), List.of(), Optional.empty(), Optional.of(computed.rule()));
            };
        }
    }

    /**
     * How much of the joint inventory guidance is known of an asset.
     *
     * @param filled how many attributes
     * @param of how many there are for that kind of subject
     * @param missing those of which nothing is known
     */
    public record Completeness(int filled, int of, List<Missing> missing) {
        static Completeness of(Subject subject) {
            Map<Integer, String> wanted = new TreeMap<>();
            Shape.of(subject.kind()).stream()
                    .flatMap(shape -> shape.parts().stream())
                    .forEach(part -> part.annexA()
                            .ifPresent(number -> wanted.merge(
                                    number,
                                    part.label(),
                                    (one, other) -> one.equals(other) ? one : one + ", " + other)));
            Map<Integer, String> missing = new TreeMap<>(wanted);
            subject.facts()
                    .forEach((slot, facts) -> facts.getLast().parts().keySet().stream()
                            .flatMap(part -> Shape.named(slot.facet()).part(part).annexA().stream())
                            .forEach(missing::remove));
            return new Completeness(
                    wanted.size() - missing.size(),
                    wanted.size(),
                    missing.entrySet().stream()
                            .map(entry -> new Missing(entry.getKey(), entry.getValue()))
                            .toList());
        }
    }

    /** An attribute of which nothing is known: its number in the guidance and what people call it. */
    public record Missing(int annexA, String label) {}

    /**
     * A subject with what sources say of it.
     *
     * @param snapshot the record that it is part of
     * @param claims the claims about it
     * @param connections the connections that it is an end of
     * @param items the matters about it
     */
    public static SubjectView of(
            Subject subject,
            Snapshot snapshot,
            List<RecordedClaim> claims,
            Collection<Subject> connections,
            Collection<Subject> documents,
            List<ItemView> items) {
        List<SlotView> slots = new ArrayList<>();
        for (Shape<?> shape : Shape.of(subject.kind())) {
            subject.facts().forEach((slot, facts) -> {
                if (slot.facet().equals(shape.name())) {
                    slots.add(slot(slot, facts.getLast(), subject, claims, snapshot));
                }
            });
        }
        return new SubjectView(
                subject.id().value(),
                subject.kind().text(),
                subject.name(),
                subject.absorbedBy().map(Id::value),
                slots,
                connections.stream()
                        .flatMap(connection -> ConnectionView.of(connection, subject.id(), snapshot).stream())
                        .toList(),
                documents.stream()
                        .map(document -> new Named(document.id().value(), document.name()))
                        .toList(),
                items,
                Completeness.of(subject));
    }

    private static SlotView slot(Slot slot, Fact fact, Subject subject, List<RecordedClaim> claims, Snapshot snapshot) {
        Shape<?> shape = Shape.named(slot.facet());
        List<PartView> parts = shape.parts().stream()
                .flatMap(part -> Optional.ofNullable(fact.parts().get(part.name())).stream()
                        .map(said -> part(part, said, new PartPath(slot, part.name()), subject, claims, snapshot)))
                .toList();
        return new SlotView(
                slot.toString(),
                slot.facet(),
                shape.label(),
                slot.key(),
                Optional.of(fact.valid().from()).filter(from -> !from.equals(Instant.MIN)),
                Optional.of(fact.valid().until()).filter(until -> !until.equals(Instant.MAX)),
                parts);
    }

    private static PartView part(
            Part part, Said said, PartPath path, Subject subject, List<RecordedClaim> claims, Snapshot snapshot) {
        Agreement agreement = Agreement.of(path, Optional.of(said), subject, claims, snapshot);
        return new PartView(
                part.name(),
                part.label(),
                path.toString(),
                said.values(),
                Shown.values(part, said.values(), snapshot),
                part.type().equals("id")
                        ? said.values().stream()
                                .filter(id -> snapshot.resolved(new Id(id)).isEmpty())
                                .toList()
                        : List.of(),
                said.absence().map(absence -> new AbsenceView(absence.kind().name(), absence.reason())),
                BasisView.of(said.basis()),
                agreement.agreeing(),
                agreement.rivals(),
                agreement.lastObserved());
    }
}
