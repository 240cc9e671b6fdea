package org.asbuilt.server.record;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.asbuilt.model.Rating;
import org.asbuilt.validation.Cadence;

/**
 * After how many months confirmations have to be repeated, as the file {@code cadence.properties} in the folder of the installation
 * says: {@code critical=6}, {@code high}, {@code medium}, {@code low}, {@code negligible}, {@code unrated} where the criticality is
 * not known, and {@code exposed} at most for what leads outside. What it does not say is as usual.
 */
final class CadenceFile {
    private CadenceFile() {}

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException if it says something else than numbers of months from 1 on
     */
    static Cadence read(Path file) {
        if (!Files.exists(file)) {
            return Cadence.STANDARD;
        }
        Properties said = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            said.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        Map<Rating, Integer> months = new EnumMap<>(Rating.class);
        for (Rating rating : Rating.values()) {
            String name = rating.name().toLowerCase(Locale.ROOT);
            months.put(rating, months(file, said, name, Cadence.STANDARD.months(Optional.of(rating), false)));
        }
        return new Cadence(
                months,
                months(file, said, "unrated", Cadence.STANDARD.unrated()),
                months(file, said, "exposed", Cadence.STANDARD.exposed()));
    }

    private static int months(Path file, Properties said, String name, int usual) {
        String text = said.getProperty(name, Integer.toString(usual)).strip();
        if (!text.matches("[1-9][0-9]{0,3}")) {
            throw new IllegalArgumentException(
                    file + ": " + name + ": expected a number of months from 1 to 9999, found '" + text + "'");
        }
        return Integer.parseInt(text, 10);
    }
}
