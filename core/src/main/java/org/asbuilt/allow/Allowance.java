package org.asbuilt.allow;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.Id;
import org.asbuilt.network.HeaderSpace;
import org.asbuilt.network.Packet;
import org.asbuilt.network.PacketSet;

/**
 * One permission: each of the sources may open each of the services at each of the destinations. All of them are of one family.
 *
 * @param from the zone of the sources
 * @param to the zone of the destinations
 * @param sources who may open
 * @param destinations who may be asked
 * @param services what may be opened
 * @param connections the connections that are behind it
 * @param documented whether the design asks for these; otherwise a person accepted what was seen
 */
public record Allowance(
        Id from,
        Id to,
        SortedSet<Cidr> sources,
        SortedSet<Cidr> destinations,
        SortedSet<AllowedService> services,
        List<Id> connections,
        boolean documented) {
    /** Copies the sets and checks that none is empty. */
    public Allowance {
        sources = Collections.unmodifiableSortedSet(new TreeSet<>(sources));
        destinations = Collections.unmodifiableSortedSet(new TreeSet<>(destinations));
        services = Collections.unmodifiableSortedSet(new TreeSet<>(services));
        connections = List.copyOf(connections);
        if (sources.isEmpty() || destinations.isEmpty() || services.isEmpty()) {
            throw new IllegalArgumentException("an allowance without " + sources + destinations + services);
        }
    }

    /** Whether it is about IPv4. */
    public boolean isV4() {
        return sources.first().network().isV4();
    }

    /** The packets that it lets open a connection. */
    public PacketSet packets(HeaderSpace space) {
        PacketSet from = space.none();
        for (Cidr source : sources) {
            from = from.or(space.source(source));
        }
        PacketSet to = space.none();
        for (Cidr destination : destinations) {
            to = to.or(space.destination(destination));
        }
        PacketSet what = space.none();
        for (AllowedService service : services) {
            PacketSet carrier = space.protocol(service.protocol());
            what = what.or(carrier.and(
                    Packet.hasType(service.protocol())
                            ? space.destinationPorts(service.port() << 8, service.port() << 8 | 0xff)
                            : space.destinationPorts(service.port(), service.port())));
        }
        return from.and(to).and(what).and(space.opening());
    }
}
