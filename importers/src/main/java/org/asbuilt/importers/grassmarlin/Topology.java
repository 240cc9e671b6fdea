package org.asbuilt.importers.grassmarlin;

import java.util.List;
import java.util.Optional;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Method;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Draft;
import org.asbuilt.importers.intake.Markup;
import org.asbuilt.importers.intake.Node;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.DeviceInterface;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Mac;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.Platform;

/**
 * Reads the document of the session: what was imported, and the switches and routers of which GRASSMARLIN was given the output of
 * commands, with their ports. What alone was seen behind a port is plugged into it; several things behind one port are not.
 */
final class Topology implements Markup.Visitor {
    private final Reading reading;

    Topology(Reading reading) {
        this.reading = reading;
    }

    @Override
    public Markup.Take start(Markup.Tag tag) {
        return switch (tag.name()) {
            case "device" -> Markup.Take.COLLECT;
            case "import" -> counted("files that the session was made of");
            case "item" -> counted("files that the session waits for");
            case "session", "imports", "pending_imports", "physical_topology" -> Markup.Take.ENTER;
            default -> {
                reading.note(Severity.WARNING, tag.locus(), "the element is not known and was not read");
                yield Markup.Take.SKIP;
            }
        };
    }

    private Markup.Take counted(String what) {
        reading.count(what, 1);
        return Markup.Take.SKIP;
    }

    @Override
    public void collected(Node device) {
        String name = device.attribute("name").orElse("");
        Draft draft = new Draft(reading, Kind.ASSET, Method.IMPORTED, device.locus());
        draft.hostname(name, device.at("name"));
        Optional<Node> version = device.child("version");
        version.ifPresent(said -> {
            draft.serial(said.attribute("serial").orElse(""), said.at("serial"));
            draft.fact(Nameplate.class, "model", said.attribute("model").orElse(""), said.at("model"));
            draft.fact(Platform.class, "operatingSystem", said.attribute("soft").orElse(""), said.at("soft"));
            draft.fact(Platform.class, "osVersion", said.attribute("ver").orElse(""), said.at("ver"));
        });
        if (version.isEmpty()) {
            draft.fact(Platform.class, "osVersion", device.attribute("version").orElse(""), device.at("version"));
        }
        device.children("port").forEach(port -> port(draft, port));
        boolean understood = draft.claim();
        for (Node port : device.children("port")) {
            understood &= endpoints(name, port);
        }
        reading.units(1, understood ? 1 : 0);
    }

    private static boolean is(Node node, String attribute) {
        return node.attribute(attribute).orElse("").equalsIgnoreCase("true");
    }

    private static void port(Draft draft, Node port) {
        String name = port.attribute("name").orElse("");
        if (name.isEmpty()) {
            draft.wrong(port.locus(), "this port has no name");
            return;
        }
        String address = port.attribute("cidr").orElse("");
        fact(draft, port, name, "description", "description");
        fact(draft, port, name, "addresses", "cidr");
        fact(draft, port, name, "enabled", "isEnabled");
        boolean trunk = is(port, "isTrunk");
        draft.fact(DeviceInterface.class, name, "mode", trunk ? "trunk" : "", port.at("isTrunk"));
        List<Node> vlans = port.children("vlan");
        boolean alone = !trunk && vlans.size() == 1;
        for (Node vlan : vlans) {
            String id = vlan.attribute("id").orElse("");
            draft.fact(DeviceInterface.class, name, alone ? "vlan" : "taggedVlans", id, vlan.at("id"));
        }
        draft.port(hardware(port), address.isEmpty() ? List.of() : List.of(address), port.at("mac"))
                .ifPresent(key -> draft.fact(NetworkPort.class, key, "label", name, port.at("name")));
    }

    private static void fact(Draft draft, Node port, String name, String part, String attribute) {
        draft.fact(DeviceInterface.class, name, part, port.attribute(attribute).orElse(""), port.at(attribute));
    }

    /** GRASSMARLIN writes a word or question marks where it knows no address. */
    private static String hardware(Node node) {
        String mac = node.attribute("mac").orElse("");
        return mac.equals("null") || mac.contains("?") ? "" : mac;
    }

    private boolean endpoints(String device, Node port) {
        List<Node> endpoints = port.children("endpoint");
        String name = port.attribute("name").orElse("");
        if (is(port, "isTrunk") || endpoints.size() > 1 || name.isEmpty() || device.isEmpty()) {
            reading.count("stations behind ports with several, of which the port says nothing", endpoints.size());
            return true;
        }
        boolean understood = true;
        for (Node endpoint : endpoints) {
            understood &= plugged(device + " " + name, endpoint);
        }
        return understood;
    }

    private boolean plugged(String where, Node endpoint) {
        Draft draft = new Draft(reading, Kind.ASSET, Method.IMPORTED, endpoint.locus());
        try {
            Mac mac = Mac.parse(hardware(endpoint));
            if (mac.isGroup()) {
                reading.count("stations behind ports whose address is that of a group", 1);
                return true;
            }
            draft.hint(new Hint.HasMac(mac));
            // Where it knows no VLAN, GRASSMARLIN writes 1.
            String vlan =
                    endpoint.attribute("vlan").filter(id -> !id.equals("1")).orElse("");
            draft.fact(NetworkPort.class, mac.text(), "mac", mac.text(), endpoint.at("mac"));
            draft.fact(NetworkPort.class, mac.text(), "switchPort", where, endpoint.locus());
            draft.fact(NetworkPort.class, mac.text(), "vlan", vlan, endpoint.at("vlan"));
        } catch (InvalidValue e) {
            reading.note(Severity.WARNING, endpoint.at("mac"), String.valueOf(e.getMessage()));
            return false;
        }
        return draft.claim();
    }
}
