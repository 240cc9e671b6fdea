package org.asbuilt.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.asbuilt.collection.SensorView.Share;
import org.asbuilt.model.Cidr;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.PlantText;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** What the sensors have in view. Source: requirements P1.C-09. */
class SensorViewTest {
    private static final PlantText PLANT = PlantText.of("""
            site north
              designation.name = North
            site south
              designation.name = South
            zone inner
              designation.name = B inner
              placement.site = @north
            zone outer
              designation.name = A outer
              placement.site = @south
            network control
              designation.name = Control
              networkProfile.range = 10.1.0.0/24
            network bare
              designation.name = Bare
            network blind
              designation.name = Blind
              networkProfile.range = 10.2.0.0/24
            sensor one
              sensorProfile.networks = @control; @bare
            sensor two
              sensorProfile.networks = @control
            sensor idle
              designation.name = Idle
            asset seen
              placement.zone = @inner
              networkPort[a].addresses = 10.9.0.1
              networkPort[b].addresses = 10.1.0.255
            asset beyond
              placement.zone = @inner
              networkPort[a].addresses = 10.1.1.0
            asset blind-one
              placement.zone = @outer
              networkPort[a].addresses = 10.2.0.4
            asset loose
              networkPort[a].addresses = 10.1.0.0
            asset silent
              designation.name = Silent
            """);
    private static final Circumstances AROUND = PLANT.circumstances();

    @Test
    void everyNetworkIsToldByNameWithTheSensorsThatWatchIt() {
        assertThat(SensorView.of(AROUND).networks())
                .extracting(
                        SensorView.Watched::network,
                        SensorView.Watched::name,
                        SensorView.Watched::range,
                        watched -> watched.sensors().size())
                .containsExactly(
                        Tuple.tuple(PLANT.id("bare"), "Bare", Optional.empty(), 1),
                        Tuple.tuple(PLANT.id("blind"), "Blind", Optional.of(Cidr.parse("10.2.0.0/24")), 0),
                        Tuple.tuple(PLANT.id("control"), "Control", Optional.of(Cidr.parse("10.1.0.0/24")), 2));
        assertThat(SensorView.of(AROUND).networks().getFirst().sensors()).containsExactly(PLANT.id("one"));
        assertThat(SensorView.of(AROUND).networks().getLast().sensors())
                .containsExactlyInAnyOrder(PLANT.id("one"), PLANT.id("two"))
                .isSorted();
    }

    @Test
    void assetIsInViewWhenOneOfItsAddressesLiesInAWatchedNetwork() {
        assertThat(SensorView.of(AROUND).zones())
                .containsExactly(
                        new Share(Optional.of(PLANT.id("outer")), "A outer", 1, 0),
                        new Share(Optional.of(PLANT.id("inner")), "B inner", 2, 1),
                        new Share(Optional.empty(), "No zone", 2, 1));
        assertThat(SensorView.of(AROUND).sites())
                .containsExactly(
                        new Share(Optional.of(PLANT.id("north")), "North", 2, 1),
                        new Share(Optional.of(PLANT.id("south")), "South", 1, 0),
                        new Share(Optional.empty(), "No site", 2, 1));
        assertThat(SensorView.of(AROUND).whole()).isEqualTo(new Share(Optional.empty(), "The whole plant", 5, 2));
    }

    @Test
    void whereEveryAssetHasAZoneNoneIsWithout() {
        PlantText plant = PlantText.of("""
                zone cell
                  designation.name = Cell
                asset plc
                  placement.zone = @cell
                """);
        SensorView view = SensorView.of(plant.circumstances());
        assertThat(view.zones()).containsExactly(new Share(Optional.of(plant.id("cell")), "Cell", 1, 0));
        assertThat(view.sites()).containsExactly(new Share(Optional.empty(), "No site", 1, 0));
        assertThat(view.networks()).isEmpty();
    }
}
