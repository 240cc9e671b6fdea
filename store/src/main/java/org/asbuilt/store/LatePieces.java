package org.asbuilt.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.Optional;
import java.util.function.IntFunction;

/** A file that is kept in pieces, of which one is held at a time. */
final class LatePieces {
    private LatePieces() {}

    /**
     * The pieces one after the other.
     *
     * @param pieces how many
     * @param piece reads that of a place, from 0
     */
    @SuppressWarnings("JdkObsolete") // what a SequenceInputStream takes
    static InputStream inOrder(int pieces, IntFunction<byte[]> piece) {
        return new SequenceInputStream(new Enumeration<>() {
            private int place;

            @Override
            public boolean hasMoreElements() {
                return place < pieces;
            }

            @Override
            public InputStream nextElement() {
                return new LatePiece(piece, place++);
            }
        });
    }

    /** A piece that is read when it is its turn, and not at all if the stream is closed before. */
    private static final class LatePiece extends InputStream {
        private final IntFunction<byte[]> piece;
        private final int place;
        private Optional<InputStream> read = Optional.empty();

        LatePiece(IntFunction<byte[]> piece, int place) {
            this.piece = piece;
            this.place = place;
        }

        private InputStream bytes() {
            if (read.isEmpty()) {
                read = Optional.of(new ByteArrayInputStream(piece.apply(place)));
            }
            return read.get();
        }

        @Override
        public int read() throws IOException {
            return bytes().read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return bytes().read(buffer, offset, length);
        }
    }
}
