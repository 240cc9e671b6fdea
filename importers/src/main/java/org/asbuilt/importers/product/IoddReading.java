package org.asbuilt.importers.product;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Archive;
import org.asbuilt.importers.intake.Markup;
import org.asbuilt.importers.intake.Markup.Tag;
import org.asbuilt.importers.intake.Markup.Take;
import org.asbuilt.importers.intake.Node;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;

/** Reads the description of an IO-Link device, alone or in its zip archive. Source: IO-Link Community, IO Device Description 1.1.4. */
public final class IoddReading implements Markup.Visitor {
    private static final int MOST_TEXTS = 100_000;
    private static final Set<String> ENTERED = Set.of("IODevice", "ProfileBody", "ExternalTextCollection");
    private static final Set<String> COLLECTED =
            Set.of("DocumentInfo", "DeviceIdentity", "PrimaryLanguage", "CommNetworkProfile");

    private final Reading reading;
    private final Map<String, String> texts = new HashMap<>();
    private final List<String> open = new ArrayList<>();
    private Optional<Node> identity = Optional.empty();
    private String version = "";
    private String revision = "";
    private String rate = "";

    private IoddReading(Reading reading) {
        this.reading = reading;
    }

    /**
     * Reads a description.
     *
     * @throws IOException if the disk fails
     */
    public static void read(Reading reading) throws IOException {
        if (reading.input().head().startsWith('P', 'K', 3, 4)) {
            archive(reading);
            return;
        }
        IoddReading walk = new IoddReading(reading);
        Markup.walk(reading, walk, () -> walk.claim(new Locus.Whole()));
    }

    private static void archive(Reading reading) throws IOException {
        int[] descriptions = {0};
        Archive.each(reading, part -> {
            String file = part.name().substring(part.name().lastIndexOf('/') + 1);
            String lower = file.toLowerCase(Locale.ROOT);
            boolean described = lower.matches(".{1,200}-iodd[0-9.]{1,8}\\.xml") && !lower.startsWith("iodd-");
            if (!described) {
                boolean language = lower.matches(".{1,200}-iodd[0-9.]{1,8}-[a-z]{2}\\.xml");
                reading.count(language ? "texts in other languages" : "pictures and other parts", 1);
                return;
            }
            descriptions[0]++;
            IoddReading walk = new IoddReading(reading);
            try (Reader content = part.markup(reading.limits())) {
                Markup.walk(reading, content, file, walk);
            }
            walk.claim(new Locus.Words(file));
        });
        if (descriptions[0] == 0) {
            reading.note(
                    Severity.WARNING,
                    new Locus.Whole(),
                    "the archive holds no description (…-IODD1.1.xml) of a device");
        }
    }

    @Override
    public Take start(Tag tag) {
        if (open.isEmpty() && !tag.name().equals("IODevice")) {
            throw new Refused(tag.locus(), "the root element is " + tag.name() + ", not IODevice");
        }
        if (COLLECTED.contains(tag.name())) {
            return Take.COLLECT;
        }
        if (ENTERED.contains(tag.name())) {
            open.add(tag.name());
            return Take.ENTER;
        }
        reading.count("parts of the description that tell of no product", 1);
        return Take.SKIP;
    }

    @Override
    public void end(Tag tag, String text) {
        open.removeLast();
    }

    @Override
    public void collected(Node node) {
        switch (node.name()) {
            case "DocumentInfo" ->
                version = (node.attribute("version").orElse("") + " of "
                                + node.attribute("releaseDate").orElse(""))
                        .replaceFirst(" of $", "");
            case "DeviceIdentity" -> identity = identity.or(() -> Optional.of(node));
            case "PrimaryLanguage" ->
                node.children("Text").stream()
                        .limit(MOST_TEXTS)
                        .forEach(text -> texts.putIfAbsent(
                                text.attribute("id").orElse(""),
                                text.attribute("value").orElse("")));
            default -> {
                revision = node.attribute("iolinkRevision").orElse("");
                rate = node.all("TransportLayers", "PhysicalLayer")
                        .flatMap(layer -> layer.attribute("bitrate").stream())
                        .findFirst()
                        .orElse("");
            }
        }
    }

    private String text(Node node, String child) {
        return node.child(child)
                .flatMap(found -> found.attribute("textId"))
                .map(id -> texts.getOrDefault(id, ""))
                .orElse("");
    }

    private void claim(Locus place) {
        if (identity.isEmpty()) {
            reading.note(Severity.WARNING, place, "the description does not say what device it is of");
            reading.units(1, 0);
            return;
        }
        Node device = identity.get();
        String vendor = device.attribute("vendorId").orElse("");
        String id = device.attribute("deviceId").orElse("");
        List<Node> variants =
                device.all("DeviceVariantCollection", "DeviceVariant").toList();
        if (variants.isEmpty()) {
            variants = List.of(device);
        }
        for (Node variant : variants) {
            Product product = new Product(variant.locus());
            product.manufacturer = device.attribute("vendorName").orElse("");
            product.orderNumber = variant.attribute("productId").orElse("");
            String name = text(variant, "Name");
            // Descriptions before 1.1 name the variant itself in ProductName.
            name = name.isEmpty() ? text(variant, "ProductName") : name;
            product.model = name.isEmpty() ? text(device, "DeviceName") : name;
            product.model = product.model.isEmpty() ? product.orderNumber : product.model;
            if (!vendor.isEmpty() && !id.isEmpty()) {
                product.identifier("IO-Link " + vendor + "/" + id);
            } else {
                reading.note(Severity.WARNING, device.locus(), "the ids of vendor and device are missing");
            }
            product.speaks("IO-Link");
            product.words("", text(variant, "Description"));
            product.words("family ", text(device, "DeviceFamily"));
            product.words("IO-Link ", revision);
            product.words("", rate);
            product.words("description ", version);
            reading.units(1, product.claim(reading) ? 1 : 0);
        }
    }
}
