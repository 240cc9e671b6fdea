package org.asbuilt.server.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;

/** Files that came with a request, on the disk until they are read. */
final class Uploads {
    private Uploads() {}

    /** The last part of what the browser calls it: no folders, no control characters. */
    static String name(MultipartFile file) {
        String given = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return last.isEmpty() ? "unnamed" : last.substring(0, Math.min(last.length(), 200));
    }

    /** Stored under its ending only, in a folder of its own: the name is a stranger's. */
    static Path stored(Path folder, int number, MultipartFile file) {
        try {
            Path own = Files.createDirectory(folder.resolve(Integer.toString(number)));
            Path target = own.resolve(name(file).replaceAll("[^A-Za-z0-9._-]", "_"));
            file.transferTo(target);
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot store an upload", e);
        }
    }
}
