package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.reconcile.Item;
import org.asbuilt.reconcile.ItemType;
import org.asbuilt.server.record.Home;
import org.asbuilt.server.record.Proposals;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.record.Storage;
import org.asbuilt.server.record.Upload;
import org.asbuilt.server.view.ImportView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The small real plant of the LICSTER project, taken in from its own documents: what is documented becomes the baseline, and each of
 * the seven contradictions between documents, captures and scans is found with the sources that it rests on. The data is no part of
 * this project; it is found by the system property {@code asbuilt.data}, or beside the repository.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LicsterAcceptanceTest {
    private static final String CAPTURE_2020 = LicsterPlant.CAPTURE_2020;
    private static final String SCAN = LicsterPlant.SCAN;
    private static final String DISCOVERY = LicsterPlant.DISCOVERY;

    private Optional<Plant> plant = Optional.empty();

    /** The record before and after the observations were taken in. */
    private record Plant(
            RecordOffice office,
            ImportView baseline,
            Snapshot before,
            ImportView observed,
            Snapshot after,
            List<Item> items) {}

    @BeforeAll
    void takeIn(@TempDir Path folder) throws IOException {
        Path data = LicsterPlant.data();
        if (!Files.isDirectory(data)) {
            return;
        }
        RecordOffice office = new RecordOffice(
                Storage.open(Home.prepare(folder.resolve("home")), Optional.empty()), Clock.systemUTC());
        ImportView documents =
                LicsterPlant.taken(office, Upload.Origin.UNSAID, List.of(LicsterPlant.deviceTable(data, folder)));
        LicsterPlant.accept(office, Map.of(Proposals.ALL_PLAIN, "documented"));
        Upload.Origin permit = LicsterPlant.permitted(office);
        Snapshot before = office.ledger().snapshot();
        ImportView observed = LicsterPlant.taken(
                office,
                permit,
                List.of(
                        data.resolve("pcap/" + CAPTURE_2020),
                        data.resolve("pcap/capture_off.pcap"),
                        data.resolve("pcap/capture_producing.pcap"),
                        data.resolve("ids/Blue/pcaps/" + DISCOVERY),
                        data.resolve("ids/Blue/pcaps/" + SCAN)));
        plant = Optional.of(new Plant(
                office,
                documents,
                before,
                observed,
                office.ledger().snapshot(),
                office.drift().refresh().reconciliation().items()));
    }

    @AfterAll
    void close() {
        plant.ifPresent(taken -> taken.office().close());
    }

    @TestFactory
    Stream<DynamicTest> licster() {
        if (plant.isEmpty()) {
            return Stream.of(test("the plant", () -> assumeTrue(false, LicsterPlant.ABSENT)));
        }
        Plant there = plant.orElseThrow();
        List<DynamicTest> cases = List.of(
                test("exactly the six documented devices become assets", () -> sixDevices(there)),
                test("every file is read to its end", () -> everyFileIsRead(there)),
                test("the observations leave the record as it was", () -> recordIsUnchanged(there)),
                test("1: the MAC of the SCADA answers at the address of the HMI", () -> macConflict(there)),
                test("2: the undocumented browser .80", () -> undocumentedBrowser(there)),
                test("3: the undocumented web server .99", () -> undocumentedServer(there)),
                test("4: the scanning host .81", () -> scanningHost(there)),
                test("5: the scan fills the gap of the switch", () -> switchFilled(there)),
                test("6: five documented devices are absent from the scans", () -> absentFromScans(there)),
                test("7: a service that no document lists, and one that nobody ever saw", () -> services(there)),
                test("nothing unseen is proposed for removal", () -> nothingIsRemoved(there)));
        System.out.println("LICSTER: " + cases.size() + " cases");
        return cases.stream();
    }

    private static void sixDevices(Plant plant) {
        assertThat(plant.before().subjects(Kind.ASSET).map(Subject::name))
                .containsExactlyInAnyOrder("Remote IO 1", "Remote IO 2", "PLC", "HMI", "SCADA", "Switch");
        // The permit of the scans and its window are the only other subjects.
        assertThat(plant.before().size()).isEqualTo(6 + 2);
        assertThat(plant.baseline().files().getFirst().receipt().orElseThrow().understood())
                .isEqualTo(6);
    }

    private static void everyFileIsRead(Plant plant) {
        assertThat(plant.observed().files())
                .hasSize(5)
                .allSatisfy(file -> assertThat(file.state()).isEqualTo(ImportView.FileState.READ));
    }

    private static void recordIsUnchanged(Plant plant) {
        assertThat(plant.after().commit()).isEqualTo(plant.before().commit());
        assertThat(plant.after().everything().toList())
                .containsExactlyInAnyOrderElementsOf(plant.before().everything().toList());
    }

    private static void macConflict(Plant plant) {
        Item item = only(plant, ItemType.IDENTITY, "192.168.0.20", "b8:27:eb:f7:33:32", "SCADA", "HMI");
        assertThat(sources(plant, item)).contains("devices.csv", CAPTURE_2020);
        assertThat(places(plant, item)).anyMatch(place -> place.startsWith(CAPTURE_2020 + " packet "));
        Item silent = only(plant, ItemType.NOT_SEEN, "SCADA was not seen");
        assertThat(silent.reasons()).anyMatch(reason -> reason.startsWith(CAPTURE_2020 + " had 192.168.0.10 in view"));
    }

    private static void undocumentedBrowser(Plant plant) {
        Item host = only(plant, ItemType.NEW_SUBJECT, "asset", "192.168.0.80", "00:0e:c6:bf:e4:57");
        assertThat(sources(plant, host)).containsExactly(CAPTURE_2020);
        assertThat(values(plant, host))
                .anyMatch(value -> value.toLowerCase(java.util.Locale.ROOT).contains("asix"));
        only(plant, ItemType.NEW_SUBJECT, "connection", "192.168.0.80", "192.168.0.99", "HTTP");
        Item waiting = plant.items().stream()
                .filter(item -> item.kind() == Kind.CONNECTION && says(item, "192.168.0.80", "192.168.0.20", "8080"))
                .findFirst()
                .orElseThrow();
        assertThat(sources(plant, waiting)).containsExactly(CAPTURE_2020);
    }

    private static void undocumentedServer(Plant plant) {
        Item host = only(plant, ItemType.NEW_SUBJECT, "asset", "192.168.0.99", "b8:27:eb:6a:84:f4");
        assertThat(sources(plant, host)).containsExactlyInAnyOrder(CAPTURE_2020, DISCOVERY, SCAN);
        assertThat(said(plant, host))
                .contains(
                        CAPTURE_2020 + " service[tcp/80].version 0.14.1",
                        SCAN + " service[tcp/80].version 0.14.1",
                        SCAN + " service[tcp/22].product OpenSSH")
                .anyMatch(text -> text.startsWith(DISCOVERY + " service[tcp/22].version 7.9p1"));
    }

    private static void scanningHost(Plant plant) {
        Item host = only(plant, ItemType.NEW_SUBJECT, "asset", "192.168.0.81");
        assertThat(sources(plant, host)).containsExactlyInAnyOrder(DISCOVERY, SCAN);
        assertThat(said(plant, host))
                .contains(SCAN + " service[tcp/3389].product xrdp", SCAN + " service[tcp/22].product OpenSSH");
        assertThat(plant.observed().files().stream()
                        .filter(file -> file.name().equals(SCAN))
                        .flatMap(file -> file.receipt().orElseThrow().remarks().stream())
                        .map(remark -> remark.text()))
                .anyMatch(text -> text.contains("the machine that scanned"));
    }

    private static void switchFilled(Plant plant) {
        Item mac = only(plant, ItemType.ADDITION, "Switch", "70:4f:57:65:1e:77");
        assertThat(sources(plant, mac)).containsExactly(SCAN);
        Item web = only(plant, ItemType.ADDITION, "Switch", "tcp/80");
        assertThat(said(plant, web)).anyMatch(text -> text.contains("TP-LINK switch http admin"));
        Item maker = only(plant, ItemType.ADDITION, "Switch", "Manufacturer");
        assertThat(values(plant, maker))
                .anyMatch(value -> value.toLowerCase(java.util.Locale.ROOT).contains("tp-link"));
    }

    private static void absentFromScans(Plant plant) {
        for (String name : List.of("SCADA", "HMI", "PLC", "Remote IO 1", "Remote IO 2")) {
            Item unseen = only(plant, ItemType.NOT_SEEN, name + " was not seen by");
            assertThat(unseen.sentence()).contains(DISCOVERY, SCAN);
            assertThat(unseen.reasons())
                    .anyMatch(reason -> reason.startsWith("last seen by capture_")
                            || reason.startsWith("last seen by " + CAPTURE_2020));
        }
    }

    private static void services(Plant plant) {
        Item undocumented = plant.items().stream()
                .filter(item -> says(item, "tcp/8080", "192.168.0.20", "Werkzeug", "0.14.1"))
                .findFirst()
                .orElseThrow();
        assertThat(sources(plant, undocumented)).containsExactly(CAPTURE_2020);
        Item unseen = only(plant, ItemType.NOT_SEEN, "tcp/8080", "PLC", "never seen");
        assertThat(sources(plant, unseen)).containsExactly("devices.csv");
        assertThat(unseen.reasons()).hasSizeGreaterThanOrEqualTo(3);
    }

    private static void nothingIsRemoved(Plant plant) {
        assertThat(plant.items())
                .filteredOn(item -> item.type() == ItemType.NOT_SEEN)
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.choices()).isEmpty());
        assertThat(plant.items().stream()
                        .flatMap(item -> item.choices().stream())
                        .flatMap(choice -> choice.edits().stream()))
                .noneMatch(edit -> edit instanceof Edit.Remove || edit instanceof Edit.Retire);
    }

    private static Item only(Plant plant, ItemType type, String... words) {
        Predicate<Item> wanted = item -> item.type() == type && says(item, words);
        List<Item> found = plant.items().stream().filter(wanted).toList();
        assertThat(found).as(type + " " + List.of(words)).hasSize(1);
        return found.getFirst();
    }

    private static boolean says(Item item, String... words) {
        return Stream.of(words).allMatch(item.sentence()::contains);
    }

    private static Set<String> sources(Plant plant, Item item) {
        return claims(plant, item).map(claim -> claim.source().title()).collect(Collectors.toSet());
    }

    private static List<String> places(Plant plant, Item item) {
        return claims(plant, item)
                .map(claim ->
                        claim.source().title() + " " + claim.claim().locus().text())
                .toList();
    }

    private static List<String> values(Plant plant, Item item) {
        return claims(plant, item).map(claim -> claim.claim().value()).toList();
    }

    private static List<String> said(Plant plant, Item item) {
        return claims(plant, item)
                .map(claim -> claim.source().title() + " " + claim.claim().path() + " "
                        + claim.claim().value())
                .toList();
    }

    private static Stream<RecordedClaim> claims(Plant plant, Item item) {
        assertThat(item.evidence()).as(item.sentence()).isNotEmpty();
        return plant.office().drift().numbered(item.evidence()).values().stream();
    }

    private static DynamicTest test(String name, Runnable check) {
        return DynamicTest.dynamicTest(name, check::run);
    }
}
