package org.asbuilt.server.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.category.Combination;
import org.asbuilt.category.CriticalitySpread;
import org.asbuilt.ledger.Checkpoint;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.logbook.Logged;
import org.asbuilt.model.Tlp;
import org.asbuilt.reconcile.Item;
import org.asbuilt.report.Cell;
import org.asbuilt.report.IncidentGrabBag;
import org.asbuilt.report.Scope;
import org.asbuilt.report.Section;
import org.asbuilt.validation.Background;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Evidence;

/**
 * What responders need of the record when nothing else works, as tables. It is a pure function of what it is given: whoever may see less
 * gives a snapshot that holds less. Source: requirements S-08, R-16; S-09 for the times.
 *
 * @param plant which plant it is of: the names of its sites, or which record holds it where no site is recorded
 * @param label the Traffic Light Protocol label
 * @param plantTime the moment of the plant
 * @param written when it was made, by the record's clock
 * @param commit the number of the newest commit in it
 * @param checkpoint the signed end of the record
 * @param sections the tables
 */
record IncidentSheet(
        String plant,
        Tlp label,
        Instant plantTime,
        Instant written,
        long commit,
        Optional<Checkpoint> checkpoint,
        List<Section> sections) {

    /** Copies. */
    IncidentSheet {
        sections = List.copyOf(sections);
    }

    /**
     * The sheet of a snapshot; criticality is made one of three ratings as the installation has chosen. It bears the strictest label of
     * what it names, as report R-16 does of the same tables, and at least that one.
     */
    static IncidentSheet of(
            Snapshot whole,
            Instant now,
            Optional<Checkpoint> checkpoint,
            List<Item> open,
            Combination combination,
            Tlp least) {
        Snapshot plant = whole.at(now);
        Circumstances around =
                Circumstances.of(plant, now, new Background(Evidence.of(Map.of(), open), Logged.EMPTY, List.of()));
        List<Section> sections = IncidentGrabBag.sections(
                around, CriticalitySpread.of(around, combination), open, new Scope(Optional.empty(), Instant.EPOCH));
        Tlp label =
                Disclosures.label(Section.about(sections).stream().flatMap(id -> around.subject(id).stream()), least);
        return new IncidentSheet(plant(around, checkpoint), label, now, now, plant.commit(), checkpoint, sections);
    }

    private static String plant(Circumstances around, Optional<Checkpoint> checkpoint) {
        return Scope.sites(around)
                .orElseGet(() -> "not named, for no site is recorded"
                        + checkpoint
                                .map(end -> "; its record is " + end.origin())
                                .orElse(""));
    }

    /** How many subjects it names. */
    int subjects() {
        return Section.about(sections).size();
    }

    /** The label as it stands in header and footer of each page. Source: FIRST TLP 2.0. */
    String labelText() {
        return "TLP:" + label.name().replace('_', '+');
    }

    /** What it is and when it was made, to the minute, as it stands on every page. */
    String title() {
        return "Incident sheet, as of " + Cell.moment(written).text() + ", commit " + commit;
    }

    /** Which plant it is of, as it stands on every page. */
    String ofPlant() {
        return "Plant: " + plant;
    }

    /** When and of what it is, in lines. */
    List<String> origin() {
        List<String> lines = new ArrayList<>();
        lines.add(ofPlant());
        lines.add("The plant as of " + plantTime + " (UTC), as the record had it at " + written
                + " (UTC), after commit " + commit + ".");
        lines.add(checkpoint
                .map(end -> "Checkpoint: " + end.origin() + ", size " + end.size() + ", root "
                        + end.root().hex() + ", signed by " + end.keyId() + ": " + end.signature())
                .orElse("The record has no commit yet."));
        lines.add(
                "What is empty, or stands as not known, nobody has said. This sheet does not follow the record: see the date.");
        return lines;
    }
}
