package org.asbuilt.dissect;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Fuzzes all dissectors and the capture reader with Jazzer and keeps the inputs that reached new code. Started by
 * {@code ./asbuilt fuzz SECONDS [keep]}; ends with 1 on a finding, whose input is left in {@code target/fuzz}.
 */
public final class Fuzz {
    private static final Path WORK = Path.of("target/fuzz");

    private Fuzz() {}

    /** Seconds for each target, then {@code keep} to write the archives anew. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int seconds = Integer.parseInt(arguments[0], 10);
        boolean isKept = arguments.length > 1 && arguments[1].equals("keep");
        List<Process> processes = new ArrayList<>();
        List<String> targets = List.of("DissectorFuzz", "CaptureFuzz");
        for (String target : targets) {
            prepare(target);
            processes.add(start(target, target, List.of("-max_total_time=" + seconds, "found", "seeds")));
        }
        boolean isClean = true;
        for (Process process : processes) {
            isClean &= process.waitFor() == 0;
        }
        for (String target : targets) {
            if (isKept) {
                keep(target);
            }
        }
        System.out.println(isClean ? "no finding" : "a finding: its input is in " + WORK.toAbsolutePath());
        System.exit(isClean ? 0 : 1);
    }

    private static void prepare(String target) throws IOException {
        Path seeds = Files.createDirectories(WORK.resolve(target).resolve("seeds"));
        Files.createDirectories(WORK.resolve(target).resolve("found"));
        for (Map.Entry<String, byte[]> input : FuzzCorpus.inputs(target).entrySet()) {
            Files.write(seeds.resolve(input.getKey()), input.getValue());
        }
        for (Map.Entry<String, Supplier<CaptureBuilder>> golden : Cases.all().entrySet()) {
            byte[] capture = golden.getValue().get().pcap();
            List<byte[]> inputs = target.equals("CaptureFuzz") ? List.of(capture) : FuzzSeeds.of(capture);
            for (int index = 0; index < inputs.size(); index++) {
                String name = golden.getKey().replace('/', '-') + "-" + index;
                Files.write(seeds.resolve(name), inputs.get(index));
            }
        }
    }

    private static Process start(String target, String log, List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+EnableDynamicAgentLoading",
                "-Xmx1g",
                "-cp",
                absolute(System.getProperty("java.class.path")),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=org.asbuilt.dissect." + target,
                "--instrumentation_includes=org.asbuilt.dissect.**",
                "-max_len=4096",
                "-timeout=60",
                "-rss_limit_mb=4096",
                "-print_final_stats=1"));
        command.addAll(options);
        return new ProcessBuilder(command)
                .directory(WORK.resolve(target).toFile())
                .redirectErrorStream(true)
                .redirectOutput(WORK.resolve(log + ".log").toFile())
                .start();
    }

    private static String absolute(String classPath) {
        return String.join(
                File.pathSeparator,
                Stream.of(classPath.split(File.pathSeparator))
                        .map(part -> Path.of(part).toAbsolutePath().toString())
                        .toList());
    }

    /** Reduces what was found and what was known to the inputs that reach all of the code. */
    private static void keep(String target) throws IOException, InterruptedException {
        Path least = WORK.resolve(target).resolve("least");
        Files.createDirectories(least);
        start(target, target + "-merge", List.of("-merge=1", "least", "found", "seeds"))
                .waitFor();
        Map<String, byte[]> inputs = new TreeMap<>();
        try (Stream<Path> files = Files.list(least)) {
            for (Path file : files.toList()) {
                byte[] input = Files.readAllBytes(file);
                inputs.put(HexFormat.of().toHexDigits(java.util.Arrays.hashCode(input)), input);
            }
        }
        FuzzCorpus.keep(target, inputs);
        System.out.println(target + ": " + inputs.size() + " inputs kept");
    }
}
