package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.asbuilt.access.Permission;
import org.asbuilt.logbook.Disposition;
import org.asbuilt.reconcile.Item;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.record.Inbox;
import org.asbuilt.server.view.ItemView;
import org.asbuilt.server.view.VendorAccessViews;
import org.asbuilt.validation.Circumstances;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How what waits is disposed of, where no change is made of it. Source: requirements P1.C-08. */
@RestController
public class DispositionApi {
    private final FrontOffice office;

    /**
     * What becomes of one matter or of several, of all or of none.
     *
     * @param items the keys of the matters
     * @param disposition TRANSIENT, MEASUREMENT_ERROR, SUSPECTED_INCIDENT or SET_ASIDE; the third way is a retrospective change
     * @param reason why; needed for the first two
     * @param reference the number of the incident; needed for a suspected one
     * @param until when it comes back; needed to set it aside
     */
    public record Outcome(
            List<String> items,
            String disposition,
            Optional<String> reason,
            Optional<String> reference,
            Optional<Instant> until) {}

    /** Matters that are to wait again, and why. */
    public record Reopening(List<String> items, String reason) {}

    /** How many matters were disposed of. */
    public record Done(int items) {}

    /**
     * The drift at a glance.
     *
     * @param open how many matters wait
     * @param closed how many were disposed of and say the same since
     * @param oldestDays the age in days of the oldest that waits
     * @param medianDays the middle age in days of those that wait
     * @param toExplainDays the middle time in days from the first source to the disposition
     * @param incidents the suspected incidents that nothing has settled, newest first
     */
    public record Overview(
            int open,
            int closed,
            Optional<Double> oldestDays,
            Optional<Double> medianDays,
            Optional<Double> toExplainDays,
            List<IncidentView> incidents) {}

    /**
     * A suspected incident.
     *
     * @param item the key of the matter
     * @param sentence what it says; empty if the sources no longer say it
     * @param name what the subject is called
     * @param disposed who suspects it, and where it is dealt with
     */
    public record IncidentView(
            String item, Optional<String> sentence, Optional<String> name, ItemView.DisposedView disposed) {}

    /** The dispositions of that office. */
    public DispositionApi(FrontOffice office) {
        this.office = office;
    }

    /** Disposes of one matter or of several alike, of all or of none. */
    @Needs(value = Permission.PROPOSE, action = "items.dispose")
    @PostMapping("/api/items/dispose")
    public Done dispose(@RequestBody Outcome body, HttpServletRequest request) {
        if (body.items().isEmpty()) {
            throw Refusal.badRequest("no-items", "name at least one item");
        }
        return disposed(request, body.items(), body.disposition(), body.reason(), body.reference(), body.until());
    }

    /** Lets matters that were disposed of wait again. */
    @Needs(value = Permission.PROPOSE, action = "items.reopen")
    @PostMapping("/api/items/reopen")
    public Done reopen(@RequestBody Reopening body, HttpServletRequest request) {
        if (body.reason().isBlank()) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "reason-missing", "say why it waits again");
        }
        office.demandOfMatters(body.items(), Permission.PROPOSE);
        office.inbox().reopen(Gate.person(request).user(), body.items(), body.reason());
        return new Done(body.items().size());
    }

    /** The drift at a glance: how long things stay unexplained, and the open suspected incidents. */
    @Needs(value = Permission.READ, action = "drift.show")
    @GetMapping("/api/drift")
    public Overview overview() {
        Inbox.Figures figures = office.inbox().figures();
        return new Overview(
                figures.open(),
                figures.closed(),
                figures.oldest().map(DispositionApi::days),
                figures.median().map(DispositionApi::days),
                figures.toExplain().map(DispositionApi::days),
                office.inbox().incidents().stream()
                        .map(incident -> new IncidentView(
                                incident.entry().item(),
                                incident.item().map(item -> item.sentence()),
                                incident.item().map(item -> item.name()),
                                ItemView.DisposedView.of(incident.entry())))
                        .toList());
    }

    private Done disposed(
            HttpServletRequest request,
            List<String> keys,
            String disposition,
            Optional<String> reason,
            Optional<String> reference,
            Optional<Instant> until) {
        office.demandOfMatters(keys, Permission.PROPOSE);
        Disposition chosen = disposition(disposition);
        if (chosen == Disposition.TRANSIENT) {
            keys.forEach(key -> demandChange(key, reference));
        }
        office.inbox()
                .dispose(Gate.person(request).user(), keys, chosen, reason.orElse(""), reference, until)
                .ifPresent(missing -> {
                    throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "disposition-incomplete", missing);
                });
        return new Done(keys.size());
    }

    /** What a vendor made for a short time was a change: it is closed only with the change that it belongs to. Source: P5-16. */
    private void demandChange(String key, Optional<String> reference) {
        boolean tied =
                reference.map(String::strip).flatMap(office.changes()::change).isPresent();
        boolean vendorMade = office.drift()
                .item(key)
                .filter(item -> !office.counter().vendorSessions(item).isEmpty())
                .isPresent();
        if (vendorMade && !tied) {
            throw new Refusal(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "vendor-change-needs-a-change",
                    "a third party was on this asset in the 72 hours before it was seen: make a change of it, or give the"
                            + " name of the change that it belongs to as the reference");
        }
    }

    /** The sessions of third parties on what a matter is about, in the days before it was observed. Source: requirements P5-16. */
    @Needs(value = Permission.READ, action = "items.vendor-sessions")
    @GetMapping("/api/items/vendor-sessions")
    public List<VendorAccessViews.SessionView> vendorSessions(@RequestParam String key) {
        Item item = office.drift().item(key).orElseThrow(() -> Refusal.notFound("item " + key));
        Circumstances around = office.circumstances();
        Set<String> shown = office.oversight().sessions().stream()
                .map(one -> one.session().key())
                .collect(Collectors.toSet());
        return office.counter().vendorSessions(item).stream()
                .filter(one -> shown.contains(one.session().key()))
                .map(one -> VendorAccessViews.SessionView.of(one, around))
                .toList();
    }

    private static Disposition disposition(String text) {
        String wanted = text.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(Disposition.values())
                .filter(one -> one.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "not-an-outcome",
                        "what sources say is closed by a change, or as TRANSIENT, MEASUREMENT_ERROR or SUSPECTED_INCIDENT, or"
                                + " set aside with SET_ASIDE; '" + text + "' is none of these"));
    }

    private static double days(Duration duration) {
        return Math.round(duration.toMinutes() / 144.0) / 10.0;
    }
}
