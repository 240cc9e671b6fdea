package org.asbuilt.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A case of a rule: a small plant, and what the rule finds in it.
 *
 * @param title what is special about it
 * @param expected the sentences of the findings
 * @param plant the plant
 */
public record RuleCase(String title, List<String> expected, String plant) {
    static final Path FOLDER = Path.of("src/test/resources/golden/rule");

    /** The cases of a rule. */
    public static List<RuleCase> of(Rule rule) throws IOException {
        List<RuleCase> cases = new ArrayList<>();
        for (String block :
                Files.readString(FOLDER.resolve(rule.name() + ".txt")).split("(?m)^== ")) {
            if (!block.isBlank()) {
                List<String> lines = block.lines().toList();
                cases.add(new RuleCase(
                        lines.getFirst(),
                        lines.stream()
                                .filter(line -> line.startsWith("> "))
                                .map(line -> line.substring(2))
                                .toList(),
                        lines.stream()
                                .skip(1)
                                .filter(line -> !line.startsWith("> "))
                                .collect(Collectors.joining("\n"))));
            }
        }
        return cases;
    }
}
