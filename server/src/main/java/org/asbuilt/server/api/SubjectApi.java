package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.asbuilt.access.Permission;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Placement;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.record.Drift;
import org.asbuilt.server.record.Moment;
import org.asbuilt.server.record.Rolls;
import org.asbuilt.server.view.Agreement;
import org.asbuilt.server.view.EvidenceView;
import org.asbuilt.server.view.NaturalOrder;
import org.asbuilt.server.view.Plant;
import org.asbuilt.server.view.SentenceView;
import org.asbuilt.server.view.SubjectRow;
import org.asbuilt.server.view.SubjectView;
import org.asbuilt.validation.Circumstances;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the record holds, subject by subject. */
@RestController
public class SubjectApi {
    private static final int MOST_HISTORY = 200;
    private static final List<String> SORTS = List.of(
            "name",
            "items",
            "class",
            "manufacturer",
            "model",
            "level",
            "zone",
            "site",
            "hostname",
            "firmware",
            "criticality",
            "addresses");

    private final FrontOffice office;
    private final BulkReads reads;

    /**
     * A stretch of subjects.
     *
     * @param subjects the subjects
     * @param next to be given as {@code after}
     * @param total how many match
     */
    public record Subjects(List<SubjectRow> subjects, Optional<String> next, long total) {}

    /**
     * A claim about a part, beside what is recorded.
     *
     * @param evidence the claim
     * @param agrees whether it says what is recorded
     * @param recorded whether the record names it as its basis
     */
    public record ClaimView(
            @com.fasterxml.jackson.annotation.JsonUnwrapped EvidenceView evidence, boolean agrees, boolean recorded) {}

    /** A commit that touched a subject, and what it did to it. */
    public record HistoryEntry(
            long commit,
            java.time.Instant recorded,
            String change,
            String title,
            String author,
            List<String> approvers,
            List<SentenceView> sentences) {}

    /** The subjects of that office. */
    SubjectApi(FrontOffice office, BulkReads reads) {
        this.office = office;
        this.reads = reads;
    }

    /** The subjects of a kind, by name; after a key, or from the row of that number, 0 for the first. */
    @Needs(value = Permission.READ, action = "subjects.list")
    @GetMapping("/api/subjects")
    public Subjects list(
            @RequestParam(defaultValue = "asset") String kind,
            @RequestParam Optional<String> q,
            @RequestParam Optional<String> zone,
            @RequestParam Optional<String> site,
            @RequestParam Optional<String> level,
            @RequestParam(name = "class") Optional<String> assetClass,
            @RequestParam(defaultValue = "name") String sort,
            @RequestParam Optional<String> after,
            @RequestParam Optional<Integer> from,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam Optional<String> at,
            @RequestParam(name = "as-of") Optional<String> asOf,
            HttpServletRequest request) {
        if (!SORTS.contains(sort.startsWith("-") ? sort.substring(1) : sort)) {
            throw Refusal.badRequest("malformed", "cannot sort by " + sort + ", only by " + String.join(", ", SORTS));
        }
        Moment moment = Moment.parse(at, asOf);
        Plant plant = office.reading().plant(moment);
        Drift.State state = office.drift().current();
        SubjectFilter filter = new SubjectFilter(q, zone, site, level, assetClass);
        List<Rolls.Row> rows = rows(plant, Kind.parse(kind), sort, state, moment.equals(Moment.NOW));
        List<Rolls.Row> matching = filter.among(rows, plant.snapshot(), office.words());
        Page<Rolls.Row> page = Page.of(matching, Comparator.naturalOrder(), Rolls.Row::key, after, from, limit);
        reads.count(page.rows().stream().map(Rolls.Row::subject).toList(), request);
        Map<Id, Integer> assets = Kind.parse(kind) == Kind.NETWORK ? assets(office.circumstances(moment)) : Map.of();
        return new Subjects(
                page.rows().stream()
                        .map(row -> SubjectRow.of(
                                        row.subject(),
                                        plant.snapshot(),
                                        office.reading().speaking(row.subject().id(), plant),
                                        state.items(row.subject().id()))
                                .of(Optional.ofNullable(assets.get(row.subject().id()))))
                        .toList(),
                page.next(),
                page.total());
    }

    /** Everything about one subject. */
    @Needs(value = Permission.READ, action = "subjects.show")
    @GetMapping("/api/subjects/{id}")
    public SubjectView show(
            @PathVariable String id,
            @RequestParam Optional<String> at,
            @RequestParam(name = "as-of") Optional<String> asOf,
            HttpServletRequest request) {
        Plant plant = office.reading().plant(Moment.parse(at, asOf));
        Subject subject = plant.exactly(new Id(id)).orElseThrow(() -> Refusal.notFound("subject " + id));
        reads.count(List.of(subject), request);
        return SubjectView.of(
                subject,
                plant.snapshot(),
                office.reading().claims(subject.id()),
                office.reading().connections(subject.id(), plant),
                office.reading().documents(subject.id(), plant),
                office.reading().items(subject.id()));
    }

    /** What sources say of one part of a subject, or of all. */
    @Needs(value = Permission.READ, action = "subjects.claims")
    @GetMapping("/api/subjects/{id}/claims")
    public List<ClaimView> claims(@PathVariable String id, @RequestParam Optional<String> path) {
        Plant plant = office.reading().plant(Moment.NOW);
        Subject subject = plant.exactly(new Id(id)).orElseThrow(() -> Refusal.notFound("subject " + id));
        Optional<PartPath> wanted = path.map(PartPath::parse);
        return office.reading().claims(subject.id()).stream()
                .filter(claim -> wanted.map(part ->
                                Agreement.isAbout(part, subject, claim.claim().path()))
                        .orElse(true))
                .map(claim -> claim(claim, subject, plant.snapshot()))
                .toList();
    }

    /** What happened to a subject in the record, newest first. */
    @Needs(value = Permission.READ, action = "subjects.history")
    @GetMapping("/api/subjects/{id}/history")
    public List<HistoryEntry> history(@PathVariable String id) {
        return office.reading().commits(new Id(id), MOST_HISTORY).stream()
                .map(commit -> new HistoryEntry(
                        commit.number(),
                        commit.recorded(),
                        commit.change(),
                        commit.title(),
                        commit.author(),
                        commit.approvers(),
                        commit.sentences()))
                .toList();
    }

    private List<Rolls.Row> rows(Plant plant, Kind kind, String sort, Drift.State state, boolean now) {
        String column = sort.startsWith("-") ? sort.substring(1) : sort;
        Function<Subject, String> key = subject -> key(subject, sort, plant, state);
        Rolls.Keys keys = switch (column) {
            case "items" -> new Rolls.Keys(state, key, subject -> Stream.empty());
            case "zone" -> named(key, Placement::zone);
            case "site" -> named(key, Placement::site);
            default -> Rolls.Keys.own(key);
        };
        return office.rolls(now).rows(plant, new Rolls.Order(kind, sort), keys);
    }

    /** Keys that are made of the name of where a subject stands. */
    private static Rolls.Keys named(Function<Subject, String> key, Function<Placement, Optional<Id>> where) {
        return Rolls.Keys.naming(key, subject -> subject.facet(Placement.class).flatMap(where).stream());
    }

    /** What a row is ordered by. */
    private static String key(Subject subject, String sort, Plant plant, Drift.State state) {
        boolean down = sort.startsWith("-");
        String field = down ? sort.substring(1) : sort;
        String value = switch (field) {
            case "name" -> subject.name();
            case "items" -> String.format(Locale.ROOT, "%09d", 999_999_999 - state.waiting(subject.id()));
            default -> column(subject, field, plant);
        };
        String folded = NaturalOrder.key(value);
        String directed = down
                ? folded.chars()
                        .map(c -> 0xfffe - c)
                        .collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append)
                        .toString()
                : folded;
        return directed + "\0" + subject.id();
    }

    private static String column(Subject subject, String field, Plant plant) {
        SubjectRow.Columns columns = SubjectRow.Columns.of(subject, plant.snapshot());
        Optional<String> value = switch (field) {
            case "class" -> columns.assetClass();
            case "manufacturer" -> columns.manufacturer();
            case "model" -> columns.model();
            case "level" -> columns.level();
            case "zone" -> columns.zoneName();
            case "site" -> columns.siteName();
            case "hostname" -> columns.hostname();
            case "firmware" -> columns.firmware();
            case "criticality" -> columns.criticality();
            case "addresses" -> columns.addresses().stream().findFirst();
            default -> throw new IllegalStateException("no column is called " + field);
        };
        // What is not known comes last, whatever it is.
        return value.orElse("\uffff");
    }

    private static ClaimView claim(RecordedClaim claim, Subject subject, Snapshot snapshot) {
        Map.Entry<PartPath, Optional<Said>> recorded = recorded(claim, subject);
        boolean agrees = Agreement.agrees(
                recorded.getKey().shape(), recorded.getValue(), claim.claim().value(), snapshot);
        boolean basis = recorded.getValue()
                .map(Said::basis)
                .map(SubjectView.BasisView::of)
                .map(view -> view.claims().contains(claim.id()))
                .orElse(false);
        return new ClaimView(EvidenceView.of(claim), agrees, basis);
    }

    /** The part of the record that a claim speaks of. */
    private static Map.Entry<PartPath, Optional<Said>> recorded(RecordedClaim claim, Subject subject) {
        PartPath claimed = claim.claim().path();
        return subject.facts().entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), entry.getValue().getLast()))
                .filter(entry -> entry.getKey().facet().equals(claimed.slot().facet()))
                .filter(entry -> entry.getValue().parts().containsKey(claimed.part()))
                .map(entry -> Map.entry(
                        new PartPath(entry.getKey(), claimed.part()),
                        Optional.ofNullable(entry.getValue().parts().get(claimed.part()))))
                .filter(entry -> Agreement.isAbout(entry.getKey(), subject, claimed))
                .findFirst()
                .orElseGet(() -> Map.entry(claimed, Optional.empty()));
    }

    private static Map<Id, Integer> assets(Circumstances around) {
        return around.addressPlan().assets(around);
    }
}
