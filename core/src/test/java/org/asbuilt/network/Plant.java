package org.asbuilt.network;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AddressTranslation;
import org.asbuilt.model.Communication;
import org.asbuilt.model.DeviceInterface;
import org.asbuilt.model.Facet;
import org.asbuilt.model.FilterRule;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Platform;
import org.asbuilt.model.Route;
import org.asbuilt.model.Slot;

/** Writes small records for tests. */
public final class Plant {
    private static final Basis BASIS = new Basis.Stated("test", "as the test wants it");

    private final Map<Id, Map<Slot, Map<String, Said>>> subjects = new LinkedHashMap<>();

    public static Id asset(String name) {
        return Id.of(Kind.ASSET, name);
    }

    /** Says parts: the name of each and its value; of a set the values with a semicolon between. */
    public Plant say(Id id, Class<? extends Facet> facet, String key, String... parts) {
        Slot slot = key.isEmpty() ? Slot.of(facet) : Slot.of(facet, key);
        Map<String, Said> said = subjects.computeIfAbsent(id, one -> new LinkedHashMap<>())
                .computeIfAbsent(slot, one -> new TreeMap<>());
        for (int i = 0; i < parts.length; i += 2) {
            said.put(parts[i], Said.values(Arrays.asList(parts[i + 1].split(";", -1)), BASIS));
        }
        return this;
    }

    public Plant device(String name, String system) {
        return say(asset(name), Communication.class, "", "hostname", name)
                .say(asset(name), Platform.class, "", "operatingSystem", system);
    }

    public Plant face(String device, String key, String address, String... parts) {
        say(asset(device), DeviceInterface.class, key, "addresses", address, "mode", "routed");
        return say(asset(device), DeviceInterface.class, key, parts);
    }

    public Plant host(String name, String address) {
        say(asset(name), Communication.class, "", "hostname", name);
        return say(asset(name), NetworkPort.class, "ip:" + address, "addresses", address);
    }

    public Plant route(String device, String destination, String hop) {
        return say(
                asset(device),
                Route.class,
                destination + " " + hop,
                "destination",
                destination,
                "nextHop",
                hop,
                "origin",
                "static");
    }

    /** A rule: list, place, action, sources, destinations, services, and other parts. */
    public Plant rule(
            String device, String list, int at, String action, String from, String to, String service, String... more) {
        String key = "%s/%06d".formatted(list, at);
        say(
                asset(device),
                FilterRule.class,
                key,
                "list",
                list,
                "position",
                Integer.toString(at),
                "action",
                action,
                "sources",
                from,
                "destinations",
                to,
                "services",
                service);
        return say(asset(device), FilterRule.class, key, more);
    }

    public Plant translation(String device, String key, String kind, String... parts) {
        say(asset(device), AddressTranslation.class, key, "kind", kind);
        return say(asset(device), AddressTranslation.class, key, parts);
    }

    public Snapshot snapshot() {
        List<Subject> all = subjects.entrySet().stream()
                .map(subject -> Subject.of(
                        subject.getKey(),
                        subject.getValue().entrySet().stream()
                                .map(fact -> Fact.of(fact.getKey(), fact.getValue(), PlantTime.ALWAYS))
                                .toList(),
                        Optional.empty()))
                .toList();
        return Snapshot.of(1, all);
    }

    public Reachability reachability() {
        return Reachability.of(snapshot());
    }
}
