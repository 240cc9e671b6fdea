package org.asbuilt.fleet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.asbuilt.dissect.TrafficSummary;
import org.asbuilt.importers.observed.Observed;
import org.asbuilt.importers.observed.ObservedReading;
import org.asbuilt.importers.observed.ObservedWriting;

/**
 * What came of one file, before it is summed up with others. A file is the unit: nothing is carried from one to the next.
 *
 * @param told the file, what is to be said of its reading, and, of a log, its claims
 * @param traffic of a capture, its traffic, of which claims are made once it is merged with that of others
 */
record Piece(Observed told, Optional<TrafficSummary> traffic) {
    Piece {
        if (told.files().size() != 1) {
            throw new IllegalArgumentException(
                    "a piece is of one file, not of " + told.files().size());
        }
    }

    Observed.File file() {
        return told.files().getFirst();
    }

    /** Where it belongs. */
    Shelf shelf() {
        return new Shelf(told.site(), told.sensor(), told.from());
    }

    /** As octets, for the way between tasks and for checkpoints. */
    byte[] octets() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packed = new DeflaterOutputStream(bytes);
                DataOutputStream out = new DataOutputStream(packed)) {
            ByteArrayOutputStream words = new ByteArrayOutputStream();
            ObservedWriting.write(told, words);
            out.writeInt(words.size());
            words.writeTo(out);
            out.writeBoolean(traffic.isPresent());
            if (traffic.isPresent()) {
                traffic.get().write(out);
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("memory cannot be written to", impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads what {@link #octets} wrote.
     *
     * @throws IOException if it is something else
     */
    static Piece of(byte[] octets) throws IOException {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(octets)))) {
            byte[] words = in.readNBytes(in.readInt());
            Observed told = ObservedReading.whole(new ByteArrayInputStream(words));
            return new Piece(told, in.readBoolean() ? Optional.of(TrafficSummary.read(in)) : Optional.empty());
        }
    }
}
