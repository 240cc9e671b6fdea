package org.asbuilt.risk.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.category.Exposure;
import org.asbuilt.category.Exposures;
import org.asbuilt.category.Range;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AttackTreeNode;
import org.asbuilt.model.ControlProfile;
import org.asbuilt.model.ControlStatus;
import org.asbuilt.model.ExposureControl;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Rating;
import org.asbuilt.model.Slot;
import org.asbuilt.path.Connectivity;
import org.asbuilt.risk.attack.Measure;
import org.asbuilt.risk.attack.Overview;
import org.asbuilt.risk.register.RiskRow;
import org.asbuilt.risk.tree.Exploitable;
import org.asbuilt.risk.tree.TreeJudgement;
import org.asbuilt.risk.tree.TreeState;
import org.asbuilt.validation.Circumstances;

/**
 * The plant with a control and without it: the attack trees and risks that name it, the exposure of what counts on it by its name, and the
 * attack paths that its measures close. Nothing is recorded. Source: requirements P3-25, P3-26; issue 10.
 *
 * @param control the control
 * @param status how far it is now
 * @param trees the trees of which it is to block a step
 * @param risks the risks that count on it
 * @param exposures the assets of which the exposure counts on a control of that name
 * @param measures what it means in the graph of attacks; empty if that does not follow from its clauses and what it guards
 * @param paths what those measures do, beside what is recorded
 * @param pairs how many pairs of an entry and a consequence are open without them
 */
public record ControlEffect(
        Subject control,
        Optional<ControlStatus> status,
        List<OnTree> trees,
        List<OnRisk> risks,
        List<OnExposure> exposures,
        List<Measure> measures,
        Overview.Difference paths,
        int pairs) {
    private static final Basis BASIS = new Basis.Stated("what if", "tried");

    /** Copies the lists. */
    public ControlEffect {
        trees = List.copyOf(trees);
        risks = List.copyOf(risks);
        exposures = List.copyOf(exposures);
        measures = List.copyOf(measures);
    }

    /** A tree with the control at work and without it. */
    public record OnTree(Id tree, TreeState with, TreeState without) {}

    /** A risk with the control at work and without it; empty if it is not rated. */
    public record OnRisk(Id risk, Optional<Rating> with, Optional<Rating> without) {}

    /** The residual exposure of an asset with the control and without it, 0 to 4. */
    public record OnExposure(Id asset, Range with, Range without) {}

    /**
     * The effect of a control.
     *
     * @param now what attacks come to as it is recorded
     * @param exploitable what is known of vulnerabilities
     * @throws InvalidValue if it is not a control of the record
     */
    public static ControlEffect of(Id id, Overview now, Exploitable exploitable) {
        Connectivity graph = now.graph().connectivity();
        Circumstances around = graph.around();
        Subject control = around.subject(id)
                .filter(one -> one.kind() == Kind.CONTROL)
                .orElseThrow(() -> InvalidValue.expected("a control of the record", id.value()));
        Optional<ControlProfile> profile = control.facet(ControlProfile.class);
        Circumstances with = around.with(List.of(status(control.id(), ControlStatus.IMPLEMENTED)));
        Circumstances without = around.with(List.of(status(control.id(), ControlStatus.RETIRED)));
        List<Measure> measures = profile.map(one -> ControlMeasures.of(one, guarded -> members(guarded, graph)))
                .orElse(List.of());
        Overview.Difference paths = now.difference(Overview.of(now.graph(), now.consequences(), measures));
        return new ControlEffect(
                control,
                profile.flatMap(ControlProfile::status),
                trees(control.id(), with, without, exploitable),
                risks(control.id(), with, without),
                exposures(control, around),
                measures,
                paths,
                now.pairs().size());
    }

    private static Edit status(Id control, ControlStatus status) {
        return Edit.Put.of(
                control,
                Slot.of(ControlProfile.class),
                Map.of("status", Said.value(status.name().toLowerCase(java.util.Locale.ROOT), BASIS)),
                PlantTime.ALWAYS);
    }

    private static List<Id> members(Id guarded, Connectivity graph) {
        return switch (guarded.kind()) {
            case ZONE, SYSTEM, SITE -> graph.members(guarded);
            case THIRD_PARTY ->
                graph.around().subjects(Kind.ACCESS_PATH).stream()
                        .filter(path -> path.facet(org.asbuilt.model.RemoteAccess.class)
                                .flatMap(org.asbuilt.model.RemoteAccess::thirdParty)
                                .filter(guarded::equals)
                                .isPresent())
                        .map(Subject::id)
                        .toList();
            default -> List.of();
        };
    }

    private static List<OnTree> trees(Id control, Circumstances with, Circumstances without, Exploitable exploitable) {
        return with.subjects(Kind.ATTACK_TREE).stream()
                .filter(tree -> tree.facets(AttackTreeNode.class).values().stream()
                        .anyMatch(node -> node.blockedBy().contains(control)))
                .map(tree -> new OnTree(
                        tree.id(),
                        TreeJudgement.of(tree, with, exploitable).root(),
                        TreeJudgement.of(tree, without, exploitable).root()))
                .toList();
    }

    private static List<OnRisk> risks(Id control, Circumstances with, Circumstances without) {
        List<OnRisk> risks = new ArrayList<>();
        for (Subject risk : with.subjects(Kind.RISK)) {
            RiskRow row = RiskRow.of(risk, with);
            if (row.entry().controls().contains(control)) {
                risks.add(new OnRisk(
                        risk.id(), row.residual(), RiskRow.of(risk, without).residual()));
            }
        }
        return risks;
    }

    /** Controls considered in exposures are named and not referred to. */
    private static List<OnExposure> exposures(Subject control, Circumstances around) {
        String name = control.name().strip();
        List<Edit> taken = new ArrayList<>();
        List<Id> assets = new ArrayList<>();
        for (Subject asset : around.subjects(Kind.ASSET)) {
            asset.facets(ExposureControl.class).keySet().stream()
                    .filter(key -> key.strip().equalsIgnoreCase(name))
                    .forEach(key -> {
                        assets.add(asset.id());
                        taken.add(new Edit.Remove(
                                asset.id(), Slot.of(ExposureControl.class, key), PlantTime.ALWAYS, BASIS));
                    });
        }
        if (assets.isEmpty()) {
            return List.of();
        }
        Exposures now = Exposures.of(around);
        Exposures then = Exposures.of(around.with(taken));
        return assets.stream()
                .flatMap(asset ->
                        now.of(asset).flatMap(with -> then.of(asset).map(without -> on(asset, with, without))).stream())
                .toList();
    }

    private static OnExposure on(Id asset, Exposure with, Exposure without) {
        return new OnExposure(asset, with.residual(), without.residual());
    }
}
