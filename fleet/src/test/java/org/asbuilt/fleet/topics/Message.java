package org.asbuilt.fleet.topics;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** A record as it comes from a broker. */
final class Message {
    static final long NINE = 1_741_078_800_000L;

    private Message() {}

    static ConsumerRecord<byte[], byte[]> of(long offset, long time, String key, String value) {
        return of("zeek", 0, offset, time, key, value.getBytes(StandardCharsets.UTF_8));
    }

    static ConsumerRecord<byte[], byte[]> of(
            String topic, int partition, long offset, long time, String key, byte[] value) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("site", "north".getBytes(StandardCharsets.UTF_8));
        headers.add("line", "first".getBytes(StandardCharsets.UTF_8));
        headers.add("line", "last".getBytes(StandardCharsets.UTF_8));
        return new ConsumerRecord<>(
                topic,
                partition,
                offset,
                time,
                TimestampType.CREATE_TIME,
                key.length(),
                value.length,
                key.getBytes(StandardCharsets.UTF_8),
                value,
                headers,
                Optional.empty());
    }

    /** A record without key and value: what was said under a key is to be forgotten. */
    static ConsumerRecord<byte[], byte[]> tombstone(long offset) {
        return new ConsumerRecord<>("zeek", 0, offset, null, null);
    }
}
