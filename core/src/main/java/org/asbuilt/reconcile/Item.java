package org.asbuilt.reconcile;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.asbuilt.ledger.Edit;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;

/**
 * One thing that sources say and the record does not, put so that a person can decide it.
 *
 * @param key stable from run to run as long as the matter is the same
 * @param type what sort of matter it is
 * @param kind the kind of subject it is about
 * @param subject the subject, or the id that a new subject will have
 * @param name what the subject is called
 * @param sentence the matter in one sentence
 * @param reasons why it is put so: how the subject was recognised, why a value is suggested, what could have been seen
 * @param path the part concerned, if it is one
 * @param recorded what the record says now of that part; empty if nothing
 * @param choices what can be done about it; empty if it only is to be known
 * @param documented whether a document or a configuration says so, or only observation
 * @param requires keys of items that must be decided first or together
 * @param evidence the claims it rests on, growing
 */
public record Item(
        String key,
        ItemType type,
        Kind kind,
        Id subject,
        String name,
        String sentence,
        List<String> reasons,
        Optional<PartPath> path,
        List<String> recorded,
        List<Choice> choices,
        boolean documented,
        SortedSet<String> requires,
        List<Long> evidence) {

    /** Copies the lists. */
    public Item {
        reasons = List.copyOf(reasons);
        recorded = List.copyOf(recorded);
        choices = List.copyOf(choices);
        requires = Collections.unmodifiableSortedSet(new TreeSet<>(requires));
        evidence = List.copyOf(evidence);
    }

    /**
     * Something that can be done about an item.
     *
     * @param key tells the choices of an item apart
     * @param sentence what would be done
     * @param suggested whether it is suggested; at most one of an item's choices is
     * @param reason why it is suggested, or what speaks for it
     * @param edits what it would change in the record
     * @param evidence the claims that speak for it
     */
    public record Choice(
            String key, String sentence, boolean suggested, String reason, List<Edit> edits, List<Long> evidence) {
        /** Copies the lists. */
        public Choice {
            edits = List.copyOf(edits);
            evidence = List.copyOf(evidence);
        }
    }

    /** The values that its choices would enter for a part, each once, those of the first choice first. */
    public List<String> offered(PartPath wanted) {
        return choices.stream()
                .flatMap(choice -> choice.edits().stream())
                .filter(Edit.Put.class::isInstance)
                .map(Edit.Put.class::cast)
                .filter(put -> put.slot().equals(wanted.slot()))
                .flatMap(put -> Optional.ofNullable(put.parts().get(wanted.part())).stream())
                .flatMap(said -> said.values().stream())
                .distinct()
                .toList();
    }

    /** Whether it would bring a new subject of a kind into the record. */
    public boolean brings(Kind wanted) {
        return type == ItemType.NEW_SUBJECT && kind == wanted;
    }

    /**
     * What a disposition of it is bound to: what it says, and not how often or by how many sources it was said. When it says
     * something else it is another matter.
     */
    public Digest matter() {
        StringBuilder text = new StringBuilder(type.name()).append('\n').append(subject);
        path.ifPresent(part -> text.append('\n').append(part));
        recorded.forEach(value -> text.append("\nrecorded ").append(value));
        // Who has not seen something changes with every capture, and is the same matter.
        if (type != ItemType.NOT_SEEN) {
            text.append('\n').append(sentence);
            choices.forEach(choice -> text.append('\n').append(choice.sentence()));
        }
        return Digest.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The choice that is suggested, if one is. */
    public Optional<Choice> suggestion() {
        return choices.stream().filter(Choice::suggested).findFirst();
    }
}
