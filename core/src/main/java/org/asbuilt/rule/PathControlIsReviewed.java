package org.asbuilt.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.PathControl;
import org.asbuilt.model.PathControlKind;
import org.asbuilt.model.Slot;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** The rules of what guards a conduit were reviewed within the last year. */
public record PathControlIsReviewed() implements Rule {
    private static final int MONTHS = 12;
    private static final Set<PathControlKind> WITH_RULES = Set.of(
            PathControlKind.FIREWALL,
            PathControlKind.PROXY,
            PathControlKind.DEEP_PACKET_INSPECTION,
            PathControlKind.ALLOW_LIST);
    private static final Manual MANUAL = Manual.of(
            "The rules of what guards a conduit were reviewed within the last year",
            Kind.CONDUIT,
            Severity.WARNING,
            Criterion.TIMELINESS,
            "Rules are added for a day and stay for ten years. What nobody has read for a year lets through what "
                    + "nobody knows.",
            "The review was held and its day was not entered.",
            "Read the rules with the list of documented connections beside it, close what nobody needs, and enter "
                    + "the day.",
            "Requirements P4-17; NERC CIP-005; IEC 62443-3-3 SR 5.2");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject conduit, Circumstances around) {
        LocalDate limit = Days.today(around).minusMonths(MONTHS);
        return conduit.facets(PathControl.class).entrySet().stream()
                .filter(row -> row.getValue()
                        .controlKind()
                        .filter(WITH_RULES::contains)
                        .isPresent())
                .filter(row -> row.getValue()
                        .lastReview()
                        .map(day -> day.isBefore(limit))
                        .orElse(true))
                .map(row -> Finding.of(
                        this,
                        conduit,
                        new PartPath(new Slot("pathControl", row.getKey()), "lastReview"),
                        "The rules of " + row.getKey() + " on " + conduit.name()
                                + row.getValue()
                                        .lastReview()
                                        .map(day -> " were last reviewed on " + day)
                                        .orElse(" were never reviewed as far as is known")))
                .toList();
    }
}
