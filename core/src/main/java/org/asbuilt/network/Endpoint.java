package org.asbuilt.network;

import org.asbuilt.model.Cidr;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;

/** One end of a question about ways through the network. */
public sealed interface Endpoint {
    /**
     * An asset with its addresses, a network with its range, or a zone with all that stands in it.
     *
     * @param id which
     */
    record Of(Id id) implements Endpoint {
        /** Checks the kind. */
        public Of {
            switch (id.kind()) {
                case ASSET, NETWORK, ZONE -> {
                    // These have addresses.
                }
                default -> throw InvalidValue.expected("an asset, a network or a zone", id.value());
            }
        }
    }

    /**
     * Addresses.
     *
     * @param range the range
     */
    record Range(Cidr range) implements Endpoint {}

    /** Whatever is in no network of the record. */
    record Internet() implements Endpoint {}

    /** Everything, in the record and outside. */
    record Anywhere() implements Endpoint {}

    /**
     * Reads {@code internet}, {@code any}, an address or a range, or the id of a subject.
     *
     * @throws InvalidValue if it is none of these
     */
    static Endpoint parse(String text) {
        return switch (text.strip()) {
            case "internet" -> new Internet();
            case "any" -> new Anywhere();
            default ->
                text.contains(".") || text.contains("/") || text.indexOf(':') >= 0
                        ? new Range(Cidr.parse(text.strip()))
                        : new Of(new Id(text.strip()));
        };
    }
}
