package org.asbuilt.fleet.topics;

import java.io.PrintStream;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.TopicPartition;

/** What a run did, told to whoever started it. What was refused stands in files as well, each record with its place. */
final class Account {
    private static final int TOLD = 10;

    private final PrintStream out;
    private final Set<String> partitions = new TreeSet<>();
    private long records;
    private long refused;
    private long files;

    Account(PrintStream out) {
        this.out = out;
    }

    /** A partition is read on from a record. */
    void begins(TopicPartition partition, long offset) {
        if (partitions.add(partition.toString())) {
            say("reads " + partition + " from offset " + offset);
        }
    }

    void record() {
        records++;
    }

    /** A record that could not be read. */
    void refused(TopicPartition partition, long offset) {
        refused++;
        if (refused <= TOLD) {
            say("offset " + offset + " of " + partition + " was not read; the folder " + Slot.REFUSED + " says why"
                    + (refused == TOLD ? ". Further ones are not told here" : ""));
        }
    }

    void file() {
        files++;
    }

    /** Records that were there no more when they were to be read. */
    void lost(TopicPartition partition, long from, long before) {
        say("offsets " + from + " to " + (before - 1) + " of " + partition
                + " were taken away by the topic's retention before they were read; the folder " + Slot.REFUSED
                + " says so too");
    }

    void say(String text) {
        out.println("asbuilt fleet topics: " + text);
    }

    /** Everything, at the end. */
    void sum() {
        say(records + " records of " + partitions.size() + " partitions were read, " + refused + " of them refused; "
                + files + " files are whole");
    }
}
