package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.record.Storage;
import org.asbuilt.server.settings.Catalogue;
import org.asbuilt.server.settings.Settings;
import org.asbuilt.server.settings.SiemForm;
import org.asbuilt.server.siem.SiemFeed;
import org.asbuilt.server.view.AuditView;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The access log at a collector. Source: issue 6; RFC 5424, RFC 6587. */
class SiemFeedTest {
    private static final Pattern NUMBER = Pattern.compile(" number=\"(\\d+)\"");
    private final SetClock clock = new SetClock("2030-01-07T08:00:00Z");

    /** A collector on the loopback that reads frames by their length until a connection ends. */
    private static final class Collector implements AutoCloseable {
        private final ServerSocket socket;
        private final List<String> messages = new CopyOnWriteArrayList<>();

        Collector(int port) throws IOException {
            socket = new ServerSocket(port, 5, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(this::collect);
        }

        private void collect() {
            while (!socket.isClosed()) {
                try (Socket from = socket.accept()) {
                    InputStream in = from.getInputStream();
                    for (int length = length(in); length >= 0; length = length(in)) {
                        messages.add(new String(in.readNBytes(length), StandardCharsets.UTF_8));
                    }
                } catch (IOException ended) {
                    // The test ended it.
                }
            }
        }

        private static int length(InputStream in) throws IOException {
            StringBuilder digits = new StringBuilder();
            for (int one = in.read(); one >= 0; one = in.read()) {
                if (one == ' ') {
                    return Integer.parseInt(digits.toString(), 10);
                }
                digits.append((char) one);
            }
            return -1;
        }

        List<Long> numbers() {
            return messages.stream()
                    .map(NUMBER::matcher)
                    .filter(Matcher::find)
                    .map(found -> Long.valueOf(found.group(1)))
                    .toList();
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void eachEntryArrivesOnceAndInOrderAlsoAfterAnOutageAndARestart() throws IOException {
        int port = free();
        try (Site site = site(port, SiemForm.CEF)) {
            SiemFeed feed = site.server().part(SiemFeed.class);
            List<Long> got = new ArrayList<>();
            try (Collector collector = new Collector(port)) {
                site.as("ann").get("/api/subjects");
                feed.sendAll();
                got.addAll(collector.numbers());
                assertThat(feed.troubles()).isEmpty();
            }
            assertThat(got).isNotEmpty();
            site.as("ben").get("/api/subjects");
            feed.sendAll();
            assertThat(feed.troubles()).hasSize(1);
            assertThat(feed.waiting()).isPositive();
            assertThat(site.as("administrator")
                            .get("/api/health")
                            .json()
                            .path("state")
                            .asString())
                    .isEqualTo("FAILED");
            try (Collector collector = new Collector(port)) {
                feed.sendAll();
                got.addAll(collector.numbers());
                assertThat(feed.waiting()).isZero();
            }
            site.as("ann").get("/api/map");
            try (Collector collector = new Collector(port);
                    RecordOffice again = new RecordOffice(
                            Storage.open(site.office().home(), Optional.empty()),
                            settings(port, SiemForm.CEF),
                            clock)) {
                SiemFeed restarted = new SiemFeed(again);
                restarted.sendAll();
                restarted.close();
                got.addAll(collector.numbers());
            }
            long newest =
                    site.office().reading().accesses(Long.MAX_VALUE, Optional.empty(), Optional.empty(), 1).stream()
                            .mapToLong(AuditView::seq)
                            .findFirst()
                            .orElse(0);
            // The first server is still there and may have sent the last ones too.
            assertThat(got.stream().distinct().toList())
                    .isEqualTo(LongStream.rangeClosed(1, newest).boxed().toList());
        }
    }

    @Test
    void whatIsHostileStaysInItsField() throws IOException {
        int port = free();
        try (Site site = site(port, SiemForm.CEF);
                Collector collector = new Collector(port)) {
            Browser stranger = site.browser();
            stranger.get("/api/session");
            String name = "eve|\\=]\" \r\n<1>1 CEF:0|x src=1.2.3.4 \u2028\u00fc";
            stranger.post("/api/session", Map.of("user", name, "password", "wrong"));
            site.server().part(SiemFeed.class).sendAll();
            List<String> failed = collector.messages.stream()
                    .filter(message -> message.contains("|session.sign-in|"))
                    .toList();
            assertThat(failed).singleElement().satisfies(message -> {
                assertThat(message).startsWith("<109>1 2030-01-07T08:00:00Z ");
                assertThat(message).doesNotContain("\n", "\r", "\u2028");
                assertThat(message).contains("suser=eve|\\\\\\=]\" \\n<1>1 CEF:0|x src\\=1.2.3.4 \\n\u00fc");
                assertThat(message).contains(" actor=\"eve|\\\\=\\]\\\" ");
                assertThat(message).contains("|5|rt=1894003200000 outcome=REFUSED ");
            });
        }
    }

    @Test
    void alarmsStandOutAndJsonHoldsTheWholeEntry() throws IOException {
        int port = free();
        try (Site site = site(port, SiemForm.JSON);
                Collector collector = new Collector(port)) {
            Browser stranger = site.browser();
            stranger.get("/api/session");
            int most = site.office().settings().get(Catalogue.LOCK_AFTER);
            for (int attempt = 0; attempt < most; attempt++) {
                stranger.post("/api/session", Map.of("user", "ann", "password", "wrong " + attempt));
                clock.pass(java.time.Duration.ofMinutes(16));
            }
            site.as("ben").download("/api/lists/asset.csv");
            site.server().part(SiemFeed.class).sendAll();
            assertThat(alarms(collector)).containsExactly("session.locked-out", "lists.export");
        }
    }

    @Test
    void whereNoCollectorIsChosenNothingIsSent() {
        try (Site site = new Site(clock)) {
            SiemFeed feed = site.server().part(SiemFeed.class);
            feed.sendAll();
            assertThat(feed.isOn()).isFalse();
            assertThat(feed.waiting()).isZero();
        }
    }

    private static List<String> alarms(Collector collector) {
        JsonMapper json = JsonMapper.builder().build();
        return collector.messages.stream()
                .filter(message -> message.startsWith("<108>1 "))
                .map(message -> json.readTree(message.substring(message.indexOf("] {") + 2)))
                .filter(event -> event.path("alarm").asBoolean())
                .map((JsonNode event) -> event.path("action").asString())
                .toList();
    }

    private Site site(int port, SiemForm form) {
        return new Site(clock, settings(port, form));
    }

    private static Settings settings(int port, SiemForm form) {
        return Site.SETTINGS
                .with(Catalogue.SIEM, List.of("tcp://127.0.0.1:" + port))
                .with(Catalogue.SIEM_FORM, form);
    }

    private static int free() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return taken.getLocalPort();
        }
    }
}
