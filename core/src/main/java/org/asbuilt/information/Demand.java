package org.asbuilt.information;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.InformationProtection;
import org.asbuilt.validation.Circumstances;

/**
 * What one policy demands of one item is noted here.
 *
 * @param item the item
 * @param policy the policy
 * @param around the record
 * @param checks where it is noted
 */
record Demand(Subject item, Id policy, Circumstances around, List<Check> checks) {

    void note(Aspect aspect, Standing standing, String sentence) {
        checks.add(new Check(aspect, standing, sentence, Optional.of(policy)));
    }

    Optional<InformationProtection> protection() {
        return item.facet(InformationProtection.class);
    }

    /** Something that has to be so. */
    void answer(Aspect aspect, Optional<Boolean> answer, String what) {
        if (answer.isEmpty()) {
            note(aspect, Standing.NOT_KNOWN, "whether " + what + " is not known");
        } else {
            note(
                    aspect,
                    answer.get() ? Standing.MET : Standing.NOT_MET,
                    (answer.get() ? "" : "it is not so that ") + what);
        }
    }

    /** Something that has to be done every so many months. */
    void lately(Aspect aspect, Optional<LocalDate> last, int months, String what) {
        if (last.isEmpty()) {
            note(aspect, Standing.NOT_KNOWN, "when it " + what + " is not known");
            return;
        }
        boolean late = last.get().plusMonths(months).isBefore(around.today());
        note(
                aspect,
                late ? Standing.NOT_MET : Standing.MET,
                "it " + what + " on " + last.get() + (late ? ", more than " + months + " months ago" : ""));
    }
}
