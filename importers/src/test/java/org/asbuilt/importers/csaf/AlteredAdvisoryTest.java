package org.asbuilt.importers.csaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.asbuilt.evidence.Receipt;
import org.asbuilt.importers.CsafAdvisory;
import org.asbuilt.importers.intake.Claims;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Progress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A document in which any one value is of another kind, or gone, is refused with one sentence or taken in with its marks. */
class AlteredAdvisoryTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> KINDS =
            List.of("null", "-1", "\"\"", "\"x\"", "[]", "{}", "[{}]", "[\"x\",\"x\"]");

    private static Receipt read(JsonNode document) {
        return new CsafAdvisory()
                .read(
                        Input.of("advisory.json", document.toString().getBytes(StandardCharsets.UTF_8)),
                        Limits.standard(),
                        Claims.none(),
                        Progress.none());
    }

    @ParameterizedTest
    @ValueSource(strings = {"advisory", "vex-with-errors", "draft-of-2-1"})
    void anyOneValueMayBeOfAnotherKindOrGone(String golden) throws IOException {
        JsonNode document =
                JSON.readTree(Files.readAllBytes(Path.of("src/test/resources/golden/csaf", golden, "input.json")));
        List<Runnable> alterations = new ArrayList<>();
        int[] taken = {0};
        int[] refused = {0};
        gather(document, alterations, () -> {
            Receipt receipt = read(document);
            long errors = receipt.remarks().stream()
                    .filter(remark -> remark.severity() == Receipt.Severity.ERROR)
                    .count();
            boolean advisory = receipt.counts().getOrDefault("advisories", 0L) == 1;
            assertThat(errors).as("%s", document).isEqualTo(advisory ? 0 : 1);
            (advisory ? taken : refused)[0]++;
        });
        alterations.forEach(Runnable::run);
        assertThat(taken[0]).isGreaterThan(500);
        assertThat(refused[0]).isPositive();
    }

    private static void gather(JsonNode node, List<Runnable> alterations, Runnable check) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode value = object.path(name);
                gather(value, alterations, check);
                alterations.add(() -> {
                    for (String kind : KINDS) {
                        object.set(name, JSON.readTree(kind));
                        check.run();
                    }
                    object.remove(name);
                    check.run();
                    object.set(name, value);
                });
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                JsonNode value = array.path(i);
                gather(value, alterations, check);
                alterations.add(() -> {
                    for (String kind : KINDS) {
                        array.set(index, JSON.readTree(kind));
                        check.run();
                    }
                    array.set(index, value);
                });
            }
        }
    }
}
