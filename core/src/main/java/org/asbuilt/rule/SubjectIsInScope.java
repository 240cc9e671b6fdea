package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Placement;
import org.asbuilt.model.Scope;
import org.asbuilt.validation.Circumstances;

/** What is in the record is within its scope. */
public record SubjectIsInScope() implements Rule {
    private static final Manual MANUAL = new Manual(
            "What is in the record stands at a site, in a zone and in a system that are within its scope",
            Set.of(Kind.ASSET, Kind.NETWORK),
            Severity.WARNING,
            Optional.empty(),
            "The scope says for what somebody answers. Effort outside of it is missing inside, and nobody checks what was recorded there.",
            "Equipment just outside that the plant depends on; move the border of the scope, or keep it as a third party's.",
            "Ask for a decision on the scope, or move the subject to where it belongs.",
            "Requirements G-09; IEC 62443-3-2:2020 ZCR 1.1; asset inventory guidance (August 2025), step 1");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject subject, Circumstances around) {
        return wholes(subject, around)
                .filter(whole ->
                        !whole.facet(Scope.class).flatMap(Scope::inScope).orElse(true))
                .map(whole -> Finding.of(this, subject, List.of(whole.id()), sentence(subject, whole)))
                .toList();
    }

    /** Whether a site, zone or system that a subject belongs to says whether it is in scope. */
    public static boolean isDeclared(Subject subject, Circumstances around) {
        return wholes(subject, around)
                .anyMatch(whole ->
                        whole.facet(Scope.class).flatMap(Scope::inScope).isPresent());
    }

    private static Stream<Subject> wholes(Subject subject, Circumstances around) {
        Optional<Id> system = subject.facet(Placement.class).flatMap(Placement::system);
        return Stream.of(around.site(subject), around.zone(subject), system)
                .flatMap(Optional::stream)
                .flatMap(id -> around.subject(id).stream());
    }

    private static String sentence(Subject subject, Subject whole) {
        return subject.name() + " belongs to " + whole.name() + ", which is out of scope"
                + whole.facet(Scope.class)
                        .flatMap(Scope::reference)
                        .map(reference -> " (" + reference + ")")
                        .orElse("");
    }
}
