package org.asbuilt.dissect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What is told of golden messages that are cut short or of which an octet is another stays what it was. For each message stands at which lengths
 * another thing is told, and a digest of all that is told of its pieces and of its changed octets: nobody writes these by hand, and
 * whoever moves a bound by one octet sees it. Rewritten with {@code -Dgolden.rewrite=true}.
 */
class DamagedMessagesTest {
    private static final Path FOLDER = Path.of("src/test/resources/damaged");
    /** Up to here every octet is damaged, behind it one of so many. */
    private static final int CLOSELY = 120;

    private static final int STEP = 16;
    private static final int DIGEST = 16;

    @TestFactory
    Stream<DynamicTest> damageIsReadAsItWas() {
        Map<String, Map<String, Supplier<CaptureBuilder>>> protocols = new TreeMap<>();
        Cases.all()
                .forEach((name, capture) -> protocols
                        .computeIfAbsent(name.substring(0, name.indexOf('/')), key -> new TreeMap<>())
                        .put(name, capture));
        return protocols.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> check(entry.getKey(), entry.getValue())));
    }

    private static void check(String protocol, Map<String, Supplier<CaptureBuilder>> captures) throws IOException {
        StringBuilder page = new StringBuilder("case\tconversation\tmessage\toctets\tlengths\tcut\tchanged\n");
        for (Map.Entry<String, Supplier<CaptureBuilder>> capture : captures.entrySet()) {
            int conversation = 0;
            for (byte[] seed : FuzzSeeds.of(capture.getValue().get().pcap())) {
                conversation++;
                List<byte[]> messages = messages(seed);
                byte[] start = Arrays.copyOf(seed, DissectorFuzz.HEADER);
                for (int message = 0; message < messages.size(); message++) {
                    page.append(capture.getKey())
                            .append('\t')
                            .append(conversation)
                            .append('\t')
                            .append(message + 1)
                            .append('\t')
                            .append(line(start, messages, message))
                            .append('\n');
                }
            }
        }
        Path file = FOLDER.resolve(protocol + ".tsv");
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, page);
        }
        assertThat(file)
                .as("if it is meant to be so, rewrite with ./asbuilt golden")
                .hasContent(page.toString());
    }

    private static String line(byte[] start, List<byte[]> messages, int message) throws IOException {
        byte[] whole = messages.get(message);
        int octets = whole.length - DissectorFuzz.MESSAGE_HEADER;
        List<Integer> places = IntStream.range(0, octets)
                .filter(place -> place < CLOSELY || place % STEP == 0)
                .boxed()
                .toList();
        MessageDigest cut = digest();
        List<Integer> lengths = new ArrayList<>();
        String before = "";
        for (int length : places) {
            String told = told(start, messages, message, Arrays.copyOf(whole, DissectorFuzz.MESSAGE_HEADER + length));
            if (!told.equals(before)) {
                lengths.add(length);
            }
            before = told;
            cut.update(told.getBytes(StandardCharsets.UTF_8));
        }
        MessageDigest changed = digest();
        for (int place : places) {
            int at = DissectorFuzz.MESSAGE_HEADER + place;
            for (int octet : new int[] {whole[at] + 1, whole[at] - 1, 0, 0xFF}) {
                byte[] other = whole.clone();
                other[at] = (byte) octet;
                changed.update(told(start, messages, message, other).getBytes(StandardCharsets.UTF_8));
            }
        }
        return octets + "\t" + lengths.stream().map(String::valueOf).collect(Collectors.joining(" ")) + "\t" + text(cut)
                + "\t" + text(changed);
    }

    /** All that is told of a conversation in which one message is another. */
    private static String told(byte[] start, List<byte[]> messages, int place, byte[] message) throws IOException {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        input.writeBytes(start);
        for (int i = 0; i < messages.size(); i++) {
            byte[] one = i == place ? message : messages.get(i);
            int length = one.length - DissectorFuzz.MESSAGE_HEADER;
            input.write(one[0]);
            input.writeBytes(Wire.u16(length));
            input.write(one, DissectorFuzz.MESSAGE_HEADER, length);
        }
        byte[] capture = DissectorFuzz.capture(input.toByteArray()).pcap();
        TrafficSummary summary = new TrafficReader().read("damaged", new ByteArrayInputStream(capture));
        // How many octets went over the wire is another number for every length.
        String read = summary.conversations().stream()
                .map(one -> one.protocol() + " " + one.protocolConfidence() + " " + one.functions())
                .collect(Collectors.joining(", "));
        return String.join(
                "\n",
                read,
                summary.sightings().toString(),
                summary.bindings().toString(),
                summary.account().malformed().toString());
    }

    /** The messages of an input, each with its direction and length before it. */
    private static List<byte[]> messages(byte[] seed) {
        List<byte[]> messages = new ArrayList<>();
        int at = DissectorFuzz.HEADER;
        while (at < seed.length) {
            int length = (seed[at + 1] & 0xFF) << 8 | (seed[at + 2] & 0xFF);
            int end = at + DissectorFuzz.MESSAGE_HEADER + length;
            messages.add(Arrays.copyOfRange(seed, at, end));
            at = end;
        }
        return messages;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static String text(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGEST);
    }
}
