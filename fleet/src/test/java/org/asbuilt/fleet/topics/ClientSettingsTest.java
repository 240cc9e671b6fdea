package org.asbuilt.fleet.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the client is told, and what a person may tell it. */
class ClientSettingsTest {
    @TempDir
    private Path folder;

    private Map<String, Object> with(String... lines) throws IOException {
        Path file = Files.writeString(folder.resolve("client.properties"), String.join("\n", lines));
        return ClientSettings.of("127.0.0.1:1", "g", Optional.of(file));
    }

    @Test
    void whatIsNotCommittedIsNotReadAndNothingIsCommittedByItself() throws IOException {
        assertThat(ClientSettings.of("127.0.0.1:1", "g", Optional.empty()))
                .containsEntry("isolation.level", "read_committed")
                .containsEntry("enable.auto.commit", false)
                .containsEntry("auto.offset.reset", "none")
                .containsEntry("allow.auto.create.topics", false)
                .containsEntry("bootstrap.servers", "127.0.0.1:1")
                .containsEntry("group.id", "g");
    }

    @Test
    void theFileSaysTheRest() throws IOException {
        assertThat(with(
                        "security.protocol=SASL_SSL",
                        "sasl.jaas.config=x \\",
                        "  y",
                        "isolation.level=read_uncommitted"))
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("sasl.jaas.config", "x y")
                .containsEntry("isolation.level", "read_uncommitted")
                .containsKey("partition.assignment.strategy");
        assertThat(with("group.protocol=consumer")).doesNotContainKey("partition.assignment.strategy");
    }

    @Test
    void whatCannotBeSetIsSaid() {
        assertThatThrownBy(() -> with("enable.auto.commit=true"))
                .isInstanceOf(SpoolFailure.class)
                .hasMessageContaining("client.properties sets enable.auto.commit, which cannot be chosen");
        assertThatThrownBy(() -> with("bootstrap.servers=x")).hasMessageContaining("say --brokers");
        assertThatThrownBy(() -> with("security.protocl=SSL"))
                .isInstanceOf(SpoolFailure.class)
                .hasMessageContaining("security.protocl, which no reader of Kafka knows");
        assertThatThrownBy(() -> with("a=\\u12")).isInstanceOf(SpoolFailure.class);
        assertThatThrownBy(() -> ClientSettings.of("x:1", "g", Optional.of(folder.resolve("none"))))
                .isInstanceOf(IOException.class);
    }
}
