package org.asbuilt.model;

import java.util.Optional;
import java.util.SortedSet;

/**
 * When part of the plant may be touched. Source: data dictionary 2.3, maintenance_window; RFC 5545 section 3.3.10.
 *
 * @param starts the first start by the local clock, for example 2026-01-10T22:00
 * @param timeZone the clock, an IANA name
 * @param recurrence how it recurs, a rule per RFC 5545, for example FREQ=MONTHLY;BYDAY=2SA; without it, once
 * @param duration how long it is open, ISO 8601, for example PT6H
 * @param blackouts days without it, a date or two with a slash, for example 2026-12-20/2027-01-06
 * @param conditions what else must be so: season, batch end, permit
 * @param approver who releases it
 * @param sites the sites that it is about
 * @param systems the systems that it is about
 * @param zones the zones that it is about
 * @param assets the assets that it is about
 */
@Label("Maintenance window")
@Of(Kind.CHANGE_WINDOW)
public record MaintenanceWindow(
        @CompareAs(Comparison.EXACT) Optional<String> starts,
        @CompareAs(Comparison.EXACT) Optional<String> timeZone,
        @CompareAs(Comparison.EXACT) Optional<String> recurrence,
        @CompareAs(Comparison.EXACT) Optional<String> duration,
        SortedSet<String> blackouts,
        Optional<String> conditions,
        Optional<String> approver,
        @Refers(Kind.SITE) SortedSet<Id> sites,
        @Refers(Kind.SYSTEM) SortedSet<Id> systems,
        @Refers(Kind.ZONE) SortedSet<Id> zones,
        @Refers(Kind.ASSET) SortedSet<Id> assets)
        implements Facet {
    /** Copies the sets. */
    public MaintenanceWindow {
        blackouts = SortedSets.copy(blackouts);
        sites = SortedSets.copy(sites);
        systems = SortedSets.copy(systems);
        zones = SortedSets.copy(zones);
        assets = SortedSets.copy(assets);
    }
}
