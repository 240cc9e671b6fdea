package org.asbuilt.importers.csaf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Compares a document with the shape that it must have. */
final class Structure {
    private static final int MOST = 1_000;
    private static final int MOST_SHOWN = 60;

    private final List<Deviation> found = new ArrayList<>();

    /** What sort of deviation it is. */
    enum Sort {
        /** The document is not built as it must be. */
        SHAPE,
        /** A score is not written as it must be. */
        SCORE,
        /** There is a member that the standard does not know. */
        UNKNOWN
    }

    /**
     * A place where the document is built otherwise.
     *
     * @param sort what sort of deviation it is
     * @param pointer the place
     * @param text what was found and what was expected
     */
    record Deviation(Sort sort, String pointer, String text) {}

    private Structure() {}

    /** Where a document deviates from a shape, in its order; at most the first thousand places. */
    static List<Deviation> deviations(Spot document, Shape shape) {
        Structure structure = new Structure();
        structure.check(document, shape, Sort.SHAPE);
        return structure.found;
    }

    private void check(Spot spot, Shape shape, Sort sort) {
        switch (shape) {
            case Shape.Free() -> {}
            case Shape.Within within -> check(spot, within.shape().get(), sort);
            case Shape.Text(Form form) -> {
                if (!spot.node().isString() || !form.fits(spot.text())) {
                    wrong(spot, sort, "expected " + form.expected());
                }
            }
            case Shape.Word(Set<String> words) -> {
                if (!spot.node().isString() || !words.contains(spot.text())) {
                    wrong(spot, sort, "expected one of " + String.join(", ", words));
                }
            }
            case Shape.Amount(double least, double most) -> {
                boolean within = spot.node().isNumber()
                        && spot.node().doubleValue() >= least
                        && spot.node().doubleValue() <= most;
                if (!within) {
                    wrong(spot, sort, "expected a number from " + least + " to " + most);
                }
            }
            case Shape.Many many -> list(spot, many, sort);
            case Shape.Thing thing -> thing(spot, thing, sort);
            case Shape.Versioned(Map<String, Shape> byVersion) -> {
                Shape one = byVersion.get(spot.text("version"));
                if (one == null) {
                    wrong(
                            spot.get("version"),
                            sort,
                            "expected one of "
                                    + String.join(
                                            ", ",
                                            byVersion.keySet().stream().sorted().toList()));
                } else {
                    check(spot, one, sort);
                }
            }
        }
    }

    private void list(Spot spot, Shape.Many many, Sort sort) {
        if (!spot.node().isArray()) {
            wrong(spot, sort, "expected a list");
            return;
        }
        if (spot.node().size() < many.least()) {
            wrong(spot, sort, "expected at least " + many.least() + " items");
        }
        Set<JsonNode> seen = new HashSet<>();
        for (Spot item : spot.items()) {
            check(item, many.of(), sort);
            if (many.distinct() && !seen.add(item.node())) {
                wrong(item, sort, "this item is there already");
            }
        }
    }

    private void thing(Spot spot, Shape.Thing thing, Sort sort) {
        JsonNode node = spot.node();
        if (!node.isObject()) {
            wrong(spot, sort, "expected an object");
            return;
        }
        if (node.size() < thing.least() || node.size() > thing.most()) {
            String most = thing.most() == Integer.MAX_VALUE ? "" : ", at most " + thing.most();
            wrong(spot, sort, "expected at least " + thing.least() + most + " members; there are " + node.size());
        }
        thing.members().forEach((name, member) -> {
            if (member.required() && !node.has(name)) {
                wrong(spot, sort, "the member " + name + " is missing");
            }
        });
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            Spot value = spot.get(entry.getKey());
            Shape.Member member = thing.members().get(entry.getKey());
            if (member == null) {
                add(Sort.UNKNOWN, value, "the standard knows no member of this name here");
            } else {
                check(value, member.shape(), entry.getKey().startsWith("cvss_v") ? Sort.SCORE : sort);
            }
        }
    }

    private void wrong(Spot spot, Sort sort, String text) {
        add(sort, spot, text + shown(spot.node()));
    }

    private static String shown(JsonNode node) {
        if (!node.isValueNode() || node.isMissingNode()) {
            return "";
        }
        String text = node.asString("");
        return ", not \"" + (text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "…" : text) + "\"";
    }

    private void add(Sort sort, Spot spot, String text) {
        if (found.size() < MOST) {
            found.add(new Deviation(sort, spot.pointer(), text));
        }
    }
}
