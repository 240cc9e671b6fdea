package org.asbuilt.model;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;

/**
 * The permission for an active scan with all that must be so before. Source: requirements P1.C-12, P1.C-13; fixture K8.
 *
 * @param targets the assets to be scanned
 * @param ranges the address ranges to be scanned
 * @param excluded assets that must not be touched
 * @param tool the tool and its version
 * @param method how it scans: which probes at which rate
 * @param tested where it was tried before, on what, and the result
 * @param vendorApproval the reference of the vendor's approval
 * @param approver who permits it
 * @param operationsInformed who of security operations was told
 * @param informedAt when they were told
 * @param window the maintenance window
 * @param from the first moment
 * @param until the moment when it ends
 * @param stopCriteria what ends it at once
 * @param resultDigest SHA-256 of the result in lower-case hex, once there is one; then no other result enters with it
 */
@Label("Scan permit")
@Of(value = Kind.SCAN_PERMIT, group = FieldGroup.PROTECTION)
public record ScanPermit(
        @Refers(Kind.ASSET) SortedSet<Id> targets,
        SortedSet<Cidr> ranges,
        @Refers(Kind.ASSET) SortedSet<Id> excluded,
        Optional<String> tool,
        Optional<String> method,
        @Label("Evidence of the test") Optional<String> tested,
        Optional<String> vendorApproval,
        Optional<String> approver,
        @Label("Security operations informed") Optional<String> operationsInformed,
        Optional<Instant> informedAt,
        @Refers(Kind.CHANGE_WINDOW) Optional<Id> window,
        @Label("Permitted from") Optional<Instant> from,
        @Label("Permitted until") Optional<Instant> until,
        Optional<String> stopCriteria,

        @Label("SHA-256 of the result") @CompareAs(Comparison.EXACT)
        Optional<String> resultDigest)
        implements Facet {
    /** Copies the sets. */
    public ScanPermit {
        targets = SortedSets.copy(targets);
        ranges = SortedSets.copy(ranges);
        excluded = SortedSets.copy(excluded);
    }
}
