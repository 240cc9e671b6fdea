package org.asbuilt.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HappeningTypeTest {
    @ParameterizedTest
    @EnumSource
    void eachIsFoundByItsWordAndSaysInASentenceWhatItIs(HappeningType type) {
        assertThat(type.text()).matches("[a-z]+(-[a-z]+)*(\\.[a-z]+(-[a-z]+)*)?");
        assertThat(HappeningType.of(type.text())).contains(type);
        assertThat(type.sentence()).matches("[A-Z].*\\.");
        assertThat(type.isAskedFor(type.text())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "change.approved, true",
        "change, true",
        "logbook, true",
        "change-named, true",
        "import, true",
        "chang, false",
        "change., false",
        "change.appr, false",
        "data, false",
        "change.aproved, false",
        "Change, false",
        "'', false"
    })
    void itIsAskedForByItsWordOrHowSeveralBegin(String wanted, boolean any) {
        assertThat(HappeningType.isAnyAskedFor(wanted)).isEqualTo(any);
    }

    @Test
    void whoAsksForChangesIsToldOfTheirEventsAndOfNothingElse() {
        assertThat(HappeningType.CHANGE_APPLIED.isAskedFor("change")).isTrue();
        assertThat(HappeningType.CHANGE_NAMED.isAskedFor("change")).isFalse();
        assertThat(HappeningType.IMPORT_WITHDRAWN.isAskedFor("import")).isFalse();
        assertThat(HappeningType.of("change")).isEmpty();
    }
}
