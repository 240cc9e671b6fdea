package org.asbuilt.importers.plcopen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.logic.Block;
import org.asbuilt.importers.logic.Controller;
import org.asbuilt.importers.logic.LogicDigest;
import org.asbuilt.importers.logic.Partners;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Function;
import org.asbuilt.model.HardwareModule;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Platform;
import org.asbuilt.model.Transport;

/**
 * What a project of IEC 61131-3 says: its controllers, devices and blocks. It is heard twice: first it only gathers by what the
 * controllers can be recognised.
 */
final class IecProject {
    private static final Pattern DEFAULT_NAME =
            Pattern.compile("(?i)(device|config(uration)?[_ ]?\\d{0,3}|plc[_ ]?\\d{0,3})?");
    private static final int MOST_CONTROLLERS = 1_000;
    private static final int MOST_BLOCKS = 200_000;

    /** Sorts of devices of CODESYS that are partners; all others with an address are of the controller itself. */
    private static final Map<String, Partners.Protocol> PARTNERS = Map.of(
            "101", new Partners.Protocol("EtherNet/IP", Transport.TCP, 44818),
            "89", new Partners.Protocol("Modbus/TCP", Transport.TCP, 502));

    private final Reading reading;
    private final Partners partners = new Partners();
    private final Map<String, SortedSet<IpAddress>> addresses = new HashMap<>();
    private final List<String> roots = new ArrayList<>();
    private final Map<String, Controller> controllers = new HashMap<>();
    private final SortedMap<String, String> digests = new TreeMap<>();
    private String project = "";
    private Optional<Instant> written = Optional.empty();
    private boolean claiming;

    IecProject(Reading reading) {
        this.reading = reading;
    }

    void project(String name) {
        String plain = name.endsWith(".project") ? name.substring(0, name.length() - 8) : name;
        project = plain.isBlank() || plain.equalsIgnoreCase("unnamed") ? "" : plain.strip();
    }

    void written(Optional<Instant> moment) {
        written = moment;
    }

    boolean claims() {
        return claiming;
    }

    /** A controller of the project. */
    void root(String name) {
        if (!claiming && roots.size() < MOST_CONTROLLERS && !roots.contains(name)) {
            roots.add(name);
        }
    }

    /** From here on everything is claimed. */
    void claimNow() {
        claiming = true;
        for (String root : roots) {
            controllers.put(root, controller(root));
        }
        if (roots.isEmpty()) {
            roots.add("");
            controllers.put("", controller(""));
        }
    }

    /** A controller is called by its own name, or by the project's if nobody gave it one. */
    private Controller controller(String root) {
        String name = root;
        if (DEFAULT_NAME.matcher(root).matches()) {
            name = roots.size() > 1 && !project.isEmpty() ? project + " " + root : project;
        }
        if (name.isBlank()) {
            String file = reading.input().contentName();
            int dot = file.lastIndexOf('.');
            name = dot > 0 ? file.substring(0, dot) : file;
            reading.note(
                    Severity.WARNING,
                    new Locus.Whole(),
                    "the project gives its controller no name of its own; it is called by the file's name");
        }
        SortedSet<Hint> hints = new TreeSet<>();
        hints.add(new Hint.HasName(name));
        addresses.getOrDefault(root, new TreeSet<>()).forEach(address -> hints.add(new Hint.HasAddress(address)));
        return new Controller(reading, new About(Kind.ASSET, hints), name, written);
    }

    /** The controller of that name; the first for what belongs to the whole project. */
    Controller of(String root) {
        Controller first = controllers.get(roots.getFirst());
        Controller found = controllers.get(root);
        return found != null ? found : first == null ? controller("") : first;
    }

    /** Says of the first controller what it is called. */
    void named(Locus at) {
        if (claiming) {
            of("").fact(Designation.class, "name", of("").name(), at);
        }
    }

    /** Claims a block of a controller, or of all where it is blank. */
    void block(String root, Block block) {
        if (!claiming) {
            return;
        }
        reading.units(1, block.claim(of(root)) ? 1 : 0);
        block.digest().ifPresent(digest -> {
            if (digests.size() < MOST_BLOCKS) {
                digests.put(root + "/" + block.key(), digest.hex());
            }
        });
    }

    /** A device of a controller's tree. */
    void device(TreeDevice device) {
        String root = device.path().getFirst();
        if (!claiming) {
            if (device.isRoot()) {
                root(root);
            }
            if (!PARTNERS.containsKey(device.type()) && device.address().isPresent()) {
                addresses
                        .computeIfAbsent(root, key -> new TreeSet<>())
                        .add(device.address().get());
            }
            return;
        }
        boolean understood = device.isRoot() ? root(of(root), device) : module(of(root), device);
        reading.count("devices", 1);
        reading.units(1, understood ? 1 : 0);
    }

    private static boolean root(Controller controller, TreeDevice device) {
        Locus at = device.locus();
        boolean understood = controller.fact(Designation.class, "name", controller.name(), at);
        understood &= controller.say(PartPath.of(AssetRole.class, "assetClass"), "plc", at, Confidence.PROBABLE);
        understood &= controller.fact(Nameplate.class, "manufacturer", device.vendor(), at);
        understood &= controller.fact(Nameplate.class, "model", device.model(), at);
        understood &= controller.fact(Nameplate.class, "orderNumber", device.orderNumber(), at);
        if (!device.version().isBlank()) {
            // The version of the description is that of the runtime for which the project was written.
            understood &= controller.say(
                    PartPath.of(Platform.class, "firmwareVersion"), device.version(), at, Confidence.POSSIBLE);
        }
        return understood;
    }

    private boolean module(Controller controller, TreeDevice device) {
        Locus at = device.locus();
        String key = String.join("/", device.path().subList(1, device.path().size()));
        String parent =
                device.path().size() > 2 ? device.path().get(device.path().size() - 2) : "";
        boolean understood = fact(controller, key, "name", device.name(), at);
        understood &= fact(controller, key, "parent", parent, at);
        understood &= fact(controller, key, "manufacturer", device.vendor(), at);
        understood &= fact(controller, key, "model", device.model(), at);
        understood &= fact(controller, key, "orderNumber", device.orderNumber(), at);
        understood &= fact(
                controller, key, "sort", device.type().isBlank() ? "" : "CODESYS device type " + device.type(), at);
        understood &= fact(controller, key, "productCode", (device.id() + " " + device.moduleId()).strip(), at);
        understood &= fact(
                controller,
                key,
                "address",
                device.address().map(IpAddress::text).orElse(""),
                at);
        if (device.disabled()) {
            understood &= fact(controller, key, "enabled", "false", at);
        }
        if (device.address().isPresent()) {
            understood &= addressed(controller, device, device.address().get());
        }
        return understood;
    }

    private static boolean fact(Controller controller, String key, String part, String value, Locus at) {
        return controller.fact(HardwareModule.class, key, part, value, at);
    }

    private boolean addressed(Controller controller, TreeDevice device, IpAddress address) {
        Locus at = device.locus();
        Partners.Protocol protocol = PARTNERS.get(device.type());
        if (protocol == null) {
            return controller.fact(NetworkPort.class, "ip:" + address, "addresses", address.text(), at);
        }
        Hint hint = new Hint.HasAddress(address);
        Controller asset = new Controller(
                reading,
                About.of(Kind.ASSET, hint, new Hint.HasName(device.name())),
                device.name(),
                controller.observed());
        boolean understood = asset.fact(Designation.class, "name", device.name(), at);
        understood &= asset.fact(Nameplate.class, "manufacturer", device.vendor(), at);
        understood &= asset.fact(Nameplate.class, "model", device.model(), at);
        understood &= asset.fact(NetworkPort.class, "ip:" + address, "addresses", address.text(), at);
        partners.note(
                controller,
                hint,
                address.text(),
                protocol,
                Set.of(Function.MONITOR_READ, Function.CONTROL_WRITE),
                (device.disabled() ? "disabled: " : "") + "device " + device.name() + " of " + controller.name(),
                device.disabled() ? Confidence.POSSIBLE : Confidence.CONFIRMED,
                at);
        return understood;
    }

    /** The digest of all blocks. */
    LogicDigest all() {
        StringBuilder all = new StringBuilder();
        digests.forEach(
                (key, digest) -> all.append(key).append(' ').append(digest).append('\n'));
        return new LogicDigest(LogicDigest.of(all.toString()), digests.size());
    }

    void finish() {
        partners.claim(reading);
    }
}
