package org.asbuilt.importers.cisco;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the word lists of this package. */
final class WordFile {
    private WordFile() {}

    /** The lines of a list without comments and empty lines. */
    static List<String> lines(String resource) {
        try (InputStream bytes = WordFile.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalStateException("the word list " + resource + " is missing from the program");
            }
            return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .map(String::strip)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
