package org.asbuilt.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoicesTest {
    @Test
    void whatIsNotSaidIsAsUsual() {
        Choices choices = Choices.parse("people=40", "database=jdbc:postgresql://localhost/asbuilt?x=y");
        assertThat(choices.people()).isEqualTo(40);
        assertThat(choices.minutes()).isEqualTo(120);
        assertThat(choices.goal()).isEqualTo(1000);
        assertThat(choices.database()).contains("jdbc:postgresql://localhost/asbuilt?x=y");
        assertThat(Choices.parse().database()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"people", "persons=4", "people=", "people=-1", "people=ten", "=4", "seconds=1e3"})
    void whatIsNoChoiceIsRefusedWithItsWord(String word) {
        assertThatThrownBy(() -> Choices.parse(word))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(word)
                .hasMessageContaining("expected");
    }
}
