package org.asbuilt.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.ClauseType;
import org.asbuilt.model.Conformity;
import org.asbuilt.model.Id;
import org.asbuilt.model.InformationSubType;
import org.asbuilt.model.Kind;
import org.asbuilt.model.ThirdPartyContact;
import org.asbuilt.thirdparty.AssessmentDue;
import org.asbuilt.thirdparty.Contract;
import org.asbuilt.thirdparty.Contracts;
import org.asbuilt.thirdparty.WayIn;
import org.asbuilt.thirdparty.oversight.AccessUse;
import org.asbuilt.thirdparty.oversight.VendorPerson;
import org.asbuilt.validation.Circumstances;

/** Who outside can reach what, under which contract, and what is due. Source: requirements R-09, P5-01 to P5-20. */
public record ThirdPartyRegister() implements Report {
    private static final int DORMANT_DAYS = 90;

    @Override
    public String number() {
        return "R-09";
    }

    @Override
    public String title() {
        return "Third parties";
    }

    @Override
    public String purpose() {
        return "Who outside can reach what, how and with which rights, under which contract, and which assessments are due.";
    }

    @Override
    public Set<InformationSubType> tells() {
        return Set.of(
                InformationSubType.STAKEHOLDERS,
                InformationSubType.SUPPLIER_CONTRACT,
                InformationSubType.REMOTE_ACCESS_GUIDE,
                InformationSubType.PERSONNEL_RECORDS);
    }

    @Override
    public List<Section> sections(Grounds grounds, Scope scope) {
        Circumstances around = grounds.around();
        List<Subject> parties = scope.subjects(Kind.THIRD_PARTY, around);
        List<WayIn> ways = WayIn.all(around).stream()
                .filter(way ->
                        scope.place().isEmpty() || way.destinations().stream().anyMatch(id -> scope.holds(id, around)))
                .sorted(Comparator.comparing(WayIn::id, Scope.byName(around)))
                .toList();
        return List.of(
                parties(parties, around),
                Contacts.table("Whom to call", around)
                        .rows(parties.stream()
                                .flatMap(party -> Contacts.of(party).stream())
                                .toList()),
                ways(ways, grounds),
                contracts(around, scope),
                people(around),
                conformity(parties, around));
    }

    private static Section parties(List<Subject> parties, Circumstances around) {
        return Section.<Subject>of("Third parties")
                .column("Third party", one -> Cell.of(one.id(), around))
                .column("Kinds", Parts.of("thirdPartyScope.kinds", around))
                .column("Services", Parts.of("thirdPartyProfile.services", around))
                .column("Importance", Parts.of("thirdPartyProfile.importance", around))
                .column("Why it matters", Parts.of("thirdPartyScope.why", around))
                .column("Systems", Parts.of("thirdPartyScope.systems", around))
                .column("Subcontractors", Parts.of("subcontracting.name", around))
                .column("Security contact", ThirdPartyRegister::securityContact)
                .column("Trust granted", Parts.of("trust.level", around))
                .column("Owner", Parts.of("custody.owner", around))
                .column("Assessment due", one -> due(one, around))
                .rows(parties);
    }

    private static Cell securityContact(Subject party) {
        return party.facets(ThirdPartyContact.class).values().stream()
                .filter(ThirdPartyContact::isForSecurity)
                .map(one -> Stream.of(one.name(), one.phone(), one.hours())
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", ")))
                .reduce((one, other) -> one + "; " + other)
                .map(Cell::of)
                .orElse(Cell.UNKNOWN);
    }

    private static Cell due(Subject party, Circumstances around) {
        return switch (AssessmentDue.of(party, around)) {
            case AssessmentDue.By by ->
                Cell.of(by.day()
                        + (by.day().isBefore(around.today()) ? " (overdue)" : "")
                        + by.last().map(day -> ", last " + day).orElse(""));
            case AssessmentDue.Never never ->
                Cell.of("never assessed" + (never.matters() ? ", though it matters" : ""));
        };
    }

    private static Section ways(List<WayIn> ways, Grounds grounds) {
        Circumstances around = grounds.around();
        List<AccessUse> uses = grounds.use(DORMANT_DAYS);
        return Section.<WayIn>of("Access paths")
                .column("Access path", one -> Cell.of(one.id(), around))
                .column("Third party", one -> Cell.of(one.thirdParty(), around))
                .column("Method", one -> Cell.choice(one.method()))
                .column("Rights", one -> Cell.choice(one.privilege()))
                .column("Reaches", one -> Cell.of(one.destinations(), around))
                .column(
                        "Worries",
                        one -> Cell.list(Stream.concat(
                                        one.worries().stream().map(Cell::words),
                                        Stream.of(ended(one, around)).filter(words -> !words.isEmpty()))
                                .toList()))
                .column("Used in the last " + DORMANT_DAYS + " days", one -> use(one.id(), uses))
                .column("Restriction", one -> part(one.id(), "accessTerms.restriction", around))
                .column("Approval of every session", one -> part(one.id(), "accessTerms.perSession", around))
                .column("Contract", one -> contract(one, around))
                .column("Switch off", one -> part(one.id(), "remoteAccess.switchOff", around))
                .rows(ways);
    }

    private static Cell use(Id path, List<AccessUse> uses) {
        return uses.stream()
                .filter(use -> use.account().isEmpty() && use.path().equals(path))
                .findFirst()
                .map(use -> switch (use.state()) {
                    case USED -> Cell.of("yes, " + use.sessions() + " sessions");
                    case DORMANT -> Cell.of("no");
                    case UNKNOWN -> Cell.UNKNOWN;
                })
                .orElse(Cell.UNKNOWN);
    }

    private static Cell contract(WayIn way, Circumstances around) {
        Cell named = part(way.id(), "accessTerms.contract", around);
        return named.sort() == Cell.Sort.UNKNOWN ? named : named.and(ended(way, around));
    }

    /** That the contract under which it is used has ended, in words; empty if it has not, or nobody knows. */
    private static String ended(WayIn way, Circumstances around) {
        return way.thirdParty()
                .flatMap(around::subject)
                .flatMap(party -> around.subject(way.id())
                        .flatMap(path -> Contracts.of(around).lastDay(party, path)))
                .filter(day -> day.isBefore(around.today()))
                .map(day -> "contract ended on " + day)
                .orElse("");
    }

    private static Cell part(Id subject, String path, Circumstances around) {
        return around.subject(subject)
                .map(found -> Parts.of(path, around).apply(found))
                .orElse(Cell.UNKNOWN);
    }

    private static Section contracts(Circumstances around, Scope scope) {
        Section.Table<Contract> table = Section.<Contract>of("Contracts and their clauses")
                .column("Contract", one -> Cell.of(one.id(), around))
                .column("Third party", one -> Cell.of(one.profile().thirdParty(), around))
                .column("State", one -> Cell.choice(one.state(around.today())))
                .column("Ends", one -> Cell.day(one.profile().ends()))
                .column("Requires connections", one -> Cell.of(one.profile().mandates(), around));
        for (ClauseType clause : ClauseType.values()) {
            table.column(Cell.words(clause), one -> Cell.choice(one.presence(clause)));
        }
        return table.rows(Contracts.of(around).all().stream()
                .filter(one -> scope.place().isEmpty()
                        || one.profile().mandates().stream().anyMatch(id -> scope.holds(id, around)))
                .sorted(Comparator.comparing(Contract::id, Scope.byName(around)))
                .toList());
    }

    private static Section people(Circumstances around) {
        return Section.<VendorPerson>of("People of third parties with accounts or paths")
                .column("Person", one -> Cell.of(one.person().id(), around))
                .column("Employer", one -> Cell.of(one.employer(), around))
                .column(
                        "Accounts",
                        one -> Cell.list(
                                one.accounts(),
                                account -> account.account()
                                        + account.asset()
                                                .map(asset -> " on " + around.title(asset))
                                                .orElse("")))
                .column("Access paths", one -> Cell.of(one.paths(), around))
                .column("Last day", one -> Cell.day(one.leaves()))
                .column("Training out of date", one -> Cell.list(one.expired()))
                .column("To look at", one -> Cell.list(one.flags(), Cell::words))
                .rows(VendorPerson.all(around).stream()
                        .filter(one -> one.employer().isPresent())
                        .filter(one -> !one.accounts().isEmpty() || !one.paths().isEmpty())
                        .sorted(Comparator.comparing(one -> one.person().id(), Scope.byName(around)))
                        .toList());
    }

    /** The last day of each certificate, with its standard, and whether it has passed. */
    private static Cell validUntil(Subject party, Circumstances around) {
        List<String> days = party.existing(Conformity.class).values().stream()
                .flatMap(one -> one
                        .validUntil()
                        .map(day -> one.standard()
                                        .map(standard -> Cell.words(standard) + " ")
                                        .orElse("")
                                + day
                                + (day.isBefore(around.today()) ? " (expired)" : ""))
                        .stream())
                .toList();
        return days.isEmpty() ? Cell.UNKNOWN : Cell.list(days);
    }

    private static Section conformity(List<Subject> parties, Circumstances around) {
        return Section.<Subject>of("Certificates and assessments")
                .column("Third party", one -> Cell.of(one.id(), around))
                .column("Standards", Parts.of("conformity.standard", around))
                .column("Certificates", Parts.of("conformity.certificate", around))
                .column("Valid until", one -> validUntil(one, around))
                .column("Assessed by", Parts.of("supplierAssessment.type", around))
                .column("On", Parts.of("supplierAssessment.assessed", around))
                .column("Result", Parts.of("supplierAssessment.result", around))
                .column("Open actions", Parts.of("supplierAssessment.openActions", around))
                .rows(parties);
    }
}
