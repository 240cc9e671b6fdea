package org.asbuilt.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Said.Absence;
import org.asbuilt.ledger.Said.AbsenceKind;
import tools.jackson.core.JsonParser;
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
        try (JsonParser tokens = Parsed.tokens(node)) {
            return parts(tokens, pool);
        }
    }

    static SortedMap<String, Said> parts(byte[] json, Pool pool) {
        try (JsonParser tokens = Parsed.tokens(json)) {
            return parts(tokens, pool);
        }
    }

    /** A record is loaded through here, a million times: token by token, without a tree. */
    private static SortedMap<String, Said> parts(JsonParser tokens, Pool pool) {
        TreeMap<String, Said> parts = new TreeMap<>();
        Parsed.members(tokens, part -> parts.put(pool.one(part), said(tokens, pool)));
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

    private static Said said(JsonParser tokens, Pool pool) {
        List<String> values = new ArrayList<>(1);
        List<Absence> absence = new ArrayList<>(0);
        List<Basis> basis = new ArrayList<>(1);
        Parsed.members(tokens, member -> {
            switch (member) {
                case "values" -> Parsed.items(tokens, () -> values.add(pool.one(tokens.getString())));
                case "absence" -> absence.add(absence(Parsed.tree(tokens)));
                case "basis" -> basis.add(pool.one(basis(tokens)));
                default -> throw new IllegalArgumentException("nothing said has a " + member);
            }
        });
        return new Said(values, absence.stream().findFirst(), basis.getFirst());
    }

    private static Absence absence(JsonNode node) {
        return new Absence(Parsed.choice(AbsenceKind.class, node, "kind"), Parsed.text(node, "reason"));
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

    /** Nearly every part is claimed; the other bases can take the longer way. */
    private static Basis basis(JsonParser tokens) {
        List<Basis> basis = new ArrayList<>(1);
        Parsed.members(tokens, variant -> {
            if (variant.equals("claimed")) {
                List<Long> claims = new ArrayList<>(2);
                Parsed.items(tokens, () -> claims.add(tokens.getLongValue()));
                basis.add(new Basis.Claimed(claims));
            } else {
                basis.add(basis(variant, Parsed.tree(tokens)));
            }
        });
        if (basis.size() != 1) {
            throw new IllegalArgumentException("expected one basis, found " + basis.size());
        }
        return basis.getFirst();
    }

    static Basis basis(JsonNode node) {
        Map.Entry<String, JsonNode> variant = Parsed.variant(node);
        return basis(variant.getKey(), variant.getValue());
    }

    private static Basis basis(String variant, JsonNode value) {
        return switch (variant) {
            case "claimed" -> new Basis.Claimed(numbers(value));
            case "stated" -> new Basis.Stated(Parsed.text(value, "person"), Parsed.text(value, "words"));
            case "decided" ->
                new Basis.Decided(
                        Parsed.text(value, "person"),
                        Parsed.text(value, "reason"),
                        numbers(value.required("chosen")),
                        numbers(value.required("refused")));
            case "computed" -> new Basis.Computed(value.stringValue());
            default -> throw new IllegalArgumentException("no basis is called " + variant);
        };
    }

    private static CanonicalJson numbers(List<Long> numbers) {
        return CanonicalJson.list(numbers, CanonicalJson.Whole::new);
    }

    private static List<Long> numbers(JsonNode array) {
        return Parsed.list(array, JsonNode::longValue);
    }
}
