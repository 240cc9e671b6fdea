package org.asbuilt.server.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
    /** As people expect them; no two are the same to them. */
    private static final List<String> ORDERED = List.of(
            "",
            "2",
            "3a",
            "10",
            "100000000000",
            "conduit 9.2",
            "conduit 9.10",
            "plc",
            "PLC-2",
            "plc-10",
            "PLC-10a",
            "pump");

    @Test
    void numbersAreReadAsNumbersAndCapitalsAsSmallLetters() {
        assertThat(ORDERED).isSortedAccordingTo(NaturalOrder::compare);
        assertThat(NaturalOrder.compare("PLC-02", "plc-2")).isZero();
        assertThat(NaturalOrder.compare("9999999999999", "10000000000000")).isNegative();
    }

    @Test
    void textsCompareAsTheirKeysDo() {
        for (String one : ORDERED) {
            for (String other : ORDERED) {
                assertThat(Integer.signum(NaturalOrder.compare(one, other)))
                        .as(one + " and " + other)
                        .isEqualTo(Integer.signum(NaturalOrder.key(one).compareTo(NaturalOrder.key(other))));
            }
        }
    }
}
