package org.asbuilt.server.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.asbuilt.server.record.RecordOffice;
import picocli.CommandLine.Command;

/** Writes the description of the API. */
@Command(name = "export-openapi", description = "Write the OpenAPI description of the REST API to standard output.")
final class ExportOpenApiCommand extends OfficeCommand {
    @Override
    String action() {
        return "export-openapi";
    }

    @Override
    int work(RecordOffice office) {
        try (Launch.Running running = launch().start(office, InetAddress.getLoopbackAddress(), 0, Optional.empty());
                HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + running.port() + "/api/openapi.json"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            out().println(answer.body());
            return ExitCode.OK;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.OWN_FAULT;
        }
    }
}
