package org.asbuilt.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AssetClass;
import org.junit.jupiter.api.Test;

/** One asset of each class: what is asked of it is what such a thing has. Source: requirements P3-02. */
class AssetClassProfilesTest {
    /** P3-02: field devices, sensors, actuators, controllers, networking, gateways, platforms, virtual machines, software, cloud. */
    @Test
    void everyClassOfAssetHasTheProfileOfItsSort() {
        Map<AssetClass, Set<Integer>> asked = new LinkedHashMap<>();
        for (AssetClass type : AssetClass.values()) {
            asked.put(type, attributes(type));
        }
        assertThat(asked.values()).allSatisfy(profile -> assertThat(profile).contains(2, 4));
        // A sensor on a wire of its own has no address; one that is met has one.
        assertThat(of(asked, AssetClass.SENSOR)).doesNotContain(6, 8);
        assertThat(of(asked, AssetClass.ACTUATOR)).doesNotContain(6, 8);
        assertThat(of(asked, AssetClass.METER)).contains(6, 8);
        // A controller has firmware and no operating system's version; a host has both.
        assertThat(of(asked, AssetClass.PLC)).contains(19).doesNotContain(20);
        assertThat(of(asked, AssetClass.SWITCH)).contains(19).doesNotContain(20);
        assertThat(of(asked, AssetClass.DATA_GATEWAY)).contains(19).doesNotContain(20);
        assertThat(of(asked, AssetClass.WORKSTATION)).contains(19, 20);
        assertThat(of(asked, AssetClass.HYPERVISOR_HOST)).contains(20).doesNotContain(25);
        // Only a virtual machine is asked where it runs, and software has no place.
        assertThat(of(asked, AssetClass.VIRTUAL_MACHINE)).contains(25, 27);
        assertThat(of(asked, AssetClass.SOFTWARE_APPLICATION)).doesNotContain(8, 12);
        assertThat(of(asked, AssetClass.CLOUD_SERVICE)).doesNotContain(8, 12);
    }

    private static Set<Integer> of(Map<AssetClass, Set<Integer>> asked, AssetClass type) {
        return Optional.ofNullable(asked.get(type)).orElseThrow();
    }

    private static Set<Integer> attributes(AssetClass type) {
        PlantText plant = PlantText.of("asset one\n  assetRole.assetClass = "
                + type.name().toLowerCase(Locale.ROOT) + "\n  criticality.overall = critical\n");
        Subject asset = plant.circumstances().subject(plant.id("one")).orElseThrow();
        List<Field> fields = Profiles.of(asset);
        return fields.stream().flatMap(field -> field.annexA().stream()).collect(Collectors.toSet());
    }
}
