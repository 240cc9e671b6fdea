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
    private final HttpClient http;
    private Product product;
    private Inside inside;

    private Stage(Installation installation, Product product, HttpClient http) throws IOException {
        this.installation = installation;
        this.product = product;
        this.http = http;
        inside = lookedInto();
    }

    private interface Start {
        Product of(Installation installation) throws IOException;
    }

    /** Makes the record and starts the product on it, and prints what that took. */
    static Stage set(Choices choices) throws IOException {
        return set(choices, Installation::start);
    }

    /** The same, and the product has all of its heap from the beginning. */
    static Stage setWhole(Choices choices) throws IOException {
        return set(choices, installation -> installation.startWhole(Product.Found.NOBODY));
    }

    private static Stage set(Choices choices, Start start) throws IOException {
        // The product ends a connection that was silent for 20 s; whoever keeps it longer finds it shut.
        System.setProperty("jdk.httpclient.keepalive.timeout", "10");
        Installation installation = Installation.made(choices);
        Product product = start.of(installation);
        Row.print("start of the product until it serves", product.starting(), "s", load());
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return new Stage(installation, product, http);
    }

    private Inside lookedInto() throws IOException {
        return Inside.of(product, installation.where(), installation.home());
    }

    /** Ends the product and starts it on the same record, with all of its heap from the beginning. */
    void startAgain() throws IOException {
        inside.close();
        product.close();
        product = installation.startWhole(Product.Found.PEOPLE);
        inside = lookedInto();
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

    /** Those of a staff who look, each before a new browser. */
    List<Worker> looking(Staff staff) throws IOException, InterruptedException {
        return staff.lookingAt(http, product);
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
