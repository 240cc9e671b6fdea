package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.asbuilt.access.Permission;
import org.asbuilt.logbook.Entry;
import org.asbuilt.logbook.Logged;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Reading everything in an emergency. It needs a reason, ends by itself, is written into the logbook and stands before everybody who
 * judges changes until one of them has looked at it. Source: requirements S-03.
 */
@RestController
public class GlassApi {
    /** How long it lasts. */
    static final Duration LASTS = Duration.ofHours(1);

    private static final int SHORTEST_REASON = 10;
    private final FrontOffice office;

    /** Why the glass is broken. */
    public record Reason(String reason) {}

    /** What an owner of the record says of it. */
    public record Review(String who, Instant broken, String remark) {}

    /**
     * A time that the glass was broken.
     *
     * @param who by whom
     * @param at when
     * @param until when it ended or ends by itself
     * @param reviewedBy who has looked at it
     */
    public record Broken(
            String who,
            Instant at,
            String reason,
            Instant until,
            Optional<String> reviewedBy,
            Optional<String> remark) {
        static Broken of(Entry.GlassBroken one, Logged logged) {
            Optional<Entry.GlassReviewed> review = logged.review(one);
            return new Broken(
                    one.person(),
                    one.at(),
                    one.reason(),
                    one.until(),
                    review.map(Entry.GlassReviewed::person),
                    review.map(Entry.GlassReviewed::remark));
        }
    }

    GlassApi(FrontOffice office) {
        this.office = office;
    }

    /** Breaks the glass: for an hour whoever asks reads everything that does not name its readers. */
    @Needs(value = Permission.BREAK_GLASS, action = "glass.break", stepUp = true)
    @PostMapping("/api/glass")
    @ResponseStatus(HttpStatus.CREATED)
    public Broken breakGlass(@RequestBody Reason body, HttpServletRequest request) {
        if (body.reason().strip().length() < SHORTEST_REASON) {
            throw new Refusal(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "reason-missing",
                    "say in at least " + SHORTEST_REASON + " characters why: the owners of the record will read it");
        }
        Instant now = office.clock().instant();
        Entry.GlassBroken entry = new Entry.GlassBroken(
                Gate.person(request).user(), now, body.reason().strip(), now.plus(LASTS));
        office.logbook().write(List.of(entry));
        return Broken.of(entry, office.logbook().refresh());
    }

    /** Every time that the glass was broken, newest first. */
    @Needs(
            value = {Permission.APPROVE, Permission.AUDIT, Permission.BREAK_GLASS},
            action = "glass.list")
    @GetMapping("/api/glass")
    public List<Broken> list() {
        Logged logged = office.logbook().refresh();
        return logged.brokenGlass().reversed().stream()
                .map(one -> Broken.of(one, logged))
                .toList();
    }

    /** Says that one has looked at it; if the glass is still broken, it no longer is. */
    @Needs(value = Permission.APPROVE, action = "glass.review")
    @PostMapping("/api/glass/review")
    public Broken review(@RequestBody Review body, HttpServletRequest request) {
        office.demandOfAll(Permission.APPROVE);
        String reviewer = Gate.person(request).user();
        Entry.GlassBroken broken = office.logbook().refresh().brokenGlass().stream()
                .filter(one -> one.person().equals(body.who()) && one.at().equals(body.broken()))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("broken glass of " + body.who() + " at " + body.broken()));
        if (reviewer.equals(broken.person())) {
            throw new Refusal(HttpStatus.FORBIDDEN, "another-person-needed", "who broke the glass does not look at it");
        }
        office.logbook()
                .write(List.of(new Entry.GlassReviewed(
                        reviewer, office.clock().instant(), broken.person(), broken.at(), body.remark())));
        return Broken.of(broken, office.logbook().refresh());
    }
}
