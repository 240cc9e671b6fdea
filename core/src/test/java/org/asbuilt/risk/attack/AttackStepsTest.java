package org.asbuilt.risk.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.model.Account;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.NetworkProfile;
import org.asbuilt.model.PersonProfile;
import org.asbuilt.model.WirelessProfile;
import org.asbuilt.path.Sketch;
import org.junit.jupiter.api.Test;

/** Which steps there are, and how sure each is. */
class AttackStepsTest {
    private static final EnumSet<EntryClass> ANYWHERE = EnumSet.allOf(EntryClass.class);
    private static final Id CONTROLLER = Sketch.asset("controller");
    private static final Id OFFICE = Id.of(Kind.NETWORK, "office");
    private static final Id CELL = Id.of(Kind.NETWORK, "cell");

    /** From the cloud the controller is read only. */
    private static Sketch read() {
        return new Sketch()
                .zone("Outside", "external")
                .asset("cloud", "cloud_service", "Outside")
                .asset("controller", "plc")
                .link("cloud", "controller", "monitor_read");
    }

    private static Openings weak(AttackVector vector) {
        Opening opening = new Opening(
                CONTROLLER, "CVE-2099-1", true, Optional.empty(), Optional.of(9.8), true, Optional.of(vector));
        return new Openings(id -> id.equals(CONTROLLER) ? List.of(opening) : List.of(), Knowing.KNOWN, true);
    }

    private static List<AttackPath> paths(Sketch sketch, Openings openings) {
        return AttackPaths.fromOutside(
                        AttackGraph.of(sketch.graph(), openings), ANYWHERE, List.of(CONTROLLER), List.of(), 20)
                .paths();
    }

    private static AttackStep last(Sketch sketch, Openings openings) {
        return paths(sketch, openings).getFirst().steps().getLast();
    }

    @Test
    void whatTheRulesPermitAndNobodySawIsPossibleAndNotSure() {
        Sketch plain = new Sketch()
                .zone("Outside", "external")
                .asset("cloud", "cloud_service", "Outside")
                .asset("controller", "plc")
                .link("cloud", "controller", "control_write")
                .say(Sketch.joint("cloud", "controller"), org.asbuilt.model.Link.class, "", "protocol", "modbus");
        assertThat(last(plain, Openings.UNKNOWN).isSure()).isTrue();

        AttackStep permitted = last(plain.states("cloud", "controller", "permitted", "true"), Openings.UNKNOWN);
        assertThat(permitted.isSure()).isFalse();
        assertThat(permitted.unknown().orElseThrow()).contains("permitted");
        assertThat(permitted.facts())
                .anyMatch(fact ->
                        fact.part().filter(part -> part.contains("permitted")).isPresent());

        AttackStep seen =
                last(plain.states("cloud", "controller", "permitted", "true", "observed", "true"), Openings.UNKNOWN);
        assertThat(seen.isSure()).isTrue();
    }

    @Test
    void aVulnerabilityThatNeedsSomebodyAtTheDeviceIsNoStepFromElsewhere() {
        assertThat(paths(read(), weak(AttackVector.NETWORK))).hasSize(1);
        assertThat(paths(read(), weak(AttackVector.LOCAL))).isEmpty();
        assertThat(paths(read(), weak(AttackVector.PHYSICAL))).isEmpty();
    }

    @Test
    void anAdjacentVulnerabilityIsUsedFromTheSameNetworkOnly() {
        // Where it is not recorded in which network the device is, whoever reaches it may be near.
        assertThat(paths(read(), weak(AttackVector.ADJACENT))).hasSize(1);

        Sketch housed = housed(read());
        assertThat(paths(housed, weak(AttackVector.ADJACENT))).isEmpty();

        Sketch near = housed.asset("laptop", "transient_laptop")
                .say(Sketch.asset("laptop"), NetworkPort.class, "eth0", "addresses", "10.0.1.9");
        AttackStep step = last(near, weak(AttackVector.ADJACENT));
        assertThat(step.sort()).isEqualTo(StepSort.EXPLOITS_NEARBY);
        assertThat(step.from()).contains(CELL);

        Sketch radio = housed(read()).say(CONTROLLER, WirelessProfile.class, "", "beyondPerimeter", "true");
        assertThat(paths(radio, weak(AttackVector.ADJACENT))).isNotEmpty();
    }

    private static Sketch housed(Sketch sketch) {
        return sketch.named(CELL, "cell")
                .say(CELL, NetworkProfile.class, "", "range", "10.0.1.0/24", "networkType", "control")
                .say(CONTROLLER, NetworkPort.class, "eth0", "addresses", "10.0.1.5");
    }

    @Test
    void theWidestVectorOfSeveralScoresCounts() {
        assertThat(AttackVector.widest(List.of("CVSS:3.1/AV:L/AC:L", "CVSS:3.1/AV:A/AC:L")))
                .contains(AttackVector.ADJACENT);
        assertThat(AttackVector.widest(List.of("AV:N/AC:L/Au:N/C:P/I:P/A:P"))).contains(AttackVector.NETWORK);
        assertThat(AttackVector.widest(List.of("CVSS:3.1/AC:L"))).isEmpty();
    }

    @Test
    void fromNetworkToNetworkLeadsWhatTheRulesLetPass() {
        Sketch sketch = housed(new Sketch())
                .asset("controller", "plc")
                .say(CONTROLLER, org.asbuilt.model.Service.class, "modbus", "protocol", "modbus")
                .named(OFFICE, "office")
                .say(OFFICE, NetworkProfile.class, "", "range", "10.0.2.0/24", "networkType", "enterprise");
        assertThat(paths(sketch, Openings.UNKNOWN)).isEmpty();

        Openings passing = new Openings(
                id -> List.of(),
                Knowing.KNOWN,
                true,
                true,
                Knowing.KNOWN,
                List.of(new PermittedPassage(OFFICE, CELL, true, "tcp/502")),
                path -> Optional.empty());
        List<AttackPath> paths = paths(sketch, passing);

        AttackStep passes = paths.getFirst().steps().stream()
                .filter(step -> step.sort() == StepSort.PASSES_BY_RULES)
                .findFirst()
                .orElseThrow();
        assertThat(passes.isSure()).isFalse();
        assertThat(passes.facts().getFirst().words()).contains("let pass", "tcp/502");
        Measure tighten = passes.breaks().getFirst().measure();
        assertThat(tighten.remedy()).isEqualTo(Remedy.TIGHTEN_RULES);
        assertThat(AttackPaths.fromOutside(
                                AttackGraph.of(sketch.graph(), passing),
                                ANYWHERE,
                                List.of(CONTROLLER),
                                List.of(tighten),
                                20)
                        .paths())
                .isEmpty();
    }

    @Test
    void whyTheRulesAreNotKnownIsSaidAndWhetherTheFiguresWillChange() {
        assertThat(withRules(Knowing.KNOWN).notKnown()).isEmpty();
        assertThat(withRules(Knowing.AWAITED).notKnown())
                .containsExactly("what the rules let pass is being worked out: steps by it alone are left out");
        assertThat(withRules(Knowing.NOT_SHOWN).notKnown())
                .containsExactly("not all rules are shown to you: steps by what rules let pass are left out");
        assertThat(withRules(Knowing.TOO_MUCH).notKnown().getFirst()).contains("more than 40 networks");
        assertThat(Stream.of(Knowing.values()).filter(one -> withRules(one).isPreliminary()))
                .containsExactly(Knowing.FORMER, Knowing.AWAITED);
    }

    private static AttackGraph withRules(Knowing rules) {
        return AttackGraph.of(
                new Sketch().asset("controller", "plc").graph(),
                new Openings(id -> List.of(), Knowing.KNOWN, true, true, rules, List.of(), path -> Optional.empty()));
    }

    @Test
    void whoDoesNotSeeThirdPartiesIsToldThatTheirWaysInAreLeftOut() {
        AttackGraph graph = AttackGraph.of(
                new Sketch().asset("controller", "plc").graph(),
                new Openings(
                        id -> List.of(),
                        Knowing.KNOWN,
                        true,
                        false,
                        Knowing.KNOWN,
                        List.of(),
                        path -> Optional.empty()));

        assertThat(graph.notKnown())
                .containsExactly("third parties are not shown to you: ways in by access paths are left out");
    }

    @Test
    void theAccountOfSomebodyWhoLeftIsAStep() {
        Sketch named = read().say(
                        CONTROLLER,
                        Account.class,
                        "smith",
                        "type",
                        "human_named",
                        "holder",
                        "Ada Smith",
                        "privilege",
                        "engineer");
        assertThat(paths(named, Openings.UNKNOWN)).isEmpty();

        Id smith = Id.of(Kind.PERSON, "smith");
        Sketch left = named.named(smith, "Ada Smith").say(smith, PersonProfile.class, "", "leaves", "2026-01-31");
        AttackStep step = last(left, Openings.UNKNOWN);
        assertThat(step.sort()).isEqualTo(StepSort.ENDED_ACCOUNT);
        assertThat(step.techniques()).containsExactly(Technique.VALID_ACCOUNTS);
        assertThat(step.facts().getFirst().words()).contains("left on 2026-01-31");

        assertThat(paths(named.say(smith, PersonProfile.class, "", "leaves", "2027-01-31"), Openings.UNKNOWN))
                .isEmpty();
    }

    @Test
    void aLogOnCitesWhatLogsTellOfThePath() {
        Sketch sketch = new Sketch().asset("controller", "plc").access("tunnel", "vendor", "client_vpn", "controller");
        Openings told = new Openings(
                id -> List.of(),
                Knowing.KNOWN,
                true,
                true,
                Knowing.KNOWN,
                List.of(),
                path -> Optional.of("logs tell of 3 sessions by it"));

        List<AttackStep> steps = paths(sketch, told).getFirst().steps();

        assertThat(steps)
                .anyMatch(step ->
                        step.facts().stream().anyMatch(fact -> fact.words().equals("logs tell of 3 sessions by it")));
    }
}
