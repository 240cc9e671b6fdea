package org.asbuilt.rule;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.evidence.Source;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.OperatingMode;
import org.asbuilt.model.OperatingModes;
import org.asbuilt.model.SourceType;
import org.asbuilt.reconcile.SourceRegister;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A connection is seen only in the modes of operation in which it is expected. */
public record ConnectionIsSeenInItsModes() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A connection is seen only in the modes of operation in which it is expected",
            Kind.CONNECTION,
            Severity.WARNING,
            Criterion.CONSISTENCY,
            "Programming and remote service belong to the turnaround; in production they are either an error or an attack.",
            "The capture was registered with the wrong mode, or the plant had already changed over.",
            "Find out who used it; correct the mode of the source, or the modes of the connection, by a change.",
            "Requirements P1.M-10; NIST SP 800-82r3 section 6.3");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public Gate gate() {
        return new Gate.Says(OperatingModes.class);
    }

    @Override
    public List<Finding> check(Subject connection, Circumstances around) {
        Set<OperatingMode> expected = connection
                .facet(OperatingModes.class)
                .<Set<OperatingMode>>map(OperatingModes::expectedIn)
                .orElse(Set.of());
        if (expected.isEmpty()) {
            return List.of();
        }
        List<Source> watchers = around.claims(connection.id()).stream()
                .map(RecordedClaim::source)
                .filter(source -> source.type().standing() == SourceType.Standing.OBSERVATION)
                .distinct()
                .toList();
        if (watchers.isEmpty()) {
            return List.of();
        }
        SourceRegister register = SourceRegister.of(around.snapshot(), around.subjects(Kind.SOURCE));
        TreeMap<String, OperatingMode> elsewhere = new TreeMap<>();
        for (Source source : watchers) {
            register.mode(source)
                    .filter(mode -> !expected.contains(mode))
                    .ifPresent(mode -> elsewhere.put(source.title(), mode));
        }
        return elsewhere.entrySet().stream()
                .limit(1)
                .map(first -> Finding.of(this, connection, sentence(connection, expected, first, elsewhere.size())))
                .toList();
    }

    private static String sentence(
            Subject connection,
            Set<OperatingMode> expected,
            java.util.Map.Entry<String, OperatingMode> first,
            int sources) {
        String modes =
                expected.stream().sorted().map(ConnectionIsSeenInItsModes::word).collect(Collectors.joining(", "));
        return connection.name() + " is expected in " + modes + " and was seen in " + word(first.getValue()) + " by "
                + first.getKey() + (sources > 1 ? " and " + (sources - 1) + " more" : "");
    }

    private static String word(OperatingMode mode) {
        return mode.name().toLowerCase(java.util.Locale.ROOT);
    }
}
