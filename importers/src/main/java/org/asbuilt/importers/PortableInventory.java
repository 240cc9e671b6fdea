package org.asbuilt.importers;

import java.io.IOException;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.inventory.PortableInventoryReading;
import org.asbuilt.model.SourceType;

/**
 * Portable Inventory Data (PID), the JSON in which the inventory OTbase hands out devices, products and networks: as a file, or as
 * the answer of its API.
 *
 * <p>Source: Langner, "The Portable Inventory Data format" and the reference of the API of OTbase. No file of a real OTbase was at
 * hand: the names of the fields of a device, of its hardware and of its context are those that are published; those of a
 * connection, of a module and of a software are taken in several spellings, and what has none of them is remarked.
 */
public final class PortableInventory implements Importer {
    @Override
    public String name() {
        return "otbase-pid";
    }

    @Override
    public String reads() {
        return "Portable Inventory Data of OTbase (PID JSON)";
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
        return PortableInventoryReading.certainty(head);
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        PortableInventoryReading.read(reading);
    }
}
