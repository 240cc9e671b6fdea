package org.asbuilt.allow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AddressTranslation;
import org.asbuilt.model.DeviceInterface;
import org.asbuilt.model.Facet;
import org.asbuilt.model.FilterRule;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Route;
import org.asbuilt.model.Shape;
import org.asbuilt.model.Slot;
import org.asbuilt.model.UnreadLine;
import org.asbuilt.model.VpnPeer;

/** Records in which a device has other rules than it has now, to ask what these would do. Nothing of them is kept. */
public final class Candidate {
    /** What the configuration of a device says of ways through the network. */
    private static final List<Class<? extends Facet>> CONFIGURATION = List.of(
            FilterRule.class,
            DeviceInterface.class,
            Route.class,
            AddressTranslation.class,
            VpnPeer.class,
            UnreadLine.class);

    private static final Basis PROPOSED = new Basis.Computed("proposed rules");

    private Candidate() {}

    /**
     * The record in which a device is configured as another subject is: its rules, interfaces, routes, translations, tunnels and the lines
     * that were not understood. What else is known of the device stays.
     *
     * @param configuration what was read of the proposed configuration
     * @throws InvalidValue if the record has no such device
     */
    public static Snapshot configured(Snapshot live, Id device, Subject configuration) {
        List<Fact> facts = new ArrayList<>();
        configuration.facts().values().stream()
                .filter(all -> isOfConfiguration(all.getLast()))
                .forEach(facts::addAll);
        return replaced(live, device, Candidate::isOfConfiguration, facts);
    }

    private static boolean isOfConfiguration(Fact fact) {
        return CONFIGURATION.stream().anyMatch(type -> type.isInstance(fact.facet()));
    }

    /**
     * The record in which a device has those rules and no others.
     *
     * @param rules the rules by their keys
     * @throws InvalidValue if the record has no such device
     */
    public static Snapshot ruled(Snapshot live, Id device, SortedMap<String, FilterRule> rules) {
        return replaced(live, device, fact -> fact.facet() instanceof FilterRule, facts(rules));
    }

    /**
     * The record in which an allow-list is in force at a device, as its text would be: before the policies that are there, or as the list for
     * what comes in at the interfaces of the zones.
     *
     * @param faces the interfaces or zones of the device, by the zones of the list
     * @throws InvalidValue if the record has no such device, or the device no such interfaces
     */
    public static Snapshot with(Snapshot live, AllowList list, Id device, Map<Id, String> faces) {
        return Inserted.into(live, list, device, faces);
    }

    /** The record in which a device has those rules beside its own, and some of its interfaces are others. */
    static Snapshot ruledBeside(
            Snapshot live, Id device, SortedMap<String, FilterRule> rules, SortedMap<String, DeviceInterface> faces) {
        List<Fact> facts = new ArrayList<>(facts(rules));
        facts.addAll(facts(faces));
        List<Slot> slots = facts.stream().map(Fact::slot).toList();
        return replaced(live, device, fact -> slots.contains(fact.slot()), facts);
    }

    private static List<Fact> facts(SortedMap<String, ? extends Facet> facets) {
        List<Fact> facts = new ArrayList<>();
        facets.forEach((key, facet) -> {
            Map<String, Said> parts = new TreeMap<>();
            Shape.of(facet.getClass())
                    .texts(facet)
                    .forEach((part, values) -> parts.put(part, Said.values(values, PROPOSED)));
            facts.add(Fact.of(Slot.of(facet.getClass(), key), parts, PlantTime.ALWAYS));
        });
        return facts;
    }

    private interface Chosen {
        boolean is(Fact fact);
    }

    private static Snapshot replaced(Snapshot live, Id device, Chosen gone, List<Fact> come) {
        Optional<Subject> known = live.resolved(device);
        if (known.isEmpty()) {
            throw InvalidValue.expected("a device of the record", device.value());
        }
        List<Fact> facts = new ArrayList<>(come);
        known.get().facts().values().stream()
                .flatMap(List::stream)
                .filter(fact -> !gone.is(fact))
                .forEach(facts::add);
        Subject subject = Subject.of(known.get().id(), facts, Optional.empty());
        return live.replacing(live.commit(), List.of(subject));
    }
}
