package org.asbuilt.importers.nmap;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Markup;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.nmap.ScannedHost.Port;
import org.asbuilt.importers.nmap.ScannedHost.Said;

/** Reads nmap's XML. Source: nmap.dtd of nmap 7.95. */
public final class XmlReport implements Markup.Visitor {
    private final Reading reading;
    private final HostClaims claims;
    private final ScanWindow window = new ScanWindow();
    private Optional<ScannedHost> host = Optional.empty();
    private int hosts;
    private int ports;
    private Optional<PortDraft> port = Optional.empty();

    /** A port whose state and service are still to come. */
    private record PortDraft(
            String transport,
            String number,
            String state,
            String service,
            String product,
            String version,
            boolean probed,
            Locus locus) {
        PortDraft withState(String found) {
            return new PortDraft(transport, number, found, service, product, version, probed, locus);
        }
    }

    private XmlReport(Reading reading) {
        this.reading = reading;
        claims = new HostClaims(reading);
    }

    /**
     * Reads a report.
     *
     * @throws IOException if the disk fails
     */
    public static void read(Reading reading) throws IOException {
        XmlReport report = new XmlReport(reading);
        Markup.walk(reading, report, () -> report.window.close(reading));
    }

    @Override
    public Markup.Take start(Markup.Tag tag) {
        element(tag);
        return Markup.Take.ENTER;
    }

    private void element(Markup.Tag tag) {
        String name = tag.name();
        if (host.isEmpty()) {
            switch (name) {
                case "nmaprun" -> {
                    epoch(tag, "start").ifPresent(window::begins);
                    window.command(tag.attribute("args"));
                }
                case "finished" -> epoch(tag, "time").ifPresent(window::ends);
                case "hosts" -> number(tag.attribute("total")).ifPresent(window::scanned);
                case "host" -> {
                    hosts++;
                    ports = 0;
                    ScannedHost found = new ScannedHost(new Locus.Pointer("/nmaprun/host[" + hosts + "]"));
                    found.seen = epoch(tag, "endtime")
                            .or(() -> epoch(tag, "starttime"))
                            .or(window::from);
                    host = Optional.of(found);
                }
                default -> {
                    // Task and script bookkeeping of nmap.
                }
            }
            return;
        }
        inHost(tag, name, host.get());
    }

    private void inHost(Markup.Tag tag, String name, ScannedHost found) {
        switch (name) {
            case "status" -> found.up = !tag.attribute("state").equals("down");
            case "address" -> address(tag, found);
            case "hostname" -> found.hostnames.add(new Said(tag.attribute("name"), found.locus));
            case "port" -> {
                ports++;
                Locus place = new Locus.Pointer("/nmaprun/host[" + hosts + "]/ports/port[" + ports + "]");
                port = Optional.of(new PortDraft(
                        tag.attribute("protocol"), tag.attribute("portid"), "", "", "", "", false, place));
            }
            case "state" -> port = port.map(draft -> draft.withState(tag.attribute("state")));
            case "service" -> service(tag, found);
            case "extraports" ->
                number(tag.attribute("count"))
                        .ifPresent(count -> reading.count("ports " + tag.attribute("state"), count));
            case "osmatch" -> {
                if (found.system.isEmpty()) {
                    found.system = Optional.of(new Said(
                            tag.attribute("name"), new Locus.Pointer("/nmaprun/host[" + hosts + "]/os/osmatch[1]")));
                } else {
                    reading.count("further guesses of operating systems", 1);
                }
            }
            case "osclass" -> found.deviceTypes.add(new Said(tag.attribute("type"), found.locus));
            case "distance" -> {
                Optional<Long> hops = number(tag.attribute("value"));
                found.hops = hops.isPresent() ? OptionalInt.of(hops.get().intValue()) : OptionalInt.empty();
            }
            case "script" -> reading.count("results of scripts, not read", 1);
            default -> {
                // Timing, sequences and traces.
            }
        }
    }

    private void address(Markup.Tag tag, ScannedHost found) {
        Said said = new Said(tag.attribute("addr"), found.locus);
        if (!tag.attribute("addrtype").equals("mac")) {
            found.addresses.add(said);
            return;
        }
        found.mac = Optional.of(said);
        String vendor = tag.attribute("vendor");
        if (!vendor.isEmpty()) {
            found.macVendor = Optional.of(new Said(vendor, found.locus));
        }
    }

    private void service(Markup.Tag tag, ScannedHost found) {
        if (port.isEmpty()) {
            return;
        }
        PortDraft draft = port.get();
        String tunnel = tag.attribute("tunnel");
        port = Optional.of(new PortDraft(
                draft.transport(),
                draft.number(),
                draft.state(),
                (tunnel.isEmpty() ? "" : tunnel + "/") + tag.attribute("name"),
                tag.attribute("product"),
                tag.attribute("version"),
                tag.attribute("method").equals("probed"),
                draft.locus()));
        String system = tag.attribute("ostype");
        if (!system.isEmpty() && found.serviceSystem.isEmpty()) {
            found.serviceSystem = Optional.of(new Said(system, draft.locus()));
        }
        String device = tag.attribute("devicetype");
        if (!device.isEmpty()) {
            found.deviceTypes.add(new Said(device, draft.locus()));
        }
    }

    @Override
    public void end(Markup.Tag tag, String text) {
        String name = tag.name();
        if (name.equals("port") && port.isPresent() && host.isPresent()) {
            PortDraft draft = port.get();
            Optional<Long> number = number(draft.number()).filter(found -> found <= 65535);
            if (number.isPresent() && !draft.transport().isEmpty()) {
                host.get()
                        .ports
                        .add(new Port(
                                draft.transport(),
                                number.get().intValue(),
                                draft.state(),
                                draft.service(),
                                draft.product(),
                                draft.version(),
                                draft.probed(),
                                draft.locus()));
            } else {
                host.get().understood = false;
                reading.note(Severity.WARNING, draft.locus(), "expected a port, found \"" + draft.number() + "\"");
            }
            port = Optional.empty();
        } else if (name.equals("host") && host.isPresent()) {
            window.answered(host.get());
            claims.claim(host.get());
            host = Optional.empty();
        }
    }

    private static Optional<Instant> epoch(Markup.Tag tag, String name) {
        try {
            return number(tag.attribute(name)).map(Instant::ofEpochSecond);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Long> number(String text) {
        if (text.isEmpty() || text.length() > 12 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(text, 10));
    }
}
