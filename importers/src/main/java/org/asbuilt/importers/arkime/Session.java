package org.asbuilt.importers.arkime;

import java.util.List;
import org.asbuilt.evidence.Locus;

/** One session: its values by the names of fields. A field that is not there has no values. */
interface Session {
    /** Where it stands. */
    Locus place();

    /** The values of a field, which is named as the newest version names it. */
    List<String> values(String field);

    /** The value of a field with just one; else the empty text. */
    default String one(String field) {
        List<String> values = values(field);
        return values.size() == 1 ? values.getFirst() : "";
    }

    /** A whole number that is not negative; 0 if there is none. */
    default long number(String field) {
        String text = one(field);
        boolean isNumber = !text.isEmpty() && text.length() < 19 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Long.parseLong(text, 10) : 0;
    }
}
