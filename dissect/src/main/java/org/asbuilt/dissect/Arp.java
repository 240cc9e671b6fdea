package org.asbuilt.dissect;

import java.util.List;

/**
 * Address resolution for IPv4: which hardware address says that it bears which IP address. Probes for a free address
 * (sender 0.0.0.0) say nothing.
 *
 * <p>Source: RFC 826; RFC 5227 section 2.1.1 (probes).
 */
public final class Arp implements Dissector {
    private static final int REQUEST = 1;

    Arp() {}

    @Override
    public String protocol() {
        return "ARP";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(new Carrier(Medium.FRAME, Frame.ARP));
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        boolean fits = bytes.u16(0) == 1 && bytes.u16(2) == 0x0800 && bytes.u8(4) == 6 && bytes.u8(5) == 4;
        return fits ? Recognition.PLAUSIBLE : Recognition.NO;
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        int operation = bytes.u16(6);
        MalformedBytes.unless(operation >= 1 && operation <= 9, "unknown operation", 6);
        MacAddress sender = bytes.mac(8);
        NetworkAddress address = NetworkAddress.version4(bytes.i32(14));
        if (sender.isStation() && !address.isUnspecified() && !address.isGroup()) {
            message.bears(sender, address);
            NetworkAddress target = bytes.version4(24);
            if (operation == REQUEST && !target.isUnspecified() && !target.isGroup()) {
                message.looksFor(sender, address);
                message.looksFor(sender, target);
            }
        }
        return 28;
    }
}
