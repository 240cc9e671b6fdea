package org.asbuilt.network;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;

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

    /**
     * Reads what people write: {@code internet}, {@code any}, an address or a range, or an asset, a network or a zone by its id or by its
     * name, if only one has that name.
     *
     * @throws InvalidValue if it is none of these
     */
    static Endpoint read(String text, Snapshot snapshot) {
        String wanted = text.strip();
        List<Subject> called = Stream.of(Kind.ASSET, Kind.NETWORK, Kind.ZONE)
                .flatMap(snapshot::subjects)
                .filter(subject ->
                        subject.id().value().equals(wanted) || subject.name().equalsIgnoreCase(wanted))
                .sorted(Comparator.comparing(Subject::id))
                .toList();
        if (called.size() > 1) {
            throw new InvalidValue("\"" + wanted + "\" could be "
                    + called.stream().map(one -> one.id().value()).collect(Collectors.joining(" or ")));
        }
        if (called.size() == 1) {
            return new Of(called.getFirst().id());
        }
        try {
            Endpoint endpoint = parse(wanted);
            if (!(endpoint instanceof Of)) {
                return endpoint;
            }
        } catch (InvalidValue neither) {
            // What is wrong is said below: the reader may have meant any of these.
        }
        throw InvalidValue.expected(
                "the name or id of an asset, a network or a zone of the record, an address, a range such as 10.1.2.0/24, internet or any",
                wanted);
    }
}
