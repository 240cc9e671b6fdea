package org.asbuilt.importers;

import static org.asbuilt.importers.FlowMaker.columns;
import static org.asbuilt.importers.FlowMaker.data;
import static org.asbuilt.importers.FlowMaker.mac;
import static org.asbuilt.importers.FlowMaker.set;
import static org.asbuilt.importers.FlowMaker.template;
import static org.asbuilt.importers.FlowMaker.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.asbuilt.importers.FlowMaker.Column;
import org.asbuilt.importers.FlowMaker.Talk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The golden exports of flow records are made here; {@code -Dgolden.rewrite=true} makes them again. */
class FlowInputsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/flow-records");
    private static final String PLC = "10.22.1.7";
    private static final String PANEL = "10.22.1.20";
    private static final String SERVER = "10.22.2.10";
    private static final int ALL = 0x1b;

    static List<String> inputs() {
        return List.of("version-5", "version-9", "ipfix", "nfcapd");
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void theExportsAreThoseMadeHere(String name) throws IOException {
        byte[] made = switch (name) {
            case "version-5" -> version5();
            case "version-9" -> version9();
            case "ipfix" -> ipfix();
            default -> FlowMaker.nfdump(plant());
        };
        Path file = GOLDEN.resolve(name).resolve("input.bin");
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.createDirectories(file.getParent());
            Files.write(file, made);
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(made);
    }

    /** A panel reads a controller, a server reads a substation, a laptop knocks in vain, clocks are asked for the time. */
    private static List<Talk> plant() {
        Talk modbus = Talk.tcp(PANEL, 50001, PLC, 502, ALL, 0);
        Talk late = Talk.tcp(SERVER, 40001, "10.22.1.40", 2404, 0x18, 100);
        Talk clock = Talk.udp(PLC, 123, SERVER, 123, 200);
        Talk knock = Talk.tcp("10.22.1.30", 50002, PLC, 23, 0x02, 300).sized(1, 60);
        Talk refusal = Talk.tcp(PLC, 23, "10.22.1.30", 50002, 0x14, 301).sized(1, 40);
        Talk scan = Talk.tcp("203.0.113.66", 44444, PLC, 502, 0x02, 400).sized(3, 180);
        Talk syslog = Talk.udp(PLC, 40000, SERVER, 514, 500);
        Talk ping = new Talk("10.22.1.30", 0, PLC, 2048, 1, 0, 4, 240, 600, 3600);
        Talk group = Talk.udp(PANEL, 5353, "224.0.0.251", 5353, 700);
        Talk ports = Talk.tcp("10.22.1.50", 49300, "10.22.1.51", 49200, ALL, 800);
        return List.of(
                modbus.back(1),
                modbus,
                late,
                late.back(2),
                clock,
                clock.back(3),
                knock,
                refusal,
                scan,
                syslog,
                ping,
                ping.back(1),
                group,
                ports,
                ports.back(4));
    }

    private static byte[] version5() {
        List<Talk> plant = plant();
        return new FlowMaker()
                .version5(100, 0, plant.subList(0, 8))
                .version5(108, 0, plant.subList(8, plant.size()))
                .version5(120, 0x4000 | 100, List.of(Talk.tcp(PANEL, 50003, "10.22.1.8", 102, ALL, 900)))
                .bytes();
    }

    private static byte[] version9() {
        List<Column> plain = columns(false, true);
        List<Column> framed = new ArrayList<>(plain);
        framed.add(new Column(
                0, 56, 6, talk -> mac(talk.source().equals(PLC) ? "00:80:f4:22:00:07" : "28:63:36:22:00:20")));
        framed.add(new Column(
                0, 80, 6, talk -> mac(talk.source().equals(PLC) ? "28:63:36:22:00:20" : "00:80:f4:22:00:07")));
        framed.add(Column.number(58, 2, talk -> 22));
        List<Column> six = columns(true, true);
        Talk modbus = Talk.tcp(PANEL, 50001, PLC, 502, ALL, 0);
        Talk clock = Talk.udp("2001:db8:22::20", 123, "2001:db8:22::10", 123, 200);
        byte[] sampling = FlowMaker.options(9, 258, new int[] {1, 4}, new int[][] {{34, 4}, {35, 1}});
        return new FlowMaker()
                .version9(7, 1, 2, data(260, plain, plant().subList(2, 4)))
                .version9(8, 1, 5, template(9, 256, framed), template(9, 257, six), sampling)
                .version9(
                        9,
                        1,
                        6,
                        data(256, framed, List.of(modbus, modbus.back(1))),
                        data(257, six, List.of(clock, clock.back(4))),
                        set(258, Column.number(4, 0), Column.number(4, 64), new byte[] {1}, new byte[3]))
                .version9(12, 1, 12, template(9, 260, plain), data(260, plain, plant().subList(4, 15)))
                .version9(13, 1, 1, data(999, plain, plant().subList(0, 1)))
                .bytes();
    }

    /** A probe with both ways in one record, texts of varying length, and a firewall that tells who asked. */
    private static byte[] ipfix() {
        List<Column> biflow = new ArrayList<>(columns(false, false));
        biflow.add(new Column(FlowMaker.REVERSE, 2, 4, talk -> Column.number(4, talk.packets() - 1L)));
        biflow.add(new Column(FlowMaker.REVERSE, 1, 8, talk -> Column.number(8, talk.bytes() - 100L)));
        biflow.add(new Column(
                FlowMaker.REVERSE, 6, 1, talk -> Column.number(1, talk.destinationPort() == 80 ? 0x14 : ALL)));
        biflow.add(Column.number(239, 1, talk -> 1));
        Map<Integer, String> names = Map.of(502, "modbus", 443, "ssl", 80, "web-browsing");
        biflow.add(new Column(0, 96, 0xffff, talk -> text(names.getOrDefault(talk.destinationPort(), "unknown"), 7)));
        biflow.add(new Column(35632, 118, 2, talk -> new byte[] {0, 44}));
        List<Column> firewall = new ArrayList<>(columns(false, false).subList(0, 5));
        firewall.add(Column.number(323, 8, talk -> FlowMaker.START * 1000 + talk.from()));
        firewall.add(Column.number(233, 1, talk -> talk.flags()));
        firewall.add(Column.number(231, 4, Talk::bytes));
        firewall.add(Column.number(232, 4, talk -> talk.flags() == 2 ? 400 : 0));
        firewall.add(new Column(0, 225, 4, talk -> new byte[] {(byte) 198, 51, 100, 1}));
        List<Column> frames = List.of(
                new Column(0, 56, 6, talk -> mac("00:a0:f4:22:00:01")),
                new Column(0, 80, 6, talk -> mac("01:0c:cd:01:00:01")),
                Column.number(256, 2, talk -> 0x88b8),
                Column.number(2, 4, Talk::packets));
        byte[] clock = FlowMaker.options(10, 300, new int[] {143, 4}, new int[][] {{160, 8}, {130, 4}});
        Talk modbus = Talk.tcp(PANEL, 50001, PLC, 502, ALL, 0);
        Talk web = Talk.tcp(PANEL, 50002, SERVER, 443, ALL, 10);
        Talk refused = Talk.tcp(PANEL, 50003, SERVER, 80, 0x02, 20).sized(1, 60);
        Talk out = Talk.tcp(SERVER, 50004, "203.0.113.9", 8883, 2, 30);
        Talk denied = Talk.tcp("203.0.113.66", 50005, SERVER, 22, 3, 40);
        return new FlowMaker()
                .ipfix(0, 5, template(10, 256, biflow), template(10, 257, firewall), template(10, 258, frames), clock)
                .ipfix(
                        0,
                        5,
                        data(256, biflow, List.of(modbus, web, refused)),
                        data(257, firewall, List.of(out, denied)),
                        data(258, frames, List.of(modbus)),
                        set(300, Column.number(4, 1), Column.number(8, FlowMaker.START * 1000 - 3_600_000), new byte[] {
                            10, 22, 0, 1
                        }))
                .ipfix(7, 5, set(2, new byte[] {1, 2, 0, 0}))
                .ipfix(7, 5, data(256, biflow, List.of(modbus)))
                .raw(new byte[] {0, 1, 2, 3, 4, 5, 6, 7})
                .ipfix(8, 5, data(256, biflow, List.of(web)))
                .bytes();
    }
}
