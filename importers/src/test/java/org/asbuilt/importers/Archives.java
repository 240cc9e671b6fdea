package org.asbuilt.importers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.asbuilt.importers.intake.Archive;
import org.asbuilt.importers.intake.Input;

/** Golden inputs that are archives, with one of their parts exchanged. */
final class Archives {
    private Archives() {}

    private static boolean isZip(Golden.Case one) throws IOException {
        return Input.of(one.input()).head().startsWith('P', 'K', 3, 4);
    }

    /** The parts by name; none if the input is no archive. */
    static Map<String, byte[]> parts(Golden.Case one) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        if (isZip(one)) {
            try (ZipFile zip = new ZipFile(one.input().toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    try (InputStream content = zip.getInputStream(entry)) {
                        parts.put(entry.getName(), content.readAllBytes());
                    }
                }
            }
        } else if (Archive.isTar(Input.of(one.input()).head())) {
            try (TarArchiveInputStream tar =
                    new TarArchiveInputStream(Input.of(one.input()).unpacked())) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    parts.put(entry.getName(), tar.readAllBytes());
                }
            }
        }
        return parts;
    }

    /** The archive with another content in one of its parts. */
    static byte[] with(Golden.Case one, String name, byte[] content) throws IOException {
        Map<String, byte[]> parts = parts(one);
        parts.put(name, content);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        if (isZip(one)) {
            try (ZipOutputStream zip = new ZipOutputStream(file)) {
                for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue());
                    zip.closeEntry();
                }
            }
            return file.toByteArray();
        }
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(file)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(part.getKey());
                entry.setSize(part.getValue().length);
                tar.putArchiveEntry(entry);
                tar.write(part.getValue());
                tar.closeArchiveEntry();
            }
        }
        return Packed.gzip(file.toByteArray());
    }
}
