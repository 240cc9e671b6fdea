package org.asbuilt.packaging;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Makes what is asked for: {@code runtime}, {@code deb} or {@code image}, into a folder. */
public final class Main {
    private static final int USAGE = 2;
    private static final int FAILED = 70;

    private Main() {}

    /** Runs it: the folder of the sources, what is to be made, the folder it is to be in, and perhaps the version that it is to bear. */
    public static void main(String... arguments) {
        System.exit(run(new PrintStream(System.err, true, StandardCharsets.UTF_8), List.of(arguments)));
    }

    static int run(PrintStream err, List<String> arguments) {
        if (arguments.size() < 3
                || arguments.size() > 4
                || !List.of("runtime", "deb", "image").contains(arguments.get(1))) {
            err.println("asbuilt: say runtime, deb or image, and a folder; after it perhaps a version");
            return USAGE;
        }
        Path root = Path.of(arguments.get(0));
        Path folder = Path.of(arguments.get(2)).toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            Release built = Release.of(root.resolve("server/target/asbuilt.jar"));
            Release release = arguments.size() == 4 ? new Release(built.jar(), arguments.get(3)) : built;
            Path made = made(arguments.get(1), release, root, folder);
            err.println("asbuilt: " + made + ", " + size(made) / 1_000_000 + " MB");
            return 0;
        } catch (IOException | IllegalArgumentException e) {
            err.println("asbuilt: nothing was packaged: " + e.getMessage());
            return FAILED;
        }
    }

    private static Path made(String what, Release release, Path root, Path folder) throws IOException {
        if (what.equals("runtime")) {
            return JavaRuntime.link(folder.resolve("runtime")).folder();
        }
        Path scratch = Files.createTempDirectory("asbuilt-package");
        try {
            JavaRuntime runtime = JavaRuntime.link(scratch.resolve("runtime"));
            return what.equals("deb")
                    ? new DebianPackage(release, runtime, root.resolve("docs")).write(folder)
                    : new ContainerImage(release, runtime).write(folder);
        } finally {
            remove(scratch);
        }
    }

    private static long size(Path path) throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            long size = 0;
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                size += Files.size(each);
            }
            return size;
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
