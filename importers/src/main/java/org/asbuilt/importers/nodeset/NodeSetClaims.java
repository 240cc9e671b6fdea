package org.asbuilt.importers.nodeset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Method;
import org.asbuilt.importers.intake.Draft;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Designation;
import org.asbuilt.model.InformationProfile;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Placement;
import org.asbuilt.model.Platform;
import org.asbuilt.model.ProductProfile;

/** Turns models into items of information, and objects with name plates into assets and products. */
final class NodeSetClaims {
    /** Objects that only hold the name plate of the object that they hang from. */
    private static final Set<String> HOLDERS = Set.of("Identification", "ParameterSet", "MachineryBuildingBlocks");

    private final Reading reading;
    private final Map<String, Place> places;

    NodeSetClaims(Reading reading, Map<String, Place> places) {
        this.reading = reading;
        this.places = places;
    }

    void claim(List<String> namespaces, List<Model> models, Map<String, Identity> identities) {
        models.forEach(this::model);
        Set<String> described = new HashSet<>(models.stream().map(Model::uri).toList());
        reading.count("namespaces", namespaces.size());
        if (models.isEmpty()) {
            namespaces.stream()
                    .limit(1)
                    .forEach(uri -> model(
                            new Model(uri, "", "", List.of(), new Locus.Pointer("/UANodeSet/NamespaceUris/Uri"))));
        } else {
            reading.count(
                    "namespaces of other models",
                    namespaces.stream().filter(uri -> !described.contains(uri)).count());
        }
        identities.forEach(this::identity);
    }

    private void model(Model model) {
        Draft draft = new Draft(reading, Kind.INFORMATION_ITEM, Method.DECLARED_BY_VENDOR, model.at())
                .name(model.uri(), model.at())
                .fact(InformationProfile.class, "revision", model.version(), model.at())
                .fact(InformationProfile.class, "category", "design", model.at());
        if (model.published().matches("\\d{4}-\\d{2}-\\d{2}.*")) {
            draft.fact(InformationProfile.class, "issued", model.published(), model.at());
        }
        String requires = model.requires().isEmpty() ? "" : ", built on " + String.join(", ", model.requires());
        draft.fact(Designation.class, "description", "information model of OPC UA" + requires, model.at());
        reading.units(1, draft.claim() ? 1 : 0);
    }

    private void identity(String id, Identity identity) {
        Optional<Place> place = owner(id);
        Locus at = new Locus.Pointer(place.map(Place::at).orElse("/UANodeSet"));
        if (identity.isServer()) {
            server(identity, at);
        } else if (!identity.isTelling()) {
            reading.count("objects with properties of devices that tell of none", 1);
        } else if (place.filter(Place::isType).isPresent()) {
            product(identity, at);
        } else {
            asset(identity, place, at);
        }
    }

    /** The object that a name plate is of. */
    private Optional<Place> owner(String id) {
        Place place = places.get(id);
        for (int step = 0; place != null && HOLDERS.contains(place.name()) && step < 8; step++) {
            Place above = places.get(place.parent());
            if (above == null) {
                break;
            }
            place = above;
        }
        return Optional.ofNullable(place);
    }

    private void server(Identity identity, Locus at) {
        Draft draft = new Draft(reading, Kind.PRODUCT, Method.PARSED_CONFIG, at).name(identity.text("ProductName"), at);
        product(draft, "manufacturer", identity.value("ManufacturerName"));
        product(draft, "model", identity.value("ProductName"));
        product(draft, "version", identity.value("SoftwareVersion"));
        draft.fact(ProductProfile.class, "supportedProtocols", "OPC UA", at);
        String build = identity.text("BuildNumber");
        draft.fact(Designation.class, "description", build.isEmpty() ? "" : "build " + build, at);
        reading.units(1, draft.claim() ? 1 : 0);
    }

    private void product(Identity identity, Locus at) {
        String name = (identity.text("Manufacturer") + " " + identity.text("Model")).strip();
        Draft draft = new Draft(reading, Kind.PRODUCT, Method.DECLARED_BY_VENDOR, at)
                .name(name.isEmpty() ? identity.text("ProductCode") : name, at);
        product(draft, "manufacturer", identity.value("Manufacturer"));
        product(draft, "model", identity.value("Model"));
        product(draft, "orderNumber", identity.value("ProductCode"));
        product(draft, "hardwareRevision", identity.value("HardwareRevision"));
        product(draft, "version", identity.value("SoftwareRevision"));
        identity.value("ProductCode").ifPresent(code -> draft.hint(new Hint.HasNumber(code.value())));
        reading.units(1, draft.claim() ? 1 : 0);
    }

    private static void product(Draft draft, String part, Optional<Identity.Said> said) {
        said.ifPresent(value -> draft.fact(ProductProfile.class, part, value.value(), value.at()));
    }

    private void asset(Identity identity, Optional<Place> place, Locus at) {
        Draft draft = new Draft(reading, Kind.ASSET, Method.PARSED_CONFIG, at);
        String shown = place.map(Place::name).orElse("");
        draft.name(identity.value("ComponentName").map(Identity.Said::value).orElse(shown), at);
        identity.value("AssetId").ifPresent(said -> draft.number(said.value(), said.at()));
        identity.value("SerialNumber").ifPresent(said -> draft.serial(said.value(), said.at()));
        nameplate(draft, "manufacturer", identity.value("Manufacturer"));
        nameplate(draft, "model", identity.value("Model"));
        nameplate(draft, "orderNumber", identity.value("ProductCode"));
        nameplate(draft, "hardwareRevision", identity.value("HardwareRevision"));
        identity.value("SoftwareRevision")
                .ifPresent(said -> draft.fact(Platform.class, "firmwareVersion", said.value(), said.at()));
        identity.value("Location").ifPresent(said -> draft.fact(Placement.class, "location", said.value(), said.at()));
        identity.value("DeviceClass")
                .ifPresent(said ->
                        draft.fact(PartPath.of(AssetRole.class, "role"), said.value(), said.at(), Confidence.PROBABLE));
        identity.value("YearOfConstruction").ifPresent(year -> {
            String month = identity.text("MonthOfConstruction");
            boolean plain = month.matches("[1-9]|1[0-2]");
            String date = plain ? year.value() + "-" + (month.length() < 2 ? "0" : "") + month : year.value();
            draft.fact(Nameplate.class, "dateOfManufacture", date, year.at());
        });
        List<String> words = new ArrayList<>();
        identity.value("ProductInstanceUri").ifPresent(said -> words.add("product instance " + said.value()));
        identity.value("DeviceRevision").ifPresent(said -> words.add("device revision " + said.value()));
        draft.fact(Designation.class, "description", String.join(", ", words), at);
        reading.units(1, draft.claim() ? 1 : 0);
    }

    private static void nameplate(Draft draft, String part, Optional<Identity.Said> said) {
        said.ifPresent(value -> draft.fact(Nameplate.class, part, value.value(), value.at()));
    }
}
