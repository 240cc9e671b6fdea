package org.asbuilt.network;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.Id;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Touched;

/** Follows a set of packets through the devices of a topology, and says what of it arrives. */
final class Walk {
    private static final int MOST_STEPS = 50_000;

    private final Topology topology;
    private final HeaderSpace space;
    private final RuleReader reader;
    private final SortedSet<Doubt> doubts;
    private final Optional<Trail> trail;
    private final Gates gates;
    private final Forwarding forwarding;
    private final Arrival arrival;
    private final Map<NetworkDevice, Translations> translations = new HashMap<>();
    private final Map<Visit, Outcome> known = new HashMap<>();
    private final Set<String> passing = new HashSet<>();
    private int steps;

    private record Visit(NetworkDevice device, String in, PacketSet packets) {}

    Walk(Topology topology, RuleReader reader, SortedSet<Doubt> doubts, Optional<Trail> trail) {
        this.topology = topology;
        this.reader = reader;
        this.space = reader.space();
        this.doubts = doubts;
        this.trail = trail;
        gates = new Gates(topology, reader, doubts, trail);
        forwarding = new Forwarding(topology, space, doubts);
        arrival = new Arrival(topology, space, gates, doubts, trail);
    }

    /** Packets that a station sends into a network. */
    Outcome from(Topology.Port sender, Cidr network, PacketSet packets) {
        NetworkDevice device = sender.device();
        Enforcement own = gates.of(device);
        trail.ifPresent(noted -> {
            noted.enter(device, "");
            noted.out(sender.attachment().name());
        });
        Outcome outwards = gates.asked(
                        device,
                        Way.Where.ITSELF,
                        own.outwards(sender.attachment()),
                        own.inwards(sender.attachment()),
                        packets)
                .through(gates.early(device, packets));
        Outcome outcome = refusedBy(outwards, "refused by " + device.name())
                .orElseGet(() -> device.forwards()
                        ? routed(device, sender.attachment(), outwards.possibly(), Optional.empty(), false)
                        : sent(network, Optional.of(sender), outwards.possibly()));
        trail.ifPresent(Trail::leave);
        return outcome.through(outwards);
    }

    private Optional<Outcome> refusedBy(Outcome gate, String words) {
        if (!gate.possibly().isEmpty()) {
            return Optional.empty();
        }
        end(false, words);
        return Optional.of(Outcome.nothing(space));
    }

    private void end(boolean arrives, String words) {
        trail.ifPresent(noted -> noted.end(arrives, words));
    }

    /** Packets that somebody unknown sends into a network. */
    Outcome sent(Cidr network, Optional<Topology.Port> sender, PacketSet packets) {
        PacketSet direct = packets.and(space.destination(network));
        Outcome outcome =
                direct.isEmpty() ? Outcome.nothing(space) : arrival.delivered(this, network, sender, direct, List.of());
        PacketSet rest = packets.minus(direct);
        if (rest.isEmpty()) {
            return outcome;
        }
        List<Topology.Port> routers = gateways(network, sender);
        if (routers.isEmpty()) {
            return outcome.or(unknown(
                    sender.map(port -> port.device().id()),
                    "no router of the record is attached to " + network + ", and what leaves it is not known",
                    rest));
        }
        if (routers.size() > 1) {
            doubts.add(new Doubt(
                    routers.getFirst().device().id(),
                    Optional.empty(),
                    network.toString(),
                    "which of the routers in " + network + " stations use is not recorded"));
        }
        Outcome away = either(routers, port -> transit(port.device(), port.attachment(), rest));
        List<IpAddress> told = gateways(sender);
        boolean strange = !told.isEmpty() && routers.stream().noneMatch(port -> told.contains(port.address()));
        return outcome.or(
                strange
                        ? away.either(unknown(
                                sender.map(port -> port.device().id()),
                                "the router " + told.getFirst() + " is not in the record",
                                rest))
                        : away);
    }

    /** Ways that are not in the record: what takes them may arrive, and nobody knows. */
    private Outcome unknown(Optional<Id> device, String why, PacketSet packets) {
        end(true, why);
        device.or(() -> topology.devices().stream().map(NetworkDevice::id).findFirst())
                .ifPresent(id -> doubts.add(new Doubt(id, Optional.empty(), "", why)));
        return Outcome.perhaps(packets);
    }

    private static List<IpAddress> gateways(Optional<Topology.Port> sender) {
        return sender.stream()
                .flatMap(port -> port.device().routes().values().stream())
                .filter(route -> route.destination().filter("0.0.0.0/0"::equals).isPresent())
                .flatMap(route -> route.nextHop().stream())
                .flatMap(hop -> AddressWords.address(hop).stream())
                .toList();
    }

    private List<Topology.Port> gateways(Cidr network, Optional<Topology.Port> sender) {
        List<Topology.Port> routers = topology.routers(network);
        List<IpAddress> told = gateways(sender);
        List<Topology.Port> chosen =
                routers.stream().filter(port -> told.contains(port.address())).toList();
        return chosen.isEmpty() ? routers : chosen;
    }

    private <T> Outcome either(List<T> ways, Function<T, Outcome> follow) {
        Outcome outcome = null;
        for (T way : ways) {
            Trail.Mark mark = trail.map(Trail::mark).orElse(null);
            Outcome one = follow.apply(way);
            outcome = outcome == null ? one : outcome.either(one);
            if (mark != null) {
                trail.ifPresent(noted -> noted.back(mark));
            }
        }
        return outcome == null ? Outcome.nothing(space) : outcome;
    }

    /** Packets that come to a device by an interface. */
    Outcome transit(NetworkDevice device, Attachment in, PacketSet packets) {
        Visit visit = new Visit(device, in.name(), packets);
        Outcome before = trail.isPresent() ? null : known.get(visit);
        if (before != null) {
            return before;
        }
        String place = device.id() + " " + in.name();
        if (!passing.add(place)) {
            end(false, "it goes round in a circle at " + device.name());
            return Outcome.nothing(space);
        }
        if (steps++ > MOST_STEPS) {
            doubts.add(new Doubt(device.id(), Optional.empty(), "", "there are too many ways to follow them all"));
            passing.remove(place);
            return Outcome.perhaps(packets);
        }
        trail.ifPresent(noted -> noted.enter(device, in.name()));
        unread(device);
        Outcome outcome = received(device, in, packets);
        trail.ifPresent(Trail::leave);
        passing.remove(place);
        known.put(visit, outcome);
        return outcome;
    }

    /** Names the lines that might change what happens here, and that nobody could read. */
    private void unread(NetworkDevice device) {
        device.eachUnread((slot, line) -> {
            boolean harmless =
                    !line.touches().isEmpty() && line.touches().stream().allMatch(Touched.MANAGEMENT::equals);
            if (!harmless) {
                doubts.add(new Doubt(
                        device.id(),
                        Optional.of(slot),
                        line.words().orElse(""),
                        "a line of its configuration was not understood"));
            }
        });
    }

    private Outcome received(NetworkDevice device, Attachment in, PacketSet packets) {
        PacketSet own = device.dialect().listsSpareOwn()
                        && translations(device).inwards(in).isEmpty()
                ? packets.and(arrival.addressesOf(device))
                : space.none();
        PacketSet rest = packets.minus(own);
        Outcome outcome = rest.isEmpty() ? Outcome.nothing(space) : received(device, in, rest, true);
        return own.isEmpty() ? outcome : outcome.or(received(device, in, own, false));
    }

    /** The replies to what is meant for the device it sends itself; some makers ask no list about these. */
    private Outcome received(NetworkDevice device, Attachment in, PacketSet packets, boolean listed) {
        Enforcement enforcement = gates.of(device);
        boolean later = device.dialect().listInwardsAfterTranslation();
        Outcome gate = gates.asked(
                        device,
                        Way.Where.INWARDS,
                        later ? List.of() : enforcement.at(in, true),
                        listed ? enforcement.at(in, false) : List.of(),
                        packets)
                .through(gates.early(device, packets));
        return refusedBy(gate, "refused by " + device.name() + " inwards at " + in.name())
                .orElseGet(() -> translated(device, in, gate.possibly(), 0))
                .through(gate);
    }

    private Translations translations(NetworkDevice device) {
        return translations.computeIfAbsent(device, key -> new Translations(key, reader));
    }

    /** Translates destinations; the first translation that matches counts. */
    private Outcome translated(NetworkDevice device, Attachment in, PacketSet packets, int at) {
        List<Translations.Step> all = translations(device).inwards(in);
        if (at >= all.size()) {
            return routed(device, in, packets, Optional.empty(), true);
        }
        return step(
                device,
                all.get(at),
                packets,
                hit -> routed(device, in, hit, all.get(at).rewrite(), true),
                rest -> translated(device, in, rest, at + 1));
    }

    private Outcome step(
            NetworkDevice device,
            Translations.Step step,
            PacketSet packets,
            Function<PacketSet, Outcome> changed,
            Function<PacketSet, Outcome> unchanged) {
        PacketSet hit = packets.and(step.matched().possibly());
        if (hit.isEmpty()) {
            return unchanged.apply(packets);
        }
        PacketSet certain = packets.and(step.matched().surely());
        Trail.Mark mark = trail.map(Trail::mark).orElse(null);
        step.rewrite().ifPresent(rewrite -> trail.ifPresent(noted -> noted.translated(step.words())));
        Outcome then = changed.apply(hit);
        if (mark != null) {
            trail.ifPresent(noted -> noted.back(mark));
        }
        PacketSet rest = packets.minus(certain);
        Outcome otherwise = rest.isEmpty() ? Outcome.nothing(space) : unchanged.apply(rest);
        PacketSet unclear = hit.minus(certain);
        if (!unclear.isEmpty()) {
            step.matched()
                    .doubts()
                    .forEach(why -> doubts.add(new Doubt(device.id(), Optional.of(step.slot()), step.words(), why)));
        }
        return then.and(certain)
                .or(otherwise.minus(hit))
                .or(then.either(otherwise).and(unclear));
    }

    /** Sends packets on after their destination was changed, if it was. */
    private Outcome routed(
            NetworkDevice device, Attachment in, PacketSet before, Optional<Rewrite> rewrite, boolean foreign) {
        PacketSet packets = rewrite.map(change -> change.image(before)).orElse(before);
        Outcome outcome = Outcome.nothing(space);
        PacketSet own = packets.and(arrival.addressesOf(device));
        if (!own.isEmpty()) {
            outcome = back(arrival.itself(device, in, own), before, own, rewrite);
        }
        PacketSet rest = packets.minus(own);
        Forwarding.Choice choice = forwarding.choice(device, in.instance(), rest);
        Outcome sent = Outcome.nothing(space);
        for (Forwarding.Branch branch : choice.branches()) {
            PacketSet part = branch.packets();
            // All of several equal ways may be taken: what is certain must be so on each.
            sent = sent.or(either(
                    branch.exits(),
                    exit -> assumed(leaving(device, in, exit, before, part, rewrite, foreign), device, exit)));
        }
        PacketSet lost = choice.rest();
        if (!lost.isEmpty()) {
            end(choice.gaps(), device.name() + (choice.gaps() ? " may have a route there" : " has no route there"));
        }
        PacketSet open = choice.vague() ? rest : choice.gaps() ? lost : space.none();
        Outcome perhaps = open.isEmpty() ? Outcome.nothing(space) : back(Outcome.perhaps(open), before, open, rewrite);
        return outcome.or(choice.vague() ? sent.either(perhaps) : sent.or(perhaps));
    }

    private Outcome back(Outcome outcome, PacketSet before, PacketSet part, Optional<Rewrite> rewrite) {
        return rewrite.map(change -> outcome.back(change.source(before, part), change))
                .orElse(outcome);
    }

    private Outcome leaving(
            NetworkDevice device,
            Attachment in,
            RoutingTable.Exit exit,
            PacketSet before,
            PacketSet packets,
            Optional<Rewrite> rewrite,
            boolean foreign) {
        if (exit.unclear().isPresent()) {
            end(true, device.name() + " sends it on by a way that the record does not tell");
            doubts.add(exit.unclear().get());
            return back(Outcome.perhaps(packets), before, packets, rewrite);
        }
        if (exit.out().isEmpty()) {
            end(false, device.name() + " drops what goes there by a route");
            return Outcome.nothing(space);
        }
        Attachment out = exit.out().get();
        trail.ifPresent(noted -> noted.out(out.name()));
        if (!foreign) {
            return back(departing(device, in, exit, packets, false, 0), before, packets, rewrite);
        }
        Enforcement enforcement = gates.of(device);
        boolean early = device.dialect().policyBeforeTranslation() && rewrite.isPresent();
        PacketSet asked = early ? rewrite.get().source(before, packets) : packets;
        Outcome late = device.dialect().listInwardsAfterTranslation()
                ? gates.asked(device, Way.Where.INWARDS, enforcement.at(in, true), List.of(), packets)
                : Outcome.all(packets);
        Outcome policy = gates.asked(
                device, Way.Where.BETWEEN, enforcement.between(in, out), enforcement.between(out, in), asked);
        if (late.possibly().isEmpty() || policy.possibly().isEmpty()) {
            end(false, "refused by " + device.name() + " between " + in.name() + " and " + out.name());
            return Outcome.nothing(space);
        }
        if (early) {
            PacketSet passed = rewrite.get().image(policy.possibly()).and(packets);
            return back(departing(device, in, exit, passed, true, 0), before, passed, rewrite)
                    .through(policy);
        }
        PacketSet passed = late.possibly().and(policy.possibly());
        Outcome sent =
                departing(device, in, exit, passed, true, 0).through(policy).through(late);
        return back(sent, before, packets, rewrite);
    }

    private Outcome assumed(Outcome outcome, NetworkDevice device, RoutingTable.Exit exit) {
        if (!exit.assumed()) {
            return outcome;
        }
        doubts.add(new Doubt(
                device.id(),
                Optional.empty(),
                "",
                device.name() + " learns routes that are not in the record: the shortest way is assumed"));
        return outcome.assumed();
    }

    /** Translates sources and asks the list outwards. */
    private Outcome departing(
            NetworkDevice device, Attachment in, RoutingTable.Exit exit, PacketSet packets, boolean foreign, int at) {
        Attachment out = exit.out().orElseThrow();
        List<Translations.Step> all = translations(device).outwards(in, out);
        if (at >= all.size()) {
            return outwards(device, exit, out, packets, foreign);
        }
        return step(
                device,
                all.get(at),
                packets,
                hit -> all.get(at)
                        .rewrite()
                        .map(rewrite -> outwards(device, exit, out, rewrite.image(hit), foreign)
                                .back(hit, rewrite))
                        .orElseGet(() -> outwards(device, exit, out, hit, foreign)),
                rest -> departing(device, in, exit, rest, foreign, at + 1));
    }

    private Outcome outwards(
            NetworkDevice device, RoutingTable.Exit exit, Attachment out, PacketSet packets, boolean foreign) {
        Enforcement enforcement = gates.of(device);
        Outcome gate = gates.asked(
                device,
                Way.Where.OUTWARDS,
                foreign || !device.dialect().listsSpareOwn() ? enforcement.at(out, false) : List.of(),
                enforcement.at(out, true),
                packets);
        return refusedBy(gate, "refused by " + device.name() + " outwards at " + out.name())
                .orElseGet(() -> arrival.next(this, device, exit, out, gate.possibly()))
                .through(gate);
    }
}
