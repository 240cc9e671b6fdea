package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.asbuilt.access.Factor;
import org.asbuilt.access.Person;
import org.asbuilt.server.identity.Enrolment;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.identity.Passkeys;
import org.asbuilt.server.identity.Sessions;
import org.asbuilt.server.identity.Standing;
import org.asbuilt.server.once.ShownOnce;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Enrolling second factors, and losing them. Whoever enrols or drops one ends all other sessions of the account. */
@RestController
public class FactorApi {
    private final Enrolment enrolment;
    private final Passkeys passkeys;
    private final Sessions sessions;

    /** The code that the authenticator shows now. */
    public record FirstCode(String code) {}

    /** A passkey that a browser has made, and what its owner calls it. */
    public record NewPasskey(String label, Passkeys.Made made) {}

    /** The token of a link by which all second factors are dropped. */
    public record ResetLink(String token) {}

    /** Recovery codes, shown only in this answer; none if the person has some already. */
    public record Recovery(List<String> recoveryCodes) {}

    /** Factors enrolled so. */
    public FactorApi(Enrolment enrolment, Passkeys passkeys, Sessions sessions) {
        this.enrolment = enrolment;
        this.passkeys = passkeys;
        this.sessions = sessions;
    }

    /** A secret for one-time codes, to be shown to an authenticator. */
    @Needs(
            value = {},
            action = "account.codes-offer",
            stepUp = true,
            at = Standing.MUST_ENROL)
    @ShownOnce("the secret of the codes")
    @PostMapping("/api/account/codes")
    public Enrolment.Offer offerCodes(HttpServletRequest request) {
        return enrolment.offerCodes(Gate.person(request));
    }

    /** Shows by a first code that the authenticator has the secret. */
    @Needs(
            value = {},
            action = "account.codes-confirm",
            stepUp = true,
            at = Standing.MUST_ENROL)
    @ShownOnce("recovery codes")
    @PostMapping("/api/account/codes/confirm")
    public Recovery confirmCodes(
            @RequestBody FirstCode body, HttpServletRequest request, HttpServletResponse response) {
        List<String> codes = enrolment.confirmCodes(Gate.person(request), body.code(), request.getRemoteAddr());
        return enrolled(request, response, Factor.CODE, codes);
    }

    /** Forgets the secret of one-time codes. */
    @Needs(
            value = {},
            action = "account.codes-remove",
            stepUp = true)
    @DeleteMapping("/api/account/codes")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void removeCodes(HttpServletRequest request) {
        enrolment.removeCodes(Gate.person(request));
        endOthers(request);
    }

    /** What a browser needs to make a passkey. */
    @Needs(
            value = {},
            action = "account.passkey-offer",
            stepUp = true,
            at = Standing.MUST_ENROL)
    @ShownOnce("a challenge")
    @PostMapping("/api/account/passkeys/challenge")
    public Passkeys.Making offerPasskey(HttpServletRequest request) {
        return passkeys.making(Gate.person(request));
    }

    /** Keeps the passkey that a browser has made. */
    @Needs(
            value = {},
            action = "account.passkey-add",
            stepUp = true,
            at = Standing.MUST_ENROL)
    @ShownOnce("recovery codes")
    @PostMapping("/api/account/passkeys")
    public Recovery addPasskey(@RequestBody NewPasskey body, HttpServletRequest request, HttpServletResponse response) {
        List<String> codes =
                enrolment.keepPasskey(Gate.person(request), body.label(), body.made(), request.getLocalPort());
        return enrolled(request, response, Factor.PASSKEY, codes);
    }

    /** Forgets a passkey. */
    @Needs(
            value = {},
            action = "account.passkey-remove",
            stepUp = true)
    @DeleteMapping("/api/account/passkeys/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void removePasskey(@PathVariable String id, HttpServletRequest request) {
        enrolment.removePasskey(Gate.person(request), id);
        endOthers(request);
    }

    /** Fresh recovery codes; the earlier ones stop to work. */
    @Needs(
            value = {},
            action = "account.recovery-codes",
            stepUp = true)
    @ShownOnce("recovery codes")
    @PostMapping("/api/account/recovery-codes")
    public Recovery recoveryCodes(HttpServletRequest request) {
        return new Recovery(enrolment.recoveryCodes(Gate.person(request)));
    }

    /** Drops all second factors by a link, for whoever has shown the password and lost the rest. */
    @Needs(
            value = {},
            action = "account.factors-reset",
            inPerson = true,
            at = Standing.MUST_PROVE)
    @PostMapping("/api/account/factor-reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void reset(@RequestBody ResetLink body, HttpServletRequest request) {
        enrolment.reset(Gate.person(request), body.token());
        endOthers(request);
    }

    private Recovery enrolled(
            HttpServletRequest request, HttpServletResponse response, Factor factor, List<String> codes) {
        sessions.prove(request, response, Gate.session(request), Set.of(factor));
        endOthers(request);
        return new Recovery(codes);
    }

    private void endOthers(HttpServletRequest request) {
        Person person = Gate.person(request);
        sessions.endOthers(request, person.user());
    }
}
