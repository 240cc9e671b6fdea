package org.asbuilt.server.api;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.access.Permission;
import org.asbuilt.ledger.Basis;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;
import org.asbuilt.network.ThreeWay;
import org.asbuilt.network.Way;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.record.PermittedShelf;
import org.asbuilt.server.view.DoubtView;
import org.asbuilt.server.view.EvidenceView;
import org.asbuilt.server.view.LinePlaces;
import org.asbuilt.server.view.PacketWayView;
import org.asbuilt.server.view.SurplusView;
import org.asbuilt.server.view.ThreeWayView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Documented, permitted, observed: the three-way check of the record as it is now. Source: requirements P4-02, P4-25. */
@RestController
public class ThreeWayApi {
    private final FrontOffice office;

    /**
     * A stretch of the check.
     *
     * @param rows the connections, by name
     * @param next to be given as {@code after}
     * @param total how many match
     * @param tally how many match of what, whatever combination or discrepancy was asked for
     * @param waiting how many connections wait in the inbox to come into the record; whatever was asked for, they are not among the rows
     * @param unshown why what is permitted is not worked out for the reader, if it is not
     * @param ready whether there is a check at all; the first takes its time
     * @param assessing whether it is being worked out anew
     */
    public record ThreeWayPage(
            List<ThreeWayView> rows,
            Optional<String> next,
            long total,
            ThreeWayView.TallyView tally,
            long waiting,
            Optional<String> unshown,
            boolean ready,
            boolean assessing) {}

    /**
     * One connection of the check.
     *
     * @param row the connection
     * @param way the way of one packet that shows why it is permitted or refused
     * @param doubts what is not certain, line by line
     * @param doubtful how many doubts there are in all
     * @param evidence what sources say of the documented and the observed state
     */
    public record ThreeWayDetail(
            ThreeWayView row,
            Optional<PacketWayView> way,
            List<DoubtView> doubts,
            int doubtful,
            List<EvidenceView> evidence) {}

    /** The assets, zones or conduits with what the check says of each. */
    public record ThreeWayPlaces(
            List<ThreeWayView.PlaceView> places, Optional<String> unshown, boolean ready, boolean assessing) {}

    /** The check of that office. */
    public ThreeWayApi(FrontOffice office) {
        this.office = office;
    }

    /** All connections with what is documented, permitted and observed of each. */
    @Needs(value = Permission.READ, action = "connectivity.three-way")
    @GetMapping("/api/connectivity/three-way")
    public ThreeWayPage list(
            @RequestParam Optional<String> combination,
            @RequestParam Optional<String> discrepancy,
            @RequestParam Optional<String> asset,
            @RequestParam Optional<String> zone,
            @RequestParam Optional<String> conduit,
            @RequestParam Optional<String> site,
            @RequestParam Optional<String> q,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "100") int limit) {
        PermittedShelf shelf = office.permitted();
        ThreeWayFilter filter = ThreeWayFilter.of(asset, zone, conduit, site, q);
        boolean checking = shelf.isChecking();
        Optional<ThreeWay> ready = shelf.threeWay();
        List<ThreeWay.Row> matching = ready.map(filter::of).orElse(List.of());
        List<ThreeWayView> those = matching.stream()
                .filter(row -> combination
                        .map(one -> ThreeWayFilter.isOf(one).test(row))
                        .orElse(true))
                .filter(row -> discrepancy
                        .map(one -> ThreeWayFilter.disagrees(one).test(row))
                        .orElse(true))
                .map(row -> ThreeWayView.of(row, ready.orElseThrow()))
                .sorted(Comparator.comparingInt(ThreeWayApi::rank)
                        .thenComparing(row -> row.name().toLowerCase(Locale.ROOT))
                        .thenComparing(ThreeWayView::id))
                .toList();
        Page<ThreeWayView> page = Page.asListed(those, ThreeWayView::id, after, limit);
        return new ThreeWayPage(
                page.rows(),
                page.next(),
                page.total(),
                ThreeWayView.TallyView.of(matching),
                waiting(),
                unshown(shelf),
                ready.isPresent(),
                checking);
    }

    /** Where two of the three disagree stands first, then what is not decided, and what is as it ought to be last. */
    private static int rank(ThreeWayView row) {
        return row.discrepancies().isEmpty() ? row.combination().isEmpty() ? 1 : 2 : 0;
    }

    /** One connection with the rule that decides at every hop, and the doubts line by line. */
    @Needs(value = Permission.READ, action = "connectivity.three-way.show")
    @GetMapping("/api/connectivity/three-way/{connection}")
    public ThreeWayDetail show(@PathVariable String connection) {
        PermittedShelf shelf = office.permitted();
        Id id = new Id(connection);
        ThreeWay check = shelf.with(id).orElseThrow(() -> Refusal.notFound("connection " + connection));
        ThreeWay.Row row = check.row(id).orElseThrow(() -> Refusal.notFound("connection " + connection));
        Optional<Way> way = row.permission().way();
        LinePlaces places = LinePlaces.of(
                check.snapshot(),
                Stream.concat(
                        way.stream().flatMap(PacketWayView::lines),
                        DoubtView.lines(row.permission().doubts())),
                office.drift()::numbered);
        return new ThreeWayDetail(
                ThreeWayView.of(row, check),
                way.map(one -> PacketWayView.of(one, check.snapshot(), places)),
                DoubtView.of(row.permission().doubts(), check.snapshot(), places),
                row.permission().doubts().size(),
                evidence(row));
    }

    /** What the check says of each asset, zone or conduit, the one with most disagreements first. */
    @Needs(value = Permission.READ, action = "connectivity.places")
    @GetMapping("/api/connectivity/places")
    public ThreeWayPlaces places(@RequestParam(name = "by", defaultValue = "asset") String kind) {
        Kind by = switch (kind) {
            case "asset" -> Kind.ASSET;
            case "zone" -> Kind.ZONE;
            case "conduit" -> Kind.CONDUIT;
            default -> throw InvalidValue.expected("by asset, zone or conduit", kind);
        };
        PermittedShelf shelf = office.permitted();
        boolean checking = shelf.isChecking();
        Optional<ThreeWay> ready = shelf.threeWay();
        return new ThreeWayPlaces(
                ready.map(check -> ThreeWayView.PlaceView.all(check.by(by), check.snapshot()))
                        .orElse(List.of()),
                unshown(shelf),
                ready.isPresent(),
                checking);
    }

    /** What the rules permit from one zone to another and no documented connection needs. */
    @Needs(value = Permission.READ, action = "connectivity.surplus")
    @GetMapping("/api/connectivity/surplus")
    public SurplusView surplus(@RequestParam String source, @RequestParam String destination) {
        PermittedShelf shelf = office.permitted();
        Id from = zone(source);
        Id to = zone(destination);
        if (!shelf.isShownWithConnections()) {
            return SurplusView.unshown(from, to, shelf.snapshot(), PermittedShelf.NOT_SHOWN);
        }
        return SurplusView.of(from, to, shelf.reachability().orElseThrow(), shelf.snapshot(), office.drift()::numbered);
    }

    static Optional<String> unshown(PermittedShelf shelf) {
        return shelf.isShown() ? Optional.empty() : Optional.of(PermittedShelf.NOT_SHOWN);
    }

    private long waiting() {
        return office.inbox().triage().open().stream()
                .filter(item -> item.brings(Kind.CONNECTION))
                .count();
    }

    private Id zone(String text) {
        Id id = new Id(text);
        if (id.kind() != Kind.ZONE) {
            throw InvalidValue.expected("the id of a zone", text);
        }
        return office.ledger()
                .snapshot()
                .resolved(id)
                .orElseThrow(() -> Refusal.notFound("zone " + text))
                .id();
    }

    private List<EvidenceView> evidence(ThreeWay.Row row) {
        List<Long> claims = Stream.of(row.documented(), row.permitted(), row.observed())
                .flatMap(side -> side.basis().stream())
                .flatMap(basis -> switch (basis) {
                    case Basis.Claimed claimed -> claimed.claims().stream();
                    case Basis.Decided decided -> decided.chosen().stream();
                    case Basis.Stated ignored -> Stream.empty();
                    case Basis.Computed ignored -> Stream.<Long>empty();
                })
                .distinct()
                .limit(DoubtView.MOST)
                .toList();
        return office.drift().numbered(claims).values().stream()
                .map(EvidenceView::of)
                .toList();
    }
}
