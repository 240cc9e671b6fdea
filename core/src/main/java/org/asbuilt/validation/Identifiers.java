package org.asbuilt.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.asbuilt.evidence.Hint;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;

/**
 * Identifiers that several assets bear although one alone ought to. Placeholders do not count, nor do MAC addresses that were
 * given locally; what was disposed of bears nothing, and what is not at work has no address and no host name.
 */
public final class Identifiers {
    private final Bearers bearers;
    private final Map<Id, List<Shared>> byAsset;

    /**
     * An identifier with all that bear it.
     *
     * @param hint the identifier as one of them writes it
     * @param assets the assets, at least two, in order of their ids
     */
    public record Shared(Hint hint, List<Id> assets) {
        /** Copies the list. */
        public Shared {
            assets = List.copyOf(assets);
        }

        /** The first few bearers but one: of a careless import there may be thousands. */
        public List<Id> others(Id asset, int atMost) {
            return assets.stream().filter(id -> !id.equals(asset)).limit(atMost).toList();
        }
    }

    private Identifiers(Bearers bearers, Map<Id, List<Shared>> byAsset) {
        this.bearers = bearers;
        this.byAsset = byAsset;
    }

    /** Those of a record. */
    static Identifiers of(Circumstances around) {
        Bearing bearing = new Bearing(around);
        Map<Bearing.Scoped, List<Id>> all = new HashMap<>();
        for (Subject asset : around.subjects(Kind.ASSET)) {
            bearing.of(asset)
                    .keySet()
                    .forEach(identifier -> all.computeIfAbsent(identifier, key -> new ArrayList<>(1))
                            .add(asset.id()));
        }
        Set<Id> sharing = new HashSet<>();
        all.values().stream().filter(assets -> assets.size() > 1).forEach(assets -> {
            assets.sort(Comparator.naturalOrder());
            sharing.addAll(assets);
        });
        Map<Id, List<Shared>> byAsset = HashMap.newHashMap(sharing.size());
        sharing.forEach(id ->
                byAsset.put(id, shared(id, bearing, identifier -> all.getOrDefault(identifier, List.of()))));
        return new Identifiers(Bearers.of(all), byAsset);
    }

    /**
     * Those of a later record in which no asset came or went.
     *
     * @param edited all that differs from the record of these, assets and connections alone
     */
    Identifiers after(Set<Id> edited, Circumstances around) {
        Bearing bearing = new Bearing(around);
        Bearers then = bearers.after(edited, bearing);
        Map<Bearing.Scoped, List<Id>> asked = new HashMap<>();
        Function<Bearing.Scoped, List<Id>> now =
                identifier -> asked.computeIfAbsent(identifier, key -> then.of(key, bearing));
        Set<Id> concerned = new HashSet<>();
        for (Id id : edited) {
            concerned.add(id);
            shared(id).forEach(one -> concerned.addAll(one.assets()));
            bearing.of(id).keySet().forEach(identifier -> concerned.addAll(now.apply(identifier)));
        }
        Map<Id, List<Shared>> later = new HashMap<>(byAsset);
        for (Id id : concerned) {
            List<Shared> shared = shared(id, bearing, now);
            if (shared.isEmpty()) {
                later.remove(id);
            } else {
                later.put(id, shared);
            }
        }
        return new Identifiers(then, later);
    }

    /** What an asset has in common with others and ought not to. */
    public List<Shared> shared(Id asset) {
        return byAsset.getOrDefault(asset, List.of());
    }

    private static List<Shared> shared(Id asset, Bearing bearing, Function<Bearing.Scoped, List<Id>> bearers) {
        List<Shared> shared = new ArrayList<>(1);
        bearing.of(asset).forEach((identifier, hint) -> {
            List<Id> all = bearers.apply(identifier);
            if (all.size() > 1) {
                shared.add(new Shared(hint, all));
            }
        });
        return List.copyOf(shared);
    }
}
