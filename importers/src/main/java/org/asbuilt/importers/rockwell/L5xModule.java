package org.asbuilt.importers.rockwell;

import java.util.List;
import java.util.Optional;
import org.asbuilt.importers.intake.Node;

/** Reads the element of a module. */
final class L5xModule {
    private L5xModule() {}

    /** The module; empty if the element only refers to it. */
    static Optional<RockwellModule> of(Node node) {
        if (node.attribute("CatalogNumber").isEmpty() && node.child("Ports").isEmpty()) {
            return Optional.empty();
        }
        String minor = node.attribute("Minor").map(text -> "." + text).orElse("");
        List<RockwellModule.Port> ports = node.all("Ports", "Port")
                .map(port -> new RockwellModule.Port(
                        port.attribute("Id").orElse(""),
                        port.attribute("Type").orElse(""),
                        port.attribute("Address").orElse(""),
                        port.attribute("Upstream").orElse("").equals("true")))
                .toList();
        return Optional.of(new RockwellModule(
                node.attribute("Name").orElse(""),
                node.text("Description")
                        .or(() -> node.text("Description", "LocalizedDescription"))
                        .orElse(""),
                node.attribute("CatalogNumber").orElse(""),
                node.attribute("Vendor").orElse(""),
                node.attribute("ProductType").orElse(""),
                node.attribute("ProductCode").orElse(""),
                node.attribute("Major").map(major -> major + minor).orElse(""),
                node.attribute("ParentModule").orElse(""),
                node.attribute("Inhibited").orElse("").equals("true"),
                keying(node.child("EKey").flatMap(key -> key.attribute("State")).orElse("")),
                node.attribute("SafetyEnabled").orElse("").equals("true")
                        || node.attribute("SafetyNetwork").isPresent(),
                node.all("Communications", "Connections")
                        .anyMatch(all -> !all.children().isEmpty()),
                ports,
                node.locus()));
    }

    /** The words of the engineering tool. */
    static String keying(String state) {
        return switch (state) {
            case "CompatibleModule" -> "compatible module";
            case "ExactMatch" -> "exact match";
            case "Disabled" -> "disabled";
            default -> state;
        };
    }
}
