package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.IsolationClaim;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** Nothing leads into what is said to be isolated. */
public record IsolatedMeansIsolated() implements Rule {
    private static final Manual MANUAL = new Manual(
            "Nothing leads into what is said to be isolated",
            Set.of(Kind.ZONE, Kind.SYSTEM, Kind.SITE),
            Severity.ERROR,
            Optional.of(Criterion.CONSISTENCY),
            "Hardly anything is air-gapped. Who believes it is leaves out what would protect it: the laptop, the "
                    + "USB stick, the modem in the cabinet and the second network card carry in what the gap was to keep "
                    + "out.",
            "The connection was cut and is still in the record; end it there.",
            "Take the claim back, or cut what leads in and say how that was verified.",
            "Requirements P4-07; definitive view guidance, principle 4");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject subject, Circumstances around) {
        boolean claimed = subject.facet(IsolationClaim.class)
                .flatMap(IsolationClaim::isolated)
                .orElse(false);
        if (!claimed) {
            return List.of();
        }
        List<Gap> gaps = Gap.into(subject.id(), around);
        return gaps.isEmpty()
                ? List.of()
                : List.of(Finding.of(
                        this,
                        subject,
                        Answers.few(gaps.stream().map(Gap::by).distinct().toList()),
                        subject.name() + " is said to be isolated, and there is "
                                + Words.some(gaps.stream().map(Gap::words).toList())));
    }
}
