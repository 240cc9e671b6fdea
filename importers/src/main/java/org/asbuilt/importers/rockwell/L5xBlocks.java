package org.asbuilt.importers.rockwell;

import java.util.Optional;
import org.asbuilt.importers.intake.Markup;
import org.asbuilt.importers.intake.Node;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.logic.Block;
import org.asbuilt.importers.logic.LogicDigest;
import org.asbuilt.importers.logic.LogicForm;
import org.asbuilt.importers.logic.LogicTap;

/** Follows programs, routines, instructions, data types and tasks through the document. */
final class L5xBlocks {
    private final Reading reading;
    private final RockwellProject project;
    private final LogicTap tap = new LogicTap(LogicForm.ROCKWELL);
    private final StringBuilder declarations = new StringBuilder();
    private Optional<Block> unit = Optional.empty();
    private Optional<Block> routine = Optional.empty();
    private Optional<Block> encoded = Optional.empty();
    private String prefix = "";
    private String mainRoutines = "";
    private boolean isWhole;
    private boolean isProgram;
    private String target = "";
    private String edited = "";

    L5xBlocks(Reading reading, RockwellProject project) {
        this.reading = reading;
        this.project = project;
    }

    LogicTap tap() {
        return tap;
    }

    /** What a part of a project was exported for, and when that was last edited. */
    void target(String type, String name, String lastEdited) {
        target = type + " " + name;
        edited = RockwellProject.time(lastEdited);
    }

    private String edited(String type, String name) {
        return target.equals(type + " " + name) ? edited : "";
    }

    private static boolean isReference(String use) {
        return use.equals("Reference");
    }

    void start(Markup.Tag of) {
        String name = of.attribute("Name");
        isProgram = !of.name().equals("AddOnInstructionDefinition");
        isWhole = !of.attribute("Use").equals("Context") && !isReference(of.attribute("Use"));
        declarations.setLength(0);
        String folder = isProgram ? "" : RockwellNames.INSTRUCTIONS;
        prefix = folder + name + "/";
        String sort = isProgram ? of.name().equals("Program") ? "program" : "equipment phase" : "add-on instruction";
        Block block = new Block(folder + name, sort, of.locus());
        if (isProgram) {
            reading.count("programs", 1);
            mainRoutines = RockwellNames.programLine(of.attribute("MainRoutineName"), of.attribute("FaultRoutineName"));
            block.edited(edited("Program", name));
        } else {
            String extension = of.attribute("RevisionExtension");
            block.version(of.attribute("Revision") + (extension.isEmpty() ? "" : " " + extension));
            block.edited(of.attribute("EditedDate"));
        }
        if (of.attribute("Class").equals("Safety")) {
            block.safetyRelated();
        }
        unit = Optional.of(block);
    }

    void end(Markup.Tag of) {
        Block block = unit.orElseThrow();
        unit = Optional.empty();
        if (isReference(of.attribute("Use"))) {
            reading.count("blocks that are only referred to", 1);
            return;
        }
        if (!isWhole && isProgram) {
            // Only some of its routines are here, so that a digest would show a change that is none.
            reading.count("programs of which the export holds only a part", 1);
        } else {
            block.digest(project.under(prefix, isProgram ? mainRoutines : declarations.toString()));
        }
        project.block(block);
    }

    void description(String text) {
        routine.or(() -> unit).ifPresent(block -> block.description(text));
    }

    /** A parameter or local tag of an instruction. */
    void declared(Node node) {
        declarations
                .append(RockwellNames.declaration(
                        node.name().equals("Parameter")
                                ? node.attribute("Usage").orElse("")
                                : "Local",
                        node.attribute("Name").orElse(""),
                        node.attribute("DataType").orElse(""),
                        node.attribute("Dimensions").orElse(""),
                        node.attribute("Required").orElse("")))
                .append('\n');
    }

    void routine(Markup.Tag of) {
        String name = of.attribute("Name");
        Block block = new Block(prefix + name, "routine", of.locus())
                .language(RockwellNames.language(of.attribute("Type")))
                .edited(edited("Routine", name));
        if (of.attribute("Class").equals("Safety")) {
            block.safetyRelated();
        }
        routine = Optional.of(block);
    }

    void endOfRoutine() {
        routine.ifPresent(project::block);
        routine = Optional.empty();
    }

    /** What source protection encoded stands in the place of a routine or an instruction, or within one. */
    void encoded(Markup.Tag of) {
        if (!of.name().equals("EncodedData")) {
            return;
        }
        if (routine.isPresent()) {
            routine.get().guarded();
            return;
        }
        String name = of.attribute("Name");
        boolean isRoutine = of.attribute("EncodedType").equals("Routine");
        boolean isInstruction = of.attribute("EncodedType").equals("AddOnInstructionDefinition");
        String folder = isRoutine ? prefix : isInstruction ? RockwellNames.INSTRUCTIONS : "";
        String sort = isRoutine ? "routine" : isInstruction ? "add-on instruction" : of.attribute("EncodedType");
        encoded = Optional.of(new Block(folder + name, sort.isBlank() ? "encoded block" : sort, of.locus())
                .language(RockwellNames.language(of.attribute("Type")))
                .version(of.attribute("Revision"))
                .edited(of.attribute("EditedDate"))
                .guarded());
    }

    /** A piece of logic has ended. */
    void logic(LogicDigest digest) {
        if (encoded.isPresent()) {
            project.block(encoded.get().piece(digest));
            encoded = Optional.empty();
        } else {
            routine.ifPresent(block -> block.piece(digest));
        }
    }

    void dataType(Node node) {
        String name = node.attribute("Name").orElse("");
        if (name.isEmpty() || node.child("Members").isEmpty()) {
            reading.count("blocks that are only referred to", 1);
            return;
        }
        StringBuilder canonical = new StringBuilder();
        int[] members = {0};
        node.all("Members", "Member").forEach(member -> {
            members[0]++;
            canonical
                    .append(RockwellNames.member(
                            member.attribute("DataType").orElse(""),
                            member.attribute("Name").orElse(""),
                            member.attribute("Dimension").orElse(""),
                            member.attribute("Target").orElse(""),
                            member.attribute("BitNumber").orElse("")))
                    .append('\n');
        });
        Block block = new Block(RockwellNames.TYPES + name, "data type", node.locus())
                .edited(edited("DataType", name))
                .description(node.text("Description")
                        .or(() -> node.text("Description", "LocalizedDescription"))
                        .orElse(""))
                .digest(new LogicDigest(LogicDigest.of(canonical.toString()), members[0]));
        project.block(block);
    }

    void task(Node node) {
        String name = node.attribute("Name").orElse("");
        if (name.isEmpty()) {
            reading.count("blocks that are only referred to", 1);
            return;
        }
        StringBuilder canonical = new StringBuilder(
                RockwellNames.task(part -> node.attribute(part).orElse("")));
        int[] programs = {0};
        node.all("ScheduledPrograms", "ScheduledProgram").forEach(program -> {
            programs[0]++;
            canonical.append(program.attribute("Name").orElse("")).append('\n');
        });
        Block block = new Block(RockwellNames.TASKS + name, "task", node.locus())
                .description(node.text("Description")
                        .or(() -> node.text("Description", "LocalizedDescription"))
                        .orElse(""))
                .digest(new LogicDigest(LogicDigest.of(canonical.toString()), programs[0]));
        if (node.attribute("Class").orElse("").equals("Safety")) {
            block.safetyRelated();
        }
        project.block(block);
    }
}
