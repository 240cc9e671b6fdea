package org.asbuilt.importers.plcopen;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.importers.intake.Markup;
import org.asbuilt.importers.intake.Node;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.logic.Block;
import org.asbuilt.importers.logic.CanonicalLogic;
import org.asbuilt.importers.logic.LogicDigest;
import org.asbuilt.importers.logic.LogicForm;
import org.asbuilt.importers.logic.LogicTap;
import org.asbuilt.model.Component;

/** Follows program organisation units and what belongs to them through the document. */
final class PlcOpenBlocks {
    private static final Pattern LIBRARY = Pattern.compile("#?([^,]{1,200}), ([^(]{1,100}) \\(([^)]{1,200})\\)");

    private final Reading reading;
    private final IecProject project;
    private final LogicTap tap = new LogicTap(LogicForm.PLCOPEN);
    private final Deque<Block> open = new ArrayDeque<>();
    private final Deque<String> roots = new ArrayDeque<>();
    private String resource = "";

    PlcOpenBlocks(Reading reading, IecProject project) {
        this.reading = reading;
        this.project = project;
    }

    LogicTap tap() {
        return tap;
    }

    void resource(String name) {
        resource = name.isEmpty() ? "" : name + "/";
    }

    void start(Markup.Tag tag, String root) {
        String prefix = open.isEmpty() ? resource : open.element().key() + "/";
        String sort = switch (tag.attribute("pouType")) {
            case "program" -> "program";
            case "function" -> "function";
            case "functionBlock" -> "function block";
            default -> tag.name().toLowerCase(Locale.ROOT);
        };
        open.push(new Block(prefix + tag.attribute("name"), sort, tag.locus()));
        roots.push(root);
    }

    void end() {
        project.block(roots.pop(), open.pop());
    }

    /** A body has ended. */
    void body(LogicDigest digest, String language) {
        if (!open.isEmpty()) {
            open.element().piece(digest);
            open.element().language(language(language));
        }
    }

    private static String language(String element) {
        return switch (element) {
            case "ST" -> "structured text";
            case "IL" -> "instruction list";
            case "LD" -> "ladder diagram";
            case "FBD" -> "function block diagram";
            case "SFC" -> "sequential function chart";
            case "addData" -> "continuous function chart";
            default -> "";
        };
    }

    void description(String text) {
        if (!open.isEmpty()) {
            open.element().description(text);
        }
    }

    private static LogicDigest canonical(Node node) {
        LogicDigest digest = CanonicalLogic.of(LogicForm.PLCOPEN, node);
        return new LogicDigest(digest.hex(), 0);
    }

    void declared(Node node) {
        if (!open.isEmpty()) {
            open.element().piece(canonical(node));
        }
    }

    void dataType(Node node, String root) {
        String name = node.attribute("name").orElse("");
        String description =
                node.child("documentation").map(PlcOpenDocument::text).orElse("");
        project.block(
                root,
                new Block("Data Types/" + name, "data type", node.locus())
                        .description(description)
                        .digest(canonical(node)));
    }

    private void count(String name) {
        if (project.claims()) {
            reading.count(name, 1);
        }
    }

    /** What a task does: how often, how urgently, and which programs. */
    void task(Node node, String root) {
        StringBuilder canonical = new StringBuilder();
        for (String part : new String[] {"interval", "single", "priority"}) {
            canonical
                    .append(part)
                    .append(' ')
                    .append(node.attribute(part).orElse(""))
                    .append('\n');
        }
        int[] programs = {0};
        node.children("pouInstance").forEach(instance -> {
            programs[0]++;
            canonical
                    .append(instance.attribute("name").orElse(""))
                    .append(' ')
                    .append(instance.attribute("typeName").orElse(""))
                    .append('\n');
        });
        project.block(
                root,
                new Block(resource + "Tasks/" + node.attribute("name").orElse(""), "task", node.locus())
                        .digest(new LogicDigest(LogicDigest.of(canonical.toString()), programs[0])));
    }

    void variables(Node node, String root) {
        if (project.claims()) {
            reading.count("global variables", node.children("variable").size());
        }
        String name = node.attribute("name").orElse("Global Variables");
        project.block(root, new Block(resource + name, "global variables", node.locus()).digest(canonical(node)));
    }

    /** Libraries are software that the controller runs. */
    void libraries(Node node, String root) {
        if (!project.claims()) {
            return;
        }
        node.children("Library").forEach(library -> {
            String named = library.attribute("DefaultResolution")
                    .or(() -> library.attribute("Name"))
                    .orElse("");
            Matcher form = LIBRARY.matcher(named);
            boolean known = form.matches();
            String name = known ? form.group(1).strip() : named;
            project.of(root).fact(Component.class, name, "name", name, library.locus());
            project.of(root).fact(Component.class, name, "sort", "library", library.locus());
            if (known) {
                project.of(root).fact(Component.class, name, "supplier", form.group(3), library.locus());
            }
            if (known && !form.group(2).strip().equals("*")) {
                project.of(root)
                        .fact(Component.class, name, "version", form.group(2).strip(), library.locus());
            }
            count("libraries");
        });
    }
}
