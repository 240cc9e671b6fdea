package org.asbuilt.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.asbuilt.access.Affiliation;
import org.asbuilt.access.Grant;
import org.asbuilt.access.Person;
import org.asbuilt.access.Role;
import org.asbuilt.change.ChangeType;
import org.asbuilt.change.Outcome;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Said;
import org.asbuilt.logbook.Disposition;
import org.asbuilt.logbook.Entry;
import org.asbuilt.logbook.Verdict;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Facet;
import org.asbuilt.model.Handling;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Part;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Shape;
import org.asbuilt.model.Slot;
import org.asbuilt.model.Tlp;
import org.asbuilt.server.settings.Settings;

/**
 * A plant of two sites, each with one subject of every kind, each of those with every facet that it can have, and in every text of every
 * facet a word that stands nowhere else: {@code marker-<kind>-<facet>-<part>-<site>}. Files, changes and the logbook have such words too.
 */
final class MarkedPlant implements AutoCloseable {
    static final String NORTH = "north";
    static final String SOUTH = "south";
    private static final String KEY = "1";

    final Site site;
    /** The markers of facets: which facet of which kind at which site. */
    final Map<String, Mark> marks = new TreeMap<>();

    /** Where a marker of a facet stands. */
    record Mark(Kind kind, String facet, String where) {}

    private final Map<String, Map<Kind, Id>> ids = new LinkedHashMap<>();
    final List<String> changes = new ArrayList<>();

    MarkedPlant() {
        this(Site.SETTINGS);
    }

    MarkedPlant(Settings settings) {
        site = new Site(Clock.systemUTC(), settings);
        for (String where : List.of(NORTH, SOUTH)) {
            Map<Kind, Id> there = new EnumMap<>(Kind.class);
            for (Kind kind : Kind.values()) {
                there.put(kind, Id.of(kind, "marked " + where));
            }
            ids.put(where, there);
        }
        for (String where : ids.keySet()) {
            changes.add(applied("marker-title-" + where, "marker-reason-" + where, edits(where)));
        }
        for (String where : ids.keySet()) {
            changes.add(open(where));
            handIn(where);
            judge(where);
        }
        site.office().drift().refresh();
        site.office().assessments().refresh();
        Instant now = site.office().clock().instant();
        site.add("south", Role.READER);
        grant(
                "south",
                Affiliation.OWN,
                List.of(Grant.of(
                        Role.READER, List.of(id(Kind.SITE, SOUTH)), now, Optional.empty(), Optional.empty(), now)));
        site.add("vendor", Role.RECORD_OWNER);
        grant("vendor", Affiliation.VENDOR, List.of(Grant.of(Role.RECORD_OWNER, now)));
    }

    Id id(Kind kind, String where) {
        return Objects.requireNonNull(Objects.requireNonNull(ids.get(where)).get(kind));
    }

    /** Every subject of a site. */
    Set<Id> ids(String where) {
        return new TreeSet<>(Objects.requireNonNull(ids.get(where)).values());
    }

    /** Gives somebody other grants. */
    void grant(String user, Affiliation of, List<Grant> grants) {
        Person person = site.office().people().person(user).orElseThrow();
        site.office().people().replace(person.as(user, of, true).withGrants(grants));
    }

    /** Labels a subject. */
    void label(Id subject, String tlp) {
        applied(
                "Label it",
                "It was decided",
                List.of(put(subject, Slot.of(Handling.class), Map.of("label", List.of(tlp)))));
    }

    /** Labels everything: each kind at the two sites with two labels, all five in turn; the labels by kind and site. */
    Map<String, Tlp> labelAll() {
        List<Tlp> all = List.of(Tlp.values());
        Map<String, Tlp> labels = new TreeMap<>();
        List<Edit> edits = new ArrayList<>();
        int turn = 0;
        for (Kind kind : Kind.values()) {
            for (String where : List.of(NORTH, SOUTH)) {
                Tlp label = all.get(turn++ % all.size());
                labels.put(kind.text() + " " + where, label);
                edits.add(put(
                        id(kind, where),
                        Slot.of(Handling.class),
                        Map.of("label", List.of(label.name().toLowerCase(Locale.ROOT)))));
            }
        }
        applied("Label it", "It was decided", edits);
        return labels;
    }

    /** Labels everything at a site alike. */
    void labelAll(String where, Tlp label) {
        List<Edit> edits = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            edits.add(put(
                    id(kind, where),
                    Slot.of(Handling.class),
                    Map.of("label", List.of(label.name().toLowerCase(Locale.ROOT)))));
        }
        applied("Label it", "It was decided", edits);
    }

    /** Which kind at which site a marker of a facet stands in. */
    String labelled(String marker) {
        Mark mark = Objects.requireNonNull(marks.get(marker));
        return mark.kind().text() + " " + mark.where();
    }

    /** The moment. */
    Instant now() {
        return site.office().clock().instant();
    }

    private List<Edit> edits(String where) {
        List<Edit> edits = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (Shape<?> shape : Shape.of(kind)) {
                if (shape.type() == Handling.class) {
                    continue;
                }
                Map<String, List<String>> texts = texts(kind, shape, where);
                if (!texts.isEmpty()) {
                    edits.add(put(id(kind, where), new Slot(shape.name(), shape.repeats() ? KEY : ""), texts));
                }
            }
        }
        return edits;
    }

    private Map<String, List<String>> texts(Kind kind, Shape<?> shape, String where) {
        Map<String, List<String>> texts = new TreeMap<>();
        for (Part part : shape.parts()) {
            Optional<Id> other = part.refers().stream()
                    .findFirst()
                    .map(named -> id(named, where))
                    .filter(id -> !id.equals(id(kind, where)));
            String marker = "marker-" + kind.text() + "-" + shape.name() + "-" + part.name() + "-" + where;
            String value =
                    part.type().equals("text") ? marker : other.map(Id::value).orElse("");
            if (!value.isEmpty() && isTaken(shape, part.name(), value)) {
                texts.put(part.name(), List.of(value));
                if (value.equals(marker)) {
                    marks.put(marker, new Mark(kind, shape.name(), where));
                }
            }
        }
        return texts;
    }

    private static boolean isTaken(Shape<? extends Facet> shape, String part, String value) {
        try {
            shape.build(Map.of(part, List.of(value)));
            return true;
        } catch (InvalidValue ofAnotherForm) {
            return false;
        }
    }

    private static Edit put(Id subject, Slot slot, Map<String, List<String>> texts) {
        Map<String, Said> parts = new TreeMap<>();
        texts.forEach((part, values) -> parts.put(part, Said.values(values, new Basis.Stated("ann", "knows it"))));
        return Edit.Put.of(subject, slot, parts, PlantTime.ALWAYS);
    }

    /** The name of a change that was carried out. */
    String applied(String title, String reason, List<Edit> edits) {
        String id = proposed(title, reason, edits);
        Instant now = site.office().clock().instant();
        done(site.office().desk().approve(id, "ben", now, "seen"));
        done(site.office().desk().apply(id, "ben", now));
        return id;
    }

    private String open(String where) {
        String id = proposed(
                "marker-title-open-" + where,
                "marker-reason-open-" + where,
                List.of(put(
                        id(Kind.ASSET, where),
                        Slot.of(Designation.class),
                        Map.of("name", List.of("marker-proposed-" + where)))));
        done(site.office().desk().comment(id, "ben", site.office().clock().instant(), "marker-comment-" + where));
        return id;
    }

    private String proposed(String title, String reason, List<Edit> edits) {
        return done(site.office()
                        .desk()
                        .propose(
                                "ann",
                                site.office().clock().instant(),
                                ChangeType.BASELINE,
                                title,
                                reason,
                                site.office().ledger().snapshot().commit(),
                                edits))
                .change()
                .id();
    }

    private static Outcome.Done done(Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            return done;
        }
        throw new AssertionError(outcome.toString());
    }

    /** A list with what differs, what is new and a document, from a source of the register. */
    private void handIn(String where) {
        String asset = "marker-asset-designation-name-" + where;
        Path list = site.file("marker-file-" + where + ".csv", """
                Name;Serial number;Firmware;IP address
                %s;marker-claim-serial-%s;marker-claim-firmware-%s;10.0.0.%d
                marker-claim-new-%s;marker-claim-newserial-%s;7.1;10.0.1.%d
                """.formatted(
                        asset, where, where, where.length(), where, where, where.hashCode() & 0x7f));
        Path document = document(where);
        site.taken(
                site.as("ann"),
                List.of(list, document),
                Map.of("source", id(Kind.SOURCE, where).value()));
    }

    private Path document(String where) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(("<w:document xmlns:w=\"urn:w\"><w:body><w:p><w:r><w:t>Survey marker-text-" + where
                            + "</w:t></w:r></w:p></w:body></w:document>")
                    .getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.finish();
            return Files.write(site.folder().resolve("marker-document-" + where + ".docx"), bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void judge(String where) {
        site.office().drift().refresh();
        Instant now = site.office().clock().instant();
        Id asset = id(Kind.ASSET, where);
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry.Attested(
                "ben",
                now,
                asset,
                "nameplate",
                Verdict.WRONG,
                Digest.of(new byte[0]),
                "marker-note-" + where,
                Optional.empty()));
        String share = "share-" + where;
        entries.add(new Entry.ShareAsked(
                "ben",
                now,
                share,
                List.of(new Entry.SharedItem(id(Kind.INFORMATION_ITEM, where), "C", Optional.empty())),
                Optional.of(id(Kind.THIRD_PARTY, where)),
                "marker-recipient-" + where,
                new TreeSet<>(Set.of("marker-named-" + where)),
                "marker-purpose-" + where,
                Tlp.GREEN,
                "",
                Optional.empty(),
                new TreeSet<>(),
                List.of("marker-warning-" + where)));
        entries.add(new Entry.ShareSent("ben", now, share, "marker-means-" + where));
        site.office().logbook().write(entries);
        site.office()
                .campaigns()
                .open(
                        "ann",
                        "marker-campaign-" + where,
                        List.of(new Entry.Assignment("ben", new TreeSet<>(Set.of(asset)))),
                        LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(9),
                        7);
        site.office().drift().current().reconciliation().items().stream()
                .filter(item -> item.toString().contains("-" + where))
                .findFirst()
                .ifPresent(item -> site.office()
                        .inbox()
                        .dispose(
                                "ben",
                                List.of(item.key()),
                                Disposition.SUSPECTED_INCIDENT,
                                "marker-disposed-" + where,
                                Optional.of("marker-reference-" + where),
                                Optional.empty()));
    }

    @Override
    public void close() {
        site.close();
    }
}
