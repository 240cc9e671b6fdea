package org.asbuilt.importers.scl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Markup.Tag;
import org.asbuilt.importers.intake.Node;
import org.asbuilt.importers.scl.Attachment.Socket;

/**
 * The section Communication: subnetworks, the access points on them with their addresses, and where GOOSE and sampled values are sent
 * to. Source: IEC 61850-6:2009/AMD1:2018, 9.4 and annex C; for telecontrol by IEC 60870-5-104, IEC TS 61850-80-1:2016.
 */
final class NetworkSection {
    private static final Set<String> PARTS = Set.of("Address", "GSE", "SMV", "PhysConn", "Text", "Private");

    private final Document document;
    private Optional<Tag> subnetwork = Optional.empty();

    NetworkSection(Document document) {
        this.document = document;
    }

    /** A subnetwork begins. */
    void subnetwork(Tag tag) {
        subnetwork = Optional.of(tag);
        known(tag, "");
    }

    private void known(Tag tag, String bitRate) {
        if (!tag.attribute("name").isEmpty()) {
            document.subnetwork(new Document.Subnetwork(
                    tag.attribute("name"), tag.attribute("type"), tag.attribute("desc"), bitRate, tag.locus()));
        }
    }

    /** An element of a subnetwork. */
    void part(Node node) {
        switch (node.name()) {
            case "ConnectedAP" -> connected(node);
            case "BitRate" -> {
                String unit = node.attribute("multiplier").orElse("")
                        + node.attribute("unit").orElse("b/s");
                subnetwork.ifPresent(tag -> known(tag, node.text() + " " + unit));
            }
            case "Text" -> document.reading.count("texts", 1);
            case "Private" -> document.reading.count("private elements", 1);
            default -> document.unknown(node.name(), "SubNetwork", node.locus());
        }
    }

    private void connected(Node node) {
        String device = node.attribute("iedName").orElse("");
        String accessPoint = node.attribute("apName").orElse("");
        if (device.isEmpty() || accessPoint.isEmpty()) {
            document.reading.note(
                    Severity.WARNING, node.locus(), "a connected access point that names no IED and access point");
            return;
        }
        document.ied(device, node.locus()).ifPresent(ied -> {
            Ied.AccessPoint point = ied.accessPoint(accessPoint, node.locus());
            if (point.attachments.size() >= 100) {
                document.noteOnce(
                        Severity.WARNING,
                        node.locus(),
                        "access point " + accessPoint + " of " + device + " is on more than 100 subnetworks");
                return;
            }
            point.attachments.add(attachment(node));
        });
    }

    private Attachment attachment(Node node) {
        Map<String, Said> address = new LinkedHashMap<>();
        node.all("Address", "P")
                .forEach(parameter -> parameter
                        .attribute("type")
                        .ifPresent(type -> address.putIfAbsent(type, new Said(parameter.text(), parameter.locus()))));
        List<Socket> sockets = new ArrayList<>();
        List<Group> groups = new ArrayList<>();
        for (Node part : node.children()) {
            switch (part.name()) {
                case "PhysConn" -> sockets.add(socket(part));
                case "GSE", "SMV" -> groups.add(group(part));
                default -> {
                    if (!PARTS.contains(part.name())) {
                        document.unknown(part.name(), "ConnectedAP", part.locus());
                    }
                }
            }
        }
        return new Attachment(
                subnetwork.map(tag -> tag.attribute("name")).orElse(""),
                subnetwork.map(tag -> tag.attribute("type")).orElse(""),
                address,
                sockets,
                groups,
                node.locus());
    }

    private Socket socket(Node node) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (Node parameter : node.children("P")) {
            String type = parameter.attribute("type").orElse("");
            switch (type) {
                case "Port", "Plug", "Type", "Cable" -> parameters.putIfAbsent(type, parameter.text());
                default ->
                    document.noteOnce(
                            Severity.WARNING,
                            parameter.locus(),
                            "a physical connection has the parameter " + type + ", which is not known here");
            }
        }
        return new Socket(
                node.attribute("type").orElse(""),
                parameters.getOrDefault("Port", ""),
                parameters.getOrDefault("Plug", ""),
                parameters.getOrDefault("Type", ""),
                parameters.getOrDefault("Cable", ""),
                node.locus());
    }

    private static Group group(Node node) {
        Map<String, String> address = new LinkedHashMap<>();
        node.all("Address", "P")
                .forEach(parameter ->
                        parameter.attribute("type").ifPresent(type -> address.putIfAbsent(type, parameter.text())));
        String least = time(node, "MinTime");
        String most = time(node, "MaxTime");
        String times = least.isEmpty() && most.isEmpty()
                ? ""
                : "repeated after " + least + (least.isEmpty() || most.isEmpty() ? "" : " to ") + most;
        return new Group(
                node.name().equals("SMV"),
                node.attribute("ldInst").orElse(""),
                node.attribute("cbName").orElse(""),
                address,
                times,
                node.locus());
    }

    private static String time(Node node, String name) {
        return node.child(name)
                .filter(time -> !time.text().isEmpty())
                .map(time -> time.text() + " " + time.attribute("multiplier").orElse("")
                        + time.attribute("unit").orElse("s"))
                .orElse("");
    }
}
