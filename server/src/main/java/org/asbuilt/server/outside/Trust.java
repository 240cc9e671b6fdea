package org.asbuilt.server.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.model.InvalidValue;

/** Which certificates are believed, and where a connection without one is. */
final class Trust {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private Trust() {}

    /** Whether an address is on this machine, where nobody listens in between. */
    static boolean isLoopback(URI address) {
        return Optional.ofNullable(address.getHost())
                .map(host -> host.toLowerCase(Locale.ROOT))
                .filter(LOOPBACK::contains)
                .isPresent();
    }

    /** The first line of a file that holds a secret; it is read anew each time, so that it can be replaced. */
    static String firstLine(String setting, String file) {
        String line =
                text(setting, Path.of(file)).lines().findFirst().orElse("").strip();
        if (line.isEmpty()) {
            throw new InvalidValue(setting + ": the first line of " + file + " is empty; expected the secret");
        }
        return line;
    }

    private static String text(String setting, Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(setting + ": cannot read " + file, e);
        }
    }
}
