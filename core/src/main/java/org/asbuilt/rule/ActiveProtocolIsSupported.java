package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Communication;
import org.asbuilt.model.Comparison;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** What a device speaks is among what it can speak. */
public record ActiveProtocolIsSupported() implements Rule {
    private static final PartPath ACTIVE = PartPath.of(Communication.class, "activeProtocols");
    private static final Manual MANUAL = Manual.of(
            "A protocol that an asset is seen to speak is among those that it supports",
            Kind.ASSET,
            Severity.NOTE,
            Criterion.CONSISTENCY,
            "A controller that speaks what its maker does not list runs something that was added: a gateway program, a remote support tool, or something worse.",
            "The list of supported protocols is short because it was typed from memory.",
            "Look it up in the manual and complete the list; if it is not there, find out what speaks.",
            "Requirements P1.C-03; asset inventory guidance (August 2025) appendix A, attribute 1");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public Gate gate() {
        return new Gate.Says(Communication.class);
    }

    @Override
    public List<Finding> check(Subject asset, Circumstances around) {
        Optional<Communication> spoken = asset.facet(Communication.class);
        if (spoken.isEmpty() || spoken.get().supportedProtocols().isEmpty()) {
            return List.of();
        }
        Set<String> supported = spoken.get().supportedProtocols().stream()
                .map(Comparison.TEXT::fold)
                .collect(Collectors.toSet());
        List<String> other = spoken.get().activeProtocols().stream()
                .filter(protocol -> !supported.contains(Comparison.TEXT.fold(protocol)))
                .toList();
        return other.isEmpty()
                ? List.of()
                : List.of(Finding.of(
                        this,
                        asset,
                        ACTIVE,
                        asset.name() + " speaks what it is not known to support: " + String.join(", ", other)));
    }
}
