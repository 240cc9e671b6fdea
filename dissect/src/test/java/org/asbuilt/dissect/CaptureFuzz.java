package org.asbuilt.dissect;

/** Fuzz target: a capture file of any content. */
public final class CaptureFuzz {
    private CaptureFuzz() {}

    /** Reads one input; anything thrown is a finding. */
    public static void fuzzerTestOneInput(byte[] input) {
        DissectorFuzz.read(input);
    }
}
