package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.asbuilt.access.Permission;
import org.asbuilt.change.ChangeType;
import org.asbuilt.change.Plan;
import org.asbuilt.ledger.Subject;
import org.asbuilt.logbook.Entry;
import org.asbuilt.logbook.Questionnaire;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Slot;
import org.asbuilt.model.SupplierAssessment;
import org.asbuilt.model.SupplierAssessmentType;
import org.asbuilt.model.TestResult;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.identity.Open;
import org.asbuilt.server.identity.Throttle;
import org.asbuilt.server.once.ShownOnce;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.record.Collecting;
import org.asbuilt.server.record.Proposals;
import org.asbuilt.server.record.VendorAccessDesk;
import org.asbuilt.server.view.VendorAccessViews.QuestionnaireView;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Questions to third parties by a link that shows the questions and nothing else. The secret travels in the body, so that it stands in no
 * log; answers wait until somebody accepts them. Source: requirements P5-08, P5-14.
 */
@RestController
public class QuestionnaireApi {
    private static final String WHY = "whoever holds the link may, until its day and once";
    private static final int FREE_GUESSES = 20;

    private final FrontOffice office;
    private final Gate gate;
    private final Throttle throttle;

    QuestionnaireApi(FrontOffice office, Gate gate, Throttle throttle) {
        this.office = office;
        this.gate = gate;
        this.throttle = throttle;
    }

    /** A page of questionnaires, the newest first. */
    public record QuestionnairePage(List<QuestionnaireView> rows, Optional<String> next, long total, long waiting) {}

    /** Questions to be sent. */
    public record QuestionnaireDraft(
            String thirdParty, String title, String recipient, List<String> questions, Instant expires) {}

    /** A link that was made out; the secret is shown this once. */
    public record QuestionnaireSent(QuestionnaireView questionnaire, String token) {}

    /**
     * What somebody says of answers.
     *
     * @param accepted whether they count
     * @param remark what was looked at
     * @param result how the third party did, if they count
     * @param findings what is wrong, beside the questions that were not answered
     * @param nextDue when to ask again
     */
    public record AnswersJudgement(
            boolean accepted,
            String remark,
            Optional<TestResult> result,
            Optional<List<String>> findings,
            Optional<LocalDate> nextDue) {}

    /**
     * A questionnaire that was judged.
     *
     * @param questionnaire the questionnaire
     * @param change the change that brings it into the record as an assessment of the third party, if the answers count; somebody else
     *     approves it
     */
    public record AnswersJudged(QuestionnaireView questionnaire, Optional<String> change) {}

    /** The secret of a link. */
    public record LinkHeld(String token) {}

    /** Answers by a link, in the order of the questions. */
    public record LinkAnswers(String token, List<String> answers) {}

    /** What a link shows. */
    public record LinkView(String title, String recipient, Instant expires, List<String> questions) {}

    /** That the answers were kept. */
    public record LinkKept(int answers) {}

    /** The questionnaires. */
    @Needs(value = Permission.READ, action = "questionnaires.list")
    @GetMapping("/api/questionnaires")
    public QuestionnairePage list(@RequestParam Optional<String> after, @RequestParam(defaultValue = "100") int limit) {
        Instant now = office.clock().instant();
        List<Questionnaire> all = office.vendorAccess().questionnaires();
        Page<Questionnaire> page = Page.asListed(all, Questionnaire::name, after, limit);
        return new QuestionnairePage(
                page.rows().stream()
                        .map(one -> QuestionnaireView.of(one, office.circumstances(), now))
                        .toList(),
                page.next(),
                page.total(),
                all.stream()
                        .filter(one -> one.state(now) == Questionnaire.State.WAITING)
                        .count());
    }

    /** Makes out a link to questions. */
    @Needs(value = Permission.PROPOSE, action = "questionnaires.send")
    @ShownOnce("a one-time link")
    @PostMapping("/api/questionnaires")
    @ResponseStatus(HttpStatus.CREATED)
    public QuestionnaireSent send(@RequestBody QuestionnaireDraft body, HttpServletRequest request) {
        Subject party = VendorSessionApi.there(body.thirdParty(), office.circumstances());
        if (party.kind() != Kind.THIRD_PARTY) {
            throw InvalidValue.expected("a third party", body.thirdParty());
        }
        office.demandOf(party.id(), Permission.PROPOSE);
        VendorAccessDesk.Sent sent = office.vendorAccess()
                .send(
                        Gate.person(request).user(),
                        party.id(),
                        body.title(),
                        body.recipient(),
                        body.questions(),
                        body.expires());
        return new QuestionnaireSent(
                QuestionnaireView.of(
                        sent.questionnaire(),
                        office.circumstances(),
                        office.clock().instant()),
                sent.token());
    }

    /** Accepts answers, or does not. Answers that count are put forward as an assessment of the third party. */
    @Needs(value = Permission.APPROVE, action = "questionnaires.judge")
    @PostMapping("/api/questionnaires/{name}/judge")
    public AnswersJudged judge(
            @PathVariable String name, @RequestBody AnswersJudgement body, HttpServletRequest request) {
        Questionnaire known =
                office.vendorAccess().questionnaire(name).orElseThrow(() -> Refusal.notFound("questionnaire " + name));
        office.demandOf(known.sent().thirdParty(), Permission.APPROVE);
        office.vendorAccess()
                .judge(Gate.person(request).user(), name, body.accepted(), body.remark())
                .ifPresent(why -> {
                    throw new Refusal(HttpStatus.CONFLICT, "not-now", why);
                });
        Questionnaire judged = office.vendorAccess().questionnaire(name).orElseThrow();
        Optional<String> change = body.accepted()
                ? Optional.of(assessment(judged, body, Gate.person(request).user()))
                : Optional.empty();
        return new AnswersJudged(
                QuestionnaireView.of(
                        judged, office.circumstances(), office.clock().instant()),
                change);
    }

    /** Whoever accepted the answers puts them forward; as any change it waits for somebody else. */
    private String assessment(Questionnaire judged, AnswersJudgement body, String person) {
        Entry.QuestionsAnswered answered = judged.answered().orElseThrow();
        List<String> questions = judged.sent().questions();
        List<String> findings = new ArrayList<>(body.findings().orElse(List.of()));
        for (int i = 0; i < questions.size(); i++) {
            if (answered.answers().get(i).isEmpty()) {
                findings.add("Not answered: " + questions.get(i));
            }
        }
        Map<String, Optional<Proposals.Value>> parts = new TreeMap<>();
        parts.put("type", value(SupplierAssessmentType.QUESTIONNAIRE.name()));
        parts.put(
                "assessed",
                value(LocalDate.ofInstant(answered.at(), ZoneOffset.UTC).toString()));
        parts.put("scope", value(judged.sent().title()));
        body.result().ifPresent(result -> parts.put("result", value(result.name())));
        body.nextDue().ifPresent(day -> parts.put("nextDue", value(day.toString())));
        if (!findings.isEmpty()) {
            parts.put("findings", Optional.of(new Proposals.Value(findings, Optional.empty())));
        }
        Proposals.Written written = office.proposals()
                .stated(
                        person,
                        "answers of " + judged.sent().recipient() + " to " + judged.name() + ": " + body.remark(),
                        List.of(new Proposals.Statement(
                                Optional.of(judged.sent().thirdParty().value()),
                                Optional.empty(),
                                Slot.of(SupplierAssessment.class, judged.name()).toString(),
                                parts,
                                Optional.empty())));
        String party = office.circumstances().name(judged.sent().thirdParty());
        return CollectionApi.answer(new Collecting.Proposed(
                        office.proposals()
                                .propose(
                                        person,
                                        ChangeType.NORMAL,
                                        "Record the answers of " + party + " to \""
                                                + judged.sent().title() + "\"",
                                        body.remark(),
                                        written,
                                        Plan.NONE),
                        List.of(judged.sent().thirdParty())))
                .change();
    }

    private static Optional<Proposals.Value> value(String text) {
        return Optional.of(new Proposals.Value(List.of(text), Optional.empty()));
    }

    /** What a link asks. */
    @Open(WHY)
    @PostMapping("/api/questions")
    public LinkView show(@RequestBody LinkHeld body, HttpServletRequest request) {
        Questionnaire open = open(body.token(), request, "questions.show");
        return new LinkView(
                open.sent().title(),
                open.sent().recipient(),
                open.sent().expires(),
                open.sent().questions());
    }

    /** Takes the answers of a link, once. */
    @Open(WHY)
    @PostMapping("/api/questions/answer")
    public LinkKept answer(@RequestBody LinkAnswers body, HttpServletRequest request) {
        Questionnaire open = open(body.token(), request, "questions.answer");
        office.forHolderOfCard().vendorAccess().answer(open, body.answers());
        return new LinkKept(body.answers().size());
    }

    private Questionnaire open(String token, HttpServletRequest request, String action) {
        String from = request.getRemoteAddr();
        String key = "questions " + from;
        Optional<Duration> wait = throttle.wait(key);
        if (wait.isPresent()) {
            throw new Refusal(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "too-many-attempts",
                    "too many links that do not work were tried from here; wait "
                            + Math.max(1, wait.get().toSeconds()) + " s");
        }
        Optional<Questionnaire> open = office.forHolderOfCard().vendorAccess().open(token);
        gate.write(
                request,
                open.map(one -> one.sent().recipient()).orElse(""),
                action,
                open.map(Questionnaire::name).orElse(""),
                open.isPresent());
        if (open.isEmpty()) {
            throttle.failed(key, FREE_GUESSES);
            throw new Refusal(
                    HttpStatus.GONE, "link-expired", "this link does not work, or no longer; ask for another one");
        }
        return open.get();
    }
}
