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
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.PlantTime;
import org.junit.jupiter.api.Test;

/** What is shared between moments and laid over by edits is the same as what reading the record through finds. */
class CircumstancesTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Basis BASIS = new Basis.Stated("anna", "knows it");
    private static final int SUBJECTS = 12;

    private final Random random = new Random(7);

    @Test
    void layersFindWhatReadingThroughFinds() {
        for (int round = 0; round < 40; round++) {
            Snapshot snapshot = Snapshot.EMPTY.with(edits(60));
            Circumstances around = Circumstances.of(snapshot, START, Background.NONE);
            same(around);
            for (int step = 0; step < 6; step++) {
                List<Edit> edits = edits(5);
                Circumstances would = around.with(edits);
                same(would);
                around = random.nextBoolean() ? around.with(around.snapshot().with(edits), edits) : would;
                same(around);
                around = around.at(START.plusSeconds(random.nextInt(2000) - 1000L));
                same(around);
            }
        }
    }

    private static void same(Circumstances shared) {
        Circumstances fresh = Circumstances.of(shared.snapshot(), shared.now(), Background.NONE);
        for (Kind kind : List.of(Kind.ASSET, Kind.ZONE, Kind.CONNECTION)) {
            assertThat(shared.subjects(kind)).containsExactlyInAnyOrderElementsOf(fresh.subjects(kind));
        }
        for (int i = 0; i < SUBJECTS; i++) {
            Id asset = id(Kind.ASSET, i);
            Id zone = id(Kind.ZONE, i);
            same(shared.connections(asset), fresh.connections(asset));
            same(shared.assetsIn(zone), fresh.assetsIn(zone));
            assertThat(shared.subject(asset)).isEqualTo(fresh.subject(asset));
        }
    }

    private static void same(List<Subject> shared, List<Subject> fresh) {
        assertThat(shared).containsExactlyInAnyOrderElementsOf(fresh);
    }

    private List<Edit> edits(int count) {
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            edits.add(edit());
        }
        return edits;
    }

    private Edit edit() {
        Id asset = any(Kind.ASSET);
        return switch (random.nextInt(8)) {
            case 0 -> new Edit.Retire(asset, valid(), BASIS);
            case 1 -> new Edit.Retire(any(Kind.CONNECTION), valid(), BASIS);
            case 2 -> new Edit.Merge(id(Kind.ASSET, 0), id(Kind.ASSET, 1 + random.nextInt(2)), BASIS);
            case 3, 4 -> put(asset, "placement.zone", any(Kind.ZONE).value());
            case 5 -> put(any(Kind.ZONE), "designation.name", "zone");
            case 6 -> put(any(Kind.CONNECTION), "link.source", asset.value());
            default -> put(any(Kind.CONNECTION), "link.destination", asset.value());
        };
    }

    private Edit put(Id id, String path, String value) {
        PartPath part = PartPath.parse(path);
        return Edit.Put.of(id, part.slot(), Map.of(part.part(), Said.value(value, BASIS)), valid());
    }

    private PlantTime valid() {
        return random.nextInt(3) > 0
                ? PlantTime.ALWAYS
                : PlantTime.since(START.plusSeconds(random.nextInt(2000) - 1000L));
    }

    private Id any(Kind kind) {
        return id(kind, random.nextInt(SUBJECTS));
    }

    private static Id id(Kind kind, int i) {
        return Id.of(kind, kind + " " + i);
    }
}
