package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.asbuilt.access.Permission;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.record.Lists;
import org.asbuilt.server.record.Moment;
import org.asbuilt.server.record.WalkdownSheets;
import org.asbuilt.server.view.Plant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Check sheets to take through the plant. */
@RestController
public class WalkdownApi {
    private final FrontOffice office;
    private final Exports exports;

    /** The sheets of that office. */
    WalkdownApi(FrontOffice office, Exports exports) {
        this.office = office;
        this.exports = exports;
    }

    /**
     * The check sheet of a place.
     *
     * @param place a part of the physical location or of the name of a site or zone; empty for the whole plant
     * @param format {@code csv} to fill in and import, {@code pdf} to print, with a QR code for each asset that leads to its page
     */
    @Needs(value = Permission.READ, action = "walkdown.sheet")
    @Sends({Sends.TABLE, Sends.PAPER})
    @GetMapping("/api/walkdown")
    public void walkdownSheet(
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "csv") String format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        boolean pdf = format.equals("pdf");
        if (!pdf && !format.equals("csv")) {
            throw Refusal.badRequest("malformed", "expected the format csv or pdf, found " + format);
        }
        Plant plant = office.reading().plant(Moment.NOW);
        WalkdownSheets.Sheet sheet = WalkdownSheets.of(
                plant,
                office.counter().settled(plant),
                place.strip(),
                new Lists.Stamp(Gate.person(request).user(), office.clock().instant()));
        exports.hand(
                WalkdownSheets.export(Exports.what(request), sheet),
                new Exports.Form(pdf ? "application/pdf" : "text/csv;charset=UTF-8", "walkdown." + format),
                out -> out.write(
                        pdf
                                ? WalkdownSheets.pdf(sheet, address(request) + "/subjects/")
                                : WalkdownSheets.csv(sheet).getBytes(StandardCharsets.UTF_8)),
                request,
                response);
    }

    /** The address by which the reader of this answer reaches the server. */
    private static String address(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
    }
}
