package org.asbuilt.allow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.Id;
import org.asbuilt.network.Difference;
import org.asbuilt.network.Endpoint;
import org.asbuilt.network.Extent;
import org.asbuilt.network.Permission;
import org.asbuilt.network.Question;
import org.asbuilt.network.Reachability;
import org.asbuilt.network.RuleLine;
import org.asbuilt.network.ThreeWay;
import org.asbuilt.network.Way;

/**
 * What a proposed rule set would do to the connections of a record, before anybody touches the firewall: to those that the design requires and
 * to those that were seen; and what it would newly permit. Source: requirements P4-02 (required and not permitted: will break), P4-25.
 *
 * @param effects the connections whose permission changes, those that break first, then by id
 * @param gains what is newly permitted where it was looked, beside the connections
 */
public record Breakage(List<Effect> effects, List<Gain> gains) {
    /** Copies the lists. */
    public Breakage {
        effects = List.copyOf(effects);
        gains = List.copyOf(gains);
    }

    /** What becomes of a connection. */
    public enum Turn {
        /** It passed, or might have, and does not any more, or in part only. */
        BREAKS,
        /** What is known no longer decides whether it passes. */
        UNCLEAR,
        /** It did not pass, or in part only, and passes now. */
        OPENS,
        /** It was not known, and now it passes for certain. */
        CLEARS
    }

    /**
     * A connection whose permission changes.
     *
     * @param connection the connection
     * @param turn what becomes of it
     * @param now how much of it is permitted now
     * @param then how much of it the proposed rules permit
     * @param required whether the design asks for it
     * @param observed whether it was seen, since when, and on whose word
     * @param refusal the list, and the rule in it, that refuses it then; empty if none does
     * @param reason why, in words
     * @param certain whether nothing that is unknown could change what is told of now and then
     */
    public record Effect(
            Id connection,
            Turn turn,
            Extent now,
            Extent then,
            ThreeWay.Side required,
            ThreeWay.Side observed,
            Optional<Refusal> refusal,
            String reason,
            boolean certain) {
        /** Whether the plant needs the connection as far as is known: it is required, or it was seen. */
        public boolean matters() {
            return required.state().orElse(false) || observed.state().orElse(false);
        }
    }

    /**
     * What refuses a packet.
     *
     * @param device the device
     * @param name what people call the device
     * @param list the list
     * @param rule the rule; empty if none matches and the device refuses the rest
     */
    public record Refusal(Id device, String name, String list, Optional<RuleLine> rule) {}

    /**
     * What is newly permitted.
     *
     * @param where the question that was asked
     * @param lines what, in ranges of addresses and services
     * @param way the way of one packet of it
     */
    public record Gain(Question where, List<String> lines, Optional<Way> way) {
        /** Copies the list. */
        public Gain {
            lines = List.copyOf(lines);
        }
    }

    private static final int MOST_LINES = 50;

    /**
     * Compares a record with one that holds the proposed rules.
     *
     * @param live the record as it is
     * @param candidate the record with the proposed rules: {@link Candidate} makes it
     * @param where between which zones, networks or assets is looked for what is newly permitted
     */
    public static Breakage of(Snapshot live, Snapshot candidate, List<Question> where) {
        return new Breakage(
                effects(ThreeWay.of(live), ThreeWay.of(candidate)),
                gains(Reachability.of(live), Reachability.of(candidate), where));
    }

    /** The connections whose permission differs between two checks of one set of connections. */
    public static List<Effect> effects(ThreeWay live, ThreeWay candidate) {
        List<Effect> effects = new ArrayList<>();
        for (ThreeWay.Row now : live.rows()) {
            candidate
                    .row(now.connection())
                    .ifPresent(then -> turn(
                                    now.permission().extent(), then.permission().extent())
                            .ifPresent(turn -> effects.add(effect(turn, now, then.permission()))));
        }
        effects.sort((one, other) -> one.turn() != other.turn()
                ? one.turn().compareTo(other.turn())
                : one.connection().compareTo(other.connection()));
        return effects;
    }

    private static Optional<Turn> turn(Extent now, Extent then) {
        if (now == then) {
            return Optional.empty();
        }
        return Optional.of(
                switch (then) {
                    case NOT -> Turn.BREAKS;
                    case PARTLY -> now == Extent.NOT ? Turn.OPENS : Turn.BREAKS;
                    case WHOLLY -> now == Extent.UNKNOWN ? Turn.CLEARS : Turn.OPENS;
                    case UNKNOWN -> Turn.UNCLEAR;
                });
    }

    private static Effect effect(Turn turn, ThreeWay.Row now, Permission then) {
        return new Effect(
                now.connection(),
                turn,
                now.permission().extent(),
                then.extent(),
                now.documented(),
                now.observed(),
                refusal(then),
                then.reason(),
                now.permission().certain() && then.certain());
    }

    /** What refuses, as the way of a packet that is refused shows it. */
    private static Optional<Refusal> refusal(Permission then) {
        Optional<Way> refused =
                then.extent() == Extent.WHOLLY ? Optional.empty() : then.way().filter(way -> !way.arrives());
        return refused.filter(way -> !way.hops().isEmpty())
                .map(way -> way.hops().getLast())
                .flatMap(hop -> hop.decisions().stream()
                        .filter(decision -> !decision.permits().orElse(true))
                        .reduce((first, last) -> last)
                        .map(last -> new Refusal(hop.device(), hop.name(), last.list(), last.rule())));
    }

    /** What the second permits and the first does not, where it is looked. */
    public static List<Gain> gains(Reachability live, Reachability candidate, List<Question> where) {
        List<Gain> gains = new ArrayList<>();
        for (Question question : where) {
            Difference difference = live.difference(candidate, question);
            if (!difference.gained().isEmpty()) {
                gains.add(new Gain(question, difference.gained().lines(MOST_LINES), difference.gainedWay()));
            }
        }
        return gains;
    }

    /** Every direction between zones. */
    public static List<Question> between(Iterable<Id> zones) {
        List<Question> questions = new ArrayList<>();
        for (Id from : zones) {
            for (Id to : zones) {
                if (!from.equals(to)) {
                    questions.add(Question.of(new Endpoint.Of(from), new Endpoint.Of(to)));
                }
            }
        }
        return questions;
    }
}
