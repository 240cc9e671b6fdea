package org.asbuilt.importers;

import java.io.IOException;
import org.asbuilt.importers.grassmarlin.SessionArchive;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.SourceType;

/**
 * What the passive mapper GRASSMARLIN saw: its sessions ({@code .gm3}, an archive of XML documents), and its reports of nodes, of
 * connections and of the packets of a node as CSV.
 *
 * <p>Source: the open source of GRASSMARLIN 3.2, which writes both. No session of a real plant was at hand. Of what passed back on
 * a connection only the bytes are taken: version 3.2 writes the packets of the other direction there once more.
 */
public final class Grassmarlin implements Importer {
    @Override
    public String name() {
        return "grassmarlin";
    }

    @Override
    public String reads() {
        return "sessions of GRASSMARLIN (.gm3) and its reports as CSV";
    }

    @Override
    public String unit() {
        return "nodes, connections, devices and rows";
    }

    @Override
    public SourceType sourceType() {
        return SourceType.PASSIVE_MONITORING;
    }

    @Override
    public Certainty certainty(Head head) {
        return SessionArchive.certainty(head);
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        SessionArchive.read(reading);
    }
}
