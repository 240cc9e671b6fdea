package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.server.record.Age;
import org.asbuilt.server.record.KeyShare;
import org.junit.jupiter.api.Test;

class KeyShareTest {
    private static final Age.Identity IDENTITY = Age.Identity.fresh();

    @Test
    void anyThreeOfFiveRebuildTheIdentity() {
        List<KeyShare> shares = KeyShare.split(IDENTITY, 5, 3);
        int threes = 0;
        for (int a = 0; a < 5; a++) {
            for (int b = a + 1; b < 5; b++) {
                for (int c = b + 1; c < 5; c++) {
                    List<KeyShare> three = List.of(shares.get(c), shares.get(a), shares.get(b));
                    assertThat(KeyShare.join(three).secret()).isEqualTo(IDENTITY.secret());
                    threes++;
                }
            }
        }
        assertThat(threes).isEqualTo(10);
        assertThat(KeyShare.join(shares).secret()).isEqualTo(IDENTITY.secret());
    }

    @Test
    void twoAreRefused() {
        List<KeyShare> shares = KeyShare.split(IDENTITY, 5, 3);
        assertThatThrownBy(() -> KeyShare.join(shares.subList(0, 2)))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("3 shares are needed, 2 were given");
        assertThatThrownBy(() -> KeyShare.join(List.of(shares.get(0), shares.get(0), shares.get(1))))
                .hasMessage("share 1 was given twice");
    }

    /**
     * Two shares tell nothing: over many splits of one identity, whatever stands in two shares takes on every value of a byte, however
     * the byte of the identity reads. A share that held some of the identity would always have the same there.
     */
    @Test
    void twoSharesTellNothing() {
        List<Set<String>> seen = List.of(new HashSet<>(), new HashSet<>(), new HashSet<>());
        for (int split = 0; split < 4000; split++) {
            List<KeyShare> shares = KeyShare.split(IDENTITY, 5, 3);
            String one = shares.get(0).value().substring(0, 2);
            String two = shares.get(1).value().substring(0, 2);
            seen.get(0).add(one);
            seen.get(1).add(two);
            seen.get(2).add(Integer.toHexString(Integer.parseInt(one, 16) ^ Integer.parseInt(two, 16)));
        }
        assertThat(seen).allSatisfy(values -> assertThat(values).hasSize(256));
    }

    @Test
    void aShareIsTypedAsItIsPrintedAndAWrongCharacterIsFound() {
        KeyShare share = KeyShare.split(IDENTITY, 5, 3).get(3);
        String typed = share.text().toLowerCase(Locale.ROOT).replaceAll("(.{8})", "$1 ");
        assertThat(KeyShare.parse(typed)).isEqualTo(share);
        List<String> notRead = new ArrayList<>();
        String text = share.text();
        for (int at = text.indexOf(':') + 1; at < text.length(); at++) {
            char other = text.charAt(at) == '7' ? '8' : '7';
            String wrong = text.substring(0, at) + other + text.substring(at + 1);
            try {
                KeyShare.parse(wrong);
                notRead.add(wrong);
            } catch (InvalidValue expected) {
                assertThat(expected.getMessage()).doesNotContain(share.value().substring(0, 8));
            }
        }
        assertThat(notRead).isEmpty();
        assertThat(share.toString()).doesNotContain(share.value().substring(0, 8));
    }

    @Test
    void sharesOfTwoSetsDoNotGoTogether() {
        KeyShare one = KeyShare.split(IDENTITY, 3, 2).get(0);
        KeyShare other = KeyShare.split(Age.Identity.fresh(), 3, 2).get(1);
        assertThatThrownBy(() -> KeyShare.join(List.of(one, other))).hasMessageContaining("is of the set");
        // Two splits of one identity have one set, and their shares rebuild something else.
        KeyShare again = KeyShare.split(IDENTITY, 3, 2).get(1);
        assertThatThrownBy(() -> KeyShare.join(List.of(one, again))).hasMessageContaining("do not rebuild");
        assertThatThrownBy(() -> KeyShare.split(IDENTITY, 3, 1)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> KeyShare.split(IDENTITY, 2, 3)).isInstanceOf(InvalidValue.class);
    }
}
