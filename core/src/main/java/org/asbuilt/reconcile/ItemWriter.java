package org.asbuilt.reconcile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Said;
import org.asbuilt.model.Part;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Slot;

/** Writes the items about the parts of one subject: the sentence, the choices between rivals and their edits. */
final class ItemWriter {
    private final Bearer bearer;
    private final Naming naming;
    private final List<Item> items = new ArrayList<>();

    ItemWriter(Bearer bearer, Naming naming) {
        this.bearer = bearer;
        this.naming = naming;
    }

    List<Item> items() {
        return items;
    }

    void difference(PartPath path, List<Voice> against, List<String> recorded, List<Voice> voices) {
        List<Long> keeping = keeping(voices, path.shape(), recorded);
        List<Item.Choice> choices = new ArrayList<>();
        List<Long> all = new ArrayList<>(keeping);
        against.forEach(voice -> all.addAll(voice.evidence()));
        Set<String> offered = new HashSet<>();
        Set<Long> believed = new HashSet<>();
        for (Voice voice : against) {
            List<Voice> together = path.shape().many() ? together(voice, voices) : List.of(voice);
            if (!offered.contains(voice.value())) {
                choices.add(choice(path, voice, together, choices.isEmpty() && voice.isObserved(), all));
            }
            together.forEach(one -> offered.add(one.value()));
            believed.addAll(evidence(together.stream().filter(Voice::exact).toList()));
        }
        List<Long> standing = without(keeping, List.copyOf(believed));
        Said kept =
                Said.values(recorded, new Basis.Decided("", "the record was right", standing, without(all, standing)));
        if (!recorded.isEmpty()) {
            PlantTime since = bearer.subject()
                    .flatMap(subject -> subject.fact(path.slot()))
                    .map(Fact::valid)
                    .orElse(PlantTime.ALWAYS);
            choices.add(new Item.Choice(
                    "keep",
                    "Keep " + naming.shown(recorded),
                    false,
                    standing.isEmpty() ? "no standing source supports it" : "it is what the record rests on",
                    List.of(Edit.Put.of(bearer.id(), path.slot(), Map.of(path.part(), kept), since)),
                    standing));
        }
        add(
                "diff:" + bearer.id() + ":" + path,
                ItemType.DIFFERENCE,
                bearer.name() + ": " + path.label() + " is recorded as " + naming.shown(recorded) + ", but "
                        + voices(against),
                Optional.of(path),
                recorded,
                choices,
                against.stream().anyMatch(Voice::isDocumented),
                all);
    }

    void rivalry(PartPath path, List<Voice> rivals) {
        List<Long> all = evidence(rivals);
        List<Item.Choice> choices = new ArrayList<>();
        for (Voice rival : rivals) {
            choices.add(choice(path, rival, List.of(rival), choices.isEmpty(), all));
        }
        add(
                "rival:" + bearer.id() + ":" + path,
                ItemType.RIVALRY,
                bearer.name() + ": " + path.label() + " is " + voices(rivals),
                Optional.of(path),
                List.of(),
                choices,
                rivals.stream().anyMatch(Voice::isDocumented),
                all);
    }

    /** What the sources of a value say besides it of a part that holds several: whoever is believed is believed in full. */
    private static List<Voice> together(Voice voice, List<Voice> voices) {
        return voices.stream()
                .filter(other -> other.equals(voice) || other.hasASourceOf(voice))
                .toList();
    }

    private Item.Choice choice(PartPath path, Voice voice, List<Voice> together, boolean suggested, List<Long> all) {
        String reason = (voice.isObserved() ? "it was observed: " : "it is written: ") + voice.speakers();
        List<String> values =
                together.stream().map(Voice::value).sorted().distinct().toList();
        List<Long> evidence = evidence(together);
        Said said = Said.values(values, new Basis.Decided("", reason, evidence, without(all, evidence)));
        PlantTime valid = bearer.isNew() ? valid() : changed(path.slot(), voice);
        return new Item.Choice(
                "value:" + voice.value(),
                "Take " + naming.shown(values),
                suggested,
                reason,
                List.of(Edit.Put.of(bearer.id(), path.slot(), Map.of(path.part(), said), valid)),
                evidence);
    }

    void add(
            String key,
            ItemType type,
            String sentence,
            Optional<PartPath> path,
            List<String> recorded,
            List<Item.Choice> choices,
            boolean documented,
            Collection<Long> evidence) {
        TreeSet<String> needs = new TreeSet<>();
        if (bearer.isNew()) {
            needs.add(PartItems.newKey(bearer));
        }
        items.add(new Item(
                key,
                type,
                bearer.id().kind(),
                bearer.id(),
                bearer.name(),
                sentence,
                List.copyOf(bearer.reasons()),
                path,
                recorded,
                choices,
                documented,
                needs,
                evidence.stream().sorted().distinct().toList()));
    }

    /** What fills a gap holds for as long as the rest of the slot, or of the subject. */
    PlantTime valid() {
        return bearer.subject()
                .flatMap(subject -> subject.facts().values().stream()
                        .map(List::getFirst)
                        .map(Fact::valid)
                        .min(Comparator.naturalOrder()))
                .map(first -> PlantTime.since(first.from()))
                .orElse(PlantTime.ALWAYS);
    }

    /** A value that differs holds from when it was first seen to be so; before, what the record says. */
    private PlantTime changed(Slot slot, Voice voice) {
        Instant start = bearer.subject()
                .flatMap(subject -> subject.fact(slot))
                .map(fact -> fact.valid().from())
                .orElse(Instant.MIN);
        return PlantTime.since(
                voice.since().filter(since -> since.isAfter(start)).orElse(start));
    }

    private static List<Long> keeping(List<Voice> all, Part part, List<String> recorded) {
        return all.stream()
                .filter(voice -> recorded.stream().anyMatch(value -> voice.says(part, value)))
                .flatMap(voice -> voice.evidence().stream())
                .sorted()
                .toList();
    }

    private String voices(List<Voice> voices) {
        return voices.stream()
                .map(voice -> naming.shown(List.of(voice.value())) + " according to " + voice.speakers())
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
    }

    static List<Long> evidence(List<Voice> voices) {
        return voices.stream()
                .flatMap(voice -> voice.evidence().stream())
                .sorted()
                .distinct()
                .toList();
    }

    private static List<Long> without(List<Long> all, List<Long> some) {
        Set<Long> out = new HashSet<>(some);
        return all.stream()
                .filter(claim -> !out.contains(claim))
                .distinct()
                .sorted()
                .toList();
    }
}
