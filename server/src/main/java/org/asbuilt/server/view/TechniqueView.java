package org.asbuilt.server.view;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AssetClass;
import org.asbuilt.model.AssetRole;
import org.asbuilt.vulnerability.advisory.Technique;

/**
 * A technique of attackers, with what of the plant it targets.
 *
 * @param id its id in MITRE ATT&CK
 * @param name what it is called
 * @param tactics what attackers want to reach by it
 * @param targets the classes of assets that it targets, with how many assets of each are in the plant
 * @param mitigations what works against it
 * @param edition the version of the collection that tells of it; empty if it does not say
 */
public record TechniqueView(
        String id,
        String name,
        List<String> tactics,
        List<Target> targets,
        List<Technique.Mitigation> mitigations,
        String edition) {

    /**
     * A class of assets that is targeted.
     *
     * @param assetClass the class
     * @param assets how many assets of it are in the plant, as far as the reader sees
     */
    public record Target(AssetClass assetClass, long assets) {}

    private static final Map<String, AssetClass> CLASSES = Stream.of(AssetClass.values())
            .filter(one -> one.attackAsset().isPresent())
            .collect(Collectors.toUnmodifiableMap(one -> one.attackAsset().orElseThrow(), Function.identity()));

    /** How many assets of each class there are. */
    public static Map<AssetClass, Long> counted(Stream<Subject> assets) {
        return assets.flatMap(asset -> asset.facet(AssetRole.class).flatMap(AssetRole::assetClass).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** A technique in a plant with that many assets of each class. */
    public static TechniqueView of(Technique technique, Map<AssetClass, Long> assets) {
        return new TechniqueView(
                technique.id(),
                technique.name(),
                technique.tactics(),
                technique.assets().stream()
                        .flatMap(id -> Optional.ofNullable(CLASSES.get(id)).stream())
                        .map(one -> new Target(one, assets.getOrDefault(one, 0L)))
                        .sorted(Comparator.comparingLong(Target::assets)
                                .reversed()
                                .thenComparing(Target::assetClass))
                        .toList(),
                technique.mitigations(),
                technique.edition());
    }

    /** How many assets of the plant are of a class that it targets. */
    public long assets() {
        return targets.stream().mapToLong(Target::assets).sum();
    }

    /** Whether it targets one of those classes. */
    public boolean targets(Set<AssetClass> classes) {
        return targets.stream().map(Target::assetClass).anyMatch(classes::contains);
    }
}
