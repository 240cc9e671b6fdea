package org.asbuilt.risk.attack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AssetClass;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.FunctionProfile;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Rating;
import org.asbuilt.model.SafetyRelation;
import org.asbuilt.path.Connectivity;
import org.asbuilt.validation.Circumstances;

/** What attacks would hurt in a plant. Source: requirements P3-05, P3-06, P4-18. */
public final class Consequences {
    private static final Comparator<Consequence> WORST_FIRST = Comparator.comparing(
                    (Consequence one) -> one.impact().map(Rating::level).orElse(-1), Comparator.reverseOrder())
            .thenComparing(Consequence::sort);

    private Consequences() {}

    /**
     * The functions, safety functions and critical assets of a record, the worst first and those that are as bad by name.
     *
     * @param graph the graph of the record
     * @param rating how critical an asset is with what depends on it
     */
    public static List<Consequence> of(Connectivity graph, Function<Id, Optional<Rating>> rating) {
        Circumstances around = graph.around();
        List<Consequence> all = new ArrayList<>();
        for (Subject function : around.subjects(Kind.FUNCTION)) {
            all.add(new Consequence(
                    function.id(),
                    Consequence.Sort.FUNCTION,
                    impact(function),
                    atWork(graph.members(function.id()), around)));
        }
        for (Subject asset : around.subjects(Kind.ASSET)) {
            if (!around.isAtWork(asset)) {
                continue;
            }
            Optional<Rating> critical = rating.apply(asset.id());
            if (isSafety(asset, around)) {
                all.add(new Consequence(asset.id(), Consequence.Sort.SAFETY, critical, List.of(asset.id())));
            } else if (critical.filter(one -> one.level() >= Rating.HIGH.level())
                    .isPresent()) {
                all.add(new Consequence(asset.id(), Consequence.Sort.CRITICAL_ASSET, critical, List.of(asset.id())));
            }
        }
        all.sort(WORST_FIRST
                .thenComparing((Consequence one) -> around.name(one.subject()), String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Consequence::subject));
        return List.copyOf(all);
    }

    private static List<Id> atWork(List<Id> assets, Circumstances around) {
        return assets.stream()
                .filter(id -> around.subject(id).filter(around::isAtWork).isPresent())
                .toList();
    }

    private static boolean isSafety(Subject asset, Circumstances around) {
        return around.isSafetyRelated(asset)
                || asset.facet(SafetyRelation.class).isPresent()
                || asset.facet(AssetRole.class)
                        .flatMap(AssetRole::assetClass)
                        .filter(AssetClass.SAFETY_CONTROLLER::equals)
                        .isPresent();
    }

    private static Optional<Rating> impact(Subject function) {
        return function.facet(FunctionProfile.class)
                .flatMap(profile -> Stream.of(
                                profile.safetyImpact(),
                                profile.environmentImpact(),
                                profile.operationImpact(),
                                profile.financialImpact())
                        .flatMap(Optional::stream)
                        .max(Comparator.naturalOrder()));
    }
}
