package org.asbuilt.server.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.server.view.Plant;

/** Finds the subject that a command line names by its id, or by its name if only one has that name. */
final class Called {
    private Called() {}

    /** The subject, if there is one; several of that name end the command. */
    static Optional<Subject> found(Plant plant, String wanted) {
        List<Subject> all = Arrays.stream(Kind.values())
                .flatMap(plant::subjects)
                .filter(subject ->
                        subject.id().value().equals(wanted) || subject.name().equalsIgnoreCase(wanted))
                .toList();
        if (all.size() > 1) {
            List<String> ids = all.stream().map(subject -> subject.id().value()).toList();
            throw new Asbuilt.Ended(ExitCode.BAD_INPUT, wanted + " could be " + String.join(" or ", ids));
        }
        return all.stream().findFirst();
    }

    /** That nothing is called so. */
    static Asbuilt.Ended nothing(String wanted) {
        return new Asbuilt.Ended(ExitCode.BAD_INPUT, "nothing in the record is called " + wanted);
    }
}
