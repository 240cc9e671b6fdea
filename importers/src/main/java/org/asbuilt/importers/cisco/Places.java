package org.asbuilt.importers.cisco;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Networks;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.IpAddress;

/** The addresses of entries and objects as filter rules write them. What cannot be resolved keeps its words behind {@code name:}. */
final class Places {
    /** Groups and objects that hold addresses. */
    static final String NETWORK = "network";

    /** Names of addresses (ASA, names). */
    static final String ALIAS = "alias";

    private static final Pattern DOTTED = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    private Places() {}

    /** Whether the word is an IPv4 address or mask. */
    static boolean isDotted(String word) {
        return DOTTED.matcher(word).matches();
    }

    /** Reads one place; empty if it is none. */
    static Set<String> read(Words words, Device device, boolean wildcards) {
        String first = words.next();
        return switch (first.toLowerCase(Locale.ROOT)) {
            case "" -> Set.of();
            case "any" -> Set.of("any");
            case "any4", "any6" -> Set.of(first.toLowerCase(Locale.ROOT));
            case "host" -> {
                String host = words.next();
                if (words.peek().matches("\\([^=()]{1,255}\\)") && words.peek().contains(".")) {
                    // The name that goes with the address, as tables show it.
                    words.next();
                }
                yield Set.of(single(host, device));
            }
            case "object-group", "addrgroup", "object", "net-group", "network-object-group" ->
                group(words.next(), device);
            case "interface" -> ofInterface(words.next(), device);
            case "range" -> Set.of(range(words.next(), words.next()));
            case "fqdn", "host-fqdn" -> Set.of(domain(words));
            default -> Set.of(block(first, words, device, wildcards));
        };
    }

    private static Set<String> group(String name, Device device) {
        Set<String> members = device.members(NETWORK, name);
        return members.isEmpty() ? Set.of("name:" + name) : members;
    }

    private static Set<String> ofInterface(String name, Device device) {
        Set<String> own = device.held("interface address", name);
        return own.isEmpty() ? Set.of("name:interface " + name) : own;
    }

    private static String domain(Words words) {
        words.take("v4", "v6");
        String domain = words.next();
        words.take("(unresolved)", "(resolved)");
        return "name:" + domain;
    }

    private static String block(String first, Words words, Device device, boolean wildcards) {
        if (first.contains("/")) {
            return prefix(first);
        }
        String mask = words.peek();
        if (!isDotted(mask)) {
            return single(first, device);
        }
        words.next();
        return masked(resolved(first, device), mask, wildcards);
    }

    /** An address and its mask or wildcard. */
    static String masked(String address, String mask, boolean wildcard) {
        try {
            String prefix = wildcard ? Networks.wildcard(address, mask) : Networks.prefix(address, mask);
            return prefix.endsWith("/0") ? "any" : prefix;
        } catch (InvalidValue e) {
            return "name:" + address + " " + mask;
        }
    }

    /** A prefix with its length. */
    static String prefix(String text) {
        try {
            Cidr range = Cidr.parse(text);
            boolean single = range.prefix() == (range.network().isV4() ? 32 : 128);
            return range.prefix() == 0 ? "any" : single ? range.network().text() : range.toString();
        } catch (InvalidValue e) {
            return "name:" + text;
        }
    }

    /** One address, or a name for it. */
    static String single(String word, Device device) {
        String address = resolved(word, device);
        try {
            return IpAddress.parse(address).text();
        } catch (InvalidValue e) {
            return "name:" + word;
        }
    }

    /** From one address to another. */
    static String range(String low, String high) {
        return low.equals(high) ? low : low + "-" + high;
    }

    private static String resolved(String word, Device device) {
        return List.copyOf(device.held(ALIAS, word)).stream().findFirst().orElse(word);
    }
}
