package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.asbuilt.access.Permission;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.query.Answer;
import org.asbuilt.query.Completion;
import org.asbuilt.query.Fields;
import org.asbuilt.query.Flag;
import org.asbuilt.query.Query;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.record.Drift;
import org.asbuilt.server.record.Moment;
import org.asbuilt.server.record.Rolls;
import org.asbuilt.server.view.Plant;
import org.asbuilt.server.view.QueryView;
import org.asbuilt.server.view.SubjectRow;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The record is asked in the language of docs/reference/query.md. */
@RestController
public class QueryApi {
    private static final int LONGEST = 4000;
    private final FrontOffice office;
    private final Queries queries;
    private final BulkReads reads;

    /** Which subjects of an answer are shown. */
    enum Part {
        MATCHING,
        UNTOLD;

        static Part parse(String text) {
            return switch (text) {
                case "matching" -> MATCHING;
                case "untold" -> UNTOLD;
                default -> throw Refusal.badRequest("malformed", "show is matching or untold, not \"" + text + "\"");
            };
        }
    }

    /**
     * A field that can be asked for.
     *
     * @param name the shortest name that means it
     * @param path the full names
     * @param label what people call it
     * @param type the type of its values
     * @param choices the values of a choice
     * @param ordered whether there is a before and an after
     * @param kinds the kinds of subject that can have it
     * @param refers the kinds of subject that it names
     */
    public record FieldView(
            String name,
            List<String> path,
            String label,
            String type,
            List<String> choices,
            boolean ordered,
            List<String> kinds,
            List<String> refers) {
        static FieldView of(Fields.Known field) {
            return new FieldView(
                    field.name(),
                    field.path(),
                    field.label(),
                    field.type(),
                    field.choices(),
                    field.ordered(),
                    texts(field.kinds()),
                    texts(new TreeSet<>(field.refers())));
        }

        private static List<String> texts(SortedSet<Kind> kinds) {
            return kinds.stream().map(Kind::text).toList();
        }
    }

    /**
     * All that can be asked for.
     *
     * @param fields the fields
     * @param flags what can stand behind {@code is:}
     */
    public record Language(List<FieldView> fields, List<FlagView> flags) {}

    /** What can stand behind {@code is:}, and what it means. */
    public record FlagView(String name, String words) {}

    /**
     * What may stand at a cursor.
     *
     * @param from how many characters stand before what is being written
     * @param suggestions what could stand there instead
     */
    public record Completions(int from, List<SuggestionView> suggestions) {}

    /** Something that could stand there, and what it is. */
    public record SuggestionView(String text, String note) {}

    private record Named(String key, Subject subject) {}

    QueryApi(FrontOffice office, Queries queries, BulkReads reads) {
        this.office = office;
        this.queries = queries;
        this.reads = reads;
    }

    /** What fits a query, by name, and of how much that cannot be told. */
    @Needs(value = Permission.READ, action = "record.query")
    @GetMapping("/api/query")
    public QueryView query(
            @RequestParam String q,
            @RequestParam(defaultValue = "matching") String show,
            @RequestParam Optional<String> after,
            @RequestParam Optional<Integer> from,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam Optional<String> at,
            @RequestParam(name = "as-of") Optional<String> asOf,
            HttpServletRequest request) {
        Query query = Queries.read(q);
        Moment moment = Moment.parse(at, asOf);
        Plant plant = office.reading().plant(moment);
        Answer answer = answer(query, plant, moment);
        List<Subject> shown = switch (Part.parse(show)) {
            case MATCHING -> answer.matching();
            case UNTOLD -> answer.untold();
        };
        List<Subject> ordered = query.kind().isPresent() ? shown : byName(shown);
        Page<Subject> page = Page.of(ordered, Comparator.naturalOrder(), Rolls::byName, after, from, limit);
        reads.count(page.rows(), request);
        Drift.State state = office.drift().current();
        List<SubjectRow> rows = page.rows().stream()
                .map(subject -> SubjectRow.of(
                        subject,
                        plant.snapshot(),
                        office.reading().speaking(subject.id(), plant),
                        state.items(subject.id())))
                .toList();
        return QueryView.of(query, answer, rows, page.next(), page.total());
    }

    /** All fields that can be asked for. */
    @Needs(value = Permission.READ, action = "record.query.fields")
    @GetMapping("/api/query/fields")
    public Language fields() {
        return new Language(
                Fields.all().stream().map(FieldView::of).toList(),
                Stream.of(Flag.values())
                        .map(flag -> new FlagView(flag.text(), flag.words()))
                        .toList());
    }

    /** What may stand at the end of what was written so far: names of fields and values of the record. */
    @Needs(value = Permission.READ, action = "record.query.complete")
    @GetMapping("/api/query/completions")
    public Completions completions(@RequestParam(defaultValue = "") String q) {
        if (q.length() > LONGEST) {
            throw Refusal.badRequest("malformed", "a query has at most " + LONGEST + " characters");
        }
        Plant plant = office.reading().plant(Moment.NOW);
        Completion completion = Completion.of(q, plant.subjects(), plant::subject);
        return new Completions(
                completion.from(),
                completion.suggestions().stream()
                        .map(one -> new SuggestionView(one.text(), one.note()))
                        .toList());
    }

    /** A query that says of which kind it is asks those only, by name: that order is known. */
    private Answer answer(Query query, Plant plant, Moment moment) {
        Optional<Kind> kind = query.kind();
        if (kind.isEmpty()) {
            return Answer.of(queries.evaluation(query, plant, moment), plant.subjects());
        }
        Rolls rolls = office.rolls(moment.equals(Moment.NOW));
        return Answer.of(
                queries.evaluations(query, plant, moment),
                rolls.byName(plant, kind.get()),
                Rolls.Row::subject,
                rolls::holding);
    }

    private static List<Subject> byName(List<Subject> subjects) {
        return subjects.stream()
                .map(subject -> new Named(Rolls.byName(subject), subject))
                .sorted(Comparator.comparing(Named::key))
                .map(Named::subject)
                .toList();
    }
}
