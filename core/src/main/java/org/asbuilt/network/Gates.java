package org.asbuilt.network;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** Asks the lists of devices about sets of packets and about the replies to them. */
final class Gates {
    private final RuleReader reader;
    private final SortedSet<Doubt> doubts;
    private final Optional<Trail> trail;
    private final Topology topology;

    Gates(Topology topology, RuleReader reader, SortedSet<Doubt> doubts, Optional<Trail> trail) {
        this.topology = topology;
        this.reader = reader;
        this.doubts = doubts;
        this.trail = trail;
    }

    Enforcement of(NetworkDevice device) {
        return topology.enforcement(device);
    }

    /**
     * What lists of a device let pass.
     *
     * @param forth the lists that the packets meet
     * @param back the lists that their replies meet
     */
    Outcome asked(
            NetworkDevice device,
            Way.Where where,
            List<Enforcement.Gate> forth,
            List<Enforcement.Gate> back,
            PacketSet packets) {
        PacketSet surely = packets;
        PacketSet possibly = packets;
        boolean remembers = false;
        for (Enforcement.Gate gate : forth) {
            RuleRun run = run(device, gate, possibly, false);
            surely = surely.and(run.surely());
            possibly = run.possibly();
            remembers |= gate.remembers();
            note(where, gate, run);
        }
        PacketSet answeredSurely = surely;
        PacketSet answeredPossibly = possibly;
        for (Enforcement.Gate gate : remembers ? List.<Enforcement.Gate>of() : back) {
            if (!gate.remembers()) {
                RuleRun run = run(device, gate, answeredPossibly, true);
                answeredSurely = answeredSurely.and(run.surely());
                answeredPossibly = run.possibly();
            }
        }
        return new Outcome(surely, possibly, answeredSurely, answeredPossibly);
    }

    private RuleRun run(NetworkDevice device, Enforcement.Gate gate, PacketSet packets, boolean replies) {
        PacketSet meant =
                gate.v4().map(four -> packets.and(reader.space().family(four))).orElse(packets);
        RuleRun run = new RuleRun(reader, meant, replies, device.lists(), gate.applies(), doubts)
                .through(gate.lines())
                .rest(gate.fallback(), device.id(), gate.list());
        PacketSet others = packets.minus(meant);
        if (others.isEmpty()) {
            return run;
        }
        return gate.othersPass() ? run.past(others) : run.perhapsPast(others, device.id(), gate.list());
    }

    private void note(Way.Where where, Enforcement.Gate gate, RuleRun run) {
        trail.ifPresent(noted -> {
            boolean may = !run.possibly().isEmpty();
            boolean must = !run.surely().isEmpty();
            noted.decided(new Way.Decision(
                    where,
                    gate.list(),
                    may == must ? Optional.of(must) : Optional.empty(),
                    run.deciders().isEmpty() || run.fellThrough()
                            ? Optional.empty()
                            : Optional.of(run.deciders().getLast())));
        });
    }

    /** What passes the rules that refuse elsewhere: what they match is refused perhaps, for another may let it pass before. */
    Outcome early(NetworkDevice device, PacketSet packets) {
        PacketSet forth = packets;
        PacketSet back = packets;
        for (RuleLine line : of(device).early()) {
            PacketSet hit = reader.matched(line.rule()).possibly();
            PacketSet replied = reader.repliesMatched(line.rule()).possibly();
            if (packets.meets(hit) || packets.meets(replied)) {
                doubts.add(new Doubt(
                        device.id(),
                        Optional.of(line.slot()),
                        line.words(),
                        "it refuses before or behind the filter, where the order of the rules is not followed"));
                forth = forth.minus(hit);
                back = back.minus(replied);
            }
        }
        return new Outcome(forth, packets, forth.and(back), packets);
    }
}
