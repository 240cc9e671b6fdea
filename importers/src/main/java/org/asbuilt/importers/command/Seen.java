package org.asbuilt.importers.command;

import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.cisco.PortNames;
import org.asbuilt.importers.device.Device;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Communication;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Mac;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.Neighbour;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.PartPath;

/** A neighbour as a device sees it: a facet of the device, and what it says of itself as an asset of its own. */
final class Seen {
    private static final int LONGEST = 500;
    private static final Pattern INTERFACE = Pattern.compile("[A-Za-z][A-Za-z-]{0,20}\\d[\\d/.:]{0,20}");

    private String knownBy;
    private Optional<Locus> at = Optional.empty();
    private String name = "";
    private String port = "";
    private String otherPort = "";
    private String portDescription = "";
    private String address = "";
    private String chassis = "";
    private String platform = "";
    private String capabilities = "";
    private String description = "";

    Seen(String knownBy) {
        this.knownBy = knownBy;
    }

    void at(Locus place) {
        at = at.isPresent() ? at : Optional.of(place);
    }

    void by(String protocol) {
        knownBy = protocol;
    }

    /** Its name; what stands in brackets behind it is a serial number. */
    void name(String said) {
        int bracket = said.indexOf('(');
        name = (bracket > 0 ? said.substring(0, bracket) : said).strip();
    }

    void ports(String here, String there) {
        port = here;
        otherPort = PortNames.full(there);
    }

    void platform(String model, String said) {
        platform = model;
        capabilities = said;
    }

    void address(String said) {
        address = address.isEmpty() ? said : address;
    }

    void describe(String line) {
        if (description.length() < LONGEST) {
            description = description.isEmpty() ? line : description + " " + line;
        }
    }

    boolean hasChassis() {
        return !chassis.isEmpty();
    }

    /** What LLDP calls by that title. */
    void lldp(String title, String value) {
        switch (title) {
            case "Local Intf" -> port = PortNames.full(value);
            case "Chassis id" -> chassis = value;
            case "Port id" -> otherPort = PortNames.full(value);
            case "Port Description" -> portDescription = value;
            case "System Name" -> name = value;
            default -> capabilities = value;
        }
    }

    void claim(Device device) {
        Optional<Mac> mac = mac(chassis);
        boolean nobody = name.isEmpty() && chassis.isEmpty() && address.isEmpty();
        if (at.isEmpty() || nobody || !device.claims()) {
            return;
        }
        Locus place = at.get();
        String called = !name.isEmpty() ? name : !chassis.isEmpty() ? chassis : address;
        String key = port.isEmpty() ? called : port + " " + called;
        device.fact(Neighbour.class, key, "port", port, place);
        device.fact(Neighbour.class, key, "neighbour", called, place);
        device.fact(Neighbour.class, key, "neighbourPort", shownPort(), place);
        device.fact(Neighbour.class, key, "address", address, place);
        String said =
                platform.isEmpty() ? description : description.isEmpty() ? platform : platform + ": " + description;
        device.fact(Neighbour.class, key, "description", said, place);
        device.fact(Neighbour.class, key, "knownBy", knownBy, place);
        asset(device, mac, place);
    }

    /** A port that is named by its hardware address, or by a number that only the neighbour knows, is better told by its description. */
    private String shownPort() {
        boolean unnamed = mac(otherPort).isPresent() || otherPort.isEmpty();
        boolean numbered = otherPort.matches("\\d{1,10}")
                && INTERFACE.matcher(portDescription).matches();
        return (unnamed || numbered) && !portDescription.isEmpty() ? portDescription : otherPort;
    }

    private void asset(Device device, Optional<Mac> mac, Locus place) {
        SortedSet<Hint> hints = new TreeSet<>();
        boolean named = !name.isEmpty() && mac(name).isEmpty() && !name.contains(" ");
        if (named) {
            hints.add(new Hint.HasHostname(name));
        }
        Optional<IpAddress> network = network();
        network.ifPresent(found -> hints.add(new Hint.HasAddress(found)));
        mac.ifPresent(found -> hints.add(new Hint.HasMac(found)));
        if (hints.isEmpty()) {
            return;
        }
        About about = new About(Kind.ASSET, hints);
        if (named) {
            device.fact(about, PartPath.of(Communication.class, "hostname"), name, place, Confidence.CONFIRMED);
        }
        Optional<Mac> portMac = mac(otherPort).or(() -> mac);
        portMac.ifPresent(found -> port(device, about, found.text(), "mac", found.text(), place));
        network.ifPresent(found ->
                port(device, about, portMac.map(Mac::text).orElse("ip:" + found), "addresses", found.text(), place));
        String key = portMac.map(Mac::text)
                .or(() -> network.map(found -> "ip:" + found))
                .orElse("");
        if (!key.isEmpty() && !port.isEmpty()) {
            port(device, about, key, "switchPort", device.name() + " " + port, place);
            port(device, about, key, "label", shownPort(), place);
        }
        SelfDescription.of(platform, description).claim(device, about, place);
        role(device, about, place);
    }

    private static void port(Device device, About about, String key, String part, String value, Locus place) {
        device.fact(about, PartPath.of(NetworkPort.class, key, part), value, place, Confidence.PROBABLE);
    }

    private void role(Device device, About about, Locus place) {
        String plain = " " + capabilities.replace(',', ' ').toLowerCase(Locale.ROOT) + " ";
        boolean routes = plain.contains(" router ") || capabilities.matches(".*\\bR\\b.*");
        boolean switches = plain.contains(" switch ")
                || capabilities.matches(".*\\bB\\b.*")
                || (knownBy.equals("CDP") && capabilities.matches(".*\\bS\\b.*"));
        boolean access = capabilities.matches(".*\\bW\\b.*") || platform.contains("AIR-");
        String asset = access ? "wireless_access_point" : switches ? "switch" : routes ? "router" : "";
        boolean station =
                plain.contains(" host ") || plain.contains("phone") || capabilities.matches(".*\\b[HPT]\\b.*");
        if (!asset.isEmpty() && (!station || access)) {
            device.fact(about, PartPath.of(AssetRole.class, "assetClass"), asset, place, Confidence.POSSIBLE);
        }
        if (platform.toLowerCase(Locale.ROOT).startsWith("cisco ")) {
            device.fact(about, PartPath.of(Nameplate.class, "manufacturer"), "Cisco", place, Confidence.CONFIRMED);
        }
    }

    private Optional<IpAddress> network() {
        try {
            return address.isEmpty()
                    ? Optional.empty()
                    : Optional.of(IpAddress.parse(address)).filter(IpAddress::isUnicast);
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    private static Optional<Mac> mac(String text) {
        try {
            return Tokens.isMac(text.strip())
                    ? Optional.of(Mac.parse(Tokens.whole(text.strip()))).filter(mac -> !mac.isGroup())
                    : Optional.empty();
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }
}
