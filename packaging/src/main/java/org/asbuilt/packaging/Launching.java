package org.asbuilt.packaging;

import java.util.List;

/** How the product is started, whatever it was installed from. */
final class Launching {
    /** A record that lost a thread for want of memory must stop, not limp on. */
    static final List<String> OPTIONS = List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.awt.headless=true",
            "-XX:MaxRAMPercentage=60",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError");

    private Launching() {}
}
