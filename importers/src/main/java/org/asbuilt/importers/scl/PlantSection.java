package org.asbuilt.importers.scl;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import org.asbuilt.importers.intake.Markup.Tag;

/**
 * The sections Substation, Line and Process: what the plant is made of and which device serves which bay. Source: IEC
 * 61850-6:2009/AMD1:2018, 9.2.
 */
final class PlantSection {
    private static final Set<String> SITES = Set.of("Substation", "Line", "Process");
    private static final Set<String> PLACES = Set.of("VoltageLevel", "Bay");
    private static final Set<String> TEXTS = Set.of("Text", "Private", "Voltage");

    private final Document document;
    private final Deque<Tag> open = new ArrayDeque<>();

    PlantSection(Document document) {
        this.document = document;
    }

    /** Whether the section begins with an element of that name. */
    static boolean begins(String name) {
        return SITES.contains(name);
    }

    /**
     * An element begins.
     *
     * @return whether what is in it is of interest
     */
    boolean start(Tag tag) {
        if (tag.name().equals("Private")) {
            document.reading.count("private elements", 1);
            return false;
        }
        open.push(tag);
        switch (tag.name()) {
            case "Substation", "Line", "Process" -> site(tag);
            case "LNode" -> logicalNode(tag);
            case "ConductingEquipment", "PowerTransformer", "TransformerWinding", "GeneralEquipment" ->
                document.reading.count(
                        "equipment " + (tag.attribute("type").isEmpty() ? tag.name() : tag.attribute("type")), 1);
            default -> count(tag.name());
        }
        return true;
    }

    private void count(String element) {
        if (!TEXTS.contains(element)) {
            document.reading.count("plant elements " + element, 1);
        }
    }

    /** An element ends. */
    void end(Tag tag, String text) {
        open.pop();
        if (tag.name().equals("Voltage") && !text.isEmpty()) {
            voltage(tag, text);
        }
    }

    private void site(Tag tag) {
        String name = tag.attribute("name");
        if (name.isEmpty()) {
            return;
        }
        Document.Site site = document.sites.computeIfAbsent(
                name,
                key -> new Document.Site(key, tag.name().toLowerCase(Locale.ROOT), tag.attribute("desc"), tag.locus()));
        if (site.description.isEmpty()) {
            site.description = tag.attribute("desc");
        }
    }

    private void voltage(Tag tag, String text) {
        String level = "";
        String siteName = "";
        for (Tag around : open) {
            if (around.name().equals("VoltageLevel") && level.isEmpty()) {
                level = around.attribute("name");
            }
            if (SITES.contains(around.name())) {
                siteName = around.attribute("name");
            }
        }
        Document.Site site = document.sites.get(siteName);
        if (site != null && !level.isEmpty() && site.voltages.size() < 100) {
            String number = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
            site.voltages.put(level, number + " " + tag.attribute("multiplier") + tag.attribute("unit"));
        }
    }

    /** The logical node of a device serves the place that it stands in. */
    private void logicalNode(Tag tag) {
        String device = tag.attribute("iedName");
        if (device.isEmpty() || device.equalsIgnoreCase("None")) {
            document.reading.count("logical nodes that are specified and not yet given to a device", 1);
            return;
        }
        document.reading.count("logical nodes of the plant", 1);
        document.ied(device, tag.locus()).ifPresent(ied -> {
            StringBuilder place = new StringBuilder();
            String site = "";
            for (Iterator<Tag> outside = open.descendingIterator(); outside.hasNext(); ) {
                Tag around = outside.next();
                String name = around.attribute("name");
                if (SITES.contains(around.name()) && !name.isEmpty()) {
                    site = name;
                    place.append(place.isEmpty() ? "" : "/").append(name);
                } else if (PLACES.contains(around.name()) && !name.isEmpty()) {
                    place.append(place.isEmpty() ? "" : "/").append(name);
                }
            }
            if (!site.isEmpty() && ied.sites.size() < 20) {
                ied.sites.add(site);
            }
            if (!place.isEmpty() && ied.places.size() < 200) {
                ied.places.add(place.toString());
            }
        });
    }
}
