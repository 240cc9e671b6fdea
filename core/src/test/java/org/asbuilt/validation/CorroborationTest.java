package org.asbuilt.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.PartPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which claims speak of a part, and which of them say what is recorded. */
class CorroborationTest {
    private static final String PLANT = """
            zone cell
              designation.name = Cell 1
              designation.tag = =C1
              zoneProfile.rationale = Filling
            asset plc
            claim plc nameplate.model = CPU 315 from "list.csv" asset_inventory 2026-01-01
            claim plc nameplate.model = CPU 317 from "door.txt" asset_inventory 2026-01-02
            claim plc designation.tag = +A1-K1 from "list.csv" asset_inventory 2026-01-01
            claim plc networkPort[00:00:5e:00:53:01].vlan = 7 from "switch.txt" config_file_network_device 2026-01-03
            claim plc networkPort[ip:192.0.2.10].vlan = 7 from "tuesday.pcap" passive_monitoring 2026-01-04
            claim plc networkPort[ip:192.0.2.11].vlan = 7 from "other.pcap" passive_monitoring 2026-01-05
            claim plc networkPort[X1].vlan = 8 from "drawing.pdf" design_document 2026-01-06
            claim plc networkPort[X1].label = P1 from "drawing.pdf" design_document 2026-01-06
            """;

    private static List<Long> about(String said, String path) {
        PlantText plant = PlantText.of(PLANT.replace("asset plc\n", "asset plc\n" + said));
        return corroboration(plant).about(PartPath.parse(path)).stream()
                .map(RecordedClaim::id)
                .toList();
    }

    private static List<Long> agreeing(String said, String path) {
        PlantText plant = PlantText.of(PLANT.replace("asset plc\n", "asset plc\n" + said));
        PartPath part = PartPath.parse(path);
        return corroboration(plant).agreeing(part, said(plant, part)).stream()
                .map(RecordedClaim::id)
                .toList();
    }

    private static Subject plc(PlantText plant) {
        return plant.circumstances().subject(plant.id("plc")).orElseThrow();
    }

    private static Said said(PlantText plant, PartPath path) {
        return Optional.ofNullable(
                        plc(plant).fact(path.slot()).orElseThrow().parts().get(path.part()))
                .orElseThrow();
    }

    private static Corroboration corroboration(PlantText plant) {
        Circumstances around = plant.circumstances();
        return new Corroboration(plc(plant), around.claims(plant.id("plc")), around.snapshot());
    }

    @Test
    void whoSaysTheSameAgreesAndWhoSaysAnotherDoesNot() {
        assertThat(about("  nameplate.model = CPU 317\n", "nameplate.model")).containsExactly(1L, 2L);
        assertThat(agreeing("  nameplate.model = CPU 317\n", "nameplate.model")).containsExactly(2L);
        assertThat(agreeing("  nameplate.model = CPU 319\n", "nameplate.model")).isEmpty();
        assertThat(agreeing("  nameplate.model = none: no plate\n", "nameplate.model"))
                .isEmpty();
        assertThat(agreeing("  nameplate.serialNumber = S1\n", "nameplate.serialNumber"))
                .as("nobody speaks of it")
                .isEmpty();
    }

    @Test
    void whomAPersonBelievedAgreesWhateverTheyWrote() {
        assertThat(agreeing("  nameplate.model = CPU 31x claimed 1\n", "nameplate.model"))
                .containsExactly(1L);
        assertThat(agreeing(
                        "  nameplate.model = CPU 31x decided ben for 2 against 1 (door is newer)\n", "nameplate.model"))
                .containsExactly(2L);
    }

    @Test
    void aNameMayFollowFromATag() {
        assertThat(agreeing("  designation.name = A1-K1 claimed 3\n", "designation.name"))
                .containsExactly(3L);
        assertThat(agreeing("  designation.name = A1-K1\n", "designation.name")).isEmpty();
        assertThat(agreeing("  nameplate.serialNumber = S1 claimed 3\n", "nameplate.serialNumber"))
                .as("of a name alone")
                .isEmpty();
    }

    /** A sensor calls a port by its address, a switch by its MAC address, a drawing by its name. */
    @Test
    void aPortIsSpokenOfByItsAddresses() {
        String port = """
                  networkPort[X1].mac = 00:00:5e:00:53:01
                  networkPort[X1].addresses = 192.0.2.10; 192.0.2.12
                  networkPort[X1].vlan = 7
                """;
        assertThat(about(port, "networkPort[X1].vlan")).containsExactly(7L, 4L, 5L);
        assertThat(agreeing(port, "networkPort[X1].vlan")).containsExactly(4L, 5L);
        assertThat(about(port, "networkPort[X2].vlan")).isEmpty();
        assertThat(about("  networkPort[ip:192.0.2.11].addresses = 192.0.2.11\n", "networkPort[ip:192.0.2.11].vlan"))
                .as("once")
                .containsExactly(6L);
    }

    @ParameterizedTest
    @CsvSource({"Cell 1,true", "=C1,true", "Cell 2,false", "Filling,false"})
    void whatIsReferredToIsCalledByItsNameOrTag(String called, boolean agrees) {
        PlantText plant = PlantText.of(PLANT.replace("asset plc\n", "asset plc\n  placement.zone = @cell\n")
                + "claim plc placement.zone = " + called + " from \"list.csv\" asset_inventory 2026-01-01\n");
        PartPath zone = PartPath.parse("placement.zone");
        assertThat(corroboration(plant).agreeing(zone, said(plant, zone))).hasSize(agrees ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "networkPort[X1].vlan,true",
        "networkPort[00:00:5e:00:53:01].vlan,true",
        "networkPort[ip:192.0.2.10].vlan,true",
        "networkPort[ip:192.0.2.11].vlan,false",
        "networkPort[X1].label,false",
        "deviceInterface[X1].vlan,false"
    })
    void aClaimIsAboutAPortThatItCallsByAnAddress(String claimed, boolean about) {
        PlantText plant = PlantText.of("""
                asset plc
                  networkPort[X1].mac = 00:00:5e:00:53:01
                  networkPort[X1].addresses = 192.0.2.10
                """);
        assertThat(Corroboration.isAbout(PartPath.parse("networkPort[X1].vlan"), plc(plant), PartPath.parse(claimed)))
                .isEqualTo(about);
    }

    @Test
    void aRowOfAnotherTableIsNotFoundByItsAddress() {
        PlantText plant = PlantText.of("""
                asset plc
                  deviceInterface[X1].addresses = 192.0.2.10/24
                """);
        assertThat(Corroboration.isAbout(
                        PartPath.parse("deviceInterface[X1].zone"),
                        plc(plant),
                        PartPath.parse("deviceInterface[ip:192.0.2.10].zone")))
                .isFalse();
    }
}
