package org.asbuilt.importers.traffic;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Mac;
import org.asbuilt.model.Transport;

/**
 * The ledger of what the log of a sensor tells of traffic: sums up flows by client, server, transport and port, gathers what is
 * told of stations, and claims all of it in the end as a capture of the same traffic would be claimed. Its memory is bounded;
 * what goes beyond is counted and remarked.
 *
 * <p>Use: one {@link #flow} for each entry about a flow, {@link #station} for each about a station, {@link #bond} for each that
 * says which hardware address bears an address, and {@link #claim} once at the end.
 */
public final class FlowLedger {
    private static final int MOST_FLOWS = 1_000_000;
    private static final int MOST_STATIONS = 300_000;
    private static final int MOST_UNDECIDED = 200_000;
    private static final Pattern MAC = Pattern.compile("\\p{XDigit}{2}([:-]\\p{XDigit}{2}){5}");

    private final Reading reading;
    private final int mostFlows;
    private final Map<String, Station> stations = new LinkedHashMap<>();
    private final Map<Key, Sum> sums = new LinkedHashMap<>();
    private final Map<Ports, Flow> undecided = new LinkedHashMap<>();
    private final Bonds bonds = new Bonds();
    private Optional<Instant> from = Optional.empty();
    private Optional<Instant> until = Optional.empty();
    private long refusedFlows;
    private long refusedStations;

    /** What a flow is summed up by. */
    record Key(Station client, Station server, Transport transport, int port) {}

    private record Ports(String one, int onePort, String other, int otherPort, Transport transport) {}

    /** A ledger for one reading. */
    public FlowLedger(Reading reading) {
        this(reading, MOST_FLOWS);
    }

    /** A ledger that holds at most so many flows. */
    public FlowLedger(Reading reading, int mostFlows) {
        this.reading = reading;
        this.mostFlows = mostFlows;
    }

    /**
     * Takes a flow in.
     *
     * @return whether both ends are addresses; if not, a remark says so
     */
    public boolean flow(Flow flow) {
        if (flow.direction == Flow.Direction.UNDECIDED) {
            return undecided(flow);
        }
        Optional<Station> client = end(flow.client, flow.clientMac, flow);
        Optional<Station> server = end(flow.server, flow.serverMac, flow);
        if (client.isEmpty() || server.isEmpty()) {
            return false;
        }
        window(flow.first);
        window(flow.last);
        boolean isToGroup = !server.get().isOne();
        bond(client.get(), flow.clientMac, flow, isToGroup || client.get().isNear(server.get()));
        bond(server.get(), flow.serverMac, flow, client.get().isNear(server.get()));
        add(client.get(), server.get(), flow);
        return true;
    }

    private void add(Station client, Station server, Flow flow) {
        Key key = new Key(client, server, flow.transport, flow.port);
        Sum sum = sums.get(key);
        if (sum == null) {
            if (sums.size() >= mostFlows) {
                refusedFlows++;
                return;
            }
            sum = new Sum(flow.place, flow.first);
            sums.put(key, sum);
        }
        sum.add(flow);
        if (flow.fromClient.packets() > 0 || flow.outcome == Outcome.ANSWERED) {
            client.heard(flow.place, flow.first);
        }
        if (flow.fromServer.packets() > 0 || flow.outcome == Outcome.ANSWERED) {
            server.heard(flow.place, flow.first);
        }
    }

    private boolean undecided(Flow flow) {
        boolean isKnown = end(flow.client, flow.clientMac, flow).isPresent()
                && end(flow.server, flow.serverMac, flow).isPresent();
        if (!isKnown) {
            return false;
        }
        Ports there = new Ports(flow.client, flow.clientPort, flow.server, flow.port, flow.transport);
        Ports back = new Ports(flow.server, flow.port, flow.client, flow.clientPort, flow.transport);
        Flow same = undecided.get(there);
        Flow answer = undecided.get(back);
        if (same != null) {
            same.fromClient = same.fromClient.plus(flow.fromClient);
            same.last = flow.last;
        } else if (answer != null) {
            answer.fromServer = answer.fromServer.plus(flow.fromClient);
            answer.last = flow.last;
            answer.outcome = Outcome.ANSWERED;
        } else if (undecided.size() < MOST_UNDECIDED) {
            undecided.put(there, flow);
        } else {
            refusedFlows++;
        }
        return true;
    }

    /** Of two ports that no service usually has, the one with more peers is the server's, then the lower one. */
    private void decide() {
        Map<String, Integer> peers = new HashMap<>();
        for (Ports ports : undecided.keySet()) {
            peers.merge(ports.one() + " " + ports.onePort() + ports.transport(), 1, Integer::sum);
            peers.merge(ports.other() + " " + ports.otherPort() + ports.transport(), 1, Integer::sum);
        }
        for (Map.Entry<Ports, Flow> entry : undecided.entrySet()) {
            Ports ports = entry.getKey();
            int one = peers.getOrDefault(ports.one() + " " + ports.onePort() + ports.transport(), 0);
            int other = peers.getOrDefault(ports.other() + " " + ports.otherPort() + ports.transport(), 0);
            boolean isTurned = one == other ? ports.onePort() < ports.otherPort() : one > other;
            Flow flow = entry.getValue();
            if (isTurned) {
                flow.turn();
            }
            flow.direction = Flow.Direction.BY_PORT;
            flow(flow);
        }
        undecided.clear();
    }

    /**
     * The station of an address, which may be an IP or a MAC address, to say something of it.
     *
     * @return empty if it is no address of one station (then a remark says so, unless it is a group's or the machine's own) or
     *     there are too many
     */
    public Optional<Station> station(String address, Locus place, Optional<Instant> moment) {
        return end(address, place, moment).filter(Station::isOne);
    }

    /**
     * Says that a hardware address bears a network address, as address resolution or a lease does; either may be empty.
     *
     * @return whether both are addresses
     */
    public boolean bond(String mac, String address, int vlan, Locus place, Optional<Instant> moment) {
        Optional<Station> station = station(address, place, moment);
        Optional<Mac> hardware = mac(mac, place);
        if (station.isEmpty() || hardware.isEmpty()) {
            return false;
        }
        station.get().heard(place, moment);
        station.get().address().ifPresent(found -> bonds.add(hardware.get(), found, vlan, true, false, place, moment));
        return true;
    }

    /** Widens the time that the source covers. */
    public void window(Optional<Instant> moment) {
        moment.ifPresent(time -> {
            from = Optional.of(from.filter(known -> !known.isAfter(time)).orElse(time));
            until = Optional.of(until.filter(known -> !known.isBefore(time)).orElse(time));
        });
    }

    /** Claims all that was taken in; to be called once. */
    public void claim() {
        decide();
        Parties parties = new Parties(stations.values(), bonds);
        if (refusedFlows > 0 || refusedStations > 0 || bonds.refused() > 0) {
            reading.count("flows beyond the limit, not claimed", refusedFlows);
            reading.count("stations beyond the limit, not claimed", refusedStations);
            reading.note(
                    Severity.WARNING,
                    new Locus.Whole(),
                    "there are more than " + sums.size() + " different flows or " + stations.size()
                            + " stations; of the others nothing is claimed: split the file");
        }
        new StationClaims(reading, parties).claim();
        new ConnectionClaims(reading, parties).claim(sums);
        new Seen(reading, from, until).cover(sums);
    }

    private Optional<Station> end(String text, String mac, Flow flow) {
        boolean hasNoAddress = text.isBlank() && !mac.isBlank();
        return end(hasNoAddress ? mac : text, flow.place, flow.first);
    }

    private Optional<Station> end(String text, Locus place, Optional<Instant> moment) {
        int zone = text.indexOf('%');
        String plain = zone > 0 ? text.substring(0, zone) : text;
        Station known = stations.get(plain);
        return known != null ? Optional.of(known) : added(plain, place, moment);
    }

    private Optional<Station> added(String text, Locus place, Optional<Instant> moment) {
        try {
            boolean isMac = MAC.matcher(text).matches();
            Optional<Mac> mac = isMac ? Optional.of(Mac.parse(text)) : Optional.empty();
            Optional<IpAddress> address = isMac ? Optional.empty() : Optional.of(IpAddress.parse(text));
            String key =
                    mac.map(Mac::text).or(() -> address.map(IpAddress::text)).orElse("");
            Station known = stations.get(key);
            if (known != null) {
                return Optional.of(known);
            }
            if (stations.size() >= MOST_STATIONS) {
                refusedStations++;
                return Optional.empty();
            }
            Station station = new Station(address, mac, place, moment);
            stations.put(key, station);
            return Optional.of(station);
        } catch (InvalidValue e) {
            reading.note(Severity.WARNING, place, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<Mac> mac(String text, Locus place) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            Mac mac = Mac.parse(text);
            boolean isNobody = mac.isGroup() || mac.text().equals("00:00:00:00:00:00");
            return isNobody ? Optional.empty() : Optional.of(mac);
        } catch (InvalidValue e) {
            reading.note(Severity.WARNING, place, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private void bond(Station station, String mac, Flow flow, boolean isNear) {
        if (mac.isBlank() || !station.isOne()) {
            return;
        }
        Optional<Mac> hardware = mac(mac, flow.place);
        if (hardware.isPresent() && station.address().isPresent()) {
            bonds.add(
                    hardware.get(),
                    station.address().get(),
                    flow.vlan.orElse(0),
                    false,
                    isNear,
                    flow.place,
                    flow.first);
        }
    }
}
