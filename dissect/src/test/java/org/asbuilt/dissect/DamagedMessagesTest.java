package org.asbuilt.dissect;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
        Damage.check(FOLDER.resolve(protocol + ".tsv"), page);
    }

    private static String line(byte[] start, List<byte[]> messages, int place) throws IOException {
        byte[] whole = messages.get(place);
        byte[] header = Arrays.copyOf(whole, DissectorFuzz.MESSAGE_HEADER);
        return Damage.line(
                Arrays.copyOfRange(whole, DissectorFuzz.MESSAGE_HEADER, whole.length),
                octets -> told(start, messages, place, Wire.join(header, octets)));
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
}
