package org.asbuilt.importers.cisco;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Statement;

/** Routes of a firewall; the protocols that find them are as on IOS. Source: ASA Command Reference, route. */
final class AsaRouting implements Chapter {
    private final IosRouting protocols = new IosRouting();

    @Override
    public boolean read(Statement line, Device device) {
        return switch (line.word(0).toLowerCase(Locale.ROOT)) {
            case "route" -> route(line, device);
            case "ipv6" -> wide(line, device);
            case "prefix-list", "as-path" -> {
                line.takeAll();
                device.count("lines of lists that only route", 1);
                yield true;
            }
            case "router", "route-map" -> protocols.read(line, device);
            default -> false;
        };
    }

    private static boolean wide(Statement line, Device device) {
        if (!line.is("ipv6", "route") || !line.word(3).contains("/")) {
            return false;
        }
        new Networking.Way(line.word(3), line.word(4), line.word(2), "static", "", "").claim(line.locus(), device);
        line.take();
        return true;
    }

    private static boolean route(Statement line, Device device) {
        String address = line.word(2).equals("0") ? "0.0.0.0" : alias(line.word(2), device);
        String mask = line.word(3).equals("0") ? "0.0.0.0" : line.word(3);
        Optional<String> destination = Networking.destination(address, mask);
        if (destination.isEmpty()) {
            return true;
        }
        String metric = ServiceNames.isNumber(line.word(5)) ? line.word(5) : "";
        String gateway = alias(line.word(4), device);
        new Networking.Way(
                        destination.get(), gateway.equals("Null0") ? "" : gateway, line.word(1), "static", metric, "")
                .claim(line.locus(), device);
        line.take();
        return true;
    }

    private static String alias(String word, Device device) {
        return List.copyOf(device.held(Places.ALIAS, word)).stream().findFirst().orElse(word);
    }
}
