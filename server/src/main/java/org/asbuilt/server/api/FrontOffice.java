package org.asbuilt.server.api;

import java.io.InputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.asbuilt.access.Permission;
import org.asbuilt.category.Priorities;
import org.asbuilt.change.Change;
import org.asbuilt.change.ChangeDesk;
import org.asbuilt.change.Changes;
import org.asbuilt.goal.GoalStanding;
import org.asbuilt.goal.Measured;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Ledger;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Id;
import org.asbuilt.model.RemoteAccess;
import org.asbuilt.model.Tlp;
import org.asbuilt.path.Connectivity;
import org.asbuilt.risk.attack.Overview;
import org.asbuilt.server.exchange.Backing;
import org.asbuilt.server.identity.Reader;
import org.asbuilt.server.identity.Readers;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.record.AssessmentShelf;
import org.asbuilt.server.record.Attestations;
import org.asbuilt.server.record.Backups;
import org.asbuilt.server.record.Baselines;
import org.asbuilt.server.record.Campaigns;
import org.asbuilt.server.record.ChangeBehind;
import org.asbuilt.server.record.ChangeStudies;
import org.asbuilt.server.record.Collecting;
import org.asbuilt.server.record.ColumnProfiles;
import org.asbuilt.server.record.Counter;
import org.asbuilt.server.record.Disclosures;
import org.asbuilt.server.record.Drift;
import org.asbuilt.server.record.Home;
import org.asbuilt.server.record.Inbox;
import org.asbuilt.server.record.InformationShelf;
import org.asbuilt.server.record.Intake;
import org.asbuilt.server.record.KeyRotation;
import org.asbuilt.server.record.Lists;
import org.asbuilt.server.record.LogbookShelf;
import org.asbuilt.server.record.Moment;
import org.asbuilt.server.record.OversightShelf;
import org.asbuilt.server.record.PermittedShelf;
import org.asbuilt.server.record.Proofs;
import org.asbuilt.server.record.Proposals;
import org.asbuilt.server.record.Reading;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.record.Releases;
import org.asbuilt.server.record.ReportDesk;
import org.asbuilt.server.record.Rolls;
import org.asbuilt.server.record.RoundBook;
import org.asbuilt.server.record.SavedViews;
import org.asbuilt.server.record.SelfCheck;
import org.asbuilt.server.record.SharingDesk;
import org.asbuilt.server.record.Sites;
import org.asbuilt.server.record.Statements;
import org.asbuilt.server.record.TreeWatch;
import org.asbuilt.server.record.TwoSources;
import org.asbuilt.server.record.VendorAccessDesk;
import org.asbuilt.server.record.VulnerabilityDesk;
import org.asbuilt.server.record.VulnerabilityShelf;
import org.asbuilt.server.record.Words;
import org.asbuilt.server.view.DocumentHit;
import org.asbuilt.server.view.Plant;
import org.asbuilt.server.view.VerificationView;
import org.asbuilt.validation.Circumstances;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The record office as whoever asks sees it. Every endpoint stands on it and none on the record office itself, so that none can show more
 * than the reader's view does; where no reader passed the gate it shows nothing.
 */
@Component
class FrontOffice {
    private static final int MOST_NAMED = 5;
    private final RecordOffice office;
    private final Readers readers;

    FrontOffice(RecordOffice office, Readers readers) {
        this.office = office;
        this.readers = readers;
    }

    /** The counter for the view of whoever asks. */
    Counter counter() {
        return office.counter(readers.reader().view());
    }

    /** The whole record, for what lets nobody see more than one thing: the holder of a card sees what it names. */
    Counter forHolderOfCard() {
        return office.counter(org.asbuilt.access.View.EVERYTHING);
    }

    /** Whether something of the record is hidden from a reader now, by a label or by the roles. */
    boolean hidesFrom(Reader reader) {
        return !office.counter(reader.view()).hidesNothing();
    }

    /** The counter for that of the view of whoever asks for which something is permitted: nothing else is touched by it. */
    Counter counter(Permission permission) {
        return office.counter(readers.reader().view(permission));
    }

    /**
     * Demands that something is permitted for what some matters that are shown are about.
     *
     * @throws Refusal if one lies outside of the scope of every role that permits it
     */
    void demandOfMatters(Collection<String> keys, Permission permission) {
        Drift permitted = counter(permission).drift();
        List<Id> beyond = keys.stream()
                .flatMap(key -> drift().item(key).stream())
                .filter(item -> permitted.item(item.key()).isEmpty())
                .map(item -> item.subject())
                .distinct()
                .toList();
        refuse(beyond, "none of your roles lets you " + permission.text() + " what this is about");
    }

    /**
     * Demands that something is permitted for all that some edits touch.
     *
     * @throws Refusal if a subject lies outside of the scope of every role that permits it
     */
    void demand(Permission permission, Collection<Edit> edits) {
        Counter permitted = counter(permission);
        var then = permitted.sight().with(List.copyOf(edits));
        List<Id> beyond = edits.stream()
                .filter(edit -> !then.sees(edit))
                .map(Edit::subject)
                .distinct()
                .toList();
        refuse(beyond, "none of your roles lets you " + permission.text() + " what this touches");
    }

    /**
     * Demands that one of some things is permitted for a subject. Of one that the record does not hold nothing is demanded: whoever is
     * asked for it says that it is not there.
     */
    void demandOf(Id subject, Permission... anyOf) {
        boolean there = office.ledger().snapshot().subject(subject).isPresent();
        Counter permitted = office.counter(readers.reader().view(anyOf));
        if (there && !permitted.sight().sees(subject)) {
            String what = Arrays.stream(anyOf).map(Permission::text).collect(Collectors.joining(" or "));
            refuse(List.of(subject), "none of your roles lets you " + what + " this");
        }
    }

    /** Demands that something is permitted for all of the record. */
    void demandOfAll(Permission permission) {
        if (!readers.reader().view(permission).isUnconfined()) {
            throw Refusal.outsideScope("this is about all of the record, and none of your roles lets you "
                    + permission.text() + " all of it");
        }
    }

    /**
     * Demands that whoever asks sees all of a change and may do that with all it touches.
     *
     * @throws Refusal if not
     */
    void demand(Permission permission, Change seen) {
        Change whole = office.changes().change(seen.id()).orElse(seen);
        refuse(counter().beyond(whole), "this change touches more than you may see, so you cannot judge it");
        demand(permission, whole.edits());
    }

    private static void refuse(List<Id> beyond, String why) {
        if (!beyond.isEmpty()) {
            throw Refusal.outsideScope(
                    why,
                    Map.of(
                            "subjects", beyond.size(),
                            "first",
                                    beyond.stream()
                                            .limit(MOST_NAMED)
                                            .map(Id::value)
                                            .toList()));
        }
    }

    /** What stands behind a file for another tool. The end of the log goes to those who see all of the record. */
    Backing backing(Plant plant, Tlp label) {
        return Backing.of(
                office.proofs(),
                counter(),
                plant,
                label,
                () -> GoalStanding.all(
                        Measured.of(assessments().current(), permitted().threeWay())),
                readers.reader().view().isUnconfined());
    }

    Reading reading() {
        return counter().reading();
    }

    /** Who reaches whom over what is recorded and shown. */
    Connectivity connectivity(Moment moment) {
        Counter counter = counter();
        return counter.connectivity(counter.reading().plant(moment));
    }

    /** What matters, how exposed it is and how much access to it is needed, as far as is shown. */
    Priorities priorities(Moment moment) {
        Counter counter = counter();
        return counter.priorities(counter.reading().plant(moment));
    }

    /** How attacks get through the plant, as far as is shown. */
    Overview attacks() {
        return counter().attacks();
    }

    /** The same at another moment. */
    Overview attacks(Moment moment) {
        return counter().attacks(moment);
    }

    /** The same with those edits. */
    Overview attacks(List<Edit> edits) {
        return counter().attacks(edits);
    }

    Circumstances circumstances() {
        return counter().circumstances();
    }

    /** The plant at a moment with the logbook as it is now, as far as is shown. */
    Circumstances circumstances(Moment moment) {
        return counter().circumstances(moment);
    }

    /** Where reports are worked out, as far as is shown. */
    ReportDesk reports() {
        return office.reports(counter());
    }

    AssessmentShelf assessments() {
        return counter().assessments();
    }

    PermittedShelf permitted() {
        return counter().permitted();
    }

    VulnerabilityShelf vulnerabilities() {
        return counter().vulnerabilities();
    }

    /** Where decisions about vulnerabilities are kept, after {@link #demandOf}. */
    VulnerabilityDesk vulnerabilityDesk() {
        return counter().vulnerabilityDesk();
    }

    /** All that an access path reaches, whether it is shown or not: only for {@link #demandOf}. */
    SortedSet<Id> destinations(Id path) {
        return office.ledger()
                .snapshot()
                .resolved(path)
                .flatMap(one -> one.facet(RemoteAccess.class))
                .map(RemoteAccess::destinations)
                .orElseGet(TreeSet::new);
    }

    /** The attack trees, as far as is shown. */
    TreeWatch trees() {
        return counter().trees();
    }

    /** Tells whoever answers for an attack tree that it turned, after the record was altered. */
    void tellOwnersOfTrees(String person) {
        office.trees().look(person);
    }

    OversightShelf oversight() {
        return counter().oversight();
    }

    /** How the access of third parties is asked for and let, after {@link #demandOf}. */
    VendorAccessDesk vendorAccess() {
        return counter().vendorAccess();
    }

    Attestations attestations() {
        return counter().attestations();
    }

    Campaigns campaigns() {
        return counter().campaigns();
    }

    InformationShelf information() {
        return counter().information();
    }

    Inbox inbox() {
        return counter().inbox();
    }

    Rolls rolls(boolean now) {
        return now ? counter().rolls() : counter().pastRolls();
    }

    Words words() {
        return counter().words();
    }

    Drift drift() {
        return counter().drift();
    }

    ChangeStudies changeStudies() {
        return counter().changeStudies();
    }

    Proposals proposals() {
        return counter().proposals();
    }

    Collecting collecting() {
        return counter().collecting();
    }

    Baselines baselines() {
        return counter().baselines();
    }

    /** What programs can read answer by answer: all that is shown. */
    Disclosures.Export readInBulk() {
        Snapshot shown = reading().plant(Moment.NOW).snapshot();
        return Disclosures.Export.of(
                BulkReads.WHAT, shown.commit(), shown.subjects().toList(), false);
    }

    /**
     * The records of the sites: they have no view of their own, so that they are for whoever sees all of this one.
     *
     * @throws Refusal if whoever asks does not
     */
    Sites sites() {
        demandOfAll(Permission.READ);
        return office.sites();
    }

    /** Takes a bundle of a site, which tells nothing but what came of it. */
    Sites.Came delivered(InputStream bundle, String site) {
        return office.sites().take(bundle, Optional.of(site));
    }

    SharingDesk sharing() {
        return office.sharing();
    }

    Disclosures disclosures() {
        return office.disclosures();
    }

    Lists lists() {
        return counter().lists();
    }

    Ledger ledger() {
        return counter().ledger();
    }

    Changes changes() {
        return counter().changes();
    }

    /** Where changes are looked at. */
    ChangeDesk desk() {
        return counter().desk();
    }

    /** Where changes are acted on, after {@link #demand}. */
    ChangeDesk acting() {
        return counter().acting();
    }

    ChangeBehind changeBehind() {
        return counter().changeBehind();
    }

    TwoSources twoSources() {
        return counter().twoSources();
    }

    LogbookShelf logbook() {
        return counter().logbook();
    }

    List<DocumentHit> documentsWith(String words) {
        return counter().documentsWith(words);
    }

    Optional<InputStream> content(Digest artifact) {
        return counter().content(artifact);
    }

    /** Takes an import back that is shown; whether there was one that still stood. */
    boolean withdraw(String id, String person, String reason) {
        return counter(Permission.IMPORT).shows(id) && office.withdraw(id, person, reason);
    }

    /** Proofs hold what they prove in full, of every log: they are for whoever sees all of the record. */
    Proofs proofs() {
        if (!readers.reader().view().isUnconfined()) {
            throw Refusal.outsideScope("a proof holds what it proves in full, and you do not see all of the record");
        }
        return office.proofs();
    }

    /** Backups hold the record as it lies and are told of without what it says. */
    Backups backups() {
        return office.backups();
    }

    /** Keys are told of without what lies under them. */
    KeyRotation keyRotation() {
        return office.keyRotation();
    }

    /** What came of the work that the installation does by itself. */
    RoundBook roundBook() {
        return office.roundBook();
    }

    Releases releases() {
        return office.releases();
    }

    SelfCheck selfCheck() {
        return office.selfCheck();
    }

    /** Lets what a submitted import claims count; whether there was one that is shown and did not count. Nobody admits their own. */
    boolean admit(String id, String person, String reason) {
        if (counter().submittedBy(id).filter(person::equals).isPresent()) {
            throw new Refusal(
                    HttpStatus.FORBIDDEN, "another-person-needed", "somebody else must look at what you handed in");
        }
        return counter(Permission.APPROVE).shows(id) && office.admit(id, person, reason);
    }

    Intake intake() {
        return office.intake();
    }

    Statements statements() {
        return office.statements();
    }

    SavedViews savedViews() {
        return office.savedViews();
    }

    /** Whether something is permitted to whoever asks, somewhere. */
    boolean may(Permission permission) {
        return readers.reader().may(permission);
    }

    ColumnProfiles profiles() {
        return office.profiles();
    }

    Home home() {
        return office.home();
    }

    Clock clock() {
        return office.clock();
    }

    VerificationView verify(Intake.Progress progress) {
        return office.verify(progress);
    }

    void log(String actor, String action, String object, boolean granted, String from) {
        office.log(actor, action, object, granted, from);
    }
}
