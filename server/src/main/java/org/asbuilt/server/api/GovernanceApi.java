package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.asbuilt.access.Permission;
import org.asbuilt.ledger.Subject;
import org.asbuilt.logbook.Entry;
import org.asbuilt.model.Id;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.view.GovernanceView;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Readership;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who keeps the record, what they have learned, and what they have read. */
@RestController
public class GovernanceApi {
    private final FrontOffice office;

    /** The governance of that office. */
    public GovernanceApi(FrontOffice office) {
        this.office = office;
    }

    /** Every role with its holders and deputies, and where it is vacant. */
    @Needs(value = Permission.READ, action = "governance.roles")
    @GetMapping("/api/governance/roles")
    public List<GovernanceView.RoleView> roles() {
        return GovernanceView.roles(office.circumstances());
    }

    /** The vacant roles of each system, and of each site without one. */
    @Needs(value = Permission.READ, action = "governance.vacancies")
    @GetMapping("/api/governance/vacancies")
    public List<GovernanceView.VacancyView> vacancies() {
        return GovernanceView.vacancies(office.circumstances());
    }

    /** What everybody with a role has learned, and until when it counts. */
    @Needs(value = Permission.READ, action = "governance.training")
    @GetMapping("/api/governance/training")
    public List<GovernanceView.TrainingView> training() {
        return GovernanceView.training(office.circumstances());
    }

    /** Every procedure with who has read it. */
    @Needs(value = Permission.READ, action = "governance.procedures")
    @GetMapping("/api/governance/procedures")
    public List<GovernanceView.ProcedureView> procedures() {
        return GovernanceView.procedures(office.circumstances());
    }

    /** Says that one has read the current revision of a procedure and will follow it. */
    @Needs(value = Permission.READ, action = "governance.acknowledge", inPerson = true)
    @PostMapping("/api/procedures/{id}/acknowledge")
    public GovernanceView.ProcedureView acknowledge(@PathVariable String id, HttpServletRequest request) {
        Circumstances before = office.circumstances();
        Subject item = before.subject(new Id(id)).orElseThrow(() -> Refusal.notFound("subject " + id));
        Readership readers = Readership.of(item, before)
                .orElseThrow(() -> Refusal.badRequest("not-a-procedure", item.name() + " is not a procedure"));
        office.logbook()
                .write(List.of(new Entry.Acknowledged(
                        Gate.person(request).user(),
                        office.clock().instant(),
                        item.id(),
                        readers.revision().orElse(""))));
        return GovernanceView.procedure(item, office.circumstances()).orElseThrow();
    }
}
