package org.asbuilt.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Slot;
import org.junit.jupiter.api.Test;

/** The facts of a subject, against a plain model: a table with a row a day. */
class SubjectTimelineTest {
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final int DAYS = 14;
    private static final Id PLC = Id.of(Kind.ASSET, "plc");
    private static final List<Slot> SLOTS =
            List.of(Slot.parse("nameplate"), Slot.parse("service[tcp/502]"), Slot.parse("service[tcp/80]"));
    private static final Map<String, List<String>> PARTS = Map.of(
            "nameplate", List.of("manufacturer", "model", "serialNumber"), "service", List.of("product", "version"));

    /** What was said on each day, for each slot. The first and the last row stand for always before and always after. */
    private final Map<Slot, List<Map<String, Said>>> model = new TreeMap<>();

    private Snapshot snapshot = Snapshot.EMPTY;

    @Test
    void randomEditsDoWhatTheyDoToAPlainTable() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            snapshot = Snapshot.EMPTY;
            SLOTS.forEach(slot -> {
                List<Map<String, Said>> days = new ArrayList<>();
                for (int day = 0; day <= DAYS + 1; day++) {
                    days.add(new TreeMap<>());
                }
                model.put(slot, days);
            });
            for (int i = 0; i < 25; i++) {
                edit(random);
                assertAgrees("seed " + seed + ", edit " + i);
            }
        }
    }

    private void edit(Random random) {
        Slot slot = SLOTS.get(random.nextInt(SLOTS.size()));
        int from = random.nextInt(0, DAYS + 2);
        int until = random.nextInt(from + 1, DAYS + 3);
        PlantTime valid =
                new PlantTime(from == 0 ? Instant.MIN : day(from), until == DAYS + 2 ? Instant.MAX : day(until));
        Basis basis = new Basis.Computed("rule " + random.nextInt(2));
        switch (random.nextInt(8)) {
            case 0 -> {
                snapshot = snapshot.with(List.of(new Edit.Retire(PLC, valid, basis)));
                SLOTS.forEach(some -> rows(some, from, until).forEach(Map::clear));
            }
            case 1, 2 -> {
                snapshot = snapshot.with(List.of(new Edit.Remove(PLC, slot, valid, basis)));
                rows(slot, from, until).forEach(Map::clear);
            }
            default -> {
                SortedMap<String, Said> parts = parts(random, slot, basis);
                snapshot = snapshot.with(List.of(new Edit.Put(PLC, slot, parts, valid)));
                rows(slot, from, until)
                        .forEach(row -> parts.forEach((part, said) -> {
                            if (said.values().isEmpty() && said.absence().isEmpty()) {
                                row.remove(part);
                            } else {
                                row.put(part, said);
                            }
                        }));
            }
        }
    }

    private static SortedMap<String, Said> parts(Random random, Slot slot, Basis basis) {
        TreeMap<String, Said> parts = new TreeMap<>();
        List<String> names = PARTS.getOrDefault(slot.facet(), List.of());
        for (int i = random.nextInt(1, 3); i > 0; i--) {
            Said said = switch (random.nextInt(6)) {
                case 0 -> Said.unknown(basis);
                case 1 -> Said.absent(new Said.Absence(Said.AbsenceKind.NONE, "looked"), basis);
                default -> Said.value("v" + random.nextInt(3), basis);
            };
            parts.put(names.get(random.nextInt(names.size())), said);
        }
        return parts;
    }

    private void assertAgrees(String when) {
        Optional<Subject> subject = snapshot.subject(PLC);
        for (Slot slot : SLOTS) {
            List<Fact> facts = subject.map(some -> some.facts().getOrDefault(slot, List.of()))
                    .orElse(List.of());
            for (int day = 0; day <= DAYS + 1; day++) {
                Instant moment = day == 0 ? Instant.MIN : day == DAYS + 1 ? Instant.MAX.minusNanos(1) : day(day);
                assertThat(subject.flatMap(some -> some.fact(slot, moment))
                                .map(Fact::parts)
                                .orElseGet(TreeMap::new))
                        .as(when + ", " + slot + ", day " + day)
                        .isEqualTo(rows(slot, day, day + 1).getFirst());
            }
            for (int i = 0; i < facts.size(); i++) {
                assertThat(facts.get(i).parts()).as(when + ": no empty facts").isNotEmpty();
                assertThat(Fact.of(slot, facts.get(i).parts(), facts.get(i).valid()))
                        .isEqualTo(facts.get(i));
                if (i > 0) {
                    assertThat(facts.get(i - 1).valid().until())
                            .as(when + ": in order and not overlapping")
                            .isBeforeOrEqualTo(facts.get(i).valid().from());
                }
            }
        }
        boolean nothing =
                SLOTS.stream().allMatch(slot -> rows(slot, 0, DAYS + 2).stream().allMatch(Map::isEmpty));
        assertThat(subject.isEmpty())
                .as(when + ": a subject without facts is not there")
                .isEqualTo(nothing);
    }

    private List<Map<String, Said>> rows(Slot slot, int from, int until) {
        return model.getOrDefault(slot, List.of()).subList(from, until);
    }

    private static Instant day(int day) {
        return FIRST.plus(day, ChronoUnit.DAYS);
    }
}
