package org.asbuilt.server.view;

import java.util.Optional;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Link;
import org.asbuilt.model.ThreeStates;

/**
 * A connection as one of its ends sees it.
 *
 * @param id the id of the connection
 * @param name what it is called
 * @param direction OUT if the subject opens it, IN if it answers
 * @param other the other end
 * @param protocol the application protocol
 * @param transport the transport protocol
 * @param port the port at the destination
 * @param required whether the design requires it
 * @param permitted whether the rules let it pass
 * @param observed whether it was seen
 */
public record ConnectionView(
        String id,
        String name,
        String direction,
        Optional<Named> other,
        Optional<String> protocol,
        Optional<String> transport,
        Optional<Integer> port,
        Optional<Boolean> required,
        Optional<Boolean> permitted,
        Optional<Boolean> observed) {

    /** The connection as that end sees it; empty if it is none of its ends. */
    public static Optional<ConnectionView> of(Subject connection, Id end, Snapshot snapshot) {
        Optional<Link> link = connection.facet(Link.class);
        boolean opens = isEnd(link.flatMap(Link::source), end, snapshot);
        boolean answers = isEnd(link.flatMap(Link::destination), end, snapshot);
        if (!opens && !answers) {
            return Optional.empty();
        }
        Optional<ThreeStates> states = connection.facet(ThreeStates.class);
        return Optional.of(new ConnectionView(
                connection.id().value(),
                connection.name(),
                opens ? "OUT" : "IN",
                link.flatMap(opens ? Link::destination : Link::source).map(id -> Named.of(id, snapshot)),
                link.flatMap(Link::protocol),
                link.flatMap(Link::transport).map(Shown::choice),
                link.flatMap(Link::port),
                states.flatMap(ThreeStates::required),
                states.flatMap(ThreeStates::permitted),
                states.flatMap(ThreeStates::observed)));
    }

    private static boolean isEnd(Optional<Id> named, Id end, Snapshot snapshot) {
        return named.flatMap(snapshot::resolved)
                .map(Subject::id)
                .filter(end::equals)
                .isPresent();
    }
}
