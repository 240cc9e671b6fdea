package org.asbuilt.allow;

import java.util.List;
import org.asbuilt.network.HeaderSpace;
import org.asbuilt.network.PacketSet;

/**
 * An allow-list in the words of a maker.
 *
 * @param maker the word of the writer
 * @param text the text, lines ended by line feeds
 * @param beside what the text has to let open beside what the list permits, because the device cannot tell it from replies
 * @param remarks what whoever applies it must know
 */
public record Written(String maker, String text, List<Beside> beside, List<String> remarks) {
    /** Copies the lists. */
    public Written {
        beside = List.copyOf(beside);
        remarks = List.copyOf(remarks);
    }

    /**
     * What a list without memory lets open because replies look the same.
     *
     * @param allowance the permission whose replies they are
     * @param service the service that is replied from
     */
    public record Beside(Allowance allowance, AllowedService service) {
        /** These packets: from the port of the service, to any port of those who may use it. */
        public PacketSet packets(HeaderSpace space) {
            PacketSet from = space.none();
            for (var destination : allowance.destinations()) {
                from = from.or(space.source(destination));
            }
            PacketSet to = space.none();
            for (var source : allowance.sources()) {
                to = to.or(space.destination(source));
            }
            return from.and(to)
                    .and(space.protocol(service.protocol()))
                    .and(space.sourcePorts(service.port(), service.port()))
                    .and(space.opening());
        }

        @Override
        public String toString() {
            return service.carrier() + " from port " + service.port() + " of " + Plain.ranges(allowance.destinations())
                    + " to any port of " + Plain.ranges(allowance.sources());
        }
    }

    /** All that is beside. */
    public PacketSet besides(HeaderSpace space) {
        PacketSet all = space.none();
        for (Beside one : beside) {
            all = all.or(one.packets(space));
        }
        return all;
    }
}
