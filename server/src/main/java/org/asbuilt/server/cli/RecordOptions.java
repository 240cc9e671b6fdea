package org.asbuilt.server.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.asbuilt.server.record.Storage;
import picocli.CommandLine.Option;

/** Where the record is. */
final class RecordOptions {
    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "the folder that holds the record, its files and its keys; if not given, the variable"
                    + " ASBUILT_HOME or .asbuilt in your own folder")
    private Optional<Path> home = Optional.empty();

    @Option(
            names = "--database",
            paramLabel = "URL",
            description =
                    "a PostgreSQL database, jdbc:postgresql://HOST/NAME, instead of the SQLite file in the folder;"
                            + " the variables ASBUILT_DATABASE_USER and ASBUILT_DATABASE_PASSWORD say who signs in there")
    private Optional<String> database = Optional.empty();

    /** The folder that the command line names. */
    Optional<Path> chosen() {
        return home;
    }

    /** The folder. */
    Path folder() {
        return home.or(() -> Optional.ofNullable(System.getenv("ASBUILT_HOME")).map(Path::of))
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".asbuilt"));
    }

    /** The PostgreSQL database, if it is to be one. */
    Optional<Storage.Server> server() {
        return database.map(url -> new Storage.Server(
                url,
                Optional.ofNullable(System.getenv("ASBUILT_DATABASE_USER")).orElse("asbuilt"),
                Optional.ofNullable(System.getenv("ASBUILT_DATABASE_PASSWORD")).orElse("")));
    }
}
