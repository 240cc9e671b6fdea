package org.asbuilt.server.record;

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
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Slot;
import org.asbuilt.server.view.Plant;
import org.junit.jupiter.api.Test;

class RollsTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Basis BASIS = new Basis.Stated("ada", "on site");
    private static final Rolls.Order BY_NAME = new Rolls.Order(Kind.ASSET, "name");
    private static final Object SAME = "nothing but the subject";

    private final Rolls rolls = new Rolls();

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
        return rolls.rows(new Plant(record, moment), BY_NAME, basis, subject -> subject.name() + "\0" + subject.id());
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
