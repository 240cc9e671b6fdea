package org.asbuilt.bench.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.asbuilt.dissect.Endpoint;
import org.asbuilt.dissect.NetworkAddress;
import org.asbuilt.dissect.Place;
import org.asbuilt.dissect.Sighting;

/**
 * One value that a protocol told of an end.
 *
 * @param label which value: the name of an {@link Sighting.IdentityPart}, {@link Sighting.NameKind} or {@link
 *     Sighting.SecurityPart}, or one of {@code
 *     COMPONENT}, {@code ROLE}, {@code CHASSIS}, {@code PORT}, {@code PORT_DESCRIPTION}, {@code CAPABILITY}, {@code
 *     MANAGEMENT_ADDRESS}, {@code LEASE_SERVER}, {@code PREFIX_LENGTH}, {@code
 *     FUNCTION}
 */
record Told(Endpoint endpoint, String protocol, String label, String value, Place place) {

    /** All values in a sighting. */
    static Stream<Told> of(Sighting sighting) {
        return switch (sighting) {
            case Sighting.Identity identity ->
                Stream.concat(
                        Stream.of(told(sighting, identity.part().name(), identity.value())),
                        identity.component().map(component -> told(sighting, "COMPONENT", component)).stream());
            case Sighting.Name name -> Stream.of(told(sighting, name.kind().name(), name.value()));
            case Sighting.Role role ->
                Stream.of(told(sighting, "ROLE", role.role().name()));
            case Sighting.Component component -> Stream.of(told(sighting, "COMPONENT", component.component()));
            case Sighting.Function function -> Stream.of(told(sighting, "FUNCTION", function.operation()));
            case Sighting.Security security ->
                Stream.of(told(sighting, security.part().name(), security.value()));
            case Sighting.Subnet subnet -> Stream.of(told(sighting, "PREFIX_LENGTH", "/" + subnet.prefixLength()));
            case Sighting.Neighbour neighbour -> neighbour(neighbour).stream();
            case Sighting.Lease lease ->
                lease.server().map(server -> told(sighting, "LEASE_SERVER", server.toString())).stream();
        };
    }

    private static List<Told> neighbour(Sighting.Neighbour neighbour) {
        List<Told> told = new ArrayList<>();
        told.add(told(neighbour, "CHASSIS", neighbour.chassis()));
        told.add(told(neighbour, "PORT", neighbour.port()));
        neighbour.portDescription().ifPresent(text -> told.add(told(neighbour, "PORT_DESCRIPTION", text)));
        neighbour.capabilities().forEach(text -> told.add(told(neighbour, "CAPABILITY", text)));
        neighbour
                .managementAddresses()
                .forEach(address -> told.add(told(neighbour, "MANAGEMENT_ADDRESS", address.toString())));
        return told;
    }

    private static Told told(Sighting sighting, String label, String value) {
        return new Told(sighting.endpoint(), sighting.protocol(), label, value, sighting.place());
    }

    /** Whether it is part of an identity or a name: what lists of identities hold. */
    boolean isIdentifying() {
        return switch (label) {
            case "ROLE",
                    "COMPONENT",
                    "FUNCTION",
                    "CAPABILITY",
                    "PORT",
                    "PORT_DESCRIPTION",
                    "LEASE_SERVER",
                    "PREFIX_LENGTH" -> false;
            default -> true;
        };
    }

    /** Whether it is told of the end with this hardware address or IP address; an empty text is any. */
    boolean isOf(String mac, String address) {
        String ourMac = endpoint.mac().map(Object::toString).orElse("");
        String ourAddress = endpoint.address().map(NetworkAddress::toString).orElse("");
        boolean isMac = mac.isEmpty() || ourMac.isEmpty() || ourMac.equals(mac);
        boolean isAddress = address.isEmpty() || ourAddress.isEmpty() || ourAddress.equals(address);
        return isMac && isAddress;
    }
}
