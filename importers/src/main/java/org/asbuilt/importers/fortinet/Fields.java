package org.asbuilt.importers.fortinet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Statement;

/**
 * The settings of a section or of one of its entries, as they are in the end when set, append, unset and the like were followed. Those
 * that are asked for are taken. Source: FortiOS Administration Guide, CLI basics.
 */
final class Fields {
    private static final Set<String> COMMANDS = Set.of("set", "append", "select", "unset", "unselect", "clear");

    private static final Pattern SILENT = Pattern.compile("^uuid$|pass|pwd|secret|key|psk");

    private final Statement owner;
    private final List<Statement> lines;

    Fields(Statement owner) {
        this.owner = owner.take();
        lines = owner.children().stream()
                .filter(line -> COMMANDS.contains(line.word(0)))
                .toList();
    }

    private Fields(Statement owner, List<Statement> lines) {
        this.owner = owner;
        this.lines = lines;
    }

    /** Where the section or entry begins. */
    Locus locus() {
        return owner.locus();
    }

    /** The name of the entry. */
    String name() {
        return owner.from(1);
    }

    /** Only what was set after that setting, which empties those that depend on it. */
    Fields since(String field) {
        int from = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).is("set", field)) {
                from = i;
            }
        }
        lines.subList(0, from).forEach(Statement::take);
        return new Fields(owner, lines.subList(from, lines.size()));
    }

    /** The values of a setting; empty if it is not set. */
    List<String> all(String field) {
        List<String> values = new ArrayList<>();
        for (Statement line : lines) {
            if (!line.word(1).equals(field)) {
                continue;
            }
            line.take();
            List<String> words = line.words().subList(2, line.size());
            switch (line.word(0)) {
                case "append" -> values.addAll(words);
                case "unset", "clear" -> values.clear();
                case "unselect" -> values.removeAll(words);
                default -> {
                    values.clear();
                    values.addAll(words);
                }
            }
        }
        return values;
    }

    /** The values of several settings that mean the same of IPv4 and IPv6. */
    List<String> all(String field, String also) {
        return Stream.concat(all(field).stream(), all(also).stream()).toList();
    }

    /** The value of a setting, or empty. */
    String one(String field) {
        return String.join(" ", all(field));
    }

    /** The value of a setting, or another if it is not set. */
    String one(String field, String otherwise) {
        String value = one(field);
        return value.isEmpty() ? otherwise : value;
    }

    /** Whether a setting is enabled. */
    boolean on(String field) {
        return one(field).equals("enable");
    }

    /** Whether a setting is not disabled. */
    boolean notOff(String field) {
        return !one(field).equals("disable");
    }

    /** The place where a setting is set, or of the entry. */
    Locus at(String field) {
        return lines.stream()
                .filter(line -> line.word(1).equals(field))
                .map(Statement::locus)
                .reduce((earlier, later) -> later)
                .orElse(owner.locus());
    }

    /** Passes over settings of which nothing is kept. A star at the end stands for whatever follows. */
    void known(Device device, String... fields) {
        for (Statement line : lines) {
            for (String field : fields) {
                boolean matches = field.endsWith("*")
                        ? line.word(1).startsWith(field.substring(0, field.length() - 1))
                        : line.word(1).equals(field);
                if (matches && !line.isTaken()) {
                    line.take();
                    device.count("settings that are known and not kept", 1);
                }
            }
        }
    }

    /** The entries of a section inside this one, which is taken. */
    List<Fields> entries(String... section) {
        return sections(section)
                .flatMap(inner -> inner.children("edit"))
                .map(Fields::new)
                .toList();
    }

    /** The settings of a section inside this one. */
    List<Fields> inner(String... section) {
        return sections(section).map(Fields::new).toList();
    }

    private Stream<Statement> sections(String... section) {
        String name = String.join(" ", section);
        return owner.children("config")
                .filter(inner -> inner.from(1).equals(name))
                .map(Statement::take);
    }

    /** The settings as one text without secrets, for people. */
    String words() {
        return lines.stream()
                .filter(line -> !SILENT.matcher(line.word(1)).find())
                .map(Statement::text)
                .collect(Collectors.joining("; "));
    }
}
