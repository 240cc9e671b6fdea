package org.asbuilt.dissect;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.asbuilt.dissect.Account.NotUnderstood;
import org.asbuilt.dissect.Witness.Claim;
import org.asbuilt.dissect.Witness.Tally;
import org.asbuilt.dissect.table.FlowTable;

/**
 * What one or several captures hold, without the packets. Immutable; each list is computed when asked for. Merging is
 * associative and commutative; captures of the same name are taken for parts of one capture.
 */
public final class TrafficSummary {
    private final List<String> captures;
    private final FlowTable table;
    private final FlowTable tunnels;
    private final Map<Integer, List<FunctionUse>> functions;
    private final Map<Sighting, Tally> sightings;
    private final Map<Claim, Tally> claims;
    private final Tallies tallies;
    private final Surroundings surroundings;

    /** All arguments are handed over. */
    TrafficSummary(
            List<String> captures,
            FlowTable table,
            FlowTable tunnels,
            Map<Integer, List<FunctionUse>> functions,
            Map<Sighting, Tally> sightings,
            Map<Claim, Tally> claims,
            Tallies tallies,
            Surroundings surroundings) {
        this.captures = captures;
        this.table = table;
        this.tunnels = tunnels;
        this.functions = functions;
        this.sightings = sightings;
        this.claims = claims;
        this.tallies = tallies;
        this.surroundings = surroundings;
    }

    /** When and from which captures; empty if no packet was read. */
    public Optional<CaptureWindow> window() {
        return tallies.packets() == 0
                ? Optional.empty()
                : Optional.of(
                        new CaptureWindow(captures, Witness.instant(tallies.start()), Witness.instant(tallies.end())));
    }

    /** Stations by hardware address, sorted. */
    public List<Station> stations() {
        return new Stations(table, this::row, claims).stations();
    }

    /** Which hardware address used which IP address, sorted. */
    public List<Binding> bindings() {
        return new Stations(table, this::row, claims).bindings();
    }

    /** Conversations, earliest first. */
    public List<Conversation> conversations() {
        List<Conversation> conversations = new ArrayList<>();
        forEachConversation(conversations::add);
        // Stable: ties stay in the order of the walk.
        conversations.sort(Comparator.comparing(Conversation::place));
        return conversations;
    }

    /** Conversations one after the other, sorted by service: for captures with more than fit in memory as a list. */
    public void forEachConversation(Consumer<Conversation> consumer) {
        new Conversations(table, this::row, functions, surroundings.gaps()).forEach(consumer);
    }

    /** Exact one-way flows, earliest first. */
    public List<Flow> flows() {
        List<Flow> flows = new ArrayList<>();
        forEachFlow(flows::add);
        // A packet and the one within it have the same place.
        flows.sort(Comparator.comparing(Flow::place).thenComparing(Flow::toString));
        return flows;
    }

    /** Exact one-way flows one after the other, in no particular order: for more than fit in memory as a list. */
    public void forEachFlow(Consumer<Flow> consumer) {
        for (int number = 0; number < table.size(); number++) {
            Row row = row(number);
            for (int direction = 0; direction < 2; direction++) {
                if (row.isUsed(direction)) {
                    consumer.accept(row.flow(direction));
                }
            }
        }
    }

    /** What tunnels carried, from each end that sent, earliest first. */
    public List<Tunnel> tunnels() {
        return TunnelTally.tunnels(tunnels, captures);
    }

    /** Ports that answered, sorted by address and port. */
    public List<Service> services() {
        Map<Endpoint, Set<String>> banners = new HashMap<>();
        sightings.keySet().forEach(sighting -> {
            boolean isBanner =
                    sighting instanceof Sighting.Identity identity && identity.part() == Sighting.IdentityPart.SOFTWARE;
            if (isBanner && sighting.endpoint().port().isPresent()) {
                banners.computeIfAbsent(sighting.endpoint(), key -> new TreeSet<>())
                        .add(((Sighting.Identity) sighting).value());
            }
        });
        return new Conversations(table, this::row, functions, surroundings.gaps()).services(banners);
    }

    /** What protocols told about ends, earliest first. */
    public List<Sighted> sightings() {
        return sightings.entrySet().stream()
                .map(entry -> new Sighted(
                        entry.getKey().at(entry.getValue().first()),
                        entry.getValue().count(),
                        entry.getValue().last()))
                .sorted(Comparator.comparing(
                                (Sighted sighted) -> sighted.sighting().place())
                        .thenComparing(sighted -> sighted.sighting().toString()))
                .toList();
    }

    /** The network around the conversations, as the traffic shows it. */
    public NetworkStructure structure() {
        return new StructureReading(this, surroundings).structure();
    }

    /** What became of every packet. */
    public Account account() {
        return new Account(
                tallies.packets(),
                tallies.bytes(),
                tallies.packets() - tallies.uncounted(),
                tallies.encapsulated(),
                tallies.uncounted(),
                tallies.cut(),
                tallies.fragments(),
                tallies.reassembled(),
                tallies.fragmentsGivenUp(),
                tallies.streamGaps(),
                tallies.sightingsRefused(),
                tallies.malformedCount(),
                tallies.malformed(),
                notUnderstood(),
                tallies.dropped(),
                tallies.blocksNotRead(),
                tallies.truncations());
    }

    /** Both together. Not bounded by the limits of one reader. */
    public TrafficSummary merge(TrafficSummary other) {
        List<String> names = new ArrayList<>(new TreeSet<>(captures));
        other.captures.stream().filter(name -> !names.contains(name)).forEach(names::add);
        names.sort(Comparator.naturalOrder());
        FlowTable merged = new FlowTable(Integer.MAX_VALUE);
        FlowTable mergedTunnels = new FlowTable(Integer.MAX_VALUE);
        Map<Integer, List<FunctionUse>> mergedFunctions = new HashMap<>();
        List<int[]> renumbered = new ArrayList<>();
        for (TrafficSummary part : List.of(this, other)) {
            int[] numbers = part.captures.stream().mapToInt(names::indexOf).toArray();
            int[] rows = merged.addAll(part.table, numbers, Marks::join);
            renumbered.add(rows);
            mergedTunnels.addAll(part.tunnels, numbers, (one, two) -> one | two);
            part.functions.forEach((row, uses) -> mergedFunctions.merge(rows[row], uses, TrafficSummary::mergedUses));
        }
        return new TrafficSummary(
                names,
                merged,
                mergedTunnels,
                mergedFunctions,
                merged(sightings, other.sightings),
                merged(claims, other.claims),
                tallies.plus(other.tallies),
                surroundings.merge(renumbered.getFirst(), other.surroundings, renumbered.getLast()));
    }

    /**
     * Writes it as octets for {@link #read}: for the way between machines that run the same version, not to be kept.
     *
     * @throws IOException if the stream fails
     */
    public void write(OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        new SummaryForm(captures, table, tunnels, functions, sightings, claims, tallies, surroundings).write(out);
        out.flush();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if the stream fails, or holds something else
     */
    public static TrafficSummary read(InputStream stream) throws IOException {
        SummaryForm form = SummaryForm.read(new DataInputStream(stream));
        return new TrafficSummary(
                form.captures(),
                form.table(),
                form.tunnels(),
                form.functions(),
                form.sightings(),
                form.claims(),
                form.tallies(),
                form.surroundings());
    }

    private static <K> Map<K, Tally> merged(Map<K, Tally> one, Map<K, Tally> other) {
        Map<K, Tally> both = new HashMap<>(one);
        other.forEach((key, tally) -> both.merge(key, tally, Tally::plus));
        return both;
    }

    private static List<FunctionUse> mergedUses(List<FunctionUse> one, List<FunctionUse> other) {
        Map<String, FunctionUse> byOperation = new HashMap<>();
        one.forEach(use -> byOperation.merge(use.operation(), use, FunctionUse::plus));
        other.forEach(use -> byOperation.merge(use.operation(), use, FunctionUse::plus));
        return List.copyOf(byOperation.values());
    }

    private Row row(int number) {
        return new Row(table, captures, number);
    }

    private List<NotUnderstood> notUnderstood() {
        record Kind(Transport transport, int port) {}
        Map<Kind, NotUnderstood> kinds = new HashMap<>();
        Initiatives initiatives = new Initiatives(table, this::row);
        for (int number = 0; number < table.size(); number++) {
            Row row = row(number);
            boolean isEmpty =
                    row.hasPorts() && !Marks.has(row.marks(), 0, Marks.DATA) && !Marks.has(row.marks(), 1, Marks.DATA);
            boolean isTunnel = Marks.has(row.marks(), 0, Marks.TUNNEL) || Marks.has(row.marks(), 1, Marks.TUNNEL);
            if (row.dissector().isPresent() || isEmpty || isTunnel) {
                continue;
            }
            int server = 1 - initiatives.decide(row).client();
            int port = row.hasPorts() ? row.portNumber(server) : 0;
            NotUnderstood one = new NotUnderstood(
                    row.transport(),
                    port,
                    Ports.hint(row.transport(), port),
                    row.traffic(0).plus(row.traffic(1)),
                    row.place());
            kinds.merge(
                    new Kind(row.transport(), port),
                    one,
                    (known, added) -> new NotUnderstood(
                            known.transport(),
                            known.port(),
                            known.hint(),
                            known.traffic().plus(added.traffic()),
                            Place.earlier(known.place(), added.place())));
        }
        return kinds.values().stream()
                .sorted(Comparator.comparing(NotUnderstood::place)
                        .thenComparing(kind -> kind.transport().toString()))
                .toList();
    }
}
