package org.asbuilt.dissect;

import java.util.Optional;
import org.asbuilt.dissect.Sighting.IdentityPart;

/**
 * Name plates that are read through {@link Mms}: the request names the parts, the answer holds only values.
 *
 * <p>Source: IEC 61850-7-3:2010 clauses 7.9.2 (DPL, device name plate) and 7.9.3 (LPL, logical node name plate).
 */
final class MmsNamePlate {
    private static final int BITS = 4;
    private static final int MOST = 8;
    private static final int WHOLE = 15;
    private static final int VISIBLE = 0x8A;
    private static final int UNICODE = 0x90;
    private static final int STRUCTURE = 0xA2;

    /** Order of the parts of a device name plate. */
    private static final IdentityPart[] PARTS = {
        IdentityPart.VENDOR,
        IdentityPart.HARDWARE_REVISION,
        IdentityPart.FIRMWARE_REVISION,
        IdentityPart.SERIAL_NUMBER,
        IdentityPart.MODEL,
        IdentityPart.LOCATION,
        IdentityPart.CONFIGURATION_REVISION
    };

    private static final String[] MEMBERS = {
        "$vendor", "$hwRev", "$swRev", "$serNum", "$model", "$location", "$configRev"
    };

    private MmsNamePlate() {}

    /** Invocation and asked parts in one number. */
    static long key(long invocation, long asked) {
        return (invocation & 0x7FFF_FFFFL) << 32 | asked;
    }

    /** For each of the first variables four bits: which part it is, 0 if none. */
    static long asked(Bytes bytes, Ber specification) {
        if (specification.tag() != 0xA0) {
            return 0;
        }
        long asked = 0;
        int at = specification.start();
        for (int index = 0; index < MOST && at < specification.end(); index++) {
            Ber variable = Ber.read(bytes, at, specification.end());
            Ber item = MmsRequests.item(bytes, variable);
            asked |= part(bytes, item) << (BITS * index);
            at = variable.end();
        }
        return asked;
    }

    private static long part(Bytes bytes, Ber item) {
        boolean isDevice = MmsNames.isMember(bytes, item.start(), item.end(), "$PhyNam");
        boolean isFirstNode = bytes.startsWith(item.start(), "LLN0$DC$NamPlt") && item.length() >= 14;
        if (!isDevice && !isFirstNode) {
            return 0;
        }
        for (int index = 0; index < MEMBERS.length; index++) {
            if (MmsNames.isMember(bytes, item.start(), item.end(), MEMBERS[index])) {
                return index + 1L;
            }
        }
        return isDevice && bytes.startsWith(item.end() - 7, "$PhyNam") ? WHOLE : 0;
    }

    /** Tells what the values of an answer say of the parts that were asked. */
    static void answer(Message message, Bytes bytes, Ber results, long asked) {
        int at = results.start();
        for (int index = 0; index < MOST && at < results.end(); index++) {
            Ber value = Ber.read(bytes, at, results.end());
            int part = (int) (asked >> (BITS * index)) & 0xF;
            if (part == WHOLE && value.tag() == STRUCTURE) {
                whole(message, bytes, value);
            } else if (part > 0 && part <= PARTS.length) {
                text(message, bytes, value, PARTS[part - 1]);
            }
            at = value.end();
        }
    }

    /** Members may be missing: only a structure of the six usual ones has a known order. */
    private static void whole(Message message, Bytes bytes, Ber structure) {
        int count = 0;
        for (int at = structure.start(); at < structure.end(); count++) {
            at = Ber.read(bytes, at, structure.end()).end();
        }
        int known = count == 6 ? 6 : Math.min(count, 1);
        int at = structure.start();
        for (int index = 0; index < known; index++) {
            Ber value = Ber.read(bytes, at, structure.end());
            text(message, bytes, value, PARTS[index]);
            at = value.end();
        }
    }

    private static void text(Message message, Bytes bytes, Ber value, IdentityPart part) {
        if (value.tag() == VISIBLE || value.tag() == UNICODE) {
            message.identity(message.service(), Optional.empty(), part, value.text(bytes));
        }
    }
}
