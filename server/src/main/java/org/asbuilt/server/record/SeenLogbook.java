package org.asbuilt.server.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.asbuilt.access.Sight;
import org.asbuilt.logbook.Entry;
import org.asbuilt.logbook.Logged;
import org.asbuilt.model.AccessTerms;
import org.asbuilt.model.ExploitabilityStatement;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Shape;
import org.asbuilt.model.ThirdPartyProfile;

/** The entries of the logbook that are about something in sight. What is written goes into the whole logbook. */
final class SeenLogbook implements LogbookShelf {
    private static final String ACCESS = Shape.of(AccessTerms.class).name();
    private static final String PARTY = Shape.of(ThirdPartyProfile.class).name();

    private final LogbookShelf whole;
    private final Supplier<Sight> sight;
    private final Predicate<String> matters;
    private volatile Optional<Seen> last = Optional.empty();

    /** The names of what was seen to begin: its continuation is seen too. */
    private record Named(Set<String> campaigns, Set<String> approvals) {}

    private record Seen(Logged whole, Sight by, Logged seen) {}

    /**
     * The logbook as a view shows it.
     *
     * @param matters which matters are in sight, by their keys
     */
    SeenLogbook(LogbookShelf whole, Supplier<Sight> sight, Predicate<String> matters) {
        this.whole = whole;
        this.sight = sight;
        this.matters = matters;
    }

    @Override
    public Logged logged() {
        Logged now = whole.logged();
        Sight by = sight.get();
        Optional<Seen> known = last.filter(seen -> seen.whole() == now && seen.by() == by);
        if (known.isPresent()) {
            return known.get().seen();
        }
        Logged seen = of(now, by, matters);
        last = Optional.of(new Seen(now, by, seen));
        return seen;
    }

    @Override
    public void write(List<? extends Entry> entries) {
        whole.write(entries);
    }

    @Override
    public int campaigns() {
        return whole.campaigns();
    }

    @Override
    public Logged refresh() {
        whole.refresh();
        return logged();
    }

    private static Logged of(Logged whole, Sight sight, Predicate<String> matters) {
        List<Entry> seen = new ArrayList<>();
        Named named = new Named(new HashSet<>(), new HashSet<>());
        for (Entry entry : whole.entries()) {
            rest(entry, sight, matters, named).ifPresent(seen::add);
        }
        return Logged.of(seen);
    }

    private static Optional<Entry> rest(Entry entry, Sight sight, Predicate<String> matters, Named named) {
        Set<String> campaigns = named.campaigns();
        Set<String> approvals = named.approvals();
        return switch (entry) {
            case Entry.Attested one -> when(sight.sees(one.subject(), one.facet()), one);
            case Entry.AttestationWithdrawn one -> when(sight.sees(one.subject(), one.facet()), one);
            case Entry.Disposed one -> when(matters.test(one.item()), one);
            case Entry.Waived one ->
                when(subject(one.finding()).map(sight::sees).orElse(false), one);
            case Entry.VulnerabilityDecided one -> when(seesWeakness(sight, one.asset()), one);
            case Entry.Remediated one -> when(seesWeakness(sight, one.asset()), one);
            // What is published is nobody's secret, and who read it says nothing of the plant.
            case Entry.AdvisoryRead one -> Optional.of(one);
            case Entry.TreeTurned one -> when(sight.sees(one.tree()), one);
            case Entry.CampaignOpened one -> opened(one, sight, campaigns);
            case Entry.CampaignExtended one -> when(campaigns.contains(one.campaign()), one);
            case Entry.CampaignHanded one -> campaigns.contains(one.campaign()) ? handed(one, sight) : Optional.empty();
            case Entry.CampaignClosed one -> when(campaigns.contains(one.campaign()), one);
            case Entry.CampaignReopened one -> when(campaigns.contains(one.campaign()), one);
            case Entry.Reminded one -> when(campaigns.contains(one.campaign()), one);
            case Entry.CardOffered one -> when(campaigns.contains(one.campaign()), one);
            case Entry.GlassBroken one -> Optional.of(one);
            case Entry.AccountReviewed one -> Optional.of(one);
            case Entry.GlassReviewed one -> Optional.of(one);
            case Entry.Submitted one -> Optional.of(one);
            case Entry.Admitted one -> Optional.of(one);
            case Entry.Acknowledged one -> when(sight.sees(one.procedure()), one);
            // A release is of the whole record and says nothing of what is in it.
            case Entry.Released one -> Optional.of(one);
            case Entry.Countersigned one -> Optional.of(one);
            // The register of exports is read whole, by whoever may read it, and by nobody else.
            case Entry.ExportAsked ignored -> Optional.empty();
            case Entry.ExportAnswered ignored -> Optional.empty();
            case Entry.Disclosed ignored -> Optional.empty();
            case Entry.Returned ignored -> Optional.empty();
            // So is that of shares: who holds what together is found over all of it.
            case Entry.ShareAsked ignored -> Optional.empty();
            case Entry.ShareAnswered ignored -> Optional.empty();
            case Entry.ShareSent ignored -> Optional.empty();
            case Entry.ShareAcknowledged ignored -> Optional.empty();
            case Entry.ShareReturned ignored -> Optional.empty();
            case Entry.AccessAsked one -> {
                boolean seen = sight.sees(one.path(), ACCESS);
                if (seen) {
                    approvals.add(one.approval());
                }
                yield when(seen, one);
            }
            case Entry.AccessAnswered one -> when(approvals.contains(one.approval()), one);
            case Entry.AccessStepped one -> when(approvals.contains(one.approval()), one);
            case Entry.CombinationJudged one ->
                when(sight.sees(one.scenario()) && one.items().stream().allMatch(sight::sees), one);
            case Entry.SessionReviewed one ->
                when(
                        one.path()
                                .map(path -> sight.sees(path, ACCESS))
                                .orElse(sight.view().isUnconfined()),
                        one);
            case Entry.QuestionsSent one -> {
                boolean seen = sight.sees(one.thirdParty(), PARTY);
                if (seen) {
                    approvals.add(one.questionnaire());
                }
                yield when(seen, one);
            }
            case Entry.QuestionsAnswered one -> when(approvals.contains(one.questionnaire()), one);
            case Entry.AnswersJudged one -> when(approvals.contains(one.questionnaire()), one);
        };
    }

    private static Optional<Entry> handed(Entry.CampaignHanded one, Sight sight) {
        SortedSet<Id> seen = new TreeSet<>(one.subjects());
        seen.removeIf(id -> !sight.sees(id));
        return when(
                !seen.isEmpty(),
                new Entry.CampaignHanded(one.person(), one.at(), one.campaign(), one.from(), one.to(), seen));
    }

    private static Optional<Entry> opened(Entry.CampaignOpened one, Sight sight, Set<String> campaigns) {
        List<Entry.Assignment> assignments = new ArrayList<>();
        for (Entry.Assignment assignment : one.assignments()) {
            SortedSet<Id> seen = new TreeSet<>(assignment.subjects());
            seen.removeIf(id -> !sight.sees(id));
            if (!seen.isEmpty()) {
                assignments.add(new Entry.Assignment(assignment.expert(), seen));
            }
        }
        if (assignments.isEmpty()) {
            return Optional.empty();
        }
        campaigns.add(one.campaign());
        return Optional.of(new Entry.CampaignOpened(
                one.person(), one.at(), one.campaign(), one.title(), assignments, one.due(), one.remindDays()));
    }

    private static boolean seesWeakness(Sight sight, Id asset) {
        return sight.sees(asset, Shape.of(ExploitabilityStatement.class).name());
    }

    /** The key of a finding is the rule, the subject and the rest, with colons between them. */
    private static Optional<Id> subject(String finding) {
        String[] parts = finding.split(":", 3);
        try {
            return parts.length < 2 ? Optional.empty() : Optional.of(new Id(parts[1]));
        } catch (InvalidValue none) {
            return Optional.empty();
        }
    }

    private static Optional<Entry> when(boolean seen, Entry entry) {
        return seen ? Optional.of(entry) : Optional.empty();
    }
}
