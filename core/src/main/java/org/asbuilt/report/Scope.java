package org.asbuilt.report;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;

/**
 * What a report is asked about.
 *
 * @param place a site, system or zone, or the whole plant
 * @param since from when on what happened is told of, for reports about a time
 */
public record Scope(Optional<Id> place, Instant since) {
    private static final int MOST_SITES = 4;

    /** Whether a subject stands in the place. What stands nowhere belongs to the whole plant only. */
    public boolean holds(Subject subject, Circumstances around) {
        return place.map(wanted -> subject.id().equals(wanted)
                        || around.whereabouts().scopes(subject).anyMatch(wanted::equals))
                .orElse(true);
    }

    /** Whether a subject stands in the place. */
    public boolean holds(Id subject, Circumstances around) {
        return place.isEmpty()
                || around.subject(subject).map(found -> holds(found, around)).orElse(false);
    }

    /** The subjects of a kind wherever they stand, by name: people and roles stand nowhere. */
    public static List<Subject> everywhere(Kind kind, Circumstances around) {
        return new Scope(Optional.empty(), Instant.EPOCH).subjects(kind, around);
    }

    /** The subjects of a kind that stand in the place, by name. */
    public List<Subject> subjects(Kind kind, Circumstances around) {
        return around.subjects(kind).stream()
                .filter(subject -> holds(subject, around))
                .sorted(Comparator.comparing(Subject::id, byName(around)))
                .toList();
    }

    /** In the order in which people look things up: by what they are called. */
    static Comparator<Id> byName(Circumstances around) {
        return Comparator.comparing((Id id) -> around.title(id)).thenComparing(id -> id);
    }

    /** In words, as it stands above the report. */
    public String words(Circumstances around) {
        return place.map(id -> id.kind().text().replace('-', ' ') + " " + around.name(id))
                .orElseGet(() -> "the whole plant"
                        + sites(around).map(names -> " (" + names + ")").orElse(""));
    }

    /** What a plant is called by: its sites, of many the first; empty if none is recorded. */
    public static Optional<String> sites(Circumstances around) {
        List<String> names = around.subjects(Kind.SITE).stream()
                .map(site -> around.title(site.id()))
                .sorted()
                .toList();
        String first = String.join(", ", names.subList(0, Math.min(MOST_SITES, names.size())));
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        names.size() > MOST_SITES ? first + " and " + (names.size() - MOST_SITES) + " more" : first);
    }
}
