package org.asbuilt.importers.rockwell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.dissect.Numbers;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.logic.Controller;
import org.asbuilt.importers.logic.Partners;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Communication;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Function;
import org.asbuilt.model.HardwareModule;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Platform;
import org.asbuilt.model.Transport;

/** The modules of a project: parts of the controller, assets of their own where they have an address, and its partners. */
final class RockwellModules {
    static final Partners.Protocol ETHERNET_IP = new Partners.Protocol("EtherNet/IP", Transport.TCP, 44818);
    private static final Partners.Protocol INPUT_AND_OUTPUT =
            new Partners.Protocol("EtherNet/IP I/O", Transport.UDP, 2222);
    private static final int MOST = 50_000;
    private static final int DEEPEST = 32;

    private final Reading reading;
    private final Partners partners;
    private final List<RockwellModule> modules = new ArrayList<>();
    private final Map<String, RockwellModule> byName = new HashMap<>();
    private final Map<String, Controller> assets = new HashMap<>();
    private final Set<String> keys = new HashSet<>();
    private final Set<String> withCards = new HashSet<>();
    private final Set<String> withInputAndOutput = new HashSet<>();
    private boolean claimed;

    RockwellModules(Reading reading, Partners partners) {
        this.reading = reading;
        this.partners = partners;
    }

    void add(RockwellModule module) {
        if (modules.size() == MOST) {
            reading.note(Severity.WARNING, module.locus(), "more than " + MOST + " modules; the rest was not taken");
        }
        if (modules.size() >= MOST) {
            reading.units(1, 0);
            return;
        }
        modules.add(module);
        if (!module.name().isEmpty()) {
            byName.putIfAbsent(module.name(), module);
        }
        if (!module.isRoot()) {
            if (!module.slot().isEmpty()
                    && module.ports().stream().noneMatch(port -> port.isNetwork() && port.upstream())) {
                withCards.add(module.parent());
            }
        }
        if (module.connected()) {
            withInputAndOutput.add(module.name());
            withInputAndOutput.add(module.parent());
        }
    }

    boolean isEmpty() {
        return modules.isEmpty();
    }

    /** The module of that name. */
    Optional<RockwellModule> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Claims all that were added. */
    void claim(Controller controller) {
        if (claimed) {
            return;
        }
        claimed = true;
        modules.forEach(module -> asset(controller, module));
        for (RockwellModule module : modules) {
            boolean understood = module(controller, module);
            Controller asset = assets.get(module.called());
            if (asset != null && module.equals(byName.get(module.name()))) {
                understood &= asset(asset, module, module.ethernet().orElseThrow());
                connection(controller, module);
            }
            reading.units(1, understood ? 1 : 0);
        }
        reading.count("modules", modules.size());
    }

    /** The path of names from the controller to the module. */
    private String key(RockwellModule module) {
        Deque<String> path = new ArrayDeque<>();
        path.push(module.called());
        RockwellModule at = module;
        for (int depth = 0; depth < DEEPEST && !at.isRoot() && !at.parent().isEmpty(); depth++) {
            path.push(at.parent());
            RockwellModule parent = byName.get(at.parent());
            if (parent == null) {
                break;
            }
            at = parent;
        }
        return String.join("/", path);
    }

    private boolean module(Controller controller, RockwellModule module) {
        String key = key(module);
        if (key.isBlank() || !keys.add(key)) {
            reading.note(
                    Severity.WARNING,
                    module.locus(),
                    key.isBlank() ? "this module has no name and no place" : "there is another module at " + key);
            return false;
        }
        Locus at = module.locus();
        boolean understood = true;
        understood &= fact(controller, key, "name", module.name(), at);
        understood &= fact(controller, key, "description", module.description(), at);
        understood &= fact(controller, key, "parent", module.isRoot() ? "" : module.parent(), at);
        understood &= fact(controller, key, "slot", module.slot(), at);
        understood &= fact(controller, key, "manufacturer", maker(module), at);
        understood &= fact(controller, key, "model", module.catalogNumber(), at);
        understood &= fact(controller, key, "orderNumber", module.catalogNumber(), at);
        understood &= fact(controller, key, "sort", sort(module), at);
        understood &= fact(controller, key, "productCode", module.productCode(), at);
        understood &= fact(controller, key, "firmwareVersion", module.revision(), at);
        understood &= fact(controller, key, "address", module.addresses(), at);
        understood &= fact(controller, key, "enabled", Boolean.toString(!module.inhibited()), at);
        understood &= fact(controller, key, "keying", module.keying(), at);
        return understood;
    }

    private static boolean fact(Controller controller, String key, String part, String value, Locus at) {
        return controller.fact(HardwareModule.class, key, part, value, at);
    }

    private static long number(String text) {
        return text.matches("\\d{1,9}") ? Long.parseLong(text, 10) : -1;
    }

    /** The maker; one whose number is not listed keeps the number. */
    static String maker(RockwellModule module) {
        return Numbers.of("cip-vendors")
                .name(number(module.vendor()))
                .orElse(module.vendor().isBlank() ? "" : "CIP vendor " + module.vendor());
    }

    private static String sort(RockwellModule module) {
        if (module.productType().isBlank()) {
            return "";
        }
        String type = "CIP device type " + module.productType();
        return Numbers.of("cip-device-types")
                .name(number(module.productType()))
                .map(name -> name + " (" + type + ")")
                .orElse(type);
    }

    private static Optional<IpAddress> address(String text) {
        try {
            return Optional.of(IpAddress.parse(text)).filter(IpAddress::isUnicast);
        } catch (InvalidValue hostname) {
            return Optional.empty();
        }
    }

    /** By what the other end of an address or host name is recognised. */
    static Hint end(String text) {
        Optional<IpAddress> address = address(text);
        return address.isPresent() ? new Hint.HasAddress(address.get()) : new Hint.HasHostname(text);
    }

    private void asset(Controller controller, RockwellModule module) {
        if (module.isRoot() || module.ethernet().isEmpty()) {
            return;
        }
        Hint hint = end(module.ethernet().get().address());
        About about = module.name().isEmpty()
                ? About.of(Kind.ASSET, hint)
                : About.of(Kind.ASSET, hint, new Hint.HasName(module.name()));
        String called = module.name().isEmpty() ? module.ethernet().get().address() : module.name();
        assets.putIfAbsent(module.called(), new Controller(reading, about, called, controller.observed()));
    }

    private boolean asset(Controller asset, RockwellModule module, RockwellModule.Port port) {
        Locus at = module.locus();
        boolean understood = asset.fact(Designation.class, "name", module.name(), at);
        understood &= asset.fact(Designation.class, "description", module.description(), at);
        understood &= asset.fact(Nameplate.class, "manufacturer", maker(module), at);
        understood &= asset.fact(Nameplate.class, "model", module.catalogNumber(), at);
        understood &= asset.fact(Nameplate.class, "orderNumber", module.catalogNumber(), at);
        understood &= asset.fact(Platform.class, "firmwareVersion", module.revision(), at);
        understood &= asset.fact(Communication.class, "supportedProtocols", "EtherNet/IP", at);
        Optional<IpAddress> address = address(port.address());
        if (address.isPresent()) {
            String text = address.get().text();
            understood &= asset.fact(NetworkPort.class, "ip:" + text, "addresses", text, at);
        } else {
            understood &= asset.fact(Communication.class, "hostname", port.address(), at);
        }
        if (module.safety()) {
            understood &= asset.fact(AssetRole.class, "safetyRelated", "true", at);
        }
        Optional<String> assetClass = assetClass(module);
        if (assetClass.isPresent()) {
            understood &=
                    asset.say(PartPath.of(AssetRole.class, "assetClass"), assetClass.get(), at, Confidence.PROBABLE);
        }
        return understood;
    }

    private Optional<String> assetClass(RockwellModule module) {
        String catalog = module.catalogNumber().toLowerCase(Locale.ROOT);
        if (catalog.startsWith("powerflex") || catalog.startsWith("kinetix")) {
            return Optional.of("drive");
        }
        return switch (module.productType()) {
            case "2", "19", "20", "37", "45", "46" -> Optional.of("drive");
            case "7", "10", "35", "42" -> Optional.of("remote_io");
            case "12" -> {
                boolean isRack = withCards.contains(module.name())
                        && module.ethernet().orElseThrow().upstream();
                yield isRack ? Optional.of("remote_io") : Optional.empty();
            }
            case "14" -> Optional.of("plc");
            case "24" -> Optional.of("hmi");
            case "44" -> Optional.of("switch");
            default -> Optional.empty();
        };
    }

    /** Who speaks on the wire with a module: the nearest module above that has an address of its own, else the controller. */
    Controller speaker(Controller controller, RockwellModule module) {
        RockwellModule at = module;
        for (int depth = 0; depth < DEEPEST && !at.isRoot(); depth++) {
            RockwellModule parent = byName.get(at.parent());
            if (parent == null || parent.isRoot()) {
                return controller;
            }
            Controller asset = assets.get(parent.called());
            if (asset != null) {
                return asset;
            }
            at = parent;
        }
        return controller;
    }

    /** The asset that a module is, if it has an address. */
    Optional<Controller> asset(String name) {
        return Optional.ofNullable(assets.get(name));
    }

    /** A module on the controller's own backplane is not spoken to by Ethernet. */
    private void connection(Controller controller, RockwellModule module) {
        RockwellModule.Port port = module.ethernet().orElseThrow();
        if (!port.upstream()) {
            return;
        }
        Controller speaker = speaker(controller, module);
        if (speaker.name().equals(module.called())) {
            // An export of the module alone, in which it stands for its controller.
            return;
        }
        Confidence required = module.inhibited() ? Confidence.POSSIBLE : Confidence.CONFIRMED;
        String purpose = (module.inhibited() ? "inhibited: " : "") + "module of " + controller.name();
        Hint end = end(port.address());
        boolean exchanges = withInputAndOutput.contains(module.name());
        Set<Function> functions =
                exchanges ? Set.of(Function.MONITOR_READ, Function.CONTROL_WRITE) : Set.of(Function.MONITOR_READ);
        partners.note(speaker, end, port.address(), ETHERNET_IP, Set.of(), purpose, required, module.locus());
        if (exchanges) {
            partners.note(
                    speaker,
                    end,
                    port.address(),
                    INPUT_AND_OUTPUT,
                    functions,
                    "inputs and outputs: " + purpose,
                    required,
                    module.locus());
        }
    }
}
