package org.asbuilt.importers.traffic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.asbuilt.dissect.Ports;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Method;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.table.Protocols;
import org.asbuilt.importers.table.Purposes;
import org.asbuilt.importers.traffic.Sum.Told;
import org.asbuilt.model.Communication;
import org.asbuilt.model.Function;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Service;
import org.asbuilt.model.ThreeStates;
import org.asbuilt.model.Transport;

/** Claims of who speaks with whom, what carries it, and which ports answer. */
final class ConnectionClaims {
    private static final int MOST_NAMED = 5;
    private static final int MOST_TARGETS = 1000;

    private final Reading reading;
    private final Parties parties;
    private final Map<String, Connection> connections = new LinkedHashMap<>();
    private final Map<Station, Attempts> attempts = new LinkedHashMap<>();
    private final IdentityHashMap<About, List<String>> said = new IdentityHashMap<>();
    private long count;

    /** Flows that are one connection, as several addresses of one station show it. */
    private record Connection(Hint.Joins joins, FlowLedger.Key key, List<Sum> sums) {}

    private static final class Attempts {
        private final Set<String> targets = new TreeSet<>();
        private final Locus place;

        Attempts(Locus place) {
            this.place = place;
        }
    }

    ConnectionClaims(Reading reading, Parties parties) {
        this.reading = reading;
        this.parties = parties;
    }

    void claim(Map<FlowLedger.Key, Sum> sums) {
        sums.forEach(this::sort);
        connections.values().forEach(this::connection);
        attempts.forEach((who, tried) -> reading.note(
                Severity.WARNING,
                tried.place,
                who.call() + " tried " + (tried.targets.size() == MOST_TARGETS ? "at least " : "")
                        + tried.targets.size() + (tried.targets.size() == 1 ? " service" : " services")
                        + " that refused or never answered, among them "
                        + tried.targets.stream().limit(MOST_NAMED).toList()));
        reading.count("connections", count);
    }

    private void sort(FlowLedger.Key key, Sum sum) {
        if (!key.server().isOne() || !key.client().isOne() || isBroadcast(key, sum)) {
            active(key, sum);
            reading.count("flows to groups or within one machine, no connection", 1);
            return;
        }
        if (sum.outcome() == Outcome.NOTHING) {
            Attempts tried = attempts.computeIfAbsent(key.client(), who -> new Attempts(sum.place));
            if (tried.targets.size() < MOST_TARGETS) {
                tried.targets.add(key.server().call() + " " + service(key));
            }
            reading.count("flows that came to nothing", 1);
            return;
        }
        active(key, sum);
        if (sum.outcome() == Outcome.ANSWERED && key.port() > 0) {
            service(key, sum);
        }
        About source = parties.about(key.client()).orElseThrow();
        About destination = parties.about(key.server()).orElseThrow();
        if (source.equals(destination)) {
            reading.count("flows within one station, no connection", 1);
            return;
        }
        Hint.Joins joins = new Hint.Joins(source, destination, key.transport(), key.port());
        if (parties.isOneOfSeveral(key.client()) || parties.isOneOfSeveral(key.server())) {
            connections
                    .computeIfAbsent(joins.text(), text -> new Connection(joins, key, new ArrayList<>(1)))
                    .sums()
                    .add(sum);
        } else {
            connection(new Connection(joins, key, List.of(sum)));
        }
    }

    /** Whether something is said of a station for the first time. */
    private boolean isNews(About about, String what) {
        List<String> all = said.computeIfAbsent(about, key -> new ArrayList<>(2));
        return !all.contains(what) && all.add(what);
    }

    /** The last address of a network that never speaks and is spoken to without connection is its broadcast address. */
    private static boolean isBroadcast(FlowLedger.Key key, Sum sum) {
        boolean isLast = key.server()
                .address()
                .filter(address -> address.isV4() && address.text().endsWith(".255"))
                .isPresent();
        return isLast
                && !key.server().wasHeard()
                && key.transport() != Transport.TCP
                && sum.outcome() != Outcome.ANSWERED;
    }

    private static String service(FlowLedger.Key key) {
        return key.transport().name().toLowerCase(Locale.ROOT) + (key.port() > 0 ? "/" + key.port() : "");
    }

    private static List<Told> protocols(FlowLedger.Key key, Sum sum) {
        List<Told> told = sum.protocols();
        return told.isEmpty()
                ? byPort(key).map(name -> new Told(name, Confidence.POSSIBLE, sum.place, sum.moment)).stream()
                        .toList()
                : told;
    }

    private static Optional<String> byPort(FlowLedger.Key key) {
        return switch (key.transport()) {
            case TCP -> Ports.hint(org.asbuilt.dissect.Transport.TCP, key.port());
            case UDP -> Ports.hint(org.asbuilt.dissect.Transport.UDP, key.port());
            case ICMP -> Optional.of("ICMP");
            case ETHERNET, SERIAL, OTHER -> Optional.empty();
        };
    }

    private void active(FlowLedger.Key key, Sum sum) {
        for (Told told : protocols(key, sum)) {
            active(key.client(), told);
            if (sum.outcome() == Outcome.ANSWERED) {
                active(key.server(), told);
            }
        }
    }

    private void active(Station station, Told told) {
        if (!station.wasHeard()) {
            return;
        }
        String protocol = Protocols.canonical(told.what());
        parties.about(station).ifPresent(about -> {
            if (isNews(about, protocol)) {
                say(about, PartPath.of(Communication.class, "activeProtocols"), protocol, told);
            }
        });
    }

    private void service(FlowLedger.Key key, Sum sum) {
        if (key.transport() != Transport.TCP && key.transport() != Transport.UDP) {
            return;
        }
        About about = parties.about(key.server()).orElseThrow();
        String name = service(key);
        if (!isNews(about, name)) {
            return;
        }
        Told told = new Told("", sum.direction(), sum.place, sum.moment);
        say(about, PartPath.of(Service.class, name, "transport"), lower(key.transport()), told);
        say(about, PartPath.of(Service.class, name, "port"), Integer.toString(key.port()), told);
        protocols(key, sum).stream()
                .findFirst()
                .ifPresent(first -> say(
                        about, PartPath.of(Service.class, name, "protocol"), Protocols.canonical(first.what()), first));
    }

    private void connection(Connection connection) {
        count++;
        FlowLedger.Key key = connection.key();
        Sum first = connection.sums().getFirst();
        About about = About.of(Kind.CONNECTION, connection.joins());
        Told direction = new Told("", first.direction(), first.place, first.moment);
        Told sure = new Told("", Confidence.CONFIRMED, first.place, first.moment);
        say(about, PartPath.of(Link.class, "source"), key.client().call(), direction);
        say(about, PartPath.of(Link.class, "destination"), key.server().call(), direction);
        say(about, PartPath.of(Link.class, "transport"), lower(key.transport()), sure);
        if (key.port() > 0) {
            say(about, PartPath.of(Link.class, "port"), Integer.toString(key.port()), direction);
        }
        Optional<Told> protocol = connection.sums().stream()
                .flatMap(sum -> protocols(key, sum).stream())
                .min((one, other) -> one.confidence().compareTo(other.confidence()));
        protocol.ifPresent(
                told -> say(about, PartPath.of(Link.class, "protocol"), Protocols.canonical(told.what()), told));
        functions(about, connection.sums(), protocol);
        say(about, PartPath.of(ThreeStates.class, "observed"), "true", sure);
    }

    private void functions(About about, List<Sum> sums, Optional<Told> protocol) {
        PartPath path = PartPath.of(Link.class, "functions");
        Set<Function> told = EnumSet.noneOf(Function.class);
        for (Sum sum : sums) {
            sum.functions().forEach((function, where) -> {
                if (told.add(function)) {
                    say(about, path, function.name().toLowerCase(Locale.ROOT), where);
                }
            });
        }
        if (told.isEmpty() && protocol.isPresent()) {
            Told by = protocol.get();
            Purposes.of(Protocols.canonical(by.what()))
                    .ifPresent(function -> say(
                            about,
                            path,
                            function.name().toLowerCase(Locale.ROOT),
                            new Told("", Confidence.POSSIBLE, by.place(), by.moment())));
        }
    }

    private static String lower(Transport transport) {
        return transport.name().toLowerCase(Locale.ROOT);
    }

    private void say(About about, PartPath path, String value, Told told) {
        Optional<Instant> moment = told.moment();
        reading.claim(about, path, value, told.place(), moment, Method.OBSERVED_PASSIVE, told.confidence());
    }
}
