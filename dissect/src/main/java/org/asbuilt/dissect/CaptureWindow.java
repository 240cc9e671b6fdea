package org.asbuilt.dissect;

import java.time.Instant;
import java.util.List;

/**
 * The time in which the sensor could have seen something.
 *
 * @param captures names of the captures, sorted
 * @param start earliest packet, UTC by the clock of the capturing machine
 * @param end latest packet
 */
public record CaptureWindow(List<String> captures, Instant start, Instant end) {
    public CaptureWindow {
        captures = List.copyOf(captures);
    }
}
