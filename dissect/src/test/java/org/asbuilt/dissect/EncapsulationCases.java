package org.asbuilt.dissect;

import static org.asbuilt.dissect.Wire.hex;
import static org.asbuilt.dissect.Wire.join;
import static org.asbuilt.dissect.Wire.text;

import java.util.Map;
import java.util.function.Supplier;

/** Golden cases of packets within frames and packets, which every dissector is behind. */
final class EncapsulationCases implements Cases {
    @Override
    public Map<String, Supplier<CaptureBuilder>> captures() {
        return Map.of(
                "encapsulation/tunnels", EncapsulationCases::tunnels,
                "encapsulation/wrappers", EncapsulationCases::wrappers,
                "encapsulation/fragments", EncapsulationCases::fragments);
    }

    private static CaptureBuilder tunnels() {
        CaptureBuilder capture = new CaptureBuilder();
        TunnelTest.CASES.values().forEach(one -> capture.add(one.frame()));
        CaptureBuilder talk = new CaptureBuilder();
        new TcpTalk(talk, 40000, 502)
                .open()
                .ask(GoldenCases.modbusMessage(1, 1, hex("03 0000 0001")))
                .answer(GoldenCases.modbusMessage(1, 1, hex("03 02 0000")));
        for (byte[] frame : talk.frames()) {
            byte[] mirrored = Wrapping.outerPacket(47, Wrapping.mirrored(1, frame));
            capture.add(Wrapping.outerPacket(17, Wrapping.extensibleLan(9, mirrored)));
        }
        return capture.add(Wrapping.outerPacket(41, Wrapping.packet6()));
    }

    private static CaptureBuilder wrappers() {
        CaptureBuilder capture = new CaptureBuilder();
        LinkTypesTest.CASES.values().stream()
                .filter(one -> one.linkType() == 1)
                .forEach(one -> capture.add(one.frame()));
        return capture;
    }

    /** An answer of a name server in three fragments, the last one first. */
    private static CaptureBuilder fragments() {
        byte[] answer = join(
                hex("0001 8180 0001 0001 0000 0000 09"),
                text("historian"),
                hex("00 0001 0001 c00c 0001 0001 00000e10 0004"),
                Wire.address("192.0.2.40"));
        byte[] whole = Wire.udp(53, 51000, answer);
        return new CaptureBuilder()
                .add(Wrapping.fragment(7, 32, false, whole, whole.length - 32))
                .add(Wrapping.fragment(7, 0, true, whole, 16))
                .add(Wrapping.fragment(7, 16, true, whole, 16));
    }
}
