package org.asbuilt.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.asbuilt.access.ApiToken;
import org.asbuilt.access.People;
import org.asbuilt.access.Permission;
import org.asbuilt.access.Person;
import org.asbuilt.access.TokenBook;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.settings.Catalogue;
import org.asbuilt.server.settings.Settings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * API tokens: programs act by them for a person, within scopes and for a time. Nobody approves, and nobody says who the others are, by a
 * token. Source: requirements S-14; RFC 6750 (bearer tokens).
 */
@Component
public final class Tokens {
    private static final String PREFIX = "asb_";
    private static final Pattern SCHEME = Pattern.compile("(?i)bearer(?: +(?<secret>.*))?");
    private static final Duration EXACT = Duration.ofMinutes(1);
    private static final int MOST = 50;
    private static final int LONGEST_NAME = 60;

    private final TokenBook book;
    private final People people;
    private final Clock clock;
    private final int longestDays;

    /** Tokens of those people. */
    public Tokens(TokenBook book, People people, Settings settings, Clock clock) {
        this.book = book;
        this.people = people;
        this.clock = clock;
        longestDays = settings.get(Catalogue.TOKEN_DAYS);
    }

    /** A token and its secret, which is shown once. */
    public record Issued(ApiToken token, String secret) {
        /** Without the secret. */
        @Override
        public String toString() {
            return "Issued[" + token.id() + "]";
        }
    }

    /** Makes a token. */
    public Issued issue(Person person, String name, Set<Permission> scopes, int days) {
        String called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            throw Refusal.badRequest("malformed", "expected a name of 1 to " + LONGEST_NAME + " characters");
        }
        if (days < 1 || days > longestDays) {
            throw new Refusal(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "token-too-long",
                    "a token works for 1 to " + longestDays + " days, not " + days);
        }
        check(person, scopes);
        if (book.of(person.user()).size() >= MOST) {
            throw new Refusal(HttpStatus.CONFLICT, "too-many-tokens", "you have " + MOST + " tokens; revoke one");
        }
        String secret = PREFIX + Secret.fresh();
        Instant now = clock.instant();
        ApiToken token = new ApiToken(
                Secret.digest(secret),
                person.user(),
                called,
                scopes,
                now,
                now.plus(Duration.ofDays(days)),
                Optional.empty());
        book.add(token);
        return new Issued(token, secret);
    }

    /** Whether a request shows a token, of whatever worth. */
    static boolean isShown(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> SCHEME.matcher(header).matches())
                .isPresent();
    }

    /** Who asks by a token that works. */
    Optional<Caller> at(HttpServletRequest request) {
        Instant now = clock.instant();
        Optional<ApiToken> token = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .map(SCHEME::matcher)
                .filter(Matcher::matches)
                .flatMap(bearer -> Optional.ofNullable(bearer.group("secret")))
                .filter(secret -> secret.startsWith(PREFIX))
                .flatMap(secret -> book.token(Secret.digest(secret)))
                .filter(known -> now.isBefore(known.expires()));
        token.filter(known ->
                        known.used().map(used -> used.plus(EXACT).isBefore(now)).orElse(true))
                .ifPresent(known -> book.used(known.token(), now));
        return token.flatMap(
                known -> people.person(known.user()).filter(Person::active).map(person -> Caller.by(known, person)));
    }

    /** A person's tokens. */
    public List<ApiToken> of(String user) {
        return book.of(user);
    }

    /** Revokes one by the name that lists give it. */
    public void revoke(String user, String id) {
        ApiToken token = book.of(user).stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("token " + id));
        book.revoke(user, token.token());
    }

    /** Revokes all of a person's; how many. */
    public int revokeAll(String user) {
        return book.revokeAll(user);
    }

    private void check(Person person, Set<Permission> scopes) {
        EnumSet<Permission> beyond = EnumSet.noneOf(Permission.class);
        beyond.addAll(scopes);
        beyond.removeIf(scope -> ApiToken.GRANTABLE.contains(scope)
                && person.permissions(clock.instant()).contains(scope));
        if (scopes.isEmpty() || !beyond.isEmpty()) {
            throw new Refusal(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "scope-refused",
                    scopes.isEmpty()
                            ? "a token needs a scope"
                            : "a token of yours cannot have the scope "
                                    + beyond.stream().map(Permission::text).collect(Collectors.joining(", "))
                                    + ": what you may not do, what needs approval and the people are no matter of"
                                    + " tokens");
        }
    }
}
