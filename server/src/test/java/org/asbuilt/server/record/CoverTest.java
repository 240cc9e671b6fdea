package org.asbuilt.server.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Tlp;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a covered original is called where it is unpacked. Source: requirements S-04. */
class CoverTest {
    private static final Digest DIGEST = new Digest("ab".repeat(32));

    /** As some systems drop dots and blanks at the end, and none shows marks of direction. */
    @ParameterizedTest
    @ValueSource(strings = {"COVER.txt", "cover.TXT", "COVER.txt.", "COVER.txt . .", ".profile", "..", " . ", ""})
    void whatWouldLieOverTheSheetOrBeHiddenIsCalledByItsDigest(String title) throws IOException {
        assertThat(name(title)).isEqualTo(DIGEST.hex());
    }

    @ParameterizedTest
    @CsvSource({"list.csv, list.csv", "lists/list.csv., lists_list.csv", "invoice\u202Evsc.exe, invoice_vsc.exe"})
    void anotherNameStaysAsFarAsItIsHarmless(String title, String name) throws IOException {
        assertThat(name(title)).isEqualTo(name);
    }

    private static String name(String title) throws IOException {
        Disclosures.Export export = new Disclosures.Export("/api/artifacts/x/covered", 1, 1, false, Tlp.AMBER_STRICT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Cover.write(
                new Cover(export, DIGEST, title, new Lists.Stamp("ann", Instant.EPOCH)),
                new ByteArrayInputStream(new byte[] {1}),
                out);
        try (ZipInputStream in =
                new ZipInputStream(new ByteArrayInputStream(out.toByteArray()), StandardCharsets.UTF_8)) {
            List<String> names = List.of(
                    Objects.requireNonNull(in.getNextEntry()).getName(),
                    Objects.requireNonNull(in.getNextEntry()).getName());
            assertThat(names.getFirst()).isEqualTo("COVER.txt");
            return names.getLast();
        }
    }
}
