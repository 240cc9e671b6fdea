package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.model.Digest;
import org.asbuilt.server.record.Home;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.record.Storage;
import org.asbuilt.server.record.Upload;
import org.asbuilt.server.view.ImportView;
import org.asbuilt.server.view.SourceView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The inputs of all golden cases are taken in, with the secrets that they hold: by agreement each holds the letters Zq7. Afterwards
 * neither the database nor any kept file has them. Source: requirements S-07.
 */
class SecretsAtTheDoorTest {
    private static final Path GOLDEN = Path.of("..", "importers", "src", "test", "resources", "golden");
    private static final String LETTERS = "Zq7";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static List<Path> inputs() throws IOException {
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith("input."))
                    .sorted()
                    .toList();
        }
    }

    private static boolean holdsSecrets(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1).contains(LETTERS)
                && Input.of(file).encoding().isPresent();
    }

    @Test
    void noSecretOfAGoldenInputIsKept() throws IOException {
        Home home = Home.prepare(folder.resolve("home"));
        List<Upload> uploads = new ArrayList<>();
        int withSecrets = 0;
        for (Path input : inputs()) {
            String name = GOLDEN.relativize(input).toString().replace('/', '-');
            uploads.add(new Upload(name, input, Optional.empty(), Optional.empty(), Optional.empty()));
            withSecrets += holdsSecrets(input) ? 1 : 0;
        }
        assertThat(withSecrets).as("golden inputs with secrets").isPositive();
        try (RecordOffice office = new RecordOffice(Storage.open(home, Optional.empty()), Clock.systemUTC())) {
            ImportView account = office.intake()
                    .take("ann", uploads, false, (share, message) -> {})
                    .account();
            long replaced = account.files().stream()
                    .filter(file -> file.receipt().stream()
                            .flatMap(receipt -> receipt.remarks().stream())
                            .anyMatch(remark -> remark.text().contains("replaced by keyed fingerprints")))
                    .count();
            assertThat(replaced).isGreaterThanOrEqualTo(withSecrets);
            for (SourceView source : office.reading().sources()) {
                kept(office, source);
            }
        }
        try (Stream<Path> files = Files.walk(home.folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(bytes.indexOf(LETTERS)).as("%s", file).isEqualTo(-1);
            }
        }
        System.out.println("secrets: " + uploads.size() + " golden inputs taken in, " + withSecrets + " with secrets");
    }

    private static void kept(RecordOffice office, SourceView source) throws IOException {
        Optional<InputStream> content = office.content(new Digest(source.digest()));
        if (content.isEmpty()) {
            return;
        }
        try (InputStream kept = content.get()) {
            Path copy = Files.createTempFile("asbuilt", "kept");
            try {
                Files.write(copy, kept.readAllBytes());
                if (Input.of(copy).encoding().isPresent()) {
                    assertThat(Files.readString(copy, StandardCharsets.ISO_8859_1)
                                    .indexOf(LETTERS))
                            .as("%s", source.title())
                            .isEqualTo(-1);
                }
            } finally {
                Files.delete(copy);
            }
        }
    }
}
