package org.asbuilt.importers.scl;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Method;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Draft;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Function;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.ThreeStates;
import org.asbuilt.model.Transport;

/**
 * Claims the traffic that the design wants: GOOSE and sampled values from their publisher to each subscriber, and MMS from clients to
 * servers. Two devices with GOOSE and sampled values between them are one connection, as connections are told apart by their ends.
 */
final class TrafficClaims {
    private static final int MOST = 500_000;
    private static final int MMS = 102;
    private static final String MMS_NAME = "IEC 61850 MMS";

    private final Document document;
    private final DeviceClaims devices;
    private final Map<Ends, Bond> bonds = new LinkedHashMap<>();
    private final Set<String> strangers = new LinkedHashSet<>();
    private final Map<String, Integer> unresolved = new LinkedHashMap<>();
    private final Map<String, Locus> unresolvedAt = new HashMap<>();

    private record Ends(String source, String destination, Transport transport, int port) {}

    private static final class Bond {
        private final Locus at;
        private final Set<String> protocols = new TreeSet<>();
        private final Set<Function> functions = new TreeSet<>();
        private final Set<String> details = new LinkedHashSet<>();
        private final Set<String> inputs = new LinkedHashSet<>();
        private Confidence confidence = Confidence.PROBABLE;

        Bond(Locus at) {
            this.at = at;
        }
    }

    TrafficClaims(Document document, DeviceClaims devices) {
        this.document = document;
        this.devices = devices;
    }

    /** Claims everything. */
    void claim() {
        document.ieds.values().forEach(this::groups);
        document.ieds.values().forEach(this::traffic);
        unresolved.forEach((pair, count) -> document.reading.note(
                Severity.WARNING,
                unresolvedAt.getOrDefault(pair, new Locus.Whole()),
                pair + ": " + count + " inputs do not say by what they come and no data set of the sender holds them;"
                        + " no connection is claimed"));
        strangers.forEach(name -> new Draft(document.reading, Kind.ASSET, Method.PARSED_CONFIG, new Locus.Whole())
                .observed(document.changed())
                .name(name, new Locus.Words("references to " + name))
                .claim());
        bonds.forEach(this::claim);
    }

    private void groups(Ied ied) {
        Map<String, String> addresses = new HashMap<>();
        ied.groups().forEach(group -> {
            if (ied.declared && ied.blocks.stream().noneMatch(group::isOf)) {
                document.reading.note(
                        Severity.WARNING,
                        group.at(),
                        "an address is given to the control block " + group.device() + "/" + group.block() + ", which "
                                + ied.name + " does not have");
            }
            if (group.vlanIsWrong()) {
                document.reading.note(
                        Severity.WARNING,
                        group.at(),
                        "the VLAN " + group.address().get("VLAN-ID") + " of " + ied.name
                                + " is no number of three hexadecimal digits up to FFF");
            }
            String other = addresses.putIfAbsent(group.mac(), group.block());
            if (other != null && !group.mac().isEmpty() && !other.equals(group.block())) {
                document.reading.note(
                        Severity.WARNING,
                        group.at(),
                        "the control blocks " + other + " and " + group.block() + " of " + ied.name
                                + " send to the same address " + group.mac());
            }
        });
        long without = ied.blocks.stream()
                .filter(block -> block.kind().isMulticast())
                .filter(block -> ied.group(block).isEmpty())
                .count();
        document.reading.count("control blocks without an address to send to", without);
    }

    private void traffic(Ied ied) {
        for (Ied.Input input : ied.inputs) {
            input(ied, input);
        }
        for (ControlBlock block : ied.blocks) {
            if (block.kind().isMulticast()) {
                block.receivers()
                        .forEach(
                                receiver -> multicast(ied.name, receiver, block, "", block.at(), Confidence.CONFIRMED));
            }
        }
        for (Ied.Client client : ied.clients) {
            mms(client.name(), ied.name, client.by(), client.buffered(), client.at());
        }
    }

    private void input(Ied ied, Ied.Input input) {
        Optional<Ied> sender = Optional.ofNullable(document.ieds.get(input.from()));
        List<ControlBlock> blocks = sender.map(from -> blocks(from, input)).orElse(List.of());
        boolean said = !input.block().isEmpty() || !input.service().isEmpty();
        Confidence sure = said ? Confidence.CONFIRMED : Confidence.PROBABLE;
        String service = input.service().toLowerCase(Locale.ROOT);
        if (service.equals("report") || service.equals("poll")) {
            mms(
                    ied.name,
                    input.from(),
                    service.equals("poll") ? "polling" : "report " + input.block(),
                    false,
                    input.at());
            return;
        }
        List<ControlBlock> multicast =
                blocks.stream().filter(block -> block.kind().isMulticast()).toList();
        if (!multicast.isEmpty()) {
            multicast.forEach(block -> multicast(input.from(), ied.name, block, input.data(), input.at(), sure));
            return;
        }
        if (service.equals("goose") || service.equals("smv")) {
            bond(input.from(), ied.name, Transport.ETHERNET, 0, input.at(), sure)
                    .ifPresent(bond -> {
                        String protocol = service.equals("goose") ? "GOOSE" : "Sampled Values";
                        bond.protocols.add(protocol);
                        bond.functions.add(Function.MONITOR_READ);
                        add(bond.inputs, input.data());
                        add(
                                bond.details,
                                protocol + (input.block().isEmpty() ? "" : " " + input.device() + "/" + input.block()));
                    });
            if (sender.filter(from -> from.declared).isPresent()
                    && !input.block().isEmpty()) {
                document.noteOnce(
                        Severity.WARNING,
                        input.at(),
                        ied.name + " takes inputs from the control block " + input.device() + "/" + input.block()
                                + " of " + input.from() + ", which " + input.from() + " does not have");
            }
            return;
        }
        if (blocks.stream().anyMatch(block -> block.kind() == ControlBlock.Kind.REPORT)) {
            mms(ied.name, input.from(), "report " + blocks.getFirst().name(), false, input.at());
            return;
        }
        String pair = ied.name + " from " + input.from();
        unresolved.merge(pair, 1, Integer::sum);
        unresolvedAt.putIfAbsent(pair, input.at());
    }

    /** The control blocks by which an input comes: the one that it names, or those whose data sets hold what it takes. */
    private static List<ControlBlock> blocks(Ied sender, Ied.Input input) {
        if (!input.block().isEmpty()) {
            return sender.blocks.stream()
                    .filter(block -> block.name().equals(input.block()))
                    .filter(block -> input.device().isEmpty() || block.device().equals(input.device()))
                    .filter(block ->
                            input.service().isEmpty() || ControlBlock.Kind.matches(input.service(), block.kind()))
                    .toList();
        }
        return sender.blocks.stream()
                .filter(block -> input.service().isEmpty() || ControlBlock.Kind.matches(input.service(), block.kind()))
                .filter(block -> {
                    Set<Long> members = sender.members.getOrDefault(
                            block.device() + "/" + block.node() + "." + block.dataSet(), Set.of());
                    return input.keys().stream().anyMatch(members::contains);
                })
                .toList();
    }

    private void multicast(
            String publisher, String subscriber, ControlBlock block, String data, Locus at, Confidence sure) {
        Transport transport = block.routed() ? Transport.UDP : Transport.ETHERNET;
        bond(publisher, subscriber, transport, block.routed() ? MMS : 0, at, sure)
                .ifPresent(bond -> {
                    bond.protocols.add(block.protocol());
                    bond.functions.add(Function.MONITOR_READ);
                    add(bond.inputs, data);
                    String where = Optional.ofNullable(document.ieds.get(publisher))
                            .flatMap(ied -> ied.group(block))
                            .map(Group::words)
                            .orElse("");
                    add(
                            bond.details,
                            block.protocol() + " " + block.path()
                                    + (block.dataSet().isEmpty() ? "" : ", data set " + block.dataSet())
                                    + (where.isEmpty() ? "" : ", " + where)
                                    + (block.revision().isEmpty() ? "" : ", confRev " + block.revision()));
                });
    }

    private void mms(String client, String server, String by, boolean buffered, Locus at) {
        bond(client, server, Transport.TCP, MMS, at, Confidence.CONFIRMED).ifPresent(bond -> {
            bond.protocols.add(MMS_NAME);
            bond.functions.add(Function.MONITOR_READ);
            if (buffered) {
                bond.functions.add(Function.ALARM_EVENT);
            }
            add(bond.details, by.strip());
        });
    }

    private static void add(Set<String> words, String word) {
        if (!word.isEmpty() && words.size() < 10_000) {
            words.add(word);
        }
    }

    private Optional<Bond> bond(
            String source, String destination, Transport transport, int port, Locus at, Confidence sure) {
        if (source.equals(destination) || isNobody(source) || isNobody(destination)) {
            document.reading.count("references that name no other device", 1);
            return Optional.empty();
        }
        Ends ends = new Ends(source, destination, transport, port);
        Bond bond = bonds.get(ends);
        if (bond == null) {
            if (bonds.size() >= MOST) {
                document.noteOnce(
                        Severity.WARNING, at, "more than " + MOST + " connections; later ones are not claimed");
                return Optional.empty();
            }
            bond = new Bond(at);
            bonds.put(ends, bond);
        }
        if (sure == Confidence.CONFIRMED) {
            bond.confidence = sure;
        }
        for (String end : List.of(source, destination)) {
            if (!document.ieds.containsKey(end) && strangers.size() < MOST) {
                strangers.add(end);
            }
        }
        return Optional.of(bond);
    }

    private static boolean isNobody(String name) {
        return name.isBlank() || name.equalsIgnoreCase("None") || name.equals(Ied.TEMPLATE) || name.equals("@");
    }

    private void claim(Ends ends, Bond bond) {
        document.reading.count("documented connections", 1);
        About source = devices.about(ends.source());
        About destination = devices.about(ends.destination());
        Draft draft = new Draft(document.reading, Kind.CONNECTION, Method.PARSED_CONFIG, bond.at)
                .observed(document.changed())
                .hint(new Hint.Joins(source, destination, ends.transport(), ends.port()));
        say(draft, bond, Link.class, "source", ends.source());
        say(draft, bond, Link.class, "destination", ends.destination());
        say(draft, bond, Link.class, "transport", ends.transport().name());
        say(draft, bond, Link.class, "port", ends.port() == 0 ? "" : Integer.toString(ends.port()));
        say(draft, bond, Link.class, "protocol", String.join(" and ", bond.protocols));
        bond.functions.forEach(function -> say(draft, bond, Link.class, "functions", function.name()));
        say(draft, bond, ThreeStates.class, "required", "true");
        say(draft, bond, Designation.class, "description", LogicalNodeReading.some(List.copyOf(bond.details), 12));
        if (!bond.inputs.isEmpty()) {
            say(
                    draft,
                    bond,
                    Link.class,
                    "purpose",
                    ends.destination() + " takes in " + LogicalNodeReading.some(List.copyOf(bond.inputs), 8));
        }
        draft.claim();
    }

    private static void say(
            Draft draft, Bond bond, Class<? extends org.asbuilt.model.Facet> facet, String part, String value) {
        draft.fact(PartPath.of(facet, part), value, bond.at, bond.confidence);
    }
}
