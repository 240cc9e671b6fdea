package org.asbuilt.validation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Method;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.evidence.Source;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.logbook.Entry;
import org.asbuilt.logbook.Logged;
import org.asbuilt.logbook.Verdict;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Slot;
import org.asbuilt.model.SourceType;
import org.asbuilt.model.Tlp;
import org.asbuilt.reconcile.Item;
import org.asbuilt.reconcile.ItemType;
import org.asbuilt.reconcile.Reconciliation;

/**
 * A small plant written as text, for tests. Lines:
 *
 * <pre>
 * now 2026-11-01T00:00:00Z
 * asset plc                                   a subject: its kind and what this text calls it
 *   designation.name = PLC-1                  what the record says of it; stated by anna unless said otherwise
 *   placement.zone = @cell                    another subject of this text
 *   interfaces... = a; b                      several values
 *   nameplate.model = S7 by ben               stated by ben
 *   lifecycle.state = spare since 2026-10-01  so in the plant since that day
 *   nameplate.model = S7 by claims            as the claims about the part say, not as a person says
 *   nameplate.model = S7 by nobody            nobody says how it is known
 *   nameplate.serialNumber = none: no plate   explicitly none, or "not_applicable: why"
 *   nameplate.model = S7 claimed 1,2          because the first and second claims of this text say so
 *   nameplate.model = S7 decided ben for 1 against 2 (older)
 * claim plc nameplate.model = S7 from "list.csv" asset_inventory 2019-05-01
 * claim plc nameplate.model = S7 from "Hans Meier" staff_knowledge 2019-05-01
 * item plc DIFFERENCE nameplate.model "words"
 * work change-1 "Temporary router" touches plc temporary emergency open reviewed ends 2026-10-01 due 2026-10-01 owner anna
 * work change-2 "New rack" touches plc closed 2026-10-02 groups nameplate,platform
 * work change-3 "Update" touches plc closed 2026-10-02 foresees platform.firmwareVersion=4.5 instead 4.4
 * work change-4 "Harden" touches plc closed 2026-10-02 silences service[ssh]
 * attested plc nameplate RIGHT by carla 2026-10-01        of the values as they are, or: of other values
 * acknowledged procedure by carla rev B 2026-10-01
 * shared drawing with vendor 2026-09-01 back 2026-10-01 destroyed 2026-09-20
 * </pre>
 */
public final class PlantText {
    private static final Pattern SUBJECT = Pattern.compile("([a-z-]+) ([a-z0-9-]+)");
    private static final Pattern SAID = Pattern.compile(
            "\\s+(\\S+) = (.*?)(?: by ([a-z]+)| claimed ([0-9,]+)| decided ([a-z]+) for ([0-9,]*) against ([0-9,]*) \\((.*)\\))?"
                    + "(?: since (\\d{4}-\\d\\d-\\d\\d))?");
    private static final Pattern CLAIM =
            Pattern.compile("claim (\\S+) (\\S+) = (.*) from \"(.*)\" ([a-z_]+) (\\d{4}-\\d\\d-\\d\\d)");
    private static final Pattern ITEM = Pattern.compile("item (\\S+) ([A-Z_]+)(?: (\\S+\\.\\S+))? \"(.*)\"");
    private static final Pattern WORK = Pattern.compile("work (\\S+) \"(.*)\"(.*)");
    private static final Pattern ATTESTED =
            Pattern.compile("attested (\\S+) (\\S+) ([A-Z_]+) by (\\S+) (\\d{4}-\\d\\d-\\d\\d)( of other values)?");
    private static final Pattern ACKNOWLEDGED =
            Pattern.compile("acknowledged (\\S+) by (\\S+) rev (\\S+) (\\d{4}-\\d\\d-\\d\\d)");

    private static final Pattern SHARED = Pattern.compile(
            "shared (\\S+) with (\\S+) (\\d{4}-\\d\\d-\\d\\d)(?: back (\\d{4}-\\d\\d-\\d\\d))?(?: destroyed (\\d{4}-\\d\\d-\\d\\d))?");

    private final Map<String, Id> names = new LinkedHashMap<>();
    private final List<Edit> edits = new ArrayList<>();
    private final TreeMap<Id, List<RecordedClaim>> claims = new TreeMap<>();
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final List<Item> items = new ArrayList<>();
    private final List<Work> works = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<String> attested = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-01T00:00:00Z");

    private PlantText() {}

    /** The plant that a text describes. */
    public static PlantText of(String text) {
        PlantText plant = new PlantText();
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        lines.forEach(plant::name);
        plant.read(lines);
        return plant;
    }

    /** The record, as if it had one commit. */
    public Snapshot snapshot() {
        return Snapshot.EMPTY.with(edits);
    }

    /** The record with all that surrounds it. */
    public Circumstances circumstances() {
        return Circumstances.of(snapshot(), now, background());
    }

    /** What is known beside the record. */
    public Background background() {
        Evidence evidence = Evidence.of(new Reconciliation(0, items, claims));
        Snapshot snapshot = snapshot();
        List<Entry> all = new ArrayList<>(entries);
        attested.forEach(line -> all.add(attested(line, snapshot)));
        return new Background(evidence, Logged.of(all), works);
    }

    /** The moment. */
    public Instant now() {
        return now;
    }

    /** The id of what the text calls so. */
    public Id id(String name) {
        return Optional.ofNullable(names.get(name)).orElseThrow(() -> new IllegalArgumentException("no " + name));
    }

    private void name(String line) {
        Matcher subject = SUBJECT.matcher(line);
        if (subject.matches() && isKind(subject.group(1))) {
            names.put(subject.group(2), Id.of(Kind.parse(subject.group(1)), subject.group(2)));
        }
    }

    private static boolean isKind(String word) {
        return Arrays.stream(Kind.values()).anyMatch(kind -> kind.text().equals(word));
    }

    private void read(List<String> lines) {
        Optional<Id> current = Optional.empty();
        for (String line : lines) {
            Matcher subject = SUBJECT.matcher(line);
            if (subject.matches() && names.containsKey(subject.group(2)) && isKind(subject.group(1))) {
                current = Optional.of(id(subject.group(2)));
            } else if (line.startsWith(" ")) {
                said(current.orElseThrow(), line);
            } else {
                other(line);
            }
        }
    }

    private void said(Id subject, String line) {
        Matcher said = matched(SAID, line);
        PartPath path = PartPath.parse(said.group(1));
        TreeMap<String, Said> parts =
                new TreeMap<>(Map.of(path.part(), said(path, said.group(2), basis(subject, path, said))));
        PlantTime valid = Optional.ofNullable(said.group(9))
                .map(since -> PlantTime.since(day(since)))
                .orElse(PlantTime.ALWAYS);
        edits.add(new Edit.Put(subject, path.slot(), parts, valid));
    }

    private Basis basis(Id subject, PartPath path, Matcher said) {
        if (said.group(4) != null) {
            return new Basis.Claimed(numbers(said.group(4)));
        }
        return said.group(5) != null
                ? new Basis.Decided(said.group(5), said.group(8), numbers(said.group(6)), numbers(said.group(7)))
                : basis(subject, path, Optional.ofNullable(said.group(3)).orElse("anna"));
    }

    private static List<Long> numbers(String list) {
        return list.isEmpty()
                ? List.of()
                : Arrays.stream(list.split(",")).map(Long::valueOf).toList();
    }

    /** The claims of a part are those that stand above it in the text; without any, one that is no longer there. */
    private Basis basis(Id subject, PartPath path, String who) {
        return switch (who) {
            case "claims" -> {
                List<Long> ids = claims.getOrDefault(subject, List.of()).stream()
                        .filter(claim -> claim.claim().path().equals(path))
                        .map(RecordedClaim::id)
                        .toList();
                yield new Basis.Claimed(ids.isEmpty() ? List.of(999_999L) : ids);
            }
            case "nobody" -> new Basis.Stated(who, "");
            default -> new Basis.Stated(who, "knows it");
        };
    }

    private Said said(PartPath path, String value, Basis basis) {
        for (Said.AbsenceKind kind : Said.AbsenceKind.values()) {
            String prefix = kind.name().toLowerCase(java.util.Locale.ROOT) + ":";
            if (value.startsWith(prefix)) {
                return Said.absent(
                        new Said.Absence(kind, value.substring(prefix.length()).strip()), basis);
            }
        }
        List<String> values = path.shape().many() ? Arrays.asList(value.split("; *")) : List.of(value);
        return Said.values(
                values.stream()
                        .map(one -> one.startsWith("@") ? id(one.substring(1)).value() : one)
                        .map(path.shape()::canonical)
                        .sorted()
                        .toList(),
                basis);
    }

    private void other(String line) {
        switch (line.split(" ")[0]) {
            case "now" -> now = Instant.parse(line.substring(4).strip());
            case "claim" -> claim(matched(CLAIM, line));
            case "item" -> item(matched(ITEM, line));
            case "work" -> work(matched(WORK, line));
            case "attested" -> attested.add(line);
            case "acknowledged" -> acknowledged(matched(ACKNOWLEDGED, line));
            case "shared" -> shared(matched(SHARED, line));
            default -> throw new IllegalArgumentException("not understood: " + line);
        }
    }

    private void shared(Matcher shared) {
        String share = "share-"
                + (entries.stream().filter(Entry.ShareAsked.class::isInstance).count() + 1);
        Id vendor = id(shared.group(2));
        Instant at = day(shared.group(3));
        String name = edits.stream()
                .filter(Edit.Put.class::isInstance)
                .map(Edit.Put.class::cast)
                .filter(put -> put.subject().equals(vendor) && put.parts().containsKey("name"))
                .map(put -> put.parts().get("name").values().getFirst())
                .findFirst()
                .orElse(vendor.value());
        entries.add(new Entry.ShareAsked(
                "anna",
                at,
                share,
                List.of(new Entry.SharedItem(id(shared.group(1)), "", Optional.empty())),
                Optional.of(vendor),
                name,
                new TreeSet<>(),
                "work",
                Tlp.GREEN,
                "",
                Optional.ofNullable(shared.group(4)).map(LocalDate::parse),
                new TreeSet<>(),
                List.of()));
        entries.add(new Entry.ShareSent("anna", at, share, "mail"));
        Optional.ofNullable(shared.group(5))
                .map(PlantText::day)
                .ifPresent(day -> entries.add(new Entry.ShareReturned("anna", day, share, true, "letter")));
    }

    private void claim(Matcher claim) {
        Id subject = id(claim.group(1));
        Source source = sources.computeIfAbsent(
                claim.group(4),
                title -> new Source(
                        "import-" + (sources.size() + 1) + "/1",
                        SourceType.valueOf(claim.group(5).toUpperCase(java.util.Locale.ROOT)),
                        title,
                        digest(title),
                        Optional.of(day(claim.group(6))),
                        day(claim.group(6)),
                        Optional.empty()));
        List<RecordedClaim> all = claims.computeIfAbsent(subject, id -> new ArrayList<>());
        long number = claims.values().stream().mapToInt(List::size).sum() + 1L;
        PartPath path = PartPath.parse(claim.group(2));
        String value = claim.group(3);
        all.add(new RecordedClaim(
                number,
                source,
                new Claim(
                        About.of(subject.kind(), new Hint.HasName(claim.group(1))),
                        path,
                        value.startsWith("@") ? id(value.substring(1)).value() : value,
                        locus(source, number),
                        source.type().standing() == SourceType.Standing.OBSERVATION
                                ? source.produced()
                                : Optional.empty(),
                        source.type() == SourceType.STAFF_KNOWLEDGE ? Method.STATED_BY_PERSON : Method.IMPORTED,
                        Confidence.CONFIRMED)));
    }

    /** A statement names its speaker as the importer of statements does; here the title is the speaker's name. */
    private static Locus locus(Source source, long number) {
        return source.type() == SourceType.STAFF_KNOWLEDGE
                ? new Locus.Words("row " + number + ", stated by " + source.title() + " (fitter) on 2026-05-01")
                : new Locus.Line((int) number);
    }

    private void item(Matcher item) {
        Id subject = id(item.group(1));
        items.add(new Item(
                "item-" + (items.size() + 1),
                ItemType.valueOf(item.group(2)),
                subject.kind(),
                subject,
                item.group(1),
                item.group(4),
                List.of(),
                Optional.ofNullable(item.group(3)).map(PartPath::parse),
                List.of(),
                List.of(),
                true,
                new TreeSet<>(),
                List.of()));
    }

    private void work(Matcher work) {
        List<String> words = List.of(work.group(3).strip().split(" +"));
        works.add(new Work(
                work.group(1),
                work.group(2),
                after(words, "opened").map(PlantText::day).orElse(now),
                words.contains("open"),
                words.contains("temporary"),
                words.contains("emergency"),
                after(words, "owner"),
                after(words, "ends").map(PlantText::day),
                after(words, "due").map(PlantText::day),
                words.contains("reviewed"),
                after(words, "touches").stream()
                        .flatMap(all -> Arrays.stream(all.split(",")))
                        .map(this::id)
                        .collect(Collectors.toCollection(TreeSet::new)),
                after(words, "closed").map(PlantText::day),
                groups(words),
                foreseen(words)));
    }

    private Foreseen foreseen(List<String> words) {
        List<Id> touched = after(words, "touches").stream()
                .flatMap(all -> Arrays.stream(all.split(",")))
                .map(this::id)
                .toList();
        return Foreseen.of(
                after(words, "closed").map(PlantText::day),
                () -> touched.stream().flatMap(id -> foreseen(id, words)).toList());
    }

    private static Stream<Prediction> foreseen(Id id, List<String> words) {
        Stream<Prediction> reports = after(words, "foresees").stream()
                .map(said -> said.split("=", 2))
                .map(said -> new Prediction.Reports(
                        id,
                        PartPath.parse(said[0]),
                        Set.of(said[1]),
                        after(words, "instead").map(Set::of).orElse(Set.of()),
                        "it reports " + said[1]));
        Stream<Prediction> silent = after(words, "silences").stream()
                .map(slot -> new Prediction.AnswersNoMore(id, Slot.parse(slot), "it answers no more on " + slot));
        return Stream.concat(reports, silent);
    }

    private Map<Id, Set<String>> groups(List<String> words) {
        Set<String> facets =
                after(words, "groups").map(list -> Set.of(list.split(","))).orElse(Set.of());
        return after(words, "touches").stream()
                .flatMap(all -> Arrays.stream(all.split(",")))
                .map(this::id)
                .collect(Collectors.toMap(id -> id, id -> facets));
    }

    private static Optional<String> after(List<String> words, String word) {
        int at = words.indexOf(word);
        return at < 0 || at + 1 == words.size() ? Optional.empty() : Optional.of(words.get(at + 1));
    }

    private Entry.Attested attested(String line, Snapshot snapshot) {
        Matcher words = matched(ATTESTED, line);
        Id subject = id(words.group(1));
        return new Entry.Attested(
                words.group(4),
                day(words.group(5)),
                subject,
                words.group(2),
                Verdict.valueOf(words.group(3)),
                words.group(6) == null
                        ? Values.digest(snapshot.subject(subject).orElseThrow(), words.group(2))
                        : digest("other values"),
                "",
                Optional.empty());
    }

    private void acknowledged(Matcher words) {
        entries.add(new Entry.Acknowledged(words.group(2), day(words.group(4)), id(words.group(1)), words.group(3)));
    }

    private static Matcher matched(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("expected " + pattern + ", found " + line);
        }
        return matcher;
    }

    private static Instant day(String date) {
        return LocalDate.parse(date).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static Digest digest(String text) {
        return Digest.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
