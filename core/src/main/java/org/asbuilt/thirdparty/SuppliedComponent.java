package org.asbuilt.thirdparty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Component;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;

/**
 * A part of a bill of materials that comes from a third party, wherever the whole comes from. Source: requirements P5-03, P5-12.
 *
 * @param holder the asset or product whose bill it is in
 * @param key the key of the part there
 * @param component the part
 * @param bySupplier whether its supplier says so; else its package URL does
 */
public record SuppliedComponent(Id holder, String key, Component component, boolean bySupplier) {

    /** The parts that come from a third party, by holder and key. */
    public static List<SuppliedComponent> by(Subject thirdParty, Circumstances around) {
        Named named = Named.of(thirdParty);
        List<SuppliedComponent> found = new ArrayList<>();
        Stream.of(Kind.ASSET, Kind.PRODUCT)
                .flatMap(kind -> around.subjects(kind).stream())
                .forEach(holder -> holder.facets(Component.class).forEach((key, component) -> {
                    boolean bySupplier = component.supplier().filter(named::is).isPresent();
                    if (bySupplier || publisher(component).filter(named::is).isPresent()) {
                        found.add(new SuppliedComponent(holder.id(), key, component, bySupplier));
                    }
                }));
        found.sort(Comparator.comparing(SuppliedComponent::holder).thenComparing(SuppliedComponent::key));
        return found;
    }

    /** The first word of the namespace of a package URL: {@code pkg:generic/acme/agent@1.2} is of acme. */
    private static Optional<String> publisher(Component component) {
        return component
                .purl()
                .map(purl -> purl.split("/", -1))
                .filter(words -> words.length > 2)
                .map(words -> words[1]);
    }
}
