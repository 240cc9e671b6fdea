package org.asbuilt.path;

import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Placement;
import org.asbuilt.model.ProcessSupport;
import org.asbuilt.validation.Circumstances;

/** Which functions of the business depend on a subject. Source: requirements G-07. */
final class Supported {
    private Supported() {}

    /** Those that it supports itself, and those that the system supports that it belongs to. */
    static Stream<Id> functions(Id subject, Circumstances around) {
        return around.subject(subject).stream()
                .flatMap(one -> Stream.concat(
                        own(one, around),
                        one.facet(Placement.class).flatMap(Placement::system).flatMap(around::subject).stream()
                                .flatMap(system -> own(system, around))))
                .distinct();
    }

    private static Stream<Id> own(Subject subject, Circumstances around) {
        return subject.facet(ProcessSupport.class).stream()
                .flatMap(support -> support.functions().stream())
                .flatMap(id -> around.subject(id).stream())
                .map(Subject::id);
    }
}
