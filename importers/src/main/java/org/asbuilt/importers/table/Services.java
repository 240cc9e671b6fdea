package org.asbuilt.importers.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.importers.table.Protocols.Protocol;
import org.asbuilt.model.Transport;

/** Reads what people write for ports and services: "502/tcp modbus", "tcp/502", "HTTP (80)", "8080", "SSH". */
final class Services {
    private static final String TRANSPORT = "(tcp\\s*/\\s*udp|udp\\s*/\\s*tcp|tcp\\s*\\+\\s*udp|tcp|udp)";
    private static final Pattern TRANSPORT_FIRST =
            Pattern.compile("(?i)" + TRANSPORT + "\\s*[/:. -]?\\s*(\\d{1,5})(?![\\d-])(.*)");
    private static final Pattern PORT_FIRST =
            Pattern.compile("(?i)(\\d{1,5})(?![\\d.-])\\s*(?:/\\s*" + TRANSPORT + "|" + TRANSPORT + ")?(.*)");
    private static final Pattern PORT_LAST = Pattern.compile("(?i)(.*?\\D)[\\s(:/\\[]\\s*(?:port\\s*)?(?:" + TRANSPORT
            + "\\s*[/ ]?\\s*)?(\\d{1,5})\\s*(?:/?\\s*" + TRANSPORT + ")?\\s*[)\\]]?");
    private static final Pattern DECORATION = Pattern.compile("^[\\s:()/=\\-–\\[\\]]+|[\\s:()/=\\-–\\[\\]]+$");

    private Services() {}

    /**
     * A port with what speaks there.
     *
     * @param transport what carries it, if it was said
     * @param port 0 to 65535
     * @param protocol what it speaks, by its name in the record
     * @param portSaid whether the port was written; else it is the registered one of the protocol
     */
    record Service(Optional<Transport> transport, int port, Optional<String> protocol, boolean portSaid) {
        /** What carries it: said, or as the protocol does as a rule, or TCP. */
        Transport carrier() {
            return transport
                    .or(() -> protocol.flatMap(Protocols::named).map(Protocol::transport))
                    .orElse(Transport.TCP);
        }
    }

    /** The services that one word of a list names; empty if it names none. */
    static List<Service> read(String word) {
        Matcher first = TRANSPORT_FIRST.matcher(word);
        if (first.matches()) {
            return services(first.group(1), first.group(2), first.group(3));
        }
        Matcher port = PORT_FIRST.matcher(word);
        if (port.matches()) {
            String transport = port.group(2) == null ? port.group(3) : port.group(2);
            return services(transport == null ? "" : transport, port.group(1), port.group(4));
        }
        Matcher last = PORT_LAST.matcher(word);
        if (last.matches()) {
            String before = last.group(2) == null ? "" : last.group(2);
            String transport = last.group(4) == null ? before : last.group(4);
            return services(transport, last.group(3), last.group(1));
        }
        return Protocols.named(word)
                .filter(protocol -> protocol.port() > 0)
                .map(protocol -> List.of(new Service(
                        Optional.of(protocol.transport()), protocol.port(), Optional.of(protocol.name()), false)))
                .orElse(List.of());
    }

    private static List<Service> services(String transports, String portText, String rest) {
        int port = Integer.parseInt(portText, 10);
        if (port > 65535) {
            return List.of();
        }
        String name = DECORATION.matcher(rest).replaceAll("");
        Optional<String> protocol = name.isEmpty() || name.equalsIgnoreCase("port")
                ? Optional.empty()
                : Optional.of(Protocols.canonical(name));
        String lower = transports.toLowerCase(Locale.ROOT);
        List<Service> services = new ArrayList<>();
        if (lower.contains("tcp")) {
            services.add(new Service(Optional.of(Transport.TCP), port, protocol, true));
        }
        if (lower.contains("udp")) {
            services.add(new Service(Optional.of(Transport.UDP), port, protocol, true));
        }
        return services.isEmpty() ? List.of(new Service(Optional.empty(), port, protocol, true)) : services;
    }
}
