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
import static org.asbuilt.dissect.Wire.text;
import static org.asbuilt.dissect.Wire.u16;
import static org.asbuilt.dissect.Wire.u16le;
import static org.asbuilt.dissect.Wire.u32le;
import static org.asbuilt.dissect.Wire.u8;
import static org.asbuilt.dissect.Wire.udp;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Golden cases of databases, discovery, groups and trunks. */
final class OfficeCases implements Cases {
    @Override
    public Map<String, Supplier<CaptureBuilder>> captures() {
        return Map.of(
                "sqlserver/login", OfficeCases::login,
                "sqlserver/browser", OfficeCases::browser,
                "ssdp/notify-and-search", OfficeCases::discovery,
                "igmp/reports", OfficeCases::groups,
                "dtp/desirable", OfficeCases::trunk);
    }

    private static byte[] packet(int kind, byte[] content) {
        return join(u8(kind), u8(1), u16(8 + content.length), hex("0000 01 00"), content);
    }

    private static byte[] options(int encryption) {
        return join(hex("00 000b 0006 01 0011 0001 ff"), hex("0f00 07d0 0000"), u8(encryption));
    }

    /** Host, account, password, program, server, nothing, library, language, database: offset and length each. */
    private static byte[] login7() {
        List<String> texts =
                List.of("PANEL3", "operator", "disguised", "Historian 4", "db1", "", "ODBC", "", "process");
        byte[] fields = new byte[0];
        byte[] data = new byte[0];
        int at = 36 + 4 * texts.size() + 22;
        for (String value : texts) {
            fields = join(fields, u16le(at + data.length), u16le(value.length()));
            data = join(data, value.getBytes(StandardCharsets.UTF_16LE));
        }
        byte[] rest = join(new byte[32], fields, new byte[22], data);
        return join(u32le(rest.length + 4L), rest);
    }

    private static CaptureBuilder login() {
        CaptureBuilder capture = new CaptureBuilder();
        new TcpTalk(capture, 40070, 1433)
                .open()
                .ask(packet(18, options(2)))
                .answer(packet(4, options(2)))
                .ask(packet(16, login7()))
                .answer(packet(4, hex("fd0000 0000 00000000")))
                .ask(packet(1, "select 1".getBytes(StandardCharsets.UTF_16LE)))
                .ask(packet(3, new byte[20]))
                .ask(packet(7, new byte[20]));
        return capture;
    }

    private static CaptureBuilder browser() {
        byte[] list = text("ServerName;DB1;InstanceName;HISTORY;IsClustered;No;Version;11.0.2100.60;tcp;1433;;");
        return new CaptureBuilder()
                .add(Wire.datagram(50000, 1434, hex("03")))
                .add(Wire.reply(1434, 50000, join(u8(5), u16le(list.length), list)));
    }

    private static CaptureBuilder discovery() {
        byte[] notice = text("""
                NOTIFY * HTTP/1.1\r
                HOST: 239.255.255.250:1900\r
                LOCATION: http://192.0.2.20:80/device.xml\r
                SERVER: ExampleOS/4 UPnP/1.0 Camera/2.1\r
                NT: urn:schemas-upnp-org:device:Basic:1\r
                NTS: ssdp:alive\r
                \r
                """);
        byte[] search = text("""
                M-SEARCH * HTTP/1.1\r
                MAN: "ssdp:discover"\r
                ST: ssdp:all\r
                USER-AGENT: Browser/85 ExampleOS\r
                \r
                """);
        byte[] answer = text("""
                HTTP/1.1 200 OK\r
                ST: upnp:rootdevice\r
                SERVER: ExampleOS/5 UPnP/1.1 Router/1\r
                \r
                """);
        return new CaptureBuilder()
                .add(toGroup(17, udp(50000, 1900, notice)), toGroup(17, udp(50001, 1900, search)))
                .add(Wire.reply(1900, 50001, answer));
    }

    private static byte[] toGroup(int protocol, byte[] payload) {
        return ethernet(HMI, "01:00:5e:7f:ff:fa", 0x0800, ipv4(HMI_IP, "239.255.255.250", protocol, payload));
    }

    private static CaptureBuilder groups() {
        return new CaptureBuilder()
                .add(toGroup(2, join(hex("1164 0000"), new byte[4])))
                .add(toGroup(2, join(hex("1600 0000"), address("239.255.255.250"))))
                .add(toGroup(2, join(hex("2200 0000 0000 0001 04000000"), address("239.255.255.250"))))
                .add(toGroup(2, join(hex("1700 0000"), address("239.255.255.250"))))
                .add(ethernet(PLC, HMI, 0x0800, ipv4(PLC_IP, HMI_IP, 2, hex("16 00 0000"))));
    }

    private static CaptureBuilder trunk() {
        byte[] content = join(
                hex("aaaa03 00000c 2004 01"),
                hex("0001 000a"),
                text("PLANT\0"),
                hex("0002 0005 83"),
                hex("0003 0005 a5"),
                hex("0004 000a"),
                mac(PLC));
        return new CaptureBuilder().add(ethernet(PLC, "01:00:0c:cc:cc:cc", content.length, content));
    }
}
