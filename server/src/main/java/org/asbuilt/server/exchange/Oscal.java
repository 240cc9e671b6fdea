package org.asbuilt.server.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.ControlProfile;
import org.asbuilt.model.ControlStatus;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.ProductProfile;
import org.asbuilt.server.view.Shown;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the documents of OSCAL have in common. Source: OSCAL 1.1.2 (NIST), metadata and data types. */
final class Oscal {
    static final String VERSION = "1.1.2";
    static final String SPACE = "urn:asbuilt";
    private static final int LONGEST = 1000;

    private Oscal() {}

    /** The head of a document. */
    static ObjectNode metadata(String title, Selection selection, Backing backing, Missing missing) {
        ObjectNode metadata = Json.object()
                .put("title", title)
                .put("last-modified", selection.plant().moment().toString())
                .put("version", Long.toString(selection.plant().snapshot().commit()))
                .put("oscal-version", VERSION);
        List<ObjectNode> props = new ArrayList<>();
        own(props, "label", Optional.of(backing.labelText()));
        own(props, "filter", Optional.of(selection.words()));
        own(props, "commit-hash", Optional.of(backing.commitHash()));
        metadata.set("props", Json.array(props.stream()));
        List<String> lines = missing.lines();
        if (!lines.isEmpty()) {
            metadata.put("remarks", "Left out: " + String.join("; ", lines));
        }
        return metadata;
    }

    /** A property that OSCAL defines. */
    static void prop(List<ObjectNode> props, String name, Optional<String> value) {
        value.map(Oscal::line)
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> props.add(Json.pair("name", name, "value", text)));
    }

    /** A property of this product. */
    static void own(List<ObjectNode> props, String name, Optional<String> value) {
        value.map(Oscal::line)
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> props.add(
                        Json.object().put("name", name).put("ns", SPACE).put("value", text)));
    }

    /** A text on one line without blanks around it. */
    static String line(String text) {
        String plain = text.replaceAll("\\s+", " ").strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST - 1).strip() + "…" : plain;
    }

    static String lineOr(String text, String otherwise) {
        String plain = line(text);
        return plain.isEmpty() ? otherwise : plain;
    }

    /** A name as tokens are written: {@code IEC 62443-3-3 SR 5.1} becomes {@code iec_62443-3-3_sr_5.1}. */
    static String token(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}.\\-_]+", "_");
        return plain.isEmpty() || !(Character.isLetter(plain.charAt(0)) || plain.charAt(0) == '_')
                ? "_" + plain
                : plain;
    }

    /** Makers and models: what is recorded as a product, and what stands on the assets. */
    static NavigableMap<String, ObjectNode> models(Selection selection, NamedUuid ids) {
        NavigableMap<String, ObjectNode> models = new TreeMap<>();
        selection.of(Kind.PRODUCT).forEach(product -> {
            Optional<ProductProfile> profile = product.facet(ProductProfile.class);
            Optional<String> model = profile.flatMap(ProductProfile::model);
            String key =
                    key(profile.flatMap(ProductProfile::manufacturer), model.or(() -> Optional.of(product.name())));
            ObjectNode component = component(
                    ids,
                    key,
                    model.orElse(product.name()),
                    profile.flatMap(ProductProfile::manufacturer),
                    profile.flatMap(ProductProfile::assetClass)
                            .filter(sort -> Shown.choice(sort).startsWith("software"))
                            .isPresent());
            List<ObjectNode> props = new ArrayList<>();
            prop(props, "version", profile.flatMap(ProductProfile::version));
            own(props, "order-number", profile.flatMap(ProductProfile::orderNumber));
            own(
                    props,
                    "end-of-support",
                    profile.flatMap(ProductProfile::endOfSupport).map(String::valueOf));
            Json.setUnlessEmpty(component, "props", Json.array(props.stream()));
            models.put(key, component);
        });
        selection
                .within(Kind.ASSET)
                .forEach(asset -> modelKey(asset)
                        .ifPresent(key -> models.computeIfAbsent(key, one -> {
                            Nameplate plate = asset.facet(Nameplate.class).orElseThrow();
                            return component(
                                    ids, key, plate.model().orElse("Model not known"), plate.manufacturer(), false);
                        })));
        return models;
    }

    /** By which model of {@link #models} an asset is made, if its maker or model is known. */
    static Optional<String> modelKey(Subject asset) {
        return asset.facet(Nameplate.class)
                .filter(plate ->
                        plate.manufacturer().isPresent() || plate.model().isPresent())
                .map(plate -> key(plate.manufacturer(), plate.model()));
    }

    private static String key(Optional<String> maker, Optional<String> model) {
        return (maker.orElse("?") + "\n" + model.orElse("?")).toLowerCase(Locale.ROOT);
    }

    private static ObjectNode component(
            NamedUuid ids, String key, String model, Optional<String> maker, boolean isSoftware) {
        String title = lineOr(maker.map(name -> name + " ").orElse("") + model, "Model not known");
        return Json.object()
                .put("uuid", ids.of("oscal component " + key).toString())
                .put("type", isSoftware ? "software" : "hardware")
                .put("title", title)
                .put("description", title + ", as recorded");
    }

    /** What each control does for each clause that it names, as requirements that are implemented. */
    static ArrayNode requirements(Subject control, NamedUuid ids, boolean withDescription) {
        ControlProfile profile = control.facet(ControlProfile.class).orElseThrow();
        return Json.array(profile.references().stream().map(reference -> {
            ObjectNode requirement = Json.object()
                    .put(
                            "uuid",
                            ids.of("oscal requirement " + control.id() + " " + reference)
                                    .toString())
                    .put("control-id", token(reference));
            if (withDescription) {
                requirement.put("description", words(control, profile));
            } else {
                requirement.put("remarks", words(control, profile));
            }
            return requirement;
        }));
    }

    private static String words(Subject control, ControlProfile profile) {
        String status = profile.status().map(Oscal::words).orElse("whether it is in place is not known");
        return line(control.name() + ": " + status
                + profile.effectiveness().map(text -> ". " + text).orElse(""));
    }

    private static String words(ControlStatus status) {
        return switch (status) {
            case PLANNED -> "planned";
            case IMPLEMENTED -> "implemented";
            case PARTIALLY -> "partially implemented";
            case NOT_EFFECTIVE -> "in place and not effective";
            case RETIRED -> "retired";
        };
    }

    /** The controls that name a clause. */
    static Stream<Subject> controls(Selection selection) {
        return selection
                .of(Kind.CONTROL)
                .filter(control -> control.facet(ControlProfile.class)
                        .filter(profile -> !profile.references().isEmpty())
                        .isPresent());
    }
}
