package org.asbuilt.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PersonProfile;
import org.asbuilt.model.RiskEntry;
import org.asbuilt.model.RiskTreatment;
import org.asbuilt.risk.register.RiskRow;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;
import org.asbuilt.validation.Shown;

/** A risk above what is tolerable is accepted by its owner only, and until a day. */
public record RiskIsAcceptedByItsOwner() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A risk above what is tolerable is accepted by its owner only, and until a day",
            Kind.RISK,
            Severity.WARNING,
            Criterion.CONSISTENCY,
            "Whoever accepts a risk for somebody else binds nobody: the owner did not agree, and the other does not bear it.",
            "A committee accepted it in which the owner sits; enter the owner as the one who approved.",
            "Let the owner accept it: enter the owner as the one who approved, on which day, and until when it is borne.",
            "Requirements P3-25, 1.8 (risk acceptance by the senior risk owner); ISO/IEC 27005:2022 clause 8.6.3;"
                    + " IEC 62443-3-2:2020 ZCR 7.1");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject risk, Circumstances around) {
        RiskRow row = RiskRow.of(risk, around);
        RiskEntry entry = row.entry();
        boolean accepted = entry.decision().filter(RiskTreatment.ACCEPT::equals).isPresent();
        boolean above = row.residual()
                .filter(left -> entry.tolerable()
                        .filter(most -> left.compareTo(most) > 0)
                        .isPresent())
                .isPresent();
        if (!accepted || !above) {
            return List.of();
        }
        List<String> wrong = new ArrayList<>();
        if (entry.owner().isEmpty()) {
            wrong.add("nobody owns it");
        }
        wrong.addAll(signed(entry, around));
        entry.owner().flatMap(owner -> left(owner, around)).ifPresent(wrong::add);
        if (entry.expires().isEmpty()) {
            wrong.add("it is borne without an end");
        }
        List<Id> about = entry.owner()
                .filter(owner -> around.subject(owner).isPresent())
                .map(List::of)
                .orElse(List.of());
        return wrong.isEmpty()
                ? List.of()
                : List.of(Finding.of(
                        this,
                        risk,
                        about,
                        risk.name() + " is accepted above what is tolerable: " + String.join("; ", wrong)));
    }

    private static List<String> signed(RiskEntry entry, Circumstances around) {
        if (entry.approvedBy().isEmpty()) {
            return List.of("nobody is named who accepted it");
        }
        Id by = entry.approvedBy().get();
        return entry.owner().map(owner -> !owner.equals(by)).orElse(false)
                ? List.of(Shown.name(by, around) + " accepted it, and "
                        + Shown.name(entry.owner().orElseThrow(), around) + " owns it")
                : List.of();
    }

    private static Optional<String> left(Id owner, Circumstances around) {
        Optional<LocalDate> day = around.subject(owner)
                .flatMap(person -> person.facet(PersonProfile.class))
                .flatMap(PersonProfile::leaves)
                .filter(last -> last.isBefore(around.today()));
        return day.map(last -> Shown.name(owner, around) + ", who owns it, left on " + last);
    }
}
