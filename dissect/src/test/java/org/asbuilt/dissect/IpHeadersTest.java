package org.asbuilt.dissect;

import static org.asbuilt.dissect.Wire.hex;
import static org.asbuilt.dissect.Wire.join;
import static org.asbuilt.dissect.Wire.u16;
import static org.asbuilt.dissect.Wire.u8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lengths at their bounds, and what is noted one octet beyond: packets without a link, so that places count from the IP header. */
class IpHeadersTest {
    private static final int RAW = 101;
    private static final int TCP = 6;
    private static final int UDP = 17;
    private static final int AUTHENTICATION = 51;
    private static final int NO_NEXT = 59;
    private static final int FILE_HEADER = 24;
    private static final int RECORD_HEADER = 16;
    private static final byte[] ONE = Wire.udp(40000, 9999, Wire.text("x"));

    /** The headers of a packet, and what was noted: layer, reason, place. */
    private record Seen(Frame frame, List<String> notes) {}

    private static Seen seen(byte[] packet) throws IOException {
        return cut(packet, packet.length);
    }

    /** The packet as it lies in a capture that kept only so many octets of it. */
    private static Seen cut(byte[] packet, int kept) throws IOException {
        byte[] file = Arrays.copyOf(
                new CaptureBuilder().add(packet).pcap(true, false, RAW), FILE_HEADER + RECORD_HEADER + kept);
        System.arraycopy(Wire.u32le(kept), 0, file, FILE_HEADER + 8, 4);
        Notes notes = new Notes("capture.pcap", 9);
        try (Capture capture = Capture.open(new ByteArrayInputStream(file), notes)) {
            assertThat(capture.next()).isTrue();
            Frame frame = new Frame(notes);
            assertThat(frame.read(capture)).isTrue();
            return new Seen(
                    frame,
                    notes.kept().stream()
                            .map(note -> note.layer() + ": " + note.reason() + " at " + note.offset())
                            .toList());
        }
    }

    private static byte[] four(int protocol, byte[] payload) {
        return Wire.ipv4(Wire.HMI_IP, Wire.PLC_IP, protocol, payload);
    }

    private static byte[] six(int next, byte[] payload) {
        return Wire.ipv6("2001:db8::20", "2001:db8::10", next, payload);
    }

    private static List<String> listed(String note) {
        return note.isEmpty() ? List.of() : List.of(note);
    }

    private static void assertOne(Seen seen) {
        assertThat(seen.notes()).isEmpty();
        Frame frame = seen.frame();
        assertThat(frame.ipProtocol).isEqualTo(UDP);
        assertThat(frame.sourcePort).isEqualTo(40000);
        assertThat(frame.destinationPort).isEqualTo(9999);
        assertThat(frame.payloadLength).isEqualTo(1);
        assertThat(frame.payloadWireLength).isEqualTo(1);
        assertThat(frame.bytes[frame.payload]).isEqualTo((byte) 'x');
    }

    /** RFC 4302 section 2: next header, length in words of four octets less two, reserved, index, sequence, check value. */
    private static byte[] authentication(int next, int checkValue) {
        return join(u8(next), u8(3 + checkValue / 4 - 2), hex("0000 00000001 00000001"), new byte[checkValue]);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 12, 16})
    void whatIsAuthenticatedIsReadBehindTheHeader(int checkValue) throws IOException {
        assertOne(seen(four(AUTHENTICATION, join(authentication(UDP, checkValue), ONE))));
        assertOne(seen(six(AUTHENTICATION, join(authentication(UDP, checkValue), ONE))));
    }

    @Test
    void anAuthenticationHeaderMayBeAllThereIs() throws IOException {
        for (int checkValue : new int[] {0, 12}) {
            Seen seen = seen(four(AUTHENTICATION, authentication(NO_NEXT, checkValue)));
            assertThat(seen.notes()).isEmpty();
            assertThat(seen.frame().ipProtocol).isEqualTo(NO_NEXT);
            assertThat(seen.frame().hasPorts).isFalse();
            assertThat(seen.frame().payloadLength).isZero();
        }
        Seen within = seen(four(AUTHENTICATION, join(authentication(AUTHENTICATION, 0), authentication(UDP, 0), ONE)));
        assertThat(within.notes()).isEmpty();
        assertThat(within.frame().ipProtocol).as("the second is not read").isEqualTo(AUTHENTICATION);
        assertThat(within.frame().hasPorts).isFalse();
    }

    @Test
    void whatIsBehindAnAuthenticationHeaderEndsWithThePacket() throws IOException {
        Seen echo = seen(four(AUTHENTICATION, join(authentication(1, 12), hex("0800 0000 00010002"))));
        assertThat(echo.notes()).isEmpty();
        assertThat(echo.frame().ipProtocol).isEqualTo(1);
        assertThat(echo.frame().payload - echo.frame().start).isEqualTo(44);
        assertThat(echo.frame().payloadLength).isEqualTo(8);
        assertThat(echo.frame().payloadWireLength).isEqualTo(8);
        byte[] lying = ONE.clone();
        System.arraycopy(u16(ONE.length + 1), 0, lying, 4, 2);
        assertThat(seen(four(AUTHENTICATION, join(authentication(UDP, 12), lying)))
                        .notes())
                .containsExactly("UDP: wrong length at 48");
    }

    @Test
    void anAuthenticationHeaderOfAWrongLengthIsNoted() throws IOException {
        byte[] tooLong = join(authentication(UDP, 0), ONE);
        tooLong[1] = (byte) (tooLong.length / 4 - 1);
        assertThat(seen(four(AUTHENTICATION, tooLong)).notes()).containsExactly("AH: wrong length at 21");
        byte[] tooShort = join(authentication(UDP, 0), ONE);
        tooShort[1] = 0;
        Seen eight = seen(four(AUTHENTICATION, tooShort));
        assertThat(eight.notes()).containsExactly("AH: wrong length at 21");
        assertThat(eight.frame().hasPorts).isFalse();
        byte[] begun = Arrays.copyOf(authentication(UDP, 0), 11);
        assertThat(seen(four(AUTHENTICATION, begun)).notes()).containsExactly("AH: ends too early at 20");
        assertThat(cut(four(AUTHENTICATION, join(authentication(UDP, 0), ONE)), 31)
                        .notes())
                .as("the capture cut it")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"19,IPv4: ends too early at 0", "20,''"})
    void aHeaderOfIpv4HasTwentyOctets(int length, String note) throws IOException {
        byte[] packet = Arrays.copyOf(four(NO_NEXT, new byte[0]), length);
        assertThat(seen(packet).notes()).isEqualTo(listed(note));
    }

    @ParameterizedTest
    @CsvSource({"39,IPv6: ends too early at 0", "40,''"})
    void aHeaderOfIpv6HasForty(int length, String note) throws IOException {
        byte[] packet = Arrays.copyOf(six(NO_NEXT, new byte[0]), length);
        assertThat(seen(packet).notes()).isEqualTo(listed(note));
    }

    @Test
    void optionsOfIpv4StandBeforeThePayload() throws IOException {
        byte[] plain = four(UDP, ONE);
        byte[] packet = join(Arrays.copyOf(plain, 20), hex("01010100"), ONE);
        packet[0] = 0x46;
        System.arraycopy(u16(packet.length), 0, packet, 2, 2);
        assertOne(seen(packet));
        byte[] lying = plain.clone();
        System.arraycopy(u16(19), 0, lying, 2, 2);
        assertThat(seen(lying).notes()).containsExactly("IPv4: total length is shorter than the header at 2");
    }

    @Test
    void sixteenExtensionHeadersAreReadAndNoMore() throws IOException {
        byte[] options = hex("3c00 0104 00000000");
        byte[] last = hex("1100 0104 00000000");
        byte[] fifteen = new byte[0];
        for (int count = 0; count < 15; count++) {
            fifteen = join(fifteen, options);
        }
        assertOne(seen(six(60, join(fifteen, last, ONE))));
        Seen seventeen = seen(six(60, join(fifteen, options, last, ONE)));
        assertThat(seventeen.notes()).containsExactly("IPv6: too many extension headers at " + (40 + 16 * 8));
        assertThat(seventeen.frame().hasPorts).isFalse();
    }

    @Test
    void anExtensionHeaderHasEightOctetsAtLeast() throws IOException {
        byte[] options = hex("3b00 0104 00000000");
        assertThat(seen(six(60, options)).notes()).isEmpty();
        Seen seven = seen(six(60, Arrays.copyOf(options, 7)));
        assertThat(seven.notes()).containsExactly("IPv6: ends too early at 40");
        assertThat(seven.frame().ipProtocol).isEqualTo(60);
        byte[] beyond = join(six(60, Arrays.copyOf(options, 7)), hex("00"));
        assertThat(seen(beyond).notes())
                .as("what lies behind the packet is none of it")
                .containsExactly("IPv6: ends too early at 40");
        Seen kept = cut(six(60, options), 47);
        assertThat(kept.notes()).isEmpty();
        assertThat(kept.frame().ipProtocol).isEqualTo(60);
        byte[] tooLong = hex("3b01 0104 00000000");
        Seen longer = seen(six(60, tooLong));
        assertThat(longer.notes()).containsExactly("IP: extension headers are longer than the packet at 0");
        assertThat(longer.frame().payloadLength).isZero();
    }

    /** RFC 8200 section 4.5. */
    @Test
    void aFragmentOfIpv6SaysWhereItBelongs() throws IOException {
        byte[] second = new byte[24];
        Seen seen = seen(six(44, join(hex("1100"), u16(16 | 1), hex("01020304"), second)));
        assertThat(seen.notes()).isEmpty();
        Frame frame = seen.frame();
        assertThat(frame.isFragment).isTrue();
        assertThat(frame.isLaterFragment).isTrue();
        assertThat(frame.isFollowed).isTrue();
        assertThat(frame.fragmentNumber).isEqualTo(0x01020304);
        assertThat(frame.fragmentOffset).isEqualTo(16);
        assertThat(frame.fragmentAt - frame.start).isEqualTo(48);
        assertThat(frame.fragmentLength).isEqualTo(24);
        assertThat(frame.fragmentProtocol).isEqualTo(UDP);
        assertThat(frame.hasPorts).isFalse();
        Frame last = seen(six(44, join(hex("1100"), u16(40), hex("01020304"), new byte[3])))
                .frame();
        assertThat(last.isFollowed).isFalse();
        assertThat(last.fragmentLength).isEqualTo(3);
        Seen alone = seen(six(44, join(hex("1100 0000 00000000"), ONE)));
        assertOne(alone);
        assertThat(alone.frame().isFragment).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "0,UDP: ends too early at 20,false",
        "3,UDP: ends too early at 20,false",
        "4,UDP: ends too early at 20,true",
        "7,UDP: ends too early at 20,true"
    })
    void aHeaderOfUdpHasEightOctets(int length, String note, boolean hasPorts) throws IOException {
        Seen seen = seen(four(UDP, Arrays.copyOf(ONE, length)));
        assertThat(seen.notes()).containsExactly(note);
        assertThat(seen.frame().hasPorts).isEqualTo(hasPorts);
        assertThat(seen.frame().payloadLength).isZero();
        assertThat(cut(four(UDP, ONE), 20 + length).notes()).isEmpty();
    }

    /** RFC 768, and RFC 2675 section 4 for the length 0 of a jumbogram. */
    @ParameterizedTest
    @CsvSource({"0,4,''", "7,0,UDP: wrong length at 24", "8,0,''", "9,1,''", "12,4,''", "13,0,UDP: wrong length at 24"})
    void theLengthOfUdpSaysHowMuchIsPayload(int length, int payload, String note) throws IOException {
        byte[] datagram = Wire.udp(40000, 9999, Wire.text("abcd"));
        System.arraycopy(u16(length), 0, datagram, 4, 2);
        Seen seen = seen(four(UDP, datagram));
        assertThat(seen.notes()).isEqualTo(listed(note));
        assertThat(seen.frame().payloadLength).isEqualTo(payload);
        if (note.isEmpty()) {
            assertThat(seen.frame().payloadWireLength).isEqualTo(payload);
        }
    }

    @Test
    void theFirstFragmentOfADatagramHoldsLessThanItSays() throws IOException {
        byte[] begin = join(u16(40000), u16(9999), u16(2000), u16(0), new byte[16]);
        Seen seen = seen(Wire.ipv4(Wire.HMI_IP, Wire.PLC_IP, UDP, 0x2000, begin));
        assertThat(seen.notes()).isEmpty();
        assertThat(seen.frame().payloadLength).isEqualTo(16);
        assertThat(seen.frame().payloadWireLength).isEqualTo(16);
        Seen four = seen(Wire.ipv4(Wire.HMI_IP, Wire.PLC_IP, UDP, 0x2000, Arrays.copyOf(begin, 4)));
        assertThat(four.notes()).as("the rest of the header may be in the next").isEmpty();
        assertThat(four.frame().destinationPort).isEqualTo(9999);
    }

    /** RFC 9293 section 3.1: the data offset counts words of four octets, five at least. */
    @ParameterizedTest
    @CsvSource({
        "0x40,4,0,TCP: wrong header length at 32",
        "0x50,4,4,''",
        "0x60,4,0,''",
        "0x70,4,0,TCP: wrong header length at 32"
    })
    void theHeaderOfTcpSaysWhereThePayloadBegins(int offset, int all, int payload, String note) throws IOException {
        byte[] segment = Wire.tcp(40000, 502, 7, Frame.ACK, new byte[all]);
        segment[12] = (byte) offset;
        Seen seen = seen(four(TCP, segment));
        assertThat(seen.notes()).isEqualTo(listed(note));
        assertThat(seen.frame().payloadLength).isEqualTo(payload);
        assertThat(seen.frame().sequence).isEqualTo(7);
        assertThat(seen.frame().tcpFlags).isEqualTo(Frame.ACK);
    }

    @Test
    void aHeaderOfTcpThatEndsTooEarlyIsNotedUnlessTheCaptureCutIt() throws IOException {
        byte[] segment = Wire.tcp(40000, 502, 7, Frame.ACK, new byte[4]);
        Seen nineteen = seen(four(TCP, Arrays.copyOf(segment, 19)));
        assertThat(nineteen.notes()).containsExactly("TCP: ends too early at 20");
        assertThat(nineteen.frame().destinationPort).isEqualTo(502);
        assertThat(seen(four(TCP, Arrays.copyOf(segment, 20))).notes()).isEmpty();
        Seen kept = cut(four(TCP, segment), 20 + 19);
        assertThat(kept.notes()).isEmpty();
        assertThat(kept.frame().destinationPort).isEqualTo(502);
        Seen payload = cut(four(TCP, segment), 20 + 22);
        assertThat(payload.frame().payloadLength).isEqualTo(2);
        assertThat(payload.frame().payloadWireLength).isEqualTo(4);
    }

    @Test
    void aPacketThatIsShorterThanItSaysIsNotedUnlessTheCaptureCutIt() throws IOException {
        byte[] packet = four(UDP, ONE);
        byte[] shorter = Arrays.copyOf(packet, packet.length - 1);
        assertThat(seen(shorter).notes()).containsExactly("IP: the packet is shorter than its length says at 0");
        assertThat(cut(packet, packet.length - 1).notes()).isEmpty();
    }
}
