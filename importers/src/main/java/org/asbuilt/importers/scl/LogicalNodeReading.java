package org.asbuilt.importers.scl;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Node;
import org.asbuilt.model.Digest;

/** Reads one logical node: its name plate, data sets, control blocks, inputs and addresses of telecontrol. */
final class LogicalNodeReading {
    private static final Set<String> PARTS = Set.of(
            "Text",
            "Private",
            "DataSet",
            "ReportControl",
            "LogControl",
            "DOI",
            "Inputs",
            "Log",
            "GSEControl",
            "SampledValueControl",
            "SettingControl",
            "SCLControl");
    private static final Set<String> PLATES = Set.of("NamPlt", "PhyNam");
    private static final int MOST_BLOCKS = 20_000;
    private static final int MOST_INPUTS = 100_000;
    private static final String TELECONTROL = "IEC_60870_5_104";

    private final Document document;

    LogicalNodeReading(Document document) {
        this.document = document;
    }

    /** Reads a logical node of a device. */
    void read(Ied ied, String device, Node node) {
        String className = node.attribute("lnClass").orElse("");
        String name = node.attribute("prefix").orElse("")
                + className
                + node.attribute("inst").orElse("");
        if (!node.name().equals("LN0") && !className.isEmpty() && ied.logicalNodes.size() < 2_000) {
            ied.logicalNodes.merge(className, 1, Integer::sum);
        }
        document.reading.count("logical nodes", 1);
        Map<String, Node> dataSets = new LinkedHashMap<>();
        for (Node set : node.children("DataSet")) {
            dataSets.putIfAbsent(set.attribute("name").orElse(""), set);
            dataSet(ied, device + "/" + name + "." + set.attribute("name").orElse(""), set);
        }
        for (Node part : node.children()) {
            switch (part.name()) {
                case "GSEControl", "SampledValueControl", "ReportControl", "LogControl" ->
                    block(ied, device, name, part, dataSets);
                case "DOI" -> value(ied, device, name, part);
                case "Inputs" -> inputs(ied, part);
                case "SettingControl" ->
                    ied.settingGroups =
                            Optional.of(new Said(part.attribute("numOfSGs").orElse(""), part.locus()));
                case "Private" -> telecontrol(ied, part);
                default -> {
                    if (!PARTS.contains(part.name()) && part.namespace().equals(node.namespace())) {
                        ied.understood = false;
                        document.unknown(part.name(), node.name(), part.locus());
                    }
                }
            }
        }
    }

    private void dataSet(Ied ied, String path, Node set) {
        document.reading.count("data sets", 1);
        for (Node member : set.children("FCDA")) {
            if (!document.hasRoomForMember(member.locus())) {
                return;
            }
            String data = member.attribute("doName").orElse("");
            String attribute = member.attribute("daName").orElse("");
            ied.member(path, List.of(key(member, data, attribute), key(member, data, "*")));
        }
    }

    /** What one datum may be called, in eight bytes. */
    private static long key(Node node, String data, String attribute) {
        String text = String.join(
                "\u0001",
                node.attribute("ldInst").orElse(""),
                node.attribute("prefix").orElse(""),
                node.attribute("lnClass").orElse(""),
                node.attribute("lnInst").orElse(""),
                data,
                attribute);
        MessageDigest digest = Digest.sha256();
        return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    private void block(Ied ied, String device, String logicalNode, Node node, Map<String, Node> dataSets) {
        if (ied.blocks.size() >= MOST_BLOCKS) {
            document.noteOnce(
                    Severity.WARNING, node.locus(), ied.name + " has more than " + MOST_BLOCKS + " control blocks");
            return;
        }
        ControlBlock.Kind kind = switch (node.name()) {
            case "GSEControl" ->
                node.attribute("type").filter("GSSE"::equals).isPresent()
                        ? ControlBlock.Kind.GSSE
                        : ControlBlock.Kind.GOOSE;
            case "SampledValueControl" -> ControlBlock.Kind.SAMPLED_VALUES;
            case "ReportControl" -> ControlBlock.Kind.REPORT;
            default -> ControlBlock.Kind.LOG;
        };
        document.reading.count(kind.words() + "s", 1);
        String name = node.attribute("name").orElse("");
        String set = node.attribute("datSet").orElse("");
        Optional<Node> sends = Optional.ofNullable(dataSets.get(set));
        boolean buffered = node.attribute("buffered").filter("true"::equals).isPresent();
        Set<String> receivers = new TreeSet<>();
        for (Node receiver : node.children("IEDName")) {
            if (!receiver.text().isEmpty() && receivers.size() < 5_000) {
                receivers.add(receiver.text());
            }
        }
        boolean routed =
                node.all("Protocol").anyMatch(protocol -> protocol.text().startsWith("R-"));
        ied.blocks.add(new ControlBlock(
                kind,
                device,
                logicalNode,
                name,
                set,
                node.attribute("confRev").orElse(""),
                node.attribute("desc").orElse(""),
                (sends.isPresent() ? Canonical.of(node, sends.get()) : Canonical.of(node)).hex(),
                sends.map(found -> found.children("FCDA").size()).orElse(0),
                receivers,
                buffered,
                routed,
                node.locus()));
        if (!set.isEmpty() && sends.isEmpty()) {
            document.reading.note(
                    Severity.WARNING,
                    node.locus(),
                    kind.words() + " " + name + " of " + ied.name + " sends the data set " + set
                            + ", which its logical node does not have");
        }
        node.all("RptEnabled", "ClientLN")
                .forEach(client -> client.attribute("iedName")
                        .filter(found -> ied.clients.size() < 50_000)
                        .ifPresent(found ->
                                ied.clients.add(new Ied.Client(found, "report " + name, buffered, client.locus()))));
    }

    private void inputs(Ied ied, Node inputs) {
        for (Node input : inputs.children("ExtRef")) {
            String from = input.attribute("iedName").orElse("");
            if (from.isEmpty() || from.equals("@") || from.equals(ied.name)) {
                document.reading.count(
                        from.isEmpty() ? "inputs that are not connected" : "inputs from the device itself", 1);
                continue;
            }
            document.reading.count("inputs from other devices", 1);
            if (ied.inputs.size() >= MOST_INPUTS) {
                document.noteOnce(
                        Severity.WARNING, input.locus(), ied.name + " has more than " + MOST_INPUTS + " inputs");
                return;
            }
            String data = input.attribute("doName").orElse("");
            String attribute = input.attribute("daName").orElse("");
            List<Long> keys = attribute.isEmpty()
                    ? List.of(key(input, data, "*"))
                    : List.of(key(input, data, attribute), key(input, data, ""));
            String node = input.attribute("prefix").orElse("")
                    + input.attribute("lnClass").orElse("")
                    + input.attribute("lnInst").orElse("");
            ied.inputs.add(new Ied.Input(
                    from,
                    input.attribute("serviceType").orElse(""),
                    input.attribute("srcLDInst").orElse(""),
                    input.attribute("srcCBName").orElse(""),
                    data.isEmpty() ? "" : input.attribute("ldInst").orElse("") + "/" + node + "." + data,
                    keys,
                    input.locus()));
        }
    }

    private void value(Ied ied, String device, String node, Node object) {
        String name = object.attribute("name").orElse("");
        if (PLATES.contains(name)) {
            plate(ied, device + "/" + node, name.equals("PhyNam"), object);
        }
        addresses(ied, object);
    }

    private void plate(Ied ied, String path, boolean physical, Node object) {
        if (ied.plates.size() >= 2_000) {
            return;
        }
        Ied.Plate plate = new Ied.Plate(physical);
        for (Node attribute : object.children("DAI")) {
            attribute
                    .attribute("name")
                    .ifPresent(name -> attribute
                            .child("Val")
                            .filter(value -> !value.text().isEmpty())
                            .ifPresent(value -> plate.values.putIfAbsent(name, new Said(value.text(), value.locus()))));
        }
        if (!plate.values.isEmpty()) {
            ied.plates.put(path, plate);
        }
    }

    private void addresses(Ied ied, Node around) {
        for (Node inner : around.children()) {
            if (inner.name().equals("Private")) {
                telecontrol(ied, inner);
            } else {
                addresses(ied, inner);
            }
        }
    }

    /** Addresses of IEC 60870-5-104 that a gateway gives to data. Source: IEC TS 61850-80-1:2016. */
    private void telecontrol(Ied ied, Node node) {
        if (node.attribute("type").filter(TELECONTROL::equals).isEmpty()) {
            document.reading.count("private elements", 1);
            return;
        }
        for (Node address : node.children("Address")) {
            ied.points104++;
            document.reading.count("addresses of IEC 60870-5-104", 1);
            address.attribute("casdu")
                    .filter(casdu -> ied.commonAddresses.size() < 64)
                    .ifPresent(ied.commonAddresses::add);
        }
    }

    /** Values in one list, for words. */
    static String some(List<String> values, int most) {
        List<String> shown = new ArrayList<>(values.subList(0, Math.min(most, values.size())));
        return String.join(", ", shown) + (values.size() > most ? " and " + (values.size() - most) + " more" : "");
    }
}
