package org.asbuilt.bench.capture;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;

/**
 * A program that reads a capture, on one core, as a process of its own.
 *
 * @param name as the table calls it
 * @param does what it makes of the capture
 * @param command the program and its arguments; {@code FILE} stands for the capture
 */
record Peer(String name, String does, List<String> command) {
    private static final long LONGEST_SECONDS = 1_800;

    /** Those of the design's section on performance, as far as they may be installed. */
    static final List<Peer> ALL = List.of(
            new Peer("tcpdump", "copies the packets", List.of("tcpdump", "-r", "FILE", "-w", "/dev/null")),
            new Peer("argus", "flows", List.of("argus", "-r", "FILE", "-w", "/dev/null")),
            new Peer("nDPI", "flows with protocols", List.of("ndpiReader", "-q", "-i", "FILE")),
            new Peer(
                    "Suricata",
                    "flows with Modbus, DNP3 and ENIP parsers",
                    List.of(
                            "suricata",
                            "-r",
                            "FILE",
                            "-l",
                            "/tmp",
                            "--runmode",
                            "single",
                            "--set",
                            "app-layer.protocols.modbus.enabled=yes",
                            "--set",
                            "app-layer.protocols.dnp3.enabled=yes",
                            "--set",
                            "app-layer.protocols.enip.enabled=yes")),
            new Peer(
                    "tshark",
                    "the same fields of each packet",
                    List.of(
                            "tshark",
                            "-n",
                            "-r",
                            "FILE",
                            "-T",
                            "fields",
                            "-e",
                            "eth.src",
                            "-e",
                            "eth.dst",
                            "-e",
                            "vlan.id",
                            "-e",
                            "ip.src",
                            "-e",
                            "ip.dst",
                            "-e",
                            "ip.proto",
                            "-e",
                            "tcp.srcport",
                            "-e",
                            "tcp.dstport",
                            "-e",
                            "udp.srcport",
                            "-e",
                            "udp.dstport",
                            "-e",
                            "frame.time_epoch",
                            "-e",
                            "frame.len",
                            "-e",
                            "_ws.col.Protocol",
                            "-e",
                            "modbus.func_code",
                            "-e",
                            "s7comm.param.func",
                            "-e",
                            "cip.service",
                            "-e",
                            "lldp.tlv.system.name",
                            "-e",
                            "http.server")));

    Peer {
        command = List.copyOf(command);
    }

    boolean isInstalled() {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            if (Files.isExecutable(Path.of(folder, command.getFirst()))) {
                return true;
            }
        }
        return Files.isExecutable(Path.of("/usr/sbin", command.getFirst()));
    }

    /** Seconds for the capture on one core; empty if it failed or took longer than half an hour. */
    OptionalDouble seconds(Path capture) throws IOException {
        return seconds(command, capture);
    }

    static OptionalDouble seconds(List<String> command, Path capture) throws IOException {
        List<String> pinned = new ArrayList<>(List.of("taskset", "-c", "0"));
        command.forEach(word -> pinned.add(word.equals("FILE") ? capture.toString() : word));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(pinned)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return OptionalDouble.empty();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
        return process.exitValue() == 0 ? OptionalDouble.of((System.nanoTime() - start) / 1e9) : OptionalDouble.empty();
    }
}
