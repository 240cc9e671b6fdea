package org.asbuilt.server.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.asbuilt.access.Person;
import org.asbuilt.access.Role;
import org.asbuilt.server.identity.AtConsole;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.settings.Catalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Helps accounts at the console, where nobody can come in any more. Each use stands in the access log. */
@Command(
        name = "people",
        mixinStandardHelpOptions = true,
        description =
                "See who has an account, and help where nobody can come in any more; each use is in the access log.",
        subcommands = {
            PeopleCommand.All.class,
            PeopleCommand.Invite.class,
            PeopleCommand.Link.class,
            PeopleCommand.ResetFactors.class,
            PeopleCommand.Disable.class
        })
final class PeopleCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which: list, invite, link, reset-factors or disable.");
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Tells where a one-time link leads. */
    private static void tell(OfficeCommand command, RecordOffice office, String path) {
        String address = office.settings().get(Catalogue.PUBLIC_ADDRESS).orElse("");
        command.out().println("Works once, for three days: " + address + path);
        if (address.isEmpty()) {
            command.out().println("Put the address of the server before it; the setting public-address would do so.");
        }
    }

    /** Lists. */
    @Command(name = "list", description = "List everybody with an account.")
    static final class All extends OfficeCommand {
        @Override
        String action() {
            return "people.list";
        }

        @Override
        int work(RecordOffice office) {
            office.people().all().forEach(person -> out().println(line(person, office)));
            return ExitCode.OK;
        }

        private static String line(Person person, RecordOffice office) {
            String state = person.isForgotten() ? "forgotten" : person.active() ? "active" : "disabled";
            String home = person.outside()
                    .map(one -> one.way().text() + " as " + one.name())
                    .orElse(person.password().isPresent() ? "password here" : "no password");
            String factor = office.factors().has(person.user()) ? "second factor" : "no second factor";
            String roles = person.grants().stream()
                    .map(grant ->
                            words(grant.role()) + (grant.isActive(office.clock().instant()) ? "" : " (does not count)"))
                    .collect(Collectors.joining(", "));
            return String.join("\t", person.user(), person.name(), state, home, factor, roles);
        }
    }

    /** Makes somebody known. */
    @Command(name = "invite", description = "Make somebody known and print a one-time link to choose a password by.")
    static final class Invite extends OfficeCommand {
        @Parameters(paramLabel = "USER", description = "the name to sign in with")
        private String user = "";

        @Option(names = "--name", required = true, description = "what people call the person")
        private String name = "";

        @Option(
                names = "--role",
                paramLabel = "ROLE",
                description = "a role for the whole plant, such as record-owner; can be given several times")
        private List<String> roles = List.of();

        @Override
        String action() {
            return "people.invite";
        }

        @Override
        int work(RecordOffice office) {
            Set<Role> given = new LinkedHashSet<>();
            roles.forEach(role -> given.add(parsed(role)));
            tell(this, office, new AtConsole(office).invite(user, name, given));
            return ExitCode.OK;
        }

        private static Role parsed(String text) {
            for (Role role : Role.values()) {
                if (words(role).equals(text.toLowerCase(Locale.ROOT).replace('_', '-'))) {
                    return role;
                }
            }
            throw new Asbuilt.Ended(
                    ExitCode.BAD_INPUT, "there is no role " + text + "; docs/reference/roles.md lists them");
        }
    }

    /** Gives a fresh link. */
    @Command(name = "link", description = "Print a one-time link by which somebody chooses another password.")
    static final class Link extends OfficeCommand {
        @Parameters(paramLabel = "USER", description = "whose")
        private String user = "";

        @Override
        String action() {
            return "people.link";
        }

        @Override
        int work(RecordOffice office) {
            tell(this, office, new AtConsole(office).link(user));
            return ExitCode.OK;
        }
    }

    /** Drops second factors. */
    @Command(
            name = "reset-factors",
            description = "Forget the second factors of somebody who lost them all, and end the sessions.")
    static final class ResetFactors extends OfficeCommand {
        @Parameters(paramLabel = "USER", description = "whose")
        private String user = "";

        @Override
        String action() {
            return "people.reset-factors";
        }

        @Override
        int work(RecordOffice office) {
            out().println(
                            new AtConsole(office).resetFactors(user)
                                    ? user + " has no second factor any more; the password still counts."
                                    : user + " had no second factor.");
            return ExitCode.OK;
        }
    }

    /** Shuts out. */
    @Command(name = "disable", description = "Shut somebody out and end the sessions.")
    static final class Disable extends OfficeCommand {
        @Parameters(paramLabel = "USER", description = "whom")
        private String user = "";

        @Override
        String action() {
            return "people.disable";
        }

        @Override
        int work(RecordOffice office) {
            boolean administered = new AtConsole(office).disable(user);
            out().println(user + " cannot come in any more.");
            if (!administered) {
                err().println("asbuilt: warning: nobody administers the people any more; asbuilt people invite makes"
                        + " somebody known who does");
            }
            return ExitCode.OK;
        }
    }
}
