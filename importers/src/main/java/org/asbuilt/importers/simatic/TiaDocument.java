package org.asbuilt.importers.simatic;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Markup;
import org.asbuilt.importers.intake.Node;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;
import org.asbuilt.importers.logic.Block;
import org.asbuilt.importers.logic.CanonicalLogic;
import org.asbuilt.importers.logic.Controller;
import org.asbuilt.importers.logic.LogicDigest;
import org.asbuilt.importers.logic.LogicForm;
import org.asbuilt.importers.logic.LogicTap;
import org.asbuilt.importers.logic.ProjectTime;
import org.asbuilt.model.Kind;

/** Reads blocks and data types that TIA Portal Openness exports as XML (SimaticML). */
public final class TiaDocument implements Markup.Visitor {
    private static final String BLOCKS = "SW.Blocks.";
    private static final String UNIT = "SW.Blocks.CompileUnit";
    private static final Map<String, String> SORTS = Map.of(
            "OB", "organization block",
            "FB", "function block",
            "FC", "function",
            "GlobalDB", "data block",
            "InstanceDB", "instance data block",
            "ArrayDB", "array data block");
    private static final Map<String, String> LANGUAGES = Map.of(
            "LAD", "ladder diagram",
            "FBD", "function block diagram",
            "SCL", "structured text",
            "STL", "instruction list",
            "GRAPH", "sequential function chart");

    private final Reading reading;
    private final LogicTap tap = new LogicTap(LogicForm.TIA);
    private final Deque<String> path = new ArrayDeque<>();
    private Optional<Controller> controller = Optional.empty();
    private Optional<Instant> written = Optional.empty();
    private Optional<TiaBlockText> block = Optional.empty();
    private boolean isDocument;

    private TiaDocument(Reading reading) {
        this.reading = reading;
    }

    /**
     * Reads the content.
     *
     * @throws IOException if the disk fails
     */
    public static void read(Reading reading) throws IOException {
        Markup.walk(reading, new TiaDocument(reading));
    }

    /** A block does not tell of which controller it is; the file's name is all there is. */
    private Controller controller() {
        if (controller.isEmpty()) {
            String file = reading.input().contentName();
            int dot = file.lastIndexOf('.');
            String name = dot > 0 ? file.substring(0, dot) : file;
            reading.note(
                    Severity.WARNING,
                    new Locus.Whole(),
                    "the export does not tell of which controller it is; it is called by the file's name");
            controller =
                    Optional.of(new Controller(reading, About.of(Kind.ASSET, new Hint.HasName(name)), name, written));
        }
        return controller.get();
    }

    private Markup.Take enter(Markup.Tag tag) {
        path.push(tag.name());
        return Markup.Take.ENTER;
    }

    @Override
    public Markup.Take start(Markup.Tag tag) {
        if (tap.start(tag)) {
            return Markup.Take.ENTER;
        }
        String name = tag.name();
        if (!isDocument && !name.equals("Document")) {
            throw new Refused(tag.locus(), "the root element is not Document");
        }
        isDocument = true;
        if (name.equals(UNIT)) {
            return enter(tag);
        }
        if (name.startsWith(BLOCKS) || name.equals("SW.Types.PlcStruct")) {
            block = Optional.of(new TiaBlockText(tag.locus()));
            return enter(tag);
        }
        return switch (name) {
            case "Document", "AttributeList", "ObjectList" -> enter(tag);
            case "DocumentInfo", "Interface", "MultilingualText" -> Markup.Take.COLLECT;
            case "Engineering" -> {
                reading.note(Severity.INFORMATION, tag.locus(), "written by TIA Portal " + tag.attribute("version"));
                yield Markup.Take.SKIP;
            }
            default -> other(tag);
        };
    }

    private Markup.Take other(Markup.Tag tag) {
        if (path.size() == 1) {
            reading.count("objects that say nothing of logic: " + tag.name(), 1);
            return Markup.Take.SKIP;
        }
        boolean isAttribute = !path.isEmpty() && path.element().equals("AttributeList");
        return isAttribute ? enter(tag) : Markup.Take.SKIP;
    }

    @Override
    public void collected(Node node) {
        switch (node.name()) {
            case "DocumentInfo" ->
                written = node.text("Created").flatMap(text -> ProjectTime.moment(reading, text, node.locus()));
            case "Interface" ->
                block.ifPresent(of -> of.pieces.add(
                        new LogicDigest(CanonicalLogic.of(LogicForm.TIA, node).hex(), 0)));
            default -> text(node);
        }
    }

    /** Titles and comments of the block itself; those of networks are part of the know-how. */
    private void text(Node node) {
        boolean isOfBlock = path.stream().noneMatch(UNIT::equals);
        String text = node.all("ObjectList", "MultilingualTextItem", "AttributeList", "Text")
                .map(Node::text)
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("");
        if (isOfBlock && !text.isEmpty()) {
            block.ifPresent(of -> of.description = of.description.isEmpty() ? text : of.description);
        }
    }

    @Override
    public void instruction(Markup.Tag within, String target, String data) {
        tap.instruction(target, data);
    }

    @Override
    public void end(Markup.Tag tag, String text) {
        if (tap.end(tag, text)) {
            tap.finished().ifPresent(digest -> block.ifPresent(of -> of.pieces.add(new LogicDigest(digest.hex(), 1))));
            return;
        }
        path.pop();
        String parent = path.isEmpty() ? "" : path.element();
        boolean isOfBlock = path.stream().noneMatch(UNIT::equals);
        if (parent.equals("AttributeList") && isOfBlock) {
            block.ifPresent(of -> of.attributes.put(tag.name(), text));
        } else if (path.size() == 1) {
            block.ifPresent(of -> claim(tag.name(), of));
            block = Optional.empty();
        }
    }

    private void claim(String element, TiaBlockText of) {
        boolean isType = element.startsWith("SW.Types.");
        String kind = element.startsWith(BLOCKS) ? element.substring(BLOCKS.length()) : element;
        String number = of.attributes.getOrDefault("Number", "");
        String name = of.attributes.getOrDefault("Name", "");
        String language = of.attributes.getOrDefault("ProgrammingLanguage", "");
        if (name.isEmpty()) {
            reading.note(Severity.WARNING, of.locus, "this block has no name");
            reading.units(1, 0);
            return;
        }
        String sort = isType ? "data type" : SORTS.getOrDefault(kind, kind);
        boolean isNumbered = !number.isEmpty() && !isType;
        Block claimed = new Block(
                        (isType ? "Data Types/" : "") + name, isNumbered ? sort + " " + number : sort, of.locus)
                .language(LANGUAGES.getOrDefault(
                        language.startsWith("F_") ? language.substring(2) : language,
                        language.contains("DB") ? "" : language))
                .version(of.attributes.getOrDefault("HeaderVersion", ""))
                .edited(edited(of))
                .description(of.description);
        if (of.attributes.getOrDefault("IsKnowHowProtected", "").equals("true")) {
            claimed.guarded();
        }
        if (language.startsWith("F_")) {
            claimed.safetyRelated();
        }
        of.pieces.forEach(claimed::piece);
        reading.units(1, claimed.claim(controller()) ? 1 : 0);
    }

    private static String edited(TiaBlockText of) {
        String code = of.attributes.getOrDefault("CodeModifiedDate", "");
        return code.isEmpty() ? of.attributes.getOrDefault("ModifiedDate", "") : code;
    }
}
