package org.asbuilt.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.junit.jupiter.api.Test;

/** Source: requirements 1.8, S-01. */
class AccessReviewTest {
    private static final Instant LONG_AGO = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant FRESH = NOW.minus(Duration.ofDays(30));
    private static final Id NORTH = Id.of(Kind.SITE, "north");
    private static final Id SOUTH = Id.of(Kind.SITE, "south");
    private static final AccessReview REVIEW = new AccessReview(Duration.ofDays(365), Duration.ofDays(30));

    @Test
    void whatWasConfirmedLatelyCountsOnAndWhatWasNotRests() {
        Person owner = person("owen", FRESH, Role.RECORD_OWNER);
        Person old = person("rosa", LONG_AGO, Role.READER);
        Person young = person("mara", FRESH, Role.READER);
        assertThat(rests(owner, old, young)).containsExactly("rosa READER");
        Instant due = REVIEW.due(old.grants().getFirst());
        assertThat(due).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(REVIEW.overdue(List.of(owner, old), due.plus(Duration.ofDays(29)))
                        .rests())
                .as("within the grace")
                .isEmpty();
        Person resting = old.withGrants(List.of(old.grants().getFirst().restingSince(NOW)));
        assertThat(resting.grants(NOW)).isEmpty();
        assertThat(resting.permissions(NOW)).isEmpty();
        assertThat(resting.grants().getFirst().confirmed(NOW).isActive(NOW)).isTrue();
    }

    @Test
    void nobodyReviewsTheOwnGrantsAndOnlyWithinTheOwnPartOfThePlant() {
        Person owner = person("owen", FRESH, Role.RECORD_OWNER);
        Person information = person("ines", FRESH, Role.INFORMATION_OWNER);
        Person north = information.withGrants(List.of(at(Role.INFORMATION_OWNER, NORTH)));
        Person reader = person("rosa", FRESH, Role.READER);
        AccessReview.Held own = new AccessReview.Held(owner, owner.grants().getFirst());
        AccessReview.Held everywhere =
                new AccessReview.Held(reader, reader.grants().getFirst());
        assertThat(AccessReview.mayReview(owner, own, NOW)).isFalse();
        assertThat(AccessReview.mayReview(information, own, NOW)).isTrue();
        assertThat(AccessReview.mayReview(owner, everywhere, NOW)).isTrue();
        assertThat(AccessReview.mayReview(north, everywhere, NOW)).isFalse();
        assertThat(AccessReview.mayReview(north, new AccessReview.Held(reader, at(Role.READER, NORTH)), NOW))
                .isTrue();
        assertThat(AccessReview.mayReview(north, new AccessReview.Held(reader, at(Role.READER, SOUTH)), NOW))
                .isFalse();
        assertThat(AccessReview.mayReview(reader, own, NOW)).isFalse();
    }

    @Test
    void theLastRecordOwnerAndTheLastAdministratorNeverRest() {
        Person first = person("owen", LONG_AGO, Role.RECORD_OWNER);
        Person second = person("olga", LONG_AGO.plusSeconds(1), Role.RECORD_OWNER);
        assertThat(rests(first)).isEmpty();
        assertThat(rests(second, first)).containsExactly("owen RECORD_OWNER");
        Person owner = person("ossi", FRESH, Role.RECORD_OWNER);
        Person adam = person("adam", LONG_AGO, Role.ADMINISTRATOR);
        Person anna = person("anna", LONG_AGO, Role.ADMINISTRATOR);
        assertThat(rests(owner, adam)).isEmpty();
        assertThat(rests(owner, adam, anna)).containsExactly("adam ADMINISTRATOR");
        assertThat(rests(owner, adam, anna.as("anna", Affiliation.OWN, false)))
                .as("who cannot come in is no administrator")
                .isEmpty();
    }

    @Test
    void whatNobodyElseCouldConfirmDoesNotRest() {
        assertThat(rests(person("rosa", LONG_AGO, Role.READER), person("adam", FRESH, Role.ADMINISTRATOR)))
                .isEmpty();
        Person north =
                person("ines", FRESH, Role.INFORMATION_OWNER).withGrants(List.of(at(Role.INFORMATION_OWNER, NORTH)));
        assertThat(rests(north, person("rosa", LONG_AGO, Role.READER))).isEmpty();
        assertThat(REVIEW.overdue(List.of(north, person("rosa", LONG_AGO, Role.READER)), NOW)
                        .stands())
                .hasSize(1);
    }

    @Test
    void aGrantKeepsItsKeyWhenItIsConfirmedOrRests() {
        Grant grant = Grant.of(Role.READER, LONG_AGO);
        assertThat(grant.confirmed(NOW).key()).isEqualTo(grant.key());
        assertThat(grant.restingSince(NOW).key()).isEqualTo(grant.key());
        assertThat(Grant.of(Role.READER, NOW).key()).isNotEqualTo(grant.key());
        assertThat(at(Role.READER, NORTH).key())
                .isNotEqualTo(at(Role.READER, SOUTH).key());
    }

    private static Grant at(Role role, Id place) {
        return Grant.of(role, List.of(place), FRESH, Optional.empty(), Optional.empty(), FRESH);
    }

    private static Person person(String user, Instant since, Role role) {
        return Person.invited(user, user, Set.of(role), since);
    }

    private static List<String> rests(Person... people) {
        List<String> names = new ArrayList<>();
        REVIEW.overdue(List.of(people), NOW)
                .rests()
                .forEach(held ->
                        names.add(held.holder().user() + " " + held.grant().role()));
        return names;
    }
}
