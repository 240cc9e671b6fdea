package org.asbuilt.dissect;

import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.MmsServices.Operation;

/**
 * What names of variables of {@link Mms} tell: which belong to logical nodes of IEC 61850, and what writing to them
 * does.
 *
 * <p>Source: IEC 61850-8-1:2011 clauses 7.3 (names), 17 (control blocks), 20.2 (control), 22 (setting groups); IEC
 * 61850-7-2:2010 annex B (functional constraints).
 */
final class MmsNames {
    static final Operation SELECT = new Operation(Kind.WRITE, "control select");
    static final Operation READ = new Operation(Kind.READ, "4 read");

    private static final Operation WRITE = new Operation(Kind.WRITE, "5 write");
    private static final Operation OPERATE = new Operation(Kind.WRITE, "control operate");
    private static final Operation SELECT_VALUE = new Operation(Kind.WRITE, "control select with value");
    private static final Operation CANCEL = new Operation(Kind.WRITE, "control cancel");
    private static final Operation OTHER_CONTROL = new Operation(Kind.WRITE, "control other");
    private static final Operation BUFFERED = new Operation(Kind.SUBSCRIBE, "write buffered report control block");
    private static final Operation UNBUFFERED = new Operation(Kind.SUBSCRIBE, "write unbuffered report control block");
    private static final Operation LOG = new Operation(Kind.CONFIGURE, "write log control block");
    private static final Operation GOOSE = new Operation(Kind.CONFIGURE, "write GOOSE control block");
    private static final Operation MULTICAST = new Operation(Kind.CONFIGURE, "write sampled value control block");
    private static final Operation GROUPS = new Operation(Kind.CONFIGURE, "write setting group control block");
    private static final Operation SETTING = new Operation(Kind.CONFIGURE, "write setting");
    private static final Operation CONFIGURATION = new Operation(Kind.CONFIGURE, "write configuration");
    private static final Operation DESCRIPTION = new Operation(Kind.CONFIGURE, "write description");
    private static final Operation SUBSTITUTION = new Operation(Kind.WRITE, "write substitution");
    private static final Operation BLOCKING = new Operation(Kind.WRITE, "write blocking");
    private static final Operation SET_POINT = new Operation(Kind.WRITE, "write set point");

    private MmsNames() {}

    /**
     * Where the functional constraint of a name such as {@code XCBR1$ST$Pos} lies: behind a class of four capitals or
     * digits that a prefix and an instance may surround; -1 if it is no such name.
     */
    static int constraint(Bytes bytes, int start, int end) {
        int dollar = bytes.find('$', start, end);
        if (dollar < 0 || dollar + 3 > end || (dollar + 3 < end && bytes.u8(dollar + 3) != '$')) {
            return -1;
        }
        boolean isNode = isNode(bytes, start, dollar);
        return isNode && isCapital(bytes.u8(dollar + 1)) && isCapital(bytes.u8(dollar + 2)) ? dollar + 1 : -1;
    }

    /** Whether the name is that of a logical node: at least three capitals, then digits. */
    static boolean isNode(Bytes bytes, int start, int end) {
        int at = end;
        while (at > start && bytes.u8(at - 1) >= '0' && bytes.u8(at - 1) <= '9') {
            at--;
        }
        return at - start >= 3
                && isCapital(bytes.u8(at - 1))
                && isCapital(bytes.u8(at - 2))
                && isCapital(bytes.u8(at - 3));
    }

    private static boolean isCapital(int octet) {
        return octet >= 'A' && octet <= 'Z';
    }

    /** What a write to the name does. */
    static Operation write(Bytes bytes, int start, int end) {
        int at = constraint(bytes, start, end);
        if (at < 0) {
            return WRITE;
        }
        return switch (bytes.u16(at)) {
            case 'C' << 8 | 'O' -> control(bytes, at + 2, end);
            case 'B' << 8 | 'R' -> BUFFERED;
            case 'R' << 8 | 'P' -> UNBUFFERED;
            case 'L' << 8 | 'G' -> LOG;
            case 'G' << 8 | 'O', 'G' << 8 | 'S' -> GOOSE;
            case 'M' << 8 | 'S', 'U' << 8 | 'S' -> MULTICAST;
            case 'S' << 8 | 'P' -> isMember(bytes, at + 2, end, "$SGCB") ? GROUPS : SET_POINT;
            case 'S' << 8 | 'G', 'S' << 8 | 'E' -> SETTING;
            case 'C' << 8 | 'F' -> CONFIGURATION;
            case 'D' << 8 | 'C' -> DESCRIPTION;
            case 'S' << 8 | 'V' -> SUBSTITUTION;
            case 'B' << 8 | 'L' -> BLOCKING;
            default -> WRITE;
        };
    }

    private static Operation control(Bytes bytes, int from, int end) {
        if (isMember(bytes, from, end, "$Oper")) {
            return OPERATE;
        }
        if (isMember(bytes, from, end, "$SBOw")) {
            return SELECT_VALUE;
        }
        return isMember(bytes, from, end, "$Cancel") ? CANCEL : OTHER_CONTROL;
    }

    /** Whether reading the name selects what it controls. */
    static boolean isSelect(Bytes bytes, int start, int end) {
        int at = constraint(bytes, start, end);
        return at > 0 && bytes.u16(at) == ('C' << 8 | 'O') && isMember(bytes, at + 2, end, "$SBO");
    }

    /** Whether a part of the name is the member; it may have members of its own. */
    static boolean isMember(Bytes bytes, int from, int end, String member) {
        for (int at = bytes.find('$', from, end); at >= 0; at = bytes.find('$', at + 1, end)) {
            int behind = at + member.length();
            if (behind <= end && bytes.startsWith(at, member) && (behind == end || bytes.u8(behind) == '$')) {
                return true;
            }
        }
        return false;
    }
}
