package org.asbuilt.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Claim;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Progress;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tables made of a real dump, as NetBox would export them, become the claims that the dump becomes. */
class NetBoxExportRealDataTest {
    private static final Path DUMP =
            Path.of(System.getProperty("asbuilt.data", "../../shared/data")).resolve("inventory/netbox-demo-v3.6.json");
    private static final Pattern NAME = Pattern.compile("(?:name|range)=[^,]*");

    private final Map<String, Map<Long, JsonNode>> models = new HashMap<>();
    private final List<String> modelOfIndex = new ArrayList<>();

    private void load() throws IOException {
        Assumptions.assumeTrue(
                Files.exists(DUMP), "real data is not on this machine: set -Dasbuilt.data to its folder");
        for (JsonNode entry : JsonMapper.shared().readTree(Files.readString(DUMP))) {
            String model = entry.path("model").asString();
            modelOfIndex.add(model);
            models.computeIfAbsent(model, any -> new LinkedHashMap<>())
                    .put(entry.path("pk").asLong(-modelOfIndex.size()), entry.path("fields"));
        }
    }

    private JsonNode at(String model, JsonNode key) {
        return models.getOrDefault(model, Map.of())
                .getOrDefault(key.asLong(-1), JsonMapper.shared().missingNode());
    }

    private String name(String model, JsonNode key) {
        return at(model, key).path("name").asString("");
    }

    private String device(JsonNode key) {
        JsonNode device = at("dcim.device", key);
        String name = device.path("name").asString("");
        JsonNode type = at("dcim.devicetype", device.path("device_type"));
        return device.isMissingNode() || !name.isEmpty()
                ? name
                : name("dcim.manufacturer", type.path("manufacturer")) + " "
                        + type.path("model").asString() + " (" + key.asLong() + ")";
    }

    private String vlan(JsonNode key) {
        JsonNode vlan = at("ipam.vlan", key);
        return vlan.isMissingNode()
                ? ""
                : vlan.path("name").asString() + " (" + vlan.path("vid").asInt() + ")";
    }

    private String site(JsonNode key) {
        return name("dcim.site", at("dcim.device", key).path("site"));
    }

    private static String shown(String word) {
        return word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String text(JsonNode fields, String field) {
        return fields.path(field).asString("");
    }

    private static String truth(JsonNode node) {
        return shown(Boolean.toString(node.asBoolean(false)));
    }

    private String table(String model, String header, BiFunction<Long, JsonNode, List<String>> row) {
        StringBuilder table = new StringBuilder(header).append("\r\n");
        models.getOrDefault(model, Map.of()).forEach((key, fields) -> {
            List<String> cells = row.apply(key, fields).stream()
                    .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                    .toList();
            table.append(String.join(",", cells)).append("\r\n");
        });
        return table.toString();
    }

    private static String said(Claim claim) {
        Matcher name = NAME.matcher(claim.about().text());
        String who = claim.about().kind() + " "
                + (name.find() ? name.group() : claim.about().text());
        return who + " " + claim.path() + " = " + claim.value();
    }

    private Set<String> ofDump(String model) {
        Set<String> said = new TreeSet<>();
        for (Claim claim : Heard.of(DUMP).claims()) {
            int index = Integer.parseInt(claim.locus().text().split("/", -1)[1], 10);
            if (modelOfIndex.get(index).equals(model)) {
                said.add(said(claim));
            }
        }
        assertThat(said).isNotEmpty();
        return said;
    }

    private static Set<String> ofTable(String table) throws IOException {
        Input input = Input.of("export.csv", table.getBytes(StandardCharsets.UTF_8));
        assertThat(Importers.best(input.head()))
                .isInstanceOfSatisfying(
                        Choice.Chosen.class,
                        chosen -> assertThat(chosen.importer().name()).isEqualTo("netbox-export"));
        Set<String> said = new TreeSet<>();
        new NetBoxExport().read(input, Limits.standard(), claim -> said.add(said(claim)), Progress.none());
        return said;
    }

    private static Set<String> without(Set<String> said, String... parts) {
        Set<String> rest = new TreeSet<>(said);
        for (String part : parts) {
            rest.removeIf(one -> one.contains(part));
        }
        return rest;
    }

    @Test
    void devicesAndTypesAgree() throws IOException {
        load();
        String devices = table(
                "dcim.device",
                "ID,Name,Status,Tenant,Role,Manufacturer,Type,Serial number,Asset tag,Site,Location,Rack,Position,Platform,"
                        + "Virtual Chassis,VC Position,VC Priority,Description,Comments",
                (key, of) -> {
                    JsonNode type = at("dcim.devicetype", of.path("device_type"));
                    String name = text(of, "name");
                    return List.of(
                            key.toString(),
                            name.isEmpty() ? "Unnamed device" : name,
                            shown(text(of, "status")),
                            name("tenancy.tenant", of.path("tenant")),
                            name("dcim.devicerole", of.path("role")),
                            name("dcim.manufacturer", type.path("manufacturer")),
                            text(type, "model"),
                            text(of, "serial"),
                            text(of, "asset_tag"),
                            name("dcim.site", of.path("site")),
                            name("dcim.location", of.path("location")),
                            name("dcim.rack", of.path("rack")),
                            text(of, "position"),
                            name("dcim.platform", of.path("platform")),
                            name("dcim.virtualchassis", of.path("virtual_chassis")),
                            text(of, "vc_position"),
                            "",
                            text(of, "description"),
                            text(of, "comments"));
                });
        // The table of devices has no order numbers; that of their types has.
        assertThat(ofTable(devices)).isEqualTo(without(ofDump("dcim.device"), "nameplate.orderNumber"));
        String types = table(
                "dcim.devicetype",
                "ID,Device Type,Manufacturer,Part number,Full Depth,Description",
                (key, of) -> List.of(
                        key.toString(),
                        text(of, "model"),
                        name("dcim.manufacturer", of.path("manufacturer")),
                        text(of, "part_number"),
                        truth(of.path("is_full_depth")),
                        text(of, "description")));
        assertThat(ofTable(types)).isEqualTo(ofDump("dcim.devicetype"));
    }

    @Test
    void interfacesAgree() throws IOException {
        load();
        Map<Long, List<String>> addresses = new HashMap<>();
        models.getOrDefault("ipam.ipaddress", Map.of()).values().stream()
                .filter(address ->
                        address.path("assigned_object_type").toString().equals("[\"dcim\",\"interface\"]"))
                .forEach(address -> addresses
                        .computeIfAbsent(address.path("assigned_object_id").asLong(), any -> new ArrayList<>())
                        .add(text(address, "address")));
        String table = table(
                "dcim.interface",
                "ID,Name,Device,Device Site,Label,Enabled,Mode,MAC Address,Description,VRF,IP Addresses,Untagged VLAN,"
                        + "Tagged VLANs,LAG",
                (key, of) -> {
                    List<String> tagged = new ArrayList<>();
                    of.path("tagged_vlans").forEach(vlan -> tagged.add(vlan(vlan)));
                    String mode = text(of, "mode");
                    return List.of(
                            key.toString(),
                            text(of, "name"),
                            device(of.path("device")),
                            site(of.path("device")),
                            text(of, "label"),
                            truth(of.path("enabled")),
                            mode.equals("tagged-all") ? "Tagged (All)" : shown(mode),
                            text(of, "mac_address"),
                            text(of, "description"),
                            name("ipam.vrf", of.path("vrf")),
                            String.join(",", addresses.getOrDefault(key, List.of())),
                            vlan(of.path("untagged_vlan")),
                            mode.equals("tagged-all") ? "All" : String.join(",", tagged),
                            name("dcim.interface", of.path("lag")));
                });
        Set<String> dump = without(ofDump("dcim.interface"), "].memberOf");
        assertThat(without(ofTable(table), "].memberOf")).isEqualTo(dump).hasSizeGreaterThan(1_500);
    }

    @Test
    void networksAndSitesAgree() throws IOException {
        load();
        String prefixes = table(
                "ipam.prefix",
                "ID,Prefix,Status,Children,VRF,Utilization,Tenant,Site,VLAN,Role,Description,Comments",
                (key, of) -> List.of(
                        key.toString(),
                        "• " + text(of, "prefix"),
                        shown(text(of, "status")),
                        "0",
                        of.path("vrf").isNull() ? "Global" : name("ipam.vrf", of.path("vrf")),
                        "0",
                        name("tenancy.tenant", of.path("tenant")),
                        name("dcim.site", of.path("site")),
                        vlan(of.path("vlan")),
                        name("ipam.role", of.path("role")),
                        text(of, "description"),
                        text(of, "comments")));
        assertThat(ofTable(prefixes)).isEqualTo(ofDump("ipam.prefix"));
        String vlans = table(
                "ipam.vlan",
                "ID,VID,Name,Site,Group,Prefixes,Tenant,Status,Role,Description,Comments",
                (key, of) -> List.of(
                        key.toString(),
                        text(of, "vid"),
                        text(of, "name"),
                        name("dcim.site", of.path("site")),
                        "",
                        "",
                        name("tenancy.tenant", of.path("tenant")),
                        shown(text(of, "status")),
                        name("ipam.role", of.path("role")),
                        text(of, "description"),
                        text(of, "comments")));
        assertThat(ofTable(vlans)).isEqualTo(ofDump("ipam.vlan"));
        String sites = table(
                "dcim.site",
                "ID,Name,Facility,Region,Tenant,Time zone,Description,Physical address,Comments",
                (key, of) -> List.of(
                        key.toString(),
                        text(of, "name"),
                        text(of, "facility"),
                        name("dcim.region", of.path("region")),
                        name("tenancy.tenant", of.path("tenant")),
                        text(of, "time_zone"),
                        text(of, "description"),
                        text(of, "physical_address"),
                        text(of, "comments")));
        assertThat(ofTable(sites)).isEqualTo(ofDump("dcim.site"));
    }

    /** Only cables between interfaces are compared: a table does not tell circuits by their names, nor which ends are for power. */
    @Test
    void cablesBetweenInterfacesAgree() throws IOException {
        load();
        Map<Long, Map<String, JsonNode>> ends = new HashMap<>();
        models.getOrDefault("dcim.cabletermination", Map.of()).values().stream()
                .filter(end -> end.path("termination_type").toString().equals("[\"dcim\",\"interface\"]"))
                .forEach(end -> ends.computeIfAbsent(end.path("cable").asLong(), any -> new HashMap<>())
                        .put(text(end, "cable_end"), at("dcim.interface", end.path("termination_id"))));
        Set<String> compared = new TreeSet<>();
        String table = table(
                "dcim.cable",
                "ID,Label,Termination A,Termination B,Device A,Device B,Site A,Site B,Type,Description",
                (key, of) -> {
                    Map<String, JsonNode> two = ends.getOrDefault(key, Map.of());
                    if (two.size() < 2) {
                        return List.of(key.toString(), "", "", "", "", "", "", "", "", "");
                    }
                    JsonNode a = two.getOrDefault("A", of);
                    JsonNode b = two.getOrDefault("B", of);
                    compared.add(text(a, "name") + " " + device(b.path("device")) + " " + text(b, "name"));
                    return List.of(
                            key.toString(),
                            text(of, "label"),
                            text(a, "name"),
                            text(b, "name"),
                            device(a.path("device")),
                            device(b.path("device")),
                            site(a.path("device")),
                            site(b.path("device")),
                            "",
                            text(of, "description"));
                });
        Set<String> found = ofTable(table);
        assertThat(compared).isNotEmpty();
        assertThat(found).hasSizeGreaterThan(compared.size() * 2).isSubsetOf(ofDump("dcim.cable"));
    }
}
