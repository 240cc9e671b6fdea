package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.RemoteAccess;
import org.asbuilt.validation.Circumstances;

/** No access path reaches an asset that is related to safety. */
public record AccessPathSparesSafety() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "No access path reaches an asset that is related to safety",
            Kind.ACCESS_PATH,
            Severity.ERROR,
            "Whoever can reach the safety system from afar can take away the last thing that keeps people from "
                    + "harm, by mistake or on purpose.",
            "Read-only diagnosis behind a diode; say so in the description and waive the finding.",
            "Take the asset out of the path; let the vendor come on site for work on safety systems.",
            "IEC 62443-3-2:2020 ZCR 3.3; requirements P3-06, P5-04; fixture K1");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject path, Circumstances around) {
        List<Id> reached = path.facet(RemoteAccess.class).stream()
                .flatMap(access -> access.destinations().stream())
                .flatMap(id -> around.subject(id).stream())
                .filter(around::isSafetyRelated)
                .map(Subject::id)
                .toList();
        return reached.isEmpty()
                ? List.of()
                : List.of(Finding.of(
                        this,
                        path,
                        reached,
                        path.name() + " reaches what is related to safety: " + Words.names(reached, around)));
    }
}
