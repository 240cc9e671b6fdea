package org.asbuilt.dissect;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A service in the making: conversations with the same end and port. */
final class ServiceSum {
    private final Key key;
    private final Set<Optional<NetworkAddress>> clients = new HashSet<>();
    private Optional<String> protocol = Optional.empty();
    private Confidence confidence = Confidence.LOW;
    private Instant first = Instant.MAX;
    private Instant last = Instant.MIN;
    private Optional<Place> place = Optional.empty();

    /** What the conversations have in common. */
    record Key(Endpoint endpoint, Transport transport) {}

    ServiceSum(Key key) {
        this.key = key;
    }

    void add(Conversation conversation) {
        clients.add(conversation.client().address());
        first = conversation.first().isBefore(first) ? conversation.first() : first;
        last = conversation.last().isAfter(last) ? conversation.last() : last;
        place = Optional.of(
                place.map(known -> Place.earlier(known, conversation.place())).orElse(conversation.place()));
        int order = conversation.protocolConfidence().compareTo(confidence);
        boolean isSurer = conversation.protocol().isPresent()
                && (protocol.isEmpty()
                        || order > 0
                        || (order == 0 && conversation.protocol().get().compareTo(protocol.get()) < 0));
        if (isSurer) {
            protocol = conversation.protocol();
            confidence = conversation.protocolConfidence();
        }
    }

    Service service(Set<String> banners) {
        return new Service(
                key.endpoint(),
                key.transport(),
                protocol,
                confidence,
                List.copyOf(new TreeSet<>(banners)),
                clients.size(),
                first,
                last,
                place.orElseThrow());
    }
}
