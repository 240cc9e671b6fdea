package org.asbuilt.importers.grassmarlin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Markup;
import org.asbuilt.importers.intake.Node;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.traffic.Flow;
import org.asbuilt.importers.traffic.FlowLedger;
import org.asbuilt.importers.traffic.Notes;
import org.asbuilt.importers.traffic.Station;

/** Reads the logical graph: nodes with what fingerprints found, and edges, which name nodes by their place in the list. */
final class LogicalGraph implements Markup.Visitor {
    private static final int MOST_NODES = 300_000;

    private final Reading reading;
    private final FlowLedger ledger;
    private final Notes notes;
    private final List<Host> hosts = new ArrayList<>();
    private Optional<Host> from = Optional.empty();
    private Optional<Host> to = Optional.empty();
    private boolean back;
    private boolean understood;
    private long frames;

    /** A node: its addresses as they are written. */
    private record Host(String address, String mac) {}

    LogicalGraph(Reading reading, FlowLedger ledger, Notes notes) {
        this.reading = reading;
        this.ledger = ledger;
        this.notes = notes;
    }

    @Override
    public Markup.Take start(Markup.Tag tag) {
        return switch (tag.name()) {
            case "node" -> Markup.Take.COLLECT;
            case "edge" -> edge(tag);
            case "details" -> details(tag);
            case "frame" -> frame(tag);
            case "cidr" -> network();
            case "graph", "nodes", "edges", "source", "cidrs" -> Markup.Take.ENTER;
            default -> unknown(tag);
        };
    }

    private Markup.Take unknown(Markup.Tag tag) {
        notes.add(Severity.WARNING, tag.locus(), "the element " + tag.name() + " is not known and was not read");
        return Markup.Take.SKIP;
    }

    private Markup.Take network() {
        reading.count("networks by which the session groups nodes, which say nothing of the plant", 1);
        return Markup.Take.SKIP;
    }

    @Override
    public void collected(Node node) {
        String title = node.attribute("title").orElse("");
        Host host = new Host(title, node.attribute("mac").orElse(""));
        if (hosts.size() < MOST_NODES) {
            hosts.add(host);
        }
        long remarks = reading.remarks();
        boolean known = true;
        Optional<Station> station = ledger.station(host.address(), node.locus(), Optional.empty());
        for (Node group : node.children("group")) {
            for (Node value : group.children("v")) {
                int rank = whole(value.attribute("confidence").orElse(""));
                known &= Property.of(group.attribute("key").orElse(""))
                        .filter(property -> say(property, station, value, rank))
                        .isPresent();
            }
            if (Property.of(group.attribute("key").orElse("")).isEmpty()) {
                notes.add(
                        Severity.WARNING,
                        group.at("key"),
                        "properties that fingerprints call "
                                + group.attribute("key").orElse("nothing") + " are not known and were not taken");
            }
        }
        reading.units(1, known && reading.remarks() == remarks ? 1 : 0);
    }

    private boolean say(Property property, Optional<Station> station, Node value, int rank) {
        if (!property.isTaken(value.text())) {
            reading.count("properties of nodes that the record does not hold, such as roles in a protocol", 1);
        }
        station.ifPresent(found -> property.say(found, value.text(), value.locus(), Property.confidence(rank)));
        return true;
    }

    private Markup.Take edge(Markup.Tag tag) {
        from = host(tag, "from");
        to = host(tag, "to");
        understood = from.isPresent() && to.isPresent();
        frames = 0;
        if (!understood) {
            reading.note(Severity.WARNING, tag.locus(), "the connection is between nodes that are not in the list");
            reading.units(1, 0);
            return Markup.Take.SKIP;
        }
        return Markup.Take.ENTER;
    }

    private Optional<Host> host(Markup.Tag tag, String end) {
        int index = whole(tag.attribute(end));
        return index >= 0 && index < hosts.size() ? Optional.of(hosts.get(index)) : Optional.empty();
    }

    private Markup.Take details(Markup.Tag tag) {
        back = tag.attribute("direction").equals("source");
        if (back && number(tag.attribute("bytes")) > 0) {
            to.flatMap(host -> ledger.station(host.address(), tag.locus(), Optional.empty()))
                    .ifPresent(station -> station.heard(tag.locus(), Optional.empty()));
        }
        return Markup.Take.ENTER;
    }

    private Markup.Take frame(Markup.Tag tag) {
        if (back) {
            reading.count("packets listed for the way back, where GRASSMARLIN repeats those of the way there", 1);
            return Markup.Take.SKIP;
        }
        frames++;
        boolean taken = from.isPresent() && to.isPresent() && flow(tag, from.get(), to.get());
        understood &= taken;
        return Markup.Take.SKIP;
    }

    private boolean flow(Markup.Tag tag, Host source, Host destination) {
        Locus place = tag.locus();
        int protocol = whole(tag.attribute("protocol"));
        if (protocol < 0) {
            reading.note(Severity.WARNING, place, "expected the number of a protocol");
            return false;
        }
        long millis = number(tag.attribute("time"));
        Optional<Instant> moment = millis > 0 ? Optional.of(Instant.ofEpochMilli(millis)) : Optional.empty();
        return ledger.flow(Flow.oneWay(
                        source.address(),
                        Protocol.port(tag.attribute("srcPort")),
                        destination.address(),
                        Protocol.port(tag.attribute("dstPort")),
                        Protocol.transport(protocol),
                        1,
                        number(tag.attribute("bytes")),
                        place)
                .mac(source.address(), source.mac())
                .mac(destination.address(), destination.mac())
                .times(moment, moment));
    }

    @Override
    public void end(Markup.Tag tag, String text) {
        if (tag.name().equals("edge")) {
            reading.units(1, understood ? 1 : 0);
            reading.count("connections of which no packet is listed", frames == 0 ? 1 : 0);
        }
    }

    private static int whole(String text) {
        return Protocol.whole(text);
    }

    private static long number(String text) {
        boolean isNumber = !text.isEmpty() && text.length() < 18 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Long.parseLong(text, 10) : 0;
    }
}
