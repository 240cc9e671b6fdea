package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.asbuilt.access.Permission;
import org.asbuilt.ledger.Subject;
import org.asbuilt.logbook.Questionnaire;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.identity.Open;
import org.asbuilt.server.identity.Throttle;
import org.asbuilt.server.problem.Refusal;
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

    /** What somebody says of answers. */
    public record AnswersJudgement(boolean accepted, String remark) {}

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

    /** Accepts answers, or does not. */
    @Needs(value = Permission.APPROVE, action = "questionnaires.judge")
    @PostMapping("/api/questionnaires/{name}/judge")
    public QuestionnaireView judge(
            @PathVariable String name, @RequestBody AnswersJudgement body, HttpServletRequest request) {
        Questionnaire known =
                office.vendorAccess().questionnaire(name).orElseThrow(() -> Refusal.notFound("questionnaire " + name));
        office.demandOf(known.sent().thirdParty(), Permission.APPROVE);
        office.vendorAccess()
                .judge(Gate.person(request).user(), name, body.accepted(), body.remark())
                .ifPresent(why -> {
                    throw new Refusal(HttpStatus.CONFLICT, "not-now", why);
                });
        return QuestionnaireView.of(
                office.vendorAccess().questionnaire(name).orElseThrow(),
                office.circumstances(),
                office.clock().instant());
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
