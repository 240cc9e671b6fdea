package org.asbuilt.server.api;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.asbuilt.access.Factor;
import org.asbuilt.access.Person;
import org.asbuilt.access.Session;
import org.asbuilt.model.Digest;
import org.asbuilt.server.identity.Caller;
import org.asbuilt.server.identity.Entry;
import org.asbuilt.server.identity.Factors;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.identity.Open;
import org.asbuilt.server.identity.Readers;
import org.asbuilt.server.identity.Sessions;
import org.asbuilt.server.identity.Throttle;
import org.asbuilt.server.once.ShownOnce;
import org.asbuilt.server.outside.OpenId;
import org.asbuilt.server.outside.Vouched;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.settings.Catalogue;
import org.asbuilt.server.settings.Settings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Signing in by an OpenID provider. The browser goes to the provider, comes back to a page of ours, and that page sends what it brought:
 * so every cookie keeps to this site, and where to go afterwards is in no address.
 */
@RestController
public class OpenIdApi {
    private static final String COOKIE = "asbuilt-openid";
    private static final String BACK = "/sign-in/back";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int FREE_ATTEMPTS = 20;

    private final OpenId openId;
    private final Entry entry;
    private final Sessions sessions;
    private final Factors factors;
    private final Throttle throttle;
    private final Gate gate;
    private final Readers readers;
    private final FrontOffice office;
    private final Optional<String> address;

    /** What the button says; without it there is no provider. */
    public record ProviderLabel(Optional<String> label) {}

    /** Where the browser goes. */
    public record Departure(String address) {}

    /** Coming in by that provider. */
    OpenIdApi(
            OpenId openId,
            Entry entry,
            Sessions sessions,
            Factors factors,
            Throttle throttle,
            Gate gate,
            Readers readers,
            FrontOffice office,
            Settings settings) {
        this.openId = openId;
        this.entry = entry;
        this.sessions = sessions;
        this.factors = factors;
        this.throttle = throttle;
        this.gate = gate;
        this.readers = readers;
        this.office = office;
        address = settings.get(Catalogue.PUBLIC_ADDRESS);
    }

    /** Whether there is a provider, and what the button says. */
    @Open("the page of signing in has to know which buttons to show")
    @GetMapping("/api/session/openid")
    public ProviderLabel offer() {
        return new ProviderLabel(openId.label());
    }

    /** Begins to sign in. */
    @Open("one cannot be signed in before signing in")
    @PostMapping("/api/session/openid")
    public Departure begin(HttpServletRequest request, HttpServletResponse response) {
        return begun(request, response, Optional.empty());
    }

    /** Begins to show once more who one is. */
    @Needs(
            value = {},
            action = "session.step-up",
            inPerson = true)
    @ShownOnce("what belongs to one attempt")
    @PostMapping("/api/session/openid/step-up")
    public Departure stepUp(HttpServletRequest request, HttpServletResponse response) {
        if (!factors.stepUpWays(Gate.person(request)).contains(Factor.OPENID.text())) {
            throw new Refusal(
                    HttpStatus.CONFLICT, "another-way", "you show who you are by another way than the provider's");
        }
        return begun(request, response, Optional.of(Gate.session(request)).map(Session::token));
    }

    /** Takes what the browser brought back from the provider, and signs in, or shows it once more. */
    @Open("one cannot be signed in before signing in")
    @PostMapping("/api/session/openid/answer")
    public Me answer(@RequestBody OpenId.Brought body, HttpServletRequest request, HttpServletResponse response) {
        String place = "openid\n" + request.getRemoteAddr();
        throttle.wait(place).ifPresent(left -> {
            throw new Refusal(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "too-many-attempts",
                    "too many failed attempts; try again in " + (left.toSeconds() + 1) + " s");
        });
        Optional<String> cookie = cookie(request);
        keep(request, response, "", Duration.ZERO);
        try {
            Vouched vouched = openId.end(cookie, body, back(request));
            return vouched.session().isPresent()
                    ? proven(vouched, vouched.session().get(), request, response)
                    : signedIn(vouched, request, response);
        } catch (Refusal refusal) {
            throttle.failed(place, FREE_ATTEMPTS);
            gate.write(request, "", "session.sign-in", refusal.code() + ": " + refusal.detail(), false);
            throw refusal;
        }
    }

    private Me signedIn(Vouched vouched, HttpServletRequest request, HttpServletResponse response) {
        Person person = entry.vouched(vouched);
        Factor factor = vouched.second() ? Factor.OPENID_SECOND : Factor.OPENID;
        gate.write(request, person.user(), "session.sign-in", "by " + factor.text(), true);
        return Me.of(readers.of(person), sessions.begin(request, response, person, Set.of(factor)), factors, office);
    }

    private Me proven(Vouched vouched, Digest token, HttpServletRequest request, HttpServletResponse response) {
        Caller caller = sessions.at(request)
                .filter(own ->
                        own.session().map(Session::token).filter(token::equals).isPresent())
                .orElseThrow(() -> new Refusal(
                        HttpStatus.UNAUTHORIZED, "not-signed-in", "the session in which you were asked has ended"));
        Person person = entry.vouched(vouched);
        if (!person.user().equals(caller.person().user())) {
            throw new Refusal(
                    HttpStatus.FORBIDDEN,
                    "proof-refused",
                    "the provider vouches for " + person.user() + ", and signed in is "
                            + caller.person().user());
        }
        Factor factor = factors.again(person, vouched);
        gate.write(request, person.user(), "session.step-up", "by " + factor.text(), true);
        Session session = sessions.prove(request, response, caller.session().orElseThrow(), Set.of(factor));
        return Me.of(readers.of(person), session, factors, office);
    }

    private Departure begun(HttpServletRequest request, HttpServletResponse response, Optional<Digest> session) {
        OpenId.Begun begun = openId.begin(back(request), session);
        keep(request, response, begun.cookie(), OpenId.LIFE);
        return new Departure(begun.address());
    }

    /** Where the provider sends the browser back to. What a request says of its own address counts on the loopback only. */
    private String back(HttpServletRequest request) {
        return address.orElseGet(() -> {
                    if (!LOOPBACK.contains(request.getServerName())) {
                        throw new Refusal(
                                HttpStatus.CONFLICT,
                                "no-public-address",
                                "the setting public-address is missing: the provider has to know where to send browsers"
                                        + " back to");
                    }
                    return request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort();
                })
                + BACK;
    }

    private void keep(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, value)
                        .httpOnly(true)
                        .secure(request.isSecure() || address.isPresent())
                        .sameSite("Strict")
                        .path("/api/session/openid")
                        .maxAge(age)
                        .build()
                        .toString());
    }

    private static Optional<String> cookie(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst();
    }
}
