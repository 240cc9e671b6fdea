package org.asbuilt.server.record;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.server.view.Shown;

/**
 * Looks for words in what is recorded of subjects, names of others that they refer to included. What a subject says is put together once
 * and kept as long as there is memory and no commit touches it. Safe for use by several threads.
 */
public final class Words {
    private SoftReference<Map<Id, Text>> kept = new SoftReference<>(new ConcurrentHashMap<>());

    /**
     * What a subject says.
     *
     * @param subject of which it was made
     * @param own its values in lower case, each on a line
     * @param named the subjects that it refers to
     */
    private record Text(Subject subject, String own, List<Id> named) {}

    /** Whether every one of some words stands somewhere in a subject of that record. */
    public Predicate<Subject> all(String words, Snapshot snapshot) {
        List<Word> each = Arrays.stream(words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .map(word -> new Word(word, snapshot, new ConcurrentHashMap<>()))
                .toList();
        Map<Id, Text> texts = texts();
        return subject -> {
            Text text = text(subject, texts);
            // Asked of every row of a list: no stream is made for each of them.
            for (Word word : each) {
                if (!word.isIn(text)) {
                    return false;
                }
            }
            return true;
        };
    }

    /**
     * A word that is looked for.
     *
     * @param word in small letters
     * @param snapshot where the names of others are
     * @param names whether it stands in the name of a subject, of those that were asked about
     */
    private record Word(String word, Snapshot snapshot, Map<Id, Boolean> names) {
        boolean isIn(Text text) {
            if (text.own().contains(word)) {
                return true;
            }
            for (Id id : text.named()) {
                if (isInName(id)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isInName(Id id) {
            Boolean known = names.get(id);
            if (known == null) {
                known = Shown.name(id, snapshot).toLowerCase(Locale.ROOT).contains(word);
                names.put(id, known);
            }
            return known;
        }
    }

    private synchronized Map<Id, Text> texts() {
        Map<Id, Text> texts = kept.get();
        if (texts == null) {
            texts = new ConcurrentHashMap<>();
            kept = new SoftReference<>(texts);
        }
        return texts;
    }

    @SuppressWarnings("ReferenceEquality") // a subject that a commit touched is another object
    private static Text text(Subject subject, Map<Id, Text> texts) {
        Text known = texts.get(subject.id());
        if (known != null && known.subject() == subject) {
            return known;
        }
        Text made = text(subject);
        // What was said of a person who is forgotten must not stay behind.
        if (subject.kind() != Kind.PERSON) {
            texts.put(subject.id(), made);
        }
        return made;
    }

    private static Text text(Subject subject) {
        StringBuilder own = new StringBuilder(subject.id().value());
        List<Id> named = new ArrayList<>();
        subject.facts()
                .forEach((slot, facts) -> facts.getLast().parts().forEach((part, said) -> {
                    boolean refers = !new PartPath(slot, part).shape().refers().isEmpty();
                    said.values().forEach(value -> {
                        if (refers && Id.isOne(value)) {
                            named.add(new Id(value));
                        } else {
                            own.append('\n').append(value);
                        }
                    });
                }));
        return new Text(
                subject,
                own.toString().toLowerCase(Locale.ROOT),
                named.stream().distinct().toList());
    }
}
