package org.asbuilt.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Part;
import org.asbuilt.model.Shape;

/**
 * The names of fields: every part of every facet by its path {@code facet.part}, by the name of the part where only one facet has it, and
 * by some short names that people use.
 */
public final class Fields {
    /** What is asked most, under the name that people use. */
    private static final Map<String, List<String>> SHORT = new LinkedHashMap<>();

    private static final Map<String, List<Part>> BY_NAME = new LinkedHashMap<>();
    private static final Map<String, Part> BY_PATH = new LinkedHashMap<>();
    private static final Set<String> OWN = Set.of("kind", "name", "id", "is", "has", "missing", "none");
    private static final int NEAR = 2;

    static {
        SHORT.put("class", List.of("assetRole.assetClass", "productProfile.assetClass"));
        SHORT.put("role", List.of("assetRole.role"));
        SHORT.put("vendor", List.of("nameplate.manufacturer", "productProfile.manufacturer"));
        SHORT.put("manufacturer", List.of("nameplate.manufacturer", "productProfile.manufacturer"));
        SHORT.put("model", List.of("nameplate.model", "productProfile.model"));
        SHORT.put("order", List.of("nameplate.orderNumber", "productProfile.orderNumber"));
        SHORT.put("serial", List.of("nameplate.serialNumber"));
        SHORT.put("serialNumber", List.of("nameplate.serialNumber"));
        SHORT.put("firmware", List.of("platform.firmwareVersion"));
        SHORT.put("firmwareVersion", List.of("platform.firmwareVersion"));
        SHORT.put("os", List.of("platform.operatingSystem"));
        SHORT.put("host", List.of("communication.hostname"));
        SHORT.put("ip", List.of("networkPort.addresses", "deviceInterface.addresses"));
        SHORT.put("mac", List.of("networkPort.mac"));
        SHORT.put("vlan", List.of("networkPort.vlan", "networkProfile.vlan", "deviceInterface.vlan"));
        SHORT.put("zone", List.of("placement.zone"));
        SHORT.put("site", List.of("placement.site"));
        SHORT.put("system", List.of("placement.system"));
        SHORT.put("level", List.of("placement.level"));
        SHORT.put("owner", List.of("custody.owner"));
        SHORT.put("criticality", List.of("criticality.overall"));
        SHORT.put("safety", List.of("criticality.safety"));
        SHORT.put("state", List.of("lifecycle.state"));
        SHORT.put("endOfSupport", List.of("lifecycle.endOfSupport", "productProfile.endOfSupport"));
        SHORT.put("label", List.of("handling.label"));
        SHORT.put("source", List.of("link.source"));
        SHORT.put("destination", List.of("link.destination"));
        SHORT.put("protocol", List.of("link.protocol", "service.protocol"));
        SHORT.put("port", List.of("link.port", "service.port"));
        SHORT.put("encrypted", List.of("protection.encryption"));
        SHORT.put("party", List.of("contractProfile.thirdParty", "remoteAccess.thirdParty", "account.thirdParty"));
        SHORT.put("sl", List.of("securityLevel.target"));
        for (Shape<?> shape : Shape.all()) {
            for (Part part : shape.parts()) {
                BY_PATH.put(fold(part.facet() + "." + part.name()), part);
                BY_NAME.computeIfAbsent(fold(part.name()), name -> new ArrayList<>())
                        .add(part);
            }
        }
    }

    private Fields() {}

    /**
     * A field that there is.
     *
     * @param name the shortest name that means it
     * @param path the path of each part that it means
     * @param label what people call it
     * @param type the type of its values
     * @param choices the values of a choice
     * @param ordered whether it can be compared with {@code <} and {@code >}
     * @param kinds the kinds of subject that can have it
     * @param refers the kinds of subject that it names
     */
    public record Known(
            String name,
            List<String> path,
            String label,
            String type,
            List<String> choices,
            boolean ordered,
            SortedSet<Kind> kinds,
            List<Kind> refers) {
        /** Copies the collections. */
        public Known {
            path = List.copyOf(path);
            choices = List.copyOf(choices);
            kinds = Collections.unmodifiableSortedSet(new TreeSet<>(kinds));
            refers = List.copyOf(refers);
        }
    }

    /** All fields, those with a short name first. */
    public static List<Known> all() {
        Stream<Known> own = Stream.of(
                new Known("kind", List.of(), "Kind", "kind", kinds(), false, everyKind(), List.of()),
                new Known("name", List.of(), "What it is called", "text", List.of(), false, everyKind(), List.of()),
                new Known("id", List.of(), "Id", "text", List.of(), false, everyKind(), List.of()));
        Stream<Known> shorts = SHORT.entrySet().stream()
                .map(entry -> known(
                        entry.getKey(),
                        entry.getValue().stream().map(Fields::path).toList()));
        Stream<Known> rest = BY_PATH.values().stream()
                .filter(part -> SHORT.values().stream().noneMatch(paths -> paths.equals(List.of(path(part)))))
                .map(part -> known(isAlone(part) ? part.name() : path(part), List.of(part)));
        return Stream.of(own, shorts, rest).flatMap(stream -> stream).toList();
    }

    /** The name that a part has for people: with its facet where the name of the part alone would not tell. */
    static String label(Part part) {
        String own = part.within();
        String facet = Shape.named(part.facet()).within();
        if (part.name().equals("overall")) {
            return own + " " + facet;
        }
        boolean plain =
                isAlone(part) || own.equals(facet) || SHORT.values().stream().anyMatch(of -> of.contains(path(part)));
        return plain ? own : own + " (" + facet + ")";
    }

    /**
     * The parts that a name means.
     *
     * @param kinds the kinds that the query is about; empty if it does not say
     * @throws InvalidValue if there is none, or several are meant
     */
    static List<Part> parts(String name, Set<Kind> kinds) {
        Optional<List<Part>> known = found(name, kinds);
        if (known.isPresent()) {
            return known.get();
        }
        List<Part> several = BY_NAME.getOrDefault(fold(name), List.of());
        if (!several.isEmpty()) {
            throw InvalidValue.expected(
                    "one of " + several.stream().map(Fields::path).collect(Collectors.joining(", ")), name);
        }
        List<String> near = near(name);
        throw InvalidValue.expected(
                near.isEmpty()
                        ? "the name of a field, such as vendor, zone, firmware or nameplate.serialNumber"
                        : "perhaps " + String.join(" or ", near),
                name);
    }

    /** The parts that a name means, if it means one thing. */
    static Optional<List<Part>> found(String name, Set<Kind> kinds) {
        Optional<List<Part>> named = shortName(name)
                .or(() -> Optional.ofNullable(BY_PATH.get(fold(name))).map(List::of));
        if (named.isPresent()) {
            return named;
        }
        List<Part> several = BY_NAME.getOrDefault(fold(name), List.of());
        if (several.size() <= 1) {
            return several.isEmpty() ? Optional.empty() : Optional.of(several);
        }
        List<Part> fitting = several.stream()
                .filter(part ->
                        kinds.stream().anyMatch(Shape.named(part.facet()).kinds()::contains))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting) : Optional.empty();
    }

    private static Optional<List<Part>> shortName(String name) {
        return SHORT.entrySet().stream()
                .filter(entry -> fold(entry.getKey()).equals(fold(name)))
                .findFirst()
                .map(entry -> entry.getValue().stream().map(Fields::path).toList());
    }

    /** Names that are written nearly so, the nearest first; at most three. */
    static List<String> near(String name) {
        record Near(String name, int distance) {}
        return Stream.of(Stream.of("kind", "name", "id"), SHORT.keySet().stream(), partNames())
                .flatMap(stream -> stream)
                .distinct()
                .map(one -> new Near(one, distance(fold(one), fold(name))))
                .filter(one -> one.distance() <= NEAR)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .limit(3)
                .map(Near::name)
                .toList();
    }

    private static Stream<String> partNames() {
        return BY_NAME.values().stream()
                .filter(parts -> parts.size() == 1)
                .map(parts -> parts.getFirst().name());
    }

    private static Known known(String name, List<Part> parts) {
        Part first = parts.getFirst();
        TreeSet<Kind> kinds = new TreeSet<>();
        parts.forEach(part -> kinds.addAll(Shape.named(part.facet()).kinds()));
        return new Known(
                name,
                parts.stream().map(Fields::path).toList(),
                label(first),
                first.type(),
                first.choices(),
                isOrdered(first),
                kinds,
                first.refers());
    }

    private static boolean isOrdered(Part part) {
        return switch (part.type()) {
            case "integer", "date", "time", "text" -> true;
            case "choice" -> Order.of(part).isPresent();
            default -> false;
        };
    }

    private static boolean isAlone(Part part) {
        return BY_NAME.getOrDefault(fold(part.name()), List.of()).size() == 1
                && shortName(part.name()).isEmpty()
                && !OWN.contains(fold(part.name()));
    }

    private static Part path(String path) {
        Part part = BY_PATH.get(fold(path));
        if (part == null) {
            throw new IllegalStateException("no part is called " + path);
        }
        return part;
    }

    private static String path(Part part) {
        return part.facet() + "." + part.name();
    }

    private static List<String> kinds() {
        return Arrays.stream(Kind.values()).map(Kind::text).toList();
    }

    private static SortedSet<Kind> everyKind() {
        return new TreeSet<>((Collection<Kind>) Arrays.asList(Kind.values()));
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(replaced, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[other.length()];
    }
}
