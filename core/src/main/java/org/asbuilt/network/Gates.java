package org.asbuilt.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/** Asks the lists of devices about sets of packets and about the replies to them. */
final class Gates {
    private final RuleReader reader;
    private final SortedSet<Doubt> doubts;
    private final Optional<Trail> trail;
    private final Map<NetworkDevice, Enforcement> enforcements = new HashMap<>();

    Gates(RuleReader reader, SortedSet<Doubt> doubts, Optional<Trail> trail) {
        this.reader = reader;
        this.doubts = doubts;
        this.trail = trail;
    }

    Enforcement of(NetworkDevice device) {
        return enforcements.computeIfAbsent(device, Enforcement::new);
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
        boolean four = gate.list().startsWith("v4:");
        boolean six = gate.list().startsWith("v6:");
        PacketSet meant = four || six ? packets.and(reader.space().family(four)) : packets;
        RuleRun run = new RuleRun(reader, meant, replies, device.lists(), gate.applies(), doubts)
                .through(gate.lines())
                .rest(gate.fallback(), device.id(), name(gate));
        return meant.equals(packets) ? run : run.past(packets.minus(meant));
    }

    private void note(Way.Where where, Enforcement.Gate gate, RuleRun run) {
        trail.ifPresent(noted -> {
            boolean may = !run.possibly().isEmpty();
            boolean must = !run.surely().isEmpty();
            noted.decided(new Way.Decision(
                    where,
                    name(gate),
                    may == must ? Optional.of(must) : Optional.empty(),
                    run.deciders().isEmpty() || run.fellThrough()
                            ? Optional.empty()
                            : Optional.of(run.deciders().getLast())));
        });
    }

    private static String name(Enforcement.Gate gate) {
        return gate.list().replaceFirst("^v[46]:", "");
    }
}
