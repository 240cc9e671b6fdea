package org.asbuilt.importers.rockwell;

import java.io.IOException;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.asbuilt.importers.intake.Markup;
import org.asbuilt.importers.intake.Node;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.IpAddress;

/**
 * Goes through a project once to learn by what its controller can be recognised, before anything is claimed of it. An export of a
 * module alone tells no controller; then the module stands for it.
 */
final class L5xFirstLook implements Markup.Visitor {
    private final SortedSet<IpAddress> addresses = new TreeSet<>();
    private String target = "";
    private String controller = "";
    private String serial = "";
    private String targetModule = "";

    static L5xFirstLook at(Reading reading) throws IOException {
        L5xFirstLook look = new L5xFirstLook();
        try {
            Markup.walk(reading, look);
        } catch (Refused broken) {
            // The reading proper comes to the same place and says what is wrong.
            return look;
        }
        return look;
    }

    /** What the controller is called, or what stands for it. */
    Optional<String> name() {
        return Optional.of(controller)
                .filter(name -> !name.isEmpty())
                .or(() -> Optional.of(targetModule).filter(name -> !name.isEmpty()))
                .or(() -> Optional.of(target).filter(name -> !name.isEmpty()));
    }

    boolean hasController() {
        return !controller.isEmpty();
    }

    String serial() {
        return serial;
    }

    SortedSet<IpAddress> addresses() {
        return addresses;
    }

    @Override
    public Markup.Take start(Markup.Tag tag) {
        return switch (tag.name()) {
            case "RSLogix5000Content" -> {
                target = tag.attribute("TargetName");
                yield Markup.Take.ENTER;
            }
            case "Controller" -> {
                controller = tag.attribute("Name");
                serial = tag.attribute("ProjectSN");
                yield Markup.Take.ENTER;
            }
            case "Modules" -> Markup.Take.ENTER;
            case "InternetProtocol" -> {
                address(tag.attribute("IPAddress"));
                yield Markup.Take.SKIP;
            }
            case "Module" -> module(tag);
            default -> Markup.Take.SKIP;
        };
    }

    private Markup.Take module(Markup.Tag tag) {
        boolean root = tag.attribute("Name").equals(tag.attribute("ParentModule"));
        boolean standsIn = controller.isEmpty() && tag.attribute("Use").equals("Target");
        if (standsIn) {
            targetModule = tag.attribute("Name");
        }
        return root || standsIn ? Markup.Take.COLLECT : Markup.Take.SKIP;
    }

    @Override
    public void collected(Node module) {
        module.all("Ports", "Port")
                .filter(port -> port.attribute("Type").orElse("").equalsIgnoreCase("Ethernet"))
                .forEach(port -> address(port.attribute("Address").orElse("")));
    }

    private void address(String text) {
        try {
            IpAddress address = IpAddress.parse(text);
            if (address.isUnicast()) {
                addresses.add(address);
            }
        } catch (InvalidValue none) {
            // A host name, or nothing.
            return;
        }
    }
}
