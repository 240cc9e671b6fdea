package org.asbuilt.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The initial risk of a zone or conduit against the one that is tolerable, and who of the asset owner has approved its assessment. Source:
 * IEC 62443-3-2:2020 ZCR 2.1, 4.1, 7.1.
 *
 * @param initialRisk the worst case before any countermeasure, ZCR 2.1
 * @param tolerableRisk what is tolerable, ZCR 4.1 and 6.8
 * @param method how risk is rated
 * @param approvedBy who approved it for the management of the asset owner, ZCR 7.1
 * @param approved when it was approved
 */
@Label("Initial and tolerable risk")
@Of(
        value = {Kind.ZONE, Kind.CONDUIT, Kind.SYSTEM},
        group = FieldGroup.PROTECTION)
public record RiskComparison(
        Optional<Rating> initialRisk,
        Optional<Rating> tolerableRisk,
        Optional<String> method,
        @Refers(Kind.PERSON) Optional<Id> approvedBy,
        @Label("Approved on") Optional<LocalDate> approved)
        implements Facet {}
