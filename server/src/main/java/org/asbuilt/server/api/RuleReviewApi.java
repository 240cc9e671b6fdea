package org.asbuilt.server.api;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.access.Permission;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.FilterRule;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PathControl;
import org.asbuilt.network.RuleDefect;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.record.PermittedShelf;
import org.asbuilt.server.view.LinePlaces;
import org.asbuilt.server.view.RuleDefectView;
import org.asbuilt.server.view.Shown;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is to be said of the rules of devices: which do nothing, contradict others, or permit too much. */
@RestController
public class RuleReviewApi {
    private final FrontOffice office;

    /**
     * A stretch of the reviews.
     *
     * @param defects what is to be said, by device, list and place
     * @param next to be given as {@code after}
     * @param total how many match
     * @param bySort how many match of each sort, whatever sort was asked for
     * @param devices the devices that enforce rules, with how many
     * @param unshown why no rules are shown to the reader, if none are
     * @param ready whether there is a review at all; the first takes its time
     * @param assessing whether the rules are being looked through anew
     */
    public record RuleReviews(
            List<RuleDefectView> defects,
            Optional<String> next,
            long total,
            Map<String, Long> bySort,
            List<RuledDevice> devices,
            Optional<String> unshown,
            boolean ready,
            boolean assessing) {}

    /**
     * A device that enforces rules.
     *
     * @param id the device
     * @param name what it is called
     * @param rules how many rules it has
     * @param defects how much is to be said of them
     * @param lastReview when somebody last reviewed them, as the controls of a path that it enforces say; the earliest of several
     */
    public record RuledDevice(String id, String name, int rules, long defects, Optional<LocalDate> lastReview) {}

    /** The reviews of that office. */
    public RuleReviewApi(FrontOffice office) {
        this.office = office;
    }

    /** What is to be said of all rules that are shown. */
    @Needs(value = Permission.READ, action = "connectivity.rules")
    @GetMapping("/api/connectivity/rules")
    public RuleReviews list(
            @RequestParam Optional<String> device,
            @RequestParam Optional<String> sort,
            @RequestParam Optional<String> q,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "100") int limit) {
        PermittedShelf shelf = office.permitted();
        if (!shelf.showsRules()) {
            return new RuleReviews(
                    List.of(),
                    Optional.empty(),
                    0,
                    Map.of(),
                    List.of(),
                    Optional.of(
                            "the rules of devices are not shown to you: none of your roles reads how the plant is protected"),
                    true,
                    false);
        }
        Snapshot snapshot = shelf.snapshot();
        boolean reviewing = shelf.isReviewing();
        Optional<List<RuleDefect>> ready = shelf.defects();
        List<RuleDefect> all = ready.orElse(List.of()).stream()
                .filter(one -> shelf.showsRulesOf(one.rule().device()))
                .toList();
        Optional<Id> of = device.map(Id::new);
        Optional<RuleDefect.Sort> wanted = sort.map(one -> ThreeWayFilter.choice(
                RuleDefect.Sort.values(), one.toUpperCase(Locale.ROOT).replace('-', '_')));
        Predicate<RuleDefect> matches =
                one -> of.map(one.rule().device()::equals).orElse(true)
                        && q.map(words -> says(one, words, snapshot)).orElse(true);
        List<RuleDefect> matching = all.stream().filter(matches).toList();
        List<RuleDefect> those = matching.stream()
                .filter(one -> wanted.map(one.sort()::equals).orElse(true))
                .toList();
        Page<RuleDefect> page = Page.asListed(those, RuleDefectView::key, after, limit);
        LinePlaces lines =
                LinePlaces.of(snapshot, page.rows().stream().flatMap(RuleDefectView::lines), office.drift()::numbered);
        return new RuleReviews(
                page.rows().stream()
                        .map(one -> RuleDefectView.of(one, snapshot, lines))
                        .toList(),
                page.next(),
                page.total(),
                bySort(matching),
                devices(shelf, snapshot, all),
                Optional.empty(),
                ready.isPresent(),
                reviewing);
    }

    private static Map<String, Long> bySort(List<RuleDefect> defects) {
        Map<RuleDefect.Sort, Long> counted =
                defects.stream().collect(Collectors.groupingBy(RuleDefect::sort, TreeMap::new, Collectors.counting()));
        Map<String, Long> all = new LinkedHashMap<>();
        Arrays.stream(RuleDefect.Sort.values()).forEach(sort -> all.put(sort.name(), counted.getOrDefault(sort, 0L)));
        return all;
    }

    private static List<RuledDevice> devices(PermittedShelf shelf, Snapshot snapshot, List<RuleDefect> defects) {
        Map<Id, Long> counted =
                defects.stream().collect(Collectors.groupingBy(one -> one.rule().device(), Collectors.counting()));
        Map<Id, LocalDate> reviewed = reviewed(snapshot);
        return snapshot.subjects(Kind.ASSET)
                .filter(asset -> !asset.facets(FilterRule.class).isEmpty())
                .map(Subject::id)
                .filter(shelf::showsRulesOf)
                .map(id -> new RuledDevice(
                        id.value(),
                        Shown.name(id, snapshot),
                        snapshot.subject(id)
                                .map(asset -> asset.facets(FilterRule.class).size())
                                .orElse(0),
                        counted.getOrDefault(id, 0L),
                        Optional.ofNullable(reviewed.get(id))))
                .sorted(Comparator.comparing(RuledDevice::name).thenComparing(RuledDevice::id))
                .toList();
    }

    private static Map<Id, LocalDate> reviewed(Snapshot snapshot) {
        Map<Id, LocalDate> reviewed = new HashMap<>();
        snapshot.subjects(Kind.CONDUIT)
                .flatMap(subject -> subject.facets(PathControl.class).values().stream())
                .forEach(control -> control.lastReview()
                        .ifPresent(day -> control.enforcedBy().stream()
                                .flatMap(id -> snapshot.resolved(id).stream())
                                .forEach(device -> reviewed.merge(
                                        device.id(), day, (one, other) -> one.isBefore(other) ? one : other))));
        return reviewed;
    }

    private static boolean says(RuleDefect defect, String words, Snapshot snapshot) {
        String text = Stream.of(
                        Shown.name(defect.rule().device(), snapshot),
                        defect.rule().list(),
                        defect.rule().words(),
                        defect.why())
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .allMatch(text::contains);
    }
}
