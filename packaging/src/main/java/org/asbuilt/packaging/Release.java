package org.asbuilt.packaging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

/**
 * What is packaged.
 *
 * @param jar the runnable jar
 * @param version its version, as its build wrote it into the jar, or another one that it is to be packaged as
 */
public record Release(Path jar, String version) {
    private static final Pattern VERSION = Pattern.compile("[0-9][A-Za-z0-9.+-]*");
    private static final String SNAPSHOT = "-SNAPSHOT";

    /** Checks the version. */
    public Release {
        if (!VERSION.matcher(version).matches()) {
            throw new IllegalArgumentException("'" + version + "' is no version, such as 1.2.0 or 1.2.0-SNAPSHOT");
        }
    }

    /**
     * The release that a jar is.
     *
     * @throws IOException if there is no such jar, or it does not say its version
     */
    public static Release of(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return new Release(
                    jar,
                    Optional.ofNullable(file.getManifest())
                            .map(Manifest::getMainAttributes)
                            .map(attributes -> attributes.getValue("Implementation-Version"))
                            .orElseThrow(() -> new IOException(jar + " does not say its version")));
        }
    }

    /** The version as Debian orders it: what is not released yet comes before its release. Source: Debian Policy 5.6.12. */
    public String debianVersion() {
        String plain = version.endsWith(SNAPSHOT)
                ? version.substring(0, version.length() - SNAPSHOT.length()) + "~SNAPSHOT"
                : version;
        return plain.replace('-', '~');
    }

    /** The kind of processor of this machine, as Debian and images name it. A trimmed Java runs on no other. */
    public static String architecture() {
        String name = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "amd64", "x86_64" -> "amd64";
            case "aarch64" -> "arm64";
            default ->
                throw new IllegalStateException("nothing is packaged on a machine with a processor of kind " + name);
        };
    }
}
