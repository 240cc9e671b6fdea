package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.asbuilt.access.Permission;
import org.asbuilt.ledger.Difference;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.Id;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.jobs.Jobs;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.record.ChangeBehind;
import org.asbuilt.server.record.Moment;
import org.asbuilt.server.record.PermittedShelf;
import org.asbuilt.server.record.Product;
import org.asbuilt.server.view.AuditView;
import org.asbuilt.server.view.BaselineView;
import org.asbuilt.server.view.CommitView;
import org.asbuilt.server.view.FacetSchema;
import org.asbuilt.server.view.MapView;
import org.asbuilt.server.view.NaturalOrder;
import org.asbuilt.server.view.Plant;
import org.asbuilt.server.view.SentenceView;
import org.asbuilt.server.view.Shown;
import org.asbuilt.server.view.StatusView;
import org.asbuilt.validation.Background;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Extent;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The record as a whole: at a glance, as a map, as a log, and the proof of it. */
@RestController
public class RecordApi {
    private static final int MOST = 500;
    private final FrontOffice office;
    private final Jobs jobs;
    private final BulkReads reads;

    /** What differs between two moments of the record. */
    public record Differences(List<SentenceView> sentences) {}

    /** A verification that was ordered: the job that does it. */
    public record Ordered(String job) {}

    /** The record of that office. */
    RecordApi(FrontOffice office, Jobs jobs, BulkReads reads) {
        this.office = office;
        this.jobs = jobs;
        this.reads = reads;
    }

    /** The product and the record at a glance. */
    @Needs(value = Permission.READ, action = "status.show")
    @GetMapping("/api/status")
    public StatusView status() {
        return office.reading().status(Product.version());
    }

    /** What can be said of subjects. */
    @Needs(
            value = {},
            action = "schema.show")
    @GetMapping("/api/schema")
    public List<FacetSchema> schema() {
        return FacetSchema.all();
    }

    /**
     * The plant by levels and zones.
     *
     * @param by zones, networks or places; zones if nothing is said
     */
    @Needs(value = Permission.READ, action = "map.show")
    @GetMapping("/api/map")
    public MapView map(
            @RequestParam Optional<String> by,
            @RequestParam Optional<String> at,
            @RequestParam(name = "as-of") Optional<String> asOf,
            HttpServletRequest request) {
        Plant plant = office.reading().plant(Moment.parse(at, asOf));
        reads.count(() -> MapView.drawn(plant), request);
        MapView.By boxes = by.map(MapView.By::parse).orElse(MapView.By.ZONES);
        if (at.isPresent() || asOf.isPresent()) {
            return MapView.of(plant, boxes, List.of(), Optional.empty()).asRecorded();
        }
        PermittedShelf shelf = office.permitted();
        boolean checking = shelf.isChecking();
        return MapView.of(plant, boxes, office.inbox().triage().open(), shelf.threeWay())
                .whileChecking(checking);
    }

    /**
     * What differs between two moments of the record, each a time or the number of a commit, with the change that made it so.
     *
     * @param scope sites, systems, zones and assets to which it is restricted; none for the whole plant
     */
    @Needs(value = Permission.READ, action = "diff.show")
    @GetMapping("/api/diff")
    public Differences diff(
            @RequestParam String from, @RequestParam String to, @RequestParam Optional<List<String>> scope) {
        Snapshot before = at(from);
        Snapshot after = at(to);
        Extent extent = Extent.of(scope.orElse(List.of()).stream().map(Id::new).toList());
        Circumstances old = Circumstances.of(before, office.clock().instant(), Background.NONE);
        Circumstances now = Circumstances.of(after, office.clock().instant(), Background.NONE);
        ChangeBehind.Between between = office.changeBehind()
                .between(Math.min(before.commit(), after.commit()), Math.max(before.commit(), after.commit()));
        return new Differences(office.reading().differences(Moment.record(from), Moment.record(to)).stream()
                .filter(difference -> covers(extent, difference, old) || covers(extent, difference, now))
                .map(difference -> sentence(difference, before, after, between.change(difference)))
                // What differs of one subject stays in the order of its facets.
                .sorted(Comparator.comparing(SentenceView::kind)
                        .thenComparing(one -> NaturalOrder.key(one.name()))
                        .thenComparing(SentenceView::subject))
                .toList());
    }

    private Snapshot at(String moment) {
        return office.reading()
                .plant(new Moment(Optional.empty(), Optional.of(Moment.record(moment))))
                .snapshot();
    }

    private static boolean covers(Extent extent, Difference difference, Circumstances around) {
        return extent.isEverything()
                || around.subject(difference.subject())
                        .map(subject -> extent.covers(subject, around))
                        .orElse(false);
    }

    /** Commits, newest first. */
    @Needs(value = Permission.READ, action = "commits.list")
    @GetMapping("/api/commits")
    public List<CommitView> commits(
            @RequestParam Optional<Long> before, @RequestParam(defaultValue = "100") int limit) {
        return office.reading().commits(before.orElse(Long.MAX_VALUE), Math.clamp(limit, 1, MOST));
    }

    /** One commit with what it did. */
    @Needs(value = Permission.READ, action = "commits.show")
    @GetMapping("/api/commits/{number}")
    public CommitView commit(@PathVariable long number) {
        return office.reading().commit(number).orElseThrow(() -> Refusal.notFound("commit " + number));
    }

    /** The newest signed statement of how long the log is. */
    @Needs(value = Permission.READ, action = "checkpoint.show")
    @GetMapping("/api/checkpoint")
    public StatusView.CheckpointView checkpoint() {
        return office.ledger()
                .checkpoint()
                .map(org.asbuilt.server.record.Reading::checkpoint)
                .orElseThrow(() -> Refusal.notFound("checkpoint before the first commit"));
    }

    /** Who saw and did what, newest first; of a part of the plant to whoever audits only that. */
    @Needs(value = Permission.AUDIT, action = "audit.list")
    @GetMapping("/api/audit")
    public List<AuditView> audit(
            @RequestParam Optional<Long> before,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam Optional<String> actor,
            @RequestParam Optional<String> action,
            HttpServletRequest request) {
        return office.counter(Permission.AUDIT)
                .accesses()
                .newest(
                        Gate.person(request).user(),
                        before.orElse(Long.MAX_VALUE),
                        actor,
                        action,
                        Math.clamp(limit, 1, MOST));
    }

    /** Has everything recomputed in the background and the first broken link named. */
    @Needs(value = Permission.AUDIT, action = "record.verify")
    @PostMapping("/api/verify")
    @ResponseStatus(HttpStatus.ACCEPTED)
    public Ordered verify(HttpServletRequest request) {
        return new Ordered(
                jobs.order(Gate.person(request).user(), "waiting for its turn", progress -> office.verify(progress::at))
                        .id());
    }

    private static SentenceView sentence(Difference difference, Snapshot old, Snapshot after, Optional<String> change) {
        String name = Shown.name(difference.subject(), after);
        Optional<String> before = difference.before().map(said -> BaselineView.shown(difference, said, old));
        Optional<String> now = difference.after().map(said -> BaselineView.shown(difference, said, after));
        String label = difference.path().label();
        String is = now.map(value -> "'" + value + "'").orElse("unknown");
        String text = name + ", " + label + ": "
                + before.map(value -> "'" + value + "' became " + is).orElse("was unknown, is " + is);
        return new SentenceView(
                difference.subject().value(),
                name,
                difference.subject().kind().text(),
                text,
                before,
                now,
                Optional.of(difference.path().toString()),
                Optional.of(label),
                Optional.empty(),
                change);
    }
}
