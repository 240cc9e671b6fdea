package org.asbuilt.information.value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AttackerValue;
import org.asbuilt.model.HelpfulInformation;
import org.asbuilt.model.Id;
import org.asbuilt.model.InformationSubType;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Rating;
import org.asbuilt.model.ThreatScenario;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Derived;

/**
 * Which information helps in which scenario, and what each item is worth to an attacker: as much as the most severe scenario that it
 * helps and that is reckoned with, and a step more if it helps there in three ways or more. Source: requirements P2.A-02, P2.A-03.
 */
public final class AttackerValues implements Derived {
    private static final int MANY_USES = 3;
    private static final Comparator<Help> WORST_FIRST = Comparator.<Help>comparingInt(
                    help -> -weighed(help).level())
            .thenComparingInt(help -> -help.uses().size())
            .thenComparing(Help::scenario);

    private final Circumstances around;
    private final Map<Id, List<Help>> byScenario = new HashMap<>();
    private final Map<Id, List<Help>> byItem = new HashMap<>();
    private final Map<InformationSubType, List<Help>> bySort = new EnumMap<>(InformationSubType.class);

    private AttackerValues(Circumstances around) {
        this.around = around;
        around.subjects(Kind.THREAT_SCENARIO).forEach(this::read);
    }

    /** Those of a record. */
    public static AttackerValues of(Circumstances around) {
        return around.derived(AttackerValues.class, AttackerValues::new);
    }

    /** Whether a scenario is reckoned with; so it is unless somebody says otherwise. */
    public static boolean isActive(Subject scenario) {
        return scenario.facet(ThreatScenario.class)
                .flatMap(ThreatScenario::active)
                .orElse(true);
    }

    /** What helps in a scenario, whether it is reckoned with or not. */
    public List<Help> in(Id scenario) {
        return byScenario.getOrDefault(scenario, List.of());
    }

    /** Which scenarios that are reckoned with an item helps, the worst first. */
    public List<Help> helped(Id item) {
        Stream<Help> bySubType =
                Part.sortOf(item, around).stream().flatMap(sort -> bySort.getOrDefault(sort, List.of()).stream());
        return Stream.concat(byItem.getOrDefault(item, List.of()).stream(), bySubType)
                .sorted(WORST_FIRST)
                .toList();
    }

    /** What an item is worth to an attacker. */
    public Worth of(Subject item) {
        List<Help> helped = helped(item.id());
        Optional<AttackerValue> judged =
                item.facet(AttackerValue.class).filter(one -> one.reason().isPresent());
        return new Worth(
                helped.stream().findFirst().map(AttackerValues::weighed),
                helped.stream().map(this::words).toList(),
                judged.flatMap(AttackerValue::override),
                judged.flatMap(AttackerValue::reason));
    }

    /** What a part is worth; of a sort, as much as the most valuable item of it, or as the scenarios that name the sort say. */
    public Optional<Rating> of(Part part) {
        return switch (part) {
            case Part.Item one -> around.subject(one.item()).flatMap(item -> of(item).rating());
            case Part.Sort one ->
                Stream.concat(
                                around.subjects(Kind.INFORMATION_ITEM).stream()
                                        .filter(item -> Part.sortOf(item)
                                                .filter(one.subType()::equals)
                                                .isPresent())
                                        .flatMap(item -> of(item).rating().stream()),
                                bySort.getOrDefault(one.subType(), List.of()).stream()
                                        .map(AttackerValues::weighed))
                        .max(Comparator.comparingInt(Rating::level));
        };
    }

    private void read(Subject scenario) {
        Optional<ThreatScenario> profile = scenario.facet(ThreatScenario.class);
        List<Help> all = new ArrayList<>();
        for (HelpfulInformation one : scenario.facets(HelpfulInformation.class).values()) {
            parts(one)
                    .map(part -> new Help(
                            scenario.id(),
                            profile.flatMap(ThreatScenario::aim),
                            Severity.of(profile),
                            part,
                            one.uses(),
                            one.note()))
                    .forEach(all::add);
        }
        byScenario.put(scenario.id(), List.copyOf(all));
        if (isActive(scenario)) {
            all.forEach(this::file);
        }
    }

    private Stream<Part> parts(HelpfulInformation one) {
        return Stream.concat(
                one.item().flatMap(around::subject).map(item -> (Part) new Part.Item(item.id())).stream(),
                one.subType().map(sort -> (Part) new Part.Sort(sort)).stream());
    }

    private void file(Help help) {
        switch (help.part()) {
            case Part.Item one ->
                byItem.computeIfAbsent(one.item(), key -> new ArrayList<>()).add(help);
            case Part.Sort one ->
                bySort.computeIfAbsent(one.subType(), key -> new ArrayList<>()).add(help);
        }
    }

    private static Rating weighed(Help help) {
        Rating severity = help.severity().rating();
        return help.uses().size() >= MANY_USES ? raised(severity, 1) : severity;
    }

    /** A rating that many steps higher, at most critical. */
    static Rating raised(Rating rating, int steps) {
        int level = Math.min(Rating.CRITICAL.level(), rating.level() + steps);
        return Stream.of(Rating.values())
                .filter(one -> one.level() == level)
                .findFirst()
                .orElseThrow();
    }

    private String words(Help help) {
        StringBuilder words = new StringBuilder(Severity.word(weighed(help)))
                .append(", because it helps in the scenario “")
                .append(around.name(help.scenario()))
                .append("” (")
                .append(help.severity().words())
                .append(')');
        if (help.part() instanceof Part.Sort sort) {
            words.append(", as does ").append(sort.words(around));
        }
        if (help.uses().size() >= MANY_USES) {
            words.append(", a step more because it helps there in ")
                    .append(help.uses().size())
                    .append(" ways");
        }
        return words.toString();
    }
}
