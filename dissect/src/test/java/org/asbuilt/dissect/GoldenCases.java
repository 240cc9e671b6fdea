package org.asbuilt.dissect;

import static org.asbuilt.dissect.Wire.HMI;
import static org.asbuilt.dissect.Wire.HMI_IP;
import static org.asbuilt.dissect.Wire.PLC;
import static org.asbuilt.dissect.Wire.PLC_IP;
import static org.asbuilt.dissect.Wire.address;
import static org.asbuilt.dissect.Wire.ethernet;
import static org.asbuilt.dissect.Wire.hex;
import static org.asbuilt.dissect.Wire.ipv4;
import static org.asbuilt.dissect.Wire.join;
import static org.asbuilt.dissect.Wire.mac;
import static org.asbuilt.dissect.Wire.padded;
import static org.asbuilt.dissect.Wire.text;
import static org.asbuilt.dissect.Wire.u16;
import static org.asbuilt.dissect.Wire.u16le;
import static org.asbuilt.dissect.Wire.u32;
import static org.asbuilt.dissect.Wire.u32le;
import static org.asbuilt.dissect.Wire.u8;
import static org.asbuilt.dissect.Wire.udp;

import java.util.Map;
import java.util.function.Supplier;

/** Golden cases of the first protocols of the house. */
final class GoldenCases implements Cases {
    @Override
    public Map<String, Supplier<CaptureBuilder>> captures() {
        return Map.of(
                "arp/answer-and-probe", GoldenCases::arp,
                "lldp/scalance", GoldenCases::lldp,
                "dhcp/lease", GoldenCases::dhcp,
                "dns/answer", GoldenCases::dns,
                "dns/multicast", GoldenCases::multicastDns,
                "modbus/identification", GoldenCases::modbus,
                "modbus/gateway-with-units", GoldenCases::modbusGateway,
                "modbus/many-in-a-segment", GoldenCases::modbusShared,
                "http/server-and-agent", GoldenCases::http);
    }

    private static byte[] arpMessage(int operation, String mac, String ip, String targetMac, String targetIp) {
        return join(hex("0001080006 04"), u16(operation), mac(mac), address(ip), mac(targetMac), address(targetIp));
    }

    private static CaptureBuilder arp() {
        String all = "ff:ff:ff:ff:ff:ff";
        String none = "00:00:00:00:00:00";
        return new CaptureBuilder()
                .add(ethernet(HMI, all, 0x0806, arpMessage(1, HMI, HMI_IP, none, PLC_IP)))
                .add(ethernet(PLC, HMI, 0x0806, arpMessage(2, PLC, PLC_IP, HMI, HMI_IP)))
                .add(ethernet(Wire.OTHER, all, 0x0806, arpMessage(1, Wire.OTHER, "0.0.0.0", none, "192.0.2.30")));
    }

    private static byte[] element(int type, byte[] value) {
        return join(u16(type << 9 | value.length), value);
    }

    private static CaptureBuilder lldp() {
        byte[] frame = join(
                element(1, join(u8(7), text("switch1"))),
                element(2, join(u8(7), text("port-001"))),
                element(3, u16(20)),
                element(4, text("to the panel")),
                element(5, text("Switch1")),
                element(6, text("Siemens, SIMATIC NET, SCALANCE X208, 6GK5 208-0BA10-2AA3, HW: 7, FW: V4.02")),
                element(7, hex("0014 0004")),
                element(8, join(hex("0501"), address("192.0.2.1"), hex("02 00000001 00"))),
                element(127, join(hex("0012bb 08"), text("SN-0042"))),
                element(0, new byte[0]));
        return new CaptureBuilder().add(ethernet(PLC, "01:80:c2:00:00:0e", 0x88CC, frame));
    }

    private static byte[] dhcpMessage(int operation, String yours, byte[] options) {
        return join(
                u8(operation),
                hex("010600 12345678 0000 0000 00000000"),
                address(yours),
                hex("00000000 00000000"),
                mac(HMI),
                new byte[10 + 64 + 128],
                hex("63825363"),
                options,
                u8(255));
    }

    private static byte[] option(int code, byte[] value) {
        return join(u8(code), u8(value.length), value);
    }

    private static CaptureBuilder dhcp() {
        byte[] request = dhcpMessage(
                1,
                "0.0.0.0",
                join(option(53, u8(3)), option(12, text("hmi-line-3")), option(60, text("ExampleOS 4.2"))));
        byte[] acknowledge = dhcpMessage(
                2,
                HMI_IP,
                join(
                        option(53, u8(5)),
                        option(54, address(PLC_IP)),
                        option(51, u32(86_400)),
                        option(1, address("255.255.255.0")),
                        option(3, address("192.0.2.1")),
                        option(6, join(address("192.0.2.53"), address("192.0.2.54")))));
        return new CaptureBuilder()
                .add(ethernet(
                        HMI, "ff:ff:ff:ff:ff:ff", 0x0800, ipv4("0.0.0.0", "255.255.255.255", 17, udp(68, 67, request))))
                .add(Wire.reply(67, 68, acknowledge));
    }

    static byte[] name(String name) {
        byte[] all = new byte[0];
        for (String label : name.split("\\.", -1)) {
            all = join(all, u8(label.length()), text(label));
        }
        return join(all, u8(0));
    }

    private static CaptureBuilder dns() {
        byte[] question = join(name("historian.plant.example"), u16(1), u16(1));
        byte[] query = join(hex("0001 0100 0001 0000 0000 0000"), question);
        byte[] answer = join(
                hex("0001 8180 0001 0002 0000 0000"),
                question,
                hex("c00c 0005 0001 00000e10 0006 03"),
                text("db1"),
                hex("c016"),
                hex("c035 0001 0001 00000e10 0004"),
                address("192.0.2.40"));
        return new CaptureBuilder().add(Wire.datagram(51000, 53, query)).add(Wire.reply(53, 51000, answer));
    }

    private static CaptureBuilder multicastDns() {
        byte[] instance = name("Panel 3._http._tcp.local");
        byte[] announcement = join(
                hex("0000 8400 0000 0002 0000 0000"),
                name("panel3.local"),
                hex("0001 8001 00000078 0004"),
                address(HMI_IP),
                instance,
                hex("0021 8001 00000078 0008 0000 0000 0050 c00c"));
        return new CaptureBuilder()
                .add(ethernet(
                        HMI,
                        "01:00:5e:00:00:fb",
                        0x0800,
                        ipv4(HMI_IP, "224.0.0.251", 17, udp(5353, 5353, announcement))));
    }

    static byte[] modbusMessage(int transaction, int unit, byte[] body) {
        return join(u16(transaction), u16(0), u16(body.length + 1), u8(unit), body);
    }

    private static byte[] object(int number, String value) {
        return join(u8(number), u8(value.length()), text(value));
    }

    private static CaptureBuilder modbus() {
        CaptureBuilder capture = new CaptureBuilder();
        byte[] identity = join(
                hex("2b0e 01 01 00 00 03"), object(0, "Example Controls"), object(1, "EX-241"), object(2, "V04.00.06"));
        new TcpTalk(capture, 40001, 502)
                .open()
                .ask(modbusMessage(1, 255, hex("2b0e 01 00")))
                .answer(modbusMessage(1, 255, identity))
                .ask(modbusMessage(2, 255, hex("03 0000 0002")))
                .answer(modbusMessage(2, 255, hex("03 04 00010002")))
                .ask(modbusMessage(3, 255, hex("06 0001 00ff")))
                .answer(modbusMessage(3, 255, hex("86 02")));
        return capture;
    }

    private static CaptureBuilder modbusGateway() {
        CaptureBuilder capture = new CaptureBuilder();
        TcpTalk talk = new TcpTalk(capture, 40002, 502).open();
        for (int unit = 3; unit < 6; unit++) {
            talk.ask(modbusMessage(unit, unit, hex("04 0000 0001")));
            if (unit != 5) {
                talk.answer(modbusMessage(unit, unit, hex("04 02 0000")));
            }
        }
        talk.ask(modbusMessage(9, 3, hex("11")))
                .answer(modbusMessage(9, 3, join(hex("11 0a 01 ff"), text("DRIVE-9 "))));
        return capture;
    }

    /** Several requests in one segment; an answer in three; the first answer again. */
    private static CaptureBuilder modbusShared() {
        CaptureBuilder capture = new CaptureBuilder();
        byte[] first = modbusMessage(1, 1, hex("01 0000 0008"));
        byte[] second = modbusMessage(2, 1, hex("0f 0000 0008 01 ff"));
        byte[] answers = join(modbusMessage(1, 1, hex("01 01 55")), modbusMessage(2, 1, hex("0f 0000 0008")));
        new TcpTalk(capture, 40003, 502).open().ask(join(first, second)).answerInPieces(answers, 7);
        capture.add(capture.frames().get(4));
        return capture;
    }

    private static CaptureBuilder http() {
        CaptureBuilder capture = new CaptureBuilder();
        byte[] answer = text("HTTP/1.1 200 OK\r\nServer: ExampleWeb/2.1\r\nContent-Length: 5\r\n\r\nhello"
                + "HTTP/1.0 404 Not Found\r\nserver: ExampleWeb/2.1\r\n\r\n");
        new TcpTalk(capture, 40004, 8080)
                .open()
                .ask(text("GET / HTTP/1.1\r\nHost: panel.plant.example:8080\r\nUser-Agent: Browser/1.0\r\n\r\n"))
                .answerInPieces(answer, 30)
                .ask(text("POST /set HTTP/1.1\r\nHost: 192.0.2.10\r\nUser-Agent: Browser/1.0\r\n\r\n"));
        return capture;
    }

    static byte[] shortString(String value) {
        return join(u8(value.length()), text(value));
    }

    static byte[] identity(int vendor, int type, int product, String model) {
        return join(
                u16le(vendor),
                u16le(type),
                u16le(product),
                hex("1403"),
                u16le(0x60),
                u32le(0x00C0FFEEL),
                shortString(model));
    }

    static byte[] zeroes(int count) {
        return padded("", count);
    }
}
