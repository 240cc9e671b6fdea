package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.asbuilt.access.Permission;
import org.asbuilt.access.Person;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Digest;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.PersonProfile;
import org.asbuilt.model.SourceType;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.jobs.Job;
import org.asbuilt.server.jobs.Jobs;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.record.Cover;
import org.asbuilt.server.record.Disclosures;
import org.asbuilt.server.record.Home;
import org.asbuilt.server.record.Lists;
import org.asbuilt.server.record.Upload;
import org.asbuilt.server.view.ComparedView;
import org.asbuilt.server.view.DocumentHit;
import org.asbuilt.server.view.ForeseenView;
import org.asbuilt.server.view.ImportView;
import org.asbuilt.server.view.SourceBehindView;
import org.asbuilt.server.view.SourceView;
import org.asbuilt.thirdparty.OwnThings;
import org.asbuilt.validation.Circumstances;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files in, and what came of them. */
@RestController
public class ImportApi {
    private static final int MOST_NAMED = 5;

    private final FrontOffice office;
    private final Jobs jobs;
    private final Exports exports;

    /** An import that was ordered: the job that does it. */
    public record Ordered(String job) {}

    /** Why an import is taken back. */
    public record Withdrawal(String reason) {}

    /** The imports of that office. */
    ImportApi(FrontOffice office, Jobs jobs, Exports exports) {
        this.office = office;
        this.exports = exports;
        this.jobs = jobs;
    }

    /**
     * Takes files in, in the background. With {@code dryRun} nothing is kept; with {@code logic=discard} only a copy without the logic
     * of controllers is. A {@code profile}, as JSON or by its name, says what the columns of the files hold, which are lists then.
     * {@code source} names the entry of the source register that they come from, {@code permit} the permit of the scan whose result
     * they are, each by id or by name.
     */
    @Needs(
            value = {Permission.IMPORT, Permission.SUBMIT},
            action = "imports.take")
    @PostMapping(path = "/api/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    public Ordered take(
            @RequestParam List<MultipartFile> files,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam Optional<String> importer,
            @RequestParam Optional<String> type,
            @RequestParam Optional<Instant> produced,
            @RequestParam(defaultValue = "keep") String logic,
            @RequestParam Optional<String> profile,
            @RequestParam Optional<String> source,
            @RequestParam Optional<String> permit,
            HttpServletRequest request) {
        if (files.isEmpty() || files.stream().allMatch(MultipartFile::isEmpty)) {
            throw Refusal.badRequest("no-files", "there are no files in the request");
        }
        Person person = Gate.person(request);
        Optional<SourceType> sourceType = type.filter(text -> !text.isBlank()).map(ImportApi::sourceType);
        Upload.Logic ordered = Upload.Logic.parse(logic);
        Optional<String> columns = profile.filter(text -> !text.isBlank()).map(office.profiles()::named);
        Upload.Origin origin = office.collecting().origin(source, permit);
        String from = request.getRemoteAddr();
        boolean submits = !Gate.reader(request).may(Permission.IMPORT);
        if (submits && dryRun) {
            throw new Refusal(
                    HttpStatus.FORBIDDEN,
                    "not-permitted",
                    "a dry run is compared with the record, and you may only hand in");
        }
        Path folder = office.home().freshFolder();
        List<Upload> uploads = new ArrayList<>();
        try {
            for (MultipartFile file : files) {
                Path stored = Uploads.stored(folder, uploads.size(), file);
                Upload upload = new Upload(Uploads.name(file), stored, importer, sourceType, produced)
                        .with(ordered)
                        .from(origin);
                uploads.add(columns.map(upload::by).orElse(upload));
            }
        } catch (InvalidValue wrong) {
            Home.remove(folder);
            throw wrong;
        }
        Job job = jobs.order(person.user(), "waiting for its turn", progress -> {
            try {
                ImportView account = submits
                        ? office.intake().submit(person.user(), uploads, progress::at)
                        : office.intake()
                                .take(person.user(), uploads, dryRun, progress::at)
                                .account();
                refused(account, person, from);
                return account;
            } finally {
                Home.remove(folder);
            }
        });
        return new Ordered(job.id());
    }

    /** That somebody handed over the result of a scan that was not permitted is worth an entry of its own. */
    private void refused(ImportView account, Person person, String from) {
        account.files().stream()
                .filter(file -> file.state() == ImportView.FileState.REFUSED)
                .forEach(file -> office.log(
                        person.user(),
                        "imports.refuse",
                        file.name() + " " + file.digest() + ": "
                                + file.refusals().stream()
                                        .map(ImportView.RefusalView::code)
                                        .collect(Collectors.joining(", ")),
                        false,
                        from));
    }

    /** A job of one's own, or for auditors who see all of the record of anybody. */
    @Needs(
            value = {},
            action = "jobs.show")
    @GetMapping("/api/jobs/{id}")
    public Job job(@PathVariable String id, HttpServletRequest request) {
        Person person = Gate.person(request);
        return jobs.job(id)
                .filter(job -> job.owner().equals(person.user())
                        || (Gate.reader(request).may(Permission.AUDIT)
                                && Gate.reader(request).view().isUnconfined()))
                .orElseThrow(() -> Refusal.notFound("job " + id));
    }

    /** Lets what was submitted count, unless a third party says something of what is not its own. */
    @Needs(value = Permission.APPROVE, action = "imports.admit")
    @PostMapping("/api/imports/{id}/admit")
    public ImportView admit(@PathVariable String id, @RequestBody Withdrawal body, HttpServletRequest request) {
        if (body.reason().isBlank()) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "reason-missing", "say what you have looked at");
        }
        strangers(id);
        if (!office.admit(id, Gate.person(request).user(), body.reason())) {
            throw Refusal.notFound("import " + id + " that waits to be admitted");
        }
        return show(id);
    }

    /** Refuses what the person of a third party says of what that third party does not supply. Source: requirements P5-14. */
    private void strangers(String id) {
        Circumstances around = office.circumstances();
        Optional<Subject> party = office.reading()
                .imported(id)
                .filter(ImportView::quarantined)
                .flatMap(taken -> around.staff().person(taken.by()))
                .flatMap(person -> person.facet(PersonProfile.class))
                .flatMap(PersonProfile::employer)
                .flatMap(around::subject);
        if (party.isEmpty()) {
            return;
        }
        OwnThings own = OwnThings.of(party.get(), around);
        List<Subject> beyond = office.reading().said(id).orElse(Map.of()).keySet().stream()
                .flatMap(named -> around.subject(named).stream())
                .filter(subject -> !own.has(subject))
                .toList();
        if (!beyond.isEmpty()) {
            throw new Refusal(
                    HttpStatus.CONFLICT,
                    "not-its-own",
                    "it is about " + beyond.size() + " of the record that "
                            + party.get().name()
                            + " does not supply, such as "
                            + String.join(
                                    ", ",
                                    beyond.stream()
                                            .limit(MOST_NAMED)
                                            .map(Subject::name)
                                            .toList())
                            + ": enter the supply at the third party if it does, or have it handed in again without them");
        }
    }

    /** Imports, newest first; who only submits sees what they handed in. */
    @Needs(
            value = {Permission.READ, Permission.SUBMIT},
            action = "imports.list")
    @GetMapping("/api/imports")
    public List<ImportView> list() {
        return office.reading().imports();
    }

    /** One import with the matters that rest on it. */
    @Needs(value = Permission.READ, action = "imports.show")
    @GetMapping("/api/imports/{id}")
    public ImportView show(@PathVariable String id) {
        return office.reading().imported(id).orElseThrow(() -> Refusal.notFound("import " + id));
    }

    /** What an import brings about, or would if it were admitted. */
    @Needs(value = Permission.READ, action = "imports.foresee")
    @GetMapping("/api/imports/{id}/foreseen")
    public ForeseenView foreseen(@PathVariable String id) {
        return office.reading().foreseen(id).orElseThrow(() -> Refusal.notFound("import " + id));
    }

    /** Takes an import back: what it claims stands no more. What was decided because of it stays decided. */
    @Needs(value = Permission.IMPORT, action = "imports.withdraw")
    @PostMapping("/api/imports/{id}/withdraw")
    public ImportView withdraw(@PathVariable String id, @RequestBody Withdrawal body, HttpServletRequest request) {
        if (body.reason().isBlank()) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "reason-missing", "say why it is taken back");
        }
        if (!office.withdraw(id, Gate.person(request).user(), body.reason())) {
            throw Refusal.notFound("import " + id + " that still stands");
        }
        return show(id);
    }

    /** All sources, newest first. */
    @Needs(value = Permission.READ, action = "sources.list")
    @GetMapping("/api/sources")
    public List<SourceView> sources() {
        return office.reading().sources();
    }

    /** The sources of what the reader sees of the record, newest first: by name and kind, also where the file is not shown. */
    @Needs(value = Permission.READ, action = "sources.behind")
    @GetMapping("/api/sources/behind")
    public List<SourceBehindView> sourcesBehind() {
        return SourceBehindView.of(
                office.drift().current().claims(),
                office.reading().sources().stream().map(SourceView::id).collect(Collectors.toSet()));
    }

    /**
     * In what two sources that the same importer read differ, and what only moved.
     *
     * @param before the id of the older one
     * @param after the id of the newer one
     */
    @Needs(value = Permission.READ, action = "sources.compare")
    @GetMapping("/api/sources/compare")
    public ComparedView compareSources(@RequestParam String before, @RequestParam String after) {
        return office.twoSources()
                .of(before, after)
                .orElseThrow(() -> Refusal.notFound("source " + before + " or " + after));
    }

    /** The places in documents that hold all of some words. */
    @Needs(value = Permission.READ, action = "documents.search")
    @GetMapping("/api/documents")
    public List<DocumentHit> documents(@RequestParam String text) {
        return office.documentsWith(text);
    }

    /** The file itself. */
    @Needs(value = Permission.READ, action = "artifacts.download")
    @Sends(MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @GetMapping("/api/artifacts/{digest}")
    public void artifact(@PathVariable String digest, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Digest named = new Digest(digest);
        try (InputStream content =
                office.content(named).orElseThrow(() -> Refusal.notFound("content kept of " + digest))) {
            exports.hand(
                    office.counter().exportOf(Exports.what(request), named),
                    new Exports.Form(
                            MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            office.reading().titleOf(named)),
                    content::transferTo,
                    request,
                    response);
        }
    }

    /** The file, with a cover sheet beside it, in a ZIP: the file itself stays as it was handed in. */
    @Needs(value = Permission.READ, action = "artifacts.download")
    @Sends(Sends.ARCHIVE)
    @GetMapping("/api/artifacts/{digest}/covered")
    public void artifactCovered(@PathVariable String digest, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Digest named = new Digest(digest);
        try (InputStream content =
                office.content(named).orElseThrow(() -> Refusal.notFound("content kept of " + digest))) {
            Disclosures.Export export = office.counter().exportOf(Exports.what(request), named);
            Lists.Stamp stamp =
                    new Lists.Stamp(Gate.person(request).user(), office.clock().instant());
            String title = office.reading().titleOf(named);
            exports.hand(
                    export,
                    new Exports.Form("application/zip", title + ".zip"),
                    out -> Cover.write(new Cover(export, named, title, stamp), content, out),
                    request,
                    response);
        }
    }

    private static SourceType sourceType(String text) {
        return Arrays.stream(SourceType.values())
                .filter(type ->
                        type.name().equals(text.strip().toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> InvalidValue.expected("a type of source", text));
    }
}
