package org.asbuilt.bench.claims;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.asbuilt.bench.Row;
import org.asbuilt.store.Database;

/**
 * Ought the table of claims to be parted? The same claims in each {@link Form}, side by side on one server and in turns, so that what else
 * the machine does falls on all alike. Arguments: claims a year, years, JDBC URL of an empty database; without a URL, a server that comes with
 * the program. Source: docs/adr/0035-claims-not-partitioned.md.
 */
public final class ClaimsAtScale {
    private static final int ROUNDS = 25;
    private static final int ROUNDS_OF_ALL = 3;
    private static final int INSERTS = 7;
    private static final int INSERTED = 20_000;

    private final ClaimTables tables;
    private final Intake intake;

    private ClaimsAtScale(ClaimTables tables, Intake intake) {
        this.tables = tables;
        this.intake = intake;
    }

    /** Runs and prints a table. */
    public static void main(String... arguments) throws IOException {
        long claims = arguments.length > 0 ? Long.parseLong(arguments[0], 10) : 1_000_000;
        int years = arguments.length > 1 ? Integer.parseInt(arguments[1], 10) : 10;
        Intake intake = new Intake(claims, years);
        if (arguments.length > 2) {
            run(arguments[2], intake);
            return;
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("autovacuum", "off")
                .start()) {
            run(server.getJdbcUrl("postgres", "postgres"), intake);
        }
    }

    private static void run(String url, Intake intake) {
        Database.postgres(url, "postgres", "postgres").close();
        try (ClaimTables tables = new ClaimTables(url, intake)) {
            new ClaimsAtScale(tables, intake).run();
        }
    }

    private void run() {
        Row.count("claims", intake.claims(), intake.years() + " years, " + intake.files() + " files");
        tables.fillAround();
        for (Form form : Form.values()) {
            tables.fill(form);
        }
        compare("vacuum after it was filled", 1, "s", form -> seconds(() -> tables.vacuum(form)));
        for (Form form : Form.values()) {
            print("rows", form, tables.rows(form) / (double) (1 << 20), "MiB", "");
            print("indexes", form, tables.indexes(form) / (double) (1 << 20), "MiB", "");
        }
        Question.all(intake).forEach(this::ask);
        insert();
        compare("vacuum after more was taken in", 1, "s", form -> seconds(() -> tables.vacuum(form)));
        all();
        compare("the first year dropped", 1, "s", form -> seconds(() -> tables.dropFirstYear(form)));
    }

    private void ask(Question question) {
        Map<Form, double[]> millis = new EnumMap<>(Form.class);
        Map<Form, Long> rows = new EnumMap<>(Form.class);
        for (int round = 0; round < ROUNDS; round++) {
            for (Form form : Form.values()) {
                List<Object> values = question.values().apply(new Random(round));
                // Once for the memory: whom claims are about stands in one table, which whoever asks first would read
                // for all.
                tables.read(question, form, values);
                ClaimTables.Read read = tables.read(question, form, values);
                millis.computeIfAbsent(form, some -> new double[ROUNDS])[round] = read.all() * 1000;
                rows.merge(form, read.rows(), Long::sum);
            }
        }
        for (Form form : Form.values()) {
            List<Object> values = question.values().apply(new Random(ROUNDS));
            ClaimTables.Plan plan = tables.plan(question, form, values);
            print(
                    question.name(),
                    form,
                    median(millis.getOrDefault(form, new double[1])),
                    "ms",
                    rows.get(form) + " rows in " + ROUNDS + " rounds; " + plan.blocks() + " blocks; " + plan.steps());
        }
    }

    private void insert() {
        Map<Form, Long> logged = new EnumMap<>(Form.class);
        compare(INSERTED + " more claims, durable", INSERTS, "s", form -> {
            long before = tables.logged();
            double seconds = seconds(() -> tables.insert(form, INSERTED));
            logged.merge(form, tables.logged() - before, Long::sum);
            return seconds;
        });
        logged.forEach((form, octets) ->
                print("log of " + INSERTED * INSERTS + " more claims", form, octets / (double) (1 << 20), "MiB", ""));
    }

    private void all() {
        whole(Question.WHOM, Form.ONE_TABLE);
        for (int round = 0; round < ROUNDS_OF_ALL; round++) {
            for (Form form : Form.values()) {
                whole(Question.ALL, form);
            }
        }
        whole(Question.ALL_JOINED, Form.ONE_TABLE);
    }

    private void whole(Question question, Form form) {
        String steps = tables.planned(question, form, List.of()).steps();
        ClaimTables.Read read = tables.read(question, form, List.of());
        print(question.name() + ", the first of them", form, read.first(), "s", "");
        print(question.name(), form, read.all(), "s", read.rows() + " rows; " + steps);
    }

    /** Measures each form in turn, some times over. */
    private static void compare(String what, int rounds, String unit, ToDoubleFunction<Form> measure) {
        Map<Form, double[]> all = new EnumMap<>(Form.class);
        for (int round = 0; round < rounds; round++) {
            for (Form form : Form.values()) {
                all.computeIfAbsent(form, some -> new double[rounds])[round] = measure.applyAsDouble(form);
            }
        }
        double one = median(all.getOrDefault(Form.ONE_TABLE, new double[1]));
        all.forEach((form, values) -> print(
                what,
                form,
                median(values),
                unit,
                String.format(Locale.ROOT, "%.2f of one table", median(values) / one)));
    }

    private static void print(String what, Form form, double value, String unit, String note) {
        Row.print(what + ", " + form.words(), value, unit, note);
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
