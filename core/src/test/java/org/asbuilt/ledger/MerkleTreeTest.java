package org.asbuilt.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.asbuilt.model.Digest;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {
    /** The leaves and roots that implementations of RFC 6962 are commonly tested with. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void rootsAreThoseOfRfc6962() {
        MerkleTree tree = new MerkleTree();
        assertThat(tree.root().hex()).isEqualTo(ROOTS.getFirst());
        for (int i = 0; i < LEAVES.size(); i++) {
            tree.append(HexFormat.of().parseHex(LEAVES.get(i)));
            assertThat(tree.size()).isEqualTo(i + 1);
            assertThat(tree.root().hex()).isEqualTo(ROOTS.get(i + 1));
        }
    }

    @Test
    void aTreeIsTheSameAsItsDefinition() {
        MerkleTree tree = new MerkleTree();
        List<Digest> leaves = new ArrayList<>();
        for (int size = 1; size <= 70; size++) {
            Digest leaf = leaf(size);
            leaves.add(leaf);
            tree.appendHash(leaf);
            assertThat(tree.root()).isEqualTo(defined(leaves));
        }
    }

    @Test
    void aCopyGrowsAlone() {
        MerkleTree tree = new MerkleTree();
        for (int i = 0; i < 6; i++) {
            tree.appendHash(leaf(i));
        }
        Digest before = tree.root();
        MerkleTree copy = tree.copy();
        copy.appendHash(leaf(6));
        copy.appendHash(leaf(7));
        assertThat(tree.root()).isEqualTo(before);
        assertThat(tree.size()).isEqualTo(6);
        assertThat(copy.size()).isEqualTo(8);
    }

    @Test
    void everyLeafOfEveryTreeHasAProofThatProvesItAlone() {
        List<Digest> leaves = new ArrayList<>();
        for (int size = 1; size <= 64; size++) {
            leaves.add(leaf(size));
            Digest root = defined(leaves);
            for (int index = 0; index < size; index++) {
                Proof proof = Proof.of(leaves, index);
                assertThat(proof.proves(leaves.get(index), root)).isTrue();
                assertThat(proof.proves(leaf(1000), root)).isFalse();
                assertThat(proof.proves(leaves.get(index), leaf(1000))).isFalse();
                if (size > 1) {
                    int other = (index + 1) % size;
                    assertThat(new Proof(other, size, proof.path()).proves(leaves.get(index), root))
                            .isFalse();
                    assertThat(new Proof(
                                            index,
                                            size,
                                            proof.path().subList(1, proof.path().size()))
                                    .proves(leaves.get(index), root))
                            .isFalse();
                }
                List<Digest> longer = new ArrayList<>(proof.path());
                longer.add(root);
                assertThat(new Proof(index, size, longer).proves(leaves.get(index), root))
                        .isFalse();
            }
        }
    }

    @Test
    void everySizeOfALogIsProvenToBeginEveryLaterOne() {
        List<Digest> leaves = new ArrayList<>();
        List<Digest> roots = new ArrayList<>(List.of(Digest.of(new byte[0])));
        for (int to = 1; to <= 40; to++) {
            leaves.add(leaf(to));
            roots.add(defined(leaves));
            for (int from = 0; from <= to; from++) {
                Consistency proof = Consistency.of(from, to, Hashes.of(leaves));
                assertThat(proof.proves(roots.get(from), roots.get(to))).isTrue();
                assertThat(proof.proves(leaf(1000), roots.get(to))).isFalse();
                assertThat(from > 0 && proof.proves(roots.get(from), leaf(1000)))
                        .isFalse();
                if (from > 0 && from < to) {
                    List<Digest> longer = new ArrayList<>(proof.path());
                    longer.add(roots.get(to));
                    assertThat(new Consistency(from, to, longer).proves(roots.get(from), roots.get(to)))
                            .isFalse();
                    assertThat(new Consistency(from, to, List.of()).proves(roots.get(from), roots.get(to)))
                            .isFalse();
                }
            }
        }
        assertThatThrownBy(() -> new Consistency(3, 2, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    /** The reference roots and the proof of RFC 9162 section 2.1.5: seven leaves, from three to seven. */
    @Test
    void theExampleOfTheStandardComesOut() {
        List<Digest> leaves = java.util.stream.IntStream.range(0, 7)
                .mapToObj(MerkleTreeTest::leaf)
                .toList();
        Hashes hashes = Hashes.of(leaves);
        assertThat(Proof.of(leaves, 0).path()).containsExactly(leaves.get(1), hashes.hash(2, 4), hashes.hash(4, 7));
        assertThat(Proof.of(leaves, 6).path()).containsExactly(hashes.hash(4, 6), hashes.hash(0, 4));
        assertThat(Consistency.of(3, 7, hashes).path())
                .containsExactly(leaves.get(2), leaves.get(3), hashes.hash(0, 2), hashes.hash(4, 7));
        assertThat(Consistency.of(4, 7, hashes).path()).containsExactly(hashes.hash(4, 7));
        assertThat(Consistency.of(6, 7, hashes).path())
                .containsExactly(hashes.hash(4, 6), leaves.get(6), hashes.hash(0, 4));
    }

    @Test
    void aTreeThatWasPutAwayGoesOn() {
        MerkleTree whole = new MerkleTree();
        MerkleTree again = new MerkleTree();
        MerkleTree bySubtrees = new MerkleTree();
        for (int i = 0; i < 100; i++) {
            whole.appendHash(leaf(i));
            again = MerkleTree.of(again.size(), again.peaks());
            again.appendHash(leaf(i), 3).ifPresent(ended -> bySubtrees.appendSubtree(ended, 3));
            assertThat(again.root()).isEqualTo(whole.root());
        }
        assertThat(bySubtrees.size()).isEqualTo(96);
        for (int i = 96; i < 100; i++) {
            bySubtrees.appendHash(leaf(i));
        }
        assertThat(bySubtrees.root()).isEqualTo(whole.root());
        assertThatThrownBy(() -> bySubtrees.appendSubtree(leaf(1), 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MerkleTree.of(3, List.of(leaf(1)))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aProofOfALeafThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> new Proof(3, 3, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Proof(-1, 3, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Digest leaf(int number) {
        return MerkleTree.leafHash(new byte[] {(byte) (number >> 8), (byte) number});
    }

    /** RFC 6962 section 2.1, word for word: split at the largest power of two below the size. */
    private static Digest defined(List<Digest> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int half = 1;
        while (half * 2 < leaves.size()) {
            half *= 2;
        }
        byte[] node = new byte[65];
        node[0] = 1;
        System.arraycopy(defined(leaves.subList(0, half)).bytes(), 0, node, 1, 32);
        System.arraycopy(defined(leaves.subList(half, leaves.size())).bytes(), 0, node, 33, 32);
        return Digest.of(node);
    }
}
