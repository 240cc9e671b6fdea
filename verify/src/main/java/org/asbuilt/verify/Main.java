package org.asbuilt.verify;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Checkpoint;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.store.Database;
import org.asbuilt.store.KeptElsewhere;
import org.asbuilt.store.Keys;
import org.asbuilt.store.SignedDump;
import org.asbuilt.store.SignedRelease;
import org.asbuilt.store.SiteKey;
import org.asbuilt.store.Verification;
import org.jooq.exception.DataAccessException;

/** The verifier on the command line, for whoever has a backup and a Java runtime and trusts neither the server nor its machine. */
public final class Main {
    /** The record is what was signed. */
    static final int OK = 0;
    /** The command line is wrong. */
    static final int USAGE = 2;
    /** A file that was given cannot be used. */
    static final int BAD_INPUT = 3;
    /** The record is not what was signed. */
    static final int BROKEN = 4;

    private static final String HELP = """
            Recomputes a record of Asbuilt from a backup of its SQLite file and names the first broken link. It needs no server and no
            network, and writes nothing.

              java -jar asbuilt-verify.jar BACKUP [OPTION ...]
              java -jar asbuilt-verify.jar --export FILE [--public-key BASE64]

              --public-key BASE64   the key that signatures must be by, also as the sheet of checkpoints has it (asbuilt/...);
                                    keep it apart from the record
              --checkpoint FILE     a checkpoint that was kept elsewhere (signed note or JSON); the record must still contain what it says
              --release FILE        a signed release of the record; the record must still contain it
              --keys FILE           the key file, to open the artifacts too
              --export FILE         instead of a backup, an export as JSON Lines
              --help                this

            Options can be repeated, except for the keys.
            Exit code: 0 it is what was signed, 2 wrong command line, 3 a file cannot be used, 4 it is broken.
            """;

    private Optional<Path> backup = Optional.empty();
    private Optional<Path> export = Optional.empty();
    private Optional<String> publicKey = Optional.empty();
    private Optional<Path> keys = Optional.empty();
    private final List<Checkpoint> checkpoints = new ArrayList<>();
    private final List<SignedRelease> releases = new ArrayList<>();

    private Main() {}

    /** Verifies what the arguments name and ends with the exit code. */
    public static void main(String... arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /** Verifies what the arguments name; the exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        if (List.of(arguments).contains("--help")) {
            out.print(HELP);
            out.flush();
            return OK;
        }
        Main question = new Main();
        try {
            Optional<String> wrong = question.read(List.of(arguments).iterator());
            if (wrong.isEmpty() && question.export.isPresent()) {
                return question.export(question.export.get(), out);
            }
            if (wrong.isPresent() || question.backup.isEmpty()) {
                err.println(wrong.orElse("say which backup; --help tells how"));
                return USAGE;
            }
            return question.answer(question.backup.get(), out);
        } catch (InvalidValue | UncheckedIOException e) {
            err.println(e.getMessage());
            return BAD_INPUT;
        }
    }

    /** Reads the arguments; what is wrong with them, if something is. */
    private Optional<String> read(Iterator<String> arguments) {
        while (arguments.hasNext()) {
            String argument = arguments.next();
            if (!argument.startsWith("--")) {
                if (backup.isPresent()) {
                    return Optional.of("one backup at a time; the second was " + argument);
                }
                backup = Optional.of(Path.of(argument));
            } else if (!arguments.hasNext()) {
                return Optional.of(argument + " lacks its value, or is no option; --help lists them");
            } else if (!option(argument, arguments.next())) {
                return Optional.of("there is no option " + argument + "; --help lists them");
            }
        }
        return Optional.empty();
    }

    private boolean option(String name, String value) {
        switch (name) {
            case "--public-key" -> publicKey = Optional.of(SiteKey.publicKeyOf(value));
            case "--checkpoint" -> checkpoints.add(KeptElsewhere.checkpoint(Path.of(value)));
            case "--release" -> releases.add(KeptElsewhere.release(Path.of(value)));
            case "--export" -> export = Optional.of(Path.of(value));
            case "--keys" -> keys = Optional.of(Path.of(value));
            default -> {
                return false;
            }
        }
        return true;
    }

    private int export(Path file, PrintWriter out) {
        SignedDump dump =
                SignedDump.of(file, publicKey.or(() -> keys.map(Main::keys).map(Keys::publicKey)));
        out.println(dump.subjects() + " subjects, commit " + dump.commit() + ", " + dump.label());
        dump.wrong().forEach(out::println);
        out.println(dump.isIntact() ? "It is what the key " + dump.keyId() + " signed." : "It is not what was signed.");
        if (!dump.isTrusted()) {
            out.println(
                    "The key was taken from the file itself: hold its id against one that you have from elsewhere.");
        }
        return dump.isIntact() ? OK : BROKEN;
    }

    private int answer(Path file, PrintWriter out) {
        Optional<Keys> opened = keys.map(Main::keys);
        Verification.Trust trust =
                new Verification.Trust(opened, publicKey.or(() -> opened.map(Keys::publicKey)), checkpoints, releases);
        try (Database database = Database.toInspect(file)) {
            Answer answer = Answer.of(database, trust, (part, done, of) -> {});
            answer.print(out);
            return answer.intact() ? OK : BROKEN;
        } catch (DataAccessException e) {
            throw new InvalidValue(file + " is no record of Asbuilt: " + e.getMessage());
        }
    }

    private static Keys keys(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new InvalidValue("there is no key file " + file);
        }
        try {
            return Keys.openOrCreate(file);
        } catch (RuntimeException e) {
            // What stands in it must not be repeated.
            throw new InvalidValue(file + " holds no usable keys");
        }
    }
}
