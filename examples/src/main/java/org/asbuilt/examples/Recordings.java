package org.asbuilt.examples;

import java.time.Instant;
import java.util.List;
import org.asbuilt.examples.Packets.Host;

/** Half an hour of a Tuesday at the works, and ten minutes of the next day at each pumping station. */
final class Recordings {
    static final String WORKS = "capture-works.pcapng";
    static final String STATIONS = "capture-pumping.pcap";
    static final Instant WORKS_FROM = Instant.parse("2026-03-10T09:00:00Z");
    static final Instant WORKS_UNTIL = Instant.parse("2026-03-10T09:30:00Z");
    static final Instant STATION_1_FROM = Instant.parse("2026-03-11T10:00:00Z");
    static final Instant STATION_2_FROM = Instant.parse("2026-03-11T11:30:00Z");
    static final S7Traffic.Identity PLC_02 =
            new S7Traffic.Identity("MERROW-FILTER", "PLC_02", "6ES7 513-1AL02-0AB0", "S C-L5TR44872020", 2, 9, 4);
    static final S7Traffic.Identity PLC_03 = new S7Traffic.Identity(
            "MERROW-BACKWASH", "CPU 315-2 PN/DP", "6ES7 315-2EH14-0AB0", "S C-D3UA81332013", 3, 2, 12);
    static final S7Traffic.Identity RTU_PS2 = new S7Traffic.Identity(
            "GALLOW-HILL", "CPU 1214C DC/DC/DC", "6ES7 214-1AG40-0XB0", "S V-N7KC55102025", 4, 6, 1);

    private static final long SECOND = Capture.SECOND;
    private static final long STATION_TIME = 600 * SECOND;
    private final Wire wire = new Wire();
    private final ModbusTraffic modbus = new ModbusTraffic(wire);
    private final S7Traffic s7 = new S7Traffic(wire);
    private final EnipTraffic enip = new EnipTraffic(wire);
    private final NeighbourTraffic neighbours = new NeighbourTraffic(wire);
    private final OfficeTraffic office = new OfficeTraffic(wire);
    private final long start = WORKS_FROM.getEpochSecond() * SECOND;
    private final long end = WORKS_UNTIL.getEpochSecond() * SECOND;

    Recordings() {
        supervision();
        field();
        engineering();
        servers();
        strangers();
        neighbours();
        firstStation(STATION_1_FROM.getEpochSecond() * SECOND);
        secondStation(STATION_2_FROM.getEpochSecond() * SECOND);
    }

    Capture works() {
        return wire.works();
    }

    Capture stations() {
        return wire.stations();
    }

    byte[] worksFile() {
        return wire.works()
                .pcapng(
                        "Dell Edge Gateway 3200",
                        "Debian 12",
                        "asbuilt example generator",
                        "mirror-sw01",
                        "IDS-01, mirror of VLAN 10, 12 and 30 on SW-01; fictitious plant");
    }

    byte[] stationsFile() {
        return wire.stations().pcap();
    }

    private static Host host(String tag) {
        return Plant.host(tag);
    }

    private long after(double seconds) {
        return start + Math.round(seconds * 1000) * Capture.MILLI;
    }

    private void supervision() {
        Host scada = host("SCADA-A");
        enip.readTag(scada, 51011, host("PLC-01"), "RawWaterFlow", after(1.2), 20 * SECOND, end);
        s7.poll(scada, 51012, host("PLC-02"), 1, 10, after(1.9), 15 * SECOND, end);
        s7.poll(scada, 51013, host("PLC-03"), 2, 20, after(2.6), 30 * SECOND, end);
        modbus.poll(scada, 51014, host("PLC-04"), 1, 100, 12, after(3.4), 10 * SECOND, end);
        office.history(scada, 51020, host("HIST-01"), "2.7.6", after(5), 60 * SECOND, end, "historian-version");
    }

    private void field() {
        enip.cyclic(host("PLC-01"), host("VSD-101A"), after(0.4), 5 * SECOND, end);
        modbus.poll(host("PLC-04"), 49161, host("GW-01"), 7, 0, 4, after(2.1), 15 * SECOND, end);
        s7.poll(host("HMI-01"), 49170, host("PLC-02"), 1, 11, after(4.2), 20 * SECOND, end);
        modbus.poll(host("HMI-02"), 49171, host("PLC-04"), 1, 200, 8, after(4.8), 20 * SECOND, end);
        modbus.identify(
                host("4G-01"),
                49812,
                host("PLC-04"),
                1,
                after(640),
                List.of("Schneider Electric", "BMX P34 2020", "v3.20"),
                "plc04-identity");
    }

    private void engineering() {
        Host station = host("EWS-01");
        s7.identify(station, 52311, host("PLC-02"), 1, after(300), PLC_02, "plc02");
        s7.identify(station, 52312, host("PLC-03"), 2, after(330), PLC_03, "plc03-by-ews");
        enip.listIdentity(
                station,
                52313,
                host("PLC-01"),
                after(360),
                new EnipTraffic.Identity(0x0E, 167, 34, 11, 0x60C5A110L, "5069-L320ER/B"),
                "plc01-identity");
        enip.listIdentity(
                station,
                52314,
                host("VSD-101A"),
                after(361),
                new EnipTraffic.Identity(0x96, 9, 7, 1, 0x60FA1107L, "PowerFlex 525 3P 400V  7.5HP"),
                "vsd101a-identity");
        office.page(station, 52320, host("PLC-01"), after(402), "GoAhead-Webs", "5069-L320ER/B", "plc01-http");
        office.telnet(station, 52330, host("SW-01"), after(455), "sw01-telnet");
        office.secureShell(station, 52331, host("SW-01"), after(495));
        office.remoteDesktop(host("JMP-01"), 49300, station, after(280));
    }

    private void servers() {
        neighbours.lookUp(
                after(298), host("EWS-01"), 53111, host("DC-01"), "plc02.ot.merrowbeck.example", "10.20.10.12", "dns");
        neighbours.lookUp(
                after(359), host("EWS-01"), 53112, host("DC-01"), "ntp01.ot.merrowbeck.example", "10.20.30.5", "");
        neighbours.lookUp(
                after(4), host("SCADA-A"), 53120, host("DC-01"), "hist-01.ot.merrowbeck.example", "10.20.30.21", "");
        neighbours.lease(after(900), host("EWS-02"), "EWS-02", host("DC-01"), "ews02-lease");
        office.history(
                host("HIST-01"), 48112, host("HIST-DMZ"), "2.7.6", after(8), 300 * SECOND, end, "replica-version");
        for (int minute = 1; minute < 30; minute += 4) {
            neighbours.askTheTime(after(minute * 60 + 1.1), host("PLC-01"), 50123, host("NTP-01"));
            neighbours.askTheTime(after(minute * 60 + 2.2), host("PLC-02"), 50124, host("NTP-01"));
            neighbours.askTheTime(after(minute * 60 + 3.3), host("PLC-04"), 50125, host("NTP-01"));
            neighbours.announce(
                    after(minute * 60 + 17), host("NAS-01"), "nas01.local", minute == 1 ? "nas01-mdns" : "");
        }
    }

    private void strangers() {
        modbus.write(host("OFF-LT-017"), 60412, host("PLC-04"), 1, 107, 85, after(1212), "office-write");
        Host contractor = host("CON-4G");
        neighbours.askForLease(after(65), contractor, "Teltonika-RUT241", "contractor-dhcp");
        neighbours.askForLease(after(965), contractor, "Teltonika-RUT241", "");
        wire.arp(after(1400), contractor, host("PLC-03"), "contractor-arp");
        s7.identify(contractor, 38211, host("PLC-03"), 2, after(1401), PLC_03, "plc03-by-contractor");
    }

    private void neighbours() {
        List<String> inTreatment = List.of("PLC-01", "PLC-02", "PLC-03", "HMI-01");
        List<String> inChlorine = List.of("PLC-04", "GW-01", "HMI-02", "4G-01");
        List<String> inOperations = List.of("EWS-01", "DC-01", "HIST-01", "NTP-01");
        for (int minute = 0; minute < 30; minute += 5) {
            double at = minute * 60 + 0.05;
            resolve(at, Segment.TREATMENT, inTreatment);
            resolve(at + 0.3, Segment.CHLORINE, inChlorine);
            resolve(at + 0.6, Segment.OPERATIONS, inOperations);
            wire.arp(after(at + 0.9), host("PLC-01"), host("VSD-101A"), "");
            wire.arp(after(at + 1.0), host("PLC-04"), host("GW-01"), "");
        }
        wire.arp(after(900.2), host("EWS-02"), Segment.OPERATIONS.gateway(), "");
        wire.arp(after(700), host("IDS-01"), Segment.OPERATIONS.gateway(), "");
        for (int i = 0; i < 90; i++) {
            String label = i == 0 ? "seeks-vsd101b" : "";
            wire.arpRequest(after(i * 20 + 7.7), host("PLC-01"), "10.20.10.42", label);
        }
        for (int i = 0; i < 30; i++) {
            double at = i * 60 + 12;
            lldp(after(at), Segment.OPERATIONS, "SW-01", "Gi1/24", "Cisco IOS Software, IE4010, 15.2(8)E1", i);
            lldp(after(at + 3), Segment.TREATMENT, "SW-02", "Module: 1 Port: 8", "Hirschmann RS20 L2E-09.1.05", i);
            lldp(after(at + 6), Segment.CHLORINE, "SW-03", "Port 8", "MOXA EDS-408A V3.8", i);
        }
    }

    private void resolve(double at, Segment segment, List<String> tags) {
        for (int i = 0; i < tags.size(); i++) {
            wire.arp(after(at + i * 0.02), host(tags.get(i)), segment.gateway(), "arp-" + tags.get(i));
        }
    }

    private void lldp(long at, Segment segment, String tag, String port, String description, int turn) {
        Asset asset = Plant.asset(tag);
        String label = turn == 0 ? "lldp-" + tag : "";
        neighbours.lldp(at, segment, host(tag), port, asset.hostname(), description, label);
    }

    private void firstStation(long from) {
        long until = from + STATION_TIME;
        Host controller = host("RTU-PS1");
        Host gateway = Segment.STATION_1.gateway();
        wire.arp(from + SECOND / 10, controller, gateway, "");
        wire.arp(from + SECOND / 5, host("HMI-PS1"), controller, "hmi-ps1-arp");
        wire.arp(from + SECOND / 4, controller, host("VSD-PS1-1"), "");
        wire.arp(from + SECOND / 3, controller, host("VSD-PS1-2"), "");
        modbus.poll(host("SCADA-A"), 51051, controller, 1, 0, 16, from + SECOND, 20 * SECOND, until);
        modbus.poll(controller, 49152, host("VSD-PS1-1"), 248, 3201, 6, from + SECOND / 2, 4 * SECOND, until);
        modbus.poll(controller, 49153, host("VSD-PS1-2"), 248, 3201, 6, from + SECOND, 4 * SECOND, until);
        modbus.poll(host("HMI-PS1"), 49200, controller, 1, 0, 16, from + 2 * SECOND, 6 * SECOND, until);
        long later = from + 120 * SECOND;
        List<String> drive = List.of("Schneider Electric", "ATV630D15N4", "V1.9IE38");
        modbus.identify(controller, 49160, host("VSD-PS1-1"), 248, later, drive, "vsd-ps1-1-identity");
        modbus.identify(controller, 49161, host("VSD-PS1-2"), 248, later + SECOND, drive, "vsd-ps1-2-identity");
        List<String> station = List.of("Schneider Electric", "TM221CE24R", "1.10");
        modbus.identify(host("HMI-PS1"), 49201, controller, 1, later + 3 * SECOND, station, "rtu-ps1-identity");
        for (int i = 0; i < 20; i++) {
            lldp(from + (5 + i * 30L) * SECOND, Segment.STATION_1, "SW-PS1", "Port 8", "MOXA EDS-408A V3.8", i);
        }
    }

    private void secondStation(long from) {
        long until = from + STATION_TIME;
        Host controller = host("RTU-PS2");
        wire.arp(from + SECOND / 10, controller, Segment.STATION_2.gateway(), "rtu-ps2-arp");
        wire.arp(from + SECOND / 5, host("HMI-PS2"), controller, "");
        s7.poll(host("SCADA-A"), 51052, controller, 1, 1, from + SECOND, 20 * SECOND, until);
        s7.poll(host("HMI-PS2"), 49210, controller, 1, 2, from + 2 * SECOND, 5 * SECOND, until);
        s7.identify(host("HMI-PS2"), 49211, controller, 1, from + 30 * SECOND, RTU_PS2, "rtu-ps2");
        for (int i = 0; i < 20; i++) {
            lldp(from + (7 + i * 30L) * SECOND, Segment.STATION_2, "SW-PS2", "Port 8", "MOXA EDS-408A V3.8", i);
        }
    }
}
