package org.asbuilt.importers.product;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Method;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Draft;
import org.asbuilt.importers.intake.Markup;
import org.asbuilt.importers.intake.Markup.Tag;
import org.asbuilt.importers.intake.Markup.Take;
import org.asbuilt.importers.intake.Node;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;
import org.asbuilt.model.Communication;
import org.asbuilt.model.Designation;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.Platform;
import org.asbuilt.model.Service;

/**
 * Reads a device profile of DNP3: what a product can do, and of a device that is set up also how. Keys and what else belongs to security
 * is not looked at. Source: IEEE 1815-2012, clause 14; DNP Users Group, DNP3 Device Profile schemas 2.07 to 2.12.
 */
public final class Dnp3Profile implements Markup.Visitor {
    private static final Set<String> ENTERED = Set.of(
            "DNP3DeviceProfileDocument", "referenceDevice", "device", "configuration", "dataPointsList", "dataPoints");
    private static final Set<String> COLLECTED =
            Set.of("documentHeader", "deviceConfig", "networkConfig", "linkConfig");
    private static final String PORT = "20000";

    private final Reading reading;
    private final List<String> open = new ArrayList<>();
    private Optional<Node> header = Optional.empty();
    private Optional<Node> device = Optional.empty();
    private Optional<Node> network = Optional.empty();
    private Optional<Node> link = Optional.empty();

    private Dnp3Profile(Reading reading) {
        this.reading = reading;
    }

    /**
     * Reads a profile.
     *
     * @throws IOException if the disk fails
     */
    public static void read(Reading reading) throws IOException {
        Dnp3Profile walk = new Dnp3Profile(reading);
        Markup.walk(reading, walk, walk::claim);
    }

    @Override
    public Take start(Tag tag) {
        if (open.isEmpty() && !tag.name().equals("DNP3DeviceProfileDocument")) {
            throw new Refused(tag.locus(), "the root element is " + tag.name() + ", not DNP3DeviceProfileDocument");
        }
        if (COLLECTED.contains(tag.name())) {
            return Take.COLLECT;
        }
        boolean points = tag.name().endsWith("Points") && open.contains("dataPointsList");
        if (ENTERED.contains(tag.name()) || points) {
            open.add(tag.name());
            return Take.ENTER;
        }
        boolean point = !open.isEmpty() && open.getLast().equals("dataPoints");
        reading.count(point ? "points " + tag.name() : "parts of the profile that were not read", 1);
        return Take.SKIP;
    }

    @Override
    public void end(Tag tag, String text) {
        open.removeLast();
    }

    @Override
    public void collected(Node node) {
        switch (node.name()) {
            case "documentHeader" -> header = header.or(() -> Optional.of(node));
            case "deviceConfig" -> device = device.or(() -> Optional.of(node));
            case "networkConfig" -> network = network.or(() -> Optional.of(node));
            default -> link = link.or(() -> Optional.of(node));
        }
    }

    /** The current value of a setting: its text, or that of the first element in it. */
    private static String current(Optional<Node> around, String setting) {
        return around.flatMap(node -> node.child(setting, "currentValue"))
                .flatMap(value -> value.text("value")
                        .or(() -> value.text("address"))
                        .or(() -> value.children().stream()
                                .map(Node::text)
                                .filter(text -> !text.isEmpty())
                                .findFirst()))
                .orElse("");
    }

    private void claim() {
        if (device.isEmpty()) {
            reading.note(Severity.WARNING, new Locus.Whole(), "the profile does not say what device it is of");
            reading.units(1, 0);
            return;
        }
        Locus at = device.get().locus();
        Product product = new Product(at);
        product.manufacturer = current(device, "vendorName");
        product.model = current(device, "deviceName");
        product.hardware = current(device, "hardwareVersion");
        product.version = current(device, "softwareVersion");
        product.speaks("DNP3");
        String function = device.get()
                .child("deviceFunction", "currentValue")
                .flatMap(value -> value.children().stream().findFirst())
                .map(Node::name)
                .orElse("");
        product.words("", function);
        header.ifPresent(node -> {
            product.words("", node.text("documentName").orElse(""));
            product.words(
                    "",
                    node.text("documentDescription")
                            .filter(text -> text.length() < 500)
                            .orElse(""));
            List<Node> revisions = node.children("revisionHistory");
            if (!revisions.isEmpty()) {
                product.words(
                        "document version ",
                        revisions.getLast().attribute("version").orElse(""));
            }
        });
        reading.units(1, product.claim(reading) ? 1 : 0);
        configured(product);
    }

    /** The device itself, if the profile is of one that is set up and not of what it could do. */
    private void configured(Product product) {
        Optional<IpAddress> address = address(current(network, "ipAddress"));
        String sort = header.flatMap(node -> node.text("documentType")).orElse("");
        if (address.isEmpty() || sort.equalsIgnoreCase("Capabilities")) {
            return;
        }
        Locus at = network.map(Node::locus).orElse(new Locus.Whole());
        String port = current(network, "tcpListenPort");
        String listens = port.matches("\\d{1,5}") ? port : PORT;
        String linkAddress = current(link, "dataLinkAddress");
        Draft draft = new Draft(reading, Kind.ASSET, Method.PARSED_CONFIG, at);
        draft.port("", List.of(address.get().text()), at);
        draft.fact(Nameplate.class, "manufacturer", product.manufacturer, at)
                .fact(Nameplate.class, "model", product.model, at)
                .fact(Nameplate.class, "hardwareRevision", product.hardware, at)
                .fact(Platform.class, "firmwareVersion", product.version, at)
                .fact(Communication.class, "supportedProtocols", "DNP3", at)
                .fact(Service.class, "tcp/" + listens, "transport", "tcp", at)
                .fact(Service.class, "tcp/" + listens, "port", listens, at)
                .fact(Service.class, "tcp/" + listens, "protocol", "DNP3", at)
                .fact(Designation.class, "description", linkAddress.isEmpty() ? "" : "DNP3 address " + linkAddress, at);
        reading.units(1, draft.claim() ? 1 : 0);
    }

    private static Optional<IpAddress> address(String text) {
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(IpAddress.parse(text)).filter(IpAddress::isUnicast);
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }
}
