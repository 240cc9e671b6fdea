package org.asbuilt.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.asbuilt.ledger.Difference;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.Id;
import org.asbuilt.model.InformationSubType;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.validation.Circumstances;

/** What differs between the record then and now, and under which change it came to differ. Source: requirements R-20, G-06. */
public record WhatChanged() implements Report {

    private record OfKind(Kind kind, long added, long gone, long altered) {}

    private record Row(Id subject, Cell part, Cell then, Cell now) {}

    @Override
    public String number() {
        return "R-20";
    }

    @Override
    public String title() {
        return "What changed since";
    }

    @Override
    public String purpose() {
        return "What was added, removed or altered in the record since a day, part by part, and the commits that did"
                + " it.";
    }

    @Override
    public Set<InformationSubType> tells() {
        return Set.of(
                InformationSubType.ASSET_INVENTORY,
                InformationSubType.NETWORK_DIAGRAM,
                InformationSubType.CONFIGURATION);
    }

    @Override
    public boolean isAboutTime() {
        return true;
    }

    @Override
    public List<Section> sections(Grounds grounds, Scope scope) {
        Circumstances around = grounds.around();
        Snapshot then = grounds.recordedAt(scope.since());
        List<Difference> differences = Difference.between(then, around.snapshot()).stream()
                .filter(one -> scope.holds(one.subject(), around))
                .toList();
        Map<Id, List<Difference>> bySubject = differences.stream()
                .collect(Collectors.groupingBy(Difference::subject, TreeMap::new, Collectors.toList()));
        Set<Id> gone = new HashSet<>();
        then.subjects()
                .filter(subject -> around.subject(subject.id()).isEmpty())
                .forEach(subject -> gone.add(subject.id()));
        return List.of(
                Section.<OfKind>of("By kind")
                        .column("Kind", one -> Cell.choice(one.kind()))
                        .column("Added", one -> Cell.of(one.added()))
                        .column("Removed", one -> Cell.of(one.gone()))
                        .column("Altered", one -> Cell.of(one.altered()))
                        .rows(kinds(bySubject, then, gone)),
                Section.<Row>of("Part by part")
                        .note("What was added or removed is one row; what was altered has a row for each part.")
                        .none("Nothing differs.")
                        .column("Subject", one -> subject(one.subject(), then, around))
                        .column("Kind", one -> Cell.choice(one.subject().kind()))
                        .column("How", one -> Cell.of(how(one.subject(), then, gone)))
                        .column("Part", Row::part)
                        .column("Then", Row::then)
                        .column("Now", Row::now)
                        .rows(rows(bySubject, then, gone, around)),
                Section.<Grounds.Written>of("Commits")
                        .column("Commit", one -> Cell.of(one.number()))
                        .column("Recorded (UTC)", one -> Cell.moment(one.recorded()))
                        .column("By", one -> Cell.of(one.author()))
                        .column("Change", one -> one.change().map(Cell::of).orElse(Cell.of("no change reference")))
                        .column("What for", one -> Cell.of(one.message()))
                        .column("Edits", one -> Cell.of(one.edits()))
                        .rows(grounds.written(then.commit())));
    }

    private static List<OfKind> kinds(Map<Id, List<Difference>> bySubject, Snapshot then, Set<Id> gone) {
        List<OfKind> kinds = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Id> of =
                    bySubject.keySet().stream().filter(id -> id.kind() == kind).toList();
            long removed = of.stream().filter(gone::contains).count();
            long added = of.stream().filter(id -> then.subject(id).isEmpty()).count();
            if (!of.isEmpty()) {
                kinds.add(new OfKind(kind, added, removed, of.size() - added - removed));
            }
        }
        return kinds;
    }

    private static String how(Id subject, Snapshot then, Set<Id> gone) {
        if (gone.contains(subject)) {
            return "removed";
        }
        return then.subject(subject).isEmpty() ? "added" : "altered";
    }

    private static Cell subject(Id subject, Snapshot then, Circumstances around) {
        return around.subject(subject).isPresent()
                ? Cell.of(subject, around)
                : then.subject(subject)
                        .map(found -> new Cell(found.name(), Cell.Sort.TEXT, List.of(subject)))
                        .orElse(Cell.of(subject.value()));
    }

    /** What is new or gone is one row, however many parts it has: only of what was altered the parts tell something. */
    private static List<Row> rows(
            Map<Id, List<Difference>> bySubject, Snapshot then, Set<Id> gone, Circumstances around) {
        List<Row> rows = new ArrayList<>();
        List<Id> byName = bySubject.keySet().stream()
                .sorted(Comparator.comparing(Id::kind)
                        .thenComparing(id -> subject(id, then, around).text())
                        .thenComparing(id -> id))
                .toList();
        for (Id subject : byName) {
            List<Difference> parts = bySubject.getOrDefault(subject, List.of());
            Cell said = Cell.of(parts.size() == 1 ? "1 part" : parts.size() + " parts");
            if (gone.contains(subject)) {
                rows.add(new Row(subject, Cell.NOTHING, said, Cell.NOTHING));
            } else if (then.subject(subject).isEmpty()) {
                rows.add(new Row(subject, Cell.NOTHING, Cell.NOTHING, said));
            } else {
                for (Difference part : parts) {
                    rows.add(new Row(
                            subject,
                            Cell.of(part.path().label()),
                            said(part.path(), part.before(), around),
                            said(part.path(), part.after(), around)));
                }
            }
        }
        return rows;
    }

    private static Cell said(PartPath path, Optional<Said> said, Circumstances around) {
        return said.map(one -> Parts.of(one, path.shape(), around)).orElse(Cell.UNKNOWN);
    }
}
