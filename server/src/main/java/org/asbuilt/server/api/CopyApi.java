package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.asbuilt.access.Permission;
import org.asbuilt.importers.list.ListForm;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.record.Disclosures;
import org.asbuilt.server.view.CommitView;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Copies that a page makes of what it shows: a drawing of the map, rows of a list in the clipboard. The page asks for a stamp, and with it
 * the copy is in the register; what is too much gets none. Source: requirements S-04.
 */
@RestController
public class CopyApi {
    private static final int SHORT_HASH = 12;

    private final FrontOffice office;
    private final ExportMeasure measure;

    /**
     * What is copied.
     *
     * @param what the address of the map or of a list as CSV, without its host
     * @param export under which name it was asked for, if it was
     */
    public record CopyRequest(String what, Optional<String> export) {}

    /**
     * What stands on the copy.
     *
     * @param sentence all of it in a line, for a drawing
     * @param lines the cells of its lines, for a table
     */
    public record CopyStamp(String sentence, List<List<String>> lines) {
        /** Copies the lines. */
        public CopyStamp {
            lines = lines.stream().map(List::copyOf).toList();
        }
    }

    CopyApi(FrontOffice office, ExportMeasure measure) {
        this.office = office;
        this.measure = measure;
    }

    /** Enters a copy in the register and gives its stamp. */
    @Needs(value = Permission.READ, action = "copies.stamp")
    @PostMapping("/api/copies")
    public CopyStamp stampCopy(@RequestBody CopyRequest body, HttpServletRequest request) {
        if (!ExportMeasure.isShown(body.what())) {
            throw InvalidValue.expected("the address of the map or of a list as CSV", body.what());
        }
        Disclosures.Export export = measure.of(body.what());
        String person = Gate.person(request).user();
        office.disclosures().copy(person, export, body.export()).ifPresent(withheld -> {
            throw Exports.refusal(withheld, export);
        });
        return stamp(
                export,
                measure.comparedCommit(body.what()),
                person,
                office.clock().instant());
    }

    private CopyStamp stamp(Disclosures.Export export, Optional<Long> than, String person, Instant now) {
        String label = Disclosures.text(export.label());
        Optional<CommitView> commit = commit(export.commit());
        String hash = commit.map(CommitView::hash).orElse("");
        String number = Long.toString(export.commit());
        return new CopyStamp(
                label + ", taken by " + person + " at " + now + ", record as of " + named(export.commit())
                        + than.map(one -> ", compared with " + named(one)).orElse(""),
                List.of(
                        List.of(ListForm.LABEL, label),
                        List.of(
                                ListForm.RECORD,
                                number,
                                hash,
                                commit.map(one -> one.recorded().toString()).orElse("")),
                        List.of(ListForm.STAMP, person, now.toString()),
                        List.of(ListForm.FILTER, export.what())));
    }

    private String named(long number) {
        return "commit " + number
                + commit(number)
                        .map(one -> " " + one.hash().substring(0, SHORT_HASH))
                        .orElse("");
    }

    private Optional<CommitView> commit(long number) {
        return office.reading().commits(number + 1, 1).stream().findFirst();
    }
}
