package org.asbuilt.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Commit;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Said.Absence;
import org.asbuilt.ledger.Said.AbsenceKind;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Slot;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

class CommitJsonTest {
    private static final Id PLC = Id.of(Kind.ASSET, "plc");
    private static final Id OTHER = Id.of(Kind.ASSET, "other");
    private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00.123456789Z");

    /** One commit with every sort of edit, basis, absence and range. */
    private static final Commit ALL = new Commit(
            42,
            Instant.parse("2026-02-03T04:05:06.789012Z"),
            "change-17",
            "ada",
            List.of("bob", "cem"),
            "quotes \" and \\, controls \u0000\u0007\b\t\n\f\r\u001f, DEL \u007f, beyond é € 😀 \u2028, slash /",
            List.of(
                    Edit.Put.of(
                            PLC,
                            Slot.parse("nameplate"),
                            Map.of(
                                    "serialNumber",
                                            Said.value("S C-12", new Basis.Claimed(List.of(3L, 9007199254740991L))),
                                    "manufacturer", Said.value("Öl & Söhne", new Basis.Stated("ada", "read it")),
                                    "model",
                                            Said.absent(
                                                    new Absence(AbsenceKind.NONE, "no plate"), new Basis.Computed("r")),
                                    "orderNumber",
                                            Said.unknown(
                                                    new Basis.Decided("bob", "both old", List.of(), List.of(1L, 2L)))),
                            PlantTime.ALWAYS),
                    Edit.Put.of(
                            PLC,
                            Slot.parse("communication"),
                            Map.of(
                                    "activeProtocols",
                                    Said.values(List.of("modbus", "s7comm"), new Basis.Claimed(List.of())),
                                    "hostname",
                                    Said.absent(
                                            new Absence(AbsenceKind.NOT_APPLICABLE, "serial line"),
                                            new Basis.Decided("bob", "newer", List.of(5L), List.of()))),
                            new PlantTime(JANUARY, MARCH)),
                    new Edit.Remove(
                            PLC, Slot.parse("service[tcp/502]"), PlantTime.since(MARCH), new Basis.Computed("gone")),
                    new Edit.Merge(PLC, OTHER, new Basis.Stated("ada", "the same plate")),
                    new Edit.Split(PLC, OTHER, new Basis.Claimed(List.of(7L))),
                    new Edit.Retire(OTHER, new PlantTime(Instant.MIN, JANUARY), new Basis.Stated("cem", "scrapped")),
                    new Edit.Forget(
                            Id.of(Kind.INFORMATION_ITEM, "doc"),
                            Digest.of(new byte[] {1}),
                            new Basis.Stated("cem", "names a person")),
                    new Edit.Erase(Id.of(Kind.PERSON, "dan"), new Basis.Stated("cem", "has left and asks for it"))),
            Digest.of("before".getBytes(StandardCharsets.UTF_8)));

    @Test
    void everyVariantIsInTheGoldenCommit() {
        assertThat(types(ALL.edits().stream())).isEqualTo(permitted(Edit.class));
        Stream<Said> said = ALL.edits().stream()
                .flatMap(edit -> edit instanceof Edit.Put put ? put.parts().values().stream() : Stream.empty());
        assertThat(types(said.map(Said::basis))).isEqualTo(permitted(Basis.class));
    }

    @Test
    void theCommitComesBackAsItWas() {
        assertThat(CommitJson.commit(CommitJson.commit(ALL).text())).isEqualTo(ALL);
    }

    /** If this fails, the hashes of every record there is change: that is a new form of commit, not a new golden file. */
    @Test
    void theFormIsTheGoldenOne() throws IOException {
        Path golden = Path.of("src/test/resources/org/asbuilt/store/commit.json");
        String text = CommitJson.commit(ALL).text();
        assertThat(text + "\n").isEqualTo(Files.readString(golden));
        assertThat(Chain.hash(text).hex())
                .isEqualTo("f3be6b5c9a4e20e87c5649d5899b496dc0adc0aa41fd6cda400fd9d3351b03f0");
    }

    @Test
    void theFormIsTheOneOfRfc8785() throws IOException {
        String text = CommitJson.commit(ALL).text();
        assertThat(new JsonCanonicalizer(text).getEncodedString()).isEqualTo(text);
        for (long seed = 0; seed < 50; seed++) {
            Commit.Draft draft = new RandomEdits(seed).draft();
            for (Edit edit : draft.edits()) {
                String json = CommitJson.edit(edit).text();
                assertThat(new JsonCanonicalizer(json).getEncodedString()).isEqualTo(json);
                assertThat(CommitJson.edit(Parsed.tree(json), new Pool())).isEqualTo(edit);
            }
        }
    }

    @Test
    void halvesOfCharactersAndNumbersTooLargeDoNotPass() {
        assertThat(new CanonicalJson.Text("a\ud83db\ude00").text()).isEqualTo("\"a\ufffdb\ufffd\"");
        assertThat(new CanonicalJson.Text("\ud83d\ude00").text()).isEqualTo("\"😀\"");
        assertThatThrownBy(() -> new CanonicalJson.Whole(9007199254740992L))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Set<Class<?>> types(Stream<?> values) {
        return values.map(Object::getClass).collect(Collectors.toSet());
    }

    private static Set<Class<?>> permitted(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses()).collect(Collectors.toSet());
    }
}
