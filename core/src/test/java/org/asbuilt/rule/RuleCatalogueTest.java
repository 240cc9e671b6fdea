package org.asbuilt.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.PlantText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every rule of the catalogue, without naming one: it fires where its case says so and nowhere else. */
class RuleCatalogueTest {
    private static final Path REFERENCE = Path.of("../docs/reference/rules.md");

    static List<Rule> rules() {
        return Rules.ALL;
    }

    @Test
    void theListIsTheCatalogue() {
        assertThat(Rules.ALL.stream().map(Rule::name))
                .as("Rules.ALL has one of each that Rule permits, in the order of the alphabet")
                .isSorted()
                .containsExactlyElementsOf(Arrays.stream(Rule.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .sorted()
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void firesWhereItOughtToAndNowhereElse(Rule rule) throws IOException {
        List<RuleCase> cases = RuleCase.of(rule);
        assertThat(cases)
                .as("a case where it fires")
                .anyMatch(one -> !one.expected().isEmpty());
        assertThat(cases)
                .as("a case where it does not")
                .anyMatch(one -> one.expected().isEmpty());
        for (RuleCase one : cases) {
            List<Finding> found = Rules.check(PlantText.of(one.plant()).circumstances()).stream()
                    .filter(finding -> finding.rule().equals(rule.name()))
                    .toList();
            assertThat(found.stream().map(Finding::sentence))
                    .as(rule.name() + ": " + one.title())
                    .containsExactlyInAnyOrderElementsOf(one.expected());
            assertThat(found.stream().map(Finding::key)).doesNotHaveDuplicates();
        }
    }

    @Test
    void noSentenceSaysTheIdOfWhatIsNotShown() throws IOException {
        Set<String> told = new TreeSet<>();
        for (Rule any : Rules.ALL) {
            for (RuleCase one : RuleCase.of(any)) {
                for (String subject : subjects(one.plant())) {
                    PlantText part = PlantText.of(without(one.plant(), subject));
                    String id = part.id(subject).value();
                    for (Finding finding : Rules.check(part.circumstances())) {
                        assertThat(finding.sentence())
                                .as(finding.rule() + " in " + any.name() + ": " + one.title() + ", without " + subject)
                                .doesNotContain(id);
                        if (finding.sentence().contains("not shown")) {
                            told.add(finding.rule());
                        }
                    }
                }
            }
        }
        assertThat(told).as("rules that told of what is not shown").contains("LeaverKeepsNoAccess");
    }

    /** What a text of a plant calls its subjects. */
    private static List<String> subjects(String plant) {
        return plant.lines()
                .filter(line -> !line.startsWith(" "))
                .map(line -> line.split(" "))
                .filter(words -> words.length == 2
                        && Arrays.stream(Kind.values())
                                .anyMatch(kind -> kind.text().equals(words[0])))
                .map(words -> words[1])
                .distinct()
                .toList();
    }

    /** The same plant as who may not see one of its subjects gets it: others name it still, and nothing says what it is. */
    private static String without(String plant, String subject) {
        List<String> left = new ArrayList<>();
        boolean hidden = false;
        for (String line : plant.lines().toList()) {
            boolean heads = !line.startsWith(" ");
            hidden = heads ? line.endsWith(" " + subject) : hidden;
            if (heads ? !line.matches("attested " + subject + " .*|shared .* with " + subject + " .*") : !hidden) {
                left.add(line);
            }
        }
        return String.join("\n", left);
    }

    @Test
    void noRuleFindsAnythingBehindAShutGate() throws IOException {
        List<Rule> gated = Rules.ALL.stream()
                .filter(rule -> rule.gate() != Gate.Known.ANYTHING)
                .toList();
        Set<String> shut = new TreeSet<>();
        for (Rule any : Rules.ALL) {
            for (RuleCase one : RuleCase.of(any)) {
                Circumstances around = PlantText.of(one.plant()).circumstances();
                for (Rule rule : gated) {
                    around.subjects()
                            .filter(subject -> rule.manual().about().contains(subject.kind()))
                            .filter(subject -> !rule.gate().isOpen(subject, around))
                            .forEach(subject -> {
                                assertThat(rule.check(subject, around))
                                        .as(rule.name() + " in " + any.name() + ": " + one.title())
                                        .isEmpty();
                                shut.add(rule.name());
                            });
                }
            }
        }
        assertThat(shut)
                .as("rules whose gate was shut somewhere")
                .containsExactlyInAnyOrderElementsOf(
                        gated.stream().map(Rule::name).toList());
    }

    @Test
    void everyCaseBelongsToARule() throws IOException {
        try (Stream<Path> files = Files.list(RuleCase.FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".txt", "")))
                    .allSatisfy(name -> assertThat(Rules.named(name)).isPresent());
        }
    }

    @Test
    void theReferencePageIsUpToDate() throws IOException {
        String page = page();
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(REFERENCE, page);
        }
        assertThat(REFERENCE).as("rewrite with ./asbuilt golden").hasContent(page);
    }

    private static String page() {
        StringBuilder page =
                new StringBuilder("# Rules\n\nGenerated from the catalogue; `./asbuilt golden` rewrites it. "
                        + Rules.ALL.size() + " rules.\n");
        for (Rule rule : Rules.ALL) {
            Manual manual = rule.manual();
            page.append("\n## ")
                    .append(manual.sentence())
                    .append("\n\n`")
                    .append(rule.name())
                    .append("`, ")
                    .append(manual.severity().name().toLowerCase(java.util.Locale.ROOT))
                    .append(manual.lowers()
                            .map(lowers -> ", lowers " + lowers.name().toLowerCase(java.util.Locale.ROOT))
                            .orElse(""))
                    .append("; looks at: ")
                    .append(manual.about().stream().map(Kind::text).sorted().collect(Collectors.joining(", ")))
                    .append(".\n\n- Why: ")
                    .append(manual.why())
                    .append("\n- False alarm: ")
                    .append(manual.falseAlarm())
                    .append("\n- Remedy: ")
                    .append(manual.remedy())
                    .append("\n- Source: ")
                    .append(manual.source())
                    .append("\n");
        }
        return page.toString();
    }
}
