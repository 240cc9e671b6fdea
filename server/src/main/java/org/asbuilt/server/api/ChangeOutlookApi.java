package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.asbuilt.access.Permission;
import org.asbuilt.change.Conflict;
import org.asbuilt.change.Swap;
import org.asbuilt.model.Id;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.view.ChangeView;
import org.asbuilt.server.view.ConflictView;
import org.asbuilt.server.view.ImpactView;
import org.asbuilt.server.view.PredictionView;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a change would do and what was seen of it; changes that are written from others. */
@RestController
public class ChangeOutlookApi {
    private final FrontOffice office;
    private final ChangeAnswers answers;

    /**
     * Choices for conflicts.
     *
     * @param choices by the key of a conflict: OURS or THEIRS
     * @param comment what was decided
     */
    public record Choices(Map<String, String> choices, String comment) {}

    /**
     * A device that was exchanged for one like it.
     *
     * @param asset the place in the plant
     * @param serialNumber of the new unit
     * @param firmware of the new unit
     * @param mac the MAC address of the new unit
     * @param on the day of the exchange; if not given, today
     * @param oldUnit SPARE if the old unit goes to the store, DISPOSED if it leaves the plant for good; SPARE if not given
     * @param sanitised the evidence that the data of a unit that is disposed of were destroyed
     */
    public record Exchange(
            String asset,
            String serialNumber,
            String firmware,
            String mac,
            Optional<LocalDate> on,
            Optional<String> oldUnit,
            Optional<String> sanitised) {}

    /** From when on what was holds again; if not given, now. */
    public record Back(String reason, Optional<Instant> from) {}

    /** The outlook of that office. */
    public ChangeOutlookApi(FrontOffice office) {
        this.office = office;
        answers = new ChangeAnswers(office);
    }

    /** What a change affects beside what it edits. */
    @Needs(value = Permission.READ, action = "changes.impact")
    @GetMapping("/api/changes/{id}/impact")
    public ImpactView impact(@PathVariable String id) {
        return office.changeStudies().impact(answers.change(id));
    }

    /** What a change lets one expect to see, and what was seen since. */
    @Needs(value = Permission.READ, action = "changes.predictions")
    @GetMapping("/api/changes/{id}/predictions")
    public List<PredictionView> predictions(@PathVariable String id) {
        return office.changeStudies().predictions(answers.change(id));
    }

    /** Where the record moved underneath a change. */
    @Needs(value = Permission.READ, action = "changes.conflicts")
    @GetMapping("/api/changes/{id}/conflicts")
    public List<ConflictView> conflicts(@PathVariable String id) {
        return office.changeStudies().conflicts(answers.change(id));
    }

    /** Settles conflicts: revises the change against the record as it is now. */
    @Needs(value = Permission.PROPOSE, action = "changes.resolve")
    @PostMapping("/api/changes/{id}/resolve")
    public ChangeView resolve(@PathVariable String id, @RequestBody Choices body, HttpServletRequest request) {
        Map<String, Conflict.Choice> choices = body.choices().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> FieldworkApi.choice(Conflict.Choice.class, one.getValue())));
        office.demand(Permission.PROPOSE, answers.change(id));
        return answers.answer(
                office.changeStudies().settle(answers.change(id), person(request), choices, body.comment()), request);
    }

    /** Puts the change forward that takes another back: what was is said again from a moment on. */
    @Needs(value = Permission.PROPOSE, action = "changes.reverse")
    @PostMapping("/api/changes/{id}/reversal")
    @ResponseStatus(HttpStatus.CREATED)
    public ChangeView reversal(@PathVariable String id, @RequestBody Back body, HttpServletRequest request) {
        office.demand(Permission.PROPOSE, answers.change(id));
        return answers.answer(
                office.changeStudies()
                        .reverse(
                                answers.change(id),
                                person(request),
                                body.reason(),
                                body.from().orElseGet(() -> office.clock().instant())),
                request);
    }

    /** Puts the exchange of a device for one like it forward, as a standard change. */
    @Needs(value = Permission.PROPOSE, action = "changes.swap")
    @PostMapping("/api/swaps")
    @ResponseStatus(HttpStatus.CREATED)
    public ChangeView swap(@RequestBody Exchange body, HttpServletRequest request) {
        Swap swap = new Swap(
                body.serialNumber(),
                body.firmware(),
                body.mac(),
                body.on().orElseGet(() -> LocalDate.ofInstant(office.clock().instant(), java.time.ZoneOffset.UTC)),
                FieldworkApi.choice(Swap.Fate.class, body.oldUnit().orElse("SPARE")),
                body.sanitised());
        office.demandOf(new Id(body.asset()), Permission.PROPOSE);
        return answers.answer(office.changeStudies().swap(body.asset(), person(request), swap), request);
    }

    private static String person(HttpServletRequest request) {
        return Gate.person(request).user();
    }
}
