package org.asbuilt.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.asbuilt.category.Axis;
import org.asbuilt.category.CriticalitySpread;
import org.asbuilt.category.LookAhead;
import org.asbuilt.model.Id;
import org.asbuilt.model.InformationSubType;
import org.asbuilt.model.Rating;
import org.asbuilt.validation.Circumstances;

/** What is sold, corrected or made no more, and when. Source: requirements R-14, P3-16. */
public record Obsolescence() implements Report {

    @Override
    public String number() {
        return "R-14";
    }

    @Override
    public String title() {
        return "Obsolescence";
    }

    @Override
    public String purpose() {
        return "Which assets reach the end of sale, support or life, now and in the next 12, 24 and 36 months.";
    }

    @Override
    public Set<InformationSubType> tells() {
        return Set.of(InformationSubType.ASSET_INVENTORY, InformationSubType.COMPONENT_WEAKNESSES);
    }

    @Override
    public List<Section> sections(Grounds grounds, Scope scope) {
        Circumstances around = grounds.around();
        LookAhead ahead = LookAhead.of(around);
        CriticalitySpread criticality = grounds.priorities().criticality();
        List<Section> sections = new ArrayList<>();
        for (LookAhead.When when : LookAhead.When.values()) {
            sections.add(Section.<LookAhead.Ending>of(
                            when == LookAhead.When.PASSED ? "Has ended" : "Ends " + Cell.words(when))
                    .column("Asset", one -> Cell.of(one.asset(), around))
                    .column("What ends", one -> Cell.choice(one.what()))
                    .column("Day", one -> Cell.of(one.day().toString()))
                    .column("Recorded at", one -> Cell.of(one.recordedAt(), around))
                    .column("Criticality", one -> Cell.choice(criticality.rating(one.asset(), Axis.OVERALL)))
                    .column("Treated as untrusted", one -> Cell.yes(one.untrusted()))
                    .rows(ahead.ending().stream()
                            .filter(one -> one.when() == when)
                            .filter(one -> scope.holds(one.asset(), around))
                            .sorted(Comparator.comparing(LookAhead.Ending::day)
                                    .thenComparing(LookAhead.Ending::asset, Scope.byName(around))
                                    .thenComparing(LookAhead.Ending::what))
                            .toList()));
        }
        sections.add(Section.<Id>of("Of which no day is recorded")
                .note(
                        "Nobody can say that these do not end. The most critical come first, since it is best asked of them first.")
                .column("Asset", one -> Cell.of(one, around))
                .column("Zone", one -> Cell.of(around.subject(one).flatMap(around::zone), around))
                .column("Criticality", one -> Cell.choice(criticality.rating(one, Axis.OVERALL)))
                .column("Manufacturer", one -> Parts.of(one, List.of("nameplate.manufacturer"), around))
                .column("Model", one -> Parts.of(one, List.of("nameplate.model"), around))
                .rows(ahead.unknown().stream()
                        .filter(one -> scope.holds(one, around))
                        .sorted(mostCriticalFirst(criticality).thenComparing(Scope.byName(around)))
                        .toList()));
        return sections;
    }

    /** What nobody has rated stands last: it is neither low nor high. */
    private static Comparator<Id> mostCriticalFirst(CriticalitySpread criticality) {
        return Comparator.comparingInt(
                id -> -criticality.rating(id, Axis.OVERALL).map(Rating::level).orElse(-1));
    }
}
