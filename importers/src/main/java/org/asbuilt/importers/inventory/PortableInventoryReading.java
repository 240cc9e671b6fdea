package org.asbuilt.importers.inventory;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Method;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Draft;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Json;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.Designation;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;
import org.asbuilt.model.NetworkProfile;
import org.asbuilt.model.Placement;
import org.asbuilt.model.ProductProfile;
import tools.jackson.databind.JsonNode;

/** Reads Portable Inventory Data: lists of devices, products and networks in an envelope, or a bare list of devices. */
public final class PortableInventoryReading {
    private static final Pattern ORIGIN =
            Pattern.compile("\"origin\"\\s{0,8}:\\s{0,8}\"OT-?base", Pattern.CASE_INSENSITIVE);
    private static final Pattern SINGLE = Pattern.compile("\\A\\s{0,80}\\{\\s{0,80}\"data\"\\s{0,8}:\\s{0,8}\\{");
    private static final List<String> MARKS = List.of(
            "\"deviceRef\"",
            "\"deviceId\"",
            "\"hostedOn\"",
            "\"installationDate\"",
            "\"manufactureDate\"",
            "\"os_firmware\"",
            "\"otSystem\"",
            "\"last_seen_by\"");
    private static final Set<String> LISTS = Set.of("devices", "data", "hardware", "software", "networks");
    private static final Set<String> ENVELOPE = Set.of("meta", "info");
    private static final Set<String> OF_NETWORKS = Set.of(
            "name",
            "type",
            "vlan",
            "address",
            "location",
            "networkId",
            "description",
            "group",
            "groupColor",
            "locationId");
    private static final Set<String> OF_PRODUCTS =
            Set.of("vendor", "model", "name", "version", "orderNumber", "description", "type");

    private final Reading reading;
    private final PortableDevice devices;
    private final Untaken untaken;
    private final boolean single;
    private boolean found;

    private PortableInventoryReading(Reading reading) throws IOException {
        this.reading = reading;
        untaken = new Untaken(reading);
        devices = new PortableDevice(reading, untaken);
        single = SINGLE.matcher(reading.input().head().text()).find();
    }

    /** Whether a file is such a set of data. */
    public static Certainty certainty(Head head) {
        String text = head.text();
        String start = text.stripLeading();
        if (!start.startsWith("{") && !start.startsWith("[")) {
            return Certainty.none();
        }
        if (ORIGIN.matcher(text).find()) {
            return Certainty.certain("it says that it is of OTbase");
        }
        return MARKS.stream().filter(text::contains).count() >= 4
                ? Certainty.certain("its devices have the fields of Portable Inventory Data")
                : Certainty.none();
    }

    /**
     * Reads it.
     *
     * @throws IOException if the disk fails
     */
    public static void read(Reading reading) throws IOException {
        PortableInventoryReading inventory = new PortableInventoryReading(reading);
        try {
            Json.walk(reading, inventory.new Walk());
        } finally {
            inventory.untaken.say();
        }
        if (!inventory.found) {
            throw new Refused(new Locus.Whole(), "there is no list of devices, products or networks in it");
        }
    }

    private final class Walk implements Json.Visitor {
        @Override
        public Json.Take at(Json.Path path) {
            List<String> steps = path.steps();
            if (steps.isEmpty()) {
                return Json.Take.ENTER;
            }
            if (steps.size() == 1 && LISTS.contains(steps.getFirst())) {
                found = true;
                return single && path.is("data") ? Json.Take.COLLECT : Json.Take.ENTER;
            }
            return steps.size() == 2 && !isNumber(steps.getLast()) ? Json.Take.SKIP : Json.Take.COLLECT;
        }

        @Override
        public void collected(Json.Path path, JsonNode value) {
            String list = path.steps().getFirst();
            if (isNumber(list)) {
                found = true;
                reading.units(1, object("devices", path, value) ? 1 : 0);
            } else if (path.steps().size() == 2 || (single && list.equals("data"))) {
                reading.units(1, object(list, path, value) ? 1 : 0);
            } else {
                envelope(list, path, value);
            }
        }
    }

    private static boolean isNumber(String step) {
        return !step.isEmpty() && step.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private void envelope(String field, Json.Path path, JsonNode value) {
        if (!ENVELOPE.contains(field)) {
            reading.note(Severity.WARNING, path.locus(), "this is no part of Portable Inventory Data that is known");
            return;
        }
        Entry info = new Entry(value, path.locus());
        String next = info.text("next_offset");
        boolean more = isNumber(next) && !next.equals("0");
        if (more) {
            reading.note(
                    Severity.WARNING,
                    info.at("next_offset"),
                    "the answer is one page of several; the others are not here");
        }
    }

    private boolean object(String list, Json.Path path, JsonNode value) {
        boolean enclosed = value.path("data").isObject();
        Entry entry = new Entry(enclosed ? value.path("data") : value, enclosed ? path.at("data") : path.locus());
        if (!entry.node().isObject()) {
            reading.note(Severity.WARNING, entry.place(), "this is no object");
            return false;
        }
        return switch (list) {
            case "devices" -> devices.claim(entry);
            case "networks" -> network(entry);
            case "hardware", "software" -> product(entry);
            default -> answer(entry);
        };
    }

    /** An element of an answer of the API, which does not say what it is of. */
    private boolean answer(Entry entry) {
        if (entry.node().has("deviceId") || entry.node().has("deviceRef")) {
            return devices.claim(entry);
        }
        if (entry.node().has("networkId")) {
            return network(entry);
        }
        if (entry.node().has("vendor")) {
            return product(entry);
        }
        reading.note(Severity.WARNING, entry.place(), "this is no device, no product and no network");
        return false;
    }

    private boolean network(Entry network) {
        Draft draft = new Draft(reading, Kind.NETWORK, Method.IMPORTED, network.place());
        draft.name(network.text("name"), network.at("name"));
        String address = network.text("address");
        if (address.contains("/")) {
            try {
                draft.hint(new Hint.HasRange(Cidr.parse(address)));
                draft.fact(NetworkProfile.class, "range", address, network.at("address"));
            } catch (InvalidValue e) {
                draft.wrong(network.at("address"), String.valueOf(e.getMessage()));
            }
        } else if (!address.isEmpty()) {
            draft.wrong(network.at("address"), "expected an address with a length, such as 10.1.1.0/24");
        }
        String vlan = network.text("vlan");
        draft.fact(NetworkProfile.class, "vlan", vlan.equals("0") ? "" : vlan, network.at("vlan"));
        draft.fact(Designation.class, "description", network.text("description"), network.at("description"));
        draft.fact(Placement.class, "location", network.text("location"), network.at("location"));
        boolean known = untaken.fields(network, "networks", OF_NETWORKS);
        return draft.claim() && known;
    }

    private boolean product(Entry product) {
        Draft draft = new Draft(reading, Kind.PRODUCT, Method.IMPORTED, product.place());
        String field = product.text("model").isEmpty() ? "name" : "model";
        String vendor = product.text("vendor");
        String model = product.text(field);
        draft.name(model.isEmpty() ? "" : (vendor + " " + model).strip(), product.at(field));
        draft.fact(ProductProfile.class, "manufacturer", vendor, product.at("vendor"));
        draft.fact(ProductProfile.class, "model", model, product.at(field));
        draft.fact(ProductProfile.class, "orderNumber", product.text("orderNumber"), product.at("orderNumber"));
        String version = field.equals("model") ? "hardwareRevision" : "version";
        draft.fact(ProductProfile.class, version, product.text("version"), product.at("version"));
        draft.fact(
                ProductProfile.class,
                "assetClass",
                PortableDevice.assetClass(product.text("type")),
                product.at("type"));
        draft.fact(Designation.class, "description", product.text("description"), product.at("description"));
        boolean known = untaken.fields(product, "products", OF_PRODUCTS);
        return draft.claim() && known;
    }
}
