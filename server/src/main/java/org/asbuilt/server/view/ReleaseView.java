package org.asbuilt.server.view;

import java.time.Instant;
import java.util.Optional;
import org.asbuilt.logbook.Entry;
import org.asbuilt.logbook.Release;

/**
 * A state of the record that was put forward as a release.
 *
 * @param id its name
 * @param label what people call it
 * @param purpose what it is for
 * @param statement what whoever signs says of it
 * @param commit the number of the last commit in it
 * @param root the root of the tree over the commits up to there
 * @param first who put it forward
 * @param second who signed too; empty while it waits, and then it is no release yet
 */
public record ReleaseView(
        String id,
        String label,
        String purpose,
        String statement,
        long commit,
        String root,
        Signature first,
        Optional<Signature> second) {

    /** Who signed, in which role and when. */
    public record Signature(String person, String role, Instant at) {}

    /** It as people see it. */
    public static ReleaseView of(Release release) {
        Entry.Released opened = release.opened();
        return new ReleaseView(
                opened.release(),
                opened.label(),
                opened.purpose(),
                opened.statement(),
                opened.commit(),
                opened.root().hex(),
                new Signature(opened.person(), opened.role(), opened.at()),
                release.countersigned().map(second -> new Signature(second.person(), second.role(), second.at())));
    }
}
