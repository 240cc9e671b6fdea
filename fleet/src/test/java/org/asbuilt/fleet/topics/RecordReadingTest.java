package org.asbuilt.fleet.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.asbuilt.fleet.topics.RecordReading.Form;
import org.junit.jupiter.api.Test;

/** What comes of a record: lines of a log, a capture, or a line about why it was refused. */
class RecordReadingTest {
    private static final RecordReading ZEEK = reading("header:site", "key");

    private static RecordReading reading(String site, String sensor) {
        return new RecordReading(Form.JSON, Naming.parse(site), Naming.parse(sensor));
    }

    /** By file, as if it began with the record. */
    private static Map<String, String> parts(RecordReading reading, ConsumerRecord<byte[], byte[]> message) {
        Map<String, String> parts = new TreeMap<>();
        reading.parts(message)
                .forEach((slot, octets) -> parts.put(
                        slot.file(message.partition(), message.offset()), new String(octets, StandardCharsets.UTF_8)));
        return parts;
    }

    private static Map<String, String> parts(String value) {
        return parts(ZEEK, Message.of(7, Message.NINE, "line3", value));
    }

    private static String file(String kind) {
        return "north/line3/zeek/" + kind + ".0-00000000000000000007.log";
    }

    private static void isRefused(ConsumerRecord<byte[], byte[]> message, String why) {
        assertThat(parts(ZEEK, message)).hasSize(1).allSatisfy((file, line) -> {
            assertThat(file).isEqualTo("_refused/zeek/refused.0-00000000000000000007.jsonl");
            assertThat(line)
                    .startsWith("{\"topic\":\"zeek\",\"partition\":0,\"offset\":7,")
                    .contains(why)
                    .endsWith("}\n");
        });
    }

    private static ConsumerRecord<byte[], byte[]> of(String key, byte[] value) {
        return Message.of("zeek", 0, 7, Message.NINE, key, value);
    }

    @Test
    void anEntryWithItsPathIsALineAsItIs() {
        String line = "{\"_path\": \"conn\", \"ts\": 1741075200.123456, \"id.orig_h\": \"10.30.1.5\"}";
        assertThat(parts(line)).isEqualTo(Map.of(file("conn"), line + "\n"));
    }

    @Test
    void whatTheWriterOfZeekWrapsIsUnwrapped() {
        assertThat(parts("{\"conn\": {\"ts\":1741075200.100000,\"tags\":[1,{}],\"q\":\"}{\"} }"))
                .isEqualTo(Map.of(
                        file("conn"), "{\"_path\":\"conn\",\"ts\":1741075200.100000,\"tags\":[1,{}],\"q\":\"}{\"}\n"));
        assertThat(parts("{\"conn-2\":{\"ts\":1}}")).isEqualTo(Map.of(file("conn"), "{\"_path\":\"conn\",\"ts\":1}\n"));
        assertThat(parts("{\"x\":{\"ts\":1,\"_path\":\"dns\"}}"))
                .isEqualTo(Map.of(file("dns"), "{\"ts\":1,\"_path\":\"dns\"}\n"));
    }

    @Test
    void whatStandsBesideTheTagNamesTheSensor() {
        RecordReading reading = reading("name:north", "field:station");
        assertThat(parts(reading, Message.of(7, 0, "", "{\"conn\":{\"ts\":1},\"station\":\"line3\"}")))
                .isEqualTo(Map.of(file("conn"), "{\"_path\":\"conn\",\"ts\":1}\n"));
        assertThat(parts(reading, Message.of(7, 0, "", "{\"_path\":\"conn\",\"ts\":1,\"station\":\"line3\"}")))
                .containsOnlyKeys(file("conn"));
    }

    @Test
    void otherObjectsInObjectsStayAsTheyAre() {
        for (String line : List.of(
                "{\"agent\":{\"name\":\"x\"},\"message\":\"y\"}",
                "{\"ts\":1,\"conn\":{\"ts\":1}}",
                "{\"conn\":{\"ts\":1},\"list\":[]}")) {
            assertThat(parts(line)).as(line).isEqualTo(Map.of(file("zeek"), line + "\n"));
        }
    }

    @Test
    void eventsOfSuricataAreOfOneLog() {
        String line = "{\"timestamp\":\"2025-03-10T09:00:00.1+0100\",\"event_type\":\"flow\",\"flow\":{\"age\":1}}";
        assertThat(parts(line)).isEqualTo(Map.of(file("eve"), line + "\n"));
    }

    @Test
    void severalObjectsInARecordAreAsManyLines() {
        assertThat(parts("{\"_path\":\"conn\",\n\"a\":1}\n{\"_path\":\"dns\"}\r\n{\"_path\":\"conn\",\"a\":2}\n"))
                .isEqualTo(Map.of(
                        file("conn"), "{\"_path\":\"conn\", \"a\":1}\n{\"_path\":\"conn\",\"a\":2}\n",
                        file("dns"), "{\"_path\":\"dns\"}\n"));
    }

    @Test
    void longEntriesAreCutWhereTheyEnd() {
        String text = "üx{}\\\"".repeat(40_000);
        assertThat(parts(" {\"conn\":{\"ts\":1,\"a\":\"" + text + "\"}}{\"dns\":{\"ts\":\"2\"}}"))
                .isEqualTo(Map.of(
                        file("conn"),
                        "{\"_path\":\"conn\",\"ts\":1,\"a\":\"" + text + "\"}\n",
                        file("dns"),
                        "{\"_path\":\"dns\",\"ts\":\"2\"}\n"));
    }

    @Test
    void textIsTakenAsItIs() {
        RecordReading reading = new RecordReading(Form.TEXT, Naming.parse("header:site"), Naming.parse("key"));
        assertThat(parts(reading, Message.of(7, 0, "line3", "#fields\tts\r\n1.5\t-\t\r\n\n")))
                .isEqualTo(Map.of(file("zeek"), "#fields\tts\n1.5\t-\t\n"));
    }

    @Test
    void aCaptureIsAFileOfItsOwn() throws IOException {
        byte[] pcap = Files.readAllBytes(Path.of("../examples/waterworks/capture-pumping.pcap"));
        byte[] pcapng = Files.readAllBytes(Path.of("../examples/waterworks/capture-works.pcapng"));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(pcapng);
        }
        Map<String, byte[]> captures = Map.of(".pcap", pcap, ".pcapng", pcapng, ".pcapng.gz", packed.toByteArray());
        captures.forEach((ending, octets) -> assertThat(ZEEK.parts(of("line3", octets)))
                .hasSize(1)
                .allSatisfy((slot, there) -> {
                    assertThat(slot.file(0, 7)).isEqualTo("north/line3/zeek/capture.0-00000000000000000007" + ending);
                    assertThat(there).isEqualTo(octets);
                    assertThat(slot.isWhole()).isTrue();
                }));
    }

    @Test
    void whatCannotBeReadIsNamedWithItsPlace() {
        isRefused(Message.tombstone(7), "there is no value");
        isRefused(of("line3", new byte[0]), "the value is empty");
        isRefused(of("line3", new byte[] {1, 2, 3}), "neither a capture");
        isRefused(of("line3", new byte[] {(byte) 0xff, 'a'}), "neither a capture");
        for (String value : List.of("plain words", "{\"a\":1", "[{\"ts\":1}]", "17", "{\"a\":1} x", "{\"a\":\"\n\"}")) {
            isRefused(Message.of(7, 0, "line3", value), "the value is");
        }
        isRefused(Message.of(7, 0, "line3", " \n"), "the value is empty");
        isRefused(Message.of(7, 0, "", "{\"_path\":\"conn\"}"), "no name of a sensor that can be used: key");
        isRefused(Message.of(7, 0, "a\0b", "{\"_path\":\"conn\"}"), "no name of a sensor");
        isRefused(Message.of(7, 0, "x".repeat(121), "{\"_path\":\"conn\"}"), "no name of a sensor");
        isRefused(Message.of(7, 0, "line3", "{\"_path\":\"" + "x".repeat(121) + "\"}"), "too long");
    }

    @Test
    void namesComeFromWhereThePersonSays() {
        ConsumerRecord<byte[], byte[]> message = Message.of(
                "plant.north.line3", 0, 7, 0, "south/../7", "{\"_path\":\"conn\"}".getBytes(StandardCharsets.UTF_8));
        Map<String, String> expected = Map.of(
                "key", "south=2F..=2F7",
                "key:1", "south",
                "key:2", "=2E.",
                "topic", "plant.north.line3",
                "topic:2", "north",
                "header:line", "last",
                "name:East wing", "East wing");
        expected.forEach((naming, name) -> assertThat(
                        reading(naming, "topic:3").parts(message).firstKey().folders())
                .as(naming)
                .containsExactly(name, "line3", "plant.north.line3"));
        assertThat(reading("key:4", "key").parts(message).firstKey().folders()).contains(Slot.REFUSED);
    }

    @Test
    void whatIsNoWordForItIsSaid() {
        for (String text : List.of("keys", "key:0", "key:x", "topic:", "header", "header:", "field: ", "name", "")) {
            assertThatThrownBy(() -> Naming.parse(text))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("header:NAME");
        }
    }
}
