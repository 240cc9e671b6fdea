package org.asbuilt.fleet.topics;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a person wants read.
 *
 * @param topics the topics by name; empty if a pattern says which
 * @param pattern which topics, instead of their names
 * @param reading what comes of a record
 * @param rules how it is cut into files
 * @param quiet how much longer than a window a file of a partition that has nothing more is open until the clock closes it
 * @param untilEnd whether to end with what the topics hold now
 */
record TopicOrder(
        List<String> topics,
        Optional<Pattern> pattern,
        RecordReading reading,
        Cutter.Rules rules,
        Duration quiet,
        boolean untilEnd) {
    TopicOrder {
        topics = List.copyOf(topics);
    }

    /** How long a file is open until the clock closes it. */
    Duration patience() {
        return rules.window().plus(quiet);
    }
}
