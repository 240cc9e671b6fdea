package org.asbuilt.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.logbook.Logged;
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
    private static final long FEW = 8;

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

    /** A list is searched by that order, in which several have the same place. */
    @Test
    void listsStayInTheOrderInWhichTheyAreSearched() {
        Id first = id(Kind.ASSET, 0);
        List<Id> crowd = IntStream.range(0, 400_000)
                .mapToObj(i -> id(Kind.ASSET, i))
                .filter(id -> Snapshot.ORDER.compare(first, id) == 0)
                .toList();
        assertThat(crowd).hasSizeGreaterThan(4);
        List<Id> all = Stream.concat(crowd.stream(), IntStream.range(0, 20).mapToObj(i -> id(Kind.ASSET, i)))
                .distinct()
                .toList();
        for (int round = 0; round < 30; round++) {
            List<Edit> before = some(all);
            Circumstances around = Circumstances.of(Snapshot.EMPTY.with(before), START, Background.NONE);
            for (int step = 0; step < 4; step++) {
                around = around.with(some(all));
                same(around);
            }
        }
    }

    /** A view that nobody looks at by an index goes on from record to record, for months. */
    @Test
    void recordsOfBeforeAreLetGoThoughNobodyAskedForWhatIsFoundOfThem() {
        for (Background known :
                List.of(Background.NONE, new Background(Evidence.of(Map.of(), List.of()), Logged.EMPTY, List.of()))) {
            Circumstances around = Circumstances.of(Snapshot.EMPTY.with(edits(60)), START, known);
            List<WeakReference<Circumstances>> before = new ArrayList<>();
            for (int step = 0; step < 100; step++) {
                Id asset = id(Kind.ASSET, step % SUBJECTS);
                List<Edit> edits = List.of(put(asset, "nameplate.serialNumber", "SN-" + step));
                around = around.with(around.snapshot().with(edits), edits);
                before.add(new WeakReference<>(around));
            }
            long held = before.size();
            for (int round = 0; round < 20 && held > FEW; round++) {
                System.gc();
                held = before.stream().filter(one -> one.get() != null).count();
            }
            assertThat(held).isBetween(1L, FEW);
            assertThat(around.identifiers()).isNotNull();
        }
    }

    private List<Edit> some(List<Id> all) {
        return all.stream()
                .filter(id -> random.nextInt(3) == 0)
                .map(id -> random.nextInt(3) == 0
                        ? (Edit) new Edit.Retire(id, PlantTime.ALWAYS, BASIS)
                        : put(id, "designation.name", "pump " + random.nextInt(9)))
                .toList();
    }

    private static void same(Circumstances shared) {
        Circumstances fresh = Circumstances.of(shared.snapshot(), shared.now(), Background.NONE);
        for (Kind kind : List.of(Kind.ASSET, Kind.ZONE, Kind.CONNECTION)) {
            assertThat(shared.subjects(kind)).containsExactlyInAnyOrderElementsOf(fresh.subjects(kind));
            assertThat(shared.subjects(kind).stream().map(Subject::id).toList()).isSortedAccordingTo(Snapshot.ORDER);
        }
        for (int i = 0; i < SUBJECTS; i++) {
            Id asset = id(Kind.ASSET, i);
            Id zone = id(Kind.ZONE, i);
            same(shared.connections(asset), fresh.connections(asset));
            same(shared.dependents(asset), fresh.dependents(asset));
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
        return switch (random.nextInt(9)) {
            case 0 -> new Edit.Retire(asset, valid(), BASIS);
            case 1 -> new Edit.Retire(any(Kind.CONNECTION), valid(), BASIS);
            case 2 -> new Edit.Merge(id(Kind.ASSET, 0), id(Kind.ASSET, 1 + random.nextInt(2)), BASIS);
            case 3, 4 -> put(asset, "placement.zone", any(Kind.ZONE).value());
            case 5 -> put(any(Kind.ZONE), "designation.name", "zone");
            case 6 -> put(any(Kind.CONNECTION), "link.source", asset.value());
            case 7 -> put(asset, "dependency[d].provider", any(Kind.ASSET).value());
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
