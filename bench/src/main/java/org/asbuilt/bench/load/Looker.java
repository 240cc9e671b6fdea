package org.asbuilt.bench.load;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.asbuilt.bench.StoredPlant;
import org.asbuilt.bench.load.Visit.Ask;
import tools.jackson.databind.JsonNode;

/** A person who works with the pages and alters nothing: a page every twelve seconds. */
final class Looker implements Worker {
    private static final Duration PACE = Duration.ofSeconds(12);
    private static final String ROWS = "&limit=100";

    private final Client client;
    private final Map<String, String> key;
    private final int assets;
    private List<String> seen = new ArrayList<>();
    private List<String> zones = new ArrayList<>();

    /**
     * Somebody who is signed in.
     *
     * @param key by what the person signs in again
     * @param assets how many there are
     */
    Looker(Client client, Map<String, String> key, int assets) {
        this.client = client;
        this.key = key;
        this.assets = assets;
    }

    @Override
    public Duration pace() {
        return PACE;
    }

    @Override
    public void visit(Visit visit, RandomGenerator random) {
        int chance = random.nextInt(100);
        if (seen.isEmpty() || chance < 20) {
            list(visit, random);
        } else if (chance < 45) {
            asset(visit, random);
        } else if (chance < 53) {
            first(visit);
        } else if (chance < 58) {
            visit.page(client, status(), new Ask("map of the plant by zones", "/api/map?by=zones"));
        } else if (chance < 63) {
            zone(visit, random);
        } else if (chance < 72) {
            visit.page(
                    client,
                    status(),
                    new Ask("connections: required, permitted, observed", "/api/connectivity/three-way?limit=100"),
                    new Ask("zones to choose from", "/api/subjects?kind=zone&limit=1000"));
        } else if (chance < 80) {
            visit.page(
                    client,
                    status(),
                    new Ask("inbox", "/api/items?limit=200"),
                    new Ask("drift in figures", "/api/drift"));
        } else if (chance < 87) {
            visit.page(
                    client,
                    status(),
                    new Ask("findings", "/api/findings?limit=100"),
                    new Ask("rules", "/api/rules"),
                    new Ask("quality", "/api/quality"));
        } else if (chance < 94) {
            search(visit, random);
        } else if (chance < 99) {
            past(visit, random);
        } else {
            again(visit);
        }
    }

    private static Ask status() {
        return new Ask("status", "/api/status");
    }

    private void first(Visit visit) {
        visit.page(
                client,
                new Ask("own session", "/api/session"),
                status(),
                new Ask("whether the record is whole", "/api/integrity"),
                new Ask("saved views", "/api/views"),
                new Ask("schema", "/api/schema"),
                new Ask("imports", "/api/imports"));
    }

    private void list(Visit visit, RandomGenerator random) {
        String filter = "/api/subjects?kind=asset&q=" + text("model " + random.nextInt(50)) + ROWS;
        if (zones.isEmpty()) {
            JsonNode all = visit.read(
                    Kind.people("zones to choose from"), () -> client.whole("/api/subjects?kind=zone&limit=1000"));
            zones = ids(all);
        }
        JsonNode rows = visit.read(Kind.people("list of assets, filtered"), () -> client.whole(filter));
        seen = ids(rows);
        int page = 100 * random.nextInt(Math.max(1, assets / 100));
        JsonNode more = visit.read(
                Kind.people("list of assets, a later page"),
                () -> client.whole("/api/subjects?kind=asset&from=" + page + ROWS));
        seen.addAll(ids(more));
    }

    private static List<String> ids(JsonNode rows) {
        List<String> ids = new ArrayList<>();
        rows.path("subjects").forEach(row -> ids.add(row.path("id").asString()));
        return ids;
    }

    private void asset(Visit visit, RandomGenerator random) {
        String path = "/api/subjects/" + seen.get(random.nextInt(seen.size()));
        visit.page(client, status(), new Ask("an asset", path), new Ask("its validation", path + "/validation"));
        if (random.nextInt(3) == 0) {
            visit.page(client, new Ask("its history", path + "/history"));
        }
    }

    private void zone(Visit visit, RandomGenerator random) {
        if (zones.isEmpty()) {
            list(visit, random);
            return;
        }
        String zone = zones.get(random.nextInt(zones.size()));
        visit.page(
                client,
                status(),
                new Ask("a zone", "/api/zones/" + zone),
                new Ask("assets of a zone", "/api/subjects?kind=asset&zone=" + zone + ROWS),
                new Ask("connections of a zone", "/api/connectivity/three-way?limit=100&zone=" + zone));
    }

    private void search(Visit visit, RandomGenerator random) {
        String words = text("Device " + random.nextInt(assets));
        visit.page(client, new Ask("search while typing", "/api/subjects?limit=12&q=" + words));
        visit.page(
                client,
                status(),
                new Ask("search", "/api/subjects?limit=100&q=" + words),
                new Ask("search in documents", "/api/documents?text=" + words));
    }

    private void past(Visit visit, RandomGenerator random) {
        Instant now = Instant.now();
        long hours = ChronoUnit.HOURS.between(StoredPlant.begin(now), now);
        Instant then = now.minus(random.nextLong(1, hours), ChronoUnit.HOURS).truncatedTo(ChronoUnit.HOURS);
        visit.page(
                client,
                status(),
                new Ask("list of assets as it was held", "/api/subjects?kind=asset&limit=100&as-of=" + then));
    }

    /** Comes back the next morning. */
    private void again(Visit visit) {
        visit.ask(Kind.people("sign in"), () -> client.post("/api/session", key));
        first(visit);
    }

    private static String text(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
