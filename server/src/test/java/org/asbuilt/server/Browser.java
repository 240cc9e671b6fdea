package org.asbuilt.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to the API over HTTP as a browser does: with cookies and the token against forged requests. */
final class Browser implements AutoCloseable {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private final CookieManager cookies;
    private final HttpClient client;
    private final URI base;
    private Optional<String> bearer = Optional.empty();
    private boolean secureToo;

    /** What was answered. */
    record Answer(int status, HttpResponse<String> response) {
        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String code() {
            return json().path("code").asString("");
        }
    }

    Browser(int port) {
        this(port, new CookieManager(null, CookiePolicy.ACCEPT_ALL));
    }

    private Browser(int port, CookieManager cookies) {
        this.cookies = cookies;
        client = HttpClient.newBuilder().cookieHandler(cookies).build();
        base = URI.create("http://127.0.0.1:" + port);
    }

    /** Shows an API token from now on. */
    Browser bearing(String secret) {
        bearer = Optional.of(secret);
        return this;
    }

    /** Another server on this machine, asked with the same cookies: they do not tell ports apart. */
    Browser elsewhere(int port) {
        return new Browser(port, cookies);
    }

    /** The address that it asks. */
    String address() {
        return base.toString();
    }

    /** Sends cookies that are for TLS without it too, as if a proxy stood between. */
    Browser keepingSecureCookies() {
        secureToo = true;
        return this;
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    /** A value as it stands in an address. */
    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The bytes of an answer, which must be 200. */
    byte[] download(String path) {
        try {
            HttpResponse<byte[]> response =
                    client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new AssertionError(path + ": " + response.statusCode() + " "
                        + new String(response.body(), StandardCharsets.UTF_8));
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    Answer post(String path, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    Answer send(String method, String path, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Posts with more headers: name, value, name, value and so on. */
    Answer postWith(String path, Object body, String... headers) {
        return send(request(path)
                .headers(headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    Answer postWithoutToken(String path, Object body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(path)).header("Content-Type", "application/json");
        bearer.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        return send(request.POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    HttpResponse<byte[]> bytes(String path, String... headers) {
        try {
            HttpRequest.Builder request = request(path).GET();
            for (int i = 0; i < headers.length; i += 2) {
                request.header(headers[i], headers[i + 1]);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Answer upload(String path, List<Path> files, Map<String, String> fields) {
        return upload(path, "files", files, fields);
    }

    Answer upload(String path, String part, List<Path> files, Map<String, String> fields, String... headers) {
        String boundary = "asbuilt-" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> write(
                body,
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value
                        + "\r\n"));
        for (Path file : files) {
            write(
                    body,
                    "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\""
                            + file.getFileName() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
            try {
                body.write(Files.readAllBytes(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            write(body, "\r\n");
        }
        write(body, "--" + boundary + "--\r\n");
        HttpRequest.Builder request = request(path);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request.header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Signs in; the first answer brings the token against forged requests. */
    Browser signIn(String user, String password) {
        get("/api/session");
        Answer answer = post("/api/session", Map.of("user", user, "password", password));
        if (answer.status() != 200) {
            throw new AssertionError(
                    "cannot sign in as " + user + ": " + answer.response().body());
        }
        return this;
    }

    Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** Puts a cookie back that the server took. */
    void putCookie(String name, String value, String path) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath(path);
        cookie.setVersion(0);
        cookies.getCookieStore().add(base, cookie);
    }

    @Override
    public void close() {
        client.close();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path));
        cookie("XSRF-TOKEN")
                .filter(token -> bearer.isEmpty())
                .ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        bearer.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (secureToo) {
                cookies.getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
            }
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
