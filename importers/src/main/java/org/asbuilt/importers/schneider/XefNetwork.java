package org.asbuilt.importers.schneider;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.intake.Markup;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.logic.Controller;
import org.asbuilt.importers.logic.Partners;
import org.asbuilt.importers.simatic.Siemens;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.Designation;
import org.asbuilt.model.DeviceInterface;
import org.asbuilt.model.Function;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.NetworkProfile;
import org.asbuilt.model.Route;
import org.asbuilt.model.Transport;
import org.asbuilt.model.Upkeep;

/** The Ethernet of a project: its scanners, and the devices that they scan. */
final class XefNetwork {
    /** The addresses of a scanner; of an M580 the third is the main one. */
    static final List<String> ADDRESSES = List.of(
            "ipAddressA",
            "ipAddressB",
            "ipAddressC",
            "ipAddressD",
            "ipAddressControl",
            "ipAddressDevice",
            "ipAddressExtended");

    private static final Partners.Protocol ETHERNET_IP = new Partners.Protocol("EtherNet/IP", Transport.TCP, 44818);

    private final Reading reading;
    private final Partners partners = new Partners();
    private final SortedSet<Cidr> ranges = new TreeSet<>();
    private Optional<Controller> scanner = Optional.empty();

    XefNetwork(Reading reading) {
        this.reading = reading;
    }

    /** A module that speaks for the controller, or the controller itself. */
    void scanner(Markup.Tag tag, Controller controller, boolean isProcessor, Optional<String> model) {
        Locus at = tag.locus();
        SortedSet<IpAddress> addresses = new TreeSet<>();
        ADDRESSES.forEach(
                name -> XefFirstLook.address(tag.attribute(name)).ifPresent(address -> addresses.add(address)));
        Controller asset = controller;
        if (!isProcessor) {
            SortedSet<Hint> hints = new TreeSet<>();
            addresses.forEach(address -> hints.add(new Hint.HasAddress(address)));
            if (hints.isEmpty()) {
                reading.count("communication modules without an address", 1);
                scanner = Optional.of(controller);
                return;
            }
            asset = new Controller(
                    reading, new About(Kind.ASSET, hints), addresses.first().text(), controller.observed());
            asset.fact(Designation.class, "name", controller.name() + " " + tag.attribute("name"), at);
            asset.fact(Nameplate.class, "model", model.orElse(""), at);
        }
        scanner = Optional.of(asset);
        addresses(asset, tag, addresses);
        servers(asset, tag);
        reading.count("scanners", 1);
    }

    private void addresses(Controller asset, Markup.Tag tag, SortedSet<IpAddress> addresses) {
        Locus at = tag.locus();
        String name = tag.attribute("name").isEmpty() ? "Ethernet" : tag.attribute("name");
        String mask = XefFirstLook.address(tag.attribute("subnetMaskCD")).isPresent()
                        || tag.attribute("subnetMaskCD").startsWith("255.")
                ? tag.attribute("subnetMaskCD")
                : tag.attribute("subnetMaskAB");
        for (IpAddress address : addresses) {
            Optional<Cidr> range = Siemens.range(address, mask.isEmpty() ? tag.attribute("subnetMask") : mask)
                    .filter(found -> found.prefix() > 0);
            range.ifPresent(found -> network(found, asset, at));
            asset.fact(NetworkPort.class, "ip:" + address, "addresses", address.text(), at);
            asset.fact(NetworkPort.class, "ip:" + address, "label", name, at);
            asset.fact(
                    DeviceInterface.class,
                    name,
                    "addresses",
                    address + range.map(found -> "/" + found.prefix()).orElse(""),
                    at);
        }
        XefFirstLook.address(tag.attribute("gateway")).ifPresent(gateway -> {
            asset.fact(Route.class, "0.0.0.0/0 " + name, "destination", "0.0.0.0/0", at);
            asset.fact(Route.class, "0.0.0.0/0 " + name, "nextHop", gateway.text(), at);
        });
    }

    private void network(Cidr range, Controller asset, Locus at) {
        if (ranges.add(range)) {
            new Controller(
                            reading,
                            About.of(Kind.NETWORK, new Hint.HasRange(range)),
                            range.toString(),
                            asset.observed())
                    .fact(NetworkProfile.class, "range", range.toString(), at);
        }
    }

    private void servers(Controller asset, Markup.Tag tag) {
        XefFirstLook.address(tag.attribute("ipAddressSNTP1"))
                .ifPresent(server -> asset.fact(Upkeep.class, "timeSource", "SNTP from " + server, tag.locus()));
        for (String name : List.of("ipAddressSNMPManager1", "ipAddressSNMPManager2")) {
            XefFirstLook.address(tag.attribute(name))
                    .ifPresent(
                            server -> asset.fact(Upkeep.class, "networkMonitoring", "SNMP by " + server, tag.locus()));
        }
    }

    /** A device that the scanner exchanges values with. */
    void device(Markup.Tag tag, Controller controller, Optional<String> model) {
        Locus at = tag.locus();
        String name = tag.attribute("name");
        Optional<IpAddress> address = XefFirstLook.address(tag.attribute("ipAddress"));
        reading.count("scanned devices", 1);
        reading.units(1, address.isPresent() || !name.isEmpty() ? 1 : 0);
        if (address.isEmpty()) {
            reading.count("scanned devices without an address", 1);
            return;
        }
        Hint hint = new Hint.HasAddress(address.get());
        Controller device = new Controller(
                reading, About.of(Kind.ASSET, hint), address.get().text(), controller.observed());
        device.fact(Designation.class, "name", controller.name() + " " + name, at);
        device.fact(Nameplate.class, "model", model.orElse(""), at);
        device.fact(Nameplate.class, "orderNumber", model.orElse(""), at);
        addresses(device, tag, new TreeSet<>(Set.of(address.get())));
        partners.note(
                scanner.orElse(controller),
                hint,
                address.get().text(),
                ETHERNET_IP,
                Set.of(Function.MONITOR_READ, Function.CONTROL_WRITE),
                "device " + name + " of " + controller.name(),
                Confidence.CONFIRMED,
                at);
    }

    void finish() {
        partners.claim(reading);
    }
}
