package org.asbuilt.change;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.asbuilt.ledger.Ledger;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.validation.Circumstances;

/** How a change is judged: by every requirement that is asked at a step. */
final class Judgement {
    private final Ledger ledger;
    private final Function<Instant, Circumstances> circumstances;

    Judgement(Ledger ledger, Function<Instant, Circumstances> circumstances) {
        this.ledger = ledger;
        this.circumstances = circumstances;
    }

    Review review(Change change, Step step, Instant at) {
        Circumstances before = circumstances.apply(at);
        Snapshot now = before.snapshot();
        Snapshot base = change.base() == now.commit() ? now : ledger.asOf(change.base());
        return new Review(change, step, base, before);
    }

    /** What stands in the way of a step. */
    List<Requirement.Verdict> standing(Review review) {
        return Requirements.ALL.stream()
                .filter(requirement -> requirement.steps().contains(review.step()))
                .map(requirement -> verdict(requirement, review))
                .filter(Requirement.Verdict::stands)
                .toList();
    }

    /** What every requirement says that is still to be asked, each at the step at which it is asked next. */
    List<Requirement.Verdict> ahead(Change change, Instant at) {
        Optional<Step> next = change.next();
        if (next.isEmpty()) {
            return List.of();
        }
        Review review = review(change, next.get(), at);
        Set<Step> coming = coming(change, next.get());
        return Requirements.ALL.stream()
                .flatMap(requirement -> coming.stream()
                        .filter(requirement.steps()::contains)
                        .findFirst()
                        .map(step -> verdict(requirement, review.at(step)))
                        .stream())
                .toList();
    }

    private static Set<Step> coming(Change change, Step next) {
        EnumSet<Step> coming = EnumSet.range(next, Step.CLOSE);
        if (change.extent() == Plan.Extent.RECORD) {
            coming.removeAll(EnumSet.of(Step.SCHEDULE, Step.START, Step.VERIFY, Step.CLOSE));
        }
        if (change.commit().isPresent()) {
            coming.removeAll(EnumSet.range(Step.SCHEDULE, Step.APPLY));
        }
        return coming;
    }

    private static Requirement.Verdict verdict(Requirement requirement, Review review) {
        return new Requirement.Verdict(
                requirement.name(),
                requirement.sentence(),
                requirement.objections(review),
                review.change().overridden().contains(requirement.name()),
                review.step());
    }
}
