package org.asbuilt.server.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.asbuilt.access.ApiToken;
import org.asbuilt.access.Permission;
import org.asbuilt.access.Person;
import org.asbuilt.server.record.RecordOffice;
import org.springframework.stereotype.Component;

/**
 * Who is being served on a thread. The gate says so when it lets somebody in, and takes it back when the answer is out. Where nobody
 * is served nothing is shown: there is no reader to fall back on.
 */
@Component
public final class Readers {
    private final RecordOffice office;
    private final Clock clock;
    private final ThreadLocal<Optional<Reader>> now = ThreadLocal.withInitial(Optional::empty);

    /** Serves readers by that clock; the logbook says whose glass is broken. */
    public Readers(RecordOffice office, Clock clock) {
        this.office = office;
        this.clock = clock;
    }

    /** A person with all that counts now. */
    public Reader of(Person person) {
        Instant now = clock.instant();
        Reader reader = Reader.of(person, now);
        return office.logbook()
                .logged()
                .glassBrokenUntil(person.user(), now)
                .filter(until -> reader.may(Permission.BREAK_GLASS))
                .map(reader::withBrokenGlass)
                .orElse(reader);
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

    /** Does work for somebody on a thread of the background, as the gate has it done on that of a request. */
    public void serving(Reader reader, Runnable work) {
        serve(reader);
        try {
            work.run();
        } finally {
            leave();
        }
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
