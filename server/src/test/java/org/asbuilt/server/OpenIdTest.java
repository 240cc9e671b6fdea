package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.asbuilt.access.Factor;
import org.asbuilt.access.Outside;
import org.asbuilt.access.Person;
import org.asbuilt.access.Role;
import org.asbuilt.server.settings.Catalogue;
import org.asbuilt.server.settings.PeopleSettings;
import org.asbuilt.server.settings.SecondFactor;
import org.asbuilt.server.settings.Settings;
import org.asbuilt.server.view.AuditView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Signing in by an OpenID provider, over HTTP, and what of its answers is not believed. Source: OpenID Connect Core 1.0; RFC 9700. */
class OpenIdTest {
    private final SetClock clock = new SetClock("2026-03-02T08:00:00Z");
    private final OpenIdProvider provider = new OpenIdProvider(clock);
    private Site site;

    @TempDir
    private java.nio.file.Path folder;

    /** A token that must not be believed, and the word by which it is refused. */
    enum Hostile {
        WRONG_NONCE(set -> set.claim("nonce", "another"), "another attempt"),
        NO_NONCE(set -> set.claim("nonce", null), "another attempt"),
        OTHER_AUDIENCE(set -> set.audience("another"), "another client"),
        SEVERAL_AUDIENCES_WITHOUT_PARTY(
                set -> set.audience(List.of(OpenIdProvider.CLIENT, "another")), "another client"),
        OTHER_PARTY(set -> set.claim("azp", "another"), "another client"),
        OTHER_ISSUER(set -> set.issuer("https://login.example.net"), "another issuer"),
        EXPIRED(set -> set.expirationTime(Date.from(at(-61))), "expired"),
        ENDLESS(set -> set.expirationTime(null), "no end"),
        OF_THE_FUTURE(set -> set.issueTime(Date.from(at(61))), "of the future"),
        OLD(set -> set.issueTime(Date.from(at(-601))), "is old"),
        OF_NOBODY(set -> set.subject(" "), "names nobody"),
        WITHOUT_NAME(set -> set.claim("preferred_username", null), "no claim preferred_username"),
        NAME_OF_ANOTHER_FORM(set -> set.claim("preferred_username", List.of("rosa")), "another form");

        @SuppressWarnings("ImmutableEnumChecker") // functions without state
        private final UnaryOperator<JWTClaimsSet.Builder> claims;

        private final String because;

        Hostile(UnaryOperator<JWTClaimsSet.Builder> claims, String because) {
            this.claims = claims;
            this.because = because;
        }

        private static java.time.Instant at(int seconds) {
            return java.time.Instant.parse("2026-03-02T08:00:00Z").plusSeconds(seconds);
        }
    }

    @BeforeEach
    void open() {
        provider.at("rosa@example.org", "sub-of-rosa");
        site = new Site(clock, settings(Site.SETTINGS));
        know(site, "rosa", Role.READER);
    }

    @AfterEach
    void close() {
        site.close();
        provider.close();
    }

    @Test
    void whomTheProviderVouchesForComesInAndThatIsWrittenDown() {
        Browser rosa = site.browser();
        assertThat(rosa.get("/api/session/openid").json().path("label").asString())
                .isEqualTo("Waterworks");
        JsonNode me = Site.expect(signIn(rosa), 200);
        assertThat(me.path("user").asString()).isEqualTo("rosa");
        assertThat(me.path("standing").asString()).isEqualTo("complete");
        assertThat(rosa.get("/api/subjects").status()).isEqualTo(200);
        assertThat(site.office().sessions().of("rosa").getFirst().factors()).containsExactly(Factor.OPENID);
        assertThat(provider.asked.getFirst())
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("scope", "openid profile")
                .doesNotContainKey("prompt");
        assertThat(newest("session.sign-in")).satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo("rosa");
            assertThat(entry.object()).isEqualTo("by openid");
            assertThat(entry.outcome()).isEqualTo("GRANTED");
        });
    }

    @Test
    void everyKindOfSignatureThatIsExpectedIsBelieved() {
        for (Function<JWTClaimsSet, String> by :
                List.<Function<JWTClaimsSet, String>>of(provider::byRsa, provider::byCurve, provider::byEdwards)) {
            provider.signs(by);
            Site.expect(signIn(site.browser()), 200);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTokenThatIsNotForUsNowIsNotBelieved(Hostile hostile) {
        provider.claims(hostile.claims);
        assertRefused(signIn(site.browser()), hostile.because);
        assertThat(newest("session.sign-in").outcome()).isEqualTo("REFUSED");
        assertThat(newest("session.sign-in").object()).contains(hostile.because);
    }

    @Test
    void aTokenThatTheProviderDidNotSignIsNotBelieved() {
        provider.signs(set -> new PlainJWT(set).serialize());
        assertRefused(signIn(site.browser()), "no signed one");
        provider.signs(this::byPublicKeyAsSecret);
        assertRefused(signIn(site.browser()), "HS256");
        provider.signs(provider::byAnotherKey);
        assertRefused(signIn(site.browser()), "none of the provider's keys");
        provider.signs(set -> {
            String token = provider.byRsa(set);
            return token.substring(0, token.lastIndexOf('.') + 1) + "AAAA";
        });
        assertRefused(signIn(site.browser()), "none of the provider's keys");
        provider.signs(set -> "");
        assertRefused(signIn(site.browser()), "no ID token");
    }

    @Test
    void anAnswerCountsOnceAndOnlyInTheBrowserThatBegan() {
        Browser rosa = site.browser();
        Map<String, String> brought = visit(rosa);
        Browser thief = site.browser();
        thief.get("/api/session");
        assertRefused(thief.post("/api/session/openid/answer", brought), "no attempt of this browser");
        Browser another = site.browser();
        visit(another);
        assertRefused(another.post("/api/session/openid/answer", brought), "another attempt");
        String cookie = rosa.cookie("asbuilt-openid").orElseThrow();
        Site.expect(rosa.post("/api/session/openid/answer", brought), 200);
        assertThat(rosa.cookie("asbuilt-openid")).isEmpty();
        rosa.putCookie("asbuilt-openid", cookie, "/api/session/openid");
        assertRefused(rosa.post("/api/session/openid/answer", brought), "has ended");
        rosa.putCookie("asbuilt-openid", cookie.replace(".1", ".2"), "/api/session/openid");
        assertRefused(rosa.post("/api/session/openid/answer", brought), "no attempt of this browser");
    }

    @Test
    void aCodeThatWasUsedOrIsNoneIsRefusedByTheProviderAndSoHere() {
        String used = visit(site.browser()).get("code");
        Browser first = site.browser();
        Map<String, String> brought = visit(first);
        Site.expect(first.post("/api/session/openid/answer", brought), 200);
        Browser rosa = site.browser();
        Map<String, String> own = visit(rosa);
        own.put("code", brought.get("code"));
        assertRefused(rosa.post("/api/session/openid/answer", own), "does not take the code");
        Browser injected = site.browser();
        Map<String, String> other = visit(injected);
        other.put("code", used);
        assertRefused(injected.post("/api/session/openid/answer", other), "does not take the code");
    }

    @Test
    void anAttemptEndsAfterTenMinutes() {
        Browser rosa = site.browser();
        Map<String, String> brought = visit(rosa);
        clock.pass(Duration.ofMinutes(10));
        assertRefused(rosa.post("/api/session/openid/answer", brought), "has ended");
    }

    @Test
    void anotherIssuerIsNotMistakenForOurs() {
        provider.answersAs("https://login.example.net");
        assertRefused(signIn(site.browser()), "another issuer");
        Browser rosa = site.browser();
        Map<String, String> brought = visit(rosa);
        brought.remove("iss");
        assertRefused(rosa.post("/api/session/openid/answer", brought), "another issuer");
        try (OpenIdProvider other = new OpenIdProvider(clock);
                Site mixed = new Site(
                        clock,
                        settings(Site.SETTINGS).with(PeopleSettings.OPENID_ISSUER, Optional.of(other.address())))) {
            other.describesItselfAs(provider.address());
            Browser.Answer answer = begin(mixed.browser());
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("openid-unavailable");
        }
    }

    @Test
    void aProviderThatIsDownLocksNobodyOutWhoHasAPasswordHere() {
        provider.close();
        assertThat(begin(site.browser()).code()).isEqualTo("openid-unavailable");
        assertThat(site.as("ann").get("/api/subjects").status()).isEqualTo(200);
    }

    @Test
    void nobodyComesInWhomTheInstallationDoesNotKnow() {
        provider.at("eve@example.org", "sub-of-eve");
        assertThat(signIn(site.browser()).code()).isEqualTo("not-known-here");
        provider.at("ROSA@example.org", "sub-of-eve");
        assertThat(signIn(site.browser()).code()).isEqualTo("not-known-here");
        provider.at("ann", "sub-of-ann");
        assertThat(signIn(site.browser()).code())
                .as("a person with a password here")
                .isEqualTo("not-known-here");
        provider.at("rosa@example.org", "sub-of-rosa");
        Person rosa = site.office().people().person("rosa").orElseThrow();
        site.office().people().replace(rosa.as(rosa.name(), rosa.affiliation(), false));
        assertThat(signIn(site.browser()).code()).as("who was shut out").isEqualTo("not-known-here");
    }

    @Test
    void whoIsGivenTheNameOfSomebodyElseIsNotThatPerson() {
        Site.expect(signIn(site.browser()), 200);
        provider.at("rosa@example.org", "sub-of-another-rosa");
        assertThat(signIn(site.browser()).code()).isEqualTo("another-person");
        Site.expect(
                site.as("administrator")
                        .send(
                                "PATCH",
                                "/api/people/rosa",
                                Map.of("outside", Map.of("way", "OPENID", "name", "rosa@example.org"))),
                200);
        Site.expect(signIn(site.browser()), 200);
    }

    @Test
    void whoComesInFromThereHasNoPasswordHereAndNoPasskeyAlone() {
        Browser stranger = site.browser();
        stranger.get("/api/session");
        assertThat(stranger.post("/api/session", Map.of("user", "rosa", "password", ""))
                        .code())
                .isEqualTo("sign-in-failed");
        assertThat(site.as("administrator")
                        .post("/api/people/rosa/link", Map.of())
                        .code())
                .isEqualTo("kept-elsewhere");
    }

    @Test
    void anAdministratorMakesSomebodyKnownWithoutALink() {
        Browser administrator = site.as("administrator");
        JsonNode made = Site.expect(
                administrator.post(
                        "/api/people",
                        Map.of(
                                "user",
                                "mara",
                                "name",
                                "Mara Lind",
                                "roles",
                                List.of("READER"),
                                "outside",
                                Map.of("way", "OPENID", "name", "mara@example.org"))),
                200);
        assertThat(made.path("link").isMissingNode() || made.path("link").isNull())
                .isTrue();
        assertThat(administrator
                        .post(
                                "/api/people",
                                Map.of(
                                        "user", "mara2",
                                        "name", "Mara Lind",
                                        "outside", Map.of("way", "OPENID", "name", "Mara@example.org")))
                        .code())
                .isEqualTo("name-taken");
        provider.at("mara@example.org", "sub-of-mara");
        Browser mara = site.browser();
        Site.expect(signIn(mara), 200);
        Site.expect(administrator.send("PATCH", "/api/people/mara", Map.of("here", true)), 200);
        assertThat(mara.get("/api/subjects").status())
                .as("a session from another home has ended")
                .isEqualTo(401);
        assertThat(signIn(site.browser()).code()).isEqualTo("not-known-here");
        assertThat(administrator.post("/api/people/mara/link", Map.of()).status())
                .isEqualTo(200);
    }

    @Test
    void withoutWordOfASecondFactorOneOfOurOwnIsDemanded() {
        try (Site strict = new Site(
                clock,
                settings(Site.SETTINGS)
                        .with(Catalogue.SECOND_FACTOR, SecondFactor.REQUIRED)
                        .with(PeopleSettings.OPENID_SECOND_FACTOR, List.of("mfa", "gold")))) {
            know(strict, "rosa", Role.READER);
            assertThat(Site.expect(signIn(strict.browser()), 200)
                            .path("standing")
                            .asString())
                    .isEqualTo("must-enrol");
            for (Map<String, Object> said :
                    List.<Map<String, Object>>of(Map.of("amr", List.of("pwd", "mfa")), Map.of("acr", "gold"))) {
                provider.says(said);
                Browser rosa = strict.browser();
                assertThat(Site.expect(signIn(rosa), 200).path("standing").asString())
                        .isEqualTo("complete");
                assertThat(rosa.get("/api/subjects").status()).isEqualTo(200);
            }
            provider.says(Map.of("amr", List.of("pwd"), "acr", "1"));
            assertThat(Site.expect(signIn(strict.browser()), 200)
                            .path("standing")
                            .asString())
                    .isEqualTo("must-enrol");
        }
    }

    @Test
    void theProviderIsAskedOnceMoreBeforeADangerousAct() {
        know(site, "rosa", Role.READER, Role.CONTRIBUTOR);
        Browser rosa = site.browser();
        Site.expect(signIn(rosa), 200);
        clock.pass(Duration.ofMinutes(11));
        Map<String, Object> wish = Map.of("name", "nightly", "scopes", List.of("READ"), "days", 1);
        Browser.Answer stale = rosa.post("/api/account/tokens", wish);
        assertThat(stale.code()).isEqualTo("step-up-required");
        assertThat(stale.json().path("ways").get(0).asString()).isEqualTo("openid");
        provider.claims(set -> set.claim("auth_time", clock.instant().getEpochSecond() - 600));
        assertRefused(stepUp(rosa), "did not ask the person once more");
        provider.claims(set -> set.claim("auth_time", null));
        assertRefused(stepUp(rosa), "auth_time");
        provider.claims(UnaryOperator.identity());
        provider.at("eve@example.org", "sub-of-eve");
        assertThat(stepUp(rosa).code()).isEqualTo("not-known-here");
        assertThat(rosa.post("/api/account/tokens", wish).code()).isEqualTo("step-up-required");
        provider.at("rosa@example.org", "sub-of-rosa");
        Site.expect(stepUp(rosa), 200);
        assertThat(provider.asked.getLast()).containsEntry("prompt", "login").containsEntry("max_age", "0");
        Site.expect(rosa.post("/api/account/tokens", wish), 200);
        assertThat(site.as("ann").post("/api/session/openid/step-up", Map.of()).code())
                .as("who has a password here")
                .isEqualTo("another-way");
    }

    @Test
    void aStepUpOfOneSessionIsNoneOfAnother() {
        Browser rosa = site.browser();
        Site.expect(signIn(rosa), 200);
        Map<String, String> brought = brought(Site.expect(rosa.post("/api/session/openid/step-up", Map.of()), 200));
        Site.expect(rosa.delete("/api/session"), 204);
        assertThat(rosa.post("/api/session/openid/answer", brought).code()).isEqualTo("not-signed-in");
    }

    @Test
    void whoKeepsFailingWaits() {
        provider.at("eve@example.org", "sub-of-eve");
        Browser eve = site.browser();
        for (int i = 0; i < 20; i++) {
            assertThat(signIn(eve).code()).isEqualTo("not-known-here");
        }
        assertThat(signIn(eve).status()).isEqualTo(429);
    }

    @Test
    void aClientWithoutSecretIsProtectedByPkce() {
        provider.takesPublicClients();
        try (Site open =
                new Site(clock, settings(Site.SETTINGS).with(PeopleSettings.OPENID_SECRET_FILE, Optional.empty()))) {
            know(open, "rosa", Role.READER);
            Site.expect(signIn(open.browser()), 200);
        }
    }

    @Test
    void settingsThatDoNotFitTogetherAreRefused() {
        assertThatThrownBy(() -> new Site(
                        clock,
                        Settings.STANDARD.with(PeopleSettings.OPENID_ISSUER, Optional.of("https://login.example.org"))))
                .hasStackTraceContaining("openid.issuer is chosen without openid.client");
        assertThatThrownBy(() -> org.asbuilt.server.outside.OpenId.check(settings(Settings.STANDARD)
                        .with(PeopleSettings.OPENID_ISSUER, Optional.of("http://login.example.org"))))
                .hasMessageContaining("expected an https address");
    }

    private Settings settings(Settings base) {
        try {
            java.nio.file.Path secret =
                    java.nio.file.Files.writeString(folder.resolve("secret"), OpenIdProvider.SECRET + "\n");
            return base.with(PeopleSettings.OPENID_ISSUER, Optional.of(provider.address()))
                    .with(PeopleSettings.OPENID_CLIENT, Optional.of(OpenIdProvider.CLIENT))
                    .with(PeopleSettings.OPENID_SECRET_FILE, Optional.of(secret.toString()))
                    .with(PeopleSettings.OPENID_LABEL, Optional.of("Waterworks"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void know(Site where, String user, Role... roles) {
        Person person = Person.invited(user, user, Set.of(roles), clock.instant())
                .from(Outside.of(Outside.Way.OPENID, user + "@example.org"));
        if (!where.office().people().add(person)) {
            where.office().people().replace(person);
        }
    }

    private static Browser.Answer begin(Browser browser) {
        browser.get("/api/session");
        return browser.post("/api/session/openid", Map.of());
    }

    private static Map<String, String> visit(Browser browser) {
        return brought(Site.expect(begin(browser), 200));
    }

    private static Map<String, String> brought(JsonNode begun) {
        return new LinkedHashMap<>(OpenIdProvider.visit(begun.path("address").asString()));
    }

    private static Browser.Answer signIn(Browser browser) {
        return browser.post("/api/session/openid/answer", visit(browser));
    }

    private static Browser.Answer stepUp(Browser browser) {
        return browser.post(
                "/api/session/openid/answer",
                brought(Site.expect(browser.post("/api/session/openid/step-up", Map.of()), 200)));
    }

    private static void assertRefused(Browser.Answer answer, String because) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("openid-refused");
        assertThat(answer.json().path("detail").asString()).contains(because);
    }

    private AuditView newest(String action) {
        return site.office()
                .reading()
                .accesses(Long.MAX_VALUE, Optional.empty(), Optional.of(action), 1)
                .getFirst();
    }

    /** The old trick: the public key, which everybody has, taken for a shared secret. */
    private String byPublicKeyAsSecret(JWTClaimsSet set) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("rsa").build(), set);
            token.sign(new MACSigner(provider.rsa.toRSAPublicKey().getEncoded()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
