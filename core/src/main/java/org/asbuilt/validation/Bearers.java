package org.asbuilt.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.asbuilt.model.Id;

/**
 * Which assets bear an identifier, in a few numbers for each: an asset is found by the hash of what it bears and asked whether it does. What was
 * edited since is kept beside that. Immutable.
 */
final class Bearers {
    private static final int NONE = -1;

    private final Chains chains;
    private final Set<Id> edited;
    private final Map<Bearing.Scoped, List<Id>> since;

    /** All that bore something, in chains of the same hash: where the chain of a hash begins, what follows in it, and who bears it. */
    private static final class Chains {
        private final int[] first;
        private final int[] next;
        private final Id[] assets;

        Chains(Map<Bearing.Scoped, List<Id>> all) {
            int count = all.values().stream().mapToInt(List::size).sum();
            first = new int[Integer.highestOneBit(Math.max(1, count)) * 2];
            Arrays.fill(first, NONE);
            next = new int[count];
            assets = new Id[count];
            int at = 0;
            for (Map.Entry<Bearing.Scoped, List<Id>> one : all.entrySet()) {
                int place = place(one.getKey());
                for (Id asset : one.getValue()) {
                    assets[at] = asset;
                    next[at] = first[place];
                    first[place] = at++;
                }
            }
        }

        /** All whose hash is the same, some of others with them. */
        void candidates(Bearing.Scoped identifier, Consumer<Id> each) {
            for (int at = first[place(identifier)]; at != NONE; at = next[at]) {
                each.accept(assets[at]);
            }
        }

        private int place(Bearing.Scoped identifier) {
            int hash = identifier.hashCode();
            return (hash ^ hash >>> 16) & (first.length - 1);
        }
    }

    private Bearers(Chains chains, Set<Id> edited, Map<Bearing.Scoped, List<Id>> since) {
        this.chains = chains;
        this.edited = edited;
        this.since = since;
    }

    /** Of a whole record. */
    static Bearers of(Map<Bearing.Scoped, List<Id>> all) {
        return new Bearers(new Chains(all), Set.of(), Map.of());
    }

    /** Of a later record in which those assets were edited. */
    Bearers after(Set<Id> assets, Bearing bearing) {
        Set<Id> all = new HashSet<>(edited);
        all.addAll(assets);
        Map<Bearing.Scoped, List<Id>> borne = new HashMap<>();
        since.forEach((identifier, ids) -> {
            List<Id> staying = ids.stream().filter(id -> !assets.contains(id)).toList();
            if (!staying.isEmpty()) {
                borne.put(identifier, staying);
            }
        });
        for (Id asset : assets) {
            bearing.of(asset).keySet().forEach(identifier -> {
                List<Id> ids = new ArrayList<>(borne.getOrDefault(identifier, List.of()));
                ids.add(asset);
                borne.put(identifier, ids);
            });
        }
        return new Bearers(chains, all, borne);
    }

    /** Who bears an identifier, in order of their ids. */
    List<Id> of(Bearing.Scoped identifier, Bearing bearing) {
        Set<Id> found = new HashSet<>(since.getOrDefault(identifier, List.of()));
        chains.candidates(identifier, asset -> {
            if (!edited.contains(asset) && bearing.of(asset).containsKey(identifier)) {
                found.add(asset);
            }
        });
        return found.stream().sorted(Comparator.naturalOrder()).toList();
    }
}
