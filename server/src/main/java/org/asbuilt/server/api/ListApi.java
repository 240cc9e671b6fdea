package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.asbuilt.access.Permission;
import org.asbuilt.model.Kind;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.record.Lists;
import org.asbuilt.server.record.Moment;
import org.asbuilt.server.view.Plant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of the record as files, to be edited in a table program and imported again. */
@RestController
public class ListApi {
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private final FrontOffice office;
    private final Exports exports;
    private final Queries queries;

    /** The lists of that office. */
    ListApi(FrontOffice office, Exports exports, Queries queries) {
        this.office = office;
        this.exports = exports;
        this.queries = queries;
    }

    /** The subjects of a kind as CSV, or one of the facets that they have several times. */
    @Needs(value = Permission.READ, action = "lists.export")
    @GetMapping(value = "/api/lists/{kind}.csv", produces = "text/csv")
    public void csv(
            @PathVariable String kind,
            @RequestParam Optional<String> facet,
            @RequestParam Optional<String> q,
            @RequestParam Optional<String> zone,
            @RequestParam Optional<String> site,
            @RequestParam Optional<String> level,
            @RequestParam(name = "class") Optional<String> assetClass,
            @RequestParam Optional<String> query,
            @RequestParam Optional<String> at,
            @RequestParam(name = "as-of") Optional<String> asOf,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Lists.Table table = Lists.table(Kind.parse(kind), facet);
        Moment moment = Moment.parse(at, asOf);
        Plant plant = office.reading().plant(moment);
        Lists.Chosen chosen = queries.narrowed(
                chosen(new SubjectFilter(q, zone, site, level, assetClass), plant), query, plant, moment);
        exports.hand(
                Lists.export(Exports.what(request), plant, List.of(table.kind()), chosen),
                new Exports.Form(CSV, table.name() + ".csv"),
                out -> office.lists().csv(plant, table, chosen, stamp(request), out),
                request,
                response);
    }

    /** The subjects of a kind, or of all, with everything that they have, as a workbook. */
    @Needs(value = Permission.READ, action = "lists.export")
    @GetMapping(value = "/api/lists/{kind}.xlsx", produces = WORKBOOK)
    public void workbook(
            @PathVariable String kind,
            @RequestParam Optional<String> q,
            @RequestParam Optional<String> zone,
            @RequestParam Optional<String> site,
            @RequestParam Optional<String> level,
            @RequestParam(name = "class") Optional<String> assetClass,
            @RequestParam Optional<String> query,
            @RequestParam Optional<String> at,
            @RequestParam(name = "as-of") Optional<String> asOf,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        List<Kind> kinds = kind.equals("all") ? Lists.everyKind() : List.of(Kind.parse(kind));
        Moment moment = Moment.parse(at, asOf);
        Plant plant = office.reading().plant(moment);
        Lists.Chosen chosen = queries.narrowed(
                chosen(new SubjectFilter(q, zone, site, level, assetClass), plant), query, plant, moment);
        exports.hand(
                Lists.export(Exports.what(request), plant, kinds, chosen),
                new Exports.Form(WORKBOOK, kind + ".xlsx"),
                out -> office.lists().workbook(plant, kinds, chosen, stamp(request), out),
                request,
                response);
    }

    private Lists.Chosen chosen(SubjectFilter filter, Plant plant) {
        return new Lists.Chosen(filter.inWords(plant.snapshot()), filter.in(plant.snapshot(), office.words()));
    }

    private Lists.Stamp stamp(HttpServletRequest request) {
        return new Lists.Stamp(Gate.person(request).user(), office.clock().instant());
    }
}
