package org.asbuilt.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Neighbour;
import org.asbuilt.model.NetworkPort;
import org.junit.jupiter.api.Test;

/** What is plugged into what. */
class CablingTest {
    private static Plant plant() {
        return new Plant()
                .device("SW 1", "IOS")
                .device("plc-1", "IOS")
                .say(
                        Plant.asset("SW 1"),
                        Neighbour.class,
                        "Gi0/1 plc-1",
                        "port",
                        "GigabitEthernet0/1",
                        "neighbour",
                        "PLC-1.works.example",
                        "neighbourPort",
                        "port-001",
                        "knownBy",
                        "LLDP")
                .say(Plant.asset("plc-1"), NetworkPort.class, "x", "switchPort", "SW 1 Gi 0/2", "label", "X2");
    }

    private static java.util.List<Cable> cables(Plant plant) {
        return Cabling.of(plant.snapshot().subjects(Kind.ASSET).toList());
    }

    @Test
    void neighboursAndAddressTablesAreCables() {
        Plant plant = plant().say(Plant.asset("plc-1"), Neighbour.class, "a", "neighbour", "nowhere", "port", "X3");
        plant.device("plc-1.works.example", "IOS");
        assertThat(cables(plant))
                .contains(
                        new Cable(
                                Plant.asset("SW 1"),
                                "GigabitEthernet0/1",
                                Optional.of(Plant.asset("plc-1.works.example")),
                                "PLC-1.works.example",
                                "port-001",
                                "LLDP"),
                        new Cable(
                                Plant.asset("plc-1"),
                                "X2",
                                Optional.of(Plant.asset("SW 1")),
                                "SW 1",
                                "Gi 0/2",
                                "address table"),
                        new Cable(Plant.asset("plc-1"), "X3", Optional.empty(), "nowhere", "", ""))
                .hasSize(3);
    }

    @Test
    void aCableThatBothEndsTellIsOne() {
        Plant plant = plant().say(
                        Plant.asset("plc-1"),
                        Neighbour.class,
                        "a",
                        "neighbour",
                        "sw 1",
                        "port",
                        "port-001",
                        "neighbourPort",
                        "Gi0/1");
        plant.say(Plant.asset("SW 1"), Neighbour.class, "Gi0/1 plc-1", "neighbour", "plc-1");
        assertThat(cables(plant)).hasSize(2);
    }

    @Test
    void aNameThatTwoBearIsLeftOpen() {
        Plant plant = plant().device("plc-1.works.example", "IOS").device("other", "IOS");
        plant.say(Plant.asset("other"), org.asbuilt.model.Designation.class, "", "name", "plc-1.works.example");
        assertThat(cables(plant))
                .filteredOn(cable -> cable.onePort().equals("GigabitEthernet0/1"))
                .singleElement()
                .satisfies(cable -> assertThat(cable.other()).isEmpty());
    }
}
