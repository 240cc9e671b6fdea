package org.asbuilt.examples;

import java.util.HashMap;
import java.util.Map;
import org.asbuilt.examples.Packets.Host;

/**
 * The cables of the plant. A packet between two networks passes the gateway: it is recorded once in each network that
 * is being recorded, with the gateway's MAC and one hop less behind the gateway, just as a mirror port shows it.
 */
final class Wire {
    private static final long ROUTING = 35_000;
    /** LLDP stays on one cable and is never tagged. */
    private static final int LINK = 0x88CC;

    private final Capture works = new Capture();
    private final Capture stations = new Capture();
    private final Map<String, Integer> identification = new HashMap<>();

    Capture works() {
        return works;
    }

    Capture stations() {
        return stations;
    }

    void udp(long at, Host from, int fromPort, Host to, int toPort, byte[] data, String label) {
        send(at, from, to, Packets.UDP, Packets.udp(from.ip(), to.ip(), fromPort, toPort, data), label);
    }

    void send(long at, Host from, Host to, int protocol, byte[] payload, String label) {
        int number = identification.merge(from.ip(), 1, Integer::sum) & 0xFFFF;
        int hops = hops(from.mac());
        Segment here = Segment.of(from.ip());
        Segment there = Segment.of(to.ip());
        byte[] packet = Packets.ipv4(from.ip(), to.ip(), protocol, hops, number, payload);
        if (here == there) {
            record(at, here, to.mac(), from.mac(), packet, label);
            return;
        }
        boolean recordedThere = there.recording().isPresent();
        record(at, here, here.gateway().mac(), from.mac(), packet, recordedThere ? "" : label);
        byte[] routed = Packets.ipv4(from.ip(), to.ip(), protocol, hops - 1, number, payload);
        record(at + ROUTING, there, to.mac(), there.gateway().mac(), routed, label);
    }

    /** A datagram to a group or to everyone, which stays in its network. */
    void multicast(long at, Segment segment, Host from, int fromPort, Host to, int toPort, byte[] data, String label) {
        byte[] datagram = Packets.udp(from.ip(), to.ip(), fromPort, toPort, data);
        int hops = to.ip().startsWith("224.") ? 255 : 64;
        byte[] packet = Packets.ipv4(from.ip(), to.ip(), Packets.UDP, hops, 0, datagram);
        record(at, segment, to.mac(), from.mac(), packet, label);
    }

    void arpRequest(long at, Host sender, String sought, String label) {
        byte[] question = Packets.arp(1, sender, new Host(sought, Packets.BROADCAST));
        frame(at, Segment.of(sender.ip()), Packets.BROADCAST, sender.mac(), 0x0806, question, label);
    }

    void arp(long at, Host asking, Host asked, String label) {
        arpRequest(at, asking, asked.ip(), label);
        byte[] answer = Packets.arp(2, asked, asking);
        long later = at + 240_000;
        frame(later, Segment.of(asking.ip()), asking.mac(), asked.mac(), 0x0806, answer, "");
    }

    void frame(long at, Segment segment, String to, String from, int type, byte[] payload, String label) {
        segment.recording()
                .ifPresent(recording -> capture(recording)
                        .add(
                                at,
                                Packets.ethernet(to, from, LINK == type ? 0 : tag(segment, recording), type, payload),
                                label));
    }

    private void record(long at, Segment segment, String to, String from, byte[] packet, String label) {
        segment.recording()
                .ifPresent(recording ->
                        capture(recording).add(at, Packets.ipFrame(to, from, tag(segment, recording), packet), label));
    }

    private Capture capture(Segment.Recording recording) {
        return switch (recording) {
            case WORKS -> works;
            case STATIONS -> stations;
        };
    }

    private static int tag(Segment segment, Segment.Recording recording) {
        return recording == Segment.Recording.WORKS ? segment.vlan() : 0;
    }

    /** The first hop limit that the systems behind these makers' prefixes use. */
    private static int hops(String mac) {
        return switch (mac.substring(0, 8)) {
            case "F8:BC:12", "3C:52:82", "D4:BE:D9" -> 128;
            case "00:1E:13" -> 255;
            default -> 64;
        };
    }
}
