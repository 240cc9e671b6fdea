package org.asbuilt.model;

import java.util.Optional;
import java.util.SortedSet;

/**
 * What somebody might do to the plant, and why. Source: requirements P2.A-01; data dictionary 2.5, threat_scenario.
 *
 * @param aim what the attacker wants
 * @param actor who it would be
 * @param capability how able whoever does it must be
 * @param vector the way in, in words
 * @param affected what it is about
 * @param techniques the techniques, by their id in ATT&CK for ICS, for example {@code T0831}
 * @param likelihood how likely it is held to be
 * @param impact how bad it would be
 * @param active whether it is still reckoned with
 * @param rationale why it is rated so
 */
@Label("Threat scenario")
@Of(value = Kind.THREAT_SCENARIO, group = FieldGroup.RISK)
public record ThreatScenario(
        @Label("Aim of the attacker") Optional<AttackAim> aim,
        Optional<ThreatActor> actor,
        @Label("Capability needed") Optional<Rating> capability,
        @Label("Way in") Optional<String> vector,

        @Refers({
            Kind.ASSET,
            Kind.FUNCTION,
            Kind.SYSTEM,
            Kind.ZONE,
            Kind.SITE,
            Kind.CONNECTION,
            Kind.ACCESS_PATH,
            Kind.THIRD_PARTY
        })
        SortedSet<Id> affected,

        @Label("Techniques (ATT&CK for ICS)") @CompareAs(Comparison.EXACT)
        SortedSet<String> techniques,

        Optional<Rating> likelihood,
        Optional<Rating> impact,
        @Label("Reckoned with") Optional<Boolean> active,
        @CompareAs(Comparison.NOTES) Optional<String> rationale)
        implements Facet {
    /** Copies the sets. */
    public ThreatScenario {
        affected = SortedSets.copy(affected);
        techniques = SortedSets.copy(techniques);
    }
}
