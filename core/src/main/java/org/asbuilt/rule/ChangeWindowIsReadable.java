package org.asbuilt.rule;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.MaintenanceWindow;
import org.asbuilt.validation.Answers;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A change window says when it opens, by which clock and for how long. */
public record ChangeWindowIsReadable() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A change window says when it opens, by which clock and for how long",
            Kind.CHANGE_WINDOW,
            Severity.ERROR,
            Criterion.COMPLETENESS,
            "A scan or a change that is checked against a window that nobody can compute is checked against nothing.",
            "The window depends on the process and has no clock time: say \"not applicable\" for its start and "
                    + "give its conditions.",
            "Enter the first start as 2026-01-10T22:00, the zone as Europe/London, the duration as PT6H.",
            "Requirements P1.C-12, section 2.3; RFC 5545 section 3.3; ISO 8601");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject window, Circumstances around) {
        Optional<MaintenanceWindow> said = window.facet(MaintenanceWindow.class);
        if (said.flatMap(MaintenanceWindow::starts).isEmpty()
                && Answers.given(window, MaintenanceWindow.class, "starts")) {
            return List.of();
        }
        List<String> wrong = new ArrayList<>(0);
        unreadable("start", said.flatMap(MaintenanceWindow::starts), LocalDateTime::parse)
                .ifPresent(wrong::add);
        unreadable("time zone", said.flatMap(MaintenanceWindow::timeZone), ZoneId::of)
                .ifPresent(wrong::add);
        unreadable("duration", said.flatMap(MaintenanceWindow::duration), Duration::parse)
                .ifPresent(wrong::add);
        return wrong.isEmpty()
                ? List.of()
                : List.of(Finding.of(this, window, window.name() + " has " + String.join(", ", wrong)));
    }

    private static Optional<String> unreadable(String what, Optional<String> text, Function<String, Object> read) {
        if (text.isEmpty()) {
            return Optional.of("no " + what);
        }
        return reading(text.get(), read).isPresent()
                ? Optional.empty()
                : Optional.of("a " + what + " that cannot be read (" + text.get() + ")");
    }

    private static Optional<Object> reading(String text, Function<String, Object> read) {
        try {
            return Optional.of(read.apply(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
