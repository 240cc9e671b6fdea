package org.asbuilt.importers.schneider;

import java.io.IOException;
import java.io.Reader;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Archive;
import org.asbuilt.importers.intake.Markup;
import org.asbuilt.importers.intake.Node;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;
import org.asbuilt.importers.logic.Block;
import org.asbuilt.importers.logic.Controller;
import org.asbuilt.importers.logic.ProjectTime;
import org.asbuilt.model.Communication;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Kind;
import org.asbuilt.model.NetworkPort;

/** Reads an export of a project or of a part of one. */
public final class XefDocument implements Markup.Visitor {
    private static final Set<String> IRRELEVANT = Set.of(
            "EFSource",
            "EFBSource",
            "animationTable",
            "IOScreen",
            "Documentation",
            "settings",
            "FMDesc",
            "Motion",
            "bandwith",
            "simulatorAddress",
            "attribute",
            "ExternalToolsOnly",
            "DTMConfiguration",
            "runtimeScreen",
            "hyperLinks");

    private final Reading reading;
    private final XefFirstLook look;
    private final XefHardware hardware;
    private final XefNetwork network;
    private final XefBlocks blocks;
    private final Deque<String> path = new ArrayDeque<>();
    private Optional<Controller> controller = Optional.empty();
    private Optional<Block> whole = Optional.empty();
    private Optional<Instant> written = Optional.empty();
    private String product = "";
    private int inHardware;
    private boolean isExport;

    private XefDocument(Reading reading, XefFirstLook look) {
        this.reading = reading;
        this.look = look;
        hardware = new XefHardware(reading);
        network = new XefNetwork(reading);
        blocks = new XefBlocks(reading);
    }

    /**
     * Reads the content, a document or a container of one.
     *
     * @throws IOException if the disk fails
     */
    public static void read(Reading reading) throws IOException {
        if (!reading.input().head().startsWith('P', 'K', 3, 4)) {
            XefFirstLook look;
            try (Reader content = reading.markup()) {
                look = XefFirstLook.at(reading, content, "");
            }
            XefDocument document = new XefDocument(reading, look);
            try {
                Markup.walk(reading, document);
            } finally {
                document.finish();
            }
            return;
        }
        XefFirstLook[] look = {new XefFirstLook()};
        Archive.each(reading, part -> {
            if (isExport(part.name())) {
                look[0] = XefFirstLook.at(reading, part.markup(reading.limits()), part.name());
            }
        });
        int[] exports = {0};
        Archive.each(reading, part -> {
            if (!isExport(part.name())) {
                reading.count("parts of the container that hold no export", 1);
                return;
            }
            exports[0]++;
            XefDocument document = new XefDocument(reading, look[0]);
            try {
                Markup.walk(reading, part.markup(reading.limits()), part.name(), document);
            } finally {
                document.finish();
            }
        });
        if (exports[0] == 0) {
            throw new Refused(new Locus.Whole(), "there is no .xef export in the container");
        }
    }

    private static boolean isExport(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".xef");
    }

    private void finish() {
        if (controller.isPresent() && path.isEmpty() && whole.isPresent()) {
            Block project = whole.get().digest(blocks.all());
            reading.units(1, project.claim(controller.get()) ? 1 : 0);
        }
        network.finish();
    }

    /** The controller; of an export without a header it is called by the file. */
    private Controller controller() {
        if (controller.isPresent()) {
            return controller.get();
        }
        String file = reading.input().contentName();
        int dot = file.lastIndexOf('.');
        String name = look.project().isEmpty() ? dot > 0 ? file.substring(0, dot) : file : look.project();
        if (look.project().isEmpty()) {
            reading.note(
                    Severity.WARNING,
                    new Locus.Whole(),
                    "the export does not tell of which project it is; it is called by the file's name");
        }
        SortedSet<Hint> hints = new TreeSet<>();
        hints.add(new Hint.HasName(name));
        look.addresses().forEach(address -> hints.add(new Hint.HasAddress(address)));
        Controller made = new Controller(reading, new About(Kind.ASSET, hints), name, written);
        controller = Optional.of(made);
        return made;
    }

    private Markup.Take enter(Markup.Tag tag) {
        path.push(tag.name());
        return Markup.Take.ENTER;
    }

    @Override
    public Markup.Take start(Markup.Tag tag) {
        if (blocks.tap().start(tag)) {
            blocks.logic(tag.name());
            return Markup.Take.ENTER;
        }
        if (inHardware > 0) {
            Markup.Take take = hardware.start(tag);
            inHardware += take == Markup.Take.ENTER ? 1 : 0;
            return take;
        }
        if (tag.name().endsWith("ExchangeFile")) {
            isExport = true;
            return enter(tag);
        }
        if (!isExport) {
            throw new Refused(tag.locus(), "the root element is no ExchangeFile of Control Expert or Unity Pro");
        }
        return inside(tag);
    }

    private Markup.Take inside(Markup.Tag tag) {
        return switch (tag.name()) {
            case "fileHeader" -> {
                product = tag.attribute("product");
                written = ProjectTime.moment(
                        reading, tag.attribute("dateTime"), new Locus.Pointer(tag.pointer() + "/@dateTime"));
                yield Markup.Take.SKIP;
            }
            case "contentHeader" -> header(tag);
            case "commParameters", "logicConf", "resource", "dataBlock", "NetworkManager" -> enter(tag);
            case "PLCAddress" -> address(tag);
            case "IOConf" -> {
                inHardware = 1;
                controller();
                yield Markup.Take.ENTER;
            }
            case "Scanner" -> {
                String place = tag.attribute("topoAddress");
                network.scanner(tag, controller(), look.isProcessor(place), hardware.at(place));
                yield enter(tag);
            }
            case "Device" -> {
                network.device(tag, controller(), hardware.at(tag.attribute("topoAddress")));
                yield Markup.Take.SKIP;
            }
            case "taskDesc", "DDTSource" -> Markup.Take.COLLECT;
            case "inputParameters",
                    "outputParameters",
                    "inOutParameters",
                    "publicLocalVariables",
                    "privateLocalVariables" -> path.contains("FBSource") ? Markup.Take.COLLECT : enter(tag);
            case "variables" -> {
                reading.count("variables", 1);
                yield Markup.Take.SKIP;
            }
            case "program", "SFCProgram", "FBSource", "FBProgram" -> {
                blocks.start(tag);
                yield enter(tag);
            }
            case "identProgram" -> {
                blocks.identified(tag);
                yield Markup.Take.SKIP;
            }
            case "comment" -> enter(tag);
            default -> other(tag);
        };
    }

    private Markup.Take other(Markup.Tag tag) {
        if (IRRELEVANT.contains(tag.name())) {
            reading.count("elements that say nothing of assets: " + tag.name(), 1);
        } else {
            reading.note(Severity.WARNING, tag.locus(), "the element " + tag.name() + " is not known here");
        }
        return Markup.Take.SKIP;
    }

    private Markup.Take header(Markup.Tag tag) {
        Locus at = tag.locus();
        Controller of = controller();
        of.fact(Designation.class, "name", of.name(), at);
        if (path.contains("FEFExchangeFile") || path.contains("ZEFExchangeFile")) {
            whole = Optional.of(new Block("Project", "project", at)
                    .version(tag.attribute("version"))
                    .edited(ProjectTime.iso(tag.attribute("dateTime")))
                    .description(product));
        }
        return Markup.Take.SKIP;
    }

    /** The address by which the engineering tool reaches the controller. */
    private Markup.Take address(Markup.Tag tag) {
        Locus at = tag.locus();
        XefFirstLook.address(tag.attribute("address"))
                .filter(address -> look.addresses().contains(address))
                .ifPresent(address -> {
                    Controller of = controller();
                    of.fact(NetworkPort.class, "ip:" + address, "addresses", address.text(), at);
                    of.fact(Communication.class, "supportedProtocols", "Modbus/TCP", at);
                });
        return Markup.Take.SKIP;
    }

    @Override
    public void collected(Node node) {
        switch (node.name()) {
            case "taskDesc" -> blocks.task(node, controller());
            case "DDTSource" -> blocks.dataType(node, controller());
            default -> {
                reading.count("variables", node.children("variables").size());
                blocks.declared(node);
            }
        }
    }

    @Override
    public void instruction(Markup.Tag within, String target, String data) {
        blocks.tap().instruction(target, data);
    }

    @Override
    public void end(Markup.Tag tag, String text) {
        if (blocks.tap().end(tag, text)) {
            blocks.tap().finished().ifPresent(blocks::piece);
            return;
        }
        if (inHardware > 0) {
            inHardware--;
            if (inHardware > 0) {
                hardware.end(controller());
            }
            return;
        }
        path.pop();
        switch (tag.name()) {
            case "program", "SFCProgram", "FBSource", "FBProgram" -> blocks.end(tag.name(), controller());
            case "comment" -> blocks.description(path.isEmpty() ? "" : path.element(), text);
            default -> {
                // Folders hold nothing of their own.
            }
        }
    }
}
