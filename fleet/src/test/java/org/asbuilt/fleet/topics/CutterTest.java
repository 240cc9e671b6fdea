package org.asbuilt.fleet.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.asbuilt.fleet.topics.Cutter.Resume;
import org.asbuilt.fleet.topics.Cutter.Rules;
import org.junit.jupiter.api.Test;

/** Which records stand in which file follows from their sequence, wherever and by whom it is read on. */
class CutterTest {
    private static final Resume BEGINNING = new Resume(0, Long.MIN_VALUE);
    private static final Rules HOURS = Rules.of(Duration.ofHours(1));

    /** A record: its time in minutes, and what it adds to the log of which sensor. */
    private record Minute(long minute, String sensor, String text) {}

    private static Slot slot(String sensor) {
        return Slot.log(name("north"), name(sensor), name("zeek"), name("conn"));
    }

    private static PlainName name(String text) {
        return PlainName.of(text).orElseThrow();
    }

    private static Cutter cutter(Rules rules, Outlet outlet, Resume from) {
        return new Cutter(rules, outlet, 0, from, () -> Instant.EPOCH);
    }

    private static void take(Cutter cutter, long offset, Minute record) throws IOException {
        SortedMap<Slot, byte[]> parts =
                new TreeMap<>(Map.of(slot(record.sensor()), (record.text() + "\n").getBytes(StandardCharsets.UTF_8)));
        cutter.take(offset, record.minute() * 60_000, parts);
    }

    private static String file(String sensor, long first) {
        return slot(sensor).file(0, first);
    }

    private static Map<String, String> cut(Rules rules, List<Minute> records) throws IOException {
        MemoryOutlet outlet = new MemoryOutlet();
        Cutter cutter = cutter(rules, outlet, BEGINNING);
        for (int offset = 0; offset < records.size(); offset++) {
            take(cutter, offset, records.get(offset));
        }
        cutter.flush(Instant.MAX);
        return outlet.files();
    }

    @Test
    void aFileIsOfOneSensorAndOneWindow() throws IOException {
        List<Minute> records = List.of(
                new Minute(0, "a", "1"),
                new Minute(10, "b", "2"),
                new Minute(59, "a", "3"),
                new Minute(61, "a", "4"),
                new Minute(59, "a", "5"),
                new Minute(125, "b", "6"));
        assertThat(cut(HOURS, records))
                .isEqualTo(Map.of(
                        file("a", 0), "1\n3\n",
                        file("b", 1), "2\n",
                        file("a", 3), "4\n",
                        file("a", 4), "5\n",
                        file("b", 5), "6\n"));
    }

    @Test
    void whatComesTooLateHasFilesOfItsOwnAndIsNotLost() throws IOException {
        List<Minute> records = List.of(
                new Minute(0, "a", "1"),
                new Minute(65, "a", "2"),
                new Minute(0, "a", "3"),
                new Minute(1, "a", "4"),
                new Minute(125, "a", "5"),
                new Minute(2, "a", "6"),
                new Minute(-1, "a", "7"));
        assertThat(cut(HOURS, records))
                .isEqualTo(Map.of(
                        file("a", 0), "1\n",
                        file("a", 1), "2\n",
                        file("a", 2), "3\n4\n",
                        file("a", 4), "5\n",
                        file("a", 5), "6\n",
                        file("a", 6), "7\n"));
    }

    @Test
    void aRecordFromTheFutureKeepsNothingOpenForEver() throws IOException {
        Rules rules = new Rules(Duration.ofHours(1), 1 << 20, 3);
        MemoryOutlet outlet = new MemoryOutlet();
        Cutter cutter = cutter(rules, outlet, BEGINNING);
        take(cutter, 0, new Minute(Long.MAX_VALUE / 60_000, "a", "1"));
        for (int offset = 1; offset < 9; offset++) {
            take(cutter, offset, new Minute(offset, "a", "x"));
        }
        assertThat(outlet.files())
                .containsEntry(file("a", 0), "1\n")
                .containsEntry(file("a", 1), "x\nx\n")
                .containsEntry(file("a", 3), "x\nx\nx\n");
        assertThat(cutter.resume().offset()).isEqualTo(6);
    }

    @Test
    void aFileIsClosedWhenItIsLarge() throws IOException {
        Rules rules = new Rules(Duration.ofHours(1), 6, 1000);
        List<Minute> records = List.of(
                new Minute(0, "a", "11"),
                new Minute(0, "a", "22"),
                new Minute(0, "a", "33"),
                new Minute(0, "b", "1234567"));
        assertThat(cut(rules, records))
                .isEqualTo(Map.of(file("a", 0), "11\n22\n", file("a", 2), "33\n", file("b", 3), "1234567\n"));
    }

    @Test
    void soManyFilesAreOpenAndNoMore() throws IOException {
        MemoryOutlet outlet = new MemoryOutlet();
        Cutter cutter = cutter(HOURS, outlet, BEGINNING);
        for (int offset = 0; offset < Cutter.MOST_OPEN + 20; offset++) {
            take(cutter, offset, new Minute(0, "s" + offset, "x"));
        }
        assertThat(outlet.parts()).isEqualTo(20);
        assertThat(outlet.files())
                .hasSize(Cutter.MOST_OPEN)
                .containsKey(file("s0", 0))
                .containsKey(file("s19", 19));
        assertThat(cutter.resume().offset()).isEqualTo(Cutter.MOST_OPEN);
    }

    @Test
    void nothingIsToBeCommittedThatIsNotWhole() throws IOException {
        MemoryOutlet outlet = new MemoryOutlet();
        Cutter cutter = cutter(HOURS, outlet, BEGINNING);
        take(cutter, 0, new Minute(0, "a", "1"));
        take(cutter, 1, new Minute(70, "b", "2"));
        assertThat(cutter.resume()).isEqualTo(new Resume(1, 0));
        take(cutter, 2, new Minute(80, "a", "3"));
        assertThat(cutter.resume()).isEqualTo(new Resume(1, 0));
        cutter.flush(Instant.MAX);
        cutter.passed(9);
        assertThat(cutter.resume()).isEqualTo(new Resume(9, 80 * 60_000));
    }

    @Test
    void whatIsCutStaysCutAlsoWithOtherOptions() throws IOException {
        MemoryOutlet outlet = new MemoryOutlet();
        Cutter first = cutter(HOURS, outlet, BEGINNING);
        take(first, 0, new Minute(0, "a", "1"));
        take(first, 1, new Minute(20, "a", "2"));
        first.flush(Instant.MAX);
        Cutter other = cutter(Rules.of(Duration.ofMinutes(10)), outlet, BEGINNING);
        take(other, 0, new Minute(0, "a", "1"));
        take(other, 1, new Minute(1, "b", "x"));
        take(other, 2, new Minute(9, "a", "2"));
        take(other, 3, new Minute(9, "a", "3"));
        other.flush(Instant.MAX);
        assertThat(outlet.files()).isEqualTo(Map.of(file("a", 0), "1\n2\n", file("b", 1), "x\n", file("a", 3), "3\n"));
    }

    @Test
    void otherRecordsAreToldAndOverwriteNothing() throws IOException {
        MemoryOutlet outlet = new MemoryOutlet();
        Cutter first = cutter(HOURS, outlet, BEGINNING);
        take(first, 0, new Minute(0, "a", "1"));
        take(first, 1, new Minute(50, "a", "2"));
        first.flush(Instant.MAX);
        Map<String, String> before = outlet.files();
        Cutter fewer = cutter(HOURS, outlet, BEGINNING);
        take(fewer, 0, new Minute(0, "a", "1"));
        assertThatThrownBy(() -> fewer.flush(Instant.MAX))
                .isInstanceOf(SpoolFailure.class)
                .hasMessageContaining("conn.0-00000000000000000000.log")
                .hasMessageContaining("Nothing was overwritten");
        outlet.die();
        Cutter longer = cutter(HOURS, outlet, BEGINNING);
        take(longer, 0, new Minute(0, "a", "1"));
        assertThatThrownBy(() -> take(longer, 1, new Minute(0, "a", "22"))).isInstanceOf(SpoolFailure.class);
        outlet.die();
        Cutter other = cutter(HOURS, outlet, BEGINNING);
        take(other, 0, new Minute(0, "a", "x"));
        take(other, 1, new Minute(50, "a", "2"));
        assertThatThrownBy(() -> other.flush(Instant.MAX)).isInstanceOf(SpoolFailure.class);
        assertThat(outlet.files()).isEqualTo(before);
    }

    private static List<Minute> records(Random random) {
        List<Minute> records = new ArrayList<>();
        long now = 0;
        int size = 50 + random.nextInt(250);
        for (int i = 0; i < size; i++) {
            now += random.nextInt(100) < 3 ? random.nextInt(200) : random.nextInt(8);
            long late = random.nextInt(10) == 0 ? random.nextInt(300) : random.nextInt(10);
            records.add(new Minute(now - late, "s" + random.nextInt(3), i + "x".repeat(random.nextInt(12))));
        }
        return records;
    }

    /** Reads the records with readers that die, each going on at what was committed last. */
    private static Map<String, String> withDeaths(Rules rules, List<Minute> records, Random random, boolean flushes)
            throws IOException {
        MemoryOutlet outlet = new MemoryOutlet();
        Resume committed = BEGINNING;
        int furthest = 0;
        Cutter cutter = cutter(rules, outlet, committed);
        for (int offset = 0; offset < records.size(); offset++) {
            take(cutter, offset, records.get(offset));
            furthest = Math.max(furthest, offset);
            boolean isAtEnd = offset == furthest;
            if (flushes && isAtEnd && random.nextInt(20) == 0) {
                cutter.flush(Instant.MAX);
            }
            if (random.nextInt(4) == 0) {
                committed = cutter.resume();
            }
            if (random.nextInt(25) == 0) {
                outlet.die();
                cutter = cutter(rules, outlet, committed);
                offset = Math.toIntExact(committed.offset()) - 1;
            }
        }
        cutter.flush(Instant.MAX);
        return outlet.files();
    }

    @Test
    void deathsChangeNoFile() throws IOException {
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            List<Minute> records = records(random);
            Rules rules = new Rules(Duration.ofHours(1), 40 + random.nextInt(300), 5 + random.nextInt(60));
            Map<String, String> expected = cut(rules, records);
            assertThat(withDeaths(rules, records, random, false))
                    .as("seed " + seed)
                    .isEqualTo(expected);
        }
    }

    @Test
    void whatTheClockClosesLosesAndDoublesNothing() throws IOException {
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            List<Minute> records = records(random);
            Rules rules = new Rules(Duration.ofHours(1), 40 + random.nextInt(300), 5 + random.nextInt(60));
            List<String> there = withDeaths(rules, records, random, true).values().stream()
                    .flatMap(String::lines)
                    .toList();
            assertThat(there)
                    .as("seed " + seed)
                    .containsExactlyInAnyOrderElementsOf(
                            records.stream().map(Minute::text).toList());
        }
    }
}
