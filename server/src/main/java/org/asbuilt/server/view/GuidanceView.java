package org.asbuilt.server.view;

import java.util.List;
import org.asbuilt.goal.ClauseStanding;
import org.asbuilt.goal.GoalState;
import org.asbuilt.goal.Guidance;
import org.asbuilt.validation.Circumstances;

/**
 * A document of guidance with its clauses.
 *
 * @param title what people call it
 * @param clauses its clauses
 */
public record GuidanceView(String title, List<ClauseView> clauses) {
    /** Copies the list. */
    public GuidanceView {
        clauses = List.copyOf(clauses);
    }

    /**
     * A clause as it stands.
     *
     * @param number its number
     * @param words what it asks, in our own words
     * @param state how far it is reached
     * @param lookedAt how many subjects there are to look at
     * @param met how many of them are as they ought to be
     * @param lacking how many are not, where a figure counts them
     * @param passedOver how many a part of it would look at as well, were enough of them recorded
     * @param open how many findings count
     * @param exceptions how many findings somebody bears until a day
     * @param borne those of them that end first, a hundred at most: who bears each, why and until when
     * @param rules the rules that measure it
     * @param figure what else is counted; empty if nothing is
     */
    public record ClauseView(
            String number,
            String words,
            GoalState state,
            long lookedAt,
            long met,
            long lacking,
            long passedOver,
            int open,
            int exceptions,
            List<FindingView> borne,
            List<String> rules,
            String figure) {
        private static final int MOST_BORNE = 100;

        /** Copies the lists. */
        public ClauseView {
            borne = List.copyOf(borne);
            rules = List.copyOf(rules);
        }

        static ClauseView of(ClauseStanding one, Circumstances around) {
            return new ClauseView(
                    one.clause().number(),
                    one.clause().words(),
                    one.state(),
                    one.lookedAt(),
                    one.met(),
                    one.lacking(),
                    one.passedOver(),
                    one.open().size(),
                    one.exceptions().size(),
                    one.borne().stream()
                            .limit(MOST_BORNE)
                            .map(counted -> FindingView.of(counted, around))
                            .toList(),
                    one.clause().rules(),
                    one.clause().figure().map(figure -> figure.words()).orElse(""));
        }
    }

    /** A document with those of the clauses that are its own. */
    public static GuidanceView of(Guidance guidance, List<ClauseStanding> all, Circumstances around) {
        return new GuidanceView(
                guidance.title(),
                all.stream()
                        .filter(one -> one.clause().guidance() == guidance)
                        .map(one -> ClauseView.of(one, around))
                        .toList());
    }
}
