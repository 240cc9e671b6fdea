package org.asbuilt.importers.mikrotik;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Statement;

/** One command of an export: what is set or added, with its settings. Source: RouterOS documentation, scripting and configuration management. */
final class Row {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final Statement statement;
    private final String verb;
    private final Map<String, String> found = new HashMap<>();
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Set<String> read = new HashSet<>();
    private String subject = "";

    /**
     * A command.
     *
     * @param words the words from the verb on
     */
    Row(Statement statement, List<String> words) {
        this.statement = statement;
        verb = words.isEmpty() ? "" : words.getFirst();
        boolean finding = false;
        for (String word : words.subList(Math.min(1, words.size()), words.size())) {
            boolean opens = word.startsWith("[");
            boolean closes = word.endsWith("]");
            finding |= opens;
            String plain = word.substring(opens ? 1 : 0, Math.max(opens ? 1 : 0, word.length() - (closes ? 1 : 0)));
            int equals = plain.indexOf('=');
            if (equals > 0) {
                (finding ? found : settings).put(plain.substring(0, equals), decoded(plain.substring(equals + 1)));
            } else if (!finding && !plain.isEmpty() && subject.isEmpty()) {
                subject = plain;
            }
            finding &= !closes;
        }
    }

    /** Undoes the escapes that the device writes for what is not plain: {@code \r}, {@code \_}, {@code \E4}. */
    private static String decoded(String value) {
        if (value.indexOf('\\') < 0) {
            return value;
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '\\' || i + 1 == value.length()) {
                text.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
                continue;
            }
            char next = value.charAt(++i);
            int high = Character.isLowerCase(next) ? -1 : Character.digit(next, 16);
            int low = i + 1 < value.length() ? Character.digit(value.charAt(i + 1), 16) : -1;
            if (high >= 0 && low >= 0) {
                text.write(high * 16 + low);
                i++;
            } else {
                boolean space = next == 'n' || next == 'r' || next == 't' || next == '_';
                text.writeBytes(String.valueOf(space ? ' ' : next).getBytes(StandardCharsets.UTF_8));
            }
        }
        // The device writes its bytes as they are: UTF-8 by newer tools, the code page of Windows by older ones.
        String decoded = text.toString(StandardCharsets.UTF_8);
        return decoded.indexOf('\ufffd') < 0 ? decoded : text.toString(WINDOWS);
    }

    String verb() {
        return verb;
    }

    /** What stands between the verb and the settings: the name or number of what is set. */
    String subject() {
        return subject;
    }

    /** By what the thing that is set is found. */
    String found(String setting) {
        return found.getOrDefault(setting, "");
    }

    Locus locus() {
        return statement.locus();
    }

    String words() {
        String text = statement.text();
        return text.length() > 3_900 ? text.substring(0, 3_900) + " …" : text;
    }

    /** A setting, or empty. */
    String one(String setting) {
        read.add(setting);
        return settings.getOrDefault(setting, "");
    }

    /** The first of several settings that is there, or empty. */
    String either(String... names) {
        String value = "";
        for (String name : names) {
            String own = one(name);
            value = value.isEmpty() ? own : value;
        }
        return value;
    }

    /** A setting that is a list with commas. */
    List<String> all(String setting) {
        return list(one(setting));
    }

    static List<String> list(String value) {
        return Arrays.stream(value.split(",", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    boolean isEnabled() {
        return !one("disabled").equals("yes");
    }

    /** The settings by name, in their order. */
    Map<String, String> settings() {
        return settings;
    }

    /** Says that all of it is understood. */
    void take() {
        statement.take();
    }

    /** Says that it is understood if the settings that were not asked for are among those of which nothing is kept. */
    void take(Device device, String... known) {
        long passed = 0;
        for (String setting : settings.keySet()) {
            if (read.contains(setting)) {
                continue;
            }
            boolean isKnown = false;
            for (String name : known) {
                isKnown |= name.endsWith("*")
                        ? setting.startsWith(name.substring(0, name.length() - 1))
                        : setting.equals(name);
            }
            if (!isKnown) {
                return;
            }
            passed++;
        }
        device.count("settings that are known and not kept", passed);
        statement.take();
    }
}
