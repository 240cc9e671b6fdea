package org.asbuilt.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is an id and what is none. */
class IdTest {
    /** The form as the documentation of the class states it. */
    private static final Pattern FORM = Pattern.compile("[a-z][a-z-]*-[0-9a-hjkmnp-tv-z]{16}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "asset",
                "-4f7k2m9q0r3t5v8x",
                "--4f7k2m9q0r3t5v8x",
                "asset-4f7k2m9q0r3t5v8",
                "asset-4f7k2m9q0r3t5v8x1",
                "asset-4f7k2m9q0r3t5v8u",
                "asset-4f7k2m9q0r3t5v8é",
                "Asset-4f7k2m9q0r3t5v8x",
                "asset_4f7k2m9q0r3t5v8x",
                "asset-4f7k2m9q0r3t5v8x\n",
                "as set-4f7k2m9q0r3t5v8x"
            })
    void isNoId(String text) {
        assertThatThrownBy(() -> new Id(text)).isInstanceOf(InvalidValue.class);
        assertThat(Id.isOne(text)).isFalse();
    }

    @Test
    void isTakenExactlyWhenItHasTheForm() {
        Random random = new Random(5);
        String letters = "abz-09ilou4\u00e9A";
        int taken = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder("asset-4f7k2m9q0r3t5v8x");
            for (int changes = random.nextInt(3); changes > 0; changes--) {
                text.setCharAt(random.nextInt(text.length()), letters.charAt(random.nextInt(letters.length())));
            }
            String one = text.toString();
            if (FORM.matcher(one).matches()) {
                taken++;
                assertThatCode(() -> new Id(one)).as(one).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(() -> new Id(one)).as(one).isInstanceOf(InvalidValue.class);
            }
        }
        assertThat(taken).isBetween(1000, 19_000);
    }

    @Test
    void oneSeedGivesOneIdOfItsKind() {
        for (Kind kind : Kind.values()) {
            Id id = Id.of(kind, "a seed");
            assertThat(id).isEqualTo(Id.of(kind, "a seed")).isNotEqualTo(Id.of(kind, "another"));
            assertThat(id.kind()).isEqualTo(kind);
            assertThat(Id.isOne(id.value())).isTrue();
        }
        assertThat(Id.isOne("nothing-4f7k2m9q0r3t5v8x")).isFalse();
    }

    @Test
    void anIdThatIsSharedIsTheOneOfItsText() {
        // More than are remembered, so that many push others out.
        for (int i = 0; i < 300_000; i++) {
            Id id = Id.shared("asset-%016d".formatted(i));
            assertThat(id.value()).endsWith(Integer.toString(i));
        }
        Id one = Id.shared("zone-4f7k2m9q0r3t5v8x");
        Id same = new Id(String.valueOf("zone-4f7k2m9q0r3t5v8x".toCharArray()));
        assertThat(Id.shared(same.value())).isSameAs(one).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(one).isNotEqualTo(Id.shared("zone-4f7k2m9q0r3t5v8y"));
        assertThatThrownBy(() -> Id.shared("zone-u")).isInstanceOf(InvalidValue.class);
    }

    @Test
    void anIdOfAKindThatIsNotKnownIsReadAndHasNone() {
        Id unknown = new Id("nothing-4f7k2m9q0r3t5v8x");
        assertThatThrownBy(unknown::kind).isInstanceOf(InvalidValue.class);
    }
}
