package org.asbuilt.thirdparty.oversight;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.asbuilt.ledger.Subject;
import org.asbuilt.logbook.AccessApproval;
import org.asbuilt.logbook.Logged;
import org.asbuilt.model.Id;
import org.asbuilt.model.PersonProfile;
import org.asbuilt.model.ThirdPartyProfile;
import org.asbuilt.thirdparty.session.ObservedSession;
import org.asbuilt.thirdparty.session.SessionRegister;
import org.asbuilt.validation.Circumstances;

/**
 * Holds observed sessions against access paths, persons and approvals. What is not known is never taken for allowed, nor for forbidden.
 * Source: requirements P5-10.
 */
public final class SessionJudge {
    /** An approval is looked for so far from a session that none covers. */
    private static final Duration NEAR = Duration.ofDays(7);

    private final Circumstances around;
    private final SessionRegister register;
    private final VendorAccess access;
    private final Logged logged;

    /** What a verdict rests on. */
    private record Ruling(SessionVerdict verdict, String why, List<String> missing, Optional<String> approval) {
        static Ruling of(SessionVerdict verdict, String why) {
            return new Ruling(verdict, why, List.of(), Optional.empty());
        }

        static Ruling of(SessionVerdict verdict, String why, AccessApproval approval) {
            return new Ruling(verdict, why, List.of(), Optional.of(approval.name()));
        }

        static Ruling missing(String fact) {
            return new Ruling(SessionVerdict.CANNOT_TELL, "it is not known " + fact, List.of(fact), Optional.empty());
        }
    }

    /** The paths that a session may have come by, equally well. */
    private record Candidates(List<EntryWay> best) {}

    /**
     * A judge.
     *
     * @param around the record and what people said
     * @param register the sessions
     */
    public SessionJudge(Circumstances around, SessionRegister register) {
        this.around = around;
        this.register = register;
        access = VendorAccess.of(around);
        logged = around.logged();
    }

    /** All sessions, the newest first. */
    public List<JudgedSession> all() {
        return Visits.joined(register.sessions().stream().map(this::judge).toList());
    }

    private JudgedSession judge(ObservedSession session) {
        Optional<Subject> visitor = visitor(session);
        Candidates candidates = candidates(session, visitor);
        Optional<EntryWay> way =
                candidates.best().size() == 1 ? Optional.of(candidates.best().getFirst()) : Optional.empty();
        boolean open = register.isOpen(session);
        Ruling ruling = ruling(session, open, visitor, candidates, way);
        return new JudgedSession(
                session,
                open,
                way,
                way.flatMap(EntryWay::thirdParty).or(() -> visitor.flatMap(SessionJudge::employer)),
                visitor.map(Subject::id),
                ruling.verdict(),
                ruling.why(),
                ruling.missing(),
                ruling.approval(),
                logged.sessionReview(session.key()),
                Optional.empty());
    }

    /**
     * The sessions by which somebody reached one of some assets within a time, the newest first: by an access path that leads there, or at
     * a device that is one of them. Source: requirements, question 60.
     */
    public List<JudgedSession> touching(Set<Id> assets, Instant from, Instant until) {
        return all().stream()
                .filter(one -> !one.session().refused())
                .filter(one -> overlaps(one.session(), from, until))
                .filter(one -> reached(one).stream().anyMatch(assets::contains))
                .toList();
    }

    /** The assets that somebody could reach in a session. */
    public SortedSet<Id> reached(JudgedSession one) {
        SortedSet<Id> reached = new TreeSet<>();
        one.path().ifPresent(way -> {
            reached.addAll(way.destinations());
            reached.addAll(way.brokers());
        });
        return reached;
    }

    /** A session whose end was not seen may have lasted: it counts until the end of the newest log of its device. */
    private boolean overlaps(ObservedSession session, Instant from, Instant until) {
        Optional<Instant> start = session.moment();
        if (start.isEmpty() || start.get().isAfter(until)) {
            return false;
        }
        Instant end = session.end()
                .or(() -> register.isOpen(session) ? Optional.of(Instant.MAX) : start)
                .orElseThrow();
        return !end.isBefore(from);
    }

    private Optional<Subject> visitor(ObservedSession session) {
        Set<Id> holders = session.account().map(access::holders).orElse(Set.of());
        return holders.size() == 1 ? around.subject(holders.iterator().next()) : Optional.empty();
    }

    private Candidates candidates(ObservedSession session, Optional<Subject> visitor) {
        int best = 0;
        List<EntryWay> found = new ArrayList<>();
        for (EntryWay way : access.ways()) {
            boolean mayUse = visitor.filter(person -> access.mayUse(person.id(), way.id()))
                    .isPresent();
            int fit = way.fits(session, mayUse);
            if (fit > best) {
                found.clear();
                best = fit;
            }
            if (fit > 0 && fit == best) {
                found.add(way);
            }
        }
        return new Candidates(found);
    }

    private Ruling ruling(
            ObservedSession session,
            boolean open,
            Optional<Subject> visitor,
            Candidates candidates,
            Optional<EntryWay> way) {
        if (session.refused()) {
            return Ruling.of(SessionVerdict.REFUSED, "the device refused it");
        }
        Optional<Instant> moment = session.moment();
        Optional<String> gone = visitor.flatMap(person -> moment.flatMap(at -> gone(person, day(at))));
        if (gone.isPresent()) {
            return Ruling.of(SessionVerdict.PERSON_LEFT, gone.get());
        }
        Optional<String> account = session.account();
        if (account.isPresent() && !access.knows(account.get())) {
            return Ruling.of(
                    SessionVerdict.ACCOUNT_UNKNOWN, "no person, access path or asset has an account " + account.get());
        }
        if (way.isEmpty()) {
            return withoutPath(session, visitor, candidates);
        }
        return moment.isEmpty()
                ? Ruling.missing("when it was")
                : approval(session, open, moment.get(), visitor, way.get());
    }

    private Ruling withoutPath(ObservedSession session, Optional<Subject> visitor, Candidates candidates) {
        if (candidates.best().size() > 1) {
            return Ruling.missing("by which of "
                    + String.join(
                            " and ",
                            candidates.best().stream()
                                    .map(way -> way.path().name())
                                    .toList())
                    + " it came");
        }
        if (session.account().isEmpty()) {
            return Ruling.missing("whose session it was: the log names no account");
        }
        if (visitor.isEmpty()) {
            return Ruling.missing("whose account " + session.account().get() + " is");
        }
        return visitor.flatMap(SessionJudge::employer).isPresent()
                ? Ruling.of(SessionVerdict.NO_PATH, visitor.get().name() + " came in by no access path of the record")
                : Ruling.of(SessionVerdict.OWN_STAFF, visitor.get().name() + " is of the own staff");
    }

    private Ruling approval(
            ObservedSession session, boolean open, Instant moment, Optional<Subject> visitor, EntryWay way) {
        List<AccessApproval> ofPath = logged.approvals().stream()
                .filter(one -> one.isAllowed() && one.path().equals(way.id()))
                .toList();
        List<AccessApproval> ofVisitor = ofPath.stream()
                .filter(one -> visitor.map(Subject::id)
                        .map(one.asked().visitor()::equals)
                        .orElse(true))
                .toList();
        Optional<AccessApproval> covering =
                ofVisitor.stream().filter(one -> one.covers(moment)).findFirst();
        if (covering.isPresent()) {
            return covered(session, open, moment, visitor, way, covering.get());
        }
        if (way.perSession().orElse(false)) {
            Optional<AccessApproval> near = ofVisitor.stream()
                    .filter(one -> distance(one, moment).compareTo(NEAR) <= 0)
                    .min(Comparator.comparing((AccessApproval one) -> distance(one, moment)));
            return near.map(one -> Ruling.of(SessionVerdict.OUT_OF_WINDOW, outside(one, moment), one))
                    .orElseGet(() -> Ruling.of(
                            SessionVerdict.UNAPPROVED,
                            "every session by " + way.path().name() + " must be approved, and nobody approved it"));
        }
        return standing(way);
    }

    private Ruling covered(
            ObservedSession session,
            boolean open,
            Instant moment,
            Optional<Subject> visitor,
            EntryWay way,
            AccessApproval approval) {
        if (visitor.isEmpty()) {
            String account = session.account().orElse("");
            return Ruling.missing(
                    account.isEmpty()
                            ? "whose session it was: the log names no account"
                            : "who used the account " + account);
        }
        boolean offByDefault = way.enabled().filter(on -> !on).isPresent();
        if (offByDefault && !approval.isOn(moment)) {
            return Ruling.of(
                    SessionVerdict.PATH_OFF,
                    "it was approved, and nobody had said that " + way.path().name() + " is switched on",
                    approval);
        }
        Instant until = approval.asked().until();
        boolean beyond = session.end().filter(end -> end.isAfter(until)).isPresent()
                || (open
                        && session.broker()
                                .flatMap(register::toldUntil)
                                .filter(told -> told.isAfter(until))
                                .isPresent());
        return beyond
                ? Ruling.of(SessionVerdict.OUT_OF_WINDOW, "it lasted beyond the end of its window, " + until, approval)
                : Ruling.of(
                        SessionVerdict.APPROVED,
                        approval.answer().orElseThrow().person() + " approved it for "
                                + approval.asked().purpose(),
                        approval);
    }

    private static Ruling standing(EntryWay way) {
        String name = way.path().name();
        if (way.enabled().filter(on -> !on).isPresent()) {
            return Ruling.of(SessionVerdict.PATH_OFF, name + " is off as a rule, and no approval switched it on");
        }
        if (way.perSession().isEmpty()) {
            return Ruling.missing("whether every session by " + name + " is approved");
        }
        return way.enabled().isEmpty()
                ? Ruling.missing("whether " + name + " is on as a rule")
                : Ruling.of(SessionVerdict.STANDING, name + " is on, and its sessions are not approved one by one");
    }

    private static String outside(AccessApproval one, Instant moment) {
        Instant from = one.asked().from();
        Instant until = one.asked().until();
        if (moment.isBefore(from)) {
            return "it began before its window, which is from " + from + " until " + until;
        }
        return moment.isBefore(until)
                ? "it began before it was approved, at "
                        + one.answer().orElseThrow().at()
                : "it began after its window, which was from " + from + " until " + until;
    }

    private static Duration distance(AccessApproval one, Instant moment) {
        if (moment.isBefore(one.asked().from())) {
            return Duration.between(moment, one.asked().from());
        }
        return moment.isBefore(one.asked().until())
                ? Duration.ZERO
                : Duration.between(one.asked().until(), moment);
    }

    /** That a person was no longer entitled on a day, in words. */
    private Optional<String> gone(Subject person, LocalDate day) {
        Optional<LocalDate> left =
                person.facet(PersonProfile.class).flatMap(PersonProfile::leaves).filter(last -> last.isBefore(day));
        if (left.isPresent()) {
            return left.map(last -> person.name() + " left on " + last);
        }
        return employer(person)
                .flatMap(around::subject)
                .flatMap(party -> party.facet(ThirdPartyProfile.class)
                        .flatMap(ThirdPartyProfile::contractEnd)
                        .filter(end -> end.isBefore(day))
                        .map(end -> "the contract of " + party.name() + ", which employs " + person.name()
                                + ", ended on " + end));
    }

    private static Optional<Id> employer(Subject person) {
        return person.facet(PersonProfile.class).flatMap(PersonProfile::employer);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
