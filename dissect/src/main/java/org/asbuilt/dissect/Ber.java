package org.asbuilt.dissect;

/**
 * One element of the basic encoding rules, seen in {@link Bytes}: its tag and where its content lies. Indefinite lengths
 * reach to the end of what holds the element.
 *
 * <p>Source: ITU-T X.690 (02/2021) clause 8.1.
 *
 * @param tag class, constructed bit and number as they stand: one octet, or all octets of a long tag as one number
 * @param start offset of the content
 * @param end offset behind the content
 */
public record Ber(int tag, int start, int end) {
    private static final int MOST_TAG_OCTETS = 3;

    /**
     * Reads the element at the offset, which must end at or before {@code limit}.
     *
     * @throws MalformedBytes if it is cut, longer than what holds it, or has a length of more than 4 octets
     */
    public static Ber read(Bytes bytes, int offset, int limit) {
        int at = offset;
        int tag = bytes.u8(at++);
        if ((tag & 0x1F) == 0x1F) {
            int octets = 0;
            int next;
            do {
                MalformedBytes.unless(octets++ < MOST_TAG_OCTETS, "a tag of too many octets", at);
                next = bytes.u8(at++);
                tag = tag << 8 | next;
            } while ((next & 0x80) != 0);
        }
        int length = bytes.u8(at++);
        if (length == 0x80) {
            MalformedBytes.unless(at <= limit, "an element lies outside what holds it", offset);
            return new Ber(tag, at, limit);
        }
        if (length > 0x80) {
            int octets = length & 0x7F;
            MalformedBytes.unless(octets <= 4, "a length of more than four octets", at - 1);
            long value = 0;
            for (int index = 0; index < octets; index++) {
                value = value << 8 | bytes.u8(at++);
            }
            MalformedBytes.unless(value <= limit, "an element is longer than what holds it", offset);
            length = (int) value;
        }
        MalformedBytes.unless(at + length <= limit, "an element is longer than what holds it", offset);
        return new Ber(tag, at, at + length);
    }

    /** Whether an element with this tag stands at the offset, before {@code limit}. */
    public static boolean isAt(Bytes bytes, int offset, int limit, int tag) {
        return offset < limit && offset < bytes.length() && bytes.u8(offset) == tag;
    }

    /** Number of content octets. */
    public int length() {
        return end - start;
    }

    /** The content as a signed integer of at most 8 octets. */
    public long integer(Bytes bytes) {
        MalformedBytes.unless(length() >= 1 && length() <= 8, "an integer of no or too many octets", start);
        long value = (byte) bytes.u8(start);
        for (int at = start + 1; at < end; at++) {
            value = value << 8 | bytes.u8(at);
        }
        return value;
    }

    /** The content as text; see {@link Bytes#text(int, int)}. */
    public String text(Bytes bytes) {
        return bytes.text(start, length());
    }

    /** The content as an object identifier such as {@code 1.0.9506.2.3}; at most 64 arcs. */
    public String objectIdentifier(Bytes bytes) {
        StringBuilder text = new StringBuilder();
        long arc = 0;
        int arcs = 0;
        for (int at = start; at < end && arcs < 64; at++) {
            int octet = bytes.u8(at);
            arc = arc << 7 | (octet & 0x7F);
            if ((octet & 0x80) == 0) {
                if (arcs++ == 0) {
                    long first = Math.min(2, arc / 40);
                    text.append(first).append('.').append(arc - 40 * first);
                } else {
                    text.append('.').append(arc);
                }
                arc = 0;
            }
        }
        return text.toString();
    }

    /** The first element within this one. */
    public Ber first(Bytes bytes) {
        return read(bytes, start, end);
    }

    /** The element behind this one, which must end at or before {@code limit}. */
    public Ber next(Bytes bytes, int limit) {
        return read(bytes, end, limit);
    }
}
