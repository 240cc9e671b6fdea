package org.asbuilt.server.record;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
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
    private SoftReference<Kept> kept = new SoftReference<>(new Kept());

    /**
     * What a subject says.
     *
     * @param subject of which it was made
     */
    private record Text(Subject subject, Saying says) {}

    /** What was put together, and the subjects that others refer to, each with a number. */
    private static final class Kept {
        private final Map<Id, Text> texts = new ConcurrentHashMap<>();
        private final Map<Id, Saying.Place> places = new ConcurrentHashMap<>();
        private final AtomicInteger numbers = new AtomicInteger();

        Saying.Place place(Id id) {
            return places.computeIfAbsent(id, one -> new Saying.Place(numbers.getAndIncrement(), one));
        }

        @SuppressWarnings("ReferenceEquality") // a subject that a commit touched is another object
        Saying saying(Subject subject) {
            Text known = texts.get(subject.id());
            if (known != null && known.subject() == subject) {
                return known.says();
            }
            Saying made = made(subject);
            // What was said of a person who is forgotten must not stay behind.
            if (subject.kind() != Kind.PERSON) {
                texts.put(subject.id(), new Text(subject, made));
            }
            return made;
        }

        private Saying made(Subject subject) {
            StringBuilder own = new StringBuilder(subject.id().value());
            List<Saying.Place> named = new ArrayList<>();
            subject.facts()
                    .forEach((slot, facts) -> facts.getLast().parts().forEach((part, said) -> {
                        boolean refers =
                                !new PartPath(slot, part).shape().refers().isEmpty();
                        said.values().forEach(value -> {
                            if (refers && Id.isOne(value)) {
                                named.add(place(new Id(value)));
                            } else {
                                own.append('\n').append(value);
                            }
                        });
                    }));
            return new Saying(
                    own.toString().toLowerCase(Locale.ROOT),
                    named.stream().distinct().toList());
        }
    }

    /** Whether every one of some words stands somewhere in a subject of that record. */
    public Predicate<Subject> all(String words, Snapshot snapshot) {
        Kept now = kept();
        List<Word> each = each(words, snapshot);
        return subject -> areIn(now.saying(subject), each);
    }

    /** The same of rows, which keep what their subjects say. */
    public Predicate<Rolls.Row> allInRow(String words, Snapshot snapshot) {
        Kept now = kept();
        List<Word> each = each(words, snapshot);
        return row -> areIn(row.says(now::saying), each);
    }

    private static List<Word> each(String words, Snapshot snapshot) {
        return Arrays.stream(words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .map(word -> new Word(word, snapshot))
                .toList();
    }

    private static boolean areIn(Saying says, List<Word> words) {
        // Asked of every row of a list: no stream is made for each of them.
        for (Word word : words) {
            if (!word.isIn(says)) {
                return false;
            }
        }
        return true;
    }

    /** A word that is looked for. */
    private static final class Word {
        private static final byte STANDS_THERE = 1;
        private static final byte DOES_NOT = 2;

        /** In lower case. */
        private final String word;

        private final int[] hashes;
        /** Where the names of others are. */
        private final Snapshot snapshot;
        /** Of those that are referred to, whether it stands in their names; 0 where nobody has looked yet. */
        private volatile byte[] names = new byte[1 << 10];

        Word(String word, Snapshot snapshot) {
            this.word = word;
            this.hashes = Saying.hashes(word);
            this.snapshot = snapshot;
        }

        boolean isIn(Saying says) {
            if (says.holds(word, hashes)) {
                return true;
            }
            for (Saying.Place place : says.named()) {
                if (isInName(place)) {
                    return true;
                }
            }
            return false;
        }

        /** Two threads may both look, and find the same. */
        private boolean isInName(Saying.Place place) {
            byte[] known = names.length > place.number() ? names : grown(place.number() + 1);
            byte found = known[place.number()];
            if (found == 0) {
                boolean holds = Shown.name(place.id(), snapshot)
                        .toLowerCase(Locale.ROOT)
                        .contains(word);
                found = holds ? STANDS_THERE : DOES_NOT;
                known[place.number()] = found;
            }
            return found == STANDS_THERE;
        }

        private synchronized byte[] grown(int least) {
            if (names.length < least) {
                names = Arrays.copyOf(names, Math.max(least, names.length * 2));
            }
            return names;
        }
    }

    private synchronized Kept kept() {
        Kept now = kept.get();
        if (now == null) {
            now = new Kept();
            kept = new SoftReference<>(now);
        }
        return now;
    }
}
