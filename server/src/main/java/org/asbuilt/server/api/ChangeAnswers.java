package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.asbuilt.access.Permission;
import org.asbuilt.change.Change;
import org.asbuilt.change.ChangeDesk;
import org.asbuilt.change.Outcome;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.view.ChangeView;
import org.springframework.http.HttpStatus;

/** What the change desk says, as answers of the API. */
final class ChangeAnswers {
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
        office.demand(permission, change(id));
        return answer(act.on(office.acting(), Gate.person(request).user()), request);
    }

    ChangeView answer(Outcome outcome, HttpServletRequest request) {
        return switch (outcome) {
            case Outcome.Done done -> view(change(done.change().id()), request);
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
