package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The register of networks says how many assets are in each. */
class NetworkRegisterTest {
    private final Site site = new Site();
    private final List<Map<String, Object>> edits = new ArrayList<>();
    private int last;

    @AfterEach
    void close() {
        site.close();
    }

    private String named(String kind, String name) {
        String id = "new-" + ++last;
        edits.add(Site.edit(id, kind, "designation", Map.of("name", name)));
        return id;
    }

    private void network(String name, String part, String value) {
        edits.add(Site.edit(named("network", name), "network", "networkProfile", Map.of(part, value)));
    }

    private void asset(String name, String addresses, String state) {
        String id = named("asset", name);
        edits.add(Site.edit(id, "asset", "networkPort[1]", Map.of("addresses", addresses)));
        edits.add(Site.edit(id, "asset", "lifecycle", Map.of("state", state)));
    }

    /** Once however many addresses it has there, in the narrowest network, and only while it is at work. */
    @Test
    void assetsAreCountedInTheNetworkOfTheirAddresses() {
        network("Cell", "range", "10.0.1.0/24");
        network("Empty", "range", "10.9.0.0/24");
        network("Plant", "range", "10.0.0.0/16");
        network("Vlan only", "vlan", "7");
        asset("PLC-1", "10.0.1.1; 10.0.1.2", "in_service");
        asset("Gateway", "10.0.1.254; 10.0.2.1", "in_service");
        asset("Old PLC", "10.0.1.3", "decommissioned");
        site.entered("Networks", edits);
        List<String> seen = new ArrayList<>();
        for (JsonNode row : Site.expect(site.as("ann").get("/api/subjects?kind=network"), 200)
                .path("subjects")) {
            seen.add(row.path("name").asString() + ": " + row.path("assets").asString("not known"));
        }
        assertThat(seen).containsExactly("Cell: 2", "Empty: 0", "Plant: 1", "Vlan only: not known");
        assertThat(Site.expect(site.as("ann").get("/api/subjects?kind=asset"), 200)
                        .at("/subjects/0/assets")
                        .isNull())
                .isTrue();
    }
}
