package org.asbuilt.allow;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.Id;
import org.asbuilt.network.ThreeWay;

/**
 * A connection from one zone into another that can be written as a rule.
 *
 * @param connection the connection
 * @param name what people call it
 * @param sourceName what people call the end that opens it
 * @param destinationName what people call the end that answers
 * @param from the zone of the end that opens it
 * @param to the zone of the end that answers
 * @param sources the addresses of the end that opens it
 * @param destinations the addresses of the end that answers
 * @param services what is opened, by family where that differs
 * @param purpose why the plant needs it
 * @param owner who answers for it
 * @param standing how it stands to the design and to what was seen
 * @param documented whether the design asks for it, and on whose word
 * @param observed whether it was seen, since when, and on whose word
 */
public record Crossing(
        Id connection,
        String name,
        String sourceName,
        String destinationName,
        Id from,
        Id to,
        SortedSet<Cidr> sources,
        SortedSet<Cidr> destinations,
        SortedSet<AllowedService> services,
        Optional<String> purpose,
        Optional<String> owner,
        Standing standing,
        ThreeWay.Side documented,
        ThreeWay.Side observed) {
    /** Copies the sets. */
    public Crossing {
        sources = Collections.unmodifiableSortedSet(new TreeSet<>(sources));
        destinations = Collections.unmodifiableSortedSet(new TreeSet<>(destinations));
        services = Collections.unmodifiableSortedSet(new TreeSet<>(services));
    }

    /** How a connection stands to the design and to what was seen. */
    public enum Standing {
        /** The design asks for it, and it was seen. */
        DOCUMENTED,
        /** The design asks for it, and it was never seen as far as is known. */
        NEVER_SEEN,
        /** It was seen, and nobody has said that the plant needs it. */
        UNDOCUMENTED,
        /** It was seen, and the design says that the plant does not need it. */
        UNWANTED
    }

    /** Whether it is in the list without that anybody accepts it. */
    public boolean isDocumented() {
        return standing == Standing.DOCUMENTED || standing == Standing.NEVER_SEEN;
    }
}
