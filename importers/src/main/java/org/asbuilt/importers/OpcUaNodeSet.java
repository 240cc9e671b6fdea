package org.asbuilt.importers;

import java.io.IOException;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Root;
import org.asbuilt.importers.nodeset.NodeSetReading;
import org.asbuilt.model.SourceType;

/** Information models of OPC UA (UANodeSet): models with their versions, and the name plates of the devices in them. */
public final class OpcUaNodeSet implements Importer {
    @Override
    public String name() {
        return "opcua-nodeset";
    }

    @Override
    public String reads() {
        return "OPC UA information models (UANodeSet XML)";
    }

    @Override
    public String unit() {
        return "models and devices";
    }

    @Override
    public SourceType sourceType() {
        return SourceType.DESIGN_DOCUMENT;
    }

    @Override
    public Certainty certainty(Head head) {
        return Root.of(head)
                .filter(root -> root.name().equals("UANodeSet"))
                .map(root -> Certainty.certain("its root element is UANodeSet"))
                .orElse(Certainty.none());
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        NodeSetReading.read(reading);
    }
}
