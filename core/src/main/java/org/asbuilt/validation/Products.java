package org.asbuilt.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Comparison;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.Platform;
import org.asbuilt.model.ProductProfile;

/**
 * Which products the assets are of: the same maker and the same model or order number, and no version that differs. What is known
 * of a product holds for its assets. Source: requirements P1.C-16.
 */
public final class Products {
    private final Map<String, List<Subject>> byName = new HashMap<>();
    private final Once<Map<Id, List<Subject>>> assets;

    Products(Circumstances around) {
        for (Subject product : around.subjects(Kind.PRODUCT)) {
            product.facet(ProductProfile.class)
                    .ifPresent(profile -> names(profile.manufacturer(), profile.model(), profile.orderNumber())
                            .forEach(name -> byName.computeIfAbsent(name, key -> new ArrayList<>(1))
                                    .add(product)));
        }
        assets = Once.of(() -> assets(around));
    }

    /** The products that an asset is of; several if they are kept apart by something that is not known of the asset. */
    public List<Subject> of(Subject asset) {
        Optional<Nameplate> plate = byName.isEmpty() ? Optional.empty() : asset.facet(Nameplate.class);
        if (plate.isEmpty()) {
            return List.of();
        }
        return plate.stream()
                .flatMap(known -> names(known.manufacturer(), known.model(), known.orderNumber()))
                .flatMap(name -> byName.getOrDefault(name, List.of()).stream())
                .distinct()
                .filter(product -> mayRun(product, asset))
                .toList();
    }

    /** The assets that are of a product. */
    public List<Subject> assets(Id product) {
        return assets.get().getOrDefault(product, List.of());
    }

    private Map<Id, List<Subject>> assets(Circumstances around) {
        Map<Id, List<Subject>> index = new HashMap<>();
        for (Subject asset : around.subjects(Kind.ASSET)) {
            of(asset)
                    .forEach(product -> index.computeIfAbsent(product.id(), id -> new ArrayList<>())
                            .add(asset));
        }
        return index;
    }

    private static boolean mayRun(Subject product, Subject asset) {
        Optional<String> version = product.facet(ProductProfile.class).flatMap(ProductProfile::version);
        Optional<String> runs = asset.facet(Platform.class).flatMap(Platform::firmwareVersion);
        return version.isEmpty() || runs.isEmpty() || Comparison.VERSION.agree(version.get(), runs.get());
    }

    private static Stream<String> names(Optional<String> maker, Optional<String> model, Optional<String> orderNumber) {
        return maker.map(Comparison.ORGANISATION::fold).stream()
                .flatMap(folded -> Stream.concat(
                        model.stream().map(name -> folded + " model " + Comparison.MODEL.fold(name)),
                        orderNumber.stream().map(number -> folded + " order " + Comparison.TEXT.fold(number))));
    }
}
