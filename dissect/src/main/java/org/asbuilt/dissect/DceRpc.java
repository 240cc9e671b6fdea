package org.asbuilt.dissect;

import java.util.List;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * Remote procedure calls of the Distributed Computing Environment, as Windows, DCOM and OPC Classic use them: which
 * interfaces are opened and called, and how the caller authenticates.
 *
 * <p>Source: The Open Group C706 (DCE 1.1: Remote Procedure Call) chapter 12; MS-RPCE 34.0 sections 2.2.1.1.7 (kinds of
 * authentication), 2.2.1.1.8 (levels) and 2.2.2.11 (trailer).
 */
public final class DceRpc implements Dissector {
    private static final int PORT = 135;
    private static final int HEADER = 16;
    private static final int TRAILER = 8;
    private static final int REQUEST = 0;
    private static final int RESPONSE = 2;
    private static final int FAULT = 3;
    private static final int BIND = 11;
    private static final int BIND_ACKNOWLEDGE = 12;
    private static final int BIND_REFUSE = 13;
    private static final int ALTER = 14;
    private static final int ALTER_ANSWER = 15;
    private static final int AUTHENTICATE = 16;
    private static final int LAST_KIND = 20;
    private static final int CONNECTIONLESS_HEADER = 80;
    private static final int MOST_CONTEXTS = 64;
    private static final long CONTEXT = 1L << 32;
    private static final int LEVEL_INTEGRITY = 5;
    private static final int LEVEL_PRIVACY = 6;

    DceRpc() {}

    @Override
    public String protocol() {
        return "DCE/RPC";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(
                new Carrier(Medium.STREAM, PORT), new Carrier(Medium.STREAM, 593), new Carrier(Medium.DATAGRAM, PORT));
    }

    @Override
    public boolean mayBeginWith(int octet) {
        return octet == 4 || octet == 5;
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        if (bytes.length() >= 1 && bytes.u8(0) == 4) {
            // The interface may be of an older kind of identifier, the activity was made for this call.
            boolean isCall = ProfinetIoCm.isCall(bytes) && bytes.i64(24) != 0 && (bytes.u8(48) & 0x80) != 0;
            return isCall ? Recognition.CERTAIN : Recognition.NO;
        }
        if (bytes.length() < HEADER) {
            return Recognition.MORE;
        }
        boolean isHeader = bytes.u8(0) == 5 && bytes.u8(1) <= 1 && bytes.u8(2) <= LAST_KIND;
        boolean isForm = (bytes.u8(4) & 0xEF) == 0 && bytes.u8(5) <= 3 && bytes.u16(6) == 0;
        int length = length(bytes);
        boolean isLength = length >= HEADER && u16(bytes, 10) + HEADER <= length;
        return isHeader && isForm && isLength ? Recognition.CERTAIN : Recognition.NO;
    }

    private static int u16(Bytes bytes, int at) {
        return ProfinetIoCm.u16(bytes, at, bytes.u8(4) != 0);
    }

    private static int length(Bytes bytes) {
        return u16(bytes, 8);
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        if (message.medium() == Medium.DATAGRAM) {
            connectionless(message);
            return bytes.length();
        }
        if (bytes.length() < HEADER) {
            return 0;
        }
        MalformedBytes.unless(bytes.u8(0) == 5 && bytes.u8(2) <= LAST_KIND, "not a remote procedure call", 0);
        int length = length(bytes);
        int secret = u16(bytes, 10);
        boolean fits = HEADER + (secret == 0 ? 0 : secret + TRAILER) <= length;
        MalformedBytes.unless(fits, "a call shorter than its parts", 8);
        if (bytes.length() < length) {
            return 0;
        }
        switch (bytes.u8(2)) {
            case REQUEST -> {
                message.senderAsks();
                call(message);
            }
            case BIND, ALTER -> {
                message.senderAsks();
                bind(message, length, secret);
            }
            case AUTHENTICATE -> token(message, length, secret);
            case BIND_ACKNOWLEDGE, ALTER_ANSWER -> {
                message.senderServes();
                token(message, length, secret);
            }
            case RESPONSE, FAULT, BIND_REFUSE -> message.senderServes();
            default -> {
                return length;
            }
        }
        return length;
    }

    private static void call(Message message) {
        Bytes bytes = message.bytes();
        long index = message.recall(CONTEXT | u16(bytes, 20));
        if (index < 0) {
            message.function(Kind.OTHER, "call interface whose opening was not seen");
            return;
        }
        RpcInterfaces.call(message, (int) index, u16(bytes, 22));
    }

    /** Contexts, each an interface and the ways to write its values. */
    private static void bind(Message message, int length, int secret) {
        Bytes bytes = message.bytes();
        boolean isLittle = bytes.u8(4) != 0;
        int contexts = Math.min(bytes.u8(24), MOST_CONTEXTS);
        int at = 28;
        for (int context = 0; context < contexts; context++) {
            MalformedBytes.unless(at + 24 <= length, "fewer contexts than announced", 24);
            int index = RpcInterfaces.index(RpcUuid.read(bytes, at + 4, isLittle));
            message.remember(CONTEXT | u16(bytes, at), index);
            RpcInterfaces.bind(message, index);
            at += 24 + 20 * bytes.u8(at + 2);
        }
        if (secret == 0) {
            message.security(message.askedService(), SecurityPart.AUTHENTICATION, "none");
            return;
        }
        int trailer = length - secret - TRAILER;
        message.security(message.askedService(), SecurityPart.AUTHENTICATION, mechanism(bytes.u8(trailer)));
        int level = bytes.u8(trailer + 1);
        boolean isPrivate = level >= LEVEL_PRIVACY;
        message.security(message.askedService(), SecurityPart.ENCRYPTION, isPrivate ? "packet privacy" : "none");
        boolean isWhole = level >= LEVEL_INTEGRITY;
        message.security(message.askedService(), SecurityPart.INTEGRITY, isWhole ? "packet integrity" : "none");
        token(message, length, secret);
    }

    private static String mechanism(int kind) {
        return switch (kind) {
            case 0 -> "none";
            case 9 -> "SPNEGO";
            case 10 -> "NTLM";
            case 14 -> "secure channel";
            case 16 -> "Kerberos";
            case 68 -> "net logon";
            default -> "other mechanism";
        };
    }

    private static void token(Message message, int length, int secret) {
        if (secret > 0) {
            Ntlm.token(message, message.bytes(), length - secret, length);
        }
    }

    /** A call in a datagram tells its interface itself. */
    private static void connectionless(Message message) {
        Bytes bytes = message.bytes();
        MalformedBytes.unless(ProfinetIoCm.isCall(bytes), "not a remote procedure call, or cut", 0);
        int kind = bytes.u8(1);
        boolean isLittle = bytes.u8(4) != 0;
        if (kind == REQUEST && bytes.length() >= CONNECTIONLESS_HEADER) {
            message.senderAsks();
            int index = RpcInterfaces.index(RpcUuid.read(bytes, 24, isLittle));
            RpcInterfaces.call(message, index, ProfinetIoCm.u16(bytes, 68, isLittle));
        } else if (kind == RESPONSE) {
            message.senderServes();
        }
    }
}
