package org.asbuilt.importers;

import java.io.IOException;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.netbox.ExportReading;
import org.asbuilt.model.SourceType;

/**
 * Tables that the web page of NetBox exports with all their columns as CSV: devices, interfaces, virtual machines, addresses,
 * prefixes, VLANs, sites, cables, modules, services and types of devices. They become the claims that a dump of the same objects
 * becomes, as far as the tables say the same: a device stands in the tables of its parts by its name only, the number of its
 * register behind it, and a cable has no types of its ends, so that only one that is of the type for power is left out.
 *
 * <p>Tables in the form in which NetBox takes them in are read as well.
 *
 * <p>Source: the open source of NetBox 3.0 to 4.6, tables and their export; titles of columns are those of the English page. No
 * export of a real NetBox was at hand; a test makes rows of a real dump and compares what comes of both.
 */
public final class NetBoxExport implements Importer {
    @Override
    public String name() {
        return "netbox-export";
    }

    @Override
    public String reads() {
        return "tables of NetBox as CSV (export of all data, or as for bulk import)";
    }

    @Override
    public String unit() {
        return "rows";
    }

    @Override
    public SourceType sourceType() {
        return SourceType.ASSET_INVENTORY;
    }

    @Override
    public Certainty certainty(Head head) {
        return ExportReading.certainty(head);
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        ExportReading.read(reading);
    }
}
