package org.asbuilt.importers.traffic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.asbuilt.dissect.Ports;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Locus;
import org.asbuilt.model.Function;
import org.asbuilt.model.Transport;

/**
 * What one entry of a sensor's log tells of one flow. An end is the text of an IP address, or of a MAC address where there is
 * none. What the entry does not tell is left out.
 */
public final class Flow {
    private static final int FIRST_HIGH_PORT = 1024;

    String client;
    String server;
    final Transport transport;
    final Locus place;
    int clientPort;
    int port;
    Direction direction;
    Outcome outcome = Outcome.ANSWERED;
    String clientMac = "";
    String serverMac = "";
    OptionalInt vlan = OptionalInt.empty();
    Volume fromClient = new Volume(0, 0);
    Volume fromServer = new Volume(0, 0);
    Optional<Instant> first = Optional.empty();
    Optional<Instant> last = Optional.empty();
    final List<Spoken> protocols = new ArrayList<>(1);
    final Set<Function> functions = EnumSet.noneOf(Function.class);

    /** How it is known who opened the flow. */
    enum Direction {
        TOLD,
        BY_PORT,
        UNDECIDED
    }

    /** What passed one way. */
    record Volume(long packets, long bytes) {
        Volume plus(Volume other) {
            return new Volume(packets + other.packets, bytes + other.bytes);
        }
    }

    /** A protocol with how sure it is. */
    record Spoken(String name, Confidence confidence) {}

    private Flow(String client, String server, Transport transport, Locus place) {
        this.client = client;
        this.server = server;
        this.transport = transport;
        this.place = place;
        direction = Direction.TOLD;
    }

    /**
     * A flow whose source tells who opened it; both spoke unless {@link #outcome} says otherwise.
     *
     * @param port the port at the server, 0 where there is none
     * @param place where in the source it is told
     */
    public static Flow opened(String client, String server, Transport transport, int port, Locus place) {
        Flow flow = new Flow(client, server, transport, place);
        flow.port = port;
        return flow;
    }

    /**
     * What passed in one direction, whose source does not tell who opened the flow (NetFlow, IPFIX, sFlow): the end with a
     * port that services usually have is the server; failing that the ledger decides in the end by how many peers each port
     * has. The packets back are added by another such call with the ends exchanged.
     *
     * @param packets how many packets
     * @param bytes how many bytes
     * @param place where in the source it is told
     */
    public static Flow oneWay(
            String source,
            int sourcePort,
            String destination,
            int destinationPort,
            Transport transport,
            long packets,
            long bytes,
            Locus place) {
        boolean hasPorts = transport == Transport.TCP || transport == Transport.UDP;
        boolean isUsualAtSource = hasPorts && isServicePort(transport, sourcePort);
        boolean isUsualAtDestination = hasPorts && isServicePort(transport, destinationPort);
        boolean isAnswer = isUsualAtSource && !isUsualAtDestination;
        Flow flow = isAnswer
                ? new Flow(destination, source, transport, place)
                : new Flow(source, destination, transport, place);
        flow.port = isAnswer ? sourcePort : destinationPort;
        flow.clientPort = isAnswer ? destinationPort : sourcePort;
        flow.outcome = Outcome.ONE_SIDED;
        if (!hasPorts) {
            flow.port = 0;
            flow.direction = Direction.BY_PORT;
        } else {
            flow.direction = isUsualAtSource == isUsualAtDestination ? Direction.UNDECIDED : Direction.BY_PORT;
        }
        return isAnswer
                ? flow.traffic(0, 0, Math.max(1, packets), bytes)
                : flow.traffic(Math.max(1, packets), bytes, 0, 0);
    }

    /** Whether services usually have that port. */
    public static boolean isServicePort(Transport transport, int port) {
        org.asbuilt.dissect.Transport carrier =
                transport == Transport.TCP ? org.asbuilt.dissect.Transport.TCP : org.asbuilt.dissect.Transport.UDP;
        return port > 0 && (port < FIRST_HIGH_PORT || Ports.hint(carrier, port).isPresent());
    }

    /** The hardware addresses that the two ends' packets bore; either may be empty. */
    public Flow macs(String ofClient, String ofServer) {
        clientMac = ofClient;
        serverMac = ofServer;
        return this;
    }

    /** The hardware address that the packets of an end bore, whichever end it is; it may be empty. */
    public Flow mac(String end, String address) {
        if (end.equals(client)) {
            clientMac = address;
        } else if (end.equals(server)) {
            serverMac = address;
        }
        return this;
    }

    /** Says that the source does not tell who opened it, and that the client is the one that seems to be. */
    public Flow guessed() {
        direction = Direction.BY_PORT;
        return this;
    }

    /** The VLAN of its frames. */
    public Flow vlan(int tag) {
        vlan = tag > 0 && tag < 4095 ? OptionalInt.of(tag) : OptionalInt.empty();
        return this;
    }

    /** How much passed. */
    public Flow traffic(long clientPackets, long clientBytes, long serverPackets, long serverBytes) {
        fromClient = new Volume(Math.max(0, clientPackets), Math.max(0, clientBytes));
        fromServer = new Volume(Math.max(0, serverPackets), Math.max(0, serverBytes));
        return this;
    }

    /** When it was seen first and last. */
    public Flow times(Optional<Instant> from, Optional<Instant> until) {
        first = from;
        last = until.or(() -> from);
        return this;
    }

    /** What it speaks and how sure that is; an empty name says nothing. */
    public Flow protocol(String name, Confidence confidence) {
        if (!name.isBlank()) {
            protocols.add(new Spoken(name.strip(), confidence));
        }
        return this;
    }

    /** What it was used for. */
    public Flow functions(Set<Function> seen) {
        functions.addAll(seen);
        return this;
    }

    /** What became of it. */
    public Flow outcome(Outcome seen) {
        outcome = seen;
        return this;
    }

    /** The same with its ends exchanged. */
    void turn() {
        String formerClient = client;
        client = server;
        server = formerClient;
        String formerMac = clientMac;
        clientMac = serverMac;
        serverMac = formerMac;
        int formerPort = clientPort;
        clientPort = port;
        port = formerPort;
        Volume formerVolume = fromClient;
        fromClient = fromServer;
        fromServer = formerVolume;
    }
}
