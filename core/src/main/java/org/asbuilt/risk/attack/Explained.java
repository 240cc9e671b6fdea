package org.asbuilt.risk.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Function;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Protection;
import org.asbuilt.model.RemoteAccess;
import org.asbuilt.model.ThreeStates;

/** Puts ways through the arrays into words, with what each step rests on. */
final class Explained {
    private final AttackGraph graph;
    private final Breaks breaks;
    private final byte[] price;

    Explained(AttackGraph graph, Breaks breaks, byte[] price) {
        this.graph = graph;
        this.breaks = breaks;
        this.price = price;
    }

    AttackPath path(CheapestWays.Found found) {
        int[] states = found.states();
        List<AttackStep> steps = new ArrayList<>();
        for (int at = 1; at < states.length; at++) {
            steps.add(step(states[at - 1], states[at]));
        }
        return new AttackPath(
                graph.isSource(states[0]) ? Optional.of(graph.entryClass(states[0])) : Optional.empty(),
                found.cost(),
                steps);
    }

    private AttackStep step(int from, int to) {
        Steps steps = graph.steps();
        int step = steps.cheapest(from, to, price);
        int others = -1;
        for (int one = steps.first(from, to); one < steps.start()[from + 1] && steps.to()[one] == to; one++) {
            others += price[one] != 0 ? 1 : 0;
        }
        StepSort sort = StepSort.of(steps.sort()[step]);
        return new AttackStep(
                graph.isSource(from) ? Optional.empty() : Optional.of(graph.id(from)),
                graph.id(to),
                Doing.of(to),
                sort,
                price[step],
                steps.sure()[step] != 0 ? Optional.empty() : Optional.of(unknown(step, sort)),
                Stream.concat(sort.techniques().stream(), byFunction(sort, step))
                        .distinct()
                        .toList(),
                facts(step, to),
                breaks.of(step),
                others);
    }

    private Optional<Subject> carrier(int step) {
        int fact = graph.steps().fact()[step];
        return fact < 0
                ? Optional.empty()
                : Optional.of(graph.connectivity().carriers().get(fact));
    }

    private List<Fact> facts(int step, int to) {
        Optional<Subject> carrier = carrier(step);
        if (carrier.isEmpty()) {
            return List.of(graph.fact(~graph.steps().fact()[step]));
        }
        Id id = carrier.get().id();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(id, Optional.empty(), words(carrier.get())));
        carrier.get().facet(Link.class).ifPresent(link -> {
            link.protocol().ifPresent(protocol -> facts.add(part(id, Link.class, "protocol", protocol)));
            if (!link.functions().isEmpty()) {
                facts.add(part(id, Link.class, "functions", words(link.functions())));
            }
        });
        carrier.get()
                .facet(Protection.class)
                .flatMap(Protection::authentication)
                .ifPresent(how -> facts.add(part(id, Protection.class, "authentication", words(Set.of(how)))));
        if (Connections.isPermittedOnly(carrier.get())) {
            facts.add(part(id, ThreeStates.class, "permitted", "the rules let it pass"));
        }
        if (graph.id(to).kind() == Kind.ACCESS_PATH) {
            graph.openings().uses().apply(id).ifPresent(words -> facts.add(new Fact(id, Optional.empty(), words)));
            carrier.get()
                    .facet(RemoteAccess.class)
                    .flatMap(RemoteAccess::multiFactor)
                    .ifPresent(second -> facts.add(part(
                            id,
                            RemoteAccess.class,
                            "multiFactor",
                            second ? "a second factor is asked for" : "no second factor is asked for")));
        }
        return facts;
    }

    private static Fact part(Id id, Class<? extends org.asbuilt.model.Facet> facet, String part, String words) {
        return new Fact(id, Optional.of(PartPath.of(facet, part).toString()), words);
    }

    private String words(Subject carrier) {
        return carrier.facet(Link.class)
                .map(link -> "the connection from "
                        + link.source().map(graph.around()::name).orElse("an end that is not recorded") + " to "
                        + link.destination().map(graph.around()::name).orElse("an end that is not recorded"))
                .orElse(carrier.name());
    }

    private static String words(Set<? extends Enum<?>> values) {
        return values.stream()
                .map(one -> one.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '))
                .collect(java.util.stream.Collectors.joining(", "));
    }

    private Stream<Technique> byFunction(StepSort sort, int step) {
        return switch (sort) {
            case COMMANDS, COMMANDS_UNPROTECTED, COMMANDS_AS_TRUSTED ->
                carrier(step).flatMap(one -> one.facet(Link.class)).stream()
                        .flatMap(link -> link.functions().stream())
                        .flatMap(Explained::technique);
            case FROM_THE_INTERNET,
                    FROM_THE_BUSINESS,
                    FROM_A_THIRD_PARTY,
                    FROM_THE_UNKNOWN,
                    BY_RADIO,
                    ON_MEDIA,
                    ON_A_TRANSIENT_DEVICE,
                    BY_HAND,
                    LOGS_ON,
                    LOGS_ON_WITH_SECOND_FACTOR,
                    SESSION,
                    ASKS,
                    COMMANDS_INSTEAD_OF_READING,
                    ANSWERS,
                    IS_ADDRESSED,
                    LOOKS_AROUND,
                    REACHES_NEIGHBOUR,
                    COMMANDS_NEIGHBOUR,
                    EXPLOITS,
                    DEFAULT_ACCOUNT,
                    OPEN_ACCOUNT,
                    SHARED_ACCOUNT,
                    PASSES_BY_RULES,
                    ENDED_ACCOUNT,
                    EXPLOITS_NEARBY -> Stream.empty();
        };
    }

    private static Stream<Technique> technique(Function function) {
        return switch (function) {
            case CONTROL_WRITE, SAFETY_EXCHANGE -> Stream.of(Technique.UNAUTHORIZED_COMMAND_MESSAGE);
            case CONFIGURATION_ENGINEERING -> Stream.of(Technique.PROGRAM_DOWNLOAD);
            case FIRMWARE_UPDATE -> Stream.of(Technique.SYSTEM_FIRMWARE);
            case REMOTE_DESKTOP -> Stream.of(Technique.REMOTE_SERVICES);
            case FILE_TRANSFER -> Stream.of(Technique.LATERAL_TOOL_TRANSFER);
            case MONITOR_READ,
                    ALARM_EVENT,
                    HISTORIAN_REPLICATION,
                    TIME_SYNC,
                    NAME_RESOLUTION,
                    AUTHENTICATION,
                    LOGGING,
                    BACKUP,
                    VOICE_VIDEO,
                    LICENCE,
                    WEB_INTERFACE -> Stream.empty();
        };
    }

    private String unknown(int step, StepSort sort) {
        return carrier(step).filter(Connections::isPermittedOnly).isPresent()
                ? "whether it is used at all: it is permitted, and nobody saw it or needs it"
                : unknown(sort);
    }

    private static String unknown(StepSort sort) {
        return switch (sort) {
            case FROM_THE_INTERNET, FROM_THE_BUSINESS, FROM_A_THIRD_PARTY, ON_MEDIA, ON_A_TRANSIENT_DEVICE, BY_HAND ->
                "whether it can be taken";
            case FROM_THE_UNKNOWN -> "what it is and whether it leads outside";
            case BY_RADIO -> "how far the radio reaches";
            case LOGS_ON, LOGS_ON_WITH_SECOND_FACTOR -> "whose it is, or whether a second factor is asked for";
            case SESSION -> "what may be done at the destination";
            case ASKS, IS_ADDRESSED -> "whether anything listens there";
            case COMMANDS_UNPROTECTED, COMMANDS_AS_TRUSTED -> "what the connection is used for";
            case COMMANDS -> "how the connection is protected, or what it is used for";
            case COMMANDS_INSTEAD_OF_READING -> "whether anything on the way holds it to reading";
            case ANSWERS -> "whether the other end goes by the answer";
            case LOOKS_AROUND, REACHES_NEIGHBOUR, COMMANDS_NEIGHBOUR ->
                "whether the devices of the network are kept apart, and what listens";
            case PASSES_BY_RULES -> "whether anybody uses what the rules let pass, and what listens there";
            case EXPLOITS, EXPLOITS_NEARBY -> "whether the part that is vulnerable can be reached by this way";
            case DEFAULT_ACCOUNT, OPEN_ACCOUNT, SHARED_ACCOUNT, ENDED_ACCOUNT ->
                "whether the account can be used over the network, and what it may do";
        };
    }
}
