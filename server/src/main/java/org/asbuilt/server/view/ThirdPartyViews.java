package org.asbuilt.server.view;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.ClauseType;
import org.asbuilt.model.ContractClause;
import org.asbuilt.model.ContractProfile;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.RegisterEntry;
import org.asbuilt.model.SupplierAssessment;
import org.asbuilt.model.ThirdPartyContact;
import org.asbuilt.model.ThirdPartyProfile;
import org.asbuilt.model.ThirdPartyScope;
import org.asbuilt.model.Trust;
import org.asbuilt.thirdparty.AssessmentDue;
import org.asbuilt.thirdparty.Contract;
import org.asbuilt.thirdparty.Contracts;
import org.asbuilt.thirdparty.GivenOut;
import org.asbuilt.thirdparty.Impacts;
import org.asbuilt.thirdparty.Mapping;
import org.asbuilt.thirdparty.Standard;
import org.asbuilt.thirdparty.UpdateQuality;
import org.asbuilt.thirdparty.WayIn;
import org.asbuilt.thirdparty.incident.Compromise;
import org.asbuilt.validation.Circumstances;

/** Third parties, their contracts and ways in as people read them. Source: requirements P5-01 to P5-11. */
public final class ThirdPartyViews {
    private ThirdPartyViews() {}

    /** Words of closed lists: their names, as in the record. */
    private static List<String> names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toList();
    }

    /** One of the six parts: what is known and what is missing, in words. */
    public record ElementView(String part, boolean complete, List<String> known, List<String> missing) {
        static ElementView of(Mapping.Element element) {
            return new ElementView(element.part().name(), element.isComplete(), element.known(), element.missing());
        }
    }

    /**
     * A third party in a list.
     *
     * @param complete how many of the six parts are complete
     * @param paths how many ways it has in
     * @param outOfBand how many of these come in past the boundary
     * @param contracts its contracts that are in force, or of which the end is not recorded
     * @param recorded all its contracts in the record
     * @param contractEnds the day on which the last of its contracts ends, or ended
     * @param contractEnded whether that day has passed and no other contract is in force
     * @param openClauses how many clauses are missing in the contracts in force, or settle the matter in part; if none is in force, in
     *     all that are recorded
     * @param unsaidClauses of how many clauses of those nothing is recorded
     * @param nextDue by when it is to be assessed
     * @param overdue whether that has passed, or it was never assessed and ought to be
     * @param lapsed how many of its certificates have lapsed
     * @param securityContact whether somebody for security can be called
     * @param securityContacts who that is: the name, else the telephone or the address
     * @param updates what it says of its updates, as a maker
     */
    public record PartyRow(
            Named party,
            List<String> kinds,
            Optional<String> country,
            Optional<String> importance,
            int complete,
            List<ElementView> parts,
            int paths,
            int outOfBand,
            int contracts,
            int recorded,
            Optional<LocalDate> contractEnds,
            boolean contractEnded,
            int openClauses,
            int unsaidClauses,
            Optional<LocalDate> nextDue,
            boolean overdue,
            int lapsed,
            boolean securityContact,
            List<String> securityContacts,
            UpdateQuality updates) {}

    /** Whom to call. */
    public record ContactView(
            Optional<String> role,
            Optional<String> name,
            Optional<String> phone,
            Optional<String> email,
            Optional<String> hours) {
        static ContactView of(ThirdPartyContact contact) {
            return new ContactView(
                    contact.role().map(Enum::name), contact.name(), contact.phone(), contact.email(), contact.hours());
        }
    }

    /** A standard, what it is worth today, and the proof. */
    public record StandardView(
            String standard,
            String state,
            Optional<String> scope,
            Optional<String> edition,
            Optional<String> certificate,
            Optional<String> issuer,
            Optional<LocalDate> validUntil,
            Optional<String> evidence,
            List<String> areas,
            List<String> practices) {
        static StandardView of(Standard standard, LocalDate today) {
            return new StandardView(
                    standard.words(),
                    standard.state(today).name(),
                    standard.conformity().scope(),
                    standard.conformity().version(),
                    standard.conformity().certificate(),
                    standard.conformity().issuer(),
                    standard.conformity().validUntil(),
                    standard.conformity().evidence(),
                    names(standard.conformity().areas()),
                    names(standard.conformity().practices()));
        }
    }

    /** An assessment. */
    public record AssessmentView(
            Optional<String> type,
            Optional<LocalDate> assessed,
            Optional<String> scope,
            Optional<String> result,
            List<String> findings,
            List<String> openActions,
            Optional<LocalDate> nextDue) {
        static AssessmentView of(SupplierAssessment one) {
            return new AssessmentView(
                    one.type().map(Enum::name),
                    one.assessed(),
                    one.scope(),
                    one.result().map(Enum::name),
                    List.copyOf(one.findings()),
                    List.copyOf(one.openActions()),
                    one.nextDue());
        }
    }

    /** A clause: YES, PARTIAL, NO or, if nobody recorded it, nothing. */
    public record ClauseView(
            String clause, Optional<String> present, Optional<String> agreed, Optional<String> where) {}

    /**
     * A contract.
     *
     * @param state NOT_YET, RUNS, ENDED or END_NOT_RECORDED
     * @param mandates the connections and access paths that it obliges the plant to keep
     * @param paths the access paths of the third party, which end with it
     */
    public record ContractView(
            Named contract,
            Optional<Named> party,
            Optional<String> number,
            Optional<String> scope,
            Optional<LocalDate> starts,
            Optional<LocalDate> ends,
            Optional<Integer> noticeDays,
            String state,
            List<ClauseView> clauses,
            int open,
            int unsaid,
            List<Named> mandates,
            Optional<String> why,
            List<Named> paths) {
        /** As people read it. */
        public static ContractView of(Contract contract, Circumstances around) {
            ContractProfile profile = contract.profile();
            return new ContractView(
                    new Named(contract.id().value(), contract.name()),
                    profile.thirdParty().map(id -> Named.of(id, around)),
                    profile.number(),
                    profile.scope(),
                    profile.starts(),
                    profile.ends(),
                    profile.noticeDays(),
                    contract.state(around.today()).name(),
                    Arrays.stream(ClauseType.values())
                            .map(type -> clause(contract, type))
                            .toList(),
                    contract.open().size(),
                    contract.unsaid().size(),
                    profile.mandates().stream().map(id -> Named.of(id, around)).toList(),
                    profile.why(),
                    profile.thirdParty().stream()
                            .flatMap(id -> around.accessPaths(id).stream())
                            .map(path -> Named.of(path.id(), around))
                            .toList());
        }

        private static ClauseView clause(Contract contract, ClauseType type) {
            Optional<ContractClause> clause =
                    Optional.ofNullable(contract.clauses().get(type));
            return new ClauseView(
                    type.name(),
                    contract.presence(type).map(Enum::name),
                    clause.flatMap(ContractClause::agreed),
                    clause.flatMap(ContractClause::where));
        }
    }

    /** A way in, and what speaks against it. */
    public record WayInView(
            Named path,
            Optional<Named> party,
            Optional<String> method,
            Optional<String> privilege,
            List<Named> destinations,
            List<String> worries) {
        /** As people read it. */
        public static WayInView of(WayIn way, Circumstances around) {
            return new WayInView(
                    Named.of(way.id(), around),
                    way.thirdParty().map(id -> Named.of(id, around)),
                    way.method().map(Enum::name),
                    way.privilege().map(Enum::name),
                    way.destinations().stream().map(id -> Named.of(id, around)).toList(),
                    names(way.worries()));
        }
    }

    /** What it was given and may hold. */
    public record GivenView(
            String what,
            String at,
            String label,
            long subjects,
            String recipient,
            String purpose,
            Optional<LocalDate> back,
            boolean returned) {
        static GivenView of(GivenOut one, Circumstances around) {
            return new GivenView(
                    called(one.what(), around),
                    one.at().toString(),
                    one.label().name(),
                    one.subjects(),
                    one.recipient(),
                    one.purpose(),
                    one.back(),
                    one.returned());
        }

        /** Items of the record are said by name; what was exported is said as it was asked for. */
        private static String called(String what, Circumstances around) {
            return Arrays.stream(what.split(", ", -1))
                    .map(one -> one.startsWith(Kind.INFORMATION_ITEM.text() + "-") ? around.name(new Id(one)) : one)
                    .collect(Collectors.joining(", "));
        }
    }

    /** What it could do to a system, and of what that is not said. */
    public record ImpactView(
            Named system,
            Optional<String> confidentiality,
            Optional<String> integrity,
            Optional<String> availability,
            Optional<String> safety,
            List<String> missing) {
        static ImpactView of(Impacts.Impact impact, Circumstances around) {
            return new ImpactView(
                    Named.of(impact.system(), around),
                    impact.stated().flatMap(one -> one.confidentiality()),
                    impact.stated().flatMap(one -> one.integrity()),
                    impact.stated().flatMap(one -> one.availability()),
                    impact.stated().flatMap(one -> one.safety()),
                    impact.missing());
        }
    }

    /** The trust that is granted, what it stands on, and what each side takes for granted. */
    public record TrustView(
            Optional<String> level,
            List<String> basis,
            Optional<String> ourAssumptions,
            Optional<String> theirAssumptions,
            Optional<String> sharedResponsibility) {
        static TrustView of(Trust trust) {
            return new TrustView(
                    trust.level().map(Enum::name),
                    names(trust.basis()),
                    trust.ourAssumptions(),
                    trust.theirAssumptions(),
                    trust.sharedResponsibility());
        }
    }

    /** All of one third party on a page. */
    public record PartyView(
            PartyRow row,
            List<ContactView> contacts,
            List<WayInView> paths,
            List<ContractView> contracts,
            List<StandardView> standards,
            List<AssessmentView> assessments,
            List<ImpactView> impacts,
            List<GivenView> information,
            boolean informationShown,
            Optional<TrustView> trust) {}

    /**
     * A third party in a list.
     *
     * @param register whether the reader sees the register of what was given away; otherwise nothing is said of it
     */
    public static PartyRow row(Subject party, Circumstances around, boolean register) {
        Optional<ThirdPartyScope> scope = party.facet(ThirdPartyScope.class);
        List<GivenOut> given = GivenOut.to(party, around.logged());
        Mapping mapping = Mapping.of(party, around, given, !register || flowsStated(party.id(), around));
        List<WayIn> paths = around.accessPaths(party.id()).stream()
                .map(path -> WayIn.of(path, around))
                .toList();
        List<Contract> recorded = Contracts.of(around).with(party.id());
        List<Contract> effective = Contracts.of(around).effective(party.id());
        List<Contract> counted = effective.isEmpty() ? recorded : effective;
        Optional<LocalDate> ends = contractEnds(party, recorded);
        AssessmentDue due = AssessmentDue.of(party, around);
        return new PartyRow(
                Named.of(party.id(), around),
                scope.map(one -> names(one.kinds())).orElse(List.of()),
                scope.flatMap(ThirdPartyScope::country),
                party.facet(ThirdPartyProfile.class)
                        .flatMap(ThirdPartyProfile::importance)
                        .map(Enum::name),
                mapping.complete(),
                mapping.elements().stream().map(ElementView::of).toList(),
                paths.size(),
                (int) paths.stream()
                        .filter(path -> path.worries().contains(WayIn.Worry.OUT_OF_BAND))
                        .count(),
                effective.size(),
                recorded.size(),
                ends,
                effective.isEmpty()
                        && ends.filter(day -> day.isBefore(around.today())).isPresent(),
                counted.stream().mapToInt(one -> one.open().size()).sum(),
                counted.stream().mapToInt(one -> one.unsaid().size()).sum(),
                due instanceof AssessmentDue.By by ? Optional.of(by.day()) : Optional.empty(),
                overdue(due, around.today()),
                (int) Standard.of(party).stream()
                        .filter(one -> one.state(around.today()) == Standard.State.LAPSED)
                        .count(),
                security(party).findAny().isPresent(),
                security(party)
                        .flatMap(contact -> contact.name().or(contact::phone).or(contact::email).stream())
                        .toList(),
                UpdateQuality.of(party, around));
    }

    private static Stream<ThirdPartyContact> security(Subject party) {
        return party.facets(ThirdPartyContact.class).values().stream().filter(ThirdPartyContact::isForSecurity);
    }

    /** All of one third party. */
    public static PartyView party(Subject party, Circumstances around, boolean register) {
        return new PartyView(
                row(party, around, register),
                Compromise.contacts(party).stream().map(ContactView::of).toList(),
                around.accessPaths(party.id()).stream()
                        .map(path -> WayInView.of(WayIn.of(path, around), around))
                        .toList(),
                Contracts.of(around).with(party.id()).stream()
                        .map(one -> ContractView.of(one, around))
                        .toList(),
                Standard.of(party).stream()
                        .map(one -> StandardView.of(one, around.today()))
                        .toList(),
                party.facets(SupplierAssessment.class).values().stream()
                        .map(AssessmentView::of)
                        .toList(),
                Impacts.of(around, party).stream()
                        .map(one -> ImpactView.of(one, around))
                        .toList(),
                GivenOut.to(party, around.logged()).stream()
                        .map(given -> GivenView.of(given, around))
                        .toList(),
                register,
                party.facet(Trust.class).map(TrustView::of));
    }

    private static boolean overdue(AssessmentDue due, LocalDate today) {
        return switch (due) {
            case AssessmentDue.Never never -> never.matters();
            case AssessmentDue.By by -> by.day().isBefore(today);
        };
    }

    private static Optional<LocalDate> contractEnds(Subject party, List<Contract> contracts) {
        return contracts.isEmpty()
                ? party.facet(ThirdPartyProfile.class).flatMap(ThirdPartyProfile::contractEnd)
                : contracts.stream()
                        .flatMap(one -> one.profile().ends().stream())
                        .max(LocalDate::compareTo);
    }

    /** Whether an item of the register is about it: then it is recorded which information goes there. */
    private static boolean flowsStated(Id party, Circumstances around) {
        return around.subjects(Kind.INFORMATION_ITEM).stream()
                .flatMap(item -> item.facet(RegisterEntry.class).stream())
                .anyMatch(entry -> entry.related().contains(party));
    }
}
