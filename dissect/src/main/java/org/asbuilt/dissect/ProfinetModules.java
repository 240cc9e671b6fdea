package org.asbuilt.dissect;

import java.util.Optional;
import org.asbuilt.dissect.Sighting.IdentityPart;

/**
 * Modules of a PROFINET device: those a controller expects, and those that are plugged.
 *
 * <p>Source: IEC 61158-6-10 clauses 5.2.3.6 (ExpectedSubmoduleBlockReq) and 5.2.16 (RealIdentificationData).
 */
final class ProfinetModules {
    private static final int FIRST_PORT = 0x8000;

    private ProfinetModules() {}

    /** Which part of a device a slot and subslot name; empty for the device itself. */
    static Optional<String> component(int slot, int subslot) {
        if (slot == 0 && (subslot <= 1 || subslot == FIRST_PORT)) {
            return Optional.empty();
        }
        return subslot <= 1
                ? Optional.of("slot " + slot)
                : Optional.of("slot " + slot + " subslot " + (subslot < FIRST_PORT ? subslot : hex(subslot)));
    }

    private static String hex(int subslot) {
        return "0x%04x".formatted(subslot);
    }

    private static void module(Message message, Endpoint device, int slot, long number) {
        Optional<String> component = component(slot, 0);
        component.ifPresent(known -> message.component(device, known));
        message.identity(device, component, IdentityPart.PRODUCT_CODE, "0x%08x".formatted(number));
    }

    /** For each interface: number, slot, module, then submodules with their data. */
    static void expected(Message message, Bytes bytes, int from, int end) {
        int at = from + 2;
        for (int count = bytes.u16(from); count > 0 && at < end; count--) {
            MalformedBytes.unless(at + 14 <= end, "fewer modules than announced", from);
            module(message, message.receiver(), bytes.u16(at + 4), bytes.u32(at + 6));
            int submodules = bytes.u16(at + 12);
            at += 14;
            for (int submodule = 0; submodule < submodules; submodule++) {
                MalformedBytes.unless(at + 8 <= end, "fewer submodules than announced", at);
                // Only what has inputs and outputs is described twice.
                int descriptions = (bytes.u16(at + 6) & 3) == 3 ? 2 : 1;
                at += 8 + 6 * descriptions;
            }
        }
    }

    /** Block header, then for each interface: number, slots, each with module and submodules. */
    static void real(Message message, Bytes bytes, int block, int end) {
        boolean isReal = block + 8 <= end && bytes.u16(block) == 0x0013;
        if (!isReal) {
            return;
        }
        boolean isByInterface = bytes.u8(block + 5) >= 1;
        int interfaces = isByInterface ? bytes.u16(block + 6) : 1;
        int at = isByInterface ? block + 8 : block + 6;
        for (int index = 0; index < interfaces && at + 2 <= end; index++) {
            at += isByInterface ? 4 : 0;
            int slots = bytes.u16(at);
            at += 2;
            for (int slot = 0; slot < slots; slot++) {
                MalformedBytes.unless(at + 8 <= end, "fewer slots than announced", at);
                module(message, message.sender(), bytes.u16(at), bytes.u32(at + 2));
                at += 8 + 6 * bytes.u16(at + 6);
            }
        }
    }
}
