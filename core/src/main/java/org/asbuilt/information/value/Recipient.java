package org.asbuilt.information.value;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.CompanyForms;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;

/**
 * Who gets information: an organisation of the record, or one that it does not know, and the persons there who are named. Source:
 * requirements P2.S-08.
 *
 * @param thirdParty the third party of the record
 * @param name how it is called
 * @param persons who of it is named; empty if nobody is
 */
public record Recipient(Optional<Id> thirdParty, String name, SortedSet<String> persons) {
    /** Copies the set. */
    public Recipient {
        persons = Collections.unmodifiableSortedSet(new TreeSet<>(persons));
    }

    /** The one of that name: a third party of the record if one is called so, whatever its legal form, case and spaces. */
    public static Recipient named(String name, Circumstances around) {
        String stripped = name.strip();
        Optional<Subject> known = around.subjects(Kind.THIRD_PARTY).stream()
                .filter(one -> one.id().value().equals(stripped)
                        || (!key(stripped).isEmpty() && key(one.name()).equals(key(stripped))))
                .findFirst();
        return new Recipient(known.map(Subject::id), known.map(Subject::name).orElse(stripped), new TreeSet<>());
    }

    /** Whether both are the same organisation: by id where both are of the record, else by name. */
    public boolean isSame(Recipient other) {
        return (thirdParty.isPresent() && other.thirdParty.isPresent())
                ? thirdParty.equals(other.thirdParty)
                : key(name).equals(key(other.name));
    }

    /** What tells names of organisations apart. */
    private static String key(String name) {
        List<String> words = Stream.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        String without = words.stream()
                .filter(word -> !CompanyForms.WORDS.contains(word))
                .collect(Collectors.joining(" "));
        return without.isEmpty() ? String.join(" ", words) : without;
    }
}
