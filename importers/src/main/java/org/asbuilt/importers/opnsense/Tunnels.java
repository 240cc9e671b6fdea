package org.asbuilt.importers.opnsense;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Entry;
import org.asbuilt.importers.device.Literals;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.DeviceInterface;
import org.asbuilt.model.Transport;
import org.asbuilt.model.VpnPeer;

/** The tunnels of OPNsense and pfSense; keys and passwords are never read. Source: OPNsense documentation, virtual private networking. */
final class Tunnels {
    private final Device device;
    private final Names names;

    Tunnels(Device device, Names names) {
        this.device = device;
        this.names = names;
    }

    private void rest(Statement node) {
        device.count("settings that are known and not kept", node.pass());
    }

    private static List<String> networks(String... written) {
        List<String> networks = new ArrayList<>();
        for (String text : written) {
            Names.list(text).forEach(network -> networks.add(Literals.addressOrName(network)));
        }
        return networks;
    }

    /** A server of OpenVPN. */
    void server(Statement server) {
        boolean enabled = !Names.isOn(server, "disable");
        String protocol = server.value("protocol").toLowerCase(Locale.ROOT);
        Transport transport = protocol.startsWith("tcp") ? Transport.TCP : Transport.UDP;
        if (enabled) {
            listens(server.value("local_port"), 1194, transport, "OpenVPN", server);
        }
        String mode = server.value("mode");
        Entry.of(device, VpnPeer.class, "openvpn-server/" + server.value("vpnid"), server.locus())
                .say("technique", "OpenVPN")
                .say("peer", "any")
                .say("leavesBy", server.value("interface"))
                .say("localNetworks", networks(server.value("local_network"), server.value("local_networkv6")))
                .say("remoteNetworks", networks(server.value("tunnel_network"), server.value("remote_network")))
                .say(
                        "authentication",
                        mode.contains("user")
                                ? "certificate and password"
                                : mode.contains("shared_key") ? "pre-shared key" : "certificate")
                .say("encryption", ciphers(server))
                .say("enabled", enabled)
                .say("comment", server.value("description"));
        rest(server);
    }

    private static String ciphers(Statement node) {
        String ciphers = node.value("data_ciphers").isEmpty() ? node.value("crypto") : node.value("data_ciphers");
        String digest = node.value("digest");
        return digest.isEmpty() ? ciphers : ciphers + ", " + digest;
    }

    private void listens(String written, int usual, Transport transport, String protocol, Statement node) {
        int port = Literals.ports(written)
                .filter(text -> !text.contains("-"))
                .map(text -> Integer.parseInt(text, 10))
                .orElse(usual);
        device.service(transport, port, protocol, node.locus());
    }

    /** A client of OpenVPN. */
    void client(Statement client) {
        Entry.of(device, VpnPeer.class, "openvpn-client/" + client.value("vpnid"), client.locus())
                .say("technique", "OpenVPN")
                .say("peer", client.value("server_addr"))
                .say("leavesBy", client.value("interface"))
                .say("remoteNetworks", networks(client.value("remote_network")))
                .say("encryption", ciphers(client))
                .say("enabled", !Names.isOn(client, "disable"))
                .say("comment", client.value("description"));
        rest(client);
    }

    /** An instance of OpenVPN as the newer OPNsense keeps it. */
    void instance(Statement instance) {
        boolean serves = !instance.value("role").equals("client");
        boolean enabled = Names.isOn(instance, "enabled");
        Transport transport = instance.value("proto").startsWith("tcp") ? Transport.TCP : Transport.UDP;
        if (serves && enabled) {
            listens(instance.value("port"), 1194, transport, "OpenVPN", instance);
        }
        Entry.of(device, VpnPeer.class, "openvpn/" + instance.value("vpnid"), instance.locus())
                .say("technique", "OpenVPN")
                .say("peer", serves ? "any" : instance.value("remote"))
                .say("localNetworks", networks(instance.value("push_route")))
                .say("remoteNetworks", networks(instance.value("server"), instance.value("route")))
                .say("encryption", instance.value("data-ciphers"))
                .say("enabled", enabled)
                .say("comment", instance.value("description"));
        rest(instance);
    }

    /** The first phase of a tunnel of IPsec. */
    void first(Statement phase) {
        String method = phase.value("authentication_method");
        List<String> ciphers = new ArrayList<>();
        List<Statement> proposals =
                new ArrayList<>(phase.at("encryption", "item").toList());
        proposals.add(phase);
        for (Statement proposal : proposals) {
            String name = proposal.value("encryption-algorithm", "name");
            if (!name.isEmpty()) {
                ciphers.add((name + proposal.value("encryption-algorithm", "keylen") + " "
                                + String.join("/", proposal.values("hash-algorithm")) + " DH "
                                + String.join("/", proposal.values("dhgroup")))
                        .strip());
            }
        }
        String version = phase.value("iketype").replaceAll("\\D", "");
        Entry.of(device, VpnPeer.class, "ipsec/" + phase.value("ikeid"), phase.locus())
                .say("technique", version.isEmpty() ? "IPsec" : "IPsec, IKEv" + version)
                .say("peer", phase.value("remote-gateway").isEmpty() ? "any" : phase.value("remote-gateway"))
                .say("leavesBy", phase.value("interface"))
                .say(
                        "authentication",
                        method.contains("pre_shared")
                                ? "pre-shared key"
                                : method.contains("cert") || method.contains("rsa") ? "certificate" : method)
                .say("encryption", String.join(", ", ciphers))
                .say("enabled", !Names.isOn(phase, "disabled"))
                .say("comment", phase.value("descr"));
        rest(phase);
    }

    /** The second phase: what passes through the tunnel. */
    void second(Statement phase) {
        if (!Names.isOn(phase, "disabled")) {
            Entry.of(device, VpnPeer.class, "ipsec/" + phase.value("ikeid"), phase.locus())
                    .say("localNetworks", side(phase, "localid"))
                    .say("remoteNetworks", side(phase, "remoteid"));
        }
        rest(phase);
    }

    private List<String> side(Statement phase, String side) {
        String address = phase.value(side, "address");
        String bits = phase.value(side, "netbits");
        String type = phase.value(side, "type");
        if (address.isEmpty()) {
            return type.isEmpty() ? List.of() : List.copyOf(names.addresses(List.of(type)));
        }
        return List.of(Literals.addressOrName(bits.isEmpty() ? address : address + "/" + bits));
    }

    /** A connection of IPsec as the newer OPNsense keeps it. */
    void connection(Statement connection) {
        String uuid = connection.value("@uuid");
        Entry.of(
                        device,
                        VpnPeer.class,
                        "ipsec/" + (uuid.isEmpty() ? connection.value("description") : uuid),
                        connection.locus())
                .say("technique", connection.value("version").equals("2") ? "IPsec, IKEv2" : "IPsec")
                .say("peer", connection.value("remote_addrs").isEmpty() ? "any" : connection.value("remote_addrs"))
                .say("encryption", connection.value("proposals"))
                .say("enabled", Names.isOn(connection, "enabled"))
                .say("comment", connection.value("description"));
        rest(connection);
    }

    /** What passes through a connection of IPsec as the newer OPNsense keeps it. */
    void child(Statement child) {
        Entry.of(device, VpnPeer.class, "ipsec/" + child.value("connection"), child.locus())
                .say("localNetworks", networks(child.value("local_ts")))
                .say("remoteNetworks", networks(child.value("remote_ts")));
        rest(child);
    }

    /** How a connection of IPsec proves who it is. */
    void proof(Statement end) {
        String method = end.value("auth");
        Entry.of(device, VpnPeer.class, "ipsec/" + end.value("connection"), end.locus())
                .say(
                        "authentication",
                        method.equals("psk") ? "pre-shared key" : method.equals("pubkey") ? "certificate" : method);
        rest(end);
    }

    /** An own end of WireGuard. */
    void wireguard(Statement server) {
        String name = "wg" + server.value("instance");
        boolean enabled = Names.isOn(server, "enabled");
        String written = server.value("listenport").isEmpty() ? server.value("port") : server.value("listenport");
        String own = server.value("name").startsWith("tun_") ? server.value("name") : name;
        if (enabled && !written.isEmpty()) {
            listens(written, 51820, Transport.UDP, "WireGuard", server);
        }
        Entry.of(device, DeviceInterface.class, own, server.locus())
                .say("description", server.value("descr").isEmpty() ? server.value("name") : server.value("descr"))
                .say("enabled", enabled)
                .say("mode", "virtual");
        for (String address : Names.list(server.value("tunneladdress"))) {
            int slash = address.indexOf('/');
            device.address(
                    own,
                    slash < 0 ? address : address.substring(0, slash),
                    slash < 0 ? "" : address.substring(slash + 1),
                    server.locus());
        }
        rest(server);
    }

    /** Another end of WireGuard. */
    void peer(Statement peer) {
        String address = peer.value("serveraddress") + peer.value("endpoint");
        String name = peer.value("name").isEmpty() ? peer.value("descr") : peer.value("name");
        List<String> allowed = new ArrayList<>(networks(peer.value("tunneladdress")));
        for (Statement row : peer.at("allowedips", "row").toList()) {
            allowed.add(Literals.addressOrName(row.value("address") + "/" + row.value("mask")));
        }
        boolean shared =
                !peer.value("psk").isEmpty() || !peer.value("presharedkey").isEmpty();
        Entry.of(
                        device,
                        VpnPeer.class,
                        name.isEmpty() ? device.nextKey("wireguard") : "wireguard/" + name,
                        peer.locus())
                .say("technique", "WireGuard")
                .say("peer", address.isEmpty() ? "any" : address)
                .say("remoteNetworks", allowed)
                .say("leavesBy", peer.value("tun"))
                .say("authentication", shared ? "public key and pre-shared key" : "public key")
                .say("enabled", Names.isOn(peer, "enabled"));
        rest(peer);
    }
}
