package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.asbuilt.access.Permission;
import org.asbuilt.information.InformationRegister;
import org.asbuilt.information.ProtectionGap;
import org.asbuilt.information.RegisterRow;
import org.asbuilt.information.StoredCheck;
import org.asbuilt.ledger.Subject;
import org.asbuilt.logbook.Entry;
import org.asbuilt.model.CaptureMode;
import org.asbuilt.model.Holding;
import org.asbuilt.model.Id;
import org.asbuilt.model.InformationCategory;
import org.asbuilt.model.InformationSubType;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.view.InformationViews;
import org.asbuilt.validation.Circumstances;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The register of OT information, how each item is secured, and the controls. Source: requirements 1.2. */
@RestController
public class InformationApi {
    private static final int MOST = 1000;

    private final FrontOffice office;
    private final BulkReads bulk;

    /** The register of that office. */
    InformationApi(FrontOffice office, BulkReads bulk) {
        this.office = office;
        this.bulk = bulk;
    }

    /**
     * A stretch of the register.
     *
     * @param next to be given as {@code after}; empty at the end
     * @param total how many rows there are that were asked for
     * @param altered the items whose stored files the newest verification found altered, whatever was asked for
     * @param checked when that was; empty if never
     */
    public record InformationList(
            List<InformationViews.RowView> rows,
            Optional<String> next,
            long total,
            List<InformationViews.RowView> altered,
            Optional<Instant> checked) {}

    /**
     * All OT information that is held or shared.
     *
     * @param holding held: what the plant has, also if others have it too; shared: what others have; both: what is at both
     * @param missing only rows of which the register does not say all
     * @param gap only items whose protection lacks at least so much
     */
    @Needs(value = Permission.READ, action = "information.list")
    @GetMapping("/api/information")
    public InformationList list(
            @RequestParam Optional<Holding> holding,
            @RequestParam Optional<InformationCategory> category,
            @RequestParam(name = "sub-type") Optional<InformationSubType> subType,
            @RequestParam Optional<CaptureMode> captured,
            @RequestParam Optional<Boolean> missing,
            @RequestParam Optional<Integer> gap,
            @RequestParam Optional<String> q,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "100") int limit,
            HttpServletRequest request) {
        StoredCheck checked = office.information().checked();
        Circumstances around = office.circumstances();
        List<RegisterRow> all = register(around).rows();
        List<RegisterRow> rows = all.stream()
                .filter(row -> holding.isEmpty() || isHeld(row, holding.get()))
                .filter(row -> category.isEmpty() || row.category().equals(category))
                .filter(row -> subType.isEmpty() || row.subType().equals(subType))
                .filter(row -> captured.isEmpty() || captured.get() == row.captured())
                .filter(row ->
                        missing.isEmpty() || missing.get() != row.missing().isEmpty())
                .filter(row -> gap.isEmpty()
                        || row.gap()
                                .map(ProtectionGap::points)
                                .filter(points -> points >= gap.get())
                                .isPresent())
                .filter(row -> q.isEmpty()
                        || row.title()
                                .toLowerCase(Locale.ROOT)
                                .contains(q.get().strip().toLowerCase(Locale.ROOT)))
                .toList();
        Page<RegisterRow> page = Page.asListed(rows, RegisterRow::key, after, limit);
        bulk.count(
                page.rows().stream()
                        .flatMap(row -> row.item().stream())
                        .flatMap(id -> around.subject(id).stream())
                        .toList(),
                request);
        return new InformationList(
                page.rows().stream()
                        .map(row -> InformationViews.row(row, checked))
                        .toList(),
                page.next(),
                page.total(),
                all.stream()
                        .filter(row -> checked.of(row.file()) == StoredCheck.Integrity.ALTERED)
                        .map(row -> InformationViews.row(row, checked))
                        .limit(MOST)
                        .toList(),
                checked.at());
    }

    /** One item with all that is checked of it. */
    @Needs(value = Permission.READ, action = "information.show")
    @GetMapping("/api/information/items/{id}")
    public InformationViews.ItemView show(@PathVariable String id, HttpServletRequest request) {
        Circumstances around = office.circumstances();
        Subject item = around.subject(new Id(id.strip())).orElseThrow(() -> Refusal.notFound("item " + id));
        RegisterRow row = register(around).row(item.id().value()).orElseThrow(() -> Refusal.notFound("item " + id));
        bulk.count(List.of(item), request);
        return InformationViews.item(item, row, around, office.information().checked());
    }

    /** Proposes to take a file that was taken in into the record as an item of information. */
    @Needs(value = Permission.PROPOSE, action = "information.take")
    @PostMapping("/api/information/rows/{key}/take")
    @ResponseStatus(HttpStatus.CREATED)
    public CollectionApi.Proposed take(@PathVariable String key, HttpServletRequest request) {
        RegisterRow row = register(office.circumstances())
                .row(key)
                .orElseThrow(() -> Refusal.notFound("row " + key + " of the register"));
        return CollectionApi.answer(
                office.information().take(Gate.person(request).user(), row));
    }

    /** The handling policies by name, with how the items that they apply to stand; the first 1,000. */
    @Needs(value = Permission.READ, action = "information.policies")
    @GetMapping("/api/information/policies")
    public List<InformationViews.PolicyView> policies() {
        return InformationViews.policies(office.circumstances(), MOST);
    }

    /** The controls by name, with the clauses that they implement; the first 1,000. */
    @Needs(value = Permission.READ, action = "information.controls")
    @GetMapping("/api/information/controls")
    public List<InformationViews.ControlView> controls() {
        return InformationViews.controls(office.circumstances(), MOST);
    }

    /** The backup sets by name, and whether they withstand ransomware; the first 1,000. */
    @Needs(value = Permission.READ, action = "information.backup-sets")
    @GetMapping("/api/information/backup-sets")
    public List<InformationViews.BackupSetView> backupSets() {
        return InformationViews.backups(office.circumstances(), MOST);
    }

    private InformationRegister register(Circumstances around) {
        List<Instant> exports = office.disclosures().register().stream()
                .map(Entry.Disclosed::at)
                .toList();
        return office.information().register(around, office.backups().all(), exports);
    }

    /** What is at both places is held and is shared. */
    private static boolean isHeld(RegisterRow row, Holding wanted) {
        return row.holding()
                .filter(held -> held == wanted || held == Holding.BOTH)
                .isPresent();
    }
}
