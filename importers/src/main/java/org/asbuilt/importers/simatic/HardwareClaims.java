package org.asbuilt.importers.simatic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.logic.Controller;
import org.asbuilt.importers.logic.Partners;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.Communication;
import org.asbuilt.model.Designation;
import org.asbuilt.model.DeviceInterface;
import org.asbuilt.model.Function;
import org.asbuilt.model.HardwareModule;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Mac;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.NetworkProfile;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Platform;
import org.asbuilt.model.Route;
import org.asbuilt.model.Transport;

/** Claims a station of HW Config: its racks, communication modules with addresses of their own, slaves and devices. */
final class HardwareClaims {
    private static final Pattern CPU = Pattern.compile("(?i).*\\bCPU\\b.*|6ES7 ?(31[2-9]|41[0-9]|61[0-9])-.*");
    private static final Partners.Protocol PROFIBUS = new Partners.Protocol("PROFIBUS", Transport.SERIAL, 0);
    private static final Partners.Protocol PROFINET = new Partners.Protocol("PROFINET", Transport.ETHERNET, 0);

    private static final Pattern PRODUCT = Pattern.compile("(?i)(IM|ET ?200|CPU|DP|PA|CP|SINAMICS|MICROMASTER)\\b.*");

    private final Reading reading;
    private final Collection<HardwarePart> parts;
    private final Partners partners = new Partners();
    private final Map<String, List<HardwarePart>> owned = new LinkedHashMap<>();
    private final Map<String, String> systems = new HashMap<>();
    private final SortedSet<String> ranges = new TreeSet<>();
    private final Set<String> names = new HashSet<>();
    private final List<HardwarePart> subnets = new ArrayList<>();
    private Optional<HardwarePart> station = Optional.empty();

    HardwareClaims(Reading reading, Collection<HardwarePart> parts) {
        this.reading = reading;
        this.parts = parts;
    }

    void claim() {
        for (HardwarePart part : parts) {
            sort(part);
        }
        if (owned.isEmpty() && station.isEmpty()) {
            return;
        }
        Controller controller = station();
        owned.forEach((owner, of) -> {
            if (!owner.isEmpty()) {
                field(controller, of);
            }
        });
        subnets.forEach(this::subnet);
        partners.claim(reading);
    }

    private void sort(HardwarePart part) {
        switch (part.keyword) {
            case "STATION" -> station = station.or(() -> Optional.of(part));
            case "SUBNET" -> subnets.add(part);
            case "RACK" -> owned.computeIfAbsent("", key -> new ArrayList<>()).add(part);
            default -> {
                String[] steps = part.key.split("/", -1);
                if (steps.length == 1) {
                    systems.put(part.key, part.name);
                } else {
                    owned.computeIfAbsent(steps[0] + "/" + steps[1], key -> new ArrayList<>())
                            .add(part);
                }
            }
        }
    }

    private static boolean isCpu(HardwarePart part) {
        return CPU.matcher(part.type).matches() || CPU.matcher(part.name).matches();
    }

    private Controller station() {
        List<HardwarePart> rack = owned.getOrDefault("", List.of());
        Optional<HardwarePart> cpu = rack.stream()
                .filter(part ->
                        part.step("SUBSLOT").isEmpty() && !part.step("SLOT").isEmpty() && isCpu(part))
                .findFirst();
        String slot =
                cpu.map(part -> part.step("RACK") + "/" + part.step("SLOT")).orElse("");
        List<HardwarePart> own = rack.stream()
                .filter(part -> slot.isEmpty() || slot(part).equals(slot))
                .toList();
        String name = stationName();
        Locus at = station.map(part -> part.locus).orElse(new Locus.Whole());
        Controller controller = asset(name, own);
        controller.fact(Designation.class, "name", name, at);
        controller.fact(
                Designation.class,
                "description",
                station.map(part -> part.property("COMMENT")).orElse(""),
                at);
        cpu.ifPresent(part -> nameplate(controller, part, "CPU"));
        cpu.ifPresent(part -> addressed(controller, own));
        for (HardwarePart part : rack) {
            module(controller, part, key(part), part.step("SLOT"));
            boolean isOther = part.step("SUBSLOT").isEmpty() && !slot(part).equals(slot) && cpu.isPresent();
            if (isOther && !part.step("SLOT").isEmpty()) {
                communication(rack, part);
            }
        }
        return controller;
    }

    private String stationName() {
        return station.map(part -> part.name)
                .filter(text -> !text.isBlank())
                .orElseGet(() -> reading.input().contentName());
    }

    private static String slot(HardwarePart part) {
        return part.step("RACK") + "/" + part.step("SLOT");
    }

    /** The place of a module: rack and slot, or the slot of a slave, with what is plugged into it. */
    private static String key(HardwarePart part) {
        StringBuilder key = new StringBuilder(part.step("RACK"));
        for (String step : List.of("SLOT", "SUBSLOT", "SUBMODULE")) {
            if (!part.step(step).isEmpty()) {
                key.append(key.isEmpty() ? "" : "/").append(part.step(step));
            }
        }
        return key.isEmpty() ? "station" : key.toString();
    }

    /** A communication module with an address of its own is reached for itself. */
    private void communication(List<HardwarePart> rack, HardwarePart module) {
        List<HardwarePart> own =
                rack.stream().filter(part -> slot(part).equals(slot(module))).toList();
        if (own.stream().noneMatch(part -> part.address("IPADDRESS").isPresent())) {
            return;
        }
        String name = stationName() + " " + module.name;
        Controller asset = asset(name, own);
        asset.fact(Designation.class, "name", name, module.locus);
        nameplate(asset, module, "");
        addressed(asset, own);
    }

    private Controller asset(String name, List<HardwarePart> own) {
        SortedSet<Hint> hints = new TreeSet<>();
        if (!name.isBlank()) {
            hints.add(new Hint.HasName(name));
        }
        for (HardwarePart part : own) {
            part.address("IPADDRESS")
                    .filter(IpAddress::isUnicast)
                    .ifPresent(address -> hints.add(new Hint.HasAddress(address)));
            mac(part).ifPresent(mac -> hints.add(new Hint.HasMac(mac)));
        }
        if (hints.isEmpty()) {
            hints.add(new Hint.HasName(own.isEmpty() ? "station" : own.getFirst().key));
        }
        return new Controller(reading, new About(Kind.ASSET, hints), name, Optional.empty());
    }

    private static Optional<Mac> mac(HardwarePart part) {
        try {
            String digits = part.property("MACADDRESS").replace(" ", "");
            return digits.length() == 12 && !digits.equals("000000000000")
                    ? Optional.of(Mac.parse(digits)).filter(mac -> !mac.isGroup())
                    : Optional.empty();
        } catch (InvalidValue none) {
            return Optional.empty();
        }
    }

    private static void nameplate(Controller asset, HardwarePart part, String sort) {
        Locus at = part.locus;
        boolean isOrder = Siemens.isOrderNumber(part.type);
        asset.fact(Nameplate.class, "model", part.name, at);
        asset.fact(Nameplate.class, "orderNumber", isOrder ? part.type : "", at);
        asset.fact(Platform.class, "firmwareVersion", part.version, at);
        if (isOrder) {
            asset.say(PartPath.of(Nameplate.class, "manufacturer"), "Siemens", at, Confidence.PROBABLE);
        }
        Siemens.assetClass(sort, part.type)
                .ifPresent(
                        type -> asset.say(PartPath.of(AssetRole.class, "assetClass"), type, at, Confidence.PROBABLE));
        if (part.property("CAPABLE_F_SAFETY").equals("1") || Siemens.isFailSafe(part.type, part.name)) {
            asset.fact(AssetRole.class, "safetyRelated", "true", at);
        }
    }

    private void addressed(Controller asset, List<HardwarePart> own) {
        for (HardwarePart part : own) {
            Optional<IpAddress> address = part.address("IPADDRESS").filter(IpAddress::isUnicast);
            if (address.isPresent()) {
                ethernet(asset, part, address.get());
            }
            String bus = part.property("PROFIBUSADDRESS");
            if (!bus.isEmpty() && !bus.equals("0") && !part.step("SUBSLOT").isEmpty()) {
                asset.fact(DeviceInterface.class, part.name, "addresses", "PROFIBUS " + bus, part.locus);
            }
        }
    }

    private void ethernet(Controller asset, HardwarePart part, IpAddress address) {
        Locus at = part.locus;
        Optional<Cidr> range = part.address("SUBNETMASK")
                .flatMap(mask -> Siemens.range(address, mask.text()))
                .filter(found -> found.prefix() > 0);
        String label = part.name.isBlank() ? "Ethernet" : part.name;
        String key = mac(part).map(Mac::text).orElse("ip:" + address);
        mac(part).ifPresent(mac -> asset.fact(NetworkPort.class, key, "mac", mac.text(), at));
        asset.fact(NetworkPort.class, key, "addresses", address.text(), at);
        asset.fact(NetworkPort.class, key, "label", label, at);
        asset.fact(
                DeviceInterface.class,
                label,
                "addresses",
                address + range.map(found -> "/" + found.prefix()).orElse(""),
                at);
        Optional<IpAddress> router =
                part.address("ROUTERADDRESS").filter(found -> found.isUnicast() && !found.equals(address));
        if (router.isPresent()) {
            asset.fact(Route.class, "0.0.0.0/0 " + label, "destination", "0.0.0.0/0", at);
            asset.fact(
                    Route.class, "0.0.0.0/0 " + label, "nextHop", router.get().text(), at);
        }
        if (range.isPresent() && ranges.add(range.get().toString())) {
            new Controller(reading, About.of(Kind.NETWORK, new Hint.HasRange(range.get())), "", Optional.empty())
                    .fact(NetworkProfile.class, "range", range.get().toString(), at);
        }
    }

    private void module(Controller controller, HardwarePart part, String key, String slot) {
        Locus at = part.locus;
        boolean isOrder = Siemens.isOrderNumber(part.type);
        fact(controller, key, "name", part.name, at);
        fact(controller, key, "description", part.property("COMMENT"), at);
        fact(controller, key, "slot", slot, at);
        fact(controller, key, "orderNumber", isOrder ? part.type : "", at);
        fact(controller, key, "model", isOrder || part.type.startsWith("_") ? "" : part.type, at);
        fact(controller, key, "firmwareVersion", part.version, at);
        fact(controller, key, "address", part.addresses(), at);
        if (isOrder) {
            controller.say(PartPath.of(HardwareModule.class, key, "manufacturer"), "Siemens", at, Confidence.PROBABLE);
        }
        reading.count("modules", 1);
    }

    private static void fact(Controller controller, String key, String part, String value, Locus at) {
        controller.fact(HardwareModule.class, key, part, value, at);
    }

    /** A slave or device below the station, which speaks with it. */
    private void field(Controller controller, List<HardwarePart> of) {
        HardwarePart head = of.getFirst();
        boolean isProfinet = head.keyword.equals("IOSUBSYSTEM");
        String number = head.step(isProfinet ? "IOADDRESS" : "DPADDRESS");
        String called = head.name.isBlank() ? head.property("NAME") : head.name;
        // A slave that nobody gave a name has that of its product, as many others have.
        boolean isNamed = !called.isBlank() && !PRODUCT.matcher(called).matches() && names.add(called);
        String name = isNamed
                ? called
                : stationName()
                        + (isProfinet ? " device " : " slave ")
                        + number
                        + (called.isBlank() ? "" : " ")
                        + called;
        Controller asset = asset(name, of);
        Locus at = head.locus;
        asset.fact(Designation.class, "name", name, at);
        asset.fact(Designation.class, "description", head.property("COMMENT"), at);
        nameplate(asset, head, Siemens.isOrderNumber(head.type) ? "HeadModule" : "");
        if (isProfinet) {
            Siemens.nameOfStation(called).ifPresent(host -> asset.fact(Communication.class, "hostname", host, at));
        }
        addressed(asset, of);
        asset.fact(DeviceInterface.class, isProfinet ? "PROFINET" : "PROFIBUS", "description", "number " + number, at);
        asset.fact(Communication.class, "activeProtocols", isProfinet ? "PROFINET" : "PROFIBUS", at);
        of.stream().skip(1).forEach(part -> module(asset, part, key(part), part.step("SLOT")));
        Optional<IpAddress> address = of.stream()
                .flatMap(part -> part.address("IPADDRESS").filter(IpAddress::isUnicast).stream())
                .findFirst();
        String system =
                systems.getOrDefault(head.key.split("/", -1)[0], head.key.split("/", -1)[0]);
        partners.note(
                controller,
                address.<Hint>map(Hint.HasAddress::new).orElse(new Hint.HasName(name)),
                address.map(IpAddress::text).orElse(name),
                isProfinet ? PROFINET : PROFIBUS,
                Set.of(Function.MONITOR_READ, Function.CONTROL_WRITE),
                "device " + number + " of " + system,
                Confidence.CONFIRMED,
                at);
        reading.count(isProfinet ? "PROFINET devices" : "PROFIBUS slaves", 1);
    }

    /** The name of a network; which of the ranges is its own the export does not tell unless there is only one of each. */
    private void subnet(HardwarePart part) {
        boolean isEthernet = part.sort.contains("ETHERNET");
        long ethernets = subnets.stream()
                .filter(other -> other.sort.contains("ETHERNET"))
                .count();
        if (isEthernet && ethernets == 1 && ranges.size() == 1) {
            ranges.forEach(range -> new Controller(
                            reading, About.of(Kind.NETWORK, new Hint.HasRange(Cidr.parse(range))), "", Optional.empty())
                    .fact(Designation.class, "name", part.name, part.locus));
            return;
        }
        if (part.name.isBlank()) {
            reading.note(Severity.INFORMATION, part.locus, "this network has no name");
            return;
        }
        // The tool's own names are the same in every project.
        String name = stationName() + " " + part.name;
        new Controller(reading, About.of(Kind.NETWORK, new Hint.HasName(name)), "", Optional.empty())
                .fact(Designation.class, "name", name, part.locus);
    }
}
