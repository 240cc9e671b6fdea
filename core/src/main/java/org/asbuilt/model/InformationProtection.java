package org.asbuilt.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How an item of information is protected. What its policy demands is held against it, see docs/reference/information.md. Source:
 * requirements P2.C-01, P2.C-02, P2.C-04, P2.C-05, P2.C-09, P2.S-07; ISO/IEC 27001:2022 A.5.12, A.5.15, A.8.13.
 *
 * @param confidentialityNeed how bad it would be if the wrong people had it
 * @param integrityNeed how bad it would be if it were false
 * @param availabilityNeed how bad it would be if it were gone
 * @param mfaRequired whether a second factor is asked for before it is given
 * @param leastPrivilege why those who may have it need it
 * @param sharingAgreement what was agreed with those whom it is shared with
 * @param accessReviewed when its owner last looked at who may have it
 * @param signed whether it bears a signature that can be verified
 * @param lastVerified when it was last found unaltered
 * @param redundancy where else it is
 * @param backupSet the backup set that holds it
 * @param recoveryTime how soon it has to be back, ISO 8601, for example {@code PT4H}
 * @param recoveryPoint how much of it may be lost, ISO 8601, for example {@code P1D}
 * @param lastRestoreTest when it was last restored from its backup to see whether that works
 * @param healthMonitoring where the health of what keeps it is watched
 * @param valuableUntil until when it is worth something to an attacker, if that is not the end of service of what it is about
 * @param exceptionReason why its policy is not met, and what is done instead
 * @param exceptionUntil the last day of that exception
 */
@Label("Protection of information")
@Of(value = Kind.INFORMATION_ITEM, group = FieldGroup.INFORMATION)
public record InformationProtection(
        @Label("Need for confidentiality") Optional<Rating> confidentialityNeed,
        @Label("Need for integrity") Optional<Rating> integrityNeed,
        @Label("Need for availability") Optional<Rating> availabilityNeed,
        @Label("Second factor required") Optional<Boolean> mfaRequired,

        @Label("Basis of least privilege") @CompareAs(Comparison.NOTES)
        Optional<String> leastPrivilege,

        Optional<String> sharingAgreement,
        @Label("Access last reviewed") Optional<LocalDate> accessReviewed,
        Optional<Boolean> signed,
        Optional<LocalDate> lastVerified,
        Optional<String> redundancy,
        @Refers(Kind.INFORMATION_ITEM) Optional<Id> backupSet,
        @Label("Recovery time") Optional<String> recoveryTime,
        @Label("Recovery point") Optional<String> recoveryPoint,
        Optional<LocalDate> lastRestoreTest,
        Optional<String> healthMonitoring,
        Optional<LocalDate> valuableUntil,

        @Label("Reason of the exception") @CompareAs(Comparison.NOTES)
        Optional<String> exceptionReason,

        @Label("Exception until") Optional<LocalDate> exceptionUntil)
        implements Facet {}
