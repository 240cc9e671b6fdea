package org.asbuilt.server.exchange;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Lifecycle;
import org.asbuilt.model.LifecycleState;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.Placement;
import org.asbuilt.model.Platform;
import org.asbuilt.server.view.Shown;

/** Devices of NetBox with all that they need to be there first. */
final class NetBoxDevices {
    static final String UNKNOWN = "Not known";
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_NUMBER = 50;
    private static final int LONGEST = 100;
    private static final int LONGEST_DESCRIPTION = 200;

    private final Selection selection;
    private final Missing missing;
    private final Map<Id, String> names = new LinkedHashMap<>();
    private final TreeMap<String, TreeMap<String, String>> types = new TreeMap<>();
    private final TreeSet<String> roles = new TreeSet<>();
    private final TreeMap<String, String> sites = new TreeMap<>();

    NetBoxDevices(Selection selection, Missing missing) {
        this.selection = selection;
        this.missing = missing;
        Set<String> taken = new HashSet<>();
        assets().forEach(asset -> {
            String plain = cut(asset.name(), LONGEST_NAME);
            boolean isFirst = taken.add(plain.toLowerCase(Locale.ROOT));
            if (!isFirst) {
                missing.add("devices of a name that another has, told apart by their ids");
            }
            String id = asset.id().value();
            names.put(asset.id(), isFirst ? plain : cut(plain, LONGEST_NAME - id.length() - 1) + " " + id);
            Optional<Nameplate> plate = asset.facet(Nameplate.class);
            types.computeIfAbsent(maker(plate), key -> new TreeMap<>())
                    .merge(
                            model(plate),
                            plate.flatMap(Nameplate::orderNumber).orElse(""),
                            (one, other) -> one.isEmpty() ? other : one);
            roles.add(role(asset));
            sites.put(site(asset), "");
        });
        selection
                .of(Kind.SITE)
                .forEach(site -> sites.put(
                        cut(site.name(), LONGEST),
                        site.facet(Designation.class)
                                .flatMap(Designation::description)
                                .orElse("")));
    }

    List<Subject> assets() {
        return selection.within(Kind.ASSET).toList();
    }

    /** The name of a device, which no other has; empty if the asset is not among them. */
    Optional<String> name(Id asset) {
        return Optional.ofNullable(names.get(asset));
    }

    /** The device that goes by a name, if one does. */
    Optional<Id> named(String name) {
        return names.entrySet().stream()
                .filter(one -> one.getValue().equalsIgnoreCase(name.strip()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    String site(Subject subject) {
        return cut(
                subject.facet(Placement.class)
                        .flatMap(Placement::site)
                        .map(selection::name)
                        .orElse(UNKNOWN),
                LONGEST);
    }

    String manufacturers() {
        return Packed.csv(
                List.of("name", "slug"),
                types.keySet().stream()
                        .map(maker -> List.of(maker, slug(maker)))
                        .toList());
    }

    String types() {
        List<List<String>> rows = new ArrayList<>();
        types.forEach((maker, models) -> models.forEach((model, part) ->
                rows.add(List.of(maker, model, slug(maker + " " + model), cut(part, LONGEST_NUMBER), "1", "false"))));
        return Packed.csv(List.of("manufacturer", "model", "slug", "part_number", "u_height", "is_full_depth"), rows);
    }

    String roles() {
        return Packed.csv(
                List.of("name", "slug", "color", "vm_role"),
                roles.stream()
                        .map(role -> List.of(role, slug(role), "9e9e9e", "true"))
                        .toList());
    }

    String sites() {
        return Packed.csv(
                List.of("name", "slug", "status", "description"),
                sites.entrySet().stream()
                        .map(site -> List.of(
                                site.getKey(),
                                slug(site.getKey()),
                                "active",
                                cut(site.getValue(), LONGEST_DESCRIPTION)))
                        .toList());
    }

    String devices() {
        Set<String> tags = new HashSet<>();
        List<List<String>> rows =
                assets().stream().map(asset -> row(asset, tags)).toList();
        return Packed.csv(
                List.of(
                        "name",
                        "role",
                        "manufacturer",
                        "device_type",
                        "serial",
                        "asset_tag",
                        "status",
                        "site",
                        "description",
                        "comments"),
                rows);
    }

    private List<String> row(Subject asset, Set<String> tags) {
        Optional<Nameplate> plate = asset.facet(Nameplate.class);
        Optional<Designation> designation = asset.facet(Designation.class);
        String tag = cut(designation.flatMap(Designation::assetNumber).orElse(""), LONGEST_NUMBER);
        if (!tag.isEmpty() && !tags.add(tag)) {
            missing.add("numbers that two assets have, left out of the second");
            tag = "";
        }
        filledIn(asset, plate);
        return List.of(
                names.getOrDefault(asset.id(), asset.id().value()),
                role(asset),
                maker(plate),
                model(plate),
                cut(plate.flatMap(Nameplate::serialNumber).orElse(""), LONGEST_NUMBER),
                tag,
                status(asset),
                site(asset),
                cut(designation.flatMap(Designation::description).orElse(""), LONGEST_DESCRIPTION),
                comments(asset));
    }

    private void filledIn(Subject asset, Optional<Nameplate> plate) {
        if (plate.flatMap(Nameplate::manufacturer).isEmpty()
                || plate.flatMap(Nameplate::model).isEmpty()) {
            missing.add("devices of which the maker or model is not known");
        }
        if (asset.facet(Placement.class).flatMap(Placement::site).isEmpty()) {
            missing.add("devices of which the site is not known");
        }
        if (asset.facet(AssetRole.class).flatMap(AssetRole::assetClass).isEmpty()) {
            missing.add("devices of which the class is not known");
        }
        if (asset.facet(Lifecycle.class).flatMap(Lifecycle::state).isEmpty()) {
            missing.add("devices of which the state in their life is not known, imported as active");
        }
    }

    private String comments(Subject asset) {
        List<String> lines = new ArrayList<>();
        lines.add("Asbuilt: " + asset.id());
        Optional<Platform> platform = asset.facet(Platform.class);
        platform.flatMap(Platform::operatingSystem)
                .ifPresent(name -> lines.add("Operating system: " + name
                        + platform.flatMap(Platform::osVersion)
                                .map(version -> " " + version)
                                .orElse("")));
        platform.flatMap(Platform::firmwareVersion).ifPresent(version -> lines.add("Firmware: " + version));
        Optional<Placement> placement = asset.facet(Placement.class);
        placement.flatMap(Placement::location).ifPresent(place -> lines.add("Location: " + place));
        placement.flatMap(Placement::zone).ifPresent(zone -> lines.add("Zone: " + selection.name(zone)));
        return String.join("\n", lines);
    }

    private static String status(Subject asset) {
        return asset.facet(Lifecycle.class)
                .flatMap(Lifecycle::state)
                .map(NetBoxDevices::status)
                .orElse("active");
    }

    private static String status(LifecycleState state) {
        return switch (state) {
            case PLANNED, PROCURED -> "planned";
            case SPARE -> "inventory";
            case COMMISSIONING -> "staged";
            case IN_SERVICE, STANDBY, END_OF_LIFE_PLANNED -> "active";
            case UNDER_MAINTENANCE -> "offline";
            case DECOMMISSIONED, DISPOSED -> "decommissioning";
        };
    }

    private static String role(Subject asset) {
        return asset.facet(AssetRole.class)
                .flatMap(AssetRole::assetClass)
                .map(Shown::choice)
                .map(text -> text.replace('_', ' '))
                .orElse(UNKNOWN);
    }

    private static String maker(Optional<Nameplate> plate) {
        return cut(
                plate.flatMap(Nameplate::manufacturer)
                        .filter(text -> !text.isBlank())
                        .orElse(UNKNOWN),
                LONGEST);
    }

    private static String model(Optional<Nameplate> plate) {
        return cut(
                plate.flatMap(Nameplate::model).filter(text -> !text.isBlank()).orElse(UNKNOWN), LONGEST);
    }

    static String cut(String text, int longest) {
        String plain = text.replaceAll("\\s+", " ").strip();
        return plain.length() > longest ? plain.substring(0, longest).strip() : plain;
    }

    /** A name as it stands in addresses. */
    static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "x" + Integer.toHexString(name.hashCode()) : cut(plain, LONGEST);
    }
}
