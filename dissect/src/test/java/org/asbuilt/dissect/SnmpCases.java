package org.asbuilt.dissect;

import static org.asbuilt.dissect.Wire.SECRET;
import static org.asbuilt.dissect.Wire.hex;
import static org.asbuilt.dissect.Wire.join;
import static org.asbuilt.dissect.Wire.text;
import static org.asbuilt.dissect.Wire.u16;
import static org.asbuilt.dissect.Wire.u8;

import java.util.Map;
import java.util.function.Supplier;

/** Golden cases of {@link Snmp}. */
final class SnmpCases implements Cases {
    private static final String SYSTEM = "2b0601020101";
    private static final String SUPPLY = "2b06010201210101";
    private static final String ENTITY = "2b060102012f01010101";

    @Override
    public Map<String, Supplier<CaptureBuilder>> captures() {
        return Map.of(
                "snmp/community", SnmpCases::community,
                "snmp/version-3", SnmpCases::version3,
                "snmp/power-supply", SnmpCases::powerSupply);
    }

    private static byte[] element(int tag, byte[]... content) {
        byte[] all = join(content);
        byte[] length = all.length < 0x80 ? u8(all.length) : join(u8(0x82), u16(all.length));
        return join(u8(tag), length, all);
    }

    private static byte[] integer(int value) {
        return element(2, u16(value));
    }

    private static byte[] number(int value) {
        return element(2, u8(value));
    }

    private static byte[] told(String object, byte[] value) {
        return element(0x30, element(6, hex(object)), value);
    }

    private static byte[] string(String object, String value) {
        return told(object, element(4, text(value)));
    }

    private static byte[] operation(int tag, int error, byte[]... objects) {
        return element(tag, integer(4711), number(error), number(0), element(0x30, objects));
    }

    private static byte[] message(int version, String community, byte[] operation) {
        return element(0x30, number(version), element(4, text(community)), operation);
    }

    private static byte[] asked(String object) {
        return told(object, hex("0500"));
    }

    /** What an uninterruptible power supply says of itself. Source: RFC 1628, upsIdent. */
    private static CaptureBuilder powerSupply() {
        byte[] answers = operation(
                0xA2,
                0,
                string(SUPPLY + "0100", "Example Power"),
                string(SUPPLY + "0200", "UPS-3000"),
                string(SUPPLY + "0300", "UPS 09.3"),
                string(SUPPLY + "0400", "agent 2.1"),
                string(SUPPLY + "0500", "cabinet 7"),
                told(SYSTEM + "0200", element(6, hex("2b06010401"), hex("824e"), hex("01"))));
        return new CaptureBuilder()
                .add(Wire.datagram(50_610, 161, message(1, "public", operation(0xA0, 0, asked(SUPPLY + "0100")))))
                .add(Wire.reply(161, 50_610, message(1, "public", answers)));
    }

    private static CaptureBuilder community() {
        String line = "Siemens, SIMATIC NET, SCALANCE X208, 6GK5 208-0BA10-2AA3, HW: 7, FW: V4.02";
        byte[] answers = operation(
                0xA2,
                0,
                string(SYSTEM + "0100", line),
                told(SYSTEM + "0200", element(6, hex("2b06010401a069"), hex("0101"))),
                string(SYSTEM + "0400", "maintenance"),
                string(SYSTEM + "0500", "switch-3"),
                string(SYSTEM + "0600", "hall 2"),
                told(SYSTEM + "0700", number(72)),
                string(ENTITY + "0b01", "SN-0001"),
                string(ENTITY + "0d8101", "Power module"),
                string("2b0601020121010101 00".replace(" ", ""), "Example Power"),
                told("2b06010201041401034000020a".replace("4000020a", "814000020a"), element(0x40, hex("ffffff00"))));
        byte[] trap = element(
                0xA4,
                element(6, hex("2b060104018f13")),
                element(0x40, Wire.address(Wire.PLC_IP)),
                number(3),
                number(0),
                element(0x43, number(1)),
                element(0x30));
        return new CaptureBuilder()
                .add(Wire.datagram(50_600, 161, message(1, "public", operation(0xA0, 0, asked(SYSTEM + "0100")))))
                .add(Wire.reply(161, 50_600, message(1, "public", answers)))
                .add(Wire.datagram(50_600, 161, message(1, SECRET, operation(0xA3, 0, string(SYSTEM + "0600", "x")))))
                .add(Wire.reply(161, 50_600, message(1, SECRET, operation(0xA2, 17, string(SYSTEM + "0600", "x")))))
                .add(Wire.datagram(50_600, 161, message(0, "public", operation(0xA1, 0, asked(SYSTEM)))))
                .add(Wire.reply(50_601, 162, message(0, "public", trap)))
                .add(Wire.reply(50_601, 162, message(1, "public", operation(0xA7, 0, string(SYSTEM + "0500", "s3")))))
                .add(Wire.datagram(50_600, 161, hex("3010 020101 0406 7075626c6963 a003 020500")));
    }

    private static byte[] message3(int flags, String engine, String user, byte[] data) {
        byte[] parameters = element(
                0x30,
                element(4, hex(engine)),
                number(1),
                number(2),
                element(4, text(user)),
                element(4, new byte[12]),
                element(4, new byte[8]));
        byte[] global = element(0x30, integer(9), integer(1500), element(4, u8(flags)), number(3));
        return element(0x30, number(3), global, element(4, parameters), data);
    }

    private static byte[] scoped(byte[] operation) {
        return element(0x30, element(4, hex("80001f8804")), element(4), operation);
    }

    private static CaptureBuilder version3() {
        String engine = "800010ab03000000005301";
        String net = "80001f8880aabbccdd";
        byte[] question = scoped(operation(0xA0, 0));
        return new CaptureBuilder()
                .add(Wire.datagram(50_602, 161, message3(4, "", "", question)))
                .add(Wire.reply(161, 50_602, message3(0, engine, "", scoped(operation(0xA8, 0)))))
                .add(Wire.datagram(50_602, 161, message3(7, engine, "operator", element(4, new byte[40]))))
                .add(Wire.reply(161, 50_602, message3(3, engine, "operator", element(4, new byte[40]))))
                .add(Wire.datagram(50_603, 1161, message3(0, net, "guest", question)))
                .add(Wire.reply(1161, 50_603, message3(0, net, "guest", scoped(operation(0xA2, 0)))))
                .add(Wire.reply(161, 50_602, hex("3008 020103 3003 0201ff")));
    }
}
