package org.asbuilt.importers.netbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Locus;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A row of an exported table, made the object that the API would hand out: what it refers to is named within. */
final class ExportedRow {
    private static final Pattern VLAN = Pattern.compile("\\((\\d{1,4})\\)(?=[,\\s]|$)");
    private static final Pattern NUMBERED = Pattern.compile("(.{1,500}) \\(([^()]{1,100})\\)");
    private static final int MOST_PORTS = 2_000;
    private static final int LAST_PORT = 65_535;

    private final ExportedTable table;
    private final int number;
    private final Map<String, Integer> columns = new HashMap<>();
    private final ObjectNode fields = JsonNodeFactory.instance.objectNode();
    private final List<Wrong> wrong = new ArrayList<>();
    private String key = "";

    /** What of the row was not understood. */
    record Wrong(String field, String sentence) {}

    ExportedRow(ExportedTable table, List<String> titles, List<String> cells, int number) {
        this.table = table;
        this.number = number;
        for (int i = 0; i < Math.min(titles.size(), cells.size()); i++) {
            String text = plain(cells.get(i));
            int column = i;
            if (titles.get(i).strip().equalsIgnoreCase("id") && key.isEmpty()) {
                key = text;
            }
            table.column(titles.get(i)).ifPresent(known -> {
                if (known.form().equals("model")) {
                    columns.put(known.field(), column);
                } else {
                    columns.putIfAbsent(known.field(), column);
                }
                if (!text.isEmpty()) {
                    set(known, text);
                }
            });
        }
        finish();
    }

    /** A cell without the spaces and signs by which a page shows that there is nothing. */
    static String plain(String cell) {
        String text = cell.strip();
        return text.equals("—") || text.equals("None") ? "" : text;
    }

    List<Wrong> wrong() {
        return wrong;
    }

    Item item() {
        boolean isKey = !key.isEmpty() && key.length() < 16 && key.chars().allMatch(c -> c >= '0' && c <= '9');
        return new Item(table.model(), isKey ? Long.parseLong(key, 10) : -1, fields, new Where() {
            @Override
            public Locus whole() {
                return new Locus.Cell(Optional.empty(), number, 1);
            }

            @Override
            public Locus at(String field) {
                return new Locus.Cell(Optional.empty(), number, columns.getOrDefault(field, 0) + 1);
            }
        });
    }

    private void set(ExportedTable.Column column, String text) {
        String field = column.field();
        switch (column.form()) {
            case "unnamed" -> fields.put(field, text.equalsIgnoreCase("Unnamed device") ? "" : text);
            case "choice" -> fields.put(field, choice(text));
            case "truth" -> fields.put(field, text.toLowerCase(Locale.ROOT));
            case "named" -> {
                if (!(field.equals("vrf") && text.equals("Global"))) {
                    fields.putObject(field).put("name", text);
                }
            }
            case "maker" -> within(field).putObject("manufacturer").put("name", text);
            case "model" -> within(field).put("model", text);
            case "site" -> within(field).putObject("site").put("name", text);
            case "host" -> host(within(field), text);
            case "port" -> within(field).put("name", port(text));
            case "vlan" -> vlans(field, text).stream().findFirst().ifPresent(vlan -> fields.set(field, vlan));
            case "vlans" -> tagged(field, text);
            case "list" -> list(field, text);
            case "ports" -> ports(field, text);
            case "prefix" -> fields.put(field, text.replace("•", "").strip());
            default -> fields.put(field, text);
        }
    }

    private ObjectNode within(String field) {
        return fields.path(field) instanceof ObjectNode object ? object : fields.putObject(field);
    }

    /** The page shows "Tagged (All)" for what is stored as tagged-all. */
    private static String choice(String text) {
        return text.toLowerCase(Locale.ROOT).replace(" (all)", "-all");
    }

    /**
     * A device as it is shown: the number of its register stands behind its name. A figure there may as well be the key of a device
     * without a name, so then all of it stays its name.
     */
    private static void host(ObjectNode host, String text) {
        Matcher numbered = NUMBERED.matcher(text);
        boolean isNumbered = numbered.matches() && !numbered.group(2).chars().allMatch(c -> c >= '0' && c <= '9');
        host.put("name", isNumbered ? numbered.group(1) : text);
        if (isNumbered) {
            host.put("asset_tag", numbered.group(2));
        }
    }

    /** An interface as it is shown: its label stands behind its name. */
    private static String port(String text) {
        Matcher labelled = NUMBERED.matcher(text);
        return labelled.matches() ? labelled.group(1) : text;
    }

    private List<ObjectNode> vlans(String field, String text) {
        List<ObjectNode> vlans = new ArrayList<>();
        Matcher matcher = VLAN.matcher(text);
        while (matcher.find()) {
            vlans.add(JsonNodeFactory.instance.objectNode().put("vid", matcher.group(1)));
        }
        if (vlans.isEmpty()) {
            wrong.add(new Wrong(field, "expected names of VLANs with their numbers, such as Control (30)"));
        }
        return vlans;
    }

    private void tagged(String field, String text) {
        if (!text.equalsIgnoreCase("All")) {
            ArrayNode list = fields.putArray(field);
            vlans(field, text).forEach(list::add);
        }
    }

    private void list(String field, String text) {
        ArrayNode list = fields.putArray(field);
        for (String element : text.split("[,\\s]+", -1)) {
            if (!element.isBlank()) {
                list.add(element);
            }
        }
    }

    private void ports(String field, String text) {
        ArrayNode list = fields.putArray(field);
        for (String range : text.split(",", -1)) {
            String[] ends = range.strip().split("-", 2);
            int first = whole(ends[0]);
            int last = whole(ends[ends.length - 1]);
            if (first < 0 || last < first || list.size() + last - first > MOST_PORTS) {
                wrong.add(new Wrong(field, "expected ports such as 80, 502 or 5000-5010, and not too many"));
                return;
            }
            for (int port = first; port <= last; port++) {
                list.add(port);
            }
        }
    }

    private static int whole(String text) {
        String plain = text.strip();
        boolean isNumber =
                !plain.isEmpty() && plain.length() < 6 && plain.chars().allMatch(c -> c >= '0' && c <= '9');
        int value = isNumber ? Integer.parseInt(plain, 10) : -1;
        return value > LAST_PORT ? -1 : value;
    }

    private void finish() {
        switch (table) {
            case ADDRESSES -> assigned();
            case CABLES -> {
                ends("a");
                ends("b");
            }
            case INTERFACES -> peers();
            default -> {
                // The columns say all.
            }
        }
    }

    private void assigned() {
        if (fields.path("assigned_object") instanceof ObjectNode object
                && fields.path("parent") instanceof ObjectNode parent) {
            object.set("device", parent);
            fields.put("assigned_object_type", "dcim.interface");
        } else if (fields.path("assigned").asString("").equals("true")) {
            wrong.add(new Wrong("assigned", "the address is given to something that no column tells"));
        }
    }

    private void ends(String side) {
        List<String> devices = split(fields.path("device_" + side).asString(""));
        List<String> ports = split(fields.path(side).asString(""));
        if (devices.size() > 1) {
            wrong.add(new Wrong(
                    "device_" + side, "this end is at several devices, and nothing tells which port is of which"));
            return;
        }
        ArrayNode ends = fields.putArray(side + "_terminations");
        for (String port : ports) {
            ObjectNode object = end(ends, port(port));
            String site = fields.path("site_" + side).asString("");
            if (!devices.isEmpty()) {
                ObjectNode device = object.putObject("device");
                host(device, devices.getFirst());
                device.putObject("site").put("name", site);
            }
        }
    }

    private static ObjectNode end(ArrayNode ends, String port) {
        ObjectNode end = ends.addObject();
        end.put("object_type", "dcim.interface");
        return end.putObject("object").put("name", port);
    }

    private static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.split(",", -1)) {
            if (!word.isBlank()) {
                words.add(word.strip());
            }
        }
        return words;
    }

    /** What a port is plugged into makes a cable of which only this end is told here; the other end has its own row. */
    private void peers() {
        String peers = fields.path("link_peers").asString("");
        if (!peers.contains(" > ") || !(fields.path("device") instanceof ObjectNode device)) {
            return;
        }
        ObjectNode own =
                end(fields.putArray("a_terminations"), fields.path("name").asString(""));
        own.set("device", device);
        ArrayNode others = fields.putArray("b_terminations");
        for (String peer : split(peers)) {
            int arrow = peer.indexOf(" > ");
            if (arrow < 0) {
                wrong.add(new Wrong("link_peers", "expected peers such as SW-1 > Gi0/1"));
                continue;
            }
            ObjectNode other = end(others, port(peer.substring(arrow + 3).strip()));
            host(other.putObject("device"), peer.substring(0, arrow).strip());
        }
    }
}
