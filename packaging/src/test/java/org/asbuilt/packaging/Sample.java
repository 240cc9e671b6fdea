package org.asbuilt.packaging;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Small things to be packaged: a jar that only says its version, documents, and a Java that is a program of this machine. */
record Sample(Path folder) {
    Release release() throws IOException {
        Path jar = folder.resolve("asbuilt.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        manifest.getMainAttributes().putValue("Implementation-Version", "1.2.0-SNAPSHOT");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(out)) {
            JarEntry said = new JarEntry(JarFile.MANIFEST_NAME);
            said.setTime(Tar.TIME * 1000);
            packed.putNextEntry(said);
            manifest.write(packed);
            packed.closeEntry();
            JarEntry entry = new JarEntry("a");
            entry.setTime(Tar.TIME * 1000);
            packed.putNextEntry(entry);
            packed.write("content".getBytes(StandardCharsets.US_ASCII));
        }
        return Release.of(jar);
    }

    Path documents() throws IOException {
        Path docs = folder.resolve("docs");
        Files.createDirectories(docs.resolve("operation"));
        Files.createDirectories(docs.resolve("reference"));
        Files.writeString(docs.resolve("operation/install.md"), "# Install\n");
        Files.writeString(docs.resolve("reference/settings.md"), "# Settings\n");
        Files.writeString(docs.resolve("reference/backup.md"), "# Backup\n");
        return docs;
    }

    JavaRuntime runtime() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("runtime/bin"));
        Path java = bin.resolve("java");
        if (!Files.exists(java)) {
            Files.copy(Path.of(System.getProperty("java.home"), "bin", "java"), java);
        }
        return new JavaRuntime(folder.resolve("runtime"));
    }
}
