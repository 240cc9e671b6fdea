package org.asbuilt.importers.simatic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Locus;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.IpAddress;

/** One line of a station's export with its properties. */
final class HardwarePart {
    private static final Set<String> KEPT = Set.of(
            "NAME",
            "COMMENT",
            "IPADDRESS",
            "SUBNETMASK",
            "ROUTERADDRESS",
            "MACADDRESS",
            "PROFIBUSADDRESS",
            "MPIADDRESS",
            "NET_ID",
            "BAUDRATE",
            "CAPABLE_F_SAFETY",
            "DEVICE_NAME",
            "PNIOSTATIONNAME",
            "STATIONNAME");
    private static final Pattern EIGHT_DIGITS = Pattern.compile("[0-9A-Fa-f]{8}");

    final String keyword;
    final String key;
    final String sort;
    final Locus locus;
    private final Map<String, String> properties = new HashMap<>();
    private final List<String> addresses = new ArrayList<>();
    String type = "";
    String version = "";
    String name = "";

    HardwarePart(String keyword, String key, String sort, Locus locus) {
        this.keyword = keyword;
        this.key = key;
        this.sort = sort;
        this.locus = locus;
    }

    void property(String property, String value) {
        if (KEPT.contains(property)) {
            properties.putIfAbsent(property, value);
        }
    }

    void address(String direction, int first, int bytes) {
        if (!direction.isEmpty() && addresses.size() < 100) {
            int last = first + Math.max(1, bytes) - 1;
            addresses.add(direction + " " + first + (last > first ? ".." + last : ""));
        }
    }

    String addresses() {
        return String.join(", ", addresses);
    }

    String property(String property) {
        return properties.getOrDefault(property, "");
    }

    /** A number in the place, for example the slot; blank if there is none. */
    String step(String step) {
        for (String part : key.split("/", -1)) {
            if (part.startsWith(step + " ")) {
                return part.substring(step.length() + 1);
            }
        }
        return "";
    }

    /** An address that is written as eight digits or four pairs of them: {@code C0A80001}. */
    Optional<IpAddress> address(String property) {
        String plain = property(property).replace(" ", "");
        String dotted = plain;
        if (EIGHT_DIGITS.matcher(plain).matches()) {
            StringBuilder decimal = new StringBuilder();
            for (int i = 0; i < 8; i += 2) {
                decimal.append(i > 0 ? "." : "").append(Integer.parseInt(plain.substring(i, i + 2), 16));
            }
            dotted = decimal.toString();
        }
        try {
            return Optional.of(IpAddress.parse(dotted));
        } catch (InvalidValue none) {
            return Optional.empty();
        }
    }
}
