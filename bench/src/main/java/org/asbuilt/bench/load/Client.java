package org.asbuilt.bench.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks as the browser of one person does: with cookies, the token against forged requests, packed answers, and the tag of the answer
 * that it has already; or as a program, with an API token.
 */
final class Client {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int NOTHING_NEW = 304;
    private static final int KEPT = 200;

    private final HttpClient http;
    private final URI base;
    private final Optional<String> token;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final LinkedHashMap<String, String> tags = new LinkedHashMap<>(16, 0.75f, true);

    Client(HttpClient http, URI base, Optional<String> token) {
        this.http = http;
        this.base = base;
        this.token = token;
    }

    /** The same way to the server for somebody else. */
    Client another(Optional<String> other) {
        return new Client(http, base, other);
    }

    /**
     * What was answered.
     *
     * @param status of HTTP
     * @param packed whether the body is packed by gzip
     * @param body what came with it
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Answer(int status, boolean packed, byte[] body) {
        /** Whether it is what one asks for: a success, or that nothing is new. */
        boolean isGood() {
            return status / 100 == 2 || status == NOTHING_NEW;
        }

        /** Its content. */
        JsonNode json() throws IOException {
            return body.length == 0 ? JSON.nullNode() : JSON.readTree(content());
        }

        private byte[] content() throws IOException {
            if (!packed) {
                return body;
            }
            try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(body))) {
                return unpacked.readAllBytes();
            }
        }

        /** The status and, if it says one, the code of the problem. */
        String outcome() {
            try {
                String code = json().path("code").asString("");
                return code.isEmpty() ? Integer.toString(status) : status + " " + code;
            } catch (IOException | JacksonException e) {
                return Integer.toString(status);
            }
        }
    }

    /** Asks for something. */
    Answer get(String path) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).GET();
        synchronized (tags) {
            Optional.ofNullable(tags.get(path)).ifPresent(tag -> request.header("If-None-Match", tag));
        }
        HttpResponse<byte[]> response = send(request);
        response.headers().firstValue("ETag").ifPresent(tag -> {
            synchronized (tags) {
                tags.put(path, tag);
                if (tags.size() > KEPT) {
                    tags.pollFirstEntry();
                }
            }
        });
        return answer(response);
    }

    /** The whole answer, whether it is new or not. */
    Answer whole(String path) throws IOException, InterruptedException {
        return answer(send(request(path).GET()));
    }

    /** Hands something in. */
    Answer post(String path, Object body) throws IOException, InterruptedException {
        return answer(send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))));
    }

    /** Hands a file in. */
    Answer upload(String path, String name, String content) throws IOException, InterruptedException {
        String boundary = "asbuilt-load-" + Long.toHexString(System.nanoTime());
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--" + boundary + "--\r\n";
        return answer(send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body))));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).header("Accept-Encoding", "gzip");
        token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        if (!cookies.isEmpty()) {
            StringBuilder all = new StringBuilder();
            cookies.forEach(
                    (name, value) -> all.append(name).append('=').append(value).append("; "));
            request.header("Cookie", all.substring(0, all.length() - 2));
        }
        Optional.ofNullable(cookies.get("XSRF-TOKEN")).ifPresent(secret -> request.header("X-XSRF-TOKEN", secret));
        return request;
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        for (String line : response.headers().allValues("Set-Cookie")) {
            for (HttpCookie cookie : HttpCookie.parse(line)) {
                if (cookie.getMaxAge() == 0) {
                    cookies.remove(cookie.getName());
                } else {
                    cookies.put(cookie.getName(), cookie.getValue());
                }
            }
        }
        return response;
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        boolean packed = response.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equals)
                .isPresent();
        return new Answer(response.statusCode(), packed, response.body());
    }

    /** The beginning of an answer, for a sentence about it. */
    static String told(Answer answer) throws IOException {
        String text = new String(answer.content(), StandardCharsets.UTF_8);
        return answer.status() + " " + text.substring(0, Math.min(text.length(), 500));
    }
}
