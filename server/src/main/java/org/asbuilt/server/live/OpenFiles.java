package org.asbuilt.server.live;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Whether some process has a file open to write, as far as the operating system tells: Linux does, of the processes of the same
 * user, and to root of all. Elsewhere nobody seems to write.
 *
 * <p>Source: Linux man-pages, proc_pid_fd(5) and proc_pid_fdinfo(5).
 */
final class OpenFiles {
    private static final Path PROCESSES = Path.of("/proc");
    private static final int ACCESS_MODE = 3;

    private OpenFiles() {}

    static boolean isWritten(Path file) {
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
            return false;
        }
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            for (Path process : processes) {
                if (isWritten(process, file)) {
                    return true;
                }
            }
        } catch (IOException | DirectoryIteratorException unknown) {
            return false;
        }
        return false;
    }

    private static boolean isWritten(Path process, Path file) {
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path descriptor : descriptors) {
                if (refers(descriptor, file) && writes(process, String.valueOf(descriptor.getFileName()))) {
                    return true;
                }
            }
        } catch (IOException | DirectoryIteratorException notOurs) {
            // A process that has ended, or of another user.
            return false;
        }
        return false;
    }

    private static boolean refers(Path descriptor, Path file) {
        try {
            return Files.readSymbolicLink(descriptor).equals(file);
        } catch (IOException closed) {
            return false;
        }
    }

    private static boolean writes(Path process, String descriptor) throws IOException {
        for (String line : Files.readAllLines(process.resolve("fdinfo").resolve(descriptor))) {
            if (line.startsWith("flags:")) {
                return (Integer.parseInt(line.substring(6).strip(), 8) & ACCESS_MODE) != 0;
            }
        }
        return false;
    }
}
