package org.asbuilt.dissect;

import java.util.List;
import org.asbuilt.dissect.BsapFunctions.Operation;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.RoleKind;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * Bristol Standard Asynchronous Protocol of Emerson's ControlWave and Network 3000 controllers, as datagrams and as serial
 * frames carried by datagrams or streams: access to the signals of the remote database, polls, time, alarms, downloads and
 * the nodes behind.
 *
 * <p>Source: Emerson D4052, Network 3000 Communications Application Programmer's Reference (frames, function codes, remote
 * database access); cisagov icsnpp-bsap 1.0 (datagrams).
 */
public final class Bsap implements Dissector {
    private static final int PORT = 1234;
    private static final int SERIAL_PORT = 1235;
    private static final int HEADER = 14;
    private static final int LONG_HEADER = 22;
    private static final int MESSAGE_HEADER = 12;
    private static final int MOST_MESSAGES = 32;
    private static final int POLL = 0;
    private static final int RESPONSE_COUNT = 1;
    private static final int RESPONSE = 5;
    private static final int NAMES = 1;

    Bsap() {}

    @Override
    public String protocol() {
        return "BSAP";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(
                new Carrier(Medium.DATAGRAM, PORT),
                new Carrier(Medium.DATAGRAM, SERIAL_PORT),
                new Carrier(Medium.STREAM, PORT),
                new Carrier(Medium.STREAM, SERIAL_PORT));
    }

    @Override
    public boolean mayBeginWith(int octet) {
        return octet == HEADER || octet == LONG_HEADER || octet == BsapSerial.ESCAPE;
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        if (bytes.u8(0) == BsapSerial.ESCAPE) {
            return BsapSerial.recognise(bytes);
        }
        if (bytes.length() < HEADER) {
            return Recognition.NO;
        }
        int header = bytes.u16le(0);
        int count = bytes.u16le(2);
        boolean fits = (header == HEADER || header == LONG_HEADER)
                && bytes.length() >= header
                && count <= MOST_MESSAGES
                && isFunction(bytes.u16le(4))
                && isFilled(bytes, header, count);
        if (!fits) {
            return Recognition.NO;
        }
        return count == 0 ? Recognition.PLAUSIBLE : Recognition.CERTAIN;
    }

    private static boolean isFunction(int function) {
        return switch (function) {
            case POLL, RESPONSE_COUNT, RESPONSE, 6, 0x84, 0x86 -> true;
            default -> false;
        };
    }

    /** Whether so many messages fill the datagram. */
    private static boolean isFilled(Bytes bytes, int start, int count) {
        int at = start;
        for (int message = 0; message < count; message++) {
            if (at + MESSAGE_HEADER > bytes.length() || bytes.u8(at + 4) != MESSAGE_HEADER) {
                return false;
            }
            long length = bytes.u32le(at);
            if (length < MESSAGE_HEADER - 1 || length > bytes.length() - at) {
                return false;
            }
            at += (int) length;
        }
        return at == bytes.length();
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        if (bytes.u8(0) == BsapSerial.ESCAPE) {
            return BsapSerial.read(message);
        }
        MalformedBytes.unless(message.medium() == Medium.DATAGRAM, "no serial frame in a stream", 0);
        int header = bytes.u16le(0);
        MalformedBytes.unless(header == HEADER || header == LONG_HEADER, "a header of unknown length", 0);
        int function = bytes.u16le(4);
        int count = bytes.u16le(2);
        MalformedBytes.unless(count <= MOST_MESSAGES, "more messages than a datagram holds", 2);
        if (function == RESPONSE || function == RESPONSE_COUNT) {
            responses(message, header, count);
        } else if (count > 0) {
            requests(message, header, count);
        } else {
            message.function(Kind.CONNECT, "poll");
        }
        return bytes.length();
    }

    private static int next(Bytes bytes, int at) {
        long length = bytes.u32le(at);
        MalformedBytes.unless(
                length >= MESSAGE_HEADER - 1 && length <= bytes.length() - at, "longer than the datagram", at);
        return at + (int) length;
    }

    private static void requests(Message message, int start, int count) {
        Bytes bytes = message.bytes();
        int at = start;
        for (int index = 0; index < count; index++) {
            int end = next(bytes, at);
            int code = bytes.u8(at + 9);
            Operation operation = operation(bytes, code, at + 11, end);
            if (operation.isReport()) {
                message.senderServes();
                message.served(operation.kind(), operation.name());
            } else {
                message.senderAsks();
                message.function(operation.kind(), operation.name());
            }
            if (code == BsapFunctions.DATABASE && end > at + 13) {
                database(message, at + 11, end);
            }
            at = end;
        }
    }

    private static Operation operation(Bytes bytes, int code, int data, int end) {
        if (code == BsapFunctions.DATABASE && end > data) {
            return BsapFunctions.database(bytes.u8(data));
        }
        if (code == BsapFunctions.EXTENSION && end > data + 1) {
            return BsapFunctions.extension(bytes.u16le(data));
        }
        return BsapFunctions.application(code);
    }

    /** What a request to the database tells of the program: its version, and that its signals have names of IEC 61131-3. */
    private static void database(Message message, int data, int end) {
        Bytes bytes = message.bytes();
        int function = bytes.u8(data);
        if (function == 0x80 && end >= data + 5) {
            version(message, bytes.u16le(data + 1));
            level(message, bytes.u8(data + 3));
        } else if (function == 4 && message.recall(NAMES) < 0) {
            boolean isGlobal = bytes.find('@', data, Math.min(end, data + 10)) > 0;
            message.remember(NAMES, isGlobal ? 1 : 0);
            int selectors = 1 + Integer.bitCount(bytes.u8(data + 1) & 7);
            if (data + 1 + selectors < end) {
                level(message, bytes.u8(data + 1 + selectors));
            }
        }
    }

    private static void version(Message message, int version) {
        if (message.recall(2L << 32) != version) {
            message.remember(2L << 32, version);
            message.identity(
                    message.askedService(), IdentityPart.CONFIGURATION_REVISION, String.format("0x%04x", version));
        }
    }

    private static void level(Message message, int level) {
        if (message.recall(3L << 32) != level) {
            message.remember(3L << 32, level);
            message.security(message.askedService(), SecurityPart.POLICY, "security level " + level);
        }
    }

    private static void responses(Message message, int start, int count) {
        message.senderServes();
        int at = start;
        for (int index = 0; index < count; index++) {
            at = next(message.bytes(), at);
        }
        if (count > 0) {
            answered(message);
        }
    }

    /** An answer came: the sender keeps a database of signals. */
    static void answered(Message message) {
        if (message.recall(4L << 32) > 0) {
            return;
        }
        message.remember(4L << 32, 1);
        message.role(message.sender(), RoleKind.REMOTE_TERMINAL_UNIT);
        if (message.recall(NAMES) == 1) {
            message.identity(message.service(), IdentityPart.PRODUCT_FAMILY, "ControlWave");
        }
    }

    /** Remembers that signals were asked for by names of global variables, as only ControlWave has them. */
    static void named(Message message, boolean isGlobal) {
        if (message.recall(NAMES) < 0) {
            message.remember(NAMES, isGlobal ? 1 : 0);
        }
    }
}
