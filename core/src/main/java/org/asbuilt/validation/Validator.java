package org.asbuilt.validation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.ledger.Subject;
import org.asbuilt.logbook.Verdict;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Rating;
import org.asbuilt.model.Shape;
import org.asbuilt.model.SourceType;
import org.asbuilt.reconcile.Item;

/**
 * Judges subjects of a record by the four criteria. What all subjects need is found once. Safe for use by several threads. Source:
 * requirements P1.V-01 to P1.V-08.
 */
public final class Validator {
    private static final Set<SourceType> DESIGN_STAGE =
            EnumSet.of(SourceType.DESIGN_DOCUMENT, SourceType.PROCESS_DOCUMENT, SourceType.SAFETY_DOCUMENT);
    private static final Set<Kind> IN_THE_PLANT =
            EnumSet.of(Kind.ASSET, Kind.NETWORK, Kind.CONNECTION, Kind.CONDUIT, Kind.ACCESS_PATH);

    private final Circumstances around;
    private final Exposure exposure;
    private final Occurrences events;
    private final Completeness completeness;
    private final Accuracy accuracy;
    private final Consistency consistency;
    private final Timeliness timeliness;

    /** Judges by what is known at a moment, with confirmations that expire by a cadence. */
    public Validator(Circumstances around, Cadence cadence) {
        this.around = around;
        exposure = new Exposure(around);
        events = new Occurrences(around);
        completeness = new Completeness(around);
        accuracy = new Accuracy(around, cadence, exposure);
        consistency = new Consistency(around);
        timeliness = new Timeliness(around);
    }

    /** What is judged. */
    public Circumstances around() {
        return around;
    }

    /** Where subjects are. */
    public Whereabouts whereabouts() {
        return around.whereabouts();
    }

    /** How critical a subject is, on its heaviest axis. */
    public Optional<Rating> criticality(Subject subject) {
        return Profiles.criticality(subject);
    }

    /** Whether a subject is, or leads to, the outside of the plant. */
    public boolean isExternal(Subject subject) {
        return exposure.isExternal(subject);
    }

    /** Whether a third party reaches a subject. */
    public boolean isReachedByThirdParties(Subject subject) {
        return exposure.isReached(subject);
    }

    /** What last happened to a subject or to a place that it is in, after which older evidence counts no more. */
    public Optional<Occurrence> newestEvent(Subject subject) {
        return events.newest(subject);
    }

    /** What about a subject waits for a decision between sources. */
    public List<Item> conflicts(Subject subject) {
        return consistency.conflicts(subject);
    }

    /** Whether a person entered any value of a group of a subject, and so cannot confirm it. */
    public boolean isAuthor(String person, Subject subject, String facet) {
        Material group = Material.of(subject, corroboration(subject)).getOrDefault(facet, nothing(facet));
        return accuracy.isAuthor(person, group);
    }

    /** Judges a subject. */
    public Validation validation(Subject subject) {
        Map<String, Material> material = Material.of(subject, corroboration(subject));
        List<Field> asked = Profiles.of(subject);
        List<Field> missing = completeness.missing(subject, asked);
        List<Item> conflicts = consistency.conflicts(subject);
        Optional<Occurrence> event = events.newest(subject);
        List<Validation.Group> groups = new ArrayList<>();
        for (Shape<?> shape : Shape.of(subject.kind())) {
            String facet = shape.name();
            Material group = material.getOrDefault(facet, nothing(facet));
            List<Field> askedHere = of(facet, asked);
            if (!group.isEmpty() || !askedHere.isEmpty()) {
                groups.add(group(subject, group, askedHere, of(facet, missing), about(facet, conflicts), event));
            }
        }
        Map<Criterion, Judgement> whole = whole(groups, asked, missing, conflicts);
        Set<Viewpoint> viewpoints = viewpoints(subject, material);
        return new Validation(
                subject.id(),
                groups,
                whole,
                state(whole),
                viewpoints,
                isDesignedOnly(subject, material, viewpoints),
                asked.size(),
                missing);
    }

    private Corroboration corroboration(Subject subject) {
        return new Corroboration(subject, around.claims(subject.id()), around.snapshot());
    }

    private Validation.Group group(
            Subject subject,
            Material group,
            List<Field> asked,
            List<Field> missing,
            List<Item> conflicts,
            Optional<Occurrence> event) {
        Map<Criterion, Judgement> criteria = new EnumMap<>(Criterion.class);
        criteria.put(Criterion.COMPLETENESS, completeness.judge(asked, missing));
        criteria.put(Criterion.ACCURACY, accuracy.judge(subject, group, event, !conflicts.isEmpty()));
        criteria.put(Criterion.CONSISTENCY, consistency.judge(group, conflicts));
        criteria.put(Criterion.TIMELINESS, timeliness.judge(subject, group, event, accuracy.confirmed(subject, group)));
        return new Validation.Group(group.facet(), !group.isEmpty(), criteria);
    }

    private Map<Criterion, Judgement> whole(
            List<Validation.Group> groups, List<Field> asked, List<Field> missing, List<Item> conflicts) {
        Map<Criterion, Judgement> whole = new EnumMap<>(Criterion.class);
        whole.put(Criterion.COMPLETENESS, completeness.judge(asked, missing));
        for (Criterion criterion : List.of(Criterion.ACCURACY, Criterion.CONSISTENCY, Criterion.TIMELINESS)) {
            whole.put(criterion, Summing.up(groups, criterion));
        }
        if (!conflicts.isEmpty()) {
            whole.put(Criterion.CONSISTENCY, consistency.dispute(conflicts));
        }
        return whole;
    }

    private static ValidationState state(Map<Criterion, Judgement> whole) {
        Map<Criterion, Result> results = whole.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().result()));
        if (results.get(Criterion.CONSISTENCY) == Result.FAIL) {
            return ValidationState.DISPUTED;
        }
        if (results.get(Criterion.TIMELINESS) == Result.FAIL) {
            return ValidationState.STALE;
        }
        if (results.values().stream().allMatch(Result.PASS::equals)) {
            return ValidationState.VALIDATED;
        }
        Result accuracy = results.getOrDefault(Criterion.ACCURACY, Result.NOT_ASSESSED);
        return accuracy == Result.PASS || accuracy == Result.PARTIAL
                ? ValidationState.PARTIALLY_VALIDATED
                : ValidationState.UNVALIDATED;
    }

    private Set<Viewpoint> viewpoints(Subject subject, Map<String, Material> material) {
        EnumSet<Viewpoint> viewpoints = EnumSet.noneOf(Viewpoint.class);
        for (RecordedClaim claim : around.claims(subject.id())) {
            viewpoints.add(Viewpoint.of(claim));
        }
        boolean known = viewpoints.contains(Viewpoint.AS_BUILT)
                || material.values().stream()
                        .flatMap(group -> group.values().stream())
                        .anyMatch(Material.Value::isStated)
                || around.logged().attestations(subject.id()).stream()
                        .anyMatch(attested -> attested.verdict() == Verdict.RIGHT);
        if (known) {
            viewpoints.add(Viewpoint.AS_BUILT);
        }
        return viewpoints;
    }

    private boolean isDesignedOnly(Subject subject, Map<String, Material> material, Set<Viewpoint> viewpoints) {
        List<RecordedClaim> claims = around.claims(subject.id());
        return IN_THE_PLANT.contains(subject.kind())
                && !claims.isEmpty()
                && viewpoints.equals(EnumSet.of(Viewpoint.AS_DESIGNED))
                && claims.stream()
                        .allMatch(claim -> DESIGN_STAGE.contains(claim.source().type()))
                && !material.isEmpty();
    }

    private static Material nothing(String facet) {
        return new Material(facet, List.of());
    }

    private static List<Field> of(String facet, List<Field> fields) {
        List<Field> those = new ArrayList<>(fields.size());
        for (Field field : fields) {
            if (field.facet().equals(facet)) {
                those.add(field);
            }
        }
        return those;
    }

    private static List<Item> about(String facet, List<Item> conflicts) {
        return conflicts.isEmpty()
                ? conflicts
                : conflicts.stream()
                        .filter(item -> item.path()
                                .filter(path -> path.slot().facet().equals(facet))
                                .isPresent())
                        .toList();
    }
}
