package org.asbuilt.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was planted, with the places found by asking the files themselves. */
final class Contradictions {
    private static final String MAC = "mac";
    private static final String IPV4 = "ipv4";
    private static final String ASCII = "ascii";
    private final InventoryCsv list;
    private final InventoryWorkbook workbook;
    private final Recordings recordings;
    private final Map<String, String> texts;
    private final List<Contradiction> all = new ArrayList<>();

    Contradictions(InventoryCsv list, InventoryWorkbook workbook, Recordings recordings, Map<String, String> texts) {
        this.list = list;
        this.workbook = workbook;
        this.recordings = recordings;
        this.texts = texts;
        identities();
        placeholders();
        presence();
        services();
        connections();
        versions();
        documents();
    }

    List<Contradiction> all() {
        return List.copyOf(all);
    }

    private void identities() {
        add(
                "X01",
                "wrong-address",
                List.of("PLC-03"),
                "address",
                List.of(
                        csv("PLC-03", Field.IP),
                        works("plc03-by-ews-serial", "10.20.10.13", IPV4),
                        works("plc03-by-ews-serial", "S C-D3UA81332013", ASCII),
                        only(Registers.DOCUMENTS, "MBW-WO-25-0398")),
                "PLC-03 was readdressed in July 2025; the register still has the old address. Serial and MAC agree.",
                "conflict",
                "One asset with two rival addresses; it is not split in two.");
        add(
                "X02",
                "mac-typo",
                List.of("HMI-01"),
                "mac",
                List.of(csv("HMI-01", Field.MAC), works("arp-HMI-01", "28:63:36:7B:31:01", MAC)),
                "Two groups of digits were exchanged while typing. The address agrees.",
                "conflict",
                "Matched by its address, with the MAC in conflict and the likely typing error named.");
        add(
                "X03",
                "duplicate",
                List.of("PLC-02"),
                "number",
                List.of(
                        csv("PLC-02", Field.NUMBER),
                        book("PLC-02", Field.NUMBER),
                        csv("PLC-02", Field.SERIAL),
                        book("PLC-02", Field.SERIAL),
                        book("PLC-02", Field.MAC)),
                "MBW-0111 and MBW-0231 are one controller: same serial number, MAC and address in both lists.",
                "duplicate",
                "One asset with two asset numbers, the merge explained and reversible.");
        add(
                "X04",
                "exchanged-device",
                List.of("RTU-PS2"),
                "mac, serial, firmware",
                List.of(
                        csv("RTU-PS2", Field.MAC),
                        csv("RTU-PS2", Field.SERIAL),
                        csv("RTU-PS2", Field.FIRMWARE),
                        stations("rtu-ps2-arp", "E0:DC:A0:9D:52:B7", MAC),
                        stations("rtu-ps2-serial", "S V-N7KC55102025", ASCII),
                        stations("rtu-ps2-firmware", "56040601", "hex"),
                        only(Registers.DOCUMENTS, "MBW-WO-25-0417")),
                "The controller was exchanged in August 2025: same address and function, another device.",
                "changed",
                "A question whether the device was exchanged; old nameplate ends, new one begins.");
        add(
                "X24",
                "gateway-mac",
                List.of("OFF-LT-017", "SCADA-A", "FW-01"),
                "mac",
                List.of(
                        works("office-write", "90:6C:AC:10:FE:01", MAC),
                        works("office-write", "10.20.40.117", IPV4),
                        only(Scans.OFFICE, "3C:52:82:2E:40:17"),
                        csv("FW-01", Field.MAC),
                        book("SCADA-A", Field.MAC)),
                "Behind the firewall every address of another network comes with the firewall's MAC.",
                "nothing",
                "No conflict of MACs, and nothing merged with FW-01: the sender is the gateway.");
        add(
                "X05",
                "hostname-clash",
                List.of("HMI-01", "HMI-PS1"),
                "hostname",
                List.of(csv("HMI-01", Field.HOSTNAME), csv("HMI-PS1", Field.HOSTNAME)),
                "Two panels of two sites are both called HMI01.",
                "finding",
                "Two assets, not merged; the shared name is reported.");
        add(
                "X06",
                "vendor-spelling",
                List.of("PLC-02", "HMI-01", "PLC-03"),
                "maker",
                List.of(
                        csv("PLC-02", Field.MAKER),
                        csv("HMI-01", Field.MAKER),
                        csv("PLC-03", Field.MAKER),
                        book("PLC-02", Field.MAKER)),
                "Four spellings of one maker.",
                "agree",
                "No conflict: the spellings are recognised as one maker.");
    }

    private void placeholders() {
        add(
                "X07",
                "placeholder-serial",
                List.of("VSD-PS1-1", "VSD-PS1-2"),
                "serial",
                List.of(csv("VSD-PS1-1", Field.SERIAL), csv("VSD-PS1-2", Field.SERIAL)),
                "Nobody read the plates; 123456 was typed for both drives.",
                "nothing",
                "Two assets, not merged; 123456 is not taken as a serial number.");
        add(
                "X08",
                "placeholder-serial",
                List.of("SCADA-A", "SCADA-B", "HIST-01"),
                "serial",
                List.of(book("SCADA-A", Field.SERIAL), book("SCADA-B", Field.SERIAL), book("HIST-01", Field.SERIAL)),
                "A virtual machine has no serial number; the list says N/A for each.",
                "nothing",
                "Separate assets, not merged.");
        add(
                "X09",
                "placeholder-mac",
                List.of("AIT-205", "CV-301"),
                "mac",
                List.of(csv("AIT-205", Field.MAC), csv("CV-301", Field.MAC)),
                "Instruments without a network card were given a MAC of zeros.",
                "nothing",
                "Two assets, not merged; the MAC of zeros is not taken as a MAC.");
    }

    private void presence() {
        add(
                "X10",
                "never-seen",
                List.of("VSD-101B"),
                "presence",
                List.of(
                        csv("VSD-101B", Field.IP),
                        csv("VSD-101B", Field.MAC),
                        works("seeks-vsd101b", "10.20.10.42", IPV4),
                        Place.neverSends(Recordings.WORKS, "10.20.10.42", IPV4),
                        Place.neverSends(Recordings.WORKS, "F4:54:33:1A:41:52", MAC)),
                "The drive lies in the workshop. Its controller asks for it all the time and nobody answers.",
                "not-seen",
                "Reported as not seen although the sensor could have seen it; never removed by itself.");
        add(
                "X11",
                "out-of-view",
                List.of("SIS-01", "RIO-02", "VSD-PS2-1"),
                "presence",
                List.of(
                        csv("SIS-01", Field.VLAN),
                        csv("RIO-02", Field.IP),
                        csv("VSD-PS2-1", Field.TAG),
                        only(SwitchConfiguration.FILE, "monitor session 1 source vlan 10 , 12 , 30"),
                        Place.neverSends(Recordings.WORKS, "00:E0:A1:03:13:21", MAC),
                        Place.neverSends(Recordings.WORKS, "10.20.10.22", IPV4)),
                "An isolated network, traffic inside another switch, and a fieldbus: no sensor looks there.",
                "nothing",
                "Not reported as missing. RIO-02 needs it recorded that its traffic never passes SW-01.");
        add(
                "X12",
                "undocumented-host",
                List.of("CON-4G"),
                "presence",
                List.of(
                        works("contractor-dhcp", "20:97:27:66:C1:99", MAC),
                        works("contractor-dhcp", "Teltonika-RUT241", ASCII),
                        works("contractor-arp", "10.20.10.199", IPV4)),
                "A contractor's 4G router was left in the filter gallery.",
                "new-asset",
                "An unknown host in the treatment network with a proposed name and maker.");
    }

    private void services() {
        add(
                "X13",
                "undocumented-service",
                List.of("PLC-01"),
                "services",
                List.of(csv("PLC-01", Field.PORTS), works("plc01-http", "HTTP/1.1 200 OK", ASCII)),
                "The web page of the controller answers; the register lists only port 44818.",
                "new-service",
                "Port 80 as a service that is seen and not documented.");
        add(
                "X14",
                "undocumented-service",
                List.of("SW-01"),
                "services",
                List.of(
                        csv("SW-01", Field.PORTS),
                        works("sw01-telnet", "Username:", ASCII),
                        only(SwitchConfiguration.FILE, "transport input telnet ssh")),
                "Telnet is open on the first five lines; the register says SSH only.",
                "new-service",
                "Port 23 as a service that is permitted and seen and not documented.");
    }

    private void connections() {
        add(
                "X15",
                "undocumented-connection",
                List.of("OFF-LT-017", "PLC-04", "CX-01"),
                "connection",
                List.of(
                        works("office-write", "10.20.40.117", IPV4),
                        works("office-write", "0106006b0055", "hex"),
                        only(Scans.OFFICE, "(10.20.40.117)"),
                        only(FirewallRules.FILE, "\"COMMISSIONING-TEMP\"")),
                "A laptop of the office writes a dosing set point with Modbus.",
                "new-connection",
                "Not required, permitted, observed: from level 4 to level 1, with a write.");
        add(
                "X16",
                "never-used-connection",
                List.of("HIST-01", "PLC-02", "CN-10"),
                "connection",
                List.of(only(Registers.CONNECTIONS, "CN-10,HIST-01,PLC-02")),
                "Planned in 2023 and never built; the firewall does not let it pass either.",
                "not-seen",
                "Required, not permitted, not observed although it could have been seen.");
        add(
                "X17",
                "outside-window",
                List.of("HIST-01", "NAS-01", "CN-30"),
                "connection",
                List.of(only(Registers.CONNECTIONS, "Nightly backup at 02:00")),
                "The backup runs at night; the recording was made in the morning.",
                "nothing",
                "Not observed in this window; not proposed for removal.");
        add(
                "X18",
                "rule-too-wide",
                List.of("FW-01", "OFF-LT-017"),
                "rule",
                List.of(
                        only(FirewallRules.FILE, "set srcaddr \"NET-OFFICE\""),
                        only(FirewallRules.FILE, "set dstaddr \"NET-CHLORINE\""),
                        only(FirewallRules.FILE, "set service \"ALL\""),
                        only(FirewallRules.FILE, "remove by 30/06/2025")),
                "A rule for commissioning was never taken out: the whole office reaches all of chlorine dosing.",
                "finding",
                "Permitted and required by no documented connection.");
        add(
                "X25",
                "rule-too-wide",
                List.of("FW-01", "EWS-01"),
                "rule",
                List.of(
                        only(FirewallRules.FILE, "set service \"S7\" \"ENIP\" \"HTTP\""),
                        only(FirewallRules.FILE, "set service \"SSH\" \"TELNET\" \"HTTPS\"")),
                "The rules for engineering and for switches let HTTP, Telnet and HTTPS pass, which nobody requires."
                        + " Time, names and updates are open to whole networks on purpose.",
                "finding",
                "Services that are permitted and required by no documented connection.");
    }

    private void versions() {
        add(
                "X19",
                "firmware-differs",
                List.of("HIST-01", "HIST-DMZ"),
                "firmware",
                List.of(
                        book("HIST-01", Field.FIRMWARE),
                        book("HIST-DMZ", Field.FIRMWARE),
                        only(Scans.DMZ, "version=\"2.7.6\""),
                        only(HistorianSbom.FILE, "pkg:golang/github.com/influxdata/influxdb@2.7.4"),
                        works("historian-version", "X-Influxdb-Version: v2.7.6", ASCII)),
                "List of 2026, bill of materials of 2025 and what the server says of itself are three versions.",
                "conflict",
                "Three rival versions; what the device says of itself is the newest evidence.");
        add(
                "X20",
                "firmware-differs",
                List.of("PLC-01"),
                "firmware",
                List.of(csv("PLC-01", Field.FIRMWARE), works("plc01-identity", "a700220b", "hex")),
                "The controller says revision 34.11; the register was not updated after the upgrade.",
                "conflict",
                "Two rival versions.");
    }

    private void documents() {
        add(
                "X21",
                "stale-drawing",
                List.of("MBW-NET-001", "MBW-NET-003", "MBW-TEL-001", "PLC-03", "RTU-PS2"),
                "information",
                List.of(
                        only(Registers.DOCUMENTS, "MBW-NET-001"),
                        only(Registers.DOCUMENTS, "MBW-NET-003"),
                        only(Registers.DOCUMENTS, "MBW-TEL-001"),
                        only(Registers.DOCUMENTS, "MBW-WO-25-0417"),
                        only(Registers.DOCUMENTS, "MBW-WO-25-0398")),
                "Drawings of 2021, 2023 and 2018 cover devices that were readdressed or exchanged in 2025.",
                "finding",
                "Each of the three drawings is older than a change of what it covers.");
        add(
                "X22",
                "label-too-open",
                List.of("MBW-NET-003"),
                "information",
                List.of(only(Registers.DOCUMENTS, "TLP:CLEAR")),
                "A poster with the addresses of all controllers is marked for everyone.",
                "finding",
                "A document that shows the network is labelled TLP:CLEAR.");
        add(
                "X23",
                "expired-contract",
                List.of("TP-03", "AP-03", "4G-01"),
                "access",
                List.of(
                        only(Registers.THIRD_PARTIES, "2025-06-30"),
                        only(Registers.ACCESS_PATHS, "AP-03"),
                        works("plc04-identity", "10.20.12.60", IPV4)),
                "The contract ended in June 2025; the 4G router is on all the time, in use, and its review overdue.",
                "finding",
                "An enabled access path of a supplier without a contract.");
    }

    private void add(
            String id,
            String kind,
            List<String> subjects,
            String part,
            List<Place> places,
            String explanation,
            String expected,
            String outcome) {
        all.add(new Contradiction(id, kind, subjects, part, places, explanation, expected, outcome));
    }

    private Place csv(String tag, Field field) {
        return list.place(tag, field);
    }

    private Place book(String tag, Field field) {
        return workbook.place(tag, field);
    }

    private Place works(String label, String value, String as) {
        return Place.packet(Recordings.WORKS, recordings.works().number(label), value, as);
    }

    private Place stations(String label, String value, String as) {
        return Place.packet(Recordings.STATIONS, recordings.stations().number(label), value, as);
    }

    private Place only(String file, String value) {
        String text = texts.get(file);
        if (text == null) {
            throw new IllegalArgumentException("No text file " + file);
        }
        return Place.only(file, text, value);
    }
}
