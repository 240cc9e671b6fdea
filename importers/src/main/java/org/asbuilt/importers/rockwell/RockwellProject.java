package org.asbuilt.importers.rockwell;

import java.time.Instant;
import java.util.Locale;
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
import org.asbuilt.importers.logic.ProjectTime;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Communication;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Function;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Platform;

/** What a project or a part of one says, whatever its form: one controller, its modules, its logic and its partners. */
final class RockwellProject {
    private static final int MOST_BLOCKS = 200_000;
    private static final Pattern SAFETY_PROCESSOR = Pattern.compile("(1756-L\\d|(1769|5069)-L)\\w{0,20}?S\\w{0,20}");
    private static final Pattern SERIAL = Pattern.compile("16#([0-9a-f]{1,8})");

    private final Reading reading;
    private final Partners partners = new Partners();
    private final RockwellModules modules;
    private final SortedMap<String, String> blocks = new TreeMap<>();
    private Optional<Controller> controller = Optional.empty();

    RockwellProject(Reading reading) {
        this.reading = reading;
        modules = new RockwellModules(reading, partners);
    }

    /** Names the controller; must be said before anything else. */
    void controller(String name, String serial, SortedSet<IpAddress> addresses, Optional<Instant> written) {
        SortedSet<Hint> hints = new TreeSet<>();
        hints.add(new Hint.HasName(name));
        serial(serial).ifPresent(digits -> hints.add(new Hint.HasSerial(digits)));
        addresses.forEach(address -> hints.add(new Hint.HasAddress(address)));
        controller = Optional.of(new Controller(reading, new About(Kind.ASSET, hints), name, written));
    }

    /** The serial number in eight digits, as the device itself tells it; zero stands for none. */
    private static Optional<String> serial(String text) {
        var form = SERIAL.matcher(text.toLowerCase(Locale.ROOT).replace("_", ""));
        if (!form.matches()) {
            return Optional.empty();
        }
        String digits = "0".repeat(8 - form.group(1).length()) + form.group(1);
        return digits.equals("00000000") ? Optional.empty() : Optional.of(digits);
    }

    Controller controller() {
        return controller.orElseThrow();
    }

    RockwellModules modules() {
        return modules;
    }

    /** What the project says of the controller itself. */
    void nameplate(String processor, String revision, String serial, String communicationPath, Locus at) {
        Controller of = controller();
        of.fact(Designation.class, "name", of.name(), at);
        if (processor.isBlank()) {
            return;
        }
        of.fact(Nameplate.class, "manufacturer", "Rockwell Automation", at);
        of.fact(Nameplate.class, "model", processor, at);
        of.fact(Nameplate.class, "orderNumber", processor, at);
        of.fact(AssetRole.class, "assetClass", "plc", at);
        of.fact(Platform.class, "firmwareVersion", revision, at);
        if (SAFETY_PROCESSOR.matcher(processor).matches()) {
            of.fact(AssetRole.class, "safetyRelated", "true", at);
        }
        Optional<String> digits = serial(serial);
        if (digits.isPresent()) {
            of.fact(Nameplate.class, "serialNumber", digits.get(), at);
        } else if (!serial.isBlank() && !serial.matches("16#[0_]*")) {
            reading.note(Severity.WARNING, at, "expected a serial number such as 16#1234_abcd");
        }
        communicationPath(communicationPath, at);
    }

    private void communicationPath(String path, Locus at) {
        if (path.isBlank()) {
            return;
        }
        String last = path.substring(path.lastIndexOf('\\') + 1).strip();
        Optional<IpAddress> address = address(last);
        if (address.isPresent()) {
            String text = address.get().text();
            controller().say(PartPath.of(NetworkPort.class, "ip:" + text, "addresses"), text, at, Confidence.POSSIBLE);
        }
        reading.note(Severity.INFORMATION, at, "the project was last online by the path " + path);
    }

    private static Optional<IpAddress> address(String text) {
        try {
            return Optional.of(IpAddress.parse(text.strip())).filter(IpAddress::isUnicast);
        } catch (InvalidValue none) {
            return Optional.empty();
        }
    }

    /** Claims the controller's own addresses. */
    void addresses(SortedSet<IpAddress> addresses, Locus at) {
        for (IpAddress address : addresses) {
            controller().fact(NetworkPort.class, "ip:" + address, "addresses", address.text(), at);
            controller().fact(Communication.class, "supportedProtocols", "EtherNet/IP", at);
        }
    }

    /** Claims a block and keeps its digest for the whole. */
    void block(Block block) {
        boolean understood = block.claim(controller());
        reading.units(1, understood ? 1 : 0);
        block.digest().ifPresent(digest -> {
            if (blocks.size() < MOST_BLOCKS) {
                blocks.put(block.key(), digest.hex());
            }
        });
    }

    /** The digest of all blocks whose path begins so. */
    LogicDigest under(String prefix, String and) {
        StringBuilder all = new StringBuilder(and);
        int[] count = {0};
        blocks.tailMap(prefix).entrySet().stream()
                .takeWhile(entry -> entry.getKey().startsWith(prefix))
                .forEach(entry -> {
                    all.append(entry.getKey())
                            .append(' ')
                            .append(entry.getValue())
                            .append('\n');
                    count[0]++;
                });
        return new LogicDigest(LogicDigest.of(all.toString()), count[0]);
    }

    /** A tag that is filled by another controller. */
    void consumed(String tag, String producer, String remoteTag, Locus at) {
        Optional<RockwellModule.Port> port = modules.named(producer).flatMap(RockwellModule::ethernet);
        if (port.isEmpty()) {
            reading.count("tags consumed from a controller whose address the project does not tell", 1);
            return;
        }
        Controller speaker =
                modules.speaker(controller(), modules.named(producer).orElseThrow());
        partners.note(
                speaker,
                RockwellModules.end(port.get().address()),
                port.get().address(),
                RockwellModules.ETHERNET_IP,
                Set.of(Function.MONITOR_READ),
                "consumes " + remoteTag + " as " + tag,
                Confidence.CONFIRMED,
                at);
    }

    /** A message to another device, by a path of module names, and of ports and addresses in turn. */
    void message(String tag, String type, String path, Locus at) {
        String[] steps = path.split(",", -1);
        Optional<String> address = Optional.empty();
        for (String step : steps) {
            Optional<IpAddress> found = address(step);
            address = found.isPresent() ? found.map(IpAddress::text) : address;
        }
        String first = steps[0].strip();
        Controller speaker = controller();
        if (address.isPresent()) {
            speaker = modules.asset(first).orElse(speaker);
        } else {
            Optional<RockwellModule> module = modules.named(first);
            address = module.flatMap(RockwellModule::ethernet)
                    .filter(RockwellModule.Port::upstream)
                    .map(RockwellModule.Port::address);
            speaker = module.map(found -> modules.speaker(controller(), found)).orElse(speaker);
        }
        if (address.isEmpty()) {
            reading.count("messages whose path tells no address", 1);
            return;
        }
        Set<Function> functions = type.endsWith("Read")
                ? Set.of(Function.MONITOR_READ)
                : type.endsWith("Write") ? Set.of(Function.CONTROL_WRITE) : Set.of();
        partners.note(
                speaker,
                RockwellModules.end(address.get()),
                address.get(),
                RockwellModules.ETHERNET_IP,
                functions,
                "message " + tag + (type.isBlank() ? "" : " (" + type + ")"),
                Confidence.CONFIRMED,
                at);
    }

    /** Claims what could only be known at the end. */
    void finish(Optional<Block> whole) {
        whole.ifPresent(project -> {
            project.digest(under("", ""));
            project.claim(controller());
            reading.units(1, 1);
        });
        partners.claim(reading);
    }

    /** The time in the form of ISO 8601. */
    static String time(String written) {
        return written.isBlank() ? "" : ProjectTime.iso(written);
    }
}
