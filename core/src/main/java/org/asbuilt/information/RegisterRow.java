package org.asbuilt.information;

import java.util.List;
import java.util.Optional;
import org.asbuilt.model.CaptureMode;
import org.asbuilt.model.Holding;
import org.asbuilt.model.Id;
import org.asbuilt.model.InformationCategory;
import org.asbuilt.model.InformationSubType;
import org.asbuilt.model.Persistence;
import org.asbuilt.model.Tlp;

/**
 * A row of the register of information. Source: requirements P2.S-01 to P2.S-09.
 *
 * @param key by which it is named: the id of the item, or the key of the stored file
 * @param title what it is called
 * @param origin where the row comes from
 * @param item the item in the record, if there is one
 * @param file the file that was taken in, or what the installation keeps, if there is one
 * @param category the category
 * @param subType the sub-type
 * @param format the format of the data: what is recorded, or else that of the file
 * @param holding whether it is held, shared or both; what was taken in is held
 * @param captured how it came into the register
 * @param persistence how long it stays true
 * @param label who may have it
 * @param missing what the register has to say of it and does not
 * @param gap what is lacking of its protection; of an item in the record
 */
public record RegisterRow(
        String key,
        String title,
        Origin origin,
        Optional<Id> item,
        Optional<StoredFile> file,
        Optional<InformationCategory> category,
        Optional<InformationSubType> subType,
        Optional<String> format,
        Optional<Holding> holding,
        CaptureMode captured,
        Optional<Persistence> persistence,
        Optional<Tlp> label,
        List<String> missing,
        Optional<ProtectionGap> gap) {

    /** Where a row comes from. */
    public enum Origin {
        /** The record holds the item. */
        RECORDED,
        /** A file was taken in; nobody has taken it into the record yet. */
        TAKEN_IN,
        /** The installation keeps it: the record itself, its backups, its exports. */
        INSTALLATION
    }

    /** Copies the list. */
    public RegisterRow {
        missing = List.copyOf(missing);
    }
}
