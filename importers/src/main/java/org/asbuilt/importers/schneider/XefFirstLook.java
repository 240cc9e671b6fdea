package org.asbuilt.importers.schneider;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.asbuilt.importers.intake.Markup;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.IpAddress;

/** Goes through a project once to learn by what its controller can be recognised, before anything is claimed of it. */
final class XefFirstLook implements Markup.Visitor {
    private final SortedSet<IpAddress> addresses = new TreeSet<>();
    private String project = "";
    private String processorPlace = "";

    static XefFirstLook at(Reading reading, Reader content, String part) throws IOException {
        XefFirstLook look = new XefFirstLook();
        try {
            Markup.walk(reading, content, part, look);
        } catch (Refused broken) {
            // The reading proper comes to the same place and says what is wrong.
            return look;
        }
        return look;
    }

    String project() {
        return project;
    }

    SortedSet<IpAddress> addresses() {
        return addresses;
    }

    /** Whether a scanner at that place is of the processor itself. */
    boolean isProcessor(String place) {
        return !processorPlace.isEmpty() && (place.equals(processorPlace) || place.startsWith(processorPlace + "."));
    }

    @Override
    public Markup.Take start(Markup.Tag tag) {
        switch (tag.name()) {
            case "contentHeader" -> project = tag.attribute("name");
            case "PLCAddress" -> {
                if (tag.attribute("media").startsWith("TCP")) {
                    address(tag.attribute("address")).ifPresent(address -> addresses.add(address));
                }
            }
            case "equipInfo" -> {
                if (processorPlace.isEmpty()) {
                    processorPlace = XefHardware.dotted(tag.attribute("topoAddress"));
                }
            }
            case "Scanner" -> scanner(tag);
            default -> {
                // Nothing else tells which controller it is.
            }
        }
        boolean isOnTheWay = tag.name().endsWith("ExchangeFile")
                || tag.name().equals("commParameters")
                || tag.name().equals("IOConf")
                || tag.name().equals("PLC")
                || tag.name().equals("NetworkManager");
        return isOnTheWay ? Markup.Take.ENTER : Markup.Take.SKIP;
    }

    private void scanner(Markup.Tag tag) {
        if (isProcessor(tag.attribute("topoAddress"))) {
            XefNetwork.ADDRESSES.forEach(
                    name -> address(tag.attribute(name)).ifPresent(address -> addresses.add(address)));
        }
    }

    /** An address of a device; empty for names, and for zeros that stand for none. */
    static Optional<IpAddress> address(String text) {
        try {
            return Optional.of(IpAddress.parse(text)).filter(IpAddress::isUnicast);
        } catch (InvalidValue none) {
            return Optional.empty();
        }
    }
}
