package org.asbuilt.importers.industrial;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Statement;

/** What the lines of a dialect mean, by the words with which they begin; the longest beginning counts. */
final class Commands {
    private static final int LONGEST = 4;
    private static final String NO_USE = "settings that say nothing for the record";

    private final Map<String, Meaning> meanings = new HashMap<>();

    /** What a line means. */
    @FunctionalInterface
    interface Meaning {
        /**
         * Tells the device.
         *
         * @param line the line, already taken
         * @param within what the block around it is of: the interface, the rule; empty at the top
         */
        void tell(Statement line, Device device, String within);
    }

    /** Lines that begin with those words, in lower case with single spaces. */
    Commands on(String beginning, Meaning meaning) {
        meanings.put(beginning, meaning);
        return this;
    }

    /** Lines that are understood and say nothing for the record, with all that is under them and with "no" before them. */
    Commands known(String... beginnings) {
        for (String beginning : beginnings) {
            Meaning none = (line, device, within) -> {
                line.takeAll();
                device.count(NO_USE, 1);
            };
            meanings.putIfAbsent(beginning, none);
            meanings.putIfAbsent("no " + beginning, none);
        }
        return this;
    }

    /** Tells what a line means; one that nobody knows stays open. */
    void read(Statement line, Device device, String within) {
        List<String> words = line.words();
        for (int count = Math.min(LONGEST, words.size()); count > 0; count--) {
            Meaning meaning =
                    meanings.get(String.join(" ", words.subList(0, count)).toLowerCase(Locale.ROOT));
            if (meaning != null) {
                line.take();
                meaning.tell(line, device, within);
                return;
            }
        }
    }

    /** Tells what the lines under a line mean. */
    void under(Statement line, Device device, String within) {
        line.children().forEach(child -> read(child, device, within));
    }
}
