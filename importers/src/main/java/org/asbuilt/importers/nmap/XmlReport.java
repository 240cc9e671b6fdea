package org.asbuilt.importers.nmap;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;
import org.asbuilt.importers.nmap.ScannedHost.Port;
import org.asbuilt.importers.nmap.ScannedHost.Said;

/** Reads nmap's XML. Source: nmap.dtd of nmap 7.95. */
public final class XmlReport {
    private final Reading reading;
    private final HostClaims claims;
    private final ScanWindow window = new ScanWindow();
    private final List<String> open = new ArrayList<>();
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
        String head = reading.input().head().text();
        int root = head.indexOf("<nmaprun");
        if ((root < 0 ? head : head.substring(0, root)).contains("<!ENTITY")) {
            throw new Refused(
                    new Locus.Whole(), "the document declares its own entities, which no report of nmap does");
        }
        new XmlReport(reading).run();
    }

    private void run() throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // The platform's own reporter writes to the console.
        factory.setXMLReporter((message, type, information, location) -> {});
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are not read");
        });
        try (BufferedReader content = reading.markup()) {
            XMLStreamReader xml = factory.createXMLStreamReader(content);
            try {
                while (xml.hasNext()) {
                    event(xml, xml.next());
                }
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            finish();
            int line = e.getLocation() == null ? -1 : e.getLocation().getLineNumber();
            throw new Refused(
                    line > 0 ? new Locus.Line(line) : new Locus.Whole(),
                    "the XML is cut or broken here; what came before was read");
        }
        finish();
    }

    private void finish() {
        window.close(reading);
    }

    private void event(XMLStreamReader xml, int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                open.add(xml.getLocalName());
                if (open.size() > reading.limits().depth()) {
                    throw new Refused(
                            place(xml),
                            "elements are nested deeper than "
                                    + reading.limits().depth());
                }
                start(xml);
            }
            case XMLStreamConstants.END_ELEMENT -> {
                end(xml.getLocalName());
                open.removeLast();
            }
            case XMLStreamConstants.ENTITY_REFERENCE ->
                throw new Refused(place(xml), "the document uses an entity that is not of XML itself");
            default -> {
                // Text, comments and processing instructions hold nothing for us.
            }
        }
    }

    private static Locus place(XMLStreamReader xml) {
        return new Locus.Line(Math.max(1, xml.getLocation().getLineNumber()));
    }

    private void start(XMLStreamReader xml) {
        String name = xml.getLocalName();
        if (host.isEmpty()) {
            switch (name) {
                case "nmaprun" -> {
                    epoch(xml, "start").ifPresent(window::begins);
                    window.command(attribute(xml, "args"));
                }
                case "finished" -> epoch(xml, "time").ifPresent(window::ends);
                case "hosts" -> number(attribute(xml, "total")).ifPresent(window::scanned);
                case "host" -> {
                    hosts++;
                    ports = 0;
                    ScannedHost found = new ScannedHost(new Locus.Pointer("/nmaprun/host[" + hosts + "]"));
                    found.seen = epoch(xml, "endtime")
                            .or(() -> epoch(xml, "starttime"))
                            .or(window::from);
                    host = Optional.of(found);
                }
                default -> {
                    // Task and script bookkeeping of nmap.
                }
            }
            return;
        }
        inHost(xml, name, host.get());
    }

    private void inHost(XMLStreamReader xml, String name, ScannedHost found) {
        switch (name) {
            case "status" -> found.up = !attribute(xml, "state").equals("down");
            case "address" -> address(xml, found);
            case "hostname" -> found.hostnames.add(new Said(attribute(xml, "name"), found.locus));
            case "port" -> {
                ports++;
                Locus place = new Locus.Pointer("/nmaprun/host[" + hosts + "]/ports/port[" + ports + "]");
                port = Optional.of(new PortDraft(
                        attribute(xml, "protocol"), attribute(xml, "portid"), "", "", "", "", false, place));
            }
            case "state" -> port = port.map(draft -> draft.withState(attribute(xml, "state")));
            case "service" -> service(xml, found);
            case "extraports" ->
                number(attribute(xml, "count"))
                        .ifPresent(count -> reading.count("ports " + attribute(xml, "state"), count));
            case "osmatch" -> {
                if (found.system.isEmpty()) {
                    found.system = Optional.of(new Said(
                            attribute(xml, "name"), new Locus.Pointer("/nmaprun/host[" + hosts + "]/os/osmatch[1]")));
                } else {
                    reading.count("further guesses of operating systems", 1);
                }
            }
            case "osclass" -> found.deviceTypes.add(new Said(attribute(xml, "type"), found.locus));
            case "distance" -> {
                Optional<Long> hops = number(attribute(xml, "value"));
                found.hops = hops.isPresent() ? OptionalInt.of(hops.get().intValue()) : OptionalInt.empty();
            }
            case "script" -> reading.count("results of scripts, not read", 1);
            default -> {
                // Timing, sequences and traces.
            }
        }
    }

    private void address(XMLStreamReader xml, ScannedHost found) {
        Said said = new Said(attribute(xml, "addr"), found.locus);
        if (!attribute(xml, "addrtype").equals("mac")) {
            found.addresses.add(said);
            return;
        }
        found.mac = Optional.of(said);
        String vendor = attribute(xml, "vendor");
        if (!vendor.isEmpty()) {
            found.macVendor = Optional.of(new Said(vendor, found.locus));
        }
    }

    private void service(XMLStreamReader xml, ScannedHost found) {
        if (port.isEmpty()) {
            return;
        }
        PortDraft draft = port.get();
        String tunnel = attribute(xml, "tunnel");
        port = Optional.of(new PortDraft(
                draft.transport(),
                draft.number(),
                draft.state(),
                (tunnel.isEmpty() ? "" : tunnel + "/") + attribute(xml, "name"),
                attribute(xml, "product"),
                attribute(xml, "version"),
                attribute(xml, "method").equals("probed"),
                draft.locus()));
        String system = attribute(xml, "ostype");
        if (!system.isEmpty() && found.serviceSystem.isEmpty()) {
            found.serviceSystem = Optional.of(new Said(system, draft.locus()));
        }
        String device = attribute(xml, "devicetype");
        if (!device.isEmpty()) {
            found.deviceTypes.add(new Said(device, draft.locus()));
        }
    }

    private void end(String name) {
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

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value.strip();
    }

    private static Optional<Instant> epoch(XMLStreamReader xml, String name) {
        try {
            return number(attribute(xml, name)).map(Instant::ofEpochSecond);
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
