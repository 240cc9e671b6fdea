package org.asbuilt.importers.command;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.cisco.PortNames;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.importers.device.Stations;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.PartPath;

/**
 * Tables of ARP and neighbour discovery: which hardware address bears which IP address. Where one hardware address answers for many, it is a
 * router's, and the addresses are told without it.
 */
final class ArpOutput implements Output {
    private static final int MOST_ADDRESSES_OF_ONE = 8;
    private static final Pattern TITLE = Pattern.compile(
            "(?i)^protocol\\s+address|^(interface|schnittstelle):|internet.?adress|internet address|hwtype|^address\\s|^flags|^ip arp|total|entries|^\\s*[*+#D-] +-|adjacenc|^mac address"
                    + "|^ip address|^\\s*ip-adresse");
    private static final Pattern NOBODY = Pattern.compile("(?i)incomplete|failed|unvollst|<none>");
    private static final Pattern SHARED_MAC = Pattern.compile(
            "(?i)0000\\.?0c07\\.ac|0000\\.0c9f\\.f|0000\\.5e00\\.01|0007\\.b4|00[:-]00[:-]5e[:-]00[:-]01|00[:-]00[:-]0c[:-]07[:-]ac");

    private final Device device;
    private String own = "";

    ArpOutput(Device device) {
        this.device = device;
    }

    @Override
    public void line(Statement line) {
        List<String> words = line.words();
        int at = Tokens.mac(words);
        Optional<String> address = Tokens.address(words);
        if (words.isEmpty()) {
            return;
        }
        if (line.is("Interface:") || line.is("Schnittstelle:")) {
            own = address.orElse("");
            device.bears("", own, line.take().locus());
            return;
        }
        if (at < 0 || address.isEmpty()) {
            if (TITLE.matcher(line.text().strip()).find()
                    || NOBODY.matcher(line.text()).find()) {
                line.take();
            }
            return;
        }
        String mac = Tokens.whole(words.get(at));
        boolean mine = line.is("Internet") && line.word(2).equals("-");
        if (mine) {
            mine(line, mac, address.get());
        } else {
            other(line.locus(), mac, address.get());
        }
        line.take();
    }

    /** An entry without age is the device's own; an address that routers share tells nobody apart. */
    private void mine(Statement line, String mac, String address) {
        String port = line.size() > 5 ? PortNames.full(line.word(5)) : "";
        if (SHARED_MAC.matcher(mac).find()) {
            device.remark(line.locus(), port + " shares the address " + address + " with other routers");
            return;
        }
        device.mac(port, mac, line.locus());
        device.bears(port, address, line.locus());
    }

    private void other(Locus at, String mac, String address) {
        boolean shared = SHARED_MAC.matcher(mac).find();
        device.define("addresses of", mac, List.of(address));
        if (!shared && device.held("addresses of", mac).size() <= MOST_ADDRESSES_OF_ONE) {
            Stations.pair(device, mac, address, Confidence.CONFIRMED, at);
            return;
        }
        device.count("addresses for which a router answers", 1);
        try {
            IpAddress parsed = IpAddress.parse(address);
            if (parsed.isUnicast()) {
                About station = About.of(Kind.ASSET, new Hint.HasAddress(parsed));
                device.fact(
                        station,
                        PartPath.of(NetworkPort.class, "ip:" + parsed, "addresses"),
                        parsed.text(),
                        at,
                        Confidence.CONFIRMED);
            }
        } catch (InvalidValue e) {
            device.wrong(at, String.valueOf(e.getMessage()));
        }
    }
}
