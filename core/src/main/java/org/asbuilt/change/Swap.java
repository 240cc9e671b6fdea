package org.asbuilt.change;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Custody;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Disposal;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Lifecycle;
import org.asbuilt.model.LifecycleState;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Platform;
import org.asbuilt.model.Slot;

/**
 * A device exchanged for one like it: the place in the plant keeps its name, its addresses and its history; the old unit becomes an
 * asset of its own in the store, or gone. Source: requirements P1.M-11.
 *
 * @param serialNumber of the new unit
 * @param firmware of the new unit
 * @param mac of the new unit
 * @param on the day of the exchange
 * @param oldUnit what became of the old unit
 * @param sanitised the evidence that the data of a unit that is disposed of were destroyed
 */
public record Swap(
        String serialNumber, String firmware, String mac, LocalDate on, Fate oldUnit, Optional<String> sanitised) {
    private static final List<Class<? extends org.asbuilt.model.Facet>> MOVES =
            List.of(AssetRole.class, Custody.class, Nameplate.class, Platform.class);

    /** What becomes of the old unit. */
    public enum Fate {
        /** It goes to the store. */
        SPARE,
        /** It leaves the plant for good. */
        DISPOSED
    }

    /** From the first moment of the day on, by UTC. */
    public Instant from() {
        return on.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The id of the old unit as an asset of its own. */
    public Id oldUnit(Id asset) {
        return Id.of(Kind.ASSET, "unit of " + asset + " until " + on);
    }

    /**
     * The edits of the exchange.
     *
     * @param asset the place in the plant, as the record has it
     * @param basis who says so
     * @throws InvalidValue if a value is not one of its part
     */
    public List<Edit> edits(Subject asset, Basis basis) {
        if (asset.kind() != Kind.ASSET) {
            throw InvalidValue.expected("an asset", asset.id().value());
        }
        PlantTime since = PlantTime.since(from());
        List<Edit> edits = new ArrayList<>();
        edits.add(put(asset.id(), Slot.of(Nameplate.class), nameplate(asset, basis), since));
        edits.add(put(asset.id(), Slot.of(Platform.class), Map.of("firmwareVersion", firmware), since, basis));
        edits.add(put(asset.id(), port(asset), Map.of("mac", mac), since, basis));
        edits.add(put(asset.id(), Slot.of(Lifecycle.class), Map.of("installed", on.toString()), since, basis));
        old(asset, since, basis, edits);
        return edits;
    }

    /** What is said of the old unit's plate holds no more for the new one. */
    private TreeMap<String, Said> nameplate(Subject asset, Basis basis) {
        TreeMap<String, Said> parts = new TreeMap<>();
        asset.fact(Slot.of(Nameplate.class)).map(Fact::parts).ifPresent(old -> {
            for (String part : List.of("hardwareRevision", "dateOfManufacture")) {
                if (old.containsKey(part)) {
                    parts.put(part, Said.unknown(basis));
                }
            }
        });
        parts.put("serialNumber", said(PartPath.of(Nameplate.class, "serialNumber"), serialNumber, basis));
        return parts;
    }

    private Slot port(Subject asset) {
        Map<String, NetworkPort> ports = asset.facets(NetworkPort.class);
        String key = ports.entrySet().stream()
                .filter(port -> port.getValue().mac().isPresent())
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> ports.keySet().stream().findFirst())
                .orElse(mac);
        return Slot.of(NetworkPort.class, key);
    }

    private void old(Subject asset, PlantTime since, Basis basis, List<Edit> edits) {
        Id unit = oldUnit(asset.id());
        String number = asset.facet(Nameplate.class)
                .flatMap(Nameplate::serialNumber)
                .map(serial -> " " + serial)
                .orElse("");
        edits.add(put(
                unit,
                Slot.of(Designation.class),
                Map.of("name", asset.name() + " (unit" + number + " until " + on + ")"),
                since,
                basis));
        MOVES.forEach(type -> asset.fact(Slot.of(type))
                .ifPresent(fact -> edits.add(new Edit.Put(unit, fact.slot(), moved(fact, basis), since))));
        asset.facets(NetworkPort.class)
                .forEach((key, port) -> port.mac()
                        .ifPresent(old -> edits.add(
                                put(unit, Slot.of(NetworkPort.class, key), Map.of("mac", old.text()), since, basis))));
        edits.add(put(
                unit,
                Slot.of(Lifecycle.class),
                Map.of("state", state().name().toLowerCase(java.util.Locale.ROOT)),
                since,
                basis));
        sanitised
                .filter(evidence -> oldUnit == Fate.DISPOSED && !evidence.isBlank())
                .ifPresent(evidence -> edits.add(put(
                        unit,
                        Slot.of(Disposal.class),
                        Map.of("sanitised", evidence.strip(), "on", on.toString()),
                        since,
                        basis)));
    }

    private LifecycleState state() {
        return switch (oldUnit) {
            case SPARE -> LifecycleState.SPARE;
            case DISPOSED -> LifecycleState.DISPOSED;
        };
    }

    private static TreeMap<String, Said> moved(Fact fact, Basis basis) {
        TreeMap<String, Said> parts = new TreeMap<>();
        fact.parts().forEach((part, said) -> parts.put(part, new Said(said.values(), said.absence(), basis)));
        return parts;
    }

    private static Edit put(Id id, Slot slot, Map<String, String> values, PlantTime valid, Basis basis) {
        TreeMap<String, Said> parts = new TreeMap<>();
        values.forEach((part, value) -> parts.put(part, said(new PartPath(slot, part), value, basis)));
        return put(id, slot, parts, valid);
    }

    private static Edit put(Id id, Slot slot, TreeMap<String, Said> parts, PlantTime valid) {
        return new Edit.Put(id, slot, parts, valid);
    }

    private static Said said(PartPath path, String value, Basis basis) {
        return Said.value(path.shape().canonical(value), basis);
    }
}
