package org.asbuilt.importers.cisco;

import java.util.List;
import java.util.Locale;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.model.VpnPeer;

/** The tunnel that an interface may be: GRE, IPsec, DMVPN. Source: Cisco IOS Interface Command Reference, tunnel mode. */
final class IosTunnel {
    private final String name;
    private final Device device;
    private String technique = "";
    private String peer = "";
    private boolean multipoint;
    private boolean hub;
    private String protection = "";

    IosTunnel(String name, Device device) {
        this.name = name;
        this.device = device;
    }

    boolean read(Statement line) {
        if (line.is("ip", "nhrp")) {
            multipoint = true;
            hub |= line.is("ip", "nhrp", "map", "multicast", "dynamic");
            if (line.is("ip", "nhrp", "map") && Places.isDotted(line.word(3)) && Places.isDotted(line.word(4))) {
                peer = line.word(4);
            }
            if (line.is("ip", "nhrp", "nhs") && line.has("nbma")) {
                peer = line.after("nbma").orElse(peer);
            }
            return true;
        }
        switch (line.word(1).toLowerCase(Locale.ROOT)) {
            case "source" -> device.fact(VpnPeer.class, name, "leavesBy", source(line.word(2)), line.locus());
            case "destination" -> peer = line.word(2);
            case "mode" -> mode(line);
            case "protection" -> protection = line.after("profile").orElse("unnamed");
            default -> {
                return IosInterface.KNOWN.cover(line, 0);
            }
        }
        return true;
    }

    private static String source(String word) {
        return Places.isDotted(word) ? word : PortNames.full(word);
    }

    private void mode(Statement line) {
        multipoint |= line.has("multipoint");
        technique = switch (line.word(2).toLowerCase(Locale.ROOT)) {
            case "ipsec" -> "IPsec";
            case "gre" -> "GRE";
            case "ipip" -> "IP in IP";
            case "ipv6ip" -> "IPv6 in IP";
            case "vxlan" -> "VXLAN";
            default -> line.from(2);
        };
    }

    void end(Statement head) {
        boolean tunnel = name.startsWith("Tunnel");
        if (!tunnel) {
            return;
        }
        String plain = technique.isEmpty() ? "GRE" : technique;
        String whole = multipoint ? "DMVPN" : plain;
        boolean wrapped = !protection.isEmpty() && !plain.equals("IPsec");
        device.fact(VpnPeer.class, name, "technique", wrapped ? whole + " over IPsec" : whole, head.locus());
        String other = peer.isEmpty() && (multipoint || hub) ? "any" : peer;
        device.fact(VpnPeer.class, name, "peer", other, head.locus());
        if (!protection.isEmpty()) {
            String ciphers = String.join("; ", device.held("ipsec profile", protection));
            device.fact(VpnPeer.class, name, "encryption", ciphers, head.locus());
            device.fact(VpnPeer.class, name, "authentication", IosVpn.authentication(other, device), head.locus());
        }
        device.define("vpn peer", other, List.of(name));
        device.fact(
                VpnPeer.class, name, "enabled", head.child("shutdown").isPresent() ? "false" : "true", head.locus());
    }
}
