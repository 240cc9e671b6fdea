package org.asbuilt.dissect;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * One message as a {@link Dissector} sees it: its bytes, who sent it, and what the dissector has to say of it. Used
 * again for the next message, so nothing may keep it.
 */
public final class Message {
    private final Witness witness;
    final Bytes bytes = new Bytes();
    Frame frame;
    Session session = Session.NONE;
    Dissector.Medium medium = Dissector.Medium.FRAME;
    String protocol = "";
    int direction;
    long marks;
    boolean isReleased;

    Message(Witness witness, Frame frame) {
        this.witness = witness;
        this.frame = frame;
    }

    /** The bytes from the start of the message; may hold the next messages too. */
    public Bytes bytes() {
        return bytes;
    }

    /** What carried it. */
    public Dissector.Medium medium() {
        return medium;
    }

    /** Port of the sender, 0 if none. */
    public int sourcePort() {
        return frame.sourcePort;
    }

    /** Port of the receiver, 0 if none. */
    public int destinationPort() {
        return frame.destinationPort;
    }

    /** The sender without port. */
    public Endpoint sender() {
        return endpoint(frame.sourceMac, frame.sourceHigh, frame.sourceLow, OptionalInt.empty());
    }

    /** The receiver without port. */
    public Endpoint receiver() {
        return endpoint(frame.destinationMac, frame.destinationHigh, frame.destinationLow, OptionalInt.empty());
    }

    /** The sender as a service. */
    public Endpoint service() {
        return endpoint(frame.sourceMac, frame.sourceHigh, frame.sourceLow, port(frame.sourcePort));
    }

    /** The receiver as a service. */
    public Endpoint askedService() {
        return endpoint(frame.destinationMac, frame.destinationHigh, frame.destinationLow, port(frame.destinationPort));
    }

    private OptionalInt port(int number) {
        return frame.hasPorts ? OptionalInt.of(number) : OptionalInt.empty();
    }

    private Endpoint endpoint(long mac, long high, long low, OptionalInt port) {
        Optional<MacAddress> hardware = mac >>> 48 == 0 ? Optional.of(new MacAddress(mac)) : Optional.empty();
        return new Endpoint(hardware, witness.vlan(frame), witness.address(frame, high, low), port);
    }

    /** The protocol says that the sender asks and the receiver serves. */
    public void senderAsks() {
        session.clientMark |= direction == 0 ? Session.CLIENT_A : Session.CLIENT_B;
    }

    /** The protocol says that the sender serves. */
    public void senderServes() {
        session.clientMark |= direction == 0 ? Session.CLIENT_B : Session.CLIENT_A;
    }

    /** Whether the sender is the end that was said to ask, or whose port is the usual one of clients. */
    public boolean isFromClient(int servicePort) {
        if (session.clientMark == Session.CLIENT_A || session.clientMark == Session.CLIENT_B) {
            return (session.clientMark == Session.CLIENT_A) == (direction == 0);
        }
        if (frame.sourcePort == servicePort || frame.destinationPort == servicePort) {
            return frame.destinationPort == servicePort;
        }
        boolean isHandshakeKnown =
                Marks.has(marks, 0, Marks.SYN | Marks.SYN_ACK) || Marks.has(marks, 1, Marks.SYN | Marks.SYN_ACK);
        return isHandshakeKnown ? senderOpened() : frame.destinationPort < frame.sourcePort;
    }

    private boolean senderOpened() {
        return Marks.has(marks, direction, Marks.SYN) || Marks.has(marks, 1 - direction, Marks.SYN_ACK);
    }

    /** Remembers a value for a later message of the same conversation; the oldest of a few is forgotten. */
    public void remember(long key, long value) {
        session.remember(key, value);
    }

    /**
     * Puts a message together that came in parts: adds bytes of this one to those kept for the sender under the key.
     * Parts whose beginning was not seen are dropped; at most 64 KiB are kept of each message, of four at a time.
     *
     * @return all of it, once the last part is there; valid until the next message
     * @throws MalformedBytes if it becomes too long
     */
    public Optional<Bytes> gather(int key, int offset, int count, boolean isFirst, boolean isLast) {
        if (isFirst && isLast) {
            return Optional.of(bytes.part(offset, count));
        }
        return session.gather(2L * key + direction, bytes.octets(offset, count), isFirst, isLast)
                .map(whole -> new Bytes().set(whole, 0, whole.length));
    }

    /** Whether parts of a message of the sender are kept under the key. */
    public boolean isGathering(int key) {
        return session.isGathering(2L * key + direction);
    }

    /** The protocol ends here: what follows in this connection may be another one. */
    public void release() {
        isReleased = true;
    }

    /** What was remembered last under the key, -1 if nothing. */
    public long recall(long key) {
        return session.recall(key);
    }

    /** Whether this part of the sender's stream was reported before; remembers it. */
    public boolean isRepeated(int offset, int count) {
        return session.isRepeated(direction, bytes.hash(offset, count));
    }

    /**
     * A request was made by the sender. Both texts must be constants.
     *
     * @return whether it is the first one of the sender in this conversation: then is the time to tell what follows from
     *     the request
     */
    public boolean function(FunctionUse.Kind kind, String operation) {
        if (!session.uses(kind, operation, direction, witness.time(), witness.packet())) {
            return false;
        }
        witness.sight(new Sighting.Function(
                sender(), askedService(), kind, operation, protocol, confidence(), Witness.NOWHERE));
        role(sender(), Sighting.RoleKind.CLIENT);
        if (!isToGroup()) {
            role(receiver(), Sighting.RoleKind.SERVER);
        }
        return true;
    }

    private boolean isToGroup() {
        long mac = frame.destinationMac;
        return mac >>> 48 == 0 && new MacAddress(mac).isGroup();
    }

    /** The sender did something for the receiver that serves it, or that it serves, unasked. Both texts constants. */
    public void served(FunctionUse.Kind kind, String operation) {
        if (session.uses(kind, operation, direction, witness.time(), witness.packet())) {
            witness.sight(new Sighting.Function(
                    receiver(), service(), kind, operation, protocol, confidence(), Witness.NOWHERE));
            role(receiver(), Sighting.RoleKind.CLIENT);
            role(sender(), Sighting.RoleKind.SERVER);
        }
    }

    /** The sender sent something to a group. Both texts must be constants. */
    public void published(FunctionUse.Kind kind, String operation) {
        if (session.uses(kind, operation, direction, witness.time(), witness.packet())) {
            witness.sight(new Sighting.Function(
                    sender(), receiver(), kind, operation, protocol, confidence(), Witness.NOWHERE));
            role(sender(), Sighting.RoleKind.PUBLISHER);
        }
    }

    /** A security property of an end, nothing if the value is blank. */
    public void security(Endpoint of, Sighting.SecurityPart part, String value) {
        if (!value.isBlank()) {
            witness.sight(new Sighting.Security(of, part, value, protocol, confidence(), Witness.NOWHERE));
        }
    }

    /** A part of the identity of an end itself, nothing if the value is blank. */
    public void identity(Endpoint of, Sighting.IdentityPart part, String value) {
        identity(of, Optional.empty(), part, value);
    }

    /** A part of the identity of an end, nothing if the value is blank. */
    public void identity(Endpoint of, Optional<String> component, Sighting.IdentityPart part, String value) {
        if (!value.isBlank()) {
            witness.sight(new Sighting.Identity(of, component, part, value, protocol, confidence(), Witness.NOWHERE));
        }
    }

    /** A role of an end. */
    public void role(Endpoint of, Sighting.RoleKind role) {
        witness.sight(new Sighting.Role(of, role, protocol, confidence(), Witness.NOWHERE));
    }

    /** A device behind an end. */
    public void component(Endpoint of, String component) {
        witness.sight(new Sighting.Component(of, component, protocol, confidence(), Witness.NOWHERE));
    }

    /** A name of an end, nothing if it is blank. */
    public void name(Endpoint of, Sighting.NameKind kind, String value) {
        if (!value.isBlank()) {
            witness.sight(new Sighting.Name(of, kind, value, protocol, confidence(), Witness.NOWHERE));
        }
    }

    /** Any other sighting; the dissector takes {@link #protocol()}, {@link #confidence()} and {@link #place()}. */
    public void sight(Sighting sighting) {
        witness.sight(sighting);
    }

    /** A station said that it bears the address. */
    public void bears(MacAddress mac, NetworkAddress address) {
        witness.claim(mac, frame, address, true);
    }

    /** A station looked on its own link for an IPv4 address. */
    public void looksFor(MacAddress mac, NetworkAddress address) {
        witness.asks(mac, frame, address);
    }

    /** Name of the protocol being read. */
    public String protocol() {
        return protocol;
    }

    /** How sure the protocol is. */
    public Confidence confidence() {
        return session == Session.NONE ? Confidence.HIGH : session.confidence;
    }

    /** Stands for this packet in a sighting. */
    public Place place() {
        return Witness.NOWHERE;
    }
}
