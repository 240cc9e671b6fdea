package org.asbuilt.importers.grassmarlin;

import java.io.BufferedReader;
import java.io.IOException;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Archive;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Markup;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;
import org.asbuilt.importers.traffic.FlowLedger;
import org.asbuilt.importers.traffic.Notes;

/** Reads a session part by part; what was gathered of traffic is claimed in the end, even where the archive breaks off. */
public final class SessionArchive {
    private static final String KNOWN_VERSION = "3.2";

    private final Reading reading;
    private final FlowLedger ledger;
    private final Notes notes;
    private boolean found;

    private SessionArchive(Reading reading) {
        this.reading = reading;
        ledger = new FlowLedger(reading);
        notes = new Notes(reading);
    }

    /** Whether a file is a session or a report. */
    public static Certainty certainty(Head head) {
        if (isArchive(head)) {
            return head.contains("manifest.xml") && head.contains("session.xml")
                    ? Certainty.certain("the archive has the parts of a session of GRASSMARLIN")
                    : Certainty.none();
        }
        return Report.of(head.text())
                .map(report -> Certainty.certain("its header is that of " + report.words()))
                .orElse(Certainty.none());
    }

    private static boolean isArchive(Head head) {
        return head.startsWith('P', 'K', 3, 4);
    }

    /**
     * Reads it.
     *
     * @throws IOException if the disk fails
     */
    public static void read(Reading reading) throws IOException {
        SessionArchive session = new SessionArchive(reading);
        Head head = reading.input().head();
        try {
            if (isArchive(head)) {
                Archive.each(reading, session::part);
            } else {
                ReportReading.read(reading, session.ledger, session.notes);
                session.found = true;
            }
        } finally {
            session.ledger.claim();
            session.notes.say();
        }
        if (!session.found) {
            throw new Refused(new Locus.Whole(), "there is neither a session nor a logical graph in the archive");
        }
    }

    private void part(Archive.Part part) throws IOException {
        String name = part.name();
        switch (name) {
            case "manifest.xml" -> walk(part, new Manifest());
            case "session.xml" -> {
                found = true;
                walk(part, new Topology(reading));
            }
            case "logical.xml" -> {
                found = true;
                walk(part, new LogicalGraph(reading, ledger, notes));
            }
            case "mesh.xml" -> walk(part, new MeshGraph());
            case "physical.xml" -> reading.count("graphs that GRASSMARLIN draws of the physical topology again", 1);
            default -> other(name);
        }
    }

    private void other(String name) {
        if (name.contains("_graph")) {
            reading.count("views of graphs, of which positions are kept and nothing else", 1);
        } else {
            reading.note(Severity.WARNING, new Locus.Words(name), "this part is not known and was not read");
        }
    }

    private void walk(Archive.Part part, Markup.Visitor visitor) throws IOException {
        try (BufferedReader text = part.markup(reading.limits())) {
            Markup.walk(reading, text, part.name(), visitor);
        }
    }

    private final class Manifest implements Markup.Visitor {
        @Override
        public Markup.Take start(Markup.Tag tag) {
            String version = tag.attribute("ver");
            if (tag.name().equals("manifest") && !version.equals(KNOWN_VERSION)) {
                reading.note(
                        Severity.WARNING,
                        tag.locus(),
                        "the session is not of version " + KNOWN_VERSION + ", as which it is read");
            }
            return Markup.Take.SKIP;
        }
    }

    /** Radio nodes are known by the identifiers of their own network only. */
    private final class MeshGraph implements Markup.Visitor {
        @Override
        public Markup.Take start(Markup.Tag tag) {
            if (tag.name().equals("node") || tag.name().equals("edge")) {
                notes.add(
                        Severity.WARNING,
                        tag.locus(),
                        "the " + tag.name() + "s of the radio mesh (IEEE 802.15.4) were not taken");
                reading.units(1, 0);
                return Markup.Take.SKIP;
            }
            return Markup.Take.ENTER;
        }
    }
}
