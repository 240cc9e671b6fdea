package org.asbuilt.risk.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.asbuilt.model.Id;
import org.asbuilt.path.Sketch;
import org.asbuilt.risk.attack.AttackReach.Reached;
import org.junit.jupiter.api.Test;

/** What an attacker gets to without more than some effort. Source: requirements P4-18. */
class AttackReachTest {
    private static final Id CLOUD = Sketch.asset("cloud");
    private static final Id BROKER = Sketch.asset("broker");
    private static final Id CONTROLLER = Sketch.asset("controller");
    private static final Id METER = Sketch.asset("meter");

    private static AttackGraph graph() {
        return AttackGraph.of(
                new Sketch()
                        .zone("Outside", "external")
                        .asset("cloud", "cloud_service", "Outside")
                        .asset("broker", "application_server")
                        .asset("controller", "plc")
                        .asset("meter", "plc")
                        .link("cloud", "broker", "configuration_engineering")
                        .link("broker", "controller", "control_write")
                        .link("broker", "meter", "monitor_read")
                        .graph(),
                Openings.UNKNOWN);
    }

    private static AttackReach internet(int most) {
        return AttackReach.fromOutside(graph(), Set.of(EntryClass.INTERNET), most, List.of());
    }

    @Test
    void easiestComesFirstAndWhatIsOnlySentToStandsApart() {
        AttackReach reach = internet(20);
        assertThat(reach.altered())
                .containsExactlyElementsOf(
                        List.of(new Reached(CLOUD, 1), new Reached(BROKER, 3), new Reached(CONTROLLER, 5)));
        assertThat(reach.reached()).containsExactly(new Reached(METER, 4));
    }

    @Test
    void whatTakesMoreThanTheEffortIsNotReached() {
        assertThat(internet(5).altered()).hasSize(3);
        assertThat(internet(5).reached()).hasSize(1);
        assertThat(internet(4).altered()).containsExactly(new Reached(CLOUD, 1), new Reached(BROKER, 3));
        assertThat(internet(4).reached())
                .as("to send the controller something is easier than to alter it")
                .containsExactlyInAnyOrder(new Reached(CONTROLLER, 4), new Reached(METER, 4));
        assertThat(internet(4).reached()).isSortedAccordingTo(Comparator.comparing(Reached::id));
        assertThat(internet(3).altered()).hasSize(2);
        assertThat(internet(3).reached()).isEmpty();
        assertThat(internet(2).altered()).containsExactly(new Reached(CLOUD, 1));
        assertThat(internet(0).altered()).isEmpty();
    }

    @Test
    void whereItBeginsIsNotReached() {
        AttackReach reach = AttackReach.fromTaken(graph(), List.of(BROKER), 20, List.of());
        assertThat(reach.altered()).containsExactly(new Reached(CONTROLLER, 2));
        assertThat(reach.reached()).containsExactly(new Reached(METER, 1));
    }

    @Test
    void anotherSortOfPlaceReachesNothing() {
        assertThat(AttackReach.fromOutside(graph(), Set.of(EntryClass.PHYSICAL), 20, List.of()))
                .isEqualTo(new AttackReach(List.of(), List.of()));
        assertThat(AttackReach.fromOutside(graph(), List.of(), 20, List.of()).altered())
                .isEmpty();
    }
}
