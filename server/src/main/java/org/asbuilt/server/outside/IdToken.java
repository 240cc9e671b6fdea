package org.asbuilt.server.outside;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.asbuilt.server.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Reads an ID token and believes it only if the provider signed it with a key pair, for us, now, and for this attempt. Source: OpenID
 * Connect Core 1.0 section 3.1.3.7; RFC 8725 (best current practice for JSON Web Tokens).
 */
final class IdToken {
    private static final Set<JWSAlgorithm> SIGNED_BY =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256, JWSAlgorithm.EdDSA);
    private static final int SHORTEST_RSA = 2048;
    private static final Duration SKEW = Duration.ofMinutes(1);
    private static final Duration OLDEST = Duration.ofMinutes(10);
    /** What stands before the 32 bytes of an Ed25519 key in its X.509 form. Source: RFC 8410. */
    private static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");

    private IdToken() {}

    /** What it has to say to be believed. */
    record Expected(String issuer, String client, String nonce, Instant now) {}

    /**
     * The claims of a token that is believed.
     *
     * @param keys gives the provider's keys of a name
     * @throws Refusal if it is not believed, with the reason
     */
    static JWTClaimsSet read(String text, Function<Optional<String>, List<JWK>> keys, Expected expected) {
        try {
            SignedJWT token = SignedJWT.parse(text);
            checkSignature(token, keys);
            JWTClaimsSet claims = token.getJWTClaimsSet();
            check(claims, expected);
            return claims;
        } catch (ParseException e) {
            throw refused("its token is no signed one");
        }
    }

    static Refusal refused(String why) {
        return new Refusal(
                HttpStatus.UNAUTHORIZED, "openid-refused", "the answer of the OpenID provider does not count: " + why);
    }

    private static void checkSignature(SignedJWT token, Function<Optional<String>, List<JWK>> keys) {
        JWSHeader header = token.getHeader();
        JWSAlgorithm algorithm = header.getAlgorithm();
        if (!SIGNED_BY.contains(algorithm)) {
            throw refused("its token is signed by " + algorithm + "; expected RS256, PS256, ES256 or EdDSA");
        }
        if (header.getCriticalParams() != null && !header.getCriticalParams().isEmpty()) {
            throw refused("its token demands what is not understood");
        }
        boolean signed = keys.apply(Optional.ofNullable(header.getKeyID())).stream()
                .filter(key -> key.getKeyUse() == null || KeyUse.SIGNATURE.equals(key.getKeyUse()))
                .filter(key -> key.getAlgorithm() == null || key.getAlgorithm().equals(algorithm))
                .anyMatch(key -> verifies(token, key, algorithm));
        if (!signed) {
            throw refused("none of the provider's keys signed its token");
        }
    }

    private static boolean verifies(SignedJWT token, JWK key, JWSAlgorithm algorithm) {
        try {
            return switch (key) {
                case RSAKey rsa
                when algorithm.equals(JWSAlgorithm.RS256) || algorithm.equals(JWSAlgorithm.PS256) ->
                    rsa.size() >= SHORTEST_RSA && verifies(token, new RSASSAVerifier(rsa.toRSAPublicKey()));
                case ECKey curve
                when algorithm.equals(JWSAlgorithm.ES256) && Curve.P_256.equals(curve.getCurve()) ->
                    verifies(token, new ECDSAVerifier(curve.toECPublicKey()));
                case OctetKeyPair pair
                when algorithm.equals(JWSAlgorithm.EdDSA) && Curve.Ed25519.equals(pair.getCurve()) ->
                    verifies(token, pair);
                default -> false;
            };
        } catch (JOSEException | GeneralSecurityException unusable) {
            return false;
        }
    }

    private static boolean verifies(SignedJWT token, JWSVerifier verifier) throws JOSEException {
        return token.verify(verifier);
    }

    /** The platform's own Ed25519: that of the library needs another library. */
    private static boolean verifies(SignedJWT token, OctetKeyPair pair) throws GeneralSecurityException {
        byte[] raw = pair.getX().decode();
        byte[] encoded = new byte[ED25519.length + raw.length];
        System.arraycopy(ED25519, 0, encoded, 0, ED25519.length);
        System.arraycopy(raw, 0, encoded, ED25519.length, raw.length);
        PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(key);
        signature.update(token.getSigningInput());
        return signature.verify(token.getSignature().decode());
    }

    private static void check(JWTClaimsSet claims, Expected expected) throws ParseException {
        if (!expected.issuer().equals(claims.getIssuer())) {
            throw refused("its token is of another issuer");
        }
        List<String> audience = Objects.requireNonNullElse(claims.getAudience(), List.of());
        if (!audience.contains(expected.client())) {
            throw refused("its token is for another client");
        }
        Optional<String> party = Optional.ofNullable(claims.getStringClaim("azp"));
        if (party.isPresent() ? !party.get().equals(expected.client()) : audience.size() > 1) {
            throw refused("its token was given to another client");
        }
        checkTime(claims, expected.now());
        if (!expected.nonce().equals(claims.getStringClaim("nonce"))) {
            throw refused("its token is of another attempt");
        }
        if (Optional.ofNullable(claims.getSubject()).orElse("").isBlank()) {
            throw refused("its token names nobody");
        }
    }

    private static void checkTime(JWTClaimsSet claims, Instant now) {
        Instant expires = time(claims.getExpirationTime(), "end");
        Instant issued = time(claims.getIssueTime(), "time");
        if (!now.isBefore(expires.plus(SKEW))) {
            throw refused("its token has expired");
        }
        if (issued.isAfter(now.plus(SKEW))) {
            throw refused("its token is of the future; compare the clocks");
        }
        if (issued.plus(OLDEST).isBefore(now)) {
            throw refused("its token is old; compare the clocks");
        }
    }

    private static Instant time(@Nullable Date date, String what) {
        if (date == null) {
            throw refused("its token has no " + what);
        }
        return date.toInstant();
    }
}
