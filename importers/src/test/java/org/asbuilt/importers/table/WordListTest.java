package org.asbuilt.importers.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.dissect.Dissector;
import org.asbuilt.dissect.Dissectors;
import org.asbuilt.importers.intake.Bundled;
import org.asbuilt.importers.table.Values.Value;
import org.asbuilt.model.Part;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Shape;
import org.junit.jupiter.api.Test;

/** The word lists agree with the model and with themselves. */
class WordListTest {
    private final Values values = Values.bundled();

    @Test
    void everyClosedListHasItsWords() {
        for (Shape<?> shape : Shape.all()) {
            for (Part part : shape.parts()) {
                if (part.type().equals("choice")) {
                    assertThat(values.typeOf(part))
                            .as("words for %s.%s", part.facet(), part.name())
                            .isPresent();
                }
            }
        }
    }

    @Test
    void everyWordStandsForAValueOfItsType() {
        Map<String, Part> partOfType = new HashMap<>();
        for (String line : Bundled.lines(Values.class, "values.txt")) {
            if (line.startsWith("@")) {
                String[] parts = line.substring(1).split(" ", -1);
                String path = parts[1];
                int dot = path.indexOf('.');
                partOfType.put(parts[0], Shape.named(path.substring(0, dot)).part(path.substring(dot + 1)));
            }
        }
        partOfType.put("Boolean", PartPath.parse("assetRole.safetyRelated").shape());
        List<String> wrong = new ArrayList<>();
        for (String line : Bundled.lines(Values.class, "values.txt")) {
            if (line.startsWith("@")) {
                continue;
            }
            int colon = line.indexOf(':');
            int equals = line.indexOf(" = ");
            Part part = partOfType.get(line.substring(0, colon));
            assertThat(part).as("the type of: %s", line).isNotNull();
            if (part == null) {
                continue;
            }
            String expected = part.canonical(line.substring(colon + 1, equals).strip());
            Column column = new Column(0, "", new Target.OfPart(part), Map.of(), Optional.empty(), "");
            for (String word : line.substring(equals + 3).split(" \\| ", -1)) {
                boolean agrees = values.read(part, word, column) instanceof Value.Taken taken
                        && taken.text().equals(expected);
                if (!agrees) {
                    wrong.add(line.substring(0, colon) + ": " + word + " is not " + expected + " but "
                            + values.read(part, word, column));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aRelayOfUpdatesIsNoProtectionRelay() {
        Part part = PartPath.parse("assetRole.assetClass").shape();
        Column column = new Column(0, "", new Target.OfPart(part), Map.of(), Optional.empty(), "");
        assertThat(values.read(part, "Patch and antivirus relay", column))
                .isInstanceOfSatisfying(
                        Value.Taken.class, taken -> assertThat(taken.text()).isEqualTo("application_server"));
        assertThat(values.read(part, "Feeder relay", column))
                .isInstanceOfSatisfying(
                        Value.Taken.class, taken -> assertThat(taken.text()).isEqualTo("protection_relay"));
    }

    @Test
    void protocolsHaveOneNameEach() {
        for (String line : Bundled.lines(Values.class, "protocols.txt")) {
            String name = line.split("\t", -1)[0];
            assertThat(Protocols.canonical(name)).isEqualTo(name);
            for (String word : line.split("\t", -1)[3].split(" \\| ", -1)) {
                assertThat(Protocols.canonical(word)).as("%s", word).isEqualTo(name);
            }
        }
    }

    @Test
    void whatTheDissectorsSpeakHasANameOfTheRecord() {
        assertThat(Protocols.canonical("Modbus")).isEqualTo("Modbus/TCP");
        assertThat(Protocols.canonical("C37.118")).isEqualTo("Synchrophasor");
        assertThat(Dissectors.ALL)
                .extracting(Dissector::protocol)
                .allSatisfy(spoken -> assertThat(Protocols.named(spoken)).isPresent());
    }
}
