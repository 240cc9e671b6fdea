package org.asbuilt.thirdparty.oversight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.Custody;
import org.asbuilt.model.Id;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.NetworkProfile;
import org.asbuilt.model.ThreeStates;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Standing;

/**
 * A connection with an end outside, and the third party that explains it, if one does. Source: issue 9; requirements
 * P5-04, P5-05.
 *
 * @param connection the connection
 * @param outer the end outside
 * @param thirdParty the third party
 * @param path the access path by which it comes in, where that is how it is explained
 * @param why in a sentence
 */
public record ExternalConnection(
        Subject connection, Subject outer, Optional<Id> thirdParty, Optional<Id> path, String why) {

    /** Whether nothing in the record explains it. */
    public boolean isUnexplained() {
        return thirdParty.isEmpty();
    }

    /** All that were observed, in the order of the record. */
    public static List<ExternalConnection> all(Circumstances around) {
        List<ExternalConnection> all = new ArrayList<>();
        for (Subject connection : around.subjects(Kind.CONNECTION)) {
            of(connection, around).ifPresent(all::add);
        }
        return all;
    }

    /** What explains a connection; empty if it was not observed, or has no end outside. */
    public static Optional<ExternalConnection> of(Subject connection, Circumstances around) {
        return connection
                .facet(ThreeStates.class)
                .flatMap(ThreeStates::observed)
                .filter(Boolean::booleanValue)
                .flatMap(ignored -> recorded(connection, around));
    }

    /** What explains a connection, whether or not it was observed; empty if it has no end outside. */
    public static Optional<ExternalConnection> recorded(Subject connection, Circumstances around) {
        Optional<Link> link = connection.facet(Link.class);
        return link.flatMap(Link::source)
                .flatMap(end -> outside(end, around))
                .or(() -> link.flatMap(Link::destination).flatMap(end -> outside(end, around)))
                .map(outer -> explained(connection, outer, around));
    }

    /** Whether an end is known to be outside the organisation; or has a public address, where nobody has said where it stands. */
    public static boolean isOutside(Id end, Circumstances around) {
        return outside(end, around).isPresent();
    }

    /** An end that is known to be outside the organisation; or that has a public address, where nobody has said where it stands. */
    private static Optional<Subject> outside(Id end, Circumstances around) {
        Optional<Standing> standing = around.zoning().standing(end);
        if (standing.isEmpty()) {
            return around.subject(end).filter(ExternalConnection::hasPublicAddress);
        }
        return standing.filter(one -> one.beyond() || (one.zone().isEmpty() && hasPublicAddress(one.asset())))
                .map(Standing::asset);
    }

    private static boolean hasPublicAddress(Subject end) {
        return ranges(end).stream().anyMatch(range -> isPublic(range.network()));
    }

    private static ExternalConnection explained(Subject connection, Subject outer, Circumstances around) {
        if (outer.kind() == Kind.THIRD_PARTY) {
            return new ExternalConnection(
                    connection, outer, Optional.of(outer.id()), Optional.empty(), "it is recorded as the far end");
        }
        List<Cidr> addresses = ranges(outer);
        Optional<EntryWay> way = VendorAccess.of(around).ways().stream()
                .filter(one -> one.thirdParty().isPresent())
                .filter(one -> addresses.stream().anyMatch(range -> one.isUsedFrom(range.network())))
                .findFirst();
        if (way.isPresent()) {
            return new ExternalConnection(
                    connection,
                    outer,
                    way.get().thirdParty(),
                    Optional.of(way.get().id()),
                    "its address is one that " + way.get().path().name() + " is used from");
        }
        List<Subject> networks = networksAround(addresses, around);
        Set<String> owners = Stream.concat(Stream.of(outer), networks.stream())
                .flatMap(one -> one.facet(Custody.class).flatMap(Custody::owner).stream())
                .map(owner -> owner.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return around.subjects(Kind.THIRD_PARTY).stream()
                .filter(party -> owners.contains(party.name().strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(party -> new ExternalConnection(
                        connection,
                        outer,
                        Optional.of(party.id()),
                        Optional.empty(),
                        "it, or the network that it stands in, is of " + party.name()))
                .orElseGet(() -> new ExternalConnection(
                        connection, outer, Optional.empty(), Optional.empty(), unexplained(networks)));
    }

    private static String unexplained(List<Subject> networks) {
        return networks.stream()
                .max(Comparator.comparingInt(network -> network.facet(NetworkProfile.class)
                        .flatMap(NetworkProfile::range)
                        .map(Cidr::prefix)
                        .orElse(0)))
                .map(network -> "no third party or access path of the record explains it, and "
                        + network.facet(Custody.class)
                                .flatMap(Custody::owner)
                                .map(owner -> network.name() + ", the network of the record that it stands in, is of "
                                        + owner + ", which is no third party of the record")
                                .orElseGet(() ->
                                        network.name() + ", the network of the record that it stands in, has no owner"))
                .orElse("no third party, access path or network of the record explains it");
    }

    private static List<Subject> networksAround(List<Cidr> addresses, Circumstances around) {
        return around.subjects(Kind.NETWORK).stream()
                .filter(network -> network.facet(NetworkProfile.class)
                        .flatMap(NetworkProfile::range)
                        .filter(range -> addresses.stream().anyMatch(one -> range.contains(one.network())))
                        .isPresent())
                .toList();
    }

    private static List<Cidr> ranges(Subject end) {
        return Stream.concat(
                        end.facets(NetworkPort.class).values().stream()
                                .flatMap(port -> port.addresses().stream())
                                .map(address -> Cidr.around(address, address.isV4() ? 32 : 128)),
                        end.facet(NetworkProfile.class).flatMap(NetworkProfile::range).stream())
                .toList();
    }

    /** Whether an address can be reached from the internet: not private, shared, link-local or of one's own. Source: RFC 1918, 4193, 6598. */
    static boolean isPublic(IpAddress address) {
        byte[] bytes = address.bytes();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        if (!address.isUnicast() || address.isLinkLocal()) {
            return false;
        }
        if (bytes.length > 4) {
            return (first & 0xfe) != 0xfc;
        }
        boolean shared = first == 100 && (second & 0xc0) == 64;
        return first != 10
                && first != 127
                && !(first == 172 && (second & 0xf0) == 16)
                && !(first == 192 && second == 168)
                && !shared;
    }
}
