package org.asbuilt.server.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.information.Aspect;
import org.asbuilt.information.Check;
import org.asbuilt.information.Controls;
import org.asbuilt.information.Policies;
import org.asbuilt.information.PolicyCheck;
import org.asbuilt.information.ProtectionGap;
import org.asbuilt.information.RegisterRow;
import org.asbuilt.information.Resistance;
import org.asbuilt.information.Retention;
import org.asbuilt.information.Standing;
import org.asbuilt.information.StoredCheck;
import org.asbuilt.information.StoredFile;
import org.asbuilt.information.ValueHorizon;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.BackupSet;
import org.asbuilt.model.CaptureMode;
import org.asbuilt.model.ControlProfile;
import org.asbuilt.model.ControlStatus;
import org.asbuilt.model.Custody;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Facet;
import org.asbuilt.model.HandlingPolicy;
import org.asbuilt.model.Holding;
import org.asbuilt.model.Id;
import org.asbuilt.model.InformationCategory;
import org.asbuilt.model.InformationSubType;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Persistence;
import org.asbuilt.model.RegisterEntry;
import org.asbuilt.model.Tlp;
import org.asbuilt.validation.Circumstances;

/** The register of information and its controls, as people read them. Source: requirements 1.2. */
public final class InformationViews {
    private InformationViews() {}

    /**
     * A row of the register.
     *
     * @param key by which it is named
     * @param item the item in the record, if there is one
     * @param bytes how large the file is, if there is one
     * @param digest SHA-256 of the file in lower-case hex
     * @param figures what there is of it, of what the installation keeps
     * @param missing what the register has to say of it and does not
     * @param gap what its protection lacks, 0 if nothing; of an item in the record
     * @param integrity whether the stored file is as it was taken in
     */
    public record RowView(
            String key,
            String title,
            RegisterRow.Origin origin,
            Optional<String> item,
            Optional<InformationCategory> category,
            Optional<InformationSubType> subType,
            Optional<String> format,
            Optional<Long> bytes,
            Optional<String> digest,
            Optional<Instant> received,
            Optional<String> figures,
            Optional<Holding> holding,
            CaptureMode captured,
            Optional<Persistence> persistence,
            Optional<Tlp> label,
            List<String> missing,
            Optional<Integer> gap,
            StoredCheck.Integrity integrity) {}

    /**
     * How an item stands in one aspect.
     *
     * @param reasons why, one a demand, the worst first
     */
    public record AspectView(Aspect aspect, Standing standing, List<DemandView> reasons) {}

    /**
     * How an item stands to one thing that is demanded.
     *
     * @param standing how
     * @param sentence why, in words that follow the item's name
     */
    public record DemandView(Standing standing, String sentence) {}

    /**
     * How long an item is worth something to an attacker.
     *
     * @param because what the day comes from
     * @param open assets of which no end is known: it may be longer
     */
    public record HorizonView(
            Optional<LocalDate> until, ValueHorizon.Basis basis, Optional<Named> because, List<Named> open) {}

    /** Something that a protection lacks, with its points. */
    public record ReasonView(int points, String sentence) {}

    /**
     * An item with all that is checked of it.
     *
     * @param row its row in the register
     * @param policies those that apply to it
     * @param conflicts where it is not kept as long as it must be
     * @param lacking what adds to its gap, the heaviest first
     * @param controls the controls that guard it
     * @param checked when stored files were last verified
     */
    public record ItemView(
            RowView row,
            List<Named> policies,
            Standing standing,
            List<AspectView> aspects,
            HorizonView horizon,
            List<String> conflicts,
            List<ReasonView> lacking,
            List<Named> controls,
            Optional<Instant> checked) {}

    /**
     * A handling policy with how the items that it applies to stand.
     *
     * @param items how many it applies to
     * @param standings how many of them stand how, in the order met, exception, not known, not met
     */
    public record PolicyView(
            Named policy,
            List<InformationCategory> categories,
            List<InformationSubType> subTypes,
            List<Tlp> labels,
            List<String> allowedStores,
            Optional<String> mayCreate,
            Optional<String> mayModify,
            Optional<String> mayDelete,
            List<String> references,
            int items,
            List<Long> standings) {}

    /**
     * A control of the register.
     *
     * @param annexA the controls of ISO/IEC 27001 annex A that it implements
     * @param program the elements of IEC 62443-2-1
     * @param others other references
     * @param testDue whether it ought to be tested
     */
    public record ControlView(
            Named control,
            Optional<ControlStatus> status,
            List<Named> appliesTo,
            List<String> annexA,
            List<String> program,
            List<String> others,
            Optional<LocalDate> lastTested,
            boolean testDue) {}

    /** A backup set, who owns it, whether it withstands ransomware, and what it holds. */
    public record BackupSetView(
            Named set,
            Optional<String> owner,
            Resistance resistance,
            String text,
            Optional<Boolean> offline,
            Optional<Boolean> immutable,
            Optional<Boolean> offSite,
            Optional<Boolean> separateCredentials,
            Optional<Boolean> encrypted,
            Optional<LocalDate> lastVerified,
            Optional<LocalDate> lastRestoreTest,
            List<Named> covers) {}

    /** A row as people read it. */
    public static RowView row(RegisterRow row, StoredCheck checked) {
        return new RowView(
                row.key(),
                row.title(),
                row.origin(),
                row.item().map(Id::value),
                row.category(),
                row.subType(),
                row.format(),
                row.file().flatMap(StoredFile::bytes),
                row.file().flatMap(StoredFile::digest).map(Digest::hex),
                row.file().flatMap(StoredFile::received),
                row.file().flatMap(StoredFile::figures),
                row.holding(),
                row.captured(),
                row.persistence(),
                row.label(),
                row.missing(),
                row.gap().map(ProtectionGap::points),
                checked.of(row.file()));
    }

    /** An item as people read it. */
    public static ItemView item(Subject item, RegisterRow row, Circumstances around, StoredCheck checked) {
        PolicyCheck check = PolicyCheck.of(item, around);
        ValueHorizon horizon = ValueHorizon.of(item, around);
        return new ItemView(
                row(row, checked),
                named(check.policies().stream().map(Subject::id), around),
                check.standing(),
                Arrays.stream(Aspect.values())
                        .map(aspect -> new AspectView(aspect, check.standing(aspect), demands(aspect, check)))
                        .toList(),
                new HorizonView(
                        horizon.until(),
                        horizon.basis(),
                        horizon.because().map(id -> Named.of(id, around)),
                        named(horizon.open().stream(), around)),
                Retention.conflicts(item, around),
                ProtectionGap.of(item, around).reasons().stream()
                        .map(reason -> new ReasonView(reason.points(), reason.sentence()))
                        .toList(),
                named(Controls.guarding(item.id(), around).stream().map(Subject::id), around),
                checked.at());
    }

    private static List<DemandView> demands(Aspect aspect, PolicyCheck check) {
        if (!check.demands(aspect)) {
            return check.reasons(aspect).stream()
                    .map(one -> new DemandView(check.standing(aspect), one))
                    .toList();
        }
        return check.checks().stream()
                .filter(one -> one.aspect() == aspect)
                .sorted(Comparator.comparing(Check::standing).reversed())
                .map(one -> new DemandView(one.standing(), one.sentence()))
                .distinct()
                .toList();
    }

    /** The policies as people read them. */
    public static List<PolicyView> policies(Circumstances around, int most) {
        return having(HandlingPolicy.class, Kind.HANDLING_POLICY, most, around)
                .flatMap(subject ->
                        subject.facet(HandlingPolicy.class).stream().map(policy -> policy(subject, policy, around)))
                .toList();
    }

    private static PolicyView policy(Subject subject, HandlingPolicy policy, Circumstances around) {
        List<Standing> found = Policies.items(subject, around).stream()
                .map(item -> PolicyCheck.of(item, around).standing())
                .toList();
        return new PolicyView(
                Named.of(subject.id(), around),
                List.copyOf(policy.categories()),
                List.copyOf(policy.subTypes()),
                List.copyOf(policy.labels()),
                List.copyOf(policy.allowedStores()),
                policy.mayCreate(),
                policy.mayModify(),
                policy.mayDelete(),
                List.copyOf(policy.references()),
                found.size(),
                Arrays.stream(Standing.values())
                        .map(standing ->
                                found.stream().filter(one -> one == standing).count())
                        .toList());
    }

    /** The controls as people read them. */
    public static List<ControlView> controls(Circumstances around, int most) {
        return having(ControlProfile.class, Kind.CONTROL, most, around)
                .flatMap(subject -> subject.facet(ControlProfile.class).stream()
                        .map(control -> new ControlView(
                                Named.of(subject.id(), around),
                                control.status(),
                                named(control.appliesTo().stream(), around),
                                control.references().stream()
                                        .filter(Controls::isAnnexA)
                                        .toList(),
                                control.references().stream()
                                        .filter(Controls::isProgram)
                                        .toList(),
                                control.references().stream()
                                        .filter(one -> !Controls.isAnnexA(one) && !Controls.isProgram(one))
                                        .toList(),
                                control.lastTested(),
                                Controls.isTestDue(control, around.today()))))
                .toList();
    }

    /** The backup sets as people read them. */
    public static List<BackupSetView> backups(Circumstances around, int most) {
        return having(BackupSet.class, Kind.INFORMATION_ITEM, most, around)
                .flatMap(subject -> subject.facet(BackupSet.class).stream()
                        .map(set -> new BackupSetView(
                                Named.of(subject.id(), around),
                                owner(subject, around),
                                Resistance.of(set),
                                Resistance.of(set).text(),
                                set.offline(),
                                set.immutable(),
                                set.offSite(),
                                set.separateCredentials(),
                                set.encrypted(),
                                set.lastVerified(),
                                set.lastRestoreTest(),
                                named(set.covers().stream(), around))))
                .toList();
    }

    /** The first by name of those that have a facet. */
    private static <F extends Facet> Stream<Subject> having(Class<F> facet, Kind kind, int most, Circumstances around) {
        return around.subjects(kind).stream()
                .filter(subject -> subject.facet(facet).isPresent())
                .sorted(Comparator.comparing(Subject::name, NaturalOrder::compare)
                        .thenComparing(Subject::id))
                .limit(most);
    }

    /** Who answers for an item: what the register says, or else who keeps it. */
    private static Optional<String> owner(Subject item, Circumstances around) {
        return item.facet(RegisterEntry.class)
                .flatMap(RegisterEntry::owner)
                .map(around::name)
                .or(() -> item.facet(Custody.class).flatMap(Custody::owner));
    }

    private static List<Named> named(Stream<Id> ids, Circumstances around) {
        return ids.map(id -> Named.of(id, around)).toList();
    }
}
