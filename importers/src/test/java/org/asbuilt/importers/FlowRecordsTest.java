package org.asbuilt.importers;

import static org.asbuilt.importers.FlowMaker.columns;
import static org.asbuilt.importers.FlowMaker.data;
import static org.asbuilt.importers.FlowMaker.template;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.lz4.BlockLZ4CompressorOutputStream;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Receipt;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.FlowMaker.Column;
import org.asbuilt.importers.FlowMaker.Talk;
import org.asbuilt.importers.intake.Claims;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Progress;
import org.asbuilt.model.Kind;
import org.junit.jupiter.api.Test;

/** What must hold of flow records however they are exported. */
class FlowRecordsTest {
    private static final int ALL = 0x1b;

    private static Heard read(byte[] bytes) {
        List<Claim> claims = new ArrayList<>();
        Receipt receipt =
                new FlowRecords().read(Input.of("flows", bytes), Limits.standard(), claims::add, Progress.none());
        return new Heard("flow-records", receipt, claims);
    }

    private static List<String> connections(Heard heard) {
        return heard.subjects(Kind.CONNECTION).values().stream()
                .map(claims -> Heard.value(claims, "link.source").orElse("?") + " > "
                        + Heard.value(claims, "link.destination").orElse("?") + " "
                        + Heard.value(claims, "link.port").orElse(""))
                .sorted()
                .toList();
    }

    private static FlowMaker exported(List<Talk> talks) {
        List<Column> columns = columns(false, true);
        return new FlowMaker().version9(1, 1, 1 + talks.size(), template(9, 256, columns), data(256, columns, talks));
    }

    @Test
    void whoeverOpensFirstIsTheClientWhateverThePorts() {
        Talk talk = Talk.tcp("10.0.0.1", 502, "10.0.0.2", 60000, ALL, 0);
        assertThat(connections(read(exported(List.of(talk.back(7), talk)).bytes())))
                .containsExactly("10.0.0.1 > 10.0.0.2 60000");
    }

    @Test
    void withoutTheOpeningThePortTells() {
        Talk talk = Talk.tcp("10.0.0.1", 502, "10.0.0.2", 60000, 0x18, 0);
        assertThat(connections(read(exported(List.of(talk, talk.back(7))).bytes())))
                .containsExactly("10.0.0.2 > 10.0.0.1 502");
    }

    @Test
    void aServiceOfManyPeersIsFoundByThem() {
        List<Talk> talks = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            talks.add(Talk.tcp("10.0.0.1", 55000, "10.0.0." + (10 + i), 50000 + i, 0, i));
        }
        assertThat(connections(read(exported(talks).bytes())))
                .hasSize(9)
                .allMatch(connection -> connection.endsWith("> 10.0.0.1 55000"));
    }

    @Test
    void knocksAreNoConnections() {
        Talk knock = Talk.tcp("10.0.0.1", 50000, "10.0.0.2", 502, 0x02, 0).sized(5, 300);
        Talk refusal = Talk.tcp("10.0.0.2", 502, "10.0.0.1", 50000, 0x14, 1).sized(5, 200);
        Heard heard = read(exported(List.of(knock, refusal)).bytes());
        assertThat(connections(heard)).isEmpty();
        assertThat(heard.receipt().remarks()).anyMatch(remark -> remark.text().startsWith("10.0.0.1 tried 1 service "));
    }

    @Test
    void recordsBeforeTheirTemplateAreReadWhenItComes() {
        List<Column> columns = columns(false, true);
        Talk talk = Talk.tcp("10.0.0.1", 50000, "10.0.0.2", 502, 0, 0);
        FlowMaker late = new FlowMaker()
                .version9(1, 1, 1, data(256, columns, List.of(talk)))
                .version9(2, 1, 1, template(9, 256, columns));
        assertThat(connections(read(late.bytes()))).containsExactly("10.0.0.1 > 10.0.0.2 502");
        FlowMaker other = new FlowMaker()
                .version9(1, 1, 1, data(256, columns, List.of(talk)))
                .version9(1, 2, 1, template(9, 256, columns));
        Heard heard = read(other.bytes());
        assertThat(connections(heard)).isEmpty();
        assertThat(heard.receipt().remarks())
                .anyMatch(remark ->
                        remark.severity() == Severity.WARNING && remark.text().contains("template 256 of exporter 1"));
    }

    @Test
    void lossesAreRemarked() {
        List<Talk> talks = List.of(Talk.tcp("10.0.0.1", 50000, "10.0.0.2", 502, 0, 0));
        Heard heard = read(
                new FlowMaker().version5(10, 0, talks).version5(41, 0, talks).bytes());
        assertThat(heard.receipt().counts()).containsEntry("lost flows by their numbers", 30L);
        assertThat(heard.receipt().remarks())
                .anyMatch(remark -> remark.locus().text().equals("byte 72"));
    }

    /** The clock of the exporter runs over after 49 days; the flow began before that. */
    @Test
    void clocksThatRanOverAreUnderstood() {
        byte[] export = new FlowMaker()
                .version5(1, 0, List.of(Talk.tcp("10.0.0.1", 50000, "10.0.0.2", 502, 0, 0)))
                .bytes();
        ByteBuffer.wrap(export).putInt(4, 1000).putInt(48, -4000).putInt(52, 500);
        assertThat(read(export).claims())
                .allMatch(claim -> claim.observed().orElseThrow().getEpochSecond() == FlowMaker.START - 5);
    }

    @Test
    void filesOfNfcapdAreReadHoweverTheyArePacked() throws IOException {
        List<Talk> talks = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            talks.add(Talk.tcp("10.0.0." + i % 5, 50000 + i, "10.0.1." + i % 7, 502, ALL, i));
        }
        byte[] plain = FlowMaker.nfdump(talks);
        List<String> expected = connections(read(plain));
        assertThat(expected).hasSize(35);
        for (int packing : List.of(2, 3, 4)) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] block = Arrays.copyOfRange(plain, 52, plain.length);
            try (OutputStream out = switch (packing) {
                case 2 -> new BZip2CompressorOutputStream(packed);
                case 3 -> new BlockLZ4CompressorOutputStream(packed);
                default -> new com.github.luben.zstd.ZstdOutputStream(packed);
            }) {
                out.write(block);
            }
            byte[] file = Arrays.copyOf(plain, 52 + packed.size());
            System.arraycopy(packed.toByteArray(), 0, file, 52, packed.size());
            file[16] = (byte) packing;
            ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(44, packed.size());
            assertThat(connections(read(file))).as("packing %d", packing).isEqualTo(expected);
        }
    }

    /** Literals, a copy from 12 bytes before, and the end, as LZO1X writes them. */
    @Test
    void lzoIsUnpacked() {
        byte[] plain = FlowMaker.nfdump(List.of(Talk.tcp("10.0.0.1", 50000, "10.0.0.2", 502, ALL, 0)));
        byte[] block = Arrays.copyOfRange(plain, 52, plain.length);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.write(17 + block.length);
        packed.writeBytes(block);
        packed.writeBytes(new byte[] {17, 0, 0});
        byte[] file = Arrays.copyOf(plain, 52 + packed.size());
        System.arraycopy(packed.toByteArray(), 0, file, 52, packed.size());
        file[16] = 1;
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(44, packed.size());
        assertThat(connections(read(file))).containsExactly("10.0.0.1 > 10.0.0.2 502");
    }

    @Test
    void otherFormsOfCollectorsAreNamedWithAWayOut() {
        for (byte[] start : List.of(
                new byte[] {(byte) 0xcf, 0x10, 1, 3},
                new byte[] {(byte) 0xde, (byte) 0xad, (byte) 0xbe, (byte) 0xef},
                new byte[] {0x0c, (byte) 0xa5, 1, 0})) {
            assertThat(Importers.best(new Head("flows", start)))
                    .isInstanceOfSatisfying(
                            Choice.Chosen.class,
                            chosen -> assertThat(chosen.importer().name()).isEqualTo("flow-records"));
            assertThat(read(start).receipt().remarks())
                    .anyMatch(remark ->
                            remark.severity() == Severity.ERROR && remark.text().contains("have it printed by"));
        }
    }

    /** Whatever is in the bytes: no exception, nothing more understood than read, and an end. */
    @Test
    void brokenExportsAreSurvived() {
        List<Column> columns = columns(false, false);
        List<Talk> talks = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            talks.add(Talk.tcp("10.0.0.1", 50000 + i, "10.0.0.2", 502, ALL, i));
        }
        byte[] whole = new FlowMaker()
                .ipfix(0, 1, template(10, 256, columns), data(256, columns, talks))
                .version9(1, 1, 41, template(9, 256, columns), data(256, columns, talks))
                .version5(0, 0, talks.subList(0, 30))
                .raw(FlowMaker.nfdump(talks))
                .bytes();
        Random random = new Random(22);
        for (int round = 0; round < 3000; round++) {
            byte[] broken = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
            for (int hit = 0; hit < 1 + round % 12; hit++) {
                broken[random.nextInt(Math.min(broken.length, hit % 2 == 0 ? 120 : broken.length))] =
                        (byte) random.nextInt(256);
            }
            Receipt receipt = new FlowRecords()
                    .read(Input.of("broken", broken), Limits.standard(), Claims.none(), Progress.none());
            assertThat(receipt.understood()).isLessThanOrEqualTo(receipt.read());
        }
    }
}
