package org.asbuilt.server.identity;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.asbuilt.model.Digest;

/** Ten codes that a person keeps on paper for the day on which the authenticator is lost; 80 random bits each, each good once. */
final class RecoveryCodes {
    private static final int COUNT = 10;
    private static final int BYTES = 10;
    private static final int GROUP = 4;

    private RecoveryCodes() {}

    /** Fresh ones, as people write them: four groups of four letters and digits. */
    static List<String> fresh() {
        return Stream.generate(() -> OneTimeCodes.base32(Secret.bytes(BYTES)))
                .map(code -> code.replaceAll("(.{" + GROUP + "})(?=.)", "$1-"))
                .limit(COUNT)
                .toList();
    }

    /** What is kept of one, however it is typed. */
    static Digest digest(String user, String code) {
        String plain = code.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('0', 'O')
                .replace('1', 'I')
                .replace('8', 'B');
        return Secret.digest("recovery code\n" + user + "\n" + plain);
    }
}
