package org.asbuilt.importers.mikrotik;

import java.util.List;
import java.util.Locale;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Entry;
import org.asbuilt.importers.device.Literals;
import org.asbuilt.model.DeviceInterface;
import org.asbuilt.model.Transport;
import org.asbuilt.model.VpnPeer;

/** The tunnels of RouterOS; keys and secrets are never read. Source: RouterOS documentation, virtual private networks. */
final class Tunnels {
    private static final String[] LOOKS = {
        "mtu",
        "l2mtu",
        "arp*",
        "private-key",
        "public-key",
        "preshared-key",
        "password",
        "user",
        "secret",
        "ipsec-secret",
        "my-id",
        "remote-id",
        "certificate",
        "key",
        "persistent-keepalive",
        "client-*",
        "responder",
        "is-responder",
        "profile",
        "default-profile",
        "authentication",
        "allow*",
        "keepalive*",
        "max-*",
        "mrru",
        "dont-fragment",
        "clamp-tcp-mss",
        "dscp",
        "use-peer-dns",
        "add-default-route",
        "default-route-distance",
        "dial-on-demand",
        "http-proxy",
        "verify-*",
        "tls-version",
        "pfs",
        "auth",
        "cipher",
        "tunnel-id",
        "mac-address",
        "passive",
        "send-initial-contact",
        "local-address",
        "port",
        "generate-policy",
        "policy-template-group",
        "match-by",
        "mode-config",
        "notrack-chain",
        "eap-methods",
        "username",
        "group",
        "proposal",
        "template",
        "level",
        "ipsec-protocols",
        "sa-*",
        "src-port",
        "dst-port",
        "protocol",
        "lifetime",
        "lifebytes",
        "nat-traversal",
        "dpd-*",
        "proposal-check",
        "prf-algorithm",
        "require-client-certificate",
        "netmask",
        "mode",
        "enabled",
        "use-ipsec",
        "one-session-per-host",
        "caller-id-type",
        "accept-*",
        "random-source-port",
        "route-nopull",
        "connect-*",
        "ac-name",
        "service-name",
        "host-uniq",
        "vrf",
        "redirect-gateway",
        "push-routes",
        "tun-server-ipv6",
        "user-auth-method",
        "reneg-sec",
        "enable-tun-ipv6",
        "ipv6-prefix-len",
        "hw-offload",
        "default",
        "action",
        "name",
        "comment",
        "endpoint-port",
        "responder",
        "dhcp-*",
        "loop-protect*",
        "address"
    };

    private final Device device;

    Tunnels(Device device) {
        this.device = device;
    }

    /** Reads a command of one of its menus; says whether it is one. */
    boolean read(String menu, Row row) {
        switch (menu) {
            case "interface wireguard" -> wireguard(row);
            case "interface wireguard peers" -> peer(row);
            case "interface gre",
                    "interface gre6",
                    "interface eoip",
                    "interface eoipv6",
                    "interface ipip",
                    "interface ipipv6",
                    "interface 6to4" ->
                simple(row, menu.substring(10).toUpperCase(Locale.ROOT), row.one("remote-address"));
            case "interface l2tp-client", "interface pptp-client", "interface sstp-client", "interface ovpn-client" -> {
                String kind = menu.substring(10, menu.indexOf('-'))
                        .toUpperCase(Locale.ROOT)
                        .replace("OVPN", "OpenVPN");
                simple(row, kind, row.one("connect-to"));
            }
            case "interface pppoe-client" -> {
                Entry.of(device, DeviceInterface.class, row.one("name"), row.locus())
                        .say("enabled", row.isEnabled())
                        .say("mode", "virtual")
                        .say("addresses", "pppoe")
                        .say("memberOf", row.one("interface"))
                        .say("description", row.one("comment"));
                row.take(device, LOOKS);
            }
            case "interface l2tp-server server" -> server(row, Transport.UDP, 1701, "L2TP");
            case "interface pptp-server server" -> server(row, Transport.TCP, 1723, "PPTP");
            case "interface sstp-server server" -> server(row, Transport.TCP, 443, "SSTP");
            case "interface ovpn-server server" -> server(row, Transport.TCP, 1194, "OpenVPN");
            case "ip ipsec peer" -> ipsec(row);
            case "ip ipsec identity" -> identity(row);
            case "ip ipsec policy" -> policy(row);
            case "ip ipsec profile", "ip ipsec proposal", "ip ipsec peer profile" -> ciphers(menu, row);
            case "ip ipsec mode-config",
                    "ip ipsec settings",
                    "ip ipsec policy group",
                    "ip ipsec key",
                    "interface l2tp-server",
                    "interface pptp-server",
                    "interface sstp-server",
                    "interface ovpn-server" -> row.take();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void wireguard(Row row) {
        String name = row.one("name");
        Entry.of(device, DeviceInterface.class, name, row.locus())
                .say("description", row.one("comment"))
                .say("enabled", row.isEnabled())
                .say("mode", "virtual");
        Literals.ports(row.one("listen-port"))
                .filter(port -> !port.contains("-"))
                .ifPresent(port -> {
                    if (row.isEnabled()) {
                        device.service(Transport.UDP, Integer.parseInt(port, 10), "WireGuard", row.locus());
                    }
                });
        row.take(device, LOOKS);
    }

    private void peer(Row row) {
        String name = row.one("name");
        String comment = row.one("comment");
        String where = row.one("interface");
        String endpoint = row.either("endpoint-address", "current-endpoint-address");
        String key = name.isEmpty() ? device.nextKey(where + "/peer") : where + "/" + name;
        Entry.of(device, VpnPeer.class, key, row.locus())
                .say("technique", "WireGuard")
                .say("peer", endpoint.isEmpty() ? "any" : endpoint)
                .say(
                        "remoteNetworks",
                        row.all("allowed-address").stream()
                                .map(Literals::addressOrName)
                                .toList())
                .say("leavesBy", where)
                .say(
                        "authentication",
                        row.one("preshared-key").isEmpty() ? "public key" : "public key and pre-shared key")
                .say("enabled", row.isEnabled())
                .say("comment", comment);
        row.take(device, LOOKS);
    }

    private void simple(Row row, String technique, String peer) {
        String name = row.one("name");
        Entry.of(device, DeviceInterface.class, name, row.locus())
                .say("enabled", row.isEnabled())
                .say("mode", "virtual");
        boolean ipsec =
                !row.one("ipsec-secret").isEmpty() || row.one("use-ipsec").equals("yes");
        Entry.of(device, VpnPeer.class, name, row.locus())
                .say("technique", ipsec ? technique + " over IPsec" : technique)
                .say("peer", peer)
                .say(
                        "authentication",
                        ipsec ? "pre-shared key" : row.one("user").isEmpty() ? "" : "password")
                .say("enabled", row.isEnabled())
                .say("comment", row.one("comment"));
        row.take(device, LOOKS);
    }

    private void server(Row row, Transport transport, int usual, String protocol) {
        if (row.one("enabled").equals("yes")) {
            int port = Literals.ports(row.one("port"))
                    .filter(said -> !said.contains("-"))
                    .map(said -> Integer.parseInt(said, 10))
                    .orElse(usual);
            device.service(transport, port, protocol, row.locus());
            Entry.of(device, VpnPeer.class, protocol + " server", row.locus())
                    .say(
                            "technique",
                            row.one("use-ipsec").matches("yes|required") ? protocol + " over IPsec" : protocol)
                    .say("peer", "any")
                    .say("enabled", true);
        }
        row.take(device, LOOKS);
    }

    private void ciphers(String menu, Row row) {
        String name =
                row.one("name").isEmpty() ? (row.subject().isEmpty() ? "default" : row.subject()) : row.one("name");
        String ciphers = List.of(
                        "hash-algorithm", "enc-algorithm", "dh-group", "auth-algorithms", "enc-algorithms", "pfs-group")
                .stream()
                .map(row::one)
                .filter(one -> !one.isEmpty())
                .reduce("", (one, other) -> one.isEmpty() ? other : one + ", " + other);
        if (!ciphers.isEmpty()) {
            device.define(menu.endsWith("proposal") ? "proposal" : "profile", name, List.of(ciphers));
        }
        row.take(device, LOOKS);
    }

    private void ipsec(Row row) {
        String name = row.one("name").isEmpty() ? row.one("address") : row.one("name");
        String address = row.one("address");
        String profile = row.one("profile").isEmpty() ? "default" : row.one("profile");
        boolean anyone = address.isEmpty()
                || address.equals("0.0.0.0/0")
                || row.one("passive").equals("yes");
        Entry.of(device, VpnPeer.class, name, row.locus())
                .say("technique", row.one("exchange-mode").equals("ike2") ? "IPsec, IKEv2" : "IPsec")
                .say("peer", anyone ? "any" : Literals.address(address).orElse(address))
                .say("encryption", String.join("; ", device.held("profile", profile)))
                .say("enabled", row.isEnabled())
                .say("comment", row.one("comment"));
        row.take(device, LOOKS);
    }

    private void identity(Row row) {
        String method = row.one("auth-method");
        Entry.of(device, VpnPeer.class, row.one("peer"), row.locus())
                .say(
                        "authentication",
                        method.isEmpty() || method.equals("pre-shared-key")
                                ? "pre-shared key"
                                : method.contains("signature") ? "certificate" : method);
        row.isEnabled();
        row.take(device, LOOKS);
    }

    private void policy(Row row) {
        String peer = row.one("peer");
        String key = peer.isEmpty() ? row.one("sa-dst-address") : peer;
        if (!row.one("template").equals("yes") && row.isEnabled() && !key.isEmpty()) {
            Entry.of(device, VpnPeer.class, key, row.locus())
                    .say("localNetworks", Literals.addressOrName(row.one("src-address")))
                    .say("remoteNetworks", Literals.addressOrName(row.one("dst-address")));
        }
        row.one("src-address");
        row.one("dst-address");
        row.one("tunnel");
        row.take(device, LOOKS);
    }
}
