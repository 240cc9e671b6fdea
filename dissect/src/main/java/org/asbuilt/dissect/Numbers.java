package org.asbuilt.dissect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * A table of numbers that a standard or a maker assigned, and what each stands for: vendors, models, services, types.
 * Read once, when first asked for; never changed after.
 *
 * <p>A key is one number, two parts with a dot between (such as maker and model), or the start of a text. A table is a file of {@code numbers/} whose first lines are its title, {@code Source:},
 * {@code Date:} and {@code Columns:}, then {@code key<TAB>name} in rising order; all are listed in
 * docs/reference/numbers.md.
 *
 * <p>Source: stated in the head of each table, see {@link #source()}.
 */
public final class Numbers {
    private static final ConcurrentMap<String, Numbers> LOADED = new ConcurrentHashMap<>();
    private static final int HEAD = 4;

    private final String title;
    private final String source;
    private final String date;
    private final String columns;
    private final long[] numbers;
    private final String[] texts;
    private final String[] names;

    private Numbers(String table, List<String> lines) {
        this.title = head(table, lines, 0, "");
        this.source = head(table, lines, 1, "Source: ");
        this.date = head(table, lines, 2, "Date: ");
        this.columns = head(table, lines, 3, "Columns: ");
        int size = lines.size() - HEAD;
        boolean isText = columns.startsWith("start\t");
        this.numbers = new long[isText ? 0 : size];
        this.texts = new String[isText ? size : 0];
        this.names = new String[size];
        for (int row = 0; row < size; row++) {
            String line = lines.get(HEAD + row);
            int tab = line.indexOf('\t');
            require(tab > 0 && tab == line.lastIndexOf('\t') && tab + 1 < line.length(), table, line);
            String key = line.substring(0, tab);
            names[row] = line.substring(tab + 1);
            if (isText) {
                texts[row] = key;
                require(row == 0 || key.compareTo(texts[row - 1]) > 0, table, line);
            } else {
                numbers[row] = number(key);
                require(row == 0 || numbers[row] > numbers[row - 1], table, line);
            }
        }
    }

    /**
     * The table of that name, such as {@code bacnet-vendors}.
     *
     * @throws IllegalStateException if the program comes without it, or its lines are not in order
     */
    public static Numbers of(String table) {
        return LOADED.computeIfAbsent(table, Numbers::load);
    }

    /** What the number stands for. */
    public Optional<String> name(long number) {
        int found = Arrays.binarySearch(numbers, number);
        return found < 0 ? Optional.empty() : Optional.of(names[found]);
    }

    /** What a number of two parts stands for; each part is 0 to 0xFFFF_FFFF, the first below 0x8000_0000. */
    public Optional<String> name(long group, long member) {
        return name(key(group, member));
    }

    /** What the longest start in the table stands for that the text begins with, such as {@code 6ES7315}. */
    public Optional<String> nameByStart(String text) {
        for (int length = text.length(); length > 0; length--) {
            int found = Arrays.binarySearch(texts, text.substring(0, length));
            if (found >= 0) {
                return Optional.of(names[found]);
            }
        }
        return Optional.empty();
    }

    /** What the table is about. */
    public String title() {
        return title;
    }

    /** Who assigned the numbers, and where they were read. */
    public String source() {
        return source;
    }

    /** Month in which the table was last compared with its source, {@code 2026-11}. */
    public String date() {
        return date;
    }

    /** Names of the columns, with a tab between. */
    public String columns() {
        return columns;
    }

    /** Number of rows. */
    public int size() {
        return names.length;
    }

    private static long key(long group, long member) {
        return group << 32 | member;
    }

    /** Decimal, hexadecimal after {@code 0x}, or two of those with a dot between. */
    private static long number(String key) {
        int dot = key.indexOf('.');
        return dot < 0
                ? Long.decode(key)
                : key(Long.decode(key.substring(0, dot)), Long.decode(key.substring(dot + 1)));
    }

    private static String head(String table, List<String> lines, int index, String word) {
        String line = index < lines.size() ? lines.get(index) : "";
        require(line.startsWith("# " + word), table, line);
        return line.substring(2 + word.length());
    }

    private static void require(boolean holds, String table, String line) {
        if (!holds) {
            throw new IllegalStateException("The table " + table + " is broken at: " + line);
        }
    }

    private static Numbers load(String table) {
        try (InputStream resource = Numbers.class.getResourceAsStream("numbers/" + table + ".txt")) {
            if (resource == null) {
                throw new IllegalStateException("Missing from the program: the table of numbers " + table);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8));
            return new Numbers(table, lines.lines().toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
