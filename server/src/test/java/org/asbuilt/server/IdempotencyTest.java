package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.asbuilt.access.Role;
import org.asbuilt.server.identity.Open;
import org.asbuilt.server.once.AnswerKeeper;
import org.asbuilt.server.once.ShownOnce;
import org.asbuilt.server.record.AnsweredRequests;
import org.asbuilt.server.record.Home;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.record.Storage;
import org.asbuilt.server.rounds.Rounds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What is asked under a key is done once. Source: draft-ietf-httpapi-idempotency-key-header. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdempotencyTest {
    private static final Map<String, Object> CHANGE = Map.of(
            "title",
            "A pump",
            "reason",
            "known",
            "statement",
            "read on site",
            "edits",
            List.of(Site.edit("new-1", "asset", "designation", Map.of("name", "Pump"))));
    private final Site site = new Site();
    private int people;

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void whatIsAskedAgainIsAnsweredTheSameAndDoneOnce() {
        String who = somebody();
        Browser ann = site.as(who);
        int before = changes(site);
        Browser.Answer first = under(ann, "k1", "/api/changes", CHANGE);
        assertThat(first.status()).as(first.response().body()).isEqualTo(201);
        Browser.Answer again = under(site.as(who), "k1", "/api/changes", CHANGE);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(again.response().headers().firstValue("Content-Type"))
                .isEqualTo(first.response().headers().firstValue("Content-Type"));
        assertThat(again.response().headers().firstValue("Idempotent-Replayed")).hasValue("true");
        assertThat(first.response().headers().firstValue("Idempotent-Replayed")).isEmpty();
        assertThat(again.response().headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(changes(site)).isEqualTo(before + 1);
        assertThat(under(ann, "k2", "/api/changes", CHANGE).status()).isEqualTo(201);
        assertThat(ann.post("/api/changes", CHANGE).status()).isEqualTo(201);
        assertThat(changes(site)).isEqualTo(before + 3);
    }

    @Test
    void whatIsRefusedIsRefusedTheSame() {
        Browser ann = site.as(somebody());
        Map<String, Object> nothing = Map.of("name", " ", "address", "/inbox", "shared", false);
        Browser.Answer first = under(ann, "k1", "/api/views", nothing);
        assertThat(first.status()).isEqualTo(422);
        Browser.Answer again = under(ann, "k1", "/api/views", nothing);
        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(again.response().headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(again.response().headers().firstValue("Idempotent-Replayed")).hasValue("true");
    }

    /** Between a key and what is done under it, a newer program may take the record. */
    @Test
    void whatANewerProgramPreventedIsDoneThereUnderTheSameKey() {
        try (Site older = new Site()) {
            Browser ann = older.as("ann");
            older.tamper("create trigger newer after insert on answered begin update beside set oldest = 999; end");
            Browser.Answer aside = under(ann, "k1", "/api/views", view("one"));
            assertThat(aside.status()).as(aside.response().body()).isEqualTo(503);
            assertThat(aside.code()).isEqualTo("superseded");
            older.tamper("drop trigger newer", "update beside set oldest = 0");
            Site.expect(under(ann, "k1", "/api/views", view("one")), 201);
            assertThat(ann.get("/api/views").json().size()).isEqualTo(1);
        }
    }

    /** What was done is not done once more, though its answer said to ask elsewhere. */
    @Test
    void whatWasDoneBeforeANewerProgramCameIsNotDoneThereAgain() {
        try (Site older = new Site()) {
            Browser ann = older.as("ann");
            int before = changes(older);
            older.tamper("create trigger newer after insert on journal when new.kind = 'change'"
                    + " begin update beside set oldest = 999; end");
            Browser.Answer aside = under(ann, "k1", "/api/changes", CHANGE);
            older.tamper("drop trigger newer", "update beside set oldest = 0");
            assertThat(aside.status()).as(aside.response().body()).isIn(201, 503);
            Browser.Answer again = under(ann, "k1", "/api/changes", CHANGE);
            assertThat(again.code()).as(again.response().body()).isEqualTo("idempotency-key-under-way");
            assertThat(changes(older)).isEqualTo(before + 1);
        }
    }

    /** A 503 says to ask again; but what was done before the database failed is not done once more. */
    @Test
    void whatWasDoneBeforeTheDatabaseFailedIsNotDoneAgain() {
        try (Site failing = new Site()) {
            Browser ann = failing.as("ann");
            Map<String, Object> token = Map.of("name", "nightly", "scopes", List.of("READ"), "days", 30);
            failing.tamper(
                    "create table broken (since integer)",
                    "create trigger breaks after insert on api_tokens begin insert into broken values (1); end",
                    "create trigger fails before insert on access_log when exists (select 1 from broken)"
                            + " begin select raise(abort, 'it fails'); end");
            Browser.Answer failed = under(ann, "k1", "/api/account/tokens", token);
            assertThat(failed.code()).as(failed.response().body()).isEqualTo("access-log-unavailable");
            failing.tamper("drop trigger breaks", "drop trigger fails", "drop table broken");
            Browser.Answer again = under(ann, "k1", "/api/account/tokens", token);
            assertThat(again.code()).as(again.response().body()).isEqualTo("idempotency-answer-not-kept");
            assertThat(again.response().body()).contains("something had been done");
            assertThat(ann.get("/api/account").json().path("tokens").size()).isEqualTo(1);
        }
    }

    @Test
    void somethingElseUnderTheSameKeyIsRefused() {
        Browser ann = site.as(somebody());
        Site.expect(under(ann, "k1", "/api/views", view("one")), 201);
        for (Browser.Answer other : List.of(
                under(ann, "k1", "/api/views", view("two")),
                under(ann, "k1", "/api/views?a=b", view("one")),
                under(ann, "k1", "/api/changes", view("one")))) {
            assertThat(other.status()).isEqualTo(422);
            assertThat(other.code()).isEqualTo("idempotency-key-reused");
        }
        assertThat(ann.get("/api/views").json().size()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"k1", "", "\"\"", "\"k1", "k1\"", "\"a\"b\"", "\"a\\b\"", "\"k1\";a=b", "1", "\"a\", \"b\""})
    void aKeyThatIsNoneIsRefused(String header) {
        Browser ann = site.as(somebody());
        Browser.Answer refused = ann.postWith("/api/views", view("one"), "Idempotency-Key", header);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("idempotency-key-malformed");
        assertThat(ann.get("/api/views").json().size()).isZero();
    }

    @Test
    void aKeyHasAsManyCharactersAsAreSaid() {
        Browser ann = site.as(somebody());
        Site.expect(under(ann, "x".repeat(128), "/api/views", view("one")), 201);
        assertThat(under(ann, "x".repeat(129), "/api/views", view("two")).code())
                .isEqualTo("idempotency-key-malformed");
        Site.expect(ann.postWith("/api/views", view("three"), "Idempotency-Key", "\"a \\\" \\\\ b\""), 201);
        assertThat(ann.postWith("/api/views", view("four"), "Idempotency-Key", "\"a\"", "Idempotency-Key", "\"b\"")
                        .code())
                .isEqualTo("idempotency-key-malformed");
    }

    @Test
    void ofManyAtOnceOneIsDoneAndTheOthersWaitOrHearOfIt() throws Exception {
        Browser ann = site.as(somebody());
        int before = changes(site);
        try (ExecutorService many = Executors.newFixedThreadPool(6)) {
            Callable<Browser.Answer> ask = () -> under(ann, "k1", "/api/changes", CHANGE);
            List<Future<Browser.Answer>> asked =
                    many.invokeAll(IntStream.range(0, 12).mapToObj(i -> ask).toList());
            List<String> bodies = new ArrayList<>();
            for (Future<Browser.Answer> one : asked) {
                Browser.Answer answer = one.get();
                if (answer.status() == 409) {
                    assertThat(answer.code()).isEqualTo("idempotency-key-under-way");
                    assertThat(answer.response().headers().firstValue("Retry-After"))
                            .hasValue("1");
                } else {
                    assertThat(answer.status()).isEqualTo(201);
                    bodies.add(answer.response().body());
                }
            }
            assertThat(bodies).isNotEmpty();
            assertThat(new HashSet<>(bodies)).hasSize(1);
        }
        assertThat(changes(site)).isEqualTo(before + 1);
    }

    @Test
    void whatIsBeingDoneIsToldFromWhatIsDone() {
        String who = somebody();
        Browser ann = site.as(who);
        AnsweredRequests here = site.office().answeredRequests();
        Site.expect(under(ann, "k1", "/api/views", view("one")), 201);
        AnsweredRequests.Asked other = new AnsweredRequests.Asked("person " + who, "k2", "something");
        assertThat(here.begin(other)).isEmpty();
        assertThat(under(ann, "k2", "/api/views", view("one")).code()).isEqualTo("idempotency-key-reused");
        assertThat(here.begin(other)).hasValueSatisfying(before -> {
            assertThat(before.here()).isTrue();
            assertThat(before.ended()).isEmpty();
        });
        here.forget(other, here.mark());
        Site.expect(under(ann, "k2", "/api/views", view("two")), 201);
    }

    @Test
    void keysBelongToThePersonOrToTheToken() {
        Site.expect(under(site.as(somebody()), "k1", "/api/views", view("one")), 201);
        Browser ben = site.as(somebody());
        Site.expect(under(ben, "k1", "/api/views", view("two")), 201);
        Browser program = site.browser().bearing(secret(ben));
        Site.expect(under(program, "k1", "/api/views", view("three")), 201);
        assertThat(under(program, "k1", "/api/views", view("two")).code()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void whoMayNotAskAnyMoreIsNotAnsweredAndOtherRightsGetNoFormerAnswer() {
        String who = somebody();
        Browser ann = site.as(who);
        Site.expect(under(ann, "k1", "/api/views", view("one")), 201);
        site.add("chief", Role.ADMINISTRATOR);
        Site.expect(site.as("chief").send("PATCH", "/api/people/" + who, Map.of("roles", List.of("READER"))), 200);
        Browser fewer = site.as(who);
        Browser.Answer refused = under(fewer, "k1", "/api/views", view("one"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("idempotency-answer-not-kept");
        assertThat(refused.json().path("answered").asInt()).isEqualTo(201);
        assertThat(fewer.get("/api/views").json().size()).isEqualTo(1);
        assertThat(under(fewer, "k2", "/api/changes", CHANGE).status()).isEqualTo(403);
        assertThat(under(site.browser(), "k1", "/api/views", view("one")).status())
                .isIn(401, 403);
    }

    @Test
    void aSecretIsShownOnceAndMadeOnce() {
        Browser ann = site.as(somebody());
        Map<String, Object> wish = Map.of("name", "nightly", "scopes", List.of("READ"), "days", 30);
        Site.expect(under(ann, "k1", "/api/account/tokens", wish), 200);
        Browser.Answer again = under(ann, "k1", "/api/account/tokens", wish);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("idempotency-answer-not-kept");
        assertThat(again.response().body()).contains("shown once").doesNotContain("asb_");
        assertThat(ann.get("/api/account").json().path("tokens").size()).isEqualTo(1);
    }

    @Test
    void whoeverIsNotSignedInHasNoKeys() {
        Browser nobody = site.browser();
        nobody.get("/api/session");
        Browser.Answer refused = under(nobody, "k1", "/api/session", Map.of("user", "ben", "password", Site.PASSWORD));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("idempotency-key-not-here");
    }

    @Test
    void aFileThatIsSentAgainIsTakenInOnce() {
        Browser ann = site.as(somebody());
        List<Path> file = List.of(site.file("pumps.csv", "Name;IP address\nPump;10.20.10.5\n"));
        Browser.Answer first = ann.upload("/api/imports", "files", file, Map.of(), "Idempotency-Key", "\"up\"");
        Browser.Answer again = ann.upload("/api/imports", "files", file, Map.of(), "Idempotency-Key", "\"up\"");
        assertThat(first.status()).isEqualTo(202);
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.json()).isEqualTo(first.json());
        site.finished(ann, first.json().path("job").asString());
        long taken = StreamSupport.stream(ann.get("/api/imports").json().spliterator(), false)
                .filter(one -> one.toString().contains("pumps.csv"))
                .count();
        assertThat(taken).isEqualTo(1);
        for (Browser.Answer other : List.of(
                ann.upload("/api/imports", "files", file, Map.of("logic", "discard"), "Idempotency-Key", "\"up\""),
                ann.upload(
                        "/api/imports",
                        "files",
                        List.of(site.file("pumps.csv", "Name;IP address\nPump;10.20.10.6\n")),
                        Map.of(),
                        "Idempotency-Key",
                        "\"up\""))) {
            assertThat(other.code()).isEqualTo("idempotency-key-reused");
        }
    }

    @Test
    void aKeyIsKeptForADayAndThenForgotten() {
        SetClock clock = new SetClock("2026-03-02T08:00:00Z");
        try (Site other = new Site(clock)) {
            Browser.Answer first = under(other.as("ann"), "k1", "/api/changes", CHANGE);
            clock.pass(Duration.ofHours(23));
            assertThat(under(other.as("ann"), "k1", "/api/changes", CHANGE)
                            .response()
                            .body())
                    .isEqualTo(first.response().body());
            clock.pass(Duration.ofHours(2));
            assertThat(other.server().part(Rounds.class).now("answered-requests"))
                    .hasValueSatisfying(run ->
                            assertThat(run.sentence()).isEqualTo("stored answers to programs deleted after a day: 1"));
            Site.expect(under(other.as("ann"), "k1", "/api/changes", CHANGE), 201);
            assertThat(changes(other)).isEqualTo(2);
        }
    }

    @Test
    void whatWasAnsweredIsKnownAfterARestartAndWhatWasNotEndedIsNot(@TempDir Path folder) {
        AnsweredRequests.Asked done = new AnsweredRequests.Asked("person ann", "done", "something");
        AnsweredRequests.Asked cut = new AnsweredRequests.Asked("person ann", "cut", "something");
        AnsweredRequests.Ended ended = new AnsweredRequests.Ended(201, "kept");
        try (RecordOffice office = office(folder)) {
            assertThat(office.answeredRequests().begin(done)).isEmpty();
            assertThat(office.answeredRequests().begin(cut)).isEmpty();
            office.answeredRequests().end(done, ended);
        }
        try (RecordOffice office = office(folder)) {
            assertThat(office.answeredRequests().begin(done))
                    .hasValueSatisfying(before -> assertThat(before.ended()).hasValue(ended));
            assertThat(office.answeredRequests().begin(cut)).hasValueSatisfying(before -> {
                assertThat(before.ended()).isEmpty();
                assertThat(before.here()).isFalse();
            });
        }
    }

    private static RecordOffice office(Path folder) {
        return new RecordOffice(Storage.open(Home.prepare(folder), Optional.empty()), Site.SETTINGS, Clock.systemUTC());
    }

    @Test
    void anAnswerThatIsTooLongIsNotKeptAndWhatWasDoneIsNotDoneAgain() {
        Browser ann = site.as(somebody());
        int before = changes(site);
        Map<String, Object> wordy = new java.util.LinkedHashMap<>(CHANGE);
        wordy.put("reason", "w".repeat(AnswerKeeper.LONGEST));
        Browser.Answer first = under(ann, "k1", "/api/changes", wordy);
        assertThat(first.status()).as(first.response().body()).isEqualTo(201);
        Browser.Answer again = under(ann, "k1", "/api/changes", wordy);
        assertThat(again.code()).isEqualTo("idempotency-answer-not-kept");
        assertThat(changes(site)).isEqualTo(before + 1);
    }

    @Test
    void whatIsReadTakesNoKey() {
        Browser ann = site.as(somebody());
        assertThat(ann.bytes("/api/views", "Idempotency-Key", "none").statusCode())
                .isEqualTo(200);
    }

    /** Every endpoint that answers with something that sounds like a secret says so. */
    @Test
    void noAnswerWithASecretIsKept() {
        List<String> forgotten = new ArrayList<>();
        int posts = 0;
        for (Map.Entry<?, HandlerMethod> one : site.server()
                .part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()) {
            HandlerMethod method = one.getValue();
            boolean post = method.hasMethodAnnotation(org.springframework.web.bind.annotation.PostMapping.class);
            if (!post || method.hasMethodAnnotation(Open.class)) {
                continue;
            }
            posts++;
            Set<String> names = new HashSet<>();
            names(method.getMethod().getGenericReturnType(), names, new HashSet<>());
            boolean secret = names.stream()
                    .anyMatch(name -> Stream.of("secret", "link", "challenge", "recovery", "password", "codes")
                            .anyMatch(name.toLowerCase(Locale.ROOT)::contains));
            if (secret && !method.hasMethodAnnotation(ShownOnce.class)) {
                forgotten.add(method + " answers with " + names);
            }
        }
        assertThat(posts).isGreaterThan(80);
        assertThat(forgotten).isEmpty();
    }

    private static void names(Type type, Set<String> names, Set<Type> seen) {
        if (!seen.add(type)) {
            return;
        }
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> names(argument, names, seen));
        }
        if (type instanceof Class<?> some && some.isRecord() && some.getName().startsWith("org.asbuilt.server")) {
            for (RecordComponent part : some.getRecordComponents()) {
                names.add(part.getName());
                names(part.getGenericType(), names, seen);
            }
        }
    }

    private String somebody() {
        people++;
        site.add("somebody" + people, Role.CONTRIBUTOR, Role.APPROVER);
        return "somebody" + people;
    }

    private static int changes(Site site) {
        return Math.toIntExact(site.office().changes().all().size());
    }

    private static String secret(Browser browser) {
        return Site.expect(
                        browser.post(
                                "/api/account/tokens",
                                Map.of("name", "nightly", "scopes", List.of("READ", "PROPOSE"), "days", 30)),
                        200)
                .path("secret")
                .asString();
    }

    private static Map<String, Object> view(String name) {
        return Map.of("name", name, "address", "/inbox", "shared", false);
    }

    private static Browser.Answer under(Browser browser, String key, String path, Object body) {
        return browser.postWith(path, body, "Idempotency-Key", "\"" + key + "\"");
    }
}
