package org.asbuilt.importers.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Word lists, tables and other texts that come with the program, in UTF-8. */
public final class Bundled {
    private Bundled() {}

    /**
     * A text.
     *
     * @param beside the class in whose package it lies
     * @param name its name there
     */
    public static String text(Class<?> beside, String name) {
        try (InputStream bytes = beside.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalStateException("the text " + name + " is missing from the program");
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a list without empty lines and comments, which begin with a number sign and a space. */
    public static List<String> lines(Class<?> beside, String name) {
        return text(beside, name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("# ") && !line.equals("#"))
                .toList();
    }

    /**
     * The rows of a table with tabs between its columns.
     *
     * @param columns how many columns each row has
     */
    public static List<String[]> rows(Class<?> beside, String name, int columns) {
        List<String[]> rows =
                lines(beside, name).stream().map(line -> line.split("\t", -1)).toList();
        rows.stream().filter(row -> row.length != columns).findFirst().ifPresent(row -> {
            throw new IllegalStateException(name + " is broken at " + String.join(" ", row));
        });
        return rows;
    }
}
