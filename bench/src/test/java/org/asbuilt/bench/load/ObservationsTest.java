package org.asbuilt.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.asbuilt.evidence.Receipt;
import org.asbuilt.importers.Importers;
import org.asbuilt.importers.intake.Claims;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObservationsTest {
    @TempDir
    private Path folder;

    /** Otherwise a load would measure how files are refused. */
    @Test
    void whatAProgramHandsInIsUnderstood() throws IOException {
        String text = Program.observations("sensor 7", Instant.parse("2026-11-28T00:00:00Z"), 250, 1000);
        Path file = Files.writeString(folder.resolve("observations.jsonl"), text);
        Receipt receipt = Importers.named("sensor-observations")
                .orElseThrow()
                .read(Input.of(file), Limits.standard(), Claims.none(), (at, total) -> {});
        assertThat(receipt.remarks()).allMatch(remark -> remark.severity() == Receipt.Severity.INFORMATION);
        assertThat(receipt.claims()).isEqualTo(100);
        assertThat(receipt.coverage()).isPresent();
    }
}
