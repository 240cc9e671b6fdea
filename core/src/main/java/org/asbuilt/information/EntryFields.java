package org.asbuilt.information;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Custody;
import org.asbuilt.model.InformationFlow;
import org.asbuilt.model.InformationProfile;
import org.asbuilt.model.RegisterEntry;
import org.asbuilt.validation.Answers;

/** What the register has to say of every item. Source: requirements P2.S-02. */
public final class EntryFields {
    /** All of them, by the names by which they are missed. */
    public static final List<String> ALL = List.of(
            "purpose",
            "data flows",
            "access permissions",
            "retention",
            "data format",
            "owner",
            "category",
            "location",
            "label",
            "personal data");

    private EntryFields() {}

    /** Those that an item does not say; "none" and "not applicable" say something. */
    public static List<String> missing(Subject item) {
        List<String> missing = new ArrayList<>();
        unless(entry(item, "purpose"), "purpose", missing);
        unless(flows(item), "data flows", missing);
        unless(entry(item, "permissions"), "access permissions", missing);
        unless(entry(item, "retention") || entry(item, "retainUntil"), "retention", missing);
        unless(entry(item, "format"), "data format", missing);
        unless(entry(item, "owner") || Answers.given(item, Custody.class, "owner"), "owner", missing);
        unless(profile(item, "category") || Policies.category(item).isPresent(), "category", missing);
        unless(profile(item, "storedAt") || !Confidentiality.stores(item).isEmpty(), "location", missing);
        unless(profile(item, "label"), "label", missing);
        unless(entry(item, "personalData"), "personal data", missing);
        return missing;
    }

    private static boolean flows(Subject item) {
        Optional<Boolean> without = item.facet(RegisterEntry.class).flatMap(RegisterEntry::withoutFlows);
        return !item.facets(InformationFlow.class).isEmpty()
                || without.filter(Boolean.TRUE::equals).isPresent();
    }

    private static boolean entry(Subject item, String part) {
        return Answers.given(item, RegisterEntry.class, part);
    }

    private static boolean profile(Subject item, String part) {
        return Answers.given(item, InformationProfile.class, part);
    }

    private static void unless(boolean said, String field, List<String> missing) {
        if (!said) {
            missing.add(field);
        }
    }
}
