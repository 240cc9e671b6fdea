package org.asbuilt.dissect;

import static org.asbuilt.dissect.Wire.SECRET;
import static org.asbuilt.dissect.Wire.hex;
import static org.asbuilt.dissect.Wire.join;
import static org.asbuilt.dissect.Wire.padded;
import static org.asbuilt.dissect.Wire.text;
import static org.asbuilt.dissect.Wire.u16;
import static org.asbuilt.dissect.Wire.u32;
import static org.asbuilt.dissect.Wire.u8;

import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;

/** Golden cases of directories, accounts and remote screens. */
final class DirectoryCases implements Cases {
    @Override
    public Map<String, Supplier<CaptureBuilder>> captures() {
        return Map.of(
                "kerberos/sign-in", DirectoryCases::kerberos,
                "kerberos/stream", DirectoryCases::kerberosStream,
                "ldap/root-entry", DirectoryCases::ldap,
                "ldap/start-tls", DirectoryCases::startTls,
                "ldap/guarded-by-kerberos", DirectoryCases::guardedLdap,
                "vnc/no-password", DirectoryCases::vnc,
                "vnc/version-3-3", DirectoryCases::oldVnc,
                "http/title-and-password", DirectoryCases::http);
    }

    static byte[] ber(int tag, byte[]... parts) {
        byte[] content = join(parts);
        byte[] length = content.length < 0x80 ? u8(content.length) : join(u8(0x82), u16(content.length));
        return join(u8(tag), length, content);
    }

    private static byte[] integer(int value) {
        return ber(2, u8(value));
    }

    private static byte[] principal(int kind, String... names) {
        byte[] all = new byte[0];
        for (String name : names) {
            all = join(all, ber(0x1B, text(name)));
        }
        return ber(0x30, ber(0xA0, integer(kind)), ber(0xA1, ber(0x30, all)));
    }

    private static byte[] request(int tag, byte[] account) {
        byte[] body = ber(
                0x30,
                ber(0xA0, ber(3, hex("0040810010"))),
                ber(0xA1, account),
                ber(0xA2, ber(0x1B, text("PLANT.EXAMPLE"))),
                ber(0xA7, integer(9)),
                ber(0xA8, ber(0x30, integer(18), integer(23), integer(3))),
                ber(0xA9, ber(0x30, ber(0x30, ber(0xA0, integer(20)), ber(0xA1, ber(4, text("PANEL3          ")))))));
        return ber(tag, ber(0x30, ber(0xA1, integer(5)), ber(0xA2, integer(tag & 0x1F)), ber(0xA4, body)));
    }

    private static byte[] reply() {
        return ber(
                0x6B,
                ber(
                        0x30,
                        ber(0xA0, integer(5)),
                        ber(0xA1, integer(11)),
                        ber(0xA3, ber(0x1B, text("PLANT.EXAMPLE"))),
                        ber(0xA4, principal(1, "operator")),
                        ber(0xA5, ber(0x61, new byte[4])),
                        ber(0xA6, ber(0x30, ber(0xA0, integer(23)), ber(0xA2, ber(4, padded(SECRET, 20)))))));
    }

    private static CaptureBuilder kerberos() {
        byte[] error = ber(
                0x7E,
                ber(
                        0x30,
                        ber(0xA0, integer(5)),
                        ber(0xA1, integer(30)),
                        ber(0xA6, integer(25)),
                        ber(0xA9, ber(0x1B, text("PLANT.EXAMPLE")))));
        return new CaptureBuilder()
                .add(Wire.datagram(50000, 88, request(0x6A, principal(1, "operator"))))
                .add(Wire.reply(88, 50000, error))
                .add(Wire.datagram(50000, 88, request(0x6A, principal(1, "PANEL3$"))))
                .add(Wire.reply(88, 50000, reply()));
    }

    private static CaptureBuilder kerberosStream() {
        CaptureBuilder capture = new CaptureBuilder();
        byte[] request = request(0x6C, principal(2, "host", "historian.plant.example"));
        byte[] reply = reply();
        new TcpTalk(capture, 40060, 88)
                .open()
                .ask(join(u32(request.length), request))
                .answerInPieces(join(u32(reply.length), reply), 50);
        return capture;
    }

    private static byte[] ldapMessage(int number, byte[] operation) {
        return ber(0x30, integer(number), operation);
    }

    private static byte[] attribute(String name, String value) {
        return ber(0x30, ber(4, text(name)), ber(0x31, ber(4, text(value))));
    }

    private static CaptureBuilder ldap() {
        CaptureBuilder capture = new CaptureBuilder();
        byte[] bind = ber(0x60, integer(3), ber(4, text("cn=reader,dc=plant")), ber(0x80, text(SECRET)));
        byte[] search = ber(0x63, ber(4), ber(10, u8(0)), ber(10, u8(0)), integer(0), integer(0), ber(1, u8(0)));
        byte[] entry = ber(
                0x64,
                ber(4),
                ber(
                        0x30,
                        attribute("dnsHostName", "dc1.plant.example"),
                        attribute("defaultNamingContext", "DC=plant,DC=example"),
                        attribute("vendorName", "Example Directory"),
                        attribute("vendorVersion", "Example Directory 2.6")));
        new TcpTalk(capture, 40061, 389)
                .open()
                .ask(ldapMessage(1, bind))
                .answer(ldapMessage(1, ber(0x61, ber(10, u8(0)), ber(4), ber(4))))
                .ask(ldapMessage(2, search))
                .answer(join(ldapMessage(2, entry), ldapMessage(2, ber(0x65, ber(10, u8(0)), ber(4), ber(4)))));
        return capture;
    }

    private static CaptureBuilder startTls() {
        CaptureBuilder capture = new CaptureBuilder();
        new TcpTalk(capture, 40062, 389)
                .open()
                .ask(ldapMessage(1, ber(0x77, ber(0x80, text("1.3.6.1.4.1.1466.20037")))))
                .answer(ldapMessage(1, ber(0x78, ber(10, u8(0)), ber(4), ber(4))))
                .ask(hex("16030100050100000100"));
        return capture;
    }

    private static byte[] guarded(int flags, int sum, int rotation, byte[] content) {
        byte[] token = join(hex("0504"), u8(flags), hex("ff"), u16(sum), u16(rotation), new byte[8]);
        byte[] check = new byte[sum];
        byte[] body = rotation == 0 ? join(token, content, check) : join(token, check, content);
        return join(u32(body.length), body);
    }

    /** Signed in by a mechanism: messages with check sums behind, before, and one that is sealed. */
    private static CaptureBuilder guardedLdap() {
        CaptureBuilder capture = new CaptureBuilder();
        byte[] bind = ber(0x60, integer(3), ber(4), ber(0xA3, ber(4, text("GSSAPI")), ber(4, hex("6000"))));
        byte[] search = ber(0x63, ber(4), ber(10, u8(0)), ber(10, u8(0)), integer(0), integer(0), ber(1, u8(0)));
        byte[] entry = ber(0x64, ber(4), ber(0x30, attribute("dnsHostName", "dc2.plant.example")));
        new TcpTalk(capture, 40065, 389)
                .open()
                .ask(ldapMessage(1, bind))
                .answer(ldapMessage(1, ber(0x61, ber(10, u8(0)), ber(4), ber(4))))
                .ask(guarded(4, 12, 0, ldapMessage(2, search)))
                .answer(guarded(5, 12, 12, ldapMessage(2, entry)))
                .ask(guarded(6, 0, 28, zeroes()));
        return capture;
    }

    private static byte[] zeroes() {
        return new byte[40];
    }

    private static CaptureBuilder vnc() {
        CaptureBuilder capture = new CaptureBuilder();
        String name = "panel3:0 (operator)";
        byte[] screen = join(
                u16(800), u16(600), hex("20 18 00 01 00ff 00ff 00ff 10 08 00 000000"), u32(name.length()), text(name));
        new TcpTalk(capture, 40063, 5900)
                .open()
                .answer(text("RFB 003.008\n"))
                .ask(text("RFB 003.008\n"))
                .answer(hex("02 01 02"))
                .ask(hex("01"))
                .answer(u32(0))
                .ask(hex("01"))
                .answer(screen);
        return capture;
    }

    private static CaptureBuilder oldVnc() {
        CaptureBuilder capture = new CaptureBuilder();
        new TcpTalk(capture, 40064, 5999)
                .open()
                .answer(text("RFB 003.003\n"))
                .ask(text("RFB 003.003\n"))
                .answer(u32(2))
                .answer(new byte[16])
                .ask(padded(SECRET, 16));
        return capture;
    }

    private static CaptureBuilder http() {
        CaptureBuilder capture = new CaptureBuilder();
        String credentials = Base64.getEncoder().encodeToString(text("operator:" + SECRET));
        String page = "<html><head><TITLE>Drive 7 - Setup</TITLE></head></html>";
        new TcpTalk(capture, 40065, 80)
                .open()
                .ask(text("GET / HTTP/1.1\r\nHost: 192.0.2.10\r\n\r\n"))
                .answer(text("HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"Drive\"\r\n\r\n"))
                .ask(text("GET /?token=" + SECRET + " HTTP/1.1\r\nHost: 192.0.2.10\r\nCookie: session=" + SECRET
                        + "\r\nAuthorization: Basic " + credentials + "\r\n\r\n"))
                .answer(text("HTTP/1.1 200 OK\r\nContent-Length: " + page.length() + "\r\n\r\n" + page));
        return capture;
    }
}
