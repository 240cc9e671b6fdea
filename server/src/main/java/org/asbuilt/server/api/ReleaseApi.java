package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.asbuilt.access.Grant;
import org.asbuilt.access.Permission;
import org.asbuilt.access.Person;
import org.asbuilt.access.Role;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.record.Releases;
import org.asbuilt.server.view.ReleaseView;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** States of the record that two persons release, each by an act of their own. */
@RestController
public class ReleaseApi {
    private final FrontOffice office;

    /**
     * A state that is to be released.
     *
     * @param commit the number of its last commit; the newest if not given
     * @param label what people call it
     * @param purpose what it is for
     * @param statement what whoever signs says of it
     * @param role in which role one signs; needed only by whoever has several
     */
    public record ReleaseDraft(
            Optional<Long> commit,
            Optional<String> label,
            Optional<String> purpose,
            Optional<String> statement,
            Optional<String> role) {}

    /** In which role one signs; needed only by whoever has several. */
    public record SecondSignature(Optional<String> role) {}

    /** The releases of that office. */
    public ReleaseApi(FrontOffice office) {
        this.office = office;
    }

    /** All of them, the newest first. */
    @Needs(value = Permission.READ, action = "releases.list")
    @GetMapping("/api/releases")
    public List<ReleaseView> releases() {
        return office.releases().all().stream().map(ReleaseView::of).toList();
    }

    /** Puts a state of the record forward as a release. It is none before somebody else in another role has signed too. */
    @Needs(
            value = {Permission.APPROVE, Permission.PROPOSE},
            action = "releases.open")
    @PostMapping("/api/releases")
    @ResponseStatus(HttpStatus.CREATED)
    public ReleaseView openRelease(@RequestBody ReleaseDraft draft, HttpServletRequest request) {
        Person person = Gate.person(request);
        return ReleaseView.of(office.releases()
                .open(
                        person.user(),
                        role(person, draft.role(), Permission.APPROVE, Permission.PROPOSE),
                        new Releases.Draft(draft.commit(), draft.label(), draft.purpose(), draft.statement())));
    }

    /** Signs a release second. */
    @Needs(value = Permission.APPROVE, action = "releases.countersign")
    @PostMapping("/api/releases/{id}/countersign")
    public ReleaseView countersign(
            @PathVariable String id, @RequestBody SecondSignature second, HttpServletRequest request) {
        Person person = Gate.person(request);
        Releases.Signing signing = office.releases()
                .countersign(person.user(), role(person, second.role(), Permission.APPROVE), id)
                .orElseThrow(() -> Refusal.notFound("release " + id));
        signing.objection().ifPresent(why -> {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "cannot-countersign", why);
        });
        return ReleaseView.of(signing.release());
    }

    /** A release that both have signed, as canonical JSON signed by the installation; asbuilt verify takes it. */
    @Needs(value = Permission.READ, action = "releases.file")
    @Sends(Sends.JSON)
    @GetMapping("/api/releases/{id}/file")
    public ResponseEntity<byte[]> releaseFile(@PathVariable String id) {
        String text = office.releases()
                .file(id)
                .orElseThrow(() -> Refusal.notFound("release " + id + " that two persons have signed"));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(id + ".json")
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_JSON)
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The role in which a person signs: the one that is named, or the only one that permits it for the whole plant. */
    private String role(Person person, Optional<String> named, Permission... one) {
        List<String> fit = person.grants(office.clock().instant()).stream()
                .filter(grant -> grant.scope().isEverything())
                .map(Grant::role)
                .filter(role -> List.of(one).stream().anyMatch(role.permissions()::contains))
                .map(ReleaseApi::text)
                .distinct()
                .toList();
        if (named.isEmpty() && fit.size() == 1) {
            return fit.getFirst();
        }
        return named.filter(fit::contains)
                .orElseThrow(() -> new Refusal(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "which-role",
                        fit.isEmpty()
                                ? "a release is of the whole record, and none of your roles that permit it is for the whole plant"
                                : "say in which of your roles you sign: " + String.join(" or ", fit)));
    }

    private static String text(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
