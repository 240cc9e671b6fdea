package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.NetworkProfile;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;
import org.asbuilt.validation.Segment;

/** No two networks of a site share addresses. */
public record NetworkRangesAreApart() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "The ranges of two networks of a site have no addresses in common",
            Kind.NETWORK,
            Severity.WARNING,
            Criterion.CONSISTENCY,
            "In overlapping ranges an address can mean two devices; routes and firewall rules written for the one catch the other as well.",
            "A wide range entered beside the networks within it, and equal machines behind address translation. Enter an umbrella as a note, machine networks each in their zone.",
            "Correct the range that is wrong (often the mask), or merge the two if they are one network.",
            "Requirements P1.V-04; RFC 4632; IEC 62443-2-1:2024 SPE 2");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject network, Circumstances around) {
        List<Segment> others = around.addressPlan().overlapping(network.id());
        if (others.isEmpty()) {
            return List.of();
        }
        List<Id> ids = others.stream()
                .filter(other -> !isRepeated(network, other, around))
                .map(other -> other.network().id())
                .sorted()
                .toList();
        String range = network.facet(NetworkProfile.class)
                .flatMap(NetworkProfile::range)
                .map(Cidr::toString)
                .orElse("");
        return ids.isEmpty()
                ? List.of()
                : List.of(Finding.of(
                        this,
                        network,
                        Answers.few(ids),
                        network.name() + " (" + range + ") has addresses in common with "
                                + Answers.names(ids, around)));
    }

    /** Equal machines have equal networks, each in its own zone: that is on purpose. */
    private static boolean isRepeated(Subject network, Segment other, Circumstances around) {
        Optional<Cidr> own = network.facet(NetworkProfile.class).flatMap(NetworkProfile::range);
        Optional<Id> zone = around.zone(network);
        return own.filter(other.range()::equals).isPresent()
                && zone.isPresent()
                && other.zone().isPresent()
                && !zone.equals(other.zone());
    }
}
