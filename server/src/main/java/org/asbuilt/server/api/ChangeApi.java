package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.asbuilt.access.Permission;
import org.asbuilt.change.Capacity;
import org.asbuilt.change.Change;
import org.asbuilt.change.ChangeType;
import org.asbuilt.change.Plan;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.record.Proposals;
import org.asbuilt.server.view.ChangeSummary;
import org.asbuilt.server.view.ChangeView;
import org.asbuilt.server.view.PlanView;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Changes on their way into the record. */
@RestController
public class ChangeApi {
    private final FrontOffice office;
    private final ChangeAnswers answers;

    /**
     * A stretch of the changes.
     *
     * @param changes the changes
     * @param next to be given as {@code after}
     * @param total how many there are
     */
    public record Changes(List<ChangeSummary> changes, Optional<String> next, long total) {}

    /**
     * A change to be put forward: either a selection from what waits, or statements of one's own.
     *
     * @param type STANDARD, NORMAL, EMERGENCY, RETROSPECTIVE, TEMPORARY or BASELINE; NORMAL if not given
     * @param selection the key of a choice for each key of an item; {@code *plain} with {@code true} for every plain addition, or
     *     with {@code documented} for those that documents and configurations make
     * @param edits what is stated
     * @param statement how the person knows what is stated
     * @param plan how it is to be made; a change that only corrects the record needs none
     */
    public record Draft(
            String title,
            String reason,
            Optional<String> type,
            Optional<Map<String, String>> selection,
            Optional<List<Proposals.Statement>> edits,
            Optional<String> statement,
            Optional<PlanView> plan) {}

    /**
     * Whom to forget: all that was ever said of them is destroyed when the change is carried out, and nobody can bring it back.
     *
     * @param reason why, for example what they asked for
     * @param files the digests of files that name them, whose content is to be destroyed with it
     */
    public record Forgetting(String reason, Optional<List<String>> files) {}

    /** New edits for an open change, and what is different. */
    public record Revision(
            Optional<Map<String, String>> selection,
            Optional<List<Proposals.Statement>> edits,
            Optional<String> statement,
            String comment) {}

    /** A remark that may be empty. */
    public record Comment(Optional<String> comment) {}

    /**
     * An approval.
     *
     * @param comment what is said with it
     * @param capacities in which capacity: TECHNICAL, SECURITY, SAFETY, IT; TECHNICAL if not given
     */
    public record Approval(Optional<String> comment, Optional<List<String>> capacities) {}

    /** Words that are said to a change. */
    public record Text(String text) {}

    /** Why. */
    public record Reason(String reason) {}

    /** A requirement to be set aside, and why. */
    public record SetAside(String requirement, String reason) {}

    /** The changes of that office. */
    public ChangeApi(FrontOffice office) {
        this.office = office;
        answers = new ChangeAnswers(office);
    }

    /** All changes, newest first. */
    @Needs(value = Permission.READ, action = "changes.list")
    @GetMapping("/api/changes")
    public Changes list(@RequestParam Optional<String> after, @RequestParam(defaultValue = "100") int limit) {
        Page<Change> page = Page.asListed(office.changes().all(), Change::id, after, limit);
        return new Changes(page.rows().stream().map(ChangeSummary::of).toList(), page.next(), page.total());
    }

    /** Puts a change forward. */
    @Needs(value = Permission.PROPOSE, action = "changes.propose")
    @PostMapping("/api/changes")
    @ResponseStatus(HttpStatus.CREATED)
    public ChangeView propose(@RequestBody Draft body, HttpServletRequest request) {
        String person = Gate.person(request).user();
        Proposals.Written written = written(person, body.reason(), body.selection(), body.edits(), body.statement());
        ChangeType type = body.type().map(ChangeApi::type).orElse(ChangeType.NORMAL);
        Plan plan = body.plan().map(PlanView::plan).orElse(Plan.NONE);
        office.demand(Permission.PROPOSE, written.edits());
        return answers.answer(
                office.proposals().propose(person, type, body.title(), body.reason(), written, plan), request);
    }

    /** Puts forward that a person be forgotten, for somebody else to approve. */
    @Needs(value = Permission.PROPOSE, action = "changes.forget", inPerson = true)
    @PostMapping("/api/subjects/{id}/forget")
    @ResponseStatus(HttpStatus.CREATED)
    public ChangeView forget(@PathVariable String id, @RequestBody Forgetting body, HttpServletRequest request) {
        String person = Gate.person(request).user();
        Proposals.Written written = office.proposals()
                .forgotten(person, body.reason(), List.of(id), body.files().orElse(List.of()));
        office.demand(Permission.PROPOSE, written.edits());
        return answers.answer(
                office.proposals()
                        .propose(person, ChangeType.NORMAL, "Forget a person", body.reason(), written, Plan.NONE),
                request);
    }

    /** One change with all that it would do. */
    @Needs(value = Permission.READ, action = "changes.show")
    @GetMapping("/api/changes/{id}")
    public ChangeView show(@PathVariable String id, HttpServletRequest request) {
        return answers.view(answers.change(id), request);
    }

    /** Approves a change. */
    @Needs(value = Permission.APPROVE, action = "changes.approve")
    @PostMapping("/api/changes/{id}/approve")
    public ChangeView approve(@PathVariable String id, @RequestBody Approval body, HttpServletRequest request) {
        Set<Capacity> capacities = body.capacities().orElse(List.of(Capacity.TECHNICAL.name())).stream()
                .map(name -> FieldworkApi.choice(Capacity.class, name))
                .collect(Collectors.toCollection(TreeSet::new));
        return answers.act(
                request,
                id,
                Permission.APPROVE,
                (desk, actor) -> desk.approve(
                        id, actor, office.clock().instant(), body.comment().orElse(""), capacities));
    }

    /** Refuses a change. */
    @Needs(value = Permission.APPROVE, action = "changes.reject")
    @PostMapping("/api/changes/{id}/reject")
    public ChangeView reject(@PathVariable String id, @RequestBody Reason body, HttpServletRequest request) {
        return answers.act(
                request,
                id,
                Permission.APPROVE,
                (desk, actor) -> desk.reject(id, actor, office.clock().instant(), body.reason()));
    }

    /** Takes a change of one's own back. */
    @Needs(value = Permission.PROPOSE, action = "changes.withdraw")
    @PostMapping("/api/changes/{id}/withdraw")
    public ChangeView withdraw(@PathVariable String id, @RequestBody Reason body, HttpServletRequest request) {
        return answers.act(
                request,
                id,
                Permission.PROPOSE,
                (desk, actor) -> desk.withdraw(id, actor, office.clock().instant(), body.reason()));
    }

    /** Remarks on a change. */
    @Needs(
            value = {Permission.PROPOSE, Permission.APPROVE},
            action = "changes.comment")
    @PostMapping("/api/changes/{id}/comment")
    public ChangeView comment(@PathVariable String id, @RequestBody Text body, HttpServletRequest request) {
        return answers.act(
                request,
                id,
                Permission.READ,
                (desk, actor) -> desk.comment(id, actor, office.clock().instant(), body.text()));
    }

    /** Sets a requirement aside. */
    @Needs(value = Permission.APPROVE, action = "changes.override")
    @PostMapping("/api/changes/{id}/override")
    public ChangeView override(@PathVariable String id, @RequestBody SetAside body, HttpServletRequest request) {
        return answers.act(
                request,
                id,
                Permission.APPROVE,
                (desk, actor) -> desk.override(id, actor, office.clock().instant(), body.requirement(), body.reason()));
    }

    /** Replaces the edits of an open change. */
    @Needs(value = Permission.PROPOSE, action = "changes.revise")
    @PostMapping("/api/changes/{id}/revise")
    public ChangeView revise(@PathVariable String id, @RequestBody Revision body, HttpServletRequest request) {
        String person = Gate.person(request).user();
        Proposals.Written written = written(person, body.comment(), body.selection(), body.edits(), body.statement());
        office.demand(Permission.PROPOSE, written.edits());
        return answers.act(
                request,
                id,
                Permission.PROPOSE,
                (desk, actor) -> desk.revise(
                        id, actor, office.clock().instant(), written.base(), written.edits(), body.comment()));
    }

    /** Carries an approved change out. */
    @Needs(value = Permission.APPROVE, action = "changes.apply")
    @PostMapping("/api/changes/{id}/apply")
    public ChangeView apply(@PathVariable String id, HttpServletRequest request) {
        ChangeView applied = answers.act(
                request,
                id,
                Permission.APPROVE,
                (desk, actor) -> desk.apply(id, actor, office.clock().instant()));
        office.drift().refreshSoon();
        office.tellOwnersOfTrees(Gate.person(request).user());
        return applied;
    }

    private Proposals.Written written(
            String person,
            String reason,
            Optional<Map<String, String>> selection,
            Optional<List<Proposals.Statement>> edits,
            Optional<String> statement) {
        if (selection.isPresent() == edits.isPresent()) {
            throw Refusal.badRequest("malformed", "give either a selection or edits");
        }
        return selection
                .map(selected -> office.proposals().selected(person, reason, selected))
                .orElseGet(() -> office.proposals().stated(person, statement.orElse(""), edits.orElse(List.of())));
    }

    private static ChangeType type(String text) {
        try {
            return ChangeType.valueOf(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw InvalidValue.expected("a type of change", text);
        }
    }
}
