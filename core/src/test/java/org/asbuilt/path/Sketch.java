package org.asbuilt.path;

import java.time.Instant;
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
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.ConduitProfile;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Facet;
import org.asbuilt.model.FunctionProfile;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.Placement;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.RemoteAccess;
import org.asbuilt.model.Slot;
import org.asbuilt.model.ThreeStates;
import org.asbuilt.model.ZoneProfile;
import org.asbuilt.validation.Background;
import org.asbuilt.validation.Circumstances;

/** Writes small plants for tests; subjects go by their names. */
public final class Sketch {
    /** The moment that tests are about. */
    public static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    private static final Basis BASIS = new Basis.Stated("test", "as the test wants it");

    private final Map<Id, Map<Slot, Map<String, Said>>> subjects = new LinkedHashMap<>();

    /** The id of an asset. */
    public static Id asset(String name) {
        return Id.of(Kind.ASSET, name);
    }

    /** The id of a connection between two. */
    public static Id joint(String from, String to) {
        return Id.of(Kind.CONNECTION, from + " to " + to);
    }

    /** Says parts: the name of each and its value; of a set the values with a semicolon between. */
    public Sketch say(Id id, Class<? extends Facet> facet, String key, String... parts) {
        Slot slot = key.isEmpty() ? Slot.of(facet) : Slot.of(facet, key);
        Map<String, Said> said = subjects.computeIfAbsent(id, one -> new LinkedHashMap<>())
                .computeIfAbsent(slot, one -> new TreeMap<>());
        for (int i = 0; i < parts.length; i += 2) {
            said.put(parts[i], Said.values(Arrays.asList(parts[i + 1].split(";", -1)), BASIS));
        }
        return this;
    }

    /** An asset of a class. */
    public Sketch asset(String name, String assetClass) {
        return named(asset(name), name).say(asset(name), AssetRole.class, "", "assetClass", assetClass);
    }

    /** An asset of a class in a zone. */
    public Sketch asset(String name, String assetClass, String zone) {
        return asset(name, assetClass)
                .say(
                        asset(name),
                        Placement.class,
                        "",
                        "zone",
                        Id.of(Kind.ZONE, zone).value());
    }

    /** A zone of a type. */
    public Sketch zone(String name, String type) {
        Id id = Id.of(Kind.ZONE, name);
        return named(id, name).say(id, ZoneProfile.class, "", "zoneType", type);
    }

    /** A conduit between two zones. */
    public Sketch conduit(String name, String one, String other) {
        Id id = Id.of(Kind.CONDUIT, name);
        return named(id, name)
                .say(
                        id,
                        ConduitProfile.class,
                        "",
                        "zones",
                        Id.of(Kind.ZONE, one).value() + ";"
                                + Id.of(Kind.ZONE, other).value());
    }

    /** A connection for some functions; of none nothing is recorded. */
    public Sketch link(String from, String to, String... functions) {
        Id id = joint(from, to);
        say(
                id,
                Link.class,
                "",
                "source",
                asset(from).value(),
                "destination",
                asset(to).value());
        return functions.length == 0 ? this : say(id, Link.class, "", "functions", String.join(";", functions));
    }

    /** The three states of a connection. */
    public Sketch states(String from, String to, String... parts) {
        return say(joint(from, to), ThreeStates.class, "", parts);
    }

    /** An access path of a third party to some assets. */
    public Sketch access(String name, String party, String method, String... destinations) {
        Id id = Id.of(Kind.ACCESS_PATH, name);
        Id third = Id.of(Kind.THIRD_PARTY, party);
        return named(id, name)
                .named(third, party)
                .say(
                        id,
                        RemoteAccess.class,
                        "",
                        "thirdParty",
                        third.value(),
                        "method",
                        method,
                        "destinations",
                        String.join(
                                ";",
                                Arrays.stream(destinations)
                                        .map(one -> asset(one).value())
                                        .toList()));
    }

    /** A function of the business. */
    public Sketch function(String name, String manualFallback) {
        Id id = Id.of(Kind.FUNCTION, name);
        return named(id, name).say(id, FunctionProfile.class, "", "manualFallback", manualFallback);
    }

    /** A name. */
    public Sketch named(Id id, String name) {
        return say(id, Designation.class, "", "name", name);
    }

    /** The record. */
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

    /** The record at the moment. */
    public Circumstances circumstances() {
        return Circumstances.of(snapshot(), NOW, Background.NONE);
    }

    /** Its graph. */
    public Connectivity graph() {
        return Connectivity.of(circumstances());
    }
}
