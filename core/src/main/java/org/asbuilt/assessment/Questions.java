package org.asbuilt.assessment;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Rating;
import org.asbuilt.model.Shape;
import org.asbuilt.model.ThreeStates;
import org.asbuilt.reconcile.Item;
import org.asbuilt.reconcile.ItemType;
import org.asbuilt.validation.Background;
import org.asbuilt.validation.Cadence;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;
import org.asbuilt.validation.Field;
import org.asbuilt.validation.Result;
import org.asbuilt.validation.Validation;
import org.asbuilt.validation.ValidationState;
import org.asbuilt.validation.Validator;

/**
 * What is best found out next: what leads outside before what does not, then what third parties reach, what is critical, what is
 * stale or in dispute. Source: requirements G-12; asset inventory guidance (August 2025): begin at the perimeter.
 */
final class Questions {
    private static final Set<Kind> ASKED = EnumSet.of(
            Kind.SITE,
            Kind.ASSET,
            Kind.NETWORK,
            Kind.CONNECTION,
            Kind.ZONE,
            Kind.CONDUIT,
            Kind.THIRD_PARTY,
            Kind.ACCESS_PATH,
            Kind.SYSTEM,
            Kind.UNKNOWN);
    private static final int EXTERNAL = 40;
    private static final int REACHED = 25;
    private static final int PER_STEP = 6;
    private static final int PRESSING = 10;
    private static final int UNCONFIRMED = 5;

    private final Validator validator;

    Questions(Validator validator) {
        this.validator = validator;
    }

    /** Collects reasons with what each is worth. */
    private static final class Worth {
        private int sum;
        private final List<String> reasons = new ArrayList<>();

        void add(boolean holds, int worth, String reason) {
            if (holds) {
                sum += worth;
                reasons.add(reason);
            }
        }
    }

    /** What is best asked next about a subject; nothing if it is validated. */
    Optional<Question> about(Subject subject, Validation validation, List<Item> conflicts) {
        if (!ASKED.contains(subject.kind()) || validation.state() == ValidationState.VALIDATED) {
            return Optional.empty();
        }
        Worth worth = worth(validator, subject);
        worth.add(validation.state() == ValidationState.DISPUTED, PRESSING, "sources contradict each other");
        worth.add(
                validation.result(Criterion.TIMELINESS) == Result.FAIL,
                PRESSING,
                validation.judgement(Criterion.TIMELINESS).note());
        worth.add(
                validation.result(Criterion.ACCURACY) == Result.NOT_ASSESSED,
                UNCONFIRMED,
                "nobody who knows the plant has confirmed it");
        worth.add(validation.designedOnly(), UNCONFIRMED, "as designed, not verified in the plant");
        int share = 10 * validation.missing().size() / Math.max(1, validation.required());
        worth.add(share > 0, share, validation.filled() + " of " + validation.required() + " fields are filled");
        return question(subject, validation, conflicts, worth);
    }

    private static Optional<Question> question(
            Subject subject, Validation validation, List<Item> conflicts, Worth worth) {
        String name = subject.name();
        if (!conflicts.isEmpty()) {
            Item first = conflicts.getFirst();
            return Optional.of(new Question(
                    Question.Sort.DECIDE,
                    subject.id(),
                    name,
                    first.path().map(path -> path.slot().facet()),
                    first.path().map(path -> path.part()),
                    Optional.of(first.key()),
                    first.sentence(),
                    worth.sum,
                    worth.reasons));
        }
        Optional<Field> next = validation.nextField();
        if (next.isPresent()) {
            return next.map(field -> new Question(
                    Question.Sort.FILL,
                    subject.id(),
                    name,
                    Optional.of(field.facet()),
                    Optional.of(field.part()),
                    Optional.empty(),
                    "Of " + name + " nothing is recorded under \"" + field.label() + "\": what is it?",
                    worth.sum,
                    worth.reasons));
        }
        return validation.groups().stream()
                .filter(Validation.Group::recorded)
                .filter(group -> group.result(Criterion.ACCURACY) != Result.PASS
                        || group.result(Criterion.TIMELINESS) != Result.PASS)
                .findFirst()
                .map(group -> new Question(
                        Question.Sort.CONFIRM,
                        subject.id(),
                        name,
                        Optional.of(group.facet()),
                        Optional.empty(),
                        Optional.empty(),
                        "Is what the record says of " + name + " under "
                                + Shape.named(group.facet()).label() + " right?",
                        worth.sum,
                        worth.reasons));
    }

    /** What sources have seen and the record does not know, judged as if it were in the record. */
    Stream<Question> unrecorded() {
        Circumstances around = validator.around();
        List<Item> unknown = around.evidence().items().stream()
                .filter(item -> item.type() == ItemType.NEW_SUBJECT && ASKED.contains(item.kind()))
                .toList();
        if (unknown.isEmpty()) {
            return Stream.empty();
        }
        List<Edit> edits = unknown.stream()
                .flatMap(item -> item.suggestion().stream())
                .flatMap(choice -> choice.edits().stream())
                .toList();
        Snapshot trial = around.snapshot().with(edits);
        Circumstances then =
                Circumstances.of(trial, around.now(), new Background(around.evidence(), around.logged(), List.of()));
        Validator judge = new Validator(then, Cadence.STANDARD);
        return unknown.stream().map(item -> unrecorded(item, judge));
    }

    private static Question unrecorded(Item item, Validator judge) {
        Worth worth = judge.around()
                .subject(item.subject())
                .map(subject -> worth(judge, subject))
                .orElseGet(Worth::new);
        worth.add(true, PRESSING, item.documented() ? "not in the record" : "seen, and documented nowhere");
        return new Question(
                Question.Sort.DOCUMENT,
                item.subject(),
                item.name(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(item.key()),
                item.sentence(),
                worth.sum,
                worth.reasons);
    }

    private static Worth worth(Validator judge, Subject subject) {
        Worth worth = new Worth();
        worth.add(judge.isExternal(subject), EXTERNAL, "leads outside of the plant");
        worth.add(judge.isReachedByThirdParties(subject), REACHED, "third parties reach it");
        Optional<Rating> criticality = judge.criticality(subject);
        boolean rated = Set.of(Kind.ASSET, Kind.ZONE, Kind.CONNECTION).contains(subject.kind());
        worth.add(rated && criticality.isEmpty(), PER_STEP * Rating.LOW.level(), "how critical it is, is not known");
        criticality.ifPresent(rating -> worth.add(
                rating.level() > 0,
                PER_STEP * rating.level(),
                "its criticality is " + rating.name().toLowerCase(java.util.Locale.ROOT)));
        worth.add(subject.kind() == Kind.UNKNOWN, PRESSING, "it is known not to be known");
        worth.add(isUndocumented(subject), PRESSING, "seen, and nobody has said that it is required");
        return worth;
    }

    private static boolean isUndocumented(Subject subject) {
        return subject.facet(ThreeStates.class)
                .filter(states -> states.observed().orElse(false))
                .filter(states -> !states.required().orElse(false))
                .isPresent();
    }
}
