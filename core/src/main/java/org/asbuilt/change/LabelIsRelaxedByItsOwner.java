package org.asbuilt.change;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.asbuilt.information.value.Labels;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.PersonProfile;
import org.asbuilt.model.RecordRole;
import org.asbuilt.model.RegisterEntry;
import org.asbuilt.model.Tlp;
import org.asbuilt.validation.Circumstances;

/**
 * Only who owns information makes a label weaker: who the register names for the item, or the information owner of the place. Source:
 * FIRST TLP 2.0 (only the source may relax a label); requirements P2.C-08, annex D.
 */
public record LabelIsRelaxedByItsOwner() implements Requirement {
    @Override
    public String sentence() {
        return "The owner of the information agrees when a label is relaxed";
    }

    @Override
    public Set<Step> steps() {
        return Set.of(Step.DECIDE, Step.APPLY);
    }

    @Override
    public boolean canBeOverridden() {
        return false;
    }

    /** The first acceptance of what sources say comes before anybody can be named. */
    @Override
    public List<String> objections(Review review) {
        if (review.change().type() == ChangeType.BASELINE) {
            return List.of();
        }
        Set<String> agreed = new TreeSet<>(review.change().approvers());
        agreed.add(review.change().author());
        return review.touched().stream()
                .flatMap(id -> review.before().subject(id).stream())
                .filter(before -> isRelaxed(before, review.after()))
                .flatMap(before -> objection(before, owners(before, review.before()), agreed).stream())
                .toList();
    }

    /** A label that nobody has given can be given by anybody: that relaxes nothing. */
    private static boolean isRelaxed(Subject before, Circumstances after) {
        Optional<Tlp> said = Labels.said(before);
        return said.isPresent()
                && after.subject(before.id())
                        .map(Labels::of)
                        .filter(label -> label.compareTo(said.get()) < 0)
                        .isPresent();
    }

    private static Optional<String> objection(Subject subject, Set<String> owners, Set<String> agreed) {
        if (owners.isEmpty()) {
            return Optional.of("the label of " + subject.name()
                    + " is relaxed, and the record names no owner of this information who could agree");
        }
        return owners.stream().anyMatch(agreed::contains)
                ? Optional.empty()
                : Optional.of("the label of " + subject.name() + " is relaxed: the approval of the owner of this "
                        + "information (" + String.join(" or ", owners) + ") is missing");
    }

    private static Set<String> owners(Subject subject, Circumstances around) {
        Set<String> owners = new TreeSet<>();
        subject.facet(RegisterEntry.class)
                .flatMap(RegisterEntry::owner)
                .flatMap(around::subject)
                .filter(person -> !around.staff().hasLeft(person))
                .flatMap(person -> person.facet(PersonProfile.class))
                .flatMap(PersonProfile::user)
                .ifPresent(owners::add);
        owners.addAll(around.staff().users(RecordRole.INFORMATION_OWNER, subject));
        return owners;
    }
}
