package org.asbuilt.dissect;

import java.util.List;
import java.util.Optional;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.RoleKind;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * Generic object oriented substation events, in frames and routed: the control block with its data set, application,
 * identifier and revision, simulation, protection from change; and the management of such events.
 *
 * <p>Source: IEC 61850-8-1:2011 clause 18.1 and annexes A and C.2; IEC 62351-6:2020 clause 8 (extension); IEC
 * TR 61850-90-5:2012 clause 8.
 */
public final class Goose implements Dissector {
    private static final int ETHERTYPE = 0x88B8;
    private static final int MANAGEMENT_ETHERTYPE = 0x88B9;
    private static final int MESSAGE = 0x61;
    private static final int MANAGEMENT = 0x60;
    private static final int SESSION = 0xA1;
    private static final long ROUTED_SECURITY = 2L << 32;

    private static final int REFERENCE = 0x80;
    private static final int TIME_ALLOWED = 0x81;
    private static final int DATA_SET = 0x82;
    private static final int IDENTIFIER = 0x83;
    private static final int SIMULATION = 0x87;
    private static final int REVISION = 0x88;
    private static final int NEEDS_COMMISSIONING = 0x89;
    private static final int DATA = 0xAB;
    private static final int SIGNATURE = 0x8C;

    Goose() {}

    @Override
    public String protocol() {
        return "GOOSE";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(
                new Carrier(Medium.FRAME, ETHERTYPE),
                new Carrier(Medium.FRAME, MANAGEMENT_ETHERTYPE),
                new Carrier(Medium.DATAGRAM, ProcessBus.PORT));
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        if (ProcessBus.isRouted(bytes, SESSION)) {
            return Recognition.CERTAIN;
        }
        if (ProcessBus.isFrame(bytes, MESSAGE)) {
            int first = ProcessBus.contentStart(bytes, ProcessBus.HEADER);
            return bytes.u8(first) == REFERENCE ? Recognition.CERTAIN : Recognition.NO;
        }
        return ProcessBus.isFrame(bytes, MANAGEMENT) ? Recognition.PLAUSIBLE : Recognition.NO;
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        if (message.medium() == Medium.DATAGRAM) {
            routed(message, bytes);
        } else {
            MalformedBytes.unless(bytes.u16(2) <= bytes.length(), "longer than the frame", 2);
            MalformedBytes.unless(bytes.u16(2) >= ProcessBus.HEADER + 2, "shorter than its header", 2);
            frame(message, bytes);
        }
        return bytes.length();
    }

    private static void frame(Message message, Bytes bytes) {
        if (bytes.u8(ProcessBus.HEADER) == MANAGEMENT) {
            management(message, bytes);
            return;
        }
        MalformedBytes.unless(bytes.u8(ProcessBus.HEADER) == MESSAGE, "not an event", ProcessBus.HEADER);
        boolean isExtended = (bytes.u16(4) & 0xFF) != 0;
        event(message, bytes, ProcessBus.HEADER, bytes.u16(0), ProcessBus.isSimulated(bytes), isExtended);
    }

    private static void routed(Message message, Bytes bytes) {
        MalformedBytes.unless(ProcessBus.isRouted(bytes, SESSION), "not a routed event", 0);
        int application = ProcessBus.routedApplication(bytes);
        if (!ProcessBus.routedSecurity(message, ROUTED_SECURITY)) {
            message.published(Kind.PUBLISH, "publish encrypted event");
            return;
        }
        boolean isSimulated = bytes.u8(application - 1) != 0;
        event(message, bytes, application + 4, bytes.u16(application), isSimulated, true);
    }

    /** Requests and answers about the numbers of elements and references. */
    private static void management(Message message, Bytes bytes) {
        int end = ProcessBus.contentEnd(bytes, ProcessBus.HEADER);
        for (int at = ProcessBus.contentStart(bytes, ProcessBus.HEADER); at < end; ) {
            switch (bytes.u8(at)) {
                case 0xA1 -> request(message, bytes.u8(ProcessBus.contentStart(bytes, at)));
                case 0xA2 -> message.senderServes();
                default -> bytes.u8(at);
            }
            at = ProcessBus.contentEnd(bytes, at);
        }
    }

    private static void request(Message message, int tag) {
        message.senderAsks();
        switch (tag) {
            case 0xA1 -> message.function(Kind.READ, "get GOOSE reference");
            case 0xA2 -> message.function(Kind.READ, "get GOOSE element number");
            case 0xA3 -> message.function(Kind.READ, "get GSSE reference");
            case 0xA4 -> message.function(Kind.READ, "get GSSE data offset");
            default -> message.function(Kind.OTHER, "other management request");
        }
    }

    /** Looks at every element, but tells of them only once as long as what identifies the block stays the same. */
    private static void event(
            Message message, Bytes bytes, int at, int application, boolean isMarked, boolean isExtended) {
        int end = ProcessBus.contentEnd(bytes, at);
        MalformedBytes.unless(end <= bytes.length(), "an event is longer than what carries it", at + 1);
        boolean isSimulated = isMarked;
        boolean needsCommissioning = false;
        boolean isSigned = isExtended;
        long hash = application;
        for (int element = ProcessBus.contentStart(bytes, at); element < end; ) {
            int start = ProcessBus.contentStart(bytes, element);
            int next = ProcessBus.contentEnd(bytes, element);
            MalformedBytes.unless(next <= end, "an element is longer than the event", element + 1);
            switch (bytes.u8(element)) {
                case REFERENCE, DATA_SET, IDENTIFIER, REVISION ->
                    hash = ProcessBus.mix(hash, bytes.hash(element, next - element));
                case SIMULATION -> isSimulated |= next > start && bytes.u8(start) != 0;
                case NEEDS_COMMISSIONING -> needsCommissioning = next > start && bytes.u8(start) != 0;
                case SIGNATURE -> isSigned = true;
                default -> start = next;
            }
            element = next;
        }
        state(message, isSimulated, needsCommissioning);
        if (!ProcessBus.isTold(message, ProcessBus.mix(hash, isSigned ? 1 : 0))) {
            block(message, bytes, at, application);
            if (message.medium() == Medium.FRAME) {
                message.security(message.sender(), SecurityPart.INTEGRITY, isSigned ? "IEC 62351-6" : "none");
            }
        }
    }

    private static void state(Message message, boolean isSimulated, boolean needsCommissioning) {
        if (isSimulated) {
            message.published(Kind.PUBLISH, "publish simulated event");
        } else if (needsCommissioning) {
            message.published(Kind.PUBLISH, "publish event that needs commissioning");
        } else {
            message.published(Kind.PUBLISH, "publish event");
        }
    }

    private static void block(Message message, Bytes bytes, int event, int application) {
        int end = ProcessBus.contentEnd(bytes, event);
        int first = ProcessBus.contentStart(bytes, event);
        MalformedBytes.unless(bytes.u8(first) == REFERENCE, "an event without a control block", first);
        Endpoint sender = message.sender();
        String name = "control block " + text(bytes, first);
        Optional<String> component = Optional.of(name);
        message.role(sender, RoleKind.INTELLIGENT_ELECTRONIC_DEVICE);
        message.component(sender, name);
        message.identity(sender, component, IdentityPart.PROTOCOL_ADDRESS, "0x%04x".formatted(application));
        for (int at = first; at < end && bytes.u8(at) != DATA; at = ProcessBus.contentEnd(bytes, at)) {
            switch (bytes.u8(at)) {
                case TIME_ALLOWED ->
                    message.identity(
                            sender,
                            component,
                            IdentityPart.PROTOCOL_DETAIL,
                            "time allowed to live " + number(bytes, at) + " ms");
                case DATA_SET -> message.identity(sender, component, IdentityPart.DATA_SET, text(bytes, at));
                case IDENTIFIER -> message.identity(sender, component, IdentityPart.APPLICATION, text(bytes, at));
                case REVISION ->
                    message.identity(
                            sender, component, IdentityPart.CONFIGURATION_REVISION, Long.toString(number(bytes, at)));
                default -> bytes.u8(at);
            }
        }
    }

    private static String text(Bytes bytes, int at) {
        int start = ProcessBus.contentStart(bytes, at);
        return bytes.text(start, ProcessBus.contentEnd(bytes, at) - start);
    }

    private static long number(Bytes bytes, int at) {
        return ProcessBus.number(bytes, ProcessBus.contentStart(bytes, at), ProcessBus.contentEnd(bytes, at));
    }
}
