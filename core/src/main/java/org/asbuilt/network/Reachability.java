package org.asbuilt.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.Id;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.NetworkProfile;
import org.asbuilt.model.Placement;

/**
 * What the rules of the plant's devices permit, asked of a record: from any source to any destination, exactly. Nothing is remembered from
 * one question to the next but the networks of the record; safe for use by several threads. Source: requirements P4-18, P4-25.
 */
public final class Reachability {
    private final Topology topology;

    private Reachability(Topology topology) {
        this.topology = topology;
    }

    /** The networks, devices and rules of a record. */
    public static Reachability of(Snapshot snapshot) {
        return new Reachability(new Topology(snapshot));
    }

    /** Packets that start at one place. */
    private record Start(
            Optional<Topology.Port> port, Optional<Cidr> network, Optional<Edge> edge, PacketSet packets) {}

    /** Where a device is attached to what is not in the record. */
    private record Edge(NetworkDevice device, Attachment attachment) {}

    /** What the rules permit of what is asked. */
    public Answer ask(Question question) {
        return ask(question, new RuleReader(new HeaderSpace()), true);
    }

    /**
     * What another record, for example one with a proposed change, permits more and less than this one.
     *
     * @param candidate the other record
     * @param question where to look
     */
    public Difference difference(Reachability candidate, Question question) {
        RuleReader reader = new RuleReader(new HeaderSpace());
        Answer before = ask(question, reader, false);
        Answer after = candidate.ask(question, reader, false);
        PacketSet gained = after.answeredPossibly().minus(before.answeredPossibly());
        PacketSet lost = before.answeredPossibly().minus(after.answeredPossibly());
        SortedSet<Doubt> doubts = new TreeSet<>(before.doubts());
        doubts.addAll(after.doubts());
        return new Difference(
                question,
                before,
                after,
                gained,
                lost,
                gained.example().flatMap(packet -> candidate.follow(question, reader, packet)),
                lost.example().flatMap(packet -> follow(question, reader, packet)),
                lost.example().flatMap(packet -> candidate.follow(question, reader, packet)),
                List.copyOf(doubts));
    }

    /** The same, asked again and again: what was read of rules is kept in a space that all answers share. */
    Answer ask(Question question, RuleReader reader) {
        return ask(question, reader, true);
    }

    private Answer ask(Question question, RuleReader reader, boolean examples) {
        HeaderSpace space = reader.space();
        SortedSet<Doubt> doubts = new TreeSet<>();
        PacketSet wanted = services(question, reader).and(destination(question.destination(), space));
        Walk walk = new Walk(topology, reader, doubts, Optional.empty());
        Outcome outcome = Outcome.nothing(space);
        PacketSet asked = space.none();
        for (Start start : starts(question.source(), space)) {
            PacketSet packets = start.packets().and(wanted);
            asked = asked.or(packets);
            if (!packets.isEmpty()) {
                outcome = outcome.or(begin(walk, start, packets));
            }
        }
        PacketSet refused = asked.minus(outcome.possibly());
        return new Answer(
                question,
                asked,
                outcome.surely(),
                outcome.possibly(),
                outcome.answeredSurely(),
                outcome.answeredPossibly(),
                List.copyOf(doubts),
                examples
                        ? outcome.possibly().example().flatMap(one -> follow(question, reader, one))
                        : Optional.empty(),
                examples ? refused.example().flatMap(one -> follow(question, reader, one)) : Optional.empty());
    }

    /** The packets that a question is about, whether or not they are permitted. */
    PacketSet asked(Question question, RuleReader reader) {
        HeaderSpace space = reader.space();
        PacketSet sources = space.none();
        for (Start start : starts(question.source(), space)) {
            sources = sources.or(start.packets());
        }
        return sources.and(services(question, reader)).and(destination(question.destination(), space));
    }

    /** What opens the services; a message of the one ICMP that is asked for together with the other goes by its own version of IP. */
    private static PacketSet services(Question question, RuleReader reader) {
        HeaderSpace space = reader.space();
        PacketSet opening =
                reader.services().bounds(question.services()).possibly().and(space.opening());
        boolean both = question.services().stream().anyMatch(one -> one.startsWith("icmp/"))
                && question.services().stream().anyMatch(one -> one.startsWith("icmpv6/"));
        return both
                ? opening.minus(space.family(true).and(space.protocol(Packet.ICMP6)))
                        .minus(space.family(false).and(space.protocol(Packet.ICMP)))
                : opening;
    }

    private static Outcome begin(Walk walk, Start start, PacketSet packets) {
        if (start.edge().isPresent()) {
            Edge edge = start.edge().get();
            return walk.transit(edge.device(), edge.attachment(), packets);
        }
        Cidr network = start.network().orElseThrow();
        return start.port().isPresent()
                ? walk.from(start.port().get(), network, packets)
                : walk.sent(network, Optional.empty(), packets);
    }

    /** The way of one packet from where the question starts. */
    public Optional<Way> follow(Question question, Packet packet) {
        return follow(question, new RuleReader(new HeaderSpace()), packet);
    }

    private Optional<Way> follow(Question question, RuleReader reader, Packet packet) {
        HeaderSpace space = reader.space();
        PacketSet one = space.of(packet);
        Trail trail = new Trail(packet);
        for (Start start : starts(question.source(), space)) {
            PacketSet packets = start.packets().and(one);
            if (!packets.isEmpty()) {
                begin(new Walk(topology, reader, new TreeSet<>(), Optional.of(trail)), start, packets);
            }
        }
        return trail.best();
    }

    private List<Start> starts(Endpoint source, HeaderSpace space) {
        return switch (source) {
            case Endpoint.Of of -> starts(of.id(), space);
            case Endpoint.Range range -> range(range.range(), space);
            case Endpoint.Internet ignored -> outside(space);
            case Endpoint.Anywhere ignored -> {
                List<Start> all = new ArrayList<>(networks(space.all(), space));
                all.addAll(outside(space));
                yield all;
            }
        };
    }

    private List<Start> starts(Id id, HeaderSpace space) {
        return switch (id.kind()) {
            case ASSET ->
                topology.device(id).map(device -> stations(device, space)).orElse(List.of());
            case NETWORK -> range(id).map(range -> range(range, space)).orElse(List.of());
            default -> {
                PacketSet sources = space.none();
                for (Cidr range : ranges(id)) {
                    sources = sources.or(space.source(range));
                }
                yield networks(sources, space);
            }
        };
    }

    private List<Start> stations(NetworkDevice device, HeaderSpace space) {
        List<Start> starts = new ArrayList<>();
        for (Attachment attachment : device.attachments()) {
            for (Attachment.Address address : attachment.addresses()) {
                Optional<Cidr> network =
                        device.forwards() ? Optional.of(address.network()) : topology.networkOf(address.address());
                network.ifPresent(range -> starts.add(new Start(
                        Optional.of(new Topology.Port(device, attachment, address.address())),
                        Optional.of(range),
                        Optional.empty(),
                        space.source(HeaderSpace.single(address.address())))));
            }
        }
        return starts;
    }

    private List<Start> range(Cidr range, HeaderSpace space) {
        IpAddress first = range.network();
        boolean single = range.prefix() == (first.isV4() ? 32 : 128);
        List<Topology.Port> owners = single ? topology.owners(first) : List.of();
        if (!owners.isEmpty()) {
            return owners.stream()
                    .flatMap(port -> stations(port.device(), space).stream())
                    .filter(start -> start.packets().equals(space.source(range)))
                    .toList();
        }
        List<Start> starts = new ArrayList<>(networks(space.source(range), space));
        outside(space)
                .forEach(start -> starts.add(new Start(
                        start.port(),
                        start.network(),
                        start.edge(),
                        start.packets().and(space.source(range)))));
        return starts;
    }

    /** The parts of a set of sources by the network that they stand in. */
    private List<Start> networks(PacketSet sources, HeaderSpace space) {
        List<Start> starts = new ArrayList<>();
        PacketSet open = sources;
        for (Cidr network : topology.networks()) {
            PacketSet range = space.source(network);
            PacketSet part = open.and(range);
            if (!part.isEmpty()) {
                starts.add(new Start(Optional.empty(), Optional.of(network), Optional.empty(), part));
                open = open.minus(range);
            }
        }
        return starts;
    }

    /** What is in no network of the record, by each way in that a device has. */
    private List<Start> outside(HeaderSpace space) {
        PacketSet strangers = space.all();
        for (Cidr network : topology.networks()) {
            strangers = strangers.minus(space.source(network));
        }
        Map<String, Start> starts = new TreeMap<>();
        for (NetworkDevice device : topology.devices()) {
            if (device.forwards()) {
                for (Attachment attachment : edges(device)) {
                    starts.put(
                            device.id() + " " + attachment.name(),
                            new Start(
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.of(new Edge(device, attachment)),
                                    strangers));
                }
            }
        }
        return List.copyOf(starts.values());
    }

    private List<Attachment> edges(NetworkDevice device) {
        Map<String, Attachment> edges = new LinkedHashMap<>();
        device.attachments().stream()
                .filter(attachment -> attachment.addresses().stream()
                        .anyMatch(address -> topology.outside().stream()
                                .anyMatch(range -> range.prefix() > 0 && range.contains(address.address()))))
                .forEach(attachment -> edges.put(attachment.name(), attachment));
        device.routes().values().stream()
                .filter(route -> route.nextHop().filter(this::isStrange).isPresent())
                .forEach(route -> device.attachments().stream()
                        .filter(one -> route.leavesBy()
                                .map(one::called)
                                .orElseGet(() -> one.addresses().stream()
                                        .anyMatch(own -> own.network()
                                                .contains(IpAddress.parse(
                                                        route.nextHop().orElseThrow())))))
                        .forEach(attachment -> edges.put(attachment.name(), attachment)));
        return List.copyOf(edges.values());
    }

    private boolean isStrange(String hop) {
        return AddressWords.address(hop)
                .filter(address -> topology.owners(address).isEmpty())
                .isPresent();
    }

    private PacketSet destination(Endpoint destination, HeaderSpace space) {
        return switch (destination) {
            case Endpoint.Of of -> {
                PacketSet set = space.none();
                for (Cidr range : ranges(of.id())) {
                    set = set.or(space.destination(range));
                }
                yield set;
            }
            case Endpoint.Range range -> space.destination(range.range());
            case Endpoint.Internet ignored -> {
                PacketSet set = space.all();
                for (Cidr network : topology.networks()) {
                    set = set.minus(space.destination(network));
                }
                yield set;
            }
            case Endpoint.Anywhere ignored -> space.all();
        };
    }

    private Optional<Cidr> range(Id network) {
        return topology.snapshot()
                .resolved(network)
                .flatMap(subject -> subject.facet(NetworkProfile.class))
                .flatMap(NetworkProfile::range);
    }

    /** The addresses of a subject. */
    List<Cidr> ranges(Id id) {
        return switch (id.kind()) {
            case ASSET ->
                topology.device(id).stream().flatMap(Reachability::addresses).toList();
            case NETWORK -> range(id).stream().toList();
            default ->
                Stream.concat(
                                placed(Kind.NETWORK, id).flatMap(network -> range(network.id()).stream()),
                                placed(Kind.ASSET, id)
                                        .flatMap(asset -> topology.device(asset.id()).stream())
                                        .flatMap(Reachability::addresses))
                        .toList();
        };
    }

    private static Stream<Cidr> addresses(NetworkDevice device) {
        return device.attachments().stream()
                .flatMap(attachment -> attachment.addresses().stream())
                .map(address -> HeaderSpace.single(address.address()));
    }

    private Stream<Subject> placed(Kind kind, Id zone) {
        Optional<Id> wanted = topology.snapshot().resolved(zone).map(Subject::id);
        if (wanted.isEmpty()) {
            return Stream.empty();
        }
        return topology.snapshot()
                .subjects(kind)
                .filter(subject -> subject.facet(Placement.class)
                        .flatMap(Placement::zone)
                        .flatMap(topology.snapshot()::resolved)
                        .map(Subject::id)
                        .equals(wanted))
                .sorted(Comparator.comparing(Subject::id));
    }
}
