package org.asbuilt.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.asbuilt.model.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may sign in, with what, and what they may do then. */
class PersonTest {
    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final Outside HOME = new Outside(Outside.Way.DIRECTORY, "cn=anna", Optional.empty());

    private static Person anna() {
        return Person.invited("anna", " Anna ", List.of(Role.READER, Role.RECORD_OWNER), NOW);
    }

    @Test
    void whoeverMayNotSignInMayDoNothing() {
        Person anna = anna();
        assertThat(anna.permissions(NOW))
                .containsAll(Role.READER.permissions())
                .containsAll(Role.RECORD_OWNER.permissions());
        assertThat(anna.permissions(NOW.minusSeconds(1))).as("not yet").isEmpty();
        Person resting = anna.as("Anna", Affiliation.OWN, false);
        assertThat(resting.grants(NOW)).isEmpty();
        assertThat(resting.permissions(NOW)).isEmpty();
        assertThat(resting.roles())
                .as("kept for the day of return")
                .containsExactlyInAnyOrder(Role.READER, Role.RECORD_OWNER);
    }

    @Test
    void aPersonHasAPasswordHereOrAHomeOutsideAndNeverBoth() {
        Person here = anna().withPassword("hash");
        assertThat(here.password()).contains("hash");
        Person outside = here.from(HOME);
        assertThat(outside.password()).as("the old one opens nothing").isEmpty();
        assertThat(outside.isFrom(Outside.Way.DIRECTORY)).isTrue();
        assertThat(outside.isFrom(Outside.Way.OPENID)).isFalse();
        assertThat(here.isFrom(Outside.Way.DIRECTORY)).isFalse();
        assertThat(outside.withPassword("new").outside()).isEmpty();
        assertThat(outside.fromHere().outside()).isEmpty();
        assertThat(outside.fromHere().password()).isEmpty();
        assertThat(here.fromHere()).as("keeps the password").isEqualTo(here);
        assertThatThrownBy(() -> new Person(
                        "anna", "Anna", Affiliation.OWN, List.of(), Optional.of("hash"), Optional.of(HOME), true, NOW))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("anna has either a password here or comes in by the directory");
    }

    @Test
    void ofAForgottenPersonOnlyTheUserNameIsLeft() {
        Person anna = anna().withPassword("hash");
        assertThat(anna.isForgotten()).isFalse();
        Person forgotten = anna.forgotten();
        assertThat(forgotten.isForgotten()).isTrue();
        assertThat(forgotten.user()).isEqualTo("anna");
        assertThat(forgotten.name()).doesNotContain("Anna");
        assertThat(forgotten.grants()).isEmpty();
        assertThat(forgotten.password()).isEmpty();
        assertThat(forgotten.active()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "Anna", "1anna", "an na", ""})
    void aUserNameHasAForm(String user) {
        assertThatThrownBy(() -> Person.invited(user, "Anna", List.of(), NOW)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void aNameHasAHundredCharactersAtMost() {
        assertThat(anna().name()).isEqualTo("Anna");
        assertThat(Person.invited("anna", "n".repeat(100), List.of(), NOW).name())
                .hasSize(100);
        for (String name : List.of("n".repeat(101), "   ")) {
            assertThatThrownBy(() -> Person.invited("anna", name, List.of(), NOW))
                    .isInstanceOf(InvalidValue.class);
        }
    }

    @Test
    void otherGrantsTakeThePlaceOfThoseBefore() {
        Person anna = anna().withGrants(List.of(Grant.of(Role.READER, NOW)));
        assertThat(anna.roles()).containsExactly(Role.READER);
        assertThat(anna.permissions(NOW)).isEqualTo(Role.READER.permissions());
    }
}
