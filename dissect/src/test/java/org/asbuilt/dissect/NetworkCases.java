package org.asbuilt.dissect;

import static org.asbuilt.dissect.Wire.HMI;
import static org.asbuilt.dissect.Wire.HMI_IP;
import static org.asbuilt.dissect.Wire.PLC;
import static org.asbuilt.dissect.Wire.PLC_IP;
import static org.asbuilt.dissect.Wire.SECRET;
import static org.asbuilt.dissect.Wire.address;
import static org.asbuilt.dissect.Wire.ethernet;
import static org.asbuilt.dissect.Wire.hex;
import static org.asbuilt.dissect.Wire.ipv4;
import static org.asbuilt.dissect.Wire.ipv6;
import static org.asbuilt.dissect.Wire.join;
import static org.asbuilt.dissect.Wire.mac;
import static org.asbuilt.dissect.Wire.padded;
import static org.asbuilt.dissect.Wire.text;
import static org.asbuilt.dissect.Wire.u16;
import static org.asbuilt.dissect.Wire.u32;
import static org.asbuilt.dissect.Wire.u8;
import static org.asbuilt.dissect.Wire.udp;

import java.util.Map;
import java.util.function.Supplier;

/** Golden cases of the protocols by which network devices find each other and keep the network going. */
final class NetworkCases implements Cases {
    private static final String V6 = "2001:db8::20";
    private static final String ROUTER_6 = "fe80::1";

    @Override
    public Map<String, Supplier<CaptureBuilder>> captures() {
        return Map.of(
                "cdp/switch", NetworkCases::cdp,
                "stp/rapid-and-per-vlan", NetworkCases::spanningTree,
                "vrrp/both-versions", NetworkCases::vrrp,
                "hsrp/both-versions", NetworkCases::hsrp,
                "ospf/hello", NetworkCases::ospf,
                "icmp/version-4", NetworkCases::icmp,
                "icmp/neighbours", NetworkCases::neighbours,
                "dhcpv6/lease", NetworkCases::dhcp);
    }

    private static byte[] subnetwork(String target, int protocol, byte[] payload) {
        byte[] content = join(hex("aaaa03 00000c"), u16(protocol), payload);
        return ethernet(PLC, target, content.length, content);
    }

    private static byte[] element(int type, byte[] value) {
        return join(u16(type), u16(value.length + 4), value);
    }

    private static CaptureBuilder cdp() {
        byte[] addresses = join(u32(1), hex("01 01 cc 0004"), address(PLC_IP));
        byte[] announcement = join(
                hex("02 b4 0000"),
                element(1, text("switch-3.plant.example")),
                element(2, addresses),
                element(3, text("FastEthernet0/7")),
                element(4, u32(0x29)),
                element(5, text("Example Internetwork Software, Version 12.1(22)")),
                element(6, text("example WS-X2940-8TT")),
                element(9, text("PLANT")),
                element(10, u16(12)));
        return new CaptureBuilder().add(subnetwork("01:00:0c:cc:cc:cc", 0x2000, announcement));
    }

    private static byte[] bridge(int kind, String root, String self) {
        return join(
                hex("0000"),
                hex(kind == 2 ? "02 02 3c" : "00 00 00"),
                u16(0x800C),
                mac(root),
                u32(19),
                u16(0x800C),
                mac(self),
                u16(0x8007),
                hex("0100 1400 0200 0f00"));
    }

    private static CaptureBuilder spanningTree() {
        byte[] rapid = join(hex("424203"), bridge(2, HMI, PLC), u8(0));
        byte[] change = hex("424203 0000 00 80");
        String group = "01:80:c2:00:00:00";
        return new CaptureBuilder()
                .add(ethernet(PLC, group, rapid.length, rapid))
                .add(ethernet(PLC, group, change.length, change))
                .add(subnetwork("01:00:0c:cc:cc:cd", 0x010B, bridge(0, PLC, PLC)));
    }

    private static byte[] packet(String group, int protocol, byte[] payload) {
        return ethernet(PLC, "01:00:5e:00:00:12", 0x0800, ipv4(PLC_IP, group, protocol, payload));
    }

    private static CaptureBuilder vrrp() {
        byte[] second = join(hex("21 05 64 01 01 01 0000"), address("192.0.2.1"), padded(SECRET, 8));
        byte[] third = join(hex("31 06 c8 01 0064 0000"), address("192.0.2.2"));
        return new CaptureBuilder()
                .add(packet("224.0.0.18", 112, second))
                .add(packet("224.0.0.18", 112, second))
                .add(packet("224.0.0.18", 112, third));
    }

    private static CaptureBuilder hsrp() {
        byte[] first = join(hex("00 00 10 03 0a 6e 05 00"), padded(SECRET, 8), address("192.0.2.1"));
        byte[] state = join(
                hex("01 28 02 00 06 04 0007"),
                mac(PLC),
                u32(110),
                u32(3000),
                u32(10_000),
                address("192.0.2.2"),
                new byte[12]);
        byte[] digest = join(hex("04 1c 01 00 0000"), new byte[24]);
        return new CaptureBuilder()
                .add(packet("224.0.0.2", 17, udp(1985, 1985, first)))
                .add(packet("224.0.0.102", 17, udp(1985, 1985, join(state, digest))));
    }

    private static CaptureBuilder ospf() {
        byte[] hello = join(
                hex("02 01 002c"),
                address("203.0.113.7"),
                address("0.0.0.3"),
                hex("0000 0002 0000 01 10 00000001"),
                address("255.255.255.192"),
                hex("000a 02 01 00000028"),
                address(PLC_IP),
                address("0.0.0.0"));
        byte[] update = join(hex("02 04 001c 00000000 00000000 0000 0001"), padded(SECRET, 8), new byte[4]);
        return new CaptureBuilder().add(packet("224.0.0.5", 89, hello)).add(packet("224.0.0.5", 89, update));
    }

    private static byte[] toHmi(byte[] payload) {
        return ethernet(PLC, HMI, 0x0800, ipv4(PLC_IP, HMI_IP, 1, payload));
    }

    private static CaptureBuilder icmp() {
        return new CaptureBuilder()
                .add(ethernet(HMI, PLC, 0x0800, ipv4(HMI_IP, PLC_IP, 1, hex("0800 0000 0001 0001 61626364"))))
                .add(toHmi(hex("0000 0000 0001 0001 61626364")))
                .add(toHmi(join(hex("1200 0000 0001 0001"), address("255.255.255.0"))))
                .add(toHmi(join(hex("0501 0000"), address("192.0.2.1"), new byte[28])));
    }

    private static byte[] control6(String source, String target, byte[] payload) {
        return ethernet(PLC, "33:33:00:00:00:01", 0x86DD, ipv6(source, target, 58, payload));
    }

    private static CaptureBuilder neighbours() {
        byte[] advertisement = join(
                hex("86 00 0000 40 00 0708 00000000 00000000"),
                hex("01 01"),
                mac(PLC),
                hex("03 04 40 c0 00278d00 00093a80 00000000"),
                address("2001:db8::"));
        byte[] neighbour = join(hex("88 00 0000 60000000"), address(V6), hex("02 01"), mac(HMI));
        byte[] broken = join(hex("88 00 0000 60000000"), address(V6), hex("02 00"), mac(HMI));
        return new CaptureBuilder()
                .add(control6(ROUTER_6, "ff02::1", advertisement))
                .add(control6(V6, "ff02::1", neighbour))
                .add(control6(V6, "ff02::1", broken));
    }

    private static byte[] option(int code, byte[] value) {
        return join(u16(code), u16(value.length), value);
    }

    private static CaptureBuilder dhcp() {
        byte[] client = option(1, join(hex("0003 0001"), mac(HMI)));
        byte[] request = join(
                hex("03 000001"),
                client,
                option(16, join(u32(32_473), u16(13), text("ExampleOS 4.2"))),
                option(39, join(u8(0), u8(7), text("panel-3"), u8(5), text("plant"), u8(0))));
        byte[] address = option(5, join(address(V6), u32(3600), u32(7200)));
        byte[] reply = join(hex("07 000001"), client, option(3, join(u32(1), u32(0), u32(0), address)));
        return new CaptureBuilder()
                .add(ethernet(
                        HMI, "33:33:00:01:00:02", 0x86DD, ipv6("fe80::20", "ff02::1:2", 17, udp(546, 547, request))))
                .add(ethernet(PLC, HMI, 0x86DD, ipv6(ROUTER_6, "fe80::20", 17, udp(547, 546, reply))));
    }
}
