package org.asbuilt.dissect.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StreamTest {
    /** Messages end with a dot. */
    private static final class Sentences implements Stream.Reader {
        private final List<String> read = new ArrayList<>();
        private int gaps;

        @Override
        public int read(byte[] array, int start, int length) {
            for (int index = 0; index < length; index++) {
                if (array[start + index] == '.') {
                    read.add(new String(array, start, index + 1, StandardCharsets.US_ASCII));
                    return index + 1;
                }
            }
            return 0;
        }

        @Override
        public void gap() {
            gaps++;
        }
    }

    private final Stream stream = new Stream();
    private final Sentences sentences = new Sentences();

    private void offer(int sequence, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        stream.offer(sequence, bytes, 0, bytes.length, bytes.length, sentences);
    }

    @Test
    void messagesShareAndSpanSegments() {
        stream.restart(-5);
        offer(-5, "a.bc.d");
        offer(1, "e");
        offer(2, "f.");
        assertThat(sentences.read).containsExactly("a.", "bc.", "def.");
    }

    @Test
    void repetitionAndOverlapAreDropped() {
        stream.restart(0);
        offer(0, "one.");
        offer(0, "one.");
        offer(2, "e.two.");
        assertThat(sentences.read).containsExactly("one.", "two.");
    }

    @Test
    void aHoleIsFilledLater() {
        stream.restart(0);
        offer(4, "two.");
        offer(8, "three.");
        offer(0, "one.");
        assertThat(sentences.read).containsExactly("one.", "two.", "three.");
        assertThat(sentences.gaps).isZero();
    }

    @Test
    void aHoleThatStaysIsGivenUpAndCounted() {
        stream.restart(0);
        offer(0, "lo");
        for (int index = 0; index <= Stream.MOST_WAITING; index++) {
            offer(100 + 2 * index, index + ".");
        }
        assertThat(sentences.gaps).isEqualTo(1);
        assertThat(sentences.read).startsWith("0.", "1.").hasSize(Stream.MOST_WAITING + 1);
    }

    @Test
    void aCutSegmentIsAHole() {
        stream.restart(0);
        byte[] bytes = "one.tw".getBytes(StandardCharsets.US_ASCII);
        stream.offer(0, bytes, 0, bytes.length, 100, sentences);
        offer(100, "three.");
        assertThat(sentences.read).containsExactly("one.", "three.");
        assertThat(sentences.gaps).isEqualTo(1);
        assertThat(stream.isInStep()).isFalse();
    }

    @Test
    void anyOrderWithinTheWindowGivesTheSame() {
        String text = "the.quick.brown.fox.jumps.over.the.lazy.dog.";
        for (int seed = 0; seed < 500; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Stream shuffled = new Stream();
            Sentences found = new Sentences();
            shuffled.restart(seed * 1_000_000_007);
            List<int[]> pieces = new ArrayList<>();
            for (int at = 0; at < text.length(); ) {
                int length = Math.min(text.length() - at, 1 + random.nextInt(9));
                pieces.add(new int[] {at, length});
                at += length;
            }
            int taken = 0;
            while (!pieces.isEmpty()) {
                int place = taken++ % 4 == 3 ? 0 : random.nextInt(Math.min(3, pieces.size()));
                int[] piece = pieces.remove(place);
                byte[] bytes = text.substring(piece[0], piece[0] + piece[1]).getBytes(StandardCharsets.US_ASCII);
                shuffled.offer(seed * 1_000_000_007 + piece[0], bytes, 0, bytes.length, bytes.length, found);
            }
            assertThat(String.join("", found.read)).isEqualTo(text);
        }
    }
}
