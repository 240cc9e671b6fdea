package org.asbuilt.importers.plcopen;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Markup;
import org.asbuilt.importers.intake.Node;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;
import org.asbuilt.importers.logic.Block;
import org.asbuilt.importers.logic.ProjectTime;
import org.asbuilt.model.IpAddress;

/** Walks through a project in PLCopen's XML, with what CODESYS adds to it. */
public final class PlcOpenDocument implements Markup.Visitor {
    private static final Set<String> FOLDERS = Set.of(
            "types",
            "dataTypes",
            "pous",
            "instances",
            "configurations",
            "actions",
            "transitions",
            "addData",
            "GetAccessor",
            "SetAccessor",
            "Methods");

    /** Additions that say nothing of assets, networks, software or change. */
    private static final Set<String> IRRELEVANT = Set.of(
            "objectid",
            "attributes",
            "projectinformation",
            "projectstructure",
            "accessmodifiers",
            "sfcsettings",
            "tasksettings",
            "buildproperties",
            "pouinheritance",
            "datatypeinheritance",
            "ExplicitConnector",
            "interfaceasplaintext",
            "interface");

    private final Reading reading;
    private final IecProject project;
    private final PlcOpenBlocks blocks;
    private final Deque<String> path = new ArrayDeque<>();
    private final List<String> configurations = new ArrayList<>();
    private Optional<Block> whole = Optional.empty();
    private String tool = "";
    private boolean isProject;

    private PlcOpenDocument(Reading reading, IecProject project) {
        this.reading = reading;
        this.project = project;
        blocks = new PlcOpenBlocks(reading, project);
    }

    /**
     * Reads the content.
     *
     * @throws IOException if the disk fails
     */
    public static void read(Reading reading) throws IOException {
        IecProject project = new IecProject(reading);
        try {
            Markup.walk(reading, new PlcOpenDocument(reading, project));
        } catch (Refused broken) {
            // The reading proper comes to the same place and says what is wrong.
            project.root("");
        }
        project.claimNow();
        PlcOpenDocument document = new PlcOpenDocument(reading, project);
        Markup.walk(reading, document, document::finish);
    }

    private void finish() {
        if (path.isEmpty() && whole.isPresent()) {
            project.block("", whole.get().digest(project.all()));
        }
        project.finish();
    }

    private String root() {
        return configurations.isEmpty() ? "" : configurations.getFirst();
    }

    private Markup.Take enter(Markup.Tag tag) {
        path.push(tag.name());
        return Markup.Take.ENTER;
    }

    private void note(Severity severity, Locus at, String text) {
        if (project.claims()) {
            reading.note(severity, at, text);
        }
    }

    private void count(String name) {
        if (project.claims()) {
            reading.count(name, 1);
        }
    }

    @Override
    public Markup.Take start(Markup.Tag tag) {
        if (blocks.tap().start(tag)) {
            return Markup.Take.ENTER;
        }
        if (!isProject && !tag.name().equals("project") && !tag.name().equals("pou")) {
            throw new Refused(tag.locus(), "the root element is no project of PLCopen");
        }
        isProject = true;
        return switch (tag.name()) {
            case "project" -> enter(tag);
            case "fileHeader" -> header(tag);
            case "contentHeader" -> content(tag);
            case "pou", "action", "transition", "Method", "Property" -> {
                blocks.start(tag, root());
                yield enter(tag);
            }
            case "configuration" -> {
                configurations.add(tag.attribute("name"));
                if (configurations.size() == 1) {
                    project.root(tag.attribute("name"));
                }
                yield enter(tag);
            }
            case "resource" -> {
                blocks.resource(tag.attribute("name"));
                yield enter(tag);
            }
            case "data" -> data(tag);
            case "Device", "Libraries", "interface", "dataType", "task", "globalVars", "documentation" ->
                Markup.Take.COLLECT;
            case "pouInstance" -> {
                count("instances of programs");
                yield Markup.Take.SKIP;
            }
            default -> other(tag);
        };
    }

    private Markup.Take other(Markup.Tag tag) {
        if (FOLDERS.contains(tag.name())) {
            return enter(tag);
        }
        note(Severity.WARNING, tag.locus(), "the element " + tag.name() + " is not known here");
        return Markup.Take.SKIP;
    }

    private Markup.Take header(Markup.Tag tag) {
        tool = (tag.attribute("companyName") + " " + tag.attribute("productName") + " "
                        + tag.attribute("productVersion"))
                .strip();
        if (!project.claims()) {
            project.written(ProjectTime.moment(
                    reading,
                    tag.attribute("creationDateTime"),
                    new Locus.Pointer(tag.pointer() + "/@creationDateTime")));
        }
        return Markup.Take.SKIP;
    }

    private Markup.Take content(Markup.Tag tag) {
        project.project(tag.attribute("name"));
        project.named(tag.locus());
        whole = Optional.of(new Block("Project", "project", tag.locus())
                .version(tag.attribute("version"))
                .edited(ProjectTime.iso(tag.attribute("modificationDateTime")))
                .description(tool));
        return Markup.Take.SKIP;
    }

    private Markup.Take data(Markup.Tag tag) {
        String full = tag.attribute("name");
        String name = full.substring(full.lastIndexOf('/') + 1);
        if (IRRELEVANT.contains(name)) {
            count("additions that say nothing of assets: " + name);
            return Markup.Take.SKIP;
        }
        boolean isKnown = Set.of(
                        "Device",
                        "configurations",
                        "method",
                        "property",
                        "pou",
                        "libraries",
                        "action",
                        "transition",
                        "application",
                        "resource",
                        "globalvars")
                .contains(name);
        if (!isKnown) {
            note(Severity.WARNING, tag.locus(), "the addition " + full + " is not known here");
            return Markup.Take.SKIP;
        }
        return enter(tag);
    }

    @Override
    public void collected(Node node) {
        switch (node.name()) {
            case "Device" -> device(node);
            case "interface" -> blocks.declared(node);
            case "documentation" -> blocks.description(text(node));
            case "dataType" -> blocks.dataType(node, root());
            case "task" -> blocks.task(node, root());
            case "globalVars" -> blocks.variables(node, root());
            default -> blocks.libraries(node, root());
        }
    }

    /** All text in an element. */
    static String text(Node node) {
        StringBuilder text = new StringBuilder(node.text());
        node.children().forEach(child -> text.append(' ').append(text(child)));
        return text.toString().strip();
    }

    private void device(Node node) {
        if (configurations.isEmpty()) {
            return;
        }
        Optional<Node> type = node.child("DeviceType");
        Optional<Node> identification =
                type.flatMap(of -> of.child("DeviceIdentification").or(() -> of.child("ModuleIdentification")));
        if (identification.isEmpty()) {
            note(Severity.WARNING, node.locus(), "this device does not tell what it is");
        }
        project.device(new TreeDevice(
                configurations,
                identification.flatMap(of -> of.text("Type")).orElse(""),
                identification.flatMap(of -> of.text("Id")).orElse(""),
                identification.flatMap(of -> of.text("Version")).orElse(""),
                identification.flatMap(of -> of.text("ModuleId")).orElse(""),
                "",
                "",
                "",
                type.flatMap(PlcOpenDocument::address),
                false,
                node.locus()));
    }

    private static Optional<IpAddress> address(Node type) {
        return Stream.concat(
                        type.all("Connector", "HostParameterSet", "Parameter"),
                        type.all("DeviceParameterSet", "Parameter"))
                .filter(parameter -> TreeDevice.isAddress(parameter.text("Name").orElse("")))
                .flatMap(parameter -> parameter.text("Value").flatMap(TreeDevice::address).stream())
                .findFirst();
    }

    @Override
    public void instruction(Markup.Tag within, String target, String data) {
        blocks.tap().instruction(target, data);
    }

    @Override
    public void end(Markup.Tag tag, String text) {
        String language = blocks.tap().first();
        if (blocks.tap().end(tag, text)) {
            blocks.tap().finished().ifPresent(digest -> blocks.body(digest, language));
            return;
        }
        path.pop();
        switch (tag.name()) {
            case "pou", "action", "transition", "Method", "Property" -> blocks.end();
            case "configuration" -> configurations.removeLast();
            case "resource" -> blocks.resource("");
            default -> {
                // Folders hold nothing of their own.
            }
        }
    }
}
