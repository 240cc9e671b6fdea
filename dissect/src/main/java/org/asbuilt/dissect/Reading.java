package org.asbuilt.dissect;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.asbuilt.dissect.Session.Uses;
import org.asbuilt.dissect.table.FlowKey;
import org.asbuilt.dissect.table.FlowTable;
import org.asbuilt.dissect.table.GapTable;
import org.jspecify.annotations.Nullable;

/** The reading of one capture: counts every packet, hands payloads to the {@link Content} reader. */
final class Reading {
    private static final long PROGRESS_EVERY = 1 << 16;
    /** Packets of a flow that is too short to have a rhythm. */
    private static final long SHORT = 8;

    private static final int DEEPEST_TUNNEL = 4;

    private final String name;
    private final Notes notes;
    private final Witness witness;
    private final FlowTable table;
    private final TunnelHeader tunnel = new TunnelHeader();
    private final TunnelTally tunnels;
    private final Fragments waiting = new Fragments();
    private final Frame frame;
    private final Content content;
    private final FlowKey key = new FlowKey();
    private final GapTable gaps = new GapTable();
    private final Pauses pauses = new Pauses();
    private final Echoes echoes = new Echoes();
    private long mirrored;
    private long forwarded;
    private @Nullable Session[] sessions = new Session[1 << 10];

    private long packets;
    private long bytes;
    private long encapsulated;
    private long uncounted;
    private long cut;
    private long fragments;
    private long start = Long.MAX_VALUE;
    private long end = Long.MIN_VALUE;

    Reading(String name, TrafficReader.Limits limits) {
        this.name = name;
        notes = new Notes(name, limits.malformed());
        witness = new Witness(name, limits.sightings());
        table = new FlowTable(limits.connections());
        tunnels = new TunnelTally(limits.sightings());
        frame = new Frame(notes);
        content = new Content(frame, witness, notes);
    }

    TrafficSummary read(InputStream input, LongConsumer progress) throws IOException {
        // Not closed: the stream is the caller's.
        Capture capture = Capture.open(input, notes);
        while (capture.next()) {
            packet(capture);
            if (packets % PROGRESS_EVERY == 0) {
                progress.accept(packets);
            }
        }
        progress.accept(packets);
        return summary(capture);
    }

    private void packet(Capture capture) {
        long time = capture.timeNanos();
        packets++;
        bytes += capture.wireLength();
        start = Math.min(start, time);
        end = Math.max(end, time);
        cut += capture.wireLength() > capture.capturedLength() ? 1 : 0;
        witness.at(capture.packetNumber(), time);
        pauses.packet(time);
        tunnel.isFound = false;
        if (!frame.read(capture) || !isCounted(capture, capture.wireLength())) {
            uncounted++;
            return;
        }
        for (int depth = 0; tunnel.isFound; depth++) {
            if (depth == DEEPEST_TUNNEL) {
                frame.malformed("tunnel", "too many packets within each other", frame.payload);
                return;
            }
            within(capture);
        }
    }

    /** Counts the packet within the packet that the frame shows. */
    private void within(Capture capture) {
        long inTunnel = frame.payloadWireLength - (long) (tunnel.innerAt - frame.payload);
        tunnels.between(frame, tunnel);
        tunnel.isFound = false;
        if (!frame.enter(tunnel)) {
            return;
        }
        // Of IP the packet says itself how long it is; what stands behind is padding.
        boolean isPacket = frame.ipVersion != 0 && frame.sourceMac == FlowKey.NO_MAC;
        long length = isPacket ? Math.min(inTunnel, frame.packetLength) : inTunnel;
        tunnels.count(length, capture.timeNanos(), capture.packetNumber());
        encapsulated += isCounted(capture, length) ? 1 : 0;
    }

    /** Counts what the frame shows and has its content read; false if there is no room for another flow. */
    private boolean isCounted(Capture capture, long length) {
        if (frame.isFragment) {
            return isFragmentCounted(capture, length);
        }
        frame.key(key);
        int row = table.row(key);
        if (row == FlowTable.FULL) {
            return false;
        }
        count(capture, row, key.direction(), length);
        content(row, key.direction());
        if (!tunnel.isFound) {
            echo(capture.timeNanos());
        }
        return true;
    }

    /** Fragments are counted with the first one, if that came before; with the last one, the content is read. */
    private boolean isFragmentCounted(Capture capture, long length) {
        fragments++;
        Datagram datagram = waiting.of(frame, capture.timeNanos());
        int row = datagram.row;
        int direction = datagram.direction;
        if (row == FlowTable.FULL) {
            frame.key(key);
            row = table.row(key);
            direction = key.direction();
        }
        if (row == FlowTable.FULL) {
            return false;
        }
        if (!frame.isLaterFragment && datagram.row == FlowTable.FULL) {
            datagram.row = row;
            datagram.direction = direction;
        }
        count(capture, row, direction, length);
        if (waiting.complete(datagram, frame)) {
            content(datagram.row, datagram.direction);
        }
        return true;
    }

    private void count(Capture capture, int row, int direction, long length) {
        long time = capture.timeNanos();
        if (table.packets(row, direction) >= SHORT) {
            gaps.add(row, direction, time - table.last(row, direction));
        }
        long marks = Marks.of(direction, marks());
        table.count(row, direction, length, time, capture.packetNumber(), 0, marks);
        if (frame.ipVersion != 0) {
            hops(row, direction);
        }
    }

    private void echo(long time) {
        switch (echoes.see(frame, time)) {
            case NONE -> {}
            case MIRRORED -> mirrored++;
            case FORWARDED -> forwarded++;
        }
    }

    private long marks() {
        if (!frame.hasPorts || frame.ipProtocol != Frame.TCP) {
            return frame.hasPorts && frame.payloadWireLength > 0 ? Marks.DATA : 0;
        }
        int flags = frame.tcpFlags;
        long marks = frame.payloadWireLength > 0 ? Marks.DATA : 0;
        if ((flags & Frame.RST) != 0) {
            marks |= Marks.RST;
        } else if ((flags & Frame.SYN) != 0) {
            marks |= (flags & Frame.ACK) != 0 ? Marks.SYN_ACK : Marks.SYN;
        }
        return marks;
    }

    private void hops(int row, int direction) {
        long marks = table.marks(row);
        if (frame.hopLimit > Marks.hops(marks, direction)) {
            table.setMarks(row, Marks.withHops(marks, direction, frame.hopLimit));
        }
        if (frame.isHalfAddressed && frame.sourceMac != FlowKey.NO_MAC) {
            witness.address(frame, frame.sourceHigh, frame.sourceLow)
                    .ifPresent(address -> witness.claim(new MacAddress(frame.sourceMac), frame, address, false));
        }
    }

    private void content(int row, int direction) {
        if (tunnel.read(frame)) {
            table.setMarks(row, table.marks(row) | Marks.of(direction, Marks.TUNNEL));
            return;
        }
        Dissector.Medium medium = medium();
        if (medium == null) {
            return;
        }
        Session session = row < sessions.length ? sessions[row] : null;
        if (session == Session.IGNORED || (session == null && frame.payloadLength == 0)) {
            return;
        }
        if (session == null) {
            session = new Session();
            keep(row, session);
        }
        long marks = table.marks(row);
        if (medium == Dissector.Medium.STREAM) {
            content.segment(session, direction, marks);
        } else {
            content.datagram(session, direction, marks, medium);
        }
        if (session.isHopeless()) {
            keep(row, Session.IGNORED);
        } else if (session.protocol != 0) {
            int protocol = session.protocol;
            if (Marks.protocol(marks) != protocol || Marks.client(marks) != session.clientMark) {
                table.setMarks(row, Marks.withProtocol(marks, protocol, session.confidence, session.clientMark));
            }
        }
    }

    /** What carries the content of the packet; null if nobody reads it. */
    private Dissector.@Nullable Medium medium() {
        if (frame.ipVersion == 0) {
            return linkMedium();
        }
        if (!frame.hasPorts) {
            return Dissector.Medium.PACKET;
        }
        if (frame.ipProtocol == Frame.TCP) {
            return Dissector.Medium.STREAM;
        }
        return frame.ipProtocol == Frame.UDP ? Dissector.Medium.DATAGRAM : null;
    }

    private Dissector.Medium linkMedium() {
        if (frame.isWireless) {
            return Dissector.Medium.WIRELESS;
        }
        if (!frame.isLlc) {
            return Dissector.Medium.FRAME;
        }
        return frame.subnetworkProtocol != 0 ? Dissector.Medium.SUBNETWORK : Dissector.Medium.LOGICAL_LINK;
    }

    private void keep(int row, Session session) {
        if (row >= sessions.length) {
            sessions = Arrays.copyOf(sessions, Math.max(row + 1, sessions.length * 2));
        }
        sessions[row] = session;
    }

    private TrafficSummary summary(Capture capture) {
        long streamGaps = content.gaps();
        Map<Integer, List<FunctionUse>> functions = new HashMap<>();
        for (int row = 0; row < Math.min(table.size(), sessions.length); row++) {
            Session session = sessions[row];
            if (session != null) {
                streamGaps += session.waiting();
                Uses uses = session.uses();
                if (uses != null) {
                    functions.put(row, functions(uses));
                }
                // A million sessions need not live beside what was made of them.
                sessions[row] = null;
            }
        }
        List<Account.Truncation> truncations = capture.truncatedAt()
                .map(offset -> List.of(new Account.Truncation(name, offset)))
                .orElse(List.of());
        Tallies tallies = new Tallies(
                packets,
                bytes,
                encapsulated,
                uncounted,
                cut,
                fragments,
                waiting.reassembled(),
                waiting.givenUp(),
                streamGaps,
                witness.refused() + tunnels.refused(),
                notes.count(),
                notes.kept(),
                capture.dropped(),
                capture.blocksNotRead(),
                truncations,
                start,
                end);
        Surroundings surroundings = new Surroundings(
                gaps, Map.of(name, pauses.longest()), new Surroundings.Echo(mirrored, forwarded), witness.reaches());
        return new TrafficSummary(
                List.of(name),
                table,
                tunnels.table(),
                functions,
                witness.sightings(),
                witness.claims(),
                tallies,
                surroundings);
    }

    private List<FunctionUse> functions(Uses uses) {
        List<FunctionUse> functions = new ArrayList<>();
        for (int index = 0; index < uses.size; index++) {
            Place place = new Place(name, uses.packets[index], Witness.instant(uses.times[index]));
            functions.add(new FunctionUse(uses.kinds[index], uses.operations[index], uses.counts[index], place));
        }
        return List.copyOf(functions);
    }
}
