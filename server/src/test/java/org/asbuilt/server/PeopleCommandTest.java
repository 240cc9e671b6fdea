package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.asbuilt.access.CodeSecret;
import org.asbuilt.access.Person;
import org.asbuilt.access.Role;
import org.asbuilt.server.record.Home;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.record.Storage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts at the console, where nobody can come in any more. */
class PeopleCommandTest {
    @TempDir
    private Path folder;

    @Test
    void somebodyIsInvitedListedAndShutOut() {
        Console.Ran invited =
                run("invite", "adam", "--name", "Adam Roth", "--role", "administrator", "--role", "record-owner");
        assertThat(invited.code()).isZero();
        assertThat(invited.out()).contains("/invitation?token=");
        try (RecordOffice office = office()) {
            Person adam = office.people().person("adam").orElseThrow();
            assertThat(adam.roles()).containsExactly(Role.RECORD_OWNER, Role.ADMINISTRATOR);
            assertThat(office.reading()
                            .accesses(Long.MAX_VALUE, Optional.empty(), Optional.of("console.people.invite"), 5))
                    .hasSize(1);
        }
        assertThat(run("list").out()).contains("adam\tAdam Roth\tactive\tno password\tno second factor");
        Console.Ran shut = run("disable", "adam");
        assertThat(shut.out()).contains("adam cannot come in any more");
        assertThat(shut.err()).contains("nobody administers the people any more");
        assertThat(run("list").out()).contains("adam\tAdam Roth\tdisabled");
        assertThat(run("link", "adam").out()).contains("/invitation?token=");
    }

    @Test
    void lostFactorsAreForgottenAndTheSessionsEnd() {
        run("invite", "adam", "--name", "Adam Roth");
        try (RecordOffice office = office()) {
            office.factors().offer("adam", new CodeSecret(new byte[20], Instant.now(), 0));
            office.factors().confirm("adam", 1);
            assertThat(office.factors().has("adam")).isTrue();
        }
        assertThat(run("list").out()).contains("\tsecond factor");
        assertThat(run("reset-factors", "adam").out()).contains("has no second factor any more");
        assertThat(run("reset-factors", "adam").out()).contains("had no second factor");
        try (RecordOffice office = office()) {
            assertThat(office.factors().has("adam")).isFalse();
            assertThat(office.sessions().of("adam")).isEmpty();
        }
    }

    @Test
    void whatCannotBeDoneIsSaid() {
        assertThat(run("link", "nobody").err()).contains("there is no person nobody");
        assertThat(run("invite", "adam", "--name", "Adam", "--role", "king").err())
                .contains("there is no role king");
        run("invite", "adam", "--name", "Adam");
        Console.Ran again = run("invite", "adam", "--name", "Adam");
        assertThat(again.code()).isEqualTo(3);
        assertThat(again.err()).contains("the user name adam is taken");
        assertThat(run().code()).isEqualTo(2);
    }

    private Console.Ran run(String... arguments) {
        List<String> all = new java.util.ArrayList<>(List.of("people"));
        all.addAll(List.of(arguments));
        if (arguments.length > 0) {
            all.addAll(List.of("--home", folder.resolve("home").toString()));
        }
        return Console.run(all.toArray(String[]::new));
    }

    private RecordOffice office() {
        return new RecordOffice(
                Storage.open(Home.prepare(folder.resolve("home")), Optional.empty()), Clock.systemUTC());
    }
}
