package org.asbuilt.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Pages and sections fit together, as the sources of the pages name them; needs no browser. */
class PageCatalogueTest {
    private static final Path SOURCES = Path.of("..", "web", "src");
    private static final Pattern SECTION = Pattern.compile("\\{\\s*path: '(/[^']*)',\\s*title:");
    private static final Pattern FILE = Pattern.compile("import\\('(\\./pages/[^']*)'\\)");

    @Test
    void everySectionHasAPage() throws IOException {
        List<String> sections = found(SECTION, "sections.ts");
        assertThat(sections).hasSizeGreaterThan(20).doesNotHaveDuplicates();
        assertThat(AccessibilityTest.addresses())
                .as("routes.tsx has a page for every section of sections.ts")
                .doesNotHaveDuplicates()
                .containsAll(sections);
    }

    /** Whoever adds pages in another form than this test knows would have them looked at by no test of accessibility. */
    @Test
    void everyPageIsLookedAtForAccessibility() throws IOException {
        assertThat(found(FILE, "routes.tsx"))
                .as("pages that routes.tsx fetches, and addresses that AccessibilityTest finds in it")
                .hasSameSizeAs(AccessibilityTest.addresses())
                .allSatisfy(file -> assertThat(SOURCES.resolve(file + ".tsx")).exists());
    }

    private static List<String> found(Pattern pattern, String file) throws IOException {
        return pattern.matcher(Files.readString(SOURCES.resolve(file)))
                .results()
                .map((MatchResult one) -> one.group(1))
                .toList();
    }
}
