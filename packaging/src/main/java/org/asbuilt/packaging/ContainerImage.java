package org.asbuilt.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An image for containers in one file, in the layout of OCI and with the index that {@code docker load} reads. It has no distribution below
 * it: three layers hold the libraries of the C runtime of the machine that it is made on, a trimmed Java, and the jar; there is no shell.
 * Source: OCI Image Format 1.1; Docker Image Specification 1.2.
 *
 * @param release what is packaged
 * @param runtime the Java that goes with it
 */
public record ContainerImage(Release release, JavaRuntime runtime) {
    /** The account that it runs as. */
    public static final int ACCOUNT = 10_001;

    private static final String HOME = "var/lib/asbuilt";
    private static final String BLOBS = "blobs/sha256/";

    private record Blob(String digest, long size, Path file) {}

    /** The name of the file. */
    public String name() {
        return "asbuilt_" + release.version() + "_" + Release.architecture() + ".image.tar";
    }

    /**
     * Writes it into a folder.
     *
     * @return the file
     * @throws IOException if something cannot be read or written
     */
    public Path write(Path folder) throws IOException {
        Path scratch = Files.createTempDirectory(folder, "image");
        List<Blob> made = new ArrayList<>();
        try {
            for (Tree layer : layers()) {
                made.add(blob(scratch, layer));
            }
            List<Blob> layers = List.copyOf(made);
            Blob configuration = blob(scratch, configuration(layers));
            made.add(configuration);
            Blob manifest = blob(scratch, manifest(configuration, layers));
            made.add(manifest);
            Tree archive = new Tree()
                    .withText("oci-layout", "{\"imageLayoutVersion\":\"1.0.0\"}")
                    .withText("index.json", index(manifest))
                    .withText("manifest.json", loaded(configuration, layers));
            made.forEach(blob -> archive.withFile(BLOBS + blob.digest(), blob.file()));
            Path file = folder.resolve(name());
            try (OutputStream out = Files.newOutputStream(file)) {
                Tar.write(archive, "", out);
            }
            return file;
        } finally {
            for (Blob blob : made) {
                Files.deleteIfExists(blob.file());
            }
            Files.deleteIfExists(scratch);
        }
    }

    private List<Tree> layers() throws IOException {
        Tree base = new Tree()
                .withText(
                        "etc/passwd",
                        "root:x:0:0:root:/:/sbin/nologin\nasbuilt:x:" + ACCOUNT + ":" + ACCOUNT + ":asbuilt:/" + HOME
                                + ":/sbin/nologin\n")
                .withText("etc/group", "root:x:0:\nasbuilt:x:" + ACCOUNT + ":\n")
                .withText("etc/nsswitch.conf", "hosts: files dns\n")
                .with(new Entry.Folder("tmp", 01777, 0))
                .with(new Entry.Folder(HOME, 0700, ACCOUNT));
        new SharedLibraries(runtime.folder()).into(base);
        return List.of(
                base,
                runtime.into(new Tree(), "usr/lib/asbuilt/runtime"),
                new Tree().withFile("usr/lib/asbuilt/asbuilt.jar", release.jar()));
    }

    private String configuration(List<Blob> layers) {
        String command =
                Launching.OPTIONS.stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(","));
        return "{\"created\":\"2026-01-01T00:00:00Z\",\"architecture\":\"" + Release.architecture()
                + "\",\"os\":\"linux\",\"config\":{\"User\":\"" + ACCOUNT + ":" + ACCOUNT
                + "\",\"ExposedPorts\":{\"8484/tcp\":{}},\"Env\":[\"PATH=/usr/lib/asbuilt/runtime/bin\",\"LANG=C.UTF-8\","
                + "\"ASBUILT_HOME=/" + HOME + "\"],\"Entrypoint\":[\"/usr/lib/asbuilt/runtime/bin/java\"," + command
                + ",\"-jar\",\"/usr/lib/asbuilt/asbuilt.jar\"],\"Cmd\":[\"serve\",\"--address\",\"0.0.0.0\"],\"Volumes\":{\"/"
                + HOME + "\":{}},\"WorkingDir\":\"/" + HOME
                + "\",\"Labels\":{\"org.opencontainers.image.title\":\"Asbuilt\","
                + "\"org.opencontainers.image.version\":\"" + release.version()
                + "\"}},\"rootfs\":{\"type\":\"layers\",\"diff_ids\":["
                + layers.stream()
                        .map(layer -> "\"sha256:" + layer.digest() + "\"")
                        .collect(Collectors.joining(","))
                + "]},\"history\":["
                + layers.stream()
                        .map(layer -> "{\"created\":\"2026-01-01T00:00:00Z\",\"created_by\":\"asbuilt package image\"}")
                        .collect(Collectors.joining(","))
                + "]}";
    }

    private static String manifest(Blob configuration, List<Blob> layers) {
        return "{\"schemaVersion\":2,\"mediaType\":\"application/vnd.oci.image.manifest.v1+json\",\"config\":"
                + descriptor("application/vnd.oci.image.config.v1+json", configuration) + "},\"layers\":["
                + layers.stream()
                        .map(layer -> descriptor("application/vnd.oci.image.layer.v1.tar", layer) + "}")
                        .collect(Collectors.joining(","))
                + "]}";
    }

    private String index(Blob manifest) {
        return "{\"schemaVersion\":2,\"mediaType\":\"application/vnd.oci.image.index.v1+json\",\"manifests\":["
                + descriptor("application/vnd.oci.image.manifest.v1+json", manifest)
                + ",\"annotations\":{\"io.containerd.image.name\":\"docker.io/library/asbuilt:" + tag()
                + "\",\"org.opencontainers.image.ref.name\":\"" + tag() + "\"}}]}";
    }

    private String loaded(Blob configuration, List<Blob> layers) {
        return "[{\"Config\":\"" + BLOBS + configuration.digest() + "\",\"RepoTags\":[\"asbuilt:" + tag()
                + "\"],\"Layers\":["
                + layers.stream()
                        .map(layer -> "\"" + BLOBS + layer.digest() + "\"")
                        .collect(Collectors.joining(","))
                + "]}]";
    }

    private String tag() {
        return release.version().replace('+', '-');
    }

    private static String descriptor(String type, Blob blob) {
        return "{\"mediaType\":\"" + type + "\",\"digest\":\"sha256:" + blob.digest() + "\",\"size\":" + blob.size();
    }

    private static Blob blob(Path scratch, Tree layer) throws IOException {
        return blob(scratch, out -> Tar.write(layer, "", out));
    }

    private static Blob blob(Path scratch, String text) throws IOException {
        return blob(scratch, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private interface Content {
        void to(OutputStream out) throws IOException;
    }

    private static Blob blob(Path scratch, Content content) throws IOException {
        Path file = Files.createTempFile(scratch, "blob", "");
        MessageDigest digest = sha256();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            content.to(out);
        }
        return new Blob(HexFormat.of().formatHex(digest.digest()), Files.size(file), file);
    }

    /** The SHA-256 of a file, in hexadecimal. */
    static String digest(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(file);
                OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            in.transferTo(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every Java has SHA-256", never);
        }
    }
}
