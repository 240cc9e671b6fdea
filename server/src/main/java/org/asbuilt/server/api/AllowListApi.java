package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.asbuilt.access.Permission;
import org.asbuilt.allow.AllowList;
import org.asbuilt.allow.Breakage;
import org.asbuilt.allow.Candidate;
import org.asbuilt.allow.Enforcer;
import org.asbuilt.allow.Written;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.Placement;
import org.asbuilt.network.Reachability;
import org.asbuilt.network.ThreeWay;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.record.PermittedShelf;
import org.asbuilt.server.view.AllowListView;
import org.asbuilt.server.view.Named;
import org.asbuilt.server.view.ProposedRulesView;
import org.asbuilt.server.view.WrittenView;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a conduit needs and nothing else, as rules for the device that enforces it, and what these would break. What it is of is a conduit, or
 * two zones with two dots between. Source: requirements P4-02, P4-25.
 */
@RestController
public class AllowListApi {
    /** Of more connections than these only those are looked at that begin or end in one of the zones. */
    private static final long MOST_LOOKED_AT = 20_000;

    private final FrontOffice office;
    private final AllowLists lists;
    private final Exports exports;
    private final BulkReads reads;

    AllowListApi(FrontOffice office, AllowLists lists, Exports exports, BulkReads reads) {
        this.office = office;
        this.lists = lists;
        this.exports = exports;
        this.reads = reads;
    }

    /** The list with the connections behind it, and what waits to be accepted. */
    @Needs(value = Permission.READ, action = "allow-lists.show")
    @GetMapping("/api/allow-lists/{of}")
    public AllowListView allowList(
            @PathVariable String of,
            @RequestParam(defaultValue = "") List<String> accept,
            @RequestParam Optional<String> at,
            @RequestParam(name = "as-of") Optional<String> asOf,
            HttpServletRequest request) {
        Snapshot snapshot = lists.snapshot(at, asOf);
        AllowList list = lists.list(asked(of, accept, Optional.empty(), Optional.empty(), List.of()), snapshot);
        reads.count(list.subjects(snapshot), request);
        return AllowListView.of(of, list, snapshot, office.reading()::claims);
    }

    /** The list in the words of a maker, to be read. */
    @Needs(value = Permission.READ, action = "allow-lists.write")
    @GetMapping("/api/allow-lists/{of}/text")
    public WrittenView allowListText(
            @PathVariable String of,
            @RequestParam(defaultValue = "") List<String> accept,
            @RequestParam Optional<String> maker,
            @RequestParam Optional<String> device,
            @RequestParam(defaultValue = "") List<String> face,
            @RequestParam Optional<String> at,
            @RequestParam(name = "as-of") Optional<String> asOf,
            HttpServletRequest request) {
        Snapshot snapshot = lists.snapshot(at, asOf);
        AllowLists.Asked asked = asked(of, accept, maker, device, face);
        AllowList list = lists.list(asked, snapshot);
        reads.count(list.subjects(snapshot), request);
        return WrittenView.of(lists.written(asked, list, snapshot));
    }

    /** The list in the words of a maker, as a file. */
    @Needs(value = Permission.READ, action = "allow-lists.export")
    @GetMapping(value = "/api/allow-lists/{of}/file", produces = "text/plain")
    public void allowListFile(
            @PathVariable String of,
            @RequestParam(defaultValue = "") List<String> accept,
            @RequestParam Optional<String> maker,
            @RequestParam Optional<String> device,
            @RequestParam(defaultValue = "") List<String> face,
            @RequestParam Optional<String> at,
            @RequestParam(name = "as-of") Optional<String> asOf,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Snapshot snapshot = lists.snapshot(at, asOf);
        AllowLists.Asked asked = asked(of, accept, maker, device, face);
        AllowList list = lists.list(asked, snapshot);
        Written written = lists.written(asked, list, snapshot);
        exports.hand(
                AllowLists.export(Exports.what(request), list, snapshot),
                new Exports.Form("text/plain;charset=UTF-8", "allow-list-" + written.maker() + ".txt"),
                out -> out.write(written.text().getBytes(StandardCharsets.UTF_8)),
                request,
                response);
    }

    /** What the list would do at a device of the record, before anybody touches it. */
    @Needs(value = Permission.READ, action = "allow-lists.foresee")
    @GetMapping("/api/allow-lists/{of}/effects")
    public ProposedRulesView allowListEffects(
            @PathVariable String of,
            @RequestParam(defaultValue = "") List<String> accept,
            @RequestParam Optional<String> device,
            @RequestParam(defaultValue = "") List<String> face,
            HttpServletRequest request) {
        PermittedShelf shelf = office.permitted();
        Snapshot live = shelf.snapshot();
        AllowLists.Asked asked = asked(of, accept, Optional.empty(), device, face);
        AllowList list = lists.list(asked, live);
        Reachability permitted = shelf.reachability().orElseThrow(() -> Refusal.outsideScope(PermittedShelf.NOT_SHOWN));
        Enforcer enforcer = lists.enforcer(asked, list, live)
                .orElseThrow(
                        () -> new Refusal(
                                HttpStatus.CONFLICT,
                                "no-device-between",
                                "no device of the record has an interface in two of these zones: its configuration is not in the record"));
        reads.count(list.subjects(live), request);
        Snapshot candidate = Candidate.with(live, list, enforcer.device(), lists.faces(asked, Optional.of(enforcer)));
        Set<Id> zones = list.scope().zones().keySet();
        long all = live.subjects(Kind.CONNECTION).count();
        Predicate<Subject> which =
                all <= MOST_LOOKED_AT ? connection -> true : connection -> touches(connection, zones, live);
        ThreeWay now = ThreeWay.of(live, permitted, which);
        Reachability proposed = Reachability.of(candidate);
        Breakage breakage = new Breakage(
                Breakage.effects(now, ThreeWay.of(candidate, proposed, which)),
                Breakage.gains(permitted, proposed, Breakage.between(zones)));
        return ProposedRulesView.of(
                new Named(enforcer.device().value(), enforcer.name()),
                breakage,
                live,
                office.reading()::claims,
                now.rows().size());
    }

    private static boolean touches(Subject connection, Set<Id> zones, Snapshot snapshot) {
        return connection.facet(Link.class).stream()
                .flatMap(link -> Stream.of(link.source(), link.destination()))
                .flatMap(Optional::stream)
                .flatMap(end -> snapshot.resolved(end).stream())
                .flatMap(end -> end.facet(Placement.class).flatMap(Placement::zone).stream())
                .anyMatch(zones::contains);
    }

    private static AllowLists.Asked asked(
            String of, List<String> accept, Optional<String> maker, Optional<String> device, List<String> faces) {
        return new AllowLists.Asked(
                of,
                accept.stream().filter(one -> !one.isBlank()).toList(),
                maker.filter(one -> !one.isBlank()),
                device.filter(one -> !one.isBlank()),
                faces.stream().filter(one -> !one.isBlank()).toList());
    }
}
