package org.asbuilt.report;

import java.util.ArrayList;
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
import org.asbuilt.validation.Circumstances;

/** What differs between the record then and now, and under which change it came to differ. Source: requirements R-20, G-06. */
public record WhatChanged() implements Report {

    private record OfKind(Kind kind, long added, long gone, long altered) {}

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
        return "What was added, removed or altered in the record since a day, part by part, and the commits that did it.";
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
                        .column("Kind", one -> Cell.of(one.kind().text()))
                        .column("Added", one -> Cell.of(one.added()))
                        .column("Removed", one -> Cell.of(one.gone()))
                        .column("Altered", one -> Cell.of(one.altered()))
                        .rows(kinds(bySubject, then, gone)),
                Section.<Difference>of("Part by part")
                        .none("Nothing differs.")
                        .column("Subject", one -> subject(one.subject(), then, around))
                        .column("Kind", one -> Cell.of(one.subject().kind().text()))
                        .column("How", one -> Cell.of(how(one.subject(), then, gone)))
                        .column("Part", one -> Cell.of(one.path().toString()))
                        .column("Then", one -> said(one.before()))
                        .column("Now", one -> said(one.after()))
                        .rows(differences),
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

    private static Cell said(Optional<Said> said) {
        if (said.isEmpty()) {
            return Cell.UNKNOWN;
        }
        return said.get()
                .absence()
                .map(absence -> Cell.of(
                        absence.kind() == Said.AbsenceKind.NONE ? "none" : "not applicable: " + absence.reason()))
                .orElseGet(() -> said.get().values().isEmpty()
                        ? Cell.UNKNOWN
                        : Cell.list(said.get().values()));
    }
}
