package org.asbuilt.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asbuilt.information.value.Aggregate;
import org.asbuilt.information.value.Aggregates;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A combination without a rating warns of nothing. */
public record AggregateIsRated() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A combination of information has two parts or more, a reason and a rating",
            Kind.INFORMATION_AGGREGATE,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "Whoever lets the last part go out is warned by the combination. If it does not say why and how much it matters, the warning is clicked away.",
            "Its parts are rated by scenarios that the reader may not see.",
            "Name the parts, say what they allow together, and rate the whole or name its parts in a scenario.",
            "Requirements P2.A-04");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject subject, Circumstances around) {
        Optional<Aggregate> aggregate = Aggregates.of(around).all().stream()
                .filter(one -> one.id().equals(subject.id()))
                .findFirst();
        List<String> missing = new ArrayList<>();
        if (aggregate.map(one -> one.parts().size() < 2).orElse(true)) {
            missing.add("two parts");
        }
        if (aggregate.flatMap(Aggregate::why).isEmpty()) {
            missing.add("why it is more than the sum");
        }
        if (aggregate.flatMap(Aggregate::rating).isEmpty()) {
            missing.add("a rating");
        }
        return missing.isEmpty()
                ? List.of()
                : List.of(Finding.of(this, subject, subject.name() + " lacks " + String.join(" and ", missing)));
    }
}
