package org.asbuilt.server.view;

import java.util.List;
import java.util.Optional;
import org.asbuilt.change.Sentence;
import org.asbuilt.change.Sentences;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.Id;
import org.asbuilt.model.PartPath;

/**
 * What an edit does, in a sentence.
 *
 * @param subject the id of the subject
 * @param name what it is called
 * @param kind its kind
 * @param text the sentence
 * @param before what was said before
 * @param after what is said after
 * @param path the part, where it is one
 * @param pathLabel what people call that part
 * @param rests on what the values rest that it gives, if it gives some
 * @param change the change that made it so, where that is asked for and there is one
 */
public record SentenceView(
        String subject,
        String name,
        String kind,
        String text,
        Optional<String> before,
        Optional<String> after,
        Optional<String> path,
        Optional<String> pathLabel,
        Optional<String> rests,
        Optional<String> change) {

    /** A sentence. */
    public static SentenceView of(Sentence sentence) {
        return new SentenceView(
                sentence.subject().value(),
                sentence.name(),
                sentence.subject().kind().text(),
                sentence.text(),
                sentence.before(),
                sentence.after(),
                sentence.path().map(Object::toString),
                sentence.path().map(PartPath::label),
                sentence.rests(),
                Optional.empty());
    }

    /** The sentences of those edits that are of one subject, written against a snapshot. */
    public static List<SentenceView> all(List<Edit> edits, Snapshot before, Id about) {
        return Sentences.of(edits, before, about).stream().map(SentenceView::of).toList();
    }

    /** The sentences of some edits, written against a snapshot. */
    public static List<SentenceView> all(List<Edit> edits, Snapshot before) {
        return Sentences.of(edits, before).stream().map(SentenceView::of).toList();
    }
}
