package org.asbuilt.server.view;

import java.util.List;
import java.util.Optional;
import org.asbuilt.evidence.Locus;
import org.asbuilt.reconcile.Versions;

/**
 * One thing in which two versions of a source differ.
 *
 * @param kind the kind of subject
 * @param subject what the sources call it
 * @param path the part
 * @param pathLabel what people call the part
 * @param before what the old version says; empty if it says nothing
 * @param after what the new version says
 * @param beforeAt where in the old version
 * @param afterAt where in the new version
 */
public record DifferingView(
        String kind,
        String subject,
        String path,
        String pathLabel,
        List<String> before,
        List<String> after,
        Optional<String> beforeAt,
        Optional<String> afterAt) {

    /** A difference as people read it. */
    public static DifferingView of(Versions.Differing differing) {
        return new DifferingView(
                differing.kind().text(),
                differing.subject(),
                differing.path().toString(),
                differing.path().label(),
                List.copyOf(differing.before()),
                List.copyOf(differing.after()),
                differing.beforeAt().map(Locus::text),
                differing.afterAt().map(Locus::text));
    }
}
