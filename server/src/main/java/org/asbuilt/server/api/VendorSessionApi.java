package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.access.Permission;
import org.asbuilt.change.ChangeType;
import org.asbuilt.change.Plan;
import org.asbuilt.ledger.Subject;
import org.asbuilt.logbook.AccessApproval;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Placement;
import org.asbuilt.model.RemoteAccess;
import org.asbuilt.model.Slot;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.record.Proposals;
import org.asbuilt.server.view.ChangeView;
import org.asbuilt.server.view.Named;
import org.asbuilt.server.view.VendorAccessViews.ApprovalView;
import org.asbuilt.server.view.VendorAccessViews.SessionView;
import org.asbuilt.server.view.VendorAccessViews.UseView;
import org.asbuilt.thirdparty.oversight.AccessUse;
import org.asbuilt.thirdparty.oversight.EntryWay;
import org.asbuilt.thirdparty.oversight.JudgedSession;
import org.asbuilt.thirdparty.oversight.SessionVerdict;
import org.asbuilt.thirdparty.session.SessionLog;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Work;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who came in by the access paths of third parties, and whether that was right. Source: requirements P5-10, question 60. */
@RestController
public class VendorSessionApi {
    private static final int MOST_DAYS = 3_650;
    private static final int MOST_HOURS = 24 * 366;
    private static final int MOST_SHOWN = 1_000;

    private final FrontOffice office;
    private final ChangeAnswers answers;

    VendorSessionApi(FrontOffice office) {
        this.office = office;
        answers = new ChangeAnswers(office);
    }

    /**
     * A page of sessions, the newest first.
     *
     * @param rows the sessions
     * @param next to be given as {@code after}; left out at the end
     * @param total how many there are in all
     * @param byVerdict how many there are of each verdict, whatever verdict is asked for
     * @param waiting how many have to be looked into and nobody has
     */
    public record SessionPage(
            List<SessionView> rows, Optional<String> next, long total, Map<String, Long> byVerdict, long waiting) {}

    /** Until when the logs of a device tell. */
    public record ToldView(String device, Instant until) {}

    /**
     * Who is in.
     *
     * @param sessions the sessions that last, as far as logs tell
     * @param enabled the access that is switched on, as people said
     * @param told until when the logs of each device tell
     */
    public record ActiveView(List<SessionView> sessions, List<ApprovalView> enabled, List<ToldView> told) {}

    /** A change of the record that touched something. */
    public record TouchView(String change, String title, Instant opened, Optional<Instant> closed, boolean open) {}

    /**
     * What touched something before a moment.
     *
     * @param subject what
     * @param from from when
     * @param until until when
     * @param sessions the sessions that reached it
     * @param changes the changes of the record that touched it
     */
    public record TouchedView(
            Named subject, Instant from, Instant until, List<SessionView> sessions, List<TouchView> changes) {}

    /** What somebody says of a session. */
    public record Review(boolean explained, String remark) {}

    /** Why an access path is to be switched off. */
    public record Disabling(Optional<String> reason) {}

    /** The sessions. */
    @Needs(value = Permission.READ, action = "access-sessions.list")
    @GetMapping("/api/access-sessions")
    public SessionPage list(
            @RequestParam Optional<String> verdict,
            @RequestParam Optional<String> path,
            @RequestParam Optional<String> party,
            @RequestParam Optional<Boolean> waiting,
            @RequestParam Optional<String> q,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "100") int limit) {
        Circumstances around = office.circumstances();
        Optional<String> words =
                q.map(one -> one.strip().toLowerCase(Locale.ROOT)).filter(one -> !one.isEmpty());
        List<JudgedSession> matching = office.oversight().sessions().stream()
                .filter(one -> is(one.path().map(EntryWay::id), path))
                .filter(one -> is(one.thirdParty(), party))
                .filter(one -> waiting.map(wanted -> wanted == one.waits()).orElse(true))
                .filter(one -> words.map(text -> has(one, text, around)).orElse(true))
                .toList();
        Set<SessionVerdict> wanted = verdicts(verdict);
        Page<JudgedSession> page = Page.asListed(
                matching.stream()
                        .filter(one -> wanted.isEmpty() || wanted.contains(one.verdict()))
                        .toList(),
                one -> one.session().key(),
                after,
                limit);
        return new SessionPage(
                page.rows().stream().map(one -> SessionView.of(one, around)).toList(),
                page.next(),
                page.total(),
                matching.stream()
                        .collect(Collectors.groupingBy(
                                one -> one.verdict().name(), TreeMap::new, Collectors.counting())),
                matching.stream().filter(JudgedSession::waits).count());
    }

    /** Who is in now, as far as logs tell and people said. */
    @Needs(value = Permission.READ, action = "access-sessions.active")
    @GetMapping("/api/access-sessions/active")
    public ActiveView active() {
        Circumstances around = office.circumstances();
        Instant now = office.clock().instant();
        Map<String, Instant> told = new TreeMap<>();
        for (SessionLog log : office.oversight().register().logs()) {
            log.until()
                    .ifPresent(until ->
                            log.brokers().forEach(device -> told.merge(device, until, VendorSessionApi::later)));
        }
        return new ActiveView(
                office.oversight().sessions().stream()
                        .filter(JudgedSession::open)
                        .limit(MOST_SHOWN)
                        .map(one -> SessionView.of(one, around))
                        .toList(),
                office.vendorAccess().approvals().stream()
                        .filter(one -> one.isOn(now))
                        .limit(MOST_SHOWN)
                        .map((AccessApproval one) -> ApprovalView.of(one, around, now))
                        .toList(),
                told.entrySet().stream()
                        .map(one -> new ToldView(one.getKey(), one.getValue()))
                        .toList());
    }

    /**
     * Which sessions and changes touched an asset, a system or an access path in the hours before a moment.
     *
     * @param subject an asset, a system or an access path
     * @param before the moment; now if none is given
     */
    @Needs(value = Permission.READ, action = "access-sessions.touching")
    @GetMapping("/api/access-sessions/touching")
    public TouchedView touching(
            @RequestParam String subject,
            @RequestParam Optional<String> before,
            @RequestParam(defaultValue = "72") int hours) {
        Circumstances around = office.circumstances();
        Subject what = there(subject, around);
        Instant until = before.map(VendorSessionApi::moment)
                .orElseGet(() -> office.clock().instant());
        Instant from = until.minus(Duration.ofHours(Math.clamp(hours, 1, MOST_HOURS)));
        Set<Id> assets = assets(what, around);
        Set<Id> touched = new HashSet<>(assets);
        touched.add(what.id());
        return new TouchedView(
                Named.of(what.id(), around),
                from,
                until,
                office.oversight().touching(assets, from, until).stream()
                        .limit(MOST_SHOWN)
                        .map(one -> SessionView.of(one, around))
                        .toList(),
                around.works().stream()
                        .filter(work -> work.touches().stream().anyMatch(touched::contains))
                        .filter(work -> !work.opened().isAfter(until)
                                && (work.open()
                                        || work.closed()
                                                .filter(at -> !at.isBefore(from))
                                                .isPresent()))
                        .limit(MOST_SHOWN)
                        .map((Work work) ->
                                new TouchView(work.change(), work.title(), work.opened(), work.closed(), work.open()))
                        .toList());
    }

    /**
     * How much each access path and each of its accounts is used; dormant is what was not used for so many days.
     * By the name of the path, each path before its accounts; the first 1,000.
     */
    @Needs(value = Permission.READ, action = "access-sessions.use")
    @GetMapping("/api/access-sessions/use")
    public List<UseView> use(@RequestParam(defaultValue = "90") int days) {
        Circumstances around = office.circumstances();
        return office.oversight().use(Math.clamp(days, 1, MOST_DAYS)).stream()
                .map((AccessUse use) -> UseView.of(use, around))
                .sorted(Comparator.comparing(UseView::path, Named.BY_NAME)
                        .thenComparing(use -> use.account().orElse("")))
                .limit(MOST_SHOWN)
                .toList();
    }

    /** Puts forward that an access path be off as a rule, because nobody uses it. Somebody else approves the change. */
    @Needs(value = Permission.PROPOSE, action = "access-sessions.disable")
    @PostMapping("/api/access-sessions/use/{path}/disable")
    @ResponseStatus(HttpStatus.CREATED)
    public ChangeView disable(@PathVariable String path, @RequestBody Disabling body, HttpServletRequest request) {
        Circumstances around = office.circumstances();
        Subject known = there(path, around);
        if (known.kind() != Kind.ACCESS_PATH) {
            throw Refusal.notFound("access path " + path);
        }
        String person = Gate.person(request).user();
        String reason = body.reason().filter(text -> !text.isBlank()).orElse("nobody has used it");
        Proposals.Written written = office.proposals()
                .stated(
                        person,
                        reason,
                        List.of(new Proposals.Statement(
                                Optional.of(known.id().value()),
                                Optional.empty(),
                                Slot.of(RemoteAccess.class).toString(),
                                Map.of("enabled", Optional.of(new Proposals.Value(List.of("no"), Optional.empty()))),
                                Optional.empty())));
        office.demand(Permission.PROPOSE, written.edits());
        return answers.answer(
                office.proposals()
                        .propose(person, ChangeType.NORMAL, "Switch off " + known.name(), reason, written, Plan.NONE),
                request);
    }

    /** Writes down what somebody says of a session. */
    @Needs(value = Permission.APPROVE, action = "access-sessions.review")
    @PostMapping("/api/access-sessions/{key}/review")
    public SessionView review(@PathVariable String key, @RequestBody Review body, HttpServletRequest request) {
        JudgedSession one = office.oversight().session(key).orElseThrow(() -> Refusal.notFound("session " + key));
        Optional<Id> path = one.path().map(EntryWay::id);
        if (path.isPresent()) {
            office.demandOf(path.get(), Permission.APPROVE);
        } else {
            office.demandOfAll(Permission.APPROVE);
        }
        office.vendorAccess().review(Gate.person(request).user(), key, path, body.explained(), body.remark());
        return office.oversight()
                .session(key)
                .map(now -> SessionView.of(now, office.circumstances()))
                .orElseThrow();
    }

    private static Set<Id> assets(Subject what, Circumstances around) {
        return switch (what.kind()) {
            case SYSTEM ->
                around.subjects(Kind.ASSET).stream()
                        .filter(asset -> asset.facet(Placement.class)
                                .flatMap(Placement::system)
                                .filter(what.id()::equals)
                                .isPresent())
                        .map(Subject::id)
                        .collect(Collectors.toSet());
            case ZONE -> around.assetsIn(what.id()).stream().map(Subject::id).collect(Collectors.toSet());
            case ACCESS_PATH ->
                what.facet(RemoteAccess.class).stream()
                        .flatMap(access -> access.destinations().stream())
                        .collect(Collectors.toSet());
            default -> Set.of(what.id());
        };
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static boolean is(Optional<Id> id, Optional<String> wanted) {
        return wanted.filter(text -> !text.isBlank())
                .map(text -> id.map(Id::value).filter(text.strip()::equals).isPresent())
                .orElse(true);
    }

    private static boolean has(JudgedSession one, String text, Circumstances around) {
        return Stream.of(
                        one.session().account(),
                        one.session().broker(),
                        one.session().from().map(Object::toString),
                        one.thirdParty().map(around::name),
                        one.visitor().map(around::name),
                        one.path().map(way -> way.path().name()))
                .flatMap(Optional::stream)
                .anyMatch(word -> word.toLowerCase(Locale.ROOT).contains(text));
    }

    private static Set<SessionVerdict> verdicts(Optional<String> text) {
        return text.stream()
                .flatMap(all -> Arrays.stream(all.split(",", -1)))
                .map(one -> one.strip().toUpperCase(Locale.ROOT))
                .filter(one -> !one.isEmpty())
                .map(one -> Arrays.stream(SessionVerdict.values())
                        .filter(verdict -> verdict.name().equals(one))
                        .findFirst()
                        .orElseThrow(() -> InvalidValue.expected("a verdict on a session", one)))
                .collect(Collectors.toSet());
    }

    static Subject there(String id, Circumstances around) {
        return around.subject(new Id(id.strip())).orElseThrow(() -> Refusal.notFound("subject " + id));
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw InvalidValue.expected("a moment such as 2026-02-12T09:00:00Z", text);
        }
    }
}
