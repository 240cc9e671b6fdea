package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.asbuilt.access.Permission;
import org.asbuilt.logbook.Disclosure;
import org.asbuilt.logbook.Entry;
import org.asbuilt.model.Tlp;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.identity.Reader;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.record.Disclosures;
import org.asbuilt.server.view.ExportView;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What leaves the record as a file: who asked, who let it, and the register of all that left. Source: requirements S-04. */
@RestController
public class ExportApi {
    private static final int MOST = 1000;
    private final FrontOffice office;
    private final ExportMeasure measure;

    /**
     * What somebody wants to take out.
     *
     * @param what the address of the download, without its host
     * @param recipient for whom
     * @param purpose what for
     */
    public record ExportRequest(String what, String recipient, String purpose) {}

    /** What whoever answers says of it. */
    public record ExportRemark(Optional<String> remark) {}

    /**
     * Something that left.
     *
     * @param person who took it
     * @param at when
     * @param what what it was, as it was asked for
     * @param label the strictest label of what it held
     * @param subjects how many subjects it held
     * @param recipient for whom
     * @param purpose what for
     * @param digest the SHA-256 of the file
     * @param export under which name it was asked for before, if it was
     */
    public record DisclosedView(
            String person,
            Instant at,
            String what,
            Tlp label,
            long subjects,
            String recipient,
            String purpose,
            String digest,
            Optional<String> export) {
        static DisclosedView of(Entry.Disclosed one) {
            return new DisclosedView(
                    one.person(),
                    one.at(),
                    one.what(),
                    one.label(),
                    one.subjects(),
                    one.recipient(),
                    one.purpose(),
                    one.content().hex(),
                    one.export());
        }
    }

    ExportApi(FrontOffice office, ExportMeasure measure) {
        this.office = office;
        this.measure = measure;
    }

    /** What was asked for, newest first: one's own, and all of it for whoever answers or audits. */
    @Needs(
            value = {Permission.READ, Permission.AUDIT},
            action = "exports.list")
    @GetMapping("/api/exports")
    public List<ExportView> exports(HttpServletRequest request) {
        Reader reader = Gate.reader(request);
        boolean all = reader.may(Permission.APPROVE) || reader.may(Permission.AUDIT);
        return office.disclosures().asked().stream()
                .filter(one ->
                        all || one.asked().person().equals(reader.person().user()))
                .limit(MOST)
                .map(this::view)
                .toList();
    }

    /** Asks for something to be let out. What needs nobody else can be taken at once. */
    @Needs(value = Permission.READ, action = "exports.ask")
    @PostMapping("/api/exports")
    @ResponseStatus(HttpStatus.CREATED)
    public ExportView askForExport(@RequestBody ExportRequest body, HttpServletRequest request) {
        return view(office.disclosures()
                .ask(Gate.person(request).user(), measure.of(body.what()), body.recipient(), body.purpose()));
    }

    /** Lets it. */
    @Needs(value = Permission.APPROVE, action = "exports.let", inPerson = true)
    @PostMapping("/api/exports/{id}/approve")
    public ExportView letExport(@PathVariable String id, @RequestBody ExportRemark body, HttpServletRequest request) {
        return answered(id, true, body, request);
    }

    /** Does not let it. */
    @Needs(value = Permission.APPROVE, action = "exports.refuse", inPerson = true)
    @PostMapping("/api/exports/{id}/refuse")
    public ExportView refuseExport(
            @PathVariable String id, @RequestBody ExportRemark body, HttpServletRequest request) {
        return answered(id, false, body, request);
    }

    /** The register of what left, newest first. */
    @Needs(
            value = {Permission.AUDIT, Permission.APPROVE},
            action = "disclosures.list")
    @GetMapping("/api/disclosures")
    public List<DisclosedView> disclosures(@RequestParam Optional<String> person) {
        return office.disclosures().register().stream()
                .filter(one -> person.isEmpty() || one.person().equals(person.get()))
                .limit(MOST)
                .map(DisclosedView::of)
                .toList();
    }

    private ExportView answered(String id, boolean allowed, ExportRemark body, HttpServletRequest request) {
        Reader reader = Gate.reader(request);
        if (office.disclosures().asked(id).isEmpty()) {
            throw Refusal.notFound("export " + id);
        }
        boolean whole = reader.grants().stream()
                .anyMatch(grant -> grant.role().permissions().contains(Permission.APPROVE)
                        && grant.scope().isEverything());
        if (!whole) {
            throw new Refusal(
                    HttpStatus.FORBIDDEN,
                    "outside-your-scope",
                    "none of your roles lets you approve for the whole plant, and you cannot see all that would leave");
        }
        office.disclosures()
                .answer(reader.person().user(), id, allowed, body.remark().orElse(""))
                .ifPresent(why -> {
                    throw new Refusal(HttpStatus.FORBIDDEN, "another-person-needed", why);
                });
        return view(office.disclosures().asked(id).orElseThrow());
    }

    private ExportView view(Disclosure one) {
        Entry.ExportAsked asked = one.asked();
        boolean needs = office.disclosures()
                .needsSecondPerson(
                        asked.person(),
                        new Disclosures.Export(
                                asked.what(), asked.subjects(), ExportMeasure.isWhole(asked.what()), asked.label()));
        return ExportView.of(one, needs, office.clock().instant());
    }
}
