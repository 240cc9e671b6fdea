package org.asbuilt.server.api;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.asbuilt.access.Permission;
import org.asbuilt.assessment.Assessment;
import org.asbuilt.assessment.Sides;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.record.Drift;
import org.asbuilt.server.view.QualityView;
import org.asbuilt.server.view.QuestionView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures of the quality of the data, what is best asked next, and how designed and seen differ. */
@RestController
public class QualityApi {
    private static final int MOST_QUESTIONS = 1000;
    private final FrontOffice office;

    /**
     * The figures.
     *
     * @param whole of the whole record
     * @param places of every site, system and zone that holds something, in this order, by name
     * @param assessing whether they are being found anew
     */
    public record Figures(QualityView whole, List<QualityView> places, boolean assessing) {}

    /**
     * What is best asked next.
     *
     * @param questions what is worth most first
     * @param assessing whether they are being found anew
     */
    public record Asked(List<QuestionView> questions, boolean assessing) {}

    /** A subject that only one side knows. */
    public record SideView(String subject, String name, boolean recorded, List<String> viewpoints) {
        static SideView of(Sides.Side side) {
            return new SideView(
                    side.subject().value(),
                    side.name(),
                    side.recorded(),
                    side.viewpoints().stream().map(Enum::name).toList());
        }
    }

    /**
     * How the plant as designed and the plant as seen differ.
     *
     * @param designedNotSeen what design documents know and nothing saw in the plant
     * @param seenNotDesigned what was seen, and no document knows
     */
    public record SidesView(List<SideView> designedNotSeen, List<SideView> seenNotDesigned) {}

    /** The figures of that office. */
    public QualityApi(FrontOffice office) {
        this.office = office;
    }

    /** The figures of the whole record and of every site, system and zone. */
    @Needs(value = Permission.READ, action = "quality.show")
    @GetMapping("/api/quality")
    public Figures quality() {
        boolean assessing = office.assessments().isStale();
        Assessment assessment = office.assessments().current();
        List<Kind> order = List.of(Kind.SITE, Kind.SYSTEM, Kind.ZONE);
        List<QualityView> places = assessment
                .places()
                .sorted(Comparator.comparingInt((Id id) -> order.indexOf(id.kind()))
                        .thenComparing(id -> assessment.around().name(id)))
                .flatMap(id -> assessment
                        .quality(id)
                        .map(quality -> QualityView.of(
                                Optional.of(id.value()),
                                Optional.of(id.kind().text()),
                                assessment.around().name(id),
                                quality))
                        .stream())
                .toList();
        return new Figures(
                QualityView.of(Optional.empty(), Optional.empty(), "The whole record", assessment.whole()),
                places,
                assessing);
    }

    /** What is best found out next. */
    @Needs(value = Permission.READ, action = "questions.list")
    @GetMapping("/api/questions")
    public Asked questions(@RequestParam(defaultValue = "5") int limit, @RequestParam Optional<String> subject) {
        boolean assessing = office.assessments().isStale();
        Assessment assessment = office.assessments().current();
        return new Asked(
                assessment.questions().stream()
                        .filter(question ->
                                subject.map(question.subject().value()::equals).orElse(true))
                        .limit(Math.clamp(limit, 1, MOST_QUESTIONS))
                        .map(QuestionView::of)
                        .toList(),
                assessing);
    }

    /** How the plant as designed and the plant as seen differ. */
    @Needs(value = Permission.READ, action = "viewpoints.compare")
    @GetMapping("/api/viewpoints")
    public SidesView viewpoints(@RequestParam(defaultValue = "asset") String kind) {
        Drift.State state = office.drift().current();
        Sides sides =
                Sides.of(office.assessments().current(), Kind.parse(kind), number -> claim(state.claims(), number));
        return new SidesView(
                sides.designedNotSeen().stream().map(SideView::of).toList(),
                sides.seenNotDesigned().stream().map(SideView::of).toList());
    }

    /** The standing claims are in the order of their numbers. */
    private static Optional<RecordedClaim> claim(List<RecordedClaim> claims, long number) {
        int low = 0;
        int high = claims.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long found = claims.get(middle).id();
            if (found == number) {
                return Optional.of(claims.get(middle));
            }
            if (found < number) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }
}
