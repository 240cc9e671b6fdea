package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.asbuilt.access.Permission;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;
import org.asbuilt.path.BlastRadius;
import org.asbuilt.path.Connectivity;
import org.asbuilt.path.Effect;
import org.asbuilt.path.Entry;
import org.asbuilt.path.FromOutside;
import org.asbuilt.path.Loss;
import org.asbuilt.path.Paths;
import org.asbuilt.path.SinglePoints;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.record.Moment;
import org.asbuilt.server.view.LossView;
import org.asbuilt.server.view.Named;
import org.asbuilt.server.view.ReachedView;
import org.asbuilt.server.view.SinglePointsView;
import org.asbuilt.server.view.WaysView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Ways through what is recorded, what is reached, single points of failure, and what stops if something is lost. */
@RestController
public class PathApi {
    /** Instead of an id: wherever somebody from outside comes in. */
    private static final String OUTSIDE = "outside";

    /** Instead of an id: all critical assets. */
    private static final String CRITICAL = "critical";

    private static final int MOST_SHOWN = 1000;
    private static final int MOST_HOPS = 1000;
    private static final int MOST_LOST = 50;

    private final FrontOffice office;
    private final BulkReads reads;

    /** The paths of that office. */
    PathApi(FrontOffice office, BulkReads reads) {
        this.office = office;
        this.reads = reads;
    }

    /** Where somebody from outside comes in, and how many critical assets are reached from there. */
    @Needs(value = Permission.READ, action = "paths.entries")
    @GetMapping("/api/paths/entries")
    public ReachedView.EntriesView entries(
            @RequestParam Optional<String> at,
            @RequestParam(name = "as-of") Optional<String> asOf,
            HttpServletRequest request) {
        Connectivity graph = graph(at, asOf, request);
        List<Id> critical = critical(graph);
        return ReachedView.of(
                graph, FromOutside.of(graph, critical, Effect.WRITE), FromOutside.of(graph, critical, Effect.READ));
    }

    /** The shortest ways from somewhere to somewhere. */
    @Needs(value = Permission.READ, action = "paths.ways")
    @GetMapping("/api/paths/ways")
    public WaysView ways(
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam(defaultValue = "read") String effect,
            @RequestParam(defaultValue = "10") int limit,
            @RequestParam Optional<String> at,
            @RequestParam(name = "as-of") Optional<String> asOf,
            HttpServletRequest request) {
        Connectivity graph = graph(at, asOf, request);
        return WaysView.of(
                Paths.between(
                        graph,
                        places(from, graph),
                        places(to, graph),
                        effect(effect),
                        Math.clamp(limit, 1, Paths.MOST)),
                graph.around());
    }

    /** What is reached from somewhere. */
    @Needs(value = Permission.READ, action = "paths.reached")
    @GetMapping("/api/paths/reached")
    public ReachedView reached(
            @RequestParam String from,
            @RequestParam(defaultValue = "1000") int hops,
            @RequestParam(defaultValue = "200") int limit,
            @RequestParam Optional<String> at,
            @RequestParam(name = "as-of") Optional<String> asOf,
            HttpServletRequest request) {
        Connectivity graph = graph(at, asOf, request);
        return ReachedView.of(
                BlastRadius.of(graph, places(from, graph), Math.clamp(hops, 1, MOST_HOPS)),
                Math.clamp(limit, 1, MOST_SHOWN),
                graph.around());
    }

    /** What alone holds parts of the plant together. */
    @Needs(value = Permission.READ, action = "paths.single-points")
    @GetMapping("/api/paths/single-points")
    public SinglePointsView singlePoints(
            @RequestParam(defaultValue = "200") int limit,
            @RequestParam Optional<String> at,
            @RequestParam(name = "as-of") Optional<String> asOf,
            HttpServletRequest request) {
        Connectivity graph = graph(at, asOf, request);
        return SinglePointsView.of(SinglePoints.of(graph), Math.clamp(limit, 1, MOST_SHOWN), graph.around());
    }

    /** What stops if some subjects are lost at once. */
    @Needs(value = Permission.READ, action = "paths.loss")
    @GetMapping("/api/paths/loss")
    public LossView loss(
            @RequestParam List<String> lost,
            @RequestParam(defaultValue = "200") int limit,
            @RequestParam Optional<String> at,
            @RequestParam(name = "as-of") Optional<String> asOf,
            HttpServletRequest request) {
        if (lost.size() > MOST_LOST) {
            throw Refusal.badRequest("too-many", "at most " + MOST_LOST + " subjects can be lost at once");
        }
        Connectivity graph = graph(at, asOf, request);
        List<Id> ids = lost.stream().map(id -> there(id, graph)).toList();
        return LossView.of(
                ids.stream().map(id -> Named.of(id, graph.around())).toList(),
                Loss.of(graph.around(), ids),
                Math.clamp(limit, 1, MOST_SHOWN),
                graph.around());
    }

    /** What a program is told of the graph tells it of every connection, so it counts as all of them. */
    private Connectivity graph(Optional<String> at, Optional<String> asOf, HttpServletRequest request) {
        Connectivity graph = office.connectivity(Moment.parse(at, asOf));
        reads.count(graph.around().subjects(Kind.CONNECTION), request);
        return graph;
    }

    private static List<Id> places(String text, Connectivity graph) {
        return switch (text.strip()) {
            case OUTSIDE -> graph.entries().stream().map(Entry::id).toList();
            case CRITICAL -> critical(graph);
            default -> graph.members(there(text, graph));
        };
    }

    private static List<Id> critical(Connectivity graph) {
        return graph.around().subjects(Kind.ASSET).stream()
                .filter(graph.around()::isCritical)
                .map(Subject::id)
                .sorted()
                .toList();
    }

    private static Id there(String text, Connectivity graph) {
        return graph.around()
                .subject(new Id(text.strip()))
                .map(Subject::id)
                .orElseThrow(() -> Refusal.notFound("subject " + text));
    }

    private static Effect effect(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "read" -> Effect.READ;
            case "write" -> Effect.WRITE;
            default -> throw InvalidValue.expected("read or write", text);
        };
    }
}
