package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.server.settings.Catalogue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Passkeys over HTTP, and every way in which one is refused. Source: W3C Web Authentication Level 3, sections 7.1 and 7.2. */
class PasskeyTest {
    private static final String ADDRESS = "https://asbuilt.example.org";
    private final SetClock clock = new SetClock("2026-03-02T08:00:00Z");
    private Site site;
    private DeviceAtHand device;

    @BeforeEach
    void open() {
        site = new Site(clock, Site.SETTINGS.with(Catalogue.PUBLIC_ADDRESS, Optional.of(ADDRESS)));
        device = new DeviceAtHand(ADDRESS);
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aPasskeyIsASecondFactorAndEnoughAlone() {
        assertThat(register("ann", device).status()).isEqualTo(200);
        Browser second = signedIn("ann");
        assertThat(second.get("/api/subjects").code()).isEqualTo("second-factor-required");
        Site.expect(second.post("/api/session/second-factor", Map.of("passkey", signed(second, device, false))), 200);
        Site.expect(second.get("/api/subjects"), 200);
        Browser alone = stranger();
        Browser.Answer in = alone.post("/api/session/passkey", signed(alone, device, true));
        assertThat(in.status()).isEqualTo(200);
        assertThat(in.json().path("user").asString()).isEqualTo("ann");
        assertThat(alone.get("/api/subjects").status()).isEqualTo(200);
    }

    @Test
    void aloneItMustMakeSureOfThePerson() {
        register("ann", device);
        Browser alone = stranger();
        refused(alone.post("/api/session/passkey", signed(alone, device, false)));
        assertThat(alone.get("/api/subjects").status()).isEqualTo(401);
    }

    @Test
    void aSignatureWorksOnceAndForFiveMinutes() {
        register("ann", device);
        Browser alone = stranger();
        Map<String, Object> signed = signed(alone, device, true);
        assertThat(alone.post("/api/session/passkey", signed).status()).isEqualTo(200);
        refused(stranger().post("/api/session/passkey", signed));
        Browser late = stranger();
        Map<String, Object> old = signed(late, device, true);
        clock.pass(Duration.ofMinutes(6));
        refused(late.post("/api/session/passkey", old));
    }

    @Test
    void whatWasSignedForAnotherPageOrByAnotherDeviceIsRefused() {
        register("ann", device);
        Browser alone = stranger();
        JsonNode asked = asked(alone);
        refused(alone.post(
                "/api/session/passkey", device.sign(asked.path("challenge").asString(), "evil.example.net", true)));
        refused(alone.post(
                "/api/session/passkey",
                device.sign("bm90IGEgY2hhbGxlbmdlIG9mIHRoaXMgc2VydmVy", "asbuilt.example.org", true)));
        DeviceAtHand other = new DeviceAtHand(ADDRESS);
        other.sign(asked.path("challenge").asString(), "asbuilt.example.org", true);
        refused(alone.post("/api/session/passkey", signed(alone, other, true)));
        refused(register("ben", new DeviceAtHand("https://evil.example.net")));
        assertThat(alone.get("/api/subjects").status()).isEqualTo(401);
    }

    @Test
    void nobodyShowsAnothersPasskeyAndNobodyRegistersItTwice() {
        register("ann", device);
        Browser ben = signedIn("ben");
        refused(ben.post("/api/session/step-up", Map.of("passkey", signed(ben, device, true))));
        refused(register("ben", device));
        assertThat(ben.get("/api/account").json().path("passkeys").size()).isZero();
    }

    @Test
    void aChallengeToRegisterDoesNotLetIn() {
        register("ann", device);
        Browser ben = signedIn("ben");
        String challenge = Site.expect(ben.post("/api/account/passkeys/challenge", Map.of()), 200)
                .path("challenge")
                .asString();
        refused(stranger().post("/api/session/passkey", device.sign(challenge, "asbuilt.example.org", true)));
    }

    @Test
    void nonsenseIsRefusedAndNoFault() {
        Browser alone = stranger();
        for (String part : new String[] {"", "***", "AAAA", "eyJ4IjoxfQ"}) {
            Browser.Answer answer = alone.post(
                    "/api/session/passkey",
                    Map.of("id", part, "clientData", part, "authenticatorData", part, "signature", part));
            assertThat(answer.status()).as(part).isIn(400, 403);
        }
        Browser ann = signedIn("ann");
        String challenge = Site.expect(ann.post("/api/account/passkeys/challenge", Map.of()), 200)
                .path("challenge")
                .asString();
        Map<String, Object> made = new java.util.LinkedHashMap<>(device.make(challenge, "asbuilt.example.org"));
        for (String object : new String[] {"", "AAAA", "o2NmbXQ", "oA"}) {
            made.put("attestation", object);
            refused(ann.post("/api/account/passkeys", Map.of("label", "x", "made", made)));
        }
    }

    private Browser.Answer register(String user, DeviceAtHand with) {
        Browser browser = signedIn(user);
        JsonNode making = Site.expect(browser.post("/api/account/passkeys/challenge", Map.of()), 200);
        return browser.post(
                "/api/account/passkeys",
                Map.of(
                        "label",
                        "a device",
                        "made",
                        with.make(
                                making.path("challenge").asString(),
                                making.path("rpId").asString())));
    }

    private Map<String, Object> signed(Browser browser, DeviceAtHand by, boolean verified) {
        JsonNode asked = asked(browser);
        return by.sign(asked.path("challenge").asString(), asked.path("rpId").asString(), verified);
    }

    private static JsonNode asked(Browser browser) {
        return Site.expect(browser.post("/api/session/challenge", Map.of()), 200);
    }

    private Browser signedIn(String user) {
        // The address is one of TLS, and so is the cookie; this test speaks without.
        return site.browser().keepingSecureCookies().signIn(user, Site.PASSWORD);
    }

    private Browser stranger() {
        Browser browser = site.browser().keepingSecureCookies();
        browser.get("/api/session");
        return browser;
    }

    private static void refused(Browser.Answer answer) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("passkey-refused");
    }
}
