package org.asbuilt.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Custody;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Lifecycle;
import org.asbuilt.model.Link;
import org.asbuilt.model.NetworkProfile;
import org.asbuilt.model.Placement;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Platform;
import org.asbuilt.model.Slot;
import org.asbuilt.model.ThreeStates;
import org.asbuilt.risk.attack.PermittedPassage;
import org.junit.jupiter.api.Test;

/** What is taken over from an earlier record is what would be worked out from the later one. */
class ThreeWayAfterTest {
    private static final Basis BASIS = new Basis.Stated("test", "as the test wants it");
    private static final List<String> HOSTS = List.of("pc", "plc", "historian");

    @Test
    void eachFactThatGoesAndComesBackLeavesWhatTheWholeCheckFinds() {
        Snapshot whole = plant();
        ThreeWay before = ThreeWay.of(whole);
        assertThat(rows(before)).hasSize(9).anyMatch(row -> row.contains("refused by fw"));
        int facts = 0;
        for (Subject subject : whole.everything().toList()) {
            for (List<Fact> own : subject.facts().values()) {
                Snapshot without = whole.with(
                        List.of(new Edit.Remove(subject.id(), own.getFirst().slot(), PlantTime.ALWAYS, BASIS)));
                ThreeWay after = before.after(without);
                assertThat(rows(after)).as(own.toString()).isEqualTo(rows(ThreeWay.of(without)));
                assertThat(rows(after.after(whole))).as(own.toString()).isEqualTo(rows(before));
                holds(whole, without);
                facts++;
            }
        }
        assertThat(facts).isGreaterThan(30);
    }

    @Test
    void oneEditAfterTheOtherLeavesWhatTheWholeCheckFinds() {
        Random random = new Random(11);
        Snapshot record = plant();
        ThreeWay known = ThreeWay.of(record);
        int kept = 0;
        for (int commit = 0; commit < 120; commit++) {
            Snapshot later = record.with(List.of(edit(random)));
            ThreeWay next = known.after(later);
            assertThat(rows(next)).as("commit %d", commit).isEqualTo(rows(ThreeWay.of(later)));
            assertThat(next.by(Kind.ZONE).keySet())
                    .isEqualTo(ThreeWay.of(later).by(Kind.ZONE).keySet());
            holds(record, later);
            kept += Deciding.isSame(record, later) ? 1 : 0;
            record = later;
            known = next;
        }
        assertThat(kept)
                .as("commits after which what was worked out was taken over")
                .isBetween(20, 119);
    }

    /** Where nothing that decides differs, passages and the review of rules do not either. */
    private static void holds(Snapshot before, Snapshot after) {
        if (Deciding.isSame(before, after)) {
            assertThat(PermittedPassage.all(after)).isEqualTo(PermittedPassage.all(before));
            assertThat(RuleReview.of(after)).isEqualTo(RuleReview.of(before));
        }
    }

    private static Edit edit(Random random) {
        String host = HOSTS.get(random.nextInt(HOSTS.size()));
        Id asset = Plant.asset(host);
        return switch (random.nextInt(9)) {
            case 0 -> put(asset, Designation.class, "description", "seen " + random.nextInt());
            case 1 -> put(asset, Designation.class, "name", host + random.nextInt(3));
            case 2 -> put(asset, Lifecycle.class, "state", "in_service");
            case 3 -> put(asset, Custody.class, "owner", "team " + random.nextInt(5));
            case 4 ->
                put(asset, Placement.class, "zone", zone(random.nextInt(2)).value());
            case 5 ->
                put(connection(host, random.nextInt(3)), ThreeStates.class, "observed", "" + random.nextBoolean());
            case 6 -> put(connection(host, random.nextInt(3)), Link.class, "port", "" + (500 + random.nextInt(4)));
            case 7 -> put(zone(random.nextInt(2)), Designation.class, "name", "zone " + random.nextInt(9));
            default ->
                put(Plant.asset("fw"), Platform.class, "operatingSystem", random.nextBoolean() ? "FortiOS" : "IOS");
        };
    }

    private static Edit put(Id id, Class<? extends org.asbuilt.model.Facet> facet, String part, String value) {
        return Edit.Put.of(id, Slot.of(facet), Map.of(part, Said.value(value, BASIS)), PlantTime.ALWAYS);
    }

    private static Snapshot plant() {
        Plant plant = new Plant()
                .device("fw", "FortiOS")
                .face("fw", "a", "10.1.0.1/24")
                .face("fw", "b", "10.2.0.1/24")
                .rule("fw", "policy", 1, "permit", "10.1.0.7", "10.2.0.9", "tcp/502", "fromZones", "a", "toZones", "b")
                .rule("fw", "policy", 2, "permit", "any", "10.2.0.10", "tcp/501", "fromZones", "a", "toZones", "b")
                .host("pc", "10.1.0.7")
                .host("plc", "10.2.0.9")
                .host("historian", "10.2.0.10")
                .say(Id.of(Kind.NETWORK, "a"), NetworkProfile.class, "", "range", "10.1.0.0/24")
                .say(Id.of(Kind.NETWORK, "b"), NetworkProfile.class, "", "range", "10.2.0.0/24");
        for (String host : HOSTS) {
            plant.say(
                            Plant.asset(host),
                            Placement.class,
                            "",
                            "zone",
                            zone(HOSTS.indexOf(host) % 2).value())
                    .say(Plant.asset(host), Lifecycle.class, "", "state", "standby");
            for (int port = 0; port < 3; port++) {
                plant.say(
                                connection(host, port),
                                Link.class,
                                "",
                                "source",
                                Plant.asset("pc").value(),
                                "destination",
                                Plant.asset(host).value(),
                                "transport",
                                "tcp",
                                "port",
                                Integer.toString(500 + port))
                        .say(connection(host, port), ThreeStates.class, "", "required", "true");
            }
        }
        plant.say(zone(0), Designation.class, "", "name", "Office")
                .say(zone(1), Designation.class, "", "name", "Control");
        return plant.snapshot();
    }

    private static Id connection(String host, int port) {
        return Id.of(Kind.CONNECTION, host + port);
    }

    private static Id zone(int number) {
        return Id.of(Kind.ZONE, "zone " + number);
    }

    private static List<String> rows(ThreeWay check) {
        return check.rows().stream()
                .map(row -> row + " " + check.zones(row) + check.ends(row))
                .toList();
    }
}
