package org.asbuilt.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What dpkg and systemd say of the package; where they are not there, only that it is the same twice. */
class DebianPackageTest {
    /** The exposure that systemd 252 finds, in tenths; docs/operation/install.md says what is left. */
    private static final double EXPOSURE = 1.3;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void theSameInputIsTheSameBytes() throws IOException {
        Path first = written("first");
        Path second = written("second");
        assertThat(first.getFileName().toString())
                .isEqualTo("asbuilt_1.2.0~SNAPSHOT_" + Release.architecture() + ".deb");
        assertThat(first).hasSameBinaryContentAs(second);
    }

    @Test
    void dpkgReadsIt() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Tool.isThere("dpkg-deb"), "no dpkg-deb");
        Path file = written("package");
        assertThat(Tool.run("dpkg-deb", "--info", file.toString()))
                .contains("Package: asbuilt", "Version: 1.2.0~SNAPSHOT", "conffiles", "postinst", "prerm", "postrm");
        assertThat(Tool.run("dpkg-deb", "--contents", file.toString()))
                .contains("./usr/lib/asbuilt/asbuilt.jar", "./usr/lib/asbuilt/runtime/bin/java")
                .contains("-rwxr-xr-x 0/0", "-rw-r----- 0/0");
        Path there = folder.resolve("there");
        Tool.run("dpkg-deb", "--raw-extract", file.toString(), there.toString());
        assertThat(there.resolve("DEBIAN/conffiles")).hasContent("/" + DebianPackage.SETTINGS);
        // A start is rehearsed with the options of the launcher: noted down with others, it would be of no use.
        assertThat(there.resolve("DEBIAN/postinst"))
                .content()
                .contains(String.join(" ", Launching.OPTIONS))
                .doesNotContain("{options}");
        for (String script : new String[] {"DEBIAN/postinst", "DEBIAN/prerm", "DEBIAN/postrm", "usr/bin/asbuilt"}) {
            assertThat(Tool.run("sh", "-n", there.resolve(script).toString())).isEmpty();
        }
    }

    @Test
    void theLauncherStartsJavaAsTheImageDoes() {
        String launcher = Text.of("launcher.sh").replace("\\\n", " ").replaceAll(" +", " ");
        assertThat(launcher).contains(String.join(" ", Launching.OPTIONS));
    }

    @Test
    void theServiceIsHardened() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Tool.isThere("systemd-analyze"), "no systemd-analyze");
        Path unit = Files.writeString(folder.resolve("asbuilt.service"), Text.of("asbuilt.service"));
        String found = Tool.run("systemd-analyze", "security", "--offline=yes", "--no-pager", unit.toString());
        String figure = found.replaceAll("(?s).*Overall exposure level for asbuilt.service: ([0-9.]+).*", "$1");
        assertThat(Double.parseDouble(figure)).as(found).isLessThanOrEqualTo(EXPOSURE);
    }

    private Path written(String name) throws IOException {
        Sample sample = new Sample(folder);
        return new DebianPackage(sample.release(), sample.runtime(), sample.documents())
                .write(Files.createDirectory(folder.resolve(name)));
    }
}
