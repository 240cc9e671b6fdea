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
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
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
    private static final Pattern SECRET = Pattern.compile(LETTERS + "[A-Za-z0-9$-]{6,}");

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
            assertThat(office.drift().refresh().claims())
                    .isNotEmpty()
                    .noneSatisfy(claim -> assertThat(claim.toString()).contains(LETTERS));
            assertThat(account.toString()).doesNotContain(LETTERS);
        }
        Set<String> secrets = secrets();
        assertThat(secrets).hasSizeGreaterThan(30);
        try (Stream<Path> files = Files.walk(home.folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(secrets.stream().filter(bytes::contains))
                        .as("%s", file)
                        .isEmpty();
            }
        }
        System.out.println("secrets: " + uploads.size() + " golden inputs taken in, " + withSecrets + " with secrets");
    }

    /** What the scrubber cannot write again is read and not kept, and the receipt says so. */
    @Test
    void whatHoldsSecretsThatCannotBeReplacedIsNotKept() throws IOException {
        String line = "snmp-server community " + LETTERS + "-community RO";
        Path word = folder.resolve("handover.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(word))) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                            + "<w:p><w:r><w:t>Handover of the switches</w:t></w:r></w:p><w:p><w:r><w:t>" + line
                            + "</w:t></w:r></w:p></w:body></w:document>")
                    .getBytes(StandardCharsets.UTF_8));
        }
        Path pdf = folder.resolve("switches.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
                content.newLineAtOffset(50, 700);
                content.showText(line);
                content.endText();
            }
            document.save(pdf.toFile());
        }
        Home home = Home.prepare(folder.resolve("home"));
        try (RecordOffice office = new RecordOffice(Storage.open(home, Optional.empty()), Clock.systemUTC())) {
            List<Upload> uploads = Stream.of(word, pdf)
                    .map(file -> new Upload(
                            String.valueOf(file.getFileName()),
                            file,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()))
                    .toList();
            ImportView account = office.intake()
                    .take("ann", uploads, false, (share, message) -> {})
                    .account();
            assertThat(account.files()).hasSize(2).allSatisfy(file -> {
                assertThat(file.importer()).contains("document");
                assertThat(file.receipt().orElseThrow().remarks().toString())
                        .contains("the file itself was not kept, because")
                        .doesNotContain(LETTERS);
                assertThat(office.content(new Digest(file.digest()))).isEmpty();
            });
            assertThat(account.files()
                            .getFirst()
                            .receipt()
                            .orElseThrow()
                            .remarks()
                            .toString())
                    .contains("within an archive: word/document.xml: SNMP community");
            assertThat(account.files()
                            .getLast()
                            .receipt()
                            .orElseThrow()
                            .remarks()
                            .toString())
                    .contains("1 secret was found in its text");
            assertThat(office.documentsWith("community")).hasSize(2);
            assertThat(office.documentsWith("community").toString()).doesNotContain(LETTERS);
            assertThat(office.documentsWith(LETTERS)).isEmpty();
        }
    }

    /** The secrets of the golden inputs that are too long to stand by chance in what is sealed. */
    private static Set<String> secrets() throws IOException {
        Set<String> secrets = new TreeSet<>();
        for (Path input : inputs()) {
            Matcher matcher = SECRET.matcher(Files.readString(input, StandardCharsets.ISO_8859_1));
            while (matcher.find()) {
                secrets.add(matcher.group());
            }
        }
        return secrets;
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
