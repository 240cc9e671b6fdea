package org.asbuilt.server;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A small OpenID provider on the loopback with real keys. A test says who is at it, and may have it lie. */
public final class OpenIdProvider implements AutoCloseable {
    public static final String CLIENT = "asbuilt";
    static final String SECRET = "of the client: 100% & more";

    private final Clock clock;
    private final HttpServer server;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    final RSAKey rsa;
    final ECKey curve;
    private final KeyPair edwards;
    private String name = "nobody";
    private String sub = "0";
    private Map<String, Object> more = Map.of();
    private boolean publicClient;
    private UnaryOperator<JWTClaimsSet.Builder> claims = UnaryOperator.identity();
    private Function<JWTClaimsSet, String> signer = this::byRsa;
    private Optional<String> issuer = Optional.empty();
    private Optional<String> described = Optional.empty();
    final List<Map<String, String>> asked = new ArrayList<>();

    public OpenIdProvider(Clock clock) {
        this.clock = clock;
        try {
            rsa = new RSAKeyGenerator(2048).keyID("rsa").generate();
            curve = new ECKeyGenerator(Curve.P_256).keyID("curve").generate();
            edwards = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, description()));
        server.createContext("/keys", exchange -> answer(exchange, 200, keys().toString()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Who is at the provider from now on. */
    public void at(String person, String unchanging) {
        name = person;
        sub = unchanging;
    }

    /** What else it says of that person. */
    void says(Map<String, Object> further) {
        more = further;
    }

    public void takesPublicClients() {
        publicClient = true;
    }

    /** Has it alter the claims of each token. */
    void claims(UnaryOperator<JWTClaimsSet.Builder> alter) {
        claims = alter;
    }

    void signs(Function<JWTClaimsSet, String> by) {
        signer = by;
    }

    void answersAs(String other) {
        issuer = Optional.of(other);
    }

    void describesItselfAs(String other) {
        described = Optional.of(other);
    }

    String byRsa(JWTClaimsSet set) {
        return by(rsa, set);
    }

    String byCurve(JWTClaimsSet set) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("curve").build(), set);
            token.sign(new ECDSASigner(curve));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String byEdwards(JWTClaimsSet set) {
        try {
            String head = Base64URL.encode("{\"alg\":\"EdDSA\",\"kid\":\"edwards\"}") + "."
                    + Base64URL.encode(set.toString());
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(edwards.getPrivate());
            signature.update(head.getBytes(StandardCharsets.US_ASCII));
            return head + "." + Base64URL.encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String by(RSAKey key, JWTClaimsSet set) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("rsa").build(), set);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token of another key under the name of ours. */
    String byAnotherKey(JWTClaimsSet set) {
        try {
            return by(new RSAKeyGenerator(2048).keyID("rsa").generate(), set);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private JWKSet keys() {
        byte[] encoded = edwards.getPublic().getEncoded();
        JWK pair = new OctetKeyPair.Builder(
                        Curve.Ed25519,
                        Base64URL.encode(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length)))
                .keyID("edwards")
                .build();
        return new JWKSet(List.of(rsa.toPublicJWK(), curve.toPublicJWK(), pair));
    }

    private String description() {
        return """
                {"issuer": "%s", "authorization_endpoint": "%2$s/authorize", "token_endpoint": "%2$s/token",
                 "jwks_uri": "%2$s/keys", "authorization_response_iss_parameter_supported": true}
                """.formatted(described.orElse(address()), address());
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> query = parameters(exchange.getRequestURI().getRawQuery());
        asked.add(query);
        String code = UUID.randomUUID().toString();
        codes.put(code, query);
        exchange.getResponseHeaders()
                .add(
                        "Location",
                        query.get("redirect_uri") + "?code=" + code + "&state=" + query.get("state") + "&iss="
                                + issuer.orElse(address()));
        answer(exchange, 302, "");
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form =
                parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> begun =
                Optional.ofNullable(codes.remove(form.getOrDefault("code", ""))).orElse(Map.of());
        boolean ours = isClient(exchange, form)
                && form.getOrDefault("redirect_uri", "").equals(begun.get("redirect_uri"))
                && challenge(form.getOrDefault("code_verifier", "")).equals(begun.get("code_challenge"));
        if (!ours) {
            answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        Instant now = clock.instant();
        JWTClaimsSet.Builder set = new JWTClaimsSet.Builder()
                .issuer(address())
                .audience(CLIENT)
                .subject(sub)
                .claim("preferred_username", name)
                .claim("nonce", begun.get("nonce"))
                .claim("auth_time", now.getEpochSecond())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
        more.forEach(set::claim);
        String token = signer.apply(claims.apply(set).build());
        answer(exchange, 200, "{\"token_type\": \"Bearer\", \"access_token\": \"x\", \"id_token\": \"" + token + "\"}");
    }

    private boolean isClient(HttpExchange exchange, Map<String, String> form) {
        String pair = java.net.URLEncoder.encode(CLIENT, StandardCharsets.UTF_8) + ":"
                + java.net.URLEncoder.encode(SECRET, StandardCharsets.UTF_8);
        String basic = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return publicClient
                ? CLIENT.equals(form.get("client_id"))
                : basic.equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private static String challenge(String verifier) {
        try {
            return Base64URL.encode(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)))
                    .toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The values of a query or a form. */
    static Map<String, String> parameters(String encoded) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String pair : encoded.split("&")) {
            String[] parts = pair.split("=", 2);
            all.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return all;
    }

    /** Goes to an address of the provider as a browser does; what it would bring back. */
    static Map<String, String> visit(String address) {
        try (java.net.http.HttpClient client = java.net.http.HttpClient.newHttpClient()) {
            String location = client.send(
                            java.net.http.HttpRequest.newBuilder(URI.create(address))
                                    .build(),
                            java.net.http.HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            return parameters(URI.create(location).getRawQuery());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
