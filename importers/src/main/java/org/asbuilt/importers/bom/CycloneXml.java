package org.asbuilt.importers.bom;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.asbuilt.importers.intake.Markup;
import org.asbuilt.importers.intake.Node;
import org.asbuilt.importers.intake.Reading;
import tools.jackson.databind.node.StringNode;

/** Walks through a CycloneDX document in XML and tells of it as if it were JSON. Source: ECMA-424, CycloneDX 1.0 to 1.7. */
final class CycloneXml implements Markup.Visitor {
    static final String NAMESPACE = "http://cyclonedx.org/schema/bom/";

    private final CycloneEvents events;
    private final Deque<String> names = new ArrayDeque<>();
    private final Deque<Item> open = new ArrayDeque<>();
    private int items;

    private CycloneXml(CycloneEvents events) {
        this.events = events;
    }

    static void walk(Reading reading, CycloneEvents events) throws IOException {
        CycloneXml walk = new CycloneXml(events);
        Markup.walk(reading, walk);
    }

    @Override
    public Markup.Take start(Markup.Tag tag) {
        String parent = names.isEmpty() ? "" : names.element();
        Markup.Take take = take(tag, parent);
        if (take == Markup.Take.ENTER) {
            names.push(tag.name());
        }
        return take;
    }

    private Markup.Take take(Markup.Tag tag, String parent) {
        String name = tag.name();
        return switch (parent) {
            case "" -> root(tag);
            case "bom" -> top(tag);
            case "metadata" -> metadata(tag);
            case "components" ->
                name.equals("component") ? begin(Item.Role.COMPONENT, tag) : pass("components/" + name, tag);
            case "services" -> name.equals("service") ? begin(Item.Role.SERVICE, tag) : pass("services/" + name, tag);
            case "component", "service" -> field(tag);
            default -> Markup.Take.COLLECT;
        };
    }

    private Markup.Take root(Markup.Tag tag) {
        if (tag.namespace().startsWith(NAMESPACE)) {
            entry("specVersion", tag.namespace().substring(NAMESPACE.length()), tag);
        }
        entry("serialNumber", tag.attribute("serialNumber"), tag);
        entry("version", tag.attribute("version"), tag);
        return Markup.Take.ENTER;
    }

    private void entry(String section, String value, Markup.Tag tag) {
        if (!value.isEmpty()) {
            events.entry(section, StringNode.valueOf(value), tag.pointer());
        }
    }

    private Markup.Take top(Markup.Tag tag) {
        String name = tag.name();
        boolean known = name.equals("metadata")
                || name.equals("components")
                || name.equals("services")
                || CycloneJson.LISTS.contains(name);
        return known ? Markup.Take.ENTER : pass(name, tag);
    }

    private Markup.Take metadata(Markup.Tag tag) {
        if (tag.name().equals("component")) {
            return begin(Item.Role.SUBJECT, tag);
        }
        return CycloneJson.METADATA.contains(tag.name()) ? Markup.Take.COLLECT : pass("metadata." + tag.name(), tag);
    }

    private Markup.Take field(Markup.Tag tag) {
        String name = tag.name();
        if (name.equals("components") || name.equals("services")) {
            return Markup.Take.ENTER;
        }
        boolean files = name.equals("data") && !open.isEmpty() && open.element().role() != Item.Role.SERVICE;
        return CycloneJson.LARGE.contains(name) || files
                ? pass(files ? "data of components" : name, tag)
                : Markup.Take.COLLECT;
    }

    private Markup.Take begin(Item.Role role, Markup.Tag tag) {
        int number = role == Item.Role.SUBJECT ? -1 : items++;
        Item item = new Item(role, number, Optional.ofNullable(open.peek()), tag.pointer());
        tag.attributes().forEach((name, value) -> item.put(name, StringNode.valueOf(value)));
        open.push(item);
        return Markup.Take.ENTER;
    }

    private Markup.Take pass(String section, Markup.Tag tag) {
        events.passed(section, tag.pointer());
        return Markup.Take.SKIP;
    }

    @Override
    public void collected(Node node) {
        String parent = names.isEmpty() ? "" : names.element();
        if (parent.equals("component") || parent.equals("service")) {
            if (!open.isEmpty()) {
                open.element().put(node.name(), MarkupAsJson.of(node));
            }
            return;
        }
        String section = parent.equals("metadata") ? "metadata." + node.name() : parent;
        events.entry(section, MarkupAsJson.of(node), node.pointer());
    }

    @Override
    public void end(Markup.Tag tag, String text) {
        names.pop();
        boolean item = tag.name().equals("component") || tag.name().equals("service");
        if (item && !open.isEmpty() && open.element().pointer().equals(tag.pointer())) {
            events.item(open.pop());
        }
    }
}
