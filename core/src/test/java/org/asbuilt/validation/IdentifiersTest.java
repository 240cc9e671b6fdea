package org.asbuilt.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.PlantTime;
import org.junit.jupiter.api.Test;

/** Who bears an identifier, after edits as if the record were read through. */
class IdentifiersTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Basis BASIS = new Basis.Stated("anna", "knows it");
    private static final int ASSETS = 14;

    private final Random random = new Random(11);

    @Test
    void editsFindWhatReadingThroughFinds() {
        int shared = 0;
        for (int round = 0; round < 60; round++) {
            Circumstances around = Circumstances.of(Snapshot.EMPTY.with(plant()), NOW, Background.NONE);
            around.identifiers();
            for (int step = 0; step < 8; step++) {
                List<Edit> edits = new ArrayList<>();
                for (int i = random.nextInt(4); i >= 0; i--) {
                    edits.add(edit(any()));
                }
                Circumstances then = around.with(edits);
                around = random.nextBoolean()
                        ? then
                        : around.with(around.snapshot().with(edits), edits);
                shared += same(around);
            }
        }
        assertThat(shared).as("identifiers that several assets bear").isGreaterThan(1000);
    }

    private static int same(Circumstances around) {
        Circumstances fresh = Circumstances.of(around.snapshot(), NOW, Background.NONE);
        int shared = 0;
        for (int i = 0; i < ASSETS; i++) {
            Id asset = asset(i);
            assertThat(around.identifiers().shared(asset))
                    .isEqualTo(fresh.identifiers().shared(asset));
            shared += fresh.identifiers().shared(asset).size();
        }
        return shared;
    }

    private List<Edit> plant() {
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Id zone = Id.of(Kind.ZONE, "zone " + i);
            edits.add(put(zone, "placement.site", Id.of(Kind.SITE, "site " + i).value()));
            Id network = Id.of(Kind.NETWORK, "network " + i);
            edits.add(put(network, "networkProfile.range", "10.0." + i + ".0/24"));
        }
        for (int i = 0; i < ASSETS; i++) {
            edits.add(put(asset(i), "designation.name", "asset " + i));
            edits.add(edit(asset(i)));
            edits.add(edit(asset(i)));
        }
        return edits;
    }

    private Edit edit(Id asset) {
        int few = random.nextInt(4);
        return switch (random.nextInt(9)) {
            case 0 -> put(asset, "designation.assetNumber", "N-" + few);
            case 1 -> put(asset, "nameplate.serialNumber", "S4711" + few);
            case 2 -> put(asset, "nameplate.manufacturer", few < 2 ? "Nordwerk" : "NORDWERK GmbH");
            case 3 -> put(asset, "communication.hostname", "pump-" + few);
            case 4 -> put(asset, "networkPort[x1].mac", "00:1b:1b:00:00:0" + few);
            case 5 -> put(asset, "networkPort[x" + random.nextInt(2) + "].addresses", "10.0." + few % 2 + ".7");
            case 6 ->
                put(asset, "placement.zone", Id.of(Kind.ZONE, "zone " + few % 2).value());
            case 7 ->
                put(
                        asset,
                        "lifecycle.state",
                        List.of("in_service", "disposed", "spare", "planned").get(few));
            default ->
                new Edit.Remove(asset, PartPath.parse("nameplate.manufacturer").slot(), PlantTime.ALWAYS, BASIS);
        };
    }

    private static Edit put(Id id, String path, String value) {
        PartPath part = PartPath.parse(path);
        return Edit.Put.of(id, part.slot(), Map.of(part.part(), Said.value(value, BASIS)), PlantTime.ALWAYS);
    }

    private Id any() {
        return asset(random.nextInt(ASSETS));
    }

    private static Id asset(int i) {
        return Id.of(Kind.ASSET, "asset " + i);
    }
}
