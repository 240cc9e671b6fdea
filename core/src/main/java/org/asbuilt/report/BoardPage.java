package org.asbuilt.report;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.asbuilt.assessment.Assessment;
import org.asbuilt.model.InformationSubType;
import org.asbuilt.risk.attack.AttackGraph;
import org.asbuilt.risk.register.BoardSheet;
import org.asbuilt.risk.register.RiskRow;
import org.asbuilt.risk.tree.TreeJudgement;
import org.asbuilt.risk.tree.TreeState;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.ValidationState;

/** What a board has to know, on one page. Source: requirements R-18. */
public record BoardPage() implements Report {
    private static final int MOST = 5;

    @Override
    public String number() {
        return "R-18";
    }

    @Override
    public String title() {
        return "The board's page";
    }

    @Override
    public String purpose() {
        return "The risks above what is tolerable, those that nobody owns, ways in for which nobody answers, and what is not known.";
    }

    @Override
    public Set<InformationSubType> tells() {
        return Set.of(InformationSubType.CONSEQUENCES, InformationSubType.SYSTEM_VULNERABILITIES);
    }

    @Override
    public List<Section> sections(Grounds grounds, Scope scope) {
        Circumstances around = grounds.around();
        BoardSheet sheet = BoardSheet.of(around);
        List<TreeJudgement> open = grounds.trees().stream()
                .filter(tree -> tree.root() == TreeState.OPEN)
                .toList();
        return List.of(
                Section.<BoardSheet>of("In figures")
                        .column("Risks in the register", one -> Cell.of(one.risks()))
                        .column("not rated", one -> Cell.of(one.unrated().size()))
                        .column(
                                "above what is tolerable, undecided",
                                one -> Cell.of(one.above().size()))
                        .column(
                                "above it, borne or in treatment",
                                one -> Cell.of(one.decided().size()))
                        .column("that nobody owns", one -> Cell.of(one.unowned().size()))
                        .column("Ways in from outside", one -> Cell.of(one.external()))
                        .column(
                                "for which nobody answers",
                                one -> Cell.of(one.unanswered().size()))
                        .column("Known unknowns", one -> Cell.of(one.unknowns().size()))
                        .column("Open attack trees", one -> Cell.of(open.size()))
                        .column(
                                "Ways to what must not be reached",
                                one -> Cell.of(grounds.attacks().pairs().size()))
                        .rows(List.of(sheet)),
                risks("Above what is tolerable, and no decision counts", sheet.above(), around),
                risks("Above what is tolerable, borne or in treatment", sheet.decided(), around),
                risks("Owned by nobody", sheet.unowned(), around),
                risks("Acceptances that end within " + BoardSheet.SOON + " days", sheet.ending(), around),
                Section.<BoardSheet.WayIn>of("Ways in for which nobody answers")
                        .column("What", one -> Cell.of(one.id(), around))
                        .column("Why", one -> Cell.of(one.why()))
                        .rows(sheet.unanswered().stream().limit(MOST).toList()),
                Section.<BoardSheet.Open>of("What is not known")
                        .none(
                                "Nothing is recorded that is known not to be known; that is not to say that all is known. "
                                        + validated(grounds.assessment()))
                        .column("What", one -> Cell.of(one.id(), around))
                        .column("Question", one -> Cell.of(one.question()))
                        .column("May lead outside", one -> Cell.yes(one.external()))
                        .column("Plan", one -> Cell.of(one.plan()))
                        .column("Overdue", one -> Cell.yes(one.overdue()))
                        .rows(sheet.unknowns().stream().limit(MOST).toList()),
                Section.<TreeJudgement>of("Attack trees that are open")
                        .column("Tree", one -> Cell.of(one.tree().id(), around))
                        .rows(open.stream().limit(MOST).toList()));
    }

    @Override
    public List<String> caveats(Grounds grounds, Scope scope) {
        AttackGraph attacks = grounds.attacks().graph();
        return Stream.of(
                        Stream.of("Each list shows the first " + MOST + ". The page is about the whole plant."),
                        attacks.isPreliminary()
                                ? Stream.of("The figures about ways are preliminary.")
                                : Stream.<String>empty(),
                        attacks.notKnown().stream().map(one -> "Of ways: " + one + "."))
                .flatMap(some -> some)
                .toList();
    }

    private static String validated(Assessment assessment) {
        long validated = assessment.grades().stream()
                .filter(grade -> grade.state() == ValidationState.VALIDATED)
                .count();
        return "Of " + assessment.grades().size() + " subjects of the record, " + validated + " are validated.";
    }

    private static Section risks(String title, List<RiskRow> rows, Circumstances around) {
        return Section.<RiskRow>of(title)
                .column("Risk", one -> Cell.of(one.risk().id(), around))
                .column("Likelihood", one -> Cell.choice(one.likelihood()))
                .column("Impact", one -> Cell.choice(one.impact()))
                .column("Residual", one -> Cell.choice(one.residual()))
                .column("Tolerable", one -> Cell.choice(one.entry().tolerable()))
                .column("Owner", one -> Cell.of(one.entry().owner(), around))
                .column("State", one -> Cell.choice(one.state()))
                .column("Until", one -> Cell.day(one.entry().expires()))
                .rows(rows.stream().limit(MOST).toList());
    }
}
