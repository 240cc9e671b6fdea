package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.asbuilt.access.Permission;
import org.asbuilt.logbook.Disclosure;
import org.asbuilt.logbook.Entry;
import org.asbuilt.model.Tlp;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.identity.Reader;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.record.Disclosures;
import org.asbuilt.server.view.DisclosedView;
import org.asbuilt.server.view.ExportView;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What leaves the record as a file: who asked, who approved it, and the register of all that left. Source: requirements S-04. */
@RestController
public class ExportApi {
    private static final int MOST = 1000;
    private final FrontOffice office;
    private final ExportMeasure measure;
    private final MeetingsTold told;

    /**
     * What somebody wants to take out.
     *
     * @param what the address of the download, without its host
     * @param recipient for whom
     * @param purpose what for
     * @param agreement under which agreement
     * @param back until which day it is given back or destroyed
     */
    public record ExportRequest(
            String what, String recipient, String purpose, Optional<String> agreement, Optional<LocalDate> back) {}

    /** What whoever answers says of it. */
    public record ExportRemark(Optional<String> remark) {}

    /** How it came back: destroyed or given back, and by what this is known. */
    public record ExportReturn(boolean destroyed, String remark) {}

    /**
     * What an address of a download would hand out now.
     *
     * @param what the address as it is asked for
     * @param subjects how many subjects it holds
     * @param label the strictest label of what it holds
     * @param needsSecondPerson whether another person has to approve it
     * @param warnings what comes together with the recipient by it
     */
    public record ExportMeasured(
            String what, long subjects, Tlp label, boolean needsSecondPerson, List<String> warnings) {
        /** Copies the list. */
        public ExportMeasured {
            warnings = List.copyOf(warnings);
        }
    }

    ExportApi(FrontOffice office, ExportMeasure measure) {
        this.office = office;
        this.measure = measure;
        told = new MeetingsTold(office);
    }

    /** What was asked for, newest first: one's own, and all of it for whoever answers for the whole plant or audits. */
    @Needs(
            value = {Permission.READ, Permission.AUDIT},
            action = "exports.list")
    @GetMapping("/api/exports")
    public List<ExportView> exports(HttpServletRequest request) {
        Reader reader = Gate.reader(request);
        return office.disclosures().asked().stream()
                .filter(one -> readsAll(reader)
                        || one.asked().person().equals(reader.person().user()))
                .limit(MOST)
                .map(this::view)
                .toList();
    }

    /** What an address of a download would hand out now, without handing it out, and what it completes for a recipient. */
    @Needs(value = Permission.READ, action = "exports.measure")
    @GetMapping("/api/exports/measure")
    public ExportMeasured measureExport(
            @RequestParam String what, @RequestParam Optional<String> recipient, HttpServletRequest request) {
        Disclosures.Export export = measure.of(what);
        String user = Gate.person(request).user();
        Optional<String> named = recipient.map(String::strip).filter(text -> !text.isEmpty());
        boolean needs = named.map(who -> office.disclosures().needsSecondPerson(user, export, who))
                .orElseGet(() -> office.disclosures().needsSecondPerson(user, export));
        List<String> warnings =
                named.map(who -> told.ofExport(who, export.what())).orElse(List.of());
        return new ExportMeasured(export.what(), export.subjects(), export.label(), needs, warnings);
    }

    /** Asks for something to be let out. What needs nobody else can be taken at once. */
    @Needs(value = Permission.READ, action = "exports.ask")
    @PostMapping("/api/exports")
    @ResponseStatus(HttpStatus.CREATED)
    public ExportView askForExport(@RequestBody ExportRequest body, HttpServletRequest request) {
        Disclosures.Terms terms = new Disclosures.Terms(
                body.recipient(), body.purpose(), body.agreement().orElse(""), body.back());
        return view(office.disclosures().ask(Gate.person(request).user(), measure.of(body.what()), terms));
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

    /** Writes down that the recipient gave back or destroyed what was taken: for whoever took it, and whoever answers. */
    @Needs(
            value = {Permission.READ, Permission.AUDIT},
            action = "exports.returned",
            inPerson = true)
    @PostMapping("/api/exports/{id}/return")
    public ExportView exportReturned(
            @PathVariable String id, @RequestBody ExportReturn body, HttpServletRequest request) {
        Reader reader = Gate.reader(request);
        String user = reader.person().user();
        Optional<Disclosure> known = office.disclosures()
                .asked(id)
                .filter(one -> readsAll(reader) || one.asked().person().equals(user));
        if (known.isEmpty()) {
            throw Refusal.notFound("export " + id);
        }
        office.disclosures().returned(user, id, body.destroyed(), body.remark()).ifPresent(why -> {
            throw new Refusal(HttpStatus.CONFLICT, "nothing-to-return", why);
        });
        return view(office.disclosures().asked(id).orElseThrow());
    }

    /** The register of what left, newest first; who answers for a part of the plant sees what they took themselves. */
    @Needs(
            value = {Permission.AUDIT, Permission.APPROVE},
            action = "disclosures.list")
    @GetMapping("/api/disclosures")
    public List<DisclosedView> disclosures(@RequestParam Optional<String> person, HttpServletRequest request) {
        Reader reader = Gate.reader(request);
        LocalDate today = LocalDate.ofInstant(office.clock().instant(), ZoneOffset.UTC);
        Map<String, Disclosure> asked = office.disclosures().asked().stream()
                .collect(Collectors.toMap(one -> one.asked().export(), Function.identity()));
        return office.disclosures().register().stream()
                .filter(one ->
                        readsAll(reader) || one.person().equals(reader.person().user()))
                .filter(one -> person.isEmpty() || one.person().equals(person.get()))
                .limit(MOST)
                .map(one -> DisclosedView.of(one, one.export().map(asked::get), today))
                .toList();
    }

    private ExportView answered(String id, boolean allowed, ExportRemark body, HttpServletRequest request) {
        if (office.disclosures().asked(id).isEmpty()) {
            throw Refusal.notFound("export " + id);
        }
        office.demandOfAll(Permission.APPROVE);
        office.disclosures()
                .answer(Gate.person(request).user(), id, allowed, body.remark().orElse(""))
                .ifPresent(why -> {
                    throw new Refusal(HttpStatus.FORBIDDEN, "another-person-needed", why);
                });
        return view(office.disclosures().asked(id).orElseThrow());
    }

    /** Addresses tell of the plant: who judges a part of it only does not see what others asked for. */
    static boolean readsAll(Reader reader) {
        return reader.may(Permission.AUDIT)
                || (reader.may(Permission.APPROVE)
                        && reader.view(Permission.APPROVE).isUnconfined());
    }

    private ExportView view(Disclosure one) {
        Entry.ExportAsked asked = one.asked();
        boolean needs = office.disclosures()
                .needsSecondPerson(
                        asked.person(),
                        new Disclosures.Export(
                                asked.what(), 0, asked.subjects(), ExportMeasure.isWhole(asked.what()), asked.label()),
                        asked.recipient());
        List<String> warnings = one.taken().isPresent() ? List.of() : told.ofExport(asked.recipient(), asked.what());
        return ExportView.of(one, warnings, needs, office.clock().instant());
    }
}
