package org.asbuilt.server.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.server.record.Rolls;
import org.asbuilt.server.record.Traits;
import org.asbuilt.server.record.Words;
import org.asbuilt.server.view.Shown;

/**
 * Which subjects of a kind are wanted; what is not given does not matter.
 *
 * @param words every one of these stands somewhere in what is recorded, names of other subjects included
 * @param zone the id of the zone
 * @param site the id of the site
 * @param level the level of the Purdue model
 * @param assetClass the class of asset
 */
record SubjectFilter(
        Optional<String> words,
        Optional<String> zone,
        Optional<String> site,
        Optional<String> level,
        Optional<String> assetClass) {
    /** A class is written in small letters in the record. */
    SubjectFilter {
        assetClass = assetClass.map(wanted -> wanted.toLowerCase(Locale.ROOT));
    }

    /** Whether a subject of that record is wanted: what is cheap to ask first. */
    Predicate<Subject> in(Snapshot snapshot, Words search) {
        Predicate<Subject> says =
                words.map(wanted -> search.all(wanted, snapshot)).orElse(subject -> true);
        return subject -> isOf(Traits.of(subject)) && says.test(subject);
    }

    /** The rows of a list of that record that are wanted; many threads go through them. */
    List<Rolls.Row> among(List<Rolls.Row> rows, Snapshot snapshot, Words search) {
        return isEmpty()
                ? rows
                : rows.parallelStream().filter(rows(snapshot, search)).toList();
    }

    /** Whether a row of a list of that record is wanted. */
    private Predicate<Rolls.Row> rows(Snapshot snapshot, Words search) {
        Predicate<Rolls.Row> says =
                words.map(wanted -> search.allInRow(wanted, snapshot)).orElse(row -> true);
        return row -> isOf(row.traits()) && says.test(row);
    }

    private boolean isOf(Traits traits) {
        return is(zone, traits.zone())
                && is(site, traits.site())
                && is(level, traits.level())
                && is(assetClass, traits.assetClass());
    }

    private static boolean is(Optional<String> wanted, Optional<String> found) {
        return wanted.isEmpty() || found.equals(wanted);
    }

    private boolean isEmpty() {
        return Stream.of(words, zone, site, level, assetClass).allMatch(Optional::isEmpty);
    }

    /** The filter as people read it above a list. */
    String inWords(Snapshot snapshot) {
        List<String> said = new ArrayList<>();
        words.ifPresent(text -> said.add("with the words \"" + text + "\""));
        zone.ifPresent(id -> said.add("in the zone " + Shown.name(new Id(id), snapshot)));
        site.ifPresent(id -> said.add("at the site " + Shown.name(new Id(id), snapshot)));
        level.ifPresent(wanted -> said.add("on level " + wanted));
        assetClass.ifPresent(wanted -> said.add("of the class " + wanted));
        return said.isEmpty() ? "none: all that there are" : String.join(", ", said);
    }
}
