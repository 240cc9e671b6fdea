package org.asbuilt.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.bench.Row;

/**
 * How long it takes from the start of the product, as a process of its own on a record that is there, until its first page is answered: the
 * page, the program that the page names, and who is signed in. Source: design section 9.
 */
public final class FirstPage {
    /** What a plant of the middle size of docs/operation/capacity.md has. */
    private static final String[] USUAL = {"assets=1000", "connections=5000", "heap=1024"};

    private static final int TIMES = 5;
    /** To whoever asks who is signed in and has not signed in. */
    private static final int NOBODY = 401;

    private static final Pattern PROGRAM = Pattern.compile("<script[^>]* src=\"([^\"]+)\"");

    private FirstPage() {}

    /**
     * Runs and prints.
     *
     * @param arguments choices as those of a load; without any, a plant of 1,000 assets and 5,000 connections
     * @return 0, or 2 if the command line is wrong
     * @throws IOException if it does not start, or answers something else
     */
    public static int run(String... arguments) throws IOException {
        Choices choices;
        try {
            choices = Choices.parse(arguments.length == 0 ? USUAL : arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return 2;
        }
        try (Installation installation = Installation.made(choices);
                HttpClient http = HttpClient.newHttpClient()) {
            for (int time = 1; time <= TIMES; time++) {
                long began = System.nanoTime();
                try (Product product = installation.start()) {
                    shown(http, product.address());
                    double seconds = (System.nanoTime() - began) / 1e9;
                    Row.print("start of the server to its first page, time " + time, seconds, "s", Stage.load());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the first page was waited for", e);
        }
        return 0;
    }

    private static void shown(HttpClient http, URI address) throws IOException, InterruptedException {
        Matcher programs = PROGRAM.matcher(answer(http, address.resolve("/"), 200));
        int found = 0;
        while (programs.find()) {
            answer(http, address.resolve(programs.group(1)), 200);
            found++;
        }
        if (found == 0) {
            throw new IOException("the page at " + address + " names no program: expected <script src=\"...\">");
        }
        answer(http, address.resolve("/api/session"), NOBODY);
    }

    private static String answer(HttpClient http, URI address, int code) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != code) {
            throw new IOException(address + " answered " + answer.statusCode() + ": expected " + code);
        }
        return answer.body();
    }
}
