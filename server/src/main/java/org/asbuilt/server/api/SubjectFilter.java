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

    /** Whether a subject of that record is wanted: what is cheap to ask first. */
    Predicate<Subject> in(Snapshot snapshot, Words search) {
        Stream<Optional<Predicate<Subject>>> asked = Stream.of(
                zone.map(wanted -> placed(Placement::zone, Id::value, wanted)),
                site.map(wanted -> placed(Placement::site, Id::value, wanted)),
                level.map(wanted -> placed(Placement::level, PurdueLevel::text, wanted)),
                assetClass.map(wanted -> wanted.toLowerCase(Locale.ROOT)).map(SubjectFilter::classed),
                words.map(wanted -> search.all(wanted, snapshot)));
        return asked.flatMap(Optional::stream).reduce(Predicate::and).orElse(subject -> true);
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

    private static <T> Predicate<Subject> placed(
            Function<Placement, Optional<T>> where, Function<T, String> text, String wanted) {
        return subject -> subject.facet(Placement.class)
                .flatMap(where)
                .filter(found -> text.apply(found).equals(wanted))
                .isPresent();
    }

    private static Predicate<Subject> classed(String wanted) {
        return subject -> subject.facet(AssetRole.class)
                .flatMap(AssetRole::assetClass)
                .filter(found -> Shown.choice(found).equals(wanted))
                .isPresent();
    }
}
