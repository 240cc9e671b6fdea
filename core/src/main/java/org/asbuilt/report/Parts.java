package org.asbuilt.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Part;
import org.asbuilt.model.Shape;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Rivals;

/** Columns that show what is recorded of a subject, part by part. */
final class Parts {
    private static final int ATTRIBUTES = 32;

    private Parts() {}

    /**
     * A column of one part, for example {@code nameplate.manufacturer}: all values of it, of facets that repeat those of each; "none"
     * and "not applicable" as they were said.
     */
    static Function<Subject, Cell> of(String path, Circumstances around) {
        return of(List.of(Shape.partAt(path)), around);
    }

    /** What enforces a conduit: the device that its profile names, or its control. */
    static final List<String> ENFORCED = List.of("conduitProfile.enforcedBy", "pathControl.enforcedBy");

    /** A column of several parts that answer the same question, by their paths. */
    static Function<Subject, Cell> either(Circumstances around, List<String> paths) {
        return of(paths.stream().map(Shape::partAt).toList(), around);
    }

    /** What is recorded of parts of a subject that answer the same question. */
    static Cell of(Id subject, List<String> paths, Circumstances around) {
        return around.subject(subject).map(either(around, paths)).orElse(Cell.UNKNOWN);
    }

    /** A column of several parts that answer the same question. */
    static Function<Subject, Cell> of(List<Part> parts, Circumstances around) {
        return subject -> {
            List<String> words = new ArrayList<>();
            List<Id> about = new ArrayList<>();
            for (Part part : parts) {
                subject.facts().forEach((slot, facts) -> {
                    if (slot.facet().equals(part.facet())) {
                        said(facts, part).ifPresent(said -> tell(said, part, around, words, about));
                    }
                });
            }
            disputed(subject, parts, around, words, about);
            return cell(words, about);
        };
    }

    /** What is said of one part. */
    static Cell of(Said said, Part part, Circumstances around) {
        List<String> words = new ArrayList<>();
        List<Id> about = new ArrayList<>();
        tell(said, part, around, words, about);
        return cell(words, about);
    }

    private static Cell cell(List<String> words, List<Id> about) {
        List<String> distinct = words.stream().distinct().toList();
        return distinct.isEmpty() ? Cell.UNKNOWN : new Cell(String.join("; ", distinct), Cell.Sort.TEXT, about);
    }

    /** What sources claim against each other: nobody has decided, and that is not the same as that nobody has said it. */
    private static void disputed(
            Subject subject, List<Part> parts, Circumstances around, List<String> words, List<Id> about) {
        Rivals.of(subject.id(), around).forEach((path, values) -> {
            Part part = path.shape();
            if (parts.contains(part)) {
                List<String> claimed = new ArrayList<>();
                tell(values, part, around, claimed, about);
                words.add(Rivals.words(claimed));
            }
        });
    }

    /** The parts of an asset that hold an attribute of the joint inventory guidance, 1 to 32. */
    static List<Part> attribute(int number) {
        return Shape.of(Kind.ASSET).stream()
                .flatMap(shape -> shape.parts().stream())
                .filter(part -> part.annexA().filter(one -> one == number).isPresent())
                .toList();
    }

    /** How many attributes the guidance has. */
    static int attributes() {
        return ATTRIBUTES;
    }

    private static Optional<Said> said(List<Fact> facts, Part part) {
        return facts.isEmpty() ? Optional.empty() : facts.getLast().said(part.name());
    }

    private static void tell(Said said, Part part, Circumstances around, List<String> words, List<Id> about) {
        said.absence()
                .ifPresent(absence -> words.add(
                        absence.kind() == Said.AbsenceKind.NONE
                                ? "none" + reason(absence)
                                : "not applicable" + reason(absence)));
        tell(said.values(), part, around, words, about);
    }

    private static void tell(List<String> values, Part part, Circumstances around, List<String> words, List<Id> about) {
        for (String value : values) {
            if (part.type().equals("id")) {
                Id id = new Id(value);
                about.add(id);
                words.add(around.title(id));
            } else {
                words.add(
                        switch (part.type()) {
                            case "choice" -> value.replace('_', ' ');
                            case "boolean" -> Boolean.parseBoolean(value) ? "yes" : "no";
                            default -> value;
                        });
            }
        }
    }

    private static String reason(Said.Absence absence) {
        return absence.reason().isBlank() ? "" : " (" + absence.reason() + ")";
    }
}
