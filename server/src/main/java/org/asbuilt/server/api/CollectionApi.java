package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.asbuilt.access.Permission;
import org.asbuilt.change.Outcome;
import org.asbuilt.collection.CoverageMatrix;
import org.asbuilt.collection.SensorView;
import org.asbuilt.model.Id;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.record.Collecting;
import org.asbuilt.server.view.CoverageView;
import org.asbuilt.server.view.SensorCoverageView;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How information is gathered: the source register, what it covers, and permits for scans. */
@RestController
public class CollectionApi {
    private final FrontOffice office;

    /**
     * A change that was put forward.
     *
     * @param change its name
     * @param subjects the subjects that it would bring into the record, the main one first
     */
    public record Proposed(String change, List<String> subjects) {}

    /** The collection of that office. */
    public CollectionApi(FrontOffice office) {
        this.office = office;
    }

    /** Which types of source there are for each system, and which are missing. */
    @Needs(value = Permission.READ, action = "coverage.show")
    @GetMapping("/api/coverage")
    public CoverageView coverage() {
        var around = office.circumstances();
        return CoverageView.of(CoverageMatrix.of(around), around);
    }

    /** What of the plant sensors have in view, and what is known to be unknown. */
    @Needs(value = Permission.READ, action = "coverage.sensors")
    @GetMapping("/api/coverage/sensors")
    public SensorCoverageView sensors() {
        var around = office.circumstances();
        return SensorCoverageView.of(SensorView.of(around), around);
    }

    /** Proposes entries in the source register for the files of an import that have none. */
    @Needs(value = Permission.PROPOSE, action = "sources.register")
    @PostMapping("/api/imports/{id}/register")
    @ResponseStatus(HttpStatus.CREATED)
    public Proposed register(
            @PathVariable String id, @RequestBody Collecting.Registration body, HttpServletRequest request) {
        return office.counter(Permission.PROPOSE)
                .collecting()
                .register(Gate.person(request).user(), id, body)
                .map(CollectionApi::answer)
                .orElseThrow(() -> Refusal.notFound("import " + id));
    }

    /** Proposes a permit for a scan, with a maintenance window of its own where none is named. */
    @Needs(value = Permission.PROPOSE, action = "scan-permits.propose")
    @PostMapping("/api/scan-permits")
    @ResponseStatus(HttpStatus.CREATED)
    public Proposed permit(@RequestBody Collecting.PermitDraft body, HttpServletRequest request) {
        return answer(office.counter(Permission.PROPOSE)
                .collecting()
                .permit(Gate.person(request).user(), body));
    }

    static Proposed answer(Collecting.Proposed proposed) {
        return switch (proposed.outcome()) {
            case Outcome.Done done ->
                new Proposed(
                        done.change().id(),
                        proposed.subjects().stream().map(Id::value).toList());
            case Outcome.Refused refused ->
                throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, refused.problem(), refused.detail(), Map.of());
        };
    }
}
