package org.asbuilt.network;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import jdd.bdd.BDD;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.IpAddress;

/**
 * The space of all packets, in which sets of packets are exact and equal sets are found to be equal at once. Each question has a space of
 * its own: it is no part of any other and must not be used by two threads. A set is a reduced ordered binary decision diagram over the bits
 * of the header. Source: Bryant, Graph-Based Algorithms for Boolean Function Manipulation, 1986.
 */
public final class HeaderSpace {
    /** So many zones or interfaces can be told apart in one rule set. */
    static final int MOST_ZONES = 4094;

    private static final int ADDRESS = 128;
    private static final int ZONE = 12;
    private static final int FROM = 0;
    private static final int TO = FROM + ZONE;
    private static final int FAMILY = TO + ZONE;
    static final int DESTINATION = FAMILY + 1;
    static final int SOURCE = DESTINATION + ADDRESS;
    static final int PROTOCOL = SOURCE + ADDRESS;
    static final int DESTINATION_PORT = PROTOCOL + 8;
    static final int SOURCE_PORT = DESTINATION_PORT + 16;
    private static final int STATE = SOURCE_PORT + 16;
    private static final int ACKNOWLEDGES = STATE + 2;
    private static final int ALL = ACKNOWLEDGES + 1;

    private final BDD diagrams;
    private final int[] variables = new int[ALL];
    private final PacketSet all;
    private final PacketSet none;

    /** An empty space of moderate size; it grows by itself. */
    public HeaderSpace() {
        this(20_000);
    }

    /** A space that is expected to need so many nodes. */
    HeaderSpace(int nodes) {
        diagrams = new BDD(nodes, Math.max(1_000, nodes / 4));
        for (int i = 0; i < ALL; i++) {
            variables[i] = diagrams.createVar();
        }
        all = new PacketSet(this, diagrams.getOne());
        none = new PacketSet(this, diagrams.getZero());
    }

    BDD diagrams() {
        return diagrams;
    }

    PacketSet kept(int node) {
        if (node == diagrams.getOne()) {
            return all;
        }
        // Nothing is ever given back: a space lives no longer than its question.
        return node == diagrams.getZero() ? none : new PacketSet(this, diagrams.ref(node));
    }

    /** All packets. */
    public PacketSet all() {
        return all;
    }

    /** No packet. */
    public PacketSet none() {
        return none;
    }

    /** Packets of one family. */
    public PacketSet family(boolean v4) {
        PacketSet v6 = kept(variables[FAMILY]);
        return v4 ? v6.not() : v6;
    }

    /** Packets from a range of addresses. */
    public PacketSet source(Cidr range) {
        return prefix(SOURCE, range);
    }

    /** Packets to a range of addresses. */
    public PacketSet destination(Cidr range) {
        return prefix(DESTINATION, range);
    }

    /** Packets from addresses between two of the same family, both included. */
    public PacketSet source(IpAddress lowest, IpAddress highest) {
        return between(SOURCE, lowest, highest);
    }

    /** Packets to addresses between two of the same family, both included. */
    public PacketSet destination(IpAddress lowest, IpAddress highest) {
        return between(DESTINATION, lowest, highest);
    }

    PacketSet wildcard(boolean source, IpAddress address, IpAddress fixed) {
        byte[] bytes = address.bytes();
        byte[] mask = fixed.bytes();
        int first = source ? SOURCE : DESTINATION;
        int node = diagrams.getOne();
        for (int i = bytes.length * 8 - 1; i >= 0; i--) {
            if (bit(mask, i)) {
                node = bit(bytes, i) ? make(first + i, 0, node) : make(first + i, node, 0);
            }
        }
        return kept(node).and(family(address.isV4()));
    }

    private PacketSet prefix(int first, Cidr range) {
        byte[] bytes = range.network().bytes();
        int node = diagrams.getOne();
        for (int i = range.prefix() - 1; i >= 0; i--) {
            node = bit(bytes, i) ? make(first + i, 0, node) : make(first + i, node, 0);
        }
        return kept(node).and(family(range.network().isV4()));
    }

    private PacketSet between(int first, IpAddress lowest, IpAddress highest) {
        return range(first, lowest.bytes(), highest.bytes()).and(family(lowest.isV4()));
    }

    /** Packets of a protocol by its number, 0 to 255. */
    public PacketSet protocol(int number) {
        byte[] bytes = {(byte) number};
        return range(PROTOCOL, bytes, bytes);
    }

    /** Packets whose destination port, or type times 256 and code, is between two numbers, both included. */
    public PacketSet destinationPorts(int lowest, int highest) {
        return range(DESTINATION_PORT, two(lowest), two(highest));
    }

    /** Packets whose source port is between two numbers, both included. */
    public PacketSet sourcePorts(int lowest, int highest) {
        return range(SOURCE_PORT, two(lowest), two(highest));
    }

    /** Packets that stand to a connection in one of those ways. */
    public PacketSet states(Set<ConnectionState> states) {
        PacketSet high = kept(variables[STATE]);
        PacketSet low = kept(variables[STATE + 1]);
        PacketSet found = none;
        for (ConnectionState state : states) {
            PacketSet one = (state.bits() & 2) != 0 ? high : high.not();
            found = found.or(one.and((state.bits() & 1) != 0 ? low : low.not()));
        }
        return found;
    }

    /** Packets of TCP that have ACK or RST set. */
    public PacketSet acknowledging() {
        return protocol(Packet.TCP).and(kept(variables[ACKNOWLEDGES]));
    }

    /** Packets that open a connection. */
    public PacketSet opening() {
        return states(Set.of(ConnectionState.NEW))
                .and(kept(variables[ACKNOWLEDGES]).not());
    }

    /** Packets that come by the zone or interface of that number, 0 to {@link #MOST_ZONES}. */
    PacketSet from(int zone) {
        return zone(FROM, zone);
    }

    /** Packets that go by the zone or interface of that number. */
    PacketSet to(int zone) {
        return zone(TO, zone);
    }

    private PacketSet zone(int first, int zone) {
        int node = diagrams.getOne();
        for (int i = ZONE - 1; i >= 0; i--) {
            boolean set = (zone >> (ZONE - 1 - i) & 1) != 0;
            node = set ? make(first + i, 0, node) : make(first + i, node, 0);
        }
        return kept(node);
    }

    /** Exactly that packet. */
    public PacketSet of(Packet packet) {
        PacketSet set = source(single(packet.source()))
                .and(destination(single(packet.destination())))
                .and(protocol(packet.protocol()))
                .and(sourcePorts(packet.sourcePort(), packet.sourcePort()))
                .and(destinationPorts(packet.destinationPort(), packet.destinationPort()))
                .and(states(Set.of(packet.state())));
        PacketSet flag = kept(variables[ACKNOWLEDGES]);
        return set.and(packet.acknowledges() ? flag : flag.not());
    }

    static Cidr single(IpAddress address) {
        return Cidr.around(address, address.isV4() ? 32 : 128);
    }

    /** Whether a packet is in a set. */
    boolean contains(int node, Packet packet) {
        int at = node;
        while (at > 1) {
            at = value(packet, diagrams.getVar(at)) ? diagrams.getHigh(at) : diagrams.getLow(at);
        }
        return at == diagrams.getOne();
    }

    /** Whether a packet to an address is in a set. It is found by going down the diagram, which grows by nothing. */
    boolean reaches(PacketSet set, IpAddress destination) {
        return reaches(set.node(), destination.isV4(), destination.bytes());
    }

    private boolean reaches(int node, boolean v4, byte[] destination) {
        int at = node;
        while (at > 1 && diagrams.getVar(at) < SOURCE) {
            int variable = diagrams.getVar(at);
            int bit = variable - DESTINATION;
            if (variable < FAMILY || bit >= destination.length * 8) {
                // The zone is left open, and so are the bits that an address of version 4 does not have.
                return reaches(diagrams.getLow(at), v4, destination) || reaches(diagrams.getHigh(at), v4, destination);
            }
            boolean set = variable == FAMILY ? !v4 : bit(destination, bit);
            at = set ? diagrams.getHigh(at) : diagrams.getLow(at);
        }
        // In a reduced diagram every node but that of nothing leads to some packet.
        return at != diagrams.getZero();
    }

    /** The one address that all packets of a set go to; empty if they go to several, to none, or by some zones only. */
    Optional<IpAddress> onlyDestination(PacketSet set) {
        int at = set.node();
        if (at <= 1 || diagrams.getVar(at) != FAMILY || !isDecided(at)) {
            return Optional.empty();
        }
        boolean v4 = diagrams.getHigh(at) == diagrams.getZero();
        at = v4 ? diagrams.getLow(at) : diagrams.getHigh(at);
        boolean[] bits = new boolean[v4 ? 32 : ADDRESS];
        for (int i = 0; i < bits.length; i++) {
            if (at <= 1 || diagrams.getVar(at) != DESTINATION + i || !isDecided(at)) {
                return Optional.empty();
            }
            bits[i] = diagrams.getLow(at) == diagrams.getZero();
            at = bits[i] ? diagrams.getHigh(at) : diagrams.getLow(at);
        }
        return Optional.of(address(bits, 0, bits.length));
    }

    /** Whether packets are only on one side of a node. */
    private boolean isDecided(int node) {
        return diagrams.getLow(node) == diagrams.getZero() || diagrams.getHigh(node) == diagrams.getZero();
    }

    private static boolean value(Packet packet, int variable) {
        if (variable < FAMILY) {
            return false;
        }
        if (variable == FAMILY) {
            return !packet.source().isV4();
        }
        if (variable < PROTOCOL) {
            IpAddress address = variable < SOURCE ? packet.destination() : packet.source();
            int bit = variable - (variable < SOURCE ? DESTINATION : SOURCE);
            byte[] bytes = address.bytes();
            return bit < bytes.length * 8 && bit(bytes, bit);
        }
        if (variable < DESTINATION_PORT) {
            return (packet.protocol() >> (7 - (variable - PROTOCOL)) & 1) != 0;
        }
        if (variable < SOURCE_PORT) {
            return (packet.destinationPort() >> (15 - (variable - DESTINATION_PORT)) & 1) != 0;
        }
        if (variable < STATE) {
            return (packet.sourcePort() >> (15 - (variable - SOURCE_PORT)) & 1) != 0;
        }
        return variable == ACKNOWLEDGES
                ? packet.acknowledges()
                : (packet.state().bits() >> (1 - (variable - STATE)) & 1) != 0;
    }

    /** One packet of a set, the same each time: of what is not told apart a plain one. */
    Optional<Packet> example(PacketSet set) {
        PacketSet wished = set;
        for (PacketSet wish :
                new PacketSet[] {family(true), opening(), protocol(Packet.TCP), sourcePorts(49_152, 65_535)}) {
            PacketSet both = wished.and(wish);
            wished = both.isEmpty() ? wished : both;
        }
        return wished.isEmpty() ? Optional.empty() : Optional.of(first(wished.node()));
    }

    private Packet first(int node) {
        boolean[] bits = new boolean[ALL];
        // The last bit of addresses is one where it may be either: a station rather than the name of a network.
        bits[DESTINATION + 31] = true;
        bits[SOURCE + 31] = true;
        int at = node;
        while (at > 1) {
            int variable = diagrams.getVar(at);
            boolean wish = bits[variable];
            int next = wish ? diagrams.getHigh(at) : diagrams.getLow(at);
            bits[variable] = (next == diagrams.getZero()) != wish;
            at = bits[variable] ? diagrams.getHigh(at) : diagrams.getLow(at);
        }
        int width = bits[FAMILY] ? 128 : 32;
        int protocol = number(bits, PROTOCOL, 8);
        boolean numbered = Packet.hasPorts(protocol) || Packet.hasType(protocol);
        return new Packet(
                address(bits, SOURCE, width),
                address(bits, DESTINATION, width),
                protocol,
                Packet.hasPorts(protocol) ? number(bits, SOURCE_PORT, 16) : 0,
                numbered ? number(bits, DESTINATION_PORT, 16) : 0,
                ConnectionState.of(number(bits, STATE, 2)),
                bits[ACKNOWLEDGES]);
    }

    private static int number(boolean[] bits, int first, int width) {
        int number = 0;
        for (int i = 0; i < width; i++) {
            number = number << 1 | (bits[first + i] ? 1 : 0);
        }
        return number;
    }

    private static IpAddress address(boolean[] bits, int first, int width) {
        byte[] bytes = new byte[width / 8];
        for (int i = 0; i < width; i++) {
            bytes[i / 8] |= (byte) (bits[first + i] ? 0x80 >> (i % 8) : 0);
        }
        return IpAddress.of(bytes);
    }

    /** The set without what it says of some bits: a packet is in it if it is in the set with any value there. */
    PacketSet anyBits(PacketSet set, int first, int count) {
        int cube = diagrams.getOne();
        for (int i = count - 1; i >= 0; i--) {
            cube = make(first + i, 0, cube);
        }
        return kept(diagrams.exists(set.node(), cube));
    }

    private PacketSet range(int first, byte[] lowest, byte[] highest) {
        int atLeast = diagrams.getOne();
        int atMost = diagrams.getOne();
        for (int i = lowest.length * 8 - 1; i >= 0; i--) {
            atLeast = bit(lowest, i) ? make(first + i, 0, atLeast) : make(first + i, atLeast, 1);
            atMost = bit(highest, i) ? make(first + i, 1, atMost) : make(first + i, atMost, 0);
        }
        return Arrays.compareUnsigned(lowest, highest) > 0 ? none : kept(diagrams.and(atLeast, atMost));
    }

    private int make(int variable, int low, int high) {
        return diagrams.ref(diagrams.mk(variable, low, high));
    }

    private static byte[] two(int number) {
        return new byte[] {(byte) (number >> 8), (byte) number};
    }

    private static boolean bit(byte[] bytes, int index) {
        return (bytes[index / 8] & 0x80 >> (index % 8)) != 0;
    }
}
