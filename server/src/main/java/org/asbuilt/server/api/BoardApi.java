package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.asbuilt.access.Permission;
import org.asbuilt.information.value.Labels;
import org.asbuilt.model.Id;
import org.asbuilt.model.Tlp;
import org.asbuilt.risk.attack.Overview;
import org.asbuilt.risk.register.BoardSheet;
import org.asbuilt.risk.register.RiskRow;
import org.asbuilt.risk.tree.TreeJudgement;
import org.asbuilt.risk.tree.TreeState;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.view.BoardView;
import org.asbuilt.server.view.Named;
import org.asbuilt.server.view.RiskView;
import org.asbuilt.server.view.TreeViews;
import org.asbuilt.validation.Circumstances;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a board has to know, on one page. Source: requirements R-18. */
@RestController
public class BoardApi {
    private static final int MOST_LISTED = 50;

    private final FrontOffice office;

    /** The board's page of that office. */
    BoardApi(FrontOffice office) {
        this.office = office;
    }

    /**
     * The page.
     *
     * @param top how many rows each list shows at most
     */
    @Needs(value = Permission.READ, action = "board.show")
    @GetMapping("/api/board")
    public BoardView board(@RequestParam(defaultValue = "8") int top, HttpServletRequest request) {
        int most = Math.clamp(top, 1, MOST_LISTED);
        Overview attacks = office.attacks();
        Circumstances around = attacks.graph().around();
        BoardSheet sheet = BoardSheet.of(around);
        List<TreeJudgement> open = office.trees().trees().stream()
                .filter(tree -> tree.root() == TreeState.OPEN)
                .toList();
        var quality = office.assessments().current().whole();
        List<Overview.Pair> pairs = attacks.pairs();
        return new BoardView(
                label(sheet, open, around),
                around.snapshot().commit(),
                around.now(),
                Gate.person(request).name(),
                "everything that " + Gate.person(request).name() + " may see; each list shows the first " + most,
                quality.subjects(),
                quality.subjects() - quality.validated(),
                sheet.risks(),
                sheet.unrated().size(),
                risks(sheet.above(), most, around),
                sheet.above().size(),
                risks(sheet.decided(), most, around),
                sheet.decided().size(),
                risks(sheet.unowned(), most, around),
                sheet.unowned().size(),
                risks(sheet.ending(), most, around),
                sheet.ending().size(),
                sheet.external(),
                sheet.unanswered().stream()
                        .limit(most)
                        .map(one -> new BoardView.WayInView(Named.of(one.id(), around), one.why()))
                        .toList(),
                sheet.unanswered().size(),
                sheet.unknowns().stream()
                        .limit(most)
                        .map(one -> new BoardView.UnknownView(
                                Named.of(one.id(), around), one.question(), one.external(), one.plan(), one.overdue()))
                        .toList(),
                sheet.unknowns().size(),
                open.stream().limit(most).map(tree -> opened(tree, around)).toList(),
                open.size(),
                pairs.size(),
                (int) pairs.stream().map(Overview.Pair::to).distinct().count(),
                attacks.graph().isPreliminary(),
                attacks.graph().notKnown());
    }

    private static BoardView.OpenTreeView opened(TreeJudgement judged, Circumstances around) {
        TreeViews.TreeRow row = TreeViews.TreeRow.of(judged, List.of(), around);
        return new BoardView.OpenTreeView(row.tree(), row.goal(), row.openSteps());
    }

    private static List<RiskView> risks(List<RiskRow> rows, int most, Circumstances around) {
        return rows.stream().limit(most).map(row -> RiskView.of(row, around)).toList();
    }

    /** The strictest label of all that is told of. */
    private static Tlp label(BoardSheet sheet, List<TreeJudgement> open, Circumstances around) {
        Stream<Id> risks = Stream.of(sheet.above(), sheet.decided(), sheet.unowned(), sheet.ending())
                .flatMap(List::stream)
                .map(row -> row.risk().id());
        Stream<Id> others = Stream.concat(
                sheet.unanswered().stream().map(BoardSheet.WayIn::id),
                sheet.unknowns().stream().map(BoardSheet.Open::id));
        return Stream.of(risks, others, open.stream().map(tree -> tree.tree().id()))
                .flatMap(ids -> ids)
                .flatMap(id -> around.subject(id).stream())
                .map(Labels::of)
                .max(Comparator.naturalOrder())
                .orElse(Tlp.AMBER_STRICT);
    }
}
