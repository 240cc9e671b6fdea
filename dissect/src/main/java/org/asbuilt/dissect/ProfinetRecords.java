package org.asbuilt.dissect;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.asbuilt.dissect.Sighting.IdentityPart;

/**
 * What a PROFINET device says it is: the records of identification and maintenance, and what it tells the endpoint
 * mapper.
 *
 * <p>Source: IEC 61158-6-10 clauses 5.2.6 (I&amp;M0 to I&amp;M5) and 4.10.3.3 (annotation of the endpoint mapper);
 * PROFIBUS &amp; PROFINET International, Profile Guidelines part 1 (order 3.502) chapter 3.
 */
final class ProfinetRecords {
    static final int FIRST_MAINTENANCE = 0xAFF0;
    static final int LAST_MAINTENANCE = 0xAFFF;
    /** Of the answer of the endpoint mapper: behind handle, number of entries and head of the array. */
    static final int FIRST_ENTRY = 36;

    private static final int BLOCK_HEADER = 6;
    private static final int MOST_ENTRIES = 64;
    private static final int ENTRY_HEAD = 28;
    private static final int ANNOTATION = 63;

    private ProfinetRecords() {}

    /** Blocks of identification and maintenance from {@code at} to {@code end}. */
    static void maintenance(
            Message message, Bytes bytes, Endpoint device, Optional<String> component, int from, int end) {
        component.ifPresent(known -> message.component(device, known));
        int at = from;
        while (at + BLOCK_HEADER <= end) {
            int next = at + 4 + bytes.u16(at + 2);
            MalformedBytes.unless(next >= at + BLOCK_HEADER && next <= end, "a block longer than its record", at + 2);
            int data = at + BLOCK_HEADER;
            switch (bytes.u16(at)) {
                case 0x0020 -> nameplate(message, bytes, device, component, data, next);
                case 0x0021 -> {
                    text(message, bytes, device, component, IdentityPart.TAG, data, 32, next);
                    text(message, bytes, device, component, IdentityPart.LOCATION, data + 32, 22, next);
                }
                case 0x0022 -> {
                    String day = data + 16 <= next ? latin(bytes, data, 16) : "";
                    String installed = day.isBlank() ? "" : "installed " + day;
                    message.identity(device, component, IdentityPart.DESCRIPTION, installed);
                }
                case 0x0023 -> text(message, bytes, device, component, IdentityPart.DESCRIPTION, data, 54, next);
                case 0x0034 -> software(message, bytes, device, component, data, next);
                default -> bytes.u16(at);
            }
            at = next;
        }
    }

    private static String latin(Bytes bytes, int at, int length) {
        return bytes.text(at, length, StandardCharsets.ISO_8859_1);
    }

    private static void text(
            Message message,
            Bytes bytes,
            Endpoint device,
            Optional<String> component,
            IdentityPart part,
            int at,
            int length,
            int end) {
        MalformedBytes.unless(at + length <= end, "a text longer than its block", at);
        message.identity(device, component, part, latin(bytes, at, length));
    }

    /** Record 0: vendor, order number, serial number, revisions, profile. */
    private static void nameplate(
            Message message, Bytes bytes, Endpoint device, Optional<String> component, int at, int end) {
        MalformedBytes.unless(at + 54 <= end, "a nameplate shorter than its parts", at);
        ProfinetNumbers.vendor(message, device, component, bytes.u16(at));
        message.identity(device, component, IdentityPart.ORDER_NUMBER, latin(bytes, at + 2, 20));
        message.identity(device, component, IdentityPart.SERIAL_NUMBER, latin(bytes, at + 22, 16));
        int hardware = bytes.u16(at + 38);
        message.identity(
                device,
                component,
                IdentityPart.HARDWARE_REVISION,
                hardware == 0xFFFF ? "" : Integer.toString(hardware));
        message.identity(device, component, IdentityPart.FIRMWARE_REVISION, revision(bytes, at + 40));
        int changes = bytes.u16(at + 44);
        message.identity(
                device,
                component,
                IdentityPart.CONFIGURATION_REVISION,
                changes == 0 || changes == 0xFFFF ? "" : Integer.toString(changes));
        String profile = profile(bytes.u16(at + 46), bytes.u16(at + 48));
        message.identity(device, component, IdentityPart.DEVICE_TYPE, profile);
        message.identity(
                device,
                component,
                IdentityPart.PROTOCOL_REVISION,
                "I&M " + bytes.u8(at + 50) + "." + bytes.u8(at + 51));
    }

    /** A letter and three numbers: {@code V2.1.3}. */
    private static String revision(Bytes bytes, int at) {
        int letter = bytes.u8(at);
        boolean isLetter = letter >= 'A' && letter <= 'Z';
        return isLetter ? (char) letter + "" + bytes.u8(at + 1) + "." + bytes.u8(at + 2) + "." + bytes.u8(at + 3) : "";
    }

    private static String profile(int profile, int type) {
        if (profile == 0xFFFF || (profile == 0 && type == 0)) {
            return "";
        }
        String name = switch (profile >> 8) {
            case 0x00, 0xF6 -> profile == 0 ? genericType(type) : "";
            case 0x3A -> "PROFIdrive";
            case 0x3D -> "encoder";
            case 0x3E -> "PROFIsafe";
            case 0x97 -> "process automation device";
            default -> "";
        };
        return name.isEmpty() ? "profile 0x%04x type 0x%04x".formatted(profile, type) : name;
    }

    /** Types of devices without a profile. */
    private static String genericType(int type) {
        return switch (type) {
            case 1 -> "programmable logic controller";
            case 2 -> "computer based station";
            case 3 -> "I/O module";
            case 4 -> "communication module";
            case 5 -> "interface module";
            case 6 -> "active network component";
            case 7 -> "media attachment unit";
            default -> "";
        };
    }

    /** Record 5: software of the device's parts, as one maker delivers it to another. */
    private static void software(
            Message message, Bytes bytes, Endpoint device, Optional<String> component, int at, int end) {
        if (at + 152 > end) {
            return;
        }
        String revision = revision(bytes, at + 148);
        String name = (latin(bytes, at, 64) + " " + latin(bytes, at + 64, 64)).strip();
        message.identity(device, component, IdentityPart.SOFTWARE, (name + " " + revision).strip());
    }

    /** Entries of the endpoint mapper: object, tower, annotation. */
    static void entries(Message message, Bytes bytes, boolean isLittle) {
        if (bytes.length() < FIRST_ENTRY) {
            return;
        }
        long count = isLittle ? bytes.u32le(20) : bytes.u32(20);
        int at = FIRST_ENTRY;
        for (int entry = 0; entry < Math.min(count, MOST_ENTRIES) && at + ENTRY_HEAD <= bytes.length(); entry++) {
            ProfinetIoCm.object(message, bytes, at, isLittle, message.sender());
            long length = isLittle ? bytes.u32le(at + 24) : bytes.u32(at + 24);
            MalformedBytes.unless(length <= bytes.length() - at - ENTRY_HEAD, "an annotation is too long", at + 24);
            annotation(message, bytes, at + ENTRY_HEAD, (int) length);
            at += ENTRY_HEAD + (int) (length + 3 & ~3L);
        }
    }

    /** Columns of fixed width: type of device, order number, hardware revision, letter and three numbers of firmware. */
    private static void annotation(Message message, Bytes bytes, int at, int length) {
        if (length < ANNOTATION || !bytes.isPrintable(at, ANNOTATION)) {
            return;
        }
        Endpoint device = message.sender();
        message.identity(device, IdentityPart.MODEL, latin(bytes, at, 25));
        message.identity(device, IdentityPart.ORDER_NUMBER, latin(bytes, at + 26, 20));
        message.identity(device, IdentityPart.HARDWARE_REVISION, latin(bytes, at + 47, 5));
        String letter = latin(bytes, at + 53, 1);
        String numbers = latin(bytes, at + 54, 3) + "." + latin(bytes, at + 57, 3) + "." + latin(bytes, at + 60, 3);
        boolean isComplete = !numbers.startsWith(".") && !numbers.endsWith(".");
        message.identity(device, IdentityPart.FIRMWARE_REVISION, isComplete ? letter + numbers : "");
    }
}
