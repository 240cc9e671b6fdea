package org.asbuilt.change;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.LifecycleState;
import org.asbuilt.model.PartPath;
import org.asbuilt.validation.Evidence;
import org.asbuilt.validation.Prediction;

/** What the edits of a change let one expect to see, and what was seen. */
final class Predictions {
    /** What sensors and configurations report by themselves. */
    private static final Map<String, Set<String>> REPORTED = Map.of(
            "networkPort", Set.of("mac", "addresses"),
            "platform", Set.of("firmwareVersion", "operatingSystem", "osVersion"),
            "nameplate", Set.of("serialNumber", "orderNumber", "hardwareRevision"),
            "communication", Set.of("hostname"));

    private final Snapshot before;
    private final Snapshot after;
    private final Map<Object, Prediction> found = new LinkedHashMap<>();

    private Predictions(Snapshot before, Snapshot after) {
        this.before = before;
        this.after = after;
    }

    /** The predictions of edits on a record. */
    static List<Prediction> of(List<Edit> edits, Snapshot before) {
        Predictions predictions = new Predictions(before, before.with(edits));
        edits.forEach(predictions::add);
        return List.copyOf(predictions.found.values());
    }

    /** What was observed since a moment says to predictions. */
    static List<Prediction.Judged> judged(List<Prediction> predictions, Evidence evidence, Optional<Instant> since) {
        return predictions.stream()
                .map(prediction -> prediction.judged(
                        since.map(moment -> Prediction.seenSince(evidence.claims(prediction.subject()), moment))
                                .orElse(List.of())))
                .toList();
    }

    private void add(Edit edit) {
        switch (edit) {
            case Edit.Put put -> put(put);
            case Edit.Remove remove -> remove(remove);
            case Edit.Retire retire -> {
                Id id = retire.subject();
                if (id.kind() == Kind.ASSET || id.kind() == Kind.CONNECTION) {
                    found.put(id, new Prediction.SeenNoMore(id, name(id, before) + " is seen no more"));
                }
            }
            case Edit.Merge ignored -> {}
            case Edit.Split ignored -> {}
            case Edit.Forget ignored -> {}
            case Edit.Erase ignored -> {}
        }
    }

    private void put(Edit.Put put) {
        Id id = put.subject();
        if (id.kind() == Kind.CONNECTION && before.subject(id).isEmpty()) {
            found.putIfAbsent(id, new Prediction.Seen(id, "connection " + name(id, after) + " is seen"));
        }
        if (put.slot().facet().equals("service")
                && before.subject(id).flatMap(was -> was.fact(put.slot())).isEmpty()) {
            found.putIfAbsent(
                    put.slot() + " " + id,
                    new Prediction.Answers(
                            id,
                            put.slot(),
                            name(id, after) + " answers on " + put.slot().key()));
        }
        Set<String> reported = REPORTED.getOrDefault(put.slot().facet(), Set.of());
        put.parts().forEach((part, said) -> {
            if (reported.contains(part) && isOut(id)) {
                reports(put, part, said);
            }
        });
    }

    /** What lies in a store or has left the plant reports nothing. */
    private boolean isOut(Id id) {
        return after.subject(id)
                .flatMap(subject -> subject.facet(org.asbuilt.model.Lifecycle.class))
                .flatMap(org.asbuilt.model.Lifecycle::state)
                .map(LifecycleState::isAtWork)
                .orElse(true);
    }

    private void reports(Edit.Put put, String part, Said said) {
        PartPath path = new PartPath(put.slot(), part);
        Set<String> was = values(before.subject(put.subject()), put, part);
        Set<String> expected = new LinkedHashSet<>(said.values());
        if (path.shape().many()) {
            expected.removeAll(was);
        }
        Set<String> replaced = new HashSet<>(was);
        replaced.removeAll(said.values());
        if (expected.isEmpty() || was.equals(expected)) {
            return;
        }
        String sentence =
                name(put.subject(), after) + " reports " + path.shape().label() + " "
                        + expected.stream().map(value -> "'" + value + "'").collect(Collectors.joining(", "));
        found.put(
                path + " " + put.subject(), new Prediction.Reports(put.subject(), path, expected, replaced, sentence));
    }

    private void remove(Edit.Remove remove) {
        if (remove.slot().facet().equals("service")) {
            Id id = remove.subject();
            String sentence =
                    name(id, before) + " answers no more on " + remove.slot().key();
            found.put(remove.slot() + " " + id, new Prediction.AnswersNoMore(id, remove.slot(), sentence));
        }
    }

    private static Set<String> values(Optional<Subject> subject, Edit.Put put, String part) {
        Collection<String> values = subject.flatMap(was -> was.fact(put.slot()))
                .map(Fact::parts)
                .flatMap(parts -> Optional.ofNullable(parts.get(part)))
                .map(Said::values)
                .orElse(List.of());
        return new LinkedHashSet<>(values);
    }

    private static String name(Id id, Snapshot snapshot) {
        return Sentences.name(id, snapshot);
    }
}
