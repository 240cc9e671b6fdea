package org.asbuilt.server.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.asbuilt.assessment.Assessment;
import org.asbuilt.category.Priorities;
import org.asbuilt.change.Change;
import org.asbuilt.information.InformationRegister;
import org.asbuilt.information.value.Held;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.logbook.Entry;
import org.asbuilt.network.ThreeWay;
import org.asbuilt.path.Connectivity;
import org.asbuilt.reconcile.Item;
import org.asbuilt.report.Grounds;
import org.asbuilt.risk.attack.Overview;
import org.asbuilt.risk.tree.TreeJudgement;
import org.asbuilt.server.view.CommitView;
import org.asbuilt.server.view.Plant;
import org.asbuilt.thirdparty.oversight.AccessUse;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.vulnerability.decision.Weakness;

/**
 * What reports stand on, as a counter shows it at a moment. At another moment than now it is known what the record held, not what sensors,
 * advisories and rules of devices came to: those are empty then.
 */
final class ReportGrounds implements Grounds {
    private static final int COMMITS_AT_ONCE = 500;

    private final Counter counter;
    private final RecordOffice office;
    private final Moment moment;
    private final ReportDesk.Rights rights;
    private final Plant plant;
    private Optional<Circumstances> around = Optional.empty();
    private Optional<Assessment> assessment = Optional.empty();

    ReportGrounds(Counter counter, RecordOffice office, Moment moment, ReportDesk.Rights rights) {
        this.counter = counter;
        this.office = office;
        this.moment = moment;
        this.rights = rights;
        plant = counter.reading().plant(moment);
    }

    private boolean isNow() {
        return moment.equals(Moment.NOW);
    }

    /** The record and the moment that it is about. */
    Plant plant() {
        return plant;
    }

    @Override
    public Circumstances around() {
        if (around.isEmpty()) {
            around = Optional.of(found());
        }
        return around.get();
    }

    private Circumstances found() {
        return isNow() ? assessment().around() : counter.circumstances(moment);
    }

    @Override
    public Assessment assessment() {
        if (assessment.isEmpty()) {
            assessment = Optional.of(isNow() ? counter.assessments().refresh() : counter.assessmentAt(moment));
        }
        return assessment.get();
    }

    @Override
    public Connectivity connectivity() {
        return counter.connectivity(plant);
    }

    @Override
    public Priorities priorities() {
        return counter.priorities(plant);
    }

    @Override
    public Optional<ThreeWay> threeWay() {
        PermittedShelf shelf = counter.permitted();
        return isNow() && shelf.isShown() ? Optional.of(shelf.checked()) : Optional.empty();
    }

    @Override
    public Optional<List<Weakness>> weaknesses() {
        return isNow() ? Optional.of(counter.vulnerabilities().refresh().weaknesses()) : Optional.empty();
    }

    @Override
    public Overview attacks() {
        if (isNow()) {
            counter.vulnerabilities().refresh();
            counter.permitted().passed();
        }
        return counter.attacks(moment);
    }

    @Override
    public List<TreeJudgement> trees() {
        return isNow() ? counter.trees().trees() : List.of();
    }

    @Override
    public InformationRegister information() {
        List<Instant> exports = office.disclosures().register().stream()
                .map(Entry.Disclosed::at)
                .toList();
        return counter.information().register(around(), office.backups().all(), exports);
    }

    @Override
    public Optional<List<Held>> held() {
        return rights.readsRegister()
                ? Optional.of(office.sharing().combinations().held().stream()
                        .filter(one ->
                                one.what().map(id -> counter.sight().sees(id)).orElse(true))
                        .toList())
                : Optional.empty();
    }

    @Override
    public List<AccessUse> use(int days) {
        return isNow() ? counter.oversight().use(days) : List.of();
    }

    @Override
    public List<Item> open() {
        return isNow() ? counter.inbox().triage().open() : List.of();
    }

    @Override
    public List<Change> changes() {
        Instant until = plant.moment();
        return counter.changes().all().stream()
                .filter(change -> isNow() || !change.opened().isAfter(until))
                .sorted(Comparator.comparing(Change::opened).thenComparing(Change::id))
                .toList();
    }

    @Override
    public Snapshot recordedAt(Instant then) {
        return counter.ledger().asOf(then).at(plant.moment());
    }

    @Override
    public List<Written> written(long after) {
        List<Written> all = new ArrayList<>();
        long before = plant.snapshot().commit() + 1;
        while (before > after + 1) {
            List<CommitView> some = counter.reading().commits(before, COMMITS_AT_ONCE);
            if (some.isEmpty()) {
                break;
            }
            some.stream()
                    .filter(one -> one.number() > after)
                    .map(ReportGrounds::written)
                    .forEach(all::add);
            before = some.getLast().number();
        }
        return all.reversed();
    }

    private static Written written(CommitView one) {
        return new Written(
                one.number(),
                one.recorded(),
                one.author(),
                one.title(),
                Optional.of(one.change()).filter(change -> !change.isBlank()),
                one.edits());
    }

    @Override
    public List<Sealed> seals() {
        return counter.view().isUnconfined()
                ? office.proofs().checkpoints().stream()
                        .map(one -> new Sealed(
                                one.log(), one.size(), one.root(), one.note().strip()))
                        .toList()
                : List.of();
    }

    @Override
    public Optional<List<Permitted>> permitted() {
        return rights.permitted().get();
    }
}
