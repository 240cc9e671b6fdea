package org.asbuilt.server.record;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.asbuilt.access.Sight;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.DeviceInterface;
import org.asbuilt.model.Facet;
import org.asbuilt.model.FieldGroup;
import org.asbuilt.model.FilterRule;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Platform;
import org.asbuilt.model.Shape;
import org.asbuilt.network.Deciding;
import org.asbuilt.network.Reachability;
import org.asbuilt.network.RuleDefect;
import org.asbuilt.network.RuleReview;
import org.asbuilt.network.ThreeWay;
import org.asbuilt.risk.attack.Knowing;
import org.asbuilt.risk.attack.PermittedPassage;

/**
 * What the rules of the plant's devices permit, as one view may know it. A single rule or network can turn an answer into its contrary, so
 * that a reader to whom one is not shown gets none: what is permitted is not known then. Source: requirements P4-02, P4-25, S-01.
 */
public final class PermittedShelf implements AutoCloseable {
    /** Why nothing is worked out for some readers. */
    public static final String NOT_SHOWN =
            "not all rules and networks of the plant are shown to you, and what is worked out from a part of them would be wrong";

    private static final Set<Kind> DECIDING = EnumSet.of(Kind.ASSET, Kind.NETWORK);
    private static final Set<FieldGroup> READ =
            EnumSet.of(FieldGroup.ARCHITECTURE, FieldGroup.CONNECTIVITY, FieldGroup.PROTECTION);

    private static final List<Class<? extends Facet>> RULES =
            List.of(FilterRule.class, DeviceInterface.class, Platform.class);

    private final Supplier<Snapshot> newest;
    private final Optional<Supplier<Sight>> sight;
    private final BackRoom room = BackRoom.forConnectivity();
    private final Worked<Snapshot, ThreeWay> threeWay;
    private final Worked<Snapshot, List<RuleDefect>> defects;
    private final Worked<Snapshot, Optional<List<PermittedPassage>>> passages;
    private volatile Judged judged = new Judged(Optional.empty(), false);
    private volatile Optional<Read> read = Optional.empty();

    private record Judged(Optional<Sight> by, boolean shown) {}

    private record Read(Snapshot of, Reachability reachability) {}

    /**
     * What a view may know.
     *
     * @param newest the record as it is shown now
     * @param sight the view laid over the newest record; empty where everything is shown
     */
    PermittedShelf(Supplier<Snapshot> newest, Optional<Supplier<Sight>> sight) {
        this.newest = newest;
        this.sight = sight;
        threeWay = new Worked<>(
                newest,
                (now, former) -> former.map(last -> last.value().after(now)).orElseGet(() -> ThreeWay.of(now)),
                sight.isEmpty(),
                room);
        defects = new Worked<>(newest, whereRulesDiffer(RuleReview::of), sight.isEmpty(), room);
        passages = new Worked<>(newest, whereRulesDiffer(PermittedPassage::all), sight.isEmpty(), room);
    }

    /** What depends on nothing but what decides which packets pass. */
    private static <V> Worked.Work<Snapshot, V> whereRulesDiffer(Function<Snapshot, V> work) {
        return (now, former) -> former.filter(last -> Deciding.isSame(last.of(), now))
                .map(Worked.Former::value)
                .orElseGet(() -> work.apply(now));
    }

    /** Whether all that decides what is permitted is shown. */
    public boolean isShown() {
        if (sight.isEmpty()) {
            return true;
        }
        Sight now = sight.get().get();
        Judged known = judged;
        if (known.by().filter(one -> one == now).isEmpty()) {
            known = new Judged(Optional.of(now), now.seesAllOf(DECIDING, READ));
            judged = known;
        }
        return known.shown();
    }

    /** Whether all documented connections are shown too: what none of them needs can be said only then. */
    public boolean isShownWithConnections() {
        return isShown()
                && sight.map(Supplier::get)
                        .map(now -> now.seesAllOf(EnumSet.of(Kind.CONNECTION), READ))
                        .orElse(true);
    }

    /** Whether the rules of a device are shown with all that tells how it asks them. */
    public boolean showsRulesOf(Id device) {
        return sight.map(Supplier::get)
                .map(now -> RULES.stream()
                        .allMatch(facet -> now.sees(device, Shape.of(facet).name())))
                .orElse(true);
    }

    /** Whether rules are shown at all, of some device. */
    public boolean showsRules() {
        return sight.map(Supplier::get)
                .map(now -> now.view().windows().stream()
                        .anyMatch(window -> window.groups().containsAll(READ)))
                .orElse(true);
    }

    /** The networks and rules; empty where not all are shown. */
    public Optional<Reachability> reachability() {
        if (!isShown()) {
            return Optional.empty();
        }
        Snapshot now = snapshot();
        Optional<Read> known = read.filter(one -> one.of() == now);
        Read fresh = known.orElseGet(() -> new Read(now, Reachability.of(now)));
        read = Optional.of(fresh);
        return Optional.of(fresh.reachability());
    }

    /** The record as it is shown now. */
    public Snapshot snapshot() {
        return newest.get();
    }

    /** The three-way check, if it is ready; where not all rules are shown it says so of every connection. */
    public Optional<ThreeWay> threeWay() {
        return isShown() ? threeWay.current() : Optional.of(ThreeWay.withoutRules(snapshot(), NOT_SHOWN));
    }

    /** The check of a single connection, which is quick; empty if there is none of that id. */
    public Optional<ThreeWay> with(Id connection) {
        Snapshot now = snapshot();
        Optional<Subject> found = now.resolved(connection).filter(one -> one.kind() == Kind.CONNECTION);
        return found.map(one -> reachability()
                .map(known -> ThreeWay.ofOne(one, now, known))
                .orElseGet(() -> ThreeWay.withoutRules(now, NOT_SHOWN)));
    }

    /**
     * Whether the three-way check is being worked out anew. It is asked before the check is taken: asked after it, it would call what was finished in
     * between what was taken, and nobody would ask again.
     */
    public boolean isChecking() {
        return isShown() && threeWay.isStale();
    }

    /** The three-way check; it is waited for. */
    public ThreeWay checked() {
        return isShown() ? threeWay.refresh() : ThreeWay.withoutRules(snapshot(), NOT_SHOWN);
    }

    /** What is to be said of the rules that are shown, if it is ready. */
    public Optional<List<RuleDefect>> defects() {
        return defects.current();
    }

    /** Whether the rules are being looked through anew. */
    public boolean isReviewing() {
        return defects.isStale();
    }

    /**
     * What the rules let pass from network to network.
     *
     * @param known how well that is known
     * @param passages as far as it is
     */
    public record Passing(Knowing known, List<PermittedPassage> passages) {
        private static final Passing NOT_SHOWN = new Passing(Knowing.NOT_SHOWN, List.of());
        private static final Passing AWAITED = new Passing(Knowing.AWAITED, List.of());

        private static Passing of(Optional<List<PermittedPassage>> found, boolean stale) {
            return found.map(some -> new Passing(stale ? Knowing.FORMER : Knowing.KNOWN, some))
                    .orElseGet(() -> new Passing(Knowing.TOO_MUCH, List.of()));
        }
    }

    /** What the rules let pass, as far as it is ready. */
    public Passing passing() {
        if (!isShown()) {
            return Passing.NOT_SHOWN;
        }
        boolean stale = passages.isStale();
        Optional<Optional<List<PermittedPassage>>> found = passages.current();
        return found.map(some -> Passing.of(some, stale)).orElse(Passing.AWAITED);
    }

    /** What the rules let pass; it is waited for. */
    public Passing passed() {
        return isShown() ? Passing.of(passages.refresh(), false) : Passing.NOT_SHOWN;
    }

    @Override
    public void close() {
        room.close();
    }
}
