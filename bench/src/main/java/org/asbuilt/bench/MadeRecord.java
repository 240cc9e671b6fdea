package org.asbuilt.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Said;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Part;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Slot;
import org.asbuilt.validation.Evidence;

/**
 * The record that a {@link LargePlant} makes when every claim is accepted, without reconciling it: who reconciles a million
 * connections at once measures that and nothing else. Where sources differ the first is believed.
 */
final class MadeRecord {
    private final Map<Id, List<RecordedClaim>> claims = new LinkedHashMap<>();
    private final Map<String, Id> named = new HashMap<>();

    MadeRecord(LargePlant plant) {
        this(plant.claims());
    }

    /** Of the claims of such a plant as a store numbered them. */
    MadeRecord(List<RecordedClaim> all) {
        IdentityHashMap<About, Id> known = new IdentityHashMap<>();
        for (RecordedClaim claim : all) {
            Id id = known.computeIfAbsent(claim.claim().about(), this::id);
            claims.computeIfAbsent(id, key -> new ArrayList<>(5)).add(claim);
        }
    }

    /** What the plant's sources say; nothing waits for a decision. */
    Evidence evidence() {
        return Evidence.of(claims, List.of());
    }

    int size() {
        return claims.size();
    }

    /** The edits of the whole record, subject by subject. */
    void edits(Consumer<List<Edit>> into) {
        claims.forEach((id, own) -> into.accept(edits(id, own)));
        named.forEach((text, id) -> {
            if (!claims.containsKey(id)) {
                into.accept(List.of(called(id, text.substring(text.indexOf(' ') + 1))));
            }
        });
    }

    private static Edit called(Id id, String name) {
        Said said = Said.value(name, new Basis.Computed("made"));
        return Edit.Put.of(id, Slot.parse("designation"), Map.of("name", said), PlantTime.ALWAYS);
    }

    private List<Edit> edits(Id id, List<RecordedClaim> own) {
        Map<Slot, TreeMap<String, Said>> slots = new TreeMap<>();
        for (RecordedClaim one : own) {
            Claim claim = one.claim();
            slots.computeIfAbsent(claim.path().slot(), slot -> new TreeMap<>())
                    .merge(
                            claim.path().part(),
                            Said.value(value(claim), new Basis.Claimed(List.of(one.id()))),
                            (first, next) -> both(claim.path().shape(), first, next));
        }
        joints(own.getFirst())
                .ifPresent(parts -> slots.computeIfAbsent(Slot.parse("link"), slot -> new TreeMap<>())
                        .putAll(parts));
        List<Edit> edits = new ArrayList<>(slots.size());
        slots.forEach((slot, parts) -> edits.add(new Edit.Put(id, slot, parts, PlantTime.ALWAYS)));
        return edits;
    }

    private static Said both(Part part, Said first, Said next) {
        if (!part.many() || first.values().containsAll(next.values())) {
            return first;
        }
        List<String> values = new ArrayList<>(first.values());
        values.addAll(next.values());
        return Said.values(values, first.basis());
    }

    private Optional<SortedMap<String, Said>> joints(RecordedClaim claim) {
        return claim.claim().about().hints().stream()
                .filter(Hint.Joins.class::isInstance)
                .map(Hint.Joins.class::cast)
                .findFirst()
                .map(joins -> {
                    Basis basis = new Basis.Claimed(List.of(claim.id()));
                    SortedMap<String, Said> parts = new TreeMap<>();
                    parts.put("source", Said.value(id(joins.source()).value(), basis));
                    parts.put("destination", Said.value(id(joins.destination()).value(), basis));
                    parts.put("transport", Said.value("tcp", basis));
                    parts.put("port", Said.value(Integer.toString(joins.port()), basis));
                    return parts;
                });
    }

    private String value(Claim claim) {
        return claim.path().shape().refers().stream()
                .findFirst()
                .map(kind -> id(kind, claim.value()).value())
                .orElse(claim.value());
    }

    private Id id(About about) {
        for (Hint hint : about.hints()) {
            if (hint instanceof Hint.HasMac mac) {
                return id(about.kind(), mac.mac().text());
            }
            if (hint instanceof Hint.Joins joins) {
                return Id.of(Kind.CONNECTION, id(joins.source()) + " " + id(joins.destination()) + " " + joins.port());
            }
        }
        return about.hints().stream()
                .filter(Hint.HasName.class::isInstance)
                .map(Hint.HasName.class::cast)
                .findFirst()
                .map(name -> id(about.kind(), name.name()))
                .orElseThrow();
    }

    private Id id(Kind kind, String text) {
        return named.computeIfAbsent(kind.text() + " " + text, seed -> Id.of(kind, seed));
    }
}
