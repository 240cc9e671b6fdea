package org.asbuilt.dissect;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The inputs that fuzzing found worth keeping, one archive for each target. */
final class FuzzCorpus {
    private static final Path FOLDER = Path.of("src/test/resources/fuzz");

    private FuzzCorpus() {}

    /** The archive of a target. */
    static Path archive(String target) {
        return FOLDER.resolve(target + ".zip");
    }

    /** All inputs of a target by name. */
    static Map<String, byte[]> inputs(String target) throws IOException {
        Map<String, byte[]> inputs = new TreeMap<>();
        if (!Files.exists(archive(target))) {
            return inputs;
        }
        try (InputStream file = Files.newInputStream(archive(target));
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                inputs.put(entry.getName(), zip.readAllBytes());
            }
        }
        return inputs;
    }

    /** Replaces all inputs of a target; the same inputs give the same archive. */
    static void keep(String target, Map<String, byte[]> inputs) throws IOException {
        Files.createDirectories(FOLDER);
        try (OutputStream file = Files.newOutputStream(archive(target));
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> input : new TreeMap<>(inputs).entrySet()) {
                ZipEntry entry = new ZipEntry(input.getKey());
                entry.setLastModifiedTime(FileTime.fromMillis(0));
                zip.putNextEntry(entry);
                zip.write(input.getValue());
                zip.closeEntry();
            }
        }
    }
}
