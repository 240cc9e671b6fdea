package org.asbuilt.server.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.asbuilt.access.AccessReview;
import org.asbuilt.access.AccessReview.Held;
import org.asbuilt.access.Grant;
import org.asbuilt.access.People;
import org.asbuilt.access.Person;
import org.asbuilt.access.Role;
import org.asbuilt.logbook.Entry;
import org.asbuilt.logbook.Entry.AccountVerdict;
import org.asbuilt.model.Id;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.settings.PeopleSettings;
import org.asbuilt.server.settings.Settings;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Has owners confirm or end grants, and lets those rest that nobody confirmed. Each verdict stands in the chained logbook. */
@Component
public final class AccessReviews {
    /** In whose name the installation acts by itself: no user name is written so. */
    public static final String BY_ITSELF = "(by itself)";

    private final RecordOffice office;
    private final People people;
    private final Clock clock;
    private final AccessReview review;

    /** A grant that somebody means: whose, and its key. */
    public record Meant(String user, String key) {}

    /** The review by which the settings go. */
    public AccessReviews(RecordOffice office, People people, Settings settings, Clock clock) {
        this.office = office;
        this.people = people;
        this.clock = clock;
        review = new AccessReview(
                settings.get(PeopleSettings.ACCESS_REVIEW_WITHIN), settings.get(PeopleSettings.ACCESS_REVIEW_GRACE));
    }

    /** By when grants are due, and when they rest. */
    public AccessReview terms() {
        return review;
    }

    /** All grants that have begun and not ended. */
    public List<Held> held() {
        return AccessReview.held(people.all(), clock.instant());
    }

    /** Every verdict on an account, the newest first. */
    public List<Entry.AccountReviewed> verdicts() {
        return office.logbook().refresh().accountsReviewed().reversed();
    }

    /** Says that grants are still needed; those that rest count again. All of them, or none if one is refused. */
    public List<Held> confirm(Person reviewer, List<Meant> meant) {
        Instant now = clock.instant();
        return decide(reviewer, meant, AccountVerdict.CONFIRMED, grant -> Optional.of(grant.confirmed(now)));
    }

    /** Takes grants away. All of them, or none if one is refused. */
    public List<Held> end(Person reviewer, List<Meant> meant) {
        List<Held> ended = found(reviewer, meant);
        Instant now = clock.instant();
        List<Person> left = people.all().stream()
                .map(person -> ended.stream()
                        .filter(held -> held.holder().user().equals(person.user()))
                        .reduce(person, (one, held) -> without(one, held.grant()), (one, other) -> other))
                .toList();
        demandSomebody(Role.RECORD_OWNER, ended, left, now);
        demandSomebody(Role.ADMINISTRATOR, ended, left, now);
        return decide(reviewer, meant, AccountVerdict.ENDED, grant -> Optional.empty());
    }

    /** Lets rest what nobody confirmed in time. */
    public AccessReview.Overdue rest() {
        Instant now = clock.instant();
        AccessReview.Overdue overdue = review.overdue(people.all(), now);
        for (Held held : overdue.rests()) {
            office.log(BY_ITSELF, "access-review.rest", text(held), true, "round");
            write(BY_ITSELF, now, held, AccountVerdict.RESTED);
            replace(held, Optional.of(held.grant().restingSince(now)));
        }
        return overdue;
    }

    /** A grant in words, for lists and the logbook. */
    public static String text(Held held) {
        Grant grant = held.grant();
        String places = grant.places().isEmpty()
                ? "the whole plant"
                : grant.places().stream().map(Id::value).collect(Collectors.joining(", "));
        return held.holder().user() + ": "
                + grant.role().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " for " + places
                + grant.deputyFor().map(who -> ", standing in for " + who).orElse("")
                + ", since " + grant.from();
    }

    private List<Held> decide(
            Person reviewer, List<Meant> meant, AccountVerdict verdict, Function<Grant, Optional<Grant>> then) {
        List<Held> all = found(reviewer, meant);
        Instant now = clock.instant();
        for (Held held : all) {
            write(reviewer.user(), now, held, verdict);
            replace(held, then.apply(held.grant()));
        }
        return all;
    }

    private List<Held> found(Person reviewer, List<Meant> meant) {
        if (meant.isEmpty()) {
            throw Refusal.badRequest("malformed", "name at least one grant");
        }
        Instant now = clock.instant();
        List<Held> all = new ArrayList<>();
        for (Meant one : meant) {
            Held held = people.person(one.user())
                    .flatMap(person -> AccessReview.find(person, one.key()))
                    .orElseThrow(() -> Refusal.notFound("grant " + one.key() + " of " + one.user()));
            if (reviewer.user().equals(one.user())) {
                throw new Refusal(HttpStatus.FORBIDDEN, "own-account", "nobody confirms or ends their own roles");
            }
            if (!AccessReview.mayReview(reviewer, held, now)) {
                throw Refusal.outsideScope(
                        "this grant is for another part of the plant than you answer for: " + text(held));
            }
            all.add(held);
        }
        return List.copyOf(all);
    }

    private static Person without(Person person, Grant grant) {
        return AccessReview.with(new Held(person, grant), Optional.empty());
    }

    private static void demandSomebody(Role role, List<Held> ended, List<Person> left, Instant now) {
        boolean gone = ended.stream().anyMatch(held -> held.grant().role() == role)
                && left.stream()
                        .flatMap(person -> person.grants(now).stream())
                        .noneMatch(grant -> grant.role() == role);
        if (gone) {
            throw new Refusal(
                    HttpStatus.CONFLICT,
                    "last-of-role",
                    "nobody would be " + role.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                            + " any more; give somebody else the role first");
        }
    }

    private void write(String person, Instant now, Held held, AccountVerdict verdict) {
        office.logbook()
                .write(List.of(
                        new Entry.AccountReviewed(person, now, held.holder().user(), verdict, text(held))));
    }

    /** Other grants of the person may have been altered in the same round: the person as it is now counts. */
    private void replace(Held held, Optional<Grant> instead) {
        people.person(held.holder().user())
                .map(person -> AccessReview.with(new Held(person, held.grant()), instead))
                .ifPresent(people::replace);
    }
}
