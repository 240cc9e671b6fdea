package org.asbuilt.risk.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.asbuilt.category.Range;
import org.asbuilt.model.AttackTreeNode;
import org.asbuilt.model.ControlProfile;
import org.asbuilt.model.ExposureControl;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Rating;
import org.asbuilt.model.RiskEntry;
import org.asbuilt.path.Sketch;
import org.asbuilt.risk.attack.AttackGraph;
import org.asbuilt.risk.attack.Consequence;
import org.asbuilt.risk.attack.Measure;
import org.asbuilt.risk.attack.Openings;
import org.asbuilt.risk.attack.Overview;
import org.asbuilt.risk.attack.Remedy;
import org.asbuilt.risk.tree.Exploitable;
import org.asbuilt.risk.tree.TreeState;
import org.junit.jupiter.api.Test;

/** What controls cover and do. */
class ControlsTest {
    private static final Id FACTOR = Id.of(Kind.CONTROL, "factor");
    private static final Id CONTROLLER = Sketch.asset("controller");
    private static final Id TUNNEL = Id.of(Kind.ACCESS_PATH, "tunnel");
    private static final Id TREE = Id.of(Kind.ATTACK_TREE, "tree");
    private static final Id RISK = Id.of(Kind.RISK, "risk");

    @Test
    void aReferenceIsReadAsPeopleWriteIt() {
        assertThat(Standard.clause("ISO 27001 A.8.20")).contains(new Standard.Clause(Standard.ISO_27001, "A.8.20"));
        assertThat(Standard.clause("ISO/IEC 27001:2022 A.5.9"))
                .contains(new Standard.Clause(Standard.ISO_27001, "A.5.9"));
        assertThat(Standard.clause("IEC 62443-3-3 SR 5.1 RE 1"))
                .contains(new Standard.Clause(Standard.IEC_62443_3_3, "SR 5.1"));
        assertThat(Standard.clause("IEC 62443-2-1 NET 1.3"))
                .contains(new Standard.Clause(Standard.IEC_62443_2_1, "NET 1"));
        assertThat(Standard.clause("CAF B4.a")).contains(new Standard.Clause(Standard.CAF, "B4.a"));
        assertThat(Standard.clause("NERC CIP-005-7 R2.1")).contains(new Standard.Clause(Standard.CIP, "CIP-005 R2"));
        assertThat(Standard.clause("house rule 7")).isEmpty();
    }

    @Test
    void theCatalogueHoldsTheClausesOfEachStandardOnce() {
        List<Standard.Clause> all = ClauseCatalogue.all().stream()
                .map(ClauseCatalogue.Entry::clause)
                .toList();
        assertThat(all).doesNotHaveDuplicates();
        assertThat(all.stream().filter(one -> one.standard() == Standard.ISO_27001))
                .hasSize(93);
        assertThat(all.stream().filter(one -> one.standard() == Standard.IEC_62443_3_3))
                .hasSize(51);
        assertThat(all.stream().filter(one -> one.standard() == Standard.CAF)).hasSize(39);
        // Every number of the catalogue is read back from the way in which it is written.
        for (Standard.Clause one : all) {
            String written = switch (one.standard()) {
                case ISO_27001 -> "ISO 27001 " + one.number();
                case IEC_62443_3_3 -> "IEC 62443-3-3 " + one.number();
                case IEC_62443_2_1 -> "IEC 62443-2-1 " + one.number();
                case CAF -> "CAF " + one.number();
                case CIP -> one.number();
            };
            assertThat(Standard.clause(written)).contains(one);
        }
    }

    private static Sketch plant(String status) {
        return new Sketch()
                .asset("controller", "plc")
                .access("tunnel", "vendor", "client_vpn", "controller")
                .named(FACTOR, "Second factor")
                .say(
                        FACTOR,
                        ControlProfile.class,
                        "",
                        "status",
                        status,
                        "controlType",
                        "preventive",
                        "appliesTo",
                        TUNNEL.value(),
                        "references",
                        "IEC 62443-3-3 SR 1.1;house rule 7");
    }

    @Test
    void aClauseIsCoveredByAControlThatIsThere() {
        ClauseCoverage there = ClauseCoverage.of(plant("implemented").circumstances());
        ClauseCoverage planned = ClauseCoverage.of(plant("planned").circumstances());
        ClauseCoverage gone = ClauseCoverage.of(plant("retired").circumstances());

        assertThat(state(there, "SR 1.1")).isEqualTo(ClauseCoverage.State.COVERED);
        assertThat(state(planned, "SR 1.1")).isEqualTo(ClauseCoverage.State.PLANNED);
        assertThat(state(gone, "SR 1.1")).isEqualTo(ClauseCoverage.State.FAILED);
        assertThat(state(there, "SR 1.2")).isEqualTo(ClauseCoverage.State.NOT_NAMED);
        assertThat(there.elsewhere()).containsExactly(new ClauseCoverage.Elsewhere("house rule 7", FACTOR));
    }

    private static ClauseCoverage.State state(ClauseCoverage coverage, String number) {
        return coverage.rows().stream()
                .filter(row -> row.clause().number().equals(number))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void thePlantIsToldWithAControlAndWithout() {
        Sketch sketch = plant("implemented")
                .named(TREE, "Tree")
                .say(TREE, AttackTreeNode.class, "goal", "text", "Stop it", "gate", "or")
                .say(
                        TREE,
                        AttackTreeNode.class,
                        "in",
                        "text",
                        "Come in",
                        "under",
                        "goal",
                        "restsOn",
                        CONTROLLER.value(),
                        "blockedBy",
                        FACTOR.value())
                .named(RISK, "Risk")
                .say(
                        RISK,
                        RiskEntry.class,
                        "",
                        "likelihood",
                        "high",
                        "impact",
                        "high",
                        "residualLikelihood",
                        "negligible",
                        "controls",
                        FACTOR.value())
                .say(CONTROLLER, ExposureControl.class, "Second factor", "lowers", "2");
        AttackGraph graph = AttackGraph.of(sketch.graph(), Openings.UNKNOWN);
        Overview now = Overview.of(
                graph,
                List.of(new Consequence(
                        CONTROLLER, Consequence.Sort.CRITICAL_ASSET, Optional.empty(), List.of(CONTROLLER))),
                List.of());

        ControlEffect effect = ControlEffect.of(FACTOR, now, Exploitable.UNKNOWN);

        assertThat(effect.trees()).containsExactly(new ControlEffect.OnTree(TREE, TreeState.BLOCKED, TreeState.OPEN));
        assertThat(effect.risks())
                .containsExactly(new ControlEffect.OnRisk(RISK, Optional.of(Rating.LOW), Optional.of(Rating.HIGH)));
        assertThat(effect.measures()).containsExactly(Measure.of(Remedy.SECOND_FACTOR, TUNNEL));
        assertThat(effect.paths().dearer()).hasSize(1);
        assertThat(effect.paths().closed()).isEmpty();
        assertThat(effect.exposures()).hasSize(1);
        Range with = effect.exposures().getFirst().with();
        Range without = effect.exposures().getFirst().without();
        assertThat(with.low() + with.high()).isLessThan(without.low() + without.high());
    }
}
