package org.asbuilt.bench.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.asbuilt.bench.conformance.Difference.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A capture of one Modbus request, made here, beside truths that agree and that do not. */
class ConformanceTest {
    private static final String CAPTURE = "pcap/modbus/icsnpp__made_here.pcap";
    private static final String HEADING =
            "eth_src,eth_dst,vlan,ip_src,ip_dst,ip_proto,src_port,dst_port,eth_type,packets,bytes,first_epoch,last_epoch,protocols\n";
    private static final String KEY = "02:00:00:00:00:01,02:00:00:00:00:02,,192.0.2.1,192.0.2.2,6,40000,502,0x0800";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @BeforeEach
    void makeCapture() throws IOException {
        byte[] frame = HexFormat.of()
                .parseHex("020000000002" + "020000000001" + "0800"
                        + "450000340001000040060000" + "c0000201" + "c0000202"
                        + "9c4001f6" + "00000001" + "00000001" + "50181000" + "00000000"
                        + "000100000006" + "0503" + "00000001");
        ByteBuffer file = ByteBuffer.allocate(40 + frame.length).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(0xA1B2C3D4)
                .putShort((short) 2)
                .putShort((short) 4)
                .putInt(0)
                .putInt(0);
        file.putInt(65535).putInt(1);
        file.putInt(1_000_000_000)
                .putInt(0)
                .putInt(frame.length)
                .putInt(frame.length)
                .put(frame);
        write(CAPTURE, file.array());
    }

    private void write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private void write(String name, String content) throws IOException {
        write(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private Comparison compare() throws IOException {
        return new Conformance(new TestData(folder)).compare(CAPTURE);
    }

    @Test
    void flowsAreComparedToTheByte() throws IOException {
        write("truth/" + CAPTURE + ".flows.csv", HEADING + KEY + ",1,66,1000000000.0,1000000000.0,Modbus\n");
        assertThat(compare().differences()).isEmpty();
        assertThat(compare().found()).hasSize(1);
        write("truth/" + CAPTURE + ".flows.csv", HEADING + KEY + ",1,67,1000000000.0,1000000000.0,Modbus\n");
        assertThat(compare().unexplained()).singleElement().satisfies(difference -> {
            assertThat(difference.kind()).isEqualTo(Kind.DIFFERENT);
            assertThat(difference.place()).endsWith(".flows.csv:2");
        });
    }

    @Test
    void missingAndExtraFlowsAreToldApart() throws IOException {
        String other = KEY.replace("192.0.2.1", "192.0.2.9");
        write("truth/" + CAPTURE + ".flows.csv", HEADING + other + ",1,66,1000000000.0,1000000000.0,Modbus\n");
        assertThat(compare().unexplained()).extracting(Difference::kind).containsExactly(Kind.MISSING, Kind.EXTRA);
    }

    @Test
    void aNewTestOfZeekIsFoundByItsName() throws IOException {
        write("truth/readme", "");
        String row = "XXXXXXXXXX.XXXXXX\tC1\t192.0.2.1\t40000\t192.0.2.2\t502\t";
        write("zeek/icsnpp-modbus/analyzer.made_here/modbus.log", row + "READ_HOLDING_REGISTERS\t-\n");
        assertThat(compare().differences()).isEmpty();
        assertThat(compare().found().keySet())
                .extracting(Comparison.Line::category)
                .contains(Category.FLOWS, Category.PROTOCOLS, Category.FUNCTIONS);
        write("zeek/icsnpp-modbus/analyzer.made_here/modbus.log", row + "WRITE_SINGLE_COIL\t-\n");
        assertThat(compare().unexplained())
                .extracting(Difference::kind)
                .containsExactlyInAnyOrder(Kind.MISSING, Kind.EXTRA);
    }

    @Test
    void whatNoDissectorReadsHasThatReason() throws IOException {
        write("truth/readme", "");
        write("zeek/icsnpp-modbus/analyzer.made_here/conn.log", """
                #fields\tts\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\tproto\tservice
                X\t192.0.2.1\t40000\t192.0.2.2\t502\ttcp\tno-such-service
                """);
        assertThat(compare().differences())
                .singleElement()
                .satisfies(difference -> assertThat(difference.reason()).contains(Reason.NO_DISSECTOR));
    }

    @Test
    void theExitCodeSaysWhetherEverythingIsExplained() throws IOException {
        write("truth/" + CAPTURE + ".flows.csv", HEADING + KEY + ",1,66,1000000000.0,1000000000.0,Modbus\n");
        assertThat(run())
                .startsWith("0 ")
                .contains("Conversations and flows: found 1, missing 0, extra 0, different 0");
        write("truth/" + CAPTURE + ".flows.csv", HEADING + KEY + ",2,66,1000000000.0,1000000000.0,Modbus\n");
        assertThat(run()).startsWith("1 ").contains("different 1, unexplained 1");
    }

    private String run() throws IOException {
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            int code = Conformance.run(folder.toString(), "--details");
            return code + " " + printed.toString(StandardCharsets.UTF_8);
        } finally {
            System.setOut(out);
        }
    }
}
