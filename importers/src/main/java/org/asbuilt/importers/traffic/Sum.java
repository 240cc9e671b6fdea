package org.asbuilt.importers.traffic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Locus;
import org.asbuilt.model.Function;

/** All flows of one client to one service, summed up. */
final class Sum {
    private static final int MOST_PROTOCOLS = 8;

    final Locus place;
    final Optional<Instant> moment;
    private Outcome outcome = Outcome.NOTHING;
    private Confidence direction = Confidence.DOUBTFUL;
    private boolean clientSpoke;
    private boolean serverSpoke;
    private List<Told> protocols = List.of();
    private Map<Function, Told> functions = Map.of();

    /** Something with its place. */
    record Told(String what, Confidence confidence, Locus place, Optional<Instant> moment) {}

    Sum(Locus place, Optional<Instant> moment) {
        this.place = place;
        this.moment = moment;
    }

    void add(Flow flow) {
        clientSpoke |= flow.fromClient.packets() > 0;
        serverSpoke |= flow.fromServer.packets() > 0;
        boolean isBothWays = clientSpoke && serverSpoke && flow.outcome != Outcome.NOTHING;
        Outcome now = isBothWays ? Outcome.ANSWERED : flow.outcome;
        outcome = now.compareTo(outcome) > 0 ? now : outcome;
        Confidence sure = flow.direction == Flow.Direction.TOLD ? Confidence.CONFIRMED : Confidence.PROBABLE;
        direction = sure.compareTo(direction) < 0 ? sure : direction;
        flow.protocols.forEach(spoken -> protocol(spoken, flow));
        if (!flow.functions.isEmpty() && functions.isEmpty()) {
            functions = new EnumMap<>(Function.class);
        }
        flow.functions.forEach(function -> functions.putIfAbsent(
                function, new Told(function.name(), Confidence.CONFIRMED, flow.place, flow.first)));
    }

    private void protocol(Flow.Spoken spoken, Flow flow) {
        for (Told known : protocols) {
            if (known.what().equals(spoken.name()) && known.confidence().compareTo(spoken.confidence()) <= 0) {
                return;
            }
        }
        List<Told> others = protocols.stream()
                .filter(known -> !known.what().equals(spoken.name()))
                .toList();
        if (others.size() < MOST_PROTOCOLS) {
            Told told = new Told(spoken.name(), spoken.confidence(), flow.place, flow.first);
            List<Told> all = new ArrayList<>(others);
            all.add(told);
            protocols = List.copyOf(all);
        }
    }

    Outcome outcome() {
        return outcome;
    }

    /** How sure it is which end opened it. */
    Confidence direction() {
        return direction;
    }

    /** What it speaks, the surest first. */
    List<Told> protocols() {
        return protocols.stream()
                .sorted((one, other) -> one.confidence().compareTo(other.confidence()))
                .toList();
    }

    Map<Function, Told> functions() {
        return Collections.unmodifiableMap(functions);
    }
}
