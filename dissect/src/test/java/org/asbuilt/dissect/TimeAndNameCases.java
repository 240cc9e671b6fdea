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
import static org.asbuilt.dissect.Wire.text;
import static org.asbuilt.dissect.Wire.u16;
import static org.asbuilt.dissect.Wire.u32;
import static org.asbuilt.dissect.Wire.u8;
import static org.asbuilt.dissect.Wire.udp;

import java.util.Map;
import java.util.function.Supplier;

/** Golden cases of time, names and logs. */
final class TimeAndNameCases implements Cases {
    @Override
    public Map<String, Supplier<CaptureBuilder>> captures() {
        return Map.of(
                "ntp/server", TimeAndNameCases::ntp,
                "ntp/control", TimeAndNameCases::ntpControl,
                "ptp/grandmaster", TimeAndNameCases::ptp,
                "syslog/both-forms", TimeAndNameCases::syslog,
                "syslog/stream", TimeAndNameCases::syslogStream,
                "llmnr/answer", TimeAndNameCases::llmnr,
                "dns/stream", TimeAndNameCases::dnsStream);
    }

    private static byte[] time(int first, int stratum, byte[] reference, byte[] trailer) {
        return join(u8(first), u8(stratum), hex("06 ec 00000100 00000200"), reference, new byte[32], trailer);
    }

    private static CaptureBuilder ntp() {
        return new CaptureBuilder()
                .add(Wire.datagram(50000, 123, time(0x23, 0, new byte[4], new byte[0])))
                .add(Wire.reply(123, 50000, time(0x24, 2, address("203.0.113.9"), new byte[0])))
                .add(Wire.reply(123, 50001, time(0x1C, 1, text("GPS\0"), new byte[20])));
    }

    private static CaptureBuilder ntpControl() {
        byte[] variables =
                text("version=\"ntpd 4.2.8p15\", processor=\"x86_64\", system=\"ExampleOS/5.10\", stratum=2");
        byte[] answer = join(hex("16 82 0001 0615 0000 0000"), u16(variables.length), variables);
        return new CaptureBuilder()
                .add(Wire.datagram(50000, 123, hex("16 02 0001 0000 0000 0000 0000")))
                .add(Wire.reply(123, 50000, answer))
                .add(Wire.datagram(50000, 123, hex("17 00 03 2a 0000 0000")));
    }

    private static byte[] clockMessage(int kind, byte[] body) {
        return join(
                u8(kind),
                u8(2),
                u16(34 + body.length),
                u8(0),
                hex("00 0200 0000000000000000 00000000"),
                hex("00005efffe005301 0001"),
                u16(7),
                u8(kind == 13 ? 4 : 5),
                u8(1),
                body);
    }

    private static CaptureBuilder ptp() {
        byte[] announce = join(new byte[10], hex("0025 00 80 06 21 ffff 80 00005efffe005301 0000"), u8(0x20));
        byte[] description = join(
                u16(1),
                hex("08"),
                text("Ethernet"),
                hex("0006 00005e005301"),
                hex("0001 0004"),
                address(PLC_IP),
                hex("0a0b0c 00"),
                GoldenCases.shortString("Example Time;GM-100;SN-77"),
                GoldenCases.shortString("1.0;2.4;4.1"),
                GoldenCases.shortString("Clock 1;Hall 2"),
                hex("001b19000100"));
        byte[] management =
                join(new byte[10], hex("00 00 02 00"), u16(1), u16(description.length + 2), u16(1), description);
        return new CaptureBuilder()
                .add(ethernet(PLC, "01:1b:19:00:00:00", 0x88F7, clockMessage(11, announce)))
                .add(ethernet(PLC, "01:1b:19:00:00:00", 0x88F7, clockMessage(0, new byte[10])))
                .add(ethernet(
                        PLC,
                        "01:00:5e:00:01:81",
                        0x0800,
                        ipv4(PLC_IP, "224.0.1.129", 17, udp(320, 320, clockMessage(13, management)))));
    }

    private static CaptureBuilder syslog() {
        return new CaptureBuilder()
                .add(Wire.datagram(514, 514, text("<189>Nov 25 20:00:01 switch-3 %LINK-3-UPDOWN: Interface up")))
                .add(Wire.datagram(
                        514, 514, text("<34>1 2026-11-25T20:00:02Z panel3.plant.example watchdog 77 - - ok")))
                .add(Wire.datagram(514, 514, text("<13>no header at all")));
    }

    private static CaptureBuilder syslogStream() {
        CaptureBuilder capture = new CaptureBuilder();
        String message = "<34>1 2026-11-25T20:00:02Z panel3 watchdog 77 - - ok";
        new TcpTalk(capture, 40050, 514)
                .open()
                .ask(text(message.length() + " " + message + message.length() + " " + message))
                .ask(text("<13>Nov 25 20:00:01 switch-3 tag: text\n"));
        return capture;
    }

    private static byte[] question(int flags, int answers) {
        return join(u16(1), u16(flags), u16(1), u16(answers), u32(0), hex("06"), text("panel3"), hex("00 0001 0001"));
    }

    private static CaptureBuilder llmnr() {
        byte[] answer = join(question(0x8000, 1), hex("c00c 0001 0001 0000001e 0004"), address(PLC_IP));
        return new CaptureBuilder()
                .add(ethernet(
                        HMI,
                        "01:00:5e:00:00:fc",
                        0x0800,
                        ipv4(HMI_IP, "224.0.0.252", 17, udp(50000, 5355, question(0, 0)))))
                .add(Wire.reply(5355, 50000, answer));
    }

    private static byte[] preceded(byte[] message) {
        return join(u16(message.length), message);
    }

    /** Over TCP, where a length precedes each message: two at once, in pieces; an address of each kind, and a name found by its address. */
    private static CaptureBuilder dnsStream() {
        byte[] query =
                join(hex("0002 0100 0001 0000 0000 0000"), GoldenCases.name("db1.plant.example"), hex("0001 0001"));
        byte[] addresses = join(
                hex("0002 8180 0001 0002 0000 0000"),
                GoldenCases.name("db1.plant.example"),
                hex("0001 0001"),
                hex("c00c 0001 0001 00000e10 0004"),
                address("192.0.2.40"),
                hex("c00c 001c 0001 00000e10 0010 20010db8000000000000000000000040"));
        byte[] reverse = join(
                hex("0003 8180 0001 0001 0000 0000"),
                GoldenCases.name("41.2.0.192.in-addr.arpa"),
                hex("000c 0001"),
                hex("c00c 000c 0001 00000e10"),
                preceded(GoldenCases.name("db2.plant.example")));
        CaptureBuilder capture = new CaptureBuilder();
        new TcpTalk(capture, 51_010, 53)
                .open()
                .ask(preceded(query))
                .answerInPieces(join(preceded(addresses), preceded(reverse)), 48)
                .answer(hex("0004 0005 8180 0000"));
        return capture;
    }
}
