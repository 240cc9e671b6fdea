package org.asbuilt.server.view;

import java.util.List;
import java.util.stream.Stream;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.network.RuleDefect;

/**
 * What is wrong, or may be, with a rule.
 *
 * @param key tells it apart from all others
 * @param sort SHADOWED, REDUNDANT, CONTRADICTORY, OVER_BROAD or NEVER_HIT
 * @param rule the rule
 * @param others the rules that make it so, in their order
 * @param why why, in words
 * @param certain whether it is so whatever stands for the names that could not be resolved
 */
public record RuleDefectView(
        String key, String sort, RuleLineView rule, List<RuleLineView> others, String why, boolean certain) {
    /** So many of the other rules are told at most. */
    private static final int MOST = 20;

    /** Tells a defect apart from all others. */
    public static String key(RuleDefect defect) {
        return defect.sort() + " " + defect.rule().device() + " "
                + defect.rule().slot();
    }

    /** The lines that a defect is about. */
    public static Stream<LinePlaces.Line> lines(RuleDefect defect) {
        return Stream.concat(Stream.of(defect.rule()), defect.others().stream().limit(MOST))
                .map(line -> new LinePlaces.Line(line.device(), line.slot()));
    }

    /** A defect, with the names of a record. */
    public static RuleDefectView of(RuleDefect defect, Snapshot snapshot, LinePlaces places) {
        return new RuleDefectView(
                key(defect),
                defect.sort().name(),
                RuleLineView.of(defect.rule(), snapshot, places),
                defect.others().stream()
                        .limit(MOST)
                        .map(line -> RuleLineView.of(line, snapshot, places))
                        .toList(),
                defect.others().size() > MOST ? defect.why() + "; the first " + MOST + " are listed" : defect.why(),
                defect.certain());
    }
}
