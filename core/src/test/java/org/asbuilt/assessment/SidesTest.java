package org.asbuilt.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.asbuilt.assessment.Sides.Side;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.logbook.Logged;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.reconcile.Item;
import org.asbuilt.reconcile.ItemType;
import org.asbuilt.validation.Background;
import org.asbuilt.validation.Cadence;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Evidence;
import org.asbuilt.validation.PlantText;
import org.asbuilt.validation.Viewpoint;
import org.junit.jupiter.api.Test;

/** How the plant as designed and as seen differ. Source: requirements G-02. */
class SidesTest {
    private static final PlantText PLANT = PlantText.of("""
            asset drawn
              designation.name = Drawn claimed 1
            asset both
              designation.name = Both claimed 2,3
            asset walked
              designation.name = Walked claimed 4,5
            asset run
              designation.name = Run claimed 6,7
            asset wild
              designation.name = Wild claimed 8
            asset listed
              designation.name = Listed claimed 9,10
            asset logic
              designation.name = Logic claimed 11
            zone cell
              designation.name = Cell claimed 12
            claim drawn designation.name = Drawn from "drawing.pdf" design_document 2019-05-03
            claim both designation.name = Both from "drawing.pdf" design_document 2019-05-03
            claim both designation.name = Both from "c.pcap" passive_monitoring 2026-01-01
            claim walked designation.name = Walked from "drawing.pdf" design_document 2019-05-03
            claim walked designation.name = Walked from "walk.csv" physical_walkdown 2026-01-01
            claim run designation.name = Run from "drawing.pdf" design_document 2019-05-03
            claim run designation.name = Run from "plc.zip" config_file_plc 2026-01-01
            claim wild designation.name = Wild from "c.pcap" passive_monitoring 2026-01-01
            claim listed designation.name = Listed from "list.csv" asset_inventory 2026-01-01
            claim listed designation.name = Listed from "c.pcap" passive_monitoring 2026-01-01
            claim logic designation.name = Logic from "plc.zip" config_file_plc 2026-01-01
            claim cell designation.name = Cell from "drawing.pdf" design_document 2019-05-03
            """);

    private static Item item(String name, ItemType type, Kind kind, Long... evidence) {
        return new Item(
                name,
                type,
                kind,
                Id.of(kind, name),
                name,
                "is new",
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                true,
                new TreeSet<>(),
                List.of(evidence));
    }

    private static Sides of(Kind kind, Item... items) {
        Circumstances plain = PLANT.circumstances();
        Map<Id, List<RecordedClaim>> claims = new TreeMap<>();
        plain.subjects()
                .forEach(subject -> claims.put(subject.id(), plain.evidence().claims(subject.id())));
        Circumstances around = Circumstances.of(
                PLANT.snapshot(),
                PLANT.now(),
                new Background(Evidence.of(claims, List.of(items)), Logged.EMPTY, List.of()));
        Map<Long, RecordedClaim> byNumber = claims.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(RecordedClaim::id, Function.identity()));
        return Sides.of(
                Assessment.of(around, Cadence.STANDARD), kind, number -> Optional.ofNullable(byNumber.get(number)));
    }

    private static List<String> names(List<Side> sides) {
        return new ArrayList<>(sides.stream().map(Side::name).sorted().toList());
    }

    @Test
    void whatOnlyDocumentsKnowIsDesignedAndNotSeen() {
        assertThat(of(Kind.ASSET).designedNotSeen())
                .containsExactly(new Side(PLANT.id("drawn"), "Drawn", true, EnumSet.of(Viewpoint.AS_DESIGNED)));
        assertThat(names(of(Kind.ZONE).designedNotSeen())).containsExactly("Cell");
    }

    @Test
    void whatWasObservedAndIsInNoDocumentAndOnNoListIsSeenAndNotDesigned() {
        assertThat(of(Kind.ASSET).seenNotDesigned())
                .containsExactly(new Side(PLANT.id("wild"), "Wild", true, EnumSet.of(Viewpoint.AS_OBSERVED)));
        assertThat(of(Kind.ZONE).seenNotDesigned()).isEmpty();
    }

    @Test
    void whatWaitsToComeIntoTheRecordIsAmongThem() {
        Sides sides = of(
                Kind.ASSET,
                item("new-drawn", ItemType.NEW_SUBJECT, Kind.ASSET, 1L, 99L),
                item("new-seen", ItemType.NEW_SUBJECT, Kind.ASSET, 3L, 8L),
                item("new-both", ItemType.NEW_SUBJECT, Kind.ASSET, 1L, 3L),
                item("new-zone", ItemType.NEW_SUBJECT, Kind.ZONE, 1L),
                item("other", ItemType.DIFFERENCE, Kind.ASSET, 1L));
        assertThat(names(sides.designedNotSeen())).containsExactly("Drawn", "new-drawn");
        assertThat(names(sides.seenNotDesigned())).containsExactly("Wild", "new-seen");
        assertThat(sides.designedNotSeen())
                .contains(new Side(Id.of(Kind.ASSET, "new-drawn"), "new-drawn", false, Set.of(Viewpoint.AS_DESIGNED)));
    }
}
