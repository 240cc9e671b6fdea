package org.asbuilt.verify;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asbuilt.store.Break;
import org.asbuilt.store.Database;
import org.asbuilt.store.Verification;

/**
 * What came of verifying a record, in words.
 *
 * @param intact whether nothing was altered
 * @param checked how many entries of each log were found in order
 * @param broken the first broken link of each part; the first of them is the first of all
 * @param notChecked what could not be checked, and why
 * @param notShown what no verification of this kind shows
 */
public record Answer(
        boolean intact,
        Map<String, Long> checked,
        List<String> broken,
        List<String> notChecked,
        List<String> notShown) {

    /** Copies the lists. */
    public Answer {
        checked = Collections.unmodifiableMap(new LinkedHashMap<>(checked));
        broken = List.copyOf(broken);
        notChecked = List.copyOf(notChecked);
        notShown = List.copyOf(notShown);
    }

    /** Verifies a record. */
    public static Answer of(Database database, Verification.Trust trust, Verification.Watcher watcher) {
        return of(Verification.of(database, trust, watcher), trust);
    }

    /** An outcome in words. */
    public static Answer of(Verification outcome, Verification.Trust trust) {
        Map<String, Long> checked = new LinkedHashMap<>();
        checked.put("commits", outcome.commits());
        checked.put("journal", outcome.journal());
        checked.put("accesses", outcome.accesses());
        return new Answer(
                outcome.intact(),
                checked,
                outcome.breaks().stream().map(Break::sentence).toList(),
                outcome.notChecked(),
                notShown(trust));
    }

    /** Prints it for people. */
    public void print(PrintWriter out) {
        checked.forEach((log, count) -> out.println(log + ": " + count + " in order"));
        notChecked.forEach(what -> out.println("not checked: " + what));
        notShown.forEach(what -> out.println("not shown: " + what));
        if (intact) {
            out.println("The record is what was signed.");
            return;
        }
        out.println("The record is broken. The first broken link:");
        broken.forEach(sentence -> out.println("  " + sentence));
    }

    private static List<String> notShown(Verification.Trust trust) {
        List<String> all = new ArrayList<>();
        if (trust.publicKey().isEmpty()) {
            all.add("by whom it was signed: no public key was given, so the key that the record names is believed");
        }
        all.add(
                trust.checkpoints().isEmpty() && trust.releases().isEmpty()
                        ? "that it was not rewritten, or cut back, by somebody who has its key file: no checkpoint kept elsewhere was"
                                + " given"
                        : "what was rewritten or cut back by somebody who has its key file after the newest checkpoint given");
        all.add("that what people and sources said is true");
        all.add("people, passwords, sessions and settings, which are in no log");
        return all;
    }
}
