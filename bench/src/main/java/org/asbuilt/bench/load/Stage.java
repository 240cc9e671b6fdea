package org.asbuilt.bench.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Locale;
import org.asbuilt.bench.Row;

/** An installation, the product that serves it, and a look inside; all of it is gone afterwards. */
final class Stage implements AutoCloseable {
    /** As many as there may be are shown. */
    private static final int LINES = 20;

    private final Installation installation;
    private final Product product;
    private final Inside inside;
    private final HttpClient http;

    private Stage(Installation installation, Product product, Inside inside, HttpClient http) {
        this.installation = installation;
        this.product = product;
        this.inside = inside;
        this.http = http;
    }

    /** Makes the record and starts the product on it, and prints what that took. */
    static Stage set(Choices choices) throws IOException {
        // The product ends a connection that was silent for 20 s; whoever keeps it longer finds it shut.
        System.setProperty("jdk.httpclient.keepalive.timeout", "10");
        Installation installation = Installation.made(choices);
        Product product = installation.start();
        Row.print("start of the product until it serves", product.starting(), "s", load());
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return new Stage(installation, product, Inside.of(product, installation.where(), installation.home()), http);
    }

    /** What else the machine does. */
    static String load() {
        return String.format(
                Locale.ROOT,
                "load average %.1f",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    Staff staff(Choices choices) throws IOException, InterruptedException {
        return Staff.of(http, product, choices.assets());
    }

    Inside inside() {
        return inside;
    }

    /** Prints what the product wrote to its log, which ought to be nothing. */
    void tellLog() throws IOException {
        List<String> lines = product.log();
        Row.count("lines in the log of the product", lines.size(), "");
        lines.stream().limit(LINES).forEach(line -> System.out.println("    " + line));
    }

    @Override
    public void close() throws IOException {
        inside.close();
        http.close();
        product.close();
        installation.close();
    }
}
