package org.asbuilt.server.view;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Custody;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Procedure;
import org.asbuilt.model.RecordRole;
import org.asbuilt.model.Responsibility;
import org.asbuilt.model.Scope;
import org.asbuilt.model.Training;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Courses;
import org.asbuilt.validation.Extent;
import org.asbuilt.validation.Readership;

/** Who keeps the record, what they have learned, and what they have read. Source: requirements P1.M-04, P1.M-13, P1.M-14. */
public final class GovernanceView {
    private static final int NOTICE_DAYS = 30;

    private GovernanceView() {}

    /**
     * A role with everybody who has it somewhere.
     *
     * @param role the role; empty for the responsibilities that name none
     * @param held who has it and for what
     * @param vacant the systems, and the sites without a system, for which nobody has it
     */
    public record RoleView(Optional<String> role, List<HeldView> held, List<Named> vacant) {}

    /**
     * The roles that nobody has for a part of the plant.
     *
     * @param place a system, or a site without one
     * @param roles the roles
     */
    public record VacancyView(Named place, List<String> roles) {}

    /**
     * A part in the keeping of the record.
     *
     * @param responsibility the subject that says so
     * @param scope what it is for; empty for everything
     * @param holder who has it; empty if it is vacant
     * @param deputy who stands in
     */
    public record HeldView(Named responsibility, List<Named> scope, Optional<Named> holder, Optional<Named> deputy) {}

    /**
     * What a person with a role has learned.
     *
     * @param person who
     * @param courses what
     * @param state VALID, ENDS_SOON, EXPIRED or NONE, of what is worst
     */
    public record TrainingView(Named person, List<CourseView> courses, String state) {}

    /** A course and the last day on which it counts. */
    public record CourseView(String content, Optional<LocalDate> completed, Optional<LocalDate> validUntil) {}

    /**
     * A procedure.
     *
     * @param procedure which
     * @param process which process it tells of
     * @param revision its current revision
     * @param owner who owns it
     * @param reviewDue when it is to be reviewed
     * @param overdue whether that day is over
     * @param know who has acknowledged the current revision
     * @param stillTo who has not and must
     */
    public record ProcedureView(
            Named procedure,
            Optional<String> process,
            Optional<String> revision,
            Optional<String> owner,
            Optional<LocalDate> reviewDue,
            boolean overdue,
            List<Named> know,
            List<Named> stillTo) {}

    /** Every role, and at the end the responsibilities that name none. */
    public static List<RoleView> roles(Circumstances around) {
        List<Subject> duties = around.subjects(Kind.RESPONSIBILITY);
        List<Subject> places = places(around);
        Stream<RoleView> named = Stream.of(RecordRole.values())
                .map(role -> new RoleView(
                        Optional.of(Shown.choice(role)),
                        held(duties, Optional.of(role), around),
                        places.stream()
                                .filter(place -> !around.staff().isHeld(role, place))
                                .map(place -> Named.of(place.id(), around))
                                .toList()));
        List<HeldView> nameless = held(duties, Optional.empty(), around);
        return Stream.concat(
                        named,
                        nameless.isEmpty()
                                ? Stream.empty()
                                : Stream.of(new RoleView(Optional.empty(), nameless, List.of())))
                .toList();
    }

    /** What nobody answers for, part by part of the plant. */
    public static List<VacancyView> vacancies(Circumstances around) {
        return places(around).stream()
                .map(place -> new VacancyView(
                        Named.of(place.id(), around),
                        Stream.of(RecordRole.values())
                                .filter(role -> !around.staff().isHeld(role, place))
                                .map(Shown::choice)
                                .toList()))
                .filter(vacancy -> !vacancy.roles().isEmpty())
                .toList();
    }

    private static List<Subject> places(Circumstances around) {
        return Stream.concat(
                        around.subjects(Kind.SYSTEM).stream(),
                        around.subjects(Kind.SITE).stream().filter(site -> !around.hasSystem(site.id())))
                .filter(place ->
                        place.facet(Scope.class).flatMap(Scope::inScope).orElse(true))
                .sorted(Comparator.comparing(Subject::name))
                .toList();
    }

    private static List<HeldView> held(List<Subject> duties, Optional<RecordRole> role, Circumstances around) {
        return duties.stream()
                .flatMap(duty -> held(duty, role, around).stream())
                .toList();
    }

    private static Optional<HeldView> held(Subject duty, Optional<RecordRole> role, Circumstances around) {
        return duty.facet(Responsibility.class)
                .filter(one -> one.role().equals(role))
                .map(one -> {
                    Extent extent = Extent.of(one);
                    return new HeldView(
                            Named.of(duty.id(), around),
                            Stream.of(extent.sites(), extent.systems(), extent.zones())
                                    .flatMap(Collection::stream)
                                    .map(id -> Named.of(id, around))
                                    .toList(),
                            present(one.holder(), around),
                            present(one.deputy(), around));
                });
    }

    private static Optional<Named> present(Optional<Id> person, Circumstances around) {
        return person.flatMap(around::subject).map(found -> Named.of(found.id(), around));
    }

    /** Everybody who has a role. */
    public static List<TrainingView> training(Circumstances around) {
        return around.subjects(Kind.PERSON).stream()
                .filter(person -> !around.staff().responsibilities(person.id()).isEmpty())
                .filter(person -> !around.staff().hasLeft(person))
                .sorted(Comparator.comparing(Subject::name))
                .map(person -> training(person, around))
                .toList();
    }

    private static TrainingView training(Subject person, Circumstances around) {
        List<CourseView> courses = person.facets(Training.class).values().stream()
                .map(course ->
                        new CourseView(course.content().orElse("a course"), course.completed(), course.validUntil()))
                .toList();
        Collection<Training> taken = person.facets(Training.class).values();
        LocalDate today = around.today();
        boolean expired = !Courses.expired(taken, today).isEmpty();
        boolean soon = !Courses.expired(taken, today.plusDays(NOTICE_DAYS)).isEmpty();
        String state = courses.isEmpty() ? "NONE" : expired ? "EXPIRED" : soon ? "ENDS_SOON" : "VALID";
        return new TrainingView(Named.of(person.id(), around), courses, state);
    }

    /** Every procedure. */
    public static List<ProcedureView> procedures(Circumstances around) {
        return around.subjects(Kind.INFORMATION_ITEM).stream()
                .sorted(Comparator.comparing(Subject::name))
                .flatMap(item -> procedure(item, around).stream())
                .toList();
    }

    /** A procedure; empty if the item is none. */
    public static Optional<ProcedureView> procedure(Subject item, Circumstances around) {
        return Readership.of(item, around).map(readers -> {
            Procedure procedure = item.facet(Procedure.class).orElseThrow();
            return new ProcedureView(
                    Named.of(item.id(), around),
                    procedure.process().map(Shown::choice),
                    readers.revision(),
                    item.facet(Custody.class).flatMap(Custody::owner),
                    procedure.reviewDue(),
                    procedure
                            .reviewDue()
                            .map(day -> day.isBefore(around.today()))
                            .orElse(false),
                    named(readers.know(), around),
                    named(readers.stillTo(), around));
        });
    }

    private static List<Named> named(List<Subject> subjects, Circumstances around) {
        return subjects.stream().map(one -> Named.of(one.id(), around)).toList();
    }
}
