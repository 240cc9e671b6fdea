package org.asbuilt.path;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.model.FunctionProfile;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.ManualFallback;
import org.asbuilt.validation.Circumstances;

/**
 * What stops if something is lost: an asset, a connection, a conduit, a network, an access path, a third party, or all of a zone, system or
 * site. Source: requirements P4-23.
 *
 * @param carriers the connections and access paths that are lost, by id
 * @param assets the assets and systems that lose something they need, what surely does so first
 * @param functions the functions of the business that depend on these, what surely does so first
 */
public record Loss(List<Carrier> carriers, List<Affected> assets, List<AffectedFunction> functions) {
    /** Copies the lists. */
    public Loss {
        carriers = List.copyOf(carriers);
        assets = List.copyOf(assets);
        functions = List.copyOf(functions);
    }

    /** Why something is lost or affected. */
    public enum Cause {
        /** It is what is lost, or within it. */
        IS_LOST,
        /** One of its ends is lost. */
        END_IS_LOST,
        /** It goes through a conduit that is lost itself or with the devices that enforce it; another conduit may serve. */
        CONDUIT_IS_LOST,
        /** It goes through a network that is lost. */
        NETWORK_IS_LOST,
        /** All recorded cables of one of its ends lead to what is lost. */
        CABLE_IS_LOST,
        /** Who comes in by it is lost. */
        PARTY_IS_LOST,
        /** The design requires a connection that is lost. */
        REQUIRED_CONNECTION,
        /** It has a connection that is lost, and it is not recorded whether the design requires it. */
        PERHAPS_REQUIRED_CONNECTION,
        /** It depends on what is lost, and nothing takes its place. */
        DEPENDENCY,
        /** It depends on what is lost, and something may take its place. */
        DEPENDENCY_WITH_ALTERNATIVE,
        /** It is supported by what is lost or affected. */
        SUPPORTS
    }

    /**
     * Why.
     *
     * @param cause the sort of reason
     * @param by what it goes back to
     * @param words what is recorded about it: the purpose of the connection, the effect of the loss, the alternative; empty if nothing is
     */
    public record Reason(Cause cause, Id by, String words) {}

    /**
     * A connection or access path that is lost.
     *
     * @param id which
     * @param surely whether it is lost whatever is not recorded
     * @param reason why
     */
    public record Carrier(Id id, boolean surely, Reason reason) {}

    /**
     * An asset or system that is lost itself or loses something it needs.
     *
     * @param id which
     * @param surely whether it does so whatever is not recorded
     * @param reasons why, what is sure first
     */
    public record Affected(Id id, boolean surely, List<Reason> reasons) {
        /** Copies the list. */
        public Affected {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * A function of the business that is affected.
     *
     * @param id which
     * @param surely whether it is so whatever is not recorded
     * @param reasons why
     * @param manualFallback whether it can be done by hand, if that is recorded
     * @param toleratedOutage the longest outage that can be borne, ISO 8601, if that is recorded
     */
    public record AffectedFunction(
            Id id,
            boolean surely,
            List<Reason> reasons,
            Optional<ManualFallback> manualFallback,
            Optional<String> toleratedOutage) {
        /** Copies the list. */
        public AffectedFunction {
            reasons = List.copyOf(reasons);
        }
    }

    /** A reason and whether it is sure. */
    record Found(boolean surely, Reason reason) {}

    /** What stops if all of these are lost at once. */
    public static Loss of(Circumstances around, Collection<Id> lost) {
        LostCarriers carriers = new LostCarriers(around, lost);
        Stops stops = new Stops(around, carriers);
        Map<Id, List<Found>> assets = stops.assets();
        Map<Id, List<Found>> functions = stops.functions(assets);
        return new Loss(
                carriers.all(),
                assets.entrySet().stream()
                        .filter(entry -> entry.getKey().kind() != Kind.FUNCTION)
                        .map(entry -> new Affected(entry.getKey(), surely(entry.getValue()), reasons(entry.getValue())))
                        .sorted(Comparator.comparing(Affected::surely)
                                .reversed()
                                .thenComparing(Affected::id))
                        .toList(),
                functions.entrySet().stream()
                        .map(entry -> function(entry.getKey(), entry.getValue(), around))
                        .sorted(Comparator.comparing(AffectedFunction::surely)
                                .reversed()
                                .thenComparing(AffectedFunction::id))
                        .toList());
    }

    private static AffectedFunction function(Id id, List<Found> found, Circumstances around) {
        Optional<FunctionProfile> profile = around.subject(id).flatMap(subject -> subject.facet(FunctionProfile.class));
        return new AffectedFunction(
                id,
                surely(found),
                reasons(found),
                profile.flatMap(FunctionProfile::manualFallback),
                profile.flatMap(FunctionProfile::toleratedOutage));
    }

    private static boolean surely(List<Found> found) {
        return found.stream().anyMatch(Found::surely);
    }

    private static List<Reason> reasons(List<Found> found) {
        return found.stream()
                .sorted(Comparator.comparing(Found::surely)
                        .reversed()
                        .thenComparing(one -> one.reason().cause())
                        .thenComparing(one -> one.reason().by()))
                .map(Found::reason)
                .distinct()
                .toList();
    }
}
