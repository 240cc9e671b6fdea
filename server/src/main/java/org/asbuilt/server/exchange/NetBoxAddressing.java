package org.asbuilt.server.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.Communication;
import org.asbuilt.model.DeviceInterface;
import org.asbuilt.model.Id;
import org.asbuilt.model.InterfaceMode;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Mac;
import org.asbuilt.model.Neighbour;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.NetworkProfile;
import org.asbuilt.model.VlanEntry;

/** Interfaces of NetBox and what hangs on them: MAC and IP addresses, VLANs, prefixes and cables. */
final class NetBoxAddressing {
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_DESCRIPTION = 200;
    private final Selection selection;
    private final NetBoxDevices devices;
    private final Missing missing;
    private final NavigableMap<String, NavigableMap<String, Port>> ports = new TreeMap<>();
    private final TreeSet<List<String>> cables =
            new TreeSet<>(Comparator.comparing((List<String> row) -> String.join("\n", row)));
    private final Set<String> cabled = new HashSet<>();

    /** An interface as NetBox has it. */
    private static final class Port {
        private final Set<String> macs = new TreeSet<>();
        private final Set<String> addresses = new TreeSet<>();
        private String label = "";
        private String description = "";
        private String mode = "";
        private boolean isVirtual;
        private Optional<Boolean> enabled = Optional.empty();
    }

    NetBoxAddressing(Selection selection, NetBoxDevices devices, Missing missing) {
        this.selection = selection;
        this.devices = devices;
        this.missing = missing;
        devices.assets().forEach(this::read);
        devices.assets().forEach(this::cables);
    }

    private void read(Subject asset) {
        String device = devices.name(asset.id()).orElseThrow();
        asset.facets(DeviceInterface.class).forEach((key, said) -> {
            Port port = port(device, key);
            port.description = said.description().orElse("");
            port.enabled = said.enabled();
            port.mode = said.mode().map(NetBoxAddressing::mode).orElse("");
            port.isVirtual = said.mode().equals(Optional.of(InterfaceMode.VIRTUAL));
            said.addresses().forEach(address -> address(port, address));
        });
        asset.facets(NetworkPort.class).forEach((key, said) -> {
            Port port =
                    port(device, said.label().filter(text -> !text.isBlank()).orElse(key));
            port.label = said.label().orElse("");
            said.mac().map(Mac::text).ifPresent(port.macs::add);
            said.addresses().forEach(address -> address(port, address.text()));
        });
    }

    private Port port(String device, String name) {
        String plain = NetBoxDevices.cut(name.isBlank() ? "port" : name, LONGEST_NAME);
        return ports.computeIfAbsent(device, key -> new TreeMap<>()).computeIfAbsent(plain, key -> new Port());
    }

    private static String mode(InterfaceMode mode) {
        return switch (mode) {
            case ACCESS -> "access";
            case TRUNK -> "tagged";
            case ROUTED, VIRTUAL -> "";
        };
    }

    /** An address stands once, with the length of the network that it lies in if none is written. */
    private void address(Port port, String text) {
        Optional<IpAddress> address = IpAddress.written(text);
        if (address.isEmpty()) {
            missing.add("addresses that are none of IP");
            return;
        }
        int slash = text.indexOf('/');
        boolean written = slash > 0 && text.substring(slash + 1).matches("\\d{1,3}");
        String length = written ? text.substring(slash + 1) : Integer.toString(length(address.get()));
        String plain = address.get().text();
        boolean there = port.addresses.stream().anyMatch(known -> known.startsWith(plain + "/"));
        if (!there) {
            port.addresses.add(plain + "/" + length);
        }
    }

    private int length(IpAddress address) {
        Optional<Integer> found = selection
                .plant()
                .subjects(Kind.NETWORK)
                .flatMap(network -> network.facet(NetworkProfile.class).stream())
                .flatMap(profile -> profile.range().stream())
                .filter(range -> range.contains(address))
                .map(Cidr::prefix)
                .max(Comparator.naturalOrder());
        if (found.isEmpty()) {
            missing.add("addresses of which the network is not known, as single addresses");
        }
        return found.orElse(address.isV4() ? 32 : 128);
    }

    private void cables(Subject asset) {
        String device = devices.name(asset.id()).orElseThrow();
        asset.facets(Neighbour.class).forEach((key, said) -> {
            Optional<Id> other = said.neighbour().flatMap(devices::named);
            Optional<String> here = said.port().filter(text -> !text.isBlank());
            Optional<String> there = said.neighbourPort().filter(text -> !text.isBlank());
            if (other.isEmpty() || here.isEmpty() || there.isEmpty()) {
                missing.add("cables of which the other end, or a port, is not known here");
                return;
            }
            cable(device, here.get(), devices.name(other.get()).orElseThrow(), there.get());
        });
    }

    /** Both ends tell of the same cable, and a port has one. */
    private void cable(String device, String port, String otherDevice, String otherPort) {
        List<String> one = List.of(device, NetBoxDevices.cut(port, LONGEST_NAME));
        List<String> other = List.of(otherDevice, NetBoxDevices.cut(otherPort, LONGEST_NAME));
        boolean first = String.join("\n", one).compareTo(String.join("\n", other)) <= 0;
        List<String> a = first ? one : other;
        List<String> b = first ? other : one;
        List<String> row = List.of(
                a.getFirst(), "dcim.interface", a.getLast(), b.getFirst(), "dcim.interface", b.getLast(), "connected");
        if (cables.contains(row)) {
            return;
        }
        if (!cabled.add(String.join("\n", a)) || !cabled.add(String.join("\n", b))) {
            missing.add("cables at a port that has one already");
            return;
        }
        port(a.getFirst(), a.getLast());
        port(b.getFirst(), b.getLast());
        cables.add(row);
    }

    String interfaces() {
        List<List<String>> rows = new ArrayList<>();
        ports.forEach((device, all) -> all.forEach((name, port) -> {
            if (port.enabled.isEmpty()) {
                missing.add("interfaces of which it is not known whether they are enabled, imported as enabled");
            }
            rows.add(List.of(
                    device,
                    name,
                    NetBoxDevices.cut(port.label, LONGEST_NAME),
                    port.isVirtual ? "virtual" : "other",
                    port.enabled.orElse(true).toString(),
                    NetBoxDevices.cut(port.description, LONGEST_DESCRIPTION),
                    port.mode));
        }));
        return Packed.csv(List.of("device", "name", "label", "type", "enabled", "description", "mode"), rows);
    }

    String macs() {
        List<List<String>> rows = new ArrayList<>();
        ports.forEach((device, all) -> all.forEach((name, port) -> port.macs.forEach(
                mac -> rows.add(List.of(mac, device, name, port.macs.size() == 1 ? "true" : "false")))));
        return Packed.csv(List.of("mac_address", "device", "interface", "is_primary"), rows);
    }

    /** The address that NetBox takes for that of a device stands last: each row says anew which is. */
    String addresses() {
        Map<String, String> names = new TreeMap<>();
        devices.assets()
                .forEach(asset -> asset.facet(Communication.class)
                        .flatMap(Communication::hostname)
                        .filter(name -> name.matches("[0-9A-Za-z_-]+(\\.[0-9A-Za-z_-]+)*"))
                        .ifPresent(name -> names.put(devices.name(asset.id()).orElseThrow(), name)));
        List<List<String>> rows = new ArrayList<>();
        List<List<String>> primary = new ArrayList<>();
        ports.forEach((device, all) -> {
            Set<Boolean> families = new HashSet<>();
            all.forEach((name, port) -> port.addresses.forEach(address -> {
                boolean first = families.add(address.contains(":"));
                (first ? primary : rows)
                        .add(List.of(
                                address,
                                "active",
                                device,
                                name,
                                first ? "true" : "false",
                                names.getOrDefault(device, "")));
            }));
        });
        rows.addAll(primary);
        return Packed.csv(List.of("address", "status", "device", "interface", "is_primary", "dns_name"), rows);
    }

    String vlans() {
        NavigableMap<String, List<String>> rows = new TreeMap<>();
        selection
                .within(Kind.NETWORK)
                .forEach(network -> network.facet(NetworkProfile.class)
                        .flatMap(NetworkProfile::vlan)
                        .ifPresent(vlan -> vlan(rows, devices.site(network), vlan.toString(), network.name())));
        devices.assets()
                .forEach(asset -> asset.facets(VlanEntry.class)
                        .forEach((key, entry) -> vlan(
                                rows, devices.site(asset), key, entry.name().orElse("VLAN " + key))));
        return Packed.csv(List.of("site", "vid", "name", "status"), List.copyOf(rows.values()));
    }

    private void vlan(NavigableMap<String, List<String>> rows, String site, String number, String name) {
        if (!number.matches("[1-9]\\d{0,3}") || Integer.parseInt(number, 10) > 4094) {
            missing.add("VLANs without a number that NetBox takes");
            return;
        }
        rows.putIfAbsent(
                site + "\n" + number,
                List.of(
                        site.equals(NetBoxDevices.UNKNOWN) ? "" : site,
                        number,
                        NetBoxDevices.cut(name, LONGEST_NAME),
                        "active"));
    }

    String prefixes() {
        NavigableMap<String, List<String>> rows = new TreeMap<>();
        selection.within(Kind.NETWORK).forEach(network -> {
            Optional<NetworkProfile> profile = network.facet(NetworkProfile.class);
            Optional<String> range = profile.flatMap(NetworkProfile::range).map(Cidr::toString);
            if (range.isEmpty()) {
                missing.add("networks without a range");
                return;
            }
            String site = devices.site(network);
            rows.putIfAbsent(
                    range.get() + " " + network.id(),
                    List.of(
                            range.get(),
                            "active",
                            profile.flatMap(NetworkProfile::vlan)
                                    .map(String::valueOf)
                                    .orElse(""),
                            site.equals(NetBoxDevices.UNKNOWN) ? "" : site,
                            NetBoxDevices.cut(network.name(), LONGEST_DESCRIPTION)));
        });
        return Packed.csv(List.of("prefix", "status", "vlan", "vlan_site", "description"), List.copyOf(rows.values()));
    }

    String cables() {
        return Packed.csv(
                List.of(
                        "side_a_device",
                        "side_a_type",
                        "side_a_name",
                        "side_b_device",
                        "side_b_type",
                        "side_b_name",
                        "status"),
                List.copyOf(cables));
    }
}
