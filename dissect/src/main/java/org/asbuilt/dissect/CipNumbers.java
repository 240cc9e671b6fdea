package org.asbuilt.dissect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What vendor and device type numbers of the Common Industrial Protocol mean.
 *
 * <p>Source: the numbers ODVA assigned, in its public conformance listings and in devices' data sheets; not complete.
 */
final class CipNumbers {
    private static final Map<String, String> NAMES = load();

    private CipNumbers() {}

    static Optional<String> vendor(int number) {
        return Optional.ofNullable(NAMES.get("v" + number));
    }

    static Optional<String> deviceType(int number) {
        return Optional.ofNullable(NAMES.get("d" + number));
    }

    private static Map<String, String> load() {
        try (InputStream resource = CipNumbers.class.getResourceAsStream("cip-numbers.txt")) {
            if (resource == null) {
                throw new IllegalStateException("The table of CIP numbers is missing from the program");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8));
            Function<String[], String> key = columns -> columns[0] + columns[1];
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.toMap(key, columns -> columns[2]));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
