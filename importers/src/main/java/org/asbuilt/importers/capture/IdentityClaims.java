package org.asbuilt.importers.capture;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.asbuilt.dissect.Endpoint;
import org.asbuilt.dissect.MacAddress;
import org.asbuilt.dissect.NetworkAddress;
import org.asbuilt.dissect.Sighted;
import org.asbuilt.dissect.Sighting;
import org.asbuilt.dissect.Sighting.IdentityPart;
import org.asbuilt.dissect.Sighting.RoleKind;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Communication;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Placement;
import org.asbuilt.model.Platform;

/** Claims of what protocols told about their ends: nameplate, firmware, names, classes. */
final class IdentityClaims {
    private static final Map<IdentityPart, PartPath> PARTS = new EnumMap<>(Map.of(
            IdentityPart.VENDOR, PartPath.of(Nameplate.class, "manufacturer"),
            IdentityPart.MODEL, PartPath.of(Nameplate.class, "model"),
            IdentityPart.ORDER_NUMBER, PartPath.of(Nameplate.class, "orderNumber"),
            IdentityPart.SERIAL_NUMBER, PartPath.of(Nameplate.class, "serialNumber"),
            IdentityPart.HARDWARE_REVISION, PartPath.of(Nameplate.class, "hardwareRevision"),
            IdentityPart.FIRMWARE_REVISION, PartPath.of(Platform.class, "firmwareVersion"),
            IdentityPart.OPERATING_SYSTEM, PartPath.of(Platform.class, "operatingSystem"),
            IdentityPart.LOCATION, PartPath.of(Placement.class, "location"),
            IdentityPart.DESCRIPTION, PartPath.of(Designation.class, "description")));

    /** Roles that say what a station is; asking and answering do not. */
    private static final Map<RoleKind, String> CLASSES = new EnumMap<>(Map.of(
            RoleKind.CONTROLLER, "plc",
            RoleKind.ENGINEERING_STATION, "workstation",
            RoleKind.GATEWAY, "data_gateway",
            RoleKind.SWITCH, "switch",
            RoleKind.ROUTER, "router",
            RoleKind.ACCESS_POINT, "wireless_access_point",
            RoleKind.REMOTE_TERMINAL_UNIT, "rtu",
            RoleKind.INTELLIGENT_ELECTRONIC_DEVICE, "protection_relay",
            RoleKind.METER, "meter"));

    /** Addresses within a protocol that a device has for itself; behind a gateway there are several of them. */
    private static final Pattern OWN = Pattern.compile("(outstation|common address|unit) \\d+");

    private final Wire wire;
    private final Parties parties;
    private final Set<String> said = new HashSet<>();
    private final Set<About> withModel = new HashSet<>();
    private final Map<About, Set<String>> classes = new HashMap<>();
    private final Map<About, Set<String>> components = new HashMap<>();

    IdentityClaims(Wire wire, Parties parties) {
        this.wire = wire;
        this.parties = parties;
    }

    void claim(List<Sighted> sightings) {
        sightings.forEach(sighted -> parties.heard(sighted.sighting().endpoint())
                .ifPresent(party -> survey(party.about(), sighted.sighting())));
        for (Sighted sighted : sightings) {
            Optional<Party> party = parties.heard(sighted.sighting().endpoint());
            if (party.isPresent()) {
                claim(party.get(), sighted.sighting());
            } else {
                wire.reading().count("statements about ends that were not heard themselves", 1);
            }
        }
    }

    /** What must be known of all sightings before any is claimed. */
    private void survey(About about, Sighting sighting) {
        switch (sighting) {
            case Sighting.Identity identity -> {
                identity.component()
                        .ifPresent(component -> components
                                .computeIfAbsent(about, key -> new HashSet<>())
                                .add(component));
                if (identity.part() == IdentityPart.MODEL) {
                    withModel.add(about);
                }
            }
            case Sighting.Component component ->
                components.computeIfAbsent(about, key -> new HashSet<>()).add(component.component());
            case Sighting.Role role
            when isSure(role) ->
                classes.computeIfAbsent(about, key -> new HashSet<>()).add(CLASSES.getOrDefault(role.role(), ""));
            default -> {
                // Nothing else decides about others.
            }
        }
    }

    private void claim(Party party, Sighting sighting) {
        switch (sighting) {
            case Sighting.Identity identity -> identity(party.about(), identity);
            case Sighting.Name name -> name(party.about(), name);
            case Sighting.Role role -> role(party.about(), role);
            case Sighting.Neighbour neighbour -> neighbour(party, neighbour);
            case Sighting.Component component -> {
                if (!isOwn(party.about(), component.component())) {
                    note(component, "answers for " + component.component() + ", of which nothing more is claimed");
                }
            }
            case Sighting.Lease ignored -> wire.reading().count("address leases", 1);
            case Sighting.Security security ->
                note(
                        security,
                        security.part().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + security.value());
            case Sighting.Subnet ignored -> wire.reading().count("statements about subnets", 1);
            case Sighting.Function ignored -> wire.reading().count("operations of protocols", 1);
        }
    }

    private void identity(About about, Sighting.Identity identity) {
        Optional<String> component = identity.component();
        if (component.isPresent() && !isOwn(about, component.get())) {
            note(identity, component.get() + ", " + words(identity.part()) + ": " + identity.value());
            return;
        }
        Optional<PartPath> path = Optional.ofNullable(PARTS.get(identity.part()));
        if (path.isEmpty() && identity.part() == IdentityPart.PRODUCT_CODE && !withModel.contains(about)) {
            path = Optional.of(PartPath.of(Nameplate.class, "model"));
        }
        if (path.isEmpty()) {
            note(identity, words(identity.part()) + ", which has no part in the record: " + identity.value());
            return;
        }
        Confidence sure = component.isPresent() ? Confidence.PROBABLE : Wire.confidence(identity.confidence());
        claim(about, path.get(), identity.value(), identity, sure);
    }

    /** A device that answers for one unit, outstation or common address only speaks of itself. */
    private boolean isOwn(About about, String component) {
        return OWN.matcher(component).matches()
                && components.getOrDefault(about, Set.of()).size() == 1;
    }

    private void name(About about, Sighting.Name name) {
        String host = name.value().split("\\.", 2)[0];
        switch (name.kind()) {
            case HOSTNAME, DOMAIN_NAME -> {
                if (!host.isBlank()) {
                    Confidence sure = Wire.confidence(name.confidence());
                    claim(about, PartPath.of(Communication.class, "hostname"), host, name, sure);
                }
            }
            case SERVICE_INSTANCE, VIRTUAL_HOST, GROUP_NAME, NETWORK_NAME ->
                wire.reading().count("names of services, not claimed", 1);
        }
    }

    private void role(About about, Sighting.Role role) {
        if (!isSure(role)) {
            wire.reading().count("roles of clients and servers", 1);
            return;
        }
        Set<String> all = classes.getOrDefault(about, Set.of());
        if (all.size() > 1) {
            note(
                    role,
                    "its protocols speak of it as " + String.join(" and as ", new TreeSet<>(all))
                            + ", so no class is claimed");
            return;
        }
        String text = CLASSES.getOrDefault(role.role(), "");
        if (said.add(about.text() + "|class")) {
            wire.claim(about, PartPath.of(AssetRole.class, "assetClass"), text, role.place(), Confidence.PROBABLE);
        }
    }

    private static boolean isSure(Sighting.Role role) {
        return CLASSES.containsKey(role.role())
                && role.confidence().compareTo(org.asbuilt.dissect.Confidence.HIGH) >= 0;
    }

    private void neighbour(Party party, Sighting.Neighbour neighbour) {
        neighbour.managementAddresses().stream()
                .filter(address -> !address.isGroup() && !address.isUnspecified() && !address.isLoopback())
                .map(Party::address)
                .forEach(address -> claim(
                        party.about(),
                        PartPath.of(NetworkPort.class, "ip:" + address.text(), "addresses"),
                        address.text(),
                        neighbour,
                        Wire.confidence(neighbour.confidence())));
        note(neighbour, "neighbour with chassis " + neighbour.chassis() + ", port " + neighbour.port());
    }

    private void claim(About about, PartPath path, String value, Sighting sighting, Confidence sure) {
        if (!value.isBlank() && said.add(about.text() + "|" + path + "|" + value)) {
            wire.claim(about, path, value, sighting.place(), sure);
        }
    }

    private void note(Sighting sighting, String text) {
        Endpoint end = sighting.endpoint();
        String who = end.address()
                .filter(address -> !address.isUnspecified())
                .map(NetworkAddress::toString)
                .or(() -> end.mac().map(MacAddress::toString))
                .orElse("somebody");
        if (said.add("note|" + who + "|" + text)) {
            wire.note(Severity.INFORMATION, sighting.place(), sighting.protocol() + " of " + who + ": " + text);
        }
    }

    private static String words(IdentityPart part) {
        return part.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
