package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.asbuilt.access.Permission;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.record.Moment;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of the record as files, to be edited in a table program and imported again. */
@RestController
public class ListApi {
    private final ListFiles lists;
    private final Exports exports;

    ListApi(ListFiles lists, Exports exports) {
        this.lists = lists;
        this.exports = exports;
    }

    /** The subjects of a kind as CSV, or one of the facets that they have several times. */
    @Needs(value = Permission.READ, action = "lists.export")
    @GetMapping(value = "/api/lists/{kind}.csv", produces = Sends.TABLE)
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
        hand(
                new ListWish(
                        kind,
                        ListWish.Form.CSV,
                        facet,
                        new SubjectFilter(q, zone, site, level, assetClass),
                        query,
                        Moment.parse(at, asOf)),
                request,
                response);
    }

    /** The subjects of a kind, or of all, with everything that they have, as a workbook. */
    @Needs(value = Permission.READ, action = "lists.export")
    @GetMapping(value = "/api/lists/{kind}.xlsx", produces = Sends.WORKBOOK)
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
        hand(
                new ListWish(
                        kind,
                        ListWish.Form.XLSX,
                        Optional.empty(),
                        new SubjectFilter(q, zone, site, level, assetClass),
                        query,
                        Moment.parse(at, asOf)),
                request,
                response);
    }

    private void hand(ListWish wish, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Makings.Making making =
                lists.of(Exports.what(request), wish, Gate.person(request).user());
        exports.hand(making.export(), making.form(), making.content(), request, response);
    }
}
