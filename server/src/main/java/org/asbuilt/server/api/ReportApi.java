package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.asbuilt.access.Permission;
import org.asbuilt.report.ReportCatalogue;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.record.Moment;
import org.asbuilt.server.record.ReportDesk;
import org.asbuilt.server.report.Printed;
import org.asbuilt.server.report.ReportForm;
import org.asbuilt.server.view.ReportView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports, on the screen and as files. Source: requirements, section 1.7. */
@RestController
public class ReportApi {
    private static final int MOST_ROWS = 2000;
    private final FrontOffice office;
    private final Reports reports;
    private final Exports exports;
    private final BulkReads reads;

    ReportApi(FrontOffice office, Reports reports, Exports exports, BulkReads reads) {
        this.office = office;
        this.reports = reports;
        this.exports = exports;
        this.reads = reads;
    }

    /** Which reports there are. */
    @Needs(value = Permission.READ, action = "reports.list")
    @GetMapping("/api/reports")
    public List<ReportView.Head> reports() {
        return ReportCatalogue.ALL.stream().map(ReportView.Head::of).toList();
    }

    /**
     * A report with the first rows of each table.
     *
     * @param place a site, system or zone; the whole plant if it is not given
     * @param since a day or time from which on it tells of what happened; 90 days if it is not given
     * @param rows how many rows of each table
     */
    @Needs(value = Permission.READ, action = "reports.show")
    @GetMapping("/api/reports/{number}")
    public ReportView report(
            @PathVariable String number,
            @RequestParam Optional<String> place,
            @RequestParam Optional<String> since,
            @RequestParam Optional<String> at,
            @RequestParam(name = "as-of") Optional<String> asOf,
            @RequestParam(defaultValue = "200") int rows,
            HttpServletRequest request) {
        ReportDesk.Made made =
                reports.of(new ReportDesk.Asked(number, place, since, Moment.parse(at, asOf)), Gate.reader(request));
        reads.count(made.subjects(), request);
        return ReportView.of(made.page(), made.label(), made.plant(), made.filter(), Math.clamp(rows, 1, MOST_ROWS));
    }

    /** A report as a file: html, pdf, xlsx, csv or json. */
    @Needs(value = Permission.READ, action = "reports.export")
    @Sends({Sends.PAGE, Sends.PAPER, Sends.WORKBOOK, Sends.TABLE, Sends.JSON})
    @GetMapping("/api/reports/{number}/{form}")
    public void reportFile(
            @PathVariable String number,
            @PathVariable String form,
            @RequestParam Optional<String> place,
            @RequestParam Optional<String> since,
            @RequestParam Optional<String> at,
            @RequestParam(name = "as-of") Optional<String> asOf,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ReportForm wanted = ReportForm.parse(form);
        ReportDesk.Made made =
                reports.of(new ReportDesk.Asked(number, place, since, Moment.parse(at, asOf)), Gate.reader(request));
        Printed printed = office.reports().printed(made, Gate.person(request).user());
        exports.hand(
                made.export(Exports.what(request)),
                new Exports.Form(wanted.type(), printed.fileName() + "." + wanted.ending()),
                out -> wanted.write(printed, out),
                request,
                response);
    }
}
