package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.asbuilt.access.Permission;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.FieldGroup;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.path.Connectivity;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.record.Moment;
import org.asbuilt.server.view.CompromiseView;
import org.asbuilt.server.view.ThirdPartyViews;
import org.asbuilt.thirdparty.Contract;
import org.asbuilt.thirdparty.Contracts;
import org.asbuilt.thirdparty.WayIn;
import org.asbuilt.thirdparty.incident.Compromise;
import org.asbuilt.thirdparty.incident.Disappearance;
import org.asbuilt.thirdparty.oversight.AccessUse;
import org.asbuilt.validation.Background;
import org.asbuilt.validation.Circumstances;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Third parties, their contracts and ways in, and the days on which one is broken into or gone. Source: requirements 1.5. */
@RestController
public class ThirdPartyApi {
    private static final int DORMANT_DAYS = 90;

    private static final int MOST_REACHED = 1000;

    private final FrontOffice office;
    private final BulkReads reads;

    /** The third parties of that office. */
    ThirdPartyApi(FrontOffice office, BulkReads reads) {
        this.office = office;
        this.reads = reads;
    }

    /**
     * Third parties, each with what is missing of the six parts of a map of the supply chain. They may change between two pages: the next
     * one begins behind the last row of the page before, as it was then. One that stays as it is comes exactly once; one that became more
     * pressing meanwhile may be missed, one that became less so may come twice.
     *
     * @param sort NAME, PRESSING (first those of which most is over: the contract, the assessment, certificates) or ASSESSMENT (overdue ones
     *     first, then those that are due first)
     */
    @Needs(value = Permission.READ, action = "third-parties.list")
    @GetMapping("/api/third-parties")
    Page<ThirdPartyViews.PartyRow> list(
            @RequestParam Optional<String> q,
            @RequestParam(defaultValue = "NAME") PartyOrder sort,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam Optional<String> at,
            @RequestParam(name = "as-of") Optional<String> asOf,
            HttpServletRequest request) {
        Circumstances around = around(at, asOf, request);
        String word = q.orElse("").strip().toLowerCase(Locale.ROOT);
        List<ThirdPartyViews.PartyRow> rows = around.subjects(Kind.THIRD_PARTY).stream()
                .filter(party -> party.name().toLowerCase(Locale.ROOT).contains(word))
                .map(party -> ThirdPartyViews.row(party, around, readsRegister(request)))
                .toList();
        return sort.rows().page(rows, after, limit);
    }

    /** All of one third party. */
    @Needs(value = Permission.READ, action = "third-parties.show")
    @GetMapping("/api/third-parties/{id}")
    public ThirdPartyViews.PartyView show(
            @PathVariable String id,
            @RequestParam Optional<String> at,
            @RequestParam(name = "as-of") Optional<String> asOf,
            HttpServletRequest request) {
        Circumstances around = around(at, asOf, request);
        return ThirdPartyViews.party(party(id, around), around, readsRegister(request));
    }

    /** It is broken into: the seven lists, what to cut in which order, and what could be reached from it. */
    @Needs(value = Permission.READ, action = "third-parties.compromised")
    @GetMapping("/api/third-parties/{id}/compromised")
    public CompromiseView compromised(
            @PathVariable String id,
            @RequestParam(defaultValue = "200") int limit,
            @RequestParam Optional<String> at,
            @RequestParam(name = "as-of") Optional<String> asOf,
            HttpServletRequest request) {
        Circumstances around = around(at, asOf, request);
        Subject party = party(id, around);
        Connectivity graph = office.connectivity(Moment.parse(at, asOf));
        reads.count(around.subjects(Kind.ASSET), request);
        return CompromiseView.of(
                Compromise.of(graph, around, party),
                Math.clamp(limit, 1, MOST_REACHED),
                around,
                new CompromiseView.Shown(
                        reads(FieldGroup.PROTECTION, request),
                        reads(FieldGroup.VULNERABILITY, request),
                        readsRegister(request)));
    }

    /** It is gone: what nobody supports any more. */
    @Needs(value = Permission.READ, action = "third-parties.gone")
    @GetMapping("/api/third-parties/{id}/gone")
    public CompromiseView.GoneView gone(
            @PathVariable String id,
            @RequestParam(defaultValue = "500") int limit,
            @RequestParam Optional<String> at,
            @RequestParam(name = "as-of") Optional<String> asOf,
            HttpServletRequest request) {
        Circumstances around = around(at, asOf, request);
        reads.count(around.subjects(Kind.ASSET), request);
        return CompromiseView.GoneView.of(
                Disappearance.of(around, party(id, around)),
                Math.clamp(limit, 1, MOST_REACHED),
                around,
                reads(FieldGroup.VULNERABILITY, request));
    }

    /**
     * The contracts, those that end first are first.
     *
     * @param state only those in that state
     * @param requires only those that oblige the plant to keep that connection or access path and have not ended
     */
    @Needs(value = Permission.READ, action = "contracts.list")
    @GetMapping("/api/contracts")
    Page<ThirdPartyViews.ContractView> contracts(
            @RequestParam Optional<Contract.State> state,
            @RequestParam Optional<String> requires,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam Optional<String> at,
            @RequestParam(name = "as-of") Optional<String> asOf,
            HttpServletRequest request) {
        Circumstances around = around(at, asOf, request);
        Contracts contracts = Contracts.of(around);
        List<ThirdPartyViews.ContractView> rows =
                requires.map(id -> contracts.mandating(new Id(id.strip()))).orElseGet(contracts::all).stream()
                        .filter(one ->
                                state.map(one.state(around.today())::equals).orElse(true))
                        .sorted(Comparator.comparing(
                                        (Contract one) -> one.profile().ends().isEmpty())
                                .thenComparing(one -> one.profile().ends().orElse(around.today()))
                                .thenComparing(Contract::id))
                        .map(one -> ThirdPartyViews.ContractView.of(one, around))
                        .toList();
        return Page.asListed(rows, row -> row.contract().id(), after, limit);
    }

    /** The access paths that nobody used in the last 90 days, as far as logs cover them. */
    private Set<Id> dormant() {
        return office.oversight().use(DORMANT_DAYS).stream()
                .filter(use -> use.account().isEmpty() && use.state() == AccessUse.State.DORMANT)
                .map(AccessUse::path)
                .collect(Collectors.toSet());
    }

    /**
     * The access paths, those with most that speaks against them first.
     *
     * @param worry only those against which all of these speak
     * @param dormant only those that nobody used in the last 90 days, as far as logs cover them
     */
    @Needs(value = Permission.READ, action = "access-paths.list")
    @GetMapping("/api/access-paths")
    Page<ThirdPartyViews.WayInView> paths(
            @RequestParam Optional<Set<WayIn.Worry>> worry,
            @RequestParam(defaultValue = "false") boolean dormant,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam Optional<String> at,
            @RequestParam(name = "as-of") Optional<String> asOf,
            HttpServletRequest request) {
        Circumstances around = around(at, asOf, request);
        Set<Id> unused = dormant ? dormant() : Set.of();
        List<ThirdPartyViews.WayInView> rows = WayIn.all(around).stream()
                .filter(way -> worry.map(way.worries()::containsAll).orElse(true))
                .filter(way -> !dormant || unused.contains(way.id()))
                .sorted(Comparator.comparing((WayIn way) -> !way.worries().contains(WayIn.Worry.OUT_OF_BAND))
                        .thenComparing(Comparator.comparingInt(WayIn::gravity).reversed())
                        .thenComparing(WayIn::id))
                .map(way -> ThirdPartyViews.WayInView.of(way, around))
                .toList();
        return Page.asListed(rows, row -> row.path().id(), after, limit);
    }

    /** What a program is told tells it of every third party, so it counts as all of them. */
    private Circumstances around(Optional<String> at, Optional<String> asOf, HttpServletRequest request) {
        Circumstances around = office.circumstances(Moment.parse(at, asOf));
        reads.count(around.subjects(Kind.THIRD_PARTY), request);
        return readsRegister(request)
                ? around.at(
                        around.now(),
                        new Background(
                                around.evidence(), office.disclosures().withRegister(around.logged()), around.works()))
                : around;
    }

    /** What third parties were given stands in the register of exports, which not everybody reads. */
    private static boolean readsRegister(HttpServletRequest request) {
        return ExportApi.readsAll(Gate.reader(request));
    }

    /** Whether the reader sees a group of fields anywhere. */
    private static boolean reads(FieldGroup group, HttpServletRequest request) {
        return Gate.reader(request).view(Permission.READ).reads(group);
    }

    private static Subject party(String text, Circumstances around) {
        return around.subject(new Id(text.strip()))
                .filter(found -> found.kind() == Kind.THIRD_PARTY)
                .orElseThrow(() -> Refusal.notFound("third party " + text));
    }
}
