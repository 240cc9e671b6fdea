package org.asbuilt.importers.bom;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.intake.Reading;
import tools.jackson.databind.JsonNode;

/** The first walk through a CycloneDX document: what it is of, when it was made and by which keys its components are known. */
final class CycloneIndex implements CycloneEvents {
    private final Keys keys;
    private final Map<String, String> single = new HashMap<>();
    private final Map<String, Locus> places = new HashMap<>();
    private Optional<Item> subject = Optional.empty();
    private Optional<String> maker = Optional.empty();
    private int items;

    CycloneIndex(Reading reading) {
        keys = new Keys(reading);
    }

    @Override
    public void item(Item item) {
        if (item.role() == Item.Role.SUBJECT) {
            subject = Optional.of(item);
            return;
        }
        items++;
        keys.add(item.number(), item.fullName(), item.text("version"), item.text("bom-ref"));
    }

    @Override
    public void entry(String section, JsonNode value, String pointer) {
        switch (section) {
            case "metadata.manufacture", "metadata.manufacturer", "metadata.supplier" ->
                maker = maker.or(() -> Optional.of(Values.text(value, "name")).filter(name -> !name.isEmpty()));
            default -> {
                if (value.isValueNode()) {
                    single.put(section, Values.text(value));
                    places.put(section, new Locus.Pointer(pointer));
                }
            }
        }
    }

    @Override
    public void passed(String section, String pointer) {
        // The second walk counts it.
    }

    Keys keys() {
        return keys;
    }

    Optional<Item> subject() {
        return subject;
    }

    /** Who makes or supplies what the bill is of, as its metadata say. */
    Optional<String> maker() {
        return maker;
    }

    boolean hasItems() {
        return items > 0;
    }

    Optional<Instant> made() {
        return Values.moment(single.getOrDefault("metadata.timestamp", ""));
    }

    String version() {
        return single.getOrDefault("specVersion", "");
    }

    /** The BOM-Link of the document. Source: CycloneDX, BOM-Link, urn:cdx. */
    Optional<String> link() {
        String serial = single.getOrDefault("serialNumber", "");
        if (!serial.startsWith("urn:uuid:")) {
            return Optional.empty();
        }
        return Optional.of(
                "urn:cdx:" + serial.substring("urn:uuid:".length()) + "/" + single.getOrDefault("version", "1"));
    }

    /** The place of the serial number of the document. */
    Locus placeOfSerial() {
        return places.getOrDefault("serialNumber", new Locus.Whole());
    }

    /** Whether a reference is to what the bill is of. */
    boolean isSubject(String reference) {
        return subject.filter(item -> {
                    String own = item.text("bom-ref");
                    return !own.isEmpty() && own.equals(reference);
                })
                .isPresent();
    }
}
