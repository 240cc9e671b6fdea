package org.asbuilt.server.rounds;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.asbuilt.access.AccessReview;
import org.asbuilt.server.identity.AccessReviews;
import org.springframework.stereotype.Component;

/** Lets grants rest that nobody has confirmed in time, and says how many wait for it. Source: requirements 1.8 (access review). */
@Component
public final class AccessReviewRound implements Round {
    private static final int MOST_NAMED = 5;

    private final AccessReviews reviews;

    /** The round of those reviews. */
    public AccessReviewRound(AccessReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String name() {
        return "access-review";
    }

    @Override
    public String meaning() {
        return "lets roles rest that nobody has confirmed in time";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public Outcome run() {
        AccessReview.Overdue overdue = reviews.rest();
        String rested = overdue.rests().isEmpty()
                ? "no role was left unconfirmed past its last day"
                : overdue.rests().size() + " suspended until somebody confirms them: " + names(overdue.rests());
        return overdue.stands().isEmpty()
                ? Outcome.done(rested)
                : Outcome.failed(rested + "; " + overdue.stands().size()
                        + " should be suspended and are not, for nobody else could run the installation or confirm them"
                        + " (a record owner for the whole plant can confirm those of others): "
                        + names(overdue.stands()));
    }

    private static String names(List<AccessReview.Held> all) {
        String first = all.stream().limit(MOST_NAMED).map(AccessReviews::text).collect(Collectors.joining("; "));
        return all.size() > MOST_NAMED ? first + " and more" : first;
    }
}
