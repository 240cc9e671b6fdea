package org.asbuilt.thirdparty.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.asbuilt.path.Connectivity;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.PlantText;
import org.junit.jupiter.api.Test;

/** How much is reached by each way that is to be cut. Source: requirements P5-12. */
class CutOffsTest {
    @Test
    void whatIsReachedByGoingOutAndComingInByAnotherWayIsReachedByThatWay() {
        PlantText plant = PlantText.of("""
                third-party northfell
                  designation.name = Northfell
                asset historian
                  designation.name = Historian
                asset plc
                  designation.name = PLC
                asset drive
                  designation.name = Drive
                access-path narrow
                  designation.name = Narrow
                  remoteAccess.thirdParty = @northfell
                  remoteAccess.destinations = @historian
                access-path wide
                  designation.name = Wide
                  remoteAccess.thirdParty = @northfell
                  remoteAccess.destinations = @plc
                connection report
                  link.source = @historian
                  link.destination = @northfell
                connection command
                  link.source = @plc
                  link.destination = @drive
                """);
        Circumstances around = plant.circumstances();
        Compromise compromise = Compromise.of(
                Connectivity.of(around),
                around,
                around.subject(plant.id("northfell")).orElseThrow());
        assertThat(compromise.cuts())
                .filteredOn(cut -> cut.sort() == CutOff.Sort.ACCESS_PATH)
                .extracting(cut -> around.name(cut.carrier()), CutOff::assets)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Narrow", 1),
                        org.assertj.core.groups.Tuple.tuple("Wide", 2));
    }
}
