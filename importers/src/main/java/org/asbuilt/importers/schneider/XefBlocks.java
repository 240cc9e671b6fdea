package org.asbuilt.importers.schneider;

import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.intake.Markup;
import org.asbuilt.importers.intake.Node;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.logic.Block;
import org.asbuilt.importers.logic.CanonicalLogic;
import org.asbuilt.importers.logic.Controller;
import org.asbuilt.importers.logic.LogicDigest;
import org.asbuilt.importers.logic.LogicForm;
import org.asbuilt.importers.logic.LogicTap;
import org.asbuilt.importers.logic.ProjectTime;

/** Follows sections, types of function blocks and of data, and tasks through the export. */
final class XefBlocks {
    private static final String TYPES = "Derived Function Blocks/";
    private static final String DATA_TYPES = "Derived Data Types/";
    private static final int MOST_BLOCKS = 200_000;

    private final Reading reading;
    private final LogicTap tap = new LogicTap(LogicForm.SCHNEIDER);
    private final SortedMap<String, String> digests = new TreeMap<>();
    private Optional<Block> section = Optional.empty();
    private Optional<Block> type = Optional.empty();
    private Optional<Locus> begun = Optional.empty();

    XefBlocks(Reading reading) {
        this.reading = reading;
    }

    LogicTap tap() {
        return tap;
    }

    private void claim(Block block, Controller controller) {
        reading.units(1, block.claim(controller) ? 1 : 0);
        block.digest().ifPresent(digest -> {
            if (digests.size() < MOST_BLOCKS) {
                digests.put(block.key(), digest.hex());
            }
        });
    }

    /** The digest of all blocks. */
    LogicDigest all() {
        StringBuilder all = new StringBuilder();
        digests.forEach(
                (key, digest) -> all.append(key).append(' ').append(digest).append('\n'));
        return new LogicDigest(LogicDigest.of(all.toString()), digests.size());
    }

    void start(Markup.Tag tag) {
        switch (tag.name()) {
            case "FBSource" ->
                type = Optional.of(new Block(TYPES + tag.attribute("nameOfFBType"), "function block", tag.locus())
                        .version(tag.attribute("version"))
                        .edited(ProjectTime.iso(tag.attribute("dateTime"))));
            case "FBProgram" -> {
                String key = type.map(Block::key).orElse(TYPES) + "/" + tag.attribute("name");
                section = Optional.of(new Block(key, "section", tag.locus()));
            }
            default -> begun = Optional.of(tag.locus());
        }
    }

    /** Sections of the task of safety are part of the safety program. */
    void identified(Markup.Tag tag) {
        String task = tag.attribute("task");
        String kind = tag.attribute("type").isEmpty() ? "section" : tag.attribute("type");
        String key = (task.isEmpty() ? "" : task + "/") + tag.attribute("name");
        Block block = new Block(key, kind.toLowerCase(Locale.ROOT), begun.orElse(tag.locus()));
        if (task.equals("SAFE")) {
            block.safetyRelated();
        }
        section = Optional.of(block);
    }

    /** A piece of logic begins; what is encrypted is guarded. */
    void logic(String element) {
        if (!tap.first().isEmpty()) {
            return;
        }
        Optional<Block> block = section.or(() -> type);
        if (element.equals("crypted")) {
            block.ifPresent(Block::guarded);
        } else {
            block.ifPresent(found -> found.language(language(element)));
        }
    }

    private static String language(String element) {
        return switch (element) {
            case "STSource" -> "structured text";
            case "ILSource" -> "instruction list";
            case "LDSource" -> "ladder diagram";
            case "FBDSource" -> "function block diagram";
            case "SFCSource", "chartSource" -> "sequential function chart";
            default -> "";
        };
    }

    void piece(LogicDigest digest) {
        section.or(() -> type).ifPresent(block -> block.piece(digest));
    }

    /** Parameters and variables of a type of function block. */
    void declared(Node node) {
        CanonicalLogic canonical = new CanonicalLogic(LogicForm.SCHNEIDER);
        canonical.add(node);
        type.ifPresent(block -> block.piece(new LogicDigest(canonical.finish().hex(), 0)));
    }

    void description(String owner, String text) {
        switch (owner) {
            case "FBSource" -> type.ifPresent(block -> block.description(text));
            case "FBProgram", "program", "SFCProgram" -> section.ifPresent(block -> block.description(text));
            default -> reading.count("comments", 1);
        }
    }

    void end(String element, Controller controller) {
        if (element.equals("FBSource")) {
            type.ifPresent(block -> claim(block, controller));
            type = Optional.empty();
            return;
        }
        section.ifPresent(block -> {
            claim(block, controller);
            type.ifPresent(of -> block.digest().ifPresent(of::piece));
        });
        section = Optional.empty();
    }

    void dataType(Node node, Controller controller) {
        Block block = new Block(DATA_TYPES + node.attribute("DDTName").orElse(""), "data type", node.locus())
                .version(node.attribute("version").orElse(""))
                .edited(ProjectTime.iso(node.attribute("dateTime").orElse("")))
                .description(node.text("comment").orElse(""));
        CanonicalLogic canonical = new CanonicalLogic(LogicForm.SCHNEIDER);
        canonical.start(node.name(), node.attributes());
        node.children().stream()
                .filter(child -> !child.name().equals("attribute"))
                .forEach(canonical::add);
        canonical.end("");
        int members = (int)
                Math.min(Integer.MAX_VALUE, node.all("structure", "variables").count());
        claim(block.digest(new LogicDigest(canonical.finish().hex(), members)), controller);
    }

    void task(Node node, Controller controller) {
        String name = node.attribute("task").orElse("");
        StringBuilder canonical = new StringBuilder(name);
        for (String part : new String[] {"taskType", "value", "valueType", "maxExecTime"}) {
            canonical
                    .append(' ')
                    .append(part)
                    .append(' ')
                    .append(node.attribute(part).orElse(""));
        }
        int[] sections = {0};
        node.children("sectionDesc").forEach(section -> {
            sections[0]++;
            canonical
                    .append('\n')
                    .append(section.attribute("name").orElse(""))
                    .append(' ')
                    .append(section.attribute("activationCondition").orElse(""));
        });
        Block block = new Block("Tasks/" + name, "task", node.locus())
                .digest(new LogicDigest(LogicDigest.of(canonical.toString()), sections[0]));
        if (name.equals("SAFE")) {
            block.safetyRelated();
        }
        claim(block, controller);
    }
}
