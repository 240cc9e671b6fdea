package org.asbuilt.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.ScanPermit;
import org.asbuilt.validation.Answers;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A scan permit shows everything that must be so before an active scan. */
public record ScanPermitIsComplete() implements Rule {
    /** The parts of the seven preconditions, and what a person calls them. */
    private static final Map<String, String> NEEDED = Map.of(
            "tool", "the tool and its version",
            "method", "the method",
            "tested", "evidence that the method was tested",
            "vendorApproval", "the approval of the vendor",
            "approver", "who permits it",
            "operationsInformed", "who of security operations was told",
            "informedAt", "when security operations were told",
            "window", "the maintenance window",
            "stopCriteria", "what ends the scan at once");

    private static final Manual MANUAL = Manual.of(
            "A scan permit shows everything that must be so before an active scan",
            Kind.SCAN_PERMIT,
            Severity.ERROR,
            Criterion.COMPLETENESS,
            "An active scan has stopped plants. Each of these was once missing where it did: a test, the "
                    + "maker's word, an approval, a call to security operations, a window, a word to stop.",
            "The permit is still being prepared; it is complete on the day before the scan.",
            "Get what is missing, and enter its reference; where it truly does not apply, say so and why.",
            "Requirements P1.C-12; fixture K8");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject permit, Circumstances around) {
        List<Finding> found = new ArrayList<>(0);
        boolean targets =
                Answers.given(permit, ScanPermit.class, "targets") || Answers.given(permit, ScanPermit.class, "ranges");
        if (!targets) {
            found.add(finding(permit, "targets", "the targets"));
        }
        NEEDED.forEach((part, words) -> {
            if (!Answers.given(permit, ScanPermit.class, part)) {
                found.add(finding(permit, part, words));
            }
        });
        return found;
    }

    private Finding finding(Subject permit, String part, String words) {
        return Finding.of(this, permit, PartPath.of(ScanPermit.class, part), permit.name() + " does not show " + words);
    }
}
