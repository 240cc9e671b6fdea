package org.asbuilt.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.ProcessSupport;
import org.junit.jupiter.api.Test;

class BlastRadiusTest {
    private static final Id PUMPING = Id.of(Kind.FUNCTION, "Pumping");

    private static Sketch plant() {
        return new Sketch()
                .function("Pumping", "yes_tested")
                .asset("station", "workstation")
                .asset("server", "scada_server")
                .asset("pump", "plc")
                .asset("valve", "plc")
                .asset("meter", "meter")
                .asset("clock", "time_server")
                .say(Sketch.asset("pump"), ProcessSupport.class, "", "functions", PUMPING.value())
                .link("station", "server", "remote_desktop")
                .link("server", "pump", "control_write")
                .link("server", "meter", "monitor_read")
                .link("meter", "valve", "control_write")
                .link("pump", "clock", "time_sync");
    }

    @Test
    void whatIsReachedIsToldByReadingAndWriting() {
        BlastRadius blast = BlastRadius.of(plant().graph(), List.of(Sketch.asset("station")), 9);

        assertThat(blast.reached())
                .containsExactlyInAnyOrder(
                        new BlastRadius.Reached(Sketch.asset("server"), 1, Reach.WRITE),
                        new BlastRadius.Reached(Sketch.asset("pump"), 2, Reach.WRITE),
                        new BlastRadius.Reached(Sketch.asset("meter"), 2, Reach.READ),
                        new BlastRadius.Reached(Sketch.asset("clock"), 3, Reach.READ),
                        new BlastRadius.Reached(Sketch.asset("valve"), 3, Reach.READ));
        assertThat(blast.reached()).extracting(BlastRadius.Reached::hops).containsExactly(1, 2, 2, 3, 3);
    }

    @Test
    void whoGivesTheTimeActsAtAllWhoAskForIt() {
        BlastRadius blast = BlastRadius.of(plant().graph(), List.of(Sketch.asset("clock")), 9);

        assertThat(blast.reached()).containsExactly(new BlastRadius.Reached(Sketch.asset("pump"), 1, Reach.WRITE));
    }

    @Test
    void functionsOfTheBusinessAreNamed() {
        BlastRadius blast = BlastRadius.of(plant().graph(), List.of(Sketch.asset("station")), 9);

        assertThat(blast.functions())
                .containsExactly(new BlastRadius.Affected(PUMPING, Reach.WRITE, Sketch.asset("pump")));
    }

    @Test
    void oneWayToEachIsGiven() {
        BlastRadius blast = BlastRadius.of(plant().graph(), List.of(Sketch.asset("station")), 9);

        assertThat(blast.way(Sketch.asset("pump"), Effect.WRITE).orElseThrow().nodes())
                .containsExactly(Sketch.asset("station"), Sketch.asset("server"), Sketch.asset("pump"));
        assertThat(blast.way(Sketch.asset("valve"), Effect.WRITE)).isEmpty();
        assertThat(blast.way(Sketch.asset("valve"), Effect.READ)).isPresent();
    }

    @Test
    void stepsAreLimited() {
        BlastRadius blast = BlastRadius.of(plant().graph(), List.of(Sketch.asset("station")), 1);

        assertThat(blast.reached()).extracting(BlastRadius.Reached::id).containsExactly(Sketch.asset("server"));
    }

    @Test
    void whatIsNotRecordedLeavesTheBoundsApart() {
        Connectivity graph = new Sketch()
                .asset("a", "hmi")
                .asset("b", "plc")
                .link("a", "b")
                .say(Sketch.joint("a", "b"), org.asbuilt.model.Link.class, "", "protocol", "modbus")
                .graph();

        assertThat(BlastRadius.of(graph, List.of(Sketch.asset("a")), 9).reached())
                .containsExactly(new BlastRadius.Reached(Sketch.asset("b"), 1, Reach.AT_LEAST_READ));
        assertThat(BlastRadius.of(graph, List.of(Sketch.asset("b")), 9).reached())
                .isEmpty();
    }

    @Test
    void aConnectionWithAnEndThatIsNotRecordedIsTold() {
        Sketch sketch = new Sketch().asset("a", "hmi");
        Id loose = Id.of(Kind.CONNECTION, "loose");
        sketch.say(
                loose,
                org.asbuilt.model.Link.class,
                "",
                "source",
                Sketch.asset("a").value());

        BlastRadius blast = BlastRadius.of(sketch.graph(), List.of(Sketch.asset("a")), 9);

        assertThat(blast.openEnds()).containsExactly(new Connectivity.OpenEnd(loose, Sketch.asset("a")));
    }
}
