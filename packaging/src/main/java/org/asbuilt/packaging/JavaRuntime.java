package org.asbuilt.packaging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;

/**
 * A Java with the modules that the product needs and no compiler, linked by the JDK that runs this.
 *
 * @param folder where it is
 */
public record JavaRuntime(Path folder) {
    /**
     * The modules. A fixed list: what a tool finds in the classes of a hundred libraries changes with each of them, and lacks what is looked
     * up by name. With the whole standard edition only modules of the JDK's own have to be named.
     */
    public static final List<String> MODULES = List.of(
            // The whole standard edition: libraries ask for parts of it only when they come to it.
            "java.se",
            // Legacy code pages, in which configurations and lists of the plant are written.
            "jdk.charsets",
            // Names of months and days in other languages.
            "jdk.localedata",
            // Names are looked up in LDAP, and what a directory is asked for.
            "jdk.naming.dns",
            "jdk.net",
            // Room and load of the machine, for the page of health.
            "jdk.management",
            // What a running server does, for whoever has to find out.
            "jdk.jfr",
            "jdk.jcmd",
            // sun.misc.Unsafe, which libraries still use.
            "jdk.unsupported",
            // Archives as file systems.
            "jdk.zipfs");

    /** What draws on a screen or plays sounds is left out: a server does neither, and it would need libraries of a desktop. */
    private static final List<String> NEVER =
            List.of("libawt_xawt.so", "libjawt.so", "libsplashscreen.so", "libjsound.so");

    /**
     * Links one.
     *
     * @param folder where it is to be; must not be there
     * @throws IOException if it cannot be written or linked
     */
    public static JavaRuntime link(Path folder) throws IOException {
        ToolProvider jlink = ToolProvider.findFirst("jlink")
                .orElseThrow(() -> new IOException("this Java has no jlink: use a whole JDK"));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream into = new PrintStream(said, true, StandardCharsets.UTF_8);
        int code = jlink.run(
                new PrintWriter(into, true, StandardCharsets.UTF_8),
                new PrintWriter(into, true, StandardCharsets.UTF_8),
                "--add-modules",
                String.join(",", MODULES),
                "--strip-java-debug-attributes",
                "--no-header-files",
                "--no-man-pages",
                "--compress",
                "zip-6",
                "--output",
                folder.toString());
        if (code != 0) {
            throw new IOException(
                    "jlink failed: " + said.toString(StandardCharsets.UTF_8).strip());
        }
        for (String name : NEVER) {
            Files.deleteIfExists(folder.resolve("lib").resolve(name));
        }
        return new JavaRuntime(folder);
    }

    /** Its files, below a path. */
    Tree into(Tree tree, String path) throws IOException {
        return tree.withFolder(path, folder, file -> true);
    }
}
