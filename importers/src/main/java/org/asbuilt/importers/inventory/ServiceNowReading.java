package org.asbuilt.importers.inventory;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Custody;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.Placement;
import org.asbuilt.model.Platform;
import tools.jackson.databind.JsonNode;

/** Reads configuration items of ServiceNow; those of a payload that belong to another item, such as adapters, in a second pass. */
public final class ServiceNowReading {
    private static final Pattern CLASS =
            Pattern.compile("\"className\"\\s{0,8}:\\s{0,8}\"(?:cmdb|cmdb_[a-z0-9_]{1,80})\"");
    private static final int MOST_ITEMS = 200_000;
    private static final Map<String, String> CLASSES = Map.ofEntries(
            Map.entry("cmdb_ci_ot_plc", "plc"),
            Map.entry("cmdb_ci_ot_rtu", "rtu"),
            Map.entry("cmdb_ci_ot_hmi", "hmi"),
            Map.entry("cmdb_ci_ot_ied", "protection_relay"),
            Map.entry("cmdb_ci_ot_ews", "workstation"),
            Map.entry("cmdb_ci_ot_historian", "historian"),
            Map.entry("cmdb_ci_ip_switch", "switch"),
            Map.entry("cmdb_ci_ip_router", "router"),
            Map.entry("cmdb_ci_ip_firewall", "firewall"),
            Map.entry("cmdb_ci_printer", "printer"),
            Map.entry("cmdb_ci_ups", "ups"),
            Map.entry("cmdb_ci_storage_server", "storage"));

    private static final Set<String> TAKEN = Set.of(
            "name",
            "serial_number",
            "asset_tag",
            "host_name",
            "fqdn",
            "ip_address",
            "mac_address",
            "short_description",
            "manufacturer",
            "model_number",
            "model_id",
            "os",
            "os_version",
            "firmware_version",
            "location",
            "purdue_level",
            "owned_by",
            "managed_by",
            "sys_class_name",
            "sys_id");

    private final Reading reading;
    private final Map<Integer, JsonNode> holders = new HashMap<>();
    private final Map<Integer, Integer> parents = new HashMap<>();

    private ServiceNowReading(Reading reading) {
        this.reading = reading;
    }

    /** Whether a file is such a payload or answer. */
    public static Certainty certainty(Head head) {
        String text = head.text();
        if (!text.stripLeading().startsWith("{")) {
            return Certainty.none();
        }
        if (text.contains("\"items\"") && CLASS.matcher(text).find()) {
            return Certainty.certain("its items are of classes of the CMDB of ServiceNow");
        }
        return text.contains("\"result\"") && text.contains("\"sys_class_name\"") && text.contains("\"sys_id\"")
                ? Certainty.certain("it is a result with rows of tables of ServiceNow")
                : Certainty.none();
    }

    /**
     * Reads it.
     *
     * @throws IOException if the disk fails
     */
    public static void read(Reading reading) throws IOException {
        ServiceNowReading items = new ServiceNowReading(reading);
        try {
            Json.walk(reading, items.new Walk(false));
        } catch (Refused broken) {
            // The second pass comes to the same place and says so; what stands before it counts.
            reading.count("passes that were cut short", 1);
        }
        Json.walk(reading, items.new Walk(true));
    }

    private final class Walk implements Json.Visitor {
        private final boolean claiming;

        Walk(boolean claiming) {
            this.claiming = claiming;
        }

        @Override
        public Json.Take at(Json.Path path) {
            if (path.steps().isEmpty() || path.is("items") || path.is("relations") || path.is("result")) {
                return Json.Take.ENTER;
            }
            boolean entry = path.is("items", "*") || path.is("relations", "*") || path.is("result", "*");
            return entry ? Json.Take.COLLECT : Json.Take.SKIP;
        }

        @Override
        public void collected(Json.Path path, JsonNode value) {
            boolean relation = path.steps().getFirst().equals("relations");
            if (!claiming) {
                gather(path, value, relation);
            } else if (relation) {
                relation(value);
            } else if (!value.isObject()) {
                reading.note(Severity.WARNING, path.locus(), "this is no configuration item");
                reading.units(1, 0);
            } else {
                reading.units(1, item(path, value) ? 1 : 0);
            }
        }
    }

    private void gather(Json.Path path, JsonNode value, boolean relation) {
        if (relation) {
            JsonNode parent = value.path("parent");
            JsonNode child = value.path("child");
            boolean owns = Entry.plain(value.path("type")).startsWith("Owns");
            if (owns && parent.isInt() && child.isInt() && parents.size() < MOST_ITEMS) {
                parents.put(child.intValue(), parent.intValue());
            }
        } else if (path.is("items", "*")
                && !isPart(Entry.plain(value.path("className")))
                && holders.size() < MOST_ITEMS) {
            holders.put(index(path), value.path("values"));
        }
    }

    private static int index(Json.Path path) {
        String last = path.steps().getLast();
        return last.length() < 10 && last.chars().allMatch(c -> c >= '0' && c <= '9') && !last.isEmpty()
                ? Integer.parseInt(last, 10)
                : -1;
    }

    private static boolean isPart(String type) {
        return type.equals("cmdb_ci_network_adapter") || type.equals("cmdb_ci_ip_address");
    }

    private void relation(JsonNode relation) {
        String type = Entry.plain(relation.path("type"));
        reading.count(
                type.startsWith("Owns")
                        ? "relations by which items belong together"
                        : "relations of other types, which were not taken",
                1);
    }

    private boolean item(Json.Path path, JsonNode value) {
        boolean payload = path.steps().getFirst().equals("items");
        Locus place = payload ? path.at("values") : path.locus();
        Entry item = new Entry(payload ? value.path("values") : value, place);
        String type = payload ? Entry.plain(value.path("className")) : item.text("sys_class_name");
        if (isPart(type)) {
            return part(path, item);
        }
        reading.count("fields of items that were not taken", item.others(TAKEN));
        Draft draft = draft(item);
        describe(draft, item, type);
        for (String list : List.of("related", "lookup")) {
            int number = 0;
            for (JsonNode more : value.path(list)) {
                Entry other = new Entry(more.path("values"), path.at(list, Integer.toString(number++), "values"));
                port(draft, other);
                if (Entry.plain(more.path("className")).equals("cmdb_serial_number")) {
                    draft.serial(other.text("serial_number"), other.at("serial_number"));
                }
            }
        }
        return draft.claim();
    }

    private Draft draft(Entry item) {
        Draft draft = new Draft(reading, Kind.ASSET, Method.IMPORTED, item.place());
        draft.name(item.text("name"), item.at("name"));
        draft.serial(item.text("serial_number"), item.at("serial_number"));
        return draft;
    }

    private void describe(Draft draft, Entry item, String type) {
        draft.number(item.text("asset_tag"), item.at("asset_tag"));
        String host = item.text("host_name");
        draft.hostname(host.isEmpty() ? item.text("fqdn") : host, item.at("host_name"));
        port(draft, item);
        draft.fact(Designation.class, "description", item.text("short_description"), item.at("short_description"));
        draft.fact(Nameplate.class, "manufacturer", item.text("manufacturer"), item.at("manufacturer"));
        String model = item.text("model_number");
        draft.fact(Nameplate.class, "model", model.isEmpty() ? name(item, "model_id") : model, item.at("model_id"));
        draft.fact(Platform.class, "operatingSystem", item.text("os"), item.at("os"));
        draft.fact(Platform.class, "osVersion", item.text("os_version"), item.at("os_version"));
        draft.fact(Platform.class, "firmwareVersion", item.text("firmware_version"), item.at("firmware_version"));
        draft.fact(Placement.class, "location", name(item, "location"), item.at("location"));
        draft.fact(Placement.class, "level", item.text("purdue_level"), item.at("purdue_level"));
        draft.fact(Custody.class, "owner", name(item, "owned_by"), item.at("owned_by"));
        draft.fact(Custody.class, "expert", name(item, "managed_by"), item.at("managed_by"));
        draft.fact(AssetRole.class, "assetClass", CLASSES.getOrDefault(type, ""), item.place());
        draft.fact(AssetRole.class, "role", CLASSES.containsKey(type) ? "" : role(type), item.place());
    }

    private static String role(String type) {
        return type.replaceFirst("^cmdb_ci_?", "").replace('_', ' ');
    }

    /** What a reference shows; a bare key of another table says nothing. */
    private static String name(Entry item, String field) {
        String text = item.text(field);
        boolean key = text.length() == 32 && text.chars().allMatch(c -> Character.digit(c, 16) >= 0);
        return key ? "" : text;
    }

    private static void port(Draft draft, Entry item) {
        String address = item.text("ip_address");
        draft.port(item.text("mac_address"), address.isEmpty() ? List.of() : List.of(address), item.at("ip_address"));
    }

    private boolean part(Json.Path path, Entry item) {
        JsonNode holder = holders.get(parents.getOrDefault(index(path), -1));
        if (holder == null) {
            reading.note(Severity.WARNING, item.place(), "no relation tells whose this is");
            return false;
        }
        Entry owner = new Entry(holder, item.place());
        Draft draft = new Draft(reading, Kind.ASSET, Method.IMPORTED, item.place());
        if (!owner.text("name").isEmpty()) {
            draft.hint(new Hint.HasName(owner.text("name")));
        }
        if (!owner.text("serial_number").isEmpty()) {
            draft.hint(new Hint.HasSerial(owner.text("serial_number")));
        }
        port(draft, item);
        return draft.claim();
    }
}
