package org.asbuilt.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

/** Amounts as people write them. */
class AmountTest {
    @ParameterizedTest
    @CsvSource({"250ms,PT0.25S", "30s,PT30S", "5m,PT5M", "1 h,PT1H", "2D,PT48H"})
    void times(String text, Duration time) {
        assertThat(new Amount.OfTime().convert(text)).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource({"500b,500", "1kB,1000", "100MB,100000000", "2 GiB,2147483648", "10GB,10000000000"})
    void sizes(String text, long bytes) {
        assertThat(new Amount.OfBytes().convert(text)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "m", "-5m", "5 apples", "99999999999s"})
    void anythingElseIsNone(String text) {
        assertThatThrownBy(() -> new Amount.OfTime().convert(text)).isInstanceOf(TypeConversionException.class);
        assertThatThrownBy(() -> new Amount.OfBytes().convert(text)).isInstanceOf(TypeConversionException.class);
    }

    @Test
    void bytesAreShownInTwoDigitsOrThree() {
        assertThat(Amount.bytes(999)).isEqualTo("999 B");
        assertThat(Amount.bytes(4_000)).isEqualTo("4.0 kB");
        assertThat(Amount.bytes(99_960)).isEqualTo("100 kB");
        assertThat(Amount.bytes(999_900)).isEqualTo("1.0 MB");
        assertThat(Amount.bytes(10_000_000_000L)).isEqualTo("10 GB");
    }
}
