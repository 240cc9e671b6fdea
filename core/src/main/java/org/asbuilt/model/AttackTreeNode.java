package org.asbuilt.model;

import java.util.Optional;
import java.util.SortedSet;

/**
 * A node of an attack tree; the key is its id within the tree. Source: requirements P3-26; data dictionary 2.5, attack_tree.
 *
 * @param text what happens
 * @param under the key of the node above; empty for the root
 * @param gate how the nodes below make it; a node without any is a step
 * @param restsOn what of the record the step needs: gone, the step cannot be taken
 * @param vulnerabilities the vulnerabilities that it needs in the assets that it rests on, by CVE number
 * @param techniques the techniques, by their id in ATT&CK for ICS
 * @param blockedBy the controls of which each keeps the attacker from it
 * @param stated what people say of it where nothing in the record tells
 * @param reason why they say so
 * @param cost what it costs the attacker
 * @param skill what the attacker must know
 * @param detectability how surely it is noticed
 */
@Label("Node of an attack tree")
@Of(value = Kind.ATTACK_TREE, repeats = true, group = FieldGroup.RISK)
public record AttackTreeNode(
        Optional<String> text,
        @CompareAs(Comparison.EXACT) Optional<String> under,
        Optional<TreeGate> gate,

        @Refers({
            Kind.ASSET,
            Kind.CONNECTION,
            Kind.CONDUIT,
            Kind.ACCESS_PATH,
            Kind.INFORMATION_ITEM,
            Kind.NETWORK,
            Kind.THIRD_PARTY,
            Kind.PERSON
        })
        SortedSet<Id> restsOn,

        @CompareAs(Comparison.EXACT) SortedSet<String> vulnerabilities,

        @Label("Techniques (ATT&CK for ICS)") @CompareAs(Comparison.EXACT)
        SortedSet<String> techniques,

        @Refers(Kind.CONTROL) SortedSet<Id> blockedBy,
        @Label("Stated state") Optional<StepState> stated,
        @Label("Why it is stated so") Optional<String> reason,
        @Label("Cost for the attacker") Optional<Rating> cost,
        @Label("Skill needed") Optional<Rating> skill,
        Optional<Rating> detectability)
        implements Facet {
    /** Copies the sets. */
    public AttackTreeNode {
        restsOn = SortedSets.copy(restsOn);
        vulnerabilities = SortedSets.copy(vulnerabilities);
        techniques = SortedSets.copy(techniques);
        blockedBy = SortedSets.copy(blockedBy);
    }
}
