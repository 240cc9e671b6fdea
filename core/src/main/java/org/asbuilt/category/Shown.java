package org.asbuilt.category;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.CommunicationsFlow;
import org.asbuilt.model.ConnectivityType;
import org.asbuilt.model.Id;
import org.asbuilt.model.Initiator;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.NetworkProfile;
import org.asbuilt.model.NetworkType;
import org.asbuilt.model.ThreeStates;
import org.asbuilt.model.Traffic;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Standing;

/** What the connections of an asset show of its factors, so that an assessment that says less is told. Source: requirements P3-08. */
final class Shown {
    private final Circumstances around;

    Shown(Circumstances around) {
        this.around = around;
    }

    /**
     * What a connection shows.
     *
     * @param value the value
     * @param level what it counts
     * @param connection the connection that shows it
     */
    record By<E extends Enum<E>>(E value, int level, Subject connection) {}

    /** By what it is joined at least. */
    Optional<By<ConnectivityType>> connectivity(Subject asset) {
        return outward(asset)
                .flatMap(connection -> other(connection, asset).stream()
                        .map(this::connectivity)
                        .map(type -> new By<>(type, Scoring.level(type), connection)))
                .max(Comparator.comparingInt(By<ConnectivityType>::level)
                        .thenComparing(by -> by.connection().id(), Comparator.reverseOrder()));
    }

    /** How it exchanges anything with outside at least: whether whoever is there begins. */
    Optional<By<CommunicationsFlow>> flow(Subject asset) {
        return outward(asset)
                .map(connection -> {
                    CommunicationsFlow flow = begins(connection, asset)
                            ? CommunicationsFlow.OUTBOUND_ONLY_LOGICAL
                            : CommunicationsFlow.BIDIRECTIONAL_EXTERNALLY_INITIATED;
                    return new By<>(flow, Scoring.level(flow), connection);
                })
                .max(Comparator.comparingInt(By<CommunicationsFlow>::level)
                        .thenComparing(by -> by.connection().id(), Comparator.reverseOrder()));
    }

    /** The connections to where the plant's operators decide nothing; what is refused and was not seen is none. */
    private Stream<Subject> outward(Subject asset) {
        boolean outside =
                around.zoning().standing(asset.id()).filter(Standing::outside).isPresent();
        return around.connections(asset.id()).stream()
                .filter(connection -> !isBlocked(connection))
                .filter(connection -> other(connection, asset)
                        .filter(end -> outside ? end.beyond() : end.outside())
                        .isPresent());
    }

    private static boolean isBlocked(Subject connection) {
        Optional<ThreeStates> states = connection.facet(ThreeStates.class);
        return states.flatMap(ThreeStates::permitted)
                        .filter(permitted -> !permitted)
                        .isPresent()
                && !states.flatMap(ThreeStates::observed).orElse(false);
    }

    private Optional<Standing> other(Subject connection, Subject asset) {
        return connection.facet(Link.class).stream()
                .flatMap(link -> Stream.of(link.source(), link.destination()))
                .flatMap(Optional::stream)
                .flatMap(id -> around.zoning().standing(id).stream())
                .filter(end -> !end.asset().id().equals(asset.id()))
                .findFirst();
    }

    private ConnectivityType connectivity(Standing end) {
        if (!end.beyond()) {
            return ConnectivityType.ROUTED_INTERNAL;
        }
        boolean internet = end.asset().kind() == Kind.NETWORK
                && end.asset()
                        .facet(NetworkProfile.class)
                        .flatMap(NetworkProfile::networkType)
                        .filter(NetworkType.INTERNET::equals)
                        .isPresent();
        return internet ? ConnectivityType.EXTERNAL_INTERNET : ConnectivityType.EXTERNAL_PRIVATE_NETWORK;
    }

    private boolean begins(Subject connection, Subject asset) {
        Optional<Id> source = connection
                .facet(Link.class)
                .flatMap(Link::source)
                .flatMap(around::subject)
                .map(Subject::id);
        boolean isSource = source.filter(asset.id()::equals).isPresent();
        return connection
                .facet(Traffic.class)
                .flatMap(Traffic::initiator)
                .map(initiator -> initiator == (isSource ? Initiator.SOURCE : Initiator.DESTINATION))
                .orElse(isSource);
    }
}
