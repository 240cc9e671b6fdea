package org.asbuilt.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.Part;
import org.asbuilt.model.Shape;
import org.asbuilt.model.Slot;

/**
 * Asks subjects of one record at one moment one query. What a reader does not see is not in the record that is handed in, so that no answer
 * can depend on it. Remembers names that it looked up; for one thread.
 */
public final class Evaluation {
    /** Plants have few versions and makers, and many serial numbers. */
    private static final int MOST_REMEMBERED = 20_000;

    private final Query query;
    private final Function<Id, Optional<Subject>> others;
    private final Standing standing;
    private final Test.Surroundings around;
    private final Map<Id, Optional<String>> names = new HashMap<>();
    private final IdentityHashMap<Test, Map<String, Truth>> tested = new IdentityHashMap<>();
    private final IdentityHashMap<List<Part>, List<Place>> places = new IdentityHashMap<>();

    /**
     * An evaluation.
     *
     * @param query what is asked
     * @param moment of the plant; what is counted from today is counted from its day in UTC
     * @param others the other subjects of the record at that moment, by id
     * @param standing what is judged beside the record
     */
    public Evaluation(Query query, Instant moment, Function<Id, Optional<Subject>> others, Standing standing) {
        this.query = query;
        this.others = others;
        this.standing = standing;
        around = new Test.Surroundings(LocalDate.ofInstant(moment, ZoneOffset.UTC), this::name);
    }

    /** A subject that is asked, and how what it holds of fields is found. */
    private record Asked(Subject subject, Function<Field, Optional<Holding>> holdings) {
        /** Of a field that looks at parts. */
        Holding holding(Field field) {
            return holdings.apply(field).orElseThrow();
        }
    }

    /** Whether a subject fits. */
    public Verdict judge(Subject subject) {
        return judge(subject, field -> Holding.parts(field).map(parts -> Holding.of(places(parts), subject)));
    }

    /** Whether a subject fits of which it is known already what it holds of fields, as {@link Holding#of(Field, Subject)} tells it. */
    public Verdict judge(Subject subject, Function<Field, Optional<Holding>> holdings) {
        return judge(query.condition(), new Asked(subject, holdings));
    }

    private Verdict judge(Condition condition, Asked asked) {
        Subject subject = asked.subject();
        return switch (condition) {
            case Condition.All all -> joined(all.of(), asked, Truth.NO);
            case Condition.Any any -> joined(any.of(), asked, Truth.YES);
            case Condition.Not not -> judge(not.of(), asked).opposite();
            case Condition.OfKind kind -> Verdict.of(kind.kinds().contains(subject.kind()));
            case Condition.Words words -> Verdict.of(says(subject, words.words().toLowerCase(Locale.ROOT)));
            case Condition.Is is -> is(is.flag(), subject);
            case Condition.Compared compared ->
                asked(compared.field(), asked, tally -> tally.verdict(compared.field()), compared.tests());
            case Condition.Has has ->
                asked(has.field(), asked, tally -> tally.told(has.field(), tally.values > 0), List.of());
            case Condition.Missing missing ->
                asked(missing.field(), asked, tally -> tally.told(missing.field(), tally.isMissing()), List.of());
            case Condition.None none ->
                asked(
                        none.field(),
                        asked,
                        tally -> tally.told(none.field(), tally.absences > 0 && tally.values == 0),
                        List.of());
        };
    }

    /** All of some conditions, where NO decides, or one of them, where YES does. */
    private Verdict joined(List<Condition> of, Asked asked, Truth decides) {
        List<Untold> because = List.of();
        for (Condition one : of) {
            Verdict verdict = judge(one, asked);
            if (verdict.truth() == decides) {
                return verdict;
            }
            if (verdict.truth() == Truth.UNKNOWN) {
                because = because.isEmpty() ? verdict.because() : both(because, verdict.because());
            }
        }
        return because.isEmpty() ? Verdict.of(decides == Truth.NO) : Verdict.untold(because);
    }

    private static List<Untold> both(List<Untold> some, List<Untold> more) {
        List<Untold> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private Verdict is(Flag flag, Subject subject) {
        if (flag == Flag.UNKNOWN) {
            return Verdict.of(isUnknown(subject));
        }
        return switch (standing.is(flag, subject.id())) {
            case YES -> Verdict.YES;
            case NO -> Verdict.NO;
            case UNKNOWN -> Verdict.untold(List.of(new Untold("is:" + flag.text(), Untold.Why.NOT_JUDGED)));
        };
    }

    private static boolean isUnknown(Subject subject) {
        Optional<Nameplate> plate = subject.facet(Nameplate.class);
        return subject.kind() == Kind.UNKNOWN
                || (subject.kind() == Kind.ASSET
                        && subject.facet(AssetRole.class)
                                .flatMap(AssetRole::assetClass)
                                .isEmpty()
                        && plate.flatMap(Nameplate::manufacturer).isEmpty()
                        && plate.flatMap(Nameplate::model).isEmpty());
    }

    private Verdict asked(Field field, Asked asked, Function<Tally, Verdict> verdict, List<Test> tests) {
        Tally tally = new Tally();
        if (field.reference().isEmpty()) {
            gather(field.target(), asked.subject(), recorded -> asked.holding(field), tests, tally);
            return verdict.apply(tally);
        }
        Holding references = asked.holding(field);
        boolean named = false;
        for (List<String> ids : references.values()) {
            for (String id : ids) {
                named = true;
                Optional<Subject> other = others.apply(new Id(id));
                other.ifPresent(one -> gather(
                        field.target(), one, recorded -> Holding.of(places(recorded.parts()), one), tests, tally));
                tally.hidden |= other.isEmpty();
            }
        }
        tally.gaps += named ? 0 : references.gaps();
        tally.nowhere &= references.nowhere() && !named;
        tally.absences += references.absences();
        return verdict.apply(tally);
    }

    private void gather(
            Field.Target target,
            Subject subject,
            Function<Field.Target.Recorded, Holding> holding,
            List<Test> tests,
            Tally tally) {
        switch (target) {
            case Field.Target.ItsName ignored -> tally.add(test(tests, 0, subject.name()));
            case Field.Target.ItsId ignored ->
                tally.add(test(tests, 0, subject.id().value()));
            case Field.Target.Recorded recorded -> take(holding.apply(recorded), tests, tally);
        }
    }

    private void take(Holding holding, List<Test> tests, Tally tally) {
        List<List<String>> values = holding.values();
        for (int of = 0; of < values.size(); of++) {
            for (String value : values.get(of)) {
                tally.add(test(tests, of, value));
            }
        }
        tally.absences += holding.absences();
        tally.gaps += holding.gaps();
        tally.holes += holding.holes();
        tally.nowhere &= holding.nowhere();
    }

    /** Without a test it counts only that there is a value. */
    private Truth test(List<Test> tests, int of, String value) {
        if (tests.isEmpty()) {
            return Truth.YES;
        }
        Test test = tests.get(of);
        Map<String, Truth> remembered = tested.computeIfAbsent(test, one -> new HashMap<>());
        Truth known = remembered.get(value);
        if (known != null) {
            return known;
        }
        Truth found = test.holds(value, around);
        if (remembered.size() < MOST_REMEMBERED) {
            remembered.put(value, found);
        }
        return found;
    }

    /** What came of the values that a field has in a subject. */
    private static final class Tally {
        private int values;
        private int absences;
        private int gaps;
        private int holes;
        private int odd;
        private boolean yes;
        private boolean hidden;
        private boolean nowhere = true;

        void add(Truth truth) {
            values++;
            nowhere = false;
            yes |= truth == Truth.YES;
            odd += truth == Truth.UNKNOWN ? 1 : 0;
        }

        boolean isMissing() {
            return !nowhere && !hidden && values == 0 && absences == 0;
        }

        /** Of what is hidden only what is so can be told. */
        Verdict told(Field field, boolean yes) {
            return hidden && !yes ? untold(field, Untold.Why.NOT_SHOWN) : Verdict.of(yes);
        }

        Verdict verdict(Field field) {
            if (yes) {
                return Verdict.YES;
            }
            if (hidden) {
                return untold(field, Untold.Why.NOT_SHOWN);
            }
            if (odd > 0) {
                return untold(field, refers(field) ? Untold.Why.NOT_SHOWN : Untold.Why.NOT_COMPARABLE);
            }
            boolean gap = holes > 0 || (gaps > 0 && values == 0 && absences == 0);
            return gap && !nowhere ? untold(field, Untold.Why.NOT_RECORDED) : Verdict.NO;
        }

        private static boolean refers(Field field) {
            return field.target() instanceof Field.Target.Recorded recorded
                    && recorded.parts().stream().anyMatch(Test::refers);
        }

        private static Verdict untold(Field field, Untold.Why why) {
            return Verdict.untold(List.of(new Untold(field.written(), why)));
        }
    }

    private List<Place> places(List<Part> parts) {
        return places.computeIfAbsent(parts, all -> all.stream().map(Place::of).toList());
    }

    private boolean says(Subject subject, String lower) {
        if (subject.id().value().contains(lower)) {
            return true;
        }
        for (List<Fact> facts : subject.facts().values()) {
            Fact fact = facts.getLast();
            for (Map.Entry<String, Said> entry : fact.parts().entrySet()) {
                if (says(fact.slot(), entry.getKey(), entry.getValue(), lower)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean says(Slot slot, String part, Said said, String lower) {
        for (String value : said.values()) {
            if (holds(value, lower)) {
                return true;
            }
            boolean choice = value.indexOf('_') > 0 && holds(value.replace('_', ' '), lower);
            if (choice
                    || (mayRefer(value)
                            && refers(slot, part)
                            && holds(name(new Id(value)).orElse(""), lower))) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayRefer(String value) {
        return value.indexOf('-') > 0;
    }

    private static boolean refers(Slot slot, String part) {
        return Test.refers(Shape.named(slot.facet()).part(part));
    }

    private static boolean holds(String value, String lower) {
        return value.toLowerCase(Locale.ROOT).contains(lower);
    }

    private Optional<String> name(Id id) {
        return names.computeIfAbsent(id, one -> others.apply(one).map(Subject::name));
    }
}
