package org.asbuilt.information;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.HandlingPolicy;
import org.asbuilt.model.InformationCategory;
import org.asbuilt.model.InformationProfile;
import org.asbuilt.model.InformationSubType;
import org.asbuilt.model.Kind;
import org.asbuilt.model.RegisterEntry;
import org.asbuilt.model.Tlp;
import org.asbuilt.validation.Circumstances;

/** Which policies apply to an item of information. Source: requirements P2.C-01. */
public final class Policies {
    private Policies() {}

    /** Those that apply to an item, by id. */
    public static List<Subject> of(Subject item, Circumstances around) {
        return around.subjects(Kind.HANDLING_POLICY).stream()
                .filter(policy -> policy.facet(HandlingPolicy.class)
                        .filter(held -> applies(held, item))
                        .isPresent())
                .sorted(Comparator.comparing(Subject::id))
                .toList();
    }

    /** The items that a policy applies to, by id. */
    public static List<Subject> items(Subject policy, Circumstances around) {
        Optional<HandlingPolicy> held = policy.facet(HandlingPolicy.class);
        return held.isEmpty()
                ? List.of()
                : around.subjects(Kind.INFORMATION_ITEM).stream()
                        .filter(item -> applies(held.get(), item))
                        .sorted(Comparator.comparing(Subject::id))
                        .toList();
    }

    /** The category of an item: what is recorded, or else that of its sub-type. */
    public static Optional<InformationCategory> category(Subject item) {
        return item.facet(InformationProfile.class)
                .flatMap(InformationProfile::category)
                .or(() -> subType(item).map(InformationSubType::category));
    }

    private static boolean applies(HandlingPolicy policy, Subject item) {
        if (policy.categories().isEmpty()
                && policy.subTypes().isEmpty()
                && policy.labels().isEmpty()) {
            return false;
        }
        Optional<Tlp> label = item.facet(InformationProfile.class).flatMap(InformationProfile::label);
        return (policy.categories().isEmpty()
                        || category(item)
                                .filter(one -> policy.categories().contains(one))
                                .isPresent())
                && (policy.subTypes().isEmpty()
                        || subType(item)
                                .filter(one -> policy.subTypes().contains(one))
                                .isPresent())
                && (policy.labels().isEmpty()
                        || label.filter(one -> policy.labels().contains(one)).isPresent());
    }

    private static Optional<InformationSubType> subType(Subject item) {
        return item.facet(RegisterEntry.class).flatMap(RegisterEntry::subType);
    }
}
