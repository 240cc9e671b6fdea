package org.asbuilt.store;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An entry of the access log. Source: requirements P1.M-05, P1.M-06; IEC 62443-3-3 SR 2.8.
 *
 * @param number from 1, without gaps
 * @param at the record's clock
 * @param deed the entry's content
 */
public record Access(long number, Instant at, Deed deed) {

    /**
     * What somebody did or tried.
     *
     * @param person who: an account, or the empty text for somebody who is not known
     * @param action what, for example {@code sign-in}, {@code read}, {@code export}
     * @param object to what, for example a path or an id; empty if to nothing in particular
     * @param granted whether they were let
     * @param particulars whatever else matters, for example the address that the request came from
     */
    public record Deed(
            String person, String action, String object, boolean granted, SortedMap<String, String> particulars) {
        /** Copies the particulars. */
        public Deed {
            particulars = Collections.unmodifiableSortedMap(new TreeMap<>(particulars));
        }

        /** A deed with those particulars. */
        public static Deed of(
                String person, String action, String object, boolean granted, Map<String, String> particulars) {
            return new Deed(person, action, object, granted, new TreeMap<>(particulars));
        }
    }
}
