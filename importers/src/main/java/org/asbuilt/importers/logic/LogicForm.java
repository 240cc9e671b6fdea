package org.asbuilt.importers.logic;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * How a format of XML writes logic: which elements hold it, and what in them is only layout, comment or time. All names are
 * without namespaces.
 *
 * @param nameAttribute the attribute that names an element, for formats in which the elements' own names say nothing; else blank
 * @param containers whether an element holds logic, by name and attributes
 * @param passedOver elements that say nothing of what the logic does, with all that is in them
 * @param blind attributes that say nothing of it
 * @param references attributes whose values only tie elements together, so that only their order counts
 * @param texts how the text of an element is to be read; of other elements only runs of blanks do not count
 * @param sized elements of which a block has as many as its size
 */
public record LogicForm(
        String nameAttribute,
        BiPredicate<String, Map<String, String>> containers,
        Set<String> passedOver,
        Set<String> blind,
        Set<String> references,
        Map<String, Text> texts,
        Set<String> sized) {

    /** How a text is to be read. */
    public enum Text {
        /** Program text: comments and layout do not count. */
        PROGRAM,
        /** A line of program text; comments and strings may go on in the next. */
        PROGRAM_LINE,
        /** Bytes in letters: no blank counts. */
        BYTES
    }

    /** Copies the sets. */
    public LogicForm {
        passedOver = Set.copyOf(passedOver);
        blind = Set.copyOf(blind);
        references = Set.copyOf(references);
        texts = Map.copyOf(texts);
        sized = Set.copyOf(sized);
    }

    /** Rungs, lines, sheets and charts of Logix projects, and what their source protection encoded. Source: Rockwell 1756-RM084. */
    public static final LogicForm ROCKWELL = new LogicForm(
            "",
            (name, attributes) -> Set.of("RLLContent", "STContent", "FBDContent", "SFCContent", "EncodedData")
                    .contains(name),
            Set.of("Comment", "TextBox", "Attachment", "Description", "CustomProperties"),
            Set.of(
                    "Number",
                    "X",
                    "Y",
                    "Width",
                    "Height",
                    "HideDesc",
                    "DescX",
                    "DescY",
                    "DescWidth",
                    "VisiblePins",
                    "Show",
                    "ShowActions"),
            Set.of("ID", "FromID", "ToID"),
            Map.of("Text", Text.PROGRAM, "Line", Text.PROGRAM_LINE, "EncodedData", Text.BYTES),
            Set.of("Rung", "Sheet", "Step"));

    /** Networks of SIMATIC blocks. Source: Siemens, TIA Portal Openness, SimaticML. */
    public static final LogicForm TIA = new LogicForm(
            "",
            (name, attributes) -> name.equals("NetworkSource"),
            Set.of("Comment", "LineComment", "Blank", "NewLine"),
            Set.of(),
            Set.of("UId"),
            Map.of(),
            Set.of());

    /** Bodies of program organisation units. Source: PLCopen Technical Committee 6, XML formats for IEC 61131-3, version 2.01. */
    public static final LogicForm PLCOPEN = new LogicForm(
            "",
            (name, attributes) -> name.equals("body"),
            Set.of("position", "relPosition", "documentation", "comment", "ObjectId"),
            Set.of("width", "height", "globalId"),
            Set.of("localId", "refLocalId"),
            Map.of(
                    "ST",
                    Text.PROGRAM,
                    "IL",
                    Text.PROGRAM,
                    "xhtml",
                    Text.PROGRAM,
                    "p",
                    Text.PROGRAM,
                    "pre",
                    Text.PROGRAM),
            Set.of("step"));

    /** Implementations in exports of CODESYS. Source: exports of CODESYS 3.5; there is no public description. */
    public static final LogicForm CODESYS = new LogicForm(
            "Name",
            (name, attributes) -> "Implementation".equals(attributes.get("Name")),
            Set.of("LineInfoPersistence", "UniqueIdGenerator", "PositionId", "CanvasWidth", "CanvasHeight"),
            Set.of("xml:space", "space"),
            Set.of(),
            Map.of("TextBlobForSerialisation", Text.PROGRAM, "Text", Text.PROGRAM_LINE),
            Set.of());

    /** Sections of Control Expert and Unity Pro. Source: exports of Control Expert 14 and 15; its DTD is not public. */
    public static final LogicForm SCHNEIDER = new LogicForm(
            "",
            (name, attributes) -> Set.of(
                            "STSource", "ILSource", "LDSource", "FBDSource", "SFCSource", "chartSource", "crypted")
                    .contains(name),
            Set.of("objPosition", "gridObjPosition", "comment", "textBox"),
            Set.of("posX", "posY", "width", "height", "nbColumns", "nbRows", "nbLines", "dateTime", "Encoding"),
            Set.of(),
            Map.of("STSource", Text.PROGRAM, "ILSource", Text.PROGRAM, "crypted", Text.BYTES),
            Set.of("typeLine", "FFBBlock", "step"));

    /** Texts of IEC 61131-3 and of SIMATIC, line by line; there is no XML about them. */
    public static final LogicForm TEXT = new LogicForm(
            "", (name, attributes) -> false, Set.of(), Set.of(), Set.of(), Map.of("Line", Text.PROGRAM_LINE), Set.of());

    private static final Map<String, LogicForm> BY_ROOT = Map.of(
            "RSLogix5000Content", ROCKWELL,
            "Document", TIA,
            "project", PLCOPEN,
            "pou", PLCOPEN,
            "ExportFile", CODESYS);

    /** What an element is called in this form. */
    public String nameOf(String name, Map<String, String> attributes) {
        return nameAttribute.isEmpty() ? name : attributes.getOrDefault(nameAttribute, name);
    }

    /** The form of documents with that root; empty if documents of that sort hold no logic that is known here. */
    public static Optional<LogicForm> ofRoot(String root) {
        return root.endsWith("ExchangeFile") ? Optional.of(SCHNEIDER) : Optional.ofNullable(BY_ROOT.get(root));
    }
}
