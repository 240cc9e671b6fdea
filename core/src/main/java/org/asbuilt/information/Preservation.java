package org.asbuilt.information;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.BackupSet;
import org.asbuilt.model.HandlingPolicy;
import org.asbuilt.model.Id;
import org.asbuilt.model.InformationProtection;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;

/** What is demanded so that an item stays as it was made, and stays there. Source: requirements P2.C-04 to P2.C-06. */
final class Preservation {
    private Preservation() {}

    static void checkIntegrity(HandlingPolicy policy, Demand demand) {
        if (Confidentiality.isDemanded(policy.signatureRequired())) {
            demand.answer(Aspect.INTEGRITY, demand.protection().flatMap(InformationProtection::signed), "it is signed");
        }
        policy.verificationMonths()
                .ifPresent(months -> demand.lately(
                        Aspect.INTEGRITY,
                        demand.protection().flatMap(InformationProtection::lastVerified),
                        months,
                        "was found unaltered"));
    }

    static void checkAvailability(HandlingPolicy policy, Demand demand) {
        policy.restoreTestMonths()
                .ifPresent(months -> demand.lately(
                        Aspect.AVAILABILITY,
                        lastRestored(demand.item(), demand.around()),
                        months,
                        "was restored in a test"));
        if (!Confidentiality.isDemanded(policy.resistantBackup())) {
            return;
        }
        Optional<Subject> set = backup(demand.item(), demand.around());
        if (set.isEmpty()) {
            demand.note(Aspect.AVAILABILITY, Standing.NOT_KNOWN, "which backup set holds it is not known");
            return;
        }
        Resistance found = set.get().facet(BackupSet.class).map(Resistance::of).orElse(Resistance.NOT_KNOWN);
        Standing standing = switch (found) {
            case RESISTANT -> Standing.MET;
            case NOT_RESISTANT -> Standing.NOT_MET;
            case NOT_KNOWN -> Standing.NOT_KNOWN;
        };
        demand.note(Aspect.AVAILABILITY, standing, "its backup set " + set.get().name() + " is " + found.text());
    }

    /** The backup set that holds an item: the one that it names, or else one that says that it covers it; of a set, the set itself. */
    static Optional<Subject> backup(Subject item, Circumstances around) {
        if (item.facet(BackupSet.class).isPresent()) {
            return Optional.of(item);
        }
        return item.facet(InformationProtection.class)
                .flatMap(InformationProtection::backupSet)
                .flatMap(around::subject)
                .or(() -> around.subjects(Kind.INFORMATION_ITEM).stream()
                        .filter(set -> set.facet(BackupSet.class).stream()
                                .flatMap(held -> held.covers().stream())
                                .anyMatch(id -> isOf(id, item, around)))
                        .min(Comparator.comparing(Subject::id)));
    }

    /** When an item was last restored in a test: by itself or with its backup set, whichever is later. */
    static Optional<LocalDate> lastRestored(Subject item, Circumstances around) {
        return Stream.concat(
                        item
                                .facet(InformationProtection.class)
                                .flatMap(InformationProtection::lastRestoreTest)
                                .stream(),
                        backup(item, around)
                                .flatMap(set -> set.facet(BackupSet.class))
                                .flatMap(BackupSet::lastRestoreTest)
                                .stream())
                .max(Comparator.naturalOrder());
    }

    private static boolean isOf(Id id, Subject item, Circumstances around) {
        return around.subject(id).filter(found -> found.id().equals(item.id())).isPresent();
    }
}
