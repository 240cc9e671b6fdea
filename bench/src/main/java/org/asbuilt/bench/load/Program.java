package org.asbuilt.bench.load;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.asbuilt.bench.StoredPlant;
import tools.jackson.databind.JsonNode;

/**
 * A sensor's program with an API token: every minute it hands in what fifty stations and their connections showed, looks until that
 * stands, and takes back what it had handed in before, which the newer replaces. Then it reads a page of assets and the findings.
 */
final class Program implements Worker {
    private static final Duration PACE = Duration.ofMinutes(1);
    private static final int STATIONS = 50;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(400);

    private final Client client;
    private final int number;
    private final int assets;
    private Optional<String> before = Optional.empty();

    Program(Client client, int number, int assets) {
        this.client = client;
        this.number = number;
        this.assets = assets;
    }

    @Override
    public Duration pace() {
        return PACE;
    }

    @Override
    public void visit(Visit visit, RandomGenerator random) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        int first = random.nextInt(Math.max(1, assets - STATIONS));
        String content = observations("sensor " + number, now, first, assets);
        long began = visit.due();
        JsonNode ordered = visit.read(
                Kind.program("observations handed in"),
                () -> client.upload("/api/imports", "observations.jsonl", content));
        String job = "/api/jobs/" + ordered.path("job").asString();
        JsonNode state = looked(visit, job);
        while (!state.path("state").asString("").equals("DONE")) {
            if (state.path("state").asString("").equals("FAILED")) {
                throw new IllegalStateException("an import failed: " + state);
            }
            pause();
            state = looked(visit, job);
        }
        visit.counted(Kind.program("until observations stand"), began);
        String own = state.path("result").path("id").asString();
        before.ifPresent(old -> visit.ask(
                Kind.program("observations taken back"),
                () -> client.post("/api/imports/" + old + "/withdraw", Map.of("reason", "there are newer ones"))));
        before = Optional.of(own);
        int page = 1000 * random.nextInt(Math.max(1, assets / 1000));
        visit.ask(
                Kind.program("a thousand assets"),
                () -> client.get("/api/subjects?kind=asset&limit=1000&from=" + page));
        visit.ask(Kind.program("findings"), () -> client.get("/api/findings?limit=100"));
    }

    private JsonNode looked(Visit visit, String job) {
        return visit.read(Kind.program("how far an import is"), () -> client.whole(job));
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Visit.Ended();
        }
    }

    /** A file in the form that {@code asbuilt fleet} writes, of some stations of a plant of so many assets. */
    static String observations(String sensor, Instant now, int first, int assets) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "{\"sensorObservations\":1,\"site\":\"works\",\"sensor\":\"%s\",\"from\":\"%s\",\"until\":\"%s\"}\n",
                sensor,
                now.minusSeconds(60),
                now));
        text.append(String.format(
                Locale.ROOT,
                "{\"coverage\":{\"from\":\"%s\",\"until\":\"%s\",\"networks\":[\"10.0.0.0/16\"],\"vantage\":\"%d"
                        + " stations\"}}\n",
                now.minusSeconds(60),
                now,
                STATIONS));
        for (int i = first; i < first + STATIONS; i++) {
            String mac = StoredPlant.mac(i).text();
            String address = StoredPlant.address(i, assets).text();
            text.append(claim(mac, address, "mac", mac, now.minusSeconds(1)));
            text.append(claim(mac, address, "addresses", address, now.minusSeconds(1)));
        }
        return text.append("{\"end\":").append(2 * STATIONS).append("}\n").toString();
    }

    private static String claim(String mac, String address, String part, String value, Instant seen) {
        return String.format(
                Locale.ROOT,
                "{\"about\":{\"kind\":\"asset\",\"hints\":[{\"mac\":\"%s\"},{\"address\":\"%s\"}]},\"path\":"
                        + "\"networkPort[%s].%s\",\"value\":\"%s\","
                        + "\"at\":\"whole\",\"observed\":\"%s\",\"method\":\"observed_passive\",\"confidence\":\"confirmed\"}\n",
                mac,
                address,
                mac,
                part,
                value,
                seen);
    }
}
