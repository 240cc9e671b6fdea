package org.asbuilt.server.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.model.InvalidValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder into which bundles of sites come. What was taken, was held already, or waits in the record is deleted there; what is refused,
 * because it is not whole yet, is somebody else's or is of a site that forked, stays for a person to look at.
 */
public final class SiteInbox {
    private static final Logger LOG = LoggerFactory.getLogger(SiteInbox.class);

    private final Sites sites;

    /** For those sites. */
    public SiteInbox(Sites sites) {
        this.sites = sites;
    }

    /**
     * What came of looking into it.
     *
     * @param ok whether nothing is left to do
     * @param sentence what was done, and what is in the way
     */
    public record Looked(boolean ok, String sentence) {}

    /** Takes what is there, by the names of the files. */
    public Looked take(Path folder) {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(SiteEnvelope.ENDING))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return new Looked(false, folder + " cannot be looked into: " + e);
        }
        List<String> trouble = new ArrayList<>();
        int taken = 0;
        for (Path file : files) {
            try {
                Sites.Came came = taken(file);
                if (came.kept()) {
                    Files.delete(file);
                    taken++;
                } else {
                    trouble.add(file.getFileName() + ": " + came.sentence());
                }
            } catch (InvalidValue refused) {
                trouble.add(file.getFileName() + ": " + refused.getMessage());
            } catch (IOException e) {
                trouble.add(file.getFileName() + " cannot be read or deleted: " + e);
            } catch (RuntimeException fault) {
                // The others are of other sites.
                LOG.error("taking {} failed", file, fault);
                trouble.add(file.getFileName() + " was not taken, by a fault of this program; the log says more");
            }
        }
        sites.standing().stream()
                .filter(site -> !site.missing().isEmpty())
                .forEach(site -> trouble.add(site.name() + ": " + site.sentence()));
        String done = taken + (taken == 1 ? " bundle was taken" : " bundles were taken");
        return new Looked(trouble.isEmpty(), trouble.isEmpty() ? done : done + "; " + String.join("; ", trouble));
    }

    private Sites.Came taken(Path file) throws IOException {
        try (InputStream bundle = Files.newInputStream(file)) {
            return sites.take(bundle, Optional.empty());
        }
    }
}
