package org.asbuilt.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Method;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.evidence.Source;
import org.asbuilt.logbook.Disposition;
import org.asbuilt.logbook.Entry;
import org.asbuilt.logbook.Logged;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.SourceType;
import org.asbuilt.reconcile.Item;
import org.asbuilt.reconcile.ItemType;
import org.junit.jupiter.api.Test;

/** What waits, what was disposed of and what comes back. Source: requirements P1.C-08; fixture K4. */
class TriageTest {
    private static final Instant JUDGED = Instant.parse("2026-05-01T08:00:00Z");
    private static final Instant NOW = Instant.parse("2026-06-01T08:00:00Z");

    private final Map<Long, RecordedClaim> claims = new HashMap<>();

    private static Item item(String key, String sentence, Long... evidence) {
        return new Item(
                key,
                ItemType.DIFFERENCE,
                Kind.ASSET,
                Id.of(Kind.ASSET, "plc"),
                "PLC",
                sentence,
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                true,
                new TreeSet<>(),
                List.of(evidence));
    }

    private static Entry.Disposed disposed(Item item, Disposition disposition, Optional<Instant> until) {
        return new Entry.Disposed(
                "ann", JUDGED, item.key(), item.matter(), disposition, "because", Optional.empty(), until);
    }

    private void claim(long number, SourceType type, String title, Instant received) {
        Source source = new Source(
                "import-" + number + "/1",
                type,
                title,
                Digest.of(title.getBytes(StandardCharsets.UTF_8)),
                Optional.empty(),
                received,
                Optional.empty());
        claims.put(
                number,
                new RecordedClaim(
                        number,
                        source,
                        new Claim(
                                About.of(Kind.ASSET, new Hint.HasName("PLC")),
                                PartPath.parse("designation.name"),
                                "PLC",
                                new Locus.Line(1),
                                Optional.empty(),
                                Method.IMPORTED,
                                Confidence.CONFIRMED)));
    }

    private Optional<RecordedClaim> find(long number) {
        return Optional.ofNullable(claims.get(number));
    }

    private Optional<String> whyBack(Item item, Entry.Disposed entry) {
        return Triage.whyBack(item, entry, NOW, this::find);
    }

    @Test
    void whatNobodyDisposedOfWaitsInItsOrderAndTheRestIsClosed() {
        Item first = item("a", "one");
        Item second = item("b", "two");
        Item third = item("c", "three");
        Entry.Disposed entry = disposed(second, Disposition.MEASUREMENT_ERROR, Optional.empty());
        Entry.Disposed back = disposed(item("c", "other words"), Disposition.MEASUREMENT_ERROR, Optional.empty());
        Triage triage = Triage.of(List.of(third, second, first), Logged.of(List.of(entry, back)), NOW, this::find);
        assertThat(triage.open()).containsExactly(third, first);
        assertThat(triage.closed()).containsExactly(new Triage.Disposed(second, entry));
    }

    @Test
    void whatIsSetAsideComesBackOnItsDay() {
        Item item = item("a", "one");
        assertThat(whyBack(item, disposed(item, Disposition.SET_ASIDE, Optional.of(NOW))))
                .contains("its day has come: 2026-06-01T08:00:00Z");
        assertThat(whyBack(item, disposed(item, Disposition.SET_ASIDE, Optional.of(NOW.minusSeconds(1)))))
                .contains("its day has come: 2026-06-01T07:59:59Z");
        assertThat(whyBack(item, disposed(item, Disposition.SET_ASIDE, Optional.of(NOW.plusSeconds(1)))))
                .isEmpty();
        assertThat(whyBack(item, disposed(item, Disposition.SET_ASIDE, Optional.empty())))
                .isEmpty();
    }

    @Test
    void whatSaysSomethingElseComesBack() {
        Entry.Disposed entry = disposed(item("a", "one"), Disposition.SUSPECTED_INCIDENT, Optional.empty());
        assertThat(whyBack(item("a", "two"), entry)).contains("it says something else than when it was disposed of");
        assertThat(whyBack(item("a", "one"), entry)).isEmpty();
    }

    @Test
    void transientMatterComesBackWhenAnObserverSeesItAgain() {
        claim(1, SourceType.PASSIVE_MONITORING, "old.pcap", JUDGED.minusSeconds(1));
        claim(2, SourceType.PASSIVE_MONITORING, "same.pcap", JUDGED);
        claim(3, SourceType.ASSET_INVENTORY, "list.csv", NOW);
        Item item = item("a", "one", 1L, 2L, 3L, 99L);
        Entry.Disposed entry = disposed(item, Disposition.TRANSIENT, Optional.empty());
        assertThat(whyBack(item, entry)).as("a list sees nothing").isEmpty();

        claim(4, SourceType.PASSIVE_MONITORING, "new.pcap", JUDGED.plusSeconds(1));
        claim(5, SourceType.ACTIVE_SCAN, "scan.xml", NOW);
        assertThat(whyBack(item("a", "one", 1L, 4L), entry))
                .contains("it was said to be transient, and new.pcap saw it again");
        assertThat(whyBack(item("a", "one", 4L, 5L, 3L), entry))
                .as("the last one is told")
                .contains("it was said to be transient, and scan.xml saw it again");
        assertThat(whyBack(item("a", "one", 4L), disposed(item, Disposition.MEASUREMENT_ERROR, Optional.empty())))
                .as("an error stays one however often it is made")
                .isEmpty();
    }

    @Test
    void matterWasFirstBroughtUpWhenTheEarliestOfItsSourcesWasTakenIn() {
        claim(1, SourceType.PASSIVE_MONITORING, "b.pcap", NOW);
        claim(2, SourceType.ASSET_INVENTORY, "a.csv", JUDGED);
        assertThat(Triage.firstBrought(item("a", "one", 1L, 2L, 99L), this::find))
                .contains(JUDGED);
        assertThat(Triage.firstBrought(item("a", "one", 99L), this::find)).isEmpty();
    }

    @Test
    void middleOfAnEvenNumberIsTheLowerOne() {
        assertThat(median()).isEmpty();
        assertThat(median(5)).contains(Duration.ofDays(5));
        assertThat(median(9, 5)).contains(Duration.ofDays(5));
        assertThat(median(9, 1, 5)).contains(Duration.ofDays(5));
        assertThat(median(9, 1, 5, 7)).contains(Duration.ofDays(5));
    }

    private static Optional<Duration> median(Integer... days) {
        return Triage.median(Stream.of(days).map(Duration::ofDays).toList());
    }
}
