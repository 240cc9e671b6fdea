package org.asbuilt.server.view;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.asbuilt.allow.Breakage;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.Id;
import org.asbuilt.network.Endpoint;
import org.asbuilt.network.Question;
import org.asbuilt.network.RuleLine;
import org.asbuilt.network.Way;

/**
 * What an allow-list would do at a device.
 *
 * @param device the device
 * @param effects the connections whose permission changes, those that break first
 * @param gains what would be newly permitted between the zones
 * @param looked at how many connections was looked
 */
public record ProposedRulesView(Named device, List<EffectView> effects, List<GainView> gains, long looked) {

    /**
     * A connection whose permission changes.
     *
     * @param turn BREAKS, UNCLEAR, OPENS or CLEARS
     * @param now WHOLLY, PARTLY, NOT or UNKNOWN
     * @param then the same under the proposed rules
     * @param lastSeen when a source saw it last
     * @param refusedBy the device that refuses it then
     * @param rule the rule that refuses it, or the list that does with the rest
     */
    public record EffectView(
            Named connection,
            String turn,
            String now,
            String then,
            Optional<Boolean> required,
            Optional<Boolean> observed,
            Optional<Instant> lastSeen,
            Optional<Named> refusedBy,
            Optional<String> rule,
            String reason,
            boolean certain) {}

    /** What would be newly permitted. */
    public record GainView(String from, String to, List<String> lines, Optional<String> way) {}

    /** The view of what a list would do; what sources say of a connection is asked of the function. */
    public static ProposedRulesView of(
            Named device, Breakage breakage, Snapshot snapshot, Function<Id, List<RecordedClaim>> claims, long looked) {
        return new ProposedRulesView(
                device,
                breakage.effects().stream()
                        .map(one -> effect(one, snapshot, claims))
                        .toList(),
                breakage.gains().stream().map(one -> gain(one, snapshot)).toList(),
                looked);
    }

    private static EffectView effect(
            Breakage.Effect effect, Snapshot snapshot, Function<Id, List<RecordedClaim>> claims) {
        return new EffectView(
                Named.of(effect.connection(), snapshot),
                effect.turn().name(),
                effect.now().name(),
                effect.then().name(),
                effect.required().state(),
                effect.observed().state(),
                claims.apply(effect.connection()).stream()
                        .filter(claim -> claim.claim().path().toString().equals("threeStates.observed"))
                        .map(claim ->
                                claim.claim().observed().orElse(claim.source().received()))
                        .max(Comparator.naturalOrder()),
                effect.refusal().map(one -> new Named(one.device().value(), one.name())),
                effect.refusal()
                        .map(one ->
                                one.rule().map(RuleLine::words).orElse("what no rule of " + one.list() + " matches")),
                effect.reason(),
                effect.certain());
    }

    private static GainView gain(Breakage.Gain gain, Snapshot snapshot) {
        Question where = gain.where();
        return new GainView(
                end(where.source(), snapshot),
                end(where.destination(), snapshot),
                gain.lines(),
                gain.way().map(Way::end));
    }

    private static String end(Endpoint end, Snapshot snapshot) {
        return switch (end) {
            case Endpoint.Of of -> Shown.name(of.id(), snapshot);
            case Endpoint.Range range -> range.range().toString();
            case Endpoint.Internet ignored -> "internet";
            case Endpoint.Anywhere ignored -> "anywhere";
        };
    }
}
