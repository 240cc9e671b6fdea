package org.asbuilt.importers.automationml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.logic.Controller;
import org.asbuilt.importers.simatic.Siemens;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.Communication;
import org.asbuilt.model.Designation;
import org.asbuilt.model.DeviceInterface;
import org.asbuilt.model.HardwareModule;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Placement;
import org.asbuilt.model.Platform;
import org.asbuilt.model.Route;

/** Claims one device: the station, its modules, its interfaces, and other modules that have addresses of their own. */
final class StationClaims {
    private final Reading reading;
    private final Hardware hardware;
    private final CaexElement device;
    private final Set<String> keys = new HashSet<>();
    private final Set<Controller> named = new HashSet<>();
    private boolean understood = true;

    StationClaims(Reading reading, Hardware hardware, CaexElement device) {
        this.reading = reading;
        this.hardware = hardware;
        this.device = device;
    }

    boolean claim() {
        Optional<CaexElement> head = device.head();
        CaexElement main = head.orElse(device);
        List<CaexElement> others = new ArrayList<>();
        if (head.isPresent()) {
            slots().filter(slot -> slot != main && nodes(slot).findAny().isPresent())
                    .filter(slot -> slot.all().noneMatch(part -> part == main))
                    .forEach(others::add);
        }
        Set<CaexElement> foreign = new HashSet<>();
        others.forEach(other -> other.all().forEach(foreign::add));
        List<CaexElement> own =
                device.all().filter(part -> !foreign.contains(part)).toList();
        Controller station = asset(main, main.name.isBlank() ? device.name : main.name, own);
        nameplate(station, main);
        interfaces(station, own);
        for (CaexElement other : others) {
            List<CaexElement> parts = other.all().toList();
            Controller asset = asset(other, station.name() + " " + other.name, parts);
            nameplate(asset, other);
            interfaces(asset, parts);
        }
        device.children().forEach(child -> modules(station, child, "", ""));
        return understood;
    }

    /** The modules that stand in racks. */
    private Stream<CaexElement> slots() {
        return device.all().filter(CaexElement::isRack).flatMap(rack -> rack.children().stream());
    }

    private static Stream<CaexElement> nodes(CaexElement element) {
        return element.all().filter(part -> part.is("Node"));
    }

    private static Optional<IpAddress> address(CaexElement node) {
        try {
            return Optional.of(IpAddress.parse(node.attribute("NetworkAddress")))
                    .filter(IpAddress::isUnicast);
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    private void wrong(Locus at, String text) {
        understood = false;
        reading.note(Severity.WARNING, at, text);
    }

    private Controller asset(CaexElement element, String name, List<CaexElement> parts) {
        SortedSet<Hint> hints = new TreeSet<>();
        if (!name.isBlank()) {
            hints.add(new Hint.HasName(name));
        }
        for (CaexElement node : parts) {
            if (node.is("Node")) {
                address(node).ifPresent(address -> hints.add(new Hint.HasAddress(address)));
                Siemens.nameOfStation(node.attribute("ProfinetDeviceName"))
                        .ifPresent(station -> hints.add(new Hint.HasHostname(station)));
            }
        }
        if (hints.isEmpty()) {
            hints.add(new Hint.HasName(element.id.isEmpty() ? "device without a name" : element.id));
            wrong(element.locus, "this device has neither name nor address");
        }
        return new Controller(reading, new About(Kind.ASSET, hints), name, hardware.written());
    }

    private void nameplate(Controller asset, CaexElement element) {
        Locus at = element.locus;
        String order = Siemens.orderNumber(element.attribute("TypeIdentifier"));
        say(asset.fact(Designation.class, "name", asset.name(), at));
        say(asset.fact(Designation.class, "description", element.attribute("Comment"), at));
        say(asset.fact(Designation.class, "tag", starting(element, "PlantDesignation"), at));
        say(asset.fact(Placement.class, "location", starting(element, "LocationIdentifier"), at));
        say(asset.fact(Nameplate.class, "model", element.attribute("TypeName"), at));
        say(asset.fact(Nameplate.class, "orderNumber", order, at));
        say(asset.fact(Platform.class, "firmwareVersion", firmware(element), at));
        Siemens.maker(element.attribute("TypeIdentifier"))
                .ifPresent(maker ->
                        say(asset.say(PartPath.of(Nameplate.class, "manufacturer"), maker, at, Confidence.PROBABLE)));
        // The head of a device of another maker may be anything: a drive, a valve, a flow controller.
        String sort = order.isBlank() && !element.attribute("DeviceItemType").equals("CPU")
                ? ""
                : element.attribute("DeviceItemType");
        Siemens.assetClass(sort, order)
                .ifPresent(type ->
                        say(asset.say(PartPath.of(AssetRole.class, "assetClass"), type, at, Confidence.PROBABLE)));
        if (Siemens.isFailSafe(order, element.attribute("TypeName"))) {
            say(asset.fact(AssetRole.class, "safetyRelated", "true", at));
        }
    }

    private static String starting(CaexElement element, String start) {
        return element.attributes.entrySet().stream()
                .filter(attribute -> attribute.getKey().startsWith(start))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** V0.0 stands for modules that have none. */
    private static String firmware(CaexElement element) {
        String version = element.attribute("FirmwareVersion");
        return version.equals("V0.0") ? "" : version;
    }

    private void say(boolean said) {
        understood &= said;
    }

    private void interfaces(Controller asset, List<CaexElement> parts) {
        for (CaexElement part : parts) {
            if (part.is("CommunicationInterface")) {
                communication(asset, part);
            }
        }
    }

    private void communication(Controller asset, CaexElement element) {
        String label = element.attribute("Label").isBlank() ? element.name : element.attribute("Label");
        boolean isEthernet = true;
        Optional<IpAddress> first = Optional.empty();
        for (CaexElement node : element.children()) {
            if (node.is("Node")) {
                isEthernet = node.is("NodeEthernet")
                        || node.attribute("Type").isEmpty()
                        || node.attribute("Type").equals("Ethernet");
                Optional<IpAddress> address = node(asset, label, node, isEthernet);
                first = first.or(() -> address);
            }
        }
        say(asset.fact(DeviceInterface.class, label, "description", element.name, element.locus));
        hardware.end(element, new Hardware.End("interface", asset, label, first, Optional.empty(), isEthernet));
        for (CaexElement part : element.children()) {
            if (part.is("IoSystem")) {
                say(asset.fact(
                        Communication.class, "activeProtocols", isEthernet ? "PROFINET" : "PROFIBUS", part.locus));
                hardware.end(
                        part, new Hardware.End("io system", asset, part.name, first, Optional.empty(), isEthernet));
            } else if (part.is("CommunicationPort")) {
                String port = label + " " + (part.attribute("Label").isBlank() ? part.name : part.attribute("Label"));
                hardware.end(part, new Hardware.End("port", asset, port, first, Optional.empty(), isEthernet));
                reading.count("ports", 1);
            }
        }
    }

    private Optional<IpAddress> node(Controller asset, String label, CaexElement node, boolean isEthernet) {
        Locus at = node.locus;
        Optional<IpAddress> address = isEthernet ? address(node) : Optional.empty();
        String text = node.attribute("NetworkAddress");
        if (isEthernet && address.isEmpty() && !text.isBlank() && !text.equals("0.0.0.0")) {
            wrong(at, "expected an IP address such as 10.1.2.3, found \"" + text + "\"");
        }
        Optional<Cidr> range = address.flatMap(found -> Siemens.range(found, node.attribute("SubnetMask")));
        String type = isEthernet ? "" : node.attribute("Type") + " ";
        String written = address.map(found ->
                        found + range.map(network -> "/" + network.prefix()).orElse(""))
                .orElse(isEthernet || text.isBlank() ? "" : type + text);
        say(asset.fact(DeviceInterface.class, label, "addresses", written, at));
        if (address.isPresent()) {
            say(asset.fact(
                    NetworkPort.class,
                    "ip:" + address.get(),
                    "addresses",
                    address.get().text(),
                    at));
            say(asset.fact(NetworkPort.class, "ip:" + address.get(), "label", label, at));
        }
        String router = node.attribute("RouterAddress");
        if (!router.isBlank() && !router.equals("0.0.0.0")) {
            say(asset.fact(Route.class, "0.0.0.0/0 " + label, "destination", "0.0.0.0/0", at));
            say(asset.fact(Route.class, "0.0.0.0/0 " + label, "nextHop", router, at));
        }
        Optional<String> station = Siemens.nameOfStation(node.attribute("ProfinetDeviceName"));
        if (station.isPresent()) {
            // A station has a name for each of its interfaces; the first is the one that it is known by.
            if (named.add(asset)) {
                say(asset.fact(Communication.class, "hostname", station.get(), at));
            }
            say(asset.fact(Communication.class, "supportedProtocols", "PROFINET", at));
        }
        hardware.end(node, new Hardware.End("node", asset, label, address, range, isEthernet));
        return address;
    }

    /** Claims the modules under their places: rack, slot, and what is plugged into a module. */
    private void modules(Controller station, CaexElement item, String path, String parent) {
        if (!item.isItem() && !item.is("Rack")) {
            return;
        }
        String position = item.attribute("PositionNumber");
        String key = path + (position.isBlank() ? item.name : position);
        boolean isPart = !item.isBuiltIn() || !item.attribute("TypeIdentifier").isBlank();
        if (isPart) {
            module(station, item, key, parent);
        } else {
            reading.count("built-in parts", 1);
        }
        for (CaexElement child : item.children()) {
            modules(station, child, (isPart ? key : path) + "/", isPart ? item.name : parent);
        }
    }

    private void module(Controller station, CaexElement item, String place, String parent) {
        String key = keys.add(place) ? place : place + " " + item.name;
        Locus at = item.locus;
        String type = item.attribute("TypeIdentifier");
        say(module(station, key, "name", item.name, at));
        say(module(station, key, "description", item.attribute("Comment"), at));
        say(module(station, key, "parent", parent, at));
        say(module(station, key, "slot", item.attribute("PositionNumber"), at));
        say(module(station, key, "model", item.attribute("TypeName"), at));
        say(module(station, key, "orderNumber", Siemens.orderNumber(type), at));
        say(module(station, key, "sort", item.attribute("DeviceItemType"), at));
        say(module(station, key, "productCode", type.startsWith("GSD:") ? type.substring(4) : "", at));
        say(module(station, key, "firmwareVersion", firmware(item), at));
        say(module(station, key, "address", addresses(item), at));
        Siemens.maker(type)
                .ifPresent(maker -> say(station.say(
                        PartPath.of(HardwareModule.class, key, "manufacturer"), maker, at, Confidence.PROBABLE)));
        reading.count("modules", 1);
    }

    private static boolean module(Controller station, String key, String part, String value, Locus at) {
        return station.fact(HardwareModule.class, key, part, value, at);
    }

    /** The inputs and outputs of the module and of its built-in parts. */
    private static String addresses(CaexElement item) {
        List<String> all = new ArrayList<>(item.addresses);
        item.children().stream().filter(CaexElement::isBuiltIn).forEach(child -> all.addAll(child.addresses));
        return String.join(", ", all);
    }
}
