package org.asbuilt.information;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Comparison;
import org.asbuilt.model.HandlingPolicy;
import org.asbuilt.model.Id;
import org.asbuilt.model.InformationCategory;
import org.asbuilt.model.InformationFlow;
import org.asbuilt.model.InformationProfile;
import org.asbuilt.model.InformationProtection;
import org.asbuilt.model.InformationStore;
import org.asbuilt.model.RegisterEntry;
import org.asbuilt.validation.Circumstances;

/** What is demanded so that only those have an item who may. Source: requirements P2.C-02. */
final class Confidentiality {
    private static final Aspect ASPECT = Aspect.CONFIDENTIALITY;
    private static final InformationStore NOTHING_SAID =
            new InformationStore(Optional.empty(), Optional.empty(), Optional.empty());

    private Confidentiality() {}

    /** What every item owes, whatever its policy: who has credentials has everything, so they lie behind a second factor. */
    static void ofEvery(Subject item, List<Check> checks) {
        if (Policies.category(item)
                .filter(InformationCategory.IDENTITY_AUTHORISATION::equals)
                .isEmpty()) {
            return;
        }
        Optional<Boolean> asked = item.facet(InformationProtection.class).flatMap(InformationProtection::mfaRequired);
        checks.add(new Check(
                ASPECT,
                asked.map(yes -> yes ? Standing.MET : Standing.NOT_MET).orElse(Standing.NOT_KNOWN),
                asked.map(yes -> yes
                                ? "a second factor is asked for"
                                : "no second factor is asked for, though it is about identity and authorisation")
                        .orElse("whether a second factor is asked for is not known, though it is about identity and"
                                + " authorisation"),
                Optional.empty()));
    }

    static void check(HandlingPolicy policy, Demand demand) {
        Map<String, InformationStore> stores = stores(demand.item());
        if (!policy.allowedStores().isEmpty()) {
            allowed(policy.allowedStores(), stores, demand);
        }
        if (!policy.allowedRecipients().isEmpty()) {
            recipients(policy.allowedRecipients(), demand);
        }
        if (isDemanded(policy.encryptionAtRest())) {
            encrypted(stores, InformationStore::encryptedAtRest, "at rest", demand);
        }
        if (isDemanded(policy.encryptionInTransit())) {
            encrypted(stores, InformationStore::encryptedInTransit, "in transit", demand);
        }
        if (isDemanded(policy.mfaRequired())) {
            demand.answer(
                    ASPECT,
                    demand.protection().flatMap(InformationProtection::mfaRequired),
                    "a second factor is asked for");
        }
        policy.accessReviewMonths()
                .ifPresent(months -> demand.lately(
                        ASPECT,
                        demand.protection().flatMap(InformationProtection::accessReviewed),
                        months,
                        "had its access reviewed"));
    }

    static boolean isDemanded(Optional<Boolean> demanded) {
        return demanded.filter(Boolean.TRUE::equals).isPresent();
    }

    /** The stores of an item by name; the place of its profile is one of which nothing more is said. */
    static Map<String, InformationStore> stores(Subject item) {
        Map<String, InformationStore> stores = new LinkedHashMap<>(item.facets(InformationStore.class));
        item.facet(InformationProfile.class)
                .flatMap(InformationProfile::storedAt)
                .filter(place -> stores.keySet().stream().noneMatch(name -> Comparison.TEXT.agree(name, place)))
                .ifPresent(place -> stores.put(place, NOTHING_SAID));
        return stores;
    }

    private static void allowed(SortedSet<String> allowed, Map<String, InformationStore> stores, Demand demand) {
        if (stores.isEmpty()) {
            demand.note(ASPECT, Standing.NOT_KNOWN, "where it is kept is not known");
        }
        for (String store : stores.keySet()) {
            boolean may = allowed.stream().anyMatch(name -> Comparison.TEXT.agree(name, store));
            demand.note(
                    ASPECT,
                    may ? Standing.MET : Standing.NOT_MET,
                    "it is kept in " + store
                            + (may ? "" : ", where it may not be: only in " + String.join(", ", allowed)));
        }
    }

    private static void recipients(SortedSet<Id> allowed, Demand demand) {
        Map<String, InformationFlow> flows = demand.item().facets(InformationFlow.class);
        boolean stays = demand.item()
                .facet(RegisterEntry.class)
                .flatMap(RegisterEntry::withoutFlows)
                .orElse(false);
        if (flows.isEmpty() && !stays) {
            demand.note(ASPECT, Standing.NOT_KNOWN, "who gets it is not known");
            return;
        }
        SortedSet<Id> may = allowed.stream()
                .map(id -> resolved(id, demand.around()))
                .collect(Collectors.toCollection(TreeSet::new));
        List<Id> beyond = flows.values().stream()
                .flatMap(flow -> flow.recipient().stream())
                .map(id -> resolved(id, demand.around()))
                .filter(id -> !may.contains(id))
                .distinct()
                .toList();
        if (beyond.isEmpty()) {
            demand.note(ASPECT, Standing.MET, "nobody gets it who may not");
        }
        beyond.forEach(id -> demand.note(
                ASPECT, Standing.NOT_MET, "it goes to " + demand.around().name(id) + ", who may not get it"));
    }

    private static Id resolved(Id id, Circumstances around) {
        return around.subject(id).map(Subject::id).orElse(id);
    }

    private static void encrypted(
            Map<String, InformationStore> stores,
            Function<InformationStore, Optional<Boolean>> which,
            String where,
            Demand demand) {
        if (stores.isEmpty()) {
            demand.note(ASPECT, Standing.NOT_KNOWN, "whether it is encrypted " + where + " is not known");
        }
        stores.forEach((name, store) -> {
            Optional<Boolean> answer = which.apply(store);
            demand.note(
                    ASPECT,
                    answer.map(yes -> yes ? Standing.MET : Standing.NOT_MET).orElse(Standing.NOT_KNOWN),
                    answer.map(yes -> "it is " + (yes ? "" : "not ") + "encrypted " + where + " in " + name)
                            .orElse("whether it is encrypted " + where + " in " + name + " is not known"));
        });
    }
}
