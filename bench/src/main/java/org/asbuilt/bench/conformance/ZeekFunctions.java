package org.asbuilt.bench.conformance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.bench.conformance.Comparison.Values;
import org.asbuilt.bench.conformance.Expectation.Kind;
import org.asbuilt.bench.conformance.ZeekComparison.Expected;
import org.asbuilt.dissect.Conversation;
import org.asbuilt.dissect.FunctionUse;

/** Compares which operations each client asked of each server, and how often where the log counts requests. */
final class ZeekFunctions {
    private final Comparison comparison;
    private final Map<Ends, Map<String, Use>> ours = new LinkedHashMap<>();
    private final Set<String> met = new HashSet<>();
    private final Set<String> logged = new HashSet<>();

    /** Who asks whom in which protocol. */
    private record Ends(String protocol, String client, String server) {
        Ends turned() {
            return new Ends(protocol, /* client= */ server, /* server= */ client);
        }

        @Override
        public String toString() {
            return client + " > " + server;
        }
    }

    /** An operation of ours. */
    private record Use(String name, long count, String place) {
        Use plus(Use other) {
            return new Use(name, count + other.count, place);
        }
    }

    /**
     * An operation of a log's.
     *
     * @param log the log, if its rows are to be counted
     * @param isOfOriginator whether the client is the one that Zeek takes for the originator, not the sender of a request
     */
    private record Wanted(Ends ends, String name, String log, boolean isOfOriginator) {}

    /**
     * Operations of one log and of ours that are the same, though one may tell apart what the other does not.
     *
     * @param truth how many rows the log has of them
     */
    private record Group(Set<Wanted> wanted, Set<Use> uses, long truth) {
        boolean touches(Group other) {
            Wanted one = wanted.iterator().next();
            Wanted two = other.wanted.iterator().next();
            return one.ends().equals(two.ends())
                    && one.log().equals(two.log())
                    && uses.stream().anyMatch(other.uses::contains);
        }

        Group plus(Group other) {
            Set<Wanted> allWanted = new HashSet<>(wanted);
            allWanted.addAll(other.wanted);
            Set<Use> allUses = new HashSet<>(uses);
            allUses.addAll(other.uses);
            return new Group(allWanted, allUses, truth + other.truth);
        }

        long ours() {
            return uses.stream().mapToLong(Use::count).sum();
        }
    }

    ZeekFunctions(Observed observed, Comparison comparison) {
        this.comparison = comparison;
        observed.conversations().forEach(this::gather);
    }

    private void gather(Conversation conversation) {
        Ends ends = new Ends(
                conversation.protocol().orElse(""),
                ZeekTalks.address(conversation.client().address()),
                ZeekTalks.address(conversation.server().address()));
        Map<String, Use> uses = ours.computeIfAbsent(ends, key -> new LinkedHashMap<>());
        for (FunctionUse function : conversation.functions()) {
            uses.merge(
                    function.operation(),
                    new Use(
                            function.operation(),
                            function.count(),
                            function.place().toString()),
                    Use::plus);
        }
    }

    void compare(List<Expected> functions) {
        Map<Wanted, Long> counts = new LinkedHashMap<>();
        Map<Wanted, Row> rows = new LinkedHashMap<>();
        for (Expected expected : functions) {
            Expectation expectation = expected.expectation();
            Row row = expected.row();
            Ends ends = new Ends(expectation.protocol(), expectation.host(row), expectation.server(row));
            boolean isCounted = expectation.kind() == Kind.COUNTED_FUNCTION;
            Wanted wanted = new Wanted(
                    ends,
                    expected.value(),
                    isCounted ? expectation.log() : "",
                    expectation.ends().startsWith("orig"));
            counts.merge(wanted, 1L, Long::sum);
            rows.putIfAbsent(wanted, row);
            logged.add(ends.protocol());
        }
        List<Group> groups = groups(counts);
        rows.forEach((wanted, row) -> compare(wanted, row, groups));
        extras();
    }

    /** Several names of the log may be one of ours, and the other way round: only their sums can be compared. */
    private List<Group> groups(Map<Wanted, Long> counts) {
        List<Group> groups = new ArrayList<>();
        counts.forEach((wanted, count) -> {
            List<Use> uses = wanted.log().isEmpty() ? List.of() : uses(wanted.ends(), wanted);
            if (!uses.isEmpty()) {
                Group group = new Group(Set.of(wanted), Set.copyOf(uses), count);
                List<Group> touching = groups.stream().filter(group::touches).toList();
                groups.removeAll(touching);
                groups.add(touching.stream().reduce(group, Group::plus));
            }
        });
        return groups;
    }

    private void compare(Wanted wanted, Row row, List<Group> groups) {
        Ends ends = wanted.ends();
        String subject = ends + " " + wanted.name();
        List<Use> straight = uses(ends, wanted);
        List<Use> turned = straight.isEmpty() ? uses(ends.turned(), wanted) : List.of();
        if (!turned.isEmpty()) {
            Values values = new Values(ends.toString(), ends.turned().toString());
            Optional<Reason> reason =
                    wanted.isOfOriginator() ? Optional.of(Reason.FIRST_SENDER_IS_ORIGINATOR) : Optional.empty();
            comparison.different(Category.FUNCTIONS, ends.protocol(), subject, row, values, reason);
        } else if (straight.isEmpty()) {
            Optional<Reason> reason =
                    Protocols.lack(ends.protocol()).or(() -> Operations.unnamed(ends.protocol(), wanted.name()));
            comparison.missing(Category.FUNCTIONS, ends.protocol(), subject, row, "", reason);
        } else {
            Optional<Group> group =
                    groups.stream().filter(one -> one.wanted().contains(wanted)).findFirst();
            count(wanted, row, group);
        }
    }

    private void count(Wanted wanted, Row row, Optional<Group> group) {
        String protocol = wanted.ends().protocol();
        if (group.isEmpty() || group.get().truth() == group.get().ours()) {
            comparison.found(Category.FUNCTIONS, protocol);
            return;
        }
        String subject = wanted.ends() + " " + wanted.name();
        Values values = new Values(
                Long.toString(group.get().truth()), Long.toString(group.get().ours()));
        comparison.different(Category.FUNCTIONS, protocol, subject, row, values, Optional.empty());
    }

    /** Our operations that are the one of the log; several if we tell apart what the log does not. */
    private List<Use> uses(Ends ends, Wanted wanted) {
        List<Use> uses = ours.getOrDefault(ends, Map.of()).values().stream()
                .filter(use -> Operations.areSame(ends.protocol(), wanted.name(), use.name()))
                .toList();
        uses.forEach(use -> met.add(ends.protocol() + " " + ends + " " + use.name()));
        return uses;
    }

    private void extras() {
        ours.forEach((ends, uses) -> {
            if (logged.contains(ends.protocol())) {
                uses.values().forEach(use -> extra(ends, use));
            }
        });
    }

    private void extra(Ends ends, Use use) {
        if (!met.contains(ends.protocol() + " " + ends + " " + use.name())) {
            comparison.extra(
                    Category.FUNCTIONS,
                    ends.protocol(),
                    ends + " " + use.name(),
                    use.count() + " times",
                    use.place(),
                    Operations.notLogged(ends.protocol(), use.name()));
        }
    }
}
