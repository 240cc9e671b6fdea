package org.asbuilt.server.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.asbuilt.access.People;
import org.asbuilt.access.Permission;
import org.asbuilt.access.Person;
import org.asbuilt.logbook.Entry.AccountReviewed;
import org.asbuilt.logbook.Entry.AccountVerdict;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.record.RecordOffice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Forgets people who left: name, home, password, factors, sessions, tokens and roles. What they did stays in the logs under the user name,
 * which is never given to another. Two people of two roles do it: who gives roles asks, who confirms them agrees. Source: requirements
 * S-12; ISO/IEC 27002:2022 control 5.34 (privacy).
 */
@Component
public final class Forgetting {
    private final RecordOffice office;
    private final People people;
    private final Clock clock;

    /** Somebody who is to be forgotten: who asked, and when. */
    public record Asked(Person person, String by, Instant at) {}

    /** Forgets of those people. */
    public Forgetting(RecordOffice office, People people, Clock clock) {
        this.office = office;
        this.people = people;
        this.clock = clock;
    }

    /** Asks that somebody be forgotten who was shut out. */
    public void ask(Person asker, String user) {
        Person person = left(user);
        if (asker.user().equals(user)) {
            throw new Refusal(HttpStatus.CONFLICT, "own-account", "nobody forgets their own account");
        }
        write(asker, person, AccountVerdict.FORGETTING_ASKED);
    }

    /** Agrees, and forgets. */
    public void agree(Person agreeing, String user) {
        Asked asked = waiting().stream()
                .filter(one -> one.person().user().equals(user))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("wish to forget " + user));
        if (asked.by().equals(agreeing.user()) || agreeing.user().equals(user)) {
            throw new Refusal(
                    HttpStatus.FORBIDDEN, "another-person-needed", "somebody else than who asked has to agree");
        }
        boolean everywhere = agreeing.grants(clock.instant()).stream()
                .anyMatch(grant -> grant.role().permissions().contains(Permission.CERTIFY)
                        && grant.scope().isEverything());
        if (!everywhere) {
            throw Refusal.outsideScope("a person is forgotten everywhere, and you answer for a part of the plant");
        }
        write(agreeing, left(user), AccountVerdict.FORGOTTEN);
        people.forget(user);
    }

    /** Who is to be forgotten and waits for somebody to agree. */
    public List<Asked> waiting() {
        List<AccountReviewed> newest =
                office.logbook().refresh().accountsReviewed().reversed();
        return people.all().stream()
                .filter(person -> !person.active() && !person.isForgotten())
                .flatMap(person -> last(newest, person.user()).stream()
                        .map(asked -> new Asked(person, asked.person(), asked.at())))
                .toList();
    }

    /** What was said last of an account, if it is that it be forgotten. */
    private static Optional<AccountReviewed> last(List<AccountReviewed> newest, String user) {
        return newest.stream()
                .filter(one -> one.who().equals(user) && one.what().isEmpty())
                .findFirst()
                .filter(one -> one.verdict() == AccountVerdict.FORGETTING_ASKED);
    }

    private Person left(String user) {
        Person person = people.person(user).orElseThrow(() -> Refusal.notFound("person " + user));
        if (person.active()) {
            throw new Refusal(
                    HttpStatus.CONFLICT, "still-active", user + " can still come in; shut the person out first");
        }
        if (person.isForgotten()) {
            throw new Refusal(HttpStatus.CONFLICT, "forgotten", user + " was forgotten before");
        }
        return person;
    }

    private void write(Person by, Person of, AccountVerdict verdict) {
        office.logbook().write(List.of(new AccountReviewed(by.user(), clock.instant(), of.user(), verdict, "")));
    }
}
