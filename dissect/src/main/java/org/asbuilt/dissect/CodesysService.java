package org.asbuilt.dissect;

import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.OperationTable.Operation;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.RoleKind;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * One service of the CODESYS runtime: its header, then tags that hold values or further tags. Told are what was asked,
 * who the device is and how the client signed in; passwords are never read.
 *
 * <p>Source: CODESYS Control Runtime System Toolkit 3.5 (CmpSrv, CmpBinTagUtil, CmpDevice, CmpApp); Kaspersky ICS CERT,
 * "Security research: CODESYS Runtime, a PLC control framework" version 1.0 (2019) part 2, services layer.
 */
final class CodesysService {
    private static final int PLAIN = 0x55CD;
    private static final int SECURE = 0x5775;
    private static final int REPLY = 0x80;
    private static final int LOG_IN = 0x02;
    private static final int IDENTIFY = 0x01;
    private static final int MOST_TAGS = 64;
    private static final int DEPTH = 3;
    /** Key under which is kept how the client asked to sign in. */
    private static final long SIGN_IN = 1L << 40;

    /** Key under which is kept which protection was told. */
    private static final long PROTECTION = 1L << 41;

    private static final long ANONYMOUS = 1;
    private static final long DISGUISED = 2;
    private static final long ENCIPHERED = 3;

    private CodesysService() {}

    /** Where the tags lie, and in which order of octets. */
    private record Place(Bytes bytes, boolean isLittle) {
        long wide(int at) {
            return isLittle ? bytes.u32le(at) : bytes.u32(at);
        }
    }

    static void read(Message message, Bytes bytes, int at, int end) {
        if (end - at < 16) {
            return;
        }
        int mark = bytes.u16(at);
        int reversed = bytes.u16le(at);
        boolean isSecure = mark == SECURE || reversed == SECURE;
        boolean isLittle = mark == PLAIN || mark == SECURE;
        MalformedBytes.unless(isLittle || isSecure || reversed == PLAIN, "not a service", at);
        int content = at + 4 + number(bytes, at + 2, isLittle);
        int group = number(bytes, at + 4, isLittle);
        int service = number(bytes, at + 6, isLittle);
        boolean isAnswer = (group & REPLY) != 0;
        protection(message, isSecure, isAnswer);
        if (isAnswer) {
            message.senderServes();
            answer(message, new Place(bytes, isLittle), service, group & ~REPLY, content, end);
            return;
        }
        request(message, group, service);
        if (group == CodesysServices.DEVICE && service == LOG_IN) {
            SignIn signIn = new SignIn(new Place(bytes, isLittle));
            tags(signIn.place, content, end, DEPTH, signIn);
            signIn.tell(message);
        }
    }

    private static int number(Bytes bytes, int at, boolean isLittle) {
        return isLittle ? bytes.u16le(at) : bytes.u16(at);
    }

    private static void protection(Message message, boolean isSecure, boolean isAnswer) {
        long known = isSecure ? 2 : 1;
        if (message.recall(PROTECTION) != known) {
            message.remember(PROTECTION, known);
            Endpoint service = isAnswer ? message.service() : message.askedService();
            message.security(service, SecurityPart.ENCRYPTION, isSecure ? "CODESYS secure services" : "none");
        }
    }

    private static void request(Message message, int group, int service) {
        Operation operation = CodesysServices.operation(group, service);
        message.senderAsks();
        boolean isNew = message.function(operation.kind(), operation.name());
        if (isNew && isEngineering(operation.kind())) {
            message.role(message.sender(), RoleKind.ENGINEERING_STATION);
        }
    }

    private static boolean isEngineering(Kind kind) {
        return kind == Kind.PROGRAM_DOWNLOAD || kind == Kind.PROGRAM_UPLOAD || kind == Kind.CONFIGURE;
    }

    private static void answer(Message message, Place place, int service, int group, int at, int end) {
        if (group != CodesysServices.DEVICE) {
            return;
        }
        if (service == IDENTIFY) {
            tags(place, at, end, DEPTH, (tag, from, to) -> identity(message, place, tag, from, to));
        } else if (service == LOG_IN) {
            tags(place, at, end, DEPTH, (tag, from, to) -> result(message, place, tag, from, to));
        }
    }

    /** Takes the tags that hold values. */
    private interface Tags {
        void tag(int tag, int from, int to);
    }

    /** Tags are numbers of seven bits an octet; those whose first octet has bit 7 set hold further tags. */
    private static void tags(Place place, int at, int end, int depth, Tags tags) {
        Bytes bytes = place.bytes();
        int next = at;
        for (int count = 0; count < MOST_TAGS && next < end; count++) {
            long tag = packed(bytes, next, end);
            long size = packed(bytes, (int) (tag >>> 32), end);
            int from = (int) (size >>> 32);
            long to = from + (size & 0xFFFF_FFFFL);
            if (to > end) {
                return;
            }
            int number = (int) tag;
            if (number >= 0x80 && depth > 0) {
                tags(place, from, (int) to, depth - 1, tags);
            } else {
                tags.tag(number, from, (int) to);
            }
            next = (int) to;
        }
    }

    /** A packed number in the lower half, the offset behind it in the upper. */
    private static long packed(Bytes bytes, int at, int end) {
        long value = 0;
        int next = at;
        int octet;
        int shift = 0;
        do {
            MalformedBytes.unless(next < end && shift <= 28, "a tag reaches beyond the service", at);
            octet = bytes.u8(next++);
            value |= (long) (octet & 0x7F) << shift;
            shift += 7;
        } while ((octet & 0x80) != 0);
        return (long) next << 32 | (value & 0x7FFF_FFFFL);
    }

    private static void identity(Message message, Place place, int tag, int from, int to) {
        Endpoint service = message.service();
        switch (tag) {
            case 0x01 -> {
                if (to - from >= 12) {
                    Codesys.target(message, service, place.bytes(), from, place.isLittle());
                }
            }
            case 0x02 -> message.identity(service, IdentityPart.MODEL, text(place, from, to));
            case 0x03 -> message.identity(service, IdentityPart.VENDOR, text(place, from, to));
            case 0x04 -> message.identity(service, IdentityPart.SYSTEM_NAME, text(place, from, to));
            case 0x06 -> {
                String version = to - from == 4 ? Codesys.version(place.wide(from)) : "";
                message.identity(service, IdentityPart.SOFTWARE, version.isEmpty() ? "" : "CODESYS runtime " + version);
            }
            case 0x09 -> message.identity(service, IdentityPart.SERIAL_NUMBER, text(place, from, to));
            default -> place.bytes().hex(from, 0);
        }
    }

    private static void result(Message message, Place place, int tag, int from, int to) {
        boolean isAccepted = tag == 0x21 && to - from == 4 && place.wide(from) != 0;
        long how = message.recall(SIGN_IN);
        if (!isAccepted || how <= 0) {
            return;
        }
        message.remember(SIGN_IN, 0);
        message.security(message.service(), SecurityPart.AUTHENTICATION, words(how));
    }

    private static String words(long how) {
        return how == ANONYMOUS ? "none" : how == DISGUISED ? "password disguised" : "password enciphered";
    }

    /** UTF-16 if the second octet is zero, as names of nodes are. */
    private static String text(Place place, int from, int to) {
        Bytes bytes = place.bytes();
        int wideZero = place.isLittle() ? from + 1 : from;
        boolean isWide = to - from >= 2 && ((to - from) & 1) == 0 && bytes.u8(wideZero) == 0;
        return isWide ? Codesys.wideText(bytes, from, to, place.isLittle()) : bytes.text(from, to - from);
    }

    /** What a request to log in holds: a user and perhaps a password, disguised or enciphered as the kind says. */
    private static final class SignIn implements Tags {
        private static final int XOR = 1;

        private final Place place;
        private long kind;
        private boolean hasCredentials;
        private boolean hasPassword;
        private String user = "";

        SignIn(Place place) {
            this.place = place;
        }

        @Override
        public void tag(int tag, int from, int to) {
            switch (tag) {
                case 0x10 -> {
                    hasCredentials = true;
                    user = text(place, from, to);
                }
                case 0x11 -> hasPassword = to > from;
                case 0x22 -> kind = to - from == 4 ? place.wide(from) : 0;
                default -> place.bytes().hex(from, 0);
            }
        }

        /** Without credentials the client asks for a key only. */
        void tell(Message message) {
            if (hasCredentials) {
                message.security(message.sender(), SecurityPart.ACCOUNT, user);
                message.remember(SIGN_IN, !hasPassword ? ANONYMOUS : kind == XOR ? DISGUISED : ENCIPHERED);
            }
        }
    }
}
