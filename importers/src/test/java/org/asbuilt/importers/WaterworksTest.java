package org.asbuilt.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.model.Comparison;
import org.asbuilt.model.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of the fictitious waterworks, read without a word from anybody, against what is true there. */
class WaterworksTest {
    private static final Path PLANT = Path.of("../examples/waterworks");
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("hostname", "communication.hostname"),
            Map.entry("ip", "networkPort.addresses"),
            Map.entry("mac", "networkPort.mac"),
            Map.entry("vlan", "networkPort.vlan"),
            Map.entry("maker", "nameplate.manufacturer"),
            Map.entry("model", "nameplate.model"),
            Map.entry("serial", "nameplate.serialNumber"),
            Map.entry("firmware", "platform.firmwareVersion"),
            Map.entry("os", "platform.operatingSystem"),
            Map.entry("location", "placement.location"),
            Map.entry("owner", "custody.owner"),
            Map.entry("distributor", "nameplate.distributor"),
            Map.entry("manufactured", "nameplate.dateOfManufacture"),
            Map.entry("timeZone", "upkeep.timeZone"),
            Map.entry("timeSource", "upkeep.timeSource"),
            Map.entry("backup", "upkeep.backup"),
            Map.entry("logging", "upkeep.logging"),
            Map.entry("monitoring", "upkeep.networkMonitoring"));

    private static JsonNode truth() throws IOException {
        return JsonMapper.builder().build().readTree(Files.readString(PLANT.resolve("truth.json")));
    }

    @ParameterizedTest
    @CsvSource({
        "inventory.csv, spreadsheet, ASSET, 38",
        "inventory-control-centre.xlsx, spreadsheet, ASSET, 22",
        "zones.csv, spreadsheet, ZONE, 11",
        "conduits.csv, spreadsheet, CONDUIT, 15",
        "third-parties.csv, spreadsheet, THIRD_PARTY, 5",
        "access-paths.csv, spreadsheet, ACCESS_PATH, 6",
        "contracts.csv, spreadsheet, CONTRACT, 5",
        "contract-clauses.csv, spreadsheet, CONTRACT, 5",
        "supplier-contacts.csv, spreadsheet, THIRD_PARTY, 5",
        "supplier-certificates.csv, spreadsheet, THIRD_PARTY, 4",
        "supplier-assessments.csv, spreadsheet, THIRD_PARTY, 4",
        "sub-suppliers.csv, spreadsheet, THIRD_PARTY, 4",
        "supplies.csv, spreadsheet, THIRD_PARTY, 5",
        "supplier-impacts.csv, spreadsheet, THIRD_PARTY, 5",
        "people.csv, spreadsheet, PERSON, 8",
        "systems.csv, spreadsheet, SYSTEM, 4",
        "information-register.csv, spreadsheet, INFORMATION_ITEM, 19",
        "document-distribution.csv, spreadsheet, INFORMATION_ITEM, 7",
        "backup-sets.csv, spreadsheet, INFORMATION_ITEM, 3",
        "handling-policies.csv, spreadsheet, HANDLING_POLICY, 4",
        "threat-scenarios.csv, spreadsheet, THREAT_SCENARIO, 5",
        "scenario-information.csv, spreadsheet, THREAT_SCENARIO, 4",
        "combinations.csv, spreadsheet, INFORMATION_AGGREGATE, 3",
        "protective-measures.csv, spreadsheet, CONTROL, 5",
        "controls.csv, spreadsheet, CONTROL, 9",
        "attack-trees.csv, spreadsheet, ATTACK_TREE, 3",
        "attack-tree-steps.csv, spreadsheet, ATTACK_TREE, 3",
        "risk-register.csv, spreadsheet, RISK, 6",
        "external-connections.csv, spreadsheet, CONNECTION, 2",
        "documents.csv, spreadsheet, INFORMATION_ITEM, 11",
        "connections.csv, spreadsheet, CONNECTION, 35",
        "assessment.csv, spreadsheet, ASSET, 13",
        "nmap-dmz.xml, nmap-xml, ASSET, 3",
        "nmap-office.txt, nmap-text, ASSET, 4",
        "sbom-historian.cdx.json, cyclonedx, PRODUCT, 1"
    })
    void everyFileIsReadAsWhatItIs(String file, String importer, Kind kind, int subjects) {
        Heard heard = Heard.of(PLANT.resolve(file));
        assertThat(heard.importer()).isEqualTo(importer);
        assertThat(heard.subjects(kind)).hasSize(subjects);
        assertThat(heard.claims())
                .allSatisfy(claim -> assertThat(claim.about().kind()).isEqualTo(kind));
        assertThat(heard.receipt().remarks()).noneMatch(remark -> remark.severity() == Severity.ERROR);
    }

    /** The registers of suppliers and information are understood to the last column and cell. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "third-parties.csv",
                "access-paths.csv",
                "contracts.csv",
                "contract-clauses.csv",
                "supplier-contacts.csv",
                "supplier-certificates.csv",
                "supplier-assessments.csv",
                "sub-suppliers.csv",
                "supplies.csv",
                "supplier-impacts.csv",
                "people.csv",
                "systems.csv",
                "information-register.csv",
                "document-distribution.csv",
                "backup-sets.csv",
                "handling-policies.csv",
                "threat-scenarios.csv",
                "scenario-information.csv",
                "combinations.csv",
                "protective-measures.csv",
                "controls.csv",
                "attack-trees.csv",
                "attack-tree-steps.csv",
                "risk-register.csv",
                "external-connections.csv"
            })
    void nothingOfTheRegistersIsLost(String file) {
        Heard heard = Heard.of(PLANT.resolve(file));
        assertThat(heard.receipt().understood()).isEqualTo(heard.receipt().read());
        assertThat(heard.receipt().remarks()).noneMatch(remark -> remark.severity() == Severity.WARNING);
    }

    /** Rows about one of several, such as the clauses of a contract, stand beside each other and are told apart by what they name. */
    @Test
    void clausesOfOneContractStandBesideEachOther() {
        Heard clauses = Heard.of(PLANT.resolve("contract-clauses.csv"));
        List<Claim> northfell = clauses.subject(Kind.CONTRACT, "designation.assetNumber", "MBW-K-2019-014");
        assertThat(northfell.stream()
                        .map(claim -> claim.path().slot().toString())
                        .filter(slot -> slot.startsWith("contractClause"))
                        .distinct())
                .hasSize(8)
                .contains("contractClause[incident-notification]", "contractClause[exit]");
        Heard stores = Heard.of(PLANT.resolve("information-register.csv"));
        assertThat(stores.said("informationStore.encryptedAtRest")
                        .map(claim -> claim.path().slot().key()))
                .contains("FS-01 drawings", "Key safe on DC-01");
    }

    @ParameterizedTest
    @CsvSource("truth.json, JSON")
    void whatNoImporterReadsIsNamed(String file, String words) throws IOException {
        assertThat(Importers.best(Input.of(PLANT.resolve(file)).head()))
                .isInstanceOfSatisfying(
                        Choice.Unknown.class,
                        unknown ->
                                assertThat(unknown.sentence()).contains(words).contains("there is no importer"));
    }

    @ParameterizedTest
    @CsvSource({"firewall-fw01.conf, fortigate", "switch-sw01.cfg, cisco-ios", "sbom-historian.cdx.json, cyclonedx"})
    void whatDevicesAndMakersSayIsReadToItsEnd(String file, String importer) throws IOException {
        Heard heard = Heard.of(PLANT.resolve(file));
        assertThat(heard.importer()).isEqualTo(importer);
        assertThat(heard.claims()).isNotEmpty();
        assertThat(heard.receipt().understood()).isEqualTo(heard.receipt().read());
    }

    /** Each listed asset is claimed as it truly is, but for what was planted and what nobody filled in. */
    @Test
    void theListsSayWhatIsTrueButForWhatWasPlanted() throws IOException {
        JsonNode truth = truth();
        Set<String> planted = new HashSet<>();
        truth.path("contradictions")
                .forEach(one -> one.path("values")
                        .forEach(value -> planted.add(value.path("file").asString("") + "|"
                                + fold(value.path("value").asString("")))));
        Set<String> exchanged = new HashSet<>();
        truth.path("contradictions").forEach(one -> {
            if (one.path("kind").asString("").equals("exchanged-device")) {
                one.path("subjects").forEach(subject -> exchanged.add(subject.asString("")));
            }
        });
        List<String> different = new ArrayList<>();
        int compared = 0;
        for (String file : List.of("inventory.csv", "inventory-control-centre.xlsx")) {
            Heard heard = Heard.of(PLANT.resolve(file));
            for (JsonNode asset : truth.path("assets")) {
                if (!asset.path("listedIn")
                        .valueStream()
                        .anyMatch(listed -> listed.asString("").equals(file))) {
                    continue;
                }
                List<Claim> claims = heard.subject(
                        Kind.ASSET,
                        "designation.assetNumber",
                        asset.path("number").asString(""));
                if (claims.isEmpty()) {
                    // PLC-02 stands in the second list under another number; that was planted too.
                    assertThat(asset.path("id").asString("")).isEqualTo("PLC-02");
                    continue;
                }
                for (Map.Entry<String, String> field : FIELDS.entrySet()) {
                    String expected = asset.path(field.getKey()).asString("");
                    Set<String> found = Heard.values(claims, field.getValue());
                    if (expected.isEmpty() || found.isEmpty()) {
                        continue;
                    }
                    compared++;
                    boolean agrees = found.stream().anyMatch(value -> agree(field.getKey(), value, expected));
                    boolean wasPlanted = found.stream().anyMatch(value -> planted.contains(file + "|" + fold(value)));
                    if (!agrees
                            && !wasPlanted
                            && !exchanged.contains(asset.path("id").asString(""))) {
                        different.add(asset.path("id").asString("") + " " + field.getKey() + ": " + found + ", not "
                                + expected);
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(700);
        assertThat(different).isEmpty();
    }

    /** A date may be said more precisely, a maker in fewer or other words, an order number apart: that is for the reconciler. */
    private static boolean agree(String field, String value, String expected) {
        return switch (field) {
            case "manufactured" -> value.startsWith(expected);
            case "model" -> fold(expected).contains(fold(value));
            case "maker" -> fold(value.split("[ .,]", 2)[0]).equals(fold(expected.split("[ .,]", 2)[0]));
            default -> fold(value).equals(fold(expected));
        };
    }

    private static String fold(String text) {
        return Comparison.TEXT.fold(text.toLowerCase(Locale.ROOT).strip());
    }

    @Test
    void placeholdersAreNoIdentifiers() {
        Heard heard = Heard.of(PLANT.resolve("inventory.csv"));
        assertThat(heard.said("networkPort.mac"))
                .noneMatch(claim -> claim.value().equals("00:00:00:00:00:00"));
        assertThat(Heard.of(PLANT.resolve("inventory-control-centre.xlsx")).said("nameplate.serialNumber"))
                .noneMatch(claim -> claim.value().equalsIgnoreCase("N/A"));
    }

    /** The captures show the stations of their networks, no router with a hundred addresses, and who speaks with whom. */
    @Test
    void theCapturesShowWhatCouldBeSeen() throws IOException {
        JsonNode truth = truth();
        Map<String, String> addresses = new HashMap<>();
        Map<String, String> macs = new HashMap<>();
        truth.path("assets").forEach(asset -> {
            addresses.put(asset.path("id").asString(""), asset.path("ip").asString(""));
            macs.put(
                    asset.path("ip").asString(""),
                    asset.path("mac").asString("").toLowerCase(Locale.ROOT));
        });
        Heard works = Heard.of(PLANT.resolve("capture-works.pcapng"));
        Heard stations = Heard.of(PLANT.resolve("capture-pumping.pcap"));
        Set<String> seen = new TreeSet<>();
        Set<String> expected = new TreeSet<>();
        for (Heard heard : List.of(works, stations)) {
            heard.subjects(Kind.CONNECTION)
                    .values()
                    .forEach(claims ->
                            seen.add(Heard.value(claims, "link.source").orElse("") + " > "
                                    + Heard.value(claims, "link.destination").orElse("") + " "
                                    + Heard.value(claims, "link.transport").orElse("") + "/"
                                    + Heard.value(claims, "link.port").orElse("")));
        }
        truth.path("connections").forEach(connection -> {
            if (connection.path("observed").asBoolean(false)) {
                expected.add(addresses.get(connection.path("from").asString("")) + " > "
                        + addresses.get(connection.path("to").asString("")) + " "
                        + connection.path("transport").asString("") + "/"
                        + connection.path("port").asInt());
            }
        });
        assertThat(seen).containsAll(expected);
        Map<String, String> bearers = new TreeMap<>();
        works.said("networkPort.addresses")
                .filter(claim -> !claim.path().slot().key().startsWith("ip:"))
                .forEach(claim -> bearers.put(claim.value(), claim.path().slot().key()));
        bearers.forEach((address, mac) -> {
            if (macs.containsKey(address)) {
                assertThat(mac).as(address).isEqualTo(macs.get(address));
            }
        });
        assertThat(works.receipt().coverage().orElseThrow().networks())
                .extracting(Object::toString)
                .containsExactly("10.20.10.0/24", "10.20.12.0/24", "10.20.30.0/24");
        assertThat(stations.receipt().coverage().orElseThrow().networks())
                .extracting(Object::toString)
                .containsExactly("10.20.51.0/24", "10.20.52.0/24");
        assertThat(works.said("networkPort.addresses"))
                .noneMatch(claim -> claim.value().equals("10.20.10.42"));
    }
}
