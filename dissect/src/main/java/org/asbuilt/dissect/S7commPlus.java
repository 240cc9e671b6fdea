package org.asbuilt.dissect;

import java.util.List;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.S7comm.Operation;
import org.asbuilt.dissect.Sighting.RoleKind;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * The newer protocol of Siemens SIMATIC S7-1200 and S7-1500 controllers: sessions and who takes part in them, functions
 * on objects and variables, protection of messages.
 *
 * <p>Source: RFC 1006 section 6 (transport). The format is not published by its maker; it is known from public analyses:
 * T. Wiens, S7comm-plus dissector 0.0.8; C. Lei and others, "The Spear to Break the Security Wall of S7CommPlus" (2017);
 * E. Biham and others, "Rogue7" (2019).
 */
public final class S7commPlus implements Dissector {
    private static final int IDENTIFIER = 0x72;
    private static final int HEADER = 4;
    private static final int REQUEST = 0x31;
    private static final int RESPONSE = 0x32;
    private static final int NOTIFICATION = 0x33;
    private static final int OTHER_RESPONSE = 0x02;
    private static final int VERSION_3 = 3;
    private static final int SYSTEM_EVENT = 0xFE;
    private static final int KEEP_ALIVE = 0xFF;
    private static final int DIGEST = 32;

    private static final int CREATE = 0x04CA;
    private static final int DELETE = 0x04D4;
    private static final int SET = 0x04F2;
    private static final int GET_STREAM = 0x0586;
    private static final int INIT_TLS = 0x05B3;
    private static final int SESSIONS = 0x011D;

    /** Which versions were told, by bit. */
    private static final long VERSIONS = 2;
    /** Whether the sender's message goes on in the next packet, for client and server. */
    private static final long CONTINUED = 3;

    private static final Operation OTHER = new Operation(Kind.OTHER, "other function");
    private static final Operation CREATE_SESSION = new Operation(Kind.CONNECT, "0x04ca create session");
    private static final Operation DELETE_SESSION = new Operation(Kind.CONNECT, "0x04d4 delete session");
    private static final Operation PASSWORD = new Operation(Kind.SECURITY, "0x04f2 give password");
    private static final Operation START = new Operation(Kind.START, "0x04f2 start controller");
    private static final Operation STOP = new Operation(Kind.STOP, "0x04f2 stop controller");

    S7commPlus() {}

    @Override
    public String protocol() {
        return "S7comm-plus";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(new Carrier(Medium.STREAM, IsoTransport.PORT));
    }

    @Override
    public boolean mayBeginWith(int octet) {
        return octet == IsoTransport.VERSION;
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        int at = IsoTransport.dataOffset(bytes);
        if (at < 0) {
            return at == IsoTransport.MORE ? Recognition.MORE : Recognition.NO;
        }
        if (S7PlusTls.isRecord(bytes, at, bytes.length())) {
            return Recognition.PLAUSIBLE;
        }
        if (bytes.u8(at) != IDENTIFIER) {
            return Recognition.NO;
        }
        if (bytes.length() < at + HEADER + 1) {
            return Recognition.MORE;
        }
        int version = bytes.u8(at + 1);
        boolean isVersion = (version >= 1 && version <= VERSION_3) || version == SYSTEM_EVENT || version == KEEP_ALIVE;
        return isVersion ? Recognition.CERTAIN : Recognition.NO;
    }

    @Override
    public int read(Message message) {
        return IsoTransport.read(message, S7commPlus::unit);
    }

    private static void unit(Message message, Bytes bytes, int at, int end) {
        if (S7PlusTls.isRecord(bytes, at, end)) {
            S7PlusTls.read(message, bytes, at, end);
            return;
        }
        if (end - at < HEADER || bytes.u8(at) != IDENTIFIER) {
            return;
        }
        int version = bytes.u8(at + 1);
        int length = bytes.u16(at + 2);
        if (version == SYSTEM_EVENT || version == KEEP_ALIVE) {
            return;
        }
        MalformedBytes.unless(at + HEADER + length <= end, "longer than what carries it", at + 2);
        long key = CONTINUED + (message.isFromClient(IsoTransport.PORT) ? 0 : 1);
        boolean isContinuation = message.recall(key) == 1;
        // A trailer of four octets ends a message; without it the next packet goes on.
        boolean isComplete = at + HEADER + length + HEADER <= end;
        if (isContinuation || !isComplete) {
            message.remember(key, isComplete ? 0 : 1);
        }
        int data = at + HEADER;
        boolean hasDigest = version == VERSION_3 && length > DIGEST + 1 && bytes.u8(data) == DIGEST;
        if (!isContinuation) {
            content(message, bytes, hasDigest ? data + DIGEST + 1 : data, at + HEADER + length, version, hasDigest);
        }
    }

    private static void content(Message message, Bytes bytes, int at, int end, int version, boolean hasDigest) {
        if (end - at < 9) {
            return;
        }
        switch (bytes.u8(at)) {
            case REQUEST -> {
                message.senderAsks();
                request(message, bytes, at, end);
            }
            case RESPONSE, OTHER_RESPONSE -> {
                message.senderServes();
                response(message, bytes, at, end, version, hasDigest);
            }
            case NOTIFICATION -> {
                message.senderServes();
                message.served(Kind.PUBLISH, "notification");
                version(message, version, hasDigest);
            }
            default -> throw MalformedBytes.at("neither request nor response", at);
        }
    }

    private static void request(Message message, Bytes bytes, int at, int end) {
        int function = bytes.u16(at + 3);
        Operation operation = operation(function);
        boolean hasObject = end - at >= 18;
        if (function == CREATE && hasObject && bytes.i32(at + 14) == SESSIONS) {
            operation = CREATE_SESSION;
            S7PlusSession.client(message, bytes, at, end);
            if (message.recall(IsoTransport.ROOT) == IsoTransport.ENGINEERING) {
                message.role(message.sender(), RoleKind.ENGINEERING_STATION);
            }
        } else if (function == DELETE && hasObject && bytes.i32(at + 14) == bytes.i32(at + 9)) {
            operation = DELETE_SESSION;
        } else if (function == SET && hasObject) {
            operation = setting(message, bytes, at + 14, end);
        }
        boolean isNew = message.function(operation.kind(), operation.name());
        boolean isEngineering = operation.kind() == Kind.START || operation.kind() == Kind.STOP;
        if (isNew && isEngineering) {
            message.role(message.sender(), RoleKind.ENGINEERING_STATION);
        }
    }

    /** What setting a variable of the object does to the controller or the session. */
    private static Operation setting(Message message, Bytes bytes, int object, int end) {
        if (S7PlusSession.isPassword(bytes, object, end)) {
            message.security(message.askedService(), SecurityPart.AUTHENTICATION, "password");
            return PASSWORD;
        }
        return switch (S7PlusSession.requestedMode(bytes, object, end)) {
            case S7PlusSession.STOP -> STOP;
            case S7PlusSession.RUN -> START;
            default -> operation(SET);
        };
    }

    private static void response(Message message, Bytes bytes, int at, int end, int version, boolean hasDigest) {
        switch (bytes.u16(at + 3)) {
            case CREATE -> S7PlusSession.server(message, bytes, at, end);
            case GET_STREAM -> S7PlusSession.stream(message, bytes, at, end);
            case INIT_TLS -> message.security(message.service(), SecurityPart.ENCRYPTION, "TLS");
            default -> version(message, version, hasDigest);
        }
    }

    /** Sessions are opened with version 1 whatever follows, so that those messages do not count. */
    private static void version(Message message, int version, boolean hasDigest) {
        long told = Math.max(0, message.recall(VERSIONS));
        long bit = 1L << version;
        if ((told & bit) != 0) {
            return;
        }
        message.remember(VERSIONS, told | bit);
        Endpoint service = message.service();
        message.security(service, SecurityPart.VERSION, "S7comm-plus V" + version);
        message.security(service, SecurityPart.INTEGRITY, hasDigest ? "digest of 32 octets" : "none");
        if (message.recall(S7PlusTls.SEEN) < 0) {
            message.security(service, SecurityPart.ENCRYPTION, "none");
        }
    }

    private static Operation operation(int function) {
        int index = function - FIRST;
        return index >= 0 && index < OPERATIONS.length ? OPERATIONS[index] : OTHER;
    }

    private static final int FIRST = 0x04B1;
    private static final Operation[] OPERATIONS = operations();

    private static Operation[] operations() {
        Operation[] operations = new Operation[INIT_TLS - FIRST + 1];
        java.util.Arrays.fill(operations, OTHER);
        put(operations, 0x04B1, Kind.OTHER, "0x04b1 error");
        put(operations, 0x04BB, Kind.READ, "0x04bb explore");
        put(operations, CREATE, Kind.CONFIGURE, "0x04ca create object");
        put(operations, DELETE, Kind.CONFIGURE, "0x04d4 delete object");
        put(operations, SET, Kind.WRITE, "0x04f2 set variable");
        put(operations, 0x04FC, Kind.READ, "0x04fc get variable");
        put(operations, 0x0506, Kind.CONFIGURE, "0x0506 add link");
        put(operations, 0x051A, Kind.CONFIGURE, "0x051a remove link");
        put(operations, 0x0524, Kind.READ, "0x0524 get link");
        put(operations, 0x0542, Kind.WRITE, "0x0542 set multiple variables");
        put(operations, 0x054C, Kind.READ, "0x054c get multiple variables");
        put(operations, 0x0556, Kind.CONFIGURE, "0x0556 begin sequence");
        put(operations, 0x0560, Kind.CONFIGURE, "0x0560 end sequence");
        put(operations, 0x056B, Kind.WRITE, "0x056b invoke");
        put(operations, 0x057C, Kind.WRITE, "0x057c set variable substreamed");
        put(operations, GET_STREAM, Kind.READ, "0x0586 get variable substreamed");
        put(operations, 0x0590, Kind.READ, "0x0590 get addresses of variables");
        put(operations, 0x059A, Kind.OTHER, "0x059a abort");
        put(operations, 0x05A9, Kind.OTHER, "0x05a9 error");
        put(operations, INIT_TLS, Kind.SECURITY, "0x05b3 begin TLS");
        return operations;
    }

    private static void put(Operation[] operations, int function, Kind kind, String name) {
        operations[function - FIRST] = new Operation(kind, name);
    }
}
