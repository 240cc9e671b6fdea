package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.asbuilt.access.Permission;
import org.asbuilt.model.Tlp;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reports, lists and exports that are made in the background, and fetched later by whoever asked for them. */
@RestController
public class PreparedFileApi {
    private final FrontOffice office;
    private final PreparedFiles files;
    private final Exports exports;

    /**
     * What is to be made.
     *
     * @param what the address of a report as a file, of a list, or of an export for another tool, as it would be fetched at once
     */
    public record FileWish(String what) {}

    /** How far a file is. */
    public enum FileState {
        /** It is being made, or waits for its turn. */
        UNDERWAY,
        /** It can be fetched. */
        READY,
        /** It was not made; its message says why. */
        FAILED
    }

    /**
     * A file that was asked for.
     *
     * @param id its name
     * @param what the address of what it holds
     * @param asked when it was asked for
     * @param state how far it is
     * @param progress the same, 0 to 1
     * @param message what is being done, or why it was not made
     * @param name how the file is called
     * @param bytes how long it is
     * @param label the strictest label of what it holds
     * @param subjects how many subjects it holds
     * @param needsSecondPerson whether another person has to approve it before it can be fetched
     * @param until when it is deleted
     */
    public record PreparedFileView(
            String id,
            String what,
            Instant asked,
            FileState state,
            double progress,
            String message,
            Optional<String> name,
            Optional<Long> bytes,
            Optional<Tlp> label,
            Optional<Long> subjects,
            boolean needsSecondPerson,
            Optional<Instant> until) {}

    PreparedFileApi(FrontOffice office, PreparedFiles files, Exports exports) {
        this.office = office;
        this.files = files;
        this.exports = exports;
    }

    /** Has a report, a list or an export made in the background. */
    @Needs(value = Permission.READ, action = "files.order")
    @PostMapping("/api/files")
    @ResponseStatus(HttpStatus.ACCEPTED)
    public PreparedFileView order(@RequestBody FileWish body, HttpServletRequest request) {
        return view(files.order(body.what(), Gate.reader(request)));
    }

    /** What one asked for and is not deleted yet, newest first. */
    @Needs(value = Permission.READ, action = "files.list")
    @GetMapping("/api/files")
    public List<PreparedFileView> list(HttpServletRequest request) {
        return files.of(Gate.person(request).user()).stream().map(this::view).toList();
    }

    /** One of one's own. */
    @Needs(value = Permission.READ, action = "files.show")
    @GetMapping("/api/files/{id}")
    public PreparedFileView show(@PathVariable String id, HttpServletRequest request) {
        return view(files.one(id, Gate.person(request).user()));
    }

    /** Hands the file to whoever asked for it, as if it were made now: rights and labels are looked at again, and it is in the register. */
    @Needs(value = Permission.READ, action = "files.fetch")
    @Sends({
        Sends.PAGE,
        Sends.JSON,
        Sends.TABLE,
        Sends.WORKBOOK,
        Sends.PAPER,
        Sends.ARCHIVE,
        "application/graphml+xml",
        "application/jsonl",
        "application/oscal+json",
        "application/stix+json;version=2.1",
        "application/vnd.cyclonedx+json",
        "application/vnd.jgraph.mxfile"
    })
    @GetMapping("/api/files/{id}/content")
    public void content(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PreparedFile.State.Ready ready =
                files.handable(files.one(id, Gate.person(request).user()), Gate.reader(request));
        exports.hand(
                ready.export(),
                ready.form(),
                out -> {
                    try (InputStream sealed = Files.newInputStream(ready.file().path());
                            InputStream in = ready.key().opened(sealed)) {
                        in.transferTo(out);
                    }
                },
                request,
                response);
    }

    /** Cancels what is being made, and deletes what was. */
    @Needs(value = Permission.READ, action = "files.discard")
    @DeleteMapping("/api/files/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void discard(@PathVariable String id, HttpServletRequest request) {
        files.discard(files.one(id, Gate.person(request).user()));
    }

    private PreparedFileView view(PreparedFile file) {
        Optional<PreparedFile.State.Ready> ready = file.ready();
        return new PreparedFileView(
                file.id(),
                file.what(),
                file.asked(),
                switch (file.state()) {
                    case PreparedFile.State.Underway ignored -> FileState.UNDERWAY;
                    case PreparedFile.State.Ready ignored -> FileState.READY;
                    case PreparedFile.State.Failed ignored -> FileState.FAILED;
                },
                switch (file.state()) {
                    case PreparedFile.State.Underway underway -> underway.share();
                    case PreparedFile.State.Ready ignored -> 1;
                    case PreparedFile.State.Failed ignored -> 0;
                },
                switch (file.state()) {
                    case PreparedFile.State.Underway underway -> underway.sentence();
                    case PreparedFile.State.Ready ignored -> "ready";
                    case PreparedFile.State.Failed failed -> failed.why();
                },
                ready.map(one -> one.form().name()),
                ready.map(PreparedFile.State.Ready::bytes),
                ready.map(one -> one.export().label()),
                ready.map(one -> one.export().subjects()),
                ready.filter(one -> office.disclosures().needsSecondPerson(file.owner(), one.export()))
                        .isPresent(),
                ready.map(PreparedFile.State.Ready::until));
    }
}
