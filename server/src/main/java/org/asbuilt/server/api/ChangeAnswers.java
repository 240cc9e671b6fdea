package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.access.Permission;
import org.asbuilt.access.Sight;
import org.asbuilt.change.Change;
import org.asbuilt.change.ChangeDesk;
import org.asbuilt.change.Outcome;
import org.asbuilt.change.Requirement;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.view.ChangeView;
import org.springframework.http.HttpStatus;

/** What the change desk says, as answers of the API. */
final class ChangeAnswers {
    private static final String UNSEEN = "something that you do not see stands against it";
    private final FrontOffice office;

    ChangeAnswers(FrontOffice office) {
        this.office = office;
    }

    /** Something that is done to a change. */
    interface Act {
        Outcome on(ChangeDesk desk, String actor);
    }

    /** Does something to a change that whoever asks sees all of and may do that with. */
    ChangeView act(HttpServletRequest request, String id, Permission permission, Act act) {
        Change seen = change(id);
        office.demand(permission, seen);
        return answer(told(act.on(office.acting(), Gate.person(request).user()), seen), request);
    }

    /** The whole record is judged by; an objection that names what is not shown is told without its words. */
    private Outcome told(Outcome outcome, Change change) {
        Sight sight = office.counter().sight();
        if (!(outcome instanceof Outcome.Refused refused)
                || refused.verdicts().isEmpty()
                || sight.seen() == sight.whole()) {
            return outcome;
        }
        Set<String> shown = office.desk().verdicts(change, office.clock().instant()).stream()
                .flatMap(verdict -> verdict.objections().stream())
                .collect(Collectors.toSet());
        List<String> hidden = sight.whole()
                .everything()
                .filter(subject -> !sight.sees(subject.id()))
                .flatMap(subject -> Stream.of(subject.name(), subject.id().value()))
                .filter(name -> !name.isBlank())
                .toList();
        UnaryOperator<String> words = objection ->
                shown.contains(objection) || hidden.stream().noneMatch(objection::contains) ? objection : UNSEEN;
        List<Requirement.Verdict> verdicts = refused.verdicts().stream()
                .map(verdict -> new Requirement.Verdict(
                        verdict.requirement(),
                        verdict.sentence(),
                        verdict.objections().stream().map(words).toList(),
                        verdict.overridden(),
                        verdict.step()))
                .toList();
        String detail = verdicts.stream()
                .flatMap(verdict -> verdict.objections().stream())
                .collect(Collectors.joining("; "));
        return new Outcome.Refused(refused.problem(), detail, verdicts);
    }

    ChangeView answer(Outcome outcome, HttpServletRequest request) {
        return switch (outcome) {
            // Who acted saw all of it before; what it made may be for named recipients from now on.
            case Outcome.Done done ->
                view(office.changes().change(done.change().id()).orElse(done.change()), request);
            case Outcome.Refused refused ->
                throw new Refusal(
                        status(refused.problem()),
                        refused.problem(),
                        refused.detail(),
                        Map.of(
                                "verdicts",
                                refused.verdicts().stream()
                                        .map(ChangeView.VerdictView::of)
                                        .toList()));
        };
    }

    ChangeView view(Change change, HttpServletRequest request) {
        return ChangeView.of(
                change,
                office.reading().sentences(change),
                office.desk().verdicts(change, office.clock().instant()),
                Gate.person(request).user(),
                Gate.reader(request).permissions());
    }

    Change change(String id) {
        return office.changes().change(id).orElseThrow(() -> Refusal.notFound("change " + id));
    }

    private static HttpStatus status(String problem) {
        return switch (problem) {
            case "no-such-change" -> HttpStatus.NOT_FOUND;
            case "not-the-author", "another-person-needed" -> HttpStatus.FORBIDDEN;
            case "change-closed",
                    "try-again",
                    "not-approved",
                    "not-scheduled",
                    "not-started",
                    "not-implemented",
                    "record-not-updated",
                    "record-updated",
                    "not-verified" -> HttpStatus.CONFLICT;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
