package org.asbuilt.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AssetClass;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Hosting;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Part;
import org.asbuilt.model.Platform;
import org.asbuilt.model.Rating;
import org.asbuilt.model.Shape;

/**
 * What has to be known of an asset: of every asset its name, its site and the attributes of high priority; the more critical it is,
 * those of medium and low priority as well; less what a device of its class cannot have. Source: requirements P1.V-02 and annex A.
 */
final class AssetProfiles {
    private static final List<Integer> HIGH = List.of(4, 2, 6, 12, 1, 13, 9, 10, 14, 11, 8, 5, 7, 3);
    private static final List<Integer> MEDIUM = List.of(19, 17, 22, 20, 15, 21, 16, 18);
    private static final List<Integer> LOW = List.of(31, 32, 28, 23, 26, 30, 25, 27, 24, 29);
    private static final Set<Integer> OF_VIRTUAL_MACHINES = Set.of(25, 27);
    private static final Map<Integer, Field> ATTRIBUTES = attributes();
    private static final Map<Asked, List<Field>> KNOWN = all();

    /** What a device of a class cannot have. */
    private enum Sort {
        /** Runs an operating system for general use. */
        HOST,
        /** Runs a program of the plant. */
        CONTROLLER(20, 23),
        /** Carries traffic. */
        NETWORK_DEVICE(20, 23),
        /** Works at the process, with an address but without users. */
        FIELD_DEVICE(5, 7, 11, 14, 15, 16, 20, 23, 26, 28, 32),
        /** Works at the process by a wire of its own. */
        WITHOUT_ADDRESS(1, 5, 6, 7, 8, 11, 13, 14, 15, 16, 19, 20, 22, 23, 26, 28, 30, 32),
        /** Has no body. */
        SOFTWARE(8, 12, 18, 24, 30, 31);

        @SuppressWarnings("ImmutableEnumChecker") // unmodifiable, which the checker does not see
        private final Set<Integer> without;

        Sort(Integer... without) {
            this.without = Set.of(without);
        }

        static Sort of(AssetClass type) {
            return switch (type) {
                case PLC, PAC, RTU, DCS_CONTROLLER, SAFETY_CONTROLLER, PROTECTION_RELAY, BUILDING_CONTROLLER ->
                    CONTROLLER;
                case ROUTER,
                        SWITCH,
                        FIREWALL,
                        DATA_DIODE,
                        WIRELESS_ACCESS_POINT,
                        CELLULAR_GATEWAY,
                        RADIO,
                        SATELLITE_TERMINAL,
                        SERIAL_SERVER,
                        DATA_GATEWAY,
                        VPN_SERVER,
                        TIME_SERVER,
                        IDS_SENSOR -> NETWORK_DEVICE;
                case REMOTE_IO, DRIVE, METER, ANALYSER, CAMERA, UPS, PRINTER -> FIELD_DEVICE;
                case SENSOR, ACTUATOR -> WITHOUT_ADDRESS;
                case SOFTWARE_APPLICATION, DATABASE, CLOUD_SERVICE -> SOFTWARE;
                case HMI,
                        WORKSTATION,
                        SCADA_SERVER,
                        APPLICATION_SERVER,
                        HISTORIAN,
                        JUMP_HOST,
                        DOMAIN_CONTROLLER,
                        HYPERVISOR_HOST,
                        VIRTUAL_MACHINE,
                        STORAGE,
                        TRANSIENT_LAPTOP,
                        LICENCE_SERVER,
                        BACKUP_SERVER,
                        OTHER -> HOST;
            };
        }
    }

    /** How far down the priorities it goes. */
    private enum Depth {
        HIGH_ONLY,
        DOWN_TO_MEDIUM,
        DOWN_TO_LOW;

        static Depth of(Optional<Rating> criticality) {
            return switch (criticality.orElse(Rating.MEDIUM)) {
                case NEGLIGIBLE, LOW, MEDIUM -> HIGH_ONLY;
                case HIGH -> DOWN_TO_MEDIUM;
                case CRITICAL -> DOWN_TO_LOW;
            };
        }
    }

    private record Asked(Sort sort, Depth depth, boolean virtual) {}

    private AssetProfiles() {}

    static List<Field> of(Subject asset) {
        AssetClass type =
                asset.facet(AssetRole.class).flatMap(AssetRole::assetClass).orElse(AssetClass.OTHER);
        Optional<Hosting> hosting = asset.facet(Platform.class).flatMap(Platform::hosting);
        boolean virtual = type == AssetClass.VIRTUAL_MACHINE
                || hosting.filter(Hosting.VIRTUAL::equals).isPresent();
        Asked asked = new Asked(Sort.of(type), Depth.of(Profiles.criticality(asset)), virtual);
        return Optional.ofNullable(KNOWN.get(asked)).orElseThrow();
    }

    private static List<Field> fields(Asked asked) {
        List<Integer> numbers = new ArrayList<>(HIGH);
        if (asked.depth() != Depth.HIGH_ONLY) {
            numbers.addAll(MEDIUM);
        }
        if (asked.depth() == Depth.DOWN_TO_LOW) {
            numbers.addAll(LOW);
        }
        numbers.removeAll(asked.sort().without);
        if (!asked.virtual()) {
            numbers.removeAll(OF_VIRTUAL_MACHINES);
        }
        return Stream.concat(
                        Stream.of(Profiles.name(), Profiles.site()),
                        numbers.stream()
                                .map(number -> Optional.ofNullable(ATTRIBUTES.get(number))
                                        .orElseThrow()))
                .toList();
    }

    private static Map<Asked, List<Field>> all() {
        Map<Asked, List<Field>> all = new HashMap<>();
        for (Sort sort : Sort.values()) {
            for (Depth depth : Depth.values()) {
                for (boolean virtual : new boolean[] {true, false}) {
                    Asked asked = new Asked(sort, depth, virtual);
                    all.put(asked, fields(asked));
                }
            }
        }
        return all;
    }

    private static Map<Integer, Field> attributes() {
        Map<Integer, List<Part>> parts = new HashMap<>();
        Shape.of(Kind.ASSET).stream()
                .flatMap(shape -> shape.parts().stream())
                .forEach(part -> part.annexA()
                        .ifPresent(number -> parts.computeIfAbsent(number, key -> new ArrayList<>())
                                .add(part)));
        Map<Integer, Field> fields = new HashMap<>();
        for (int number : new TreeSet<>(parts.keySet())) {
            fields.put(number, Field.of(Optional.ofNullable(parts.get(number)).orElseThrow()));
        }
        return fields;
    }
}
