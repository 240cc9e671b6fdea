package org.asbuilt.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** The golden inputs that are containers of documents are made here; {@code -Dgolden.rewrite=true} makes them again. */
class PlcArchivesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @Test
    void theContainerOfAutomationMlIsTheOneMadeHere() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", text("<Types/>"));
        parts.put("_rels/.rels", text("<Relationships/>"));
        parts.put("boiler.aml", Files.readAllBytes(GOLDEN.resolve("automationml/caex3/input.aml")));
        parts.put("logic/boiler.xml", text("<project/>"));
        isMade("automationml/container/input.amlx", archive(parts));
    }

    @Test
    void theContainerOfControlExpertIsTheOneMadeHere() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("Project_Definition.xpdf", text("<root><crypted>Zq7439DC51B</crypted></root>"));
        parts.put("unitpro.xef", Files.readAllBytes(GOLDEN.resolve("schneider-xef/waterworks/input.xef")));
        parts.put("props.xml", text("<Properties><Title>PumpStation4</Title></Properties>"));
        isMade("schneider-xef/archive/input.zef", archive(parts));
    }

    private static void isMade(String file, byte[] made) throws IOException {
        Path golden = GOLDEN.resolve(file);
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.write(golden, made);
        }
        assertThat(Files.readAllBytes(golden)).isEqualTo(made);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Stored and without a time, so that it is the same on every machine. */
    private static byte[] archive(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(LocalDateTime.of(2025, 1, 1, 0, 0));
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(part.getValue().length);
                CRC32 sum = new CRC32();
                sum.update(part.getValue());
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return file.toByteArray();
    }
}
