package org.asbuilt.server.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.asbuilt.access.AccessReview;
import org.asbuilt.access.AccessReview.Held;
import org.asbuilt.access.Permission;
import org.asbuilt.logbook.Entry;
import org.asbuilt.server.identity.AccessReviews;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.identity.Reader;
import org.asbuilt.server.view.GrantView;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Whether people still need their roles: what is due, the verdicts of those who answer for it, and the report. */
@RestController
public class AccessReviewApi {
    private static final List<String> HEAD = List.of("at", "by", "whose", "verdict", "role");
    private final AccessReviews reviews;
    private final Gate gate;
    private final Clock clock;

    /** How a grant stands. */
    public enum State {
        /** It was given or confirmed lately. */
        CURRENT,
        /** It has to be confirmed. */
        DUE,
        /** It does not count until somebody confirms it. */
        RESTING
    }

    /**
     * A grant of somebody.
     *
     * @param key by which it is named in a verdict
     * @param due by when it has to be confirmed
     * @param rests when it rests otherwise
     * @param mine whether whoever asks may confirm or end it
     */
    public record HeldGrantView(
            String user,
            String name,
            String key,
            GrantView grant,
            Instant due,
            Instant rests,
            State state,
            boolean mine) {}

    /** A verdict on a grant or an account. */
    public record AccountVerdictView(Instant at, String by, String user, Entry.AccountVerdict verdict, String what) {}

    /** The grants that are meant. */
    public record Chosen(List<AccessReviews.Meant> grants) {}

    /** How many it was done to. */
    public record Reviewed(int grants) {}

    /** Those reviews. */
    public AccessReviewApi(AccessReviews reviews, Gate gate, Clock clock) {
        this.reviews = reviews;
        this.gate = gate;
        this.clock = clock;
    }

    /** The grants that whoever asks may review; all of them for who gives roles or audits. What is due first stands first. */
    @Needs(
            value = {Permission.CERTIFY, Permission.PEOPLE, Permission.AUDIT},
            action = "access-review.list")
    @GetMapping("/api/access-review")
    public List<HeldGrantView> list(HttpServletRequest request) {
        Reader reader = Gate.reader(request);
        boolean all = reader.may(Permission.PEOPLE) || reader.may(Permission.AUDIT);
        Instant now = clock.instant();
        return reviews.held().stream()
                .map(held -> view(held, reader, now))
                .filter(one -> all || one.mine())
                .sorted(Comparator.comparing(HeldGrantView::due).thenComparing(HeldGrantView::user))
                .toList();
    }

    /** Says that grants are still needed. */
    @Needs(value = Permission.CERTIFY, action = "access-review.confirm", stepUp = true)
    @PostMapping("/api/access-review/confirm")
    public Reviewed confirm(@RequestBody Chosen body, HttpServletRequest request) {
        return written(request, "access-review.confirm", reviews.confirm(Gate.person(request), body.grants()));
    }

    /** Takes grants away that are not needed any more. */
    @Needs(value = Permission.CERTIFY, action = "access-review.end", stepUp = true)
    @PostMapping("/api/access-review/end")
    public Reviewed end(@RequestBody Chosen body, HttpServletRequest request) {
        return written(request, "access-review.end", reviews.end(Gate.person(request), body.grants()));
    }

    /** Every verdict, the newest first. */
    @Needs(
            value = {Permission.CERTIFY, Permission.AUDIT},
            action = "access-review.report")
    @GetMapping("/api/access-review/verdicts")
    public List<AccountVerdictView> verdicts() {
        return reviews.verdicts().stream()
                .map(one -> new AccountVerdictView(one.at(), one.person(), one.who(), one.verdict(), one.what()))
                .toList();
    }

    /** The grants as they stand and every verdict after them, as CSV (RFC 4180). */
    @Needs(
            value = {Permission.CERTIFY, Permission.AUDIT},
            action = "access-review.report")
    @GetMapping(value = "/api/access-review/verdicts.csv", produces = "text/csv")
    public void csv(HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("access-review.csv", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        CsvWriter csv = CsvWriter.builder().build(response.getWriter());
        csv.writeRecord(HEAD);
        reviews.held()
                .forEach(held -> csv.writeRecord(row(
                        held.grant().confirmed(),
                        "",
                        held.holder().user(),
                        held.grant().resting().isPresent() ? "rests" : "counts",
                        AccessReviews.text(held))));
        verdicts()
                .forEach(one -> csv.writeRecord(row(
                        one.at(),
                        one.by(),
                        one.user(),
                        one.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        one.what())));
        csv.flush();
    }

    private HeldGrantView view(Held held, Reader reader, Instant now) {
        AccessReview terms = reviews.terms();
        State state = held.grant().resting().isPresent()
                ? State.RESTING
                : now.isBefore(terms.due(held.grant())) ? State.CURRENT : State.DUE;
        return new HeldGrantView(
                held.holder().user(),
                held.holder().name(),
                held.grant().key(),
                GrantView.of(held.grant()),
                terms.due(held.grant()),
                terms.rests(held.grant()),
                state,
                AccessReview.mayReview(reader.person(), held, now));
    }

    private Reviewed written(HttpServletRequest request, String action, List<Held> all) {
        String user = Gate.person(request).user();
        all.forEach(held -> gate.write(request, user, action, AccessReviews.text(held), true));
        return new Reviewed(all.size());
    }

    /** Cells that a table program would take for a formula are kept from being one. */
    private static List<String> row(Instant at, String... cells) {
        return Stream.concat(Stream.of(at.toString()), Stream.of(cells))
                .map(cell -> !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? " " + cell : cell)
                .toList();
    }
}
