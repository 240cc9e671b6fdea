package org.asbuilt.importers.opnsense;

import java.util.List;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Entry;
import org.asbuilt.importers.device.Literals;
import org.asbuilt.importers.device.Reservation;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.DeviceInterface;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.Transport;
import org.asbuilt.model.VlanEntry;

/** The interfaces, VLANs, routes and reserved addresses of OPNsense and pfSense. Source: OPNsense documentation, interfaces. */
final class Links {
    private final Device device;
    private final Names names;

    Links(Device device, Names names) {
        this.device = device;
        this.names = names;
    }

    /** An interface by the name that rules use. */
    void link(Statement link) {
        String zone = link.word(0);
        String port = link.value("if");
        String name = port.isEmpty() ? zone : port;
        String descr = link.value("descr");
        boolean enabled = Names.isOn(link, "enable");
        Entry own = Entry.of(device, DeviceInterface.class, name, link.locus())
                .say("description", descr)
                .say("enabled", enabled)
                .say(
                        "mode",
                        name.matches("(lo|ovpn|wg|gif|gre|tun|ipsec|enc|bridge|lagg).*|.*vlan.*|.*\\.\\d+")
                                ? "virtual"
                                : "routed")
                .say("zone", zone);
        String address = link.value("ipaddr");
        String prefix = link.value("subnet");
        address(name, zone, address, prefix, own, link);
        address(name, zone, link.value("ipaddrv6"), link.value("subnetv6"), own, link);
        String mac = link.value("spoofmac");
        if (!mac.isEmpty()) {
            device.mac(name, mac, link.locus());
        }
        link.known(
                device,
                "gateway",
                "gatewayv6",
                "blockpriv",
                "blockbogons",
                "alias-address",
                "alias-subnet",
                "dhcphostname",
                "dhcprejectfrom",
                "mtu",
                "mss",
                "media",
                "mediaopt",
                "lock",
                "internal_dynamic",
                "virtual",
                "networks",
                "type",
                "track6-interface",
                "track6-prefix-id",
                "adv_dhcp_*",
                "dhcp6-ia-pd-len",
                "prefix-6rd",
                "gateway-6rd",
                "spoofmac",
                "dhcp6-duid",
                "adv_dhcp_config_advanced",
                "adv_dhcp_config_file_override",
                "adv_dhcp_config_file_override_path",
                "adv_dhcp_option_modifiers",
                "adv_dhcp_pt_backoff_cutoff",
                "adv_dhcp_pt_initial_interval",
                "adv_dhcp_pt_reboot",
                "adv_dhcp_pt_retry",
                "adv_dhcp_pt_select_timeout",
                "adv_dhcp_pt_timeout",
                "adv_dhcp_pt_values",
                "adv_dhcp_request_options",
                "adv_dhcp_required_options",
                "adv_dhcp_send_options",
                "adv_dhcp6_config_advanced",
                "adv_dhcp6_config_file_override",
                "adv_dhcp6_config_file_override_path",
                "promisc",
                "hw_settings_overwrite",
                "disablechecksumoffloading",
                "descr",
                "subnet",
                "ipaddr",
                "dhcp6usev4iface",
                "slaacusev4iface",
                "dhcp6sendhint",
                "dhcp6prefixonly",
                "dhcp6vlanprio",
                "dhcpvlanprio",
                "ipaddrv6",
                "subnetv6",
                "monitor",
                "wireless",
                "ptpid",
                "dhcpcvpt",
                "bandwidth",
                "bandwidthtype");
    }

    private void address(String name, String zone, String address, String prefix, Entry own, Statement link) {
        if (address.isEmpty()) {
            return;
        }
        if (Literals.address(address).isPresent()) {
            device.address(name, address, prefix, link.locus());
            names.network(zone, address, prefix);
            for (String id : device.held("vlan of interface", name)) {
                device.fact(NetworkPort.class, "ip:" + address, "vlan", id, link.locus());
            }
        } else {
            own.say("addresses", address);
        }
    }

    /** A VLAN. */
    void vlan(Statement vlan) {
        String parent = vlan.value("if");
        String id = vlan.value("tag");
        String own = vlan.value("vlanif");
        String name = own.isEmpty() ? parent + "." + id : own;
        String descr = vlan.value("descr");
        device.define("vlan of interface", name, List.of(id));
        Entry.of(device, DeviceInterface.class, name, vlan.locus())
                .say("vlan", id)
                .say("memberOf", parent);
        device.fact(DeviceInterface.class, parent, "taggedVlans", id, vlan.locus());
        device.fact(VlanEntry.class, id, "name", descr.isEmpty() ? name : descr, vlan.locus());
        vlan.known(device, "pcp", "proto");
    }

    /** A bundle or a bridge. */
    void bundle(Statement bundle, String own) {
        String name = bundle.value(own);
        Names.list(bundle.value("members"))
                .forEach(member -> device.fact(DeviceInterface.class, member, "memberOf", name, bundle.locus()));
        Entry.of(device, DeviceInterface.class, name, bundle.locus()).say("description", bundle.value("descr"));
        bundle.known(
                device,
                "proto",
                "lacp_fast_timeout",
                "use_flowid",
                "lagghash",
                "lacp_strict",
                "mtu",
                "enablestp",
                "maxaddr",
                "timeout",
                "span",
                "edge",
                "autoedge",
                "ptp",
                "autoptp",
                "static",
                "private",
                "stp",
                "proto",
                "failovermaster",
                "lacptimeout");
    }

    /** An address beside the interface's own. */
    void virtual(Statement vip) {
        String address = vip.value("subnet");
        String zone = vip.value("interface");
        String mode = vip.value("mode");
        if ((mode.equals("ipalias") || mode.equals("carp")) && !address.isEmpty()) {
            device.address(zone + " " + mode, address, vip.value("subnet_bits"), vip.locus());
        }
        vip.known(
                device,
                "subnet_bits",
                "descr",
                "type",
                "uniqid",
                "password",
                "vhid",
                "advbase",
                "advskew",
                "noexpand",
                "nobind",
                "gateway",
                "noexpansion",
                "peer",
                "peer6",
                "nosync",
                "carp_mode");
    }

    /** A gateway, to which routes refer by its name. */
    void gateway(Statement gateway) {
        String name = gateway.value("name");
        String address = gateway.value("gateway");
        String zone = gateway.value("interface");
        boolean off = Names.isOn(gateway, "disabled");
        device.define("gateway", name, address.isEmpty() ? List.of() : List.of(address));
        if (Names.isOn(gateway, "defaultgw") && !off && !address.isEmpty()) {
            boolean six = gateway.value("ipprotocol").equals("inet6");
            Entry.route(
                    device,
                    six ? "::/0" : "0.0.0.0/0",
                    address.equals("dynamic") ? "" : address,
                    zone,
                    "static",
                    gateway.locus());
        }
        gateway.known(
                device,
                "ipprotocol",
                "descr",
                "weight",
                "monitor",
                "monitor_disable",
                "monitor_noroute",
                "monitor_killstates",
                "monitor_killstates_priority",
                "fargw",
                "priority",
                "interval",
                "time_period",
                "loss_interval",
                "latencylow",
                "latencyhigh",
                "losslow",
                "losshigh",
                "data_length",
                "force_down",
                "current_latencylow",
                "current_latencyhigh",
                "current_losslow",
                "current_losshigh",
                "current_interval",
                "current_time_period",
                "current_loss_interval",
                "current_data_length",
                "action_disable",
                "nonlocalgateway",
                "alert_interval",
                "gw_down_kill_states");
    }

    /** A fixed route. */
    void route(Statement route) {
        String destination = route.value("network");
        String gateway = route.value("gateway");
        if (Names.isOn(route, "disabled")) {
            device.count("routes that are switched off", 1);
        } else if (!destination.isEmpty()) {
            String written = Literals.network(destination)
                    .map(Object::toString)
                    .orElseGet(() -> String.join(", ", names.addresses(List.of(destination))));
            String hop = device.held("gateway", gateway).stream().findFirst().orElse("");
            boolean known = Literals.address(hop).isPresent();
            Entry.route(device, written, known ? hop : "", known ? "" : gateway, "static", route.locus());
        }
        route.known(device, "descr");
    }

    /** Addresses that are handed out on an interface, and those that are kept for stations. */
    void leases(Statement pool) {
        if (Names.isOn(pool, "enable")) {
            device.service(Transport.UDP, 67, "DHCP", pool.locus());
        }
        for (Statement station : pool.at("staticmap").toList()) {
            new Reservation(
                            station.value("mac"),
                            station.value("ipaddr"),
                            station.value("hostname"),
                            station.value("descr"))
                    .tell(device, station.locus());
            station.known(
                    device,
                    "cid",
                    "filename",
                    "rootpath",
                    "defaultleasetime",
                    "maxleasetime",
                    "gateway",
                    "domain",
                    "domainsearchlist",
                    "winsserver",
                    "dnsserver",
                    "ntpserver",
                    "tftp",
                    "bootfilename",
                    "arp_table_static_entry",
                    "ddnsdomain",
                    "ddnsdomainprimary",
                    "ddnsdomainkeyname",
                    "ddnsdomainkey",
                    "ldap",
                    "nextserver",
                    "numberoptions",
                    "duid",
                    "ipaddrv6",
                    "ddnsdomainsecondary",
                    "ddnsdomainkeyalgorithm",
                    "dnsserver",
                    "filename32",
                    "filename64",
                    "custom_kea_config",
                    "ddnsforcehostname");
        }
        device.count("settings that are known and not kept", pool.pass());
    }

    /** A station for which an address is kept, as newer servers of addresses write it. */
    void reservation(Statement station, String mac, String address) {
        new Reservation(
                        station.value(mac),
                        station.value(address),
                        station.value("hostname") + station.value("host"),
                        station.value("description") + station.value("descr"))
                .tell(device, station.locus());
        device.count("settings that are known and not kept", station.pass());
    }
}
