package org.asbuilt.server.view;

import java.util.List;
import java.util.Optional;
import org.asbuilt.model.Rating;
import org.asbuilt.risk.attack.AttackGraph;
import org.asbuilt.risk.register.BowTie;
import org.asbuilt.risk.tree.TreeState;
import org.asbuilt.validation.Circumstances;

/**
 * A bow-tie.
 *
 * @param about the risk or scenario
 * @param event what happens
 * @param threats what leads to it
 * @param outcomes what follows
 * @param unplaced controls of which it is not recorded whether they work before or after
 * @param preliminary whether something is still being worked out, so that the answer will be another one soon
 * @param notKnown what the reader does not see, so that threats may be missing
 */
public record BowTieView(
        Named about,
        String event,
        List<ThreatView> threats,
        List<OutcomeView> outcomes,
        List<BarrierView> unplaced,
        boolean preliminary,
        List<String> notKnown) {
    /** A barrier. */
    public record BarrierView(Optional<Named> control, String words, Optional<Boolean> works, String state) {}

    /** A threat with what stands before it. */
    public record ThreatView(
            String words,
            BowTie.Source source,
            TreeState state,
            Optional<Integer> effort,
            List<BarrierView> barriers) {}

    /** What follows, with what limits it. */
    public record OutcomeView(
            Optional<Named> subject, String words, Optional<Rating> impact, List<BarrierView> barriers) {}

    /** A bow-tie as it is shown. */
    public static BowTieView of(BowTie tie, Circumstances around, AttackGraph attacks) {
        return new BowTieView(
                Named.of(tie.about(), around),
                tie.event(),
                tie.threats().stream()
                        .map(one -> new ThreatView(
                                one.words(), one.source(), one.state(), one.effort(), barriers(one.barriers(), around)))
                        .toList(),
                tie.outcomes().stream()
                        .map(one -> new OutcomeView(
                                one.subject().map(id -> Named.of(id, around)),
                                one.words(),
                                one.impact(),
                                barriers(one.barriers(), around)))
                        .toList(),
                barriers(tie.unplaced(), around),
                attacks.isPreliminary(),
                attacks.notKnown());
    }

    private static List<BarrierView> barriers(List<BowTie.Barrier> barriers, Circumstances around) {
        return barriers.stream()
                .map(one -> new BarrierView(
                        one.control().map(id -> Named.of(id, around)), one.words(), one.works(), one.state()))
                .toList();
    }
}
