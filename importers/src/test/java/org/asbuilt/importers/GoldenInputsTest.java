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
