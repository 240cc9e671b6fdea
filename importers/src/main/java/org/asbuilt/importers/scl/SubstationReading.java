package org.asbuilt.importers.scl;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Markup;
import org.asbuilt.importers.intake.Markup.Tag;
import org.asbuilt.importers.intake.Markup.Take;
import org.asbuilt.importers.intake.Node;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;

/**
 * Reads a document of the System Configuration description Language: descriptions of a system (SCD), of devices as made (ICD), as
 * configured (CID) and as instantiated (IID), of a substation (SSD) and of exchange between systems (SED), in the editions of 2003 and
 * 2007 A and B. Source: IEC 61850-6:2009/AMD1:2018.
 */
public final class SubstationReading implements Markup.Visitor {
    private static final Set<String> TOP =
            Set.of("Private", "Text", "Header", "Communication", "IED", "DataTypeTemplates");

    private final Document document;
    private final PlantSection plant;
    private final NetworkSection network;
    private final DeviceSection devices;
    private final List<String> open = new ArrayList<>();
    private final Canonical templates = new Canonical();
    private Section section = Section.NONE;

    private enum Section {
        NONE,
        PLANT,
        NETWORK,
        DEVICE,
        TEMPLATES
    }

    private SubstationReading(Reading reading) {
        document = new Document(reading);
        plant = new PlantSection(document);
        network = new NetworkSection(document);
        devices = new DeviceSection(document);
    }

    /**
     * Reads a document.
     *
     * @throws IOException if the disk fails
     */
    public static void read(Reading reading) throws IOException {
        SubstationReading walk = new SubstationReading(reading);
        Markup.walk(reading, walk, walk::claim);
    }

    @Override
    public Take start(Tag tag) {
        Take take = taken(tag);
        if (take == Take.ENTER) {
            open.add(tag.name());
        }
        return take;
    }

    private Take taken(Tag tag) {
        if (open.isEmpty()) {
            return root(tag);
        }
        return switch (section) {
            case NONE -> top(tag);
            case PLANT -> plant.start(tag) ? Take.ENTER : Take.SKIP;
            case NETWORK -> networkPart(tag);
            case DEVICE -> devices.start(tag);
            case TEMPLATES -> Take.COLLECT;
        };
    }

    private Take root(Tag tag) {
        if (!tag.name().equals("SCL")) {
            throw new Refused(tag.locus(), "the root element is " + tag.name() + ", not SCL");
        }
        String edition = tag.attribute("version") + tag.attribute("revision") + tag.attribute("release");
        document.edition = edition.isEmpty() ? "2003" : edition;
        return Take.ENTER;
    }

    private Take top(Tag tag) {
        if (PlantSection.begins(tag.name())) {
            section = Section.PLANT;
            return plant.start(tag) ? Take.ENTER : Take.SKIP;
        }
        return switch (tag.name()) {
            case "Header" -> Take.COLLECT;
            case "Communication" -> enter(Section.NETWORK);
            case "DataTypeTemplates" -> enter(Section.TEMPLATES);
            case "IED" -> {
                Take take = devices.start(tag);
                yield take == Take.ENTER ? enter(Section.DEVICE) : take;
            }
            default -> {
                if (TOP.contains(tag.name())) {
                    document.reading.count(tag.name().equals("Text") ? "texts" : "private elements", 1);
                } else {
                    document.unknown(tag.name(), "SCL", tag.locus());
                }
                yield Take.SKIP;
            }
        };
    }

    private Take enter(Section entered) {
        section = entered;
        return Take.ENTER;
    }

    private Take networkPart(Tag tag) {
        if (open.size() > 2) {
            return Take.COLLECT;
        }
        if (tag.name().equals("SubNetwork")) {
            network.subnetwork(tag);
            return Take.ENTER;
        }
        if (!TOP.contains(tag.name())) {
            document.unknown(tag.name(), "Communication", tag.locus());
        }
        return Take.SKIP;
    }

    @Override
    public void collected(Node node) {
        switch (section) {
            case NETWORK -> network.part(node);
            case DEVICE -> devices.collected(node);
            case TEMPLATES -> {
                document.reading.count("data type templates " + node.name(), 1);
                templates.add(node);
            }
            case PLANT -> {
                // Everything of the plant is entered.
            }
            case NONE -> document.header = document.header.or(() -> Optional.of(node));
        }
    }

    @Override
    public void end(Tag tag, String text) {
        open.removeLast();
        switch (section) {
            case PLANT -> plant.end(tag, text);
            case DEVICE -> devices.end(tag, text);
            case NONE, NETWORK, TEMPLATES -> {
                // Nothing stands in them but elements.
            }
        }
        if (open.size() <= 1) {
            section = Section.NONE;
        }
    }

    private void claim() {
        List<Ied> described =
                document.ieds.values().stream().filter(ied -> ied.declared).toList();
        if (described.size() == 1 && !templates.isEmpty()) {
            document.templatesDigest = Optional.of(templates.result().hex());
        }
        PlantClaims claims = new PlantClaims(document);
        claims.document();
        claims.sites();
        DeviceClaims assets = new DeviceClaims(document, new Cables(document));
        for (Ied ied : document.ieds.values()) {
            if (ied.isTemplate()) {
                claims.product(ied);
            } else {
                assets.claim(ied);
            }
        }
        claims.networks();
        new TrafficClaims(document, assets).claim();
        security(described);
    }

    /** What a person ought to know of the document as a whole. */
    private void security(List<Ied> described) {
        Map<String, List<String>> ways = new TreeMap<>();
        Set<String> gateways = new HashSet<>();
        for (Ied ied : described) {
            ied.accessPoints
                    .values()
                    .forEach(point -> point.authentication.forEach(way ->
                            ways.computeIfAbsent(way, key -> new ArrayList<>()).add(ied.name + " " + point.name)));
            if (ied.points104 > 0 && gateways.size() < 100) {
                gateways.add(ied.name);
                document.reading.note(
                        Severity.INFORMATION,
                        ied.at,
                        ied.name + " gives " + ied.points104
                                + " addresses of IEC 60870-5-104 to its data, with the common" + " addresses "
                                + String.join(", ", ied.commonAddresses));
            }
        }
        ways.forEach((way, points) -> document.reading.note(
                Severity.INFORMATION,
                new Locus.Whole(),
                "servers that ask clients for "
                        + (way.equals("none") ? "no authentication" : "authentication: " + way) + ": "
                        + LogicalNodeReading.some(points, 20)));
    }
}
