package org.asbuilt.fleet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.common.Uuid;

/**
 * A broker of Kafka that is its own controller, as a process at the loopback address, and readers as further processes. They end with
 * the process that started them, however that ends: each waits for the end of its standard input.
 */
final class Broker implements AutoCloseable {
    /** Of the store of keys, and of the user {@code asbuilt}. */
    static final String PASSWORD = "of-this-test-alone";

    private static final List<String> SMALL = List.of(
            "-Xmx384m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final Path folder;
    private final int port;
    private final int securePort;
    private final ConcurrentLinkedQueue<Process> processes = new ConcurrentLinkedQueue<>();

    /** Runs a program until it ends, or until nobody holds the other end of its standard input. */
    static final class Bound {
        private Bound() {}

        public static void main(String[] arguments) throws Exception {
            Thread watch = new Thread(() -> {
                try (InputStream in = System.in) {
                    in.transferTo(OutputStream.nullOutputStream());
                } catch (IOException e) {
                    // As good as its end.
                }
                Runtime.getRuntime().halt(3);
            });
            watch.setDaemon(true);
            watch.start();
            String[] rest = List.of(arguments).subList(1, arguments.length).toArray(String[]::new);
            Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object) rest);
        }
    }

    /** Starts it; it answers when this returns. */
    Broker(Path folder) throws Exception {
        this.folder = folder;
        port = freePort();
        securePort = freePort();
        int controller = freePort();
        Path keys = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        PASSWORD,
                        "-alias",
                        "broker",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=broker",
                        "-ext",
                        "san=ip:127.0.0.1")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.txt").toFile())
                .start();
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException(said("keytool"));
        }
        Path settings = Files.writeString(folder.resolve("server.properties"), """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://127.0.0.1:%1$d,SECURE://127.0.0.1:%4$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d,SECURE://127.0.0.1:%4$d
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,SECURE:SASL_SSL,CONTROLLER:PLAINTEXT
                listener.name.secure.ssl.keystore.location=%5$s
                listener.name.secure.ssl.keystore.password=%6$s
                listener.name.secure.sasl.enabled.mechanisms=PLAIN
                listener.name.secure.plain.sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required user_asbuilt="%6$s";
                log.dirs=%3$s
                log.retention.ms=-1
                auto.create.topics.enable=false
                offsets.topic.num.partitions=1
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=1000
                group.min.session.timeout.ms=500
                """.formatted(
                        port, controller, folder.resolve("log"), securePort, keys, PASSWORD));
        Process format = start(
                "format",
                "kafka.tools.StorageTool",
                "format",
                "-t",
                Uuid.randomUuid().toString(),
                "-c",
                settings.toString());
        if (format.waitFor() != 0) {
            throw new IllegalStateException(said("format"));
        }
        Process broker = start("broker", "kafka.Kafka", settings.toString());
        Waiting.until("the broker is up: see " + folder, () -> {
            if (!broker.isAlive()) {
                throw new IllegalStateException(said("broker"));
            }
            return answers();
        });
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    /** Where it asks for TLS and for a name and password (SASL PLAIN). */
    String secureAddress() {
        return "127.0.0.1:" + securePort;
    }

    /** What a client has to be told to come in there. */
    String client(String password) {
        return """
                security.protocol=SASL_SSL
                sasl.mechanism=PLAIN
                sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username="asbuilt" password="%s";
                ssl.truststore.location=%s
                ssl.truststore.password=%s
                """.formatted(password, folder.resolve("keys.p12"), PASSWORD);
    }

    /** Starts {@code asbuilt fleet topics} as a process. */
    Process reader(String name, List<String> options) throws IOException {
        List<String> line = new ArrayList<>(List.of("topics", "--brokers", address()));
        line.addAll(options);
        return start(name, Fleet.class.getName(), line.toArray(String[]::new));
    }

    private Process start(String name, String program, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        line.addAll(SMALL);
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), Bound.class.getName(), program));
        line.addAll(List.of(arguments));
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".txt").toFile())
                .start();
        processes.add(process);
        return process;
    }

    /** What a process wrote. */
    String said(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".txt"));
    }

    /** Ends all processes; when it returns, none is left. */
    @Override
    public void close() {
        processes.forEach(Process::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
    }
}
