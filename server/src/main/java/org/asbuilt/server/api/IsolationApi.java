package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.asbuilt.access.Permission;
import org.asbuilt.isolation.Isolated;
import org.asbuilt.isolation.IsolationSheet;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.path.Connectivity;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.record.Moment;
import org.asbuilt.server.view.IsolationView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How part of the plant is cut off, and what speaks against calling it isolated. */
@RestController
public class IsolationApi {
    private static final int MOST_MONTHS = 120;

    private final FrontOffice office;
    private final BulkReads reads;

    /** The isolation of that office. */
    IsolationApi(FrontOffice office, BulkReads reads) {
        this.office = office;
        this.reads = reads;
    }

    /** How a site, zone or system is cut off: what, in which order, by whom, what stays and what stops. */
    @Needs(value = Permission.READ, action = "isolation.show")
    @GetMapping("/api/isolation")
    public IsolationView sheet(
            @RequestParam String scope,
            @RequestParam(defaultValue = "12") int months,
            @RequestParam Optional<String> at,
            @RequestParam(name = "as-of") Optional<String> asOf,
            HttpServletRequest request) {
        Connectivity graph = graph(at, asOf, request);
        Id place = graph.around()
                .subject(new Id(scope.strip()))
                .map(Subject::id)
                .orElseThrow(() -> Refusal.notFound("subject " + scope));
        int counts = Math.clamp(months, 1, MOST_MONTHS);
        return IsolationView.of(
                IsolationSheet.of(graph, place, Period.ofMonths(counts)),
                Isolated.of(graph, place),
                counts,
                graph.around());
    }

    /** Every site, zone and system of which somebody says whether it is isolated, held against the record. */
    @Needs(value = Permission.READ, action = "isolation.claims")
    @GetMapping("/api/isolation/claims")
    public List<IsolationView.IsolatedView> claims(
            @RequestParam Optional<String> at,
            @RequestParam(name = "as-of") Optional<String> asOf,
            HttpServletRequest request) {
        Connectivity graph = graph(at, asOf, request);
        return Isolated.all(graph).stream()
                .map(one -> IsolationView.IsolatedView.of(one, graph.around()))
                .toList();
    }

    /** What a program is told tells it of every connection, so it counts as all of them. */
    private Connectivity graph(Optional<String> at, Optional<String> asOf, HttpServletRequest request) {
        Connectivity graph = office.connectivity(Moment.parse(at, asOf));
        reads.count(graph.around().subjects(Kind.CONNECTION), request);
        return graph;
    }
}
