package org.asbuilt.importers.bom;

import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The properties of devices among the free properties of an item. Of the others nothing is taken: they are notes of tools and may
 * hold anything. Source: CycloneDX property taxonomy, cdx:device.
 */
final class Properties {
    static final String DEVICE = "cdx:device:";

    private Properties() {}

    /** The value of a property of a device. */
    static Optional<String> device(Item item, String name) {
        for (JsonNode property : Values.list(item.field("properties"))) {
            String value = Values.text(property, "value");
            if (Values.text(property, "name").equalsIgnoreCase(DEVICE + name) && !value.isEmpty()) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** What people call a property: {@code cdx:device:serialNumber} is a serial number. */
    static String label(String name) {
        String own = name.substring(DEVICE.length());
        if (own.startsWith("gs1:")) {
            return own.substring(4).toUpperCase(Locale.ROOT);
        }
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < own.length(); i++) {
            char c = own.charAt(i);
            if (Character.isUpperCase(c)) {
                words.append(' ').append(Character.toLowerCase(c));
            } else {
                words.append(c);
            }
        }
        return words.toString().replace("mac address", "MAC address").strip();
    }
}
