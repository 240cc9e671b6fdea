package org.asbuilt.thirdparty.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Supply;
import org.asbuilt.model.SupplyPart;
import org.asbuilt.model.ThirdPartyProfile;
import org.asbuilt.thirdparty.Supplied;
import org.asbuilt.thirdparty.SuppliedComponent;
import org.asbuilt.validation.Circumstances;

/**
 * A third party is gone: what nobody supports any more. Source: requirements P5-03; question 58.
 *
 * @param thirdParty who
 * @param unsupported what it makes, sells, builds, sets up, keeps in order, hosts or runs, and what of that is of one of its products
 * @param components the parts of bills of materials that come from it
 * @param services the services that stop, with what could take their place
 * @param functions the functions of the business that what is not supported any more supports
 */
public record Disappearance(
        Id thirdParty,
        List<Unsupported> unsupported,
        List<SuppliedComponent> components,
        List<Ending> services,
        List<Id> functions) {
    /** Copies the lists. */
    public Disappearance {
        unsupported = List.copyOf(unsupported);
        components = List.copyOf(components);
        services = List.copyOf(services);
        functions = List.copyOf(functions);
    }

    /**
     * Something that loses support.
     *
     * @param supplied what, and which part the third party has in it
     * @param product the product of it that the asset is of, if it follows from that
     * @param byComponent whether only a part of its bill of materials comes from the third party
     */
    public record Unsupported(Supplied supplied, Optional<Id> product, boolean byComponent) {}

    /**
     * A service that stops.
     *
     * @param service what
     * @param alternative who or what could take its place, if that is recorded
     */
    public record Ending(String service, Optional<String> alternative) {}

    /** Answers for a third party that is in the record. */
    public static Disappearance of(Circumstances around, Subject thirdParty) {
        Map<Id, Unsupported> found = new TreeMap<>();
        List<Supplied> supplied = Supplied.by(thirdParty, around);
        supplied.forEach(one -> found.put(one.id(), new Unsupported(one, Optional.empty(), false)));
        for (Supplied one : supplied) {
            if (one.id().kind() == Kind.PRODUCT) {
                around.products()
                        .assets(one.id())
                        .forEach(asset -> found.putIfAbsent(
                                asset.id(), new Unsupported(as(asset.id(), one), Optional.of(one.id()), false)));
            }
        }
        List<SuppliedComponent> components = SuppliedComponent.by(thirdParty, around);
        for (SuppliedComponent component : components) {
            Supplied whole = new Supplied(
                    component.holder(),
                    new TreeSet<>(Set.of(SupplyPart.MANUFACTURES)),
                    false,
                    Optional.empty(),
                    Optional.empty());
            found.putIfAbsent(component.holder(), new Unsupported(whole, Optional.empty(), true));
        }
        return new Disappearance(
                thirdParty.id(),
                List.copyOf(found.values()),
                components,
                services(thirdParty),
                List.copyOf(functions(found.keySet(), around)));
    }

    private static Supplied as(Id asset, Supplied product) {
        return new Supplied(asset, product.parts(), product.stated(), product.importance(), product.alternative());
    }

    private static List<Ending> services(Subject thirdParty) {
        Map<String, Ending> endings = new TreeMap<>();
        for (Supply supply : thirdParty.facets(Supply.class).values()) {
            supply.services().forEach(service -> endings.put(service, new Ending(service, supply.alternative())));
        }
        thirdParty
                .facet(ThirdPartyProfile.class)
                .ifPresent(profile -> profile.services()
                        .forEach(service -> endings.putIfAbsent(service, new Ending(service, Optional.empty()))));
        return List.copyOf(endings.values());
    }

    private static SortedSet<Id> functions(Set<Id> unsupported, Circumstances around) {
        SortedSet<Id> functions = new TreeSet<>();
        for (Subject function : around.subjects(Kind.FUNCTION)) {
            List<Subject> supporters = new ArrayList<>(around.supporters(function.id()));
            if (supporters.stream().map(Subject::id).anyMatch(unsupported::contains)) {
                functions.add(function.id());
            }
        }
        return functions;
    }
}
