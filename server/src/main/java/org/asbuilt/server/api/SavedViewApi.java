package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.access.Permission;
import org.asbuilt.query.Evaluation;
import org.asbuilt.query.Fields;
import org.asbuilt.query.Query;
import org.asbuilt.query.Standing;
import org.asbuilt.query.Truth;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.record.Moment;
import org.asbuilt.server.record.SavedViews;
import org.asbuilt.server.view.Plant;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Looks at the record that people keep under a name, for themselves or for everybody. What one shares is read by others: it takes the
 * permission to put changes forward, it is in the access log, and whoever does not see the whole plant is told of it only if all its words
 * stand in what they see.
 */
@RestController
public class SavedViewApi {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Set<String> ALWAYS = words();
    private final FrontOffice office;

    /**
     * A look that was kept.
     *
     * @param id its id
     * @param name what people call it
     * @param address the path of the page with its query string
     * @param shared whether it is for everybody
     * @param own whether it is one's own
     * @param person whose it is
     * @param recorded when it was kept
     */
    public record SavedView(
            String id, String name, String address, boolean shared, boolean own, String person, Instant recorded) {
        static SavedView of(SavedViews.Kept kept, String reader) {
            return new SavedView(
                    kept.id(),
                    kept.name(),
                    kept.address(),
                    kept.shared(),
                    kept.person().equals(reader),
                    kept.person(),
                    kept.recorded());
        }
    }

    /**
     * What is to be kept.
     *
     * @param name what it is to be called
     * @param address the path of the page with its query string
     * @param shared whether it is for everybody
     */
    public record NewView(String name, String address, boolean shared) {}

    SavedViewApi(FrontOffice office) {
        this.office = office;
    }

    /** One's own, and those for everybody as far as they tell nothing that one does not see. */
    @Needs(value = Permission.READ, action = "views.list")
    @GetMapping("/api/views")
    public List<SavedView> list(HttpServletRequest request) {
        String reader = Gate.person(request).user();
        boolean whole = office.counter().view().isUnconfined();
        return office.savedViews().of(reader).stream()
                .filter(view -> view.person().equals(reader) || whole || tellsNothingHidden(view))
                .map(view -> SavedView.of(view, reader))
                .toList();
    }

    /** Keeps one; one's own of the same name is replaced. */
    @Needs(value = Permission.READ, action = "views.keep")
    @PostMapping("/api/views")
    @ResponseStatus(HttpStatus.CREATED)
    public SavedView keep(@RequestBody NewView body, HttpServletRequest request) {
        String person = Gate.person(request).user();
        if (body.shared() && !office.may(Permission.PROPOSE)) {
            throw new Refusal(
                    HttpStatus.FORBIDDEN, "not-permitted", "who shares a view must be let to put changes forward");
        }
        return SavedView.of(office.savedViews().keep(person, body.name(), body.address(), body.shared()), person);
    }

    /** Forgets one's own. One for everybody is forgotten too by whoever approves changes. */
    @Needs(value = Permission.READ, action = "views.forget")
    @DeleteMapping("/api/views/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void forget(@PathVariable String id, HttpServletRequest request) {
        String person = Gate.person(request).user();
        boolean approves = office.may(Permission.APPROVE);
        SavedViews.Kept view = office.savedViews()
                .find(id)
                .filter(one -> one.person().equals(person) || (approves && one.shared()))
                .orElseThrow(() -> Refusal.notFound("view " + id + " of yours"));
        office.savedViews().remove(view.id());
    }

    private boolean tellsNothingHidden(SavedViews.Kept view) {
        Plant plant = office.reading().plant(Moment.NOW);
        String said = view.name() + " " + URLDecoder.decode(view.address(), StandardCharsets.UTF_8);
        Matcher word = WORD.matcher(said.toLowerCase(Locale.ROOT));
        while (word.find()) {
            if (!ALWAYS.contains(word.group()) && !stands(word.group(), plant)) {
                return false;
            }
        }
        return true;
    }

    private static boolean stands(String word, Plant plant) {
        Evaluation evaluation =
                new Evaluation(Query.parse("\"" + word + "\""), plant.moment(), plant::subject, Standing.NONE);
        return plant.subjects().anyMatch(subject -> evaluation.judge(subject).truth() == Truth.YES);
    }

    /** The words of the language: names of fields, choices, kinds, flags. */
    private static Set<String> words() {
        Set<String> words =
                new HashSet<>(Set.of("q", "query", "and", "or", "not", "has", "missing", "none", "is", "show"));
        for (Fields.Known field : Fields.all()) {
            add(field.name(), words);
            field.path().forEach(path -> add(path, words));
            field.choices().forEach(choice -> add(choice, words));
            add(field.label(), words);
        }
        for (org.asbuilt.query.Flag flag : org.asbuilt.query.Flag.values()) {
            add(flag.text(), words);
        }
        return Set.copyOf(words);
    }

    private static void add(String text, Set<String> words) {
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            words.add(word.group());
        }
    }
}
