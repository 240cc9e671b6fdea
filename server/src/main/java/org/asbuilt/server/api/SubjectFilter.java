package org.asbuilt.server.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Id;
import org.asbuilt.model.Placement;
import org.asbuilt.model.PurdueLevel;
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

    /** Whether a subject of that record is wanted. */
    Predicate<Subject> in(Snapshot snapshot, Words search) {
        Predicate<Subject> worded =
                words.map(wanted -> search.all(wanted, snapshot)).orElse(subject -> true);
        return subject -> placed(subject, Placement::zone, zone)
                && placed(subject, Placement::site, site)
                && is(
                        level,
                        subject.facet(Placement.class).flatMap(Placement::level).map(PurdueLevel::text))
                && is(
                        assetClass.map(wanted -> wanted.toLowerCase(Locale.ROOT)),
                        subject.facet(AssetRole.class)
                                .flatMap(AssetRole::assetClass)
                                .map(Shown::choice))
                && worded.test(subject);
    }

    /** Whether every subject is wanted. */
    boolean isEmpty() {
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

    private static boolean placed(Subject subject, Function<Placement, Optional<Id>> where, Optional<String> wanted) {
        return is(wanted, subject.facet(Placement.class).flatMap(where).map(Id::value));
    }

    private static boolean is(Optional<String> wanted, Optional<String> found) {
        return wanted.isEmpty() || wanted.equals(found);
    }
}
