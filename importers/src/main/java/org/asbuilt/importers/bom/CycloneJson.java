package org.asbuilt.importers.bom;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.importers.intake.Json;
import org.asbuilt.importers.intake.Reading;
import tools.jackson.databind.JsonNode;

/** Walks through a CycloneDX document in JSON. Source: ECMA-424, CycloneDX 1.2 to 1.7. */
final class CycloneJson implements Json.Visitor {
    /** Lists of which each entry is handed over. */
    static final Set<String> LISTS = Set.of("dependencies", "vulnerabilities", "compositions");
    /** Single values at the top. */
    static final Set<String> SINGLE = Set.of("bomFormat", "specVersion", "serialNumber", "version");
    /** What counts of the metadata, besides the component. */
    static final Set<String> METADATA =
            Set.of("timestamp", "supplier", "manufacture", "manufacturer", "lifecycles", "authors");
    /** Large fields of components that tell nothing of what they are. */
    static final Set<String> LARGE =
            Set.of("evidence", "pedigree", "modelCard", "releaseNotes", "signature", "data of components");

    private final CycloneEvents events;
    private final Deque<Open> open = new ArrayDeque<>();
    private int items;

    private record Open(Item item, List<String> steps) {}

    private CycloneJson(CycloneEvents events) {
        this.events = events;
    }

    static void walk(Reading reading, CycloneEvents events) throws IOException {
        CycloneJson walk = new CycloneJson(events);
        Json.walk(reading, walk);
        walk.closeAll();
    }

    private void closeAll() {
        while (!open.isEmpty()) {
            events.item(open.pop().item());
        }
    }

    @Override
    public Json.Take at(Json.Path path) {
        List<String> steps = path.steps();
        while (!open.isEmpty() && !within(open.element(), steps)) {
            events.item(open.pop().item());
        }
        if (steps.isEmpty()) {
            return Json.Take.ENTER;
        }
        return open.isEmpty() ? outside(path, steps) : inside(path, open.element());
    }

    private static boolean within(Open item, List<String> steps) {
        int depth = item.steps().size();
        return steps.size() > depth && steps.subList(0, depth).equals(item.steps());
    }

    private Json.Take outside(Json.Path path, List<String> steps) {
        String first = steps.getFirst();
        boolean nested = first.equals("components") || first.equals("services");
        if (steps.size() == 1) {
            if (nested || first.equals("metadata") || LISTS.contains(first)) {
                return Json.Take.ENTER;
            }
            return SINGLE.contains(first) ? Json.Take.COLLECT : pass(first, path);
        }
        if (nested) {
            return begin(first.equals("services") ? Item.Role.SERVICE : Item.Role.COMPONENT, path);
        }
        if (LISTS.contains(first)) {
            return Json.Take.COLLECT;
        }
        if (steps.get(1).equals("component")) {
            return begin(Item.Role.SUBJECT, path);
        }
        return METADATA.contains(steps.get(1)) ? Json.Take.COLLECT : pass("metadata." + steps.get(1), path);
    }

    private Json.Take inside(Json.Path path, Open item) {
        int depth = item.steps().size();
        String field = path.steps().get(depth);
        boolean services = field.equals("services");
        if (services || field.equals("components")) {
            return path.steps().size() == depth + 1
                    ? Json.Take.ENTER
                    : begin(services ? Item.Role.SERVICE : Item.Role.COMPONENT, path);
        }
        boolean files = field.equals("data") && item.item().role() != Item.Role.SERVICE;
        return LARGE.contains(field) || files ? pass(files ? "data of components" : field, path) : Json.Take.COLLECT;
    }

    private Json.Take begin(Item.Role role, Json.Path path) {
        Optional<Item> parent = Optional.ofNullable(open.peek()).map(Open::item);
        int number = role == Item.Role.SUBJECT ? -1 : items++;
        open.push(new Open(new Item(role, number, parent, path.pointer()), path.steps()));
        return Json.Take.ENTER;
    }

    private Json.Take pass(String section, Json.Path path) {
        events.passed(section, path.pointer());
        return Json.Take.SKIP;
    }

    @Override
    public void collected(Json.Path path, JsonNode value) {
        if (!open.isEmpty()) {
            open.element().item().put(path.steps().getLast(), value);
            return;
        }
        String first = path.steps().getFirst();
        String section = first.equals("metadata") ? "metadata." + path.steps().get(1) : first;
        events.entry(section, value, path.pointer());
    }
}
