package org.asbuilt.server.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.asbuilt.category.Range;
import org.asbuilt.information.Controls;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.ControlNature;
import org.asbuilt.model.ControlProfile;
import org.asbuilt.model.ControlStatus;
import org.asbuilt.model.ControlType;
import org.asbuilt.model.Id;
import org.asbuilt.model.Rating;
import org.asbuilt.risk.attack.AttackGraph;
import org.asbuilt.risk.attack.Proposal;
import org.asbuilt.risk.control.ClauseCoverage;
import org.asbuilt.risk.control.ControlEffect;
import org.asbuilt.risk.tree.TreeState;
import org.asbuilt.validation.Circumstances;

/** The library of controls, as pages show it. */
public final class ControlViews {
    private static final int MOST_SHIFTS = 200;

    private ControlViews() {}

    /**
     * A control of the library.
     *
     * @param testDue whether it ought to be tested
     */
    public record ControlView(
            Named control,
            Optional<ControlStatus> status,
            Optional<ControlType> type,
            Optional<ControlNature> nature,
            List<Named> guards,
            SortedSet<String> references,
            Optional<LocalDate> lastTested,
            boolean testDue,
            Optional<Named> owner,
            Optional<Rating> effort) {
        /** A control as it is shown. */
        public static ControlView of(Subject control, Circumstances around) {
            Optional<ControlProfile> profile = control.facet(ControlProfile.class);
            return new ControlView(
                    Named.of(control.id(), around),
                    profile.flatMap(ControlProfile::status),
                    profile.flatMap(ControlProfile::controlType),
                    profile.flatMap(ControlProfile::nature),
                    profile.stream()
                            .flatMap(one -> one.appliesTo().stream())
                            .map(id -> Named.of(id, around))
                            .toList(),
                    profile.map(ControlProfile::references).orElse(java.util.Collections.emptySortedSet()),
                    profile.flatMap(ControlProfile::lastTested),
                    profile.filter(one -> Controls.isTestDue(one, around.today()))
                            .isPresent(),
                    profile.flatMap(ControlProfile::owner).map(id -> Named.of(id, around)),
                    profile.flatMap(ControlProfile::effort));
        }
    }

    /** A clause with the controls that name it. */
    public record ClauseView(
            String standard, String number, String about, ClauseCoverage.State state, List<Named> controls) {
        /** A clause as it is shown. */
        public static ClauseView of(ClauseCoverage.Row row, Circumstances around) {
            return new ClauseView(
                    row.clause().standard().name(),
                    row.clause().number(),
                    row.about(),
                    row.state(),
                    row.controls().stream().map(id -> Named.of(id, around)).toList());
        }
    }

    /** A reference that names no clause of the catalogue. */
    public record ElsewhereView(String reference, Named control) {
        /** A reference as it is shown. */
        public static ElsewhereView of(ClauseCoverage.Elsewhere one, Circumstances around) {
            return new ElsewhereView(one.reference(), Named.of(one.control(), around));
        }
    }

    /** A tree with a control and without it. */
    public record TreeView(Named tree, TreeState with, TreeState without) {}

    /** A risk with a control and without it. */
    public record RiskEffectView(Named risk, Optional<Rating> with, Optional<Rating> without) {}

    /** The exposure of an asset with a control and without it; from lowest to highest where it is not known exactly. */
    public record ExposureView(Named asset, Range with, Range without) {}

    /** What a control does. */
    public record EffectView(
            ControlView control,
            List<TreeView> trees,
            List<RiskEffectView> risks,
            List<ExposureView> exposures,
            List<AttackViews.ProposalView> measures,
            int pairs,
            List<AttackViews.ShiftView> closed,
            List<AttackViews.ShiftView> dearer,
            boolean preliminary,
            List<String> notKnown) {
        /** An effect as it is shown. */
        public static EffectView of(ControlEffect effect, AttackGraph graph) {
            Circumstances around = graph.around();
            return new EffectView(
                    ControlView.of(effect.control(), around),
                    effect.trees().stream()
                            .map(one -> new TreeView(named(one.tree(), around), one.with(), one.without()))
                            .toList(),
                    effect.risks().stream()
                            .map(one -> new RiskEffectView(named(one.risk(), around), one.with(), one.without()))
                            .toList(),
                    effect.exposures().stream()
                            .map(one -> new ExposureView(named(one.asset(), around), one.with(), one.without()))
                            .toList(),
                    effect.measures().stream()
                            .map(one -> AttackViews.ProposalView.of(
                                    new Proposal(
                                            one,
                                            one.remedy().effort(),
                                            one.remedy().outage()),
                                    around))
                            .toList(),
                    effect.pairs(),
                    effect.paths().closed().stream()
                            .limit(MOST_SHIFTS)
                            .map(pair -> new AttackViews.ShiftView(
                                    pair.from(),
                                    named(pair.to().subject(), around),
                                    Optional.of(pair.cost()),
                                    Optional.empty()))
                            .toList(),
                    AttackViews.shifts(effect.paths().dearer(), around, MOST_SHIFTS),
                    graph.isPreliminary(),
                    graph.notKnown());
        }
    }

    private static Named named(Id id, Circumstances around) {
        return Named.of(id, around);
    }
}
