package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.asbuilt.access.Person;
import org.asbuilt.server.identity.Entry;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.identity.Open;
import org.asbuilt.server.identity.Readers;
import org.asbuilt.server.identity.Sessions;
import org.asbuilt.server.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out, the first administrator, and the acceptance of invitations. */
@RestController
public class SessionApi {
    private final Entry entry;
    private final Sessions sessions;
    private final Gate gate;
    private final Readers readers;

    /** Name and password. */
    public record SignIn(String user, String password) {}

    /** Whether the first administrator is yet to be made. */
    public record SetupState(boolean needed) {}

    /** The first administrator: the token of the one-time link, the names and a password. */
    public record Setup(String token, String user, String name, String password) {}

    /** The token of a one-time link and the password that is chosen. */
    public record Acceptance(String token, String password) {}

    /** Whom a one-time link is for; without a user name, for the first administrator. */
    public record Invited(Optional<String> user) {}

    /** Sessions by that way in. */
    public SessionApi(Entry entry, Sessions sessions, Gate gate, Readers readers) {
        this.readers = readers;
        this.entry = entry;
        this.sessions = sessions;
        this.gate = gate;
    }

    /** Signs in. */
    @Open("one cannot be signed in before signing in")
    @PostMapping("/api/session")
    public Me signIn(@RequestBody SignIn body, HttpServletRequest request) {
        try {
            Person person = entry.signIn(body.user(), body.password(), request.getRemoteAddr());
            gate.write(request, person.user(), "session.sign-in", "", true);
            sessions.begin(request, person);
            return Me.of(readers.of(person));
        } catch (Refusal refusal) {
            if (!refusal.code().equals("access-log-unavailable")) {
                gate.write(request, body.user(), "session.sign-in", refusal.code(), false);
            }
            throw refusal;
        }
    }

    /** Signs out. */
    @Open("signing out twice is no fault")
    @DeleteMapping("/api/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void signOut(HttpServletRequest request) {
        sessions.person(request).ifPresent(person -> gate.write(request, person.user(), "session.sign-out", "", true));
        sessions.end(request);
    }

    /** Who is signed in. */
    @Open("it only tells of the asker's own session")
    @GetMapping("/api/session")
    public Me session(HttpServletRequest request) {
        return sessions.person(request)
                .map(person -> Me.of(readers.of(person)))
                .orElseThrow(() -> new Refusal(HttpStatus.UNAUTHORIZED, "not-signed-in", "nobody is signed in"));
    }

    /** Whether the first administrator is yet to be made. */
    @Open("the page has to know which form to show")
    @GetMapping("/api/setup")
    public SetupState setup() {
        return new SetupState(entry.needsSetup());
    }

    /** Makes the first administrator and signs in. */
    @Open("whoever holds the one-time link may")
    @PostMapping("/api/setup")
    public Me setUp(@RequestBody Setup body, HttpServletRequest request) {
        gate.write(request, body.user(), "people.set-up", body.user(), true);
        Person person = entry.setUp(body.token(), body.user(), body.name(), body.password());
        sessions.begin(request, person);
        return Me.of(readers.of(person));
    }

    /** Whom a one-time link is for. */
    @Open("whoever holds the one-time link may")
    @GetMapping("/api/invitation")
    public Invited invited(@RequestParam String token) {
        return new Invited(entry.invited(token));
    }

    /** Chooses a password by a one-time link and signs in. */
    @Open("whoever holds the one-time link may")
    @PostMapping("/api/invitation")
    public Me accept(@RequestBody Acceptance body, HttpServletRequest request) {
        gate.write(request, entry.invited(body.token()).orElse(""), "people.accept-invitation", "", true);
        Person person = entry.accept(body.token(), body.password());
        sessions.begin(request, person);
        return Me.of(readers.of(person));
    }

    /** Nothing; answers whether the session still stands, and keeps it alive. */
    @Needs(
            value = {},
            action = "session.keep")
    @PostMapping("/api/session/keep")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void keep() {}
}
