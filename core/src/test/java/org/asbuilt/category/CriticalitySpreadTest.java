package org.asbuilt.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.asbuilt.model.Criticality;
import org.asbuilt.model.Dependency;
import org.asbuilt.model.FunctionProfile;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Neighbour;
import org.asbuilt.model.Platform;
import org.asbuilt.model.ProcessSupport;
import org.asbuilt.model.Rating;
import org.asbuilt.path.Sketch;
import org.asbuilt.validation.Circumstances;
import org.junit.jupiter.api.Test;

/** What depends on something makes it critical, and the raise says why. */
class CriticalitySpreadTest {
    private static Sketch rated(Sketch plant, String asset, String... parts) {
        return plant.say(Sketch.asset(asset), Criticality.class, "", parts);
    }

    private static Effective.OnAxis on(Sketch plant, String asset, Axis axis) {
        return CriticalitySpread.of(plant.circumstances())
                .of(Sketch.asset(asset))
                .orElseThrow()
                .on(axis);
    }

    private static String why(Sketch plant, String asset, Axis axis) {
        return on(plant, asset, axis).raise().orElseThrow().sentence(plant.circumstances());
    }

    /** P3-05, where connections are recorded from device to device. */
    @Test
    void theOnlyPathToASafetyControllerIsAsCriticalAsWhatDependsOnIt() {
        Sketch plant = new Sketch()
                .asset("SCADA", "scada_server")
                .asset("HMI", "hmi")
                .asset("SW", "switch")
                .asset("SIS", "safety_controller")
                .asset("IO", "remote_io")
                .link("SCADA", "SW")
                .link("HMI", "SCADA")
                .link("SW", "SIS")
                .link("SIS", "IO");
        rated(plant, "SW", "business", "low", "safety", "low", "security", "low");
        rated(plant, "SIS", "people", "critical", "business", "high");
        Effective.OnAxis safety = on(plant, "SW", Axis.SAFETY);
        assertThat(safety.own()).contains(Rating.LOW);
        assertThat(safety.effective()).contains(Rating.CRITICAL);
        assertThat(why(plant, "SW", Axis.SAFETY))
                .isEqualTo("SW is critical (safety) because it is the only path to SIS (SCADA - SW - SIS)");
        assertThat(on(plant, "SW", Axis.SECURITY).raise()).isEmpty();
    }

    /** P3-05, where connections are from end to end and cables tell through what they go. */
    @Test
    void theOnlySwitchOnTheCableIsAsCriticalAsTheConnectionThatGoesThroughIt() {
        Sketch plant = cabled();
        rated(plant, "SW", "business", "low");
        rated(plant, "SIS", "safety", "critical");
        assertThat(on(plant, "SW", Axis.SAFETY).effective()).contains(Rating.CRITICAL);
        assertThat(why(plant, "SW", Axis.SAFETY))
                .isEqualTo("SW is critical (safety) because it is the only path by cable between EWS - SW - SIS");
        assertThat(on(plant, "PRINTER", Axis.SAFETY).effective()).isEmpty();
    }

    @Test
    void aSecondCableLeavesEachSwitchAsItIs() {
        Sketch plant = cabled().asset("SW2", "switch");
        cable(plant, "SW2", "EWS");
        cable(plant, "SW2", "SIS");
        rated(plant, "SW", "safety", "low");
        rated(plant, "SIS", "safety", "critical");
        assertThat(on(plant, "SW", Axis.SAFETY).raise()).isEmpty();
        assertThat(on(plant, "SW2", Axis.SAFETY).effective()).isEmpty();
    }

    @Test
    void aConnectionThatTheDesignDoesNotRequireRaisesNothing() {
        Sketch plant = cabled().states("EWS", "SIS", "required", "false");
        rated(plant, "SIS", "safety", "critical");
        assertThat(on(plant, "SW", Axis.SAFETY).effective()).isEmpty();
    }

    private static Sketch cabled() {
        Sketch plant = new Sketch()
                .asset("EWS", "workstation")
                .asset("SW", "switch")
                .asset("SIS", "safety_controller")
                .asset("PRINTER", "printer")
                .link("EWS", "SIS");
        cable(plant, "SW", "EWS");
        cable(plant, "SW", "SIS");
        cable(plant, "SW", "PRINTER");
        return plant;
    }

    private static void cable(Sketch plant, String device, String neighbour) {
        plant.say(Sketch.asset(device), Neighbour.class, neighbour, "neighbour", neighbour);
    }

    @Test
    void whatHostsAndServesIsAsCriticalAsWhatNeedsIt() {
        Sketch plant = new Sketch()
                .asset("SCADA", "virtual_machine")
                .asset("HOST", "hypervisor_host")
                .asset("UPS", "ups")
                .asset("NTP", "time_server");
        plant.say(Sketch.asset("SCADA"), Platform.class, "", "hypervisor", "HOST");
        depends(plant, "HOST", "power", "UPS");
        depends(plant, "SCADA", "time", "NTP", "alternative", "own clock for a week");
        rated(plant, "SCADA", "business", "high");
        assertThat(on(plant, "HOST", Axis.BUSINESS).effective()).contains(Rating.HIGH);
        assertThat(on(plant, "UPS", Axis.BUSINESS).effective()).contains(Rating.HIGH);
        assertThat(why(plant, "UPS", Axis.BUSINESS))
                .isEqualTo("UPS is high (business) because HOST depends on it; of HOST: SCADA runs on it");
        assertThat(on(plant, "NTP", Axis.BUSINESS).effective()).contains(Rating.MEDIUM);
    }

    private static void depends(Sketch plant, String asset, String service, String provider, String... more) {
        plant.say(
                Sketch.asset(asset),
                Dependency.class,
                service,
                "service",
                service,
                "provider",
                Sketch.asset(provider).value());
        if (more.length > 0) {
            plant.say(Sketch.asset(asset), Dependency.class, service, more);
        }
    }

    @Test
    void aFunctionMakesCriticalWhatSupportsIt() {
        Id dosing = Id.of(Kind.FUNCTION, "dosing");
        Sketch plant = new Sketch()
                .asset("PLC", "plc")
                .function("dosing", "no")
                .say(dosing, FunctionProfile.class, "", "environmentImpact", "high", "operationImpact", "medium");
        plant.say(Sketch.asset("PLC"), ProcessSupport.class, "", "functions", dosing.value());
        assertThat(on(plant, "PLC", Axis.SAFETY).effective()).contains(Rating.HIGH);
        assertThat(on(plant, "PLC", Axis.BUSINESS).effective()).contains(Rating.MEDIUM);
        assertThat(why(plant, "PLC", Axis.SAFETY)).isEqualTo("PLC is high (safety) because it supports dosing");
    }

    /** P3-04. */
    @Test
    void threeAxesAreKeptApartAndCombinedAsTheOwnerWants() {
        Sketch plant = new Sketch().asset("PLC", "plc");
        rated(plant, "PLC", "business", "low", "people", "medium", "equipment", "high", "environment", "low");
        rated(plant, "PLC", "security", "low");
        assertThat(on(plant, "PLC", Axis.BUSINESS).own()).contains(Rating.LOW);
        assertThat(on(plant, "PLC", Axis.SAFETY).own()).contains(Rating.HIGH);
        assertThat(on(plant, "PLC", Axis.SECURITY).own()).contains(Rating.LOW);
        assertThat(on(plant, "PLC", Axis.OVERALL).own()).contains(Rating.HIGH);
        Circumstances around = plant.circumstances();
        Sketch mean = new Sketch().asset("PLC", "plc");
        rated(mean, "PLC", "business", "critical", "safety", "low", "security", "low");
        assertThat(CriticalitySpread.of(mean.circumstances(), Combination.MEAN_NOT_BELOW_SAFETY)
                        .rating(Sketch.asset("PLC"), Axis.OVERALL))
                .contains(Rating.MEDIUM);
        assertThat(CriticalitySpread.of(around).combination()).isEqualTo(Combination.MAXIMUM);
    }

    @Test
    void whatWasNotRatedIsNotCalledNegligible() {
        Sketch plant = new Sketch().asset("PLC", "plc");
        assertThat(on(plant, "PLC", Axis.OVERALL))
                .isEqualTo(new Effective.OnAxis(Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(CriticalitySpread.of(plant.circumstances()).rated()).isEmpty();
        assertThat(CriticalitySpread.of(plant.circumstances()).of(Sketch.asset("gone")))
                .isEmpty();
    }

    @Test
    void haltingTheProcessOrCostingYieldIsARatingForBusiness() {
        Sketch plant = new Sketch().asset("A", "plc").asset("B", "plc").asset("C", "plc");
        rated(plant, "A", "haltsProcess", "yes");
        rated(plant, "B", "reducesYield", "25");
        rated(plant, "C", "reducesYield", "0");
        assertThat(List.of("A", "B", "C"))
                .extracting(name -> on(plant, name, Axis.BUSINESS).own().orElseThrow())
                .containsExactly(Rating.HIGH, Rating.MEDIUM, Rating.NEGLIGIBLE);
    }

    /** Circles of needs settle, and each raise ends at something that is rated. */
    @Test
    void circlesOfNeedsSettle() {
        Sketch plant = new Sketch()
                .asset("A", "plc")
                .asset("B", "plc")
                .asset("C", "plc")
                .asset("D", "plc");
        depends(plant, "A", "time", "B");
        depends(plant, "B", "time", "C");
        depends(plant, "C", "time", "A");
        depends(plant, "D", "time", "A");
        rated(plant, "D", "business", "critical");
        for (String name : List.of("A", "B", "C")) {
            assertThat(on(plant, name, Axis.BUSINESS).raise().orElseThrow().source())
                    .isEqualTo(Sketch.asset("D"));
        }
    }
}
