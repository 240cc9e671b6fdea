package org.asbuilt.server.identity;

import java.time.Clock;
import java.util.Optional;
import org.asbuilt.access.ApiToken;
import org.asbuilt.access.Person;
import org.springframework.stereotype.Component;

/**
 * Who is being served on a thread. The gate says so when it lets somebody in, and takes it back when the answer is out. Where nobody
 * is served nothing is shown: there is no reader to fall back on.
 */
@Component
public final class Readers {
    private final Clock clock;
    private final ThreadLocal<Optional<Reader>> now = ThreadLocal.withInitial(Optional::empty);

    /** Serves readers by that clock. */
    public Readers(Clock clock) {
        this.clock = clock;
    }

    /** A person with all that counts now. */
    public Reader of(Person person) {
        return Reader.of(person, clock.instant());
    }

    /** Whoever makes a request: the person, at most with what a token carries. */
    Reader of(Caller caller) {
        Reader reader = of(caller.person());
        return caller.token().map(ApiToken::scopes).map(reader::atMost).orElse(reader);
    }

    /** Serves somebody on this thread from now on. */
    void serve(Reader reader) {
        now.set(Optional.of(reader));
    }

    /** Serves nobody on this thread any more. */
    void leave() {
        now.remove();
    }

    /**
     * Who is served.
     *
     * @throws IllegalStateException if nobody is
     */
    public Reader reader() {
        return now.get().orElseThrow(() -> new IllegalStateException("nobody passed the gate"));
    }
}
