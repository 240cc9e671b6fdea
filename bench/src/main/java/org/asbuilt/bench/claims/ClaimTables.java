package org.asbuilt.bench.claims;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The same claims in each {@link Form}, in a database that has the schema of the product: rows as long as sealed ones are, with the indexes
 * and references of the product's table. All statements to the database are here.
 */
final class ClaimTables implements AutoCloseable {
    private static final int FETCH = 2000;
    private static final int BATCH = 1000;
    private static final Pattern BLOCKS = Pattern.compile("\"Shared (?:Hit|Read) Blocks\": (\\d+)");
    private static final Pattern STEP = Pattern.compile("\"(?:Node Type|Index Name)\": \"([^\"]+)\"");
    private static final Pattern NUMBER_OF_PART = Pattern.compile("_\\d+_");

    private final Connection connection;
    private final Intake intake;

    ClaimTables(String url, Intake intake) {
        this.intake = intake;
        Properties how = new Properties();
        how.setProperty("user", "postgres");
        how.setProperty("password", "postgres");
        how.setProperty("reWriteBatchedInserts", "true");
        try {
            connection = DriverManager.getConnection(url, how);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot connect to " + url, e);
        }
    }

    /** What was read. */
    record Read(long rows, double first, double all) {}

    /** What the server says that a statement did. */
    record Plan(long blocks, String steps) {}

    /** The text by which something is looked up. */
    static String hint(long about) {
        return "masked:78fe2ea349ec6da7:" + "%071d".formatted(about);
    }

    /** Fills imports, sources, whom they speak of, and hints. */
    void fillAround() {
        run("insert into imports (number, recorded, person) select n, " + recorded("n")
                + ", 'sealed:' || repeat('x', 80)" + " from generate_series(1, " + intake.files() + ") n");
        run(
                "insert into sources select n, n, 'import-' || n || '/1', repeat('0', 64), repeat('x', 600), repeat('x', 900), "
                        + intake.claims() / intake.files() + " * (n - 1) + 1, " + intake.claims() / intake.files()
                        + ", repeat('0', 64), repeat('0', 64) from generate_series(1, " + intake.files() + ") n");
        run("insert into abouts select n, (n - 1) / " + intake.aboutsInFile()
                + " + 1, 'masked:78fe2ea349ec6da7:' || md5(n::text) || repeat('x', 100), 'sealed:da297dfd14dca526:'"
                + " || md5(n::text) || repeat('x', 240) from generate_series(1::bigint, " + intake.abouts() + ") n");
        run(
                "insert into hints select 'masked:78fe2ea349ec6da7:' || lpad(n::text, 71, '0'), n from generate_series(1::bigint, "
                        + intake.abouts() + ") n");
        run("vacuum analyze");
    }

    /** Makes and fills a table. */
    void fill(Form form) {
        String table = form.table();
        if (form == Form.ONE_TABLE) {
            run("create table " + table + " (like claims)");
            run("insert into " + table + " select n, (n - 1) / " + Intake.ABOUT_ONE
                    + " + 1, 'masked:78fe2ea349ec6da7:' || md5(n::text) || repeat('x', 17), 'sealed:da297dfd14dca526:'"
                    + " || md5(n::text) || repeat('x', 210) from generate_series(1::bigint, " + intake.claims()
                    + ") n");
        } else {
            boolean year = form == Form.BY_YEAR;
            run("create table " + table + " (like claims" + (year ? ", recorded bigint not null" : "")
                    + ") partition by range (" + (year ? "recorded" : "id") + ")");
            for (int part = 0; part < intake.years(); part++) {
                long from = year ? intake.begin(part) : intake.claimsEachYear() * part + 1;
                long until = year ? intake.begin(part + 1) : intake.claimsEachYear() * (part + 1) + 1;
                String end = part + 1 == intake.years() ? "maxvalue" : Long.toString(until);
                run("create table " + form.part(part) + " partition of " + table + " for values from (" + from
                        + ") to (" + end + ")");
            }
            run("insert into " + table + " select id, about, path, body"
                    + (year ? ", " + recorded("(id - 1) / " + intake.claims() / intake.files() + " + 1") : "")
                    + " from "
                    + Form.ONE_TABLE.table());
        }
        run("alter table " + table + " add primary key (" + form.key() + ")");
        run("create index " + table + "_about on " + table + " (about)");
        run("alter table " + table + " add foreign key (about) references abouts (number)");
        run("analyze " + table);
    }

    /** When a file was taken in that has the number of that expression. */
    private String recorded(String file) {
        return intake.begin(0) + " + (" + file + " - 1) * " + intake.betweenFiles();
    }

    /** Takes the space of rows that are gone back, and marks what everybody can see. */
    void vacuum(Form form) {
        run("vacuum " + form.table());
    }

    /** Octets of its rows, without indexes. */
    long rows(Form form) {
        return size("pg_relation_size", form);
    }

    /** Octets of its indexes. */
    long indexes(Form form) {
        return size("pg_indexes_size", form);
    }

    private long size(String function, Form form) {
        return number("select sum(" + function + "(oid)) from pg_class where relkind = 'r' and (relname = '"
                + form.table() + "' or oid in (select inhrelid from pg_inherits where inhparent = '" + form.table()
                + "'::regclass))");
    }

    /** Octets that were written into the log that makes the database durable. */
    long logged() {
        return number("select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint");
    }

    /** Takes in that many more claims, in one transaction and in batches, as the product does. */
    void insert(Form form, int many) {
        long next = number("select coalesce(max(id), 0) + 1 from " + form.table());
        boolean year = form == Form.BY_YEAR;
        transaction(() -> {
            try (PreparedStatement insert = connection.prepareStatement("insert into " + form.table() + " ("
                    + form.columns() + ") values (?, ?, ?, ?" + (year ? ", ?)" : ")"))) {
                for (int i = 1; i <= many; i++) {
                    insert.setLong(1, next + i - 1);
                    insert.setLong(2, intake.abouts() - i / Intake.ABOUT_ONE);
                    insert.setString(3, "masked:78fe2ea349ec6da7:" + "x".repeat(49));
                    insert.setString(4, "sealed:da297dfd14dca526:" + "x".repeat(242));
                    if (year) {
                        insert.setLong(5, intake.begin(intake.years()) - 1);
                    }
                    insert.addBatch();
                    if (i % BATCH == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
        });
    }

    /** Asks and reads every row of the answer. */
    Read read(Question question, Form form, List<Object> values) {
        Read[] read = new Read[1];
        transaction(() -> {
            long start = System.nanoTime();
            try (PreparedStatement asked = bound(question.sql().formatted(form.table()), values)) {
                asked.setFetchSize(FETCH);
                try (ResultSet rows = asked.executeQuery()) {
                    double first = (System.nanoTime() - start) / 1e9;
                    long count = 0;
                    while (rows.next()) {
                        count++;
                    }
                    read[0] = new Read(count, first, (System.nanoTime() - start) / 1e9);
                }
            }
        });
        return read[0];
    }

    /** How the server answers: it does so, and counts the blocks of 8 KiB that it looks at. */
    Plan plan(Question question, Form form, List<Object> values) {
        return plan("explain (analyze, buffers, timing off, format json) ", question, form, values);
    }

    /** How it would, without doing it. */
    Plan planned(Question question, Form form, List<Object> values) {
        return plan("explain (format json) ", question, form, values);
    }

    private Plan plan(String explain, Question question, Form form, List<Object> values) {
        try (PreparedStatement asked = bound(explain + question.sql().formatted(form.table()), values);
                ResultSet row = asked.executeQuery()) {
            row.next();
            String json = row.getString(1);
            Matcher found = BLOCKS.matcher(json);
            long blocks = 0;
            for (int i = 0; i < 2 && found.find(); i++) {
                blocks += Long.parseLong(found.group(1), 10);
            }
            TreeSet<String> steps = new TreeSet<>();
            STEP.matcher(json)
                    .results()
                    .map(step -> step.group(1).toLowerCase(Locale.ROOT))
                    .forEach(step -> steps.add(NUMBER_OF_PART.matcher(step).replaceAll("_N_")));
            return new Plan(blocks, String.join(", ", steps));
        } catch (SQLException e) {
            throw new IllegalStateException(question.name(), e);
        }
    }

    /** Takes the claims of the first year out, which the product never does. */
    void dropFirstYear(Form form) {
        if (form == Form.ONE_TABLE) {
            run("delete from " + form.table() + " where id <= " + intake.claimsEachYear());
            vacuum(form);
        } else {
            run("drop table " + form.part(0));
        }
    }

    private PreparedStatement bound(String sql, List<Object> values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int place = 0; place < values.size(); place++) {
            statement.setObject(place + 1, values.get(place));
        }
        return statement;
    }

    private interface Work {
        void run() throws SQLException;
    }

    private void transaction(Work work) {
        try {
            connection.setAutoCommit(false);
            work.run();
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private long number(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
