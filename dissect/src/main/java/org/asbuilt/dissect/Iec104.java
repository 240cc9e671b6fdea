package org.asbuilt.dissect;

import java.util.List;
import java.util.Optional;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.RoleKind;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * Telecontrol by IEC 60870-5-104: what controlling stations ask and controlled stations tell, with their common
 * addresses.
 *
 * <p>Source: IEC 60870-5-104:2006 clauses 5 (control information) and 6 (application data units); IEC 60870-5-101:2003
 * clause 7.2 (application data units); IEC/TS 60870-5-7 (security).
 */
public final class Iec104 implements Dissector {
    private static final int PORT = 2404;
    private static final int START = 0x68;
    private static final int CONTROL = 4;
    private static final int LONGEST = 253;
    private static final int UNIT = 6;
    private static final int UNIT_HEADER = 6;
    private static final int NEGATIVE = 0x40;
    private static final int TEST = 0x80;
    private static final int TO_ALL = 0xFFFF;
    private static final int STATIONS = 1;
    private static final int ORIGINATORS = 2;
    private static final int SECURED = 3;

    Iec104() {}

    @Override
    public String protocol() {
        return "IEC 60870-5-104";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(new Carrier(Medium.STREAM, PORT));
    }

    @Override
    public boolean mayBeginWith(int octet) {
        return octet == START;
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        if (bytes.u8(0) != START) {
            return Recognition.NO;
        }
        if (bytes.length() < 2 + CONTROL) {
            return Recognition.MORE;
        }
        int length = bytes.u8(1);
        boolean isFollowed = bytes.length() <= 2 + length || bytes.u8(2 + length) == START;
        if (length < CONTROL || length > LONGEST || !isFollowed) {
            return Recognition.NO;
        }
        int format = bytes.u8(2) & 3;
        if (format == 3) {
            boolean isUnnumbered = length == CONTROL && bytes.u8(3) == 0 && bytes.u16(4) == 0;
            return isUnnumbered && isUnnumbered(bytes.u8(2)) ? Recognition.CERTAIN : Recognition.NO;
        }
        if ((bytes.u8(4) & 1) != 0) {
            return Recognition.NO;
        }
        if (format == 1) {
            boolean isSupervisory = length == CONTROL && bytes.u16(2) == 0x0100;
            return isSupervisory ? Recognition.PLAUSIBLE : Recognition.NO;
        }
        if (bytes.length() < UNIT + UNIT_HEADER) {
            return length < CONTROL + UNIT_HEADER ? Recognition.NO : Recognition.MORE;
        }
        if (!isUnit(bytes, length)) {
            return Recognition.NO;
        }
        boolean isMeasured = Iec104Types.hasSize(bytes.u8(UNIT)) && (bytes.u8(UNIT + 1) & 0x7F) > 0;
        boolean isAddressed = bytes.u16le(UNIT + 4) != 0;
        return isMeasured && isAddressed ? Recognition.CERTAIN : Recognition.PLAUSIBLE;
    }

    private static boolean isUnnumbered(int control) {
        return switch (control) {
            case 0x07, 0x0B, 0x13, 0x23, 0x43, 0x83 -> true;
            default -> false;
        };
    }

    private static boolean isUnit(Bytes bytes, int length) {
        int type = bytes.u8(UNIT);
        int cause = bytes.u8(UNIT + 2) & 0x3F;
        return Iec104Types.isDefined(type)
                && Iec104Types.isCause(cause)
                && Iec104Types.isFilled(type, bytes.u8(UNIT + 1), length - CONTROL - UNIT_HEADER);
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        if (bytes.length() < 2 + CONTROL) {
            return 0;
        }
        MalformedBytes.unless(bytes.u8(0) == START, "not the start of a message", 0);
        int length = bytes.u8(1);
        MalformedBytes.unless(length >= CONTROL && length <= LONGEST, "length is not 4 to 253", 1);
        if (bytes.length() < 2 + length) {
            return 0;
        }
        int control = bytes.u8(2);
        if ((control & 1) == 0) {
            unit(message, length);
        } else if ((control & 3) == 3) {
            unnumbered(message, control);
        }
        return 2 + length;
    }

    private static void unnumbered(Message message, int control) {
        switch (control) {
            case 0x07 -> {
                message.senderAsks();
                message.function(Kind.CONNECT, "STARTDT start data transfer");
            }
            case 0x13 -> {
                message.senderAsks();
                message.function(Kind.CONNECT, "STOPDT stop data transfer");
            }
            case 0x0B, 0x23 -> message.senderServes();
            case 0x43 -> tell(message, Kind.CONNECT, "TESTFR test frame");
            case 0x83 -> message.bytes().u8(2);
            default -> throw MalformedBytes.at("not a function of unnumbered control", 2);
        }
    }

    /** Tells what either end may do. */
    private static void tell(Message message, Kind kind, String operation) {
        if (message.isFromClient(PORT)) {
            message.function(kind, operation);
        } else {
            message.served(kind, operation);
        }
    }

    private static void unit(Message message, int length) {
        Bytes bytes = message.bytes();
        MalformedBytes.unless(length >= CONTROL + UNIT_HEADER, "a unit shorter than its header", 1);
        int type = bytes.u8(UNIT);
        int cause = bytes.u8(UNIT + 2);
        boolean isFilled = Iec104Types.isFilled(type, bytes.u8(UNIT + 1), length - CONTROL - UNIT_HEADER);
        MalformedBytes.unless(isFilled, "the objects do not fill the unit", UNIT + 1);
        boolean isTest = (cause & TEST) != 0;
        int reason = cause & 0x3F;
        switch (Iec104Types.direction(type)) {
            case MONITOR -> {
                message.senderServes();
                Iec104Types.told(message, type, reason, isTest);
                station(message);
            }
            case CONTROL -> {
                if (Iec104Types.isAnswer(reason)) {
                    answer(message, reason, (cause & NEGATIVE) != 0);
                } else {
                    message.senderAsks();
                    Iec104Types.asked(message, type, isSelect(bytes, type), isTest);
                    originator(message);
                }
            }
            case BOTH -> both(message, type, reason, (cause & NEGATIVE) != 0);
        }
    }

    private static void both(Message message, int type, int reason, boolean isNegative) {
        if (Iec104Types.isSecurity(type) && FirstTime.of(message, SECURED, 0)) {
            Endpoint served = message.isFromClient(PORT) ? message.askedService() : message.service();
            message.security(served, SecurityPart.AUTHENTICATION, "IEC 60870-5-7 secure authentication");
        }
        if (Iec104Types.isError(reason)) {
            Iec104Types.refused(message, reason, isNegative);
            return;
        }
        tell(message, Iec104Types.kind(type), Iec104Types.text(type));
        if (!message.isFromClient(PORT)) {
            station(message);
        }
    }

    private static void answer(Message message, int reason, boolean isNegative) {
        message.senderServes();
        Iec104Types.refused(message, reason, isNegative);
        station(message);
    }

    /** Bit 8 of the qualifier of a command, which stands behind the value. */
    private static boolean isSelect(Bytes bytes, int type) {
        int qualifier = Iec104Types.qualifier(type);
        return qualifier >= 0
                && (bytes.u8(UNIT + 1) & 0x7F) > 0
                && (bytes.u8(UNIT + UNIT_HEADER + 3 + qualifier) & 0x80) != 0;
    }

    private static void station(Message message) {
        int address = message.bytes().u16le(UNIT + 4);
        if (address == 0 || address == TO_ALL || !FirstTime.of(message, STATIONS, address)) {
            return;
        }
        Optional<String> station = Optional.of("common address " + address);
        message.component(message.service(), station.get());
        message.identity(message.service(), station, IdentityPart.PROTOCOL_ADDRESS, Integer.toString(address));
        message.role(message.sender(), RoleKind.REMOTE_TERMINAL_UNIT);
    }

    private static void originator(Message message) {
        int address = message.bytes().u8(UNIT + 3);
        if (address != 0 && FirstTime.of(message, ORIGINATORS, address)) {
            message.identity(message.sender(), IdentityPart.PROTOCOL_ADDRESS, Integer.toString(address));
        }
    }
}
