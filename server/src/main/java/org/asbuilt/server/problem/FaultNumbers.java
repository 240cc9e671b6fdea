package org.asbuilt.server.problem;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Numbers by which whoever met a fault of ours and whoever reads the server's log speak of the same one. */
@Component
public final class FaultNumbers {
    private final SecureRandom random = new SecureRandom();

    /** A number that was not given before. */
    public String next() {
        byte[] bytes = new byte[4];
        random.nextBytes(bytes);
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }
}
