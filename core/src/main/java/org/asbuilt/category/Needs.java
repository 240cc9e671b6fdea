package org.asbuilt.category;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AssetClass;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Criticality;
import org.asbuilt.model.Dependency;
import org.asbuilt.model.FunctionProfile;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.Placement;
import org.asbuilt.model.Platform;
import org.asbuilt.model.ProcessSupport;
import org.asbuilt.model.Rating;
import org.asbuilt.model.ThreeStates;
import org.asbuilt.network.Cable;
import org.asbuilt.network.Cabling;
import org.asbuilt.validation.Circumstances;

/** What needs what, read from a record once: numbers for all that takes part, and pairs of what needs and what is needed. */
final class Needs {
    /** Ends of connections that are no assets hold ways together too, though nothing is told of them. */
    private static final List<Kind> NODES =
            List.of(Kind.ASSET, Kind.SYSTEM, Kind.FUNCTION, Kind.NETWORK, Kind.THIRD_PARTY);

    private static final List<Cause> CAUSES = List.of(Cause.values());

    /** They are there to pass on what others say. */
    private static final Set<AssetClass> CONVEYS = EnumSet.of(
            AssetClass.SWITCH,
            AssetClass.ROUTER,
            AssetClass.FIREWALL,
            AssetClass.DATA_DIODE,
            AssetClass.DATA_GATEWAY,
            AssetClass.SERIAL_SERVER,
            AssetClass.WIRELESS_ACCESS_POINT,
            AssetClass.CELLULAR_GATEWAY,
            AssetClass.RADIO,
            AssetClass.SATELLITE_TERMINAL,
            AssetClass.VPN_SERVER,
            AssetClass.JUMP_HOST);

    private final Circumstances around;
    private final List<Subject> subjects = new ArrayList<>();
    private final Map<Id, Integer> numbers = new HashMap<>();
    /** What needs, what is needed, and the ordinal of the cause. */
    private final IntPairs needs = new IntPairs();

    private final BitSet conveys = new BitSet();
    private final IntPairs links = new IntPairs();
    private final IntPairs cables = new IntPairs();

    Needs(Circumstances around) {
        this.around = around;
        for (Kind kind : NODES) {
            around.subjects(kind).stream()
                    .sorted(Comparator.comparing(Subject::id))
                    .forEach(subject -> {
                        numbers.put(subject.id(), subjects.size());
                        subjects.add(subject);
                    });
        }
        for (Subject subject : List.copyOf(subjects)) {
            read(subject);
        }
        readLinks();
        for (Cable cable : Cabling.of(around.subjects(Kind.ASSET))) {
            cable.other().ifPresent(other -> pair(cables, cable.one(), other, 0));
        }
    }

    int nodes() {
        return subjects.size();
    }

    Subject subject(int node) {
        return subjects.get(node);
    }

    Optional<Integer> number(Id id) {
        Integer known = numbers.get(id);
        return known != null
                ? Optional.of(known)
                : around.subject(id).map(Subject::id).map(numbers::get);
    }

    /** Whether it is there to pass on what others say. */
    boolean conveys(int node) {
        return conveys.get(node);
    }

    IntPairs needs() {
        return needs;
    }

    /** Why one of the pairs needs the other. */
    Cause cause(int pair) {
        return CAUSES.get(needs.with(pair));
    }

    private static int code(Cause cause) {
        return CAUSES.indexOf(cause);
    }

    IntPairs links() {
        return links;
    }

    IntPairs cables() {
        return cables;
    }

    /** The rating that is recorded of a node itself; of a function what its loss would mean. */
    Optional<Rating> own(int node, Axis axis, Combination combination) {
        Subject subject = subjects.get(node);
        if (subject.kind() == Kind.FUNCTION) {
            return subject.facet(FunctionProfile.class).flatMap(profile -> impact(profile, axis));
        }
        return subject.facet(Criticality.class).flatMap(rated -> combination.own(rated, axis));
    }

    private static Optional<Rating> impact(FunctionProfile profile, Axis axis) {
        Stream<Optional<Rating>> business = Stream.of(profile.operationImpact(), profile.financialImpact());
        Stream<Optional<Rating>> safety = Stream.of(profile.safetyImpact(), profile.environmentImpact());
        Stream<Optional<Rating>> counts = switch (axis) {
            case BUSINESS -> business;
            case SAFETY -> safety;
            case SECURITY -> Stream.empty();
            case OVERALL -> Stream.concat(business, safety);
        };
        return counts.flatMap(Optional::stream).max(Comparator.naturalOrder());
    }

    private void read(Subject subject) {
        subject.facets(Dependency.class).values().forEach(dependency -> {
            Cause cause = dependency.alternative().isPresent() ? Cause.DEPENDENCY_WITH_ALTERNATIVE : Cause.DEPENDENCY;
            dependency.provider().ifPresent(provider -> pair(needs, subject.id(), provider, code(cause)));
        });
        subject.facet(ProcessSupport.class).stream()
                .flatMap(support -> support.functions().stream())
                .forEach(function -> pair(needs, function, subject.id(), code(Cause.SUPPORTS)));
        if (subject.kind() == Kind.ASSET) {
            subject.facet(AssetRole.class)
                    .flatMap(AssetRole::assetClass)
                    .filter(CONVEYS::contains)
                    .flatMap(known -> number(subject.id()))
                    .ifPresent(conveys::set);
            subject.facet(Placement.class)
                    .flatMap(Placement::system)
                    .ifPresent(system -> pair(needs, system, subject.id(), code(Cause.BELONGS_TO)));
            host(subject).ifPresent(host -> pair(needs, subject.id(), host, code(Cause.HOSTS)));
        }
    }

    /** What it runs on, if the record has just one asset that is called so. */
    private Optional<Id> host(Subject asset) {
        return asset.facet(Platform.class).stream()
                .flatMap(platform -> Stream.of(platform.hypervisor(), platform.hypervisorLocation()))
                .flatMap(Optional::stream)
                .map(name -> around.equipment().called(name))
                .filter(found -> found.size() == 1)
                .map(found -> found.getFirst().id())
                .filter(host -> !host.equals(asset.id()))
                .findFirst();
    }

    private record Ends(int one, int other) {}

    private void readLinks() {
        List<Subject> connections = around.subjects(Kind.CONNECTION);
        Ends[] ends = IntStream.range(0, connections.size())
                .parallel()
                .mapToObj(number -> ends(connections.get(number)))
                .toArray(Ends[]::new);
        for (Ends pair : ends) {
            if (pair.one() >= 0 && pair.other() >= 0) {
                links.add(pair.one(), pair.other(), 0);
            }
        }
    }

    /** A connection that the design does not require needs nothing. */
    private Ends ends(Subject connection) {
        Optional<Link> link = connection
                .facet(Link.class)
                .filter(one -> connection
                        .facet(ThreeStates.class)
                        .flatMap(ThreeStates::required)
                        .orElse(true));
        return new Ends(end(link.flatMap(Link::source)), end(link.flatMap(Link::destination)));
    }

    private int end(Optional<Id> id) {
        return id.flatMap(this::number).orElse(-1);
    }

    private void pair(IntPairs into, Id needing, Id needed, int with) {
        int one = end(Optional.of(needing));
        int other = end(Optional.of(needed));
        if (one >= 0 && other >= 0) {
            into.add(one, other, with);
        }
    }
}
