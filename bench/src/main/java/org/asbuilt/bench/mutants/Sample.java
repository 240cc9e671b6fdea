package org.asbuilt.bench.mutants;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which classes stand for a module. Nobody picks them: they lie in the order of their packages, within a package in that of the SHA-256 of
 * their names, and every so many-th is taken, from the middle of the first step on. So each package has its share.
 */
final class Sample {
    private Sample() {}

    /** Full names of the classes that have a file of their own below the folder. */
    static List<String> population(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.map(sources::relativize)
                    .map(file -> file.toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".java") && !file.endsWith("-info.java"))
                    .map(file ->
                            file.substring(0, file.length() - ".java".length()).replace('/', '.'))
                    .toList();
        }
    }

    /**
     * The share of them.
     *
     * @param share in percent, above 0 and up to 100
     */
    static List<String> of(List<String> population, double share) {
        if (!(share > 0 && share <= 100)) {
            throw new IllegalArgumentException("a share is above 0 and at most 100 percent, not " + share);
        }
        List<String> ordered = population.stream()
                .sorted(Comparator.comparing(Sample::packageOf).thenComparing(Sample::digest))
                .toList();
        int taken = (int) Math.ceil(ordered.size() * share / 100);
        double step = ordered.size() / (double) taken;
        return IntStream.range(0, taken)
                .mapToObj(each -> ordered.get((int) ((each + 0.5) * step)))
                .toList();
    }

    private static String packageOf(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    private static String digest(String name) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
