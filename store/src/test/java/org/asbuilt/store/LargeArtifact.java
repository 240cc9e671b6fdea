package org.asbuilt.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Arrays;
import org.asbuilt.model.Digest;

/** A process that keeps a large file and reads it again: {@code LargeArtifact KEYS FILE-OR-URL MEBIBYTES}. */
final class LargeArtifact {
    private LargeArtifact() {}

    public static void main(String[] arguments) throws IOException {
        Keys keys = Keys.openOrCreate(Path.of(arguments[0]));
        int mebibytes = Integer.parseInt(arguments[2], 10);
        try (Database database = CommitLoop.open(arguments[1])) {
            SqlArtifacts artifacts = new SqlArtifacts(database, keys);
            Digest digest = artifacts.put(new Pattern((long) mebibytes << 20), Kept.NOON);
            try (DigestInputStream in =
                    new DigestInputStream(artifacts.open(digest).orElseThrow(), Digest.sha256())) {
                long size = in.transferTo(OutputStream.nullOutputStream());
                System.out.println(size + " "
                        + Digest.of(in.getMessageDigest().digest(), 0).equals(digest));
            }
        }
    }

    /** Bytes that nobody has to hold. */
    private static final class Pattern extends InputStream {
        private long left;

        Pattern(long size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? (int) (left * 31 & 0xff) : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(left, length);
            Arrays.fill(into, offset, offset + count, (byte) (left >> 20));
            left -= count;
            return count;
        }
    }
}
