package org.asbuilt.server.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocketFactory;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.server.settings.Authorities;
import org.asbuilt.server.view.ProofView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyslogCollectorTest {
    private static final String SECRET = "only-for-this-test";
    private static final SSLContext JAVA = Authorities.believing(Optional.empty());
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");

    @Test
    void aMessageIsOfTheFormOfTheStandard() {
        assertThat(new SyslogMessage(5, NOON, "checkpoint", Map.of(), "checkpoint a 1 b c").line("host-1"))
                .isEqualTo("<109>1 2026-03-01T12:00:00.123Z host-1 asbuilt "
                        + ProcessHandle.current().pid() + " checkpoint - checkpoint a 1 b c");
    }

    @Test
    void nothingInStructuredDataEndsIt() {
        assertThat(new SyslogMessage(4, NOON, "a b\n", Map.of("who", "x\"] [y z=\"1\\\n<1>1 -", "b", "\u00fc"), "text")
                        .line("host-1"))
                .startsWith("<108>1 2026-03-01T12:00:00.123Z host-1 asbuilt ")
                .endsWith(" ab [asbuilt@32473 b=\"\u00fc\" who=\"x\\\"\\] [y z=\\\"1\\\\ <1>1 -\"] text");
    }

    @Test
    void byDatagramEachMessageGoesAlone() throws IOException {
        try (DatagramSocket collector = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            collector.setSoTimeout(20_000);
            Optional<String> problem = SyslogCollector.parse("udp://127.0.0.1:" + collector.getLocalPort())
                    .send(List.of("one", "two"), "checkpoint", NOON, JAVA);
            assertThat(problem).isEmpty();
            for (String expected : List.of("one", "two")) {
                DatagramPacket packet = new DatagramPacket(new byte[2000], 2000);
                collector.receive(packet);
                assertThat(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8))
                        .startsWith("<109>1 ")
                        .endsWith(" checkpoint - " + expected);
            }
        }
    }

    @Test
    void byConnectionEachMessageBeginsWithItsLength() throws IOException {
        try (ServerSocket collector = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> got = CompletableFuture.supplyAsync(() -> {
                try (Socket socket = collector.accept()) {
                    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            assertThat(SyslogCollector.parse("tcp://127.0.0.1:" + collector.getLocalPort())
                            .send(List.of("one", "zw\u00f6lf"), "checkpoint", NOON, JAVA))
                    .isEmpty();
            byte[] all = got.join().getBytes(StandardCharsets.UTF_8);
            int at = 0;
            for (String expected : List.of("one", "zw\u00f6lf")) {
                int blank = at;
                while (all[blank] != ' ') {
                    blank++;
                }
                int length = Integer.parseInt(new String(all, at, blank - at, StandardCharsets.US_ASCII), 10);
                assertThat(new String(all, blank + 1, length, StandardCharsets.UTF_8))
                        .endsWith(" - " + expected);
                at = blank + 1 + length;
            }
            assertThat(at).isEqualTo(all.length);
        }
    }

    @Test
    void aCollectorThatDoesNotAnswerIsSaid() throws IOException {
        int free;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = taken.getLocalPort();
        }
        assertThat(SyslogCollector.parse("tcp://127.0.0.1:" + free).send(List.of("one"), "checkpoint", NOON, JAVA))
                .isPresent();
    }

    /** The plant's own authority vouches for its collector; one for whom it does not gets nothing. */
    @Test
    void byTlsTheCollectorHasToBeVouchedFor(@TempDir Path folder) throws Exception {
        SSLServerSocketFactory vouched = collector(folder.resolve("collector"), "san=ip:127.0.0.1");
        SSLServerSocketFactory stranger = collector(folder.resolve("stranger"), "san=ip:127.0.0.1");
        SSLServerSocketFactory elsewhere = collector(folder.resolve("elsewhere"), "san=ip:127.0.0.2");
        SSLContext plant = Authorities.believing(
                Optional.of(folder.resolve("collector").resolve("cert.pem").toString()));
        assertThat(received(vouched, plant)).endsWith(" checkpoint - one");
        assertThat(received(stranger, plant)).isEmpty();
        assertThat(received(vouched, JAVA)).isEmpty();
        SSLContext other = Authorities.believing(
                Optional.of(folder.resolve("elsewhere").resolve("cert.pem").toString()));
        assertThat(received(elsewhere, other))
                .as("a certificate for another address")
                .isEmpty();
    }

    /** What a collector got of one message; empty if it was not believed, and that was said. */
    private static String received(SSLServerSocketFactory factory, SSLContext believed) throws Exception {
        try (ServerSocket collector = factory.createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> got = CompletableFuture.supplyAsync(() -> {
                try (Socket socket = collector.accept()) {
                    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                } catch (IOException refused) {
                    return "";
                }
            });
            Optional<String> problem = SyslogCollector.parse("tls://127.0.0.1:" + collector.getLocalPort())
                    .send(List.of("one"), "checkpoint", NOON, believed);
            String said = got.join();
            assertThat(problem.isEmpty()).as(problem.toString()).isEqualTo(!said.isEmpty());
            return said;
        }
    }

    /** Sockets with a certificate that the JDK's own tool made, beside the certificate in PEM. */
    private static SSLServerSocketFactory collector(Path folder, String names) throws Exception {
        Files.createDirectory(folder);
        Path store = folder.resolve("store.p12");
        keytool("-genkeypair", "-alias", "c", "-keyalg", "EC", "-dname", "CN=collector", "-ext", names, store);
        keytool(
                "-exportcert",
                "-alias",
                "c",
                "-rfc",
                "-file",
                folder.resolve("cert.pem").toString(),
                store);
        KeyStore keys = KeyStore.getInstance(store.toFile(), SECRET.toCharArray());
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, SECRET.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context.getServerSocketFactory();
    }

    private static void keytool(Object... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        for (Object argument : arguments) {
            command.addAll(
                    argument instanceof Path store
                            ? List.of("-keystore", store.toString())
                            : List.of(argument.toString()));
        }
        command.addAll(List.of("-storepass", SECRET));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    @Test
    void addressesAreReadAndOthersRefused() {
        assertThat(SyslogCollector.parse("tls://[2001:db8::1]:6514"))
                .isEqualTo(new SyslogCollector(SyslogCollector.Transport.TLS, "2001:db8::1", 6514));
        for (String bad : List.of("", "udp://host", "http://host:80", "tcp://host:70000", "tcp://:1", "::")) {
            assertThatThrownBy(() -> SyslogCollector.parse(bad)).isInstanceOf(InvalidValue.class);
        }
    }

    @Test
    void aCheckpointIsOneLine() {
        ProofView.CheckpointNote note = new ProofView.CheckpointNote(
                "commits", 7, "00", "asbuilt/a\n7\nAAAA=\n\n\u2014 asbuilt/a BBBB\n", "", "");
        assertThat(CheckpointRound.line(note)).isEqualTo("checkpoint asbuilt/a 7 AAAA= BBBB");
    }
}
