package org.asbuilt.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A set of backups, itself an item of information. Source: requirements P2.C-05, P2.C-06; ISO/IEC 27001:2022 A.8.13; IEC 62443-2-1
 * SPE 8.
 *
 * @param offline whether it lies where no network reaches it
 * @param immutable whether what is in it can be neither altered nor deleted for a time
 * @param offSite whether a copy lies at another site
 * @param separateCredentials whether it is reached by credentials that serve for nothing else
 * @param encrypted whether it is encrypted
 * @param lastVerified when it was last found whole
 * @param lastRestoreTest when something was last restored from it to see whether that works
 * @param covers what it holds
 */
@Label("Backup set")
@Of(value = Kind.INFORMATION_ITEM, group = FieldGroup.INFORMATION)
public record BackupSet(
        Optional<Boolean> offline,
        Optional<Boolean> immutable,
        @Label("Off site") Optional<Boolean> offSite,
        Optional<Boolean> separateCredentials,
        Optional<Boolean> encrypted,
        Optional<LocalDate> lastVerified,
        Optional<LocalDate> lastRestoreTest,

        @Refers({Kind.INFORMATION_ITEM, Kind.ASSET, Kind.SYSTEM, Kind.SITE})
        SortedSet<Id> covers)
        implements Facet {
    /** Copies the set. */
    public BackupSet {
        covers = SortedSets.copy(covers);
    }
}
