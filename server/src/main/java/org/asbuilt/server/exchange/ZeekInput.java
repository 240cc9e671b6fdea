package org.asbuilt.server.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.Id;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.NetworkProfile;
import org.asbuilt.model.Placement;
import org.asbuilt.model.ThreeStates;
import org.asbuilt.model.Transport;

/**
 * What Zeek has to know of the plant: local networks, known hosts, permitted and forbidden connections as tables for its Input framework,
 * and the script that reads them and raises notices, without its Intel framework. Source: Zeek 6 and later, Input framework, Notice
 * framework, ZeekControl's networks.cfg.
 */
final class ZeekInput implements Format {
    private static final int MOST_PAIRS = 500_000;
    private static final About ABOUT = new About(
            "zeek",
            "Input for Zeek",
            "Zeek 6 and later: networks.cfg, tables for Input::add_table, a script",
            "application/zip",
            "zeek.zip",
            "networks with their ranges, each address of an asset with its name and zone, connections between addresses that are permitted"
                    + " or documented, and those that are recorded as not permitted, each by addresses and port; a script that raises a"
                    + " notice for a forbidden connection, and if wanted for hosts and connections that are not recorded",
            List.of(
                    "connections of which an address, port or transport is not known: a table finds them by those; counted in README.txt",
                    "connections of which it is not known whether they are permitted, and that are not documented: on neither list",
                    "serial lines and Ethernet without IP, wireless, zones as such"));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.ASSET, Kind.NETWORK, Kind.CONNECTION);
    }

    @Override
    public void write(Selection selection, Backing backing, OutputStream out) throws IOException {
        Missing missing = new Missing();
        Tables tables = new Tables(selection, missing, new TreeMap<>(), new TreeMap<>());
        tables.read();
        try (Packed packed = new Packed(out)) {
            packed.file("networks.cfg", networks(selection, missing));
            packed.file("asbuilt-hosts.tsv", hosts(selection, missing));
            packed.file("asbuilt-permitted.tsv", connections(tables.permitted()));
            packed.file("asbuilt-forbidden.tsv", connections(tables.forbidden()));
            packed.file("asbuilt.zeek", ZeekScript.TEXT);
            packed.file("README.txt", Packed.head(ABOUT, selection, backing, missing) + ZeekScript.ADVICE);
        }
    }

    private static String networks(Selection selection, Missing missing) {
        NavigableMap<String, String> lines = new TreeMap<>();
        selection.of(Kind.NETWORK).forEach(network -> {
            Optional<Cidr> range = network.facet(NetworkProfile.class).flatMap(NetworkProfile::range);
            if (range.isEmpty()) {
                missing.add("networks without a range");
                return;
            }
            lines.putIfAbsent(range.get().toString(), range.get() + "\t" + plain(network.name()));
        });
        return lines.isEmpty() ? "" : String.join("\n", lines.values()) + "\n";
    }

    private static String hosts(Selection selection, Missing missing) {
        NavigableMap<String, String> lines = new TreeMap<>();
        selection.of(Kind.ASSET).forEach(asset -> {
            Set<IpAddress> addresses = addresses(asset);
            if (addresses.isEmpty()) {
                missing.add("assets without an IP address");
            }
            String zone = asset.facet(Placement.class)
                    .flatMap(Placement::zone)
                    .map(selection::name)
                    .map(ZeekInput::plain)
                    .orElse("-");
            for (IpAddress address : addresses) {
                String line = address + "\t" + plain(asset.name()) + "\t" + asset.id() + "\t" + zone;
                if (lines.putIfAbsent(address.text(), line) != null) {
                    missing.add("addresses that two assets have, under the first");
                }
            }
        });
        return "#fields\thost\tname\tid\tzone\n" + (lines.isEmpty() ? "" : String.join("\n", lines.values()) + "\n");
    }

    private static String connections(NavigableMap<String, String> rows) {
        StringBuilder text = new StringBuilder("#fields\torig\tresp\tresp_p\tservice\tid\tbasis\n");
        rows.forEach((key, value) -> text.append(key).append('\t').append(value).append('\n'));
        return text.toString();
    }

    private static Set<IpAddress> addresses(Subject asset) {
        TreeSet<IpAddress> addresses = new TreeSet<>();
        asset.facets(NetworkPort.class).values().forEach(port -> addresses.addAll(port.addresses()));
        return addresses;
    }

    /** A text within a table: no tab and no line's end, and not what means that nothing is said. */
    private static String plain(String text) {
        String plain = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return plain.isEmpty() || plain.equals("-") ? "(" + plain + ")" : plain;
    }

    /** Connections by addresses and port. */
    private record Tables(
            Selection selection,
            Missing missing,
            NavigableMap<String, String> permitted,
            NavigableMap<String, String> forbidden) {

        void read() {
            selection.of(Kind.CONNECTION).forEach(this::read);
        }

        private void read(Subject connection) {
            Optional<ThreeStates> states = connection.facet(ThreeStates.class);
            Optional<Boolean> required = states.flatMap(ThreeStates::required);
            Optional<Boolean> allowed = states.flatMap(ThreeStates::permitted);
            boolean isPermitted = allowed.orElse(false);
            boolean isDocumented = allowed.isEmpty() && required.orElse(false);
            boolean isForbidden = allowed.isPresent() && !allowed.get();
            if (!isPermitted && !isDocumented && !isForbidden) {
                missing.add(
                        "connections of which it is not known whether they are permitted, and that are not documented");
                return;
            }
            Optional<Link> link = connection.facet(Link.class);
            Set<IpAddress> from = ends(link.flatMap(Link::source));
            Set<IpAddress> to = ends(link.flatMap(Link::destination));
            Optional<String> port = link.flatMap(Tables::port);
            if (from.isEmpty() || to.isEmpty() || port.isEmpty()) {
                missing.add("connections of which an address, the port or the transport is not known");
                return;
            }
            if (permitted.size() + forbidden.size() > MOST_PAIRS) {
                missing.add("connections beyond " + MOST_PAIRS + " pairs of addresses");
                return;
            }
            String value = plain(link.flatMap(Link::protocol).orElse("not known")) + "\t" + connection.id() + "\t"
                    + (isForbidden ? "not permitted" : isPermitted ? "permitted" : "documented");
            NavigableMap<String, String> table = isForbidden ? forbidden : permitted;
            from.forEach(one -> to.forEach(other -> table.putIfAbsent(one + "\t" + other + "\t" + port.get(), value)));
        }

        private Set<IpAddress> ends(Optional<Id> end) {
            return end.filter(id -> id.kind() == Kind.ASSET)
                    .flatMap(selection::subject)
                    .map(ZeekInput::addresses)
                    .orElse(Set.of());
        }

        private static Optional<String> port(Link link) {
            Optional<String> transport = link.transport()
                    .filter(one -> one == Transport.TCP || one == Transport.UDP)
                    .map(one -> one == Transport.TCP ? "tcp" : "udp");
            return link.port().flatMap(number -> transport.map(one -> number + "/" + one));
        }
    }
}
