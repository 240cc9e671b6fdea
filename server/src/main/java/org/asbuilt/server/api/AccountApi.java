package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.asbuilt.access.ApiToken;
import org.asbuilt.access.Factor;
import org.asbuilt.access.FactorBook;
import org.asbuilt.access.Passkey;
import org.asbuilt.access.Permission;
import org.asbuilt.access.Person;
import org.asbuilt.access.Session;
import org.asbuilt.server.identity.Entry;
import org.asbuilt.server.identity.Factors;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.identity.Sessions;
import org.asbuilt.server.identity.Standing;
import org.asbuilt.server.identity.Tokens;
import org.asbuilt.server.once.ShownOnce;
import org.asbuilt.server.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people see and do of their own accounts: password, sessions, API tokens. */
@RestController
public class AccountApi {
    private final FactorBook book;
    private final Factors factors;
    private final Entry entry;
    private final Sessions sessions;
    private final Tokens tokens;
    private final Gate gate;

    /** A passkey; the id is that of the credential. */
    public record PasskeyView(String id, String label, Instant since, Optional<Instant> used) {
        static PasskeyView of(Passkey passkey) {
            return new PasskeyView(passkey.id(), passkey.label(), passkey.since(), passkey.used());
        }
    }

    /**
     * A session.
     *
     * @param factors what was shown in it: password, code, passkey, recovery-code
     * @param own whether it is the one that asks
     */
    public record SessionView(
            String id,
            Instant begun,
            Instant used,
            Instant expires,
            String place,
            String device,
            List<String> factors,
            boolean own) {
        static SessionView of(Session session, boolean own) {
            return new SessionView(
                    session.id(),
                    session.begun(),
                    session.used(),
                    session.expires(),
                    session.place(),
                    session.device(),
                    session.factors().stream().map(Factor::text).toList(),
                    own);
        }
    }

    /** An API token; its secret is not kept. */
    public record TokenView(
            String id, String name, List<String> scopes, Instant since, Instant expires, Optional<Instant> used) {
        static TokenView of(ApiToken token) {
            return new TokenView(
                    token.id(),
                    token.name(),
                    token.scopes().stream().map(Permission::text).toList(),
                    token.since(),
                    token.expires(),
                    token.used());
        }
    }

    /**
     * An account.
     *
     * @param required whether the installation demands a second factor
     * @param outside who else vouches for the person, openid or directory; empty for whoever has a password here
     * @param codes since when there is a secret for one-time codes
     * @param recoveryCodes how many are left
     * @param grantable the scopes that a token can have
     */
    public record Account(
            boolean required,
            Optional<String> outside,
            Optional<Instant> codes,
            List<PasskeyView> passkeys,
            int recoveryCodes,
            List<SessionView> sessions,
            List<TokenView> tokens,
            List<String> grantable) {}

    /** The password that was and the one that is to be. */
    public record PasswordChange(String old, String fresh) {
        /** Without the passwords. */
        @Override
        public String toString() {
            return "PasswordChange";
        }
    }

    /** A token to be made: its name, its scopes and for how many days it is to work. */
    public record TokenWish(String name, Set<Permission> scopes, int days) {}

    /** A token and its secret, which is shown only in this answer. */
    public record TokenMade(TokenView token, String secret) {}

    /** How many there were. */
    public record Ended(int ended) {}

    /** Accounts with what is kept in those. */
    public AccountApi(FactorBook book, Factors factors, Entry entry, Sessions sessions, Tokens tokens, Gate gate) {
        this.book = book;
        this.factors = factors;
        this.entry = entry;
        this.sessions = sessions;
        this.tokens = tokens;
        this.gate = gate;
    }

    /** One's own account. */
    @Needs(
            value = {},
            action = "account.show",
            inPerson = true,
            at = Standing.MUST_ENROL)
    @GetMapping("/api/account")
    public Account show(HttpServletRequest request) {
        Person person = Gate.person(request);
        Session own = Gate.session(request);
        return new Account(
                factors.isRequired(),
                person.outside().map(home -> home.way().text()),
                book.codes(person.user()).map(secret -> secret.since()),
                book.passkeys(person.user()).stream().map(PasskeyView::of).toList(),
                book.recoveryCodesLeft(person.user()),
                sessions.of(person.user()).stream()
                        .map(session -> SessionView.of(session, session.token().equals(own.token())))
                        .toList(),
                tokens.of(person.user()).stream().map(TokenView::of).toList(),
                ApiToken.GRANTABLE.stream()
                        .filter(Gate.reader(request)::may)
                        .map(Permission::text)
                        .toList());
    }

    /** Changes the password; demands the old one, and ends all other sessions. */
    @Needs(
            value = {},
            action = "account.password",
            inPerson = true)
    @ShownOnce("the cookie of a session")
    @PostMapping("/api/account/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void password(@RequestBody PasswordChange body, HttpServletRequest request, HttpServletResponse response) {
        Person person = Gate.person(request);
        try {
            factors.password(person, body.old(), request.getRemoteAddr());
        } catch (Refusal refusal) {
            gate.write(request, person.user(), "account.password", refusal.code(), false);
            throw refusal;
        }
        Person changed = entry.changePassword(person, body.fresh());
        sessions.outlive(request, response, Gate.session(request), changed);
    }

    /** Ends one of one's own sessions. */
    @Needs(
            value = {},
            action = "account.end-session",
            inPerson = true)
    @DeleteMapping("/api/account/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void endSession(@PathVariable String id, HttpServletRequest request) {
        if (!sessions.end(Gate.person(request).user(), id)) {
            throw Refusal.notFound("session " + id);
        }
    }

    /** Ends all of one's own sessions but the one that asks. */
    @Needs(
            value = {},
            action = "account.end-sessions",
            inPerson = true)
    @DeleteMapping("/api/account/sessions")
    public Ended endOthers(HttpServletRequest request) {
        return new Ended(sessions.endOthers(request, Gate.person(request).user()));
    }

    /** Makes an API token. */
    @Needs(
            value = {},
            action = "account.token",
            stepUp = true)
    @ShownOnce("the secret of the token")
    @PostMapping("/api/account/tokens")
    public TokenMade token(@RequestBody TokenWish body, HttpServletRequest request) {
        Tokens.Issued issued = tokens.issue(Gate.person(request), body.name(), body.scopes(), body.days());
        gate.write(
                request,
                issued.token().user(),
                "account.token",
                issued.token().id() + " for "
                        + issued.token().scopes().stream().map(Permission::text).collect(Collectors.joining(", "))
                        + " until " + issued.token().expires(),
                true);
        return new TokenMade(TokenView.of(issued.token()), issued.secret());
    }

    /** Revokes an API token. */
    @Needs(
            value = {},
            action = "account.revoke-token",
            inPerson = true)
    @DeleteMapping("/api/account/tokens/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void revoke(@PathVariable String id, HttpServletRequest request) {
        tokens.revoke(Gate.person(request).user(), id);
    }
}
