package org.asbuilt.dissect;

import static org.asbuilt.dissect.Wire.SECRET;
import static org.asbuilt.dissect.Wire.hex;
import static org.asbuilt.dissect.Wire.join;
import static org.asbuilt.dissect.Wire.text;
import static org.asbuilt.dissect.Wire.u16le;
import static org.asbuilt.dissect.Wire.u32le;
import static org.asbuilt.dissect.Wire.u8;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;

/** Golden cases of {@link OpcUa}. */
final class OpcUaCases implements Cases {
    /** Made for this test; its key is thrown away. */
    private static final byte[] CERTIFICATE =
            hex("308201d130820177a003020102020900c107d0ad8c90a00c300a06082a8648ce3d040303303f310b3009060355040613"
                    + "02444531193017060355040a13104578616d706c6520436f6e74726f6c73311530130603550403130c5072657373204c"
                    + "696e652033301e170d3234303130313030303030305a170d3333313232393030303030305a303f310b30090603550406"
                    + "1302444531193017060355040a13104578616d706c6520436f6e74726f6c73311530130603550403130c507265737320"
                    + "4c696e6520333059301306072a8648ce3d020106082a8648ce3d0301070342000422141363ce879219bf09b759c14226"
                    + "7d5e84c24adbb1ccdd349b98d97feca79bbebe574c0469ad0e2564b041c08f504cbbe00197eb168078d76347641b3d32"
                    + "22a35c305a301d0603551d0e0416041439251b6ce2a159cf69cd2c5c4771f11932f3baca30390603551d110432303086"
                    + "1275726e3a6578616d706c653a70726573733382147072657373332e706c616e742e6578616d706c658704c000020a30"
                    + "0a06082a8648ce3d0403030348003045022100f1a2499fbdcd96856717d2a379345c76187b0809436b2a52a1a8f5d0f9"
                    + "f1cf69022021aa9c19e18dcfe70865dd2e1f0510c583d1c8e4895aed2705e365daa2ce8f68");

    private static final byte[] NOTHING = u32le(0xFFFF_FFFFL);
    private static final String POLICY = "http://opcfoundation.org/UA/SecurityPolicy#";

    @Override
    public Map<String, Supplier<CaptureBuilder>> captures() {
        return Map.of(
                "opcua/session-in-clear", OpcUaCases::session,
                "opcua/encrypted-on-another-port", OpcUaCases::encrypted,
                "opcua/signed-only", OpcUaCases::signed);
    }

    private static byte[] string(String value) {
        return join(u32le(value.length()), text(value));
    }

    private static byte[] octets(byte[] value) {
        return join(u32le(value.length), value);
    }

    private static byte[] message(String type, byte[] body) {
        return join(text(type), u32le(8 + body.length), body);
    }

    private static byte[] service(String type, int request, int encoding, byte[] body) {
        return message(
                type,
                join(u32le(9), u32le(1), u32le(request + 50), u32le(request), hex("0100"), u16le(encoding), body));
    }

    private static byte[] ask(int request, int encoding, byte[]... body) {
        byte[] header = join(hex("0000"), new byte[8], u32le(request), u32le(0), NOTHING, u32le(0), hex("000000"));
        return service("MSGF", request, encoding, join(header, join(body)));
    }

    private static byte[] result(long status) {
        return join(new byte[8], u32le(1), u32le(status), hex("00"), u32le(0), hex("000000"));
    }

    private static byte[] answer(int request, int encoding, byte[]... body) {
        return service("MSGF", request, encoding, join(result(0), join(body)));
    }

    private static byte[] application(String name, int type) {
        return join(
                string("urn:example:" + name),
                string("urn:example:product"),
                hex("03"),
                string("en"),
                string(name),
                u32le(type),
                NOTHING,
                NOTHING,
                u32le(0));
    }

    private static byte[] token(int type, String policy) {
        return join(string("t" + type), u32le(type), NOTHING, NOTHING, policy.isEmpty() ? NOTHING : string(policy));
    }

    private static byte[] endpoint(int mode, String policy, byte[]... tokens) {
        return join(
                string("opc.tcp://operator:" + SECRET + "@press3.plant.example:4840/ua"),
                application("press3", 0),
                octets(CERTIFICATE),
                u32le(mode),
                string(POLICY + policy),
                u32le(tokens.length),
                join(tokens),
                string("http://opcfoundation.org/UA-Profile/Transport/uatcp-uasc-uabinary"),
                u8(mode));
    }

    private static byte[] hello() {
        byte[] sizes = join(u32le(0), u32le(65_535), u32le(65_535), u32le(0), u32le(0));
        return message("HELF", join(sizes, string("opc.tcp://operator:" + SECRET + "@press3:4840/ua")));
    }

    private static byte[] acknowledge() {
        return message("ACKF", join(u32le(0), u32le(65_535), u32le(65_535), u32le(0), u32le(0)));
    }

    private static byte[] open(int encoding, byte[] body) {
        return message(
                "OPNF",
                join(
                        u32le(9),
                        string(POLICY + "None"),
                        NOTHING,
                        NOTHING,
                        u32le(51),
                        u32le(1),
                        hex("0100"),
                        u16le(encoding),
                        body));
    }

    private static byte[] nodes(int... numbers) {
        byte[] all = u32le(numbers.length);
        for (int number : numbers) {
            all = join(all, hex("0100"), u16le(number), u32le(13), NOTHING, u16le(0), NOTHING);
        }
        return all;
    }

    private static CaptureBuilder session() {
        CaptureBuilder capture = new CaptureBuilder();
        byte[] endpoints = answer(
                2,
                431,
                u32le(2),
                endpoint(1, "None", token(0, ""), token(1, "")),
                endpoint(3, "Basic256Sha256", token(1, ""), token(2, ""), token(3, "")));
        int half = endpoints.length / 2;
        byte[] first = message("MSGC", Arrays.copyOfRange(endpoints, 8, half));
        byte[] rest = message(
                "MSGF",
                join(u32le(9), u32le(1), u32le(53), u32le(2), Arrays.copyOfRange(endpoints, half, endpoints.length)));
        byte[] password = join(string("t1"), string("setter"), octets(text(SECRET)), NOTHING);
        byte[] build = join(
                string("urn:example:product"),
                string("Example Controls"),
                string("EX-9 Press Control"),
                string("2.7.1"),
                string("4711"),
                new byte[8]);
        byte[] status = join(new byte[20], build, u32le(0), hex("00"));
        new TcpTalk(capture, 40_100, 4840)
                .open()
                .ask(hello())
                .answer(acknowledge())
                .ask(open(446, new byte[60]))
                .answer(open(449, new byte[60]))
                .ask(ask(2, 428, string("opc.tcp://press3:4840"), u32le(0), u32le(0)))
                .answer(first)
                .answer(rest)
                .ask(ask(
                        3,
                        461,
                        application("panel1", 1),
                        NOTHING,
                        string("opc.tcp://press3:4840/ua"),
                        string("session"),
                        NOTHING,
                        NOTHING,
                        new byte[12]))
                .answer(answer(
                        3,
                        464,
                        hex("0207 0001 0000 00 0207 0002 0000 00"),
                        new byte[8],
                        NOTHING,
                        NOTHING,
                        u32le(1),
                        endpoint(1, "None", token(0, ""))))
                .ask(ask(
                        4,
                        467,
                        NOTHING,
                        NOTHING,
                        u32le(0),
                        u32le(0),
                        hex("0100 4401 01"),
                        octets(password),
                        NOTHING,
                        NOTHING))
                .answer(service("MSGF", 4, 397, result(0x801F_0000L)))
                .ask(ask(5, 631, new byte[8], u32le(0), nodes(2256, 2267)))
                .answer(answer(
                        5,
                        634,
                        u32le(2),
                        hex("01 16 0100 6003 01"),
                        octets(status),
                        hex("0d 03 c8 0000000000000000 0000000000000000"),
                        u32le(0)))
                .ask(ask(6, 673, u32le(0)))
                .ask(ask(7, 712, u32le(1), hex("0100cd08 0100 a935"), NOTHING))
                .ask(ask(8, 826, u32le(0)))
                .answer(message("ERRF", join(u32le(0x8080_0000L), string("too much"))));
        return capture;
    }

    private static byte[] secured(boolean isOpen, int size) {
        byte[] noise = new byte[size];
        for (int index = 0; index < size; index++) {
            noise[index] = (byte) (index * 89 + 171);
        }
        byte[] header = isOpen
                ? join(
                        u32le(9),
                        string(POLICY + "Basic256Sha256"),
                        octets(CERTIFICATE),
                        octets(hex("00112233445566778899aabbccddeeff00112233")))
                : join(u32le(9), u32le(1));
        return message(isOpen ? "OPNF" : "MSGF", join(header, noise));
    }

    private static CaptureBuilder encrypted() {
        CaptureBuilder capture = new CaptureBuilder();
        new TcpTalk(capture, 40_101, 48_010)
                .open()
                .ask(hello())
                .answer(acknowledge())
                .ask(secured(true, 256))
                .answer(secured(true, 256))
                .ask(secured(false, 96))
                .answer(secured(false, 128))
                .ask(message("CLOF", join(u32le(9), u32le(1), new byte[48])));
        return capture;
    }

    private static CaptureBuilder signed() {
        CaptureBuilder capture = new CaptureBuilder();
        byte[] request = ask(2, 527, new byte[30]);
        byte[] signature = join(message("MSGF", join(Arrays.copyOfRange(request, 8, request.length), new byte[32])));
        new TcpTalk(capture, 40_102, 4840)
                .open()
                .ask(secured(true, 256))
                .answer(secured(true, 256))
                .ask(signature)
                .answer(answer(2, 530, u32le(0), new byte[32]));
        return capture;
    }
}
