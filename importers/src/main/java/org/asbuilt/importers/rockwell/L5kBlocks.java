package org.asbuilt.importers.rockwell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.logic.Block;
import org.asbuilt.importers.logic.LogicDigest;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Platform;
import org.jspecify.annotations.Nullable;

/** Follows the blocks of a project in text form and hands what is in them to the project. */
final class L5kBlocks {
    private static final Pattern MEMBER =
            Pattern.compile("(\\S+) +([^\\s\\[]+)(?:\\[([\\d,]+)])?(?: +(\\S+) *: *(\\d+))?");
    private static final Pattern TAG = Pattern.compile("([^\\s:]+) *: *([^\\s\\[(]+)(?:\\[([\\d,]+)])?");

    private final Reading reading;
    private final RockwellProject project;
    private final StringBuilder declarations = new StringBuilder();
    private Optional<Block> whole = Optional.empty();
    private Optional<Block> unit = Optional.empty();
    private Optional<Block> routine = Optional.empty();
    private Optional<RockwellModule> module = Optional.empty();
    private String prefix = "";
    private String mainRoutines = "";
    private int entries;

    L5kBlocks(Reading reading, RockwellProject project) {
        this.reading = reading;
        this.project = project;
    }

    private static boolean isSafety(Map<String, String> attributes) {
        return attributes.getOrDefault("Class", "").equalsIgnoreCase("Safety");
    }

    void controller(String version, Map<String, String> attributes, Locus at) {
        String description = attributes.getOrDefault("Description", "");
        project.controller().fact(Designation.class, "description", description, at);
        whole = Optional.of(new Block("Project", "project", at)
                .version(version.replaceFirst("^v", ""))
                .description(description));
        if (attributes.containsKey("SafetyLocked")) {
            project.controller().fact(AssetRole.class, "safetyRelated", "true", at);
            project.block(new Block("Safety", "safety application", at)
                    .version(attributes.getOrDefault("SafetySignature", ""))
                    .description(
                            RockwellNames.isTrue(attributes.getOrDefault("SafetyLocked", "")) ? "locked" : "not locked")
                    .safetyRelated());
        }
        if (RockwellNames.isTrue(attributes.getOrDefault("RedundancyEnabled", ""))) {
            reading.note(Severity.INFORMATION, at, "the controller is one of a redundant pair");
        }
    }

    void module(String name, Map<String, String> attributes, Locus at) {
        boolean isRoot = name.equals(attributes.get("Parent"));
        String node = attributes.getOrDefault("NodeAddress", "");
        boolean isEthernet = node.contains(".") || node.matches(".*[A-Za-z].*");
        String slot = attributes.getOrDefault("Slot", "");
        // The text form does not say which port leads up: the second of a parent is its network, the first its
        // backplane.
        boolean byNetwork = slot.isEmpty()
                || !attributes.getOrDefault("ParentModPortId", "").equals("1");
        List<RockwellModule.Port> ports = new ArrayList<>();
        if (!slot.isEmpty()) {
            ports.add(new RockwellModule.Port("1", "backplane", slot, !isRoot && !byNetwork));
        }
        if (!node.isEmpty()) {
            ports.add(new RockwellModule.Port("2", isEthernet ? "Ethernet" : "serial", node, !isRoot && byNetwork));
        }
        String minor = attributes.getOrDefault("Minor", "");
        String revision = attributes.getOrDefault("Major", "") + (minor.isEmpty() ? "" : "." + minor);
        if (isRoot) {
            project.controller().fact(Platform.class, "firmwareVersion", revision, at);
        }
        module = Optional.of(new RockwellModule(
                name.startsWith("$NoName") ? "" : name,
                attributes.getOrDefault("Description", ""),
                attributes.getOrDefault("CatalogNumber", ""),
                attributes.getOrDefault("Vendor", ""),
                attributes.getOrDefault("ProductType", ""),
                attributes.getOrDefault("ProductCode", ""),
                revision,
                attributes.getOrDefault("Parent", ""),
                bit(attributes.getOrDefault("Mode", ""), 2),
                keying(attributes),
                attributes.containsKey("SafetyNetwork"),
                false,
                List.copyOf(ports),
                at));
    }

    private static boolean bit(String binary, int number) {
        String digits = binary.replace("2#", "").replace("_", "");
        int at = digits.length() - 1 - number;
        return at >= 0 && digits.charAt(at) == '1';
    }

    private static String keying(Map<String, String> attributes) {
        if (!attributes.containsKey("KeyMask")) {
            return "";
        }
        if (!attributes.getOrDefault("KeyMask", "").replace("2#", "").contains("1")) {
            return L5xModule.keying("Disabled");
        }
        return L5xModule.keying(
                attributes.getOrDefault("CompatibleModule", "0").equals("1") ? "CompatibleModule" : "ExactMatch");
    }

    /** The module that is open exchanges values. */
    void connected() {
        module = module.map(found -> new RockwellModule(
                found.name(),
                found.description(),
                found.catalogNumber(),
                found.vendor(),
                found.productType(),
                found.productCode(),
                found.revision(),
                found.parent(),
                found.inhibited(),
                found.keying(),
                found.safety(),
                true,
                found.ports(),
                found.locus()));
    }

    void start(String keyword, String name, Map<String, String> attributes, Locus at) {
        declarations.setLength(0);
        entries = 0;
        Block block = switch (keyword) {
            case "DATATYPE" -> new Block(RockwellNames.TYPES + name, "data type", at);
            case "TASK" -> {
                declarations.append(RockwellNames.task(part -> attributes.getOrDefault(part, "")));
                yield new Block(RockwellNames.TASKS + name, "task", at);
            }
            case "ADD_ON_INSTRUCTION_DEFINITION" -> {
                prefix = RockwellNames.INSTRUCTIONS + name + "/";
                yield new Block(RockwellNames.INSTRUCTIONS + name, "add-on instruction", at)
                        .version(attributes.getOrDefault("Revision", ""))
                        .edited(attributes.getOrDefault("EditedDate", ""));
            }
            default -> {
                prefix = name + "/";
                mainRoutines = RockwellNames.programLine(
                        attributes.getOrDefault("MAIN", ""), attributes.getOrDefault("FAULT", ""));
                reading.count("programs", 1);
                yield new Block(name, keyword.equals("PROGRAM") ? "program" : "equipment phase", at);
            }
        };
        block.description(attributes.getOrDefault("Description", ""));
        if (isSafety(attributes)) {
            block.safetyRelated();
        }
        unit = Optional.of(block);
    }

    /** A member, tag, parameter or scheduled program. */
    void entry(String folder, L5kStatement entry, Locus at) {
        Map<String, String> attributes = entry.attributes();
        String head = entry.head();
        entries++;
        switch (folder) {
            case "DATATYPE" -> {
                Matcher member = MEMBER.matcher(head);
                declarations
                        .append(
                                member.matches()
                                        ? RockwellNames.member(
                                                member.group(1),
                                                member.group(2),
                                                or(member.group(3)),
                                                or(member.group(4)),
                                                or(member.group(5)))
                                        : head)
                        .append('\n');
            }
            case "TASK" -> declarations.append(entry.text()).append('\n');
            case "TAG" -> tag(head, attributes, at);
            default -> declared(folder, head, attributes);
        }
        if (entry.isCut()) {
            reading.count("entries too long to be kept, of which only the beginning was read", 1);
        }
    }

    private static String or(@Nullable String group) {
        return group == null ? "" : group;
    }

    private void declared(String folder, String head, Map<String, String> attributes) {
        Matcher tag = TAG.matcher(head);
        boolean known = tag.lookingAt();
        declarations
                .append(RockwellNames.declaration(
                        folder.equals("LOCAL_TAGS") ? "Local" : attributes.getOrDefault("Usage", ""),
                        known ? tag.group(1) : head,
                        known ? tag.group(2) : "",
                        known ? or(tag.group(3)) : "",
                        attributes.getOrDefault("Required", "")))
                .append('\n');
    }

    private void tag(String head, Map<String, String> attributes, Locus at) {
        reading.count("tags", 1);
        Matcher tag = TAG.matcher(head);
        if (!tag.lookingAt()) {
            return;
        }
        String name = tag.group(1);
        if (attributes.containsKey("Producer")) {
            project.consumed(name, attributes.get("Producer"), attributes.getOrDefault("RemoteTag", ""), at);
        }
        if (attributes.containsKey("ProduceCount")) {
            reading.count("tags produced for other controllers", 1);
        }
        if (!tag.group(2).equals("MESSAGE")) {
            return;
        }
        String path = attributes.getOrDefault("ConnectionPath", "");
        if (path.isEmpty() || path.equals("THIS")) {
            reading.count("messages within the controller or without a path", 1);
        } else {
            project.message(name, attributes.getOrDefault("MessageType", ""), path, at);
        }
    }

    void logic(String keyword, String name, Map<String, String> attributes, Locus at) {
        boolean isEncoded = keyword.equals("ENCODED_DATA");
        String called = name.isEmpty() ? attributes.getOrDefault("Name", "") : name;
        String encodedType = attributes.getOrDefault("EncodedType", "").replace("_", "");
        boolean isInstruction = isEncoded && encodedType.equalsIgnoreCase("AddOnInstructionDefinition");
        String key = (isInstruction ? RockwellNames.INSTRUCTIONS : prefix) + called;
        Block block = new Block(key, isInstruction ? "add-on instruction" : "routine", at)
                .language(RockwellNames.language(
                        isEncoded ? attributes.getOrDefault("Type", "") : L5kLogic.type(keyword)))
                .description(attributes.getOrDefault("Description", ""))
                .version(attributes.getOrDefault("Revision", ""))
                .edited(attributes.getOrDefault("EditedDate", ""));
        if (isEncoded) {
            block.guarded();
        }
        if (isSafety(attributes)) {
            block.safetyRelated();
        }
        routine = Optional.of(block);
    }

    void endOfLogic(Optional<LogicDigest> digest) {
        routine.ifPresent(block -> {
            digest.ifPresent(block::piece);
            project.block(block);
        });
        routine = Optional.empty();
    }

    void end(String keyword) {
        switch (keyword) {
            case "MODULE" -> {
                module.ifPresent(project.modules()::add);
                module = Optional.empty();
            }
            case "PROGRAM", "EQUIPMENT_PHASE" -> {
                modules();
                finishUnit(project.under(prefix, mainRoutines));
                prefix = "";
            }
            case "ADD_ON_INSTRUCTION_DEFINITION" -> {
                modules();
                finishUnit(project.under(prefix, declarations.toString()));
                prefix = "";
            }
            case "DATATYPE", "TASK" -> finishUnit(new LogicDigest(LogicDigest.of(declarations.toString()), entries));
            default -> {
                // Folders hold nothing of their own.
            }
        }
    }

    private void modules() {
        project.modules().claim(project.controller());
    }

    private void finishUnit(LogicDigest digest) {
        unit.ifPresent(block -> project.block(block.digest(digest)));
        unit = Optional.empty();
    }

    void finish(boolean isWhole) {
        modules();
        project.finish(isWhole ? whole : Optional.empty());
    }
}
