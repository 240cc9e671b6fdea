package org.asbuilt.isolation;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AccessTerms;
import org.asbuilt.model.ConduitProfile;
import org.asbuilt.model.Id;
import org.asbuilt.model.IsolationExemption;
import org.asbuilt.model.IsolationPlan;
import org.asbuilt.model.IsolationStep;
import org.asbuilt.model.Kind;
import org.asbuilt.model.RemoteAccess;
import org.asbuilt.model.TestResult;
import org.asbuilt.path.Connectivity;
import org.asbuilt.path.Loss;
import org.asbuilt.validation.Circumstances;

/**
 * How a site, zone or system is cut off: computed from the record, beside what the recorded plans say. Source: requirements P4-22; secure
 * connectivity principles (January 2026), principle 8.
 *
 * @param scope what is cut off
 * @param members how many assets and networks stand in it; if none does, the rest says nothing
 * @param cuts what to cut, in order
 * @param stays what stays connected by exemption
 * @param uncovered what leads in and is in no recorded plan, neither as a step nor as an exemption
 * @param stale what a recorded plan cuts and does not lead in any more, or is not in the record
 * @param silent the conduits that join it to elsewhere and through which no recorded connection leads: a wire, or what nobody recorded
 * @param plans the recorded plans for just this scope
 * @param inform the third parties to inform: those that the plans name and those whose ways in are cut
 * @param effect what stops
 */
public record IsolationSheet(
        Id scope,
        int members,
        List<Cut> cuts,
        List<Stay> stays,
        List<Id> uncovered,
        List<Id> stale,
        List<Id> silent,
        List<Plan> plans,
        List<Id> inform,
        Loss effect) {
    /** Copies the lists. */
    public IsolationSheet {
        cuts = List.copyOf(cuts);
        stays = List.copyOf(stays);
        uncovered = List.copyOf(uncovered);
        stale = List.copyOf(stale);
        silent = List.copyOf(silent);
        plans = List.copyOf(plans);
        inform = List.copyOf(inform);
    }

    /**
     * Something to cut.
     *
     * @param place its place in the order, from 1
     * @param crossing what
     * @param planned the plan that cuts it, if one does
     * @param how how, as recorded
     * @param who who does it, as recorded
     * @param minutes how long it takes, in minutes, as recorded
     */
    public record Cut(
            int place,
            Crossing crossing,
            Optional<Id> planned,
            Optional<String> how,
            Optional<String> who,
            Optional<Integer> minutes) {}

    /**
     * Something that stays connected.
     *
     * @param crossing what
     * @param plan the plan that exempts it
     * @param reason why, as recorded
     * @param protection what protects it meanwhile, as recorded
     */
    public record Stay(Crossing crossing, Id plan, Optional<String> reason, Optional<String> protection) {}

    /**
     * A recorded plan.
     *
     * @param id the plan
     * @param plan what is recorded of it
     * @param untested whether it was never tested, failed its last test, or was tested too long ago
     * @param reviewOverdue whether it was to be looked at again before today
     */
    public record Plan(Id id, IsolationPlan plan, boolean untested, boolean reviewOverdue) {}

    /** What a plan says of a carrier or conduit. */
    private record Said(Id plan, IsolationStep step) {}

    /**
     * Makes the sheet.
     *
     * @param graph the record
     * @param scope a site, zone or system
     * @param testedWithin how long a test counts
     * @throws org.asbuilt.model.InvalidValue if the scope is something else
     */
    public static IsolationSheet of(Connectivity graph, Id scope, Period testedWithin) {
        Circumstances around = graph.around();
        List<Crossing> crossings = Crossings.into(graph, scope);
        List<Subject> plans = plans(around, scope);
        Map<Id, Said> said = said(plans, around);
        Map<Id, Stay> stays = stays(crossings, plans, around);
        List<Cut> cuts = cuts(
                crossings.stream()
                        .filter(crossing -> !stays.containsKey(crossing.carrier()))
                        .toList(),
                said,
                around);
        return new IsolationSheet(
                scope,
                Crossings.inside(graph, scope).size(),
                cuts,
                List.copyOf(stays.values()),
                cuts.stream()
                        .filter(cut -> cut.planned().isEmpty())
                        .map(cut -> cut.crossing().carrier())
                        .toList(),
                stale(crossings, said.keySet()),
                silent(crossings, scope, around),
                plans.stream()
                        .map(plan -> plan(plan, around.today(), testedWithin))
                        .toList(),
                inform(cuts, plans, around),
                Loss.of(
                        around,
                        cuts.stream().map(cut -> cut.crossing().carrier()).toList()));
    }

    private static List<Subject> plans(Circumstances around, Id scope) {
        Id where = around.subject(scope).map(Subject::id).orElse(scope);
        return around.subjects(Kind.ISOLATION_PLAN).stream()
                .filter(plan -> plan.facet(IsolationPlan.class).stream()
                        .flatMap(one -> Stream.of(one.sites(), one.zones(), one.systems()))
                        .flatMap(Collection::stream)
                        .flatMap(id -> around.subject(id).stream())
                        .anyMatch(named -> named.id().equals(where)))
                .sorted(Comparator.comparing(Subject::id))
                .toList();
    }

    private static Map<Id, Said> said(List<Subject> plans, Circumstances around) {
        Map<Id, Said> said = new LinkedHashMap<>();
        for (Subject plan : plans) {
            plan.facets(IsolationStep.class)
                    .forEach((place, step) -> step.cuts().stream()
                            .map(id -> around.subject(id).map(Subject::id).orElse(id))
                            .forEach(id -> said.putIfAbsent(id, new Said(plan.id(), step))));
        }
        return said;
    }

    private static Map<Id, Stay> stays(List<Crossing> crossings, List<Subject> plans, Circumstances around) {
        Map<Id, Crossing> byCarrier = crossings.stream()
                .collect(Collectors.toMap(Crossing::carrier, crossing -> crossing, (one, other) -> one));
        Map<Id, Stay> stays = new LinkedHashMap<>();
        for (Subject plan : plans) {
            for (IsolationExemption exemption :
                    plan.facets(IsolationExemption.class).values()) {
                exemption
                        .connection()
                        .flatMap(around::subject)
                        .flatMap(carrier -> Optional.ofNullable(byCarrier.get(carrier.id())))
                        .ifPresent(crossing -> stays.putIfAbsent(
                                crossing.carrier(),
                                new Stay(crossing, plan.id(), exemption.reason(), exemption.protection())));
            }
        }
        return stays;
    }

    private static List<Cut> cuts(List<Crossing> crossings, Map<Id, Said> said, Circumstances around) {
        List<Cut> cuts = new ArrayList<>();
        for (Crossing crossing : crossings) {
            Optional<Said> step = Stream.concat(Stream.of(crossing.carrier()), crossing.conduits().stream())
                    .flatMap(id -> Optional.ofNullable(said.get(id)).stream())
                    .findFirst();
            cuts.add(new Cut(
                    cuts.size() + 1,
                    crossing,
                    step.map(Said::plan),
                    step.flatMap(one -> one.step().how())
                            .or(() -> around.subject(crossing.carrier())
                                    .flatMap(carrier -> carrier.facet(RemoteAccess.class))
                                    .flatMap(RemoteAccess::switchOff)),
                    step.flatMap(one -> one.step().who()),
                    step.flatMap(one -> one.step().minutes())
                            .or(() -> around.subject(crossing.carrier())
                                    .flatMap(carrier -> carrier.facet(AccessTerms.class))
                                    .flatMap(AccessTerms::switchOffMinutes))));
        }
        return cuts;
    }

    private static List<Id> stale(List<Crossing> crossings, Set<Id> planned) {
        Set<Id> leading = crossings.stream()
                .flatMap(crossing -> Stream.concat(Stream.of(crossing.carrier()), crossing.conduits().stream()))
                .collect(Collectors.toSet());
        return planned.stream().filter(id -> !leading.contains(id)).sorted().toList();
    }

    private static List<Id> silent(List<Crossing> crossings, Id scope, Circumstances around) {
        Id where = around.subject(scope).map(Subject::id).orElse(scope);
        Set<Id> leading = crossings.stream()
                .flatMap(crossing -> crossing.conduits().stream())
                .collect(Collectors.toSet());
        return around.subjects(Kind.CONDUIT).stream()
                .filter(conduit -> !leading.contains(conduit.id()) && joins(conduit, where, around))
                .map(Subject::id)
                .sorted()
                .toList();
    }

    /** Whether a conduit joins zones in a place to zones that are not in it. */
    private static boolean joins(Subject conduit, Id where, Circumstances around) {
        Map<Boolean, Long> zones = conduit.facet(ConduitProfile.class).stream()
                .flatMap(profile -> profile.zones().stream())
                .flatMap(zone -> around.subject(zone).stream())
                .collect(Collectors.partitioningBy(
                        zone -> around.whereabouts().of(zone).isIn(where), Collectors.counting()));
        return zones.values().stream().allMatch(count -> count > 0);
    }

    private static Plan plan(Subject subject, LocalDate today, Period testedWithin) {
        IsolationPlan plan = subject.facet(IsolationPlan.class).orElseThrow();
        boolean tested = plan.tested()
                        .filter(day -> !day.plus(testedWithin).isBefore(today))
                        .isPresent()
                && plan.testResult().map(result -> result != TestResult.FAILED).orElse(true);
        return new Plan(
                subject.id(),
                plan,
                !tested,
                plan.reviewDue().filter(due -> due.isBefore(today)).isPresent());
    }

    private static List<Id> inform(List<Cut> cuts, List<Subject> plans, Circumstances around) {
        Set<Id> inform = new TreeSet<>();
        cuts.stream()
                .flatMap(cut -> cut.crossing().outer().stream())
                .filter(outer -> outer.kind() == Kind.THIRD_PARTY)
                .forEach(inform::add);
        plans.stream()
                .flatMap(plan -> plan.facet(IsolationPlan.class).stream())
                .flatMap(plan -> plan.inform().stream())
                .flatMap(party -> around.subject(party).stream())
                .map(Subject::id)
                .forEach(inform::add);
        return List.copyOf(inform);
    }
}
