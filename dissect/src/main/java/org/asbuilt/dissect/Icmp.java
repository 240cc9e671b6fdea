package org.asbuilt.dissect;

import java.util.List;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.RoleKind;

/**
 * Control messages of IP, of version 4 and 6: who probes whom, routers that announce themselves, masks, and for version 6
 * which station bears which address.
 *
 * <p>Source: RFC 792, RFC 950 appendix I (address mask), RFC 1256 (router discovery); RFC 4443 section 4, RFC 4861
 * sections 4.1 to 4.6 (neighbour discovery).
 */
public final class Icmp implements Dissector {
    private static final int VERSION_4 = 1;
    private static final int VERSION_6 = 58;
    private static final int HEADER = 8;
    private static final int SOURCE_ADDRESS = 1;
    private static final int TARGET_ADDRESS = 2;
    private static final int PREFIX = 3;

    Icmp() {}

    @Override
    public String protocol() {
        return "ICMP";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(new Carrier(Medium.PACKET, VERSION_4), new Carrier(Medium.PACKET, VERSION_6));
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        return bytes.length() >= 4 ? Recognition.PLAUSIBLE : Recognition.NO;
    }

    @Override
    public int read(Message message) {
        int kind = message.bytes().u8(0);
        if (message.frame.ipVersion == 6) {
            version6(message, kind);
        } else {
            version4(message, kind);
        }
        return message.bytes().length();
    }

    private static void version4(Message message, int kind) {
        switch (kind) {
            case 0 -> message.senderServes();
            case 8 -> {
                message.senderAsks();
                message.function(Kind.DIAGNOSE, "8 echo request");
            }
            case 3 -> message.served(Kind.DIAGNOSE, "3 destination unreachable");
            case 4 -> message.served(Kind.DIAGNOSE, "4 source quench");
            case 5 -> {
                message.served(Kind.CONFIGURE, "5 redirect");
                message.role(message.sender(), RoleKind.ROUTER);
            }
            case 9 -> {
                message.published(Kind.PUBLISH, "9 router advertisement");
                message.role(message.sender(), RoleKind.ROUTER);
            }
            case 10 -> message.published(Kind.IDENTIFY, "10 router solicitation");
            case 11 -> message.served(Kind.DIAGNOSE, "11 time exceeded");
            case 12 -> message.served(Kind.DIAGNOSE, "12 parameter problem");
            case 13 -> message.function(Kind.TIME, "13 timestamp request");
            case 15 -> message.function(Kind.IDENTIFY, "15 information request");
            case 17 -> message.function(Kind.IDENTIFY, "17 address mask request");
            case 18 -> mask(message);
            default -> message.bytes().u8(1);
        }
    }

    private static void mask(Message message) {
        message.senderServes();
        int mask = message.bytes().i32(HEADER);
        int prefixLength = Integer.bitCount(mask);
        if (mask != 0 && Integer.numberOfLeadingZeros(~mask) == prefixLength) {
            subnet(message, message.sender(), prefixLength);
        }
    }

    private static void subnet(Message message, Endpoint end, int prefixLength) {
        message.sight(new Sighting.Subnet(
                end, prefixLength, List.of(), message.protocol(), message.confidence(), message.place()));
    }

    private static void version6(Message message, int kind) {
        switch (kind) {
            case 1 -> message.served(Kind.DIAGNOSE, "1 destination unreachable");
            case 2 -> message.served(Kind.DIAGNOSE, "2 packet too big");
            case 3 -> message.served(Kind.DIAGNOSE, "3 time exceeded");
            case 4 -> message.served(Kind.DIAGNOSE, "4 parameter problem");
            case 128 -> {
                message.senderAsks();
                message.function(Kind.DIAGNOSE, "128 echo request");
            }
            case 129 -> message.senderServes();
            case 130 -> message.published(Kind.IDENTIFY, "130 multicast listener query");
            case 131, 143 -> message.published(Kind.SUBSCRIBE, "multicast listener report");
            case 132 -> message.published(Kind.SUBSCRIBE, "132 multicast listener done");
            case 133 -> {
                message.published(Kind.IDENTIFY, "133 router solicitation");
                options(message, HEADER);
            }
            case 134 -> {
                message.published(Kind.PUBLISH, "134 router advertisement");
                message.role(message.sender(), RoleKind.ROUTER);
                options(message, 16);
            }
            case 135 -> options(message, 24);
            case 136 -> advertisement(message);
            case 137 -> {
                message.served(Kind.CONFIGURE, "137 redirect");
                message.role(message.sender(), RoleKind.ROUTER);
            }
            default -> message.bytes().u8(1);
        }
    }

    /** A neighbour says which hardware address bears the target address. */
    private static void advertisement(Message message) {
        Bytes bytes = message.bytes();
        NetworkAddress target = bytes.version6(HEADER);
        for (int at = 24; at + 8 <= bytes.length(); at += length(bytes, at)) {
            if (bytes.u8(at) == TARGET_ADDRESS && bytes.mac(at + 2).isStation() && !target.isGroup()) {
                message.bears(bytes.mac(at + 2), target);
            }
        }
    }

    private static int length(Bytes bytes, int at) {
        int length = 8 * bytes.u8(at + 1);
        MalformedBytes.unless(length > 0, "an option of no length", at + 1);
        return length;
    }

    private static void options(Message message, int start) {
        Bytes bytes = message.bytes();
        for (int at = start; at + 8 <= bytes.length(); at += length(bytes, at)) {
            int kind = bytes.u8(at);
            if (kind == SOURCE_ADDRESS && bytes.mac(at + 2).isStation()) {
                MacAddress mac = bytes.mac(at + 2);
                message.sender()
                        .address()
                        .filter(address -> !address.isUnspecified())
                        .ifPresent(address -> message.bears(mac, address));
            } else if (kind == PREFIX && at + 32 <= bytes.length()) {
                prefix(message, at);
            }
        }
    }

    private static void prefix(Message message, int at) {
        Bytes bytes = message.bytes();
        int prefixLength = bytes.u8(at + 2);
        MalformedBytes.unless(prefixLength <= 128, "a prefix of more than 128 bits", at + 2);
        Endpoint sender = message.sender();
        Endpoint network = new Endpoint(
                sender.mac(), sender.vlan(), java.util.Optional.of(bytes.version6(at + 16)), sender.port());
        subnet(message, network, prefixLength);
    }
}
