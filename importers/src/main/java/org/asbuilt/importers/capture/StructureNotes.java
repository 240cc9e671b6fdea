package org.asbuilt.importers.capture;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.asbuilt.dissect.CaptureWindow;
import org.asbuilt.dissect.Conversation;
import org.asbuilt.dissect.NetworkStructure;
import org.asbuilt.dissect.NetworkStructure.Basis;
import org.asbuilt.dissect.NetworkStructure.Subnetwork;
import org.asbuilt.dissect.Rhythm;
import org.asbuilt.dissect.Tunnel;
import org.asbuilt.evidence.Coverage;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.Cidr;

/** Says in the receipt what the traffic shows of the network, and what the sensor could see. */
final class StructureNotes {
    private static final int MOST_NAMED = 5;

    private final Wire wire;
    private final Reading reading;
    private final NetworkStructure structure;

    StructureNotes(Wire wire, NetworkStructure structure) {
        this.wire = wire;
        this.reading = wire.reading();
        this.structure = structure;
    }

    void say(List<Conversation> conversations) {
        structure.subnetworks().forEach(this::subnetwork);
        structure
                .routers()
                .forEach(router -> wire.note(
                        Severity.INFORMATION,
                        router.place(),
                        router.mac() + " is a router"
                                + (router.isNamed() ? ", named as gateway" : "")
                                + (router.behind() > 0 ? ", for " + router.behind() + " addresses elsewhere" : "")));
        structure
                .translations()
                .forEach(translation -> wire.note(
                        Severity.WARNING,
                        translation.place(),
                        "several hosts may stand behind " + translation.address() + ": its packets have hop limits "
                                + translation.hopLimits()));
        structure
                .vantage()
                .blindTimes()
                .forEach(blind -> reading.note(
                        Severity.WARNING,
                        new Locus.Whole(),
                        "blind from " + blind.start() + " to " + blind.end() + ": no packet, about " + blind.expected()
                                + " would have been expected"));
        reading.count("frames that the capture holds twice", structure.vantage().mirrored());
        reading.count(
                "packets seen on both sides of a router", structure.vantage().forwarded());
        reading.count("flows in one direction only", structure.oneWay().size());
        reading.count("broadcast domains", structure.domains().size());
        reading.count("neighbours announced", structure.neighbours().size());
        reading.count("cyclic conversations", rhythms(conversations, Rhythm.Pattern.CYCLIC));
        reading.count("conversations of events", rhythms(conversations, Rhythm.Pattern.EVENT));
    }

    /** Traffic within traffic: what is inside was read too. */
    void tunnels(List<Tunnel> tunnels) {
        tunnels.forEach(tunnel -> wire.note(
                Severity.INFORMATION,
                tunnel.place(),
                "tunnel " + tunnel.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " from "
                        + tunnel.source() + " to " + tunnel.destination()
                        + (tunnel.identifier().isPresent()
                                ? ", number " + tunnel.identifier().getAsLong()
                                : "")
                        + ", " + tunnel.traffic().packets() + " packets"));
    }

    private static long rhythms(List<Conversation> conversations, Rhythm.Pattern pattern) {
        return conversations.stream()
                .filter(talk -> talk.rhythm()
                        .map(Rhythm::pattern)
                        .filter(pattern::equals)
                        .isPresent())
                .count();
    }

    private void subnetwork(Subnetwork subnet) {
        boolean isOnlyAssumed =
                subnet.basis() == Basis.ASSUMED && subnet.members().size() < 2;
        if (!isOnlyAssumed) {
            wire.note(
                    Severity.INFORMATION,
                    subnet.place(),
                    "subnet " + subnet.range() + " (" + words(subnet.basis()) + "), "
                            + subnet.members().size() + " stations"
                            + (subnet.vlan().isPresent()
                                    ? ", VLAN " + subnet.vlan().getAsInt()
                                    : ""));
        }
    }

    private static String words(Basis basis) {
        return switch (basis) {
            case ASSUMED -> "prefix assumed";
            case ADDRESS_RESOLUTION -> "at least, by address resolution";
            case BROADCAST -> "by its broadcast address";
            case CONFIGURED -> "as configured";
        };
    }

    /** The window, and the networks of which at least two stations were heard on the segment. */
    void coverage(CaptureWindow window) {
        List<Subnetwork> seen = structure.subnetworks().stream()
                .filter(subnet -> subnet.members().size() > 1)
                .toList();
        String reasons = seen.stream()
                .limit(MOST_NAMED)
                .map(subnet -> subnet.members().size() + " stations of " + subnet.range() + " were heard on the segment"
                        + (subnet.basis() == Basis.ASSUMED ? " (the prefix is assumed)" : ""))
                .collect(Collectors.joining("; "));
        String networks =
                seen.isEmpty() ? "no network of which two stations were heard, so silence says nothing" : reasons;
        Duration blind = structure.vantage().blindTimes().stream()
                .map(time -> Duration.between(time.start(), time.end()))
                .reduce(Duration.ZERO, Duration::plus);
        String vantage = networks + "; " + view() + (blind.isZero() ? "" : "; blind for " + length(blind));
        reading.coverage(Coverage.of(
                window.start(),
                window.end(),
                seen.stream().map(StructureNotes::range).toList(),
                vantage));
        reading.note(Severity.INFORMATION, new Locus.Whole(), "view: " + vantage);
    }

    /** A length of time in the units in which people say it: below a minute to a tenth of a second. */
    static String length(Duration time) {
        if (time.toMinutes() == 0) {
            return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
        }
        String hours = time.toHours() == 0 ? "" : time.toHours() + " h ";
        String minutes = time.toMinutesPart() == 0 ? "" : time.toMinutesPart() + " min ";
        String seconds = time.toHours() > 0 || time.toSecondsPart() == 0 ? "" : time.toSecondsPart() + " s";
        return (hours + minutes + seconds).strip();
    }

    private static Cidr range(Subnetwork subnet) {
        return Cidr.around(Party.address(subnet.network()), subnet.prefixLength());
    }

    private String view() {
        NetworkStructure.Vantage vantage = structure.vantage();
        return switch (vantage.view()) {
            case SEGMENT -> "the sensor saw stations speak with each other";
            case ONE_STATION ->
                "the sensor saw the link of one station only"
                        + vantage.station().map(mac -> ", " + mac).orElse("");
            case GROUPS_ONLY -> "the sensor saw broadcasts and multicasts only, as at an ordinary switch port";
            case ONE_DIRECTION -> "the sensor saw mostly one direction of connections";
            case UNKNOWN -> "where the sensor stood cannot be told";
        };
    }
}
