package org.asbuilt.dissect;

import java.util.List;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.RoleKind;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * S7 communication of Siemens SIMATIC S7-300, 400, 1200 and 1500 controllers over ISO transport: functions, slots and
 * the identification in the system status list. The newer protocol with identifier 0x72 is another one.
 *
 * <p>Source: RFC 1006 section 6 and RFC 905 section 13 (transport); Siemens "System Software for S7-300/400 System and
 * Standard Functions" (A5E02789976) chapter 34 (system status list). The frame format is not published by its maker; it
 * is known from public analyses.
 */
public final class S7comm implements Dissector {
    private static final int IDENTIFIER = 0x32;
    /** Key of whether the sender was told to be a controller, as it was asked for its program. */
    private static final long LOADED = 1L << 42;

    S7comm() {}

    @Override
    public String protocol() {
        return "S7comm";
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
        return bytes.u8(at) == IDENTIFIER ? Recognition.CERTAIN : Recognition.NO;
    }

    @Override
    public int read(Message message) {
        return IsoTransport.read(message, S7comm::unit);
    }

    private static void unit(Message message, Bytes bytes, int at, int end) {
        if (at >= end || bytes.u8(at) != IDENTIFIER) {
            return;
        }
        int kind = bytes.u8(at + 1);
        int header = kind == 2 || kind == 3 ? 12 : 10;
        int parameters = bytes.u16(at + 6);
        int data = bytes.u16(at + 8);
        MalformedBytes.unless(at + header + parameters + data <= end, "parts are longer than the message", at + 6);
        if (parameters == 0) {
            if (kind == 2) {
                refused(message, bytes.u16(at + 10));
            }
            return;
        }
        int parameter = at + header;
        switch (kind) {
            case 1 -> job(message, bytes, parameter, parameters);
            case 2, 3 -> answer(message, bytes, at, parameter);
            case 7 -> S7UserData.read(message, bytes, parameter, parameters, data);
            default -> bytes.u8(at);
        }
    }

    private static void job(Message message, Bytes bytes, int parameter, int length) {
        int function = bytes.u8(parameter);
        Operation operation = operation(bytes, function, parameter, length);
        // While loading a program the controller asks for the blocks: the roles of the connection stay as they were.
        if (function == 0x1B || function == 0x1C) {
            if (message.isFromClient(IsoTransport.PORT)) {
                message.function(operation.kind(), operation.name());
            }
            return;
        }
        message.senderAsks();
        boolean isNew = message.function(operation.kind(), operation.name());
        boolean isEngineering = operation.kind().compareTo(Kind.PROGRAM_UPLOAD) >= 0
                && operation.kind() != Kind.SECURITY
                && operation.kind() != Kind.OTHER;
        if (isNew && isEngineering) {
            message.role(message.sender(), RoleKind.ENGINEERING_STATION);
        }
    }

    private static void answer(Message message, Bytes bytes, int header, int parameter) {
        int function = bytes.u8(parameter);
        if (function == 0x1B || function == 0x1C) {
            return;
        }
        message.senderServes();
        if (bytes.u16(header + 10) != 0) {
            refused(message, bytes.u16(header + 10));
            return;
        }
        // Only what runs a program has blocks to load and can be stopped.
        if (function >= 0x1A && function <= 0x29 && message.recall(LOADED) < 0) {
            message.remember(LOADED, 1);
            message.role(message.sender(), RoleKind.CONTROLLER);
        }
        long called = message.recall(IsoTransport.CALLED);
        if (function == 0xF0 && called >= 0) {
            int place = (int) called & 0xFF;
            message.component(message.service(), "rack " + (place >> 5) + " slot " + (place & 0x1F));
            message.remember(IsoTransport.CALLED, -1);
        }
    }

    /** Some errors tell of protection. */
    static void refused(Message message, int error) {
        switch (error) {
            case 0xD0A1, 0xD241, 0xD242 ->
                message.security(message.service(), SecurityPart.AUTHENTICATION, "password required");
            case 0xD602, 0x0119 -> message.security(message.service(), SecurityPart.AUTHENTICATION, "password");
            case 0xD605 -> message.security(message.service(), SecurityPart.AUTHENTICATION, "none");
            default -> message.protocol();
        }
    }

    record Operation(Kind kind, String name) {}

    private static final Operation SET_UP = new Operation(Kind.CONNECT, "set up communication");
    private static final Operation READ = new Operation(Kind.READ, "read variables");
    private static final Operation WRITE = new Operation(Kind.WRITE, "write variables");
    private static final Operation DOWNLOAD = new Operation(Kind.PROGRAM_DOWNLOAD, "download block");
    private static final Operation START_UPLOAD = new Operation(Kind.PROGRAM_UPLOAD, "start upload");
    private static final Operation UPLOAD = new Operation(Kind.PROGRAM_UPLOAD, "upload");
    private static final Operation END_UPLOAD = new Operation(Kind.PROGRAM_UPLOAD, "end upload");
    private static final Operation REQUEST_DOWNLOAD = new Operation(Kind.PROGRAM_DOWNLOAD, "request download");
    private static final Operation END_DOWNLOAD = new Operation(Kind.PROGRAM_DOWNLOAD, "end download");
    private static final Operation STOP = new Operation(Kind.STOP, "stop controller");
    private static final Operation SERVICES = new Operation(Kind.OTHER, "controller services");
    private static final Operation OTHER = new Operation(Kind.OTHER, "other function");

    private static Operation operation(Bytes bytes, int function, int parameter, int length) {
        return switch (function) {
            case 0x00 -> SERVICES;
            case 0xF0 -> SET_UP;
            case 0x04 -> READ;
            case 0x05 -> WRITE;
            case 0x1A -> REQUEST_DOWNLOAD;
            case 0x1B -> DOWNLOAD;
            case 0x1C -> END_DOWNLOAD;
            case 0x1D -> START_UPLOAD;
            case 0x1E -> UPLOAD;
            case 0x1F -> END_UPLOAD;
            case 0x28 -> S7Invocations.of(bytes, parameter, length);
            case 0x29 -> STOP;
            default -> OTHER;
        };
    }
}
