package org.asbuilt.server.record;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.asbuilt.access.Affiliation;
import org.asbuilt.access.Sight;
import org.asbuilt.access.View;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.FieldGroup;
import org.asbuilt.server.view.Plant;
import org.asbuilt.store.SqlSites;
import org.asbuilt.validation.Extent;

/** The records of sites as they are held here. Each is folded when it is first asked for, and goes on from there. */
public final class SiteCopies {
    /**
     * What is shown of a copy: all but what a label keeps for persons that it names. Whom a site names, nobody is known to be here, even
     * if somebody here is called so.
     */
    private static final View SHOWN = new View(
            Optional.of(""),
            Affiliation.OWN,
            false,
            Set.of(new View.Window(Extent.EVERYTHING, EnumSet.allOf(FieldGroup.class))));

    private final Storage storage;
    private final Clock clock;
    private final Map<String, Copy> copies = new ConcurrentHashMap<>();

    /**
     * A copy as it was folded.
     *
     * @param line which line of the site's record it is
     * @param whole all of it
     * @param seen what of it is shown
     */
    private record Copy(long line, Snapshot whole, Snapshot seen) {}

    SiteCopies(Storage storage, Clock clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /** The record of a site; empty if there is no such site. */
    public Optional<Snapshot> whole(String name) {
        return storage.sites().find(name).map(site -> copy(site).whole());
    }

    /** What of it is shown to whoever reads everything here: what a label keeps for persons at the site is not. */
    public Optional<Plant> seen(String name) {
        return storage.sites().find(name).map(site -> new Plant(copy(site).seen(), clock.instant()));
    }

    /** What is shown of all sites, by their names. */
    public SortedMap<String, Plant> seen() {
        SortedMap<String, Plant> all = new TreeMap<>();
        for (SqlSites.Site site : storage.sites().all()) {
            all.put(site.name(), new Plant(copy(site).seen(), clock.instant()));
        }
        return all;
    }

    /** Who asks for the copy of one site does not wait for that of another. */
    private Copy copy(SqlSites.Site site) {
        return copies.compute(
                site.origin(),
                (origin, known) ->
                        newest(site, known == null ? new Copy(site.line(), Snapshot.EMPTY, Snapshot.EMPTY) : known));
    }

    private Copy newest(SqlSites.Site site, Copy known) {
        boolean goesOn = known.line() == site.line();
        if (goesOn && known.whole().commit() >= site.held()) {
            return known;
        }
        Snapshot[] newest = {goesOn ? known.whole() : Snapshot.EMPTY};
        storage.sites()
                .commits(
                        site.origin(),
                        newest[0].commit() + 1,
                        site.held(),
                        commit -> newest[0] = newest[0].with(commit));
        return new Copy(
                site.line(),
                newest[0],
                Sight.of(SHOWN, newest[0], clock.instant()).seen());
    }
}
