package org.asbuilt.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The package on this very machine: installed, served from, upgraded, removed, purged. Needs root, dpkg, curl, openssl and a jar that was
 * built, and alters the machine meanwhile; so it runs only with {@code -Dsurefire.args=-Dasbuilt.install=true}.
 */
@EnabledIfSystemProperty(named = "asbuilt.install", matches = "true")
class InstallTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aRecordOutlivesThePackageThatItWasMadeWith() throws IOException, InterruptedException {
        Path root = Path.of(System.getProperty("asbuilt.root", ".."))
                .toAbsolutePath()
                .normalize();
        Path jar = root.resolve("server/target/asbuilt.jar");
        assertThat(jar).as("build it first: ./asbuilt build").exists();
        JavaRuntime runtime = JavaRuntime.link(folder.resolve("runtime"));
        Path older = packaged(jar, "0.1.0", runtime, root);
        Path newer = packaged(jar, "0.2.0", runtime, root);
        Path script = Files.writeString(folder.resolve("install.sh"), Text.of("install.sh"));
        assertThat(Tool.run("sh", script.toString(), older.toString(), newer.toString()))
                .contains("== done");
    }

    private Path packaged(Path jar, String version, JavaRuntime runtime, Path root) throws IOException {
        return new DebianPackage(new Release(jar, version), runtime, root.resolve("docs"))
                .write(Files.createDirectory(folder.resolve(version)));
    }
}
