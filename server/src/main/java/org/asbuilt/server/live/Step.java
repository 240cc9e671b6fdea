package org.asbuilt.server.live;

import java.util.OptionalLong;

/** What comes next in a stream of a capture. */
sealed interface Step {

    /** What a piece is. */
    enum Kind {
        /** Begins everything anew: what was described before counts no more. */
        SECTION,
        /** Describes an interface; later packets refer to it. */
        INTERFACE,
        /** A packet. */
        PACKET,
        /** Anything else, which is passed on as it is. */
        OTHER
    }

    /** A record of the stream: its first bytes, which were looked at, and how many are still to come. */
    final class Piece implements Step {
        private final Kind kind;
        private final byte[] head;
        private final long rest;
        private final OptionalLong millis;

        /**
         * A piece.
         *
         * @param head its first bytes; not changed any more
         * @param rest how many bytes follow
         * @param millis the time of a packet in milliseconds since 1970-01-01T00:00:00Z, if it has one
         */
        Piece(Kind kind, byte[] head, long rest, OptionalLong millis) {
            this.kind = kind;
            this.head = head;
            this.rest = rest;
            this.millis = millis;
        }

        /** A piece that was looked at as a whole. */
        static Piece whole(Kind kind, byte[] bytes) {
            return new Piece(kind, bytes, 0, OptionalLong.empty());
        }

        Kind kind() {
            return kind;
        }

        byte[] head() {
            return head;
        }

        long rest() {
            return rest;
        }

        OptionalLong millis() {
            return millis;
        }

        long length() {
            return head.length + rest;
        }
    }

    /** The stream ends, and ends well. */
    record End() implements Step {}

    /**
     * The stream cannot be followed further.
     *
     * @param sentence why
     * @param place the byte of the stream at which the record begins that is cut or broken
     */
    record Broken(String sentence, long place) implements Step {
        static Broken cut(long place) {
            return new Broken("it ends in the middle of a record", place);
        }
    }
}
