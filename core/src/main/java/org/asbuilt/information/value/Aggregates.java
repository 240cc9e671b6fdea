package org.asbuilt.information.value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.InformationAggregate;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Rating;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Derived;

/** The aggregates of a record, and what of them comes together with whoever gets something. Source: requirements P2.A-04. */
public final class Aggregates implements Derived {
    /** More than all steps of a rating there are not. */
    private static final int MOST_STEPS = 4;

    private final Circumstances around;
    private final List<Aggregate> all;

    private Aggregates(Circumstances around) {
        this.around = around;
        AttackerValues values = AttackerValues.of(around);
        all = around.subjects(Kind.INFORMATION_AGGREGATE).stream()
                .flatMap(subject -> of(subject, values, around).stream())
                .toList();
    }

    /** Those of a record. */
    public static Aggregates of(Circumstances around) {
        return around.derived(Aggregates.class, Aggregates::new);
    }

    /** All that have a part. */
    public List<Aggregate> all() {
        return all;
    }

    /**
     * What comes together when somebody gets more, what is complete first, then what is worth most.
     *
     * @param had what the recipient has been given before
     * @param more what it would get
     */
    public List<Meeting> meetings(Knowledge had, Knowledge more) {
        Knowledge both = had.and(more);
        return all.stream()
                .map(aggregate -> meeting(aggregate, had, both))
                .filter(meeting -> meeting.isComplete() || meeting.isNearlyComplete())
                .sorted(Comparator.<Meeting>comparingInt(
                                meeting -> meeting.missing().size())
                        .thenComparingInt(meeting ->
                                -meeting.aggregate().rating().map(Rating::level).orElse(Rating.CRITICAL.level()))
                        .thenComparing(meeting -> meeting.aggregate().id()))
                .toList();
    }

    private Meeting meeting(Aggregate aggregate, Knowledge had, Knowledge both) {
        List<Part> before = new ArrayList<>();
        List<Part> fresh = new ArrayList<>();
        List<Part> missing = new ArrayList<>();
        for (Part part : aggregate.parts()) {
            if (had.has(part, around)) {
                before.add(part);
            } else if (both.has(part, around)) {
                fresh.add(part);
            } else {
                missing.add(part);
            }
        }
        return new Meeting(aggregate, before, fresh, missing);
    }

    /** The parts of an aggregate of the record. */
    static List<Part> parts(InformationAggregate aggregate, Circumstances around) {
        Stream<Part> items = aggregate.members().stream()
                .map(id -> around.subject(id).map(Subject::id).orElse(id))
                .distinct()
                .map(Part.Item::new);
        Stream<Part> sorts = aggregate.subTypes().stream().map(Part.Sort::new);
        return Stream.concat(items, sorts).toList();
    }

    private static Optional<Aggregate> of(Subject subject, AttackerValues values, Circumstances around) {
        Optional<InformationAggregate> profile = subject.facet(InformationAggregate.class);
        List<Part> parts = profile.map(one -> parts(one, around)).orElse(List.of());
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        List<String> reasons = new ArrayList<>();
        Optional<Rating> declared = profile.flatMap(InformationAggregate::rating);
        declared.ifPresent(rating -> reasons.add("the whole is rated " + Severity.word(rating)));
        Optional<Rating> highest = Optional.empty();
        for (Part part : parts) {
            Optional<Rating> worth = values.of(part);
            if (level(worth) > level(highest)) {
                highest = worth;
                reasons.add(part.words(around) + " alone is " + Severity.word(worth.orElseThrow()));
            }
        }
        Optional<Rating> base = level(highest) > level(declared) ? highest : declared;
        int uplift = profile.flatMap(InformationAggregate::uplift)
                .map(steps -> Math.clamp(steps, 0, MOST_STEPS))
                .orElse(0);
        if (uplift > 0 && base.isPresent()) {
            String whole = Severity.word(AttackerValues.raised(base.get(), uplift));
            reasons.add("raised by " + uplift + (uplift == 1 ? " step" : " steps") + " for being together: " + whole);
        }
        Id id = subject.id();
        return Optional.of(new Aggregate(
                id,
                subject.name(),
                parts,
                profile.flatMap(InformationAggregate::why),
                base.map(rating -> AttackerValues.raised(rating, uplift)),
                reasons));
    }

    private static int level(Optional<Rating> rating) {
        return rating.map(Rating::level).orElse(-1);
    }
}
