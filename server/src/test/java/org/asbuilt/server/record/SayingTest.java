package org.asbuilt.server.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SayingTest {
    private static final String LETTERS = "ab1\n-é\ud83d\ude00";

    @Test
    void aWordIsFoundWhereItStandsAndNowhereElse() {
        Random random = new Random(1);
        int found = 0;
        for (int i = 0; i < 20_000; i++) {
            String text = text(random, random.nextInt(60));
            String word = text(random, 1 + random.nextInt(5));
            boolean stands = text.contains(word);
            assertThat(new Saying(text, List.of()).holds(word, Saying.hashes(word)))
                    .as("%s in %s", word, text)
                    .isEqualTo(stands);
            found += stands ? 1 : 0;
        }
        assertThat(found).isBetween(1_000, 19_000);
    }

    @Test
    void mostTextsInWhichAWordDoesNotStandAreNotRead() {
        Random random = new Random(2);
        int read = 0;
        for (int i = 0; i < 10_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int at = 0; at < 300; at++) {
                text.append((char) ('a' + random.nextInt(26)));
            }
            read += new Saying(text.toString(), List.of()).mayHold(Saying.hashes("sn4711")) ? 1 : 0;
        }
        assertThat(read).isLessThan(300);
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
