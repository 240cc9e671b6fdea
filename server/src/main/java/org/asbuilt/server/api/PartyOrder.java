package org.asbuilt.server.api;

import java.time.LocalDate;
import org.asbuilt.server.view.ThirdPartyViews.PartyRow;

/** What third parties are ordered by; where that is the same, by name. */
enum PartyOrder {
    /** By name, Vendor 2 before Vendor 10. */
    NAME,
    /** First those of which most is over: the contract, the assessment, certificates. */
    PRESSING,
    /** Those whose assessment is overdue first, then those that are due first, and of those due on one day the ones with most lapsed certificates. */
    ASSESSMENT;

    /** The order of rows. */
    Keyset<PartyRow> rows() {
        Keyset<PartyRow> all = Keyset.of("third-parties " + name());
        Keyset<PartyRow> order = switch (this) {
            case NAME -> all;
            case PRESSING -> all.most(PartyOrder::over);
            case ASSESSMENT -> all.first(PartyRow::overdue).by(PartyOrder::due).most(PartyRow::lapsed);
        };
        return order.byName(row -> row.party().name()).by(row -> row.party().id());
    }

    private static int over(PartyRow row) {
        return (row.contractEnded() ? 1 : 0) + (row.overdue() ? 1 : 0) + (row.lapsed() > 0 ? 1 : 0);
    }

    /** Overdue without a day is one that was never assessed, which stands first; where nothing is due it stands last. */
    private static String due(PartyRow row) {
        return row.nextDue().map(LocalDate::toString).orElse(row.overdue() ? "" : "never");
    }
}
