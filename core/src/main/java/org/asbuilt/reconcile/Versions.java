package org.asbuilt.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Locus;
import org.asbuilt.model.FilterRule;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Slot;

/**
 * Compares what two versions of one source say: two configurations of a device, two projects of a controller, two bills of materials.
 * A rule that only moved because another was put in before it is no difference. Source: requirements P1.C-10.
 */
public final class Versions {
    private static final String RULE = Slot.of(FilterRule.class, "any").facet();
    private static final Set<String> PLACE_OF_RULE = Set.of("list", "position", "hits");

    /**
     * One thing that differs.
     *
     * @param kind the kind of subject
     * @param subject what the sources call it
     * @param path which part; of a rule that came or went the part that holds its words
     * @param before what the old version says; empty if it says nothing
     * @param after what the new version says
     * @param beforeAt where in the old version
     * @param afterAt where in the new version
     */
    public record Differing(
            Kind kind,
            String subject,
            PartPath path,
            SortedSet<String> before,
            SortedSet<String> after,
            Optional<Locus> beforeAt,
            Optional<Locus> afterAt) {}

    /**
     * One thing that both versions say and that stands elsewhere in the new one.
     *
     * @param kind the kind of subject
     * @param subject what the sources call it
     * @param path which part, by its name in the new version; of a rule the part that holds its words
     * @param values what both say
     * @param beforeAt where in the old version
     * @param afterAt where in the new version
     */
    public record Moved(
            Kind kind, String subject, PartPath path, SortedSet<String> values, Locus beforeAt, Locus afterAt) {}

    /**
     * What came of comparing.
     *
     * @param differing what differs, by subject and part
     * @param moved what only stands elsewhere, by subject and part
     */
    public record Comparison(List<Differing> differing, List<Moved> moved) {
        /** Copies the lists. */
        public Comparison {
            differing = List.copyOf(differing);
            moved = List.copyOf(moved);
        }
    }

    private record Found(List<Differing> differing, List<Moved> moved) {}

    private record Values(SortedSet<String> texts, Locus locus) {}

    private record Told(About about, SortedMap<PartPath, Values> parts) {}

    private record Rule(String signature, PartPath path, Values words, int place) {}

    private Versions() {}

    /** What differs, by subject and part. */
    public static List<Differing> between(Collection<Claim> before, Collection<Claim> after) {
        return comparison(before, after).differing();
    }

    /** What differs and what only moved. */
    public static Comparison comparison(Collection<Claim> before, Collection<Claim> after) {
        Map<String, Told> old = told(before);
        Map<String, Told> fresh = told(after);
        Map<String, String> partners = partners(old, fresh);
        Found all = new Found(new ArrayList<>(), new ArrayList<>());
        Set<String> met = new HashSet<>();
        for (Map.Entry<String, Told> entry : fresh.entrySet()) {
            Optional<Told> counterpart =
                    Optional.ofNullable(partners.get(entry.getKey())).map(old::get);
            counterpart.ifPresent(told -> met.add(told.about().text()));
            compare(
                    entry.getValue().about(),
                    counterpart.map(Told::parts).orElseGet(TreeMap::new),
                    entry.getValue().parts(),
                    all);
        }
        old.values().stream()
                .filter(told -> !met.contains(told.about().text()))
                .forEach(told -> compare(told.about(), told.parts(), new TreeMap<>(), all));
        all.differing()
                .sort(Comparator.comparing(Differing::kind)
                        .thenComparing(Differing::subject)
                        .thenComparing(Differing::path));
        all.moved()
                .sort(Comparator.comparing(Moved::kind)
                        .thenComparing(Moved::subject)
                        .thenComparing(Moved::path));
        return new Comparison(all.differing(), all.moved());
    }

    private static Map<String, Told> told(Collection<Claim> claims) {
        Map<String, Told> told = new LinkedHashMap<>();
        for (Claim claim : claims) {
            told.computeIfAbsent(claim.about().text(), text -> new Told(claim.about(), new TreeMap<>()))
                    .parts()
                    .computeIfAbsent(claim.path(), path -> new Values(new TreeSet<>(), claim.locus()))
                    .texts()
                    .add(claim.value());
        }
        return told;
    }

    /** Which subject of the old version each of the new one is: the same hints, or else the most of them. */
    private static Map<String, String> partners(Map<String, Told> old, Map<String, Told> fresh) {
        Map<String, String> partners = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (String text : fresh.keySet()) {
            if (old.containsKey(text)) {
                partners.put(text, text);
                taken.add(text);
            }
        }
        Map<String, List<Told>> byHint = new HashMap<>();
        old.values().stream()
                .filter(told -> !taken.contains(told.about().text()))
                .forEach(told -> told.about()
                        .hints()
                        .forEach(hint -> byHint.computeIfAbsent(key(told.about(), hint), key -> new ArrayList<>())
                                .add(told)));
        for (Map.Entry<String, Told> entry : fresh.entrySet()) {
            if (!partners.containsKey(entry.getKey())) {
                nearest(entry.getValue().about(), byHint, taken).ifPresent(found -> {
                    partners.put(entry.getKey(), found);
                    taken.add(found);
                });
            }
        }
        return partners;
    }

    private static Optional<String> nearest(About about, Map<String, List<Told>> byHint, Set<String> taken) {
        Map<String, Integer> shared = new LinkedHashMap<>();
        for (Hint hint : about.hints()) {
            byHint.getOrDefault(key(about, hint), List.of()).stream()
                    .map(told -> told.about().text())
                    .filter(text -> !taken.contains(text))
                    .forEach(text -> shared.merge(text, 1, Integer::sum));
        }
        return shared.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private static String key(About about, Hint hint) {
        return about.kind() + "|" + hint.text();
    }

    private static void compare(
            About about, SortedMap<PartPath, Values> before, SortedMap<PartPath, Values> after, Found into) {
        String subject = name(about);
        Set<PartPath> paths = new LinkedHashSet<>(before.keySet());
        paths.addAll(after.keySet());
        for (PartPath path : paths) {
            if (path.slot().facet().equals(RULE)) {
                continue;
            }
            Optional<Values> old = Optional.ofNullable(before.get(path));
            Optional<Values> fresh = Optional.ofNullable(after.get(path));
            if (!old.map(Values::texts).equals(fresh.map(Values::texts))) {
                into.differing().add(differing(about.kind(), subject, path, old, fresh));
            } else {
                moved(about.kind(), subject, path, old.orElseThrow(), fresh.orElseThrow(), into);
            }
        }
        rules(about.kind(), subject, rules(before), rules(after), into);
    }

    private static void moved(Kind kind, String subject, PartPath path, Values old, Values fresh, Found into) {
        if (!old.locus().equals(fresh.locus())) {
            into.moved().add(new Moved(kind, subject, path, fresh.texts(), old.locus(), fresh.locus()));
        }
    }

    private static Differing differing(
            Kind kind, String subject, PartPath path, Optional<Values> before, Optional<Values> after) {
        return new Differing(
                kind,
                subject,
                path,
                before.map(Values::texts).orElseGet(TreeSet::new),
                after.map(Values::texts).orElseGet(TreeSet::new),
                before.map(Values::locus),
                after.map(Values::locus));
    }

    private static String name(About about) {
        Hint best = about.hints().stream()
                .filter(hint -> hint instanceof Hint.HasName || hint instanceof Hint.HasHostname)
                .findFirst()
                .orElse(about.hints().first());
        return best instanceof Hint.Joins ? best.text() : Identity.value(best);
    }

    /** The rules by list, in their order. */
    private static SortedMap<String, List<Rule>> rules(SortedMap<PartPath, Values> parts) {
        SortedMap<Slot, SortedMap<String, Values>> bySlot = new TreeMap<>();
        parts.forEach((path, values) -> {
            if (path.slot().facet().equals(RULE)) {
                bySlot.computeIfAbsent(path.slot(), slot -> new TreeMap<>()).put(path.part(), values);
            }
        });
        SortedMap<String, List<Rule>> lists = new TreeMap<>();
        bySlot.forEach((slot, values) -> {
            StringBuilder signature = new StringBuilder();
            values.forEach((part, said) -> {
                if (!PLACE_OF_RULE.contains(part)) {
                    signature.append(part).append('=').append(said.texts()).append(';');
                }
            });
            String list = Optional.ofNullable(values.get("list"))
                    .map(said -> said.texts().first())
                    .orElse("");
            List<Rule> rules = lists.computeIfAbsent(list, key -> new ArrayList<>());
            Locus locus = values.values().iterator().next().locus();
            Values words = Optional.ofNullable(values.get("words"))
                    .orElseGet(() -> new Values(new TreeSet<>(List.of(signature.toString())), locus));
            rules.add(new Rule(signature.toString(), new PartPath(slot, "words"), words, rules.size()));
        });
        return lists;
    }

    private static void rules(
            Kind kind,
            String subject,
            SortedMap<String, List<Rule>> before,
            SortedMap<String, List<Rule>> after,
            Found into) {
        Set<String> lists = new TreeSet<>(before.keySet());
        lists.addAll(after.keySet());
        for (String list : lists) {
            List<Rule> old = before.getOrDefault(list, List.of());
            Set<Integer> kept = new HashSet<>();
            Map<String, List<Rule>> bySignature = new HashMap<>();
            old.forEach(rule -> bySignature
                    .computeIfAbsent(rule.signature(), key -> new ArrayList<>())
                    .add(rule));
            int last = -1;
            boolean reordered = false;
            for (Rule rule : after.getOrDefault(list, List.of())) {
                List<Rule> same = bySignature.getOrDefault(rule.signature(), List.of());
                if (same.isEmpty()) {
                    into.differing()
                            .add(differing(kind, subject, rule.path(), Optional.empty(), Optional.of(rule.words())));
                } else {
                    Rule partner = same.removeFirst();
                    reordered |= partner.place() < last;
                    last = partner.place();
                    kept.add(partner.place());
                    moved(kind, subject, rule.path(), partner.words(), rule.words(), into);
                }
            }
            old.stream()
                    .filter(rule -> !kept.contains(rule.place()))
                    .forEach(rule -> into.differing()
                            .add(differing(kind, subject, rule.path(), Optional.of(rule.words()), Optional.empty())));
            if (reordered) {
                into.differing().add(reordered(kind, subject, old, after.getOrDefault(list, List.of())));
            }
        }
    }

    private static Differing reordered(Kind kind, String subject, List<Rule> before, List<Rule> after) {
        Rule first = before.getFirst();
        return differing(
                kind,
                subject,
                new PartPath(first.path().slot(), "position"),
                Optional.of(new Values(
                        new TreeSet<>(List.of("another order of the same rules")),
                        first.words().locus())),
                Optional.of(new Values(
                        new TreeSet<>(List.of("the order changed")),
                        after.getFirst().words().locus())));
    }
}
