package org.asbuilt.importers;

import java.io.IOException;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.netbox.NetBoxReading;
import org.asbuilt.model.SourceType;

/**
 * What the inventory system NetBox holds: a dump of its database as Django writes it, or the answers of its API.
 *
 * <p>Source: NetBox 3.6 documentation, data models and REST API; Django 4.2, serialization formats.
 */
public final class NetBox implements Importer {
    @Override
    public String name() {
        return "netbox";
    }

    @Override
    public String reads() {
        return "dumps and API answers of NetBox as JSON";
    }

    @Override
    public String unit() {
        return "objects";
    }

    @Override
    public SourceType sourceType() {
        return SourceType.ASSET_INVENTORY;
    }

    @Override
    public Certainty certainty(Head head) {
        return NetBoxReading.certainty(head);
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        NetBoxReading.read(reading);
    }
}
