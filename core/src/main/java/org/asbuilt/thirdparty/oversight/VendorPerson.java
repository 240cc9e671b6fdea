package org.asbuilt.thirdparty.oversight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Engagement;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PersonProfile;
import org.asbuilt.model.ThirdPartyProfile;
import org.asbuilt.model.Training;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Courses;

/**
 * Somebody of a third party, with what the person may use and whether that should still be so. Source: requirements P5-13.
 *
 * @param person the person
 * @param employer the third party that employs the person
 * @param engagement on what footing the person works here
 * @param leaves the last day
 * @param accounts the accounts
 * @param paths the access paths that the person may use
 * @param expired the courses that no longer count, each with its last day
 * @param flags what is not as it should be
 */
public record VendorPerson(
        Subject person,
        Optional<Id> employer,
        Optional<Engagement> engagement,
        Optional<LocalDate> leaves,
        SortedSet<VendorAccess.HeldAccount> accounts,
        SortedSet<Id> paths,
        List<String> expired,
        Set<Flag> flags) {

    /** Those of whom something is not as it should be before all others, by the gravest of it. */
    public static final Comparator<VendorPerson> GRAVEST_FIRST = Comparator.comparing(
                    (VendorPerson one) -> one.flags().isEmpty())
            .thenComparing(
                    one -> one.flags().stream().min(Comparator.naturalOrder()).orElse(Flag.TRAINING_EXPIRED));

    /** What is not as it should be, the gravest first. */
    public enum Flag {
        /** The last day has come, and there are accounts or access paths. */
        LEFT_WITH_ACCESS,
        /** The contract of the employer is over, and there are accounts or access paths. */
        CONTRACT_OVER,
        /** There are accounts or access paths before the first day. */
        NOT_STARTED,
        /** There are accounts or access paths, and nobody says that the person was vetted. */
        NOT_VETTED,
        /** A course no longer counts. */
        TRAINING_EXPIRED
    }

    /** Copies what is given. */
    public VendorPerson {
        accounts = new TreeSet<>(accounts);
        paths = new TreeSet<>(paths);
        expired = List.copyOf(expired);
        flags = flags.isEmpty() ? EnumSet.noneOf(Flag.class) : EnumSet.copyOf(flags);
    }

    /** All persons whom a third party employs or who come in by an access path, in the order of the record. */
    public static List<VendorPerson> all(Circumstances around) {
        List<VendorPerson> all = new ArrayList<>();
        for (Subject person : around.subjects(Kind.PERSON)) {
            // Own staff has engagements too: its accounts and its last day are recorded alike.
            of(person, around)
                    .filter(one -> one.employer().isPresent() || !one.paths().isEmpty())
                    .ifPresent(all::add);
        }
        return all;
    }

    /** What is known of a person whom a third party employs or who has an engagement; empty of all others. */
    public static Optional<VendorPerson> of(Subject person, Circumstances around) {
        Optional<PersonProfile> profile = person.facet(PersonProfile.class);
        Optional<Id> employer = profile.flatMap(PersonProfile::employer)
                .flatMap(around::subject)
                .map(Subject::id);
        Optional<Engagement> engagement = person.facet(Engagement.class);
        if (employer.isEmpty() && engagement.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> leaves = profile.flatMap(PersonProfile::leaves);
        SortedSet<VendorAccess.HeldAccount> accounts = VendorAccess.of(around).accounts(person.id());
        SortedSet<Id> paths = engagement.map(Engagement::accessPaths).orElseGet(TreeSet::new);
        List<String> expired = Courses.lapsed(person.facets(Training.class).values(), around.today());
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if (!expired.isEmpty()) {
            flags.add(Flag.TRAINING_EXPIRED);
        }
        if (!accounts.isEmpty() || !paths.isEmpty()) {
            flags.addAll(ofAccess(engagement, leaves, contractEnd(employer, around), around.today()));
        }
        return Optional.of(new VendorPerson(person, employer, engagement, leaves, accounts, paths, expired, flags));
    }

    private static Set<Flag> ofAccess(
            Optional<Engagement> engagement,
            Optional<LocalDate> leaves,
            Optional<LocalDate> contractEnd,
            LocalDate today) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        // The day itself counts: whoever leaves on Friday is not to come in on Friday night.
        if (leaves.filter(day -> !day.isAfter(today)).isPresent()) {
            flags.add(Flag.LEFT_WITH_ACCESS);
        }
        if (contractEnd.filter(day -> day.isBefore(today)).isPresent()) {
            flags.add(Flag.CONTRACT_OVER);
        }
        if (engagement
                .flatMap(Engagement::starts)
                .filter(day -> day.isAfter(today))
                .isPresent()) {
            flags.add(Flag.NOT_STARTED);
        }
        if (engagement.flatMap(Engagement::vettedOn).isEmpty()) {
            flags.add(Flag.NOT_VETTED);
        }
        return flags;
    }

    static Optional<LocalDate> contractEnd(Optional<Id> employer, Circumstances around) {
        return employer.flatMap(around::subject)
                .flatMap(party -> party.facet(ThirdPartyProfile.class))
                .flatMap(ThirdPartyProfile::contractEnd);
    }
}
