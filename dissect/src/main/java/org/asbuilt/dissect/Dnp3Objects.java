package org.asbuilt.dissect;

import java.util.Optional;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * The objects of {@link Dnp3} that tell who a device is and how it is protected: device attributes (group 0), secure
 * authentication (group 120) and authentication for files (group 70 variation 2).
 *
 * <p>Source: IEEE Std 1815-2012 clauses 4.2.2.7 (object headers), 7 (secure authentication), 11.3 (data types) and annex
 * A.1, A.25, A.45.
 */
final class Dnp3Objects {
    private static final int ATTRIBUTES = 0;
    private static final int FILES = 70;
    private static final int AUTHENTICATION = 120;
    private static final int READ = 1;
    private static final int MOST_OBJECTS = 256;
    private static final int VARIATIONS = 3;
    private static final int ALGORITHMS = 4;
    private static final int AUTHENTICATION_VERSION = 209;

    private Dnp3Objects() {}

    /** Name of the outstation with the link address. */
    static String component(int address) {
        return "outstation " + address;
    }

    /** Whether a fragment that begins with an object of the group is worth to be put together. */
    static boolean isOfInterest(int function, int group) {
        boolean isTelling = group == ATTRIBUTES && Dnp3Functions.isAnswer(function);
        return isTelling || group == AUTHENTICATION || (group == FILES && function == 29);
    }

    /** Reads the objects of a whole fragment, as long as they are of interest. */
    static void read(Message message, Bytes bytes, int source) {
        int function = bytes.u8(1);
        int at = Dnp3Functions.isAnswer(function) ? 4 : 2;
        while (at + 3 <= bytes.length()) {
            int next = header(message, bytes, at, function, source);
            if (next <= at) {
                return;
            }
            at = next;
        }
    }

    /** Reads a header and its objects; returns where the next one is, 0 if that cannot be known. */
    private static int header(Message message, Bytes bytes, int at, int function, int source) {
        int group = bytes.u8(at);
        int range = bytes.u8(at + 2) & 0xF;
        int prefix = bytes.u8(at + 2) >> 4 & 7;
        int first = first(bytes, at + 3, range);
        int count = count(bytes, at + 3, range, first);
        int object = at + 3 + width(range);
        if (function == READ) {
            return object;
        }
        if (!isOfInterest(function, group) || count < 0) {
            return 0;
        }
        for (int index = 0; index < Math.min(count, MOST_OBJECTS); index++) {
            object = group == ATTRIBUTES
                    ? attribute(message, bytes, bytes.u8(at + 1), object + prefix(prefix), first, source)
                    : sized(message, bytes, at, prefix, object, function);
            if (object == 0) {
                return 0;
            }
        }
        return object;
    }

    private static int width(int range) {
        return switch (range) {
            case 0, 8 -> 2;
            case 1, 9 -> 4;
            case 2 -> 8;
            case 7, 0xB -> 1;
            default -> 0;
        };
    }

    private static int first(Bytes bytes, int at, int range) {
        return switch (range) {
            case 0 -> bytes.u8(at);
            case 1 -> bytes.u16le(at);
            default -> 0;
        };
    }

    /** How many objects follow; -1 if that is not said. */
    private static int count(Bytes bytes, int at, int range, int first) {
        return switch (range) {
            case 0 -> bytes.u8(at + 1) - first + 1;
            case 1 -> bytes.u16le(at + 2) - first + 1;
            case 7, 0xB -> bytes.u8(at);
            case 8 -> bytes.u16le(at);
            default -> -1;
        };
    }

    private static int prefix(int code) {
        return code == 0 ? 0 : 1 << (code - 1) % 3;
    }

    /** An object that says its size; others of these groups are of fixed size and end the reading. */
    private static int sized(Message message, Bytes bytes, int header, int prefix, int at, int function) {
        if (prefix < 4 || prefix > 6) {
            variation(message, bytes, header, at, bytes.length(), function);
            return 0;
        }
        int width = prefix(prefix);
        long size = width == 1 ? bytes.u8(at) : width == 2 ? bytes.u16le(at) : bytes.u32le(at);
        int start = at + width;
        MalformedBytes.unless(size <= bytes.length() - start, "an object is longer than the fragment", at);
        variation(message, bytes, header, start, start + (int) size, function);
        return start + (int) size;
    }

    private static void variation(Message message, Bytes bytes, int header, int start, int end, int function) {
        Endpoint served = Dnp3Functions.isAnswer(function) ? message.service() : message.askedService();
        int variation = bytes.u8(header + 1);
        if (bytes.u8(header) == AUTHENTICATION) {
            authentication(message, bytes, variation, start, end, served);
        } else if (variation == 2 && end - start >= 12) {
            fileAccount(message, bytes, start, end, served);
        }
    }

    /** Offset and length of the user's name come first, those of the password behind; the password is never read. */
    private static void fileAccount(Message message, Bytes bytes, int start, int end, Endpoint served) {
        int from = start + bytes.u16le(start);
        int length = bytes.u16le(start + 2);
        MalformedBytes.unless(from + length <= end, "a name lies outside its object", start);
        message.security(served, SecurityPart.AUTHENTICATION, "password in clear");
        message.security(served, SecurityPart.ACCOUNT, bytes.text(from, length));
    }

    private static void authentication(
            Message message, Bytes bytes, int variation, int start, int end, Endpoint served) {
        if (FirstTime.of(message, VARIATIONS, variation)) {
            message.security(served, SecurityPart.AUTHENTICATION, "secure authentication");
            boolean isVersion5 = variation >= 10 && variation <= 15;
            message.security(served, SecurityPart.VERSION, isVersion5 ? "secure authentication version 5" : "");
        }
        if (variation == 1 && end - start >= 8 && FirstTime.of(message, ALGORITHMS, bytes.u8(start + 6))) {
            message.security(served, SecurityPart.INTEGRITY, algorithm(bytes.u8(start + 6)));
        }
        if (variation == 10 && end - start >= 16) {
            account(message, bytes, start + 16, bytes.u16le(start + 10), end, served);
        } else if (variation == 11 && end - start >= 5) {
            account(message, bytes, start + 5, bytes.u16le(start + 1), end, served);
        }
    }

    private static void account(Message message, Bytes bytes, int at, int length, int end, Endpoint served) {
        MalformedBytes.unless(at + length <= end, "a name lies outside its object", at);
        message.security(served, SecurityPart.ACCOUNT, bytes.text(at, length));
    }

    private static String algorithm(int number) {
        return switch (number) {
            case 1 -> "HMAC SHA-1, 4 octets";
            case 2 -> "HMAC SHA-1, 10 octets";
            case 3 -> "HMAC SHA-256, 8 octets";
            case 4 -> "HMAC SHA-256, 16 octets";
            case 5 -> "HMAC SHA-1, 8 octets";
            case 6 -> "AES-GMAC, 12 octets";
            default -> "algorithm " + number;
        };
    }

    /** A type, a length and a value; sets other than 0 are the maker's own. Returns where the next one is. */
    private static int attribute(Message message, Bytes bytes, int variation, int at, int set, int source) {
        int type = bytes.u8(at);
        int length = bytes.u8(at + 1);
        int end = at + 2 + length;
        MalformedBytes.unless(end <= bytes.length(), "an attribute is longer than the fragment", at + 1);
        if (set != 0 || length == 0) {
            return end;
        }
        String value = value(bytes, type, at + 2, length);
        if (variation == AUTHENTICATION_VERSION) {
            boolean isNone = value.equals("0");
            message.security(
                    message.service(),
                    isNone ? SecurityPart.AUTHENTICATION : SecurityPart.VERSION,
                    isNone ? "none" : "secure authentication version " + value);
        }
        Optional<String> component = Optional.of(component(source));
        part(variation).ifPresent(part -> message.identity(message.service(), component, part, value));
        return end;
    }

    private static String value(Bytes bytes, int type, int at, int length) {
        return switch (type) {
            case 1 -> bytes.text(at, length);
            case 2, 3 ->
                length == 1
                        ? Integer.toString(bytes.u8(at))
                        : length == 2
                                ? Integer.toString(bytes.u16le(at))
                                : length == 4 ? Long.toString(bytes.u32le(at)) : "";
            case 5, 6 -> length <= 32 ? bytes.hex(at, length) : "";
            default -> "";
        };
    }

    private static Optional<IdentityPart> part(int variation) {
        return switch (variation) {
            case 196 -> Optional.of(IdentityPart.APPLICATION);
            case 197 -> Optional.of(IdentityPart.CONFIGURATION_REVISION);
            case 208 -> Optional.of(IdentityPart.PLANT_IDENTIFICATION);
            case 242 -> Optional.of(IdentityPart.FIRMWARE_REVISION);
            case 243 -> Optional.of(IdentityPart.HARDWARE_REVISION);
            case 245 -> Optional.of(IdentityPart.LOCATION);
            case 246 -> Optional.of(IdentityPart.TAG);
            case 247 -> Optional.of(IdentityPart.SYSTEM_NAME);
            case 248 -> Optional.of(IdentityPart.SERIAL_NUMBER);
            case 249 -> Optional.of(IdentityPart.PROTOCOL_REVISION);
            case 250 -> Optional.of(IdentityPart.MODEL);
            case 252 -> Optional.of(IdentityPart.VENDOR);
            default -> Optional.empty();
        };
    }
}
