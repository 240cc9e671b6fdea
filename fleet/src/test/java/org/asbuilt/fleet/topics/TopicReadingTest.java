package org.asbuilt.fleet.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is read, committed and told, with the consumer that Kafka has for tests. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TopicReadingTest {
    private static final TopicPartition ZEEK = new TopicPartition("zeek", 0);
    private static final TopicPartition OTHER = new TopicPartition("zeek", 1);
    private static final long HOUR = 3_600_000;

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");
    private final MemoryOutlet outlet = new MemoryOutlet();
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private Instant now = Instant.ofEpochMilli(Message.NINE);

    @BeforeEach
    void lay() {
        consumer.updatePartitions(
                "zeek",
                List.of(
                        new PartitionInfo("zeek", 0, null, null, null),
                        new PartitionInfo("zeek", 1, null, null, null)));
        consumer.updateBeginningOffsets(Map.of(ZEEK, 0L, OTHER, 0L));
        consumer.updateEndOffsets(Map.of(ZEEK, 0L, OTHER, 0L));
    }

    private TopicReading reading(boolean untilEnd) {
        RecordReading reading =
                new RecordReading(RecordReading.Form.JSON, Naming.parse("name:north"), Naming.parse("key"));
        TopicOrder order = new TopicOrder(
                List.of("zeek"),
                Optional.empty(),
                reading,
                Cutter.Rules.of(Duration.ofHours(1)),
                Duration.ofMinutes(10),
                untilEnd);
        Account account = new Account(new PrintStream(told, true, StandardCharsets.UTF_8));
        return new TopicReading(consumer, order, outlet, account, () -> now);
    }

    private String told() {
        return told.toString(StandardCharsets.UTF_8);
    }

    private static ConsumerRecord<byte[], byte[]> at(TopicPartition partition, long offset, long time) {
        byte[] value = ("{\"_path\":\"conn\",\"n\":" + offset + "}").getBytes(StandardCharsets.UTF_8);
        return Message.of(partition.topic(), partition.partition(), offset, time, "line3", value);
    }

    private static String file(int partition, long first) {
        return "north/line3/zeek/conn." + partition + "-" + "%020d".formatted(first) + ".log";
    }

    private OffsetAndMetadata committed(TopicPartition partition) {
        return Objects.requireNonNull(consumer.committed(Set.of(partition)).get(partition), "nothing is committed");
    }

    /** Somebody of the group was here before; this consumer forgets that when it subscribes. */
    private void commit(OffsetAndMetadata what) {
        consumer.commitSync(Map.of(ZEEK, what));
    }

    /** What happens at each poll, one after the other. */
    private void polls(Runnable... tasks) {
        for (Runnable task : tasks) {
            consumer.schedulePollTask(task);
        }
    }

    private void assign(TopicPartition... partitions) {
        consumer.rebalance(Set.of(partitions));
    }

    private void add(ConsumerRecord<byte[], byte[]> message) {
        consumer.addRecord(message);
        consumer.updateEndOffsets(
                Map.of(new TopicPartition(message.topic(), message.partition()), message.offset() + 1));
    }

    @Test
    void untilTheEndAllIsCutAndCommitted() throws IOException {
        consumer.updateEndOffsets(Map.of(ZEEK, 3L));
        polls(() -> {
            assign(ZEEK, OTHER);
            for (int offset = 0; offset < 5; offset++) {
                consumer.addRecord(at(ZEEK, offset, Message.NINE + offset * HOUR / 2));
            }
        });
        reading(true).run();
        assertThat(outlet.files())
                .isEqualTo(Map.of(
                        file(0, 0), "{\"_path\":\"conn\",\"n\":0}\n{\"_path\":\"conn\",\"n\":1}\n",
                        file(0, 2), "{\"_path\":\"conn\",\"n\":2}\n"));
        assertThat(committed(ZEEK)).isEqualTo(new OffsetAndMetadata(3, "high:" + (Message.NINE + HOUR)));
        assertThat(committed(OTHER).offset()).isZero();
        assertThat(outlet.parts()).isZero();
    }

    @Test
    void committedIsWhatIsWholeAndNoMore() throws IOException {
        List<OffsetAndMetadata> seen = new ArrayList<>();
        TopicReading reading = reading(false);
        polls(
                () -> {
                    assign(ZEEK);
                    add(at(ZEEK, 0, Message.NINE));
                    add(at(ZEEK, 1, Message.NINE + HOUR + 1));
                },
                () -> {
                    seen.add(committed(ZEEK));
                    add(at(ZEEK, 2, Message.NINE + 2 * HOUR));
                },
                () -> {
                    seen.add(committed(ZEEK));
                    reading.stop();
                });
        reading.run();
        assertThat(seen)
                .containsExactly(
                        new OffsetAndMetadata(1, "high:" + Message.NINE),
                        new OffsetAndMetadata(2, "high:" + (Message.NINE + HOUR + 1)));
        assertThat(outlet.files()).containsOnlyKeys(file(0, 0), file(0, 1));
        assertThat(outlet.parts()).isZero();
    }

    @Test
    void whoComesNextCutsTheSame() throws IOException {
        polls(() -> {
            commit(new OffsetAndMetadata(1, "high:" + (Message.NINE + HOUR)));
            assign(ZEEK, OTHER);
            // By itself the first would not be late.
            add(at(ZEEK, 1, Message.NINE));
            add(at(ZEEK, 2, Message.NINE + HOUR + 300_000));
            add(at(ZEEK, 3, Message.NINE + 1));
        });
        consumer.updateEndOffsets(Map.of(ZEEK, 4L));
        reading(true).run();
        assertThat(outlet.files())
                .containsEntry(file(0, 1), "{\"_path\":\"conn\",\"n\":1}\n{\"_path\":\"conn\",\"n\":3}\n");
    }

    @Test
    void theClockClosesWhatNothingIsAddedTo() throws IOException {
        List<Integer> files = new ArrayList<>();
        TopicReading reading = reading(false);
        polls(
                () -> {
                    assign(ZEEK);
                    add(at(ZEEK, 0, Message.NINE));
                },
                () -> now = now.plus(Duration.ofMinutes(70)),
                () -> {
                    files.add(outlet.files().size());
                    now = now.plusMillis(1);
                },
                () -> {
                    files.add(outlet.files().size());
                    add(at(ZEEK, 1, Message.NINE));
                },
                reading::stop);
        reading.run();
        assertThat(files).containsExactly(0, 1);
        assertThat(committed(ZEEK).offset()).isEqualTo(1);
    }

    @Test
    void whatGoesToAnotherReaderIsLetGo() throws IOException {
        List<Integer> parts = new ArrayList<>();
        TopicReading reading = reading(false);
        polls(
                () -> {
                    assign(ZEEK, OTHER);
                    add(at(ZEEK, 0, Message.NINE));
                    add(at(OTHER, 0, Message.NINE));
                },
                () -> {
                    parts.add(outlet.parts());
                    assign(OTHER);
                    parts.add(outlet.parts());
                },
                reading::stop);
        reading.run();
        assertThat(parts).first().isEqualTo(2);
        assertThat(outlet.files()).isEmpty();
        assertThat(outlet.parts()).isZero();
        assertThat(committed(ZEEK).offset()).isZero();
    }

    @Test
    void whatIsRefusedIsToldAndCommitted() throws IOException {
        consumer.updateEndOffsets(Map.of(ZEEK, 2L));
        polls(() -> {
            assign(ZEEK, OTHER);
            consumer.addRecord(Message.tombstone(0));
            consumer.addRecord(at(ZEEK, 1, Message.NINE));
        });
        reading(true).run();
        assertThat(told()).contains("offset 0 of zeek-0 was not read");
        assertThat(outlet.files())
                .containsEntry(
                        "_refused/zeek/refused.0-00000000000000000000.jsonl",
                        "{\"topic\":\"zeek\",\"partition\":0,\"offset\":0,\"octets\":0,\"why\":\"there is no value\"}\n")
                .containsKey(file(0, 1));
        assertThat(committed(ZEEK).offset()).isEqualTo(2);
    }

    @Test
    void whatRetentionTookAwayIsTold() throws IOException {
        consumer.updateBeginningOffsets(Map.of(ZEEK, 5L));
        consumer.updateEndOffsets(Map.of(ZEEK, 5L));
        polls(() -> {
            commit(new OffsetAndMetadata(3));
            assign(ZEEK, OTHER);
        });
        reading(true).run();
        assertThat(told()).contains("offsets 3 to 4 of zeek-0 were taken away");
        assertThat(outlet.files())
                .containsOnlyKeys("_refused/zeek/lost.0-00000000000000000003-00000000000000000005.jsonl");
        assertThat(committed(ZEEK).offset()).isEqualTo(5);
    }

    @Test
    void whatRetentionTakesAwayWhileItReadsIsToldToo() throws IOException {
        TopicReading reading = reading(false);
        polls(
                () -> {
                    assign(ZEEK);
                    add(at(ZEEK, 0, Message.NINE));
                },
                () -> {
                    consumer.updateBeginningOffsets(Map.of(ZEEK, 5L));
                    consumer.updateEndOffsets(Map.of(ZEEK, 5L));
                    consumer.setPollException(new OffsetOutOfRangeException(Map.of(ZEEK, 1L)));
                },
                () -> add(at(ZEEK, 5, Message.NINE)),
                reading::stop);
        reading.run();
        assertThat(told()).contains("offsets 1 to 4 of zeek-0 were taken away");
        assertThat(outlet.files())
                .containsOnlyKeys(file(0, 0), "_refused/zeek/lost.0-00000000000000000001-00000000000000000005.jsonl");
        assertThat(committed(ZEEK).offset()).isEqualTo(5);
    }

    @Test
    void aTopicThatWasMadeAnewIsNoticed() {
        polls(() -> {
            commit(new OffsetAndMetadata(7));
            assign(ZEEK);
        });
        assertThatThrownBy(() -> reading(false).run())
                .isInstanceOf(SpoolFailure.class)
                .hasMessageContaining("has read zeek-0 up to offset 7, and it ends at 0");
    }

    @Test
    void aTopicThatIsNotThereIsNamed() {
        consumer.updatePartitions("zeek", List.of());
        assertThatThrownBy(() -> reading(false).run())
                .isInstanceOf(SpoolFailure.class)
                .hasMessageContaining("there is no topic 'zeek'");
        TopicOrder none = new TopicOrder(
                List.of(),
                Optional.of(Pattern.compile("dnp3.*")),
                new RecordReading(RecordReading.Form.JSON, new Naming.Topic(0), new Naming.Topic(0)),
                Cutter.Rules.of(Duration.ofHours(1)),
                Duration.ZERO,
                true);
        Account account = new Account(new PrintStream(told, true, StandardCharsets.UTF_8));
        assertThatThrownBy(() -> new TopicReading(consumer, none, outlet, account, () -> now).run())
                .isInstanceOf(SpoolFailure.class)
                .hasMessageContaining("dnp3.*");
    }

    @Test
    void whoMayNotReadIsTold() {
        consumer.setPollException(new AuthorizationException("not authorized to access topics: zeek"));
        assertThatThrownBy(() -> reading(false).run())
                .isInstanceOf(KafkaException.class)
                .hasMessageContaining("not authorized");
    }
}
