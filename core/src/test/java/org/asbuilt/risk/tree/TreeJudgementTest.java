package org.asbuilt.risk.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.asbuilt.model.AttackTreeNode;
import org.asbuilt.model.ControlProfile;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Lifecycle;
import org.asbuilt.model.ThreeStates;
import org.asbuilt.path.Sketch;
import org.junit.jupiter.api.Test;

/** The state of attack trees, three-valued, and against trying everything. Source: requirements P3-26. */
class TreeJudgementTest {
    private static final Id TREE = Id.of(Kind.ATTACK_TREE, "tree");

    private static Id control(String name) {
        return Id.of(Kind.CONTROL, name);
    }

    private static Sketch node(Sketch plant, String key, String... parts) {
        return plant.say(TREE, AttackTreeNode.class, key, parts);
    }

    private static TreeJudgement judged(Sketch plant, Exploitable exploitable) {
        return TreeJudgement.of(plant.circumstances().subject(TREE).orElseThrow(), plant.circumstances(), exploitable);
    }

    private static TreeJudgement judged(Sketch plant) {
        return judged(plant, Exploitable.UNKNOWN);
    }

    @Test
    void aStepRestsOnControlsAndOnWhatIsThere() {
        Sketch plant = new Sketch()
                .asset("PLC", "plc")
                .asset("HMI", "hmi")
                .link("HMI", "PLC")
                .say(control("lock"), ControlProfile.class, "", "status", "implemented")
                .say(control("plan"), ControlProfile.class, "", "status", "planned")
                .say(control("bare"), ControlProfile.class, "", "nature", "technical");
        node(plant, "root", "gate", "or");
        String link = Sketch.joint("HMI", "PLC").value();
        String plc = Sketch.asset("PLC").value();
        node(
                plant,
                "locked",
                "under",
                "root",
                "restsOn",
                plc,
                "blockedBy",
                control("lock").value());
        node(
                plant,
                "planned",
                "under",
                "root",
                "restsOn",
                plc,
                "blockedBy",
                control("plan").value());
        node(
                plant,
                "bare",
                "under",
                "root",
                "restsOn",
                plc,
                "blockedBy",
                control("bare").value());
        node(plant, "linked", "under", "root", "restsOn", link);
        node(plant, "nothing", "under", "root");
        node(plant, "said", "under", "root", "stated", "blocked", "reason", "a guard stands there");
        node(
                plant,
                "gone",
                "under",
                "root",
                "restsOn",
                Sketch.asset("never there").value());
        TreeJudgement before = judged(plant);
        assertThat(before.state("locked")).isEqualTo(TreeState.BLOCKED);
        assertThat(before.state("planned")).isEqualTo(TreeState.OPEN);
        assertThat(before.state("bare")).isEqualTo(TreeState.UNKNOWN);
        assertThat(before.state("linked")).isEqualTo(TreeState.OPEN);
        assertThat(before.state("nothing")).isEqualTo(TreeState.UNKNOWN);
        assertThat(before.state("said")).isEqualTo(TreeState.BLOCKED);
        assertThat(before.state("gone")).isEqualTo(TreeState.BLOCKED);
        assertThat(before.root()).isEqualTo(TreeState.OPEN);
        plant.say(Sketch.joint("HMI", "PLC"), ThreeStates.class, "", "permitted", "false", "observed", "false");
        plant.say(Sketch.asset("PLC"), Lifecycle.class, "", "state", "disposed");
        TreeJudgement after = judged(plant);
        assertThat(after.state("linked")).isEqualTo(TreeState.BLOCKED);
        assertThat(after.state("planned")).isEqualTo(TreeState.BLOCKED);
        assertThat(after.root()).as("of one step nobody can tell").isEqualTo(TreeState.UNKNOWN);
    }

    @Test
    void whatPeopleSayAloneIsToldApart() {
        Sketch plant = new Sketch().asset("PLC", "plc");
        node(plant, "root", "gate", "and");
        node(plant, "said", "under", "root", "stated", "blocked");
        node(plant, "there", "under", "root", "restsOn", Sketch.asset("PLC").value());
        assertThat(judged(plant).root()).isEqualTo(TreeState.BLOCKED);
        assertThat(judged(plant).isBlockedByWordAlone()).isTrue();
        plant.say(Sketch.asset("PLC"), Lifecycle.class, "", "state", "disposed");
        assertThat(judged(plant).isBlockedByWordAlone())
                .as("what is no longer there blocks it too")
                .isFalse();
    }

    @Test
    void aVulnerabilityThatNobodyCanTellLeavesTheStepUnknown() {
        Sketch plant = new Sketch().asset("PLC", "plc");
        node(plant, "a", "restsOn", Sketch.asset("PLC").value(), "vulnerabilities", "CVE-2099-1");
        assertThat(judged(plant).root()).isEqualTo(TreeState.UNKNOWN);
        assertThat(judged(plant, (asset, cve) -> Optional.of(true)).root()).isEqualTo(TreeState.OPEN);
        assertThat(judged(plant, (asset, cve) -> Optional.of(false)).root()).isEqualTo(TreeState.BLOCKED);
    }

    /** Every way of filling in what is not known is tried: open means that all are open, blocked that none is. */
    @Test
    void threeValuesAgreeWithTryingEverything() {
        Random random = new Random(7);
        int unknown = 0;
        for (int round = 0; round < 400; round++) {
            Sketch plant = new Sketch();
            int nodes = 2 + random.nextInt(9);
            Map<Integer, Integer> parents = new TreeMap<>();
            for (int i = 1; i < nodes; i++) {
                parents.put(i, random.nextInt(i));
            }
            Map<Integer, Integer> said = new TreeMap<>();
            Map<Integer, Boolean> all = new TreeMap<>();
            for (int i = 0; i < nodes; i++) {
                List<String> parts = new ArrayList<>(List.of("text", "n" + i));
                if (i > 0) {
                    parts.addAll(List.of("under", "n" + parents.get(i)));
                }
                boolean leaf = !parents.containsValue(i);
                if (leaf) {
                    int value = random.nextInt(3);
                    said.put(i, value);
                    if (value < 2) {
                        parts.addAll(List.of("stated", value == 0 ? "open" : "blocked"));
                    }
                } else {
                    boolean and = random.nextBoolean();
                    all.put(i, and);
                    parts.addAll(List.of("gate", and ? "and" : "or"));
                }
                node(plant, "n" + i, parts.toArray(String[]::new));
            }
            TreeJudgement judged = judged(plant);
            Set<Boolean> possible = outcomes(parents, said, all);
            TreeState expected = possible.size() == 2
                    ? TreeState.UNKNOWN
                    : possible.contains(true) ? TreeState.OPEN : TreeState.BLOCKED;
            assertThat(judged.root()).as("round %s", round).isEqualTo(expected);
            unknown += expected == TreeState.UNKNOWN ? 1 : 0;
            assertWaysLeadThere(judged, parents, all);
            assertDecisive(judged, parents, said, all);
        }
        assertThat(unknown).isBetween(50, 350);
    }

    private static Set<Boolean> outcomes(
            Map<Integer, Integer> parents, Map<Integer, Integer> said, Map<Integer, Boolean> all) {
        List<Integer> open = said.entrySet().stream()
                .filter(each -> each.getValue() == 2)
                .map(Map.Entry::getKey)
                .toList();
        Set<Boolean> possible = new HashSet<>();
        for (int bits = 0; bits < 1 << open.size(); bits++) {
            Set<Integer> reached = new HashSet<>();
            said.forEach((leaf, value) -> {
                if (value == 0) {
                    reached.add(leaf);
                }
            });
            for (int i = 0; i < open.size(); i++) {
                if ((bits & 1 << i) != 0) {
                    reached.add(open.get(i));
                }
            }
            possible.add(reaches(0, reached, parents, all));
        }
        return possible;
    }

    private static boolean reaches(
            int node, Set<Integer> leaves, Map<Integer, Integer> parents, Map<Integer, Boolean> all) {
        List<Integer> below = parents.entrySet().stream()
                .filter(each -> each.getValue() == node)
                .map(Map.Entry::getKey)
                .toList();
        if (below.isEmpty()) {
            return leaves.contains(node);
        }
        return all.getOrDefault(node, false)
                ? below.stream().allMatch(one -> reaches(one, leaves, parents, all))
                : below.stream().anyMatch(one -> reaches(one, leaves, parents, all));
    }

    private static void assertWaysLeadThere(
            TreeJudgement judged, Map<Integer, Integer> parents, Map<Integer, Boolean> all) {
        assertThat(judged.ways().isEmpty()).isEqualTo(judged.root() == TreeState.BLOCKED);
        for (TreeJudgement.WayIn way : judged.ways()) {
            Set<Integer> steps = new HashSet<>();
            way.steps().forEach(step -> steps.add(Integer.parseInt(step.substring(1), 10)));
            assertThat(reaches(0, steps, parents, all)).as(way.toString()).isTrue();
            for (int step : Set.copyOf(steps)) {
                Set<Integer> fewer = new HashSet<>(steps);
                fewer.remove(step);
                assertThat(reaches(0, fewer, parents, all))
                        .as("no step too many")
                        .isFalse();
            }
        }
    }

    private static void assertDecisive(
            TreeJudgement judged,
            Map<Integer, Integer> parents,
            Map<Integer, Integer> said,
            Map<Integer, Boolean> all) {
        if (judged.root() == TreeState.BLOCKED) {
            assertThat(judged.decisive()).isEmpty();
            return;
        }
        List<String> expected = new ArrayList<>();
        said.forEach((leaf, value) -> {
            Map<Integer, Integer> blocked = new TreeMap<>(said);
            blocked.put(leaf, 1);
            if (value != 1 && outcomes(parents, blocked, all).equals(Set.of(false))) {
                expected.add("n" + leaf);
            }
        });
        assertThat(judged.decisive()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void theCheapestWayComesFirst() {
        Sketch plant = new Sketch();
        node(plant, "root", "gate", "or");
        node(plant, "both", "under", "root", "gate", "and");
        node(plant, "a", "under", "both", "stated", "open", "cost", "low");
        node(plant, "b", "under", "both", "stated", "open", "cost", "low");
        node(plant, "c", "under", "root", "stated", "open", "cost", "high");
        TreeJudgement judged = judged(plant);
        assertThat(judged.ways()).extracting(TreeJudgement.WayIn::cost).containsExactly(2, 3);
        assertThat(judged.ways().getFirst().steps()).containsExactly("a", "b");
        assertThat(judged.decisive()).isEmpty();
    }

    @Test
    void whatIsNoTreeIsNotKnownAndSaysWhy() {
        Sketch plant = new Sketch();
        node(plant, "a", "under", "b", "gate", "or");
        node(plant, "b", "under", "a", "gate", "or");
        TreeJudgement judged = judged(plant);
        assertThat(judged.root()).isEqualTo(TreeState.UNKNOWN);
        assertThat(judged.shape().faults()).hasSize(2);
        assertThat(judged.ways()).isEmpty();
    }
}
