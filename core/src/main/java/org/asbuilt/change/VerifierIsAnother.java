package org.asbuilt.change;

import java.util.List;
import java.util.Set;
import org.asbuilt.validation.Prediction;

/** Whoever verifies a change has neither written nor approved it. Source: requirements P1.M-03. */
public record VerifierIsAnother() implements Requirement {
    @Override
    public String sentence() {
        return "Another person than proposer and approvers verifies the change, or what sources observed does";
    }

    @Override
    public Set<Step> steps() {
        return Set.of(Step.VERIFY);
    }

    @Override
    public boolean canBeOverridden() {
        return false;
    }

    @Override
    public List<String> objections(Review review) {
        Change change = review.change();
        if (change.verification().isEmpty()) {
            return List.of("nobody has verified it yet");
        }
        ChangeEvent.Verified verified = change.verification().get();
        return switch (verified.manner()) {
            case PERSON -> person(change, verified.actor());
            case OBSERVATION -> observation(review);
        };
    }

    private static List<String> person(Change change, String verifier) {
        if (change.authors().contains(verifier)) {
            return List.of(verifier + " wrote this change and cannot verify it");
        }
        return change.approvers().contains(verifier)
                ? List.of(verifier + " approved this change and cannot verify it")
                : List.of();
    }

    private static List<String> observation(Review review) {
        List<Prediction.Judged> judged = review.predictions();
        List<String> open = judged.stream()
                .filter(one -> one.verdict() != Prediction.Verdict.FULFILLED
                        && one.prediction().isProvable())
                .map(one -> "no source has shown yet that " + one.prediction().sentence())
                .toList();
        boolean shown = judged.stream().anyMatch(one -> one.verdict() == Prediction.Verdict.FULFILLED);
        return open.isEmpty() && !shown ? List.of("the change predicts nothing that a source could show") : open;
    }
}
