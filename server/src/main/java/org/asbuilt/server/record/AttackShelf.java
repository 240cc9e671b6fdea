package org.asbuilt.server.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.asbuilt.access.View;
import org.asbuilt.category.Axis;
import org.asbuilt.category.Priorities;
import org.asbuilt.logbook.RemediationState;
import org.asbuilt.model.FieldGroup;
import org.asbuilt.model.Id;
import org.asbuilt.path.Connectivity;
import org.asbuilt.risk.attack.AttackGraph;
import org.asbuilt.risk.attack.AttackVector;
import org.asbuilt.risk.attack.Consequences;
import org.asbuilt.risk.attack.Knowing;
import org.asbuilt.risk.attack.Opening;
import org.asbuilt.risk.attack.Openings;
import org.asbuilt.risk.attack.Overview;
import org.asbuilt.thirdparty.oversight.AccessUse;
import org.asbuilt.thirdparty.session.SessionRegister;
import org.asbuilt.vulnerability.advisory.ExploitPrediction;
import org.asbuilt.vulnerability.advisory.Library;
import org.asbuilt.vulnerability.advisory.Vulnerability;
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

    /**
     * What the graph rests on beside the connections.
     *
     * @param matched how well vulnerabilities are known
     * @param standing what is known of them
     * @param passing what the rules let pass
     * @param register the logs of sessions
     * @param uses how much access paths are used
     */
    record Known(
            Knowing matched,
            Optional<VulnerabilityShelf.Standing> standing,
            PermittedShelf.Passing passing,
            SessionRegister register,
            Supplier<List<AccessUse>> uses) {
        @SuppressWarnings("ReferenceEquality") // comparing what all of it says would cost more than finding it anew
        boolean isAs(Known other) {
            return register == other.register
                    && matched == other.matched
                    && standing.orElse(null) == other.standing.orElse(null)
                    && passing.known() == other.passing.known()
                    && passing.passages() == other.passing.passages();
        }
    }

    private record Kept(Connectivity graph, Priorities priorities, Known known, Overview overview) {
        @SuppressWarnings(
                "ReferenceEquality") // comparing what a million connections say would cost more than finding it anew
        boolean fits(Connectivity now, Priorities factors, Known fresh) {
            return graph == now && priorities == factors && known.isAs(fresh);
        }
    }

    AttackShelf(View view) {
        this.view = view;
    }

    /** The graph of attacks with what it costs to get from outside to what matters. */
    Overview of(Connectivity graph, Priorities priorities, Known known) {
        return recent.get(
                        graph.around().snapshot().commit(),
                        kept -> kept.fits(graph, priorities, known),
                        () -> new Kept(graph, priorities, known, overview(graph, priorities, known)))
                .overview();
    }

    /** The same for a plant as it would be; it is worked out anew. */
    Overview overview(Connectivity graph, Priorities priorities, Known known) {
        Optional<VulnerabilityShelf.Standing> seen =
                known.standing().filter(standing -> view.reads(FieldGroup.VULNERABILITY));
        Function<Id, List<Opening>> openings =
                asset -> seen.map(standing -> openings(asset, standing)).orElse(List.of());
        Map<Id, String> uses = new HashMap<>();
        known.uses().get().stream()
                .filter(use -> use.account().isEmpty())
                .forEach(use -> uses.put(use.path(), use.why()));
        return Overview.of(
                AttackGraph.of(
                        graph,
                        new Openings(
                                openings,
                                view.reads(FieldGroup.VULNERABILITY) ? known.matched() : Knowing.NOT_SHOWN,
                                view.reads(FieldGroup.PROTECTION),
                                view.reads(FieldGroup.THIRD_PARTIES),
                                known.passing().known(),
                                known.passing().passages(),
                                path -> Optional.ofNullable(uses.get(path)))),
                Consequences.of(graph, asset -> priorities.criticality().rating(asset, Axis.OVERALL)),
                List.of());
    }

    private static List<Opening> openings(Id asset, VulnerabilityShelf.Standing standing) {
        return standing.of(asset).stream()
                .filter(one -> one.isOpen() && one.state() != RemediationState.DONE)
                .map(weakness -> opening(weakness, standing.library()))
                .toList();
    }

    private static Opening opening(Weakness weakness, Library library) {
        List<String> vectors = weakness.matches().stream()
                .flatMap(match -> library.editions(match.advisory()).stream()
                        .skip(Math.max(0, library.editions(match.advisory()).size() - 1))
                        .flatMap(edition -> edition.advisory().vulnerabilities().stream())
                        .filter(one -> one.name().equals(match.vulnerability()))
                        .flatMap(one -> one.scores().stream())
                        .filter(score ->
                                score.products().isEmpty() || score.products().contains(match.product()))
                        .map(Vulnerability.Score::vector))
                .toList();
        return new Opening(
                weakness.asset(),
                weakness.vulnerability(),
                weakness.exploited().isPresent(),
                weakness.prediction().map(ExploitPrediction::score),
                weakness.base(),
                weakness.status() == Match.Status.AFFECTED,
                AttackVector.widest(vectors));
    }
}
