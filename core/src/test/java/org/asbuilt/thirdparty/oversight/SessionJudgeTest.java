package org.asbuilt.thirdparty.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.asbuilt.evidence.Locus;
import org.asbuilt.ledger.Subject;
import org.asbuilt.logbook.AccessApproval;
import org.asbuilt.logbook.AccessStep;
import org.asbuilt.logbook.Entry;
import org.asbuilt.logbook.Logged;
import org.asbuilt.model.AccessTerms;
import org.asbuilt.model.Account;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Engagement;
import org.asbuilt.model.Id;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PersonProfile;
import org.asbuilt.model.RemoteAccess;
import org.asbuilt.model.ThirdPartyProfile;
import org.asbuilt.path.Sketch;
import org.asbuilt.thirdparty.session.ObservedSession;
import org.asbuilt.thirdparty.session.SessionLog;
import org.asbuilt.thirdparty.session.SessionProtocol;
import org.asbuilt.thirdparty.session.SessionRegister;
import org.asbuilt.validation.Background;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Evidence;
import org.junit.jupiter.api.Test;

/** Observed sessions against access paths, persons and approvals. */
class SessionJudgeTest {
    private static final Instant NOW = Sketch.NOW;
    private static final Instant NINE = Instant.parse("2026-11-26T09:00:00Z");
    private static final Id VPN = Id.of(Kind.ACCESS_PATH, "vpn");
    private static final Id PARTY = Id.of(Kind.THIRD_PARTY, "northfell");
    private static final Id JENSEN = Id.of(Kind.PERSON, "jensen");
    private static final Id ADA = Id.of(Kind.PERSON, "ada");

    private final List<Entry> said = new ArrayList<>();
    private final Sketch plant = new Sketch()
            .asset("JMP-01", "jump_host")
            .asset("PLC-1", "plc")
            .named(PARTY, "Northfell")
            .named(VPN, "VPN Northfell")
            .say(
                    VPN,
                    RemoteAccess.class,
                    "",
                    "thirdParty",
                    PARTY.value(),
                    "destinations",
                    Sketch.asset("PLC-1").value())
            .say(
                    VPN,
                    AccessTerms.class,
                    "",
                    "route",
                    "from 198.51.100.16/28",
                    "broker",
                    Sketch.asset("JMP-01").value())
            .named(JENSEN, "Jensen")
            .say(JENSEN, PersonProfile.class, "", "employer", PARTY.value())
            .say(JENSEN, Engagement.class, "", "accounts", "nf-jensen", "accessPaths", VPN.value())
            .named(ADA, "Ada")
            .say(ADA, PersonProfile.class, "", "user", "ada");

    private static ObservedSession session(String account, String from, Instant start, Instant end) {
        return session(account, from, start, Optional.of(end));
    }

    private static ObservedSession session(String account, String from, Instant start, Optional<Instant> end) {
        return new ObservedSession(
                SessionProtocol.SSH,
                false,
                Optional.of(account),
                Optional.of(IpAddress.parse(from)),
                Optional.of("jmp-01.plant.example"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(start),
                end,
                "source-1",
                new Locus.Line(1));
    }

    private static ObservedSession session(String account) {
        return session(account, "198.51.100.20", NINE, NINE.plusSeconds(1800));
    }

    private static SessionLog log(Instant from, Instant until, ObservedSession... sessions) {
        return new SessionLog(
                "source-" + from,
                Digest.of(new byte[0]),
                NOW,
                new TreeSet<>(Set.of("jmp-01.plant.example")),
                Optional.of(from),
                Optional.of(until),
                List.of(sessions));
    }

    private Circumstances around() {
        return Circumstances.of(plant.snapshot(), NOW, new Background(Evidence.NONE, Logged.of(said), List.of()));
    }

    private JudgedSession judged(ObservedSession session) {
        SessionRegister register = SessionRegister.of(List.of(log(NINE.minusSeconds(60), NOW, session)));
        return new SessionJudge(around(), register).all().getFirst();
    }

    private Sketch terms(String... parts) {
        return plant.say(VPN, AccessTerms.class, "", parts);
    }

    private void approved(Instant at, Instant from, Instant until) {
        said.add(new Entry.AccessAsked(
                "tom", at, "access-1", VPN, JENSEN, "the update of the pumps", Optional.empty(), from, until));
        said.add(new Entry.AccessAnswered("bob", at, "access-1", true, ""));
    }

    private static ObservedSession at(String device, SessionProtocol protocol, Instant start, Instant end) {
        ObservedSession one = session("nf-jensen", "198.51.100.20", start, end);
        return new ObservedSession(
                protocol,
                false,
                one.account(),
                one.from(),
                Optional.of(device),
                Optional.empty(),
                Optional.empty(),
                one.start(),
                one.end(),
                one.source(),
                one.locus());
    }

    /** P5-10: who comes by a VPN and goes on from a jump host came in once. */
    @Test
    void whatTwoDevicesLogOfOneVisitIsCountedOnce() {
        plant.asset("FW-01", "firewall")
                .say(
                        VPN,
                        AccessTerms.class,
                        "",
                        "broker",
                        Sketch.asset("JMP-01").value() + ";"
                                + Sketch.asset("FW-01").value());
        ObservedSession tunnel = at("FW-01", SessionProtocol.TLS_VPN, NINE, NINE.plusSeconds(1800));
        ObservedSession desktop = at("JMP-01", SessionProtocol.REMOTE_DESKTOP, NINE, NINE.plusSeconds(1800));
        ObservedSession again = at("JMP-01", SessionProtocol.SSH, NINE.plusSeconds(900), NINE.plusSeconds(1000));
        ObservedSession later =
                at("JMP-01", SessionProtocol.REMOTE_DESKTOP, NINE.plusSeconds(1700), NINE.plusSeconds(3600));
        SessionRegister register =
                SessionRegister.of(List.of(log(NINE.minusSeconds(60), NOW, desktop, tunnel, again, later)));
        List<JudgedSession> judged = new SessionJudge(around(), register).all();
        assertThat(judged)
                .filteredOn(one -> one.within().isPresent())
                .extracting(JudgedSession::session)
                .containsExactlyInAnyOrder(desktop, again);
        assertThat(judged)
                .filteredOn(one -> one.within().isPresent())
                .allSatisfy(one -> assertThat(one.within()).contains(tunnel.key()));
        assertThat(judged).extracting(JudgedSession::session).containsExactlyElementsOf(register.sessions());
        assertThat(AccessUse.of(VendorAccess.of(around()), register, judged, 90, NOW))
                .isNotEmpty()
                .allSatisfy(use -> assertThat(use.sessions()).isEqualTo(2));
    }

    /** P5-10: a session within the window of an approval for that person. */
    @Test
    void aSessionInItsWindowIsApproved() {
        terms("perSession", "yes");
        approved(NINE.minusSeconds(600), NINE, NINE.plusSeconds(3600));
        JudgedSession one = judged(session("PLANT\\NF-Jensen"));
        assertThat(one.verdict()).isEqualTo(SessionVerdict.APPROVED);
        assertThat(one.why()).isEqualTo("bob approved it for the update of the pumps");
        assertThat(one.visitor()).contains(JENSEN);
        assertThat(one.thirdParty()).contains(PARTY);
        assertThat(one.approval()).contains("access-1");
        assertThat(one.waits()).isFalse();
    }

    /** P5-10. */
    @Test
    void whoComesBeforeTheWindowOrStaysBeyondItIsOutOfIt() {
        terms("perSession", "yes");
        approved(NINE.minusSeconds(600), NINE, NINE.plusSeconds(3600));
        JudgedSession early = judged(session("nf-jensen", "198.51.100.20", NINE.minusSeconds(30), NINE));
        assertThat(early.verdict()).isEqualTo(SessionVerdict.OUT_OF_WINDOW);
        assertThat(early.why()).startsWith("it began before its window");
        JudgedSession late = judged(session("nf-jensen", "198.51.100.20", NINE, NINE.plusSeconds(3601)));
        assertThat(late.verdict()).isEqualTo(SessionVerdict.OUT_OF_WINDOW);
        assertThat(late.why()).startsWith("it lasted beyond the end of its window");
        JudgedSession still = judged(session("nf-jensen", "198.51.100.20", NINE, Optional.empty()));
        assertThat(still.open()).isTrue();
        assertThat(still.verdict()).isEqualTo(SessionVerdict.OUT_OF_WINDOW);
        assertThat(still.waits()).isTrue();
    }

    /** P5-10: an approval that came afterwards is none. */
    @Test
    void whatWasApprovedAfterwardsIsOutOfItsWindow() {
        terms("perSession", "yes");
        approved(NINE.plusSeconds(60), NINE.minusSeconds(60), NINE.plusSeconds(3600));
        JudgedSession one = judged(session("nf-jensen"));
        assertThat(one.verdict()).isEqualTo(SessionVerdict.OUT_OF_WINDOW);
        assertThat(one.why()).startsWith("it began before it was approved");
    }

    /** P5-10. */
    @Test
    void whatNobodyApprovedIsUnapprovedAndAReviewSettlesIt() {
        terms("perSession", "yes");
        ObservedSession session = session("nf-jensen");
        assertThat(judged(session).verdict()).isEqualTo(SessionVerdict.UNAPPROVED);
        said.add(new Entry.SessionReviewed("bob", NOW, session.key(), Optional.of(VPN), false, "INC-4"));
        assertThat(judged(session).waits()).isFalse();
        assertThat(judged(session).review().orElseThrow().remark()).isEqualTo("INC-4");
    }

    /** Who asks does not let it: such an answer counts for nothing. */
    @Test
    void anAnswerByWhoeverAskedLetsNobodyIn() {
        terms("perSession", "yes");
        said.add(new Entry.AccessAsked(
                "tom", NINE.minusSeconds(60), "a", VPN, JENSEN, "x", Optional.empty(), NINE, NINE.plusSeconds(60)));
        said.add(new Entry.AccessAnswered("tom", NINE.minusSeconds(30), "a", true, ""));
        assertThat(judged(session("nf-jensen")).verdict()).isEqualTo(SessionVerdict.UNAPPROVED);
    }

    /** Unknown is never no. */
    @Test
    void whereAFactIsMissingItCannotBeTold() {
        JudgedSession one = judged(session("nf-jensen"));
        assertThat(one.verdict()).isEqualTo(SessionVerdict.CANNOT_TELL);
        assertThat(one.missing()).containsExactly("whether every session by VPN Northfell is approved");
        terms("perSession", "no");
        assertThat(judged(session("nf-jensen")).missing()).containsExactly("whether VPN Northfell is on as a rule");
        plant.say(VPN, RemoteAccess.class, "", "enabled", "yes");
        assertThat(judged(session("nf-jensen")).verdict()).isEqualTo(SessionVerdict.STANDING);
    }

    /** A shared account in an approved window: nobody knows whether it was the person whom it was for. */
    @Test
    void aSharedAccountIsNobody() {
        terms("perSession", "yes", "accounts", "vendor");
        approved(NINE.minusSeconds(600), NINE, NINE.plusSeconds(3600));
        assertThat(judged(session("vendor")).missing()).containsExactly("who used the account vendor");
    }

    @Test
    void anAccountThatTheRecordDoesNotKnowIsSaidToBeUnknown() {
        JudgedSession one = judged(session("qwerty"));
        assertThat(one.verdict()).isEqualTo(SessionVerdict.ACCOUNT_UNKNOWN);
        assertThat(one.path().map(EntryWay::id)).as("by its address").contains(VPN);
    }

    @Test
    void aPathThatIsOffAsARuleIsSwitchedOnByAnApproval() {
        terms("perSession", "yes");
        plant.say(VPN, RemoteAccess.class, "", "enabled", "no");
        approved(NINE.minusSeconds(600), NINE.minusSeconds(300), NINE.plusSeconds(3600));
        assertThat(judged(session("nf-jensen")).verdict()).isEqualTo(SessionVerdict.PATH_OFF);
        said.add(new Entry.AccessStepped("bob", NINE.minusSeconds(60), "access-1", AccessStep.ENABLED, ""));
        assertThat(judged(session("nf-jensen")).verdict()).isEqualTo(SessionVerdict.APPROVED);
    }

    /** P5-13. */
    @Test
    void whoHasLeftOrWhoseEmployersContractIsOverIsNoLongerEntitled() {
        plant.say(JENSEN, PersonProfile.class, "", "leaves", "2026-11-25");
        assertThat(judged(session("nf-jensen")).why()).isEqualTo("Jensen left on 2026-11-25");
        plant.say(JENSEN, PersonProfile.class, "", "leaves", "2027-11-25");
        plant.say(PARTY, ThirdPartyProfile.class, "", "contractEnd", "2026-06-30");
        assertThat(judged(session("nf-jensen")).verdict()).isEqualTo(SessionVerdict.PERSON_LEFT);
    }

    @Test
    void theOwnStaffIsNoThirdPartyAndAVendorWithoutAPathIsSaid() {
        assertThat(judged(session("ada", "10.1.1.1", NINE, NINE.plusSeconds(60)))
                        .verdict())
                .isEqualTo(SessionVerdict.OWN_STAFF);
        Id other = Id.of(Kind.PERSON, "weber");
        plant.named(other, "Weber").say(other, PersonProfile.class, "", "employer", PARTY.value());
        plant.say(Sketch.asset("JMP-01"), Account.class, "bm-weber", "holder", "Weber");
        assertThat(judged(session("bm-weber", "10.1.1.1", NINE, NINE.plusSeconds(60)))
                        .verdict())
                .isEqualTo(SessionVerdict.NO_PATH);
    }

    /** P5-10: path unused for more than N days; not known where no log covers the time. */
    @Test
    void aPathIsDormantOnlyWhereLogsCoverTheTime() {
        plant.say(VPN, AccessTerms.class, "", "accounts", "nf-jensen");
        assertThat(use(log(NOW.minus(Duration.ofDays(120)), NOW.minus(Duration.ofDays(1)))))
                .extracting(AccessUse::state)
                .containsExactly(AccessUse.State.DORMANT, AccessUse.State.DORMANT);
        assertThat(use(log(NOW.minus(Duration.ofDays(120)), NOW.minus(Duration.ofDays(1)))))
                .allMatch(AccessUse::isToBeDisabled);
        assertThat(use(log(NOW.minus(Duration.ofDays(30)), NOW.minus(Duration.ofDays(1)))))
                .extracting(AccessUse::state)
                .containsOnly(AccessUse.State.UNKNOWN);
        assertThat(use()).extracting(AccessUse::why).containsOnly("no log of its devices was taken in");
        AccessUse used = use(log(NOW.minus(Duration.ofDays(120)), NOW, session("nf-jensen")))
                .getFirst();
        assertThat(used.state()).isEqualTo(AccessUse.State.USED);
        assertThat(used.sessions()).isEqualTo(1);
        assertThat(used.why()).isEqualTo("last used on 2026-11-26");
        assertThat(used.told()).contains(NOW);
    }

    /** The accounts of a path add up to the path: who came in with one that is not recorded at it is among them. */
    @Test
    void anAccountThatIsNotRecordedAtThePathIsToldOf() {
        plant.say(VPN, AccessTerms.class, "", "accounts", "nf-jensen");
        SessionLog log = log(
                NOW.minus(Duration.ofDays(120)), NOW.minus(Duration.ofDays(1)), session("nf-jensen"), session("svc"));
        assertThat(use(log))
                .extracting(one -> one.account().orElse("all") + " " + one.sessions() + " " + one.recorded())
                .containsExactly("all 2 true", "nf-jensen 1 true", "svc 1 false");
        assertThat(use(log(NOW.minus(Duration.ofDays(300)), NOW.minus(Duration.ofDays(200)))))
                .extracting(AccessUse::why)
                .allMatch(why -> why.endsWith("the newest ends on " + day(NOW.minus(Duration.ofDays(200)))));
    }

    private static String day(Instant at) {
        return at.toString().substring(0, 10);
    }

    private List<AccessUse> use(SessionLog... logs) {
        SessionRegister register = SessionRegister.of(List.of(logs));
        List<JudgedSession> judged = new SessionJudge(around(), register).all();
        return AccessUse.of(VendorAccess.of(around()), register, judged, 90, NOW);
    }

    /** Question 60. */
    @Test
    void sessionsThatTouchedAnAssetBeforeAMomentAreFound() {
        SessionRegister register = SessionRegister.of(List.of(log(NINE.minusSeconds(60), NOW, session("nf-jensen"))));
        SessionJudge judge = new SessionJudge(around(), register);
        Set<Id> plc = Set.of(Sketch.asset("PLC-1"));
        assertThat(judge.touching(plc, NOW.minus(Duration.ofDays(3)), NOW)).hasSize(1);
        assertThat(judge.touching(plc, NINE.plusSeconds(1801), NOW)).isEmpty();
        assertThat(judge.touching(Set.of(Sketch.asset("X")), NOW.minus(Duration.ofDays(3)), NOW))
                .isEmpty();
    }

    /** What two logs tell is one session, and an end in the next log finds its beginning. */
    @Test
    void aSessionThatTwoLogsTellIsOne() {
        ObservedSession begun = session("nf-jensen", "198.51.100.20", NINE, Optional.empty());
        ObservedSession ended = new ObservedSession(
                begun.protocol(),
                false,
                begun.account(),
                begun.from(),
                begun.broker(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(NINE.plusSeconds(900)),
                "source-2",
                new Locus.Line(4));
        SessionRegister register = SessionRegister.of(List.of(
                log(NINE.plusSeconds(600), NOW, ended),
                log(NINE.minusSeconds(60), NINE.plusSeconds(599), begun, begun)));
        assertThat(register.sessions()).hasSize(1);
        assertThat(register.sessions().getFirst().end()).contains(NINE.plusSeconds(900));
    }

    /** Requirements 1.9: asked for, approved for a window, enabled, ended, disabled, reviewed. */
    @Test
    void anApprovalTakesItsStepsInOrder() {
        approved(NINE, NINE, NINE.plusSeconds(3600));
        Instant then = NINE.plusSeconds(60);
        assertThat(approval().state(then)).isEqualTo(AccessApproval.State.APPROVED);
        assertThat(approval().objection(AccessStep.DISABLED, then)).isPresent();
        for (AccessStep step : AccessStep.values()) {
            assertThat(approval().objection(step, then)).isEmpty();
            said.add(new Entry.AccessStepped("bob", then, "access-1", step, ""));
            assertThat(approval().state(then).name()).isEqualTo(step.name());
        }
        said.add(new Entry.AccessStepped("bob", then, "access-1", AccessStep.ENABLED, ""));
        assertThat(approval().steps())
                .as("a step out of order counts for nothing")
                .hasSize(4);
    }

    @Test
    void anApprovalEndsAndIsOverdueWhileThePathIsOn() {
        approved(NINE, NINE, NINE.plusSeconds(3600));
        assertThat(approval().state(NOW)).isEqualTo(AccessApproval.State.LAPSED);
        assertThat(approval().objection(AccessStep.ENABLED, NOW)).isPresent();
        said.add(new Entry.AccessStepped("bob", NINE.plusSeconds(5), "access-1", AccessStep.ENABLED, ""));
        assertThat(approval().isOverdue(NINE.plusSeconds(3599))).isFalse();
        assertThat(approval().isOverdue(NINE.plusSeconds(3600))).isTrue();
    }

    private AccessApproval approval() {
        return Logged.of(said).approval("access-1").orElseThrow();
    }

    /** P5-13: the end of a person flags the accounts on the same day. */
    @Test
    void accountsAreFlaggedOnTheLastDayItself() {
        plant.say(JENSEN, PersonProfile.class, "", "leaves", "2026-11-26");
        Subject jensen = around().subject(JENSEN).orElseThrow();
        VendorPerson one = VendorPerson.of(jensen, around()).orElseThrow();
        assertThat(one.flags()).contains(VendorPerson.Flag.LEFT_WITH_ACCESS);
        assertThat(one.accounts()).extracting(VendorAccess.HeldAccount::account).containsExactly("nf-jensen");
        Circumstances before = around().at(NOW.minus(Duration.ofDays(1)));
        assertThat(VendorPerson.of(jensen, before).orElseThrow().flags())
                .doesNotContain(VendorPerson.Flag.LEFT_WITH_ACCESS);
    }

    @Test
    void whoLeftWithAccessStandsBeforeMilderCases() {
        Id amy = Id.of(Kind.PERSON, "amy");
        Id bea = Id.of(Kind.PERSON, "bea");
        plant.named(amy, "Amy")
                .say(amy, PersonProfile.class, "", "employer", PARTY.value())
                .named(bea, "Bea")
                .say(bea, PersonProfile.class, "", "employer", PARTY.value())
                .say(bea, Engagement.class, "", "accounts", "nf-bea")
                .say(JENSEN, PersonProfile.class, "", "leaves", "2026-11-26");
        assertThat(VendorPerson.all(around()).stream().sorted(VendorPerson.GRAVEST_FIRST))
                .extracting(one -> one.person().id())
                .containsExactly(JENSEN, bea, amy);
    }
}
