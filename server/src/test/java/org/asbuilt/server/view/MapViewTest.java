package org.asbuilt.server.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.Criticality;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Facet;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.Neighbour;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.NetworkProfile;
import org.asbuilt.model.Placement;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Slot;
import org.asbuilt.model.ThreeStates;
import org.junit.jupiter.api.Test;

/** The map is what the record says, in each of its pictures. Source: requirements P4-16. */
class MapViewTest {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final Basis BASIS = new Basis.Stated("test", "as the test wants it");
    private static final Id ZONE = Id.of(Kind.ZONE, "control");
    private static final Id SITE = Id.of(Kind.SITE, "works");
    private static final Id CONTROL = Id.of(Kind.NETWORK, "control");
    private static final Id OFFICE = Id.of(Kind.NETWORK, "office");
    private static final Id PLC = Id.of(Kind.ASSET, "plc");
    private static final Id ROUTER = Id.of(Kind.ASSET, "router");
    private static final Id VENDOR = Id.of(Kind.THIRD_PARTY, "vendor");
    private static final Id CONNECTION = Id.of(Kind.CONNECTION, "plc to router");
    private static final Id BACK = Id.of(Kind.CONNECTION, "router to plc");

    private final List<Edit> edits = new ArrayList<>();

    private MapViewTest say(Id id, Class<? extends Facet> facet, String key, String... parts) {
        Map<String, Said> said = new TreeMap<>();
        for (int i = 0; i < parts.length; i += 2) {
            said.put(parts[i], Said.values(Arrays.asList(parts[i + 1].split(";", -1)), BASIS));
        }
        Slot slot = key.isEmpty() ? Slot.of(facet) : Slot.of(facet, key);
        edits.add(Edit.Put.of(id, slot, said, PlantTime.ALWAYS));
        return this;
    }

    private MapViewTest plant() {
        return say(ZONE, Designation.class, "", "name", "Control")
                .say(SITE, Designation.class, "", "name", "Works")
                .say(CONTROL, NetworkProfile.class, "", "range", "10.1.0.0/24", "vlan", "7")
                .say(OFFICE, NetworkProfile.class, "", "range", "10.2.0.0/24")
                .say(PLC, Designation.class, "", "name", "PLC-1")
                .say(PLC, Placement.class, "", "zone", ZONE.value(), "site", SITE.value(), "location", "Cabinet 3")
                .say(PLC, NetworkPort.class, "a", "addresses", "10.1.0.7")
                .say(PLC, Criticality.class, "", "safety", "high", "business", "low")
                .say(ROUTER, Designation.class, "", "name", "R-1")
                .say(ROUTER, NetworkPort.class, "a", "addresses", "10.1.0.1")
                .say(ROUTER, NetworkPort.class, "b", "addresses", "10.2.0.1")
                .say(ROUTER, Neighbour.class, "1", "port", "Gi0/1", "neighbour", "PLC-1", "knownBy", "LLDP")
                .say(ROUTER, Neighbour.class, "2", "port", "Gi0/2", "neighbour", "SW-UNKNOWN");
    }

    private MapView map(MapView.By by) {
        return MapView.of(new Plant(Snapshot.EMPTY.with(edits), NOON), by, List.of(), Optional.empty());
    }

    private static MapView.NodeView node(MapView map, Id id) {
        return map.nodes().stream()
                .filter(node -> node.id().equals(id.value()))
                .findFirst()
                .orElseThrow();
    }

    /** The id at a place among the nodes and what is elsewhere. */
    private static String end(MapView map, int place) {
        return Stream.concat(map.nodes().stream().map(MapView.NodeView::id), map.elsewhere().stream())
                .toList()
                .get(place);
    }

    @Test
    void aConnectionThatIsAddedIsOnTheMap() {
        plant();
        assertThat(map(MapView.By.ZONES).edges()).isEmpty();
        say(CONNECTION, Link.class, "", "source", PLC.value(), "destination", ROUTER.value(), "functions", "time_sync");
        assertThat(map(MapView.By.ZONES).edges()).singleElement().satisfies(edge -> {
            MapView map = map(MapView.By.ZONES);
            assertThat(end(map, edge.source())).isEqualTo(PLC.value());
            assertThat(end(map, edge.destination())).isEqualTo(ROUTER.value());
            assertThat(map.traffic().get(edge.traffic()).functions()).containsExactly("time_sync");
            assertThat(map.traffic().get(edge.traffic()).observed()).isEmpty();
        });
    }

    @Test
    void saysWhetherWhatIsPermittedIsWorkedOut() {
        plant();
        assertThat(map(MapView.By.ZONES).ready()).isFalse();
        assertThat(map(MapView.By.ZONES).whileChecking(true)).satisfies(map -> {
            assertThat(map.ready()).isFalse();
            assertThat(map.assessing()).isTrue();
        });
        assertThat(map(MapView.By.ZONES).asRecorded().ready()).isTrue();
        // Cables end at devices, and rules have no say.
        assertThat(map(MapView.By.PLACES).whileChecking(true)).satisfies(map -> {
            assertThat(map.ready()).isTrue();
            assertThat(map.assessing()).isFalse();
        });
    }

    @Test
    void whatGoesOverSeveralConnectionsIsSaidOnce() {
        plant().say(CONNECTION, Link.class, "", "source", PLC.value(), "destination", ROUTER.value(), "port", "502")
                .say(BACK, Link.class, "", "source", ROUTER.value(), "destination", PLC.value(), "port", "502");
        assertThat(map(MapView.By.ZONES).traffic()).hasSize(1);
        assertThat(map(MapView.By.ZONES).edges())
                .extracting(MapView.EdgeView::traffic)
                .containsExactly(0, 0);
        say(BACK, ThreeStates.class, "", "observed", "true");
        assertThat(map(MapView.By.ZONES).traffic())
                .extracting(MapView.TrafficView::observed)
                .containsExactlyInAnyOrder(Optional.empty(), Optional.of(true));
    }

    @Test
    void anEndThatIsGoneIsElsewhere() {
        plant().say(CONNECTION, Link.class, "", "source", PLC.value(), "destination", ROUTER.value());
        edits.add(new Edit.Retire(ROUTER, new PlantTime(NOON.minusSeconds(1), Instant.MAX), BASIS));
        MapView map = map(MapView.By.ZONES);
        assertThat(map.nodes()).extracting(MapView.NodeView::id).containsExactly(PLC.value());
        assertThat(map.elsewhere()).containsExactly(ROUTER.value());
        assertThat(map.edges()).singleElement().satisfies(edge -> {
            assertThat(end(map, edge.source())).isEqualTo(PLC.value());
            assertThat(end(map, edge.destination())).isEqualTo(ROUTER.value());
        });
    }

    @Test
    void aThirdPartyAtTheEndOfAConnectionIsOnTheMap() {
        plant().say(VENDOR, Designation.class, "", "name", "Pumps Ltd")
                .say(CONNECTION, Link.class, "", "source", VENDOR.value(), "destination", PLC.value());
        assertThat(node(map(MapView.By.ZONES), VENDOR).name()).isEqualTo("Pumps Ltd");
        assertThat(map(MapView.By.ZONES).edges()).hasSize(1);
    }

    @Test
    void assetsStandInTheirZones() {
        MapView map = plant().map(MapView.By.ZONES);
        assertThat(map.by()).isEqualTo("zones");
        assertThat(map.zones()).extracting(MapView.ZoneView::name).containsExactly("Control");
        assertThat(node(map, PLC).zone()).contains(ZONE.value());
        assertThat(node(map, PLC).criticality()).contains("high");
        assertThat(node(map, ROUTER).zone()).isEmpty();
    }

    @Test
    void anAssetInTwoNetworksStandsInOneAndReachesIntoTheOther() {
        MapView map = plant().map(MapView.By.NETWORKS);
        assertThat(map.zones())
                .extracting(MapView.ZoneView::name)
                .containsExactlyInAnyOrder("10.1.0.0/24 · VLAN 7", "10.2.0.0/24");
        assertThat(node(map, PLC).zone()).contains(CONTROL.value());
        assertThat(node(map, ROUTER).zone()).contains(CONTROL.value());
        assertThat(node(map, ROUTER).also()).containsExactly(OFFICE.value());
    }

    @Test
    void placesHoldWhatStandsThereAndCablesJoinIt() {
        MapView map = plant().map(MapView.By.PLACES);
        assertThat(map.zones())
                .extracting(MapView.ZoneView::name, MapView.ZoneView::parent)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("Works", Optional.empty()),
                        org.assertj.core.api.Assertions.tuple("Cabinet 3", Optional.of(SITE.value())));
        assertThat(node(map, PLC).zone()).contains(SITE.value() + "/Cabinet 3");
        assertThat(map.edges()).singleElement().satisfies(cable -> {
            assertThat(end(map, cable.source())).isEqualTo(ROUTER.value());
            assertThat(end(map, cable.destination())).isEqualTo(PLC.value());
            assertThat(map.traffic().get(cable.traffic()).protocol()).contains("Gi0/1 – ? (LLDP)");
        });
        assertThat(map.clouds()).singleElement().satisfies(stranger -> {
            assertThat(stranger.name()).isEqualTo("SW-UNKNOWN");
            assertThat(stranger.assets()).containsExactly(ROUTER.value());
        });
    }

    @Test
    void aPictureThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> MapView.By.parse("floors"))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("zones, networks or places");
    }
}
