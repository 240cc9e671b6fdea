package org.asbuilt.importers.cisco;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.asbuilt.importers.device.Device;

/** The protocols and ports of entries and objects as filter rules write them. */
final class Services {
    /** Groups and objects that hold protocols and ports. */
    static final String SERVICE = "service";

    private static final Set<String> OPERATORS = Set.of("eq", "neq", "gt", "lt", "range");
    private static final Set<String> PORTED = Set.of("tcp", "udp", "ip/132");

    private Services() {}

    /** Whether ports follow. */
    static boolean portsFollow(Words words) {
        return OPERATORS.contains(words.peek().toLowerCase(Locale.ROOT));
    }

    /** Reads ports behind their operator: 80, 1-1023; empty if they are not understood. */
    static List<String> ports(Words words) {
        String operator = words.next().toLowerCase(Locale.ROOT);
        List<String> ports = new ArrayList<>();
        SortedSet<Integer> numbers = new TreeSet<>();
        if (operator.equals("eq") || operator.equals("neq")) {
            do {
                String word = words.next();
                Optional<Integer> port = ServiceNames.port(word);
                if (port.isEmpty()) {
                    return List.of("name:" + word);
                }
                int number = port.get();
                numbers.add(number);
            } while (ServiceNames.port(words.peek()).isPresent());
            return operator.equals("eq") ? numbers.stream().map(String::valueOf).toList() : allBut(numbers);
        }
        String word = words.next();
        Optional<Integer> port = ServiceNames.port(word);
        if (port.isEmpty()) {
            return List.of("name:" + word);
        }
        switch (operator) {
            case "gt" -> above(port.get(), ports);
            case "lt" -> below(port.get(), ports);
            default -> {
                String end = words.next();
                Optional<Integer> high = ServiceNames.port(end);
                ports.add(high.map(last -> span(port.get(), last)).orElse("name:" + word + "-" + end));
            }
        }
        return ports;
    }

    private static List<String> allBut(SortedSet<Integer> numbers) {
        List<String> ports = new ArrayList<>();
        int low = 0;
        for (int number : numbers) {
            if (number > low) {
                ports.add(span(low, number - 1));
            }
            low = number + 1;
        }
        above(low - 1, ports);
        return ports;
    }

    private static void below(int port, List<String> ports) {
        if (port > 0) {
            ports.add(span(0, port - 1));
        }
    }

    private static void above(int port, List<String> ports) {
        if (port < 65535) {
            ports.add(span(port + 1, 65535));
        }
    }

    private static String span(int low, int high) {
        return low == high ? Integer.toString(low) : low + "-" + high;
    }

    /** The services that those protocols and ports make. */
    static Set<String> of(Collection<String> protocols, Collection<String> from, Collection<String> to) {
        Set<String> services = new LinkedHashSet<>();
        for (String protocol : protocols) {
            boolean ported = PORTED.contains(protocol);
            if (!ported || (from.isEmpty() && to.isEmpty())) {
                services.add(protocol);
                continue;
            }
            to.forEach(port -> services.add(with(protocol, port)));
            from.forEach(port -> services.add("from:" + with(protocol, port)));
        }
        return services;
    }

    private static String with(String protocol, String port) {
        return port.startsWith("name:") ? "name:" + protocol + " " + port.substring(5) : protocol + "/" + port;
    }

    /** Ports of a group of services, for those protocols; a group that is not known keeps its name. */
    static Set<String> group(Collection<String> protocols, String name, Device device) {
        Set<String> services = new LinkedHashSet<>();
        for (String member : device.members(SERVICE, name)) {
            String plain = member.startsWith("from:") ? member.substring(5) : member;
            boolean fits =
                    protocols.stream().anyMatch(protocol -> plain.equals(protocol) || plain.startsWith(protocol + "/"));
            if (fits || member.startsWith("name:")) {
                services.add(member);
            }
        }
        return services;
    }

    /** Reads a protocol, its ports and its kind of message: a line of a group of services. Empty if it is not understood. */
    static Set<String> read(Words words) {
        Optional<List<String>> protocols = ServiceNames.protocol(words.peek());
        if (protocols.isEmpty()) {
            return Set.of();
        }
        String protocol = words.next();
        List<String> from = new ArrayList<>();
        List<String> to = new ArrayList<>();
        if (words.take("source")) {
            from.addAll(ports(words));
        }
        words.take("destination");
        if (portsFollow(words)) {
            to.addAll(ports(words));
        } else if (ServiceNames.port(words.peek()).isPresent()
                && PORTED.contains(protocols.get().getFirst())) {
            to.add(Integer.toString(ServiceNames.port(words.next()).orElse(0)));
        } else if (protocol.startsWith("icmp") && words.more()) {
            return Set.of(message(protocols.get().getFirst(), words));
        }
        return of(protocols.get(), from, to);
    }

    /** A kind of message of ICMP, and its code if there is one. */
    static String message(String protocol, Words words) {
        String type = words.next().toLowerCase(Locale.ROOT);
        String code = ServiceNames.isNumber(words.peek()) ? "." + words.next() : "";
        return protocol + "/" + type + code;
    }
}
