package org.asbuilt.importers.product;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Markup;
import org.asbuilt.importers.intake.Markup.Tag;
import org.asbuilt.importers.intake.Markup.Take;
import org.asbuilt.importers.intake.Node;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;

/** Reads data sheets in XML (XDD, XDC) of CANopen and Ethernet POWERLINK. Source: CiA 311; EPSG DS 311; ISO 15745-1. */
final class XmlSheet implements Markup.Visitor {
    private final Reading reading;
    private final List<String> open = new ArrayList<>();
    private String protocol = "";
    private boolean found;

    private XmlSheet(Reading reading) {
        this.reading = reading;
    }

    static void read(Reading reading) throws IOException {
        XmlSheet sheet = new XmlSheet(reading);
        Markup.walk(reading, sheet);
        if (!sheet.found) {
            reading.note(Severity.WARNING, new Locus.Whole(), "the data sheet does not say what device it is of");
            reading.units(1, 0);
        }
    }

    @Override
    public Take start(Tag tag) {
        if (open.isEmpty()) {
            if (!tag.name().equals("ISO15745ProfileContainer")) {
                throw new Refused(tag.locus(), "the root element is " + tag.name() + ", not ISO15745ProfileContainer");
            }
            protocol = tag.namespace().toLowerCase(Locale.ROOT).contains("canopen") ? "CANopen" : "POWERLINK";
        }
        return switch (tag.name()) {
            case "DeviceIdentity" -> Take.COLLECT;
            case "ISO15745ProfileContainer", "ISO15745Profile", "ProfileBody" -> {
                open.add(tag.name());
                yield Take.ENTER;
            }
            default -> {
                reading.count("parts of the profile that tell of no product", 1);
                yield Take.SKIP;
            }
        };
    }

    @Override
    public void end(Tag tag, String text) {
        open.removeLast();
    }

    @Override
    public void collected(Node node) {
        if (found) {
            return;
        }
        found = true;
        Product product = new Product(node.locus());
        product.manufacturer = node.text("vendorName").orElse("");
        product.model = node.text("productName").orElse("");
        product.orderNumber = node.text("orderNumber").orElse("");
        for (Node version : node.children("version")) {
            switch (version.attribute("versionType").orElse("").toUpperCase(Locale.ROOT)) {
                case "HW" -> product.hardware = version.text();
                case "FW" -> product.version = version.text();
                case "SW" -> product.version = product.version.isEmpty() ? version.text() : product.version;
                default -> reading.count("versions of another kind", 1);
            }
        }
        String vendor = node.text("vendorID").orElse("");
        String code = node.text("productID").orElse("");
        if (!vendor.isEmpty()) {
            product.identifier(protocol + " " + vendor + (code.isEmpty() ? "" : "/" + code));
        }
        product.speaks(protocol);
        product.words(
                "", node.text("productFamily").map(family -> "family " + family).orElse(""));
        reading.units(1, product.claim(reading) ? 1 : 0);
    }
}
