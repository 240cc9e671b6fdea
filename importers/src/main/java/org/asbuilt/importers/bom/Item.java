package org.asbuilt.importers.bom;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.evidence.Locus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A component or service of a CycloneDX bill with the fields that were read of it. */
final class Item {
    private final Role role;
    private final int number;
    private final Optional<Item> parent;
    private final String pointer;
    private final Map<String, JsonNode> fields = new LinkedHashMap<>();

    /** What an item is in its bill. */
    enum Role {
        /** What the bill is of. */
        SUBJECT,
        /** A component. */
        COMPONENT,
        /** A service. */
        SERVICE
    }

    /**
     * An item without fields yet.
     *
     * @param number the number among components and services, from 0 in the order in which they begin
     * @param parent the item in which it stands
     */
    Item(Role role, int number, Optional<Item> parent, String pointer) {
        this.role = role;
        this.number = number;
        this.parent = parent;
        this.pointer = pointer;
    }

    Role role() {
        return role;
    }

    int number() {
        return number;
    }

    /** The item of which this one is a part; empty if that is the subject itself. */
    Optional<Item> parent() {
        return parent.filter(item -> item.role != Role.SUBJECT);
    }

    String pointer() {
        return pointer;
    }

    Locus locus() {
        return new Locus.Pointer(pointer);
    }

    Locus at(String field) {
        return new Locus.Pointer(pointer + "/" + field);
    }

    void put(String field, JsonNode value) {
        fields.put(field, value);
    }

    Map<String, JsonNode> fields() {
        return Collections.unmodifiableMap(fields);
    }

    JsonNode field(String field) {
        return fields.getOrDefault(field, MissingNode.getInstance());
    }

    /** The text of a field without spaces around it, or empty. */
    String text(String field) {
        return Values.text(field(field));
    }

    /** The name with its group before it. */
    String fullName() {
        String group = text("group");
        String name = text("name");
        return group.isEmpty() || name.isEmpty() ? name : group + "/" + name;
    }
}
