package org.asbuilt.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Commit;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Said;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Part;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Shape;
import org.asbuilt.model.Slot;

/** Edits of every sort on few subjects and few moments, so that they overlap as much as they can. */
final class RandomEdits {
    private static final Instant EPOCH = Instant.parse("2025-01-01T00:00:00Z");

    private final Random random;
    private final List<Id> assets = new ArrayList<>();

    RandomEdits(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 6; i++) {
            assets.add(Id.of(Kind.ASSET, seed + "/" + i));
        }
    }

    Commit.Draft draft() {
        List<Edit> edits = new ArrayList<>();
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            edits.add(edit());
        }
        return new Commit.Draft("change-1", "ada", List.of("bob", "cem"), "random \"edits\"\n\u0001é😀", edits);
    }

    Edit edit() {
        Id subject = assets.get(random.nextInt(assets.size()));
        Id other = assets.get((assets.indexOf(subject) + random.nextInt(1, assets.size())) % assets.size());
        return switch (random.nextInt(12)) {
            case 0 -> new Edit.Merge(subject, other, basis());
            case 1, 2 -> new Edit.Split(subject, other, basis());
            case 3 -> new Edit.Retire(subject, valid(), basis());
            case 4, 5 -> new Edit.Remove(subject, slot(), valid(), basis());
            case 6 -> new Edit.Forget(subject, Digest.of(new byte[] {(byte) random.nextInt()}), basis());
            default -> put(subject);
        };
    }

    private Edit put(Id subject) {
        Slot slot = slot();
        TreeMap<String, Said> parts = new TreeMap<>();
        List<Part> all = Shape.named(slot.facet()).parts();
        for (int i = 0; i < 2; i++) {
            Part part = all.get(random.nextInt(all.size()));
            if (part.type().equals("text")) {
                parts.put(part.name(), said(part));
            }
        }
        return parts.isEmpty() ? put(subject) : new Edit.Put(subject, slot, parts, valid());
    }

    private Said said(Part part) {
        return switch (random.nextInt(5)) {
            case 0 -> Said.unknown(basis());
            case 1 -> Said.absent(new Said.Absence(Said.AbsenceKind.NONE, "looked, \\ nothing"), basis());
            default ->
                part.many()
                        ? Said.values(List.of("a" + random.nextInt(3), "b"), basis())
                        : Said.value("v" + random.nextInt(3), basis());
        };
    }

    Basis basis() {
        return switch (random.nextInt(4)) {
            case 0 -> new Basis.Claimed(List.of(random.nextLong(1, 1000), 7L));
            case 1 -> new Basis.Stated("ada", "saw it");
            case 2 -> new Basis.Decided("bob", "newer", List.of(1L), List.of(2L, 3L));
            default -> new Basis.Computed("rule");
        };
    }

    private Slot slot() {
        List<String> slots = List.of("nameplate", "communication", "service[tcp/502]", "service[a]b[c]", "designation");
        return Slot.parse(slots.get(random.nextInt(slots.size())));
    }

    private PlantTime valid() {
        int from = random.nextInt(10);
        int until = from + random.nextInt(1, 6);
        return switch (random.nextInt(4)) {
            case 0 -> PlantTime.ALWAYS;
            case 1 -> PlantTime.since(day(from));
            case 2 -> new PlantTime(Instant.MIN, day(until));
            default -> new PlantTime(day(from), day(until));
        };
    }

    private static Instant day(int day) {
        return EPOCH.plus(day, ChronoUnit.DAYS).plusNanos(day);
    }
}
