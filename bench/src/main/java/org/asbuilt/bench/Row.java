package org.asbuilt.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One figure of a measurement. It is printed as a row of a table in Markdown, which people read and {@code bench report} reads again.
 *
 * @param what what was measured
 * @param value how much, in the unit
 * @param unit {@code s}, {@code ms}, {@code MiB}, {@code points}, or {@code count} of whole things
 * @param note what came of it
 */
public record Row(String what, double value, String unit, String note) {
    private static final Pattern FORM =
            Pattern.compile("\\| (.+?) \\| ([0-9]+(?:\\.[0-9]+)?) ([A-Za-z]+) \\| (.*?) ?\\|");

    /** The line as it is printed. */
    public String text() {
        String digits = unit.equals("count") ? "%.0f" : "%.3f";
        return String.format(Locale.ROOT, "| %s | " + digits + " %s | %s |", what, value, unit, note);
    }

    /** The row that a line is; empty if it is something else. */
    public static Optional<Row> parse(String line) {
        Matcher form = FORM.matcher(line);
        return form.matches()
                ? Optional.of(new Row(form.group(1), Double.parseDouble(form.group(2)), form.group(3), form.group(4)))
                : Optional.empty();
    }

    /** Prints what was measured. */
    public static void print(String what, double value, String unit, String note) {
        System.out.println(new Row(what, value, unit, note).text());
        System.out.flush();
    }

    /** Prints how many there are. */
    public static void count(String what, long many, String note) {
        print(what, (double) many, "count", note);
    }

    /** Does the work and prints what it took. */
    public static <T> T timed(String what, Supplier<T> work) {
        return timed(what, work, result -> "");
    }

    /**
     * Does the work and prints what it took: wall clock, and processor time of the process, which alone can be compared where others work
     * on the machine.
     *
     * @param told says what came of it
     */
    public static <T> T timed(String what, Supplier<T> work, Function<T, String> told) {
        long start = System.nanoTime();
        long busy = processorTime();
        T result = work.get();
        double seconds = (System.nanoTime() - start) / 1e9;
        String spent = String.format(Locale.ROOT, "processor time %.2f s", (processorTime() - busy) / 1e9);
        String came = told.apply(result);
        print(what, seconds, "s", came.isEmpty() ? spent : came + "; " + spent);
        return result;
    }

    /** Prints the median, the 95th percentile and the worst of many times. */
    public static void spread(String what, double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        String many = sorted.length + " times";
        print(what + ", median", sorted[sorted.length / 2], "ms", many);
        print(what + ", 95th percentile", sorted[sorted.length * 95 / 100], "ms", many);
        print(what + ", worst", sorted[sorted.length - 1], "ms", many);
    }

    /** Prints how much of the heap is in use once what nobody holds is gone. */
    public static void heap(String when) {
        for (int round = 0; round < 3; round++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        print("heap in use " + when, (runtime.totalMemory() - runtime.freeMemory()) / (double) (1 << 20), "MiB", "");
    }

    private static long processorTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
