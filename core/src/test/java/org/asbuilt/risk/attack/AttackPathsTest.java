package org.asbuilt.risk.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.asbuilt.model.Account;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.RemoteAccess;
import org.asbuilt.model.SusceptibilityFlag;
import org.asbuilt.path.Sketch;
import org.junit.jupiter.api.Test;

class AttackPathsTest {
    private static final EnumSet<EntryClass> ANYWHERE = EnumSet.allOf(EntryClass.class);
    private static final Id CONTROLLER = Sketch.asset("controller");
    private static final Id TUNNEL = Id.of(Kind.ACCESS_PATH, "tunnel");

    /** From the cloud two ways lead to the controller, of which one meets a diode that lets data out only. */
    private static Sketch twoWays() {
        return new Sketch()
                .zone("Outside", "external")
                .zone("Plant", "control")
                .zone("DMZ", "dmz")
                .asset("cloud", "cloud_service", "Outside")
                .asset("broker", "application_server", "DMZ")
                .asset("diode", "data_diode", "DMZ")
                .asset("controller", "plc", "Plant")
                .link("cloud", "broker", "configuration_engineering")
                .link("broker", "controller", "control_write")
                .link("controller", "diode", "historian_replication")
                .link("diode", "cloud", "historian_replication");
    }

    private static AttackPaths paths(Sketch sketch) {
        return AttackPaths.fromOutside(
                AttackGraph.of(sketch.graph(), Openings.UNKNOWN), ANYWHERE, List.of(CONTROLLER), List.of(), 20);
    }

    @Test
    void oneOfTwoWaysLeadsThroughADiodeTheWrongWayAndIsNone() {
        AttackPaths paths = paths(twoWays());

        assertThat(paths.paths()).hasSize(1);
        AttackPath path = paths.paths().getFirst();
        assertThat(path.nodes()).containsExactly(Sketch.asset("cloud"), Sketch.asset("broker"), CONTROLLER);
        assertThat(path.from()).contains(EntryClass.INTERNET);
        // The internet 1, and two connections of which the protection is not recorded, 2 each.
        assertThat(path.effort()).isEqualTo(5);
        assertThat(path.isSure()).isFalse();
        assertThat(path.steps().getLast().unknown()).isPresent();
        assertThat(path.steps().getLast().techniques()).containsExactly(Technique.UNAUTHORIZED_COMMAND_MESSAGE);
        assertThat(path.steps().getLast().facts().getFirst().subject()).isEqualTo(Sketch.joint("broker", "controller"));
    }

    @Test
    void aProtocolWithoutAuthenticationIsCheaperAndSure() {
        AttackPath path = paths(
                        twoWays().say(Sketch.joint("broker", "controller"), Link.class, "", "protocol", "Modbus/TCP"))
                .paths()
                .getFirst();

        assertThat(path.effort()).isEqualTo(4);
        assertThat(path.steps().getLast().sort()).isEqualTo(StepSort.COMMANDS_UNPROTECTED);
        assertThat(path.steps().getLast().isSure()).isTrue();
    }

    @Test
    void whoMayReadByAProtocolThatStopsNobodyMayCommand() {
        Sketch sketch = new Sketch()
                .zone("Outside", "external")
                .asset("cloud", "cloud_service", "Outside")
                .asset("controller", "plc")
                .link("cloud", "controller", "monitor_read")
                .say(Sketch.joint("cloud", "controller"), Link.class, "", "protocol", "modbus");

        AttackStep step = paths(sketch).paths().getFirst().steps().getLast();

        assertThat(step.sort()).isEqualTo(StepSort.COMMANDS_INSTEAD_OF_READING);
        assertThat(step.isSure()).isFalse();
    }

    @Test
    void aVulnerabilityThatAttackersUseTurnsAReaderIntoAWriter() {
        Sketch sketch = new Sketch()
                .zone("Outside", "external")
                .asset("cloud", "cloud_service", "Outside")
                .asset("controller", "plc")
                .link("cloud", "controller", "monitor_read");
        Opening opening = new Opening(CONTROLLER, "CVE-2099-1", true, Optional.empty(), Optional.of(9.8), true);
        Openings openings =
                new Openings(id -> id.equals(CONTROLLER) ? List.of(opening) : List.of(), Knowing.KNOWN, true);
        AttackGraph graph = AttackGraph.of(sketch.graph(), openings);

        AttackPath path = AttackPaths.fromOutside(graph, ANYWHERE, List.of(CONTROLLER), List.of(), 9)
                .paths()
                .getFirst();
        AttackPaths patched = AttackPaths.fromOutside(
                graph,
                ANYWHERE,
                List.of(CONTROLLER),
                List.of(new Measure(Remedy.PATCH, CONTROLLER, Optional.of("CVE-2099-1"))),
                9);

        assertThat(paths(sketch).paths()).isEmpty();
        assertThat(AttackGraph.of(sketch.graph(), Openings.UNKNOWN).notKnown()).hasSize(1);
        assertThat(path.effort()).isEqualTo(3);
        assertThat(path.steps().getLast().techniques()).containsExactly(Technique.EXPLOITATION_OF_REMOTE_SERVICES);
        assertThat(patched.paths()).isEmpty();
    }

    @Test
    void anAccountAsDeliveredIsAStepUnlessItMayOnlyLook() {
        Sketch sketch = new Sketch()
                .zone("Outside", "external")
                .asset("cloud", "cloud_service", "Outside")
                .asset("controller", "plc")
                .link("cloud", "controller", "monitor_read")
                .say(CONTROLLER, Account.class, "admin", "type", "default", "privilege", "administer");

        AttackStep step = paths(sketch).paths().getFirst().steps().getLast();

        assertThat(step.sort()).isEqualTo(StepSort.DEFAULT_ACCOUNT);
        assertThat(step.isSure()).isTrue();
        assertThat(step.facts().getFirst().part()).contains("account[admin].type");
        assertThat(paths(sketch.say(CONTROLLER, Account.class, "admin", "privilege", "view"))
                        .paths())
                .isEmpty();
    }

    @Test
    void aSecondFactorMakesAnAccessPathDearerAndRetiringItClosesIt() {
        Sketch sketch = new Sketch()
                .asset("controller", "plc")
                .access("tunnel", "Vendor", "jump_host_rdp_ssh", "controller")
                .say(TUNNEL, RemoteAccess.class, "", "multiFactor", "false");
        AttackGraph graph = AttackGraph.of(sketch.graph(), Openings.UNKNOWN);
        List<Id> to = List.of(CONTROLLER);

        AttackPath open = AttackPaths.fromOutside(graph, ANYWHERE, to, List.of(), 9)
                .paths()
                .getFirst();

        // A third party 3, logging on 2, the session 1.
        assertThat(open.effort()).isEqualTo(6);
        assertThat(open.isSure()).isTrue();
        assertThat(open.steps().get(1).breaks())
                .extracting(Proposal::measure)
                .containsExactly(Measure.of(Remedy.RETIRE_ACCESS, TUNNEL), Measure.of(Remedy.SECOND_FACTOR, TUNNEL));
        assertThat(AttackPaths.fromOutside(graph, ANYWHERE, to, List.of(Measure.of(Remedy.SECOND_FACTOR, TUNNEL)), 9)
                        .paths()
                        .getFirst()
                        .effort())
                .isEqualTo(10);
        assertThat(AttackPaths.fromOutside(graph, ANYWHERE, to, List.of(Measure.of(Remedy.RETIRE_ACCESS, TUNNEL)), 9)
                        .paths())
                .isEmpty();
        assertThat(paths(sketch.say(TUNNEL, RemoteAccess.class, "", "multiFactor", "true"))
                        .paths()
                        .getFirst()
                        .effort())
                .isEqualTo(10);
    }

    @Test
    void closingAConduitClosesWhatGoesThroughIt() {
        Sketch sketch = twoWays().conduit("Into the plant", "DMZ", "Plant");
        AttackGraph graph = AttackGraph.of(sketch.graph(), Openings.UNKNOWN);

        AttackPaths closed = AttackPaths.fromOutside(
                graph,
                ANYWHERE,
                List.of(CONTROLLER),
                List.of(Measure.of(Remedy.CLOSE_CONDUIT, Id.of(Kind.CONDUIT, "Into the plant"))),
                9);

        assertThat(paths(sketch).paths()).hasSize(1);
        assertThat(closed.paths()).isEmpty();
    }

    @Test
    void mediaThatPeopleCarryInAreABeginning() {
        Sketch sketch = new Sketch()
                .asset("controller", "plc")
                .say(CONTROLLER, SusceptibilityFlag.class, "usb", "flag", "removable_media_use");

        AttackPath path = paths(sketch).paths().getFirst();

        assertThat(path.from()).contains(EntryClass.REMOVABLE_MEDIA);
        assertThat(path.effort()).isEqualTo(2);
        assertThat(path.steps()).hasSize(1);
        assertThat(path.steps().getFirst().breaks())
                .extracting(Proposal::measure)
                .containsExactly(Measure.of(Remedy.CHECK_MEDIA, CONTROLLER));
    }
}
