package org.asbuilt.path;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AccessMethod;
import org.asbuilt.model.AssetClass;
import org.asbuilt.model.AssetFlag;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.CommunicationsFlow;
import org.asbuilt.model.ConnectivityType;
import org.asbuilt.model.DataDirection;
import org.asbuilt.model.ExposureAssessment;
import org.asbuilt.model.Id;
import org.asbuilt.model.Initiator;
import org.asbuilt.model.Kind;
import org.asbuilt.model.KnownUnknown;
import org.asbuilt.model.Link;
import org.asbuilt.model.NetworkProfile;
import org.asbuilt.model.NetworkType;
import org.asbuilt.model.RemoteAccess;
import org.asbuilt.model.ThreeStates;
import org.asbuilt.model.Traffic;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Standing;
import org.asbuilt.validation.Zoning;

/** Reads a record through once and makes the graph of it. */
final class Survey {
    private static final Set<Kind> NODES =
            EnumSet.of(Kind.ASSET, Kind.THIRD_PARTY, Kind.ACCESS_PATH, Kind.NETWORK, Kind.UNKNOWN);
    private static final Set<NetworkType> OUTSIDE =
            EnumSet.of(NetworkType.EXTERNAL, NetworkType.INTERNET, NetworkType.THIRD_PARTY);

    /** By these somebody works at the destination itself; by the others they get to it, and what they may do there is not said. */
    private static final Set<AccessMethod> SESSIONS = EnumSet.of(
            AccessMethod.JUMP_HOST_RDP_SSH,
            AccessMethod.REMOTE_DESKTOP_TOOL,
            AccessMethod.SERIAL_CONSOLE,
            AccessMethod.ON_SITE_LAPTOP,
            AccessMethod.REMOVABLE_MEDIA);

    private final Circumstances around;
    private final List<Subject> subjects;
    private final Map<Id, Integer> numbers;
    private final boolean[] atWork;
    private final boolean[] diode;
    private final List<Subject> connections;
    private final List<Subject> carriers;
    private final Edges.Found edges = new Edges.Found();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Connectivity.OpenEnd> openEnds = new ArrayList<>();
    private final Set<Id> thirdParties = new HashSet<>();
    private final Set<Id> outside = new TreeSet<>();
    private final Set<Integer> speaking = new HashSet<>();
    private final Map<Integer, List<Integer>> inNetworks = new HashMap<>();
    private int blocked;
    private int notAtWork;

    /** How a connection takes part; an end that is not in the record is -1. */
    private record Part(int source, int destination, byte forward, byte back, How how) {}

    private enum How {
        TAKES_PART,
        BLOCKED,
        NOT_AT_WORK,
        OPEN_END
    }

    Survey(Circumstances around) {
        this.around = around;
        subjects = NODES.stream()
                .flatMap(kind -> around.subjects(kind).stream())
                .sorted(Comparator.comparing(Subject::id))
                .toList();
        numbers = HashMap.newHashMap(subjects.size());
        atWork = new boolean[subjects.size()];
        diode = new boolean[subjects.size()];
        for (int node = 0; node < subjects.size(); node++) {
            Subject subject = subjects.get(node);
            numbers.put(subject.id(), node);
            atWork[node] = around.isAtWork(subject);
            diode[node] =
                    assetClass(subject).filter(AssetClass.DATA_DIODE::equals).isPresent();
        }
        connections = around.subjects(Kind.CONNECTION);
        carriers = new ArrayList<>(connections);
        for (Subject network : around.subjects(Kind.NETWORK)) {
            network.facet(NetworkProfile.class)
                    .flatMap(NetworkProfile::networkType)
                    .filter(OUTSIDE::contains)
                    .ifPresent(type -> outside.add(network.id()));
        }
    }

    /** The graph. */
    Connectivity read() {
        Part[] parts = IntStream.range(0, connections.size())
                .parallel()
                .mapToObj(number -> part(connections.get(number)))
                .toArray(Part[]::new);
        for (int number = 0; number < parts.length; number++) {
            take(number, parts[number]);
        }
        around.subjects(Kind.ACCESS_PATH).stream()
                .sorted(Comparator.comparing(Subject::id))
                .forEach(this::accessPath);
        networksOutside();
        around.subjects(Kind.UNKNOWN).stream()
                .sorted(Comparator.comparing(Subject::id))
                .forEach(this::unknown);
        for (Subject subject : subjects) {
            entry(subject);
        }
        entries.sort(Comparator.comparing(Entry::id));
        openEnds.sort(Comparator.comparing(Connectivity.OpenEnd::connection));
        return new Connectivity(
                around,
                subjects.stream().map(Subject::id).toList(),
                numbers,
                edges.ordered(subjects.size()),
                edges.reversed(subjects.size()),
                carriers,
                entries,
                openEnds,
                new Connectivity.LeftOut(blocked, notAtWork));
    }

    private void take(int number, Part part) {
        switch (part.how()) {
            case TAKES_PART -> {
                join(part.source(), part.destination(), number, part.forward());
                join(part.destination(), part.source(), number, part.back());
                party(part.source());
                party(part.destination());
            }
            case BLOCKED -> blocked++;
            case NOT_AT_WORK -> notAtWork++;
            case OPEN_END -> {
                int known = Math.max(part.source(), part.destination());
                if (known >= 0) {
                    openEnds.add(new Connectivity.OpenEnd(
                            connections.get(number).id(), subjects.get(known).id()));
                }
            }
        }
    }

    /** What is recorded of a network as an end is so of whatever stands in it. */
    private void join(int from, int to, int carrier, byte reach) {
        edges.add(from, to, carrier, reach);
        if (reach != 0 && isNetwork(from) && speaking.add(from)) {
            int network = carried(subjects.get(from));
            standing(from).forEach(asset -> edges.add(asset, from, network, Reach.WRITE.bits()));
        }
        if (reach != 0 && isNetwork(to)) {
            standing(to).filter(asset -> asset != from).forEach(asset -> edges.add(from, asset, carrier, reach));
        }
    }

    private boolean isNetwork(int node) {
        return subjects.get(node).kind() == Kind.NETWORK
                && !outside.contains(subjects.get(node).id());
    }

    private IntStream standing(int network) {
        if (inNetworks.isEmpty()) {
            for (Subject asset : around.subjects(Kind.ASSET)) {
                Addresses.homes(asset, around)
                        .forEach(home -> inNetworks
                                .computeIfAbsent(number(home), key -> new ArrayList<>())
                                .add(number(asset.id())));
            }
        }
        return inNetworks.getOrDefault(network, List.of()).stream()
                .mapToInt(Integer::intValue)
                .filter(asset -> atWork[asset])
                .sorted();
    }

    private void party(int end) {
        Id id = subjects.get(end).id();
        if (id.kind() == Kind.THIRD_PARTY && thirdParties.add(id)) {
            entries.add(new Entry(id, Entry.Reason.THIRD_PARTY));
        }
    }

    private Part part(Subject connection) {
        Optional<Link> link = connection.facet(Link.class);
        int source = link.flatMap(Link::source).map(this::number).orElse(-1);
        int destination = link.flatMap(Link::destination).map(this::number).orElse(-1);
        Optional<ThreeStates> states = connection.facet(ThreeStates.class);
        boolean seen = states.flatMap(ThreeStates::observed).orElse(false);
        boolean refused = !states.flatMap(ThreeStates::permitted).orElse(true);
        if (link.isEmpty() || source < 0 || destination < 0) {
            return new Part(source, destination, (byte) 0, (byte) 0, How.OPEN_END);
        }
        if (refused && !seen) {
            return new Part(source, destination, (byte) 0, (byte) 0, How.BLOCKED);
        }
        if (!seen && !(atWork[source] && atWork[destination])) {
            return new Part(source, destination, (byte) 0, (byte) 0, How.NOT_AT_WORK);
        }
        Passage passage =
                Passage.of(link.get().functions(), link.get().protocol(), flow(connection, source, destination));
        return new Part(
                source, destination, passage.forward().bits(), passage.back().bits(), How.TAKES_PART);
    }

    /** Nothing can be answered through a diode, so what opens a connection to or from one sends and hears nothing. */
    private Passage.Flow flow(Subject connection, int source, int destination) {
        Optional<Traffic> traffic = connection.facet(Traffic.class);
        Optional<DataDirection> direction = traffic.flatMap(Traffic::direction);
        boolean throughDiode = diode[source] || diode[destination];
        if (throughDiode && direction.isEmpty()) {
            return new Passage.Flow(true, false, Optional.of(true), Optional.of(false), Passage.Held.BY_HARDWARE);
        }
        Initiator initiator = traffic.flatMap(Traffic::initiator).orElse(Initiator.SOURCE);
        Passage.Held held = traffic.flatMap(Traffic::enforcement)
                .map(enforcement -> switch (enforcement) {
                    case NONE -> Passage.Held.NOT;
                    case APPLICATION, FIREWALL -> Passage.Held.BY_LOGIC;
                    case HARDWARE_DIODE -> Passage.Held.BY_HARDWARE;
                })
                .orElse(Passage.Held.NOT);
        return new Passage.Flow(
                initiator != Initiator.DESTINATION,
                initiator != Initiator.SOURCE,
                direction.map(way -> way != DataDirection.TO_SOURCE),
                direction.map(way -> way != DataDirection.TO_DESTINATION),
                throughDiode ? Passage.Held.BY_HARDWARE : held);
    }

    private void accessPath(Subject path) {
        Optional<RemoteAccess> access = path.facet(RemoteAccess.class);
        int node = number(path.id());
        int carrier = carried(path);
        Reach reach =
                access.flatMap(RemoteAccess::method).filter(SESSIONS::contains).isPresent()
                        ? Reach.WRITE
                        : Reach.AT_LEAST_READ;
        Optional<Id> owner = access.flatMap(RemoteAccess::thirdParty).filter(id -> number(id) >= 0);
        owner.ifPresentOrElse(
                id -> edges.add(number(id), node, carrier, Reach.WRITE.bits()),
                () -> entries.add(new Entry(path.id(), Entry.Reason.ACCESS_PATH_OF_NOBODY_KNOWN)));
        owner.flatMap(around::subject)
                .map(Subject::id)
                .filter(thirdParties::add)
                .ifPresent(third -> entries.add(new Entry(third, Entry.Reason.THIRD_PARTY)));
        access.stream()
                .flatMap(one -> one.destinations().stream())
                .mapToInt(this::number)
                .filter(destination -> destination >= 0 && atWork[destination])
                .forEach(destination -> edges.add(node, destination, carrier, reach.bits()));
    }

    private void networksOutside() {
        if (outside.isEmpty()) {
            return;
        }
        outside.forEach(id -> entries.add(new Entry(id, Entry.Reason.NETWORK_OUTSIDE)));
        for (Subject asset : around.subjects(Kind.ASSET)) {
            if (around.isAtWork(asset)) {
                Addresses.homes(asset, around).stream()
                        .filter(outside::contains)
                        .forEach(network -> attached(asset, network));
            }
        }
    }

    /** An interface within a network outside can be addressed from there; whether it listens, nobody has recorded. */
    private void attached(Subject asset, Id network) {
        int carrier = carried(around.subject(network).orElseThrow());
        edges.add(number(network), number(asset.id()), carrier, Reach.PERHAPS.bits());
    }

    private void unknown(Subject unknown) {
        Optional<KnownUnknown> gap =
                unknown.facet(KnownUnknown.class).filter(one -> one.external().orElse(true));
        if (gap.isEmpty() || gap.get().assets().isEmpty()) {
            return;
        }
        int carrier = carried(unknown);
        entries.add(new Entry(unknown.id(), Entry.Reason.MAY_LEAD_OUTSIDE));
        gap.get().assets().stream()
                .mapToInt(this::number)
                .filter(asset -> asset >= 0)
                .forEach(asset -> edges.add(number(unknown.id()), asset, carrier, Reach.PERHAPS.bits()));
    }

    private void entry(Subject subject) {
        if (subject.kind() != Kind.ASSET || !around.isAtWork(subject)) {
            return;
        }
        Optional<AssetRole> role = subject.facet(AssetRole.class);
        boolean away = around.zoning()
                .standing(subject.id())
                .flatMap(Standing::zoneType)
                .filter(Zoning::isOutside)
                .isPresent();
        if (away) {
            entries.add(new Entry(subject.id(), Entry.Reason.ZONE_OUTSIDE));
        } else if (assetClass(subject).filter(AssetClass.CLOUD_SERVICE::equals).isPresent()) {
            entries.add(new Entry(subject.id(), Entry.Reason.CLOUD_SERVICE));
        } else if (role.filter(one -> one.flags().contains(AssetFlag.INTERNET_EXPOSED))
                .isPresent()) {
            entries.add(new Entry(subject.id(), Entry.Reason.INTERNET_EXPOSED));
        } else if (subject.facet(ExposureAssessment.class)
                .filter(Survey::isMetFromTheInternet)
                .isPresent()) {
            entries.add(new Entry(subject.id(), Entry.Reason.INTERNET_ASSESSED));
        }
    }

    /** An assessment that names the internet, and does not say that only the plant begins. */
    private static boolean isMetFromTheInternet(ExposureAssessment assessed) {
        return assessed.connectivityType()
                        .filter(ConnectivityType.EXTERNAL_INTERNET::equals)
                        .isPresent()
                && assessed.communicationsFlow()
                        .filter(flow -> flow != CommunicationsFlow.BIDIRECTIONAL_EXTERNALLY_INITIATED)
                        .isEmpty();
    }

    private int carried(Subject by) {
        carriers.add(by);
        return carriers.size() - 1;
    }

    private int number(Id id) {
        Integer known = numbers.get(id);
        if (known != null) {
            return known;
        }
        return around.subject(id).map(Subject::id).map(numbers::get).orElse(-1);
    }

    private static Optional<AssetClass> assetClass(Subject subject) {
        return subject.facet(AssetRole.class).flatMap(AssetRole::assetClass);
    }
}
