package org.asbuilt.importers.csaf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A value of a document with the place where it stands. What is not there is a spot too, that is empty.
 *
 * @param node the value
 * @param pointer its JSON pointer (RFC 6901); empty for the whole document
 */
record Spot(JsonNode node, String pointer) {

    /** The whole of a document. */
    static Spot of(JsonNode document) {
        return new Spot(document, "");
    }

    /** The member of that name. */
    Spot get(String name) {
        return new Spot(node.path(name), pointer + "/" + name.replace("~", "~0").replace("/", "~1"));
    }

    /** What stands there if it is a list. */
    List<Spot> items() {
        if (!node.isArray()) {
            return List.of();
        }
        List<Spot> items = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            items.add(new Spot(node.path(i), pointer + "/" + i));
        }
        return items;
    }

    /** The items of the member of that name if it is a list. */
    List<Spot> items(String name) {
        return get(name).items();
    }

    /** The texts of the member of that name if it is a list. */
    List<String> texts(String name) {
        return items(name).stream()
                .map(Spot::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Whether there is anything. */
    boolean exists() {
        return !node.isMissingNode();
    }

    /** The text that stands there; empty if it is none. */
    String text() {
        return node.isString() ? node.stringValue() : "";
    }

    /** The text of the member of that name; empty if it has none. */
    String text(String name) {
        JsonNode member = node.path(name);
        return member.isString() ? member.stringValue() : "";
    }

    /** The text of the member of that name, if it has one. */
    Optional<String> said(String name) {
        return Optional.of(text(name)).filter(text -> !text.isEmpty());
    }
}
