package org.asbuilt.server.outside;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asbuilt.server.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the OpenID provider says of itself, and its keys. Source: OpenID Connect Discovery 1.0; RFC 7517; RFC 9207. */
final class Provider {
    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration KEPT = Duration.ofMinutes(30);
    /** A provider that changes its keys is asked for them, but not by everybody who sends a token with an unknown one. */
    private static final Duration ASKED_AGAIN = Duration.ofMinutes(1);

    private final String issuer;
    private final ProviderConnection connection;
    private final Clock clock;
    private Optional<Known> known = Optional.empty();

    /** What is known of it since then. */
    private record Known(Description description, JWKSet keys, Instant since) {}

    /**
     * What it says of itself.
     *
     * @param basic whether programs show their secret in the header, else in the form
     * @param namesItself whether its answers name the issuer
     */
    record Description(URI authorization, URI token, URI keys, boolean basic, boolean namesItself) {}

    Provider(String issuer, ProviderConnection connection, Clock clock) {
        this.issuer = issuer;
        this.connection = connection;
        this.clock = clock;
    }

    Description description() {
        return known(KEPT).description();
    }

    /** Its keys that have that name; all of them where none is named. */
    List<JWK> keys(Optional<String> name) {
        List<JWK> found = named(known(KEPT).keys(), name);
        return found.isEmpty() ? named(known(ASKED_AGAIN).keys(), name) : found;
    }

    ProviderConnection connection() {
        return connection;
    }

    /** The provider cannot be asked; the cause is for whoever runs the installation. */
    static Refusal unavailable(Exception cause) {
        LOG.warn("the OpenID provider cannot be asked", cause);
        return new Refusal(
                HttpStatus.SERVICE_UNAVAILABLE,
                "openid-unavailable",
                "the OpenID provider does not answer as it should: " + cause.getMessage());
    }

    private static List<JWK> named(JWKSet keys, Optional<String> name) {
        return keys.getKeys().stream()
                .filter(key -> name.isEmpty() || name.get().equals(key.getKeyID()))
                .toList();
    }

    private synchronized Known known(Duration young) {
        Instant now = clock.instant();
        if (known.filter(one -> one.since().plus(young).isAfter(now)).isEmpty()) {
            known = Optional.of(read(now));
        }
        return known.orElseThrow();
    }

    private Known read(Instant now) {
        try {
            URI place = URI.create(issuer.replaceAll("/+$", "") + "/.well-known/openid-configuration");
            Description description = described(json(place));
            return new Known(description, JWKSet.parse(body(description.keys())), now);
        } catch (IOException | ParseException | JacksonException e) {
            throw unavailable(e);
        }
    }

    private Description described(JsonNode json) throws IOException {
        String says = json.path("issuer").asString("");
        if (!says.equals(issuer)) {
            throw new IOException("its description is that of the issuer '" + says + "', not of openid.issuer");
        }
        List<String> methods = new ArrayList<>();
        json.path("token_endpoint_auth_methods_supported").forEach(method -> methods.add(method.asString("")));
        return new Description(
                address(json, "authorization_endpoint"),
                address(json, "token_endpoint"),
                address(json, "jwks_uri"),
                methods.isEmpty() || methods.contains("client_secret_basic"),
                json.path("authorization_response_iss_parameter_supported").asBoolean(false));
    }

    private static URI address(JsonNode json, String member) throws IOException {
        try {
            URI address = URI.create(json.path(member).asString(""));
            boolean encrypted =
                    "https".equals(address.getScheme()) && address.getHost() != null && address.getFragment() == null;
            if (encrypted || ("http".equals(address.getScheme()) && Trust.isLoopback(address))) {
                return address;
            }
            throw new IOException("its " + member + " is no https address");
        } catch (IllegalArgumentException none) {
            throw new IOException("its " + member + " is no address", none);
        }
    }

    private JsonNode json(URI address) throws IOException {
        return JSON.readTree(body(address));
    }

    private String body(URI address) throws IOException {
        ProviderConnection.Answer answer = connection.get(address);
        if (answer.status() != 200) {
            throw new IOException(address + " answered with the status " + answer.status());
        }
        return answer.body();
    }
}
