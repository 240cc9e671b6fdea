package org.asbuilt.server.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.record.SiteStanding;
import org.asbuilt.server.record.Sites;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Records of several sites together in that of an organisation. */
@Command(
        name = "sites",
        mixinStandardHelpOptions = true,
        description =
                "Hand what this site commits over to an organisation (key, pack), or hold copies of the records of sites"
                        + " (recipient, join, take, list, accept).",
        footer = {"", "docs/operation/sites.md says how it is set up, also over a link that goes one way only."},
        subcommands = {
            SitesCommand.Key.class,
            SitesCommand.Pack.class,
            SitesCommand.Recipient.class,
            SitesCommand.Join.class,
            SitesCommand.Take.class,
            SitesCommand.Listed.class,
            SitesCommand.Accept.class
        })
final class SitesCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say which: key, pack, recipient, join, take, list or accept.");
    }

    /** Prints by what this installation is known. */
    @Command(
            name = "key",
            description =
                    "At a site: print the key that its bundles are signed with, and the fingerprint to be read out.")
    static final class Key extends OfficeCommand {
        @Override
        String action() {
            return "sites.key";
        }

        @Override
        int work(RecordOffice office) {
            out().println(office.sites().own().key());
            out().println("fingerprint " + office.sites().own().fingerprint());
            return ExitCode.OK;
        }
    }

    /** Packs. */
    @Command(
            name = "pack",
            description =
                    "At a site: put what was committed since the last bundle into a new file, signed, and encrypted to the"
                            + " organisation. The first one holds everything. It stands in the register of what left.")
    static final class Pack extends OfficeCommand {
        @Option(names = "--to", required = true, paramLabel = "DIR", description = "the folder; it has to be there")
        private Path to = Path.of("");

        @Option(
                names = "--for",
                required = true,
                paramLabel = "AGE1...",
                description = "what the organisation's `asbuilt sites recipient` prints; can be given several times")
        private List<String> recipients = List.of();

        @Option(
                names = "--since",
                paramLabel = "COMMIT",
                description = "begin after this commit instead, because a bundle was lost; 0 for everything")
        private Optional<Long> since = Optional.empty();

        @Option(
                names = "--once",
                description = "the folder takes new files only and nothing in it can be renamed: one-way links")
        private boolean once;

        @Override
        String action() {
            return "sites.pack";
        }

        @Override
        int work(RecordOffice office) {
            Sites.Packed packed = office.sites().pack(account(), to, once, recipients, since);
            out().println(packed.file());
            out().println(
                            packed.from() > packed.until()
                                    ? "It says that nothing was committed after commit " + packed.until() + "."
                                    : "It holds commits " + packed.from() + " to " + packed.until() + ".");
            return ExitCode.OK;
        }
    }

    /** Prints to what sites encrypt. */
    @Command(name = "recipient", description = "At the organisation: print to what sites encrypt their bundles.")
    static final class Recipient extends OfficeCommand {
        @Override
        String action() {
            return "sites.recipient";
        }

        @Override
        int work(RecordOffice office) {
            out().println(office.sites().recipient());
            return ExitCode.OK;
        }
    }

    /** Lets a site join. */
    @Command(
            name = "join",
            description =
                    "At the organisation: let a site join, with the key that `asbuilt sites key` prints there. Have the"
                            + " fingerprint read out at the site, by another way than the key came.")
    static final class Join extends OfficeCommand {
        @Parameters(paramLabel = "NAME", description = "what the site is called here, for example north-works")
        private String name = "";

        @Option(names = "--key", required = true, paramLabel = "KEY", description = "the key of the site")
        private String key = "";

        @Option(
                names = "--fingerprint",
                required = true,
                paramLabel = "DIGITS",
                description = "what was read out; a key with another fingerprint is refused")
        private String fingerprint = "";

        @Override
        String action() {
            return "sites.join";
        }

        @Override
        int work(RecordOffice office) {
            Sites.Known known = office.sites().join(name, key, fingerprint, account());
            out().println(name + " joined. Its bundles must be signed by the key with the fingerprint "
                    + known.fingerprint() + ".");
            return ExitCode.OK;
        }
    }

    /** Takes bundles. */
    @Command(
            name = "take",
            description =
                    "At the organisation: take bundles of sites that joined, in whatever order. What came already is passed"
                            + " over; what comes too early waits.",
            footer = {"", "Exit code 1: something is missing, or a site forked. Exit code 3: a file was refused."})
    static final class Take extends OfficeCommand {
        @Parameters(paramLabel = "FILE", arity = "1..*", description = "bundles")
        private List<Path> files = List.of();

        @Override
        String action() {
            return "sites.take";
        }

        @Override
        int work(RecordOffice office) {
            int code = ExitCode.OK;
            for (Path file : files) {
                try {
                    Sites.Came came = opened(file, bundle -> office.sites().take(bundle, Optional.empty()));
                    out().println(file + ": " + came.site() + ": " + came.sentence());
                } catch (InvalidValue refused) {
                    err().println("asbuilt: " + file + ": " + refused.getMessage());
                    code = ExitCode.BAD_INPUT;
                }
            }
            boolean settled = office.sites().standing().stream().allMatch(SiteStanding::settled);
            return code == ExitCode.OK && !settled ? ExitCode.FINDINGS : code;
        }
    }

    /** Lists sites. */
    @Command(
            name = "list",
            description = "At the organisation: list the sites, and how far what came from them goes.",
            footer = {"", "Exit code 1: something is missing, or a site forked."})
    static final class Listed extends OfficeCommand {
        @Option(names = "--json", description = "as JSON")
        private boolean json;

        @Override
        String action() {
            return "sites.list";
        }

        @Override
        int work(RecordOffice office) {
            List<SiteStanding> all = office.sites().standing();
            if (json) {
                printJson(all);
            } else if (all.isEmpty()) {
                out().println("No site joined yet: `asbuilt sites join NAME --key KEY`.");
            }
            for (SiteStanding site : json ? List.<SiteStanding>of() : all) {
                out().println(site.name() + ": " + site.held() + " commits"
                        + site.newest().map(at -> ", the newest of " + at).orElse("")
                        + site.heard().map(at -> ", last heard of " + at).orElse("") + "; " + site.sentence());
            }
            return all.stream().allMatch(SiteStanding::settled) ? ExitCode.OK : ExitCode.FINDINGS;
        }
    }

    /** Accepts another line. */
    @Command(
            name = "accept",
            description =
                    "At the organisation: accept that a site went back, for example to a backup, and went on otherwise. The"
                            + " bundle must reach back to a commit from before; from now on its line is the site's record. What"
                            + " was taken before is kept and not shown.")
    static final class Accept extends OfficeCommand {
        @Parameters(index = "0", paramLabel = "NAME", description = "the site")
        private String name = "";

        @Parameters(index = "1", paramLabel = "FILE", description = "the bundle")
        private Path file = Path.of("");

        @Option(names = "--reason", required = true, description = "why the site went back")
        private String reason = "";

        @Override
        String action() {
            return "sites.accept";
        }

        @Override
        int work(RecordOffice office) {
            Sites.Came came = opened(file, bundle -> office.sites().accept(bundle, name, account(), reason));
            out().println(came.site() + ": " + came.sentence());
            return ExitCode.OK;
        }
    }

    private interface Reader {
        Sites.Came read(InputStream bundle);
    }

    private static Sites.Came opened(Path file, Reader reader) {
        if (!Files.isRegularFile(file)) {
            throw new InvalidValue("there is no file " + file);
        }
        try (InputStream bundle = Files.newInputStream(file)) {
            return reader.read(bundle);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
