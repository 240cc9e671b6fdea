package org.asbuilt.importers.netbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What other objects refer to, gathered in a first pass: by model and key a few fields of each. Bounded. */
final class Known {
    private static final int MOST = 400_000;

    /** The fields that are kept of a model. */
    private static final Map<String, List<String>> KEPT = Map.ofEntries(
            Map.entry("dcim.site", List.of("name")),
            Map.entry("dcim.region", List.of("name")),
            Map.entry("dcim.location", List.of("name")),
            Map.entry("dcim.rack", List.of("name")),
            Map.entry("dcim.devicerole", List.of("name")),
            Map.entry("dcim.manufacturer", List.of("name")),
            Map.entry("dcim.devicetype", List.of("manufacturer", "model", "part_number")),
            Map.entry("dcim.moduletype", List.of("manufacturer", "model", "part_number")),
            Map.entry("dcim.modulebay", List.of("name")),
            Map.entry("dcim.platform", List.of("name")),
            Map.entry("dcim.virtualchassis", List.of("name")),
            Map.entry("tenancy.tenant", List.of("name")),
            Map.entry("tenancy.contact", List.of("name")),
            Map.entry("ipam.vlan", List.of("name", "vid", "site")),
            Map.entry("ipam.vrf", List.of("name")),
            Map.entry("ipam.role", List.of("name")),
            Map.entry("virtualization.cluster", List.of("name", "type")),
            Map.entry("virtualization.clustertype", List.of("name")),
            Map.entry("circuits.circuit", List.of("cid")),
            Map.entry("circuits.circuittermination", List.of("circuit")),
            Map.entry("dcim.device", List.of("name", "serial", "asset_tag", "site", "device_type")),
            Map.entry("virtualization.virtualmachine", List.of("name", "cluster")),
            Map.entry("dcim.interface", List.of("device", "name", "mac_address")),
            Map.entry("virtualization.vminterface", List.of("virtual_machine", "name", "mac_address")),
            Map.entry("dcim.frontport", List.of("device", "name")),
            Map.entry("dcim.rearport", List.of("device", "name")),
            Map.entry("dcim.consoleport", List.of("device", "name")),
            Map.entry("dcim.consoleserverport", List.of("device", "name")),
            Map.entry("contenttypes.contenttype", List.of("app_label", "model")));

    private final Map<String, Map<Long, Item>> items = new HashMap<>();
    private final Map<String, List<String>> addresses = new HashMap<>();
    private final Map<String, String> macs = new HashMap<>();
    private final Map<String, List<End>> cables = new HashMap<>();
    private final Map<String, Integer> names = new HashMap<>();
    private int kept;
    private boolean full;

    /**
     * An end of a cable.
     *
     * @param side A or B
     * @param model the model of what it is plugged into
     * @param key its key
     */
    record End(String side, String model, long key) {}

    /** Keeps what of an object others may refer to. */
    void add(Item item) {
        List<String> fields = KEPT.get(item.model());
        boolean links = item.model().equals("ipam.ipaddress")
                || item.model().equals("dcim.cabletermination")
                || item.model().equals("dcim.macaddress");
        if ((fields == null && !links) || item.key() < 0) {
            return;
        }
        if (kept == MOST) {
            full = true;
            return;
        }
        kept++;
        if (fields != null) {
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            fields.stream()
                    .filter(item.fields()::has)
                    .forEach(field -> node.set(field, item.fields().path(field)));
            items.computeIfAbsent(item.model(), model -> new HashMap<>())
                    .put(item.key(), new Item(item.model(), item.key(), node, item.where()));
            if (isHost(item.model())) {
                named(item.text("name"));
            }
        } else {
            link(item);
        }
    }

    /** Counts a host of that name: where several have it, the name alone tells none of them. */
    void named(String name) {
        names.merge(name, 1, Integer::sum);
    }

    private void link(Item item) {
        if (item.model().equals("dcim.cabletermination")) {
            cables.computeIfAbsent(item.text("cable"), cable -> new ArrayList<>())
                    .add(new End(
                            item.text("cable_end"),
                            item.modelIn("termination_type", this),
                            Item.whole(item.fields().path("termination_id"))));
            return;
        }
        String owner = item.modelIn("assigned_object_type", this) + "/" + item.text("assigned_object_id");
        if (item.model().equals("dcim.macaddress")) {
            macs.putIfAbsent(owner, item.text("mac_address"));
        } else {
            addresses.computeIfAbsent(owner, key -> new ArrayList<>()).add(item.text("address"));
        }
    }

    private static boolean isHost(String model) {
        return model.equals("dcim.device") || model.equals("virtualization.virtualmachine");
    }

    /** Whether objects of the model are kept for what refers to them. */
    static boolean isKept(String model) {
        return KEPT.containsKey(model) || model.equals("dcim.cabletermination") || model.equals("dcim.macaddress");
    }

    /** Says so if not everything could be kept. */
    void say(Reading reading) {
        if (full) {
            reading.note(
                    Severity.WARNING,
                    new Locus.Whole(),
                    "more than " + MOST + " objects that others refer to: the names of the rest are not known");
        }
    }

    /** The object that a field refers to, of the dump or as the API holds it within. */
    Optional<Item> item(JsonNode node, String model) {
        if (node.isObject()) {
            long key = Item.whole(node.path("id"));
            return Optional.of(new Item(model, key, node, Where.behind("")));
        }
        return item(model, Item.whole(node));
    }

    Optional<Item> item(String model, long key) {
        return Optional.ofNullable(items.getOrDefault(model, Map.of()).get(key));
    }

    /** The name of what a field refers to; empty if it is not known. */
    String name(Item item, String field, String model) {
        return item(item.fields().path(field), model).map(this::name).orElse("");
    }

    private String name(Item item) {
        return Item.display(item.fields());
    }

    String contentType(long key) {
        return item("contenttypes.contenttype", key)
                .map(type -> type.text("app_label") + "." + type.text("model"))
                .orElse("");
    }

    /** The addresses that an interface was given; an exported table has them with the interface. */
    List<String> addresses(Item networkInterface) {
        if (networkInterface.fields().has("ip_addresses")) {
            return networkInterface.list("ip_addresses").stream()
                    .map(Item::plain)
                    .toList();
        }
        return addresses.getOrDefault(networkInterface.model() + "/" + networkInterface.key(), List.of());
    }

    /** The MAC address of an interface. */
    String mac(Item networkInterface) {
        String own = networkInterface.text("mac_address");
        String primary =
                Item.plain(networkInterface.fields().path("primary_mac_address").path("mac_address"));
        String linked = macs.getOrDefault(networkInterface.model() + "/" + networkInterface.key(), "");
        return own.isEmpty() ? primary.isEmpty() ? linked : primary : own;
    }

    /** The ends of a cable. */
    List<End> ends(long cable) {
        return cables.getOrDefault(Long.toString(cable), List.of());
    }

    /**
     * What a device or virtual machine is called: its name, with its site where several have the name; without a name its type
     * and key, as NetBox shows it.
     */
    String hostName(Item host) {
        String name = host.text("name");
        if (name.isEmpty()) {
            String display = host.text("display");
            String type = item(host.fields().path("device_type"), "dcim.devicetype")
                    .map(this::typeName)
                    .orElse("");
            return display.isEmpty() ? (type + " (" + host.key() + ")").strip() : display;
        }
        String site = name(host, "site", "dcim.site");
        return names.getOrDefault(name, 1) > 1 && !site.isEmpty() ? name + " at " + site : name;
    }

    /** The maker and model of a type. */
    String typeName(Item type) {
        return (name(type, "manufacturer", "dcim.manufacturer") + " " + type.text("model")).strip();
    }
}
