package org.asbuilt.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.asbuilt.assessment.Assessment;
import org.asbuilt.category.Axis;
import org.asbuilt.category.Priorities;
import org.asbuilt.change.Change;
import org.asbuilt.information.InformationRegister;
import org.asbuilt.information.value.Held;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.network.ThreeWay;
import org.asbuilt.path.Connectivity;
import org.asbuilt.reconcile.Item;
import org.asbuilt.risk.attack.AttackGraph;
import org.asbuilt.risk.attack.Consequences;
import org.asbuilt.risk.attack.Openings;
import org.asbuilt.risk.attack.Overview;
import org.asbuilt.risk.tree.Exploitable;
import org.asbuilt.risk.tree.TreeJudgement;
import org.asbuilt.thirdparty.oversight.AccessUse;
import org.asbuilt.validation.Cadence;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.PlantText;
import org.asbuilt.vulnerability.advisory.Advisory;
import org.asbuilt.vulnerability.advisory.Library;
import org.asbuilt.vulnerability.advisory.ProductStatus;
import org.asbuilt.vulnerability.decision.Weakness;
import org.asbuilt.vulnerability.decision.Weaknesses;
import org.asbuilt.vulnerability.match.AssetFacts;
import org.asbuilt.vulnerability.match.Matches;
import org.asbuilt.vulnerability.match.Published;
import org.asbuilt.vulnerability.match.Vendors;

/** What reports stand on, of a small plant in memory, for tests. */
final class PlantGrounds implements Grounds {
    private final Circumstances around;
    private final Snapshot before;
    private final List<Change> changes;
    private final Connectivity connectivity;
    private final Priorities priorities;

    /**
     * Of a plant.
     *
     * @param plant as it is
     * @param before as it was recorded at any moment that is asked for
     * @param changes those of the record
     */
    PlantGrounds(PlantText plant, Snapshot before, List<Change> changes) {
        around = plant.circumstances();
        this.before = before;
        this.changes = List.copyOf(changes);
        connectivity = Connectivity.of(around);
        priorities = Priorities.of(around);
    }

    @Override
    public Circumstances around() {
        return around;
    }

    @Override
    public Assessment assessment() {
        return Assessment.of(around, Cadence.STANDARD);
    }

    @Override
    public Connectivity connectivity() {
        return connectivity;
    }

    @Override
    public Priorities priorities() {
        return priorities;
    }

    @Override
    public Optional<ThreeWay> threeWay() {
        return Optional.of(ThreeWay.of(around.snapshot()));
    }

    /** One advisory about every gate older than 2.0: of one asset the version is not known. */
    @Override
    public Optional<List<Weakness>> weaknesses() {
        Advisory gates = new Published("MAKER-1")
                .product(ProductStatus.KNOWN_AFFECTED, "ACME", "Gate 100", "< 2.0")
                .advisory();
        SortedMap<Id, AssetFacts> facts = new TreeMap<>();
        around.subjects(Kind.ASSET).forEach(asset -> facts.put(asset.id(), AssetFacts.of(asset, List.of())));
        Matches matches = Matches.of(List.of(gates), facts, Vendors.KNOWN_ALIASES);
        Weaknesses weaknesses = new Weaknesses(Library.EMPTY, priorities, around.logged(), around.now());
        return Optional.of(facts.keySet().stream()
                .flatMap(asset -> weaknesses.of(asset, matches.of(asset)).stream())
                .sorted(Weaknesses.MOST_URGENT_FIRST)
                .toList());
    }

    @Override
    public Overview attacks() {
        return Overview.of(
                AttackGraph.of(connectivity, Openings.UNKNOWN),
                Consequences.of(connectivity, id -> priorities.criticality().rating(id, Axis.OVERALL)),
                List.of());
    }

    @Override
    public List<TreeJudgement> trees() {
        return around.subjects(Kind.ATTACK_TREE).stream()
                .map(tree -> TreeJudgement.of(tree, around, Exploitable.UNKNOWN))
                .toList();
    }

    @Override
    public InformationRegister information() {
        return InformationRegister.of(around, List.of(), List.of());
    }

    @Override
    public Optional<List<Held>> held() {
        return Optional.of(List.of());
    }

    @Override
    public List<AccessUse> use(int days) {
        return List.of();
    }

    @Override
    public List<Item> open() {
        List<Item> open = new ArrayList<>();
        around.subjects().map(Subject::id).forEach(id -> open.addAll(around.items(id)));
        return open;
    }

    @Override
    public List<Change> changes() {
        return changes;
    }

    @Override
    public Snapshot recordedAt(Instant moment) {
        return before;
    }

    @Override
    public List<Written> written(long after) {
        return List.of(
                new Written(2, Instant.parse("2026-05-01T10:00:00Z"), "ann", "Read on site", Optional.empty(), 3),
                new Written(3, Instant.parse("2026-06-01T10:00:00Z"), "ben", "New HMI", Optional.of("change-1"), 9));
    }

    @Override
    public List<Sealed> seals() {
        return List.of(new Sealed("commits", 3, "ab".repeat(32), "a note"));
    }

    @Override
    public Optional<List<Permitted>> permitted() {
        return Optional.of(List.of(
                new Permitted(
                        "ann", "editor", "the whole plant", Instant.parse("2026-01-01T00:00:00Z"), Optional.empty()),
                new Permitted(
                        "ben",
                        "approver",
                        "site Works",
                        Instant.parse("2026-01-01T00:00:00Z"),
                        Optional.of(Instant.parse("2026-07-01T00:00:00Z")))));
    }
}
