package org.asbuilt.server.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.asbuilt.access.CodeSecret;
import org.asbuilt.access.FactorBook;
import org.asbuilt.access.Passkey;
import org.asbuilt.access.People;
import org.asbuilt.access.Person;
import org.asbuilt.server.identity.Throttle.Guessed;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.record.QrCode;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** How people come by second factors, and how they lose them. */
@Component
public final class Enrolment {
    private static final Duration LINK_LIFE = Duration.ofDays(1);
    private static final String INSTALLATION = "Asbuilt";

    private final FactorBook book;
    private final People people;
    private final Passkeys passkeys;
    private final Factors factors;
    private final Throttle throttle;
    private final Clock clock;

    /** Enrols into that book. */
    public Enrolment(
            FactorBook book, People people, Passkeys passkeys, Factors factors, Throttle throttle, Clock clock) {
        this.book = book;
        this.people = people;
        this.passkeys = passkeys;
        this.factors = factors;
        this.throttle = throttle;
        this.clock = clock;
    }

    /**
     * What an authenticator has to be told; shown once.
     *
     * @param secret as people type it
     * @param uri what the QR code holds
     * @param picture the QR code as SVG
     */
    public record Offer(String secret, String uri, String picture) {}

    /** Makes a secret for one-time codes; it counts once a first code was given. */
    public Offer offerCodes(Person person) {
        byte[] secret = OneTimeCodes.freshSecret();
        book.offer(person.user(), new CodeSecret(secret, clock.instant(), 0));
        String uri = OneTimeCodes.uri(secret, person.user(), INSTALLATION);
        return new Offer(OneTimeCodes.base32(secret), uri, new QrCode(uri).svg("the address for an authenticator"));
    }

    /** Takes the first code; the recovery codes, if the person has none. */
    public List<String> confirmCodes(Person person, String code, String place) {
        throttle.admit(Guessed.CODE, person.user(), place);
        CodeSecret waiting = book.waiting(person.user())
                .orElseThrow(() -> new Refusal(
                        HttpStatus.CONFLICT,
                        "nothing-offered",
                        "ask for a secret first; none waits for its first code"));
        OptionalLong step = OneTimeCodes.matching(waiting.secret(), code, clock.instant());
        if (step.isEmpty() || !book.confirm(person.user(), step.getAsLong())) {
            throttle.failed(Guessed.CODE, person.user(), place);
            throw new Refusal(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "wrong-code",
                    "that is not the code that the authenticator shows now; if it is, compare the clocks");
        }
        return recoveryCodesIfNone(person.user());
    }

    /** Keeps a passkey; the recovery codes, if the person has none. */
    public List<String> keepPasskey(Person person, String label, Passkeys.Made made, int port) {
        passkeys.keep(person, named(label), made, port);
        return recoveryCodesIfNone(person.user());
    }

    /** Fresh recovery codes in place of the earlier ones. */
    public List<String> recoveryCodes(Person person) {
        if (!book.has(person.user())) {
            throw new Refusal(
                    HttpStatus.CONFLICT,
                    "no-second-factor",
                    "recovery codes stand in for a second factor; you have none");
        }
        return fresh(person.user());
    }

    /** Forgets the secret of one-time codes. */
    public void removeCodes(Person person) {
        if (book.codes(person.user()).isEmpty()) {
            throw Refusal.notFound("secret for one-time codes");
        }
        demandAnother(book.passkeys(person.user()).isEmpty());
        book.removeCodes(person.user());
        withoutFactorNoRecovery(person.user());
    }

    /** Forgets a passkey. */
    public void removePasskey(Person person, String id) {
        List<Passkey> own = book.passkeys(person.user());
        if (own.stream().noneMatch(passkey -> passkey.id().equals(id))) {
            throw Refusal.notFound("passkey " + id);
        }
        demandAnother(own.size() == 1 && book.codes(person.user()).isEmpty());
        book.removePasskey(person.user(), id);
        withoutFactorNoRecovery(person.user());
    }

    /** The token of a link by which somebody who lost all factors drops them, once the password was shown. */
    public String offerReset(String user) {
        Person person = people.person(user).orElseThrow(() -> Refusal.notFound("person " + user));
        String token = Secret.fresh();
        book.offerReset(Secret.digest(token), person.user(), clock.instant().plus(LINK_LIFE));
        return token;
    }

    /** Uses such a link. */
    public void reset(Person person, String token) {
        if (!book.reset(Secret.digest(token), person.user(), clock.instant())) {
            throw new Refusal(
                    HttpStatus.GONE,
                    "link-used",
                    "this link was used, has expired, or is for somebody else than " + person.user());
        }
        throttle.succeeded(Guessed.CODE, person.user());
    }

    private List<String> recoveryCodesIfNone(String user) {
        return book.recoveryCodesLeft(user) > 0 ? List.of() : fresh(user);
    }

    private List<String> fresh(String user) {
        List<String> codes = RecoveryCodes.fresh();
        book.recoveryCodes(
                user,
                codes.stream().map(code -> RecoveryCodes.digest(user, code)).toList());
        return codes;
    }

    private void demandAnother(boolean last) {
        if (last && factors.isRequired()) {
            throw new Refusal(
                    HttpStatus.CONFLICT,
                    "last-factor",
                    "this is your last second factor, and the installation demands one: enrol another first");
        }
    }

    private void withoutFactorNoRecovery(String user) {
        if (!book.has(user)) {
            book.recoveryCodes(user, List.of());
        }
    }

    private static String named(String label) {
        String name = label.strip();
        if (name.isEmpty() || name.length() > 60) {
            throw Refusal.badRequest("malformed", "expected a label of 1 to 60 characters");
        }
        return name;
    }
}
