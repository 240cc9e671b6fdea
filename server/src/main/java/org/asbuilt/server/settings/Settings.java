package org.asbuilt.server.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.asbuilt.model.InvalidValue;

/**
 * What an installation has chosen, from the file {@code settings.properties} in its folder: lines of {@code name = value}, and lines that
 * begin with {@code #} as remarks. A name that nobody knows, a name that comes twice and a value of another form are refused with the
 * line; what is not said is as usual.
 */
public final class Settings {
    /** What is chosen where there is no file. */
    public static final Settings STANDARD = new Settings(Map.of());

    private final Map<String, Object> chosen;

    private Settings(Map<String, Object> chosen) {
        this.chosen = Map.copyOf(chosen);
    }

    /**
     * Reads the file, if there is one.
     *
     * @throws InvalidValue if a line is none of a setting
     */
    public static Settings read(Path file) {
        Path former = file.resolveSibling("cadence.properties");
        if (Files.exists(former)) {
            throw new InvalidValue(former + " is read no more: write its lines into " + file
                    + ", for example confirmation.high-months = 12 for high = 12, and remove it");
        }
        if (!Files.exists(file)) {
            return STANDARD;
        }
        try {
            return parse(file.toString(), Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Reads lines; the name of their place stands in errors. */
    static Settings parse(String place, List<String> lines) {
        Map<String, Setting<?>> known =
                Catalogue.ALL.stream().collect(Collectors.toMap(Setting::name, setting -> setting));
        Map<String, Object> chosen = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String where = place + ", line " + (i + 1) + ": ";
            int equals = line.indexOf('=');
            if (equals < 0) {
                throw new InvalidValue(where + "expected name = value, found '" + line + "'");
            }
            String name = line.substring(0, equals).strip();
            Setting<?> setting = Optional.<Setting<?>>ofNullable(known.get(name))
                    .orElseThrow(() -> new InvalidValue(where + "there is no setting '" + name + "'" + meant(name)
                            + "; docs/reference/settings.md lists them"));
            // The value may be a secret: the error does not repeat it.
            Object value = setting.reader()
                    .apply(line.substring(equals + 1).strip())
                    .orElseThrow(() -> new InvalidValue(where + name + ": expected " + setting.form()));
            if (chosen.put(name, value) != null) {
                throw new InvalidValue(where + name + " was chosen before");
            }
        }
        return new Settings(chosen);
    }

    /** The name that was probably meant, if one is near: a character in three may differ, and two always. */
    private static String meant(String name) {
        Nearest nearest = new Nearest(name);
        return Catalogue.ALL.stream()
                .map(Setting::name)
                .filter(known -> nearest.distance(known) <= Math.max(2, name.length() / 3))
                .min(Comparator.comparingInt(nearest::distance))
                .map(known -> "; did you mean '" + known + "'?")
                .orElse("");
    }

    /** What is chosen. */
    @SuppressWarnings("unchecked") // what is kept under a setting's name was read by that setting
    public <T> T get(Setting<T> setting) {
        Object value = chosen.get(setting.name());
        return value == null ? setting.usual() : (T) value;
    }

    /** The same with another choice. */
    public <T> Settings with(Setting<T> setting, T value) {
        Map<String, Object> changed = new LinkedHashMap<>(chosen);
        changed.put(setting.name(), value);
        return new Settings(changed);
    }
}
