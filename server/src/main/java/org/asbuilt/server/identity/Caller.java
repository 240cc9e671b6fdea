package org.asbuilt.server.identity;

import java.util.Optional;
import org.asbuilt.access.ApiToken;
import org.asbuilt.access.Person;
import org.asbuilt.access.Session;

/**
 * Who makes a request, and by what: a session or an API token.
 *
 * @param person for whom it is made
 * @param session the session; empty where a token is shown
 * @param token the token; empty where there is a session
 */
public record Caller(Person person, Optional<Session> session, Optional<ApiToken> token) {

    /** A name for the person or the token. API tokens are counted apart: a program that runs wild must not shut out the person. */
    public String key() {
        return token.map(some -> "token " + some.id()).orElseGet(() -> "person " + person.user());
    }

    /** Somebody at a browser. */
    static Caller at(Session session, Person person) {
        return new Caller(person, Optional.of(session), Optional.empty());
    }

    /** A program. */
    static Caller by(ApiToken token, Person person) {
        return new Caller(person, Optional.empty(), Optional.of(token));
    }
}
