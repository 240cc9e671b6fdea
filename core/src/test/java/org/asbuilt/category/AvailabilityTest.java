package org.asbuilt.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.asbuilt.model.AvailabilityNeed;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Lifecycle;
import org.asbuilt.model.MaintenanceWindow;
import org.asbuilt.model.Rating;
import org.asbuilt.model.RedundancyGroup;
import org.asbuilt.model.RollingUpdate;
import org.asbuilt.path.Sketch;
import org.junit.jupiter.api.Test;

/** What a group gives as a whole, its members need not give alone, as long as they stand in for each other. */
class AvailabilityTest {
    private static final Id PAIR = Id.of(Kind.REDUNDANCY_GROUP, "pair");

    private static Sketch pair() {
        return new Sketch()
                .asset("A", "scada_server")
                .asset("B", "scada_server")
                .named(PAIR, "SCADA pair")
                .say(
                        PAIR,
                        RedundancyGroup.class,
                        "",
                        "members",
                        Sketch.asset("A").value() + ";" + Sketch.asset("B").value(),
                        "scheme",
                        "hot_standby",
                        "failover",
                        "automatic",
                        "lastFailoverTest",
                        "2026-06-01",
                        "testResult",
                        "passed")
                .say(
                        PAIR,
                        AvailabilityNeed.class,
                        "",
                        "percentage",
                        "99.99",
                        "level",
                        "critical",
                        "rollingUpdate",
                        "yes_zero_downtime");
    }

    private static Availability of(Sketch plant, String asset) {
        return Availabilities.of(plant.circumstances()).of(Sketch.asset(asset)).orElseThrow();
    }

    /** P3-14, first half. */
    @Test
    void aMemberOfAGroupNeedsLessThanTheGroupAndTheReasonIsTold() {
        Availability member = of(pair(), "A");
        assertThat(member.groups().getFirst().need().flatMap(AvailabilityNeed::percentage))
                .contains("99.99");
        assertThat(member.reduced()).isTrue();
        assertThat(member.percentage()).contains(new BigDecimal("99"));
        assertThat(member.level()).contains(Rating.HIGH);
        assertThat(member.reason())
                .isEqualTo(
                        "less than the group needs: 2 members of SCADA pair are in service, 1 has to work, and "
                                + "another takes over by itself; if they fail independently, 99 % each gives the group 99.99 %");
        assertThat(member.rollingUpdate()).contains(RollingUpdate.YES_ZERO_DOWNTIME);
    }

    /** P3-14, second half; the finding is that of the rule RedundancyIsThere. */
    @Test
    void aMemberThatIsLostTakesTheReductionWithIt() {
        Sketch plant = pair().say(Sketch.asset("B"), Lifecycle.class, "", "state", "decommissioned");
        Availability left = of(plant, "A");
        assertThat(left.reduced()).isFalse();
        assertThat(left.percentage()).contains(new BigDecimal("99.99"));
        assertThat(left.level()).contains(Rating.CRITICAL);
        assertThat(left.reason())
                .isEqualTo("not less than SCADA pair needs: redundancy is lost, 1 of 2 members in service");
        assertThat(left.groups().getFirst().redundancy().isLost()).isTrue();
    }

    @Test
    void whatIsNotRecordedOrFailedReducesNothing() {
        Sketch unknown = pair().say(PAIR, RedundancyGroup.class, "", "failover", "manual");
        assertThat(of(unknown, "A").percentage()).contains(new BigDecimal("99.99"));
        assertThat(of(unknown, "A").level()).contains(Rating.HIGH);
        Sketch failed = pair().say(PAIR, RedundancyGroup.class, "", "testResult", "failed");
        assertThat(of(failed, "A").reduced()).isFalse();
        assertThat(of(failed, "A").reason()).endsWith("the last failover test failed");
        Sketch cold = pair().say(PAIR, RedundancyGroup.class, "", "scheme", "cold_spare");
        assertThat(of(cold, "A").reduced()).isFalse();
    }

    @Test
    void twoOfThreeSpareOne() {
        Sketch plant = pair().asset("C", "scada_server")
                .say(
                        PAIR,
                        RedundancyGroup.class,
                        "",
                        "scheme",
                        "2oo3",
                        "members",
                        List.of("A", "B", "C").stream()
                                .map(name -> Sketch.asset(name).value())
                                .reduce((one, other) -> one + ";" + other)
                                .orElseThrow());
        Redundancy group = of(plant, "A").groups().getFirst().redundancy();
        assertThat(group.needed()).isEqualTo(2);
        assertThat(group.spared()).isEqualTo(1);
        assertThat(of(plant, "A").percentage().orElseThrow()).isBetween(new BigDecimal("99.4"), new BigDecimal("99.5"));
        plant.say(Sketch.asset("C"), Lifecycle.class, "", "state", "decommissioned");
        assertThat(of(plant, "A").groups().getFirst().redundancy().isLost()).isTrue();
    }

    /** P3-12. */
    @Test
    void needAndImpactAreKept() {
        Sketch plant = new Sketch()
                .asset("H", "historian")
                .say(
                        Sketch.asset("H"),
                        AvailabilityNeed.class,
                        "",
                        "recoveryTime",
                        "PT8H",
                        "toleratedOutage",
                        "P2D",
                        "level",
                        "medium",
                        "impact",
                        "no reports to the authority",
                        "users",
                        "process engineers");
        AvailabilityNeed need = of(plant, "H").need().orElseThrow();
        assertThat(need.recoveryTime()).contains("PT8H");
        assertThat(need.impact()).contains("no reports to the authority");
        assertThat(of(plant, "H").reason()).isEqualTo("nothing stands in for it");
    }

    /** P3-15. */
    @Test
    void theNextWindowOfAnAssetIsTold() {
        Id window = Id.of(Kind.CHANGE_WINDOW, "saturday");
        Sketch plant = pair().named(window, "Saturday")
                .say(
                        window,
                        MaintenanceWindow.class,
                        "",
                        "starts",
                        "2026-01-10T22:00",
                        "timeZone",
                        "Europe/Berlin",
                        "recurrence",
                        "FREQ=WEEKLY",
                        "duration",
                        "PT6H",
                        "conditions",
                        "after the end of the batch",
                        "assets",
                        Sketch.asset("A").value());
        Priorities priorities = Priorities.of(plant.circumstances());
        List<DecisionRow> rows = priorities.decide(List.of(PAIR), Duration.ofHours(2));
        assertThat(rows).extracting(DecisionRow::asset).containsExactlyInAnyOrder(Sketch.asset("A"), Sketch.asset("B"));
        DecisionRow first = rows.stream()
                .filter(row -> row.asset().equals(Sketch.asset("A")))
                .findFirst()
                .orElseThrow();
        assertThat(first.next().orElseThrow().span().from()).isEqualTo(Instant.parse("2026-11-28T21:00:00Z"));
        assertThat(first.next().orElseThrow().conditions()).containsExactly("after the end of the batch");
        DecisionRow second = rows.stream()
                .filter(row -> row.asset().equals(Sketch.asset("B")))
                .findFirst()
                .orElseThrow();
        assertThat(second.windows()).isEmpty();
        assertThat(second.next()).isEmpty();
    }
}
