package org.asbuilt.server.record;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.asbuilt.access.View;
import org.asbuilt.category.Axis;
import org.asbuilt.category.Priorities;
import org.asbuilt.logbook.RemediationState;
import org.asbuilt.model.FieldGroup;
import org.asbuilt.model.Id;
import org.asbuilt.path.Connectivity;
import org.asbuilt.risk.attack.AttackGraph;
import org.asbuilt.risk.attack.Consequences;
import org.asbuilt.risk.attack.Opening;
import org.asbuilt.risk.attack.Openings;
import org.asbuilt.risk.attack.Overview;
import org.asbuilt.vulnerability.advisory.ExploitPrediction;
import org.asbuilt.vulnerability.decision.Weakness;
import org.asbuilt.vulnerability.match.Match;

/**
 * How attacks get through the plant as one view shows it. It serves as long as the graph of connections under it does, the three factors and
 * what is known of vulnerabilities. Source: requirements P4-18.
 */
public final class AttackShelf {
    private static final int MOST = 2;

    private final View view;
    private final Recent<Long, Kept> recent = new Recent<>(MOST);

    private record Kept(
            Connectivity graph, Priorities priorities, Optional<VulnerabilityShelf.Standing> known, Overview overview) {
        @SuppressWarnings(
                "ReferenceEquality") // comparing what a million connections say would cost more than finding it anew
        boolean fits(Connectivity now, Priorities factors, Optional<VulnerabilityShelf.Standing> standing) {
            return graph == now
                    && priorities == factors
                    && known.isPresent() == standing.isPresent()
                    && known.stream().allMatch(one -> one == standing.orElseThrow());
        }
    }

    AttackShelf(View view) {
        this.view = view;
    }

    /** The graph of attacks with what it costs to get from outside to what matters. */
    Overview of(Connectivity graph, Priorities priorities, Optional<VulnerabilityShelf.Standing> standing) {
        return recent.get(
                        graph.around().snapshot().commit(),
                        kept -> kept.fits(graph, priorities, standing),
                        () -> new Kept(graph, priorities, standing, overview(graph, priorities, standing)))
                .overview();
    }

    /** The same for a plant as it would be; it is worked out anew. */
    Overview overview(Connectivity graph, Priorities priorities, Optional<VulnerabilityShelf.Standing> standing) {
        Optional<VulnerabilityShelf.Standing> seen = standing.filter(known -> reads(FieldGroup.VULNERABILITY));
        Function<Id, List<Opening>> openings = asset -> seen.map(known -> known.of(asset)).orElse(List.of()).stream()
                .filter(one -> one.isOpen() && one.state() != RemediationState.DONE)
                .map(AttackShelf::opening)
                .toList();
        return Overview.of(
                AttackGraph.of(graph, new Openings(openings, seen.isPresent(), reads(FieldGroup.PROTECTION))),
                Consequences.of(graph, asset -> priorities.criticality().rating(asset, Axis.OVERALL)),
                List.of());
    }

    private boolean reads(FieldGroup group) {
        return view.isEverything()
                || view.windows().stream().anyMatch(window -> window.groups().contains(group));
    }

    private static Opening opening(Weakness weakness) {
        return new Opening(
                weakness.asset(),
                weakness.vulnerability(),
                weakness.exploited().isPresent(),
                weakness.prediction().map(ExploitPrediction::score),
                weakness.base(),
                weakness.status() == Match.Status.AFFECTED);
    }
}
