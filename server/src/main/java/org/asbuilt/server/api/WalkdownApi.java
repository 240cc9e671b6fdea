package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.asbuilt.access.Permission;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.record.Moment;
import org.asbuilt.server.record.WalkdownSheets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Check sheets to take through the plant. */
@RestController
public class WalkdownApi {
    private final FrontOffice office;

    /** The sheets of that office. */
    public WalkdownApi(FrontOffice office) {
        this.office = office;
    }

    /**
     * The check sheet of a place.
     *
     * @param place a part of the physical location or of the name of a site or zone; empty for the whole plant
     * @param format {@code csv} to fill in and import, {@code pdf} to print, with a QR code for each asset that leads to its page
     */
    @Needs(value = Permission.READ, action = "walkdown.sheet")
    @GetMapping("/api/walkdown")
    public ResponseEntity<byte[]> walkdownSheet(
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "csv") String format,
            HttpServletRequest request) {
        boolean pdf = format.equals("pdf");
        if (!pdf && !format.equals("csv")) {
            throw Refusal.badRequest("malformed", "expected the format csv or pdf, found " + format);
        }
        WalkdownSheets.Sheet sheet = WalkdownSheets.of(
                office.reading().plant(Moment.parse(Optional.empty(), Optional.empty())),
                place.strip(),
                office.clock().instant());
        byte[] content = pdf
                ? WalkdownSheets.pdf(sheet, address(request) + "/subjects/")
                : WalkdownSheets.csv(sheet).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("walkdown." + format)
                                .build()
                                .toString())
                .contentType(pdf ? MediaType.APPLICATION_PDF : new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(content);
    }

    /** The address by which the reader of this answer reaches the server. */
    private static String address(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
    }
}
