package org.asbuilt.fleet;

import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How the files of sensors lie on the shared storage: {@code root/site/sensor/...}.
 *
 * @param root the folder, as an address that the cluster knows
 * @param isBySite whether all sensors of a site are summed up together; otherwise each for itself
 * @param window how long the windows are by which files are summed up; at least a second
 */
record Archive(URI root, boolean isBySite, Duration window) implements Serializable {
    private static final long serialVersionUID = 1L;

    Archive {
        if (window.toSeconds() < 1) {
            throw new IllegalArgumentException("the window is shorter than a second: " + window);
        }
    }

    /** The name of a file with its folders below the root. */
    String name(URI file) {
        List<String> above = steps(root);
        List<String> steps = steps(file);
        return String.join("/", steps.subList(Math.min(above.size(), steps.size()), steps.size()));
    }

    /** Where a file of that name belongs, but for its window; empty if it lies in no folder of a site. */
    Optional<Shelf> shelf(String name) {
        String[] steps = name.split("/", -1);
        if (steps.length < 2) {
            return Optional.empty();
        }
        String sensor = steps.length > 2 && !isBySite ? steps[1] : "";
        return Optional.of(new Shelf(steps[0], sensor, Optional.empty()));
    }

    /** Whether a file is whole: what is still being written has a name that begins or ends so. */
    static boolean isWhole(String fileName) {
        return !fileName.startsWith(".")
                && !fileName.startsWith("_")
                && !fileName.endsWith(".part")
                && !fileName.endsWith(".tmp");
    }

    private static List<String> steps(URI address) {
        String path = Optional.ofNullable(address.getPath()).orElse("");
        return Arrays.stream(path.split("/", -1))
                .filter(step -> !step.isEmpty())
                .toList();
    }
}
