package org.asbuilt.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.asbuilt.client.api.ReportApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The generated client gives files as they are sent: it reads as JSON only what is JSON. */
class FileAnswerTest {
    /** No text in any encoding, as most of a PDF is. */
    private static final byte[] PDF = {'%', 'P', 'D', 'F', 0, (byte) 0xff, (byte) 0xfe, '\r', '\n', (byte) 0x80};

    private HttpServer server;
    private ReportApi reports;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/reports/R-01/pdf", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/pdf");
            exchange.getResponseHeaders().set("Content-Disposition", "attachment; filename=\"R-01.pdf\"");
            exchange.sendResponseHeaders(200, PDF.length);
            exchange.getResponseBody().write(PDF);
            exchange.close();
        });
        server.createContext("/api/reports/R-01/csv", exchange -> {
            byte[] csv = "Goal;State\r\nP1-01;Übergang\r\n".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/csv;charset=utf-8");
            exchange.sendResponseHeaders(200, csv.length);
            exchange.getResponseBody().write(csv);
            exchange.close();
        });
        server.start();
        ApiClient client = new ApiClient();
        client.updateBaseUri("http://127.0.0.1:" + server.getAddress().getPort());
        reports = new ReportApi(client);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aFileIsGivenByteForByteUnderItsName() throws ApiException, IOException {
        Path file = reports.reportFile("R-01", "pdf", null, null, null, null).toPath();
        assertThat(Files.readAllBytes(file)).isEqualTo(PDF);
        assertThat(file.getFileName()).hasToString("R-01.pdf");
    }

    @Test
    void aFileWithoutANameIsGivenToo() throws ApiException, IOException {
        Path file = reports.reportFile("R-01", "csv", null, null, null, null).toPath();
        assertThat(Files.readString(file)).isEqualTo("Goal;State\r\nP1-01;Übergang\r\n");
    }

    @Test
    void aRefusalIsNoFile() {
        assertThatThrownBy(() -> reports.reportFile("R-01", "xlsx", null, null, null, null))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo(404));
    }
}
