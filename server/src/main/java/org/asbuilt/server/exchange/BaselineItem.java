package org.asbuilt.server.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Component;
import org.asbuilt.model.LogicBlock;
import org.asbuilt.model.Platform;
import org.asbuilt.model.Service;
import org.asbuilt.server.view.Shown;

/**
 * One item of the baseline configuration of an asset. Source: NERC CIP-010-4, requirement R1, part 1.1.
 *
 * @param part under which part it falls
 * @param name what it is
 * @param version which version of it; empty where none is known or none applies
 */
record BaselineItem(Part part, String name, String version) {
    private static final Set<String> PATCHES =
            Set.of("patch", "update", "hotfix", "security patch", "security update", "service pack");
    private static final Set<String> CUSTOM = Set.of("custom", "custom software", "script", "project");

    /** The parts of R1.1. */
    enum Part {
        SYSTEM("1.1.1", "Operating system or firmware"),
        COMMERCIAL("1.1.2", "Commercial or open-source software"),
        CUSTOM("1.1.3", "Custom software"),
        PORT("1.1.4", "Logical network accessible ports"),
        PATCH("1.1.5", "Security patches applied");

        private final String number;
        private final String title;

        Part(String number, String title) {
            this.number = number;
            this.title = title;
        }

        String number() {
            return number;
        }

        String title() {
            return title;
        }
    }

    String text() {
        return version.isEmpty() ? name : name + " " + version;
    }

    /** The items of an asset, in the order of the parts. */
    static List<BaselineItem> of(Subject asset) {
        List<BaselineItem> items = new ArrayList<>();
        asset.facet(Platform.class).ifPresent(platform -> system(platform, items));
        for (Part part : List.of(Part.COMMERCIAL, Part.CUSTOM, Part.PATCH)) {
            asset.facets(Component.class).forEach((key, component) -> {
                if (partOf(component) == part) {
                    items.add(new BaselineItem(
                            part,
                            component.supplier().map(maker -> maker + " ").orElse("")
                                    + component
                                            .name()
                                            .filter(text -> !text.isBlank())
                                            .orElse(key),
                            component.version().orElse("")));
                }
            });
        }
        asset.facets(LogicBlock.class)
                .forEach((key, block) -> items.add(new BaselineItem(
                        Part.CUSTOM,
                        block.sort().map(sort -> sort + " ").orElse("") + key,
                        block.version()
                                .or(() -> block.digest().map(digest -> "sha-256:" + digest))
                                .orElse(""))));
        asset.facets(Service.class).forEach((key, service) -> items.add(port(key, service)));
        items.sort(Comparator.comparing(BaselineItem::part)
                .thenComparing(BaselineItem::name)
                .thenComparing(BaselineItem::version));
        return List.copyOf(items);
    }

    private static void system(Platform platform, List<BaselineItem> items) {
        platform.operatingSystem()
                .ifPresent(name -> items.add(
                        new BaselineItem(Part.SYSTEM, name, platform.osVersion().orElse(""))));
        platform.firmwareVersion().ifPresent(version -> items.add(new BaselineItem(Part.SYSTEM, "Firmware", version)));
    }

    private static Part partOf(Component component) {
        String sort = component.sort().orElse("").toLowerCase(Locale.ROOT).replace('_', ' ');
        if (PATCHES.contains(sort)) {
            return Part.PATCH;
        }
        return CUSTOM.contains(sort) ? Part.CUSTOM : Part.COMMERCIAL;
    }

    private static BaselineItem port(String key, Service service) {
        Optional<String> number = service.port().map(String::valueOf);
        String name =
                service.transport().map(Shown::choice).map(text -> text + " ").orElse("")
                        + number.orElse(key)
                        + service.protocol()
                                .map(protocol -> " (" + protocol + ")")
                                .orElse("");
        return new BaselineItem(
                Part.PORT,
                name,
                service.product()
                        .map(product -> product
                                + service.version()
                                        .map(version -> " " + version)
                                        .orElse(""))
                        .orElse(""));
    }
}
