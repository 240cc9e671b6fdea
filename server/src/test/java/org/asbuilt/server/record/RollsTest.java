package org.asbuilt.server.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Placement;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Slot;
import org.asbuilt.query.Condition;
import org.asbuilt.query.Field;
import org.asbuilt.query.Holding;
import org.asbuilt.query.Query;
import org.asbuilt.server.view.Plant;
import org.asbuilt.server.view.Shown;
import org.junit.jupiter.api.Test;

class RollsTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Basis BASIS = new Basis.Stated("ada", "on site");
    private static final Rolls.Order BY_NAME = new Rolls.Order(Kind.ASSET, "name");
    private static final Object SAME = "nothing but the subject";

    private static final List<Field> FIELDS = List.of(
            field("zone"), field("state"), field("name"), field("zone.name"), field("vlan"), field("designation.name"));

    private final Rolls rolls = new Rolls();
    private final Words words = new Words();

    @Test
    void anOrderIsKeptUntilTheRecordChanges() {
        Snapshot record = Snapshot.EMPTY.with(List.of(named(1, "Pump"), named(2, "Valve")));
        List<Rolls.Row> rows = rows(record, NOON);
        assertThat(names(rows)).containsExactly("Pump", "Valve");
        assertThat(rows(record, NOON.plusSeconds(60))).isSameAs(rows);
        assertThat(names(rows(record.with(List.of(named(1, "Zulu"))), NOON))).containsExactly("Valve", "Zulu");
    }

    @Test
    void whatIsPutRightIsTheOrderOfAFreshSort() {
        Random random = new Random(5);
        Snapshot record = Snapshot.EMPTY;
        for (int commit = 0; commit < 60; commit++) {
            List<Edit> edits = new ArrayList<>();
            for (int i = random.nextInt(1, 6); i > 0; i--) {
                int asset = random.nextInt(20);
                edits.add(
                        random.nextInt(5) == 0
                                ? new Edit.Remove(id(asset), Slot.parse("designation"), PlantTime.ALWAYS, BASIS)
                                : named(asset, "name " + random.nextInt(12)));
            }
            record = record.with(edits);
            assertThat(rows(record, NOON)).isEqualTo(rows(new Rolls(), record, NOON, SAME));
        }
    }

    @Test
    void whatBeginsOrEndsInThePlantComesAndGoesWithTime() {
        Edit until = Edit.Put.of(
                id(1),
                Slot.parse("designation"),
                Map.of("name", Said.value("Pump", BASIS)),
                new PlantTime(NOON, NOON.plusSeconds(60)));
        Snapshot record = Snapshot.EMPTY.with(List.of(until, named(2, "Valve")));
        assertThat(names(rows(record, NOON.minusSeconds(1)))).containsExactly("Valve");
        assertThat(names(rows(record, NOON))).containsExactly("Pump", "Valve");
        assertThat(rows(record, NOON.plusSeconds(59))).isSameAs(rows(record, NOON.plusSeconds(1)));
        assertThat(names(rows(record, NOON.plusSeconds(60)))).containsExactly("Valve");
    }

    @Test
    void anotherBasisMakesOtherKeys() {
        Snapshot record = Snapshot.EMPTY.with(List.of(named(1, "Pump")));
        List<Rolls.Row> rows = rows(rolls, record, NOON, "one");
        assertThat(rows(rolls, record, NOON, "other")).isNotSameAs(rows);
    }

    /** Random commits of assets and zones: by name, by the names of zones, in time, each as if it were sorted anew. */
    @Test
    void whatNamesOthersIsOrderedAnewWhenTheyAreCalledOtherwise() {
        Random random = new Random(7);
        Snapshot record = Snapshot.EMPTY;
        int shared = 0;
        List<Rolls.Row> before = List.of();
        for (int commit = 0; commit < 80; commit++) {
            record = record.with(List.of(change(random)));
            Instant moment = NOON.plusSeconds(commit);
            List<Rolls.Row> rows = byZone(rolls, record, moment);
            assertThat(rows).isEqualTo(byZone(new Rolls(), record, moment));
            rows.forEach(row -> assertRemembersRightly(row));
            assertFindsRightly(rows, record);
            Set<Rolls.Row> known = Collections.newSetFromMap(new IdentityHashMap<>());
            known.addAll(before);
            shared += (int) rows.stream().filter(known::contains).count();
            before = rows;
        }
        assertThat(shared).as("rows that were kept").isPositive();
    }

    private void assertRemembersRightly(Rolls.Row row) {
        for (Field field : FIELDS) {
            assertThat(rolls.holding(row, field)).isEqualTo(Holding.of(field, row.subject()));
        }
    }

    private void assertFindsRightly(List<Rolls.Row> rows, Snapshot record) {
        for (String words : List.of("name 1", "zone 3", "service", "name zone", "1")) {
            Predicate<Rolls.Row> found = this.words.allInRow(words, record);
            Predicate<Subject> anew = new Words().all(words, record);
            assertThat(rows.stream().filter(found).toList())
                    .as(words)
                    .isEqualTo(rows.stream()
                            .filter(row -> anew.test(row.subject()))
                            .toList());
        }
    }

    private static Field field(String name) {
        return ((Condition.Has) Query.parse("has:" + name).condition()).field();
    }

    @Test
    void anAbsorbedSubjectGoesAndWhatItNamedIsNamedAfterTheOther() {
        Snapshot record = Snapshot.EMPTY.with(
                List.of(named(1, "Pump"), placed(1, 1), named(2, "Valve"), placed(2, 2), zone(1, "b"), zone(2, "a")));
        assertThat(names(byZone(rolls, record, NOON))).containsExactly("Valve", "Pump");
        Snapshot joined = record.with(List.of(new Edit.Merge(zoneId(1), zoneId(2), BASIS), zone(1, "c")));
        assertThat(byZone(rolls, joined, NOON)).isEqualTo(byZone(new Rolls(), joined, NOON));
        Snapshot gone = joined.with(List.of(new Edit.Merge(id(1), id(2), BASIS)));
        assertThat(names(byZone(rolls, gone, NOON))).containsExactly("Pump");
    }

    @Test
    void traitsAreThoseOfTheSubject() {
        Snapshot record = Snapshot.EMPTY.with(List.of(named(1, "Pump"), placed(1, 1)));
        assertThat(byZone(rolls, record, NOON).getFirst().traits().zone())
                .contains(zoneId(1).value());
        Snapshot moved = record.with(List.of(placed(1, 2)));
        assertThat(byZone(rolls, moved, NOON).getFirst().traits().zone())
                .contains(zoneId(2).value());
    }

    private static Edit change(Random random) {
        int asset = random.nextInt(30);
        return switch (random.nextInt(6)) {
            case 0 -> new Edit.Remove(id(asset), Slot.parse("designation"), PlantTime.ALWAYS, BASIS);
            case 1 -> zone(random.nextInt(4), "zone " + random.nextInt(9));
            case 2, 3 -> placed(asset, random.nextInt(4));
            case 4 ->
                Edit.Put.of(
                        id(asset),
                        Slot.parse("lifecycle"),
                        Map.of("state", Said.value("in_service", BASIS)),
                        new PlantTime(NOON.plusSeconds(random.nextInt(80)), NOON.plusSeconds(90)));
            default -> named(asset, "name " + random.nextInt(12));
        };
    }

    private static List<Rolls.Row> byZone(Rolls rolls, Snapshot record, Instant moment) {
        Rolls.Keys keys = Rolls.Keys.naming(
                subject -> zones(subject)
                                .map(id -> Shown.name(id, record))
                                .findFirst()
                                .orElse("~")
                        + Rolls.byName(subject),
                RollsTest::zones);
        return rolls.rows(new Plant(record, moment), new Rolls.Order(Kind.ASSET, "zone"), keys);
    }

    private static Stream<Id> zones(Subject subject) {
        return subject.facet(Placement.class).flatMap(Placement::zone).stream();
    }

    private static Edit placed(int asset, int zone) {
        return Edit.Put.of(
                id(asset),
                Slot.parse("placement"),
                Map.of("zone", Said.value(zoneId(zone).value(), BASIS)),
                PlantTime.ALWAYS);
    }

    private static Edit zone(int zone, String name) {
        return Edit.Put.of(
                zoneId(zone), Slot.parse("designation"), Map.of("name", Said.value(name, BASIS)), PlantTime.ALWAYS);
    }

    private static Id zoneId(int zone) {
        return Id.of(Kind.ZONE, "zone " + zone);
    }

    @Test
    void wordsAreFoundInValuesAndInTheNamesOfOthers() {
        Id zone = Id.of(Kind.ZONE, "z");
        Snapshot record = Snapshot.EMPTY.with(List.of(
                named(1, "Pump House"),
                Edit.Put.of(
                        id(1),
                        Slot.parse("placement"),
                        Map.of("zone", Said.value(zone.value(), BASIS)),
                        PlantTime.ALWAYS),
                Edit.Put.of(
                        zone,
                        Slot.parse("designation"),
                        Map.of("name", Said.value("Filters", BASIS)),
                        PlantTime.ALWAYS)));
        Words words = new Words();
        Subject pump = record.subject(id(1)).orElseThrow();
        for (String fits : List.of("pump", "HOUSE pump", "filt", id(1).value(), "pump filters")) {
            assertThat(words.all(fits, record).test(pump)).as(fits).isTrue();
        }
        for (String not : List.of("valve", "pump valve", zone.value())) {
            assertThat(words.all(not, record).test(pump)).as(not).isFalse();
        }
        Snapshot renamed = record.with(List.of(Edit.Put.of(
                zone, Slot.parse("designation"), Map.of("name", Said.value("Sludge", BASIS)), PlantTime.ALWAYS)));
        assertThat(words.all("filters", renamed).test(pump)).isFalse();
        assertThat(words.all("sludge", renamed).test(pump)).isTrue();
        Snapshot other = renamed.with(List.of(named(1, "Valve")));
        assertThat(words.all("pump", other).test(other.subject(id(1)).orElseThrow()))
                .isFalse();
    }

    private List<Rolls.Row> rows(Snapshot record, Instant moment) {
        return rows(rolls, record, moment, SAME);
    }

    private static List<Rolls.Row> rows(Rolls rolls, Snapshot record, Instant moment, Object basis) {
        return rolls.rows(
                new Plant(record, moment),
                BY_NAME,
                new Rolls.Keys(basis, subject -> subject.name() + "\0" + subject.id(), subject -> Stream.empty()));
    }

    private static List<String> names(List<Rolls.Row> rows) {
        return rows.stream().map(row -> row.subject().name()).toList();
    }

    private static Edit named(int asset, String name) {
        return Edit.Put.of(
                id(asset), Slot.parse("designation"), Map.of("name", Said.value(name, BASIS)), PlantTime.ALWAYS);
    }

    private static Id id(int asset) {
        return Id.of(Kind.ASSET, "asset " + asset);
    }
}
