package org.asbuilt.report;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.asbuilt.assessment.Grade;
import org.asbuilt.model.InformationSubType;
import org.asbuilt.validation.Circumstances;

/**
 * A report: what it answers and how it is worked out. It is a pure function of what it stands on. To add one: a file here, its name in
 * the list of what this permits and in {@link ReportCatalogue}, and a case in {@code ReportWaterworksTest}. Source: requirements, section 1.7.
 */
public sealed interface Report
        permits AdvisoryExposure,
                AssetRegister,
                AuditorPack,
                BoardPage,
                ChangeLog,
                ConnectionRegister,
                DataQuality,
                DefinitiveRecord,
                IncidentGrabBag,
                InformationReport,
                IsolationSheets,
                Obsolescence,
                ProtocolReport,
                RecordStatus,
                ThirdPartyRegister,
                ThreeFactorMatrix,
                TrainingStatus,
                WhatChanged,
                WindowCalendar,
                WirelessReport,
                ZoneRegister {

    /** Its number in the requirements, for example R-03. */
    String number();

    /** What it is called. */
    String title();

    /** What it answers, in one sentence. */
    String purpose();

    /** The sorts of information that whoever holds a copy has: by these it counts in combinations. Source: requirements P2.A-04. */
    Set<InformationSubType> tells();

    /** Whether it tells of a time that ends with the record, and so needs to know when that begins. */
    default boolean isAboutTime() {
        return false;
    }

    /** The tables. */
    List<Section> sections(Grounds grounds, Scope scope);

    /** What keeps it from being the whole truth, beside how sure the record is. */
    default List<String> caveats(Grounds grounds, Scope scope) {
        return List.of();
    }

    /** The report on those grounds. */
    default Page page(Grounds grounds, Scope scope) {
        List<Section> sections = sections(grounds, scope);
        Page page = new Page(this, sections, List.of());
        return new Page(
                this,
                sections,
                Stream.concat(Stream.of(sureness(page, grounds)), caveats(grounds, scope).stream())
                        .toList());
    }

    /** How sure what is told of single subjects is; where only figures are told, how sure the whole record is. */
    private static String sureness(Page page, Grounds grounds) {
        Circumstances around = grounds.around();
        List<Grade> named = page.about().stream()
                .filter(id -> around.subject(id).isPresent())
                .flatMap(id -> grounds.assessment().grade(id).stream())
                .toList();
        return named.isEmpty()
                ? "It names no single subject. "
                        + sureness(
                                " subjects of the record, ",
                                grounds.assessment().grades())
                : sureness(" subjects that it names, ", named);
    }

    private static String sureness(String which, List<Grade> grades) {
        int validated = 0;
        int doubtful = 0;
        for (Grade grade : grades) {
            switch (grade.state()) {
                case VALIDATED -> validated++;
                case STALE, DISPUTED -> doubtful++;
                case UNVALIDATED, PARTIALLY_VALIDATED -> {}
            }
        }
        return "Of the " + grades.size() + which + validated + " are validated and " + doubtful
                + " are stale or disputed. What nobody has said stands as \"not known\".";
    }
}
