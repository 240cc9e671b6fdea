package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.asbuilt.access.Permission;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AttackTree;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.RiskEntry;
import org.asbuilt.risk.attack.Overview;
import org.asbuilt.risk.register.BowTie;
import org.asbuilt.risk.register.RiskRow;
import org.asbuilt.risk.register.RiskState;
import org.asbuilt.risk.tree.TreeJudgement;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.record.TreeWatch;
import org.asbuilt.server.view.BowTieView;
import org.asbuilt.server.view.RiskView;
import org.asbuilt.server.view.TreeViews;
import org.asbuilt.validation.Circumstances;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of risks and the attack trees, as far as the reader sees. Source: requirements P3-25, P3-26. */
@RestController
public class RiskApi {
    private final FrontOffice office;

    RiskApi(FrontOffice office) {
        this.office = office;
    }

    /** A page of risks; {@code next} is to be given as {@code after}, and left out at the end. */
    public record RiskPage(List<RiskView> rows, Optional<String> next, long total) {}

    /** A page of attack trees; {@code next} is to be given as {@code after}, and left out at the end. */
    public record TreePage(List<TreeViews.TreeRow> rows, Optional<String> next, long total) {}

    /**
     * The risks, those that need somebody first.
     *
     * @param state only those that stand so
     */
    @Needs(value = Permission.READ, action = "risks.list")
    @GetMapping("/api/risks")
    public RiskPage risks(
            @RequestParam Optional<RiskState> state,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "100") int limit) {
        Circumstances around = office.circumstances();
        List<RiskRow> rows = RiskRow.all(around).stream()
                .filter(row -> state.map(row.state()::equals).orElse(true))
                .toList();
        Page<RiskRow> page = Page.asListed(rows, row -> row.risk().id().value(), after, limit);
        return new RiskPage(
                page.rows().stream().map(row -> RiskView.of(row, around)).toList(), page.next(), page.total());
    }

    /** The attack trees, those that are open first. */
    @Needs(value = Permission.READ, action = "attack-trees.list")
    @GetMapping("/api/attack-trees")
    public TreePage attackTrees(@RequestParam Optional<String> after, @RequestParam(defaultValue = "100") int limit) {
        Circumstances around = office.circumstances();
        TreeWatch watch = office.trees();
        Page<TreeJudgement> page =
                Page.asListed(watch.trees(), judged -> judged.tree().id().value(), after, limit);
        return new TreePage(
                page.rows().stream()
                        .map(judged -> TreeViews.TreeRow.of(
                                judged, watch.history(judged.tree().id()), around))
                        .toList(),
                page.next(),
                page.total());
    }

    /**
     * The trees that opened and are open still, the newest first.
     *
     * @param mine only those of which I was told
     */
    @Needs(value = Permission.READ, action = "attack-trees.opened")
    @GetMapping("/api/attack-trees/opened")
    public List<TreeViews.Turn> openedTrees(
            @RequestParam(defaultValue = "false") boolean mine, HttpServletRequest request) {
        Circumstances around = office.circumstances();
        String user = Gate.person(request).user();
        return office.trees().opened().stream()
                .filter(one -> !mine || one.told().filter(user::equals).isPresent())
                .map(one -> TreeViews.Turn.of(one, around))
                .toList();
    }

    /** One attack tree with its nodes. */
    @Needs(value = Permission.READ, action = "attack-trees.show")
    @GetMapping("/api/attack-trees/{id}")
    public TreeViews.TreeView attackTree(@PathVariable String id) {
        TreeWatch watch = office.trees();
        TreeJudgement judged = watch.tree(new Id(id)).orElseThrow(() -> Refusal.notFound("attack tree " + id));
        return TreeViews.TreeView.of(judged, watch.history(judged.tree().id()), office.circumstances());
    }

    /** A risk or threat scenario as a bow-tie: what leads to it and what follows, with the barriers on both sides. */
    @Needs(value = Permission.READ, action = "risks.bow-tie")
    @GetMapping("/api/bow-ties/{id}")
    public BowTieView bowTie(@PathVariable String id) {
        Overview attacks = office.attacks();
        Circumstances around = attacks.graph().around();
        Subject about = around.subject(new Id(id))
                .filter(one -> one.kind() == Kind.RISK || one.kind() == Kind.THREAT_SCENARIO)
                .orElseThrow(() -> Refusal.notFound("risk or threat scenario " + id));
        Optional<Id> named = about.facet(RiskEntry.class).flatMap(RiskEntry::tree);
        TreeWatch watch = office.trees();
        Optional<TreeJudgement> tree = named.isPresent()
                ? named.flatMap(watch::tree)
                : watch.trees().stream()
                        .filter(one -> one.tree()
                                .facet(AttackTree.class)
                                .flatMap(AttackTree::scenario)
                                .filter(about.id()::equals)
                                .isPresent())
                        .findFirst();
        return BowTieView.of(BowTie.of(about, around, tree, attacks), around, attacks.graph());
    }
}
