package org.asbuilt.thirdparty;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.ProductProfile;
import org.asbuilt.model.Rating;
import org.asbuilt.model.Supply;
import org.asbuilt.model.SupplyPart;
import org.asbuilt.validation.Circumstances;

/**
 * Something in the plant in which a third party has a part. Source: requirements P5-03.
 *
 * @param id the product, asset or system
 * @param parts which part it has, as far as is recorded
 * @param stated whether that is recorded as a supply; else it follows from the nameplate or the product
 * @param importance how much depends on it, if that is recorded
 * @param alternative who or what could take its place, if that is recorded
 */
public record Supplied(
        Id id, SortedSet<SupplyPart> parts, boolean stated, Optional<Rating> importance, Optional<String> alternative) {
    /** Copies the set. */
    public Supplied {
        parts = Collections.unmodifiableSortedSet(new TreeSet<>(parts));
    }

    /** All in which a third party has a part: what its supplies name, and what bears its name as maker or distributor. */
    public static List<Supplied> by(Subject thirdParty, Circumstances around) {
        Map<Id, Supplied> found = new TreeMap<>();
        for (Supply supply : thirdParty.facets(Supply.class).values()) {
            Stream.of(supply.products(), supply.assets(), supply.systems())
                    .flatMap(Collection::stream)
                    .flatMap(id -> around.subject(id).stream())
                    .forEach(subject -> add(
                            found,
                            new Supplied(
                                    subject.id(), supply.parts(), true, supply.importance(), supply.alternative())));
        }
        Named named = Named.of(thirdParty);
        for (Subject product : around.subjects(Kind.PRODUCT)) {
            product.facet(ProductProfile.class)
                    .flatMap(ProductProfile::manufacturer)
                    .filter(named::is)
                    .ifPresent(maker -> add(found, follows(product, SupplyPart.MANUFACTURES)));
        }
        for (Subject asset : around.subjects(Kind.ASSET)) {
            Optional<Nameplate> plate = asset.facet(Nameplate.class);
            plate.flatMap(Nameplate::manufacturer)
                    .filter(named::is)
                    .ifPresent(maker -> add(found, follows(asset, SupplyPart.MANUFACTURES)));
            plate.flatMap(Nameplate::distributor)
                    .filter(named::is)
                    .ifPresent(distributor -> add(found, follows(asset, SupplyPart.DISTRIBUTES)));
        }
        return found.values().stream()
                .sorted(Comparator.comparing((Supplied one) -> one.id().kind() != Kind.SYSTEM)
                        .thenComparing(Supplied::id))
                .toList();
    }

    private static Supplied follows(Subject subject, SupplyPart part) {
        return new Supplied(subject.id(), new TreeSet<>(EnumSet.of(part)), false, Optional.empty(), Optional.empty());
    }

    private static void add(Map<Id, Supplied> found, Supplied more) {
        found.merge(more.id(), more, Supplied::and);
    }

    private Supplied and(Supplied other) {
        SortedSet<SupplyPart> both = new TreeSet<>(parts);
        both.addAll(other.parts);
        return new Supplied(
                id,
                both,
                stated || other.stated,
                Stream.of(importance, other.importance)
                        .flatMap(Optional::stream)
                        .max(Comparator.naturalOrder()),
                alternative.or(other::alternative));
    }
}
