package org.asbuilt.dissect;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A port at which an end was seen to answer.
 *
 * @param endpoint who, with the port
 * @param transport TCP or UDP
 * @param protocol what is spoken there, if recognised
 * @param confidence how sure the protocol is; {@link Confidence#LOW} is the port number alone
 * @param banners what the service says of itself, such as an HTTP {@code Server} header; sorted
 * @param clients how many different client addresses it answered
 * @param first time of the first packet of its conversations
 * @param last time of the last packet
 * @param place the first packet
 */
public record Service(
        Endpoint endpoint,
        Transport transport,
        Optional<String> protocol,
        Confidence confidence,
        List<String> banners,
        int clients,
        Instant first,
        Instant last,
        Place place) {

    public Service {
        banners = List.copyOf(banners);
    }
}
