package org.asbuilt.importers.schneider;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.intake.Markup;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.logic.Controller;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.HardwareModule;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Platform;

/** Follows racks, drops and modules through the configuration of inputs and outputs. */
final class XefHardware {
    private static final int MOST = 50_000;

    private final Reading reading;
    private final Deque<Part> open = new ArrayDeque<>();
    private final Map<String, String> byPlace = new HashMap<>();

    private static final class Part {
        private final String element;
        private final Locus locus;
        private Map<String, String> item = Map.of();
        private String place = "";
        private String position = "";
        private String name = "";

        Part(Markup.Tag tag) {
            element = tag.name();
            locus = tag.locus();
        }
    }

    XefHardware(Reading reading) {
        this.reading = reading;
    }

    /** A topological address with dots only: {@code \2.1\0.0} is {@code 2.1.0.0}. */
    static String dotted(String topological) {
        return key(topological).replace('/', '.');
    }

    private static String key(String topological) {
        String plain = topological.replace("(P) (P)", "P").strip();
        plain = plain.startsWith("\\") ? plain.substring(1) : plain;
        plain = plain.endsWith("\\") ? plain.substring(0, plain.length() - 1) : plain;
        return plain.replace('\\', '/').replace(' ', '-');
    }

    /** What stands at a place, or at the place of which it is a channel. */
    Optional<String> at(String dotted) {
        int channel = dotted.lastIndexOf('.');
        return Optional.ofNullable(byPlace.get(dotted))
                .or(() -> Optional.ofNullable(channel < 0 ? null : byPlace.get(dotted.substring(0, channel))));
    }

    Markup.Take start(Markup.Tag tag) {
        return switch (tag.name()) {
            case "partItem" -> {
                if (!open.isEmpty()) {
                    open.element().item = tag.attributes();
                }
                yield Markup.Take.SKIP;
            }
            case "equipInfo" -> {
                if (!open.isEmpty()) {
                    open.element().place = key(tag.attribute("topoAddress"));
                    open.element().position = tag.attribute("position");
                }
                yield Markup.Take.SKIP;
            }
            case "deviceDDT" -> {
                if (!open.isEmpty()) {
                    open.element().name = tag.attribute("implInstName");
                }
                yield Markup.Take.SKIP;
            }
            case "configModule", "masteredBusInfo", "configPLC", "paramKW", "paramKPW" -> {
                reading.count("parameters of modules, which only the maker's tool can read", 1);
                yield Markup.Take.SKIP;
            }
            default -> {
                open.push(new Part(tag));
                yield Markup.Take.ENTER;
            }
        };
    }

    void end(Controller controller) {
        Part part = open.pop();
        String number = part.item.getOrDefault("partNumber", "").strip();
        if (number.isEmpty()) {
            return;
        }
        if (part.element.equals("PLC")) {
            processor(controller, part, number);
        }
        module(controller, part, number);
    }

    private static void processor(Controller controller, Part part, String number) {
        Locus at = part.locus;
        controller.fact(Nameplate.class, "manufacturer", part.item.getOrDefault("vendorName", ""), at);
        controller.fact(Nameplate.class, "model", number, at);
        controller.fact(Nameplate.class, "orderNumber", number, at);
        controller.fact(Platform.class, "firmwareVersion", part.item.getOrDefault("version", ""), at);
        controller.say(PartPath.of(AssetRole.class, "assetClass"), "plc", at, Confidence.CONFIRMED);
        if (part.item.getOrDefault("family", "").toUpperCase(Locale.ROOT).contains("SAFETY")) {
            controller.fact(AssetRole.class, "safetyRelated", "true", at);
        }
    }

    private void module(Controller controller, Part part, String number) {
        if (part.place.isEmpty() || byPlace.size() >= MOST) {
            reading.count("modules without a place", 1);
            reading.units(1, 0);
            return;
        }
        String dotted = part.place.replace('/', '.');
        if (number.equals(byPlace.put(dotted, number))) {
            // The processor stands in the rack once more.
            return;
        }
        Locus at = part.locus;
        String key = part.place;
        boolean understood = fact(controller, key, "name", part.name, at);
        understood &= fact(controller, key, "parent", parent(), at);
        understood &= fact(controller, key, "slot", part.position.equals("-1") ? "" : part.position, at);
        understood &= fact(controller, key, "manufacturer", part.item.getOrDefault("vendorName", ""), at);
        understood &= fact(controller, key, "model", number, at);
        understood &= fact(controller, key, "orderNumber", number, at);
        understood &= fact(controller, key, "sort", part.item.getOrDefault("family", ""), at);
        understood &= fact(controller, key, "firmwareVersion", part.item.getOrDefault("version", ""), at);
        reading.count("modules", 1);
        reading.units(1, understood ? 1 : 0);
    }

    /** The place of what it stands in; of a rack's modules the rack is known only behind them, so the nearest that is known. */
    private String parent() {
        return open.stream()
                .map(part -> part.place)
                .filter(place -> !place.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static boolean fact(Controller controller, String key, String part, String value, Locus at) {
        return controller.fact(HardwareModule.class, key, part, value, at);
    }
}
