package org.asbuilt.dissect;

import java.util.Optional;

/**
 * Bytes that could not be read as what they claim to be. The rest of the capture was read.
 *
 * @param layer the layer or protocol that did not understand, such as {@code "capture"}, {@code "IPv4"}, {@code
 *     "Modbus"}
 * @param reason what was wrong, in words without any content of the packet
 * @param capture name of the capture
 * @param packet packet number from 1; empty if the capture file itself is broken between packets
 * @param offset byte offset: in the packet, or in the (decompressed) file if {@code packet} is empty
 */
public record Malformed(String layer, String reason, String capture, Optional<Long> packet, long offset) {}
