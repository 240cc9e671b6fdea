package org.asbuilt.dissect;

import java.util.List;
import java.util.Optional;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.Neighbour;
import org.asbuilt.dissect.Sighting.RoleKind;

/**
 * Spanning tree, rapid, multiple and per VLAN: which bridge sends here, by which port, and which bridge is the root.
 *
 * <p>Source: IEEE Std 802.1D-2004 clauses 9.3.1 to 9.3.3; IEEE Std 802.1Q-2018 clause 14 (multiple).
 */
public final class SpanningTree implements Dissector {
    private static final int SERVICE_ACCESS_POINT = 0x42;
    private static final int PER_VLAN = 0x010B;
    private static final int TOPOLOGY_CHANGE = 0x80;
    private static final int CONFIGURATION = 35;

    SpanningTree() {}

    @Override
    public String protocol() {
        return "STP";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(
                new Carrier(Medium.LOGICAL_LINK, SERVICE_ACCESS_POINT), new Carrier(Medium.SUBNETWORK, PER_VLAN));
    }

    @Override
    public boolean mayBeginWith(int octet) {
        return octet == 0;
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        boolean fits = bytes.length() >= 4 && bytes.u16(0) == 0 && bytes.u8(2) <= 4 && isKind(bytes.u8(3));
        return fits ? Recognition.PLAUSIBLE : Recognition.NO;
    }

    private static boolean isKind(int kind) {
        return kind == 0 || kind == 2 || kind == TOPOLOGY_CHANGE;
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        MalformedBytes.unless(bytes.u16(0) == 0, "protocol identifier is not 0", 0);
        int kind = bytes.u8(3);
        MalformedBytes.unless(isKind(kind), "unknown type", 3);
        if (kind == TOPOLOGY_CHANGE) {
            message.published(Kind.PUBLISH, "topology change notification");
            return bytes.length();
        }
        MalformedBytes.unless(bytes.length() >= CONFIGURATION, "shorter than a configuration", bytes.length());
        message.published(Kind.PUBLISH, operation(bytes.u8(2)));
        // Only the ages count on behind this.
        if (!message.isRepeated(5, 22)) {
            bridge(message);
        }
        return bytes.length();
    }

    private static String operation(int version) {
        return switch (version) {
            case 0 -> "spanning tree configuration";
            case 2 -> "rapid spanning tree configuration";
            default -> "multiple spanning tree configuration";
        };
    }

    /** Root identifier, cost, own identifier, port: identifiers are a priority and a hardware address. */
    private static void bridge(Message message) {
        Bytes bytes = message.bytes();
        MacAddress root = bytes.mac(7);
        MacAddress self = bytes.mac(19);
        String port = "0x%04x".formatted(bytes.u16(25));
        List<String> capabilities = root.equals(self) ? List.of("bridge", "root") : List.of("bridge");
        Endpoint sender = message.sender();
        message.role(sender, RoleKind.SWITCH);
        message.sight(new Neighbour(
                sender,
                self.toString(),
                port,
                Optional.of("root " + root + ", priority " + bytes.u16(5) + ", cost " + bytes.u32(13)),
                capabilities,
                List.of(),
                message.protocol(),
                message.confidence(),
                message.place()));
    }
}
