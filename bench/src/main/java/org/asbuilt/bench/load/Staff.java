package org.asbuilt.bench.load;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes people known and signs them in, and gives programs their tokens, by the doors that the product has for it. Of ten people seven
 * look, two make changes and one audits; there is a program for each ten.
 */
final class Staff {
    private static final int TEAM = 10;
    private static final List<String> LOOKING = List.of(
            "READER",
            "CONTRIBUTOR",
            "APPROVER",
            "OT_SECURITY_ENGINEER",
            "NETWORK_ENGINEER",
            "OPERATIONS_MANAGER",
            "READER");

    private final Client way;
    private final int assets;
    private final Map<String, String> administrator;
    private final List<Worker> workers = new ArrayList<>();
    private final List<Map<String, String>> looking = new ArrayList<>();
    private int people;

    private Staff(Client way, int assets, Map<String, String> administrator) {
        this.way = way;
        this.assets = assets;
        this.administrator = administrator;
    }

    /** Makes the first administrator. */
    static Staff of(HttpClient http, Product product, int assets) throws IOException, InterruptedException {
        Client way = new Client(http, product.address(), Optional.empty());
        Map<String, String> key = Map.of("user", "root", "password", password());
        way.get("/api/session");
        good(way.post(
                "/api/setup",
                Map.of(
                        "token",
                        product.setupToken().orElseThrow(),
                        "user",
                        "root",
                        "name",
                        "Robin Root",
                        "password",
                        key.getOrDefault("password", ""))));
        return new Staff(way, assets, key);
    }

    private static String password() {
        return "Kx-" + UUID.randomUUID();
    }

    private static Client.Answer good(Client.Answer answer) throws IOException {
        if (!answer.isGood()) {
            throw new IOException("the product does not let its people in: " + Client.told(answer));
        }
        return answer;
    }

    /** That many people, rounded to whole teams of ten, and their programs; those that were there before are among them. */
    List<Worker> people(int many) throws IOException, InterruptedException {
        Client administering = entered(administrator);
        while (people < many) {
            for (String role : LOOKING) {
                Map<String, String> key = invited(administering, List.of(role));
                looking.add(key);
                workers.add(new Looker(entered(key), key, assets));
            }
            Client proposer = entered(invited(administering, List.of("RECORD_OWNER")));
            Client approver = entered(invited(administering, List.of("RECORD_OWNER")));
            workers.add(new Author(proposer, approver, assets));
            workers.add(new Auditor(entered(invited(administering, List.of("AUDITOR"))), 7 * people));
            workers.add(new Program(token(proposer), people / TEAM, assets));
        }
        return List.copyOf(workers);
    }

    /** Those who look, each before a browser of their own that knows nothing yet, at a product that knows them. */
    List<Worker> lookingAt(HttpClient http, Product product) throws IOException, InterruptedException {
        List<Worker> before = new ArrayList<>();
        for (Map<String, String> key : looking) {
            before.add(new Looker(entered(new Client(http, product.address(), Optional.empty()), key), key, assets));
        }
        return before;
    }

    private Map<String, String> invited(Client administering, List<String> roles)
            throws IOException, InterruptedException {
        people++;
        String user = "p" + people;
        String password = password();
        String link = good(administering.post(
                        "/api/people", Map.of("user", user, "name", "Person " + people, "roles", roles)))
                .json()
                .path("link")
                .asString();
        Client fresh = way.another(Optional.empty());
        fresh.get("/api/session");
        good(fresh.post(
                "/api/invitation", Map.of("token", link.substring(link.indexOf("token=") + 6), "password", password)));
        return Map.of("user", user, "password", password);
    }

    private Client entered(Map<String, String> key) throws IOException, InterruptedException {
        return entered(way.another(Optional.empty()), key);
    }

    private static Client entered(Client client, Map<String, String> key) throws IOException, InterruptedException {
        client.get("/api/session");
        good(client.post("/api/session", key));
        return client;
    }

    private Client token(Client owner) throws IOException, InterruptedException {
        String secret = good(owner.post(
                        "/api/account/tokens",
                        Map.of("name", "sensor", "scopes", List.of("READ", "IMPORT"), "days", 30)))
                .json()
                .path("secret")
                .asString();
        return way.another(Optional.of(secret));
    }
}
