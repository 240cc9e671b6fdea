package org.asbuilt.fleet.topics;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** One partition while it is this reader's: its records go through a {@link Cutter}, and what is kept by that is to be committed. */
final class PartitionSpool {
    private static final String HIGH = "high:";

    private final TopicPartition partition;
    private final RecordReading reading;
    private final Outlet outlet;
    private final Account account;
    private final Cutter cutter;
    private final long end;
    private final boolean endsThere;
    private boolean isDone;
    private long committed;

    /**
     * A partition that was assigned.
     *
     * @param from where to read on
     * @param committed the offset that the group has committed; empty if it has none
     * @param end the offset behind its last record when it was assigned
     */
    PartitionSpool(
            TopicPartition partition,
            Cutter.Resume from,
            OptionalLong committed,
            long end,
            TopicOrder order,
            Outlet outlet,
            Account account,
            InstantSource clock) {
        this.partition = partition;
        this.reading = order.reading();
        this.outlet = outlet;
        this.account = account;
        this.end = end;
        endsThere = order.untilEnd();
        cutter = new Cutter(order.rules(), outlet, partition.partition(), from, clock);
        this.committed = committed.orElse(-1);
    }

    /** Where a reader goes on who finds that committed; what others have committed says nothing of times. */
    static Cutter.Resume resume(OffsetAndMetadata committed) {
        String told = Optional.ofNullable(committed.metadata()).orElse("");
        boolean isOurs = told.matches(HIGH + "-?\\d{1,18}");
        return new Cutter.Resume(
                committed.offset(), isOurs ? Long.parseLong(told.substring(HIGH.length()), 10) : Long.MIN_VALUE);
    }

    void take(List<ConsumerRecord<byte[], byte[]>> records) throws IOException {
        for (ConsumerRecord<byte[], byte[]> message : records) {
            if (endsThere && message.offset() >= end) {
                return;
            }
            SortedMap<Slot, byte[]> parts = reading.parts(message);
            cutter.take(message.offset(), message.timestamp(), parts);
            account.record();
            if (parts.firstKey().folders().getFirst().equals(Slot.REFUSED)) {
                account.refused(partition, message.offset());
            }
        }
    }

    /** Says where the reader stands: before that offset nothing comes any more. */
    void stands(long position) throws IOException {
        cutter.passed(endsThere ? Math.min(position, end) : position);
        if (endsThere && position >= end && !isDone) {
            isDone = true;
            cutter.flush(Instant.MAX);
        }
    }

    /** Whether all is read that is to be read. */
    boolean isDone() {
        return isDone;
    }

    /** Closes what was opened before a moment, if the reader has come to the end: whoever read it before came no further. */
    void flush(long position, long lag, Instant before) throws IOException {
        if (position >= end && lag == 0) {
            cutter.flush(before);
        }
    }

    /** Tells of records that are there no more, and goes on behind them. */
    void lost(long from, long before) throws IOException {
        cutter.flush(Instant.MAX);
        cutter.passed(before);
        tellLost(partition, from, before, outlet, account);
    }

    /** Tells of records that are there no more. */
    static void tellLost(TopicPartition partition, long from, long before, Outlet outlet, Account account)
            throws IOException {
        account.lost(partition, from, before);
        PlainName topic = PlainName.of(partition.topic()).orElseThrow();
        String file = "%s/%s/lost.%d-%020d-%020d.jsonl"
                .formatted(Slot.REFUSED, topic.text(), partition.partition(), from, before);
        if (outlet.whole(file).isPresent()) {
            return;
        }
        String line = "{\"topic\":\"%s\",\"partition\":%d,\"from\":%d,\"before\":%d,\"why\":\"%s\"}\n"
                .formatted(
                        partition.topic(),
                        partition.partition(),
                        from,
                        before,
                        "the topic's retention took them away before they were read");
        outlet.append(file, line.getBytes(StandardCharsets.UTF_8));
        outlet.finish(file);
    }

    /** What is to be committed; empty if there is nothing new. */
    Optional<OffsetAndMetadata> due() {
        Cutter.Resume resume = cutter.resume();
        String told = resume.high() == Long.MIN_VALUE ? "" : HIGH + resume.high();
        return resume.offset() > committed
                ? Optional.of(new OffsetAndMetadata(resume.offset(), told))
                : Optional.empty();
    }

    void committed(OffsetAndMetadata what) {
        committed = what.offset();
    }

    /** Lets go of what is not whole: somebody else reads it again. */
    void abandon() throws IOException {
        cutter.abandon();
    }
}
