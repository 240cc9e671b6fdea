package org.asbuilt.server.cli;

import org.asbuilt.server.record.KeyRotation;
import org.asbuilt.server.record.RecordOffice;
import picocli.CommandLine.Command;

/** The commands about the keys that everything in the database lies under. */
final class SealingCommands {
    private SealingCommands() {}

    /** Shows how they stand. */
    @Command(
            name = "show",
            description = "Show under which keys everything lies.",
            footer = "Exit code 1: something is open, or lies under a former key.")
    static final class Show extends OfficeCommand {
        @Override
        String action() {
            return "keys.show";
        }

        @Override
        int work(RecordOffice office) {
            return told(this, office.keyRotation().standing());
        }
    }

    /** Changes the key. */
    @Command(
            name = "rotate",
            description =
                    "Begin a new key and move everything under it; or end what an earlier time began. A server that"
                            + " runs may go on; whatever moment this is broken off at, everything can be read.",
            footer =
                    "Copies of the key file are to be made anew afterwards (asbuilt keys export): older ones do not open"
                            + " what is written from now on, and are needed for backups from before.")
    static final class Rotate extends OfficeCommand {
        @Override
        String action() {
            return "keys.rotate";
        }

        @Override
        int work(RecordOffice office) {
            return told(this, office.keyRotation().rotate(done -> err().println(done + " keys and rows done")));
        }
    }

    /** Seals what is open. */
    @Command(
            name = "seal",
            description = "Seal what was written by versions that did not seal; what was ever signed stays as it is.")
    static final class Seal extends OfficeCommand {
        @Override
        String action() {
            return "keys.seal";
        }

        @Override
        int work(RecordOffice office) {
            return told(this, office.keyRotation().seal(done -> err().println(done + " rows done")));
        }
    }

    private static int told(OfficeCommand command, KeyRotation.Standing standing) {
        command.out().println("key that seals        " + standing.present());
        command.out()
                .println("former keys           "
                        + (standing.former().isEmpty() ? "none" : String.join(", ", standing.former())));
        command.out().println("keys of the record    " + standing.recordKeys());
        command.out()
                .println("keys under the file   " + standing.keys() + ", " + standing.behind()
                        + " of them under a former key");
        command.out().println("destroyed to forget   " + standing.forgotten());
        command.out().println("rows that lie open    " + standing.open());
        command.out().println(standing.sentence() + ".");
        return standing.settled() ? ExitCode.OK : ExitCode.FINDINGS;
    }
}
