package org.asbuilt.rule;

import java.util.ArrayList;
import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.ExposureControl;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A control that lowers an exposure is somebody's, effective for a reason, and looked at again. */
public record ExposureControlIsBorne() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A control that lowers an exposure says why it is effective, who answers for it and when it is looked at again",
            Kind.ASSET,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "A compensating control is what stands between an asset that cannot be corrected and the world. When nobody owns it, it is switched off in the next fault search and stays off.",
            "None.",
            "Enter the reason, a person of the business who answers for it, and the day of the next review.",
            "Requirements P3-20; IEC 62443-3-2:2020 ZCR 5.12");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public Gate gate() {
        return new Gate.Says(ExposureControl.class);
    }

    @Override
    public List<Finding> check(Subject asset, Circumstances around) {
        List<Finding> found = new ArrayList<>(0);
        asset.facets(ExposureControl.class).forEach((key, control) -> {
            List<String> lacks = new ArrayList<>(0);
            if (control.rationale().isEmpty()) {
                lacks.add("why it is effective");
            }
            if (control.owner().isEmpty()) {
                lacks.add("who answers for it");
            }
            if (control.reviewDue().isEmpty()) {
                lacks.add("when it is looked at again");
            }
            List<String> said = new ArrayList<>(0);
            if (!lacks.isEmpty()) {
                said.add("does not say " + String.join(", ", lacks));
            }
            control.reviewDue()
                    .filter(due -> due.isBefore(Days.today(around)))
                    .ifPresent(due -> said.add("was to be looked at again by " + due));
            if (!said.isEmpty()) {
                found.add(at(asset, key, String.join(" and ", said)));
            }
        });
        return found;
    }

    private Finding at(Subject asset, String key, String words) {
        return Finding.of(
                this,
                asset,
                PartPath.of(ExposureControl.class, key, "reviewDue"),
                "the control " + key + " of " + asset.name() + " " + words);
    }
}
