package org.asbuilt.dissect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every golden capture yields what stands beside it. Rewritten with {@code -Dgolden.rewrite=true}. */
class GoldenTest {
    static final Path FOLDER = Path.of("src/test/resources/golden");

    @TestFactory
    Stream<DynamicTest> goldenCases() {
        return Cases.all().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> check(entry)));
    }

    private static void check(Map.Entry<String, Supplier<CaptureBuilder>> entry) throws IOException {
        Path folder = FOLDER.resolve(entry.getKey());
        byte[] capture = entry.getValue().get().pcap();
        String actual = GoldenText.of(read(capture));
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.createDirectories(folder);
            Files.write(folder.resolve("capture.pcap"), capture);
            Files.writeString(folder.resolve("sightings.json"), actual);
        }
        assertThat(Files.readAllBytes(folder.resolve("capture.pcap")))
                .as("the committed capture is the one the generator makes")
                .isEqualTo(capture);
        assertThat(folder.resolve("sightings.json"))
                .as("rewrite with ./asbuilt golden and read the difference")
                .hasContent(actual);
    }

    static TrafficSummary read(byte[] capture) throws IOException {
        return new TrafficReader().read("capture.pcap", new ByteArrayInputStream(capture));
    }

    @Test
    void everyDissectorHasAGoldenCaseThatItReads() throws IOException {
        for (Dissector dissector : Dissectors.ALL) {
            String folder = dissector.protocol().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
            boolean isRead = false;
            for (Map.Entry<String, Supplier<CaptureBuilder>> entry : Cases.all().entrySet()) {
                if (entry.getKey().startsWith(folder + "/")) {
                    TrafficSummary summary = read(entry.getValue().get().pcap());
                    isRead |= summary.conversations().stream()
                            .anyMatch(c -> c.protocol().orElse("").equals(dissector.protocol())
                                    && c.protocolConfidence() != Confidence.LOW);
                }
            }
            assertThat(isRead)
                    .as(
                            "a case %s/... in one of Cases.ALL that is recognised as %s by its content",
                            folder, dissector.protocol())
                    .isTrue();
        }
    }

    @Test
    void theCatalogueIsWhatTheInterfacePermits() {
        Stream<String> permitted =
                Stream.of(Dissector.class.getPermittedSubclasses()).map(Class::getName);
        assertThat(Dissectors.ALL.stream().map(dissector -> dissector.getClass().getName()))
                .as("Dissectors.ALL has one of each that Dissector permits")
                .containsExactlyInAnyOrderElementsOf(permitted.toList());
    }
}
