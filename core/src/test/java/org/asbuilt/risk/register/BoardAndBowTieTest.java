package org.asbuilt.risk.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AccessTerms;
import org.asbuilt.model.AttackTreeNode;
import org.asbuilt.model.BusinessCase;
import org.asbuilt.model.ControlProfile;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.KnownUnknown;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.PersonProfile;
import org.asbuilt.model.ProcessSupport;
import org.asbuilt.model.RiskEntry;
import org.asbuilt.model.ThreatScenario;
import org.asbuilt.path.Sketch;
import org.asbuilt.risk.attack.AttackGraph;
import org.asbuilt.risk.attack.Consequence;
import org.asbuilt.risk.attack.Openings;
import org.asbuilt.risk.attack.Overview;
import org.asbuilt.risk.tree.Exploitable;
import org.asbuilt.risk.tree.TreeJudgement;
import org.asbuilt.risk.tree.TreeState;
import org.asbuilt.validation.Circumstances;
import org.junit.jupiter.api.Test;

/** The page for the board, and risks as bow-ties. */
class BoardAndBowTieTest {
    private static final Id ANN = Id.of(Kind.PERSON, "ann");
    private static final Id CONTROLLER = Sketch.asset("controller");
    private static final Id FLOOD = Id.of(Kind.RISK, "flood");
    private static final Id FIRE = Id.of(Kind.RISK, "fire");
    private static final Id TREE = Id.of(Kind.ATTACK_TREE, "tree");
    private static final Id SWITCH = Id.of(Kind.CONTROL, "switch");
    private static final Id ALARM = Id.of(Kind.CONTROL, "alarm");
    private static final Id SCENARIO = Id.of(Kind.THREAT_SCENARIO, "scenario");
    private static final Id WATER = Id.of(Kind.FUNCTION, "water");

    private static Sketch plant() {
        return new Sketch()
                .asset("controller", "plc")
                .say(CONTROLLER, ProcessSupport.class, "", "functions", WATER.value())
                .function("water", "no")
                .access("tunnel", "vendor", "client_vpn", "controller")
                .named(ANN, "Ann")
                .named(FLOOD, "Flood")
                .say(FLOOD, RiskEntry.class, "", "likelihood", "high", "impact", "high", "tolerable", "low");
    }

    @Test
    void theBoardIsToldWhatNobodyOwns() {
        Sketch sketch = plant().named(FIRE, "Fire")
                .say(FIRE, RiskEntry.class, "", "likelihood", "low", "impact", "low", "tolerable", "medium");
        Id unknown = Id.of(Kind.UNKNOWN, "modem");
        sketch.named(unknown, "Modem")
                .say(unknown, KnownUnknown.class, "", "question", "Whose is it?", "external", "true");

        BoardSheet sheet = BoardSheet.of(sketch.circumstances());

        assertThat(sheet.risks()).isEqualTo(2);
        assertThat(sheet.unowned()).extracting(row -> row.risk().id()).containsExactly(FLOOD);
        assertThat(sheet.above()).hasSize(1);
        assertThat(sheet.external()).isEqualTo(1);
        assertThat(sheet.unanswered()).hasSize(1);
        assertThat(sheet.unknowns()).hasSize(1);

        Id tunnel = Id.of(Kind.ACCESS_PATH, "tunnel");
        BoardSheet owned = BoardSheet.of(sketch.say(tunnel, BusinessCase.class, "", "riskOwner", ANN.value())
                .circumstances());
        assertThat(owned.unanswered()).isEmpty();

        BoardSheet left = BoardSheet.of(
                sketch.say(ANN, PersonProfile.class, "", "leaves", "2026-01-31").circumstances());
        assertThat(left.unanswered().getFirst().why()).contains("left on 2026-01-31");
    }

    @Test
    void whatWasObservedFromOutsideIsAnsweredForByWhoeverExplainsIt() {
        Id tunnel = Id.of(Kind.ACCESS_PATH, "tunnel");
        Sketch sketch = plant().say(tunnel, BusinessCase.class, "", "riskOwner", ANN.value())
                .asset("far", "workstation")
                .say(Sketch.asset("far"), NetworkPort.class, "1", "addresses", "203.0.113.200")
                .link("far", "controller")
                .states("far", "controller", "observed", "true");

        BoardSheet sheet = BoardSheet.of(sketch.circumstances());
        assertThat(sheet.external()).isEqualTo(2);
        assertThat(sheet.unanswered())
                .singleElement()
                .satisfies(way -> assertThat(way.why()).contains("no third party of the record explains it"));

        sketch.say(tunnel, AccessTerms.class, "", "route", "203.0.113.0/24");
        assertThat(BoardSheet.of(sketch.circumstances()).unanswered()).isEmpty();
    }

    @Test
    void anAcceptanceThatEndsSoonIsTold() {
        Sketch sketch = plant().say(
                        FLOOD,
                        RiskEntry.class,
                        "",
                        "decision",
                        "accept",
                        "owner",
                        ANN.value(),
                        "expires",
                        "2026-12-31");
        assertThat(BoardSheet.of(sketch.circumstances()).ending()).hasSize(1);
        sketch.say(FLOOD, RiskEntry.class, "", "expires", "2027-12-31");
        assertThat(BoardSheet.of(sketch.circumstances()).ending()).isEmpty();
    }

    @Test
    void anAcceptanceOfATolerableRiskThatEndsSoonIsToldToo() {
        Sketch sketch = plant().say(
                        FLOOD,
                        RiskEntry.class,
                        "",
                        "tolerable",
                        "critical",
                        "decision",
                        "accept",
                        "expires",
                        "2026-12-31");
        BoardSheet sheet = BoardSheet.of(sketch.circumstances());
        assertThat(sheet.ending())
                .singleElement()
                .satisfies(row -> assertThat(row.state()).isEqualTo(RiskState.TOLERABLE));
    }

    @Test
    void theBoardIsToldHowManyRisksAreNotRated() {
        Sketch sketch = plant().named(FIRE, "Fire").say(FIRE, RiskEntry.class, "", "likelihood", "low");
        assertThat(BoardSheet.of(sketch.circumstances()).unrated())
                .extracting(row -> row.risk().id())
                .containsExactly(FIRE);
    }

    @Test
    void theBoardIsToldOfAHighRiskAlthoughSomethingWasDecided() {
        Sketch sketch = plant().say(FLOOD, RiskEntry.class, "", "decision", "mitigate", "owner", ANN.value());

        BoardSheet sheet = BoardSheet.of(sketch.circumstances());

        assertThat(sheet.above()).isEmpty();
        assertThat(sheet.decided()).extracting(row -> row.risk().id()).containsExactly(FLOOD);

        sketch.say(FLOOD, RiskEntry.class, "", "tolerable", "high");
        assertThat(BoardSheet.of(sketch.circumstances()).decided()).isEmpty();
    }

    @Test
    void aRiskIsABowTieOfStepsPathsAndBarriers() {
        Sketch sketch = plant().named(SWITCH, "Key switch")
                .say(SWITCH, ControlProfile.class, "", "status", "implemented", "controlType", "preventive")
                .named(ALARM, "Alarm")
                .say(ALARM, ControlProfile.class, "", "status", "planned", "controlType", "detective")
                .named(SCENARIO, "Scenario")
                .say(SCENARIO, ThreatScenario.class, "", "vector", "by the office")
                .named(TREE, "Tree")
                .say(TREE, AttackTreeNode.class, "goal", "text", "Flood it", "gate", "or")
                .say(
                        TREE,
                        AttackTreeNode.class,
                        "panel",
                        "text",
                        "At the panel",
                        "under",
                        "goal",
                        "restsOn",
                        CONTROLLER.value(),
                        "blockedBy",
                        SWITCH.value())
                .say(
                        FLOOD,
                        RiskEntry.class,
                        "",
                        "tree",
                        TREE.value(),
                        "scenario",
                        SCENARIO.value(),
                        "scope",
                        CONTROLLER.value(),
                        "controls",
                        SWITCH.value() + ";" + ALARM.value());
        Circumstances around = sketch.circumstances();
        Subject tree = around.subject(TREE).orElseThrow();
        Overview attacks = Overview.of(
                AttackGraph.of(sketch.graph(), Openings.UNKNOWN),
                List.of(new Consequence(
                        CONTROLLER, Consequence.Sort.CRITICAL_ASSET, Optional.empty(), List.of(CONTROLLER))),
                List.of());

        BowTie tie = BowTie.of(
                around.subject(FLOOD).orElseThrow(),
                around,
                Optional.of(TreeJudgement.of(tree, around, Exploitable.UNKNOWN)),
                attacks);

        assertThat(tie.event()).isEqualTo("Flood");
        assertThat(tie.threats())
                .extracting(BowTie.Threat::source)
                .containsExactlyInAnyOrder(BowTie.Source.TREE, BowTie.Source.PATH, BowTie.Source.STATED);
        BowTie.Threat panel = tie.threats().stream()
                .filter(one -> one.source() == BowTie.Source.TREE)
                .findFirst()
                .orElseThrow();
        assertThat(panel.state()).isEqualTo(TreeState.BLOCKED);
        assertThat(panel.barriers()).extracting(BowTie.Barrier::works).containsExactly(Optional.of(true));
        BowTie.Outcome water = tie.outcomes().getFirst();
        assertThat(water.subject()).contains(WATER);
        assertThat(water.barriers()).extracting(BowTie.Barrier::words).containsExactly("Alarm", "done by hand");
        assertThat(water.barriers())
                .extracting(BowTie.Barrier::works)
                .containsExactly(Optional.of(false), Optional.of(false));
        assertThat(tie.unplaced()).isEmpty();
    }
}
