package org.asbuilt.dissect;

import java.util.List;
import java.util.Optional;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.RoleKind;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * Sampled values of merging units, in frames and routed: each stream with its identifier, data set, application
 * identifier, revision, synchronisation and sample rate.
 *
 * <p>Source: IEC 61850-9-2:2011 clauses 5.3.3 and 8.5 and tables 11 to 14; UCA guideline 9-2 LE revision 2-1; IEC
 * 61869-9:2016 clause 6.9 (rates and synchronisation); IEC TR 61850-90-5:2012 clause 8 (routed).
 */
public final class SampledValues implements Dissector {
    private static final int ETHERTYPE = 0x88BA;
    private static final int MESSAGE = 0x60;
    private static final int SESSION = 0xA2;
    private static final int MOST_UNITS = 64;
    private static final long ROUTED_SECURITY = 2L << 32;

    private static final int UNIT_COUNT = 0x80;
    private static final int SECURITY = 0x81;
    private static final int UNITS = 0xA2;
    private static final int UNIT = 0x30;

    private static final int IDENTIFIER = 0x80;
    private static final int DATA_SET = 0x81;
    private static final int REVISION = 0x83;
    private static final int SYNCHRONISED = 0x85;
    private static final int RATE = 0x86;
    private static final int MODE = 0x88;
    private static final int SAMPLES = 0x87;

    SampledValues() {}

    @Override
    public String protocol() {
        return "Sampled Values";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(new Carrier(Medium.FRAME, ETHERTYPE), new Carrier(Medium.DATAGRAM, ProcessBus.PORT));
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        if (ProcessBus.isRouted(bytes, SESSION)) {
            return Recognition.CERTAIN;
        }
        if (!ProcessBus.isFrame(bytes, MESSAGE)) {
            return Recognition.NO;
        }
        int first = ProcessBus.contentStart(bytes, ProcessBus.HEADER);
        int next = ProcessBus.contentEnd(bytes, first);
        boolean isCounted = bytes.u8(first) == UNIT_COUNT && next - first <= 4;
        boolean holdsUnits = isCounted && (bytes.u8(next) == SECURITY || holdsUnit(bytes, next));
        return holdsUnits ? Recognition.CERTAIN : Recognition.NO;
    }

    private static boolean holdsUnit(Bytes bytes, int at) {
        return bytes.u8(at) == UNITS && bytes.u8(ProcessBus.contentStart(bytes, at)) == UNIT;
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        if (message.medium() == Medium.DATAGRAM) {
            routed(message, bytes);
            return bytes.length();
        }
        MalformedBytes.unless(bytes.u16(2) <= bytes.length(), "longer than the frame", 2);
        MalformedBytes.unless(bytes.u8(ProcessBus.HEADER) == MESSAGE, "not sampled values", ProcessBus.HEADER);
        values(message, bytes, ProcessBus.HEADER, bytes.u16(0), ProcessBus.isSimulated(bytes));
        return bytes.length();
    }

    private static void routed(Message message, Bytes bytes) {
        MalformedBytes.unless(ProcessBus.isRouted(bytes, SESSION), "not routed sampled values", 0);
        int application = ProcessBus.routedApplication(bytes);
        if (!ProcessBus.routedSecurity(message, ROUTED_SECURITY)) {
            message.published(Kind.PUBLISH, "publish encrypted samples");
            return;
        }
        boolean isSimulated = bytes.u8(application - 1) != 0;
        values(message, bytes, application + 4, bytes.u16(application), isSimulated);
    }

    private static void values(Message message, Bytes bytes, int at, int application, boolean isSimulated) {
        message.published(Kind.PUBLISH, isSimulated ? "publish simulated samples" : "publish samples");
        int end = ProcessBus.contentEnd(bytes, at);
        MalformedBytes.unless(end <= bytes.length(), "samples are longer than what carries them", at + 1);
        boolean isSigned = (bytes.u16(4) & 0xFF) != 0;
        for (int element = ProcessBus.contentStart(bytes, at); element < end; ) {
            int next = ProcessBus.contentEnd(bytes, element);
            MalformedBytes.unless(next <= end, "an element is longer than the samples", element + 1);
            if (bytes.u8(element) == SECURITY) {
                isSigned = true;
            } else if (bytes.u8(element) == UNITS) {
                units(message, bytes, element, next, application, isSigned);
            }
            element = next;
        }
    }

    private static void units(Message message, Bytes bytes, int at, int end, int application, boolean isSigned) {
        int unit = ProcessBus.contentStart(bytes, at);
        for (int index = 0; index < MOST_UNITS && unit < end; index++) {
            MalformedBytes.unless(bytes.u8(unit) == UNIT, "not a unit of samples", unit);
            int next = ProcessBus.contentEnd(bytes, unit);
            MalformedBytes.unless(next <= end, "a unit is longer than the samples", unit + 1);
            if (!ProcessBus.isTold(message, hash(bytes, unit, next, application))) {
                stream(message, bytes, unit, application, isSigned);
            }
            unit = next;
        }
    }

    /** What identifies a unit stands around its counter and before its samples. */
    private static long hash(Bytes bytes, int unit, int end, int application) {
        long hash = application;
        for (int at = ProcessBus.contentStart(bytes, unit); at < end; ) {
            int next = ProcessBus.contentEnd(bytes, at);
            MalformedBytes.unless(next <= end, "an element is longer than the unit", at + 1);
            switch (bytes.u8(at)) {
                case IDENTIFIER, DATA_SET, REVISION, SYNCHRONISED, RATE, MODE ->
                    hash = ProcessBus.mix(hash, bytes.hash(at, next - at));
                case SAMPLES -> {
                    return hash;
                }
                default -> hash = ProcessBus.mix(hash, 0);
            }
            at = next;
        }
        return hash;
    }

    private static void stream(Message message, Bytes bytes, int unit, int application, boolean isSigned) {
        int end = ProcessBus.contentEnd(bytes, unit);
        int first = ProcessBus.contentStart(bytes, unit);
        MalformedBytes.unless(bytes.u8(first) == IDENTIFIER, "a unit without an identifier", first);
        Endpoint sender = message.sender();
        String name = "stream " + text(bytes, first);
        message.role(sender, RoleKind.INTELLIGENT_ELECTRONIC_DEVICE);
        message.component(sender, name);
        if (message.medium() == Medium.FRAME) {
            message.security(sender, SecurityPart.INTEGRITY, isSigned ? "IEC 62351-6" : "none");
        }
        Part part = new Part(message, sender, Optional.of(name));
        part.tell(IdentityPart.PROTOCOL_ADDRESS, "0x%04x".formatted(application));
        long rate = -1;
        long mode = 0;
        for (int at = first; at < end; at = ProcessBus.contentEnd(bytes, at)) {
            switch (bytes.u8(at)) {
                case DATA_SET -> part.tell(IdentityPart.DATA_SET, text(bytes, at));
                case REVISION -> part.tell(IdentityPart.CONFIGURATION_REVISION, Long.toString(number(bytes, at)));
                case SYNCHRONISED -> part.tell(IdentityPart.PROTOCOL_DETAIL, synchronisation(number(bytes, at)));
                case RATE -> rate = number(bytes, at);
                case MODE -> mode = number(bytes, at);
                default -> bytes.u8(at);
            }
        }
        if (rate >= 0) {
            part.tell(IdentityPart.PROTOCOL_DETAIL, rate(rate, mode));
        }
    }

    /** Numbers from 5 to 254 are those of a clock of the area. */
    private static String synchronisation(long value) {
        if (value == 0) {
            return "not synchronised";
        }
        if (value == 1) {
            return "synchronised locally";
        }
        return value == 2 ? "synchronised globally" : "synchronised by local area clock " + value;
    }

    private static String rate(long rate, long mode) {
        if (mode == 1) {
            return rate + " samples per second";
        }
        return mode == 2 ? rate + " seconds per sample" : rate + " samples per period";
    }

    private static String text(Bytes bytes, int at) {
        int start = ProcessBus.contentStart(bytes, at);
        return bytes.text(start, ProcessBus.contentEnd(bytes, at) - start);
    }

    private static long number(Bytes bytes, int at) {
        return ProcessBus.number(bytes, ProcessBus.contentStart(bytes, at), ProcessBus.contentEnd(bytes, at));
    }

    /** One stream of the sender, told part by part. */
    private record Part(Message message, Endpoint sender, Optional<String> component) {
        void tell(IdentityPart part, String value) {
            message.identity(sender, component, part, value);
        }
    }
}
