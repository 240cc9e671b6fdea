package org.asbuilt.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.IpAddress;

/** Reads the addresses of a rule as {@link org.asbuilt.model.FilterRule} writes them. */
final class AddressWords {
    private final HeaderSpace space;
    private final Map<String, Optional<PacketSet>> sources = new HashMap<>();
    private final Map<String, Optional<PacketSet>> destinations = new HashMap<>();

    AddressWords(HeaderSpace space) {
        this.space = space;
    }

    /** What those addresses match at the source or the destination; none is every one. */
    Bounds bounds(SortedSet<String> texts, boolean source) {
        PacketSet surely = space.none();
        PacketSet possibly = space.none();
        PacketSet outSurely = space.none();
        PacketSet outPossibly = space.none();
        boolean named = false;
        List<String> doubts = new ArrayList<>();
        for (String text : texts) {
            boolean out = text.startsWith("not:");
            String plain = out ? text.substring(4) : text;
            Optional<PacketSet> set = set(plain, source);
            if (set.isEmpty()) {
                doubts.add("which addresses " + plain.replaceFirst("^name:", "") + " stands for is not known");
            }
            if (out) {
                outSurely = outSurely.or(set.orElse(space.none()));
                outPossibly = outPossibly.or(set.orElse(space.all()));
            } else {
                named = true;
                surely = surely.or(set.orElse(space.none()));
                possibly = possibly.or(set.orElse(space.all()));
            }
        }
        if (!named) {
            surely = space.all();
            possibly = space.all();
        }
        return new Bounds(surely.minus(outPossibly), possibly.minus(outSurely), doubts);
    }

    private Optional<PacketSet> set(String text, boolean source) {
        return (source ? sources : destinations).computeIfAbsent(text, key -> read(key, source));
    }

    private Optional<PacketSet> read(String text, boolean source) {
        return switch (text) {
            case "any", "all" -> Optional.of(space.all());
            case "any4" -> Optional.of(space.family(true));
            case "any6" -> Optional.of(space.family(false));
            default -> {
                try {
                    yield text.startsWith("name:wildcard ")
                            ? wildcard(text.split(" ", -1), source)
                            : Optional.of(range(text, source));
                } catch (InvalidValue e) {
                    yield Optional.empty();
                }
            }
        };
    }

    /** The address that a text is, if it is one. */
    static Optional<IpAddress> address(String text) {
        try {
            return Optional.of(IpAddress.parse(text));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    /** The prefix that a text is, if it is one. */
    static Optional<Cidr> range(String text) {
        try {
            return Optional.of(Cidr.parse(text));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    private Optional<PacketSet> wildcard(String[] words, boolean source) {
        if (words.length != 3) {
            return Optional.empty();
        }
        IpAddress address = IpAddress.parse(words[1]);
        IpAddress mask = IpAddress.parse(words[2]);
        return address.isV4() == mask.isV4() ? Optional.of(space.wildcard(source, address, mask)) : Optional.empty();
    }

    private PacketSet range(String text, boolean source) {
        int dash = text.indexOf('-');
        if (dash < 0) {
            Cidr range = Cidr.parse(text);
            return source ? space.source(range) : space.destination(range);
        }
        IpAddress lowest = IpAddress.parse(text.substring(0, dash));
        IpAddress highest = IpAddress.parse(text.substring(dash + 1));
        if (lowest.isV4() != highest.isV4()) {
            throw InvalidValue.expected("a range of one family", text);
        }
        return source ? space.source(lowest, highest) : space.destination(lowest, highest);
    }
}
