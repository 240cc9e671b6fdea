package org.asbuilt.logbook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Id;
import org.asbuilt.model.InformationSubType;

/** The entries of a logbook, found by what they are about. Immutable; {@link #with} gives another. */
public final class Logged {
    /** A logbook without entries. */
    public static final Logged EMPTY = new Logged(List.of());

    private final List<Entry> entries;
    private final Map<Id, List<Entry.Attested>> attested = new HashMap<>();
    private final Map<Id, List<TakenBack>> takenBack = new HashMap<>();
    private final Map<String, Entry.Disposed> disposed = new HashMap<>();
    private final Map<String, Entry.Waived> waived = new HashMap<>();
    private final Map<String, Entry.CampaignOpened> campaigns = new LinkedHashMap<>();
    private final Map<String, Entry.CampaignClosed> closed = new HashMap<>();
    private final Map<String, List<Entry.CampaignStep>> steps = new HashMap<>();
    private final Map<String, List<Entry.Reminded>> reminded = new HashMap<>();
    private final Map<Digest, Entry.CardOffered> cards = new HashMap<>();
    private final Map<Id, List<Entry.Acknowledged>> acknowledged = new HashMap<>();

    private final Map<String, Release> releases = new LinkedHashMap<>();

    private final List<Entry.GlassBroken> broken = new ArrayList<>();
    private final Map<Broken, Entry.GlassReviewed> reviewed = new HashMap<>();
    private final List<Entry.AccountReviewed> accounts = new ArrayList<>();
    private final Set<Long> quarantined = new TreeSet<>();

    private final List<Entry.Disclosed> disclosed = new ArrayList<>();
    private final Map<String, Disclosure> exports = new LinkedHashMap<>();

    private final Map<String, InformationShare> shares = new LinkedHashMap<>();

    private final Map<Weakness, List<Entry.VulnerabilityDecided>> decided = new HashMap<>();
    private final Map<Weakness, List<Entry.Remediated>> remediated = new HashMap<>();
    private final Map<String, List<Entry.AdvisoryRead>> read = new HashMap<>();
    private final Map<Id, List<Entry.TreeTurned>> turned = new HashMap<>();
    private final Map<Together, Entry.CombinationJudged> combinations = new HashMap<>();

    private final Map<String, AccessApproval> approvals = new LinkedHashMap<>();
    private final Map<String, Entry.SessionReviewed> sessions = new HashMap<>();
    private final Map<String, Questionnaire> questionnaires = new LinkedHashMap<>();

    /**
     * An attestation that counts no more.
     *
     * @param attested what was said
     * @param withdrawn how it was taken back
     */
    public record TakenBack(Entry.Attested attested, Entry.AttestationWithdrawn withdrawn) {}

    private record Weakness(Id asset, String vulnerability) {}

    private record Together(Id scenario, Set<Id> items, Set<InformationSubType> subTypes) {}

    private record Broken(String who, Instant at) {}

    private Logged(List<Entry> entries) {
        this.entries = entries;
        entries.forEach(this::file);
    }

    /** Those entries, in order. */
    public static Logged of(Collection<Entry> entries) {
        return new Logged(List.copyOf(entries));
    }

    /** These entries and more. */
    public Logged with(Collection<? extends Entry> more) {
        List<Entry> all = new ArrayList<>(entries);
        all.addAll(more);
        return new Logged(Collections.unmodifiableList(all));
    }

    /** All entries, in order. */
    public List<Entry> entries() {
        return entries;
    }

    /** The attestations of a subject that count, in order: those that were taken back are not among them. */
    public List<Entry.Attested> attestations(Id subject) {
        return attested.getOrDefault(subject, List.of());
    }

    /** The attestations of a subject that were taken back, in the order in which they were. */
    public List<TakenBack> takenBack(Id subject) {
        return takenBack.getOrDefault(subject, List.of());
    }

    /** The newest disposition of a matter. */
    public Optional<Entry.Disposed> disposition(String item) {
        return Optional.ofNullable(disposed.get(item));
    }

    /** The newest waiver of a finding, whether or not it still counts. */
    public Optional<Entry.Waived> waiver(String finding) {
        return Optional.ofNullable(waived.get(finding));
    }

    /** All campaigns, in the order in which they were opened, each with the last day and the experts that it has now. */
    public List<Entry.CampaignOpened> campaigns() {
        return List.copyOf(campaigns.values());
    }

    /** The campaign of that name, with the last day and the experts that it has now. */
    public Optional<Entry.CampaignOpened> campaign(String name) {
        return Optional.ofNullable(campaigns.get(name));
    }

    /** How a campaign was opened, extended, handed over, closed and opened again, in order; each as it was then. */
    public List<Entry.CampaignStep> steps(String campaign) {
        return steps.getOrDefault(campaign, List.of());
    }

    /** How a campaign ended, if it has and was not opened again. */
    public Optional<Entry.CampaignClosed> closing(String campaign) {
        return Optional.ofNullable(closed.get(campaign));
    }

    /** The reminders of a campaign, in order. */
    public List<Entry.Reminded> reminders(String campaign) {
        return reminded.getOrDefault(campaign, List.of());
    }

    /** The link with that token. */
    public Optional<Entry.CardOffered> card(Digest token) {
        return Optional.ofNullable(cards.get(token));
    }

    /** Who has acknowledged a procedure, in order. */
    public List<Entry.Acknowledged> acknowledgements(Id procedure) {
        return acknowledged.getOrDefault(procedure, List.of());
    }

    /** All releases, signed by both or not, in the order in which they were put forward. */
    public List<Release> releases() {
        return List.copyOf(releases.values());
    }

    /** The release of that name. */
    public Optional<Release> release(String name) {
        return Optional.ofNullable(releases.get(name));
    }

    /** Every time that somebody broke the glass, in order. */
    public List<Entry.GlassBroken> brokenGlass() {
        return Collections.unmodifiableList(broken);
    }

    /** What an owner of the record said of it, if one has looked. */
    public Optional<Entry.GlassReviewed> review(Entry.GlassBroken one) {
        return Optional.ofNullable(reviewed.get(new Broken(one.person(), one.at())));
    }

    /** Until when somebody reads everything at a moment, because the glass is broken. */
    public Optional<Instant> glassBrokenUntil(String person, Instant now) {
        return broken.stream()
                .filter(one -> one.person().equals(person)
                        && one.until().isAfter(now)
                        && review(one).isEmpty())
                .map(Entry.GlassBroken::until)
                .max(Instant::compareTo);
    }

    /** Every verdict on an account or one of its roles, in order. */
    public List<Entry.AccountReviewed> accountsReviewed() {
        return Collections.unmodifiableList(accounts);
    }

    /** The numbers of the imports that were submitted and do not count yet. */
    public Set<Long> quarantined() {
        return Collections.unmodifiableSet(quarantined);
    }

    /** All that was taken out of the record, in order. */
    public List<Entry.Disclosed> disclosed() {
        return Collections.unmodifiableList(disclosed);
    }

    /** All that was asked to be taken out, in order. */
    public List<Disclosure> exports() {
        return List.copyOf(exports.values());
    }

    /** What was asked to be taken out under that name. */
    public Optional<Disclosure> export(String name) {
        return Optional.ofNullable(exports.get(name));
    }

    /** All information that was asked to be shared, in order. */
    public List<InformationShare> shares() {
        return List.copyOf(shares.values());
    }

    /** What was asked to be shared under that name. */
    public Optional<InformationShare> share(String name) {
        return Optional.ofNullable(shares.get(name));
    }

    /** What was decided about a vulnerability of an asset, in order. */
    public List<Entry.VulnerabilityDecided> decisions(Id asset, String vulnerability) {
        return decided.getOrDefault(new Weakness(asset, vulnerability), List.of());
    }

    /** What was decided last, if it still counts at a moment. */
    public Optional<Entry.VulnerabilityDecided> decision(Id asset, String vulnerability, Instant now) {
        List<Entry.VulnerabilityDecided> all = decisions(asset, vulnerability);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.getLast())
                        .filter(one -> one.until().map(now::isBefore).orElse(true));
    }

    /** The work on a vulnerability of an asset, in order. */
    public List<Entry.Remediated> remediations(Id asset, String vulnerability) {
        return remediated.getOrDefault(new Weakness(asset, vulnerability), List.of());
    }

    /** How far the work is: not begun, unless somebody said otherwise. */
    public RemediationState remediation(Id asset, String vulnerability) {
        List<Entry.Remediated> all = remediations(asset, vulnerability);
        return all.isEmpty() ? RemediationState.NOT_REMEDIATED : all.getLast().state();
    }

    /** Who read an advisory in which version and said what, in order. */
    public List<Entry.AdvisoryRead> readings(String publisher, String advisory) {
        return read.getOrDefault(publisher + ' ' + advisory, List.of());
    }

    /** What became of an attack tree, in order. */
    public List<Entry.TreeTurned> turns(Id tree) {
        return turned.getOrDefault(tree, List.of());
    }

    /** What was said last of information that is likely more together in a scenario. */
    public Optional<Entry.CombinationJudged> combination(Id scenario, Set<Id> items, Set<InformationSubType> subTypes) {
        return Optional.ofNullable(combinations.get(new Together(scenario, items, subTypes)));
    }

    /** All that was asked of access paths, in the order in which it was asked for. */
    public List<AccessApproval> approvals() {
        return List.copyOf(approvals.values());
    }

    /** What was asked for under that name. */
    public Optional<AccessApproval> approval(String name) {
        return Optional.ofNullable(approvals.get(name));
    }

    /** What was said last of a session that was observed. */
    public Optional<Entry.SessionReviewed> sessionReview(String session) {
        return Optional.ofNullable(sessions.get(session));
    }

    /** All questionnaires, in the order in which they were sent. */
    public List<Questionnaire> questionnaires() {
        return List.copyOf(questionnaires.values());
    }

    /** The questionnaire of that name. */
    public Optional<Questionnaire> questionnaire(String name) {
        return Optional.ofNullable(questionnaires.get(name));
    }

    /** The questionnaire whose link has that token. */
    public Optional<Questionnaire> questionnaire(Digest token) {
        return questionnaires.values().stream()
                .filter(one -> one.sent().token().equals(token))
                .findFirst();
    }

    private void file(Entry entry) {
        switch (entry) {
            case Entry.Attested one ->
                attested.computeIfAbsent(one.subject(), key -> new ArrayList<>())
                        .add(one);
            case Entry.AttestationWithdrawn one -> withdraw(one);
            case Entry.Disposed one -> disposed.put(one.item(), one);
            case Entry.Waived one -> waived.put(one.finding(), one);
            case Entry.CampaignOpened one -> {
                campaigns.put(one.campaign(), one);
                step(one);
            }
            case Entry.CampaignExtended one -> {
                campaigns.computeIfPresent(one.campaign(), (name, campaign) -> campaign.until(one.due()));
                step(one);
            }
            case Entry.CampaignHanded one -> {
                campaigns.computeIfPresent(one.campaign(), (name, campaign) -> campaign.handed(one));
                step(one);
            }
            case Entry.CampaignClosed one -> {
                closed.put(one.campaign(), one);
                step(one);
            }
            case Entry.CampaignReopened one -> {
                closed.remove(one.campaign());
                cards.values().removeIf(card -> card.campaign().equals(one.campaign()));
                campaigns.computeIfPresent(one.campaign(), (name, campaign) -> campaign.until(one.due()));
                step(one);
            }
            case Entry.Reminded one ->
                reminded.computeIfAbsent(one.campaign(), key -> new ArrayList<>())
                        .add(one);
            case Entry.CardOffered one -> cards.put(one.token(), one);
            case Entry.GlassBroken one -> broken.add(one);
            case Entry.GlassReviewed one -> reviewed.put(new Broken(one.who(), one.broken()), one);
            case Entry.AccountReviewed one -> accounts.add(one);
            case Entry.VulnerabilityDecided one ->
                decided.computeIfAbsent(new Weakness(one.asset(), one.vulnerability()), key -> new ArrayList<>())
                        .add(one);
            case Entry.Remediated one ->
                remediated
                        .computeIfAbsent(new Weakness(one.asset(), one.vulnerability()), key -> new ArrayList<>())
                        .add(one);
            case Entry.TreeTurned one ->
                turned.computeIfAbsent(one.tree(), key -> new ArrayList<>()).add(one);
            case Entry.AdvisoryRead one ->
                read.computeIfAbsent(one.publisher() + ' ' + one.advisory(), key -> new ArrayList<>())
                        .add(one);
            case Entry.AccessAsked one -> approvals.putIfAbsent(one.approval(), AccessApproval.of(one));
            case Entry.AccessAnswered one ->
                approvals.computeIfPresent(one.approval(), (name, approval) -> approval.answered(one));
            case Entry.AccessStepped one ->
                approvals.computeIfPresent(one.approval(), (name, approval) -> approval.stepped(one));
            case Entry.CombinationJudged one ->
                combinations.put(new Together(one.scenario(), one.items(), one.subTypes()), one);
            case Entry.SessionReviewed one -> sessions.put(one.session(), one);
            case Entry.QuestionsSent one -> questionnaires.putIfAbsent(one.questionnaire(), Questionnaire.of(one));
            case Entry.QuestionsAnswered one ->
                questionnaires.computeIfPresent(one.questionnaire(), (name, sent) -> sent.answered(one));
            case Entry.AnswersJudged one ->
                questionnaires.computeIfPresent(one.questionnaire(), (name, sent) -> sent.judged(one));
            case Entry.Submitted one -> quarantined.add(one.number());
            case Entry.Admitted one -> quarantined.remove(one.number());
            case Entry.Acknowledged one ->
                acknowledged
                        .computeIfAbsent(one.procedure(), key -> new ArrayList<>())
                        .add(one);
            case Entry.ExportAsked one -> exports.putIfAbsent(one.export(), Disclosure.of(one));
            case Entry.ExportAnswered one ->
                exports.computeIfPresent(one.export(), (name, export) -> export.answered(one));
            case Entry.Disclosed one -> {
                disclosed.add(one);
                one.export().ifPresent(name -> exports.computeIfPresent(name, (same, export) -> export.taken(one)));
            }
            case Entry.Returned one -> exports.computeIfPresent(one.export(), (name, export) -> export.returned(one));
            case Entry.ShareAsked one -> shares.putIfAbsent(one.share(), InformationShare.of(one));
            case Entry.ShareAnswered one -> shares.computeIfPresent(one.share(), (name, share) -> share.with(one));
            case Entry.ShareSent one -> shares.computeIfPresent(one.share(), (name, share) -> share.with(one));
            case Entry.ShareAcknowledged one -> shares.computeIfPresent(one.share(), (name, share) -> share.with(one));
            case Entry.ShareReturned one -> shares.computeIfPresent(one.share(), (name, share) -> share.with(one));
            case Entry.Released one -> releases.putIfAbsent(one.release(), new Release(one, Optional.empty()));
            case Entry.Countersigned one ->
                releases.computeIfPresent(one.release(), (name, release) -> release.with(one));
        }
    }

    private void step(Entry.CampaignStep one) {
        steps.computeIfAbsent(one.campaign(), key -> new ArrayList<>()).add(one);
    }

    private void withdraw(Entry.AttestationWithdrawn one) {
        List<Entry.Attested> given = attested.getOrDefault(one.subject(), List.of());
        List<Entry.Attested> gone = given.stream().filter(one::isOf).toList();
        if (!gone.isEmpty()) {
            given.removeAll(gone);
            gone.forEach(attestation -> takenBack
                    .computeIfAbsent(one.subject(), key -> new ArrayList<>())
                    .add(new TakenBack(attestation, one)));
        }
    }
}
