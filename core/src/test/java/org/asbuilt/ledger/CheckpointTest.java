package org.asbuilt.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.asbuilt.model.Digest;
import org.asbuilt.model.InvalidValue;
import org.junit.jupiter.api.Test;

class CheckpointTest {
    private static final Checkpoint CHECKPOINT =
            new Checkpoint("asbuilt/0123456789abcdef", 42, Digest.of(new byte[0]), "0123456789abcdef", "00ff");

    @Test
    void theTextIsWhatIsSignedAndTheSignature() {
        assertThat(CHECKPOINT.text()).isEqualTo("""
                        asbuilt/0123456789abcdef
                        42
                        e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855

                        0123456789abcdef 00ff
                        """);
        assertThat(Checkpoint.parse(CHECKPOINT.text())).isEqualTo(CHECKPOINT);
        assertThat(Checkpoint.parse(CHECKPOINT.text().replace("\n", "\r\n"))).isEqualTo(CHECKPOINT);
    }

    @Test
    void whatIsNoCheckpointIsRefused() {
        String text = CHECKPOINT.text();
        for (String bad : List.of(
                "",
                "x",
                text.replace("42", "-1"),
                text.replace("e3b0", "zzzz"),
                text.replace(" 00ff", ""),
                text + "more")) {
            assertThatThrownBy(() -> Checkpoint.parse(bad)).isInstanceOf(InvalidValue.class);
        }
    }
}
