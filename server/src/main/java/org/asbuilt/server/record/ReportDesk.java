package org.asbuilt.server.record;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;
import org.asbuilt.report.Grounds;
import org.asbuilt.report.Page;
import org.asbuilt.report.Report;
import org.asbuilt.report.ReportCatalogue;
import org.asbuilt.report.Scope;
import org.asbuilt.server.report.Printed;
import org.asbuilt.server.view.CommitView;
import org.asbuilt.server.view.Plant;
import org.asbuilt.validation.Circumstances;

/** Where reports are worked out, as a counter shows the record. Source: requirements, section 1.7. */
public final class ReportDesk {
    private static final Duration LATELY = Duration.ofDays(90);
    private final Counter counter;
    private final RecordOffice office;

    /**
     * What is asked for.
     *
     * @param number which report, for example R-03
     * @param place the id of a site, system or zone; the whole plant if it is not given
     * @param since a day or moment from which on it tells of what happened; 90 days if it is not given
     * @param moment the moment that it is about
     */
    public record Asked(String number, Optional<String> place, Optional<String> since, Moment moment) {}

    /**
     * For whom.
     *
     * @param readsRegister whether they read the register of all that left
     * @param permitted who may do what; empty if they are not told
     */
    public record Rights(boolean readsRegister, Supplier<Optional<List<Grounds.Permitted>>> permitted) {}

    /**
     * A report with what it stands on.
     *
     * @param page what it says
     * @param scope what it is about
     * @param plant the record and the moment
     * @param around the record with what is known beside it
     */
    public record Made(Page page, Scope scope, Plant plant, Circumstances around) {
        /** What it is about, in words. */
        public String filter() {
            return scope.words(around);
        }

        /** The subjects that it names. */
        public List<Subject> subjects() {
            return page.about().stream()
                    .flatMap(id -> around.subject(id).stream())
                    .toList();
        }

        /** What it is in the register of what left. */
        public Disclosures.Export export(String what) {
            return Disclosures.Export.of(what, plant.snapshot().commit(), subjects(), false);
        }

        /** Its label as it is written. */
        public String label() {
            return Disclosures.text(Disclosures.label(subjects().stream()));
        }
    }

    ReportDesk(Counter counter, RecordOffice office) {
        this.counter = counter;
        this.office = office;
    }

    /**
     * Works a report out.
     *
     * @throws InvalidValue if there is no such report or place, or the time cannot be read
     */
    public Made make(Asked asked, Rights rights) {
        Report report = ReportCatalogue.numbered(asked.number())
                .orElseThrow(() -> InvalidValue.expected(
                        "a report, one of " + String.join(", ", ReportCatalogue.numbers()), asked.number()));
        ReportGrounds grounds = new ReportGrounds(counter, office, asked.moment(), rights);
        Circumstances around = grounds.around();
        Scope scope = new Scope(
                asked.place().filter(text -> !text.isBlank()).map(text -> place(text, around)),
                asked.since()
                        .filter(text -> !text.isBlank())
                        .map(ReportDesk::moment)
                        .orElseGet(() -> around.now().minus(LATELY)));
        return new Made(report.page(grounds, scope), scope, grounds.plant(), around);
    }

    /** The report with what has to stand on every copy of it. */
    public Printed printed(Made made, String person) {
        long commit = made.plant().snapshot().commit();
        return new Printed(
                made.page(),
                made.label(),
                made.plant().moment().truncatedTo(ChronoUnit.SECONDS),
                commit,
                counter.reading().commit(commit).map(CommitView::hash).orElse(""),
                person,
                office.clock().instant().truncatedTo(ChronoUnit.SECONDS),
                made.filter(),
                made.page().report().isAboutTime()
                        ? Optional.of(made.scope().since().truncatedTo(ChronoUnit.SECONDS))
                        : Optional.empty());
    }

    private static Id place(String text, Circumstances around) {
        Id id = new Id(text.strip());
        return around.subject(id)
                .map(Subject::id)
                .filter(found -> found.kind() == Kind.SITE || found.kind() == Kind.SYSTEM || found.kind() == Kind.ZONE)
                .orElseThrow(() -> InvalidValue.expected("the id of a site, system or zone of the record", text));
    }

    private static Instant moment(String text) {
        try {
            return text.contains("T")
                    ? Instant.parse(text.strip())
                    : LocalDate.parse(text.strip()).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException e) {
            throw InvalidValue.expected("a day such as 2026-09-01 or a time such as 2026-09-01T06:00:00Z", text);
        }
    }
}
