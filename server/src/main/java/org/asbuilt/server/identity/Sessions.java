package org.asbuilt.server.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.asbuilt.access.Factor;
import org.asbuilt.access.People;
import org.asbuilt.access.Person;
import org.asbuilt.access.Session;
import org.asbuilt.access.SessionBook;
import org.asbuilt.model.Digest;
import org.asbuilt.server.settings.Catalogue;
import org.asbuilt.server.settings.Settings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Who is signed in at which browser. A session is known by a random secret in a cookie that no script sees; the database keeps its digest,
 * so that every server on the record knows it and a restart signs nobody out. It ends after a time without a request, after a longest
 * time, when the person is no longer active, and when the password or the roles change. Source: IEC 62443-3-3 SR 2.5 to 2.7; requirements
 * S-02.
 */
@Component
public final class Sessions {
    /** The name of the cookie. */
    public static final String COOKIE = "asbuilt";

    private static final Duration EXACT = Duration.ofMinutes(1);
    private static final int LONGEST_DEVICE = 200;
    private static final String FOUND = Sessions.class.getName();

    private final SessionBook book;
    private final People people;
    private final Clock clock;
    private final Duration idle;
    private final Duration longest;
    private final int most;
    private final boolean tlsBefore;

    /** Sessions of those people, kept in that book. */
    public Sessions(SessionBook book, People people, Settings settings, Clock clock) {
        this.book = book;
        this.people = people;
        this.clock = clock;
        idle = settings.get(Catalogue.SESSION_IDLE);
        longest = settings.get(Catalogue.SESSION_LONGEST);
        most = settings.get(Catalogue.SESSIONS_MOST);
        tlsBefore = settings.get(Catalogue.PUBLIC_ADDRESS).isPresent();
    }

    /** Begins a session in which those factors were shown, under a secret of its own; the browser's earlier one ends. */
    public Session begin(HttpServletRequest request, HttpServletResponse response, Person person, Set<Factor> factors) {
        secret(request).map(Secret::digest).ifPresent(book::end);
        Instant now = clock.instant();
        book.forget(now.minus(idle), now);
        String secret = Secret.fresh();
        Session session = new Session(
                Secret.digest(secret),
                person.user(),
                now,
                now,
                now.plus(longest),
                request.getRemoteAddr(),
                device(request),
                new TreeSet<>(factors),
                now,
                mark(person));
        book.add(session, most);
        return handOut(request, response, secret, session);
    }

    /** Writes down that more was shown in a session; it goes on under another secret. */
    public Session prove(HttpServletRequest request, HttpServletResponse response, Session session, Set<Factor> shown) {
        String secret = Secret.fresh();
        Session proven = session.proven(Secret.digest(secret), shown, clock.instant());
        return follow(request, response, session, proven, secret);
    }

    /** Lets a session go on after the person's password was changed in it; all others of the person end. */
    public void outlive(HttpServletRequest request, HttpServletResponse response, Session session, Person changed) {
        String secret = Secret.fresh();
        follow(request, response, session, session.marked(Secret.digest(secret), mark(changed)), secret);
        endOthers(request, changed.user());
    }

    /** Ends the session of a browser, if it has one. */
    public void end(HttpServletRequest request, HttpServletResponse response) {
        secret(request).map(Secret::digest).ifPresent(book::end);
        request.removeAttribute(FOUND);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, "", Duration.ZERO));
    }

    /** The session of a browser, if it stands, and whose it is. */
    public Optional<Caller> at(HttpServletRequest request) {
        if (request.getAttribute(FOUND) instanceof Caller known) {
            return Optional.of(known);
        }
        Optional<Caller> found =
                secret(request).map(Secret::digest).flatMap(book::session).flatMap(this::standing);
        found.ifPresent(caller -> request.setAttribute(FOUND, caller));
        return found;
    }

    /** A person's sessions that stand. */
    public List<Session> of(String user) {
        return book.of(user).stream().filter(this::lasts).toList();
    }

    /** Ends one of a person's by the name that lists give it; whether there was one. */
    public boolean end(String user, String id) {
        Optional<Session> named = book.of(user).stream()
                .filter(session -> session.id().equals(id))
                .findFirst();
        named.map(Session::token).ifPresent(book::end);
        return named.isPresent();
    }

    /** Ends all of a person's but that of this browser; how many. */
    public int endOthers(HttpServletRequest request, String user) {
        Optional<Digest> own = at(request)
                .flatMap(Caller::session)
                .filter(session -> session.user().equals(user))
                .map(Session::token);
        return book.endOthers(user, own);
    }

    /** Ends all of a person's; how many. */
    public int endAll(String user) {
        return book.endOthers(user, Optional.empty());
    }

    private Optional<Caller> standing(Session session) {
        Optional<Person> person = people.person(session.user())
                .filter(Person::active)
                .filter(known -> mark(known).equals(session.mark()));
        if (person.isEmpty() || !lasts(session)) {
            book.end(session.token());
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (session.used().plus(EXACT).isBefore(now)) {
            book.used(session.token(), now);
        }
        return person.map(known -> Caller.at(session, known));
    }

    private boolean lasts(Session session) {
        Instant now = clock.instant();
        return now.isBefore(session.expires()) && now.isBefore(session.used().plus(idle));
    }

    private Session follow(
            HttpServletRequest request, HttpServletResponse response, Session old, Session fresh, String secret) {
        if (!book.replace(old.token(), fresh)) {
            throw new IllegalStateException("the session ended meanwhile");
        }
        return handOut(request, response, secret, fresh);
    }

    private Session handOut(HttpServletRequest request, HttpServletResponse response, String secret, Session session) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, secret, Duration.ofSeconds(-1)));
        people.person(session.user()).ifPresent(person -> request.setAttribute(FOUND, Caller.at(session, person)));
        return session;
    }

    private String cookie(HttpServletRequest request, String secret, Duration age) {
        return ResponseCookie.from(COOKIE, secret)
                .httpOnly(true)
                .secure(request.isSecure() || tlsBefore)
                .sameSite("Strict")
                .path("/")
                .maxAge(age)
                .build()
                .toString();
    }

    static Optional<String> secret(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Stream.ofNullable(cookies)
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .filter(secret -> !secret.isEmpty())
                .findFirst();
    }

    private static String device(HttpServletRequest request) {
        String agent = Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT))
                .orElse("")
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        return agent.length() > LONGEST_DEVICE ? agent.substring(0, LONGEST_DEVICE) : agent;
    }

    private static Digest mark(Person person) {
        return Digest.of((person.password().orElse("") + "\n"
                        + person.outside()
                                .map(home -> home.way() + " " + home.name())
                                .orElse("") + "\n" + person.grants())
                .getBytes(StandardCharsets.UTF_8));
    }
}
