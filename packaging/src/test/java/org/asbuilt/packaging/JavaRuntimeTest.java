package org.asbuilt.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The trimmed Java runs, and has what the product asks for by name. */
class JavaRuntimeTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void itHasTheModulesAndNoCompiler() throws IOException, InterruptedException {
        JavaRuntime runtime = JavaRuntime.link(folder.resolve("runtime"));
        String java = runtime.folder().resolve("bin/java").toString();
        List<String> modules = Arrays.stream(Tool.run(java, "--list-modules").split("\n"))
                .map(line -> line.replaceAll("@.*", ""))
                .toList();
        assertThat(modules)
                .contains("java.desktop", "java.naming", "java.net.http", "java.sql", "java.prefs", "jdk.charsets")
                .contains("jdk.unsupported", "jdk.zipfs")
                .doesNotContain("jdk.compiler", "jdk.jshell", "jdk.javadoc", "jdk.jlink");
        assertThat(Tool.run(java, "-version")).contains("25");
        assertThat(runtime.folder().resolve("lib/libawt_xawt.so")).doesNotExist();
    }
}
