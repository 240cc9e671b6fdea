package org.asbuilt.risk.attack;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** From where a vulnerability can be used. Source: CVSS 2.0, 3.0, 3.1 and 4.0, metric AV. */
public enum AttackVector {
    /** From anywhere that packets come from. */
    NETWORK("AV:N"),
    /** From the same network only, or within radio range. */
    ADJACENT("AV:A"),
    /** By whoever works on the device already. */
    LOCAL("AV:L"),
    /** By whoever touches the device. */
    PHYSICAL("AV:P");

    private final String metric;

    AttackVector(String metric) {
        this.metric = metric;
    }

    /** Of several scores the one that lets most people in; empty if none says. */
    public static Optional<AttackVector> widest(Collection<String> vectors) {
        List<List<String>> metrics =
                vectors.stream().map(vector -> List.of(vector.split("/"))).toList();
        return Arrays.stream(values())
                .filter(one -> metrics.stream().anyMatch(some -> some.contains(one.metric)))
                .findFirst();
    }

    /** Whether it is a step of somebody who is elsewhere. */
    public boolean isDistant() {
        return switch (this) {
            case NETWORK, ADJACENT -> true;
            case LOCAL, PHYSICAL -> false;
        };
    }
}
