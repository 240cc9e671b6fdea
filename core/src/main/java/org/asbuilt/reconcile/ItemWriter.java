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

    void difference(PartPath path, List<Voice> against, List<String> recorded, List<Long> keeping) {
        List<Item.Choice> choices = new ArrayList<>();
        List<Long> all = new ArrayList<>(keeping);
        against.forEach(voice -> all.addAll(voice.evidence()));
        boolean first = true;
        for (Voice voice : against) {
            List<Long> refused = without(all, voice.evidence());
            boolean suggested = first && voice.isObserved();
            choices.add(choice(path, voice, suggested, refused));
            first = false;
        }
        Said kept =
                Said.values(recorded, new Basis.Decided("", "the record was right", keeping, without(all, keeping)));
        if (!recorded.isEmpty()) {
            PlantTime since = bearer.subject()
                    .flatMap(subject -> subject.fact(path.slot()))
                    .map(Fact::valid)
                    .orElse(PlantTime.ALWAYS);
            choices.add(new Item.Choice(
                    "keep",
                    "Keep " + naming.shown(recorded),
                    false,
                    keeping.isEmpty() ? "no standing source supports it" : "it is what the record rests on",
                    List.of(Edit.Put.of(bearer.id(), path.slot(), Map.of(path.part(), kept), since)),
                    keeping));
        }
        add(
                "diff:" + bearer.id() + ":" + path,
                ItemType.DIFFERENCE,
                bearer.name() + ": " + path.shape().label() + " is recorded as " + naming.shown(recorded) + ", but "
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
            choices.add(choice(path, rival, choices.isEmpty(), without(all, rival.evidence())));
        }
        add(
                "rival:" + bearer.id() + ":" + path,
                ItemType.RIVALRY,
                bearer.name() + ": " + path.shape().label() + " is " + voices(rivals),
                Optional.of(path),
                List.of(),
                choices,
                rivals.stream().anyMatch(Voice::isDocumented),
                all);
    }

    private Item.Choice choice(PartPath path, Voice voice, boolean suggested, List<Long> refused) {
        String reason = (voice.isObserved() ? "it was observed: " : "it is written: ") + voice.speakers();
        Said said = Said.value(voice.value(), new Basis.Decided("", reason, voice.evidence(), refused));
        PlantTime valid = bearer.isNew() ? valid() : changed(path.slot(), voice);
        return new Item.Choice(
                "value:" + voice.value(),
                "Take " + naming.shown(List.of(voice.value())),
                suggested,
                reason,
                List.of(Edit.Put.of(bearer.id(), path.slot(), Map.of(path.part(), said), valid)),
                voice.evidence());
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

    List<Long> keeping(List<Voice> all, Part part, List<String> recorded) {
        return all.stream()
                .filter(voice -> recorded.stream().anyMatch(value -> part.agree(value, voice.value())))
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
