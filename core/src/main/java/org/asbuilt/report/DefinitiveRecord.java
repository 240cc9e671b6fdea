package org.asbuilt.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.InformationSubType;

/**
 * The definitive record as one document, principle by principle: made of the other reports, in chapters, as far as whoever asks may see
 * it. Its tables are bounded, and say so where something is left out. Source: requirements 1.7; definitive view guidance, principles 1 to
 * 5.
 */
public record DefinitiveRecord() implements Report {
    private static final String SURE = "1. The record: what it rests on and how sure it is";
    private static final String INFORMATION = "2. Information about the plant";
    private static final String ASSETS = "3. Assets";
    private static final String CONNECTIVITY = "4. Connectivity and architecture";
    private static final String THIRD_PARTIES = "5. Third parties and access";
    private static final String OPEN = "6. Open findings and known unknowns";
    private static final String CHANGES = "7. Changes since the last baseline";
    private static final String ANNEX = "Annex. How to verify it";

    private record Placed(String chapter, Report report) {}

    private static final RecordStatus STATUS = new RecordStatus();
    private static final DataQuality QUALITY = new DataQuality();
    private static final String QUALITY_REPORT = "report " + QUALITY.number();
    private static final WhatChanged CHANGED = new WhatChanged();

    /** The reports that stand in it whole. */
    private static final List<Placed> WHOLE = List.of(
            new Placed(SURE, STATUS),
            new Placed(SURE, new TrainingStatus()),
            new Placed(INFORMATION, new InformationReport()),
            new Placed(ASSETS, new ThreeFactorMatrix()),
            new Placed(ASSETS, new AdvisoryExposure()),
            new Placed(ASSETS, new Obsolescence()),
            new Placed(CONNECTIVITY, new ZoneRegister()),
            new Placed(CONNECTIVITY, new ConnectionRegister()),
            new Placed(CONNECTIVITY, new ProtocolReport()),
            new Placed(CONNECTIVITY, new WirelessReport()),
            new Placed(THIRD_PARTIES, new ThirdPartyRegister()));

    @Override
    public String number() {
        return "R-00";
    }

    @Override
    public String title() {
        return "The definitive record";
    }

    @Override
    public String purpose() {
        return "The whole record as one document: sources, assets, connectivity, third parties, what is open, what changed, and how to verify it.";
    }

    @Override
    public Set<InformationSubType> tells() {
        Set<InformationSubType> told = EnumSet.noneOf(InformationSubType.class);
        Stream.concat(WHOLE.stream().map(Placed::report), Stream.of(QUALITY, CHANGED))
                .map(Report::tells)
                .forEach((Collection<InformationSubType> one) -> told.addAll(one));
        return told;
    }

    @Override
    public List<Section> sections(Grounds grounds, Scope scope) {
        RecordTables own = new RecordTables(grounds, scope);
        Abridged document = new Abridged();
        document.add(SURE, QUALITY_REPORT, List.of(own.principles()));
        whole(document, SURE, grounds, scope);
        document.add(
                SURE, QUALITY_REPORT, List.of(DataQuality.places(grounds, scope), DataQuality.lowers(grounds, scope)));
        document.add(SURE, "the page Sources", List.of(own.taken(), own.sources()));
        document.add(SURE, "report R-17", List.of(AuditorPack.sources(grounds.around())));
        whole(document, INFORMATION, grounds, scope);
        document.add(ASSETS, "report R-03", own.assets());
        whole(document, ASSETS, grounds, scope);
        whole(document, CONNECTIVITY, grounds, scope);
        whole(document, THIRD_PARTIES, grounds, scope);
        document.add(OPEN, "the register of known unknowns", List.of(own.unknowns()));
        document.add(OPEN, QUALITY_REPORT, List.of(DataQuality.findings(grounds, scope)));
        document.add(OPEN, "report R-12", List.of(ChangeLog.unapproved(grounds, scope)));
        document.add(
                OPEN,
                QUALITY_REPORT,
                List.of(DataQuality.disputed(grounds, scope), DataQuality.questions(grounds, scope)));
        changes(document, own, grounds, scope);
        document.add(ANNEX, "report R-17", List.of(own.verifying(), AuditorPack.seals(grounds)));
        return document.sections();
    }

    private static void whole(Abridged document, String chapter, Grounds grounds, Scope scope) {
        WHOLE.stream()
                .filter(placed -> placed.chapter().equals(chapter))
                .forEach(placed -> document.add(
                        chapter,
                        "report " + placed.report().number(),
                        placed.report().sections(grounds, scope)));
    }

    private static void changes(Abridged document, RecordTables own, Grounds grounds, Scope scope) {
        Optional<Subject> baseline = own.lastBaseline();
        document.add(CHANGES, "report R-12", List.of(own.baseline(baseline)));
        Scope since =
                new Scope(scope.place(), baseline.flatMap(RecordTables::taken).orElse(Instant.EPOCH));
        document.add(
                CHANGES,
                "report R-12",
                List.of(ChangeLog.changes(
                        baseline.isPresent() ? "Changes since then, and those that are open" : "All changes",
                        ChangeLog.within(grounds, since),
                        grounds)));
        if (baseline.isPresent()) {
            document.add(CHANGES, "report " + CHANGED.number(), CHANGED.sections(grounds, since));
        }
    }

    @Override
    public List<String> caveats(Grounds grounds, Scope scope) {
        List<String> caveats = new ArrayList<>();
        caveats.add("A table holds at most " + Abridged.MOST_ROWS + " rows and the document " + Abridged.MOST_OF_ALL
                + ": where one is cut, the sentence above it says so and names the report that has all of it. Isolation sheets"
                + " (R-15), the incident grab bag (R-16), the auditor's pack (R-17), the board's page (R-18) and the windows (R-19) are"
                + " documents of their own.");
        if (grounds.seals().isEmpty()) {
            caveats.add("The ends of the logs are for whoever sees all of the record, and are left out here.");
        }
        WHOLE.forEach(placed -> placed.report()
                .caveats(grounds, scope)
                .forEach(caveat -> caveats.add(placed.report().number() + ": " + caveat)));
        return caveats;
    }
}
