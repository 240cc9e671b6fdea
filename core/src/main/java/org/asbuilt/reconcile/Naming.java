package org.asbuilt.reconcile;

import java.util.List;
import java.util.stream.Collectors;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;

/** What subjects are called in sentences. */
final class Naming {
    private final Matching matching;

    Naming(Matching matching) {
        this.matching = matching;
    }

    /** Values as people read them: ids become names. */
    String shown(List<String> values) {
        return values.isEmpty() ? "nothing" : values.stream().map(this::shown).collect(Collectors.joining(", "));
    }

    /** A subject with the identifiers that it is known by. */
    String described(Bearer bearer) {
        String more = bearer.hints().stream()
                .filter(hint -> switch (Identity.Sort.of(hint)) {
                    case ID, NAME, JOINS -> false;
                    case SERIAL, NUMBER, MAC, TAG, HOSTNAME, ADDRESS, RANGE -> true;
                })
                .map(Identity::value)
                .filter(value -> !value.equals(bearer.name()))
                .distinct()
                .limit(4)
                .collect(Collectors.joining(", "));
        return bearer.name() + (more.isEmpty() ? "" : " (" + more + ")");
    }

    private String shown(String value) {
        try {
            return matching.bearer(new Id(value)).map(Bearer::name).orElse(value);
        } catch (InvalidValue notAnId) {
            return value;
        }
    }
}
