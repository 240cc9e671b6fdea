package org.asbuilt.dissect;

import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.S7comm.Operation;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.SecurityPart;

/**
 * The system status lists of {@link S7comm}: which was asked for, and what those tell that do not identify: protection
 * level, operating mode, capability, modules in racks.
 *
 * <p>Source: Siemens A5E02789976 chapter 34: W#16#xy19 and xy74 (lights), xy24 (modes), xy31 (communication), 0132 index
 * 4 (protection), xy91 (module status).
 */
final class S7StatusLists {
    static final int LIGHTS = 0x19;
    static final int MODES = 0x24;
    static final int CAPABILITY = 0x31;
    static final int STATUS = 0x32;
    static final int MODULE_LIGHTS = 0x74;
    static final int MODULES = 0x91;

    private static final int RUN_LIGHT = 4;
    private static final int STOP_LIGHT = 5;
    private static final int PROTECTION = 4;
    private static final int MOST_RACKS = 32;
    private static final Operation IDENTIFY = new Operation(Kind.IDENTIFY, "read system status list");
    private static final Operation[] LISTS = lists();

    private S7StatusLists() {}

    private static Operation[] lists() {
        Operation[] lists = new Operation[256];
        java.util.Arrays.fill(lists, IDENTIFY);
        lists[0x00] = new Operation(Kind.READ, "read system status list 0x00 all lists");
        lists[0x12] = new Operation(Kind.DIAGNOSE, "read system status list 0x12 characteristics");
        lists[0x13] = new Operation(Kind.DIAGNOSE, "read system status list 0x13 memory areas");
        lists[0x14] = new Operation(Kind.DIAGNOSE, "read system status list 0x14 system areas");
        lists[0x15] = new Operation(Kind.DIAGNOSE, "read system status list 0x15 block types");
        lists[0x16] = new Operation(Kind.DIAGNOSE, "read system status list 0x16 priority classes");
        lists[0x17] = new Operation(Kind.DIAGNOSE, "read system status list 0x17 system data blocks");
        lists[0x18] = new Operation(Kind.DIAGNOSE, "read system status list 0x18 largest configuration");
        lists[0x19] = new Operation(Kind.DIAGNOSE, "read system status list 0x19 lights");
        lists[0x21] = new Operation(Kind.DIAGNOSE, "read system status list 0x21 interrupt assignment");
        lists[0x22] = new Operation(Kind.DIAGNOSE, "read system status list 0x22 interrupt status");
        lists[0x23] = new Operation(Kind.DIAGNOSE, "read system status list 0x23 priority class status");
        lists[0x24] = new Operation(Kind.DIAGNOSE, "read system status list 0x24 operating modes");
        lists[0x25] = new Operation(Kind.DIAGNOSE, "read system status list 0x25 process image assignment");
        lists[0x31] = new Operation(Kind.DIAGNOSE, "read system status list 0x31 communication capability");
        lists[0x32] = new Operation(Kind.DIAGNOSE, "read system status list 0x32 communication status");
        lists[0x33] = new Operation(Kind.DIAGNOSE, "read system status list 0x33 diagnostic log-on");
        lists[0x37] = new Operation(Kind.DIAGNOSE, "read system status list 0x37 Ethernet details");
        lists[0x71] = new Operation(Kind.DIAGNOSE, "read system status list 0x71 redundant group");
        lists[0x74] = new Operation(Kind.DIAGNOSE, "read system status list 0x74 module lights");
        lists[0x75] = new Operation(Kind.DIAGNOSE, "read system status list 0x75 switched PROFIBUS devices");
        lists[0x81] = new Operation(Kind.DIAGNOSE, "read system status list 0x81 start information");
        lists[0x82] = new Operation(Kind.DIAGNOSE, "read system status list 0x82 start events");
        lists[0x90] = new Operation(Kind.DIAGNOSE, "read system status list 0x90 PROFIBUS systems");
        lists[0x91] = new Operation(Kind.DIAGNOSE, "read system status list 0x91 module status");
        lists[0x92] = new Operation(Kind.DIAGNOSE, "read system status list 0x92 rack status");
        lists[0x94] = new Operation(Kind.DIAGNOSE, "read system status list 0x94 station status");
        lists[0x95] = new Operation(Kind.DIAGNOSE, "read system status list 0x95 extended PROFIBUS system");
        lists[0x96] = new Operation(Kind.DIAGNOSE, "read system status list 0x96 module status of networks");
        lists[0xA0] = new Operation(Kind.DIAGNOSE, "read system status list 0xa0 diagnostic buffer");
        lists[0xB1] = new Operation(Kind.DIAGNOSE, "read system status list 0xb1 module diagnosis record 0");
        lists[0xB2] = new Operation(Kind.DIAGNOSE, "read system status list 0xb2 module diagnosis record 1 by place");
        lists[0xB3] = new Operation(Kind.DIAGNOSE, "read system status list 0xb3 module diagnosis record 1 by address");
        lists[0xB4] = new Operation(Kind.DIAGNOSE, "read system status list 0xb4 PROFIBUS device diagnosis");
        return lists;
    }

    /** The operation of reading the partial list. */
    static Operation of(int list) {
        return LISTS[list & 0xFF];
    }

    /** Reads one entry of {@code size} octets. */
    static void entry(Message message, Bytes bytes, int list, int at, int size) {
        switch (list) {
            case LIGHTS, MODULE_LIGHTS -> {
                if (size >= 4) {
                    light(message, bytes.u8(at + 1), bytes.u8(at + 2));
                }
            }
            case MODES -> {
                if (size >= 4) {
                    mode(message, bytes.u8(at + 3) & 0xF);
                }
            }
            case CAPABILITY -> {
                if (size >= 6 && bytes.u16(at) == 1) {
                    capability(message, bytes.u16(at + 2), bytes.u16(at + 4));
                }
            }
            case STATUS -> {
                if (size >= 10 && bytes.u16(at) == PROTECTION) {
                    protection(message, bytes, at);
                }
            }
            case MODULES -> {
                if (size >= 10) {
                    module(message, bytes, at);
                }
            }
            default -> bytes.u8(at);
        }
    }

    private static void light(Message message, int light, int isOn) {
        if (isOn == 1 && (light == RUN_LIGHT || light == STOP_LIGHT)) {
            mode(message, light == RUN_LIGHT ? 8 : 4);
        }
    }

    private static void mode(Message message, int mode) {
        String text = switch (mode) {
            case 1, 2, 3, 4 -> "STOP";
            case 5, 7 -> "STARTUP";
            case 8, 9 -> "RUN";
            case 10 -> "HOLD";
            case 13 -> "DEFECT";
            default -> "";
        };
        if (!text.isEmpty()) {
            message.identity(message.service(), IdentityPart.PROTOCOL_DETAIL, "operating mode " + text);
        }
    }

    private static void capability(Message message, int octets, int connections) {
        String text = "at most " + connections + " connections, messages of " + octets + " octets";
        message.identity(message.service(), IdentityPart.PROTOCOL_DETAIL, text);
    }

    /** Level of the key switch, parameterised level, valid level, position of the switch. */
    private static void protection(Message message, Bytes bytes, int at) {
        int level = bytes.u16(at + 6);
        if (level >= 1 && level <= 4) {
            message.security(message.service(), SecurityPart.AUTHENTICATION, "protection level " + level);
        }
        String position = switch (bytes.u16(at + 8)) {
            case 1 -> "RUN";
            case 2 -> "RUN_P";
            case 3 -> "STOP";
            case 4 -> "MRES";
            default -> "";
        };
        if (!position.isEmpty()) {
            message.identity(message.service(), IdentityPart.PROTOCOL_DETAIL, "mode selector " + position);
        }
    }

    /** Modules of the racks themselves; those behind networks have larger numbers in place of the rack. */
    private static void module(Message message, Bytes bytes, int at) {
        int rack = bytes.u16(at);
        int slot = bytes.u8(at + 2);
        int type = bytes.u16(at + 8);
        if (rack < MOST_RACKS && slot > 0 && type != 0) {
            message.component(message.service(), "rack " + rack + " slot " + slot);
        }
    }
}
