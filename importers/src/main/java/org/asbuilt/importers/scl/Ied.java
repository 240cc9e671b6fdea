package org.asbuilt.importers.scl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.asbuilt.evidence.Locus;

/** What a document says of one intelligent electronic device, gathered from all its sections. */
final class Ied {
    /** The name of the device that stands for all of a product. Source: IEC 61850-6, 9.3.1. */
    static final String TEMPLATE = "TEMPLATE";

    final String name;
    Locus at;
    /** Whether the document holds the device itself and not only its connection to a network. */
    boolean declared;

    boolean understood = true;
    Map<String, String> attributes = Map.of();
    final Map<String, AccessPoint> accessPoints = new LinkedHashMap<>();
    final Set<String> protocols = new TreeSet<>();
    final Map<String, Integer> logicalNodes = new TreeMap<>();
    final Map<String, Plate> plates = new LinkedHashMap<>();
    final List<ControlBlock> blocks = new ArrayList<>();
    final Map<String, Set<Long>> members = new HashMap<>();
    final List<Input> inputs = new ArrayList<>();
    final List<Client> clients = new ArrayList<>();
    final Set<String> places = new TreeSet<>();
    final Set<String> sites = new TreeSet<>();
    Optional<Said> settingGroups = Optional.empty();
    String digest = "";
    String privateDigest = "";
    long elements;
    long points104;
    final Set<String> commonAddresses = new TreeSet<>();
    /** What the addresses of each attachment came to, once they have been looked at. */
    final Map<Attachment, List<Addresses.Own>> addresses = new LinkedHashMap<>();

    /** An access point: where the device meets a network. */
    static final class AccessPoint {
        final String name;
        Locus at;
        String description = "";
        boolean declared;
        boolean server;
        boolean clock;
        boolean router;
        final Set<String> authentication = new TreeSet<>();
        final List<Attachment> attachments = new ArrayList<>();

        AccessPoint(String name, Locus at) {
            this.name = name;
            this.at = at;
        }
    }

    /** The values of a name plate by their names in IEC 61850-7-3: vendor, swRev, serNum ... */
    static final class Plate {
        final boolean physical;
        final Map<String, Said> values = new LinkedHashMap<>();

        Plate(boolean physical) {
            this.physical = physical;
        }

        Optional<Said> value(String value) {
            return Optional.ofNullable(values.get(value));
        }
    }

    /**
     * An input from another device: element ExtRef.
     *
     * @param from the device that sends
     * @param service how it comes: GOOSE, SMV, Report, Poll; empty if not said
     * @param device the logical device of the control block; empty if not said
     * @param block the name of the control block; empty if not said
     * @param data the data in words
     * @param keys what the data may be called in a data set
     * @param at its place
     */
    record Input(String from, String service, String device, String block, String data, List<Long> keys, Locus at) {
        /** Copies the list. */
        Input {
            keys = List.copyOf(keys);
        }
    }

    /**
     * A client that a server knows.
     *
     * @param name the client's name
     * @param by what names it, in words
     * @param buffered whether events are kept for it
     * @param at its place
     */
    record Client(String name, String by, boolean buffered, Locus at) {}

    Ied(String name, Locus at) {
        this.name = name;
        this.at = at;
    }

    /** Whether it stands for a product and is no device of the plant. */
    boolean isTemplate() {
        return name.equals(TEMPLATE);
    }

    /** An attribute without spaces around it, or empty. */
    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "").strip();
    }

    /** The access point of that name. */
    AccessPoint accessPoint(String accessPoint, Locus place) {
        return accessPoints.computeIfAbsent(accessPoint, key -> new AccessPoint(key, place));
    }

    /** Keeps a member of a data set under all that inputs may call it. */
    void member(String dataSet, List<Long> keys) {
        members.computeIfAbsent(dataSet, key -> new HashSet<>()).addAll(keys);
    }

    /** Where its control blocks send to. */
    Stream<Group> groups() {
        return accessPoints.values().stream()
                .flatMap(point -> point.attachments.stream())
                .flatMap(attachment -> attachment.groups().stream());
    }

    /** Where a control block sends to. */
    Optional<Group> group(ControlBlock block) {
        return groups().filter(group -> group.isOf(block)).findFirst();
    }
}
