package org.asbuilt.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.InformationSubType;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PersonProfile;
import org.asbuilt.model.Procedure;
import org.asbuilt.model.RecordRole;
import org.asbuilt.model.Responsibility;
import org.asbuilt.model.Training;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Readership;

/** Who is trained for what, who holds a role without, and who has read which procedure. Source: requirements R-13, P1.M-13. */
public record TrainingStatus() implements Report {

    private record Course(Subject person, Optional<Training> training) {}

    private record Reading(Subject procedure, Readership readers) {}

    @Override
    public String number() {
        return "R-13";
    }

    @Override
    public String title() {
        return "Training";
    }

    @Override
    public String purpose() {
        return "Who is trained for what and until when, which holders of roles are not, and who has acknowledged which procedure.";
    }

    @Override
    public Set<InformationSubType> tells() {
        return Set.of(InformationSubType.PERSONNEL_RECORDS);
    }

    @Override
    public List<Section> sections(Grounds grounds, Scope scope) {
        Circumstances around = grounds.around();
        List<Course> courses = new ArrayList<>();
        List<Subject> persons = around.subjects(Kind.PERSON).stream()
                .sorted(Comparator.comparing(Subject::id, Scope.byName(around)))
                .toList();
        for (Subject person : persons) {
            List<Training> trainings = List.copyOf(person.facets(Training.class).values());
            if (trainings.isEmpty()) {
                courses.add(new Course(person, Optional.empty()));
            }
            trainings.forEach(training -> courses.add(new Course(person, Optional.of(training))));
        }
        return List.of(
                Section.<Course>of("Training by person")
                        .column("Person", one -> Cell.of(one.person().id(), around))
                        .column(
                                "Position",
                                one -> Parts.of("personProfile.jobTitle", around)
                                        .apply(one.person()))
                        .column("Roles", one -> roles(one.person(), around))
                        .column("Content", one -> Cell.of(one.training().flatMap(Training::content)))
                        .column("Completed", one -> Cell.day(one.training().flatMap(Training::completed)))
                        .column("Valid until", one -> Cell.day(one.training().flatMap(Training::validUntil)))
                        .column("State", one -> state(one, around))
                        .rows(courses),
                Section.<Reading>of("Procedures and who has acknowledged them")
                        .column("Procedure", one -> Cell.of(one.procedure().id(), around))
                        .column(
                                "Process",
                                one -> Parts.of("procedure.process", around).apply(one.procedure()))
                        .column("Revision", one -> Cell.of(one.readers().revision()))
                        .column(
                                "Review due",
                                one -> Parts.of("procedure.reviewDue", around).apply(one.procedure()))
                        .column(
                                "Acknowledged by",
                                one -> Cell.of(ids(one.readers().know()), around))
                        .column(
                                "Still to be acknowledged by",
                                one -> Cell.of(ids(one.readers().stillTo()), around))
                        .rows(scope.subjects(Kind.INFORMATION_ITEM, around).stream()
                                .filter(one -> one.facet(Procedure.class).isPresent())
                                .flatMap(one ->
                                        Readership.of(one, around).stream().map(readers -> new Reading(one, readers)))
                                .toList()),
                Section.<RecordRole>of("Roles that nobody holds")
                        .none("Every role is held.")
                        .column("Role", Cell::choice)
                        .rows(List.of(RecordRole.values()).stream()
                                .filter(role -> around.staff().holders(role).isEmpty())
                                .toList()));
    }

    private static List<Id> ids(List<Subject> subjects) {
        return subjects.stream().map(Subject::id).toList();
    }

    private static Cell roles(Subject person, Circumstances around) {
        return Cell.list(around.staff().responsibilities(person.id()).stream()
                .flatMap(one -> one.facet(Responsibility.class).flatMap(Responsibility::role).stream())
                .distinct()
                .map(Cell::words)
                .toList());
    }

    private static Cell state(Course course, Circumstances around) {
        boolean left = course.person()
                .facet(PersonProfile.class)
                .flatMap(PersonProfile::leaves)
                .filter(day -> day.isBefore(around.today()))
                .isPresent();
        if (left) {
            return Cell.of("has left");
        }
        if (course.training().isEmpty()) {
            return Cell.of("no training is recorded");
        }
        return course.training()
                .flatMap(Training::validUntil)
                .map(day -> Cell.of(day.isBefore(around.today()) ? "expired" : "valid"))
                .orElse(Cell.UNKNOWN);
    }
}
