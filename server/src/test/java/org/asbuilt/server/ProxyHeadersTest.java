package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.asbuilt.server.settings.PeopleSettings;
import org.asbuilt.server.view.AuditView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a proxy says of who asks: believed of those that the settings name, and of nobody else. Source: RFC 7239 section 8.1. */
class ProxyHeadersTest {
    private static final String BROWSER = "10.9.8.7";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "10.9.8.7; 10.9.8.7",
                "10.9.8.7:4711; 10.9.8.7",
                "[2001:db8::7]:4711; 2001:db8:0:0:0:0:0:7",
                "2001:db8::7; 2001:db8:0:0:0:0:0:7",
                // What stands before the address that the nearest proxy saw can be made up.
                "192.0.2.66, 10.9.8.7; 10.9.8.7",
                // A second trusted proxy before the first.
                "10.9.8.7, 10.20.0.3; 10.9.8.7",
                "192.0.2.66, 10.9.8.7, 10.20.0.3; 10.9.8.7",
                "10.9.8.7, 10.20.0.16; 10.20.0.16",
                "nonsense; 127.0.0.1",
                "10.9.8.7, unknown; 127.0.0.1",
                "999.9.8.7; 127.0.0.1"
            })
    void whatATrustedProxySaysOfTheAddressCounts(String said, String address) {
        try (Site site = behind("127.0.0.1", "10.20.0.0/28")) {
            assertThat(addressOf(site, said)).isEqualTo(canonical(address));
        }
    }

    @Test
    void whatAnybodyElseSaysIsIgnored() {
        try (Site site = new Site()) {
            assertThat(addressOf(site, BROWSER)).isEqualTo("127.0.0.1");
        }
        try (Site site = behind("10.20.0.5")) {
            assertThat(addressOf(site, BROWSER)).isEqualTo("127.0.0.1");
            assertThat(cookie(site, "https")).doesNotContain("Secure");
        }
    }

    @Test
    void theThrottleCountsTheBrowserAndNotTheProxy() {
        try (Site site = behind("127.0.0.1")) {
            for (int i = 0; i < 52; i++) {
                signIn(site, BROWSER, "nobody" + i);
            }
            assertThat(signIn(site, BROWSER, "ann")).isEqualTo(429);
            assertThat(signIn(site, "10.9.8.8", "ann")).isEqualTo(401);
        }
    }

    @Test
    void cookiesAreForTlsWhereTheBrowserComesByTls() {
        try (Site site = behind("127.0.0.1")) {
            assertThat(cookie(site, "https")).contains("Secure");
            assertThat(cookie(site, "http")).doesNotContain("Secure");
            assertThat(cookie(site, "gopher")).doesNotContain("Secure");
        }
    }

    @ParameterizedTest
    @CsvSource({"10.20.0.0/33", "10.20.0.300", "2001:db8::/129", "....."})
    void whatIsNoAddressIsRefused(String text) {
        assertThatThrownBy(() -> behind(text)).hasStackTraceContaining("expected a");
    }

    private static Site behind(String... proxies) {
        return new Site(Clock.systemUTC(), Site.SETTINGS.with(PeopleSettings.TRUSTED_PROXIES, List.of(proxies)));
    }

    private static String canonical(String address) {
        return java.net.InetAddress.ofLiteral(address).getHostAddress();
    }

    /** The address that the access log has for a request with that header. */
    private static String addressOf(Site site, String said) {
        send(HttpRequest.newBuilder(at(site, "/api/subjects")).header("X-Forwarded-For", said));
        AuditView entry = site.office()
                .reading()
                .accesses(Long.MAX_VALUE, Optional.empty(), Optional.empty(), 1)
                .getFirst();
        return canonical(entry.particulars().getOrDefault("from", ""));
    }

    private static int signIn(Site site, String from, String user) {
        return send(HttpRequest.newBuilder(at(site, "/api/session"))
                        .header("X-Forwarded-For", from)
                        .header("Content-Type", "application/json")
                        .header("Cookie", "XSRF-TOKEN=one")
                        .header("X-XSRF-TOKEN", "one")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"user\": \"" + user + "\", \"password\": \"wrong\"}")))
                .statusCode();
    }

    private static String cookie(Site site, String protocol) {
        return send(HttpRequest.newBuilder(at(site, "/api/setup"))
                        .header("X-Forwarded-Proto", protocol)
                        .header("X-Forwarded-Host", "asbuilt.example.org"))
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
    }

    private static URI at(Site site, String path) {
        return URI.create("http://127.0.0.1:" + site.server().port() + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
