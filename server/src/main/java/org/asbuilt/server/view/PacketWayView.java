package org.asbuilt.server.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.network.Way;

/**
 * The way of one packet through the plant.
 *
 * @param packet the packet in words
 * @param arrives whether it arrives
 * @param end where it arrives, or why it does not
 * @param hops the devices on the way, in order
 */
public record PacketWayView(String packet, boolean arrives, String end, List<PacketHopView> hops) {

    /**
     * A device on the way.
     *
     * @param device the device
     * @param in the interface that the packet comes in by; empty where it starts
     * @param out the interface that it leaves by; empty where it ends
     * @param decisions what the lists decide there, in order
     * @param translations the translations that it meets, in words
     */
    public record PacketHopView(
            Named device, String in, String out, List<DecisionView> decisions, List<String> translations) {}

    /**
     * What a list decides.
     *
     * @param where INWARDS, BETWEEN, OUTWARDS or ITSELF
     * @param list the list
     * @param permits whether it lets the packet pass; empty if that is not certain
     * @param rule the rule that decides; empty if none matches and the device does what it does with the rest
     */
    public record DecisionView(String where, String list, Optional<Boolean> permits, Optional<RuleLineView> rule) {}

    /** The lines that decide on the way. */
    public static Stream<LinePlaces.Line> lines(Way way) {
        return way.hops().stream()
                .flatMap(hop -> hop.decisions().stream())
                .flatMap(decision -> decision.rule().stream())
                .map(rule -> new LinePlaces.Line(rule.device(), rule.slot()));
    }

    /** A way, with the names of a record. */
    public static PacketWayView of(Way way, Snapshot snapshot, LinePlaces places) {
        return new PacketWayView(
                way.packet().text(),
                way.arrives(),
                way.end(),
                way.hops().stream()
                        .map(hop -> new PacketHopView(
                                new Named(hop.device().value(), hop.name()),
                                hop.in(),
                                hop.out(),
                                hop.decisions().stream()
                                        .map(decision -> new DecisionView(
                                                decision.where().name(),
                                                decision.list(),
                                                decision.permits(),
                                                decision.rule().map(rule -> RuleLineView.of(rule, snapshot, places))))
                                        .toList(),
                                hop.translations()))
                        .toList());
    }
}
