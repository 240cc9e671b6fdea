package org.asbuilt.server.outside;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.asbuilt.access.FactorBook;
import org.asbuilt.model.Digest;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.settings.Authorities;
import org.asbuilt.server.settings.PeopleSettings;
import org.asbuilt.server.settings.Settings;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Coming in by an OpenID provider: authorization code flow with PKCE, state and nonce. It says who somebody is; whether that person may come
 * in, the people of the installation say. Source: OpenID Connect Core 1.0 section 3.1; RFC 9700 (best current practice for OAuth 2.0).
 */
public final class OpenId implements AutoCloseable {
    /** How long somebody has at the provider. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    private static final Duration SKEW = Duration.ofMinutes(1);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Settings settings;
    private final byte[] key;
    private final FactorBook book;
    private final Clock clock;
    private final Optional<Provider> provider;
    private final String client;
    private final List<String> seconds;

    /**
     * An attempt that was begun.
     *
     * @param address where the browser goes
     * @param cookie what it brings back
     */
    public record Begun(String address, String cookie) {
        /** Without the secrets. */
        @Override
        public String toString() {
            return "Begun";
        }
    }

    /**
     * What the browser brings back from the provider.
     *
     * @param code the code; empty where the provider refused
     * @param state the state of the attempt
     * @param iss who says so
     * @param error why it refused
     */
    public record Brought(Optional<String> code, Optional<String> state, Optional<String> iss, Optional<String> error) {
        /** Without the code. */
        @Override
        public String toString() {
            return "Brought";
        }
    }

    /**
     * The provider that the settings name, if they name one.
     *
     * @param key under which attempts are known again
     * @throws InvalidValue if the settings fit not together
     */
    public OpenId(Settings settings, byte[] key, FactorBook book, Clock clock) {
        this.settings = settings;
        this.key = key.clone();
        this.book = book;
        this.clock = clock;
        check(settings);
        client = settings.get(PeopleSettings.OPENID_CLIENT).orElse("");
        seconds = settings.get(PeopleSettings.OPENID_SECOND_FACTOR);
        provider = settings.get(PeopleSettings.OPENID_ISSUER)
                .map(issuer -> new Provider(
                        issuer,
                        new ProviderConnection(Authorities.believing(settings.get(PeopleSettings.OPENID_AUTHORITY))),
                        clock));
    }

    /**
     * Refuses settings that do not fit together.
     *
     * @throws InvalidValue with what is wrong
     */
    public static void check(Settings settings) {
        Optional<String> issuer = settings.get(PeopleSettings.OPENID_ISSUER);
        if (issuer.isPresent() && settings.get(PeopleSettings.OPENID_CLIENT).isEmpty()) {
            throw new InvalidValue("openid.issuer is chosen without openid.client: name the client that the provider"
                    + " knows this installation by");
        }
        if (issuer.isPresent() && issuer.get().startsWith("http:") && !Trust.isLoopback(URI.create(issuer.get()))) {
            throw new InvalidValue("openid.issuer: expected an https address; http is for a provider on this machine");
        }
        settings.get(PeopleSettings.OPENID_SECRET_FILE).ifPresent(file -> {
            if (issuer.isPresent()) {
                Trust.firstLine(PeopleSettings.OPENID_SECRET_FILE.name(), file);
            }
        });
    }

    /** What the button says; empty where no provider is named. */
    public Optional<String> label() {
        return provider.map(some -> settings.get(PeopleSettings.OPENID_LABEL).orElse("your organisation"));
    }

    /** Whether the provider says of people that they showed a second factor. */
    public boolean tellsOfSecondFactors() {
        return !seconds.isEmpty();
    }

    /**
     * Begins an attempt.
     *
     * @param back the address of ours to which the provider sends the browser back
     * @param session in which session somebody shows once more who they are, which the provider then has to ask for; empty for signing in
     */
    public Begun begin(String back, Optional<Digest> session) {
        Provider asked = provider();
        Attempt attempt = Attempt.fresh(clock.instant(), session);
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", client);
        query.put("redirect_uri", back);
        query.put("scope", String.join(" ", scopes()));
        query.put("state", attempt.state(key));
        query.put("nonce", attempt.nonce(key));
        query.put("code_challenge", attempt.challenge(key));
        query.put("code_challenge_method", "S256");
        if (session.isPresent()) {
            query.put("prompt", "login");
            query.put("max_age", "0");
        }
        String endpoint = asked.description().authorization().toString();
        return new Begun(
                endpoint + (endpoint.contains("?") ? "&" : "?") + ProviderConnection.encoded(query),
                attempt.cookie(key));
    }

    /**
     * Ends an attempt, once.
     *
     * @param cookie what {@link #begin} gave to the browser
     * @param back the same address as at the beginning
     * @throws Refusal if the provider does not vouch for anybody, or is not believed
     */
    public Vouched end(Optional<String> cookie, Brought brought, String back) {
        Provider asked = provider();
        Instant now = clock.instant();
        Attempt attempt = cookie.flatMap(text -> Attempt.parse(text, key))
                .orElseThrow(() -> IdToken.refused("it belongs to no attempt of this browser; begin again"));
        if (!Attempt.same(attempt.state(key), brought.state().orElse(""))) {
            throw IdToken.refused("it belongs to another attempt; begin again");
        }
        Instant ends = attempt.begun().plus(LIFE);
        if (!now.isBefore(ends) || !book.spend(attempt.mark(), ends, now)) {
            throw IdToken.refused("the attempt has ended; begin again");
        }
        String issuer = settings.get(PeopleSettings.OPENID_ISSUER).orElseThrow();
        if (brought.iss().isPresent()
                ? !brought.iss().get().equals(issuer)
                : asked.description().namesItself()) {
            throw IdToken.refused("it is of another issuer");
        }
        if (brought.error().isPresent()) {
            throw IdToken.refused("it says " + brought.error().get().replaceAll("[^A-Za-z0-9_ -]", "?"));
        }
        String code = brought.code().orElseThrow(() -> IdToken.refused("it has neither code nor error"));
        String token = token(asked, code, attempt, back);
        JWTClaimsSet claims = IdToken.read(
                token, asked::keys, new IdToken.Expected(issuer, client, attempt.nonce(key), clock.instant()));
        return vouched(claims, attempt);
    }

    @Override
    public void close() {
        provider.map(Provider::connection).ifPresent(ProviderConnection::close);
    }

    private Vouched vouched(JWTClaimsSet claims, Attempt attempt) {
        String claim = settings.get(PeopleSettings.OPENID_CLAIM).orElse("preferred_username");
        try {
            String name = Optional.ofNullable(claims.getStringClaim(claim))
                    .filter(text -> !text.isBlank())
                    .orElseThrow(() -> IdToken.refused("its token has no claim " + claim));
            if (attempt.session().isPresent()) {
                Instant shown = Optional.ofNullable(claims.getDateClaim("auth_time"))
                        .map(Date::toInstant)
                        .orElseThrow(() -> IdToken.refused("it does not say when the person showed who they are"
                                + " (auth_time); whoever runs the provider can have it say so"));
                if (shown.isBefore(attempt.begun().minus(SKEW))) {
                    throw IdToken.refused("it did not ask the person once more");
                }
            }
            String acr = Objects.requireNonNullElse(claims.getStringClaim("acr"), "");
            List<String> amr = Objects.requireNonNullElse(claims.getStringListClaim("amr"), List.of());
            boolean second = seconds.contains(acr) || amr.stream().anyMatch(seconds::contains);
            return new Vouched(name.strip(), claims.getSubject(), second, attempt.session());
        } catch (ParseException e) {
            throw IdToken.refused("a claim of its token is of another form: " + e.getMessage());
        }
    }

    private String token(Provider asked, String code, Attempt attempt, String back) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", back);
        form.put("code_verifier", attempt.verifier(key));
        Optional<String> secret = settings.get(PeopleSettings.OPENID_SECRET_FILE)
                .map(file -> Trust.firstLine(PeopleSettings.OPENID_SECRET_FILE.name(), file));
        boolean basic = secret.isPresent() && asked.description().basic();
        if (!basic) {
            form.put("client_id", client);
            secret.ifPresent(text -> form.put("client_secret", text));
        }
        try {
            ProviderConnection.Answer answer = asked.connection()
                    .post(
                            asked.description().token(),
                            form,
                            secret.filter(text -> basic).map(this::authorization));
            if (answer.status() != 200) {
                throw IdToken.refused("it does not take the code (status " + answer.status() + ")");
            }
            JsonNode json = JSON.readTree(answer.body());
            return Optional.of(json.path("id_token").asString(""))
                    .filter(text -> !text.isEmpty())
                    .orElseThrow(() -> IdToken.refused("it gave no ID token; openid.scopes has to hold openid"));
        } catch (IOException | JacksonException e) {
            throw Provider.unavailable(e);
        }
    }

    /** Source: RFC 6749 section 2.3.1. */
    private String authorization(String secret) {
        String pair = ProviderConnection.encoded(client) + ":" + ProviderConnection.encoded(secret);
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> scopes() {
        List<String> chosen = settings.get(PeopleSettings.OPENID_SCOPES);
        return chosen.isEmpty() ? List.of("openid", "profile") : chosen;
    }

    private Provider provider() {
        return provider.orElseThrow(
                () -> new Refusal(HttpStatus.NOT_FOUND, "no-openid", "this installation names no OpenID provider"));
    }
}
