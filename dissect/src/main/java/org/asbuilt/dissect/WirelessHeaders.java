package org.asbuilt.dissect;

import org.asbuilt.dissect.table.FlowKey;

/**
 * The headers of IEEE 802.11 and of the radio headers that capturing machines put before them. Data frames in clear
 * become what they carry, from sender to receiver whatever stations pass them on; what is encrypted, aggregated, in
 * fragments or without content counts as a frame of its kind.
 *
 * <p>Source: IEEE Std 802.11-2020 clauses 9.2.4 and 9.3; radiotap.org "Defined fields"; tcpdump.org LINKTYPE_*.
 */
sealed class WirelessHeaders extends LinkHeaders permits Frame {
    private static final int MANAGEMENT = 0;
    private static final int CONTROL = 1;
    private static final int DATA = 2;
    private static final int TO_DISTRIBUTION = 1;
    private static final int FROM_DISTRIBUTION = 2;
    private static final int MORE_FRAGMENTS = 4;
    private static final int PROTECTED = 0x40;
    private static final int HAS_HIGH_THROUGHPUT_CONTROL = 0x80;
    private static final int CLEAR_TO_SEND = 12;
    private static final int ACKNOWLEDGEMENT = 13;

    WirelessHeaders(Notes notes) {
        super(notes);
    }

    private long u32le(int at) {
        return Integer.reverseBytes(i32(at)) & 0xFFFF_FFFFL;
    }

    final boolean radiotap() {
        if (end - start < 8) {
            return malformed("Radiotap", "ends too early", end);
        }
        int length = u8(start + 3) << 8 | u8(start + 2);
        if (u8(start) != 0 || length < 8 || length > end - start) {
            return malformed("Radiotap", "wrong version or length", start);
        }
        int flags = radiotapFlags(start + length);
        boolean hasCheck = (flags & 0x10) != 0;
        if (hasCheck && !isCut) {
            end = Math.max(start + length, end - 4);
        }
        return wireless(start + length, (flags & 0x20) != 0);
    }

    /** The field Flags, the second that may be there, behind all words that say which are. */
    private int radiotapFlags(int headerEnd) {
        long present = u32le(start + 4);
        int at = start + 8;
        for (long word = present; (word & 1L << 31) != 0 && headerEnd - at >= 4; at += 4) {
            word = u32le(at);
        }
        if ((present & 1) != 0) {
            at = start + (at - start + 7 & ~7) + 8;
        }
        return (present & 2) != 0 && at < headerEnd ? u8(at) : 0;
    }

    /** The header of Prism cards, whose numbers have the byte order of the capturing machine, or that of AVS. */
    final boolean prism() {
        if (end - start < 8) {
            return malformed("Prism", "ends too early", end);
        }
        if (i32(start) >>> 12 == 0x80211) {
            return avs();
        }
        long little = u32le(start + 4);
        return behindRadioHeader("Prism", little <= end - start ? little : i32(start + 4));
    }

    final boolean avs() {
        if (end - start < 8) {
            return malformed("AVS", "ends too early", end);
        }
        return behindRadioHeader("AVS", i32(start + 4));
    }

    private boolean behindRadioHeader(String layer, long length) {
        if (length < 8 || length > end - start) {
            return malformed(layer, "wrong length", start + 4);
        }
        return wireless(start + (int) length, false);
    }

    /** A frame; {@code isPadded} if its header was filled to a multiple of four octets. */
    final boolean wireless(int at, boolean isPadded) {
        if (end - at < 10) {
            return malformed("802.11", "ends too early", end);
        }
        int control = u8(at);
        if ((control & 3) != 0) {
            return malformed("802.11", "wrong version", at);
        }
        isWireless = true;
        int type = control >> 2 & 3;
        payload(type << 4 | control >> 4, end);
        return switch (type) {
            case MANAGEMENT -> management(at);
            case CONTROL -> control(at);
            case DATA -> data(at, isPadded);
            default -> true;
        };
    }

    private boolean management(int at) {
        if (end - at < 24) {
            return malformed("802.11", "ends too early", end);
        }
        destinationMac = mac(at + 4);
        sourceMac = mac(at + 10);
        int flags = u8(at + 1);
        if ((flags & (PROTECTED | MORE_FRAGMENTS)) == 0) {
            payload(Math.min(end, (flags & HAS_HIGH_THROUGHPUT_CONTROL) == 0 ? at + 24 : at + 28));
        }
        return true;
    }

    private boolean control(int at) {
        int subtype = u8(at) >> 4;
        destinationMac = mac(at + 4);
        boolean hasSender = subtype != CLEAR_TO_SEND && subtype != ACKNOWLEDGEMENT && end - at >= 16;
        // In a sender's address the group bit may tell the bandwidth.
        sourceMac = hasSender ? mac(at + 10) & ~(1L << 40) : FlowKey.NO_MAC;
        return true;
    }

    private boolean data(int at, boolean isPadded) {
        int flags = u8(at + 1);
        boolean isTo = (flags & TO_DISTRIBUTION) != 0;
        boolean isFrom = (flags & FROM_DISTRIBUTION) != 0;
        boolean hasQuality = (u8(at) & 0x80) != 0;
        int quality = at + (isTo && isFrom ? 30 : 24);
        int header = hasQuality ? quality + 2 : quality;
        if (header > end) {
            return malformed("802.11", "ends too early", end);
        }
        destinationMac = mac(isTo ? at + 16 : at + 4);
        sourceMac = mac(!isFrom ? at + 10 : isTo ? at + 24 : at + 16);
        boolean isAggregate = hasQuality && (u8(quality) & 0x80) != 0;
        boolean isPart = (flags & MORE_FRAGMENTS) != 0 || (u8(at + 22) & 0xF) != 0;
        boolean isEmpty = (u8(at) & 0x40) != 0;
        if (isAggregate || isPart || isEmpty || (flags & PROTECTED) != 0) {
            return true;
        }
        header += hasQuality && (flags & HAS_HIGH_THROUGHPUT_CONTROL) != 0 ? 4 : 0;
        header += isPadded ? -(header - at) & 3 : 0;
        isWireless = false;
        linkPayload = 0;
        header = Math.min(header, end);
        logicalLink(header, end - header);
        return true;
    }
}
