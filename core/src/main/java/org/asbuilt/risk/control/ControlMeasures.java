package org.asbuilt.risk.control;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.model.ControlProfile;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.risk.attack.Measure;
import org.asbuilt.risk.attack.Remedy;

/**
 * What a control means in the graph of attacks: from the clauses that it names follow the remedies, and from what it guards where. A control
 * that names no such clause, or guards nothing, means nothing there, and whoever asks is told so. Source: docs/reference/risk.md.
 */
final class ControlMeasures {
    private static final Map<String, Set<Remedy>> BY_CLAUSE = byClause();

    private ControlMeasures() {}

    private static Map<String, Set<Remedy>> byClause() {
        Map<Remedy, List<String>> named = Map.of(
                Remedy.AUTHENTICATE, List.of("SR 1.2", "SR 3.1", "SR 3.8", "A.8.24", "B2.b"),
                Remedy.SECOND_FACTOR,
                        List.of("SR 1.1", "SR 1.13", "A.8.5", "A.6.7", "NET 3", "B2.a", "CIP-005 R2", "CIP-005 R3"),
                Remedy.CHANGE_ACCOUNT,
                        List.of("SR 1.3", "SR 1.5", "SR 1.7", "A.5.17", "A.5.18", "USER 1", "B2.d", "CIP-007 R5"),
                Remedy.CLOSE_CONDUIT, List.of("SR 5.2", "A.8.22", "NET 1", "CIP-005 R1"),
                Remedy.SEPARATE_NETWORK, List.of("SR 5.1", "SR 5.4"),
                Remedy.CLOSE_CONNECTION, List.of("SR 5.2", "SR 7.7", "A.8.20", "CIP-007 R1"),
                Remedy.CHECK_MEDIA, List.of("SR 2.3", "SR 3.2", "A.7.10", "A.8.7", "COMP 1", "COMP 2", "CIP-010 R4"),
                Remedy.CHECK_TRANSIENT, List.of("SR 2.3", "A.8.1", "COMP 1", "CIP-010 R4"),
                Remedy.SECURE_RADIO, List.of("SR 1.6", "SR 2.2", "NET 2"),
                Remedy.SECURE_PLACE, List.of("A.7.1", "A.7.2", "A.7.4", "ORG 3", "CIP-006 R1"));
        return named.entrySet().stream()
                .flatMap(one -> one.getValue().stream().map(clause -> Map.entry(clause, one.getKey())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(
                                Map.Entry::getValue, Collectors.toCollection(() -> EnumSet.noneOf(Remedy.class)))));
    }

    /**
     * The measures.
     *
     * @param members the assets, networks and access paths that a zone, system, site or third party stands for
     */
    static List<Measure> of(ControlProfile control, Function<Id, List<Id>> members) {
        Set<Remedy> remedies = control.references().stream()
                .flatMap(text -> Standard.clause(text).stream())
                .flatMap(clause -> BY_CLAUSE.getOrDefault(clause.number(), Set.of()).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Remedy.class)));
        Set<Measure> measures = new LinkedHashSet<>();
        control.appliesTo().stream()
                .flatMap(id -> Stream.concat(Stream.of(id), members.apply(id).stream()))
                .forEach(id -> remedies.stream()
                        .filter(remedy -> fits(remedy, id.kind()))
                        .forEach(remedy -> measures.add(Measure.of(remedy, id))));
        return List.copyOf(measures);
    }

    private static boolean fits(Remedy remedy, Kind kind) {
        return switch (remedy) {
            case AUTHENTICATE, CLOSE_CONNECTION -> kind == Kind.CONNECTION;
            case CLOSE_CONDUIT -> kind == Kind.CONDUIT;
            case SECOND_FACTOR, RETIRE_ACCESS -> kind == Kind.ACCESS_PATH;
            case SEPARATE_NETWORK -> kind == Kind.NETWORK || kind == Kind.ZONE;
            case CHECK_MEDIA, CHECK_TRANSIENT, SECURE_PLACE, CHANGE_ACCOUNT -> kind == Kind.ASSET;
            case SECURE_RADIO -> kind == Kind.ASSET || kind == Kind.NETWORK;
            case PATCH, FIND_OUT, TIGHTEN_RULES -> false;
        };
    }
}
