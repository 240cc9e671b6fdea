package org.asbuilt.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Checkpoint;
import org.asbuilt.ledger.Log;
import org.asbuilt.model.Digest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Proofs of all three logs, judged by a verifier of its own that shares no code with the product. */
class SqlProofsTest {

    /** A verifier as somebody else would write it, straight from RFC 9162 and C2SP signed-note. */
    private static final class Stranger {
        static byte[] sha(byte[]... parts) {
            try {
                MessageDigest sha = MessageDigest.getInstance("SHA-256");
                Arrays.stream(parts).forEach(sha::update);
                return sha.digest();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        /** The root of leaves, by the recursive definition. */
        static byte[] root(List<byte[]> leaves) {
            if (leaves.isEmpty()) {
                return sha();
            }
            if (leaves.size() == 1) {
                return leaves.getFirst();
            }
            int half = 1;
            while (half * 2 < leaves.size()) {
                half *= 2;
            }
            return sha(new byte[] {1}, root(leaves.subList(0, half)), root(leaves.subList(half, leaves.size())));
        }

        /** The root that a path leads to, by descending from the top instead of climbing from the leaf. */
        static byte[] climb(byte[] leaf, long index, long size, List<byte[]> path) {
            if (size == 1) {
                return path.isEmpty() ? leaf : new byte[0];
            }
            if (path.isEmpty()) {
                return new byte[0];
            }
            long half = 1;
            while (half * 2 < size) {
                half *= 2;
            }
            byte[] beside = path.getLast();
            List<byte[]> below = path.subList(0, path.size() - 1);
            return index < half
                    ? sha(new byte[] {1}, climb(leaf, index, half, below), beside)
                    : sha(new byte[] {1}, beside, climb(leaf, index - half, size - half, below));
        }

        /** The root that a note states, if its last line is a signature by that key. */
        static Optional<byte[]> statedRoot(String note, String publicKey) throws GeneralSecurityException {
            int end = note.indexOf("\n\n") + 1;
            String body = note.substring(0, end);
            String[] line = note.substring(end + 1).strip().split(" ");
            byte[] encoded = Base64.getDecoder().decode(publicKey);
            byte[] raw = Arrays.copyOfRange(encoded, 12, 44);
            byte[] signed = Base64.getDecoder().decode(line[2]);
            byte[] id = sha((line[1] + "\n").getBytes(StandardCharsets.UTF_8), new byte[] {1}, raw);
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            signature.update(body.getBytes(StandardCharsets.UTF_8));
            boolean good = line[0].equals("\u2014")
                    && body.startsWith(line[1] + "\n")
                    && Arrays.equals(Arrays.copyOf(signed, 4), Arrays.copyOf(id, 4))
                    && signature.verify(Arrays.copyOfRange(signed, 4, signed.length));
            return good ? Optional.of(Base64.getDecoder().decode(body.split("\n")[2])) : Optional.empty();
        }

        static List<byte[]> leaves(Kept kept, Log log) throws SQLException {
            List<byte[]> leaves = new ArrayList<>();
            try (Connection connection = kept.bare();
                    Statement sql = connection.createStatement();
                    ResultSet rows = sql.executeQuery("select body from " + log.text() + " order by number")) {
                while (rows.next()) {
                    leaves.add(sha(new byte[] {0}, sha(rows.getString(1).getBytes(StandardCharsets.UTF_8))));
                }
            }
            return leaves;
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyEntryOfEveryLogIsProvenToAStranger(Kept.On on) throws SQLException, GeneralSecurityException {
        try (Kept kept = on.fresh()) {
            VerificationTest.fill(kept, 3);
            try (Database database = kept.open()) {
                SqlProofs proofs = new SqlProofs(database, kept.keys);
                for (Log log : Log.values()) {
                    List<byte[]> leaves = Stranger.leaves(kept, log);
                    byte[] root = Stranger.root(leaves);
                    for (int number = 1; number <= leaves.size(); number++) {
                        SqlProofs.Inclusion shown =
                                proofs.inclusion(log, number).orElseThrow();
                        List<byte[]> path = bytes(shown.proof().path());
                        assertThat(Stranger.climb(
                                        leaves.get(number - 1),
                                        number - 1,
                                        shown.checkpoint().size(),
                                        path))
                                .isEqualTo(root);
                        assertThat(Stranger.statedRoot(proofs.note(shown.checkpoint()), kept.keys.publicKey()))
                                .hasValueSatisfying(stated -> assertThat(stated).isEqualTo(root));
                    }
                    assertThat(proofs.inclusion(log, leaves.size() + 1)).isEmpty();
                    assertThat(proofs.inclusion(log, 0)).isEmpty();
                    for (int from = 0; from <= leaves.size(); from++) {
                        SqlProofs.Extension shown = proofs.extension(log, from).orElseThrow();
                        assertThat(shown.earlier().bytes()).isEqualTo(Stranger.root(leaves.subList(0, from)));
                        assertThat(shown.proof().proves(shown.earlier(), Digest.of(root, 0)))
                                .isTrue();
                    }
                    assertThat(proofs.extension(log, leaves.size() + 1)).isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aProofOfWhatWasAlteredIsNotGiven(Kept.On on) {
        try (Kept kept = on.fresh()) {
            VerificationTest.fill(kept, 3);
            kept.tamper("update access_log set hash = '" + "0".repeat(64) + "' where number = 258");
            try (Database database = kept.open()) {
                SqlProofs proofs = new SqlProofs(database, kept.keys);
                assertThatThrownBy(() -> proofs.inclusion(Log.ACCESS_LOG, 259))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("access_log is not what was signed");
                assertThat(proofs.inclusion(Log.JOURNAL, 1)).isPresent();
            }
        }
    }

    /** A checkpoint kept elsewhere is held against its log: what says something else, or more, is found in each of them. */
    @ParameterizedTest
    @EnumSource
    void checkpointsOfEveryLogAreHeldAgainstIt(Kept.On on) {
        try (Kept kept = on.fresh()) {
            VerificationTest.fill(kept, 3);
            List<Checkpoint> checkpoints;
            try (Database database = kept.open()) {
                checkpoints = new SqlProofs(database, kept.keys).checkpoints();
                assertThat(checkpoints).hasSize(3);
                List<Checkpoint> read = checkpoints.stream()
                        .map(one -> Checkpoint.parse(new SqlProofs(database, kept.keys).note(one)))
                        .toList();
                assertThat(Verification.of(database, trust(kept, read), (part, done, of) -> {})
                                .breaks())
                        .isEmpty();
                for (Checkpoint one : read) {
                    Checkpoint other =
                            new Checkpoint(one.origin(), one.size() - 1, one.root(), one.keyId(), one.signature());
                    assertThat(Verification.of(database, trust(kept, List.of(other)), (part, done, of) -> {})
                                    .first()
                                    .map(Break::table))
                            .contains("kept checkpoint");
                    Checkpoint longer =
                            new Checkpoint(one.origin(), one.size() + 1, one.root(), one.keyId(), one.signature());
                    assertThat(Verification.of(database, trust(kept, List.of(longer)), (part, done, of) -> {})
                                    .first()
                                    .map(Break::row))
                            .contains(Long.toString(one.size() + 1));
                }
            }
        }
    }

    /** A record of a version in which only commits had a tree: it is read, verified, and given its trees when it is opened. */
    @ParameterizedTest
    @EnumSource
    void anOlderRecordIsGivenItsTreesOnce(Kept.On on) throws SQLException {
        try (Kept kept = on.fresh()) {
            VerificationTest.fill(kept, 3);
            List<Checkpoint> before;
            try (Database database = kept.open()) {
                before = new SqlProofs(database, kept.keys).checkpoints();
            }
            makeOlder(kept, before);
            try (Database database = kept.open()) {
                Verification older = Verification.of(database, trust(kept, List.of()), (part, done, of) -> {});
                assertThat(older.breaks()).isEmpty();
                assertThat(older.notChecked()).hasSize(3).allMatch(text -> text.contains("older than its tree"));
                SqlLedger.open(database, kept.keys);
                assertThat(new SqlProofs(database, kept.keys).checkpoints()).isEqualTo(before);
                Verification now = Verification.of(database, trust(kept, before), (part, done, of) -> {});
                assertThat(now.breaks()).isEmpty();
                assertThat(now.notChecked()).isEmpty();
                assertThat(new SqlProofs(database, kept.keys).inclusion(Log.ACCESS_LOG, 7))
                        .isPresent();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOlderRecordThatWasAlteredIsNotSignedAnew(Kept.On on) throws SQLException {
        try (Kept kept = on.fresh()) {
            VerificationTest.fill(kept, 3);
            List<Checkpoint> before;
            try (Database database = kept.open()) {
                before = new SqlProofs(database, kept.keys).checkpoints();
            }
            makeOlder(kept, before);
            kept.tamper("update access_log set body = replace(body, '2026', '2027') where number = 4");
            try (Database database = kept.open()) {
                assertThatThrownBy(() -> SqlLedger.open(database, kept.keys))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("access_log is not what was signed at entry 4");
            }
        }
    }

    /** Puts heads and checkpoints into the form of before: chains signed by their last hash, commits by the root in hexadecimal. */
    private static void makeOlder(Kept kept, List<Checkpoint> ends) throws SQLException {
        try (Connection connection = kept.bare()) {
            for (Checkpoint end : ends) {
                String log = end.origin().substring(end.origin().lastIndexOf('/') + 1);
                boolean commits = !log.equals("journal") && !log.equals("access_log");
                String signed =
                        commits ? end.root().hex() : text(connection, "select hash from heads where log = ?", log);
                Checkpoint former =
                        new Checkpoint(end.origin(), end.size(), new Digest(signed), end.keyId(), end.signature());
                update(
                        connection,
                        "update heads set root = '', peaks = '', hash = ?, signature = ? where log = ?",
                        signed,
                        kept.keys.sign(former.formerBody()),
                        commits ? "commits" : log);
            }
            try (Statement sql = connection.createStatement();
                    ResultSet rows = sql.executeQuery("select size, root from checkpoints")) {
                List<Checkpoint> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(new Checkpoint(
                            ends.getFirst().origin(), rows.getLong(1), new Digest(rows.getString(2)), "", ""));
                }
                for (Checkpoint one : all) {
                    update(
                            connection,
                            "update checkpoints set signature = ? where root = ?",
                            kept.keys.sign(one.formerBody()),
                            one.root().hex());
                }
            }
        }
        kept.tamper("delete from subtrees");
    }

    private static String text(Connection connection, String query, String value) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(query)) {
            sql.setString(1, value);
            try (ResultSet rows = sql.executeQuery()) {
                assertThat(rows.next()).isTrue();
                return rows.getString(1);
            }
        }
    }

    private static void update(Connection connection, String statement, String... values) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                sql.setString(i + 1, values[i]);
            }
            assertThat(sql.executeUpdate()).isEqualTo(1);
        }
    }

    private static Verification.Trust trust(Kept kept, List<Checkpoint> checkpoints) {
        return new Verification.Trust(Optional.of(kept.keys), Optional.of(kept.keys.publicKey()), checkpoints);
    }

    private static List<byte[]> bytes(List<Digest> path) {
        return path.stream().map(step -> HexFormat.of().parseHex(step.hex())).toList();
    }
}
