package org.asbuilt.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.Communication;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Facet;
import org.asbuilt.model.Id;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Mac;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.NetworkProfile;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Shape;
import org.asbuilt.model.Slot;

/**
 * A subject with all its facts. For each slot the facts are in order of plant time and do not overlap.
 *
 * @param id its name
 * @param facts the facts by slot
 * @param absorbedBy the subject that it was merged into, if it was
 */
public record Subject(Id id, SortedMap<Slot, List<Fact>> facts, Optional<Id> absorbedBy) {

    /** Copies the map. */
    public Subject {
        facts = bySlot(facts);
    }

    /** The slots of the facts themselves are the keys, which for a facet that does not repeat are one object. */
    private static SortedMap<Slot, List<Fact>> bySlot(SortedMap<Slot, List<Fact>> facts) {
        if (facts instanceof FewSorted) {
            return facts;
        }
        List<Slot> slots = new ArrayList<>(facts.size());
        List<List<Fact>> lists = new ArrayList<>(facts.size());
        for (List<Fact> list : facts.values()) {
            if (!list.isEmpty()) {
                slots.add(list.getFirst().slot());
                lists.add(list);
            }
        }
        return FewSorted.of(slots, lists);
    }

    static Subject empty(Id id) {
        return new Subject(id, Collections.emptySortedMap(), Optional.empty());
    }

    /** The subject that those facts make, in whatever order they come. */
    public static Subject of(Id id, Collection<Fact> facts, Optional<Id> absorbedBy) {
        List<Fact> ordered = new ArrayList<>(facts);
        ordered.sort(Comparator.comparing(Fact::slot).thenComparing(Fact::valid));
        List<Slot> slots = new ArrayList<>(ordered.size());
        List<List<Fact>> lists = new ArrayList<>(ordered.size());
        int from = 0;
        for (int i = 1; i <= ordered.size(); i++) {
            Slot slot = ordered.get(from).slot();
            if (i == ordered.size() || !ordered.get(i).slot().equals(slot)) {
                slots.add(slot);
                lists.add(List.copyOf(ordered.subList(from, i)));
                from = i;
            }
        }
        return new Subject(id, FewSorted.of(slots, lists), absorbedBy);
    }

    /** Whether nothing is known of it: no fact, and no subject that it was merged into and still leads to. */
    boolean isUnknown() {
        return facts.isEmpty() && absorbedBy.isEmpty();
    }

    /** Its kind. */
    public Kind kind() {
        return id.kind();
    }

    /** The fact of a slot at a moment of plant time. */
    public Optional<Fact> fact(Slot slot, Instant moment) {
        return facts.getOrDefault(slot, List.of()).stream()
                .filter(fact -> fact.valid().contains(moment))
                .findFirst();
    }

    /** The newest fact of a slot, whether or not it has ended. */
    public Optional<Fact> fact(Slot slot) {
        List<Fact> all = facts.getOrDefault(slot, List.of());
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /** The newest facet of a type that does not repeat. */
    public <F extends Facet> Optional<F> facet(Class<F> type) {
        // Asked many millions of times: no optional fact on the way, and the slots of facts are the very same objects.
        Slot slot = Slot.of(type);
        List<Fact> all = facts instanceof FewSorted<Slot, List<Fact>> few ? few.atSame(slot) : facts.get(slot);
        return all == null
                ? Optional.empty()
                : Optional.of(type.cast(all.getLast().facet()));
    }

    /** Whether it has facets of a type that repeats. */
    public boolean hasAny(Class<? extends Facet> type) {
        String name = Shape.of(type).name();
        for (Slot slot : facts.keySet()) {
            if (slot.facet().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** The newest facets of a type that repeats, by the key of their slot. */
    public <F extends Facet> SortedMap<String, F> facets(Class<F> type) {
        return facets(type, fact -> true);
    }

    /** The same without those of which is only said that there is none. */
    public <F extends Facet> SortedMap<String, F> existing(Class<F> type) {
        return facets(type, fact -> !fact.saysNone());
    }

    private <F extends Facet> SortedMap<String, F> facets(Class<F> type, Predicate<Fact> which) {
        String name = Shape.of(type).name();
        TreeMap<String, F> byKey = new TreeMap<>();
        facts.forEach((slot, list) -> {
            if (slot.facet().equals(name) && which.test(list.getLast())) {
                byKey.put(slot.key(), type.cast(list.getLast().facet()));
            }
        });
        return byKey;
    }

    /** The name by which staff know it; without one its tag, host name, number, an address, a MAC, of a network its range, and last its id. */
    public String name() {
        return facet(Designation.class)
                .flatMap(Designation::name)
                .or(() -> facet(Designation.class).flatMap(Designation::tag))
                .or(() -> facet(Communication.class).flatMap(Communication::hostname))
                .or(() -> facet(Designation.class).flatMap(Designation::assetNumber))
                .or(() -> ports().flatMap(port -> port.addresses().stream())
                        .map(IpAddress::text)
                        .findFirst())
                .or(() -> ports().flatMap(port -> port.mac().stream())
                        .map(Mac::text)
                        .findFirst())
                .or(() -> facet(NetworkProfile.class)
                        .flatMap(NetworkProfile::range)
                        .map(Cidr::toString))
                .orElse(id.value());
    }

    private Stream<NetworkPort> ports() {
        return facets(NetworkPort.class).values().stream();
    }

    /** The subject as it was in the plant at a moment, with the facts valid then; the very same if it has no others. */
    public Subject at(Instant moment) {
        if (isWhollyValid(moment)) {
            return this;
        }
        TreeMap<Slot, List<Fact>> then = new TreeMap<>();
        facts.forEach((slot, list) -> {
            for (Fact fact : list) {
                if (fact.valid().contains(moment)) {
                    then.put(slot, List.of(fact));
                }
            }
        });
        return new Subject(id, then, absorbedBy);
    }

    private boolean isWhollyValid(Instant moment) {
        return facts instanceof FewSorted<Slot, List<Fact>> few
                ? few.allValues(list -> isOneValid(list, moment))
                : facts.values().stream().allMatch(list -> isOneValid(list, moment));
    }

    private static boolean isOneValid(List<Fact> list, Instant moment) {
        return list.size() == 1 && list.getFirst().valid().contains(moment);
    }

    /** The same, with each fact that it did not have before held since that commit. */
    @SuppressWarnings("ReferenceEquality") // a shortcut for lists that no edit touched
    Subject heldSince(Subject before, long commit) {
        TreeMap<Slot, List<Fact>> stamped = new TreeMap<>();
        facts.forEach((slot, list) -> {
            List<Fact> old = before.facts.getOrDefault(slot, List.of());
            stamped.put(
                    slot,
                    list == old
                            ? list
                            : list.stream()
                                    .map(fact -> heldSince(fact, old, commit))
                                    .toList());
        });
        return new Subject(id, stamped, absorbedBy);
    }

    private static Fact heldSince(Fact fact, List<Fact> old, long commit) {
        int same = old.indexOf(fact);
        return same < 0 ? fact.heldSince(commit) : old.get(same);
    }

    /** What the record held of it at a commit already: this without the facts that have come in since; the very same if none has. */
    Subject heldBy(long commit) {
        if (!hasNewsSince(commit)) {
            return this;
        }
        TreeMap<Slot, List<Fact>> held = new TreeMap<>();
        facts.forEach((slot, list) -> {
            List<Fact> still =
                    list.stream().filter(fact -> fact.since() <= commit).toList();
            if (!still.isEmpty()) {
                held.put(slot, still);
            }
        });
        return new Subject(id, held, absorbedBy);
    }

    /** Asked of every subject of a record at once. */
    private boolean hasNewsSince(long commit) {
        for (List<Fact> list : facts.values()) {
            for (Fact fact : list) {
                if (fact.since() > commit) {
                    return true;
                }
            }
        }
        return false;
    }

    Subject put(Edit.Put put) {
        return change(put.slot(), put.valid(), fact -> fact.with(put.parts(), fact.valid()), Optional.of(put.parts()));
    }

    Subject remove(Slot slot, PlantTime valid) {
        TreeMap<Slot, List<Fact>> changed = new TreeMap<>(facts);
        List<Fact> kept = new ArrayList<>();
        for (Fact fact : facts.getOrDefault(slot, List.of())) {
            outside(fact, valid, kept);
        }
        replace(changed, slot, kept);
        return new Subject(id, changed, absorbedBy);
    }

    Subject retire(PlantTime valid) {
        Subject retired = this;
        for (Slot slot : facts.keySet()) {
            retired = retired.remove(slot, valid);
        }
        return retired;
    }

    Subject absorbedBy(Optional<Id> other) {
        return new Subject(id, facts, other);
    }

    /** Applies a change within a stretch of plant time; where no fact was, the said parts make a new one. */
    private Subject change(
            Slot slot, PlantTime valid, UnaryOperator<Fact> change, Optional<? extends Map<String, Said>> fresh) {
        List<Fact> result = new ArrayList<>();
        Instant covered = valid.from();
        for (Fact fact : facts.getOrDefault(slot, List.of())) {
            outside(fact, valid, result);
            if (fact.valid().overlaps(valid)) {
                Instant from = later(fact.valid().from(), valid.from());
                Instant until = earlier(fact.valid().until(), valid.until());
                if (fresh.isPresent() && covered.isBefore(from)) {
                    result.add(Fact.of(slot, Map.of(), new PlantTime(covered, from))
                            .with(fresh.get(), new PlantTime(covered, from)));
                }
                result.add(change.apply(fact.during(new PlantTime(from, until))));
                covered = until;
            }
        }
        if (fresh.isPresent() && covered.isBefore(valid.until())) {
            PlantTime rest = new PlantTime(covered, valid.until());
            result.add(Fact.of(slot, Map.of(), rest).with(fresh.get(), rest));
        }
        TreeMap<Slot, List<Fact>> changed = new TreeMap<>(facts);
        replace(changed, slot, joined(result));
        return new Subject(id, changed, absorbedBy);
    }

    private static void outside(Fact fact, PlantTime valid, List<Fact> kept) {
        PlantTime own = fact.valid();
        if (!own.overlaps(valid)) {
            kept.add(fact);
            return;
        }
        if (own.from().isBefore(valid.from())) {
            kept.add(fact.during(new PlantTime(own.from(), valid.from())));
        }
        if (valid.until().isBefore(own.until())) {
            kept.add(fact.during(new PlantTime(valid.until(), own.until())));
        }
    }

    private static void replace(TreeMap<Slot, List<Fact>> changed, Slot slot, List<Fact> facts) {
        if (facts.isEmpty()) {
            changed.remove(slot);
        } else {
            changed.put(
                    facts.getFirst().slot(),
                    facts.stream().sorted(Comparator.comparing(Fact::valid)).toList());
        }
    }

    /** Joins neighbours that say the same, so that an edit that changes nothing leaves no trace; drops empty facts. */
    private static List<Fact> joined(List<Fact> facts) {
        List<Fact> joined = new ArrayList<>();
        facts.stream()
                .filter(fact -> !fact.parts().isEmpty())
                .sorted(Comparator.comparing(Fact::valid))
                .forEach(fact -> {
                    Fact last = joined.isEmpty() ? null : joined.getLast();
                    if (last != null
                            && last.valid().until().equals(fact.valid().from())
                            && last.parts().equals(fact.parts())) {
                        joined.set(
                                joined.size() - 1,
                                last.during(new PlantTime(
                                        last.valid().from(), fact.valid().until())));
                    } else {
                        joined.add(fact);
                    }
                });
        return joined;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
