package org.asbuilt.dissect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every input that fuzzing ever kept is read to its end and throws nothing; more of it: {@code ./asbuilt fuzz}. */
@Timeout(300)
class FuzzTest {
    private static void replay(String target, Consumer<byte[]> reader) throws IOException {
        Map<String, byte[]> inputs = FuzzCorpus.inputs(target);
        assertThat(inputs).isNotEmpty();
        inputs.forEach((name, input) -> {
            reader.accept(input);
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
