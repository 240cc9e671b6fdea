package org.asbuilt.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads the services of a rule as {@link org.asbuilt.model.FilterRule} writes them. */
final class ServiceWords {
    private final HeaderSpace space;
    private final Map<String, Optional<PacketSet>> known = new HashMap<>();
    private final StateWords states;
    private final boolean replies;

    /**
     * Reads services.
     *
     * @param replies whether rules are asked about the replies to the packets of the space: ports change places, and the state of the
     *     connection is established
     */
    ServiceWords(HeaderSpace space, boolean replies) {
        this.space = space;
        this.states = new StateWords(space, replies);
        this.replies = replies;
    }

    /** What a packet is of, for people: tcp/502, icmp/8.0, ip/47. */
    static String text(int protocol, int detail) {
        if (Packet.hasType(protocol)) {
            return name(protocol) + "/" + (detail >> 8) + "." + (detail & 0xff);
        }
        return Packet.hasPorts(protocol) ? name(protocol) + "/" + detail : name(protocol);
    }

    /** The name of a protocol: tcp, udp, icmp, icmpv6 or its number behind {@code ip/}. */
    static String name(int protocol) {
        return switch (protocol) {
            case Packet.ICMP -> "icmp";
            case Packet.TCP -> "tcp";
            case Packet.UDP -> "udp";
            case Packet.ICMP6 -> "icmpv6";
            default -> "ip/" + protocol;
        };
    }

    /** The number of a protocol by such a name. */
    static Optional<Integer> protocol(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "icmp" -> Optional.of(Packet.ICMP);
            case "tcp" -> Optional.of(Packet.TCP);
            case "udp" -> Optional.of(Packet.UDP);
            case "icmpv6" -> Optional.of(Packet.ICMP6);
            default -> Optional.empty();
        };
    }

    /** What those services match; none is every one. */
    Bounds bounds(SortedSet<String> texts) {
        Optional<String> condition = StateWords.common(texts);
        if (condition.isEmpty()) {
            return plain(texts);
        }
        SortedSet<String> plain = texts.stream().map(StateWords::plain).collect(Collectors.toCollection(TreeSet::new));
        String carrier = condition.get().equals("established") ? "tcp " : "any ";
        return plain(plain).and(states.bounds(carrier + condition.get(), this::readEnd));
    }

    private Bounds plain(SortedSet<String> texts) {
        // Of two texts that are narrowed alike it is not recorded whether one is the port of the source of the other.
        boolean mixed = texts.stream().anyMatch(text -> text.startsWith("name:from:")) && texts.size() > 1;
        Map<String, List<String>> from = new LinkedHashMap<>();
        Set<String> to = new LinkedHashSet<>();
        Set<String> left = new LinkedHashSet<>();
        for (String text : texts) {
            if (text.startsWith("not:")) {
                left.add(text.substring(4));
            } else if (text.startsWith("from:")) {
                from.computeIfAbsent(carrier(text.substring(5)), key -> new ArrayList<>())
                        .add(text.substring(5));
            } else {
                to.add(mixed ? text.replaceFirst("^name:from:", "name:from ") : text);
            }
        }
        List<String> doubts = new ArrayList<>();
        Bounds named = to.isEmpty() && from.isEmpty() ? Bounds.exactly(space.all()) : joined(to, from, doubts);
        if (mixed) {
            named = named.doubted("which ports of the source belong to which services is not recorded");
        }
        return named.and(without(left, to.isEmpty() && from.isEmpty(), doubts))
                .and(new Bounds(space.all(), space.all(), doubts));
    }

    private Bounds joined(Set<String> to, Map<String, List<String>> from, List<String> doubts) {
        PacketSet surely = space.none();
        PacketSet possibly = space.none();
        Map<String, Integer> counted = new HashMap<>();
        to.forEach(text -> counted.merge(carrier(text), 1, Integer::sum));
        for (String text : to) {
            Bounds one = one(text, doubts);
            List<String> ports = from.getOrDefault(carrier(text), List.of());
            if (!ports.isEmpty()) {
                // Several ports, and ports of the source: which belong together is not recorded.
                boolean clear = counted.getOrDefault(carrier(text), 0) == 1;
                Bounds source = fromPorts(ports, doubts);
                if (!clear) {
                    doubts.add("which ports of the source belong to " + text + " is not recorded");
                }
                surely = surely.or(one.surely().and(source.surely()));
                possibly = possibly.or(clear ? one.possibly().and(source.possibly()) : one.possibly());
            } else {
                surely = surely.or(one.surely());
                possibly = possibly.or(one.possibly());
            }
        }
        for (Map.Entry<String, List<String>> ports : from.entrySet()) {
            if (!counted.containsKey(ports.getKey())) {
                Bounds source = fromPorts(ports.getValue(), doubts);
                surely = surely.or(source.surely());
                possibly = possibly.or(source.possibly());
            }
        }
        return new Bounds(surely, possibly, List.of());
    }

    private Bounds fromPorts(List<String> texts, List<String> doubts) {
        PacketSet surely = space.none();
        PacketSet possibly = space.none();
        for (String text : texts) {
            Optional<PacketSet> set = known.computeIfAbsent("from:" + text, key -> read(text, true));
            surely = surely.or(set.orElse(space.none()));
            possibly = possibly.or(set.orElse(space.all()));
            if (set.isEmpty()) {
                doubts.add("the service " + text + " is not known");
            }
        }
        return new Bounds(surely, possibly, List.of());
    }

    private Bounds without(Set<String> left, boolean alone, List<String> doubts) {
        PacketSet surely = space.all();
        PacketSet possibly = space.all();
        Set<String> carriers = new TreeSet<>();
        for (String text : left) {
            Bounds out = one(text, doubts);
            surely = surely.minus(out.possibly());
            possibly = possibly.minus(out.surely());
            carriers.add(carrier(text));
        }
        if (alone && !left.isEmpty() && left.stream().anyMatch(text -> text.contains("/"))) {
            doubts.add("whether what is left out is left out of its protocol or of everything is not recorded");
            PacketSet within = space.none();
            for (String carrier : carriers) {
                within = within.or(one(carrier, doubts).surely());
            }
            surely = surely.and(within);
        }
        return new Bounds(surely, possibly, List.of());
    }

    private Bounds one(String text, List<String> doubts) {
        if (text.startsWith("name:")) {
            Bounds narrowed = states.bounds(text.substring(5), this::readEnd);
            doubts.addAll(narrowed.doubts());
            return narrowed;
        }
        Optional<PacketSet> set = known.computeIfAbsent(text, key -> read(key, false));
        if (set.isPresent()) {
            return Bounds.exactly(set.get());
        }
        doubts.add("the service " + text + " is not known");
        PacketSet most = read(carrier(text), false).orElse(space.all());
        return new Bounds(space.none(), most, List.of());
    }

    private Optional<PacketSet> readEnd(String text) {
        return text.startsWith("from:") ? read(text.substring(5), true) : read(text, false);
    }

    private static String carrier(String text) {
        String plain = text.startsWith("name:") ? text.substring(5).split(" ", 2)[0] : text;
        int slash = plain.startsWith("ip/") ? plain.indexOf('/', 3) : plain.indexOf('/');
        return slash < 0 ? plain : plain.substring(0, slash);
    }

    private Optional<PacketSet> read(String text, boolean source) {
        if (text.equals("any") || text.equals("ip")) {
            return Optional.of(space.all());
        }
        String carrier = carrier(text);
        Optional<Integer> protocol = carrier.startsWith("ip/") ? number(carrier.substring(3), 255) : protocol(carrier);
        if (protocol.isEmpty()) {
            return Optional.empty();
        }
        PacketSet all = space.protocol(protocol.get());
        if (text.length() == carrier.length()) {
            return Optional.of(all);
        }
        String detail = text.substring(carrier.length() + 1);
        return Packet.hasType(protocol.get())
                ? IcmpWords.range(detail, protocol.get() == Packet.ICMP6).map(range -> all.and(messages(range)))
                : ports(detail)
                        .map(range -> all.and(
                                source != replies
                                        ? space.sourcePorts(range.lowest(), range.highest())
                                        : space.destinationPorts(range.lowest(), range.highest())));
    }

    private PacketSet messages(Range range) {
        return replies
                ? IcmpWords.asking(range)
                        .map(asking -> space.destinationPorts(asking.lowest(), asking.highest()))
                        .orElseGet(space::none)
                : space.destinationPorts(range.lowest(), range.highest());
    }

    /**
     * Numbers between two, both included.
     *
     * @param lowest the lowest
     * @param highest the highest
     */
    record Range(int lowest, int highest) {}

    private static Optional<Range> ports(String text) {
        int dash = text.indexOf('-');
        if (dash < 0) {
            return number(text, 65_535).map(port -> new Range(port, port));
        }
        return number(text.substring(0, dash), 65_535)
                .flatMap(lowest -> number(text.substring(dash + 1), 65_535).map(highest -> new Range(lowest, highest)));
    }

    static Optional<Integer> number(String text, int most) {
        boolean digits = !text.isEmpty() && text.length() < 6 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Integer.parseInt(text, 10)).filter(value -> value <= most) : Optional.empty();
    }
}
