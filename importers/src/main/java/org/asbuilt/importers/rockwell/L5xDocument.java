package org.asbuilt.importers.rockwell;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Markup;
import org.asbuilt.importers.intake.Node;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.logic.Block;
import org.asbuilt.importers.logic.ProjectTime;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Designation;
import org.asbuilt.model.DeviceInterface;

/** Reads a project or a part of one as XML, and hands what is in it to the project. */
public final class L5xDocument implements Markup.Visitor {
    private static final Set<String> FOLDERS = Set.of(
            "DataTypes",
            "Modules",
            "AddOnInstructionDefinitions",
            "Tags",
            "Programs",
            "Tasks",
            "Routines",
            "EthernetPorts");

    /** What says nothing of assets, networks, software or change. */
    private static final Set<String> IRRELEVANT = Set.of(
            "CST",
            "WallClockTime",
            "TimeSynchronize",
            "Trends",
            "DataLogs",
            "QuickWatchLists",
            "CommPorts",
            "ParameterConnections",
            "CustomProperties",
            "Security",
            "AlarmDefinitions",
            "Alarms",
            "ChildPrograms",
            "Dependencies",
            "SignatureHistory",
            "AdditionalHelpText",
            "RevisionNote",
            "Comments",
            "EngineeringUnits",
            "Maxes",
            "Mins",
            "ForceData",
            "DatatypeLinks",
            "EthernetNetwork",
            "PhaseState");

    private final Reading reading;
    private final L5xFirstLook look;
    private final RockwellProject project;
    private final L5xBlocks blocks;
    private final Deque<String> path = new ArrayDeque<>();
    private Optional<Block> whole = Optional.empty();
    private String softwareRevision = "";
    private String tag = "";

    private L5xDocument(Reading reading, L5xFirstLook look) {
        this.reading = reading;
        this.look = look;
        project = new RockwellProject(reading);
        blocks = new L5xBlocks(reading, project);
    }

    /**
     * Reads the content.
     *
     * @throws IOException if the disk fails
     */
    public static void read(Reading reading) throws IOException {
        L5xDocument document = new L5xDocument(reading, L5xFirstLook.at(reading));
        try {
            Markup.walk(reading, document);
        } finally {
            document.finish();
        }
    }

    private void finish() {
        if (path.isEmpty() && whole.isEmpty() && softwareRevision.isEmpty()) {
            return;
        }
        project.modules().claim(project.controller());
        project.finish(path.isEmpty() ? whole : Optional.empty());
    }

    private String parent() {
        return path.isEmpty() ? "" : path.element();
    }

    private Markup.Take enter(Markup.Tag of) {
        path.push(of.name());
        return Markup.Take.ENTER;
    }

    @Override
    public Markup.Take start(Markup.Tag of) {
        if (blocks.tap().start(of)) {
            blocks.encoded(of);
            return Markup.Take.ENTER;
        }
        return switch (of.name()) {
            case "RSLogix5000Content" -> root(of);
            case "Controller" -> controller(of);
            case "SafetyInfo" -> safety(of);
            case "RedundancyInfo" -> redundancy(of);
            case "EthernetPort" -> ethernetPort(of);
            case "InternetProtocol" -> internetProtocol(of);
            case "Module", "DataType", "Task", "Parameter", "LocalTag" -> Markup.Take.COLLECT;
            case "Program", "AddOnInstructionDefinition", "EquipmentPhase" -> {
                blocks.start(of);
                yield enter(of);
            }
            case "Routine" -> {
                blocks.routine(of);
                yield enter(of);
            }
            case "Tag" -> {
                tag = of.attribute("Name");
                reading.count("tags", 1);
                yield enter(of);
            }
            case "Data" -> of.attribute("Format").equals("Message") ? enter(of) : Markup.Take.SKIP;
            case "MessageParameters" -> message(of);
            case "ConsumeInfo" -> consumed(of);
            case "ProduceInfo" -> {
                reading.count("tags produced for other controllers", 1);
                yield Markup.Take.SKIP;
            }
            case "Description" -> enter(of);
            case "Parameters", "LocalTags" -> enter(of);
            default -> other(of);
        };
    }

    private Markup.Take other(Markup.Tag of) {
        if (FOLDERS.contains(of.name())) {
            return enter(of);
        }
        if (parent().equals("Description")) {
            // The description in several languages.
            return enter(of);
        }
        if (IRRELEVANT.contains(of.name()) || parent().equals("Data") || parent().equals("Tag")) {
            reading.count("elements that say nothing of assets: " + of.name(), 1);
        } else {
            reading.note(Severity.WARNING, of.locus(), "the element " + of.name() + " is not known here");
        }
        return Markup.Take.SKIP;
    }

    private Markup.Take root(Markup.Tag of) {
        softwareRevision = of.attribute("SoftwareRevision");
        Optional<Instant> written = ProjectTime.moment(
                reading, of.attribute("ExportDate"), new Locus.Pointer(of.pointer() + "/@ExportDate"));
        String name = look.name().orElseGet(() -> reading.input().contentName());
        project.controller(name, look.serial(), look.addresses(), written);
        blocks.target(of.attribute("TargetType"), of.attribute("TargetName"), of.attribute("TargetLastEdited"));
        if (!look.hasController()) {
            reading.note(
                    Severity.INFORMATION,
                    of.locus(),
                    "the export does not tell of which controller it is; what is in it is claimed of " + name);
        }
        project.addresses(look.addresses(), of.locus());
        return enter(of);
    }

    private Markup.Take controller(Markup.Tag of) {
        String minor = of.attribute("MinorRev");
        project.nameplate(
                of.attribute("ProcessorType"),
                of.attribute("MajorRev") + (minor.isEmpty() ? "" : "." + minor),
                of.attribute("ProjectSN"),
                of.attribute("CommPath"),
                of.locus());
        if (!of.attribute("ProcessorType").isEmpty() && !of.attribute("Use").equals("Context")) {
            whole = Optional.of(new Block("Project", "project", of.locus())
                    .version(softwareRevision)
                    .edited(RockwellProject.time(of.attribute("LastModifiedDate"))));
        }
        if (!of.attribute("ProjectCreationDate").isEmpty()) {
            reading.note(
                    Severity.INFORMATION,
                    of.locus(),
                    "the project was begun on " + RockwellProject.time(of.attribute("ProjectCreationDate")));
        }
        return enter(of);
    }

    /** The passwords that may stand here are never looked at. */
    private Markup.Take safety(Markup.Tag of) {
        if (of.attribute("SafetyLocked").isEmpty()
                && of.attribute("SafetyLevel").isEmpty()) {
            return Markup.Take.SKIP;
        }
        project.controller().fact(AssetRole.class, "safetyRelated", "true", of.locus());
        project.block(new Block("Safety", "safety application", of.locus())
                .version(of.attribute("SafetySignature"))
                .description(of.attribute("SafetyLevel")
                        + (of.attribute("SafetyLocked").equals("true") ? ", locked" : ", not locked"))
                .safetyRelated());
        return Markup.Take.SKIP;
    }

    private Markup.Take redundancy(Markup.Tag of) {
        if (of.attribute("Enabled").equals("true")) {
            reading.note(Severity.INFORMATION, of.locus(), "the controller is one of a redundant pair");
        }
        return Markup.Take.SKIP;
    }

    private Markup.Take ethernetPort(Markup.Tag of) {
        String label = of.attribute("Label").isEmpty() ? of.attribute("Port") : of.attribute("Label");
        if (!label.isEmpty()) {
            project.controller().fact(DeviceInterface.class, label, "enabled", of.attribute("PortEnabled"), of.locus());
        }
        return Markup.Take.SKIP;
    }

    private Markup.Take internetProtocol(Markup.Tag of) {
        project.addresses(look.addresses(), of.locus());
        return Markup.Take.SKIP;
    }

    private Markup.Take message(Markup.Tag of) {
        String connection = of.attribute("ConnectionPath");
        if (connection.isEmpty() || connection.equals("THIS")) {
            reading.count("messages within the controller or without a path", 1);
        } else {
            project.message(tag, of.attribute("MessageType"), connection, of.locus());
        }
        return Markup.Take.SKIP;
    }

    private Markup.Take consumed(Markup.Tag of) {
        project.consumed(tag, of.attribute("Producer"), of.attribute("RemoteTag"), of.locus());
        return Markup.Take.SKIP;
    }

    @Override
    public void collected(Node node) {
        switch (node.name()) {
            case "Module" ->
                L5xModule.of(node)
                        .ifPresentOrElse(
                                project.modules()::add, () -> reading.count("modules that are only referred to", 1));
            case "DataType" -> blocks.dataType(node);
            case "Task" -> blocks.task(node);
            default -> blocks.declared(node);
        }
    }

    @Override
    public void instruction(Markup.Tag within, String target, String data) {
        blocks.tap().instruction(target, data);
    }

    @Override
    public void end(Markup.Tag of, String text) {
        if (blocks.tap().end(of, text)) {
            blocks.tap().finished().ifPresent(blocks::logic);
            return;
        }
        path.pop();
        switch (of.name()) {
            case "Description", "LocalizedDescription" -> description(of, text);
            case "Modules" -> project.modules().claim(project.controller());
            case "Program", "AddOnInstructionDefinition", "EquipmentPhase" -> blocks.end(of);
            case "Routine" -> blocks.endOfRoutine();
            default -> {
                // Folders hold nothing of their own.
            }
        }
    }

    private void description(Markup.Tag of, String text) {
        String owner = parent();
        if (text.isEmpty()) {
            return;
        }
        Locus at = of.locus();
        switch (owner) {
            case "Controller" -> {
                project.controller().fact(Designation.class, "description", text, at);
                whole.ifPresent(block -> block.description(text));
            }
            case "Program", "AddOnInstructionDefinition", "EquipmentPhase", "Routine" -> blocks.description(text);
            default -> reading.count("descriptions of tags", 1);
        }
    }
}
