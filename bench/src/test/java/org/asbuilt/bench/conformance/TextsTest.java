package org.asbuilt.bench.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextsTest {
    @Test
    void operationsAreComparedByTheirWords() {
        assertThat(Texts.words("READ_COILS")).isEqualTo(Texts.words("1 read coils"));
        assertThat(Texts.words("GetEndpointsRequest")).isEqualTo(Texts.words("get endpoints"));
        assertThat(Texts.words("Run (0x0401)")).isEqualTo(Texts.words("0x0401 run"));
        assertThat(Texts.words("READ_WRITE_MULTIPLE_REGISTERS"))
                .isEqualTo(Texts.words("23 read and write multiple registers"));
        assertThat(Texts.words("READ_FILE_RECORD")).isNotEqualTo(Texts.words("21 write file record"));
        assertThat(Texts.words("Send CFG-2")).isNotEqualTo(Texts.words("Send CFG-3"));
    }

    @Test
    void valuesAgreeButForBlanksAndEscapes() {
        assertThat(Texts.agree("b8-27\\x00\\x00", "b8-27")).isTrue();
        assertThat(Texts.agree("6ES7 315-2EH14-0AB0 ", "6ES7 315-2EH14-0AB0")).isTrue();
        assertThat(Texts.agree("V2.0", "V2.0.1")).isFalse();
        assertThat(Texts.agree("x".repeat(240), "x".repeat(300))).isTrue();
    }

    @Test
    void makersAreComparedWithoutTheirLegalForm() {
        assertThat(Texts.maker("Yamatake Building Systems Co. Ltd."))
                .isEqualTo(Texts.maker("Yamatake Building Systems"));
        assertThat(Texts.maker("Example Pty. Ltd.")).isEqualTo("example");
        assertThat(Texts.maker("Phoenix Controls Corporation")).isNotEqualTo(Texts.maker("Phoenix Contact"));
    }
}
