package org.asbuilt.server.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.asbuilt.access.Permission;
import org.asbuilt.collection.Triage;
import org.asbuilt.logbook.Disposition;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;
import org.asbuilt.reconcile.Item;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.view.ItemView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What waits for a decision. */
@RestController
public class ItemApi {
    private final FrontOffice office;

    /**
     * A stretch of the matters.
     *
     * @param items the matters
     * @param next to be given as {@code after}
     * @param total how many match
     * @param byType how many match of each type, whatever type was asked for
     * @param closed how many in all were disposed of and say the same since
     * @param commit the commit of the record that they were found against
     * @param reconciling whether they are being found anew
     */
    public record Items(
            List<ItemView> items,
            Optional<String> next,
            long total,
            Map<String, Long> byType,
            long closed,
            long commit,
            boolean reconciling) {}

    /** The matters of that office. */
    public ItemApi(FrontOffice office) {
        this.office = office;
    }

    /**
     * The matters, by type, then by subject: with {@code state=closed} those that were disposed of, with {@code state=suspected} those
     * of them that may be an incident, else those that wait.
     */
    @Needs(value = Permission.READ, action = "items.list")
    @GetMapping("/api/items")
    public Items list(
            @RequestParam Optional<String> type,
            @RequestParam Optional<String> kind,
            @RequestParam Optional<String> subject,
            @RequestParam(name = "import") Optional<String> imported,
            @RequestParam Optional<String> q,
            @RequestParam(defaultValue = "open") String state,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "100") int limit) {
        boolean reconciling = office.drift().isStale();
        Triage triage = office.inbox().triage();
        List<Item> items = switch (state) {
            case "open" -> triage.open();
            case "closed" -> triage.closed().stream().map(Triage.Disposed::item).toList();
            case "suspected" ->
                triage.closed().stream()
                        .filter(one -> one.entry().disposition() == Disposition.SUSPECTED_INCIDENT)
                        .map(Triage.Disposed::item)
                        .toList();
            default -> throw InvalidValue.expected("open, closed or suspected", state);
        };
        Set<String> ofImport = imported.map(this::ofImport).orElse(Set.of());
        Optional<Kind> ofKind = kind.map(Kind::parse);
        Optional<Id> about = subject.map(Id::new);
        List<Item> matching = items.stream()
                .filter(item -> ofKind.map(wanted -> item.kind() == wanted).orElse(true))
                .filter(item -> about.map(item.subject()::equals).orElse(true))
                .filter(item -> imported.isEmpty() || ofImport.contains(item.key()))
                .filter(item -> q.map(words -> matches(item, words)).orElse(true))
                .toList();
        Map<String, Long> byType = matching.stream()
                .collect(Collectors.groupingBy(item -> item.type().name(), TreeMap::new, Collectors.counting()));
        List<Item> ofType = matching.stream()
                .filter(item -> type.map(wanted -> item.type().name().equalsIgnoreCase(wanted.replace('-', '_')))
                        .orElse(true))
                .toList();
        // The order is the reconciler's; the key of an item says nothing about it, hence the place in the list.
        Page<Item> page = Page.asListed(ofType, Item::key, after, limit);
        return new Items(
                page.rows().stream().map(office.reading()::item).toList(),
                page.next(),
                page.total(),
                byType,
                triage.closed().size(),
                office.drift().current().reconciliation().commit(),
                reconciling);
    }

    /** One matter, by its key: not a part of the path, since a key may hold a slash ({@code service[tcp/443]}). */
    @Needs(value = Permission.READ, action = "items.show")
    @GetMapping("/api/items/one")
    public ItemView show(@RequestParam String key) {
        return office.drift()
                .item(key)
                .map(office.reading()::item)
                .orElseThrow(() -> Refusal.notFound("item " + key + "; perhaps it is settled"));
    }

    private Set<String> ofImport(String id) {
        return office.reading().broughtAbout(id).orElseThrow(() -> Refusal.notFound("import " + id)).stream()
                .map(Item::key)
                .collect(Collectors.toSet());
    }

    private static boolean matches(Item item, String words) {
        String text = (item.name() + " " + item.sentence() + " " + item.recorded()).toLowerCase(Locale.ROOT);
        return java.util.Arrays.stream(words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .allMatch(text::contains);
    }
}
