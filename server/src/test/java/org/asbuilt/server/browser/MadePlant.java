package org.asbuilt.server.browser;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Commit;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Ledger;
import org.asbuilt.ledger.Said;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Slot;
import org.asbuilt.server.record.Home;
import org.asbuilt.server.record.Storage;

/** The record of a plant of any size in a home: assets in zones of 250 on three levels, with connections within and between zones. */
public final class MadePlant {
    private static final int ASSETS_IN_A_ZONE = 250;
    private static final int BULK = 5000;
    private static final Basis KNOWN = new Basis.Stated("ada", "made");

    private final List<Edit> edits = new ArrayList<>();
    private final Ledger ledger;
    private final int assets;
    private final int zones;

    private MadePlant(Ledger ledger, int assets) {
        this.ledger = ledger;
        this.assets = assets;
        zones = Math.ceilDiv(assets, ASSETS_IN_A_ZONE);
    }

    /** Writes the record of a plant into a home. */
    public static void in(Path home, int assets, int connections) {
        try (Storage storage = Storage.open(Home.prepare(home), Optional.empty())) {
            MadePlant plant = new MadePlant(storage.ledger(), assets);
            plant.put(Id.of(Kind.SITE, "works"), "designation", Map.of("name", "Works"));
            for (int i = 0; i < plant.zones; i++) {
                plant.zone(i);
            }
            for (int i = 0; i < assets; i++) {
                plant.asset(i);
            }
            for (int i = 0; i < connections; i++) {
                plant.connection(i);
            }
            plant.commit();
        }
    }

    private void zone(int i) {
        put(zoneId(i), "designation", Map.of("name", "Zone " + i));
        put(zoneId(i), "zoneProfile", Map.of("zoneType", "control", "targetLevel", "2"));
    }

    private void asset(int i) {
        Id id = assetId(i);
        put(id, "designation", Map.of("name", "Device " + i, "assetNumber", "A-" + i));
        put(
                id,
                "nameplate",
                Map.of(
                        "manufacturer", i % 3 == 0 ? "Siemens" : "Rockwell Automation",
                        "model", "Model " + i % 50,
                        "serialNumber", "SN" + i));
        put(
                id,
                "placement",
                Map.of(
                        "zone", zoneId(i % zones).value(),
                        "site", Id.of(Kind.SITE, "works").value(),
                        "level", Integer.toString(i % zones % 3)));
        put(id, "assetRole", Map.of("assetClass", i % 4 == 0 ? "hmi" : "plc"));
        put(
                id,
                "networkPort[p1]",
                Map.of(
                        "mac",
                        String.format(Locale.ROOT, "00:1b:1b:%02x:%02x:%02x", i >> 16, i >> 8 & 255, i & 255),
                        "addresses",
                        "10." + (i >> 16) + "." + (i >> 8 & 255) + "." + (i & 255)));
    }

    /** Every tenth leads into the next zone, the others stay in theirs. */
    private void connection(int i) {
        int from = i % assets;
        int to = (from + (i % 10 == 9 ? 1 : zones) * (1 + i / assets)) % assets;
        Id id = Id.of(Kind.CONNECTION, "connection " + i);
        put(
                id,
                "link",
                Map.of(
                        "source", assetId(from).value(),
                        "destination", assetId(to).value(),
                        "protocol", "modbus",
                        "transport", "tcp",
                        "port", "502"));
        put(id, "threeStates", Map.of("required", "true", "permitted", "true", "observed", "true"));
    }

    private static Id zoneId(int i) {
        return Id.of(Kind.ZONE, "zone " + i);
    }

    private static Id assetId(int i) {
        return Id.of(Kind.ASSET, "asset " + i);
    }

    private void put(Id id, String slot, Map<String, String> parts) {
        Map<String, Said> said = new java.util.TreeMap<>();
        parts.forEach((part, value) -> said.put(part, Said.value(value, KNOWN)));
        edits.add(Edit.Put.of(id, Slot.parse(slot), said, PlantTime.ALWAYS));
        if (edits.size() >= BULK) {
            commit();
        }
    }

    private void commit() {
        Commit.Draft draft = new Commit.Draft("change-1", "ada", List.of("bob"), "made", List.copyOf(edits));
        if (ledger.append(draft, ledger.snapshot().commit(), Instant.now()).isEmpty()) {
            throw new IllegalStateException("another commit came in between");
        }
        edits.clear();
    }
}
