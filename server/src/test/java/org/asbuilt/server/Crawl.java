package org.asbuilt.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.asbuilt.model.Kind;
import org.asbuilt.report.ReportCatalogue;
import org.asbuilt.server.Routes.Route;
import org.asbuilt.server.exchange.Formats;
import org.asbuilt.server.record.RecordOffice;

/** Asks every route that can be asked with GET, with every id that there is, seen or not. */
final class Crawl {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");
    private static final Pattern DEFLATED = Pattern.compile("stream\\r?\\n");
    private static final int EACH = 5;
    private final List<Route> routes;
    private final Map<String, List<String>> examples = new TreeMap<>();
    private final Map<String, List<String>> parameters = new TreeMap<>();

    /** What was asked and all that came back: the body, unpacked if it is packed, and the headers. */
    record Page(String asked, int status, String text) {}

    /** The routes of a plant; what stands for variables is everything that the whole record has. */
    Crawl(MarkedPlant plant) {
        this(plant, List.of(MarkedPlant.NORTH, MarkedPlant.SOUTH));
    }

    /** The same with the subjects of some of its sites only. */
    Crawl(MarkedPlant plant, List<String> sites) {
        RecordOffice office = plant.site.office();
        routes = Routes.of(plant.site).stream()
                .filter(route -> route.method().equals("GET"))
                .toList();
        List<String> subjects = sites.stream()
                .flatMap(where -> plant.ids(where).stream())
                .map(id -> id.value())
                .toList();
        List<String> imports =
                office.reading().imports().stream().map(one -> one.id()).toList();
        List<String> sources =
                office.reading().sources().stream().map(one -> one.id()).toList();
        List<String> kinds = Arrays.stream(Kind.values()).map(Kind::text).toList();
        List<String> commits =
                List.of("1", "2", String.valueOf(office.ledger().snapshot().commit()));
        examples.put("/api/subjects/{id}", subjects);
        examples.put(
                "/api/changes/{id}",
                office.changes().all().stream().map(one -> one.id()).toList());
        examples.put("/api/imports/{id}", imports);
        examples.put("/api/campaigns/{id}", List.of("campaign-1", "campaign-2"));
        examples.put(
                "/api/baselines/{id}",
                subjects.stream().filter(id -> id.startsWith("baseline-")).toList());
        parameters.put(
                "key",
                office.drift().current().reconciliation().items().stream()
                        .map(item -> item.key())
                        .toList());
        List<String> conduits =
                subjects.stream().filter(id -> id.startsWith("conduit-")).toList();
        List<String> zones =
                subjects.stream().filter(id -> id.startsWith("zone-")).toList();
        examples.put(
                "/api/allow-lists/{of}",
                Stream.concat(conduits.stream(), Stream.of(String.join("..", zones)))
                        .toList());
        examples.put("/api/lists/{kind}", kinds);
        examples.put(
                "/api/exchange/{format}",
                Formats.ALL.stream().map(format -> format.about().name()).toList());
        examples.put("/api/commits/{number}", commits);
        examples.put(
                "/api/artifacts/{digest}",
                office.reading().imports().stream()
                        .flatMap(one -> one.files().stream())
                        .map(file -> file.digest())
                        .distinct()
                        .toList());
        examples.put(
                "/api/connectivity/three-way/{connection}",
                subjects.stream().filter(id -> id.startsWith("connection-")).toList());
        examples.put("/api/reports/{number}", ReportCatalogue.numbers());
        examples.put("/api/proofs/{log}", List.of("record", "ledger", "access", "logbook"));
        parameters.put("q", List.of("marker-"));
        parameters.put("text", List.of("marker", "Survey"));
        parameters.put("kind", kinds);
        parameters.put("subject", subjects);
        parameters.put(
                "zone", subjects.stream().filter(id -> id.startsWith("zone-")).toList());
        for (String where : List.of("site", "place", "scope")) {
            parameters.put(
                    where,
                    subjects.stream().filter(id -> id.startsWith("site-")).toList());
        }
        parameters.put(
                "item",
                subjects.stream()
                        .filter(id -> id.startsWith("information-item-"))
                        .toList());
        parameters.put(
                "recipient",
                subjects.stream().filter(id -> id.startsWith("third-party-")).toList());
        parameters.put("at", List.of("2031-01-01T00:00:00Z"));
        parameters.put("as-of", commits);
        parameters.put("from", List.of("0", "1"));
        parameters.put("to", commits);
        parameters.put("with", Stream.concat(commits.stream(), Stream.of("now")).toList());
        parameters.put("import", imports);
        parameters.put("state", List.of("open", "closed"));
        parameters.put("before", sources);
        parameters.put("after", sources);
        parameters.put("path", List.of("nameplate/serialNumber"));
        parameters.put("by", List.of("asset", "zone", "conduit"));
        parameters.put("format", List.of("csv", "pdf"));
        parameters.put("facet", List.of("interface", "account", "component"));
        parameters.put("reference", List.of("1"));
        parameters.put("sort", List.of("name", "PRESSING"));
    }

    /** All that a reader gets of all routes. */
    List<Page> pages(Browser browser) {
        assessed(browser);
        List<Page> pages = new ArrayList<>();
        for (Route route : routes) {
            List<String> queries = queries(route);
            List<String> paths = paths(route.pattern());
            for (int i = 0; i < paths.size(); i++) {
                String path = paths.get(i);
                // What a query does is tried on some of many paths.
                queries.stream()
                        .limit(i % EACH == 0 ? queries.size() : 1)
                        .forEach(query -> pages.add(page(browser, path + query)));
            }
        }
        return pages;
    }

    /** Waits until what a reader sees is assessed: before that there is nothing that could leak. */
    static void assessed(Browser browser) {
        Instant limit = Instant.now().plus(Duration.ofMinutes(2));
        while (browser.get("/api/findings").json().path("assessing").asBoolean(false)) {
            if (Instant.now().isAfter(limit)) {
                throw new AssertionError("the assessment does not come to its end");
            }
            Thread.onSpinWait();
        }
    }

    static Page page(Browser browser, String path) {
        HttpResponse<byte[]> answer = browser.bytes(path);
        return new Page(path, answer.statusCode(), answer.headers().map() + "\n" + text(answer.body()));
    }

    private List<String> paths(String pattern) {
        Matcher variable = VARIABLE.matcher(pattern);
        if (!variable.find()) {
            return List.of(pattern);
        }
        List<String> values = examples.getOrDefault(pattern.substring(0, variable.end()), List.of("1"));
        String rest = VARIABLE.matcher(pattern.substring(variable.end()).replace("{form}", "csv"))
                .replaceAll("1");
        return values.stream()
                .map(value -> pattern.substring(0, variable.start()) + Browser.encoded(value) + rest)
                .toList();
    }

    private List<String> queries(Route route) {
        Set<String> known = Set.copyOf(route.parameters());
        List<String> queries = new ArrayList<>();
        if (known.containsAll(List.of("from", "to"))) {
            parameters("to").forEach(to -> queries.add("?from=0&to=" + to));
            return queries;
        }
        if (route.pattern().startsWith("/api/connectivity/") && known.containsAll(List.of("source", "destination"))) {
            parameters("subject").forEach(one -> queries.add("?source=" + one + "&destination=" + one));
            parameters("zone")
                    .forEach(one -> parameters("zone")
                            .forEach(other -> queries.add("?source=" + one + "&destination=" + other)));
            queries.add("?source=any&destination=any");
            return queries;
        }
        if (known.containsAll(List.of("item", "recipient"))) {
            parameters("item")
                    .forEach(one -> parameters("recipient")
                            .forEach(other -> queries.add("?item=" + one + "&recipient=" + other)));
            return queries;
        }
        if (route.pattern().endsWith("/compare") && known.contains("before")) {
            parameters("before")
                    .forEach(one ->
                            parameters("after").forEach(other -> queries.add("?before=" + one + "&after=" + other)));
            return queries;
        }
        String all = known.contains("limit") ? "limit=1000&" : "";
        if (route.pattern().equals("/api/query")) {
            for (String query : List.of("marker", "kind:asset", "has:serial", "missing:zone", "zone.name:marker")) {
                queries.add("?limit=1000&q=" + query);
                queries.add("?limit=1000&show=untold&q=" + query);
            }
            return queries;
        }
        if (route.pattern().equals("/api/windows/planned")) {
            queries.add("?starts=2026-01-10T22:00&timeZone=UTC&duration=PT6H&recurrence=FREQ%3DDAILY");
            return queries;
        }
        queries.add("?" + all);
        for (String name : route.parameters()) {
            parameters(name).forEach(value -> queries.add("?" + all + name + "=" + Browser.encoded(value)));
        }
        if (route.pattern().equals("/api/items")) {
            queries.add("?limit=1000&state=closed&q=marker");
        }
        return queries;
    }

    private List<String> parameters(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    private static String text(byte[] body) {
        String plain = new String(body, StandardCharsets.UTF_8);
        if (plain.startsWith("PK")) {
            return plain + unzipped(body);
        }
        return plain.startsWith("%PDF") ? plain + inflated(body) : plain;
    }

    private static String unzipped(byte[] body) {
        StringBuilder text = new StringBuilder();
        try {
            Path file = Files.createTempFile("asbuilt-crawl", ".zip");
            try (ZipFile zip = new ZipFile(Files.write(file, body).toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    text.append(entry.getName())
                            .append('\n')
                            .append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String inflated(byte[] body) {
        String bytes = new String(body, StandardCharsets.ISO_8859_1);
        StringBuilder text = new StringBuilder();
        Matcher stream = DEFLATED.matcher(bytes);
        while (stream.find()) {
            text.append(inflated(body, stream.end()));
        }
        return text.toString();
    }

    private static String inflated(byte[] body, int from) {
        Inflater inflater = new Inflater();
        inflater.setInput(body, from, body.length - from);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int read = inflater.inflate(buffer); read > 0; read = inflater.inflate(buffer)) {
                out.write(buffer, 0, read);
            }
        } catch (DataFormatException notDeflated) {
            return "";
        } finally {
            inflater.end();
        }
        return out.toString(StandardCharsets.ISO_8859_1);
    }
}
