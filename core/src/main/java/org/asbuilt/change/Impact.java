package org.asbuilt.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.PersonProfile;
import org.asbuilt.model.ProcessSupport;
import org.asbuilt.model.RemoteAccess;
import org.asbuilt.rule.Finding;
import org.asbuilt.validation.Circumstances;

/**
 * What a change affects beside what it edits, before anybody approves it. Source: requirements P1.M-02, P1.M-15.
 *
 * @param zones the zones that touched subjects stand in, before and after
 * @param conduits the conduits of those zones that touched assets communicate through or that are touched
 * @param connections the connections of touched assets
 * @param functions the functions that depend on what is touched
 * @param safety the touched subjects that have to do with safety
 * @param thirdParties the third parties that reach what is touched or own it
 * @param accessPaths the ways by which third parties reach what is touched
 * @param documents the documents to update
 * @param delays the delays that controls would add to connections that bear only so much, each with its limit
 * @param newFindings what rules would find and do not find now
 * @param settledFindings what rules find now and would find no more
 * @param names what people call those subjects; a connection is called by its ends
 */
public record Impact(
        List<Subject> zones,
        List<Subject> conduits,
        List<Subject> connections,
        List<Subject> functions,
        List<Subject> safety,
        List<Subject> thirdParties,
        List<Subject> accessPaths,
        List<Subject> documents,
        List<String> delays,
        List<Finding> newFindings,
        List<Finding> settledFindings,
        Map<Id, String> names) {
    private static final int NAMED = 3;

    /** Copies the lists. */
    public Impact {
        zones = List.copyOf(zones);
        conduits = List.copyOf(conduits);
        connections = List.copyOf(connections);
        functions = List.copyOf(functions);
        safety = List.copyOf(safety);
        thirdParties = List.copyOf(thirdParties);
        accessPaths = List.copyOf(accessPaths);
        documents = List.copyOf(documents);
        delays = List.copyOf(delays);
        newFindings = List.copyOf(newFindings);
        settledFindings = List.copyOf(settledFindings);
        names = Map.copyOf(names);
    }

    /** The impact of a reviewed change. */
    public static Impact of(Review review) {
        Map<Id, Subject> around = new LinkedHashMap<>();
        for (Circumstances one : List.of(review.before(), review.after())) {
            review.touched().forEach(id -> surroundings(id, one).forEach(found -> around.put(found.id(), found)));
        }
        return new Impact(
                of(Kind.ZONE, around.values()),
                of(Kind.CONDUIT, around.values()),
                of(Kind.CONNECTION, around.values()),
                of(Kind.FUNCTION, around.values()),
                List.copyOf(Safety.touched(review)),
                of(Kind.THIRD_PARTY, around.values()),
                of(Kind.ACCESS_PATH, around.values()),
                review.documents(),
                Delay.added(review).stream().map(Delay::words).toList(),
                review.newFindings(),
                review.settledFindings(),
                names(around.values(), review.after()));
    }

    /** What people call a subject of the impact. */
    public String name(Subject subject) {
        return names.getOrDefault(subject.id(), subject.name());
    }

    private static Map<Id, String> names(Collection<Subject> subjects, Circumstances around) {
        Map<Id, String> names = new LinkedHashMap<>();
        subjects.forEach(subject -> names.put(
                subject.id(),
                subject.facet(Link.class)
                        .flatMap(link -> link.source()
                                .flatMap(source -> link.destination()
                                        .map(destination -> around.name(source) + " to " + around.name(destination))))
                        .orElseGet(subject::name)));
        return names;
    }

    /** What it comes to, a sentence for each thing that there is. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        tell(safety, "touches what has to do with safety", sentences);
        tell(functions, "touches what functions depend on", sentences);
        tell(zones, "touches zones", sentences);
        tell(conduits, "touches conduits", sentences);
        tell(connections, "touches connections", sentences);
        tell(accessPaths, "touches ways in for third parties", sentences);
        tell(thirdParties, "concerns third parties", sentences);
        tell(documents, "makes documents out of date", sentences);
        sentences.addAll(delays);
        if (!newFindings.isEmpty()) {
            sentences.add("brings about " + counted(newFindings));
        }
        if (!settledFindings.isEmpty()) {
            sentences.add("settles " + counted(settledFindings));
        }
        return sentences;
    }

    private void tell(List<Subject> subjects, String verb, List<String> sentences) {
        if (subjects.isEmpty()) {
            return;
        }
        String named = subjects.stream().limit(NAMED).map(this::name).collect(Collectors.joining(", "));
        int more = subjects.size() - NAMED;
        sentences.add(verb + ": " + named + (more > 0 ? " and " + more + " more" : ""));
    }

    private static String counted(List<Finding> findings) {
        return findings.stream()
                .collect(Collectors.groupingBy(Finding::severity, java.util.TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(one -> one.getValue() + " " + one.getKey().name().toLowerCase(java.util.Locale.ROOT)
                        + (one.getValue() == 1 ? "" : "s"))
                .collect(Collectors.joining(", "));
    }

    private static List<Subject> of(Kind kind, Collection<Subject> around) {
        return around.stream()
                .filter(subject -> subject.kind() == kind)
                .sorted(Comparator.comparing(Subject::name).thenComparing(Subject::id))
                .toList();
    }

    private static Stream<Subject> surroundings(Id id, Circumstances around) {
        return around.subject(id).stream()
                .flatMap(subject -> Stream.of(
                                near(subject),
                                around.zone(subject).stream(),
                                around.zone(subject).stream().flatMap(zone -> joining(subject, zone, around)),
                                ids(around.connections(id)),
                                functions(subject),
                                around.connections(id).stream().flatMap(Impact::functions),
                                ways(subject, around))
                        .flatMap(found -> found)
                        .flatMap(found -> around.subject(found).stream()));
    }

    /** The subject itself where it is something that is counted. */
    private static Stream<Id> near(Subject subject) {
        return Stream.of(subject.id());
    }

    /** The conduits of a zone that lead to a zone in which an asset at the other end of a connection stands. */
    private static Stream<Id> joining(Subject subject, Id zone, Circumstances around) {
        List<Id> others = around.connections(subject.id()).stream()
                .flatMap(connection -> connection.facet(Link.class).stream())
                .flatMap(link -> Stream.concat(link.source().stream(), link.destination().stream()))
                .filter(end -> !end.equals(subject.id()))
                .flatMap(end -> around.subject(end).flatMap(around::zone).stream())
                .filter(other -> !other.equals(zone))
                .toList();
        return around.conduits(zone).stream()
                .filter(conduit ->
                        others.stream().anyMatch(other -> around.conduits(other).contains(conduit)))
                .map(Subject::id);
    }

    private static Stream<Id> functions(Subject subject) {
        return subject.facet(ProcessSupport.class).stream().flatMap(support -> support.functions().stream());
    }

    private static Stream<Id> ways(Subject subject, Circumstances around) {
        Stream<Id> own = Stream.concat(
                subject.facet(RemoteAccess.class).flatMap(RemoteAccess::thirdParty).stream(),
                subject.facet(PersonProfile.class).flatMap(PersonProfile::employer).stream());
        Stream<Id> reaching = subject.kind() == Kind.ASSET
                ? around.subjects(Kind.ACCESS_PATH).stream()
                        .filter(path -> path.facet(RemoteAccess.class)
                                .map(way -> way.destinations().contains(subject.id()))
                                .orElse(false))
                        .flatMap(path -> Stream.concat(
                                Stream.of(path.id()),
                                path.facet(RemoteAccess.class).flatMap(RemoteAccess::thirdParty).stream()))
                : Stream.empty();
        return Stream.concat(own, reaching);
    }

    private static Stream<Id> ids(Collection<Subject> subjects) {
        return subjects.stream().map(Subject::id);
    }
}
