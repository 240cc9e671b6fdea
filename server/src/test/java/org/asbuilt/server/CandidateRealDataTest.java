package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Configurations that are not in the record yet against those that are: a real campus with a known fault, given by
 * {@code -Dasbuilt.data}, and the example plant.
 */
class CandidateRealDataTest {
    private static final Path CAMPUS = Path.of(System.getProperty("asbuilt.data", "../../shared/data"))
            .resolve("config")
            .resolve("batfish-example");
    private static final Path WATERWORKS = Path.of("..", "examples", "waterworks");
    private final Site site = new Site();

    @AfterEach
    void close() {
        site.close();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private JsonNode compared(Browser ann, List<Path> files, Map<String, String> fields) {
        return site.finished(
                ann,
                Site.expect(ann.upload("/api/connectivity/candidate", files, fields), 202)
                        .path("job")
                        .asString());
    }

    /** The list for what stations send is put on what they receive. */
    @Test
    void thePlantedFaultInTheAccessGroupOfTheCampusIsFoundAndNamed() throws IOException {
        Assumptions.assumeTrue(
                Files.isDirectory(CAMPUS), "real data is not on this machine: set -Dasbuilt.data to its folder");
        Browser ann = site.as("ann");
        site.taken(ann, files(CAMPUS.resolve("live").resolve("configs")), Map.of());
        site.baseline();
        site.entered(
                "Stations",
                List.of(
                        Site.edit("new-1", "asset", "designation", Map.of("name", "host1")),
                        Site.edit("new-1", "asset", "networkPort[ip:2.128.0.101]", Map.of("addresses", "2.128.0.101")),
                        Site.edit("new-2", "asset", "designation", Map.of("name", "host2")),
                        Site.edit(
                                "new-2", "asset", "networkPort[ip:2.34.101.20]", Map.of("addresses", "2.34.101.20"))));
        site.entered(
                "Connection",
                List.of(
                        Site.edit("new-c", "connection", "designation", Map.of("name", "host2 to host1")),
                        Site.edit(
                                "new-c",
                                "connection",
                                "link",
                                Map.of(
                                        "source",
                                        site.id("asset", "host2"),
                                        "destination",
                                        site.id("asset", "host1"),
                                        "transport",
                                        "tcp",
                                        "port",
                                        "22")),
                        Site.edit("new-c", "connection", "threeStates", Map.of("observed", "true"))));
        JsonNode found = compared(
                ann, files(CAMPUS.resolve("candidate").resolve("configs")), Map.of("destination", "2.128.0.0/24"));
        // The others are configured as they are now, and those files are known already.
        assertThat(found.path("devices").size()).isEqualTo(1);
        assertThat(found.at("/devices/0/name").asString()).isEqualTo("as2dept1");
        assertThat(found.path("consequences").size()).isEqualTo(1);
        JsonNode broken = found.at("/consequences/0");
        assertThat(broken.path("sort").asString()).isEqualTo("BREAKS");
        assertThat(broken.at("/connection/name").asString()).isEqualTo("host2 to host1");
        assertThat(broken.path("observed").asBoolean()).isTrue();
        JsonNode refusal = found.at("/difference/lostRefusal");
        assertThat(refusal.path("end").asString()).contains("as2dept1").contains("outwards at GigabitEthernet2/0");
        JsonNode last = refusal.path("hops").get(refusal.path("hops").size() - 1);
        JsonNode decision = last.path("decisions").get(last.path("decisions").size() - 1);
        assertThat(last.at("/device/name").asString()).isEqualTo("as2dept1");
        assertThat(decision.path("list").asString()).isEqualTo("RESTRICT_HOST_TRAFFIC_IN");
        assertThat(decision.at("/rule/words").asString()).isEqualTo("deny ip any any");
        assertThat(decision.at("/rule/place").asString()).startsWith("as2dept1.cfg line ");
        assertThat(found.at("/difference/gained").size()).isZero();
    }

    /** The example plant: what its firewall lets, and a candidate that forgets the dosing controller. */
    @Test
    void theFirewallOfTheWaterworksIsCheckedAgainstItsConnectionList() throws IOException {
        Browser ann = site.as("ann");
        site.taken(ann, files(WATERWORKS), Map.of());
        site.baseline();
        JsonNode all = ConnectivityTest.ready(ann, "/api/connectivity/three-way?limit=1000");
        assertThat(all.path("total").asInt()).isGreaterThanOrEqualTo(39);
        JsonNode dosing = only(all, "SCADA-A", "PLC-04");
        assertThat(dosing.path("extent").asString()).as(dosing.toString()).isEqualTo("WHOLLY");
        assertThat(dosing.at("/documented/state").asBoolean()).isTrue();
        // The list of connections asks for it, and no policy of the firewall lets the historian to the filters.
        JsonNode historian = only(all, "HIST-01", "PLC-02");
        assertThat(historian.path("extent").asString()).as(historian.toString()).isEqualTo("NOT");
        assertThat(historian.path("discrepancies").toString()).contains("REQUIRED_NOT_PERMITTED");
        String now = Files.readString(WATERWORKS.resolve("firewall-fw01.conf"));
        String then = now.replace("set service \"MODBUS\"", "set service \"TELNET\"");
        assertThat(then).isNotEqualTo(now);
        JsonNode found = compared(
                ann,
                List.of(site.file("firewall-fw01-new.conf", then)),
                Map.of("source", "SCADA-A", "destination", "PLC-04"));
        assertThat(found.at("/difference/lost").toString()).contains("tcp/502");
        assertThat(found.at("/difference/gained").toString()).contains("tcp/23");
        JsonNode broken = StreamSupport.stream(found.path("consequences").spliterator(), false)
                .filter(one -> one.at("/connection/id")
                        .asString()
                        .equals(dosing.path("id").asString()))
                .findFirst()
                .orElseThrow();
        assertThat(broken.path("sort").asString()).isEqualTo("BREAKS");
        assertThat(broken.path("reason").asString()).contains("refused by");
    }

    private static JsonNode only(JsonNode check, String source, String destination) {
        for (JsonNode row : check.path("rows")) {
            if (row.at("/source/name").asString("").equals(source)
                    && row.at("/destination/name").asString("").equals(destination)) {
                return row;
            }
        }
        throw new AssertionError("no connection from " + source + " to " + destination + " in " + check);
    }
}
