package org.asbuilt.importers;

import static org.asbuilt.importers.CaptureMaker.identification;
import static org.asbuilt.importers.CaptureMaker.lldp;
import static org.asbuilt.importers.CaptureMaker.modbus;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.asbuilt.importers.CaptureMaker.End;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** The golden inputs that are no text are made here; {@code -Dgolden.rewrite=true} makes them again. */
class GoldenInputsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @Test
    void theCaptureIsTheOneMadeHere() throws IOException {
        Path file = GOLDEN.resolve("packet-capture/boiler/input.pcap");
        byte[] made = boiler();
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.write(file, made);
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(made);
    }

    /** A workbook holds the time of its making, so only what it holds is compared, by its golden claims. */
    @Test
    void theWorkbookIsThere() throws IOException {
        Path file = GOLDEN.resolve("spreadsheet/workbook/input.xlsx");
        if (Boolean.getBoolean("golden.rewrite") && Files.notExists(file)) {
            Files.write(file, workbook());
        }
        assertThat(file).isNotEmptyFile();
    }

    /** Office files and PDF hold the time of their making, so only what they hold is compared, by their golden claims. */
    @Test
    void theDocumentsAreThere() throws IOException {
        made("document/e-101_boiler-house-single-line_rev-c_2009-03-12/input.pdf", GoldenInputsTest::pdf);
        made("document/isolation-procedure_v2.1/input.docx", GoldenInputsTest::word);
    }

    /** The workbook and the presentation of before 2007 were made once with Apache POI, which is not part of the build. */
    @Test
    void theOldOfficeFilesAreThere() throws IOException {
        Path file = GOLDEN.resolve("document/boiler-start_v1.3/input.doc");
        byte[] made = CompoundMaker.word(
                "Start of the boiler\rTag\u0007Valve\u0007XV-7\u0007\rSee \u0013 PAGEREF tags \u0014page 4\u0015 and beyond.\r",
                "Перед пуском open valve XV-7.\rWait for 10 °C.\r");
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.write(file, made);
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(made);
        assertThat(GOLDEN.resolve("document/instrument-list_rev-b/input.xls")).isNotEmptyFile();
        assertThat(GOLDEN.resolve("document/shutdown_2004-05-04/input.ppt")).isNotEmptyFile();
    }

    private interface Maker {
        byte[] make() throws IOException;
    }

    private static void made(String name, Maker maker) throws IOException {
        Path file = GOLDEN.resolve(name);
        if (Boolean.getBoolean("golden.rewrite") && Files.notExists(file)) {
            Files.write(file, maker.make());
        }
        assertThat(file).isNotEmptyFile();
    }

    private static byte[] pdf() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (String text : List.of("Single line of the boiler house", "Feeder F2 supplies pump P-12")) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.newLineAtOffset(72, 700);
                    content.showText(text);
                    content.endText();
                }
            }
            document.getDocumentInformation().setTitle("Boiler house, single line diagram");
            document.save(file);
        }
        return file.toByteArray();
    }

    private static byte[] word() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>");
            part(
                    zip,
                    "docProps/core.xml",
                    "<cp:coreProperties xmlns:cp='http://schemas.openxmlformats.org/package/2006/metadata/core-properties'"
                            + " xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:dcterms='http://purl.org/dc/terms/'>"
                            + "<dc:title>How the plant is cut off from the office</dc:title>"
                            + "<dcterms:modified>2023-05-04T08:00:00Z</dcterms:modified></cp:coreProperties>");
            part(
                    zip,
                    "word/document.xml",
                    "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p><w:r>"
                            + "<w:t>Pull the cable of the fire</w:t></w:r><w:r><w:t>wall FW-01, port 3.</w:t></w:r></w:p>"
                            + "</w:body></w:document>");
        }
        return file.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** A controller, a panel, a switch and a firewall; behind it a server that is heard through the firewall only. */
    private static byte[] boiler() {
        End plc = End.of("00:80:f4:00:00:07", "10.4.0.7");
        End gateway = End.of("00:90:e8:00:00:31", "10.4.0.31");
        End panel = new End("28:63:36:00:00:20", "10.4.0.20", 128);
        End firewall = End.of("90:6c:ac:00:00:01", "10.4.0.1");
        End server = new End(firewall.mac(), "10.4.2.10", 127);
        End laptop = new End(firewall.mac(), "10.9.40.17", 127);
        End relay = new End(firewall.mac(), "198.51.100.7", 52);
        End group = End.of("01:00:5e:00:00:fb", "224.0.0.251");
        byte[] read = modbus(1, 255, "030000000a");
        byte[] values = modbus(1, 255, "03140000000000000000000000000000000000000000");
        CaptureMaker capture = new CaptureMaker(Instant.parse("2025-03-10T09:00:00Z"));
        capture.arp(panel, plc).arp(plc, firewall).arp(firewall, panel).arp(plc, gateway);
        capture.tcp(panel, plc, 50001, 502, read, values);
        capture.tcp(server, plc, 50002, 502, read, values, modbus(2, 255, "0600010001"), modbus(2, 255, "0600010001"));
        capture.tcp(
                laptop,
                plc,
                50003,
                502,
                modbus(1, 255, "2b0e0100"),
                identification(1, 255, "Schneider Electric", "BMEP584040", "v3.20"));
        capture.tcp(plc, gateway, 50004, 502, modbus(7, 7, "0300000001"), modbus(7, 7, "03020001"));
        capture.refused(laptop, plc, 50005, 23).refused(laptop, plc, 50006, 80);
        capture.tcp(plc, relay, 50007, 8883, "hello".getBytes(StandardCharsets.US_ASCII), new byte[] {1, 2, 3});
        capture.udp(panel, group, 5353, 5353, new byte[12]);
        capture.udp(plc, server, 40000, 514, "<13>boiler on".getBytes(StandardCharsets.US_ASCII));
        capture.frame(lldp("00:1e:13:00:00:99", "sw-boiler", "10.4.9.1"));
        capture.frame(CaptureMaker.ethernet("00:1e:13:00:00:99", "28:63:36:00:00:20", 0x88b5, new byte[50]));
        capture.frame(new byte[] {1, 2, 3});
        return capture.bytes();
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Asbuilt", "1.0")) {
            Worksheet notes = workbook.newWorksheet("Read me");
            notes.value(0, 0, "Made by hand, not complete");
            assets(workbook.newWorksheet("Boiler"));
            Worksheet zones = workbook.newWorksheet("Zones");
            row(zones, 0, "Zone", "Type", "SL-T", "Description");
            row(zones, 1, "Boiler", "control", 2, "Burner and pumps");
            row(zones, 2, "Office", "business", 1, "Desks");
        }
        return file.toByteArray();
    }

    private static void assets(Worksheet sheet) {
        sheet.value(0, 0, "Boiler house: devices");
        row(
                sheet,
                2,
                "Location",
                "Device",
                "IP address",
                "VLAN",
                "Firmware",
                "Installed",
                "Mfg. date",
                "Colour",
                "Old");
        row(
                sheet,
                3,
                "Cabinet C3",
                "PLC-7",
                "10.4.0.7",
                40,
                3.2,
                LocalDate.of(2019, 4, 12),
                LocalDate.of(2019, 2, 1),
                "grey");
        row(
                sheet,
                4,
                "",
                "HMI-7",
                "10.4.0.20",
                40,
                "1.10",
                LocalDate.of(2020, 11, 3),
                LocalDate.of(2020, 9, 1),
                "blue");
        row(sheet, 5, "Hall", "SW-7", "10.4.9.1", "trunk", "8.1", "n/a", "", "grey");
        sheet.range(3, 0, 4, 0).merge();
        sheet.range(3, 5, 5, 5).style().format("dd.mm.yyyy").set();
        sheet.range(3, 6, 5, 6).style().format("mm/yyyy").set();
        sheet.formula(5, 4, "8+0.1");
    }

    private static void row(Worksheet sheet, int row, Object... values) {
        for (int column = 0; column < values.length; column++) {
            switch (values[column]) {
                case LocalDate date -> sheet.value(row, column, date);
                case Number number -> sheet.value(row, column, number);
                case Object text when text.toString().isEmpty() -> {}
                case Object text -> sheet.value(row, column, text.toString());
            }
        }
    }
}
