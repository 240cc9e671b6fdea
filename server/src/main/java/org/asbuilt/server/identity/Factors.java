package org.asbuilt.server.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.asbuilt.access.CodeSecret;
import org.asbuilt.access.Factor;
import org.asbuilt.access.FactorBook;
import org.asbuilt.access.Outside;
import org.asbuilt.access.Person;
import org.asbuilt.access.Session;
import org.asbuilt.server.identity.Throttle.Guessed;
import org.asbuilt.server.outside.OpenId;
import org.asbuilt.server.outside.Vouched;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.settings.Catalogue;
import org.asbuilt.server.settings.SecondFactor;
import org.asbuilt.server.settings.Settings;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What people have beside their passwords, whether it is demanded, and whether it was shown. Source: requirements S-01, S-02. */
@Component
public final class Factors {
    private final FactorBook book;
    private final Passkeys passkeys;
    private final PasswordCheck passwords;
    private final OpenId openId;
    private final Throttle throttle;
    private final Clock clock;
    private final boolean required;
    private final Duration stepUp;

    /** The factors in that book, demanded as the settings say. */
    public Factors(
            FactorBook book,
            Passkeys passkeys,
            PasswordCheck passwords,
            OpenId openId,
            Throttle throttle,
            Settings settings,
            Clock clock) {
        this.book = book;
        this.passkeys = passkeys;
        this.passwords = passwords;
        this.openId = openId;
        this.throttle = throttle;
        this.clock = clock;
        required = settings.get(Catalogue.SECOND_FACTOR) == SecondFactor.REQUIRED;
        stepUp = settings.get(Catalogue.STEP_UP_WITHIN);
    }

    /** Whether the installation demands a second factor of everybody. */
    public boolean isRequired() {
        return required;
    }

    /** How far a session has come. */
    public Standing standing(Session session) {
        if (session.hasSecond()) {
            return Standing.COMPLETE;
        }
        if (book.has(session.user())) {
            return Standing.MUST_PROVE;
        }
        return required ? Standing.MUST_ENROL : Standing.COMPLETE;
    }

    /** By what a person can show a second factor. */
    public List<String> ways(String user) {
        List<String> ways = new ArrayList<>();
        if (!book.passkeys(user).isEmpty()) {
            ways.add(Factor.PASSKEY.text());
        }
        if (book.codes(user).isPresent()) {
            ways.add(Factor.CODE.text());
        }
        if (!ways.isEmpty() && book.recoveryCodesLeft(user) > 0) {
            ways.add(Factor.RECOVERY_CODE.text());
        }
        return List.copyOf(ways);
    }

    /** Whether a factor was shown so lately that dangerous acts are permitted. */
    public boolean isFresh(Session session) {
        return clock.instant().isBefore(session.proven().plus(stepUp));
    }

    /** By what a person can show a factor again: a second one, or the first where there is none. */
    public List<String> stepUpWays(Person person) {
        List<String> ways = new ArrayList<>(ways(person.user()));
        if (maySpeakFor(person)) {
            ways.addFirst(Factor.OPENID.text());
        }
        return ways.isEmpty() ? List.of(Factor.PASSWORD.text()) : List.copyOf(ways);
    }

    /** Whether the OpenID provider can say once more who somebody is: it vouches, and the person has no stronger factor here. */
    private boolean maySpeakFor(Person person) {
        return person.isFrom(Outside.Way.OPENID) && (openId.tellsOfSecondFactors() || !book.has(person.user()));
    }

    /**
     * What the OpenID provider showed in a step-up.
     *
     * @throws Refusal if the person has a second factor here, and the provider does not say that it was shown one
     */
    public Factor again(Person person, Vouched vouched) {
        if (vouched.second()) {
            return Factor.OPENID_SECOND;
        }
        if (book.has(person.user())) {
            throw secondNeeded(person);
        }
        return Factor.OPENID;
    }

    /** Looks at a second factor. */
    public Factor second(Person person, Proof proof, String place, int port) {
        if (proof.password().isPresent()) {
            throw one();
        }
        return shown(person, proof, place, port);
    }

    /** Looks at a factor that is shown again. */
    public Factor again(Person person, Proof proof, String place, int port) {
        if (proof.password().isPresent() && book.has(person.user())) {
            throw secondNeeded(person);
        }
        return shown(person, proof, place, port);
    }

    /** Looks at a password. */
    public void password(Person person, String password, String place) {
        throttle.admit(Guessed.PASSWORD, person.user(), place);
        if (!passwords.isRight(Optional.of(person), password)) {
            throttle.failed(Guessed.PASSWORD, person.user(), place);
            throw wrong("the password is wrong");
        }
        throttle.succeeded(Guessed.PASSWORD, person.user());
    }

    private Factor shown(Person person, Proof proof, String place, int port) {
        long count = Stream.of(proof.password(), proof.code(), proof.recoveryCode(), proof.passkey())
                .filter(Optional::isPresent)
                .count();
        if (count != 1) {
            throw one();
        }
        if (proof.password().isPresent()) {
            password(person, proof.password().get(), place);
            return Factor.PASSWORD;
        }
        if (proof.passkey().isPresent()) {
            passkeys.whose(Optional.of(person.user()), proof.passkey().get(), false, port);
            return Factor.PASSKEY;
        }
        throttle.admit(Guessed.CODE, person.user(), place);
        boolean code = proof.code().isPresent();
        boolean right = code
                ? isCode(person.user(), proof.code().get())
                : isRecoveryCode(person.user(), proof.recoveryCode().orElse(""));
        if (!right) {
            throttle.failed(Guessed.CODE, person.user(), place);
            throw wrong(
                    code ? "the code is wrong, too old, or was used already" : "the recovery code is none of yours");
        }
        throttle.succeeded(Guessed.CODE, person.user());
        return code ? Factor.CODE : Factor.RECOVERY_CODE;
    }

    private boolean isCode(String user, String code) {
        Instant now = clock.instant();
        Optional<CodeSecret> secret = book.codes(user);
        if (secret.isEmpty()) {
            return false;
        }
        OptionalLong step = OneTimeCodes.matching(secret.get().secret(), code, now);
        return step.isPresent() && book.take(user, step.getAsLong());
    }

    private boolean isRecoveryCode(String user, String code) {
        return book.has(user) && book.takeRecoveryCode(user, RecoveryCodes.digest(user, code));
    }

    private static Refusal one() {
        return Refusal.badRequest(
                "malformed", "expected one of password, code, recoveryCode and passkey, as the session needs it");
    }

    private Refusal secondNeeded(Person person) {
        return new Refusal(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "second-factor-needed",
                "you have a second factor; show that",
                Map.of("ways", ways(person.user())));
    }

    /** Not 401: the session, such as it is, stands. */
    private static Refusal wrong(String why) {
        return new Refusal(HttpStatus.FORBIDDEN, "proof-refused", why);
    }
}
