package org.asbuilt.dissect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Every input that fuzzing ever kept is read in bounded time and throws nothing; more of it: {@code ./asbuilt fuzz}. */
class FuzzTest {
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private static void replay(String target, Consumer<byte[]> reader) throws IOException {
        Map<String, byte[]> inputs = FuzzCorpus.inputs(target);
        assertThat(inputs).isNotEmpty();
        inputs.forEach((name, input) -> {
            long start = System.nanoTime();
            reader.accept(input);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).as(name).isLessThan(LONGEST);
        });
        System.out.println("fuzz corpus " + target + ": " + inputs.size() + " inputs read");
    }

    @Test
    void conversationsThatFuzzingFound() throws IOException {
        replay("DissectorFuzz", DissectorFuzz::fuzzerTestOneInput);
    }

    @Test
    void capturesThatFuzzingFound() throws IOException {
        replay("CaptureFuzz", CaptureFuzz::fuzzerTestOneInput);
    }
}
