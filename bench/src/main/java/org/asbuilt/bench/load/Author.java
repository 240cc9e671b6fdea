package org.asbuilt.bench.load;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/** Two people, of whom one puts changes forward and the other reads, approves and applies them: one every two minutes. */
final class Author implements Worker {
    private static final Duration PACE = Duration.ofMinutes(2);

    private final Client proposer;
    private final Client approver;
    private final int assets;

    Author(Client proposer, Client approver, int assets) {
        this.proposer = proposer;
        this.approver = approver;
        this.assets = assets;
    }

    @Override
    public Duration pace() {
        return PACE;
    }

    @Override
    public void visit(Visit visit, RandomGenerator random) {
        int row = random.nextInt(assets);
        JsonNode rows = visit.read(
                Kind.people("list of assets, a later page"),
                () -> proposer.whole("/api/subjects?kind=asset&limit=1&from=" + row));
        String asset = rows.path("subjects").path(0).path("id").asString();
        Map<String, Object> said = Map.of("values", List.of("looked at, " + random.nextInt(1_000_000)));
        Map<String, Object> edit =
                Map.of("subject", asset, "kind", "asset", "slot", "designation", "parts", Map.of("description", said));
        Map<String, Object> draft = Map.of(
                "title", "Description of an asset",
                "reason", "it was looked at",
                "statement", "read on site",
                "edits", List.of(edit));
        JsonNode change = visit.read(Kind.people("change put forward"), () -> proposer.post("/api/changes", draft));
        String path = "/api/changes/" + change.path("id").asString();
        visit.page(
                approver,
                new Visit.Ask("changes", "/api/changes?limit=1000"),
                new Visit.Ask("a change", path),
                new Visit.Ask("impact of a change", path + "/impact"));
        visit.ask(Kind.people("change approved"), () -> approver.post(path + "/approve", Map.of("comment", "fine")));
        visit.ask(Kind.people("change applied"), () -> approver.post(path + "/apply", Map.of()));
    }
}
