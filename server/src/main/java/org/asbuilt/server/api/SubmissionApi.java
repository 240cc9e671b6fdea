package org.asbuilt.server.api;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.access.Permission;
import org.asbuilt.logbook.Entry;
import org.asbuilt.model.PersonProfile;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.view.ImportView;
import org.asbuilt.server.view.Named;
import org.asbuilt.validation.Circumstances;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What suppliers handed in, with the third party that employs whoever did. Source: requirements P5-14. */
@RestController
public class SubmissionApi {
    private static final int MOST_SHOWN = 1_000;

    private final FrontOffice office;

    SubmissionApi(FrontOffice office) {
        this.office = office;
    }

    /**
     * Something that was handed in.
     *
     * @param id the name of the import
     * @param person who handed it in
     * @param recorded when
     * @param thirdParty the third party that employs the person, as the record has it
     * @param files the names of the files
     * @param waits whether it counts for nothing yet
     */
    public record SubmissionView(
            String id,
            String person,
            Instant recorded,
            Optional<Named> thirdParty,
            List<String> files,
            boolean waits) {}

    /** What was handed in and is shown, the newest first; at most 1000. */
    @Needs(value = Permission.READ, action = "submissions.list")
    @GetMapping("/api/submissions")
    public List<SubmissionView> list() {
        Circumstances around = office.circumstances();
        Map<String, Entry.Submitted> submitted = new HashMap<>();
        office.logbook().logged().entries().forEach(entry -> {
            if (entry instanceof Entry.Submitted one) {
                submitted.put("import-" + one.number(), one);
            }
        });
        return office.reading().imports().stream()
                .filter(taken -> submitted.containsKey(taken.id()))
                .limit(MOST_SHOWN)
                .map(taken -> view(taken, around))
                .toList();
    }

    private static SubmissionView view(ImportView taken, Circumstances around) {
        return new SubmissionView(
                taken.id(),
                taken.by(),
                taken.received(),
                around.staff()
                        .person(taken.by())
                        .flatMap(person -> person.facet(PersonProfile.class))
                        .flatMap(PersonProfile::employer)
                        .flatMap(around::subject)
                        .map(party -> new Named(party.id().value(), party.name())),
                taken.files().stream().map(ImportView.FileView::name).toList(),
                taken.quarantined());
    }
}
