package org.asbuilt.importers.csaf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.intake.Refused;
import org.asbuilt.model.Tlp;
import org.asbuilt.vulnerability.advisory.Advisory;
import org.asbuilt.vulnerability.advisory.Note;
import org.asbuilt.vulnerability.advisory.Profile;
import org.asbuilt.vulnerability.advisory.Publisher;
import org.asbuilt.vulnerability.advisory.Reference;
import org.asbuilt.vulnerability.advisory.TrackingStatus;

/**
 * Makes an advisory of a document. What is missing of what the standard asks for is left empty, unless nobody could then tell which
 * advisory in which version it is.
 */
final class AdvisoryReading {
    private AdvisoryReading() {}

    /**
     * The advisory.
     *
     * @throws Refused if it has no id, no version, no namespace of a publisher, or no date of release at all
     */
    static Advisory of(Document document) {
        Spot meta = document.meta();
        Spot tracking = document.tracking();
        String id = required(tracking, "id", "3.2.1.12.4");
        String version = required(tracking, "version", "3.2.1.12.8");
        String namespace = required(meta.get("publisher"), "namespace", "3.2.1.8.5");
        List<Advisory.Revision> revisions = revisions(tracking);
        Instant current = released(tracking, revisions);
        Publisher publisher = new Publisher(
                meta.get("publisher").said("name").map(Texts::bounded).orElse(namespace),
                namespace,
                Words.of(Publisher.Category.class, meta.get("publisher").text("category"))
                        .orElse(Publisher.Category.OTHER),
                Texts.said(meta.get("publisher"), "contact_details"));
        return new Advisory(
                id,
                publisher,
                Texts.said(meta, "title").orElse(id),
                profile(document),
                document.category(),
                meta.text("csaf_version"),
                version,
                Words.of(TrackingStatus.class, tracking.text("status")).orElse(TrackingStatus.INTERIM),
                Form.moment(tracking.text("initial_release_date"))
                        .or(() -> revisions.stream().findFirst().map(Advisory.Revision::date))
                        .orElse(current),
                current,
                Texts.said(meta.get("aggregate_severity"), "text"),
                label(meta.get("distribution").get("tlp").text("label")),
                tracking.texts("aliases"),
                revisions,
                new TreeReading(document).products(),
                new VulnerabilityReading(document).all(),
                notes(meta.items("notes")),
                references(meta.items("references")));
    }

    private static String required(Spot spot, String name, String clause) {
        return spot.said(name)
                .filter(text -> !text.isBlank())
                .map(Texts::bounded)
                .orElseThrow(() -> new Refused(
                        new Locus.Pointer(spot.pointer() + "/" + name),
                        "without its " + name + " nobody can tell which advisory this is, or in which version"
                                + " (CSAF 2.0, section " + clause + ")"));
    }

    private static Instant released(Spot tracking, List<Advisory.Revision> revisions) {
        return Form.moment(tracking.text("current_release_date"))
                .or(() -> revisions.isEmpty()
                        ? Optional.empty()
                        : Optional.of(revisions.getLast().date()))
                .or(() -> Form.moment(tracking.text("initial_release_date")))
                .orElseThrow(() -> new Refused(
                        new Locus.Pointer(tracking.pointer() + "/current_release_date"),
                        "there is no date of a release (CSAF 2.0, section 3.2.1.12.2)"));
    }

    private static List<Advisory.Revision> revisions(Spot tracking) {
        List<Advisory.Revision> revisions = new ArrayList<>();
        for (Spot entry : tracking.items("revision_history")) {
            Form.moment(entry.text("date"))
                    .ifPresent(date -> revisions.add(
                            new Advisory.Revision(Texts.of(entry, "number"), date, Texts.of(entry, "summary"))));
        }
        revisions.sort(Comparator.comparing(Advisory.Revision::date)
                .thenComparing(
                        revision -> Version.of(revision.number()),
                        Comparator.comparing(
                                version -> version.orElse(null), Comparator.nullsFirst(Comparator.naturalOrder()))));
        return revisions;
    }

    private static Profile profile(Document document) {
        String category = document.category();
        if (!category.startsWith("csaf_")) {
            return Profile.BASE;
        }
        return Words.of(Profile.class, category.substring("csaf_".length())).orElse(Profile.BASE);
    }

    private static Optional<Tlp> label(String label) {
        return switch (label.toUpperCase(Locale.ROOT)) {
            case "WHITE", "CLEAR" -> Optional.of(Tlp.CLEAR);
            case "GREEN" -> Optional.of(Tlp.GREEN);
            case "AMBER" -> Optional.of(Tlp.AMBER);
            case "AMBER+STRICT" -> Optional.of(Tlp.AMBER_STRICT);
            case "RED" -> Optional.of(Tlp.RED);
            default -> Optional.empty();
        };
    }

    /** Notes. */
    static List<Note> notes(List<Spot> spots) {
        return spots.stream()
                .filter(note -> !note.text("text").isEmpty())
                .map(note -> new Note(note.text("category"), Texts.said(note, "title"), Texts.of(note, "text")))
                .toList();
    }

    /** References. */
    static List<Reference> references(List<Spot> spots) {
        return spots.stream()
                .filter(reference -> !reference.text("url").isEmpty())
                .map(reference -> new Reference(
                        reference.said("category").orElse("external"),
                        Texts.of(reference, "summary"),
                        Texts.of(reference, "url")))
                .toList();
    }
}
