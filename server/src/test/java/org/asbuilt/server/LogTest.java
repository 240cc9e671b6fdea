package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.asbuilt.access.Role;
import org.asbuilt.server.problem.RequestNumbers;
import org.asbuilt.server.settings.Catalogue;
import org.asbuilt.server.settings.LogForm;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server's own log: a line of JSON an event if it is chosen, numbers to quote, and no secret. Source: OWASP ASVS 7.1. */
class LogTest {
    private static final String PASSWORD = "quiet otter under seven bridges";

    @Test
    void eachEventIsALineOfJsonWithTheNumbersToQuote() {
        for (LogForm form : List.of(LogForm.ECS, LogForm.LOGSTASH)) {
            PrintStream before = System.err;
            ByteArrayOutputStream log = new ByteArrayOutputStream();
            System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
            Browser.Answer fault;
            try (Site site =
                    new Site(new SetClock("2030-01-07T08:00:00Z"), Site.SETTINGS.with(Catalogue.LOG_FORM, form))) {
                Browser ann = site.as("ann");
                site.tamper("drop table api_tokens");
                fault = ann.get("/api/account");
            } finally {
                System.setErr(before);
            }
            assertThat(fault.status()).isEqualTo(500);
            String line = log.toString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(text -> text.contains("own fault"))
                    .findFirst()
                    .orElseThrow();
            JsonNode event = JsonMapper.builder().build().readTree(line);
            assertThat(Instant.parse(event.path("@timestamp").asString())).isNotNull();
            assertThat(event.path("message").asString()).contains("GET /api/account");
            assertThat(event.path("fault").asString())
                    .isEqualTo(fault.json().path("number").asString());
            assertThat(event.path("request").asString())
                    .isEqualTo(fault.response()
                            .headers()
                            .firstValue(RequestNumbers.HEADER)
                            .orElseThrow());
        }
    }

    @Test
    void noSecretThatGoesThroughIsInTheLog() {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        try (Site site = new Site()) {
            OutputStreamAppender<ILoggingEvent> appender = listening(log);
            try {
                Browser ann = site.as("ann");
                Browser stranger = site.browser();
                stranger.get("/api/session");
                stranger.post("/api/session", Map.of("user", "ann", "password", PASSWORD));
                stranger.post("/api/session", Map.of("user", "ann", "password", PASSWORD, PASSWORD, "unknown"));
                stranger.post("/api/session", PASSWORD);
                String link = link(site);
                stranger.post("/api/invitation", Map.of("token", link, "password", "weak"));
                stranger.post("/api/invitation", Map.of("token", link, "password", PASSWORD));
                stranger.get("/api/invitation?token=" + link);
                String token = Site.expect(
                                ann.post(
                                        "/api/account/tokens",
                                        Map.of("name", "watch", "scopes", List.of("READ"), "days", 3)),
                                200)
                        .path("secret")
                        .asString();
                site.browser().bearing(token).get("/api/subjects?sort=nothing");
                String key = "PSK-4711-do-not-log";
                site.taken(
                        ann,
                        List.of(
                                site.file("switch.cfg", "hostname sw1\nsnmp-server community " + key + " RO\n"),
                                site.file("broken.xml", "<a><b password=\"" + key + "\">")),
                        Map.of());
                ann.post("/api/session/second-factor", Map.of("code", "918273"));
                String cookie = ann.cookie("asbuilt").orElseThrow();
                site.tamper("drop table api_tokens");
                assertThat(site.browser().bearing(token).get("/api/subjects").status())
                        .isEqualTo(500);
                site.tamper("drop table people");
                assertThat(stranger.post("/api/session", Map.of("user", "ann", "password", PASSWORD))
                                .status())
                        .isEqualTo(500);
                assertThat(ann.get("/api/account").status()).isEqualTo(500);
                String written = log.toString(StandardCharsets.UTF_8);
                assertThat(written).contains("own fault");
                for (String secret : List.of(PASSWORD, link, token, key, "918273", cookie)) {
                    assertThat(written).as(secret).doesNotContain(secret);
                }
            } finally {
                context().getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(appender);
                appender.stop();
            }
        }
    }

    /** All that libraries say for operators, and all that we ever say. */
    private static OutputStreamAppender<ILoggingEvent> listening(ByteArrayOutputStream log) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context());
        encoder.setPattern("%level %logger %msg %kvp %mdc %ex%n");
        encoder.start();
        OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
        appender.setContext(context());
        appender.setEncoder(encoder);
        appender.setOutputStream(log);
        appender.start();
        context().getLogger("org.asbuilt").setLevel(Level.TRACE);
        context().getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
        context().getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.INFO);
        return appender;
    }

    private static LoggerContext context() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }

    private static String link(Site site) {
        site.add("rosa", Role.ADMINISTRATOR);
        String link = Site.expect(
                        site.as("rosa")
                                .post(
                                        "/api/people",
                                        Map.of("user", "nina", "name", "Nina", "roles", List.of("READER"))),
                        200)
                .toString();
        return link.replaceAll("(?s).*token=([A-Za-z0-9_-]+).*", "$1");
    }
}
