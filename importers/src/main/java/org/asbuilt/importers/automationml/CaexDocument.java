package org.asbuilt.importers.automationml;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Archive;
import org.asbuilt.importers.intake.Markup;
import org.asbuilt.importers.intake.Node;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;
import org.asbuilt.importers.logic.ProjectTime;

/**
 * Walks through a document of CAEX and hands each device with all its parts to the hardware, so that never more than one is held.
 */
public final class CaexDocument implements Markup.Visitor {
    private static final Set<String> KNOWN = Set.of(
            "AutomationProject",
            "DeviceUserFolder",
            "Subnet",
            "Device",
            "PhysicalDevice",
            "DeviceItem",
            "Rack",
            "TagTable",
            "TagUserFolder",
            "ComplexTag",
            "Node",
            "CommunicationInterface",
            "CommunicationPort",
            "IoSystem");
    private static final Set<String> LIBRARIES =
            Set.of("RoleClassLib", "InterfaceClassLib", "SystemUnitClassLib", "AttributeTypeLib");
    private static final int MOST_UNKNOWN = 50;

    private final Reading reading;
    private final Hardware hardware;
    private final Deque<CaexElement> open = new ArrayDeque<>();
    private final Set<String> unknown = new TreeSet<>();
    private boolean isCaex;

    private CaexDocument(Reading reading) {
        this.reading = reading;
        hardware = new Hardware(reading);
    }

    /**
     * Reads a document, or all documents of an AutomationML container.
     *
     * @throws IOException if the disk fails
     */
    public static void read(Reading reading) throws IOException {
        if (!reading.input().head().startsWith('P', 'K', 3, 4)) {
            CaexDocument document = new CaexDocument(reading);
            try {
                Markup.walk(reading, document);
            } finally {
                document.hardware.finish();
            }
            return;
        }
        int[] documents = {0};
        Archive.each(reading, part -> {
            if (part.name().toLowerCase(Locale.ROOT).endsWith(".aml")) {
                documents[0]++;
                CaexDocument document = new CaexDocument(reading);
                try {
                    Markup.walk(reading, part.markup(reading.limits()), part.name(), document);
                } finally {
                    document.hardware.finish();
                }
            } else {
                part(reading, part.name());
            }
        });
        if (documents[0] == 0) {
            throw new Refused(new Locus.Whole(), "there is no .aml document in the container");
        }
    }

    private static void part(Reading reading, String name) {
        boolean isOfContainer = name.startsWith("_rels/") || name.equals("[Content_Types].xml");
        if (isOfContainer) {
            reading.count("parts of the container itself", 1);
        } else {
            reading.note(
                    Severity.INFORMATION,
                    new Locus.Words(name),
                    "this part of the container is no AutomationML document and was not read");
        }
    }

    @Override
    public Markup.Take start(Markup.Tag tag) {
        return switch (tag.name()) {
            case "CAEXFile" -> {
                isCaex = true;
                yield Markup.Take.ENTER;
            }
            case "InstanceHierarchy" -> Markup.Take.ENTER;
            case "InternalElement" -> {
                open.push(new CaexElement(Hardware.plain(tag.attribute("ID")), tag.attribute("Name"), tag.locus()));
                yield Markup.Take.ENTER;
            }
            case "Attribute", "AdditionalInformation", "SourceDocumentInformation" -> Markup.Take.COLLECT;
            case "SupportedRoleClass" -> role(tag.attribute("RefRoleClassPath"));
            case "RoleRequirements" -> role(tag.attribute("RefBaseRoleClassPath"));
            case "ExternalInterface" -> externalInterface(tag);
            case "InternalLink" -> {
                hardware.link(tag.attribute("RefPartnerSideA"), tag.attribute("RefPartnerSideB"), tag.locus());
                yield Markup.Take.SKIP;
            }
            default -> other(tag);
        };
    }

    private Markup.Take other(Markup.Tag tag) {
        if (!isCaex) {
            throw new Refused(tag.locus(), "the root element is not CAEXFile");
        }
        if (LIBRARIES.contains(tag.name())) {
            reading.count("libraries of classes", 1);
        }
        return Markup.Take.SKIP;
    }

    private Markup.Take role(String path) {
        if (!open.isEmpty() && !path.isEmpty()) {
            open.element().roles.add(path);
        }
        return Markup.Take.SKIP;
    }

    private Markup.Take externalInterface(Markup.Tag tag) {
        String path = tag.attribute("RefBaseClassPath");
        String kind = path.substring(path.lastIndexOf('/') + 1);
        if (kind.equals("Tag") || kind.equals("Channel")) {
            reading.count(kind.equals("Tag") ? "tags" : "channels", 1);
        } else if (!open.isEmpty()) {
            open.element().interfaces.add(Hardware.plain(tag.attribute("ID")));
        }
        return Markup.Take.SKIP;
    }

    @Override
    public void collected(Node node) {
        if (!node.name().equals("Attribute")) {
            header(node);
        } else if (!open.isEmpty()) {
            attribute(node);
        }
    }

    /** When and with what the document was written; CAEX 3.0 has it in another place than 2.15. */
    private void header(Node node) {
        Optional<String> written =
                node.text("WriterHeader", "LastWritingDateTime").or(() -> node.attribute("LastWritingDateTime"));
        Optional<String> writer = node.text("WriterHeader", "WriterName").or(() -> node.attribute("OriginName"));
        if (written.isPresent()) {
            Optional<Instant> moment = ProjectTime.moment(reading, written.get(), node.locus());
            hardware.written(moment);
            reading.note(
                    Severity.INFORMATION, node.locus(), "written by " + writer.orElse("a program that is not named"));
        }
    }

    private void attribute(Node node) {
        CaexElement element = open.element();
        String name = node.attribute("Name").orElse("");
        if (name.equals("Address")) {
            node.children("Attribute").forEach(range -> address(element, range));
            return;
        }
        node.text("Value").ifPresent(value -> element.attributes.putIfAbsent(name, value));
    }

    /** A range of inputs or outputs: the first byte and the length in bits. */
    private static void address(CaexElement element, Node range) {
        String start = value(range, "StartAddress");
        String length = value(range, "Length");
        if (!start.matches("\\d{1,6}") || !length.matches("\\d{1,6}")) {
            return;
        }
        int first = Integer.parseInt(start, 10);
        int last = first + Math.max(1, (Integer.parseInt(length, 10) + 7) / 8) - 1;
        String letter = value(range, "IoType").equals("Output") ? "Q " : "I ";
        element.addresses.add(letter + first + (last > first ? ".." + last : ""));
    }

    private static String value(Node range, String name) {
        return range.children("Attribute").stream()
                .filter(part -> part.attribute("Name").orElse("").equals(name))
                .findFirst()
                .flatMap(part -> part.text("Value"))
                .orElse("");
    }

    @Override
    public void end(Markup.Tag tag, String text) {
        if (!tag.name().equals("InternalElement")) {
            return;
        }
        CaexElement element = open.pop();
        boolean known = isKnown(element);
        boolean understood = known;
        if (element.isDevice()) {
            understood &= hardware.device(element);
            element.forget();
        } else if (element.is("Subnet")) {
            hardware.subnet(element);
        } else if (element.is("AutomationProject")) {
            hardware.project(element.name);
        }
        reading.units(1, understood ? 1 : 0);
        if (!open.isEmpty()) {
            open.element().add(element);
        }
    }

    private boolean isKnown(CaexElement element) {
        if (KNOWN.stream().anyMatch(element::is)) {
            return true;
        }
        String roles = element.roles.isEmpty() ? "none" : String.join(", ", element.roles);
        reading.count("elements of roles that are not known here", 1);
        if (unknown.size() < MOST_UNKNOWN && unknown.add(roles)) {
            reading.note(
                    Severity.WARNING,
                    element.locus,
                    "elements of this role were passed over: "
                            + (element.roles.isEmpty() ? "the element has no role" : roles));
        }
        return false;
    }
}
