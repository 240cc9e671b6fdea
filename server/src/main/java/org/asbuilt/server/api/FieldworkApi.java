package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.asbuilt.access.Permission;
import org.asbuilt.change.ChangeEvent;
import org.asbuilt.change.Plan;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.view.ChangeView;
import org.asbuilt.server.view.PlanView;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** How a change is planned, made in the plant, verified and brought to its end. */
@RestController
public class FieldworkApi {
    private final FrontOffice office;
    private final ChangeAnswers answers;

    /** When the work is to begin and to be over; if not given, as planned. */
    public record Times(Optional<Instant> from, Optional<Instant> until) {}

    /** A remark that may be empty. */
    public record Remark(Optional<String> comment) {}

    /**
     * What was done.
     *
     * @param done when; if not given, now
     * @param evidence what shows it
     * @param files the SHA-256 of files that show it
     */
    public record Deed(Optional<Instant> done, Optional<String> evidence, Optional<List<String>> files) {}

    /** A document that is brought up to date, by its id, and its new revision or the like. */
    public record Updated(String document, Optional<String> comment) {}

    /**
     * That the plant agrees.
     *
     * @param manner PERSON if somebody looked, OBSERVATION if sources show it; PERSON if not given
     */
    public record Seen(Optional<String> manner, Optional<String> comment) {}

    /** Why. */
    public record Because(String reason) {}

    /**
     * How a temporary change ended.
     *
     * @param how REMOVED or MADE_PERMANENT
     * @param by the change that did it
     */
    public record End(String how, String by) {}

    /** Fieldwork of that office. */
    public FieldworkApi(FrontOffice office) {
        this.office = office;
        answers = new ChangeAnswers(office);
    }

    /** Writes or replaces the plan of a change. */
    @Needs(value = Permission.PROPOSE, action = "changes.plan")
    @PostMapping("/api/changes/{id}/plan")
    public ChangeView plan(@PathVariable String id, @RequestBody PlanView body, HttpServletRequest request) {
        return answers.act(request, id, Permission.PROPOSE, (desk, actor) -> desk.plan(id, actor, now(), body.plan()));
    }

    /** Sets the time of the work. */
    @Needs(value = Permission.PROPOSE, action = "changes.schedule")
    @PostMapping("/api/changes/{id}/schedule")
    public ChangeView schedule(@PathVariable String id, @RequestBody Times body, HttpServletRequest request) {
        Plan.Period period = body.from()
                .flatMap(from -> body.until().map(until -> new Plan.Period(from, until)))
                .or(() -> answers.change(id).plan().period())
                .orElseThrow(() -> new InvalidValue("say when the work begins and when it is over; the plan does not"));
        return answers.act(
                request,
                id,
                Permission.PROPOSE,
                (desk, actor) -> desk.fieldwork().schedule(id, actor, now(), period));
    }

    /** Begins the work in the plant. */
    @Needs(value = Permission.PROPOSE, action = "changes.start")
    @PostMapping("/api/changes/{id}/start")
    public ChangeView start(@PathVariable String id, @RequestBody Remark body, HttpServletRequest request) {
        return answers.act(
                request,
                id,
                Permission.PROPOSE,
                (desk, actor) ->
                        desk.fieldwork().start(id, actor, now(), body.comment().orElse("")));
    }

    /** Says that the work in the plant is done, with the evidence. */
    @Needs(value = Permission.PROPOSE, action = "changes.implement")
    @PostMapping("/api/changes/{id}/implement")
    public ChangeView implement(@PathVariable String id, @RequestBody Deed body, HttpServletRequest request) {
        TreeSet<Digest> files =
                body.files().orElse(List.of()).stream().map(Digest::new).collect(Collectors.toCollection(TreeSet::new));
        return answers.act(request, id, Permission.PROPOSE, (desk, actor) -> {
            Instant at = now();
            return desk.fieldwork()
                    .implement(
                            id,
                            actor,
                            at,
                            body.done().orElse(at),
                            body.evidence().orElse(""),
                            files);
        });
    }

    /** Says that a document that shows what was touched is brought up to date. */
    @Needs(value = Permission.PROPOSE, action = "changes.document")
    @PostMapping("/api/changes/{id}/documents")
    public ChangeView document(@PathVariable String id, @RequestBody Updated body, HttpServletRequest request) {
        return answers.act(
                request,
                id,
                Permission.PROPOSE,
                (desk, actor) -> desk.fieldwork()
                        .documentUpdated(
                                id,
                                actor,
                                now(),
                                new Id(body.document()),
                                body.comment().orElse("")));
    }

    /** Says that the plant agrees with what was approved. */
    @Needs(
            value = {Permission.PROPOSE, Permission.APPROVE},
            action = "changes.verify",
            inPerson = true)
    @PostMapping("/api/changes/{id}/verify")
    public ChangeView verify(@PathVariable String id, @RequestBody Seen body, HttpServletRequest request) {
        ChangeEvent.Manner manner =
                choice(ChangeEvent.Manner.class, body.manner().orElse("PERSON"));
        return answers.act(
                request,
                id,
                Permission.READ,
                (desk, actor) -> desk.fieldwork()
                        .verify(id, actor, now(), manner, body.comment().orElse("")));
    }

    /** Closes a verified change. */
    @Needs(value = Permission.APPROVE, action = "changes.close")
    @PostMapping("/api/changes/{id}/close")
    public ChangeView close(@PathVariable String id, @RequestBody Remark body, HttpServletRequest request) {
        return answers.act(
                request,
                id,
                Permission.APPROVE,
                (desk, actor) ->
                        desk.fieldwork().close(id, actor, now(), body.comment().orElse("")));
    }

    /** Undoes what was begun in the plant and is not in the record. */
    @Needs(value = Permission.PROPOSE, action = "changes.roll-back")
    @PostMapping("/api/changes/{id}/roll-back")
    public ChangeView rollBack(@PathVariable String id, @RequestBody Because body, HttpServletRequest request) {
        return answers.act(
                request,
                id,
                Permission.PROPOSE,
                (desk, actor) -> desk.fieldwork().rollBack(id, actor, now(), body.reason()));
    }

    /** Says how a temporary change ended. */
    @Needs(value = Permission.PROPOSE, action = "changes.end")
    @PostMapping("/api/changes/{id}/end")
    public ChangeView end(@PathVariable String id, @RequestBody End body, HttpServletRequest request) {
        ChangeEvent.Ending how = choice(ChangeEvent.Ending.class, body.how());
        return answers.act(
                request,
                id,
                Permission.PROPOSE,
                (desk, actor) -> desk.fieldwork().end(id, actor, now(), how, body.by()));
    }

    private Instant now() {
        return office.clock().instant();
    }

    static <E extends Enum<E>> E choice(Class<E> type, String text) {
        try {
            return Enum.valueOf(type, text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw InvalidValue.expected("one of " + List.of(type.getEnumConstants()), text);
        }
    }
}
