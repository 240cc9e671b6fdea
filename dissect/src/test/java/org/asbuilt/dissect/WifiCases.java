package org.asbuilt.dissect;

import static org.asbuilt.dissect.Wire.hex;
import static org.asbuilt.dissect.Wire.join;
import static org.asbuilt.dissect.Wire.padded;
import static org.asbuilt.dissect.Wire.text;
import static org.asbuilt.dissect.Wire.u16;
import static org.asbuilt.dissect.Wire.u8;

import java.util.Map;
import java.util.function.Supplier;

/** Golden cases of {@link Wifi}. */
final class WifiCases implements Cases {
    private static final String ACCESS_POINT = "00:00:5e:00:53:31";
    private static final String OPEN_POINT = "00:00:5e:00:53:32";
    private static final String OLD_POINT = "00:00:5e:00:53:33";
    private static final String ALL = "ff:ff:ff:ff:ff:ff";
    private static final int RADIOTAP = 127;

    @Override
    public Map<String, Supplier<CaptureBuilder>> captures() {
        return Map.of(
                "wifi/access-points-and-client", WifiCases::networks,
                "wifi/simple-configuration", WifiCases::configuration);
    }

    private static byte[] element(int kind, byte[]... parts) {
        byte[] value = join(parts);
        return join(u8(kind), u8(value.length), value);
    }

    private static byte[] managed(int control, String to, String from, String network, byte[]... body) {
        byte[] frame = Wrapping.wireless(control, to, from, network, join(body));
        return Wrapping.radiotap(0x10, join(frame, hex("00000000")));
    }

    private static byte[] beacon(String from, long time, String capabilities, byte[]... elements) {
        byte[] fixed = join(new byte[4], Wire.u32le(time), hex("6400"), hex(capabilities));
        return managed(0x8000, ALL, from, from, fixed, join(elements));
    }

    private static byte[] rates() {
        return element(1, hex("82848b96"));
    }

    /** Ciphers, key managements and capabilities as the standard's element says them. */
    private static byte[] robust(String ciphers, String keyManagements, String capabilities) {
        return element(
                48, hex("0100 000fac04"), counted(hex(ciphers)), counted(hex(keyManagements)), hex(capabilities));
    }

    private static byte[] counted(byte[] suites) {
        return join(Wire.u16le(suites.length / 4), suites);
    }

    private static CaptureBuilder networks() {
        byte[] name = element(0, text("plant-line-3"));
        byte[] secure = robust("000fac04", "000fac02 000fac08", "8000");
        byte[] old = element(221, hex("0050f201 0100 0050f202 0100 0050f202 0100 0050f202"));
        byte[] cisco = element(133, new byte[10], padded("AP-HALL-3", 16), hex("02 000000"));
        byte[] chosen = robust("000fac04", "000fac08", "c000");
        return new CaptureBuilder()
                .on(RADIOTAP)
                .add(beacon(ACCESS_POINT, 1, "1104", name, rates(), element(3, u8(6)), secure, cisco))
                .add(beacon(ACCESS_POINT, 2, "1104", name, rates(), element(3, u8(6)), secure, cisco))
                .add(beacon(OPEN_POINT, 3, "0104", element(0, text("guests")), rates(), element(3, u8(11))))
                .add(beacon(OLD_POINT, 4, "1104", element(0, text("scanner")), rates(), old))
                .add(beacon("00:00:5e:00:53:34", 5, "1104", element(0, text("forklift")), rates()))
                .add(managed(0xB000, ACCESS_POINT, Wire.HMI, ACCESS_POINT, hex("0000 0100 0000")))
                .add(managed(0x0000, ACCESS_POINT, Wire.HMI, ACCESS_POINT, hex("1104 0a00"), name, rates(), chosen))
                .add(managed(0x1000, Wire.HMI, ACCESS_POINT, ACCESS_POINT, hex("1104 0000 01c0"), rates()))
                .add(Wrapping.radiotap(0, hidden()))
                .add(managed(0xC000, Wire.HMI, ACCESS_POINT, ACCESS_POINT, hex("0300")));
    }

    /** Data nobody can read. */
    private static byte[] hidden() {
        return Wrapping.wireless(0x0841, ACCESS_POINT, Wire.HMI, Wire.PLC, hex("0100 0020 00000000 a1b2c3d4e5f60718"));
    }

    private static byte[] attribute(int type, byte[] value) {
        return join(u16(type), u16(value.length), value);
    }

    private static CaptureBuilder configuration() {
        byte[] attributes = join(
                attribute(0x104A, u8(0x10)),
                attribute(0x1044, u8(2)),
                attribute(0x1021, text("Example Wireless")),
                attribute(0x1023, text("EXAP")),
                attribute(0x1024, text("EXAP-100-M12")),
                attribute(0x1042, text("WX0042")),
                attribute(0x1054, hex("0006 0050f204 0001")),
                attribute(0x1011, text("Hall 3 north")));
        return new CaptureBuilder()
                .on(RADIOTAP)
                .add(managed(0x4000, ALL, Wire.HMI, ALL, element(0), rates()))
                .add(managed(
                        0x5000,
                        Wire.HMI,
                        ACCESS_POINT,
                        ACCESS_POINT,
                        join(new byte[8], hex("6400 1104")),
                        element(0, text("plant-line-3")),
                        robust("000fac04", "000fac01", "0000"),
                        element(221, hex("0050f204"), attributes)));
    }
}
