package org.asbuilt.risk.attack;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.asbuilt.model.Id;
import org.asbuilt.path.Connectivity;
import org.asbuilt.validation.Circumstances;

/**
 * What an attacker can do next from wherever they are, read once from a record. For each asset, third party, access path, network and known
 * unknown there are two states, reached and altered; each sort of entry is a state of its own. Immutable; safe for use by several threads.
 * Source: requirements P4-18; docs/reference/attack-paths.md.
 */
public final class AttackGraph {
    private final Connectivity graph;
    private final List<Id> nodes;
    private final Steps steps;
    private final List<Fact> facts;
    private final Openings openings;
    private final List<Foothold> footholds;
    private final int[] footholdSteps;
    private final Remedy.Closing[] closing;

    AttackGraph(
            Connectivity graph,
            List<Id> nodes,
            Steps steps,
            List<Fact> facts,
            Openings openings,
            Remedy.Closing[] closing) {
        this.closing = closing.clone();
        this.graph = graph;
        this.nodes = List.copyOf(nodes);
        this.steps = steps;
        this.facts = List.copyOf(facts);
        this.openings = openings;
        footholdSteps = IntStream.range(0, EntryClass.values().length)
                .map(code -> 2 * nodes.size() + code)
                .flatMap(source -> IntStream.range(steps.start()[source], steps.start()[source + 1]))
                .toArray();
        footholds = IntStream.of(footholdSteps).mapToObj(this::foothold).toList();
    }

    /** The graph of a record. */
    public static AttackGraph of(Connectivity graph, Openings openings) {
        return new AttackSurvey(graph, openings).read();
    }

    private Foothold foothold(int step) {
        return new Foothold(
                id(steps.to()[step]),
                EntryClass.of(steps.from()[step] - 2 * nodes.size()),
                steps.cost()[step],
                steps.sure()[step] != 0);
    }

    /** The recorded connections that it was read from. */
    public Connectivity connectivity() {
        return graph;
    }

    /** The record that it was read from. */
    public Circumstances around() {
        return graph.around();
    }

    /** Where attacks can begin, by what sort of place they come from. */
    public List<Foothold> footholds() {
        return footholds;
    }

    /** How many states there are. */
    public int states() {
        return steps.states();
    }

    /** How many steps there are. */
    public int count() {
        return steps.count();
    }

    /** Whether something that steps rest on is still being worked out, so that the answer will be another one soon. */
    public boolean isPreliminary() {
        return openings.vulnerabilities().isPreliminary() || openings.rules().isPreliminary();
    }

    /** What of all this the reader does not see or nobody looked for: steps that rest on it are missing, and not because there are none. */
    public List<String> notKnown() {
        return Stream.of(
                        vulnerabilities(),
                        openings.accountsSeen()
                                ? Optional.<String>empty()
                                : Optional.of("accounts are not shown to you: steps that use them are left out"),
                        openings.thirdPartiesSeen()
                                ? Optional.<String>empty()
                                : Optional.of(
                                        "third parties are not shown to you: ways in by access paths are left out"),
                        rules())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> vulnerabilities() {
        return switch (openings.vulnerabilities()) {
            case KNOWN -> Optional.empty();
            case FORMER ->
                Optional.of("advisories are being matched with the assets anew: steps that use"
                        + " vulnerabilities are those of the record before");
            case AWAITED ->
                Optional.of(
                        "advisories are being matched with the assets: steps that use vulnerabilities are left out");
            case NOT_SHOWN -> Optional.of("vulnerabilities are not shown to you: steps that use them are left out");
            case TOO_MUCH -> Optional.of("there are too many vulnerabilities: steps that use them are left out");
            case PAST -> Optional.of("vulnerabilities are matched for now only: steps that use them are left out");
        };
    }

    private Optional<String> rules() {
        return switch (openings.rules()) {
            case KNOWN -> Optional.empty();
            case FORMER ->
                Optional.of(
                        "what the rules let pass is being worked out anew: steps by it are those of the record before");
            case AWAITED -> Optional.of("what the rules let pass is being worked out: steps by it alone are left out");
            case NOT_SHOWN -> Optional.of("not all rules are shown to you: steps by what rules let pass are left out");
            case TOO_MUCH ->
                Optional.of("what the rules let pass is not worked out for more than " + PermittedPassage.MOST_NETWORKS
                        + " networks: steps by it alone are left out");
            case PAST ->
                Optional.of("what the rules let pass is worked out for now only: steps by it alone are left out");
        };
    }

    Openings openings() {
        return openings;
    }

    Steps steps() {
        return steps;
    }

    /** What it takes to close a connection, by its place among the carriers. */
    Remedy.Closing closing(int carrier) {
        return closing[carrier];
    }

    Fact fact(int number) {
        return facts.get(number);
    }

    int[] footholdSteps() {
        return footholdSteps.clone();
    }

    int source(EntryClass from) {
        return 2 * nodes.size() + from.code();
    }

    boolean isSource(int state) {
        return state >= 2 * nodes.size();
    }

    EntryClass entryClass(int source) {
        return EntryClass.of(source - 2 * nodes.size());
    }

    /** Whether a state is one of a subject. */
    boolean isOf(int state, Id id) {
        return !isSource(state) && id(state).equals(id);
    }

    /** What a state is of; not of a source. */
    Id id(int state) {
        return nodes.get(state >> 1);
    }

    /** The state of a subject; empty if it takes no part. */
    Optional<Integer> state(Id id, Doing doing) {
        return graph.number(id).map(doing::state);
    }

    /** The states in which subjects are altered, each once. */
    int[] altered(List<Id> ids) {
        return ids.stream()
                .flatMap(id -> state(id, Doing.ACT).stream())
                .mapToInt(Integer::intValue)
                .sorted()
                .distinct()
                .toArray();
    }
}
