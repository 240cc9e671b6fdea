package org.asbuilt.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.change.Change;
import org.asbuilt.change.ChangeEvent;
import org.asbuilt.change.ChangeType;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Slot;
import org.asbuilt.validation.PlantText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every report tells of a small plant, of a zone of it and of nothing. Source: requirements R-01 to R-20. */
class ReportGoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/report");
    private static final Instant SINCE = Instant.parse("2026-03-01T00:00:00Z");
    private static final PlantText PLANT = PlantText.of(plantText());
    private static final Grounds GROUNDS = new PlantGrounds(PLANT, before(), List.of(urgent(), checked(), waiting()));

    private static String plantText() {
        try {
            return Files.readString(GOLDEN.resolve("plant.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The plant before: one asset had another name, one was not there yet, one has gone since. */
    private static Snapshot before() {
        return PlantText.of(plantText()
                                .replace("designation.name = HMI-1", "designation.name = HMI-0")
                                .replace(
                                        "asset old\n  designation.name = OLD-1\n  lifecycle.state = decommissioned\n",
                                        "")
                        + "asset pump\n  designation.name = Pump\n")
                .snapshot();
    }

    private static ChangeEvent proposed(String id, String day, ChangeType type, String title) {
        return new ChangeEvent.Proposed(
                id,
                "ann",
                Instant.parse(day + "T08:00:00Z"),
                type,
                title,
                "because",
                1,
                List.of(new Edit.Remove(
                        PLANT.id("plc"),
                        Slot.parse("designation"),
                        PlantTime.ALWAYS,
                        new Basis.Stated("ann", "read on site"))));
    }

    /** In the record, and nobody approved it. */
    private static Change urgent() {
        return new Change(List.of(
                proposed("change-1", "2026-04-01", ChangeType.EMERGENCY, "Temporary router"),
                new ChangeEvent.Applied("change-1", "ann", Instant.parse("2026-04-01T09:00:00Z"), 2)));
    }

    private static Change checked() {
        return new Change(List.of(
                proposed("change-2", "2026-05-01", ChangeType.NORMAL, "New HMI"),
                new ChangeEvent.Approved("change-2", "ben", Instant.parse("2026-05-01T09:00:00Z"), "seen"),
                new ChangeEvent.Applied("change-2", "ben", Instant.parse("2026-05-01T10:00:00Z"), 3),
                new ChangeEvent.Verified(
                        "change-2",
                        "carla",
                        Instant.parse("2026-05-02T10:00:00Z"),
                        ChangeEvent.Manner.PERSON,
                        "looked")));
    }

    private static Change waiting() {
        return new Change(List.of(proposed("change-3", "2025-05-01", ChangeType.TEMPORARY, "Rental pump")));
    }

    static Stream<String> reports() {
        return ReportCatalogue.numbers().stream();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void reportTellsWhatItTold(String number) throws IOException {
        Report report = ReportCatalogue.numbered(number).orElseThrow();
        Grounds nothing = new PlantGrounds(
                PlantText.of("now 2026-11-01T08:00:00Z\n"), PlantText.of("").snapshot(), List.of());
        String told = "== the whole plant ==\n"
                + text(report, GROUNDS, new Scope(Optional.empty(), SINCE))
                + "\n== zone Control ==\n"
                + text(report, GROUNDS, new Scope(Optional.of(PLANT.id("control")), SINCE))
                + "\n== an empty record ==\n"
                + text(report, nothing, new Scope(Optional.empty(), SINCE));
        Path golden = GOLDEN.resolve(number + ".txt");
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(golden, told);
        }
        assertThat(golden).as("rewrite with ./asbuilt golden").hasContent(told);
    }

    @Test
    void everyCaseBelongsToAReport() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".txt", ""))
                            .filter(name -> !name.equals("plant")))
                    .containsExactlyInAnyOrderElementsOf(ReportCatalogue.numbers());
        }
    }

    private static String text(Report report, Grounds grounds, Scope scope) {
        return report.caveats(grounds, scope).stream()
                        .map(caveat -> "! " + caveat + "\n")
                        .collect(Collectors.joining())
                + report.sections(grounds, scope).stream()
                        .map(section -> report.equals(new DefinitiveRecord()) ? inShort(section) : text(section))
                        .collect(Collectors.joining());
    }

    /** The document is made of the tables of the others: what stands in it in which order, and how much of it. */
    private static String inShort(Section section) {
        return section.chapter() + ": " + section.title() + ", "
                + section.rows().size() + " rows\n";
    }

    /** One line a row: what nobody said is a question mark, a number stands after a hash, and what a cell is about in brackets. */
    private static String text(Section section) {
        String head = "\n# " + section.title()
                + (section.chapter().isEmpty() ? "" : " [" + section.chapter() + "]")
                + "\n"
                + (section.note().isEmpty() ? "" : "(" + section.note() + ")\n");
        if (section.rows().isEmpty()) {
            return head + section.none() + "\n";
        }
        return head
                + String.join(" | ", section.columns())
                + "\n"
                + section.rows().stream()
                        .map(row -> row.stream().map(ReportGoldenTest::text).collect(Collectors.joining(" | ")) + "\n")
                        .collect(Collectors.joining());
    }

    private static String text(Cell cell) {
        return switch (cell.sort()) {
                    case UNKNOWN -> "?";
                    case NUMBER -> "#" + cell.text();
                    case TEXT -> cell.text();
                }
                + (cell.about().isEmpty()
                        ? ""
                        : " "
                                + cell.about().stream()
                                        .map(id -> id.kind().text())
                                        .toList());
    }
}
