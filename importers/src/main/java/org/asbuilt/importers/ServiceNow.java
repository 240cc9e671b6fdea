package org.asbuilt.importers;

import java.io.IOException;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.inventory.ServiceNowReading;
import org.asbuilt.model.SourceType;

/**
 * Configuration items of ServiceNow: payloads for identification and reconciliation, and answers of the Table API.
 *
 * <p>Source: ServiceNow developer documentation, Identification and Reconciliation API and Table API.
 */
public final class ServiceNow implements Importer {
    @Override
    public String name() {
        return "servicenow";
    }

    @Override
    public String reads() {
        return "payloads and table answers of the CMDB of ServiceNow as JSON";
    }

    @Override
    public String unit() {
        return "configuration items";
    }

    @Override
    public SourceType sourceType() {
        return SourceType.ASSET_INVENTORY;
    }

    @Override
    public Certainty certainty(Head head) {
        return ServiceNowReading.certainty(head);
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        ServiceNowReading.read(reading);
    }
}
