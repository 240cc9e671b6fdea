package org.asbuilt.thirdparty.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AccessTerms;
import org.asbuilt.model.BusinessCase;
import org.asbuilt.model.Id;
import org.asbuilt.model.IsolationExemption;
import org.asbuilt.model.IsolationStep;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.RemoteAccess;
import org.asbuilt.path.BlastRadius;
import org.asbuilt.path.Connectivity;
import org.asbuilt.path.Effect;
import org.asbuilt.path.Hop;
import org.asbuilt.path.Loss;
import org.asbuilt.path.Reach;
import org.asbuilt.thirdparty.Contract;
import org.asbuilt.thirdparty.Contracts;
import org.asbuilt.thirdparty.OutOfBand;
import org.asbuilt.thirdparty.WayIn;
import org.asbuilt.validation.Circumstances;

/**
 * In which order the ways in of a third party are cut: what comes in past the boundary first, then what lets somebody alter, then what most
 * is reached through.
 */
final class CutOffs {
    private static final int FARTHEST = 64;
    private static final Comparator<CutOff> ORDER = Comparator.comparing((CutOff one) -> !one.outOfBand())
            .thenComparing(one -> one.inward().possibly(), Comparator.<Effect>reverseOrder())
            .thenComparing(one -> one.inward().surely(), Comparator.<Effect>reverseOrder())
            .thenComparing(Comparator.comparingInt(CutOff::assets).reversed())
            .thenComparing(CutOff::carrier);

    private final Connectivity graph;
    private final Circumstances around;
    private final List<Subject> plans;

    private CutOffs(Connectivity graph, Circumstances around) {
        this.graph = graph;
        this.around = around;
        plans = around.subjects(Kind.ISOLATION_PLAN).stream()
                .sorted(Comparator.comparing(Subject::id))
                .toList();
    }

    /** What a recorded plan says of a carrier. */
    private record Step(Id plan, IsolationStep step) {}

    /**
     * Finds them.
     *
     * @param parties the third party, and those who work for it
     * @param thirdParty the third party itself
     * @param paths the access paths of all of these, and those that may be theirs
     * @param hosted the assets that it hosts
     */
    static List<CutOff> of(
            Connectivity graph,
            Circumstances around,
            Set<Id> parties,
            Id thirdParty,
            List<WayIn> paths,
            Set<Id> hosted) {
        CutOffs cuts = new CutOffs(graph, around);
        List<CutOff> found = new ArrayList<>();
        for (WayIn path : paths) {
            CutOff.Sort sort = path.thirdParty()
                    .map(owner -> owner.equals(thirdParty) ? CutOff.Sort.ACCESS_PATH : CutOff.Sort.SUBCONTRACTORS_PATH)
                    .orElse(CutOff.Sort.PERHAPS_ITS_PATH);
            found.add(cuts.path(path, sort));
        }
        cuts.connections(parties, hosted).forEach(found::add);
        List<CutOff> ordered = found.stream().sorted(ORDER).toList();
        return Stream.iterate(0, at -> at < ordered.size(), at -> at + 1)
                .map(at -> ordered.get(at).at(at + 1))
                .toList();
    }

    private CutOff path(WayIn path, CutOff.Sort sort) {
        Reach inward = path.destinations().stream()
                .map(end -> graph.directly(path.id(), end).reach())
                .reduce(Reach.NONE, Reach::or);
        Subject subject = around.subject(path.id()).orElseThrow();
        return cut(
                subject,
                path.thirdParty(),
                sort,
                inward,
                reached(path.id(), List.of()),
                path.worries().contains(WayIn.Worry.SUSPECTED));
    }

    private Stream<CutOff> connections(Set<Id> parties, Set<Id> hosted) {
        Set<Id> theirs = new TreeSet<>(parties);
        theirs.addAll(hosted);
        return theirs.stream()
                .flatMap(end -> around.connections(end).stream())
                .distinct()
                .flatMap(connection -> connection(connection, theirs).stream());
    }

    private Optional<CutOff> connection(Subject connection, Set<Id> theirs) {
        Optional<Id> source = end(connection.facet(Link.class).flatMap(Link::source));
        Optional<Id> destination = end(connection.facet(Link.class).flatMap(Link::destination));
        boolean fromThem = source.filter(theirs::contains).isPresent();
        boolean toThem = destination.filter(theirs::contains).isPresent();
        if (fromThem == toThem || source.isEmpty() || destination.isEmpty()) {
            return Optional.empty();
        }
        Id outer = (fromThem ? source : destination).get();
        Id inner = (fromThem ? destination : source).get();
        Reach inward = graph.directly(outer, inner).carriers().stream()
                .filter(carrier -> carrier.id().equals(connection.id()))
                .map(Hop.Carrier::reach)
                .findFirst()
                .orElse(Reach.NONE);
        int assets = inward.equals(Reach.NONE) ? 0 : reached(inner, List.of(inner));
        return Optional.of(cut(
                connection,
                outer.kind() == Kind.THIRD_PARTY ? Optional.of(outer) : Optional.empty(),
                CutOff.Sort.CONNECTION,
                inward,
                assets,
                false));
    }

    private int reached(Id from, List<Id> too) {
        Set<Id> assets = new TreeSet<>(too);
        BlastRadius.inside(graph, List.of(from), FARTHEST).reached().stream()
                .map(BlastRadius.Reached::id)
                .filter(id -> id.kind() == Kind.ASSET)
                .forEach(assets::add);
        return assets.size();
    }

    private CutOff cut(
            Subject carrier, Optional<Id> party, CutOff.Sort sort, Reach inward, int assets, boolean suspected) {
        Optional<AccessTerms> terms = carrier.facet(AccessTerms.class);
        Optional<Step> step = step(carrier);
        return new CutOff(
                0,
                carrier.id(),
                party,
                sort,
                suspected,
                OutOfBand.is(carrier),
                inward,
                assets,
                step.map(Step::plan),
                step.flatMap(one -> one.step().who()),
                step.flatMap(one -> one.step().how())
                        .or(() -> carrier.facet(RemoteAccess.class).flatMap(RemoteAccess::switchOff)),
                step.flatMap(one -> one.step().minutes()).or(() -> terms.flatMap(AccessTerms::switchOffMinutes)),
                mandates(carrier),
                exempt(carrier.id()),
                Loss.of(around, List.of(carrier.id())).functions());
    }

    private List<String> mandates(Subject carrier) {
        List<String> named = Contracts.of(around).mandating(carrier.id()).stream()
                .map(Contract::name)
                .toList();
        return named.isEmpty()
                ? carrier
                        .facet(BusinessCase.class)
                        .filter(business -> business.contractMandated().orElse(false))
                        .map(business -> business.contract().orElse("a contract"))
                        .stream()
                        .toList()
                : named;
    }

    private Optional<Step> step(Subject carrier) {
        Set<Id> named = new TreeSet<>(Set.of(carrier.id()));
        carrier.facet(Link.class)
                .ifPresent(link -> link.source()
                        .ifPresent(source -> link.destination()
                                .ifPresent(destination -> named.addAll(graph.conduits(source, destination)))));
        return plans.stream()
                .flatMap(plan -> plan.facets(IsolationStep.class).values().stream()
                        .filter(step -> step.cuts().stream()
                                .map(id -> around.subject(id).map(Subject::id).orElse(id))
                                .anyMatch(named::contains))
                        .map(step -> new Step(plan.id(), step)))
                .findFirst();
    }

    private Optional<String> exempt(Id carrier) {
        return plans.stream()
                .flatMap(plan -> plan.facets(IsolationExemption.class).values().stream())
                .filter(one -> end(one.connection()).filter(carrier::equals).isPresent())
                .map(one -> one.reason().orElse(""))
                .findFirst();
    }

    private Optional<Id> end(Optional<Id> id) {
        return id.flatMap(around::subject).map(Subject::id);
    }
}
