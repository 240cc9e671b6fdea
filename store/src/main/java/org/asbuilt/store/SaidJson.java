package org.asbuilt.store;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Said.Absence;
import org.asbuilt.ledger.Said.AbsenceKind;
import tools.jackson.databind.JsonNode;

/** What is said of parts, and its basis, as JSON and back. */
final class SaidJson {
    private SaidJson() {}

    static CanonicalJson parts(SortedMap<String, Said> parts) {
        CanonicalJson.Members members = CanonicalJson.object();
        parts.forEach((name, said) -> members.and(name, said(said)));
        return members;
    }

    static SortedMap<String, Said> parts(JsonNode node, Pool pool) {
        TreeMap<String, Said> parts = new TreeMap<>();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            parts.put(pool.one(member.getKey()), said(member.getValue(), pool));
        }
        return parts;
    }

    private static CanonicalJson said(Said said) {
        CanonicalJson.Members members = CanonicalJson.object()
                .and("basis", basis(said.basis()))
                .and(
                        "absence",
                        said.absence()
                                .map(absence -> CanonicalJson.object()
                                        .and("kind", absence.kind().name())
                                        .and("reason", absence.reason())));
        return said.values().isEmpty() ? members : members.and("values", said.values());
    }

    private static Said said(JsonNode node, Pool pool) {
        return new Said(
                node.optional("values")
                        .map(values -> Parsed.list(values, value -> pool.one(value.stringValue())))
                        .orElse(List.of()),
                node.optional("absence")
                        .map(absence -> new Absence(
                                Parsed.choice(AbsenceKind.class, absence, "kind"), Parsed.text(absence, "reason"))),
                pool.one(basis(node.required("basis"))));
    }

    static CanonicalJson basis(Basis basis) {
        return switch (basis) {
            case Basis.Claimed claimed -> CanonicalJson.object().and("claimed", numbers(claimed.claims()));
            case Basis.Stated stated ->
                CanonicalJson.object()
                        .and(
                                "stated",
                                CanonicalJson.object()
                                        .and("person", stated.person())
                                        .and("words", stated.words()));
            case Basis.Decided decided ->
                CanonicalJson.object()
                        .and(
                                "decided",
                                CanonicalJson.object()
                                        .and("person", decided.person())
                                        .and("reason", decided.reason())
                                        .and("chosen", numbers(decided.chosen()))
                                        .and("refused", numbers(decided.refused())));
            case Basis.Computed computed -> CanonicalJson.object().and("computed", computed.rule());
        };
    }

    static Basis basis(JsonNode node) {
        Map.Entry<String, JsonNode> variant = Parsed.variant(node);
        JsonNode value = variant.getValue();
        return switch (variant.getKey()) {
            case "claimed" -> new Basis.Claimed(numbers(value));
            case "stated" -> new Basis.Stated(Parsed.text(value, "person"), Parsed.text(value, "words"));
            case "decided" ->
                new Basis.Decided(
                        Parsed.text(value, "person"),
                        Parsed.text(value, "reason"),
                        numbers(value.required("chosen")),
                        numbers(value.required("refused")));
            case "computed" -> new Basis.Computed(value.stringValue());
            default -> throw new IllegalArgumentException("no basis is called " + variant.getKey());
        };
    }

    private static CanonicalJson numbers(List<Long> numbers) {
        return CanonicalJson.list(numbers, CanonicalJson.Whole::new);
    }

    private static List<Long> numbers(JsonNode array) {
        return Parsed.list(array, JsonNode::longValue);
    }
}
