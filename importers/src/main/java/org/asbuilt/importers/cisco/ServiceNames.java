package org.asbuilt.importers.cisco;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.importers.intake.Bundled;

/** The names that access lists use for ports and protocols. Source: Cisco IOS and ASA command references, access-list. */
final class ServiceNames {
    private static final Map<String, Integer> PORTS = new HashMap<>();
    private static final Map<String, List<String>> PROTOCOLS = new HashMap<>();

    static {
        for (String line : Bundled.lines(ServiceNames.class, "ports.txt")) {
            String[] words = line.split("\t", -1);
            PORTS.put(words[0], Integer.valueOf(words[1], 10));
        }
        for (String line : Bundled.lines(ServiceNames.class, "ip-protocols.txt")) {
            String[] words = line.split("\t", -1);
            PROTOCOLS.put(words[0], List.of(words[1].split(",", -1)));
        }
    }

    private ServiceNames() {}

    /** The port of that name or number. */
    static Optional<Integer> port(String word) {
        if (isNumber(word)) {
            int number = Integer.parseInt(word, 10);
            return number <= 65535 ? Optional.of(number) : Optional.empty();
        }
        return Optional.ofNullable(PORTS.get(word.toLowerCase(Locale.ROOT)));
    }

    /** The protocol of that name or number as filter rules write it; several for tcp-udp. */
    static Optional<List<String>> protocol(String word) {
        if (isNumber(word)) {
            int number = Integer.parseInt(word, 10);
            return number > 255 ? Optional.empty() : Optional.of(List.of(numbered(number)));
        }
        return Optional.ofNullable(PROTOCOLS.get(word.toLowerCase(Locale.ROOT)));
    }

    private static String numbered(int number) {
        return switch (number) {
            case 0 -> "any";
            case 1 -> "icmp";
            case 6 -> "tcp";
            case 17 -> "udp";
            default -> "ip/" + number;
        };
    }

    static boolean isNumber(String word) {
        return !word.isEmpty() && word.length() <= 6 && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
