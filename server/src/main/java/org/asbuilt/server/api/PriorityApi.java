package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.access.Permission;
import org.asbuilt.calendar.Windows;
import org.asbuilt.category.LookAhead;
import org.asbuilt.category.Priorities;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Sector;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.record.Moment;
import org.asbuilt.server.view.DecisionView;
import org.asbuilt.server.view.Named;
import org.asbuilt.server.view.PriorityViews;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.vulnerability.decision.Weakness;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What matters, how exposed it is and when it may be touched. Source: requirements P3-03 to P3-24. */
@RestController
public class PriorityApi {
    private static final int MOST_SHOWN = 1000;
    private static final int MOST_DECIDED = 500;

    private final FrontOffice office;
    private final BulkReads reads;
    private final ChangeAnswers changes;

    /** The priorities of that office. */
    PriorityApi(FrontOffice office, BulkReads reads) {
        this.office = office;
        this.reads = reads;
        changes = new ChangeAnswers(office);
    }

    /**
     * The three factors of all assets that a control, an update or a change touches.
     *
     * @param rows one an asset, by id; no more than asked for, at most 500
     * @param count how many assets are touched
     * @param chosen what was asked for
     */
    public record DecisionList(List<DecisionView> rows, int count, List<Named> chosen) {}

    /** The most critical and exposed assets and systems, the worst first. */
    @Needs(value = Permission.READ, action = "priorities.ranking")
    @GetMapping("/api/priorities/ranking")
    public PriorityViews.RankingView ranking(
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam Optional<String> at,
            @RequestParam(name = "as-of") Optional<String> asOf,
            HttpServletRequest request) {
        return PriorityViews.ranking(priorities(at, asOf, request), Math.clamp(limit, 1, MOST_SHOWN));
    }

    /**
     * The three factors together for all assets that are touched.
     *
     * @param subject ids of assets, connections, conduits, access paths, redundancy groups, zones, systems or sites
     * @param change a change; all that it edits is touched
     * @param work how long the work takes, ISO 8601
     */
    @Needs(value = Permission.READ, action = "priorities.decision")
    @GetMapping("/api/priorities/decision")
    public DecisionList decision(
            @RequestParam Optional<List<String>> subject,
            @RequestParam Optional<String> change,
            @RequestParam(defaultValue = "PT1H") String work,
            @RequestParam(defaultValue = "500") int limit,
            @RequestParam Optional<String> at,
            @RequestParam(name = "as-of") Optional<String> asOf,
            HttpServletRequest request) {
        Priorities priorities = priorities(at, asOf, request);
        Circumstances around = priorities.around();
        List<Id> chosen = Stream.concat(
                        subject.stream().flatMap(List::stream).map(id -> there(id, around)),
                        change.stream()
                                .flatMap(id -> changes.change(id).edits().stream())
                                .map(Edit::subject)
                                .filter(id -> around.subject(id).isPresent()))
                .distinct()
                .toList();
        if (chosen.isEmpty() && change.isEmpty()) {
            throw Refusal.badRequest("malformed", "name a subject or a change");
        }
        List<Id> assets = priorities.assetsOf(chosen);
        Duration duration = duration(work);
        Windows windows = windows(around, at);
        return new DecisionList(
                assets.stream()
                        .limit(Math.clamp(limit, 1, MOST_DECIDED))
                        .flatMap(id -> around.subject(id).stream())
                        .map(asset -> DecisionView.of(
                                priorities.row(asset, duration, windows), around, weaknesses(asset.id())))
                        .toList(),
                assets.size(),
                chosen.stream()
                        .limit(MOST_DECIDED)
                        .map(id -> Named.of(id, around))
                        .toList());
    }

    /** The three factors of one asset, each with its reasons. */
    @Needs(value = Permission.READ, action = "priorities.show")
    @GetMapping("/api/priorities/assets/{id}")
    public DecisionView show(
            @PathVariable String id,
            @RequestParam Optional<String> at,
            @RequestParam(name = "as-of") Optional<String> asOf,
            HttpServletRequest request) {
        Priorities priorities = priorities(at, asOf, request);
        Circumstances around = priorities.around();
        Subject asset = around.subject(there(id, around))
                .filter(found -> found.kind() == Kind.ASSET)
                .orElseThrow(() -> Refusal.notFound("asset " + id));
        return DecisionView.of(
                priorities.row(asset, Duration.ofHours(1), windows(around, at)), around, weaknesses(asset.id()));
    }

    /** The assets of which not all three factors were judged, with what their sector's taxonomy suggests. */
    @Needs(value = Permission.READ, action = "priorities.uncategorised")
    @GetMapping("/api/priorities/uncategorised")
    public PriorityViews.UncategorisedList uncategorised(
            @RequestParam(defaultValue = "200") int limit,
            @RequestParam Optional<Sector> sector,
            @RequestParam Optional<String> at,
            @RequestParam(name = "as-of") Optional<String> asOf,
            HttpServletRequest request) {
        return PriorityViews.uncategorised(
                priorities(at, asOf, request).around(), sector, Math.clamp(limit, 1, MOST_SHOWN));
    }

    /** What loses its maker's sale, support or everything within three years. */
    @Needs(value = Permission.READ, action = "priorities.look-ahead")
    @GetMapping("/api/priorities/look-ahead")
    public PriorityViews.LookAheadView lookAhead(
            @RequestParam(defaultValue = "200") int limit,
            @RequestParam Optional<String> at,
            @RequestParam(name = "as-of") Optional<String> asOf,
            HttpServletRequest request) {
        Circumstances around = priorities(at, asOf, request).around();
        return PriorityViews.lookAhead(LookAhead.of(around), Math.clamp(limit, 1, MOST_SHOWN), around);
    }

    /** The taxonomies of sectors, from which suggestions come. */
    @Needs(value = Permission.READ, action = "priorities.templates")
    @GetMapping("/api/priorities/templates")
    public List<PriorityViews.TemplateRow> templates() {
        return PriorityViews.templates();
    }

    /** What advisories come to for an asset now; empty while they are being matched. */
    private Optional<List<Weakness>> weaknesses(Id asset) {
        return office.vulnerabilities().current().map(standing -> standing.of(asset));
    }

    /** What a program is told of the factors tells it of every asset, so it counts as all of them. */
    private Priorities priorities(Optional<String> at, Optional<String> asOf, HttpServletRequest request) {
        Priorities priorities = office.priorities(Moment.parse(at, asOf));
        reads.count(priorities.around().subjects(Kind.ASSET), request);
        return priorities;
    }

    /** What was read this morning serves all day; the next window is the next from now. */
    private Windows windows(Circumstances around, Optional<String> at) {
        Instant now = at.map(Instant::parse).orElseGet(() -> office.clock().instant());
        return new Windows(around.at(now));
    }

    private static Id there(String text, Circumstances around) {
        return around.subject(new Id(text.strip()))
                .map(Subject::id)
                .orElseThrow(() -> Refusal.notFound("subject " + text));
    }

    private static Duration duration(String text) {
        try {
            Duration duration = Duration.parse(text);
            if (!duration.isNegative()) {
                return duration;
            }
        } catch (DateTimeException e) {
            // Falls through to the same sentence.
        }
        throw InvalidValue.expected("a duration such as PT2H", text);
    }
}
