package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.asbuilt.access.Permission;
import org.asbuilt.assessment.Assessment;
import org.asbuilt.assessment.Grade;
import org.asbuilt.ledger.Subject;
import org.asbuilt.logbook.Entry;
import org.asbuilt.logbook.Verdict;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Shape;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.view.GradeView;
import org.asbuilt.server.view.ValidationView;
import org.asbuilt.validation.Criterion;
import org.asbuilt.validation.Result;
import org.asbuilt.validation.ValidationState;
import org.asbuilt.validation.Validator;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How complete, accurate, consistent and timely what the record holds of subjects is. */
@RestController
public class ValidationApi {
    private final FrontOffice office;

    /**
     * What an expert says of a group of values.
     *
     * @param facet the name of the facet
     * @param verdict RIGHT, WRONG or DO_NOT_KNOW
     * @param note what the expert adds
     */
    public record Attestation(String facet, String verdict, Optional<String> note) {}

    /**
     * Which attestation is taken back.
     *
     * @param facet of which group of values it is
     * @param expert who gave it
     * @param given when
     * @param reason why it is taken back
     */
    public record Withdrawal(String facet, String expert, Instant given, String reason) {
        private boolean isOf(Entry.Attested one) {
            return one.facet().equals(facet)
                    && one.person().equals(expert)
                    && one.at().equals(given);
        }
    }

    /**
     * A stretch of subjects and how they fare.
     *
     * @param validations the subjects
     * @param next to be given as {@code after}
     * @param total how many match
     * @param assessing whether they are being judged anew
     */
    public record Validations(List<GradeView> validations, Optional<String> next, long total, boolean assessing) {}

    /** The validations of that office. */
    public ValidationApi(FrontOffice office) {
        this.office = office;
    }

    /** How far a subject is validated, and why. */
    @Needs(value = Permission.READ, action = "validation.show")
    @GetMapping("/api/subjects/{id}/validation")
    public ValidationView show(@PathVariable String id, HttpServletRequest request) {
        return view(new Id(id), request);
    }

    /** Keeps what an expert says of a group of values as it is now. Who entered a value cannot confirm it. */
    @Needs(
            value = {Permission.APPROVE, Permission.PROPOSE},
            action = "validation.attest",
            inPerson = true)
    @PostMapping("/api/subjects/{id}/attest")
    public ValidationView attest(
            @PathVariable String id, @RequestBody Attestation attestation, HttpServletRequest request) {
        String facet = Shape.named(attestation.facet()).name();
        Verdict verdict = choice(Verdict.class, attestation.verdict());
        office.demandOf(new Id(id), Permission.APPROVE, Permission.PROPOSE);
        switch (office.attestations()
                .attest(
                        Gate.person(request).user(),
                        new Id(id),
                        facet,
                        verdict,
                        attestation.note().orElse("").strip())) {
            case DONE -> {}
            case NO_SUBJECT -> throw Refusal.notFound("subject " + id);
            case NO_VALUES ->
                throw new Refusal(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "nothing-to-attest",
                        "the record holds no " + facet + " of it");
            case AUTHOR ->
                throw new Refusal(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "author-cannot-attest",
                        "you entered a value of " + facet + " and so cannot confirm it; somebody else who knows must");
        }
        return view(new Id(id), request);
    }

    /**
     * Takes an attestation back that was given by mistake: one's own, or as an owner of the record that of another person. It stays in the
     * log and counts no more.
     */
    @Needs(value = Permission.READ, action = "validation.withdraw", inPerson = true)
    @PostMapping("/api/subjects/{id}/attestations/withdraw")
    public ValidationView withdraw(
            @PathVariable String id, @RequestBody Withdrawal withdrawal, HttpServletRequest request) {
        Id subject = new Id(id);
        String person = Gate.person(request).user();
        Entry.Attested attested = office.logbook().refresh().attestations(subject).stream()
                .filter(withdrawal::isOf)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("attestation of " + withdrawal.facet() + " of " + id + " that "
                        + withdrawal.expert() + " gave at " + withdrawal.given() + " and that counts"));
        if (!attested.person().equals(person)) {
            office.demandOf(subject, Permission.CERTIFY);
        }
        office.attestations().withdraw(person, attested, withdrawal.reason());
        return view(subject, request);
    }

    /** The subjects and how they fare, by id; the figures of places count these. */
    @Needs(value = Permission.READ, action = "validation.list")
    @GetMapping("/api/validations")
    public Validations list(
            @RequestParam Optional<String> state,
            @RequestParam Optional<String> criterion,
            @RequestParam Optional<String> result,
            @RequestParam Optional<String> kind,
            @RequestParam Optional<String> place,
            @RequestParam(name = "designed-only") Optional<Boolean> designedOnly,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "100") int limit) {
        boolean assessing = office.assessments().isStale();
        Assessment assessment = office.assessments().current();
        Optional<ValidationState> ofState = state.map(text -> choice(ValidationState.class, text));
        Optional<Criterion> of = criterion.map(text -> choice(Criterion.class, text));
        Optional<Result> wanted = result.map(text -> choice(Result.class, text));
        if (of.isPresent() != wanted.isPresent()) {
            throw Refusal.badRequest("malformed", "criterion and result are given together or not at all");
        }
        Optional<Kind> ofKind = kind.map(Kind::parse);
        Optional<Id> where = place.map(Id::new);
        List<Grade> matching = assessment.grades().stream()
                .filter(grade -> ofState.map(grade.state()::equals).orElse(true))
                .filter(grade -> of.map(
                                one -> wanted.map(grade.result(one)::equals).orElse(true))
                        .orElse(true))
                .filter(grade -> ofKind.map(grade.kind()::equals).orElse(true))
                .filter(grade -> where.map(grade.place()::isIn).orElse(true))
                .filter(grade ->
                        designedOnly.map(only -> only == grade.designedOnly()).orElse(true))
                .toList();
        Page<Grade> page = Page.of(
                matching, Comparator.naturalOrder(), grade -> grade.subject().value(), after, limit);
        return new Validations(
                page.rows().stream()
                        .map(grade -> GradeView.of(grade, assessment.around()))
                        .toList(),
                page.next(),
                page.total(),
                assessing);
    }

    private ValidationView view(Id id, HttpServletRequest request) {
        Validator validator = office.assessments().validator();
        Subject subject = validator.around().subject(id).orElseThrow(() -> Refusal.notFound("subject " + id));
        return ValidationView.of(
                subject,
                validator,
                office.assessments().current().findings(subject.id()),
                Gate.person(request).user());
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String text) {
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw InvalidValue.expected("one of " + List.of(type.getEnumConstants()), text);
        }
    }
}
