package org.asbuilt.importers.netflow;

import java.util.Locale;
import java.util.Optional;
import org.asbuilt.importers.table.Protocols;

/** The protocols behind the names that exporters give to applications, for example {@code modbus-base} and {@code ssl}. */
final class Applications {
    private Applications() {}

    static Optional<String> named(String application) {
        String name = application.toLowerCase(Locale.ROOT);
        String plain = name.endsWith("-base") ? name.substring(0, name.length() - "-base".length()) : name;
        String known = switch (plain) {
            case "web-browsing" -> "http";
            case "secure-http" -> "https";
            case "secure-mqtt" -> "mqtts";
            default -> plain;
        };
        return Protocols.named(known).map(Protocols.Protocol::name);
    }
}
