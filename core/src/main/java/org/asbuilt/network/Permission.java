package org.asbuilt.network;

import java.util.List;
import java.util.Optional;
import org.asbuilt.model.Id;

/**
 * Whether the rules permit a connection of the record: whether what opens it arrives and the replies come back.
 *
 * @param connection the connection
 * @param extent how much of it is permitted, over all addresses of its ends
 * @param certain whether nothing that is unknown or was not understood could change that
 * @param reason why, in words: what refuses it, or what is not known
 * @param way the way of one packet that shows it
 * @param doubts what is not certain, line by line
 */
public record Permission(
        Id connection, Extent extent, boolean certain, String reason, Optional<Way> way, List<Doubt> doubts) {
    /** Copies the list. */
    public Permission {
        doubts = List.copyOf(doubts);
    }

    static Permission unknown(Id connection, String reason) {
        return new Permission(connection, Extent.UNKNOWN, false, reason, Optional.empty(), List.of());
    }

    static Permission of(Id connection, Answer answer) {
        Extent extent = answer.answeredExtent();
        boolean oneWay = answer.extent() != extent;
        Optional<Way> way =
                extent == Extent.WHOLLY || answer.refused().isEmpty() ? answer.permitted() : answer.refused();
        String end = way.map(Way::end).orElse("no packet of it could be followed");
        String reason = switch (extent) {
            case WHOLLY -> end;
            case NOT, PARTLY -> oneWay ? "what opens it arrives, and the replies do not come back" : end;
            case UNKNOWN ->
                answer.asked().isEmpty()
                        ? "an end has no address in a network of the record"
                        : answer.doubts().stream().findFirst().map(Doubt::why).orElse(end);
        };
        return new Permission(connection, extent, answer.isCertain(), reason, way, answer.doubts());
    }
}
