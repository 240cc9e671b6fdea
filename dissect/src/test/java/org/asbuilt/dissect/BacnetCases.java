package org.asbuilt.dissect;

import static org.asbuilt.dissect.Wire.HMI;
import static org.asbuilt.dissect.Wire.HMI_IP;
import static org.asbuilt.dissect.Wire.PLC;
import static org.asbuilt.dissect.Wire.PLC_IP;
import static org.asbuilt.dissect.Wire.SECRET;
import static org.asbuilt.dissect.Wire.address;
import static org.asbuilt.dissect.Wire.datagram;
import static org.asbuilt.dissect.Wire.ethernet;
import static org.asbuilt.dissect.Wire.hex;
import static org.asbuilt.dissect.Wire.ipv4;
import static org.asbuilt.dissect.Wire.ipv6;
import static org.asbuilt.dissect.Wire.join;
import static org.asbuilt.dissect.Wire.reply;
import static org.asbuilt.dissect.Wire.text;
import static org.asbuilt.dissect.Wire.u16;
import static org.asbuilt.dissect.Wire.u8;
import static org.asbuilt.dissect.Wire.udp;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;

/** Golden cases of {@link Bacnet}. */
final class BacnetCases implements Cases {
    private static final int PORT = 47808;
    private static final int UNICAST = 10;
    private static final int BROADCAST = 11;
    private static final String DEVICE = "0c 02000bb9";

    @Override
    public Map<String, Supplier<CaptureBuilder>> captures() {
        return Map.of(
                "bacnet/device-and-points", BacnetCases::device,
                "bacnet/router-and-foreign-device", BacnetCases::router,
                "bacnet/version-6", BacnetCases::version6,
                "bacnet/ethernet", BacnetCases::overEthernet,
                "bacnet/subnet-and-texts", BacnetCases::subnetAndTexts);
    }

    private static byte[] link(int function, byte[] content) {
        return join(u8(0x81), u8(function), u16(4 + content.length), content);
    }

    private static byte[] ask(byte[]... content) {
        return datagram(PORT, PORT, link(UNICAST, join(hex("01 04"), join(content))));
    }

    private static byte[] answer(byte[]... content) {
        return reply(PORT, PORT, link(UNICAST, join(hex("01 00"), join(content))));
    }

    private static byte[] toAll(String mac, String ip, byte[] network) {
        byte[] frame = ipv4(ip, "192.0.2.255", 17, udp(PORT, PORT, link(BROADCAST, network)));
        return ethernet(mac, "ff:ff:ff:ff:ff:ff", 0x0800, frame);
    }

    private static byte[] string(String value) {
        return value.length() + 1 < 5
                ? join(u8(0x71 + value.length()), u8(0), text(value))
                : join(u8(0x75), u8(value.length() + 1), u8(0), text(value));
    }

    private static byte[] property(int number, byte[] value) {
        byte[] tag = number > 255 ? join(u8(0x2a), u16(number)) : join(u8(0x29), u8(number));
        return join(tag, hex("4e"), value, hex("4f"));
    }

    static CaptureBuilder device() {
        byte[] all = join(
                hex(DEVICE),
                hex("1e"),
                property(77, string("AHU 3 controller")),
                property(121, string("Example Controls")),
                property(120, hex("22 03e7")),
                property(70, string("EX-AHU-8")),
                property(44, string("2.4.1")),
                property(12, string("Air handling 7")),
                property(58, string("Roof, plant room 2")),
                property(28, string("Supply air unit of the offices")),
                property(372, string("EX00417")),
                property(98, hex("21 01")),
                property(139, hex("21 0e")),
                property(155, hex("21 05")),
                hex("29 70 5e 9102 9120 5f"),
                hex("29 4c 39 01 4e c4 02000bb9 4f 1f"),
                hex("0c 00000004 1e"),
                property(77, string("Supply temperature")),
                property(85, hex("44 41a00000")),
                hex("1f"));
        int half = all.length / 2;
        byte[] first = join(hex("3c 02 00 02 0e"), Arrays.copyOf(all, half));
        byte[] second = join(hex("38 02 01 02 0e"), Arrays.copyOfRange(all, half, all.length));
        return new CaptureBuilder()
                .add(toAll(HMI, HMI_IP, hex("01 20 ffff 00 ff 10 08")))
                .add(toAll(PLC, PLC_IP, hex("01 00 10 00 c4 02000bb9 22 0400 91 00 22 03e7")))
                .add(ask(hex("00 05 01 0c"), hex(DEVICE), hex("19 4d")))
                .add(answer(hex("30 01 0c"), hex(DEVICE), hex("19 4d 3e"), string("AHU 3 controller"), hex("3f")))
                .add(ask(hex("02 75 02 0e"), hex(DEVICE), hex("1e 09 08 1f")))
                .add(answer(first))
                .add(ask(hex("40 02 00 02")))
                .add(answer(first))
                .add(answer(second))
                .add(ask(hex("00 05 03 0f 0c 00400001 19 55 3e 44 41a00000 3f 49 08")))
                .add(answer(hex("50 03 0f 91 02 91 28")))
                .add(ask(hex("00 05 04 14 09 01 1d 0a 00"), text(SECRET)))
                .add(answer(hex("20 04 14")))
                .add(ask(hex("00 05 05 05 09 01 1c 00000004 29 00 39 3c")))
                .add(answer(hex("20 05 05")))
                .add(answer(hex("10 02 09 01 1c 02000bb9 2c 00000004 39 3c 4e 09 55 2e 44 41a00000 2f 4f")))
                .add(ask(hex("00 05 06 63")))
                .add(answer(hex("60 06 09")))
                .add(answer(hex("f0")));
    }

    static CaptureBuilder router() {
        byte[] routed = hex("01 08 0005 01 0a 10 00 c4 02000064 22 01e0 91 03 22 03e7");
        byte[] origin = join(address("198.51.100.7"), u16(PORT));
        byte[] forwarded = join(origin, hex("01 00 10 00 c4 020000c8 22 05c4 91 00 21 07"));
        return new CaptureBuilder()
                .add(datagram(50000, PORT, link(5, hex("003c"))))
                .add(reply(PORT, 50000, link(0, hex("0000"))))
                .add(datagram(50000, PORT, link(9, hex("01 80 00"))))
                .add(reply(PORT, 50000, link(UNICAST, hex("01 80 01 0005 0006"))))
                .add(reply(PORT, 50000, link(4, forwarded)))
                .add(reply(PORT, 50000, link(UNICAST, routed)))
                .add(datagram(50000, PORT, link(UNICAST, hex("01 24 0005 01 0a ff 00 05 01 11 19 01"))))
                .add(reply(PORT, 50000, link(UNICAST, hex("01 08 0005 01 0a 20 01 11"))))
                .add(datagram(50000, PORT, link(UNICAST, hex("01 04 00 05 02 0c 0c 0e000001 1a 019b"))))
                .add(reply(PORT, 50000, link(UNICAST, hex("01 00 30 02 0c 0c 0e000001 1a 019b 3e 64 ffffff00 3f"))))
                .add(datagram(50000, PORT, link(UNICAST, hex("01 00 10 06 a4 7e0b19ff b4 0a000000"))))
                .add(datagram(50000, PORT, link(1, hex("c0000214 bac0 ffffffff"))))
                .add(reply(PORT, 50000, link(0, hex("0010"))))
                .add(datagram(50000, PORT, hex("810a 0014 01 00 10 08")));
    }

    private static byte[] linked(String from, String to, byte[] network) {
        byte[] link = join(hex("82 82 03"), network);
        return ethernet(from, to, link.length, Arrays.copyOf(link, Math.max(46, link.length)));
    }

    /** BACnet without IP: a link header with the service access point 82. */
    static CaptureBuilder overEthernet() {
        String all = "ff:ff:ff:ff:ff:ff";
        return new CaptureBuilder()
                .add(linked(HMI, all, hex("01 00 10 08")))
                .add(linked(PLC, all, hex("01 00 10 00 c4 02000bb9 22 0400 91 00 22 03e7")))
                .add(linked(HMI, PLC, join(hex("01 04 00 05 01 0c"), hex(DEVICE), hex("19 46"))))
                .add(linked(
                        PLC,
                        HMI,
                        join(hex("01 00 30 01 0c"), hex(DEVICE), hex("19 46 3e"), string("EX-AHU-8"), hex("3f"))))
                .add(linked(HMI, PLC, hex("01 04 00 05 02 0f 0c 00400001 19 55 3e 44 41a00000 3f 49 08")))
                .add(linked(PLC, HMI, hex("01 00 50 02 0f 91 02 91 28")));
    }

    private static byte[] toSubnet(byte[] network) {
        byte[] frame = ipv4(PLC_IP, "192.0.2.255", 17, udp(PORT, PORT, link(UNICAST, network)));
        return ethernet(PLC, "00:00:5e:00:53:99", 0x0800, frame);
    }

    /** Announced in plain messages to the broadcast address of the subnet; names in several character sets. */
    static CaptureBuilder subnetAndTexts() {
        return new CaptureBuilder()
                .add(toSubnet(hex("01 00 10 00 c4 02000bb9 22 0400 91 00 22 03e7")))
                .add(toSubnet(hex("01 00 10 01 c4 02000bb9 c4 00000001 75 07 01 03a4 8f6f 97cd")))
                .add(toSubnet(hex("01 00 10 01 c4 02000bb9 c4 00000002 75 05 04 6e29 5ea6")))
                .add(toSubnet(hex("01 00 10 01 c4 02000bb9 c4 00000003 74 05 4bfc68")))
                .add(toSubnet(hex("01 00 10 01 c4 02000bb9 c4 00000004 75 05 02 2539 2540")))
                .add(toSubnet(join(hex("01 00 10 05 0c 02000bba 29 00 3d 0b 00"), text("filter bad"))));
    }

    static CaptureBuilder version6() {
        byte[] announcement = hex("82 02 0018 0003e8 01 00 10 00 c4 020003e8 22 0400 91 00 21 07");
        byte[] unicast = hex("82 01 0015 0003e9 0003e8 01 04 00 05 01 11 19 00 21 07");
        return new CaptureBuilder()
                .add(ethernet(
                        PLC,
                        "33:33:00:00:ba:c0",
                        0x86DD,
                        ipv6("fe80::10", "ff02::bac0", 17, udp(PORT, PORT, announcement))))
                .add(ethernet(HMI, PLC, 0x86DD, ipv6("fe80::20", "fe80::10", 17, udp(PORT, PORT, unicast))));
    }
}
