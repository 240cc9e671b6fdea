package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.NetworkProfile;
import org.asbuilt.model.NetworkType;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Placement;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** Every network belongs to a zone. */
public record NetworkStandsInZone() implements Rule {
    private static final Set<Optional<NetworkType>> EXTERNAL = Set.of(
            Optional.of(NetworkType.EXTERNAL), Optional.of(NetworkType.INTERNET), Optional.of(NetworkType.THIRD_PARTY));
    private static final PartPath ZONE = PartPath.of(Placement.class, "zone");
    private static final Manual MANUAL = Manual.of(
            "Every network belongs to a security zone",
            Kind.NETWORK,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "Borders between zones are enforced between networks. A network of no zone is where two zones touch unseen.",
            "A transfer network between two firewalls that is part of a conduit; say that the zone does not apply.",
            "Enter the zone whose assets use it. A network that several zones use is a finding in itself: divide it, or join the zones.",
            "IEC 62443-3-2:2020 ZCR 3.1; requirements P4-10; definitive view guidance, principle 4");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject network, Circumstances around) {
        if (EXTERNAL.contains(network.facet(NetworkProfile.class).flatMap(NetworkProfile::networkType))) {
            return List.of();
        }
        return Answers.require(this, network, ZONE, "belongs to no zone");
    }
}
