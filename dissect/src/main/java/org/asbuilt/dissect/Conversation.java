package org.asbuilt.dissect;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * All traffic between two ends over one service: connections that differ only in the client's ephemeral port are one
 * conversation.
 *
 * @param client the end that asks; its {@code port} is empty
 * @param server the end that is asked; its {@code port} is the service port, if the transport has ports
 * @param serviceVlan outer VLAN identifier of double-tagged frames
 * @param transport what carries it
 * @param initiative how it is known who is client
 * @param outcome whether the server answered
 * @param connections how many different client ports were seen, at least 1
 * @param fromClient what the client sent
 * @param fromServer what the server sent
 * @param first time of the first packet
 * @param last time of the last packet
 * @param rhythm how regularly the client speaks, or the server if the client does not; empty if that was too seldom
 * @param protocol what is spoken, if recognised
 * @param protocolConfidence how sure that is; {@link Confidence#LOW} is the port number alone
 * @param functions operations seen, gravest last; empty for protocols recognised by port alone
 * @param place the first packet
 */
public record Conversation(
        Endpoint client,
        Endpoint server,
        OptionalInt serviceVlan,
        Transport transport,
        Initiative initiative,
        Outcome outcome,
        int connections,
        Traffic fromClient,
        Traffic fromServer,
        Instant first,
        Instant last,
        Optional<Rhythm> rhythm,
        Optional<String> protocol,
        Confidence protocolConfidence,
        List<FunctionUse> functions,
        Place place) {

    public Conversation {
        functions = List.copyOf(functions);
    }

    /** How it is known who opened the conversation; the weakest comes first. */
    public enum Initiative {
        /** Only the order of the packets in the capture. */
        FIRST_SPEAKER(Confidence.LOW),
        /** The lower port number is taken for the service. */
        LOWER_PORT(Confidence.LOW),
        /** One port has several peers, the other has one. */
        MANY_PEERS(Confidence.MEDIUM),
        /** One port is that of a known service, the other is not. */
        SERVICE_PORT(Confidence.MEDIUM),
        /** Sent to a group: the group is taken for the server. */
        TO_GROUP(Confidence.HIGH),
        /** The protocol's own requests and replies. */
        CONTENT(Confidence.HIGH),
        /** The opening handshake of TCP was seen. */
        HANDSHAKE(Confidence.CERTAIN);

        private final Confidence confidence;

        Initiative(Confidence confidence) {
            this.confidence = confidence;
        }

        /** How much the direction may be trusted. */
        public Confidence confidence() {
            return confidence;
        }
    }

    /** What came of it. */
    public enum Outcome {
        /** The server sent something (for TCP: more than a refusal). */
        ANSWERED,
        /** The other end refused: TCP reset as the only answer. */
        REFUSED,
        /** No packet came back in the capture. */
        UNANSWERED
    }
}
