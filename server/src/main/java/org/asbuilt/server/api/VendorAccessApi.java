package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.asbuilt.access.Permission;
import org.asbuilt.ledger.Subject;
import org.asbuilt.logbook.AccessApproval;
import org.asbuilt.logbook.AccessStep;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.record.OversightShelf;
import org.asbuilt.server.view.VendorAccessViews.ApprovalView;
import org.asbuilt.server.view.VendorAccessViews.ExternalView;
import org.asbuilt.server.view.VendorAccessViews.VendorPersonView;
import org.asbuilt.thirdparty.oversight.JudgedSession;
import org.asbuilt.thirdparty.oversight.VendorPerson;
import org.asbuilt.validation.Circumstances;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * How the access of third parties is asked for, let, switched on and off and looked at; who of them has access; and what the outside is
 * joined to. Source: requirements 1.9 (access path session), P5-10, P5-13.
 */
@RestController
public class VendorAccessApi {
    private final FrontOffice office;

    VendorAccessApi(FrontOffice office) {
        this.office = office;
    }

    /** A page of approvals, the newest first. */
    public record ApprovalPage(
            List<ApprovalView> rows, Optional<String> next, long total, long toAnswer, long overdue) {}

    /**
     * What is asked for.
     *
     * @param path the access path
     * @param visitor the person of the third party
     * @param purpose what for
     * @param change the change or work order
     * @param from from when
     * @param until until when
     */
    public record AccessRequest(
            String path, String visitor, String purpose, Optional<String> change, Instant from, Instant until) {}

    /** An answer. */
    public record AccessAnswer(boolean allowed, Optional<String> remark) {}

    /** What was done. */
    public record AccessStepTaken(String step, Optional<String> remark) {}

    /** A page of people of third parties. */
    public record VendorPeoplePage(List<VendorPersonView> rows, Optional<String> next, long total, long flagged) {}

    /**
     * A page of connections to the outside.
     *
     * @param unexplained how many nothing explains
     * @param complete whether the reader sees all that could explain one
     */
    public record ExternalPage(
            List<ExternalView> rows, Optional<String> next, long total, long unexplained, boolean complete) {}

    /** What was asked for. */
    @Needs(value = Permission.READ, action = "access-approvals.list")
    @GetMapping("/api/access-approvals")
    public ApprovalPage approvals(
            @RequestParam Optional<String> state,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "100") int limit) {
        Circumstances around = office.circumstances();
        Instant now = office.clock().instant();
        List<AccessApproval> all = office.vendorAccess().approvals();
        Optional<String> wanted =
                state.map(one -> one.strip().toUpperCase(Locale.ROOT)).filter(one -> !one.isEmpty());
        Page<AccessApproval> page = Page.asListed(
                all.stream()
                        .filter(one -> wanted.map(one.state(now).name()::equals).orElse(true))
                        .toList(),
                AccessApproval::name,
                after,
                limit);
        return new ApprovalPage(
                page.rows().stream()
                        .map(one -> ApprovalView.of(one, around, now))
                        .toList(),
                page.next(),
                page.total(),
                all.stream()
                        .filter(one -> one.state(now) == AccessApproval.State.ASKED)
                        .count(),
                all.stream().filter(one -> one.isOverdue(now)).count());
    }

    /** Asks that a person of a third party may come in for a time. */
    @Needs(value = Permission.PROPOSE, action = "access-approvals.ask")
    @PostMapping("/api/access-approvals")
    @ResponseStatus(HttpStatus.CREATED)
    public ApprovalView ask(@RequestBody AccessRequest body, HttpServletRequest request) {
        Circumstances around = office.circumstances();
        Subject path = of(body.path(), Kind.ACCESS_PATH, around);
        Subject visitor = of(body.visitor(), Kind.PERSON, around);
        office.demandOf(path.id(), Permission.PROPOSE);
        AccessApproval asked = office.vendorAccess()
                .ask(
                        Gate.person(request).user(),
                        path.id(),
                        visitor.id(),
                        body.purpose(),
                        body.change(),
                        body.from(),
                        body.until());
        return ApprovalView.of(asked, around, office.clock().instant());
    }

    /** Lets it, or does not. Whoever does may approve what happens to all that the path reaches, and did not ask. */
    @Needs(value = Permission.APPROVE, action = "access-approvals.answer")
    @PostMapping("/api/access-approvals/{name}/answer")
    public ApprovalView answer(@PathVariable String name, @RequestBody AccessAnswer body, HttpServletRequest request) {
        demand(name);
        refuse(office.vendorAccess()
                .answer(
                        Gate.person(request).user(),
                        name,
                        body.allowed(),
                        body.remark().orElse("")));
        return shown(name);
    }

    /** Writes down that the path was switched on, the visit ended, the path was switched off, or somebody looked at what was done. */
    @Needs(value = Permission.APPROVE, action = "access-approvals.step")
    @PostMapping("/api/access-approvals/{name}/steps")
    public ApprovalView step(@PathVariable String name, @RequestBody AccessStepTaken body, HttpServletRequest request) {
        demand(name);
        AccessStep step = Arrays.stream(AccessStep.values())
                .filter(one -> one.name().equalsIgnoreCase(body.step().strip()))
                .findFirst()
                .orElseThrow(() -> InvalidValue.expected("ENABLED, ENDED, DISABLED or REVIEWED", body.step()));
        refuse(office.vendorAccess()
                .step(Gate.person(request).user(), name, step, body.remark().orElse("")));
        return shown(name);
    }

    /** Everybody of third parties who has or had access. */
    @Needs(value = Permission.READ, action = "vendor-people.list")
    @GetMapping("/api/vendor-people")
    public VendorPeoplePage people(
            @RequestParam Optional<String> employer,
            @RequestParam(defaultValue = "false") boolean flagged,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "100") int limit) {
        Circumstances around = office.circumstances();
        List<VendorPerson> all = VendorPerson.all(around).stream()
                .filter(one -> employer.filter(text -> !text.isBlank())
                        .map(text -> one.employer()
                                .map(Id::value)
                                .filter(text.strip()::equals)
                                .isPresent())
                        .orElse(true))
                .sorted(VendorPerson.GRAVEST_FIRST)
                .toList();
        Page<VendorPerson> page = Page.asListed(
                all.stream().filter(one -> !flagged || !one.flags().isEmpty()).toList(),
                one -> one.person().id().value(),
                after,
                limit);
        List<JudgedSession> sessions = office.oversight().sessions();
        return new VendorPeoplePage(
                page.rows().stream()
                        .map(one -> VendorPersonView.of(one, around, lastSeen(one, sessions)))
                        .toList(),
                page.next(),
                page.total(),
                all.stream().filter(one -> !one.flags().isEmpty()).count());
    }

    /** The observed connections that have an end outside, those that nothing explains first. */
    @Needs(value = Permission.READ, action = "external-connections.list")
    @GetMapping("/api/external-connections")
    public ExternalPage external(
            @RequestParam(defaultValue = "false") boolean unexplained,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "100") int limit) {
        Circumstances around = office.circumstances();
        OversightShelf.External external = office.oversight().external();
        List<ExternalView> all = external.rows().stream()
                .map(one -> ExternalView.of(one, around))
                .sorted(java.util.Comparator.comparing(ExternalView::unexplained)
                        .reversed())
                .toList();
        Page<ExternalView> page = Page.asListed(
                all.stream().filter(one -> !unexplained || one.unexplained()).toList(),
                one -> one.connection().id(),
                after,
                limit);
        return new ExternalPage(
                page.rows(),
                page.next(),
                page.total(),
                all.stream().filter(ExternalView::unexplained).count(),
                external.complete());
    }

    private static Optional<Instant> lastSeen(VendorPerson one, List<JudgedSession> sessions) {
        return sessions.stream()
                .filter(session ->
                        session.visitor().filter(one.person().id()::equals).isPresent())
                .filter(session -> !session.session().refused())
                .flatMap(session -> session.session().moment().stream())
                .max(Instant::compareTo);
    }

    private void demand(String name) {
        AccessApproval approval = office.vendorAccess()
                .approval(name)
                .orElseThrow(() -> Refusal.notFound("access that was asked for as " + name));
        office.demandOf(approval.path(), Permission.APPROVE);
        // By the whole record: a destination that the reader does not see is nothing that the reader may open to
        // somebody.
        office.destinations(approval.path()).forEach(id -> office.demandOf(id, Permission.APPROVE));
    }

    private ApprovalView shown(String name) {
        return ApprovalView.of(
                office.vendorAccess().approval(name).orElseThrow(),
                office.circumstances(),
                office.clock().instant());
    }

    private static void refuse(Optional<String> objection) {
        objection.ifPresent(why -> {
            throw new Refusal(HttpStatus.CONFLICT, "not-now", why);
        });
    }

    private static Subject of(String id, Kind kind, Circumstances around) {
        Subject found = VendorSessionApi.there(id, around);
        if (found.kind() != kind) {
            throw InvalidValue.expected("a subject of the kind " + kind.text(), id);
        }
        return found;
    }
}
