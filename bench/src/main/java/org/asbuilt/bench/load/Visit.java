package org.asbuilt.bench.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What somebody does at one go. It is due at a moment that was fixed beforehand, and what is asked first counts from then, also if it
 * was asked later because the one before took so long: who waits does not wait less for not having asked yet. What is asked after an
 * answer counts from that answer.
 */
final class Visit {
    private final Tally tally;
    private final LongSupplier clock;
    private long due;

    /** A visit that is due at a moment of a clock in nanoseconds. */
    Visit(Tally tally, LongSupplier clock, long due) {
        this.tally = tally;
        this.clock = clock;
        this.due = due;
    }

    /** It cannot go on, because an answer was not as it was meant; that is counted already. */
    static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * One request of a page.
     *
     * @param what it is about
     * @param path with its query
     */
    record Ask(String what, String path) {}

    /** How one asks. */
    interface Call {
        /** Asks. */
        Client.Answer made() throws IOException, InterruptedException;
    }

    /** Asks, and waits for the answer. */
    Client.Answer ask(Kind kind, Call call) {
        try {
            return asked(kind, call, due);
        } finally {
            due = clock.getAsLong();
        }
    }

    /** The same of what answers with JSON. */
    JsonNode read(Kind kind, Call call) {
        Client.Answer answer = ask(kind, call);
        try {
            return answer.json();
        } catch (IOException | JacksonException e) {
            tally.failed(kind, "answer that cannot be read");
            throw new Ended();
        }
    }

    /** Asks for all that a page needs at once, as a browser does, and waits until the last is there. */
    void page(Client client, Ask... asks) {
        List<Future<Client.Answer>> answers = new ArrayList<>();
        long began = due;
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Ask ask : asks) {
                answers.add(executor.submit(() -> asked(Kind.people(ask.what()), () -> client.get(ask.path()), began)));
            }
        }
        due = clock.getAsLong();
        for (Future<Client.Answer> answer : answers) {
            try {
                answer.get();
            } catch (ExecutionException e) {
                throw new Ended();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Ended();
            }
        }
    }

    /** Counts what took from the beginning of the visit, or from the answer before, until now. */
    void counted(Kind kind, long since) {
        tally.answered(kind, clock.getAsLong() - since);
    }

    /** From when the next request counts. */
    long due() {
        return due;
    }

    private Client.Answer asked(Kind kind, Call call, long since) {
        try {
            Client.Answer answer = call.made();
            if (answer.isGood()) {
                tally.answered(kind, clock.getAsLong() - since);
                return answer;
            }
            tally.failed(kind, answer.outcome());
        } catch (IOException e) {
            tally.failed(kind, "no answer: " + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Ended();
    }
}
