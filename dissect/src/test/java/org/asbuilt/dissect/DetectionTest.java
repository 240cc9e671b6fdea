package org.asbuilt.dissect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.dissect.Dissector.Medium;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Protocols are told by their content: on a port of nobody's they are the same or none, and noise is none. */
class DetectionTest {
    private static final int UNUSUAL = 47_111;
    private static final int TCP = 6;
    private static final int UDP = 17;
    private static final int RANDOM_TALKS = 400;
    private static final int PLAIN_TALKS = 60;

    /** Their signs are weak: on a port of nobody's they are told after several messages, or not at all. */
    private static final Set<String> HARD_TO_TELL = Set.of(
            "BACnet",
            "DHCPv6",
            "DNS",
            "EtherCAT",
            "HSRP",
            "LDAP",
            "LLMNR",
            "Modbus",
            "NTP",
            "PROFINET RT",
            "PTP",
            "Syslog");

    private static final Set<Integer> USUAL_PORTS = Dissectors.ALL.stream()
            .flatMap(dissector -> dissector.carriers().stream())
            .filter(carrier -> carrier.medium() == Medium.STREAM || carrier.medium() == Medium.DATAGRAM)
            .map(Dissector.Carrier::number)
            .collect(Collectors.toUnmodifiableSet());

    @TestFactory
    Stream<DynamicTest> aProtocolOnAnotherPortIsStillItself() {
        return Cases.all().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> move(entry.getValue())));
    }

    private static void move(Supplier<CaptureBuilder> golden) throws IOException {
        Map<String, String> usual = protocols(golden.get(), false);
        Map<String, String> moved = protocols(golden.get(), true);
        assertThat(moved.keySet()).isNotEmpty();
        moved.forEach((place, protocol) -> {
            String expected = usual.getOrDefault(place, "");
            boolean mayBeNone = HARD_TO_TELL.contains(expected);
            assertThat(protocol)
                    .as("%s, moved to port %d", place, UNUSUAL)
                    .isIn(mayBeNone ? List.of(expected, "") : List.of(expected));
        });
    }

    /** The protocol of each conversation by its first packet; empty where none was recognised. */
    private static Map<String, String> protocols(CaptureBuilder capture, boolean isMoved) throws IOException {
        if (isMoved) {
            capture.frames().replaceAll(DetectionTest::moved);
        }
        Map<String, String> protocols = new HashMap<>();
        for (Conversation conversation : conversations(capture)) {
            boolean isKnown = conversation.protocolConfidence() != Confidence.LOW;
            protocols.put(
                    conversation.place().toString(),
                    isKnown ? conversation.protocol().orElse("") : "");
        }
        return protocols;
    }

    private static List<Conversation> conversations(CaptureBuilder capture) throws IOException {
        return new TrafficReader()
                .read("made", new ByteArrayInputStream(capture.pcap()))
                .conversations();
    }

    /** The frame with usual ports of services changed; other frames as they are. */
    private static byte[] moved(byte[] frame) {
        byte[] copy = frame.clone();
        int type = number(frame, 12);
        int header = type == 0x0800 ? 14 + 4 * (frame[14] & 0xF) : 54;
        int protocol = type == 0x0800 ? frame[23] : type == 0x86DD ? frame[20] : 0;
        if (protocol == TCP || protocol == UDP) {
            for (int at = header; at < header + 4; at += 2) {
                if (USUAL_PORTS.contains(number(frame, at))) {
                    System.arraycopy(Wire.u16(UNUSUAL), 0, copy, at, 2);
                }
            }
        }
        return copy;
    }

    private static int number(byte[] array, int at) {
        return ((array[at] & 0xFF) << 8) | (array[at + 1] & 0xFF);
    }

    private static List<byte[]> randomMessages(Random random) {
        List<byte[]> messages = new ArrayList<>();
        int count = 1 + random.nextInt(8);
        for (int index = 0; index < count; index++) {
            byte[] message = new byte[1 + random.nextInt(random.nextInt(5) == 0 ? 1200 : 80)];
            random.nextBytes(message);
            messages.add(message);
        }
        return messages;
    }

    private static List<byte[]> filled(Random random, int octet) {
        List<byte[]> messages = new ArrayList<>();
        for (int index = 0; index < 6; index++) {
            byte[] message = new byte[1 + random.nextInt(300)];
            Arrays.fill(message, (byte) octet);
            messages.add(message);
        }
        return messages;
    }

    private static List<byte[]> lines(Random random) {
        String letters = "abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789 .,:;=-+/()<>?!\"%";
        List<byte[]> messages = new ArrayList<>();
        for (int index = 0; index < 6; index++) {
            StringBuilder line = new StringBuilder();
            int length = 1 + random.nextInt(100);
            for (int letter = 0; letter < length; letter++) {
                line.append(letters.charAt(random.nextInt(letters.length())));
            }
            messages.add(line.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        }
        return messages;
    }

    /** What is recognised in a talk over TCP and one over UDP that both consist of these messages. */
    private static List<String> recognised(int port, List<byte[]> messages) throws IOException {
        CaptureBuilder capture = new CaptureBuilder();
        TcpTalk talk = new TcpTalk(capture, port, UNUSUAL).open();
        boolean isAsked = true;
        for (byte[] message : messages) {
            if (isAsked) {
                talk.ask(message);
                capture.add(Wire.datagram(port, UNUSUAL, message));
            } else {
                talk.answer(message);
                capture.add(Wire.reply(UNUSUAL, port, message));
            }
            isAsked = !isAsked;
        }
        return conversations(capture).stream()
                .filter(conversation -> conversation.protocolConfidence() != Confidence.LOW)
                .map(conversation ->
                        conversation.transport() + " " + conversation.protocol().orElse(""))
                .toList();
    }

    private static List<String> recognisedIn(int talks, Function<Random, List<byte[]>> messages) throws IOException {
        List<String> recognised = new ArrayList<>();
        for (int seed = 0; seed < talks; seed++) {
            List<byte[]> made = messages.apply(new Random(seed));
            for (String one : recognised(50_000 + seed, made)) {
                recognised.add("seed " + seed + ": " + one);
            }
        }
        return recognised;
    }

    @Test
    void randomBytesAreNoProtocol() throws IOException {
        assertThat(recognisedIn(RANDOM_TALKS, DetectionTest::randomMessages)).isEmpty();
    }

    @Test
    void zeroesAreNoProtocol() throws IOException {
        assertThat(recognisedIn(PLAIN_TALKS, random -> filled(random, 0))).isEmpty();
    }

    @Test
    void onesAreNoProtocol() throws IOException {
        assertThat(recognisedIn(PLAIN_TALKS, random -> filled(random, 0xFF))).isEmpty();
    }

    @Test
    void anyOctetRepeatedIsNoProtocol() throws IOException {
        assertThat(recognisedIn(256, random -> filled(random, random.nextInt(256))))
                .isEmpty();
    }

    @Test
    void linesOfTextAreNoProtocol() throws IOException {
        assertThat(recognisedIn(PLAIN_TALKS, DetectionTest::lines)).isEmpty();
    }

    @Test
    void numbersThatRiseAreNoProtocol() throws IOException {
        assertThat(recognisedIn(256, random -> rising(random.nextInt(256)))).isEmpty();
    }

    private static List<byte[]> rising(int start) {
        List<byte[]> messages = new ArrayList<>();
        for (int length : new int[] {4, 12, 64, 256, 8, 16}) {
            byte[] message = new byte[length];
            for (int index = 0; index < length; index++) {
                message[index] = (byte) (start + index);
            }
            messages.add(message);
        }
        return messages;
    }
}
