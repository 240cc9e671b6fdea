package org.asbuilt.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.asbuilt.change.Change;
import org.asbuilt.change.ChangeEvent;
import org.asbuilt.collection.CoverageMatrix;
import org.asbuilt.goal.Crosswalk;
import org.asbuilt.goal.GoalState;
import org.asbuilt.goal.Measured;
import org.asbuilt.ledger.Subject;
import org.asbuilt.logbook.Entry;
import org.asbuilt.model.InformationSubType;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;

/**
 * What an auditor asks for: who did what with whose consent, that nothing was altered since, who may see it, and which clauses the
 * evidence serves. Source: requirements R-17, S-05, G-14.
 */
public record AuditorPack() implements Report {

    private record Deed(Change change, ChangeEvent event) {}

    @Override
    public String number() {
        return "R-17";
    }

    @Override
    public String title() {
        return "Auditor's pack";
    }

    @Override
    public String purpose() {
        return "The extract of the audit trail with the signed ends of the logs, segregation of duties, rights, and the clauses that the evidence serves.";
    }

    @Override
    public Set<InformationSubType> tells() {
        return Set.of(InformationSubType.ACCESS_LOGS, InformationSubType.PERSONNEL_RECORDS, InformationSubType.LOGS);
    }

    @Override
    public boolean isAboutTime() {
        return true;
    }

    @Override
    public List<Section> sections(Grounds grounds, Scope scope) {
        List<Change> changes = ChangeLog.within(grounds, scope);
        List<Section> sections = new ArrayList<>();
        sections.add(seals(grounds));
        sections.add(Section.<Grounds.Written>of("Commits")
                .column("Commit", one -> Cell.of(one.number()))
                .column("Recorded (UTC)", one -> Cell.moment(one.recorded()))
                .column("By", one -> Cell.of(one.author()))
                .column("Change", one -> one.change().map(Cell::of).orElse(Cell.of("no change reference")))
                .column("What for", one -> Cell.of(one.message()))
                .column("Edits", one -> Cell.of(one.edits()))
                .rows(grounds.written(grounds.recordedAt(scope.since()).commit())));
        sections.add(deeds(changes));
        sections.add(ChangeLog.changes(
                "Changes that lack a proposer, an approver or a verifier of their own",
                changes.stream().filter(ChangeLog::lacksSomebody).toList(),
                grounds));
        sections.add(brokenGlass(grounds, scope));
        grounds.permitted()
                .ifPresent(permitted -> sections.add(Section.<Grounds.Permitted>of("Who may do what")
                        .column("Person", one -> Cell.of(one.person()))
                        .column("Role", one -> Cell.of(one.role()))
                        .column("For", one -> Cell.of(one.where()))
                        .column("Since (UTC)", one -> Cell.moment(one.since()))
                        .column(
                                "Last confirmed (UTC)",
                                one -> one.reviewed().map(Cell::moment).orElse(Cell.of("never")))
                        .rows(permitted)));
        sections.add(scans(grounds.around(), scope));
        sections.add(frameworks(grounds));
        sections.add(sources(grounds.around()));
        return sections;
    }

    @Override
    public List<String> caveats(Grounds grounds, Scope scope) {
        List<String> caveats = new ArrayList<>();
        if (grounds.seals().isEmpty()) {
            caveats.add("The ends of the logs are for whoever sees all of the record, and are left out here.");
        }
        if (grounds.permitted().isEmpty()) {
            caveats.add("Who may do what is for those who audit, and is left out here.");
        }
        caveats.add(
                "A state of a goal says what the record shows; it does not say that a law or standard is complied with.");
        return caveats;
    }

    /** The signed ends of the logs. */
    static Section seals(Grounds grounds) {
        return Section.<Grounds.Sealed>of("The signed ends of the logs")
                .note(
                        "`asbuilt verify` recomputes a backup against them without a network; each note is a signed note of a transparency log.")
                .column("Log", one -> Cell.of(one.log()))
                .column("Entries", one -> Cell.of(one.size()))
                .column("Root", one -> Cell.of(one.root()))
                .column("Note", one -> Cell.of(one.note()))
                .rows(grounds.seals());
    }

    private static Section deeds(List<Change> changes) {
        return Section.<Deed>of("What was done with changes")
                .column("Change", one -> Cell.of(one.change().id()))
                .column("At (UTC)", one -> Cell.moment(one.event().at()))
                .column("By", one -> Cell.of(one.event().actor()))
                .column("What", one -> Cell.of(words(one.event())))
                .rows(changes.stream()
                        .flatMap(change -> change.events().stream().map(event -> new Deed(change, event)))
                        .toList());
    }

    private static String words(ChangeEvent event) {
        return event.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(java.util.Locale.ROOT);
    }

    private static Section brokenGlass(Grounds grounds, Scope scope) {
        return Section.<Entry.GlassBroken>of("Emergency access")
                .none("Nobody broke the glass.")
                .column("Person", one -> Cell.of(one.person()))
                .column("From (UTC)", one -> Cell.moment(one.at()))
                .column("Until (UTC)", one -> Cell.moment(one.until()))
                .column("Why", one -> Cell.of(one.reason()))
                .column(
                        "Reviewed by",
                        one -> grounds.around()
                                .logged()
                                .review(one)
                                .map(review -> Cell.of(review.person() + ": " + review.remark()))
                                .orElse(Cell.of("nobody yet")))
                .rows(grounds.around().logged().brokenGlass().stream()
                        .filter(one -> one.at().isAfter(scope.since()))
                        .toList());
    }

    private static Section scans(Circumstances around, Scope scope) {
        return Section.<Subject>of("Active scans that were permitted")
                .column("Permit", one -> Cell.of(one.id(), around))
                .column("Tool", Parts.of("scanPermit.tool", around))
                .column("Approved by", Parts.of("scanPermit.approver", around))
                .column("Approved by the maker", Parts.of("scanPermit.vendorApproval", around))
                .column("Window", Parts.of("scanPermit.window", around))
                .column("From", Parts.of("scanPermit.from", around))
                .column("Until", Parts.of("scanPermit.until", around))
                .column("Result (SHA-256)", Parts.of("scanPermit.resultDigest", around))
                .rows(scope.subjects(Kind.SCAN_PERMIT, around));
    }

    private static Section frameworks(Grounds grounds) {
        return Section.<Crosswalk>of("Clauses that the evidence serves")
                .note(
                        "Goals are counted by their state, each of which serves several clauses. Where a clause is measured by rules and"
                                + " figures of its own, the state is that of report R-01; of the others the goals are all there is.")
                .column("Framework", one -> Cell.of(one.reference().framework().title()))
                .column("Clause", one -> Cell.of(one.reference().clause()))
                .column(
                        "Goals",
                        one -> Cell.list(
                                one.standings(), standing -> standing.goal().id()))
                .column(
                        "State of the clause",
                        one -> one.itself()
                                .map(clause -> Cell.choice(clause.state()))
                                .orElse(Cell.of("see the goals")))
                .column("Achieved", one -> Cell.of(one.count(GoalState.ACHIEVED)))
                .column("Partial", one -> Cell.of(one.count(GoalState.PARTIAL)))
                .column("Gap", one -> Cell.of(one.count(GoalState.GAP)))
                .column("Accepted exception", one -> Cell.of(one.count(GoalState.ACCEPTED_EXCEPTION)))
                .rows(Crosswalk.all(Measured.of(grounds.assessment(), grounds.threeWay())));
    }

    /** Which sorts of source there are for each system. */
    static Section sources(Circumstances around) {
        return Section.<CoverageMatrix.Row>of("Sources by system")
                .column(
                        "System",
                        one -> one.system().map(id -> Cell.of(id, around)).orElse(Cell.of(one.name())))
                .column("Assets", one -> Cell.of(one.assets()))
                .column(
                        "Sorts of source that are there",
                        one -> Cell.list(one.cells().stream()
                                .filter(cell -> cell.state() == CoverageMatrix.State.PRESENT)
                                .map(cell -> Cell.words(cell.type()))
                                .toList()))
                .column(
                        "that are not",
                        one -> Cell.list(one.cells().stream()
                                .filter(cell -> cell.state() == CoverageMatrix.State.ABSENT)
                                .map(cell -> Cell.words(cell.type()))
                                .toList()))
                .rows(CoverageMatrix.of(around).rows());
    }
}
