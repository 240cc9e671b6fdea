package org.asbuilt.importers.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Method;
import org.asbuilt.importers.intake.Draft;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.table.Protocols;
import org.asbuilt.model.AssetClass;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.ProductProfile;

/** What a description says of one product; blank texts say nothing. */
final class Product {
    private static final int LONGEST = 3_500;

    final Locus at;
    String name = "";
    String manufacturer = "";
    String model = "";
    String orderNumber = "";
    String hardware = "";
    String version = "";
    Optional<AssetClass> assetClass = Optional.empty();
    private final Set<String> identifiers = new TreeSet<>();
    private final Set<String> protocols = new TreeSet<>();
    private final List<String> words = new ArrayList<>();

    Product(Locus at) {
        this.at = at;
    }

    /** What identifies it on its bus. */
    Product identifier(String identifier) {
        identifiers.add(identifier);
        return this;
    }

    /** Takes the identifiers of another description of the same product. */
    void alsoKnownAs(Product other) {
        identifiers.addAll(other.identifiers);
    }

    /** A protocol that it can speak. */
    Product speaks(String protocol) {
        if (!protocol.isBlank()) {
            protocols.add(Protocols.canonical(protocol));
        }
        return this;
    }

    /** Something to say in words. */
    Product words(String before, String value) {
        if (!value.isBlank()) {
            words.add(before + value.strip());
        }
        return this;
    }

    /** By what two descriptions are of the same product: the order number, or else maker and name. */
    String key() {
        return orderNumber.isBlank() ? manufacturer + "\u0001" + model + "\u0001" + name : orderNumber;
    }

    /** Claims it. */
    boolean claim(Reading reading) {
        String called = name.isBlank() ? (manufacturer + " " + model).strip() : name;
        Draft draft = new Draft(reading, Kind.PRODUCT, Method.DECLARED_BY_VENDOR, at).name(called, at);
        if (!orderNumber.isBlank()) {
            draft.hint(new Hint.HasNumber(orderNumber.strip()));
        }
        String description = String.join("; ", words);
        draft.fact(
                Designation.class,
                "description",
                description.length() > LONGEST ? description.substring(0, LONGEST) + "…" : description,
                at);
        draft.fact(ProductProfile.class, "manufacturer", manufacturer, at);
        draft.fact(ProductProfile.class, "model", model, at);
        draft.fact(ProductProfile.class, "orderNumber", orderNumber, at);
        draft.fact(ProductProfile.class, "hardwareRevision", hardware, at);
        draft.fact(ProductProfile.class, "version", version, at);
        identifiers.forEach(identifier -> draft.fact(ProductProfile.class, "identifiers", identifier, at));
        assetClass.ifPresent(found ->
                draft.fact(PartPath.of(ProductProfile.class, "assetClass"), found.name(), at, Confidence.PROBABLE));
        protocols.forEach(protocol -> draft.fact(ProductProfile.class, "supportedProtocols", protocol, at));
        return draft.claim();
    }
}
