package org.asbuilt.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.asbuilt.model.Digest;
import org.asbuilt.model.InvalidValue;
import org.junit.jupiter.api.Test;

class CheckpointTest {
    private static final Checkpoint CHECKPOINT = new Checkpoint(
            "asbuilt/0123456789abcdef", 42, Digest.of(new byte[0]), "0123456789abcdef", "00ff".repeat(32));

    @Test
    void theNoteIsWhatIsSignedAndTheSignature() {
        String note = CHECKPOINT.note(new byte[32]);
        assertThat(note).startsWith("""
                        asbuilt/0123456789abcdef
                        42
                        47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=

                        \u2014 asbuilt/0123456789abcdef\s""");
        assertThat(note).endsWith("\n");
        Checkpoint read = Checkpoint.parse(note);
        assertThat(read.body()).isEqualTo(CHECKPOINT.body());
        assertThat(read.signature()).isEqualTo(CHECKPOINT.signature());
        assertThat(read.keyId()).isEqualTo(Checkpoint.noteId(CHECKPOINT.origin(), new byte[32]));
        assertThat(Checkpoint.parse(note.replace("\n", "\r\n"))).isEqualTo(read);
        assertThat(Checkpoint.parse(note.replace("\n\n", "\n\n\u2014 witness AAAA\n") + "\u2014 other BBBB\n"))
                .isEqualTo(read);
    }

    /** The example of the specification: the verifier key of the Go checksum database. Source: C2SP signed-note, golang.org/x/mod. */
    @Test
    void theIdOfAKeyIsTheOneThatOtherVerifiersFind() {
        String known = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";
        byte[] key = Base64.getDecoder().decode(known.split("\\+", 3)[2]);
        byte[] raw = java.util.Arrays.copyOfRange(key, 1, key.length);
        assertThat(Checkpoint.noteId("sum.golang.org", raw)).isEqualTo("033de0ae");
        assertThat(Checkpoint.verifierKey("sum.golang.org", raw)).isEqualTo(known);
        assertThat(HexFormat.of().formatHex(raw)).hasSize(64);
    }

    @Test
    void whatIsNoCheckpointIsRefused() {
        String text = CHECKPOINT.note(new byte[32]);
        for (String bad : List.of(
                "",
                "x",
                text.replace("\n42\n", "\n-1\n"),
                text.replace("\n42\n", "\n042\n"),
                text.replace("47DE", "47D"),
                text.replace("47DE", "4-DE"),
                text.replace("\u2014 asbuilt", "\u2014 another"),
                text.replace("\n\n", "\nmore\n\n"))) {
            assertThatThrownBy(() -> Checkpoint.parse(bad)).isInstanceOf(InvalidValue.class);
        }
    }
}
