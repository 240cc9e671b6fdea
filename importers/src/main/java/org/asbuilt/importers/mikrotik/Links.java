package org.asbuilt.importers.mikrotik;

import java.util.List;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Entry;
import org.asbuilt.importers.device.Literals;
import org.asbuilt.model.DeviceInterface;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.VlanEntry;

/** The interfaces, bridges, VLANs, addresses and routes of RouterOS. Source: RouterOS documentation, bridging and switching, routing. */
final class Links {
    private static final String[] LOOKS = {
        "mtu",
        "l2mtu",
        "arp*",
        "auto-negotiation",
        "speed",
        "advertise",
        "rx-flow-control",
        "tx-flow-control",
        "protocol-mode",
        "vlan-filtering",
        "ingress-filtering",
        "frame-types",
        "fast-forward",
        "igmp-*",
        "dhcp-snooping",
        "priority",
        "path-cost",
        "internal-path-cost",
        "hw",
        "edge",
        "point-to-point",
        "learn",
        "horizon",
        "auto-mac",
        "ageing-time",
        "forward-delay",
        "max-message-age",
        "transmit-hold-count",
        "ether-type",
        "multicast-*",
        "add-dhcp-option82",
        "mode",
        "lacp-rate",
        "link-monitoring",
        "transmit-hash-policy",
        "primary",
        "bandwidth",
        "loop-protect*",
        "full-duplex",
        "poe-*",
        "cable-settings",
        "combo-mode",
        "sfp-*",
        "broadcast-flood",
        "bpdu-guard",
        "restricted-*",
        "trusted",
        "tag-stacking",
        "unknown-*",
        "fast-leave",
        "mvrp*",
        "region-*",
        "orig-mac-address",
        "default-name",
        "use-service-tag",
        "port-cost-mode",
        "fec-mode",
        "min-links",
        "mii-interval",
        "up-delay",
        "down-delay",
        "forced-mac-address",
        "dhcp-client-*",
        "passthrough-*",
        "network",
        "use-peer-*",
        "add-default-route",
        "default-route-*",
        "dhcp-options",
        "script",
        "advertise",
        "eui-64",
        "from-pool",
        "no-dad",
        "scope",
        "target-scope",
        "pref-src",
        "check-gateway",
        "vrf-interface",
        "suppress-hw-offload",
        "auto-link-local",
        "broadcast",
        "slave",
        "switch",
        "isolated",
        "mlag*",
        "max-learned-entries",
        "nd-*"
    };

    private final Device device;

    Links(Device device) {
        this.device = device;
    }

    /** Reads a command of one of its menus; says whether it is one. */
    boolean read(String menu, Row row) {
        switch (menu) {
            case "interface ethernet", "interface" -> ethernet(row);
            case "interface bridge" -> simple(row, "virtual", row.one("admin-mac"));
            case "interface bridge port" -> port(row);
            case "interface bridge vlan" -> bridged(row);
            case "interface vlan" -> vlan(row);
            case "interface bonding" -> bonding(row);
            case "interface list member" -> {
                device.fact(DeviceInterface.class, row.one("interface"), "zone", row.one("list"), row.locus());
                row.one("comment");
                row.isEnabled();
                row.take(device, LOOKS);
            }
            case "interface lte", "interface macvlan", "interface vxlan", "interface veth", "interface loopback" ->
                simple(row, "virtual", row.one("mac-address"));
            case "ip address", "ipv6 address" -> address(row);
            case "ip dhcp-client" -> {
                if (row.isEnabled()) {
                    device.fact(DeviceInterface.class, row.one("interface"), "addresses", "dhcp", row.locus());
                }
                row.one("comment");
                row.take(device, LOOKS);
            }
            case "ip route", "ipv6 route" -> route(row);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void ethernet(Row row) {
        String factory = row.found("default-name");
        String name = row.one("name").isEmpty() ? (factory.isEmpty() ? row.subject() : factory) : row.one("name");
        Entry.of(device, DeviceInterface.class, name, row.locus())
                .say("description", row.one("comment"))
                .say("enabled", row.isEnabled())
                .say("mode", "routed");
        mac(name, row.one("mac-address"), row);
        row.take(device, LOOKS);
    }

    private void mac(String name, String mac, Row row) {
        if (!mac.isEmpty()) {
            device.mac(name, mac, row.locus());
        }
    }

    private void simple(Row row, String mode, String mac) {
        String name = row.one("name").isEmpty() ? row.subject() : row.one("name");
        Entry.of(device, DeviceInterface.class, name, row.locus())
                .say("description", row.one("comment"))
                .say("enabled", row.isEnabled())
                .say("mode", mode);
        mac(name, mac, row);
        row.one("pvid");
        row.take(device, LOOKS);
    }

    private void port(Row row) {
        String name = row.one("interface");
        Entry.of(device, DeviceInterface.class, name, row.locus())
                .say("memberOf", row.one("bridge"))
                .say("vlan", row.one("pvid"))
                .say("description", row.one("comment"));
        row.isEnabled();
        row.take(device, LOOKS);
    }

    private void bridged(Row row) {
        List<String> ids = row.all("vlan-ids");
        for (String tagged : row.all("tagged")) {
            // The bridge's own end is a port of the router, not a plug.
            Entry.of(device, DeviceInterface.class, tagged, row.locus())
                    .say("taggedVlans", ids)
                    .say("mode", tagged.equals(row.one("bridge")) ? "" : "trunk");
        }
        row.all("untagged").forEach(untagged -> {
            if (ids.size() == 1 && ids.getFirst().matches("\\d{1,4}")) {
                Entry.of(device, DeviceInterface.class, untagged, row.locus())
                        .say("vlan", ids.getFirst())
                        .say("mode", "access");
            }
        });
        String comment = row.one("comment");
        ids.stream()
                .filter(id -> id.matches("\\d{1,4}"))
                .forEach(
                        id -> Entry.of(device, VlanEntry.class, id, row.locus()).say("name", comment));
        row.one("bridge");
        row.isEnabled();
        row.take(device, LOOKS);
    }

    private void vlan(Row row) {
        String name = row.one("name");
        String id = row.one("vlan-id");
        String parent = row.one("interface");
        Entry.of(device, DeviceInterface.class, name, row.locus())
                .say("description", row.one("comment"))
                .say("enabled", row.isEnabled())
                .say("mode", "virtual")
                .say("vlan", id)
                .say("memberOf", parent);
        device.define("vlan of interface", name, List.of(id));
        device.fact(DeviceInterface.class, parent, "taggedVlans", id, row.locus());
        device.fact(VlanEntry.class, id, "name", name, row.locus());
        row.take(device, LOOKS);
    }

    private void bonding(Row row) {
        String name = row.one("name");
        row.all("slaves").forEach(slave -> device.fact(DeviceInterface.class, slave, "memberOf", name, row.locus()));
        simple(row, "routed", "");
    }

    private void address(Row row) {
        String written = row.one("address");
        String name = row.one("interface");
        int slash = written.indexOf('/');
        if (row.isEnabled() && !written.isEmpty()) {
            String host = slash < 0 ? written : written.substring(0, slash);
            device.address(name, host, slash < 0 ? "" : written.substring(slash + 1), row.locus());
            for (String id : device.held("vlan of interface", name)) {
                device.fact(NetworkPort.class, "ip:" + host, "vlan", id, row.locus());
            }
        }
        row.one("comment");
        row.take(device, LOOKS);
    }

    private void route(Row row) {
        String destination = row.one("dst-address").isEmpty() ? "0.0.0.0/0" : row.one("dst-address");
        String written = Literals.network(destination).map(Object::toString).orElse(destination);
        boolean sinks = row.settings().containsKey("blackhole")
                || row.one("type").equals("blackhole")
                || row.subject().equals("blackhole");
        String table = row.either("routing-table", "routing-mark");
        if (!row.isEnabled()) {
            device.count("routes that are switched off", 1);
        } else if (sinks) {
            Entry.route(device, written, "", "blackhole", "static", row.locus())
                    .say("metric", row.one("distance"))
                    .say("instance", table);
        } else {
            for (String hop : row.all("gateway")) {
                int percent = hop.indexOf('%');
                String plain = hop.indexOf('@') > 0 ? hop.substring(0, hop.indexOf('@')) : hop;
                String address = percent > 0 ? plain.substring(0, percent) : plain;
                boolean literal = Literals.address(address).isPresent();
                String leavesBy = percent > 0 ? plain.substring(percent + 1) : literal ? "" : plain;
                Entry.route(device, written, literal ? address : "", leavesBy, "static", row.locus())
                        .say("metric", row.one("distance"))
                        .say("instance", table.equals("main") ? "" : table);
            }
        }
        row.one("comment");
        row.one("distance");
        row.one("gateway");
        row.one("blackhole");
        row.take(device, LOOKS);
    }
}
