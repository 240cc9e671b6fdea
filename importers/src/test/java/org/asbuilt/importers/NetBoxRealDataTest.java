package org.asbuilt.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.asbuilt.evidence.Claim;
import org.asbuilt.model.Kind;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real dump of a whole NetBox: every object that the record can hold comes out, at its place. */
class NetBoxRealDataTest {
    private static final Path DUMP =
            Path.of(System.getProperty("asbuilt.data", "../../shared/data")).resolve("inventory/netbox-demo-v3.6.json");
    private static final Set<String> HELD = Set.of(
            "dcim.device",
            "virtualization.virtualmachine",
            "dcim.interface",
            "virtualization.vminterface",
            "ipam.prefix",
            "ipam.vlan",
            "dcim.site",
            "dcim.devicetype",
            "dcim.module");

    @Test
    void everyObjectThatTheRecordHoldsComesOut() throws IOException {
        Assumptions.assumeTrue(
                Files.exists(DUMP), "real data is not on this machine: set -Dasbuilt.data to its folder");
        Heard heard = Heard.of(DUMP);
        assertThat(heard.importer()).isEqualTo("netbox");
        Set<String> places = heard.claims().stream()
                .map(claim -> claim.locus().text().split("/", -1)[1])
                .collect(Collectors.toSet());
        Map<String, Integer> found = new TreeMap<>();
        Map<String, Integer> missing = new TreeMap<>();
        Set<String> ranges = new HashSet<>();
        Map<String, Integer> models = new HashMap<>();
        int index = 0;
        for (JsonNode entry : JsonMapper.shared().readTree(Files.readString(DUMP))) {
            String model = entry.path("model").asString();
            models.merge(model, 1, Integer::sum);
            if (HELD.contains(model)) {
                (places.contains(Integer.toString(index)) ? found : missing).merge(model, 1, Integer::sum);
            }
            if (model.equals("ipam.prefix")) {
                ranges.add(entry.path("fields").path("prefix").asString());
            }
            index++;
        }
        System.out.println("NetBox dump: found " + found + ", missing " + missing);
        assertThat(missing).isEmpty();
        assertThat(found.keySet()).isEqualTo(HELD);
        assertThat(heard.receipt().read()).isEqualTo(index);
        assertThat(heard.receipt().understood()).isEqualTo(index - 11L);
        // As many subjects as objects: nothing fell together by its name.
        assertThat(heard.subjects(Kind.ASSET).values().stream()
                        .filter(of -> !Heard.values(of, "designation.name").isEmpty()))
                .hasSize(models.getOrDefault("dcim.device", 0)
                        + models.getOrDefault("virtualization.virtualmachine", 0));
        assertThat(heard.claims().stream()
                        .filter(claim -> claim.path().toString().equals("networkProfile.range"))
                        .map(Claim::value))
                .containsAll(ranges);
    }
}
