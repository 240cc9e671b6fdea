package org.asbuilt.network;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Link;

/** What a connection of the record asks for, in the words of rules. */
final class LinkServices {
    private LinkServices() {}

    /** The services that a connection goes by; none if it does not go by IP. Of ICMP it is the question whether somebody is there. */
    static SortedSet<String> of(Link link) {
        SortedSet<String> services = new TreeSet<>();
        link.transport().ifPresent(transport -> {
            switch (transport) {
                case TCP, UDP -> {
                    String name = transport.name().toLowerCase(Locale.ROOT);
                    services.add(link.port()
                            .filter(port -> port > 0)
                            .map(port -> name + "/" + port)
                            .orElse(name));
                }
                case ICMP -> services.addAll(List.of("icmp/8", "icmpv6/128"));
                case ETHERNET, SERIAL, OTHER -> {
                    // These do not go by IP.
                }
            }
        });
        return services;
    }

    /** Whether only a part of the services may be meant: nobody has said which port. */
    static boolean isVague(Subject connection) {
        return connection.facet(Link.class).stream()
                .flatMap(link -> of(link).stream())
                .anyMatch(service -> !service.contains("/"));
    }
}
