package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.asbuilt.access.Factor;
import org.asbuilt.access.People;
import org.asbuilt.access.Person;
import org.asbuilt.access.Session;
import org.asbuilt.server.identity.Caller;
import org.asbuilt.server.identity.Entry;
import org.asbuilt.server.identity.Factors;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.identity.Open;
import org.asbuilt.server.identity.Passkeys;
import org.asbuilt.server.identity.Proof;
import org.asbuilt.server.identity.Readers;
import org.asbuilt.server.identity.Sessions;
import org.asbuilt.server.identity.Standing;
import org.asbuilt.server.once.ShownOnce;
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
    private final Factors factors;
    private final Passkeys passkeys;
    private final People people;
    private final Readers readers;
    private final FrontOffice office;

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
    SessionApi(
            Entry entry,
            Sessions sessions,
            Gate gate,
            Factors factors,
            Passkeys passkeys,
            People people,
            Readers readers,
            FrontOffice office) {
        this.readers = readers;
        this.office = office;
        this.entry = entry;
        this.sessions = sessions;
        this.gate = gate;
        this.factors = factors;
        this.passkeys = passkeys;
        this.people = people;
    }

    /** Signs in; who has a second factor shows it next. */
    @Open("one cannot be signed in before signing in")
    @PostMapping("/api/session")
    public Me signIn(@RequestBody SignIn body, HttpServletRequest request, HttpServletResponse response) {
        Person person = written(
                request,
                body.user(),
                "session.sign-in",
                () -> entry.signIn(body.user(), body.password(), request.getRemoteAddr()));
        gate.write(request, person.user(), "session.sign-in", "", true);
        return begun(request, response, person, Factor.PASSWORD);
    }

    /** What a passkey is to sign: that of whoever shows a second factor, else that of whoever signs in by it alone. */
    @Open("one cannot be signed in before signing in")
    @PostMapping("/api/session/challenge")
    public Passkeys.Asking challenge(HttpServletRequest request) {
        return passkeys.asking(sessions.at(request).map(Caller::person).map(Person::user));
    }

    /** Signs in by a passkey alone; the device makes sure of the person. */
    @Open("one cannot be signed in before signing in")
    @PostMapping("/api/session/passkey")
    public Me signInByPasskey(
            @RequestBody Passkeys.Signed body, HttpServletRequest request, HttpServletResponse response) {
        Person person = written(
                request,
                "",
                "session.sign-in",
                () -> people.person(passkeys.whose(Optional.empty(), body, true, request.getLocalPort()))
                        .filter(Person::active)
                        .filter(known -> known.outside().isEmpty())
                        .orElseThrow(() -> new Refusal(
                                HttpStatus.UNAUTHORIZED,
                                "passkey-refused",
                                "the passkey is of nobody who may come in")));
        gate.write(request, person.user(), "session.sign-in", "by passkey", true);
        return begun(request, response, person, Factor.PASSKEY);
    }

    /** Shows the second factor. */
    @Needs(
            value = {},
            action = "session.second-factor",
            inPerson = true,
            at = Standing.MUST_PROVE)
    @ShownOnce("the cookie of a session")
    @PostMapping("/api/session/second-factor")
    public Me second(@RequestBody Proof body, HttpServletRequest request, HttpServletResponse response) {
        Person person = Gate.person(request);
        Factor factor = written(
                request,
                person.user(),
                "session.second-factor",
                () -> factors.second(person, body, request.getRemoteAddr(), request.getLocalPort()));
        Session session = sessions.prove(request, response, Gate.session(request), Set.of(factor));
        return Me.of(readers.of(person), session, factors, office);
    }

    /** Shows a factor once more, before a dangerous act. */
    @Needs(
            value = {},
            action = "session.step-up",
            inPerson = true)
    @ShownOnce("the cookie of a session")
    @PostMapping("/api/session/step-up")
    public Me stepUp(@RequestBody Proof body, HttpServletRequest request, HttpServletResponse response) {
        Person person = Gate.person(request);
        Factor factor = written(
                request,
                person.user(),
                "session.step-up",
                () -> factors.again(person, body, request.getRemoteAddr(), request.getLocalPort()));
        Session session = sessions.prove(request, response, Gate.session(request), Set.of(factor));
        return Me.of(readers.of(person), session, factors, office);
    }

    /** Signs out. */
    @Open("signing out twice is no fault")
    @DeleteMapping("/api/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void signOut(HttpServletRequest request, HttpServletResponse response) {
        sessions.at(request)
                .ifPresent(caller -> gate.write(request, caller.person().user(), "session.sign-out", "", true));
        sessions.end(request, response);
    }

    /** Who is signed in. */
    @Open("it only tells of the asker's own session")
    @GetMapping("/api/session")
    public Me session(HttpServletRequest request) {
        return sessions.at(request)
                .flatMap(caller ->
                        caller.session().map(session -> Me.of(readers.of(caller.person()), session, factors, office)))
                .orElseThrow(() -> new Refusal(HttpStatus.UNAUTHORIZED, "not-signed-in", "nobody is signed in"));
    }

    /** Whether the first administrator is yet to be made. */
    @Open("the page has to know which form to show")
    @GetMapping("/api/setup")
    public SetupState setupState() {
        return new SetupState(entry.needsSetup());
    }

    /** Makes the first administrator and signs in. */
    @Open("whoever holds the one-time link may")
    @PostMapping("/api/setup")
    public Me setUp(@RequestBody Setup body, HttpServletRequest request, HttpServletResponse response) {
        gate.write(request, body.user(), "people.set-up", body.user(), true);
        Person person = entry.setUp(body.token(), body.user(), body.name(), body.password());
        return begun(request, response, person, Factor.PASSWORD);
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
    public Me accept(@RequestBody Acceptance body, HttpServletRequest request, HttpServletResponse response) {
        gate.write(request, entry.invited(body.token()).orElse(""), "people.accept-invitation", "", true);
        Person person = entry.accept(body.token(), body.password());
        return begun(request, response, person, Factor.PASSWORD);
    }

    /** Nothing; answers whether the session still stands, and keeps it alive. */
    @Needs(
            value = {},
            action = "session.keep")
    @ShownOnce("the cookie of a session")
    @PostMapping("/api/session/keep")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void keep() {}

    private Me begun(HttpServletRequest request, HttpServletResponse response, Person person, Factor factor) {
        return Me.of(readers.of(person), sessions.begin(request, response, person, Set.of(factor)), factors, office);
    }

    /** Does it; a refusal is written down. */
    private <T> T written(HttpServletRequest request, String user, String action, Supplier<T> attempt) {
        try {
            return attempt.get();
        } catch (Refusal refusal) {
            gate.write(request, user, action, refusal.code(), false);
            throw refusal;
        }
    }
}
