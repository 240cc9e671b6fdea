package org.asbuilt.packaging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/**
 * A package for Debian and what descends from it: the jar, a Java of its own, the settings and a service. Source: deb(5); Debian Policy.
 *
 * @param release what is packaged
 * @param runtime the Java that goes with it
 * @param documents the folder {@code docs} of the sources
 */
public record DebianPackage(Release release, JavaRuntime runtime, Path documents) {
    /** Where the settings are. Removing a package leaves them, purging takes them. */
    public static final String SETTINGS = "etc/asbuilt/settings.properties";

    private static final String[] SCRIPTS = {"postinst", "prerm", "postrm"};

    /** The name of the file. */
    public String name() {
        return "asbuilt_" + release.debianVersion() + "_" + Release.architecture() + ".deb";
    }

    /**
     * Writes it into a folder.
     *
     * @return the file
     * @throws IOException if something cannot be read or written
     */
    public Path write(Path folder) throws IOException {
        Path file = folder.resolve(name());
        Tree tree = tree();
        Path data = Files.createTempFile(folder, "data", ".tar.gz");
        try (OutputStream out = Files.newOutputStream(file)) {
            try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(data), 1 << 16)) {
                Tar.write(tree, "./", packed);
            }
            byte[] control = control(tree);
            out.write("!<arch>\n".getBytes(StandardCharsets.US_ASCII));
            member(out, "debian-binary", 4);
            out.write("2.0\n".getBytes(StandardCharsets.US_ASCII));
            member(out, "control.tar.gz", control.length);
            out.write(control);
            even(out, control.length);
            long size = Files.size(data);
            member(out, "data.tar.gz", size);
            Files.copy(data, out);
            even(out, size);
        } finally {
            Files.deleteIfExists(data);
        }
        return file;
    }

    private Tree tree() throws IOException {
        Tree tree = new Tree()
                .with(new Entry.Written("usr/bin/asbuilt", 0755, 0, Text.of("launcher.sh")))
                .withFile("usr/lib/asbuilt/asbuilt.jar", release.jar())
                .withText("lib/systemd/system/asbuilt.service", Text.of("asbuilt.service"))
                .with(new Entry.Written(SETTINGS, 0640, 0, Text.of("settings.properties")))
                .withText("usr/share/doc/asbuilt/copyright", Text.of("copyright"))
                .withFolder(
                        "usr/share/doc/asbuilt/operation",
                        documents.resolve("operation"),
                        file -> file.toString().endsWith(".md"))
                .withFile("usr/share/doc/asbuilt/reference/settings.md", documents.resolve("reference/settings.md"))
                .withFile("usr/share/doc/asbuilt/reference/backup.md", documents.resolve("reference/backup.md"));
        return runtime.into(tree, "usr/lib/asbuilt/runtime");
    }

    private byte[] control(Tree tree) throws IOException {
        Tree control = new Tree()
                .withText(
                        "control",
                        Text.of("control")
                                .replace("{version}", release.debianVersion())
                                .replace("{architecture}", Release.architecture())
                                .replace("{size}", Long.toString(tree.installedSize())))
                .withText("conffiles", "/" + SETTINGS + "\n");
        for (String script : SCRIPTS) {
            control.with(new Entry.Written(
                    script,
                    0755,
                    0,
                    Text.of(script + ".sh").replace("{options}", String.join(" ", Launching.OPTIONS))));
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            Tar.write(control, "./", out);
        }
        return packed.toByteArray();
    }

    private static void member(OutputStream out, String name, long size) throws IOException {
        String header =
                String.format(Locale.ROOT, "%-16s%-12d%-6d%-6d%-8s%-10d`\n", name, Tar.TIME, 0, 0, "100644", size);
        out.write(header.getBytes(StandardCharsets.US_ASCII));
    }

    private static void even(OutputStream out, long size) throws IOException {
        if (size % 2 == 1) {
            out.write('\n');
        }
    }
}
