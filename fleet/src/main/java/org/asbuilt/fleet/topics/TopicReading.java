package org.asbuilt.fleet.topics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the partitions of topics that fall to this reader of a group, and commits an offset when all files with records before it are
 * whole. A partition that goes to somebody else is let go: they read on from there, and cut the same files.
 */
final class TopicReading {
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration BETWEEN_TOLD = Duration.ofMinutes(1);

    private final Consumer<byte[], byte[]> consumer;
    private final TopicOrder order;
    private final Outlet outlet;
    private final Account account;
    private final InstantSource clock;
    private final Map<TopicPartition, PartitionSpool> spools = new HashMap<>();
    private volatile boolean isToStop;
    private Instant told = Instant.MIN;

    TopicReading(
            Consumer<byte[], byte[]> consumer, TopicOrder order, Outlet outlet, Account account, InstantSource clock) {
        this.consumer = consumer;
        this.order = order;
        this.outlet = new Counted(outlet, account);
        this.account = account;
        this.clock = clock;
    }

    /** Asks a reading in another thread to come to an end. */
    void stop() {
        isToStop = true;
        consumer.wakeup();
    }

    /**
     * Reads until it is told to stop, or until the topics are read.
     *
     * @throws SpoolFailure if somebody has to see to it
     * @throws IOException if the disk fails
     */
    void run() throws IOException {
        try {
            Set<TopicPartition> asked = partitions();
            Map<TopicPartition, Long> ends = order.untilEnd() ? consumer.endOffsets(asked) : Map.of();
            Assignment assignment = new Assignment();
            order.pattern()
                    .ifPresentOrElse(
                            pattern -> consumer.subscribe(pattern, assignment),
                            () -> consumer.subscribe(order.topics(), assignment));
            while (!isToStop && !(order.untilEnd() && isRead(ends))) {
                step();
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (KafkaException e) {
            // Also the wake-up by whoever asked to stop.
            if (e.getCause() instanceof UncheckedIOException failure) {
                throw failure.getCause();
            }
            if (!isToStop) {
                throw e;
            }
        } finally {
            for (PartitionSpool spool : spools.values()) {
                spool.abandon();
            }
        }
    }

    private void step() throws IOException {
        try {
            take(consumer.poll(POLL));
            Instant before = clock.instant().minus(order.patience());
            Set<TopicPartition> done = new HashSet<>();
            for (Map.Entry<TopicPartition, PartitionSpool> spool : spools.entrySet()) {
                long position = consumer.position(spool.getKey());
                spool.getValue().stands(position);
                spool.getValue()
                        .flush(position, consumer.currentLag(spool.getKey()).orElse(0), before);
                if (spool.getValue().isDone()) {
                    done.add(spool.getKey());
                }
            }
            consumer.pause(done);
            commit();
        } catch (OffsetOutOfRangeException e) {
            for (Map.Entry<TopicPartition, Long> gone :
                    e.offsetOutOfRangePartitions().entrySet()) {
                skip(gone.getKey(), gone.getValue());
            }
        } catch (RetriableException e) {
            if (order.untilEnd()) {
                throw e;
            }
            sayAtTimes("the brokers do not answer as they should, and it goes on trying: " + e.getMessage());
        }
    }

    private void sayAtTimes(String text) {
        if (told.isBefore(clock.instant().minus(BETWEEN_TOLD))) {
            told = clock.instant();
            account.say(text);
        }
    }

    private void take(ConsumerRecords<byte[], byte[]> some) throws IOException {
        for (TopicPartition partition : some.partitions()) {
            List<ConsumerRecord<byte[], byte[]>> records = some.records(partition);
            PartitionSpool spool = spools.get(partition);
            if (spool != null) {
                spool.take(records);
            }
        }
    }

    /** What is committed is kept; who commits what is not theirs any more is told so with the next records. */
    private void commit() {
        Map<TopicPartition, OffsetAndMetadata> due = new HashMap<>();
        spools.forEach((partition, spool) -> spool.due().ifPresent(what -> due.put(partition, what)));
        if (due.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(due);
            due.forEach((partition, what) ->
                    Optional.ofNullable(spools.get(partition)).ifPresent(spool -> spool.committed(what)));
        } catch (CommitFailedException | RebalanceInProgressException e) {
            sayAtTimes("partitions went to another reader of the group, who reads them again");
        }
    }

    /** Whether the group has read all that was there when this reader began. */
    private boolean isRead(Map<TopicPartition, Long> ends) {
        if (!spools.values().stream().allMatch(PartitionSpool::isDone)) {
            return false;
        }
        Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(ends.keySet());
        return ends.entrySet().stream().allMatch(end -> {
            OffsetAndMetadata there = committed.get(end.getKey());
            long offset = there == null ? 0 : there.offset();
            return offset >= end.getValue();
        });
    }

    private Set<TopicPartition> partitions() throws SpoolFailure {
        Map<String, List<PartitionInfo>> all;
        try {
            all = consumer.listTopics(ANSWER);
        } catch (TimeoutException e) {
            throw new SpoolFailure("none of the brokers answered within " + ANSWER.toSeconds()
                    + " s: expected --brokers that can be reached from here, and in the file of --client what they ask for"
                    + " (security.protocol and more)");
        }
        Set<String> topics = new TreeSet<>(order.topics());
        order.pattern()
                .ifPresent(pattern -> all.keySet().stream()
                        .filter(topic -> pattern.matcher(topic).matches() && !topic.startsWith("__"))
                        .forEach(topics::add));
        Set<TopicPartition> partitions = new HashSet<>();
        for (String topic : topics) {
            List<PartitionInfo> infos = all.getOrDefault(topic, List.of());
            if (infos.isEmpty()) {
                throw new SpoolFailure("there is no topic '" + topic + "' at the brokers, or not for this reader:"
                        + " expected one that may be described and read");
            }
            mustBePlain(topic);
            infos.forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
        }
        if (partitions.isEmpty() && order.untilEnd()) {
            throw new SpoolFailure("no topic has a name of the pattern "
                    + order.pattern().map(String::valueOf).orElse(""));
        }
        return partitions;
    }

    private static void mustBePlain(String topic) throws SpoolFailure {
        if (PlainName.of(topic).isEmpty()) {
            throw new SpoolFailure("the name of the topic '" + topic + "' is too long for a folder: expected at most "
                    + PlainName.LONGEST + " characters");
        }
    }

    private final class Assignment implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            try {
                assign(Set.copyOf(partitions));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            for (TopicPartition partition : partitions) {
                Optional.ofNullable(spools.remove(partition)).ifPresent(TopicReading::abandon);
            }
        }
    }

    private static void abandon(PartitionSpool spool) {
        try {
            spool.abandon();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assign(Set<TopicPartition> partitions) throws IOException {
        Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(partitions);
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        for (TopicPartition partition : partitions) {
            mustBePlain(partition.topic());
            long begin = begins.getOrDefault(partition, 0L);
            long end = ends.getOrDefault(partition, begin);
            @Nullable OffsetAndMetadata before = committed.get(partition);
            Cutter.Resume from =
                    before == null ? new Cutter.Resume(begin, Long.MIN_VALUE) : PartitionSpool.resume(before);
            if (from.offset() > end) {
                throw beyond(partition, from.offset(), end);
            }
            if (from.offset() < begin) {
                PartitionSpool.tellLost(partition, from.offset(), begin, outlet, account);
                from = new Cutter.Resume(begin, from.high());
            }
            consumer.seek(partition, from.offset());
            account.begins(partition, from.offset());
            spools.put(
                    partition,
                    new PartitionSpool(
                            partition,
                            from,
                            before == null ? OptionalLong.empty() : OptionalLong.of(before.offset()),
                            end,
                            order,
                            outlet,
                            account,
                            clock));
        }
    }

    /** Goes on where a topic begins whose retention was faster than this reader. */
    private void skip(TopicPartition partition, long offset) throws IOException {
        long begin = consumer.beginningOffsets(Set.of(partition)).getOrDefault(partition, 0L);
        PartitionSpool spool = spools.get(partition);
        if (spool == null) {
            return;
        }
        if (offset >= begin) {
            throw beyond(
                    partition, offset, consumer.endOffsets(Set.of(partition)).getOrDefault(partition, 0L));
        }
        spool.lost(offset, begin);
        consumer.seek(partition, begin);
    }

    private static SpoolFailure beyond(TopicPartition partition, long offset, long end) {
        return new SpoolFailure(
                "the group has read " + partition + " up to offset " + offset + ", and it ends at " + end
                        + ": expected the topic that it has read. If the topic was made anew, say another --group and --to");
    }
}
