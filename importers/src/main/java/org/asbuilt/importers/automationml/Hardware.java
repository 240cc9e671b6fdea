package org.asbuilt.importers.automationml;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Method;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Draft;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.logic.Controller;
import org.asbuilt.importers.logic.Partners;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Function;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Neighbour;
import org.asbuilt.model.NetworkProfile;
import org.asbuilt.model.Transport;

/** The devices, networks and links of a project; what the links join is known only when all has been read. */
final class Hardware {
    private static final Partners.Protocol PROFINET = new Partners.Protocol("PROFINET", Transport.ETHERNET, 0);
    private static final Partners.Protocol PROFIBUS = new Partners.Protocol("PROFIBUS", Transport.SERIAL, 0);
    private static final int MOST_ENDS = 500_000;

    private final Reading reading;
    private final Partners partners = new Partners();
    private final Map<String, End> ends = new HashMap<>();
    private final Map<String, Subnet> subnets = new LinkedHashMap<>();
    private final Map<String, String[]> links = new LinkedHashMap<>();
    private final Map<String, Locus> linkPlaces = new HashMap<>();
    private Optional<Instant> written = Optional.empty();
    private String project = "";

    /**
     * What a link can end at.
     *
     * @param sort node, interface, port or io system
     * @param owner the device
     * @param label what the end is called
     * @param address its address, if it has one
     * @param range the range of addresses around it
     * @param isEthernet whether it is of Ethernet
     */
    record End(
            String sort,
            Controller owner,
            String label,
            Optional<IpAddress> address,
            Optional<Cidr> range,
            boolean isEthernet) {}

    private static final class Subnet {
        private final CaexElement element;
        private final String type;
        private final SortedSet<Cidr> ranges = new TreeSet<>();

        Subnet(CaexElement element) {
            this.element = element;
            type = element.attribute("Type");
        }
    }

    Hardware(Reading reading) {
        this.reading = reading;
    }

    /** An id without braces and without the name of an interface behind it. */
    static String plain(String id) {
        int colon = id.indexOf(':');
        String plain = colon < 0 ? id : id.substring(0, colon);
        return plain.replace("{", "").replace("}", "").strip();
    }

    void written(Optional<Instant> moment) {
        written = moment;
    }

    Optional<Instant> written() {
        return written;
    }

    void project(String name) {
        project = name;
    }

    /** Claims a device with all its parts. */
    boolean device(CaexElement element) {
        reading.count("devices", 1);
        return new StationClaims(reading, this, element).claim();
    }

    void subnet(CaexElement element) {
        Subnet subnet = new Subnet(element);
        subnets.put(element.id, subnet);
        element.interfaces.forEach(id -> subnets.putIfAbsent(id, subnet));
    }

    /** Keeps something at which links may end, under its own id and those of its interfaces. */
    void end(CaexElement element, End end) {
        if (ends.size() >= MOST_ENDS) {
            reading.count("ends of links that were not kept", 1);
            return;
        }
        ends.put(element.id, end);
        element.interfaces.forEach(id -> ends.putIfAbsent(id, end));
    }

    void link(String one, String other, Locus at) {
        if (links.size() >= MOST_ENDS) {
            reading.count("links that were not kept", 1);
            return;
        }
        String key = one + " " + other;
        links.put(key, new String[] {plain(one), plain(other)});
        linkPlaces.put(key, at);
    }

    /** Claims what the links say, then the networks. */
    void finish() {
        links.forEach((key, pair) -> {
            Locus at = linkPlaces.getOrDefault(key, new Locus.Whole());
            if (!joined(pair[0], pair[1], at) && !joined(pair[1], pair[0], at)) {
                reading.count("links between things that are not known here", 1);
            }
        });
        subnets.values().stream().distinct().forEach(this::network);
        partners.claim(reading);
    }

    private boolean joined(String one, String other, Locus at) {
        End end = ends.get(one);
        if (end == null) {
            return false;
        }
        Subnet subnet = subnets.get(other);
        if (subnet != null) {
            end.range().ifPresent(range -> subnet.ranges.add(range));
            return true;
        }
        End second = ends.get(other);
        if (second == null) {
            return false;
        }
        if (second.sort().equals("io system")) {
            exchange(second, end, at);
            return true;
        }
        if (end.sort().equals("port") && second.sort().equals("port")) {
            cable(end, second, at);
            cable(second, end, at);
            return true;
        }
        return false;
    }

    /** A device of an I/O system speaks with the controller whose system it is. */
    private void exchange(End system, End device, Locus at) {
        if (system.owner().equals(device.owner())) {
            return;
        }
        Hint partner = device.address()
                .<Hint>map(Hint.HasAddress::new)
                .orElseGet(() -> device.owner().about().hints().first());
        partners.note(
                system.owner(),
                partner,
                device.address().map(IpAddress::text).orElse(device.owner().name()),
                system.isEthernet() ? PROFINET : PROFIBUS,
                Set.of(Function.MONITOR_READ, Function.CONTROL_WRITE),
                "device of " + system.label(),
                Confidence.CONFIRMED,
                at);
    }

    private void cable(End port, End other, Locus at) {
        String key = port.label() + " " + other.owner().name();
        port.owner().fact(Neighbour.class, key, "port", port.label(), at);
        port.owner().fact(Neighbour.class, key, "neighbour", other.owner().name(), at);
        port.owner().fact(Neighbour.class, key, "neighbourPort", other.label(), at);
        port.owner().fact(Neighbour.class, key, "knownBy", "engineering project", at);
    }

    /** The names of networks are the same in every project, so that a network is recognised by its range where it has one. */
    private void network(Subnet subnet) {
        Locus at = subnet.element.locus;
        if (subnet.ranges.isEmpty()) {
            new Draft(reading, Kind.NETWORK, Method.PARSED_CONFIG, at)
                    .observed(written)
                    .name((project.isEmpty() ? "" : project + " ") + subnet.element.name, at)
                    .claim();
        }
        for (Cidr range : subnet.ranges) {
            About about = About.of(Kind.NETWORK, new Hint.HasRange(range));
            Controller network = new Controller(reading, about, subnet.element.name, written);
            network.fact(Designation.class, "name", subnet.element.name, at);
            network.fact(NetworkProfile.class, "range", range.toString(), at);
        }
        if (subnet.ranges.size() > 1) {
            reading.note(
                    Severity.INFORMATION,
                    at,
                    "the nodes of " + subnet.element.name + " are of " + subnet.ranges.size() + " ranges of addresses");
        }
        reading.count("networks of type " + (subnet.type.isEmpty() ? "unknown" : subnet.type), 1);
    }
}
