package org.asbuilt.server.view;

import java.util.List;
import java.util.Optional;
import org.asbuilt.evidence.Locus;
import org.asbuilt.reconcile.Versions;

/**
 * In what two sources differ.
 *
 * @param before the older source
 * @param after the newer source
 * @param differences what differs, of very many only the first
 * @param differencesInAll how many there are
 * @param moved what both say and stands elsewhere, of very many only the first
 * @param movedInAll how many there are
 */
public record ComparedView(
        SourceView before,
        SourceView after,
        List<Differs> differences,
        int differencesInAll,
        List<Moves> moved,
        int movedInAll) {

    /**
     * One thing that differs.
     *
     * @param sentence what differs, in a sentence
     * @param difference what each source says and where
     * @param beforeText the line of the older source that says it, if it is a text
     * @param afterText the line of the newer source that says it, if it is a text
     */
    public record Differs(
            String sentence, DifferingView difference, Optional<String> beforeText, Optional<String> afterText) {

        /** A difference with the lines that it rests on. */
        public static Differs of(
                Versions.Differing differing, Optional<String> beforeText, Optional<String> afterText) {
            DifferingView view = DifferingView.of(differing);
            return new Differs(sentence(view), view, beforeText, afterText);
        }

        private static String sentence(DifferingView view) {
            String of = view.pathLabel() + " of " + view.subject() + ": ";
            String before = String.join(", ", view.before());
            String after = String.join(", ", view.after());
            if (view.beforeAt().isEmpty()) {
                return of + "'" + after + "' is new";
            }
            if (view.afterAt().isEmpty()) {
                return of + "'" + before + "' is gone";
            }
            return of + "'" + before + "' became '" + after + "'";
        }
    }

    /**
     * One thing that only moved.
     *
     * @param kind the kind of subject
     * @param subject what the sources call it
     * @param path the part
     * @param pathLabel what people call the part
     * @param values what both say
     * @param beforeAt where in the older source
     * @param afterAt where in the newer source
     */
    public record Moves(
            String kind,
            String subject,
            String path,
            String pathLabel,
            List<String> values,
            String beforeAt,
            String afterAt) {

        /** What moved, as people read it. */
        public static Moves of(Versions.Moved moved) {
            return new Moves(
                    moved.kind().text(),
                    moved.subject(),
                    moved.path().toString(),
                    moved.path().label(),
                    List.copyOf(moved.values()),
                    place(moved.beforeAt()),
                    place(moved.afterAt()));
        }

        private static String place(Locus locus) {
            return locus.text();
        }
    }
}
