package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.asbuilt.access.Permission;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.Id;
import org.asbuilt.network.Endpoint;
import org.asbuilt.network.Question;
import org.asbuilt.reconcile.Item;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.jobs.Jobs;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.record.Drift;
import org.asbuilt.server.record.Home;
import org.asbuilt.server.record.Intake;
import org.asbuilt.server.record.PermittedShelf;
import org.asbuilt.server.record.Reading;
import org.asbuilt.server.record.Upload;
import org.asbuilt.server.view.CandidateView;
import org.asbuilt.server.view.ImportView;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What a configuration that is not in the record would change for what is permitted, before anybody touches a device. */
@RestController
public class CandidateApi {
    private static final int MOST_NAMED = 50;
    private final FrontOffice office;
    private final Jobs jobs;

    /** The candidates of that office. */
    public CandidateApi(FrontOffice office, Jobs jobs) {
        this.office = office;
        this.jobs = jobs;
    }

    /**
     * Compares what would be permitted with what is, in the background: for all connections of the record, and for a question if one is
     * asked. Nothing of the files is kept.
     *
     * @param files the configurations; none if an import is named
     * @param imported the id of an import that holds them
     * @param source who opens, if a question is asked
     * @param destination who answers
     * @param service which services
     */
    @Needs(value = Permission.IMPORT, action = "connectivity.candidate")
    @PostMapping(path = "/api/connectivity/candidate", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    public ImportApi.Ordered compare(
            @RequestParam(required = false) List<MultipartFile> files,
            @RequestParam(name = "import") Optional<String> imported,
            @RequestParam Optional<String> source,
            @RequestParam Optional<String> destination,
            @RequestParam Optional<String> service,
            HttpServletRequest request) {
        List<MultipartFile> given = Optional.ofNullable(files).orElse(List.of()).stream()
                .filter(file -> !file.isEmpty())
                .toList();
        Optional<String> named = given(imported);
        if (given.isEmpty() == named.isEmpty()) {
            throw Refusal.badRequest("no-files", "give either files or the id of an import");
        }
        PermittedShelf shelf = office.permitted();
        if (!shelf.isShown()) {
            throw Refusal.outsideScope(PermittedShelf.NOT_SHOWN);
        }
        Optional<Question> question = question(shelf.snapshot(), given(source), given(destination), service);
        String person = Gate.person(request).user();
        Reading reading = office.reading();
        Drift drift = office.drift();
        if (named.isPresent()) {
            String id = named.get();
            List<Item> items = reading.broughtAbout(id).orElseThrow(() -> Refusal.notFound("import " + id));
            return ordered(person, progress -> {
                progress.at(0.2, "comparing " + id + " with the record");
                Map<Id, List<RecordedClaim>> said = reading.said(id).orElse(Map.of());
                return compared(
                        new CandidateView.CandidateAsked(
                                List.of(), fresh(items, shelf.snapshot()), said, question, drift::numbered),
                        shelf);
            });
        }
        Path folder = office.home().freshFolder();
        List<Upload> uploads = new ArrayList<>();
        for (MultipartFile file : given) {
            uploads.add(new Upload(
                    Uploads.name(file),
                    Uploads.stored(folder, uploads.size(), file),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
        }
        Intake intake = office.intake();
        return ordered(person, progress -> {
            try {
                Intake.Taken taken = intake.take(person, uploads, true, progress::at);
                return compared(
                        new CandidateView.CandidateAsked(
                                files(taken.account()),
                                fresh(taken.items(), shelf.snapshot()),
                                taken.said(),
                                question,
                                together(taken.claims(), drift)),
                        shelf);
            } finally {
                Home.remove(folder);
            }
        });
    }

    private ImportApi.Ordered ordered(String person, org.asbuilt.server.jobs.Job.Work work) {
        return new ImportApi.Ordered(
                jobs.order(person, "waiting for its turn", work).id());
    }

    private static CandidateView compared(CandidateView.CandidateAsked asked, PermittedShelf shelf) {
        return CandidateView.of(
                asked,
                shelf.checked(),
                shelf.reachability().orElseThrow(() -> Refusal.outsideScope(PermittedShelf.NOT_SHOWN)));
    }

    private static Optional<Question> question(
            Snapshot snapshot, Optional<String> source, Optional<String> destination, Optional<String> service) {
        if (source.isEmpty() && destination.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Question(
                Endpoint.read(source.orElse("any"), snapshot),
                Endpoint.read(destination.orElse("any"), snapshot),
                Question.services(service.orElse(""))));
    }

    private static Optional<String> given(Optional<String> text) {
        return text.filter(one -> !one.isBlank());
    }

    /** What is said of assets that the record does not hold. */
    private static List<String> fresh(List<Item> items, Snapshot record) {
        return items.stream()
                .filter(item -> record.resolved(item.subject()).isEmpty())
                .map(Item::name)
                .distinct()
                .sorted()
                .limit(MOST_NAMED)
                .toList();
    }

    private static List<CandidateView.CandidateFileView> files(ImportView account) {
        return account.files().stream()
                .map(file -> new CandidateView.CandidateFileView(
                        file.name(), file.state().name(), file.problem()))
                .toList();
    }

    private static Function<Collection<Long>, Map<Long, RecordedClaim>> together(
            Map<Long, RecordedClaim> trial, Drift drift) {
        return numbers -> {
            Map<Long, RecordedClaim> found = new HashMap<>(drift.numbered(
                    numbers.stream().filter(one -> !trial.containsKey(one)).toList()));
            numbers.forEach(one -> Optional.ofNullable(trial.get(one)).ifPresent(claim -> found.put(one, claim)));
            return found;
        };
    }
}
