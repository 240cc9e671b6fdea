package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.asbuilt.access.Permission;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.Id;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.record.Baselines;
import org.asbuilt.server.view.BaselineView;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Approved states of the record, and what differs from them. Source: requirements P1.M-10. */
@RestController
public class BaselineApi {
    private final FrontOffice office;

    /** The baselines of that office. */
    public BaselineApi(FrontOffice office) {
        this.office = office;
    }

    /** All baselines, by name. */
    @Needs(value = Permission.READ, action = "baselines.list")
    @GetMapping("/api/baselines")
    public List<BaselineView> list() {
        Snapshot snapshot = office.ledger().snapshot();
        return office.baselines().all().stream()
                .map(subject -> BaselineView.of(subject, snapshot))
                .toList();
    }

    /** Proposes the record as it is now as a baseline. */
    @Needs(value = Permission.PROPOSE, action = "baselines.propose")
    @PostMapping("/api/baselines")
    @ResponseStatus(HttpStatus.CREATED)
    public CollectionApi.Proposed propose(@RequestBody Baselines.Draft body, HttpServletRequest request) {
        return CollectionApi.answer(office.counter(Permission.PROPOSE)
                .baselines()
                .propose(Gate.person(request).user(), body));
    }

    /** What differs from a baseline: {@code with} is {@code now}, the number of a commit, or the id of another baseline. */
    @Needs(value = Permission.READ, action = "baselines.compare")
    @GetMapping("/api/baselines/{id}/compare")
    public BaselineView.ComparisonView compare(
            @PathVariable String id, @RequestParam(defaultValue = "now") String with) {
        return office.baselines()
                .compare(new Id(id), with)
                .map(compared -> BaselineView.ComparisonView.of(
                        compared.comparison(),
                        compared.before().snapshot(),
                        compared.after().snapshot()))
                .orElseThrow(() -> Refusal.notFound("baseline " + id));
    }
}
