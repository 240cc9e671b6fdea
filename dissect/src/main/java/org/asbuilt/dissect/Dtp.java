package org.asbuilt.dissect;

import java.util.List;
import java.util.Optional;
import org.asbuilt.dissect.Sighting.NameKind;
import org.asbuilt.dissect.Sighting.Neighbour;
import org.asbuilt.dissect.Sighting.RoleKind;

/**
 * Cisco Dynamic Trunking Protocol: a switch that offers to make a trunk of the link, which lets a neighbour reach every
 * VLAN.
 *
 * <p>Source: Cisco "Catalyst Switched Port Configuration" (trunking modes); the frame format is known from public
 * analyses.
 */
public final class Dtp implements Dissector {
    private static final int PROTOCOL = 0x2004;

    Dtp() {}

    @Override
    public String protocol() {
        return "DTP";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(new Carrier(Medium.SUBNETWORK, PROTOCOL));
    }

    @Override
    public boolean mayBeginWith(int octet) {
        return octet == 1;
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        boolean fits = bytes.length() >= 5 && bytes.u8(0) == 1 && bytes.u16(1) == 1 && bytes.u16(3) >= 4;
        return fits ? Recognition.PLAUSIBLE : Recognition.NO;
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        if (message.isRepeated(0, bytes.length())) {
            return bytes.length();
        }
        Optional<String> status = Optional.empty();
        String neighbour = message.sender().mac().map(MacAddress::toString).orElse("");
        int at = 1;
        while (at + 4 <= bytes.length() && bytes.u16(at + 2) >= 4) {
            int length = bytes.u16(at + 2);
            MalformedBytes.unless(at + length <= bytes.length(), "an element is longer than the frame", at + 2);
            switch (bytes.u16(at)) {
                case 1 -> message.name(message.sender(), NameKind.GROUP_NAME, bytes.text(at + 4, length - 4));
                case 2 -> status = length < 5 ? status : Optional.of(status(bytes.u8(at + 4)));
                case 4 ->
                    neighbour = length < 10 ? neighbour : bytes.mac(at + 4).toString();
                default -> bytes.u8(at);
            }
            at += length;
        }
        message.role(message.sender(), RoleKind.SWITCH);
        message.sight(new Neighbour(
                message.sender(),
                neighbour,
                "",
                status,
                List.of("trunking"),
                List.of(),
                protocol(),
                message.confidence(),
                message.place()));
        return bytes.length();
    }

    /** The upper bit tells whether the link is a trunk, the lower ones what the port is set to. */
    private static String status(int octet) {
        String setting = switch (octet & 7) {
            case 1 -> "on";
            case 2 -> "off";
            case 3 -> "desirable";
            case 4 -> "auto";
            default -> "unknown";
        };
        return ((octet & 0x80) != 0 ? "trunk, set to " : "access, set to ") + setting;
    }
}
