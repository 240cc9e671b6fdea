package org.asbuilt.fleet.topics;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.asbuilt.importers.PacketCapture;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Input;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says of each record what it adds to which file. A record that cannot be read adds a line to the file of what was refused: it is never
 * dropped. What comes of a record depends on nothing but the record.
 *
 * @param form what the values are, where they are no captures
 * @param site where the site's name comes from
 * @param sensor where the sensor's name comes from
 */
record RecordReading(Form form, Naming site, Naming sensor) {

    /** What the values of records are, where they are no captures. */
    enum Form {
        /** Entries as JSON objects, as Zeek and Suricata write them. */
        JSON,
        /** Lines of a log as they are, one or more. */
        TEXT
    }

    /** What a record adds to which file; never empty. */
    SortedMap<Slot, byte[]> parts(ConsumerRecord<byte[], byte[]> message) {
        byte @Nullable [] value = message.value();
        if (value == null) {
            return refused(message, "there is no value");
        }
        if (value.length == 0) {
            return refused(message, "the value is empty");
        }
        Optional<String> capture = capture(value);
        if (capture.isPresent()) {
            return captured(message, value, capture.get());
        }
        Optional<String> text = Octets.text(value);
        if (text.isEmpty()) {
            return refused(message, "the value is neither a capture (pcap, pcapng) nor text in UTF-8");
        }
        return switch (form) {
            case TEXT -> lines(message, text.get());
            case JSON ->
                switch (JsonEntries.of(text.get())) {
                    case JsonEntries.None none -> refused(message, none.why());
                    case JsonEntries.Some some -> entries(message, some);
                };
        };
    }

    /** The ending of a capture's file; empty if it is none. It may be packed. */
    private static Optional<String> capture(byte[] value) {
        if (value[0] == '{') {
            return Optional.empty();
        }
        Head head;
        try {
            head = Input.of("value", value).head();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (new PacketCapture().certainty(head).degree() == Certainty.Degree.NONE) {
            return Optional.empty();
        }
        Head raw = new Head("value", value);
        String packing = raw.startsWith(0x1f, 0x8b) ? ".gz" : raw.startsWith(0x28, 0xb5, 0x2f, 0xfd) ? ".zst" : "";
        return Optional.of((head.at(0) == 0x0a ? ".pcapng" : ".pcap") + packing);
    }

    private SortedMap<Slot, byte[]> captured(ConsumerRecord<byte[], byte[]> message, byte[] value, String ending) {
        return named(message, Map.of()) instanceof Named.Whole(PlainName ofSite, PlainName ofSensor)
                ? new TreeMap<>(Map.of(Slot.capture(ofSite, ofSensor, topic(message), ending), value))
                : refused(message, named(message, Map.of()).told());
    }

    private SortedMap<Slot, byte[]> lines(ConsumerRecord<byte[], byte[]> message, String text) {
        if (text.isBlank()) {
            return refused(message, "the value is blank");
        }
        String lines = text.replace("\r\n", "\n").replaceAll("\n+\\z", "");
        return named(message, Map.of()) instanceof Named.Whole(PlainName ofSite, PlainName ofSensor)
                ? new TreeMap<>(Map.of(
                        Slot.log(ofSite, ofSensor, topic(message), topic(message)),
                        (lines + "\n").getBytes(StandardCharsets.UTF_8)))
                : refused(message, named(message, Map.of()).told());
    }

    private SortedMap<Slot, byte[]> entries(ConsumerRecord<byte[], byte[]> message, JsonEntries.Some some) {
        Map<Slot, ByteArrayOutputStream> parts = new LinkedHashMap<>();
        for (JsonEntries.Entry entry : some.entries()) {
            Named named = named(message, entry.fields());
            if (!(named instanceof Named.Whole(PlainName ofSite, PlainName ofSensor))) {
                return refused(message, named.told());
            }
            PlainName topic = topic(message);
            Optional<PlainName> kind =
                    entry.kind().isEmpty() ? Optional.of(topic) : entry.kind().flatMap(PlainName::of);
            if (kind.isEmpty()) {
                return refused(message, "the name of its log is too long");
            }
            parts.computeIfAbsent(Slot.log(ofSite, ofSensor, topic, kind.get()), slot -> new ByteArrayOutputStream())
                    .writeBytes((entry.line() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        SortedMap<Slot, byte[]> all = new TreeMap<>();
        parts.forEach((slot, octets) -> all.put(slot, octets.toByteArray()));
        return all;
    }

    /** Whose record it is. */
    private sealed interface Named {
        /**
         * Known.
         *
         * @param site the site
         * @param sensor the sensor
         */
        record Whole(PlainName site, PlainName sensor) implements Named {}

        /**
         * Not known.
         *
         * @param why in words
         */
        record Nameless(String why) implements Named {}

        default String told() {
            return switch (this) {
                case Whole whole -> "";
                case Nameless nameless -> nameless.why();
            };
        }
    }

    private Named named(ConsumerRecord<byte[], byte[]> message, Map<String, String> fields) {
        Optional<PlainName> ofSite = site.of(message, fields);
        Optional<PlainName> ofSensor = sensor.of(message, fields);
        if (ofSite.isEmpty()) {
            return new Named.Nameless("it has no name of a site that can be used: " + site.told());
        }
        return ofSensor.isEmpty()
                ? new Named.Nameless("it has no name of a sensor that can be used: " + sensor.told())
                : new Named.Whole(ofSite.get(), ofSensor.get());
    }

    /** The name of the topic, whose length was looked at before anything was read. */
    static PlainName topic(ConsumerRecord<byte[], byte[]> message) {
        return PlainName.of(message.topic()).orElseThrow();
    }

    private static SortedMap<Slot, byte[]> refused(ConsumerRecord<byte[], byte[]> message, String why) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("topic", message.topic());
        line.put("partition", message.partition());
        line.put("offset", message.offset());
        if (message.timestamp() >= 0) {
            line.put("time", Instant.ofEpochMilli(message.timestamp()).toString());
        }
        line.put("octets", message.value() == null ? 0 : message.value().length);
        line.put("why", why);
        String json = JsonMapper.shared().writeValueAsString(line) + "\n";
        return new TreeMap<>(Map.of(Slot.refused(topic(message)), json.getBytes(StandardCharsets.UTF_8)));
    }
}
