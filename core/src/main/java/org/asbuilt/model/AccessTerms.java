package org.asbuilt.model;

import java.util.Optional;
import java.util.SortedSet;

/**
 * On which terms a third party may use an access path, and how it is watched. Who bears the risk, whether it is out of band and when it is
 * reviewed stands in the business case. Source: requirements P5-04, P5-05; secure connectivity principles (January 2026), principles 2, 5.
 *
 * @param purpose what it is for
 * @param route the way in words: where it enters, what it passes
 * @param privilege the most that may be done by it
 * @param accounts the names of the accounts that are used
 * @param broker the jump host, VPN end or other device that it passes
 * @param restriction when it may be used
 * @param perSession whether every session is approved
 * @param recorded whether sessions are recorded
 * @param monitored by what it is watched, in words
 * @param switchOffMinutes how long it takes to cut it, in minutes
 * @param contract the contract that it stands on
 * @param suspected whether it is only suspected to be there
 */
@Label("Terms of access")
@Of(value = Kind.ACCESS_PATH, group = FieldGroup.THIRD_PARTIES)
public record AccessTerms(
        Optional<String> purpose,
        Optional<String> route,
        Optional<Privilege> privilege,
        @CompareAs(Comparison.EXACT) SortedSet<String> accounts,
        @Refers(Kind.ASSET) SortedSet<Id> broker,
        @Label("Time restriction") Optional<TimeRestriction> restriction,
        @Label("Approval of every session") Optional<Boolean> perSession,
        @Label("Sessions are recorded") Optional<Boolean> recorded,
        @Label("Watched by") Optional<String> monitored,
        @Label("Minutes to cut it") Optional<Integer> switchOffMinutes,
        @Refers(Kind.CONTRACT) Optional<Id> contract,
        @Label("Only suspected") Optional<Boolean> suspected)
        implements Facet {
    /** Copies the sets. */
    public AccessTerms {
        accounts = SortedSets.copy(accounts);
        broker = SortedSets.copy(broker);
    }
}
