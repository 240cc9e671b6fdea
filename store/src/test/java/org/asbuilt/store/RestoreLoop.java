package org.asbuilt.store;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A process that restores, to be killed: {@code RestoreLoop KEYS BACKUP FILE-OR-URL}. It says when it begins. */
final class RestoreLoop {
    private RestoreLoop() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true);
        Keys keys = Keys.openOrCreate(Path.of(arguments[0]));
        try (Load load = Load.open(Files.newInputStream(Path.of(arguments[1])));
                Database database = open(arguments[2], load)) {
            out.println("begun");
            load.into(
                    database,
                    new Verification.Trust(Optional.of(keys), Optional.of(keys.publicKey()), List.of()),
                    false,
                    (part, done, of) -> {});
            out.println("done");
        }
    }

    static Database open(String fileOrUrl, Load load) {
        return fileOrUrl.startsWith("jdbc:")
                ? Database.postgres(fileOrUrl, "postgres", "postgres", load)
                : Database.sqlite(Path.of(fileOrUrl), load);
    }
}
