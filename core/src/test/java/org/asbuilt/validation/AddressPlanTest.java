package org.asbuilt.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Said;
import org.asbuilt.model.Id;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Slot;
import org.junit.jupiter.api.Test;

class AddressPlanTest {
    private static final PlantText PLANT = PlantText.of("""
            network cell
              networkProfile.range = 10.1.1.0/24
            asset plc
              networkPort[x1].addresses = 10.1.1.10
            asset spare
              networkPort[x1].mac = 00:1b:1b:00:00:02
            """);

    /** A plan is shared by records in which no network differs; the assets that are counted are those of the record that asks. */
    @Test
    void assetsAreCountedOfTheRecordThatAsks() {
        Id cell = PLANT.id("cell");
        Circumstances before = PLANT.circumstances();
        assertThat(before.addressPlan().assets(before)).isEqualTo(Map.of(cell, 1));
        Basis read = new Basis.Stated("anna", "read on site");
        Circumstances after = before.with(List.of(new Edit.Put(
                PLANT.id("spare"),
                Slot.parse("networkPort[x1]"),
                new TreeMap<>(Map.of("addresses", Said.value("10.1.1.11", read))),
                PlantTime.ALWAYS)));
        assertThat(after.addressPlan()).isSameAs(before.addressPlan());
        assertThat(after.addressPlan().assets(after)).isEqualTo(Map.of(cell, 2));
    }

    @Test
    void aNetworkInWhichNothingStandsHasNoneAndOneWithoutARangeIsNotCounted() {
        PlantText plant = PlantText.of("""
                network empty
                  networkProfile.range = 10.2.0.0/24
                network vague
                  designation.name = Somewhere
                """);
        Circumstances around = plant.circumstances();
        assertThat(around.addressPlan().assets(around)).isEqualTo(Map.of(plant.id("empty"), 0));
    }
}
