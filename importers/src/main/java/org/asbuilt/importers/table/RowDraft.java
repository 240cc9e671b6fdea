package org.asbuilt.importers.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.PartPath;

/** What one row says, gathered cell by cell before it is known whom the row is about. */
final class RowDraft {
    private final Reading reading;
    private final SortedSet<Hint> hints = new TreeSet<>();
    private final List<Fact> facts = new ArrayList<>();
    private final Map<String, Nic> nics = new TreeMap<>();
    private Optional<Instant> observed = Optional.empty();
    private boolean understood = true;

    /** A value for a part with its place. */
    record Fact(PartPath path, String text, Locus locus, Confidence confidence) {}

    /** A value with its place. */
    record Said(String text, Locus locus, Confidence confidence) {}

    /** What the row says of one network port: its addresses, and the other parts by name. */
    record Nic(List<Said> macs, List<Said> addresses, Map<String, Said> others) {
        Nic() {
            this(new ArrayList<>(), new ArrayList<>(), new TreeMap<>());
        }
    }

    RowDraft(Reading reading) {
        this.reading = reading;
    }

    SortedSet<Hint> hints() {
        return hints;
    }

    void hint(Hint hint) {
        hints.add(hint);
    }

    List<Fact> facts() {
        return facts;
    }

    Map<String, Nic> nics() {
        return nics;
    }

    Nic nic(String group) {
        return nics.computeIfAbsent(group, name -> new Nic());
    }

    Optional<Instant> observed() {
        return observed;
    }

    void observed(Instant moment) {
        observed = Optional.of(moment);
    }

    void fact(PartPath path, String text, Locus locus, Confidence confidence) {
        facts.add(new Fact(path, text, locus, confidence));
    }

    boolean says(String path) {
        return facts.stream().anyMatch(fact -> fact.path().toString().equals(path));
    }

    /** Remarks that a cell was not understood; the row goes on. */
    void wrong(Locus locus, String sentence) {
        understood = false;
        reading.note(Severity.WARNING, locus, sentence);
    }

    boolean understood() {
        return understood;
    }
}
