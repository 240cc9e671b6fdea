package org.asbuilt.thirdparty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.asbuilt.ledger.Subject;
import org.asbuilt.logbook.Entry;
import org.asbuilt.logbook.Logged;
import org.asbuilt.model.Tlp;
import org.asbuilt.validation.PlantText;
import org.junit.jupiter.api.Test;

/** What a third party was given, and so holds. Source: requirements P5-02, P5-12. */
class GivenOutTest {
    private static final PlantText PLANT = PlantText.of("""
            third-party northfell
              designation.name = Northfell
              thirdPartyScope.legalEntity = Northfell Automation GmbH
            third-party kuka
              designation.name = Kuka
            information-item drawing
              designation.name = Drawing
            information-item list
              designation.name = List
            """);

    private static Subject party(String name) {
        return PLANT.snapshot().subject(PLANT.id(name)).orElseThrow();
    }

    private static Instant day(int day) {
        return Instant.parse("2026-06-%02dT08:00:00Z".formatted(day));
    }

    private static Entry disclosed(int day, String recipient, String... export) {
        return new Entry.Disclosed(
                "anna",
                day(day),
                "what of " + day,
                7,
                Tlp.AMBER,
                day + 100L,
                recipient,
                "repair",
                Optional.empty(),
                List.of(export).stream().findFirst());
    }

    private static Entry asked(String export, LocalDate back) {
        return new Entry.ExportAsked(
                "anna", day(1), export, "all", 3, Tlp.GREEN, "Northfell", "p", "", Optional.of(back));
    }

    private static Entry shared(String name, Optional<String> party, String recipient, Optional<LocalDate> back) {
        return new Entry.ShareAsked(
                "anna",
                day(2),
                name,
                List.of(item("drawing"), item("list")),
                party.map(PLANT::id),
                recipient,
                new TreeSet<>(),
                "to build it",
                Tlp.RED,
                "",
                back,
                new TreeSet<>(),
                List.of());
    }

    private static Entry.SharedItem item(String name) {
        return new Entry.SharedItem(PLANT.id(name), "", Optional.empty());
    }

    private static Entry sent(String name, int day) {
        return new Entry.ShareSent("anna", day(day), name, "mail");
    }

    private static Entry let(String name) {
        return new Entry.ShareAnswered("ben", day(4), name, true, "");
    }

    private static List<GivenOut> to(String party, Entry... entries) {
        return GivenOut.to(party(party), Logged.of(List.of(entries)));
    }

    @Test
    void exportIsToldAsItWasWrittenDownWhenItWasTaken() {
        LocalDate back = LocalDate.parse("2026-07-01");
        assertThat(to("northfell", asked("e1", back), disclosed(3, "Northfell Automation", "e1")))
                .containsExactly(new GivenOut(
                        "what of 3",
                        day(3),
                        Tlp.AMBER,
                        103,
                        "Northfell Automation",
                        "repair",
                        Optional.of(back),
                        false));
        assertThat(to(
                        "northfell",
                        asked("e1", back),
                        disclosed(3, "Northfell", "e1"),
                        new Entry.Returned("ben", day(9), "e1", true, "letter")))
                .extracting(GivenOut::returned)
                .containsExactly(true);
        assertThat(to("northfell", disclosed(3, "Northfell")))
                .containsExactly(new GivenOut(
                        "what of 3", day(3), Tlp.AMBER, 103, "Northfell", "repair", Optional.empty(), false));
    }

    @Test
    void whatWasAskedForAndNotTakenIsNotHeld() {
        assertThat(to("northfell", asked("e1", LocalDate.EPOCH))).isEmpty();
        Entry ask = shared("s1", Optional.of("northfell"), "Northfell", Optional.empty());
        assertThat(to("northfell", ask)).isEmpty();
        assertThat(to("northfell", ask, sent("s1", 5))).as("nobody let it").isEmpty();
    }

    @Test
    void shareIsToldWithItsItemsAndTheDayOnWhichItWasSent() {
        LocalDate back = LocalDate.parse("2026-08-01");
        Entry ask = shared("s1", Optional.of("northfell"), "somebody", Optional.of(back));
        GivenOut held = new GivenOut(
                PLANT.id("drawing").value() + ", " + PLANT.id("list").value(),
                day(5),
                Tlp.RED,
                2,
                "somebody",
                "to build it",
                Optional.of(back),
                false);
        assertThat(to("northfell", ask, let("s1"), sent("s1", 5))).containsExactly(held);
        assertThat(to(
                        "northfell",
                        ask,
                        let("s1"),
                        sent("s1", 5),
                        new Entry.ShareReturned("ben", day(8), "s1", false, "by hand")))
                .extracting(GivenOut::returned, GivenOut::at)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(true, day(5)));
    }

    @Test
    void recipientOfAShareIsTheThirdPartyOfTheRecordBeforeItsName() {
        Entry toKuka = shared("s1", Optional.of("kuka"), "Northfell", Optional.empty());
        assertThat(to("northfell", toKuka, let("s1"), sent("s1", 5))).isEmpty();
        assertThat(to("kuka", toKuka, let("s1"), sent("s1", 5))).hasSize(1);
        Entry byName = shared("s2", Optional.empty(), "Ms Bell of Northfell", Optional.empty());
        assertThat(to("northfell", byName, let("s2"), sent("s2", 5))).hasSize(1);
        assertThat(to("kuka", byName, let("s2"), sent("s2", 5))).isEmpty();
    }

    @Test
    void nameOfFiveLettersIsFoundWithinARecipientAndAShorterOneIsNot() {
        assertThat(to("northfell", disclosed(3, "Ms Bell of Northfell"))).hasSize(1);
        assertThat(to("kuka", disclosed(3, "Mr Bell of Kuka"))).isEmpty();
        assertThat(to("kuka", disclosed(3, "KUKA"))).hasSize(1);
        assertThat(new Named(java.util.Set.of("bosch")).isIn("Mr Bell of Bosch"))
                .as("five letters are enough")
                .isTrue();
    }

    @Test
    void newestComesFirst() {
        assertThat(to(
                        "northfell",
                        disclosed(3, "Northfell"),
                        shared("s1", Optional.of("northfell"), "Northfell", Optional.empty()),
                        let("s1"),
                        sent("s1", 5),
                        disclosed(7, "Northfell"),
                        disclosed(9, "Kuka")))
                .extracting(GivenOut::at)
                .containsExactly(day(7), day(5), day(3));
    }
}
