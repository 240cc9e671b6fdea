package org.asbuilt.importers.product;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Markup;
import org.asbuilt.importers.intake.Markup.Tag;
import org.asbuilt.importers.intake.Markup.Take;
import org.asbuilt.importers.intake.Node;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;

/**
 * Reads the description of PROFINET devices: one product for each device access point and for each module with an order number.
 * Source: PROFIBUS &amp; PROFINET International, GSDML Specification for PROFINET, 2.44.
 */
public final class GsdmlReading implements Markup.Visitor {
    private static final int MOST_TEXTS = 300_000;
    private static final int MOST_ITEMS = 20_000;
    private static final Set<String> ENTERED = Set.of(
            "ISO15745Profile",
            "ProfileBody",
            "ApplicationProcess",
            "DeviceAccessPointList",
            "ModuleList",
            "SubmoduleList",
            "ExternalTextList");

    private final Reading reading;
    private final Map<String, String> texts = new HashMap<>();
    private final List<Item> items = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private String vendorId = "";
    private String deviceId = "";
    private String vendor = "";
    private String family = "";
    private String productFamily = "";

    /** A device access point or a module, whose texts are still to come. */
    private record Item(
            boolean access,
            String name,
            String information,
            String vendor,
            String orderNumber,
            String hardware,
            String software,
            String moduleNumber,
            List<String> words,
            List<String> protocols,
            Locus at) {}

    private GsdmlReading(Reading reading) {
        this.reading = reading;
    }

    /**
     * Reads a description.
     *
     * @throws IOException if the disk fails
     */
    public static void read(Reading reading) throws IOException {
        GsdmlReading walk = new GsdmlReading(reading);
        Markup.walk(reading, walk, walk::claim);
    }

    @Override
    public Take start(Tag tag) {
        if (open.isEmpty() && !tag.name().equals("ISO15745Profile")) {
            throw new Refused(tag.locus(), "the root element is " + tag.name() + ", not ISO15745Profile");
        }
        if (ENTERED.contains(tag.name())) {
            open.add(tag.name());
            return Take.ENTER;
        }
        return switch (tag.name()) {
            case "DeviceIdentity", "DeviceFunction", "DeviceAccessPointItem", "ModuleItem", "PrimaryLanguage" ->
                Take.COLLECT;
            case "SubmoduleItem", "PortSubmoduleItem" -> {
                reading.count("submodules", 1);
                yield Take.SKIP;
            }
            default -> Take.SKIP;
        };
    }

    @Override
    public void end(Tag tag, String text) {
        open.removeLast();
    }

    @Override
    public void collected(Node node) {
        switch (node.name()) {
            case "DeviceIdentity" -> {
                vendorId = hexadecimal(node.attribute("VendorID").orElse(""));
                deviceId = hexadecimal(node.attribute("DeviceID").orElse(""));
                vendor = value(node, "VendorName");
            }
            case "DeviceFunction" ->
                node.child("Family").ifPresent(found -> {
                    family = found.attribute("MainFamily").orElse("");
                    productFamily = found.attribute("ProductFamily").orElse("");
                });
            case "PrimaryLanguage" ->
                node.children("Text").stream()
                        .limit(MOST_TEXTS)
                        .forEach(text -> texts.putIfAbsent(
                                text.attribute("TextId").orElse(""),
                                text.attribute("Value").orElse("")));
            default -> item(node);
        }
    }

    private static String value(Node node, String child) {
        return node.child(child).flatMap(found -> found.attribute("Value")).orElse("");
    }

    private static String hexadecimal(String number) {
        return number.matches("0[xX][0-9A-Fa-f]{1,8}")
                ? "0x" + number.substring(2).toUpperCase(Locale.ROOT)
                : number;
    }

    private void item(Node node) {
        boolean access = node.name().equals("DeviceAccessPointItem");
        reading.count(access ? "device access points" : "modules", 1);
        if (items.size() >= MOST_ITEMS) {
            reading.count("modules beyond the first " + MOST_ITEMS + ", not read", 1);
            return;
        }
        Node information = node.child("ModuleInfo").orElse(node);
        List<String> words = new ArrayList<>();
        List<String> protocols = new ArrayList<>();
        if (access) {
            accessPoint(node, words, protocols);
        }
        items.add(new Item(
                access,
                information
                        .child("Name")
                        .flatMap(name -> name.attribute("TextId"))
                        .orElse(""),
                information
                        .child("InfoText")
                        .flatMap(text -> text.attribute("TextId"))
                        .orElse(""),
                value(information, "VendorName"),
                value(information, "OrderNumber"),
                value(information, "HardwareRelease"),
                value(information, "SoftwareRelease"),
                hexadecimal(node.attribute("ModuleIdentNumber").orElse("")),
                words,
                protocols,
                node.locus()));
    }

    private static void accessPoint(Node node, List<String> words, List<String> protocols) {
        node.child("CertificationInfo").ifPresent(certified -> {
            add(
                    words,
                    "conformance class ",
                    certified.attribute("ConformanceClass").orElse(""));
            add(
                    words,
                    "application class ",
                    certified.attribute("ApplicationClass").orElse(""));
            add(words, "netload class ", certified.attribute("NetloadClass").orElse(""));
            add(words, "security class ", certified.attribute("SecurityClass").orElse(""));
        });
        add(words, "PROFINET version ", node.attribute("PNIO_Version").orElse(""));
        add(words, "default station name ", node.attribute("DNS_CompatibleName").orElse(""));
        add(words, "slots ", node.attribute("PhysicalSlots").orElse(""));
        long ports = node.all("SystemDefinedSubmoduleList", "PortSubmoduleItem").count();
        add(words, "", ports == 0 ? "" : ports + (ports == 1 ? " port" : " ports"));
        node.all("SystemDefinedSubmoduleList", "InterfaceSubmoduleItem").forEach(one -> {
            add(
                    words,
                    "real-time classes ",
                    one.attribute("SupportedRT_Classes")
                            .or(() -> one.attribute("SupportedRT_Class"))
                            .orElse("")
                            .replace(';', ' '));
            for (String protocol :
                    one.attribute("SupportedProtocols").orElse("").split("[;\\s]+", -1)) {
                add(protocols, "", protocol);
            }
            one.child("MediaRedundancy")
                    .ifPresent(role -> add(
                            words,
                            "media redundancy (MRP) as ",
                            role.attribute("SupportedRole").orElse("client")));
        });
    }

    private static void add(List<String> words, String before, String value) {
        if (!value.isBlank()) {
            words.add(before + value.strip());
        }
    }

    private void claim() {
        if (vendorId.isEmpty() || deviceId.isEmpty()) {
            reading.note(
                    Severity.WARNING,
                    new Locus.Pointer("/ISO15745Profile/ProfileBody/DeviceIdentity"),
                    "the description does not give the ids of vendor and device");
        }
        Releases releases = new Releases(reading);
        for (Item item : items) {
            if (!item.access() && item.orderNumber().isEmpty()) {
                reading.count("modules without an order number, no products", 1);
            } else {
                releases.add(product(item));
            }
        }
        releases.claim();
    }

    private Product product(Item item) {
        Product product = new Product(item.at());
        product.name = texts.getOrDefault(item.name(), "");
        product.model = product.name;
        product.manufacturer = item.vendor().isEmpty() ? vendor : item.vendor();
        product.orderNumber = item.orderNumber();
        product.hardware = item.hardware();
        product.version = item.software();
        if (product.name.isEmpty() && item.orderNumber().isEmpty()) {
            product.model = productFamily;
            product.name = (product.manufacturer + " " + productFamily).strip();
        }
        String information = texts.getOrDefault(item.information(), "");
        product.words("", information.length() > 500 ? information.substring(0, 500) + "…" : information);
        product.words("family ", family + (productFamily.isEmpty() ? "" : " " + productFamily));
        item.words().forEach(word -> product.words("", word));
        String device = vendorId + "/" + deviceId;
        if (item.access()) {
            product.assetClass = Families.named(family);
            product.speaks("PROFINET").speaks("PROFINET DCP");
            item.protocols().forEach(product::speaks);
            if (device.length() > 1) {
                product.identifier("PROFINET " + device);
            }
        }
        if (!item.moduleNumber().isEmpty() && device.length() > 1) {
            product.identifier("PROFINET " + device + " module " + item.moduleNumber());
        }
        return product;
    }
}
