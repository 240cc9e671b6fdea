package org.asbuilt.store;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.asbuilt.ledger.Commit;

/**
 * A process that commits until it is killed: {@code CommitLoop KEYS FILE-OR-URL SEED}. After each commit that the ledger
 * acknowledged it writes a line with its number and what the record's hash of it is, after each entry of the access log a line
 * with its object.
 */
final class CommitLoop {
    private CommitLoop() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true);
        Keys keys = Keys.openOrCreate(Path.of(arguments[0]));
        try (Database database = open(arguments[1])) {
            SqlLedger ledger = SqlLedger.open(database, keys);
            SqlAccessLog log = new SqlAccessLog(database, keys);
            RandomEdits edits = new RandomEdits(Long.parseLong(arguments[2], 10));
            while (true) {
                long number = ledger.snapshot().commit();
                Commit commit =
                        ledger.append(edits.draft(), number, Instant.now()).orElseThrow();
                out.println("commit " + commit.number() + " "
                        + Chain.hash(CommitJson.commit(commit).text()));
                String object = arguments[2] + "/" + commit.number();
                log.write(Access.Deed.of("ada", "commit", object, true, Map.of()), Instant.now());
                out.println("access " + object);
            }
        }
    }

    static Database open(String fileOrUrl) {
        return fileOrUrl.startsWith("jdbc:")
                ? Database.postgres(fileOrUrl, "postgres", "postgres")
                : Database.sqlite(Path.of(fileOrUrl));
    }
}
