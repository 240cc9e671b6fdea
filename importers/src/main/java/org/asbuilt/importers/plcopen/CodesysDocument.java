package org.asbuilt.importers.plcopen;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Markup;
import org.asbuilt.importers.intake.Node;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;
import org.asbuilt.importers.logic.Block;
import org.asbuilt.importers.logic.CanonicalLogic;
import org.asbuilt.importers.logic.LogicDigest;
import org.asbuilt.importers.logic.LogicForm;
import org.asbuilt.importers.logic.LogicTap;
import org.asbuilt.model.IpAddress;

/**
 * Walks through an export in the form of CODESYS: a list of entries, each with its name, its sort, what it is, and where it stands in
 * the tree, in this order.
 */
public final class CodesysDocument implements Markup.Visitor {
    private static final String DEVICE = "225bfe47-7336-4dbc-9419-4105a7c831fa";

    /** Sorts of objects that hold program, as the scripting interface of CODESYS numbers them. */
    private static final Map<String, String> BLOCKS = Map.ofEntries(
            Map.entry("6f9dac99-8de1-4efc-8465-68ac443b7d08", "program organisation unit"),
            Map.entry("2db5746d-d284-4425-9f7f-2663a34b0ebc", "data type"),
            Map.entry("ffbfa93a-b94d-45fc-a329-229860183b1d", "global variables"),
            Map.entry("261bd6e6-249c-4232-bb6f-84c2fbeef430", "persistent variables"),
            Map.entry("f8a58466-d7f6-439f-bbb8-d4600e41d099", "method"),
            Map.entry("f89f7675-27f1-46b3-8abb-b7da8e774ffd", "method"),
            Map.entry("8ac092e5-3128-4e26-9e7e-11016c6684f2", "action"),
            Map.entry("6654496c-404d-479a-aad2-8551054e5f1e", "interface"),
            Map.entry("5a3b8626-d3e9-4f37-98b5-66420063d91e", "property"),
            Map.entry("792f2eb6-721e-4e64-ba20-bc98351056db", "property accessor"),
            Map.entry("a10c6218-cb94-436f-91c6-e1652575253d", "transition"),
            Map.entry("98a2708a-9b18-4f31-82ed-a1465b24fa2d", "task"));

    private final Reading reading;
    private final IecProject project;
    private final LogicTap tap = new LogicTap(LogicForm.CODESYS);
    private final Deque<String> path = new ArrayDeque<>();
    private Optional<Node> meta = Optional.empty();
    private Optional<Node> device = Optional.empty();
    private List<LogicDigest> pieces = new ArrayList<>();
    private List<String> place = new ArrayList<>();
    private int entryDepth = -1;
    private boolean isExport;

    private CodesysDocument(Reading reading, IecProject project) {
        this.reading = reading;
        this.project = project;
    }

    /**
     * Reads the content.
     *
     * @throws IOException if the disk fails
     */
    public static void read(Reading reading) throws IOException {
        IecProject project = new IecProject(reading);
        try {
            Markup.walk(reading, new CodesysDocument(reading, project));
        } catch (Refused broken) {
            // The reading proper comes to the same place and says what is wrong.
            project.root("");
        }
        project.claimNow();
        Markup.walk(reading, new CodesysDocument(reading, project), project::finish);
    }

    private static String name(Markup.Tag tag) {
        return tag.attribute("Name");
    }

    private Markup.Take enter(Markup.Tag tag) {
        path.push(name(tag).isEmpty() ? tag.name() : name(tag));
        return Markup.Take.ENTER;
    }

    @Override
    public Markup.Take start(Markup.Tag tag) {
        if (entryDepth >= 0 && tap.start(tag)) {
            return Markup.Take.ENTER;
        }
        if (entryDepth < 0) {
            return outside(tag);
        }
        if (path.size() == entryDepth) {
            return switch (name(tag)) {
                case "MetaObject", "Path" -> Markup.Take.COLLECT;
                case "Object" -> object(tag);
                default -> Markup.Take.SKIP;
            };
        }
        boolean isDeclaration = name(tag).equals("Interface") || name(tag).equals("TextDocument");
        return isDeclaration ? Markup.Take.COLLECT : Markup.Take.SKIP;
    }

    private Markup.Take outside(Markup.Tag tag) {
        if (!isExport && !tag.name().equals("ExportFile")) {
            throw new Refused(tag.locus(), "the root element is not ExportFile");
        }
        isExport = true;
        boolean isEntry = !path.isEmpty() && path.element().equals("EntryList");
        boolean isOnTheWay = tag.name().equals("ExportFile")
                || tag.name().equals("StructuredView")
                || (!path.isEmpty() && path.element().equals("StructuredView"))
                || name(tag).equals("EntryList");
        if (!isEntry && !isOnTheWay) {
            return Markup.Take.SKIP;
        }
        enter(tag);
        if (isEntry) {
            entryDepth = path.size();
            meta = Optional.empty();
            device = Optional.empty();
            pieces = new ArrayList<>();
            place = new ArrayList<>();
        }
        return Markup.Take.ENTER;
    }

    private String sort() {
        return meta.flatMap(node -> part(node, "TypeGuid")).map(Node::text).orElse("");
    }

    private Markup.Take object(Markup.Tag tag) {
        if (sort().equals(DEVICE) || "task".equals(BLOCKS.get(sort()))) {
            return Markup.Take.COLLECT;
        }
        return BLOCKS.containsKey(sort()) ? enter(tag) : Markup.Take.SKIP;
    }

    private static Optional<Node> part(Node node, String... names) {
        Optional<Node> at = Optional.of(node);
        for (String name : names) {
            at = at.flatMap(of -> of.children().stream()
                    .filter(child -> child.attribute("Name").orElse("").equals(name))
                    .findFirst());
        }
        return at;
    }

    @Override
    public void collected(Node node) {
        switch (node.attribute("Name").orElse("")) {
            case "MetaObject" -> meta = Optional.of(node);
            case "Path" -> node.children().forEach(step -> place.add(step.text()));
            case "Object" -> {
                if (sort().equals(DEVICE)) {
                    device = Optional.of(node);
                } else {
                    pieces.add(new LogicDigest(
                            CanonicalLogic.of(LogicForm.CODESYS, node).hex(), 0));
                }
            }
            default ->
                pieces.add(new LogicDigest(
                        CanonicalLogic.of(LogicForm.CODESYS, node).hex(), 0));
        }
    }

    @Override
    public void instruction(Markup.Tag within, String target, String data) {
        tap.instruction(target, data);
    }

    @Override
    public void end(Markup.Tag tag, String text) {
        if (tap.end(tag, text)) {
            tap.finished().ifPresent(pieces::add);
            return;
        }
        boolean isEntry = path.size() == entryDepth;
        path.pop();
        if (isEntry) {
            entryDepth = -1;
            entry(tag);
        }
    }

    private void entry(Markup.Tag tag) {
        String name = meta.flatMap(node -> part(node, "Name")).map(Node::text).orElse("");
        List<String> full = new ArrayList<>(place);
        full.add(name);
        if (name.isEmpty()) {
            if (project.claims()) {
                reading.units(1, 0);
                reading.note(Severity.WARNING, tag.locus(), "this entry has no name");
            }
            return;
        }
        String sort = BLOCKS.get(sort());
        if (device.isPresent()) {
            project.device(device(device.get(), full, tag.locus()));
        } else if (sort != null) {
            block(full, sort, tag.locus());
        } else if (project.claims()) {
            reading.count("entries that say nothing of assets", 1);
        }
    }

    /** Of a part of a project that was exported alone the first step is not always a controller. */
    private void block(List<String> full, String sort, Locus at) {
        String root = full.size() > 1 ? full.getFirst() : "";
        String key = String.join("/", full.size() > 1 ? full.subList(1, full.size()) : full);
        Block block = new Block(key, sort, at);
        pieces.forEach(block::piece);
        project.block(root, block);
    }

    private static TreeDevice device(Node object, List<String> full, Locus at) {
        Optional<Node> id = part(object, "Id");
        Optional<Node> information = part(object, "DefaultDeviceInfo");
        return new TreeDevice(
                full,
                id.flatMap(node -> part(node, "Type")).map(Node::text).orElse(""),
                id.flatMap(node -> part(node, "Id")).map(Node::text).orElse(""),
                id.flatMap(node -> part(node, "Version")).map(Node::text).orElse(""),
                id.flatMap(node -> part(node, "ModuleId")).map(Node::text).orElse(""),
                said(information, "Vendor"),
                said(information, "Name"),
                said(information, "OrderNumber"),
                addresses(object).findFirst(),
                part(object, "Disable").map(Node::text).orElse("").equalsIgnoreCase("true"),
                at);
    }

    /** What a device's description says; it has signs for what it does not say. */
    private static String said(Optional<Node> information, String part) {
        String text =
                information.flatMap(node -> part(node, part)).map(Node::text).orElse("");
        return text.matches("[?\\-.]*|\\d") ? "" : text;
    }

    /** Parameters are deep within: each with the name that people see, and its value. */
    private static Stream<IpAddress> addresses(Node node) {
        Optional<String> visible = part(node, "VisibleName", "Default").map(Node::text);
        Optional<String> value = part(node, "Value").map(Node::text);
        if (visible.isPresent() && value.isPresent()) {
            return TreeDevice.isAddress(visible.get()) ? TreeDevice.address(value.get()).stream() : Stream.empty();
        }
        return node.children().stream().flatMap(CodesysDocument::addresses);
    }
}
