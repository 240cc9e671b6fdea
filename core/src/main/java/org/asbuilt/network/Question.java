package org.asbuilt.network;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What may be opened from somewhere to somewhere.
 *
 * @param source who opens
 * @param destination who answers
 * @param services which services, as in a filter rule: tcp/502, udp/161-162, icmp/8, ip/47; none for every one
 */
public record Question(Endpoint source, Endpoint destination, SortedSet<String> services) {
    /** Copies the set. */
    public Question {
        services = Collections.unmodifiableSortedSet(new TreeSet<>(services));
    }

    /** About every service. */
    public static Question of(Endpoint source, Endpoint destination) {
        return new Question(source, destination, new TreeSet<>());
    }

    /** About one service. */
    public static Question of(Endpoint source, Endpoint destination, String service) {
        return new Question(source, destination, new TreeSet<>(List.of(service)));
    }

    /** The same the other way round. */
    public Question reversed() {
        return new Question(destination, source, services);
    }
}
