package org.asbuilt.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Receipt;
import org.asbuilt.evidence.Receipt.Remark;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Claims;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Progress;
import org.asbuilt.importers.table.MappingProfile;
import org.asbuilt.model.InvalidValue;
import org.junit.jupiter.api.Test;

/** All input is hostile: what goes beyond a limit is refused with one clear sentence. */
class LimitsTest {
    private static final String HEADER = "Asset name,IP address,Serial number\n";

    private static Receipt read(Importer importer, String name, byte[] bytes, Limits limits) {
        return importer.read(Input.of(name, bytes), limits, Claims.none(), Progress.none());
    }

    private static Receipt read(Importer importer, String name, byte[] bytes) {
        return read(importer, name, bytes, Limits.standard());
    }

    private static void assertRefused(Receipt receipt, String words) {
        List<Remark> errors = receipt.remarks().stream()
                .filter(remark -> remark.severity() == Severity.ERROR)
                .toList();
        assertThat(errors).as("%s", receipt.remarks()).hasSize(1);
        assertThat(errors.getFirst().text())
                .contains(words)
                .doesNotContain("\n")
                .hasSizeLessThan(300);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzipOf(String repeated, int times) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] piece = text(repeated.repeat(1 << 16));
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < times; i++) {
                gzip.write(piece);
            }
        }
        return packed.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> parts, String repeatedPart, String repeated, int times)
            throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry(repeatedPart));
            byte[] piece = text(repeated.repeat(1 << 16));
            for (int i = 0; i < times; i++) {
                zip.write(piece);
            }
            zip.closeEntry();
        }
        return file.toByteArray();
    }

    @Test
    void aLineOfTenMegabytesIsRefused() {
        byte[] line = text(HEADER + "x".repeat(10 << 20));
        assertRefused(read(new Spreadsheet(), "list.csv", line), "a line is longer");
        byte[] report = text("# Nmap 7.95 scan initiated Mon Mar 10 10:00:00 2025 as: nmap\n" + "x".repeat(10 << 20));
        assertRefused(read(new NmapText(), "scan.nmap", report), "a line is longer");
    }

    @Test
    void anAttributeOfTenMegabytesIsRefused() {
        byte[] xml = text("<nmaprun args='" + "x".repeat(10 << 20) + "'/>");
        assertRefused(read(new NmapXml(), "scan.xml", xml), "text or tag is longer");
    }

    @Test
    void aCellThatIsTooLongIsRefused() {
        byte[] list = text(HEADER + "\"" + "y\n".repeat(100_000) + "\",10.1.1.1,4711\n");
        assertRefused(read(new Spreadsheet(), "list.csv", list), "cell too long");
    }

    @Test
    void aQuoteWithoutEndIsRefusedWithItsPlace() {
        Receipt receipt = read(new Spreadsheet(), "list.csv", text(HEADER + "A,10.1.1.1,S1\n\"B,10.1.1.2,S2\nC,,\n"));
        assertThat(receipt.claims()).isPositive();
        assertThat(receipt.read()).isLessThanOrEqualTo(2);
    }

    @Test
    void tooManyColumnsAreRefused() {
        byte[] list = text(HEADER + "a,".repeat(5_000) + "\n");
        Receipt receipt = read(new Spreadsheet(), "list.csv", list);
        assertThat(receipt.remarks()).anyMatch(remark -> remark.severity() == Severity.ERROR);
    }

    @Test
    void whatSwellsIsRefused() throws IOException {
        byte[] gzip = gzipOf("\n", 5_000);
        assertThat(gzip.length).isLessThan(1 << 20);
        assertRefused(read(new Spreadsheet(), "list.csv.gz", gzip), "times its size");
        byte[] newlines = new byte[200 << 20];
        Arrays.fill(newlines, (byte) '\n');
        assertRefused(read(new Spreadsheet(), "list.csv.zst", Packed.zstd(newlines)), "times its size");
    }

    @Test
    void aWorkbookThatSwellsIsRefused() throws IOException {
        byte[] bomb = zip(
                Map.of("[Content_Types].xml", text("<Types/>"), "xl/workbook.xml", text("<workbook/>")),
                "xl/worksheets/sheet1.xml",
                "<row/>",
                1_000);
        assertThat(bomb.length).isLessThan(1 << 20);
        assertRefused(read(new Spreadsheet(), "list.xlsx", bomb), "times its size");
    }

    @Test
    void aWorkbookWithEntitiesIsRefused() throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        parts.put("xl/workbook.xml", text("<!DOCTYPE w [<!ENTITY a \"x\">]><workbook>&a;</workbook>"));
        byte[] workbook = zip(parts, "xl/worksheets/sheet1.xml", "<row/>", 1);
        assertRefused(read(new Spreadsheet(), "list.xlsx", workbook), "declares its own entities");
    }

    @Test
    void aZipThatIsNoWorkbookIsRefused() throws IOException {
        byte[] zip = zip(Map.of(), "notes.txt", "hello", 1);
        assertRefused(read(new Spreadsheet(), "list.xlsx", zip), "broken");
        assertThat(Importers.best(Input.of("notes.zip", zip).head()))
                .isInstanceOfSatisfying(
                        Choice.Unknown.class,
                        unknown -> assertThat(unknown.sentence()).contains("zip archive that is no workbook"));
    }

    @Test
    void laughsByTheBillionAreRefused() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE nmaprun [\n<!ENTITY l0 \"ha\">\n");
        for (int i = 1; i < 30; i++) {
            xml.append("<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">\n");
        }
        xml.append("]>\n<nmaprun args=\"x\"><host><hostname name=\"&l29;\"/></host>&l29;</nmaprun>");
        assertRefused(read(new NmapXml(), "scan.xml", text(xml.toString())), "own entities");
    }

    @Test
    void aLargeDocumentMayWriteAsManyBracketsAsItLikes() {
        String page = "<diagram name=\"p\"><mxGraphModel><root>"
                + "<mxCell id=\"a\" value=\"PLC&lt;br&gt;7\" vertex=\"1\"/>".repeat(60_000)
                + "</root></mxGraphModel></diagram>";
        Receipt receipt = read(new DrawIo(), "large.drawio", text("<mxfile>" + page + "</mxfile>"));
        assertThat(receipt.remarks()).noneMatch(remark -> remark.severity() == Severity.ERROR);
        assertThat(receipt.claims()).isPositive();
    }

    @Test
    void anExternalEntityIsNeverRead() {
        String xml = "<?xml version=\"1.0\"?>\n<!DOCTYPE nmaprun SYSTEM \"file:///etc/hostname\">\n"
                + "<nmaprun args=\"nmap 10.1.1.0/24\" start=\"1741600800\">&secret;</nmaprun>";
        assertRefused(read(new NmapXml(), "scan.xml", text(xml)), "");
    }

    @Test
    void deepNestingIsRefused() {
        byte[] xml = text("<nmaprun>" + "<a>".repeat(200_000));
        assertRefused(read(new NmapXml(), "scan.xml", xml), "nested deeper than 64");
        assertThatThrownBy(() -> MappingProfile.fromJson("[".repeat(200_000))).isInstanceOf(InvalidValue.class);
    }

    @Test
    void whatIsPackedInItselfAgainAndAgainIsRefused() throws IOException {
        byte[] bytes = text(HEADER);
        for (int i = 0; i < 5; i++) {
            bytes = Packed.gzip(bytes);
        }
        assertRefused(read(new Spreadsheet(), "list.csv.gz", bytes), "packed in itself");
    }

    @Test
    void aCutPackingIsSaid() throws IOException {
        byte[] list = text(HEADER + "Pump,10.1.1.1,4711\n".repeat(20_000));
        byte[] gzip = Packed.gzip(list);
        assertRefused(
                read(new Spreadsheet(), "list.csv.gz", Arrays.copyOf(gzip, gzip.length / 2)), "gzip packing is cut");
        byte[] zstd = Packed.zstd(list);
        assertRefused(
                read(new Spreadsheet(), "list.csv.zst", Arrays.copyOf(zstd, zstd.length / 2)), "zstd packing is cut");
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        byte[] bytes = new byte[4096];
        new java.util.Random(7).nextBytes(bytes);
        assertRefused(read(new Spreadsheet(), "list.csv", bytes), "no text");
        assertThat(Importers.best(Input.of("list.bin", bytes).head())).isInstanceOf(Choice.Unknown.class);
    }

    @Test
    void anEmptyFileIsSaid() throws IOException {
        assertRefused(read(new Spreadsheet(), "list.csv", new byte[0]), "is empty");
        assertRefused(read(new PacketCapture(), "line.pcap", new byte[0]), "is empty");
        assertRefused(read(new PacketCapture(), "line.pcap", text("hello")), "no packet");
        assertRefused(read(new Spreadsheet(), "list.csv", text("hello\nworld\n")), "no table");
        assertThat(Importers.best(Input.of("list.csv", new byte[0]).head()))
                .isInstanceOfSatisfying(
                        Choice.Unknown.class,
                        unknown -> assertThat(unknown.sentence()).contains("empty"));
    }

    @Test
    void everyEncodingThatPlantsUseIsRead() {
        String list = "Asset name;IP address;Location\nPumpe Süd – 1;10.1.1.1;Höhe 5 m\n";
        for (String charset : List.of("UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE", "UTF-16")) {
            byte[] bytes = list.getBytes(java.nio.charset.Charset.forName(charset));
            StringBuilder values = new StringBuilder();
            Receipt receipt = new Spreadsheet()
                    .read(
                            Input.of("list.csv", bytes),
                            Limits.standard(),
                            claim -> values.append(claim.value()).append('|'),
                            Progress.none());
            assertThat(values.toString()).as(charset).contains("Pumpe Süd – 1|").contains("Höhe 5 m|");
            assertThat(receipt.understood()).isEqualTo(1);
        }
    }

    @Test
    void aFewBrokenBytesAmongUtf8AreRemarked() {
        byte[] list = text(HEADER + "Pumpe Süd,10.1.1.1,S1\nPumpe Höhe,10.1.1.2,S2\nPumpe X,10.1.1.3,S3\n");
        int x = new String(list, StandardCharsets.ISO_8859_1).indexOf("Pumpe X") + 6;
        list[x] = (byte) 0xfc;
        Receipt receipt = read(new Spreadsheet(), "list.csv", list);
        assertThat(receipt.remarks())
                .anyMatch(remark ->
                        remark.severity() == Severity.WARNING && remark.text().contains("not UTF-8"));
    }

    @Test
    void theOtherLimitsHold() {
        byte[] list = text(HEADER + "Pump,10.1.1.1,4711\n".repeat(2_000));
        Limits standard = Limits.standard();
        Limits few =
                new Limits(1 << 20, 1 << 20, 200, 3, 1 << 20, 1 << 20, 100, 100, 1000, 100, 5, Duration.ofHours(1));
        assertRefused(read(new Spreadsheet(), "list.csv", list, few), "more than 100 claims");
        Limits small = new Limits(100, 1 << 20, 200, 3, 1 << 20, 1 << 20, 100, 100, 1000, 100, 5, Duration.ofHours(1));
        assertRefused(read(new Spreadsheet(), "list.csv", list, small), "bytes; at most 100");
        Limits hasty = new Limits(
                standard.packedBytes(),
                standard.unpackedBytes(),
                200,
                3,
                1 << 20,
                1 << 20,
                100,
                100,
                1000,
                1 << 20,
                5,
                Duration.ofNanos(1));
        assertRefused(read(new Spreadsheet(), "list.csv", list, hasty), "took longer");
    }

    @Test
    void remarksAreBoundedAndCounted() {
        byte[] list = text(HEADER + "Pump,10.1.1.999,4711\n".repeat(5_000));
        Receipt receipt = read(new Spreadsheet(), "list.csv", list);
        assertThat(receipt.remarks()).hasSize(Limits.standard().remarks());
        assertThat(receipt.remarksInAll()).isGreaterThan(5_000);
    }

    @Test
    void whoHoldsClaimsInMemoryTakesAsManyAsFit() {
        assertThat(Limits.holdingClaims(4L << 30).claims()).isEqualTo(2L << 20);
        assertThat(Limits.holdingClaims(1L << 40)).isEqualTo(Limits.standard());
    }

    @Test
    void progressTellsTheWholeFile() {
        byte[] list = text(HEADER + "Pump,10.1.1.1,4711\n".repeat(200_000));
        AtomicLong last = new AtomicLong();
        AtomicLong calls = new AtomicLong();
        List<Claim> first = new java.util.ArrayList<>();
        new Spreadsheet()
                .read(
                        Input.of("list.csv", list),
                        Limits.standard(),
                        claim -> {
                            if (first.isEmpty()) {
                                first.add(claim);
                            }
                        },
                        (done, total) -> {
                            assertThat(total).isEqualTo(list.length);
                            assertThat(done).isLessThanOrEqualTo(total);
                            last.set(done);
                            calls.incrementAndGet();
                        });
        assertThat(last).hasValue(list.length);
        assertThat(calls.get()).isGreaterThan(3);
    }
}
