package org.asbuilt.importers.industrial;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.device.Statement;

/** The attributes of one entry of a MIB table, as HiOS writes them: texts and addresses also as bytes in hexadecimal digits. */
record MibEntry(Statement statement) {
    private static final Pattern BYTES = Pattern.compile("[0-9A-Fa-f]{2}( [0-9A-Fa-f]{2})*");

    /** An attribute as it is written, or empty. */
    String raw(String attribute) {
        return statement
                .child(attribute)
                .map(child -> child.take().word(1).strip())
                .orElse("");
    }

    /** The first attribute of which the name ends so. */
    String rawEnding(String... endings) {
        for (String ending : endings) {
            Optional<Statement> found = statement.children().stream()
                    .filter(child -> child.word(0).endsWith(ending))
                    .findFirst();
            if (found.isPresent()) {
                return found.get().take().word(1).strip();
            }
        }
        return "";
    }

    /** The place of an attribute. */
    Locus at(String attribute) {
        return statement.child(attribute).map(Statement::locus).orElse(statement.locus());
    }

    /** An attribute that is a text, which may be written as its bytes. */
    String text(String attribute) {
        return decoded(raw(attribute));
    }

    static String decoded(String raw) {
        // A word of two hexadecimal digits alone is rather a number or a word.
        if (raw.indexOf(' ') < 0 || !BYTES.matcher(raw).matches()) {
            return raw;
        }
        byte[] bytes = new byte[(raw.length() + 1) / 3];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(raw.substring(i * 3, i * 3 + 2), 16);
        }
        return new String(bytes, StandardCharsets.UTF_8).replace("\0", "").strip();
    }

    /** An attribute that is an address of IP, which may be written as its bytes. */
    String address(String attribute) {
        return address4(raw(attribute));
    }

    static String address4(String raw) {
        if (raw.indexOf(' ') < 0 || !BYTES.matcher(raw).matches()) {
            return raw;
        }
        List<String> numbers = new ArrayList<>();
        for (String two : raw.split(" ", -1)) {
            if (numbers.size() < 4) {
                numbers.add(Integer.toString(Integer.parseInt(two, 16)));
            }
        }
        return numbers.size() == 4 ? String.join(".", numbers) : "";
    }

    /** An address of IPv6, which may be written as its sixteen bytes. */
    static String address6(String raw) {
        if (!BYTES.matcher(raw).matches() || raw.length() != 47) {
            return raw;
        }
        List<String> groups = new ArrayList<>();
        String[] bytes = raw.split(" ", -1);
        for (int i = 0; i < bytes.length; i += 2) {
            groups.add(bytes[i] + bytes[i + 1]);
        }
        return String.join(":", groups);
    }

    /** An attribute that is a number. */
    OptionalInt number(String attribute) {
        String raw = raw(attribute);
        return raw.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(raw, 10)) : OptionalInt.empty();
    }

    /** Whether a switch, of which 1 is on and 2 is off, is on; empty if it is neither. */
    Optional<Boolean> on(String attribute) {
        return switch (raw(attribute)) {
            case "1" -> Optional.of(true);
            case "2" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
