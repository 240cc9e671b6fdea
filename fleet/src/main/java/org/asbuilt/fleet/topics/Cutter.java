package org.asbuilt.fleet.topics;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;

/**
 * Cuts the records of one partition into files. Its records are cut into stretches without gaps; all files of a stretch are closed where
 * it ends, so that no file goes on beyond an offset that is committed. A file holds what the records of a stretch add to one
 * {@link Slot}, for each window of the records' times in which they lie; it is named by its first record. A stretch ends
 *
 * <ul>
 *   <li>before a record whose time is behind the window in which the stretch began. One that is older than that window is not lost: it
 *       comes too late for the file of its window and opens one of its own;
 *   <li>when it is as large, or has as many records, as the {@link Rules} say;
 *   <li>before a record that would need more than {@link #MOST_OPEN} open files.
 * </ul>
 *
 * All of this follows from the records alone, from wherever they are read on. Only {@link #flush} goes by something else, and what was
 * cut stays cut: where a file that begins with the same record is there already, its length says where to cut, and the stretch does not
 * end within it.
 *
 * <p>Times are milliseconds since 1970 in UTC, as records have them; a record without a time (-1) is of the year 1969.
 */
final class Cutter {
    /** How many files of a partition may be open: names come from outside. */
    static final int MOST_OPEN = 500;

    /** The last moment of the year 9999; a later time is taken for that. */
    private static final long LATEST = 253_402_300_799_999L;

    private final Rules rules;
    private final Outlet outlet;
    private final int partition;
    private final InstantSource clock;
    private final Map<Place, Open> open = new LinkedHashMap<>();
    private Resume start;
    private long endOfWindow;
    private Instant since = Instant.MAX;
    private long records;
    private long octets;
    private long next;
    private long high;

    /**
     * When a stretch ends.
     *
     * @param window how long the windows of time are; at least a second
     * @param octets how many octets it has at most, but for its last record
     * @param records how many records it has at most
     */
    record Rules(Duration window, long octets, long records) {
        /** 256 MiB, and a million records. */
        static Rules of(Duration window) {
            return new Rules(window, 256L << 20, 1_000_000);
        }

        Rules {
            if (window.compareTo(Duration.ofSeconds(1)) < 0) {
                throw new IllegalArgumentException("the window is shorter than a second: " + window);
            }
        }
    }

    /**
     * Where to read on so that the same files come of it.
     *
     * @param offset the first record that is not in a whole file yet
     * @param high the latest time of all records before it; {@link Long#MIN_VALUE} if there was none
     */
    record Resume(long offset, long high) {}

    private record Place(Slot slot, long window) {}

    /** A file that is being written. */
    private static final class Open {
        private final String file;
        private final OptionalLong whole;
        private long octets;

        Open(String file, OptionalLong whole) {
            this.file = file;
            this.whole = whole;
        }

        /** Whether it is there already and holds records that are still to come. */
        boolean isAwaited() {
            return octets < whole.orElse(0);
        }

        boolean isCutHere() {
            return whole.isPresent() && whole.getAsLong() == octets;
        }
    }

    Cutter(Rules rules, Outlet outlet, int partition, Resume from, InstantSource clock) {
        this.rules = rules;
        this.outlet = outlet;
        this.partition = partition;
        this.clock = clock;
        start = from;
        next = from.offset();
        high = from.high();
    }

    /**
     * Takes the next record.
     *
     * @param offset of the record
     * @param time of the record
     * @param parts what it adds to which file
     * @throws SpoolFailure if a file is there that holds something else
     */
    void take(long offset, long time, SortedMap<Slot, byte[]> parts) throws IOException {
        long moment = Math.clamp(time, -1, LATEST);
        boolean isFull = records >= rules.records() || octets >= rules.octets();
        boolean isOver = isFull || moment >= endOfWindow || open.size() + parts.size() > MOST_OPEN;
        if (isOver) {
            end();
        }
        if (open.isEmpty()) {
            start = new Resume(offset, high);
            endOfWindow = (window(Math.max(high, moment)) + 1) * rules.window().toMillis();
            since = clock.instant();
            records = 0;
            octets = 0;
        }
        for (Map.Entry<Slot, byte[]> part : parts.entrySet()) {
            put(new Place(part.getKey(), window(moment)), offset, part.getValue());
        }
        records++;
        high = Math.max(high, moment);
        next = offset + 1;
    }

    /** Who was here before ended a stretch of theirs at most as far away as one is long. */
    private void end() throws IOException {
        Optional<Open> awaited = open.values().stream().filter(Open::isAwaited).findFirst();
        boolean isFar = records > 2 * rules.records() || open.size() > 2 * MOST_OPEN;
        if (awaited.isPresent() && isFar) {
            throw otherwise(awaited.get());
        }
        if (awaited.isEmpty()) {
            close();
        }
    }

    private long window(long moment) {
        return Math.floorDiv(moment, rules.window().toMillis());
    }

    private void put(Place place, long offset, byte[] added) throws IOException {
        Open file = open.get(place);
        if (file != null && file.isCutHere()) {
            // Somebody has cut here before.
            close(place, file);
            file = null;
        }
        if (file == null) {
            String name = place.slot().file(partition, offset);
            file = new Open(name, outlet.whole(name));
            open.put(place, file);
        }
        file.octets += added.length;
        octets += added.length;
        if (file.whole.isPresent() && file.whole.getAsLong() < file.octets) {
            throw otherwise(file);
        }
        outlet.append(file.file, added);
        if (place.slot().isWhole()) {
            close(place, file);
        }
    }

    private void close(Place place, Open file) throws IOException {
        if (file.whole.isPresent() && !file.isCutHere()) {
            throw otherwise(file);
        }
        outlet.finish(file.file);
        open.remove(place);
    }

    private void close() throws IOException {
        for (Map.Entry<Place, Open> each : Map.copyOf(open).entrySet()) {
            close(each.getKey(), each.getValue());
        }
    }

    private static SpoolFailure otherwise(Open file) {
        return new SpoolFailure(
                "the file " + file.file + " is there with " + file.whole.orElse(0)
                        + " octets, which no records of the topic come to: expected the topic and the options (--window, --site,"
                        + " --sensor, --form) that it was written with. Nothing was overwritten; another --to and --group begin anew");
    }

    /** Closes all files if the first was opened before a moment of the clock: nothing more is expected for them. */
    void flush(Instant before) throws IOException {
        if (since.isBefore(before)) {
            close();
        }
    }

    /** Lets all open files go: somebody else reads the partition on. */
    void abandon() throws IOException {
        for (Open file : open.values()) {
            outlet.abandon(file.file);
        }
        open.clear();
    }

    /** Says that there is no record before that one which was not taken. */
    void passed(long offset) {
        next = Math.max(next, offset);
    }

    /** Where to read on, when all files that are closed by now are kept. */
    Resume resume() {
        return open.isEmpty() ? new Resume(next, high) : start;
    }
}
