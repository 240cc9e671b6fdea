package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.asbuilt.access.Permission;
import org.asbuilt.logbook.Entry;
import org.asbuilt.logbook.Verdict;
import org.asbuilt.model.Id;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.once.ShownOnce;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.record.Campaigns;
import org.asbuilt.server.view.CampaignView;
import org.asbuilt.validation.Campaign;
import org.asbuilt.validation.Circumstances;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Campaigns of validation. */
@RestController
public class CampaignApi {
    private final FrontOffice office;

    /**
     * A campaign to be opened.
     *
     * @param experts which subjects each expert is asked to look at, by user name or by the id of a person
     * @param due its last day
     * @param remindDays how many days before the end, and apart, experts are reminded; 7 if not given
     */
    public record Plan(String title, Map<String, List<String>> experts, LocalDate due, Optional<Integer> remindDays) {}

    /**
     * What an expert says.
     *
     * @param subjects of which subjects
     * @param facets of which groups of them; of all that are still open if not given
     * @param verdict RIGHT, WRONG or DO_NOT_KNOW
     */
    public record Saying(List<String> subjects, Optional<List<String>> facets, Verdict verdict, Optional<String> note) {
        Campaigns.Saying parsed() {
            return new Campaigns.Saying(
                    subjects.stream().map(Id::new).toList(), facets.orElse(List.of()), verdict, note.orElse(""));
        }
    }

    /** Why. */
    public record Reason(String reason) {}

    /**
     * How a campaign goes on.
     *
     * @param due its last day from now on
     * @param reason why
     */
    public record Reopening(LocalDate due, String reason) {}

    /** For whom a card is made out. */
    public record CardFor(String expert) {}

    /** The address of a card; it is shown once and kept nowhere. */
    public record CardLink(String link) {}

    /**
     * Who is to be reminded.
     *
     * @param experts by user name or id; everybody who still has to look if it is not given
     */
    public record Whom(Optional<List<String>> experts) {}

    /**
     * Who was reminded.
     *
     * @param experts who
     * @param skipped who was named and is not waited for
     */
    public record Reminded(List<String> experts, List<String> skipped) {}

    /**
     * What is to be asked of another expert.
     *
     * @param to the other expert, by user name or by the id of a person
     * @param tasks what is asked of whom until now
     */
    public record Handing(String to, List<Asked> tasks) {}

    /**
     * What is asked of an expert.
     *
     * @param expert by user name or id
     * @param subject about which subject
     */
    public record Asked(String expert, String subject) {}

    /**
     * What came of asking another expert.
     *
     * @param handed how many subjects are asked of the other one now
     * @param skipped what stays as it was, and why
     */
    public record Handed(int handed, List<SkippedView> skipped) {}

    /** What was signed, and what not and why. */
    public record SignedView(int subjects, int attestations, List<SkippedView> skipped) {
        static SignedView of(Campaigns.Signed signed) {
            return new SignedView(
                    signed.subjects(),
                    signed.attestations(),
                    signed.skipped().stream().map(SkippedView::of).toList());
        }
    }

    /**
     * Something that was not done, and why.
     *
     * @param subject of which subject
     * @param facet of which group of its values; empty if of none
     * @param reason why
     */
    public record SkippedView(String subject, String facet, String reason) {
        static SkippedView of(Campaigns.Skipped one) {
            return new SkippedView(one.subject().value(), one.facet(), one.reason());
        }
    }

    /** The campaigns of that office. */
    public CampaignApi(FrontOffice office) {
        this.office = office;
    }

    /** All campaigns, newest first. */
    @Needs(value = Permission.READ, action = "campaigns.list")
    @GetMapping("/api/campaigns")
    public List<CampaignView> list() {
        Circumstances around = office.circumstances();
        return office.campaigns().all(around).stream()
                .map(campaign -> view(campaign, around))
                .toList();
    }

    /** Opens a campaign. */
    @Needs(value = Permission.PROPOSE, action = "campaigns.open")
    @PostMapping("/api/campaigns")
    @ResponseStatus(HttpStatus.CREATED)
    public CampaignView open(@RequestBody Plan body, HttpServletRequest request) {
        List<Entry.Assignment> assignments = body.experts().entrySet().stream()
                .map(one -> new Entry.Assignment(
                        one.getKey(),
                        one.getValue().stream().map(Id::new).collect(Collectors.toCollection(TreeSet::new))))
                .toList();
        String name = office.counter(Permission.PROPOSE)
                .campaigns()
                .open(
                        Gate.person(request).user(),
                        body.title(),
                        assignments,
                        body.due(),
                        body.remindDays().orElse(7));
        return show(name);
    }

    /** Who can be asked: who can sign in, and the persons of the record, who sign by a card. */
    @Needs(value = Permission.PROPOSE, action = "campaigns.experts")
    @GetMapping("/api/campaigns/experts")
    public List<Campaigns.Expert> experts() {
        return office.campaigns().experts(office.circumstances());
    }

    /** One campaign. */
    @Needs(value = Permission.READ, action = "campaigns.show")
    @GetMapping("/api/campaigns/{id}")
    public CampaignView show(@PathVariable String id) {
        Circumstances around = office.circumstances();
        return view(found(id, around), around);
    }

    /** What is to be looked at in a campaign; of everybody, or only one's own. */
    @Needs(value = Permission.READ, action = "campaigns.tasks")
    @GetMapping("/api/campaigns/{id}/tasks")
    public List<CampaignView.TaskView> tasks(
            @PathVariable String id, @RequestParam(defaultValue = "false") boolean mine, HttpServletRequest request) {
        Circumstances around = office.circumstances();
        String user = Gate.person(request).user();
        return found(id, around).tasks().stream()
                .filter(task -> !mine || task.expert().equals(user))
                .map(task -> CampaignView.TaskView.of(task, around))
                .toList();
    }

    /** Signs for oneself: one subject or many at once. */
    @Needs(value = Permission.READ, action = "campaigns.sign", inPerson = true)
    @PostMapping("/api/campaigns/{id}/sign")
    public SignedView sign(@PathVariable String id, @RequestBody Saying body, HttpServletRequest request) {
        Campaign campaign = found(id, office.circumstances());
        return SignedView.of(office.campaigns().sign(Gate.person(request).user(), campaign, body.parsed()));
    }

    /** Reminds those who still have to look: everybody, or some. */
    @Needs(value = Permission.PROPOSE, action = "campaigns.remind")
    @PostMapping("/api/campaigns/{id}/remind")
    public Reminded remind(@PathVariable String id, @RequestBody Optional<Whom> body, HttpServletRequest request) {
        Campaign campaign = found(id, office.circumstances());
        List<String> some = body.flatMap(Whom::experts).orElse(campaign.waitsFor());
        List<String> reminded = office.campaigns().remind(Gate.person(request).user(), campaign, some);
        return new Reminded(
                reminded, some.stream().filter(one -> !reminded.contains(one)).toList());
    }

    /** Asks another expert to look at what somebody was asked to look at: each subject that still is to be looked at. */
    @Needs(value = Permission.PROPOSE, action = "campaigns.hand")
    @PostMapping("/api/campaigns/{id}/hand")
    public Handed hand(@PathVariable String id, @RequestBody Handing body, HttpServletRequest request) {
        Campaign campaign = found(id, office.circumstances());
        List<Campaigns.Skipped> skipped = office.campaigns()
                .hand(
                        Gate.person(request).user(),
                        campaign,
                        body.to(),
                        body.tasks().stream()
                                .map(one -> new Campaigns.Asked(one.expert(), new Id(one.subject())))
                                .distinct()
                                .toList());
        return new Handed(
                (int) body.tasks().stream().distinct().count() - skipped.size(),
                skipped.stream().map(SkippedView::of).toList());
    }

    /** Makes out a card, by which an expert attests without signing in. */
    @Needs(value = Permission.PROPOSE, action = "campaigns.card")
    @ShownOnce("a one-time link")
    @PostMapping("/api/campaigns/{id}/cards")
    public CardLink card(@PathVariable String id, @RequestBody CardFor body, HttpServletRequest request) {
        Campaign campaign = found(id, office.circumstances());
        String token = office.campaigns().card(Gate.person(request).user(), campaign, body.expert());
        return new CardLink("/card#" + token);
    }

    /** Closes a campaign. */
    @Needs(value = Permission.PROPOSE, action = "campaigns.close")
    @PostMapping("/api/campaigns/{id}/close")
    public CampaignView close(@PathVariable String id, @RequestBody Reason body, HttpServletRequest request) {
        office.campaigns().close(Gate.person(request).user(), found(id, office.circumstances()), body.reason());
        return show(id);
    }

    /** Opens a campaign again that was closed. */
    @Needs(value = Permission.PROPOSE, action = "campaigns.reopen")
    @PostMapping("/api/campaigns/{id}/reopen")
    public CampaignView reopen(@PathVariable String id, @RequestBody Reopening body, HttpServletRequest request) {
        office.campaigns()
                .reopen(Gate.person(request).user(), found(id, office.circumstances()), body.due(), body.reason());
        return show(id);
    }

    private Campaign found(String id, Circumstances around) {
        return office.campaigns().find(id, around).orElseThrow(() -> Refusal.notFound("campaign " + id));
    }

    private CampaignView view(Campaign campaign, Circumstances around) {
        return CampaignView.of(campaign, around, expert -> office.campaigns().name(expert, around));
    }
}
