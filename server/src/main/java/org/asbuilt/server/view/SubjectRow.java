package org.asbuilt.server.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Communication;
import org.asbuilt.model.Criticality;
import org.asbuilt.model.Custody;
import org.asbuilt.model.Id;
import org.asbuilt.model.Lifecycle;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.Part;
import org.asbuilt.model.Placement;
import org.asbuilt.model.Platform;
import org.asbuilt.model.PurdueLevel;
import org.asbuilt.model.Shape;
import org.asbuilt.reconcile.Item;
import org.asbuilt.validation.Rivals;

/**
 * A subject in a list.
 *
 * @param id its id
 * @param kind its kind
 * @param name what it is called
 * @param columns what is looked for most, of assets above all
 * @param facets everything that is recorded: by slot, by part, as people read it
 * @param openItems how many matters about it wait for a decision
 * @param disputed what sources claim against each other, by part, for example platform.firmwareVersion; the record may say nothing there
 * @param agreeing how many sources speak of it; of what only connections lead to, how many speak of these
 * @param lastObserved when a source last saw it, or these, in the plant
 * @param assets how many assets at work have an address in it; only of a network whose range is known, in lists of networks
 */
public record SubjectRow(
        String id,
        String kind,
        String name,
        Columns columns,
        Map<String, Map<String, List<String>>> facets,
        int openItems,
        Map<String, List<String>> disputed,
        int agreeing,
        Optional<Instant> lastObserved,
        Optional<Integer> assets) {

    /**
     * What is looked for most.
     *
     * @param assetClass the class of asset
     * @param level the Purdue level
     * @param zone the id of the zone
     * @param site the id of the site
     */
    public record Columns(
            @JsonProperty("class") Optional<String> assetClass,
            Optional<String> role,
            Optional<String> manufacturer,
            Optional<String> model,
            Optional<String> serial,
            Optional<String> level,
            Optional<String> zone,
            Optional<String> zoneName,
            Optional<String> site,
            Optional<String> siteName,
            Optional<String> location,
            Optional<String> hostname,
            Optional<String> firmware,
            Optional<String> operatingSystem,
            Optional<String> criticality,
            Optional<String> owner,
            Optional<String> state,
            Optional<Boolean> safetyRelated,
            List<String> addresses,
            List<String> macs) {

        /** What is recorded of a subject. */
        public static Columns of(Subject subject, Snapshot snapshot) {
            Optional<AssetRole> role = subject.facet(AssetRole.class);
            Optional<Nameplate> plate = subject.facet(Nameplate.class);
            Optional<Placement> placement = subject.facet(Placement.class);
            Optional<Platform> platform = subject.facet(Platform.class);
            Optional<Id> zone = placement.flatMap(Placement::zone);
            Optional<Id> site = placement.flatMap(Placement::site);
            List<NetworkPort> ports =
                    List.copyOf(subject.facets(NetworkPort.class).values());
            return new Columns(
                    role.flatMap(AssetRole::assetClass).map(Shown::choice),
                    role.flatMap(AssetRole::role),
                    plate.flatMap(Nameplate::manufacturer),
                    plate.flatMap(Nameplate::model),
                    plate.flatMap(Nameplate::serialNumber),
                    placement.flatMap(Placement::level).map(PurdueLevel::text),
                    zone.map(Id::value),
                    zone.map(id -> Shown.name(id, snapshot)),
                    site.map(Id::value),
                    site.map(id -> Shown.name(id, snapshot)),
                    placement.flatMap(Placement::location),
                    subject.facet(Communication.class).flatMap(Communication::hostname),
                    platform.flatMap(Platform::firmwareVersion),
                    platform.flatMap(Platform::operatingSystem),
                    subject.facet(Criticality.class)
                            .flatMap(Criticality::overall)
                            .map(Shown::choice),
                    subject.facet(Custody.class).flatMap(Custody::owner),
                    subject.facet(Lifecycle.class).flatMap(Lifecycle::state).map(Shown::choice),
                    role.flatMap(AssetRole::safetyRelated),
                    ports.stream()
                            .flatMap(port -> port.addresses().stream())
                            .sorted()
                            .map(Object::toString)
                            .distinct()
                            .toList(),
                    ports.stream()
                            .flatMap(port -> port.mac().stream())
                            .sorted()
                            .map(Object::toString)
                            .distinct()
                            .toList());
        }
    }

    /** A subject of a snapshot, with the claims about it and what waits for a decision about it. */
    public static SubjectRow of(Subject subject, Snapshot snapshot, List<RecordedClaim> claims, List<Item> items) {
        return new SubjectRow(
                subject.id().value(),
                subject.kind().text(),
                subject.name(),
                Columns.of(subject, snapshot),
                facets(subject, snapshot),
                items.size(),
                disputed(items),
                (int) claims.stream()
                        .map(claim -> claim.source().id())
                        .distinct()
                        .count(),
                claims.stream()
                        .flatMap(claim -> claim.claim().observed().stream())
                        .max(Comparator.naturalOrder()),
                Optional.empty());
    }

    /** The row of a network with the number of its assets. */
    public SubjectRow of(Optional<Integer> known) {
        return new SubjectRow(id, kind, name, columns, facets, openItems, disputed, agreeing, lastObserved, known);
    }

    private static Map<String, List<String>> disputed(List<Item> items) {
        Map<String, List<String>> disputed = new LinkedHashMap<>();
        Rivals.of(items).forEach((path, values) -> {
            List<String> all = disputed.computeIfAbsent(
                    path.slot().facet() + "." + path.part(), part -> new ArrayList<>(values.size()));
            values.stream().filter(value -> !all.contains(value)).forEach(all::add);
        });
        return disputed;
    }

    private static Map<String, Map<String, List<String>>> facets(Subject subject, Snapshot snapshot) {
        Map<String, Map<String, List<String>>> facets = new LinkedHashMap<>();
        subject.facts().forEach((slot, facts) -> {
            Fact fact = facts.getLast();
            Map<String, List<String>> parts = new LinkedHashMap<>();
            fact.parts().forEach((name, said) -> {
                Part part = Shape.named(slot.facet()).part(name);
                parts.put(name, Shown.values(part, said.values(), snapshot));
            });
            facets.put(slot.toString(), parts);
        });
        return facets;
    }
}
