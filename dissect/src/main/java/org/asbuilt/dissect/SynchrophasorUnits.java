package org.asbuilt.dissect;

import java.util.Locale;
import java.util.Optional;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.RoleKind;

/**
 * The measurement units that a configuration frame of {@link Synchrophasor} describes.
 *
 * <p>Source: IEEE Std C37.118.2-2011 clauses 6.4 (configuration 1 and 2) and 6.5 (configuration 3).
 */
final class SynchrophasorUnits {
    private static final int NAME = 16;
    private static final int BITS = 16;
    private static final int SHORTEST = 28;

    private SynchrophasorUnits() {}

    /** What is known of one unit, and where the next one begins. */
    private record Unit(String station, int identifier, String contents, int end) {}

    /** Reads time base, number of units, each unit and the data rate. */
    static void read(Message message, Bytes bytes, int at, int end, boolean isThird) {
        int count = bytes.u16(at + 4);
        int next = at + 6;
        MalformedBytes.unless(
                count > 0 && next + (long) count * SHORTEST <= end, "more units than the frame can hold", at + 4);
        String rate = rate((short) bytes.u16(end - 2));
        for (int index = 0; index < count; index++) {
            MalformedBytes.unless(next < end, "fewer units than announced", at + 4);
            next = isThird
                    ? third(message, bytes, next, count > 1, rate)
                    : second(message, bytes, next, count > 1, rate);
        }
        MalformedBytes.unless(next + 2 == end, "the units do not fill the frame", next);
        if (count == 1) {
            message.role(message.sender(), RoleKind.INTELLIGENT_ELECTRONIC_DEVICE);
        }
    }

    private static String rate(int value) {
        return value < 0 ? "a frame every " + -value + " s" : value + " frames/s";
    }

    private static int second(Message message, Bytes bytes, int at, boolean isOneOfSeveral, String rate) {
        int phasors = bytes.u16(at + 20);
        int analogs = bytes.u16(at + 22);
        int digitals = bytes.u16(at + 24);
        int channels = phasors + analogs + digitals;
        int end = at + 26 + NAME * (phasors + analogs + BITS * digitals) + 4 * channels;
        int nominal = bytes.u16(end);
        Unit unit = new Unit(
                bytes.text(at, NAME),
                bytes.u16(at + NAME),
                contents(phasors, analogs, digitals, nominal, rate),
                end + 4);
        tell(message, unit, component(unit, isOneOfSeveral), bytes.u16(end + 2));
        return unit.end();
    }

    private static int third(Message message, Bytes bytes, int start, boolean isOneOfSeveral, String rate) {
        int at = start + 1 + bytes.u8(start);
        int phasors = bytes.u16(at + 20);
        int analogs = bytes.u16(at + 22);
        int digitals = bytes.u16(at + 24);
        int next = at + 26;
        for (int name = 0; name < phasors + analogs + BITS * digitals; name++) {
            next += 1 + bytes.u8(next);
        }
        next += 12 * phasors + 8 * analogs + 4 * digitals;
        int nominal = bytes.u16(next + 21);
        Unit unit = new Unit(
                bytes.text(start + 1, bytes.u8(start)),
                bytes.u16(at),
                contents(phasors, analogs, digitals, nominal, rate),
                next + 25);
        Optional<String> component = component(unit, isOneOfSeveral);
        tell(message, unit, component, bytes.u16(next + 23));
        String global = bytes.hex(at + 2, NAME);
        boolean isGlobal = global.chars().anyMatch(digit -> digit != '0');
        message.identity(message.service(), component, IdentityPart.DEVICE_INSTANCE, isGlobal ? global : "");
        message.identity(message.service(), component, IdentityPart.LOCATION, place(bytes, next));
        int service = bytes.u8(next + 12);
        String kind = service == 'M' || service == 'P' ? "measurement unit of class " + (char) service : "";
        message.identity(message.service(), component, IdentityPart.DEVICE_TYPE, kind);
        return unit.end();
    }

    /** Latitude and longitude, which are infinite if not known. */
    private static String place(Bytes bytes, int at) {
        float latitude = Float.intBitsToFloat(bytes.i32(at));
        float longitude = Float.intBitsToFloat(bytes.i32(at + 4));
        boolean isKnown = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude != 0 || longitude != 0);
        return isKnown ? String.format(Locale.ROOT, "%.5f, %.5f", latitude, longitude) : "";
    }

    private static String contents(int phasors, int analogs, int digitals, int nominal, String rate) {
        String frequency = (nominal & 1) == 0 ? "60 Hz" : "50 Hz";
        return phasors + " phasors, " + analogs + " analog values, " + digitals + " digital words, " + frequency + ", "
                + rate;
    }

    private static Optional<String> component(Unit unit, boolean isOneOfSeveral) {
        return isOneOfSeveral ? Optional.of("measurement unit " + unit.identifier()) : Optional.empty();
    }

    private static void tell(Message message, Unit unit, Optional<String> component, int changes) {
        Endpoint service = message.service();
        component.ifPresent(known -> message.component(service, known));
        String identifier = Integer.toString(unit.identifier());
        message.identity(service, component, IdentityPart.SYSTEM_NAME, unit.station());
        message.identity(service, component, IdentityPart.PROTOCOL_ADDRESS, identifier);
        message.identity(service, component, IdentityPart.DATA_SET, unit.contents());
        message.identity(service, component, IdentityPart.CONFIGURATION_REVISION, Integer.toString(changes));
    }
}
