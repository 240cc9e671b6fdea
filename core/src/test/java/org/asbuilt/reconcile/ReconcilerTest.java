package org.asbuilt.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Source;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Mac;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.NetworkPort;
import org.junit.jupiter.api.Test;

class ReconcilerTest {
    private static final String HMI = "b8:27:eb:00:00:20";
    private static final String SCADA = "b8:27:eb:00:00:10";

    private final Testimony testimony = new Testimony();
    private final Source list = testimony.document("device table");

    @Test
    void aListBecomesTheBaselineAndLeavesNothingOpen() {
        testimony.listed(list, "A-1", "HMI", HMI, "192.168.0.20");
        testimony.listed(list, "A-2", "SCADA", SCADA, "192.168.0.10");
        testimony.baseline();
        assertThat(names()).containsExactlyInAnyOrder("HMI", "SCADA");
        assertThat(testimony.items()).isEmpty();
    }

    @Test
    void anAddressThatAnswersFromTheCardOfAnotherIsAQuestion() {
        testimony.listed(list, "", "HMI", HMI, "192.168.0.20");
        testimony.listed(list, "", "SCADA", SCADA, "192.168.0.10");
        testimony.baseline();
        Source capture = testimony.capture("shutdown", "192.168.0.0/24", "2020-04-27T10:00:00Z");
        About odd = testimony.heard(capture, SCADA, "192.168.0.20");
        testimony.says(capture, odd, "service[tcp/8080].product", "Werkzeug");
        Snapshot before = testimony.snapshot();

        Item question = testimony.items(ItemType.IDENTITY).getFirst();
        assertThat(question.sentence()).contains("SCADA", "HMI", SCADA, "192.168.0.20");
        assertThat(testimony.sources(question)).containsExactlyInAnyOrder("device table", "shutdown");
        assertThat(testimony.items(ItemType.UNRESOLVED))
                .extracting(Item::sentence)
                .anySatisfy(sentence -> assertThat(sentence).contains("tcp/8080", "HMI", "SCADA"));
        assertThat(testimony.snapshot()).isSameAs(before);

        testimony.choose(question, "same:" + subject("SCADA").id());
        assertThat(testimony.items(ItemType.IDENTITY)).isEmpty();
        assertThat(addresses("SCADA")).containsExactly("192.168.0.10", "192.168.0.20");
        assertThat(addresses("HMI")).isEmpty();
    }

    @Test
    void anUnknownHostIsOneItemWhateverSourcesSawIt() {
        testimony.listed(list, "", "HMI", HMI, "192.168.0.20");
        testimony.baseline();
        Source capture = testimony.capture("capture", "192.168.0.0/24", "2020-04-27T10:00:00Z");
        Source scan = testimony.capture("scan", "192.168.0.0/24", "2020-04-23T10:00:00Z");
        testimony.heard(capture, "b8:27:eb:6a:84:f4", "192.168.0.99");
        testimony.heard(scan, "", "192.168.0.99");
        Item unknown = testimony.items(ItemType.NEW_SUBJECT).getFirst();
        assertThat(testimony.items(ItemType.NEW_SUBJECT)).hasSize(1);
        assertThat(unknown.documented()).isFalse();
        assertThat(unknown.sentence()).startsWith("Undocumented").contains("192.168.0.99", "b8:27:eb:6a:84:f4");
        assertThat(testimony.sources(unknown)).containsExactlyInAnyOrder("capture", "scan");
        assertThat(testimony.reconcile().plainAdditions(true)).isEmpty();
    }

    @Test
    void interfacesOfOnePortThatOneFileNamesApartDoNotContradictEachOther() {
        testimony.listed(list, "", "FW", HMI, "10.1.10.254");
        testimony.baseline();
        Source capture = testimony.capture("capture", "10.1.0.0/16", "2020-04-27T10:00:00Z");
        testimony.heard(capture, HMI, "10.1.10.254");
        testimony.heard(capture, HMI, "10.1.12.254");
        Source configuration = testimony.document("fw.conf");
        About firewall = About.of(Kind.ASSET, new Hint.HasName("FW"));
        for (int vlan : List.of(10, 12)) {
            String port = "networkPort[ip:10.1." + vlan + ".254].";
            testimony.says(configuration, firewall, port + "addresses", "10.1." + vlan + ".254");
            testimony.says(configuration, firewall, port + "label", "vlan" + vlan);
        }
        assertThat(testimony.items(ItemType.RIVALRY)).isEmpty();
        assertThat(testimony.items(ItemType.DIFFERENCE)).isEmpty();
        assertThat(testimony.items(ItemType.ADDITION))
                .noneSatisfy(item -> assertThat(item.sentence()).contains("Label"));
    }

    @Test
    void silenceIsARemarkAndProposesNothing() {
        testimony.listed(list, "", "HMI", HMI, "192.168.0.20");
        testimony.listed(list, "", "Far", "00:80:e1:00:00:01", "10.9.9.9");
        testimony.baseline();
        testimony.capture("scan", "192.168.0.0/24", "2020-04-23T10:00:00Z");
        List<Item> unseen = testimony.items(ItemType.NOT_SEEN);
        assertThat(unseen).hasSize(1);
        assertThat(unseen.getFirst().name()).isEqualTo("HMI");
        assertThat(unseen.getFirst().choices()).isEmpty();
        assertThat(unseen.getFirst().reasons())
                .anySatisfy(reason -> assertThat(reason).contains("in view"));
    }

    @Test
    void whatWasFirstSeenLaterWasNotMissedBefore() {
        testimony.listed(list, "", "HMI", HMI, "192.168.0.20");
        testimony.baseline();
        testimony.capture("2019", "192.168.0.0/24", "2019-05-01T10:00:00Z");
        assertThat(testimony.items(ItemType.NOT_SEEN)).hasSize(1);
        Source later = testimony.capture("2020", "192.168.0.0/24", "2020-04-23T10:00:00Z");
        testimony.heard(later, HMI, "192.168.0.20");
        assertThat(testimony.items(ItemType.NOT_SEEN)).isEmpty();
        testimony.capture("2021", "192.168.0.0/24", "2021-04-23T10:00:00Z");
        assertThat(testimony.items(ItemType.NOT_SEEN))
                .extracting(Item::sentence)
                .containsExactly("HMI was not seen by 2021, which could have seen it");
    }

    @Test
    void aDocumentedServiceThatIsNeverSeenIsRemarkedOn() {
        About plc = testimony.listed(list, "", "PLC", SCADA, "192.168.0.30");
        testimony.says(list, plc, "service[tcp/8080].protocol", "http").baseline();
        Source capture = testimony.capture("capture", "192.168.0.0/24", "2020-04-23T10:00:00Z");
        testimony.heard(capture, SCADA, "192.168.0.30");
        assertThat(testimony.items(ItemType.NOT_SEEN))
                .extracting(Item::sentence)
                .containsExactly("Service tcp/8080 of PLC is documented and was never seen");
    }

    @Test
    void aGapIsFilledAndSpellingsOfAMakerAgree() {
        About plc = testimony.listed(list, "A-1", "PLC", SCADA, "192.168.0.30");
        testimony.says(list, plc, "nameplate.manufacturer", "Siemens AG").baseline();
        Source capture = testimony.capture("capture", "192.168.0.0/24", "2020-04-23T10:00:00Z");
        About heard = testimony.heard(capture, SCADA, "192.168.0.30");
        testimony.says(capture, heard, "nameplate.manufacturer", "SIEMENS", Confidence.PROBABLE);
        testimony.says(capture, heard, "platform.firmwareVersion", "V4.2.1");
        List<Item> items = testimony.items();
        assertThat(items).extracting(Item::type).containsExactly(ItemType.ADDITION);
        testimony.choose(items.getFirst(), "accept");
        assertThat(testimony.items()).isEmpty();
        assertThat(subject("PLC").facet(Nameplate.class).orElseThrow().manufacturer())
                .contains("Siemens AG");
    }

    @Test
    void aDifferenceKeepsBothAndADecisionSettlesIt() {
        About plc = testimony.listed(list, "A-1", "PLC", SCADA, "192.168.0.30");
        testimony.says(list, plc, "platform.firmwareVersion", "4.1").baseline();
        Source capture = testimony.capture("capture", "192.168.0.0/24", "2020-04-23T10:00:00Z");
        About heard = testimony.heard(capture, SCADA, "192.168.0.30");
        testimony.says(capture, heard, "platform.firmwareVersion", "4.2");
        Item difference = testimony.items(ItemType.DIFFERENCE).getFirst();
        assertThat(difference.recorded()).containsExactly("4.1");
        assertThat(testimony.sources(difference)).containsExactlyInAnyOrder("device table", "capture");
        testimony.choose(difference, "keep");
        assertThat(testimony.items(ItemType.DIFFERENCE)).isEmpty();
    }

    @Test
    void aWrongAddressInTheListIsADifferenceNotASecondAddress() {
        testimony.listed(list, "A-1", "PLC", SCADA, "192.168.0.30").hints();
        testimony.baseline();
        Source capture = testimony.capture("capture", "192.168.0.0/24", "2020-04-23T10:00:00Z");
        testimony.heard(capture, SCADA, "192.168.0.31");
        Item difference = testimony.items(ItemType.DIFFERENCE).getFirst();
        assertThat(difference.sentence()).contains("192.168.0.30", "192.168.0.31", "IP addresses of network port ");
        testimony.choose(difference, "value:192.168.0.31");
        assertThat(addresses("PLC")).containsExactly("192.168.0.31");
    }

    @Test
    void aSwappedDeviceAtAnAddressIsAQuestionWithTheTypingErrorRemarked() {
        testimony.listed(list, "A-1", "PLC", "00:1b:1b:0a:0b:0c", "192.168.0.30");
        testimony.baseline();
        Source capture = testimony.capture("capture", "192.168.0.0/24", "2020-04-23T10:00:00Z");
        testimony.heard(capture, "00:1b:1b:0a:0b:0d", "192.168.0.30");
        Item question = testimony.items(ItemType.IDENTITY).getFirst();
        assertThat(question.reasons()).anySatisfy(reason -> assertThat(reason).contains("typing error"));
        testimony.choose(question, "same:" + subject("PLC").id());
        assertThat(testimony.items(ItemType.IDENTITY)).isEmpty();
        assertThat(subject("PLC").facets(NetworkPort.class).values())
                .singleElement()
                .satisfies(port -> assertThat(port.mac().orElseThrow().text()).isEqualTo("00:1b:1b:0a:0b:0d"));
    }

    @Test
    void aDeviceThatTookTheAddressOfAnotherIsAQuestionHoweverDifferentItIs() {
        About plc = testimony.listed(list, "A-1", "PLC", "00:1b:1b:0a:0b:0c", "192.168.0.30");
        testimony.says(list, plc, "nameplate.serialNumber", "S C-AAAA1111").baseline();
        Source capture = testimony.capture("capture", "192.168.0.0/24", "2020-04-23T10:00:00Z");
        About heard = About.of(
                Kind.ASSET,
                new Hint.HasMac(Mac.parse("e0:dc:a0:9d:52:b7")),
                new Hint.HasAddress(IpAddress.parse("192.168.0.30")),
                new Hint.HasSerial("S V-BBBB2222"));
        testimony.says(capture, heard, "networkPort[e0:dc:a0:9d:52:b7].mac", "e0:dc:a0:9d:52:b7");
        testimony.says(capture, heard, "networkPort[e0:dc:a0:9d:52:b7].addresses", "192.168.0.30");
        testimony.says(capture, heard, "nameplate.serialNumber", "S V-BBBB2222");
        assertThat(testimony.items(ItemType.IDENTITY))
                .singleElement()
                .satisfies(item -> assertThat(item.sentence()).contains("replaced"));
    }

    @Test
    void anAddressOutOfTheSensorsViewDoesNotContradictOneInView() {
        testimony.listed(list, "A-1", "FW-01", "00:1b:1b:0a:0b:0c", "10.20.99.254");
        Source capture = testimony.capture("capture", "10.20.10.0/24", "2020-04-23T10:00:00Z");
        testimony.heard(capture, "00:1b:1b:0a:0b:0c", "10.20.10.254");
        testimony.baseline();
        assertThat(addresses("FW-01")).containsExactly("10.20.10.254", "10.20.99.254");
        assertThat(testimony.items(ItemType.RIVALRY, ItemType.DIFFERENCE)).isEmpty();
    }

    @Test
    void listsThatGiveOneDeviceDifferentAddressesRival() {
        testimony.listed(list, "A-1", "PLC", "", "10.20.99.254");
        testimony.listed(testimony.document("drawing"), "A-1", "PLC", "", "10.20.99.253");
        assertThat(testimony.items(ItemType.RIVALRY)).hasSize(1);
    }

    @Test
    void notesStandBesideEachOtherAndModelsMayNameTheFamily() {
        About one = testimony.listed(list, "A-1", "PLC", "", "10.20.99.254");
        About other = testimony.listed(testimony.document("drawing"), "A-1", "PLC", "", "10.20.99.254");
        testimony.says(list, one, "designation.description", "by the door");
        testimony.says(list, other, "designation.description", "spare: A-7");
        testimony.says(list, one, "nameplate.model", "Modicon M340 BMX P34 2020");
        testimony.says(list, other, "nameplate.model", "BMX P34 2020");
        assertThat(testimony.items(ItemType.RIVALRY)).isEmpty();
    }

    @Test
    void placeholdersIdentifyNothing() {
        About one = testimony.listed(list, "A-1", "Pump 1", "00:00:00:00:00:00", "192.168.0.1");
        About other = testimony.listed(list, "A-2", "Pump 2", "00:00:00:00:00:00", "192.168.0.2");
        testimony.says(list, one, "nameplate.serialNumber", "123456");
        testimony.says(list, other, "nameplate.serialNumber", "123456");
        testimony.baseline();
        assertThat(names()).containsExactlyInAnyOrder("Pump 1", "Pump 2");
        assertThat(testimony.items(ItemType.DUPLICATE, ItemType.IDENTITY)).isEmpty();
    }

    @Test
    void twoRowsOfOneDeviceAreAskedAboutAndAMergeCanBeTakenBack() {
        testimony.listed(list, "A-1", "Pump PLC", SCADA, "192.168.0.30");
        testimony.listed(list, "A-9", "PLC pumps", SCADA, "192.168.0.30");
        testimony.baseline();
        assertThat(names()).hasSize(2);
        Item duplicate = testimony.items(ItemType.DUPLICATE).getFirst();
        testimony.choose(duplicate, duplicate.choices().getFirst().key());
        assertThat(names()).hasSize(1);
        assertThat(testimony.items(ItemType.DUPLICATE)).isEmpty();
    }

    @Test
    void anUndocumentedConnectionIsOpenAndARequiredOneThatIsSeenGainsAState() {
        About hmi = testimony.listed(list, "", "HMI", HMI, "192.168.0.20");
        About plc = testimony.listed(list, "", "PLC", "00:1b:1b:0a:0b:0c", "192.168.0.30");
        testimony.listed(list, "", "SCADA", SCADA, "192.168.0.10");
        testimony.joined(list, hmi, plc, 502);
        testimony.baseline();
        assertThat(testimony.snapshot().subjects(Kind.CONNECTION)).hasSize(1);
        Source capture = testimony.capture("capture", "192.168.0.0/24", "2020-04-23T10:00:00Z");
        About heardHmi = testimony.heard(capture, HMI, "192.168.0.20");
        About heardScada = testimony.heard(capture, SCADA, "192.168.0.10");
        About heardPlc = testimony.heard(capture, "00:1b:1b:0a:0b:0c", "192.168.0.30");
        testimony.joined(capture, heardHmi, heardPlc, 502);
        testimony.joined(capture, heardScada, heardPlc, 502);
        assertThat(testimony.items(ItemType.NEW_SUBJECT))
                .singleElement()
                .satisfies(item ->
                        assertThat(item.sentence()).isEqualTo("Undocumented connection SCADA → PLC modbus, observed"));
        assertThat(testimony.items(ItemType.ADDITION))
                .singleElement()
                .satisfies(item -> assertThat(item.path().orElseThrow().part()).isEqualTo("observed"));
    }

    @Test
    void namesOfZonesBecomeZones() {
        About plc = testimony.listed(list, "A-1", "PLC", SCADA, "192.168.0.30");
        testimony.says(list, plc, "placement.zone", "Filtration").baseline();
        assertThat(testimony.snapshot().subjects(Kind.ZONE))
                .extracting(Subject::name)
                .containsExactly("Filtration");
        assertThat(testimony.items()).isEmpty();
    }

    private List<String> names() {
        return testimony.snapshot().subjects(Kind.ASSET).map(Subject::name).toList();
    }

    private Subject subject(String name) {
        return testimony
                .snapshot()
                .subjects(Kind.ASSET)
                .filter(subject -> subject.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> addresses(String name) {
        return subject(name).facets(NetworkPort.class).values().stream()
                .flatMap(port -> port.addresses().stream())
                .map(Object::toString)
                .toList();
    }

    @Test
    void silenceOutsideOfItsModesIsNoMatter() {
        Testimony testimony = new Testimony();
        Source list = testimony.document("list.csv");
        About plc = testimony.listed(list, "A-1", "PLC", "00:1b:1b:00:00:01", "10.0.0.1");
        About station = testimony.listed(list, "A-2", "ES", "00:1b:1b:00:00:02", "10.0.0.2");
        testimony.joined(list, station, plc, 102);
        testimony.baseline();
        Source capture = testimony.capture("tuesday.pcap", "10.0.0.0/24", "2026-03-03T08:00:00Z");
        testimony.heard(capture, "00:1b:1b:00:00:01", "10.0.0.1");
        testimony.heard(capture, "00:1b:1b:00:00:02", "10.0.0.2");
        assertThat(testimony.items(ItemType.NOT_SEEN))
                .extracting(Item::sentence)
                .anyMatch(sentence -> sentence.startsWith("The required connection"));
        testimony.register(capture, "production").expect(Kind.CONNECTION, "turnaround");
        assertThat(testimony.items(ItemType.NOT_SEEN))
                .extracting(Item::sentence)
                .noneMatch(sentence -> sentence.startsWith("The required connection"));
    }

    @Test
    void matterStaysTheSameHoweverOftenItIsSaid() {
        Testimony testimony = new Testimony();
        Source list = testimony.document("list.csv");
        testimony.listed(list, "A-1", "PLC", "00:1b:1b:00:00:01", "10.0.0.1");
        testimony.baseline();
        Source first = testimony.capture("monday.pcap", "10.0.0.0/24", "2026-03-02T08:00:00Z");
        testimony.heard(first, "00:1b:1b:00:00:77", "10.0.0.77");
        Item before = testimony.items(ItemType.NEW_SUBJECT).getFirst();
        Item unseen = testimony.items(ItemType.NOT_SEEN).getFirst();
        Source second = testimony.capture("tuesday.pcap", "10.0.0.0/24", "2026-03-03T08:00:00Z");
        testimony.heard(second, "00:1b:1b:00:00:77", "10.0.0.77");
        Item after = testimony.items(ItemType.NEW_SUBJECT).getFirst();
        assertThat(after.evidence()).hasSizeGreaterThan(before.evidence().size());
        assertThat(after.matter()).isEqualTo(before.matter());
        assertThat(testimony.items(ItemType.NOT_SEEN).getFirst().matter()).isEqualTo(unseen.matter());
        testimony.says(
                second, testimony.heard(second, "00:1b:1b:00:00:77", "10.0.0.78"), "communication.hostname", "x");
        assertThat(testimony.items(ItemType.NEW_SUBJECT).getFirst().matter()).isNotEqualTo(before.matter());
    }
}
