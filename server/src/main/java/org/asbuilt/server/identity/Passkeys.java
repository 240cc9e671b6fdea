package org.asbuilt.server.identity;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import java.net.URI;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.access.FactorBook;
import org.asbuilt.access.Passkey;
import org.asbuilt.access.Person;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.settings.Catalogue;
import org.asbuilt.server.settings.Settings;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passkeys: keys in people's devices that sign challenges of this server and of no other. Which device it is we do not ask (attestation
 * "none"). Source: W3C Web Authentication Level 3, sections 7.1 and 7.2.
 */
@Component
public final class Passkeys {
    private static final int LONGEST_PART = 100_000;
    private static final int MOST = 20;
    /** EdDSA, ES256 and RS256. Source: IANA COSE Algorithms. */
    private static final List<Integer> ALGORITHMS = List.of(-8, -7, -257);

    private final FactorBook book;
    private final Challenges challenges;
    private final Clock clock;
    private final JsonMapper json;
    private final Optional<URI> address;
    private final ObjectConverter forms = new ObjectConverter();
    private final WebAuthnManager rules = WebAuthnManager.createNonStrictWebAuthnManager(forms);
    private final AttestedCredentialDataConverter credentials = new AttestedCredentialDataConverter(forms);

    /** The passkeys in that book. */
    public Passkeys(FactorBook book, Challenges challenges, Settings settings, JsonMapper json, Clock clock) {
        this.book = book;
        this.challenges = challenges;
        this.clock = clock;
        this.json = json;
        address = settings.get(Catalogue.PUBLIC_ADDRESS).map(URI::create);
    }

    /**
     * What a browser is asked to make; bytes in base 64, URL form.
     *
     * @param rpId the domain that the passkey will belong to
     * @param handle the lasting name of the person for the device
     * @param algorithms the COSE algorithms that are taken
     * @param known the ids of the person's passkeys, so that no device makes a second one
     */
    public record Making(
            String challenge,
            String rpId,
            String handle,
            String user,
            String name,
            List<Integer> algorithms,
            List<String> known) {}

    /**
     * What a browser is asked to sign; bytes in base 64, URL form.
     *
     * @param known the ids of the passkeys of the person; none where it is not known yet who it is
     */
    public record Asking(String challenge, String rpId, List<String> known) {}

    /** What a browser has made; bytes in base 64, URL form. */
    public record Made(String clientData, String attestation, List<String> transports) {}

    /** What a browser has had signed; bytes in base 64, URL form. */
    public record Signed(
            String id, String clientData, String authenticatorData, String signature, Optional<String> handle) {}

    /** Asks for a passkey of a person to be made. */
    public Making making(Person person) {
        return new Making(
                text(challenges.fresh(Challenges.Purpose.REGISTER, person.user())),
                rpId(),
                text(challenges.handle(person.user())),
                person.user(),
                person.name(),
                ALGORITHMS,
                known(person.user()));
    }

    /** Asks for a signature: of that person, or of whoever it will turn out to be. */
    public Asking asking(Optional<String> user) {
        return new Asking(
                text(challenges.fresh(Challenges.Purpose.ENTER, user.orElse(""))),
                rpId(),
                user.map(this::known).orElse(List.of()));
    }

    /** Keeps a passkey that a browser has made for a person. */
    public Passkey keep(Person person, String label, Made made, int port) {
        if (book.passkeys(person.user()).size() >= MOST) {
            throw new Refusal(HttpStatus.CONFLICT, "too-many-passkeys", "you have " + MOST + " passkeys; remove one");
        }
        byte[] challenge = challenge(made.clientData(), Challenges.Purpose.REGISTER, person.user());
        try {
            RegistrationData data = rules.verify(
                    new RegistrationRequest(
                            bytes(made.attestation()), bytes(made.clientData()), Set.copyOf(made.transports())),
                    new RegistrationParameters(server(challenge, port), null, false, true));
            var authenticator = Objects.requireNonNull(
                    Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData());
            AttestedCredentialData credential = Objects.requireNonNull(authenticator.getAttestedCredentialData());
            Passkey passkey = new Passkey(
                    text(credential.getCredentialId()),
                    person.user(),
                    label,
                    text(credentials.convert(credential)),
                    transports(made),
                    authenticator.getSignCount(),
                    clock.instant(),
                    Optional.empty());
            if (!challenges.take(challenge) || !book.add(passkey)) {
                throw refused("it is known already");
            }
            return passkey;
        } catch (VerificationException | DataConversionException | NullPointerException wrong) {
            throw refused(String.valueOf(wrong.getMessage()));
        }
    }

    /**
     * Whose passkey signed: that person's, if one is named, else whoever it is.
     *
     * @param verified whether the device must have made sure of the person by a finger, a face or a PIN
     */
    public String whose(Optional<String> user, Signed signed, boolean verified, int port) {
        byte[] challenge = challenge(signed.clientData(), Challenges.Purpose.ENTER, user.orElse(""));
        Passkey passkey = book.passkey(signed.id())
                .filter(known -> user.isEmpty() || user.get().equals(known.user()))
                .filter(known -> isHandle(signed, known.user()))
                .orElseThrow(() -> refused("it is not known here"));
        try {
            AuthenticationData data = rules.verify(
                    new AuthenticationRequest(
                            bytes(signed.id()),
                            bytes(signed.authenticatorData()),
                            bytes(signed.clientData()),
                            bytes(signed.signature())),
                    new AuthenticationParameters(server(challenge, port), recorded(passkey), null, verified, true));
            long counter = Objects.requireNonNull(data.getAuthenticatorData()).getSignCount();
            if (!challenges.take(challenge) || !book.used(passkey.id(), counter, clock.instant())) {
                throw refused("it was used already");
            }
            return passkey.user();
        } catch (VerificationException | DataConversionException | NullPointerException wrong) {
            throw refused(String.valueOf(wrong.getMessage()));
        }
    }

    private boolean isHandle(Signed signed, String user) {
        return signed.handle()
                .map(handle -> MessageDigest.isEqual(bytes(handle), challenges.handle(user)))
                .orElse(true);
    }

    private CredentialRecordImpl recorded(Passkey passkey) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                null,
                null,
                null,
                passkey.counter(),
                credentials.convert(bytes(passkey.credential())),
                null,
                null,
                null,
                null);
    }

    private ServerProperty server(byte[] challenge, int port) {
        return ServerProperty.builder()
                .origin(new Origin(address.map(URI::toString).orElse("http://localhost:" + port)))
                .rpId(rpId())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    private String rpId() {
        return address.map(URI::getHost).orElse("localhost");
    }

    private List<String> known(String user) {
        return book.passkeys(user).stream().map(Passkey::id).toList();
    }

    private byte[] challenge(String clientData, Challenges.Purpose purpose, String user) {
        try {
            String challenge =
                    json.readTree(bytes(clientData)).path("challenge").asString("");
            byte[] bytes = bytes(challenge);
            if (!challenges.isOurs(bytes, purpose, user)) {
                throw refused("the challenge is not of this server, or has expired");
            }
            return bytes;
        } catch (JacksonException wrong) {
            throw refused("the client data is no JSON");
        }
    }

    private static String transports(Made made) {
        return String.join(
                ",",
                made.transports().stream()
                        .filter(transport -> transport.matches("[a-z-]{1,20}"))
                        .limit(10)
                        .toList());
    }

    private static Refusal refused(String why) {
        return new Refusal(HttpStatus.UNAUTHORIZED, "passkey-refused", "the passkey does not fit: " + why);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        if (text.length() > LONGEST_PART) {
            throw Refusal.badRequest("malformed", "a part of the passkey is longer than " + LONGEST_PART);
        }
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException wrong) {
            throw Refusal.badRequest("malformed", "expected base 64 in URL form");
        }
    }
}
