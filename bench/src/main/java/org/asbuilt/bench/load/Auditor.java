package org.asbuilt.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/** A person who reads one report after the other, two minutes each, every third also as PDF, and the access log with it. */
final class Auditor implements Worker {
    private static final Duration PACE = Duration.ofMinutes(2);
    /** The definitive record as one document: nobody reads it from a page. */
    private static final String WHOLE = "R-00";

    private final Client client;
    private final List<String> numbers = new ArrayList<>();
    private int next;

    /**
     * Somebody who is signed in.
     *
     * @param first where in the list of reports the person begins
     */
    Auditor(Client client, int first) {
        this.client = client;
        next = first;
    }

    @Override
    public Duration pace() {
        return PACE;
    }

    @Override
    public void visit(Visit visit, RandomGenerator random) {
        if (numbers.isEmpty()) {
            JsonNode all = visit.read(Kind.people("reports"), () -> client.whole("/api/reports"));
            all.forEach(head -> numbers.add(head.path("number").asString()));
            numbers.remove(WHOLE);
        }
        String path = "/api/reports/" + numbers.get(next++ % numbers.size());
        visit.ask(Kind.report("report as a page"), () -> client.get(path + "?rows=200"));
        if (next % 3 == 0) {
            visit.ask(Kind.report("report as PDF"), () -> client.get(path + "/pdf"));
        }
        visit.ask(Kind.people("access log"), () -> client.get("/api/audit?limit=100"));
    }
}
