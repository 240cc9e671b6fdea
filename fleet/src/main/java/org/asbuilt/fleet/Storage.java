package org.asbuilt.fleet;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.flink.configuration.ConfigConstants;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.configuration.IllegalConfigurationException;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.UnsupportedFileSystemSchemeException;
import org.apache.flink.core.plugin.PluginUtils;

/** The storage of a run as it is named on the command line: what its addresses mean, and whether it can be reached. */
final class Storage {
    private static final String MORE = "; docs/operation/fleet.md, \"On object storage\", says what it needs";

    private Storage() {}

    /**
     * A folder of this machine, or an address as it is; the root of a bucket ends in a slash.
     *
     * @throws IllegalArgumentException if it is no address, such as with a blank, which is written {@code %20}
     */
    static URI address(String text) {
        if (!text.matches("[a-z][a-z0-9+.-]+:.*")) {
            return Path.of(text).toAbsolutePath().toUri();
        }
        URI address = URI.create(text);
        return isBucket(address) ? address.resolve("/") : address;
    }

    /** Whether it is a whole bucket, and no folder within. */
    static boolean isBucket(URI address) {
        String path = Optional.ofNullable(address.getPath()).orElse("");
        return address.getAuthority() != null && (path.isEmpty() || path.equals("/"));
    }

    /** Whether it is a folder of a file system of this machine, or one that looks so. */
    static boolean isOfMachine(URI address) {
        return "file".equals(address.getScheme());
    }

    /**
     * Takes plug-ins and their settings from where the environment says they are ({@code FLINK_PLUGINS_DIR}, {@code FLINK_CONF_DIR}), as
     * the processes of a cluster do by themselves.
     *
     * @return what is wrong with the settings
     */
    static Optional<String> plug() {
        if (System.getenv(ConfigConstants.ENV_FLINK_PLUGINS_DIR) == null) {
            return Optional.empty();
        }
        try {
            Configuration settings = GlobalConfiguration.loadConfiguration();
            FileSystem.initialize(settings, PluginUtils.createPluginManagerFromRootFolder(settings));
            return Optional.empty();
        } catch (IllegalConfigurationException wrong) {
            return Optional.of("the settings in FLINK_CONF_DIR cannot be read: " + wrong.getMessage());
        }
    }

    /**
     * What stands in the way of listing a folder; empty if nothing does.
     *
     * @param isThere whether it has to be there already; of object storage, whether something has to lie in it
     */
    static Optional<String> hindrance(URI folder, boolean isThere) {
        org.apache.flink.core.fs.Path path = new org.apache.flink.core.fs.Path(folder);
        try {
            boolean isMissing =
                    ArchiveListing.entries(path, path.getFileSystem()).isEmpty() && !isOfMachine(folder);
            return isThere && isMissing ? Optional.of("there is nothing at " + folder) : Optional.empty();
        } catch (UnsupportedFileSystemSchemeException unknown) {
            return Optional.of("Flink has no plug-in for " + folder.getScheme() + " here" + MORE);
        } catch (FileNotFoundException missing) {
            return isThere ? Optional.of("there is nothing at " + folder) : Optional.empty();
        } catch (IOException | RuntimeException refused) {
            // Plug-ins throw what their libraries throw.
            return Optional.of(folder + " cannot be listed: " + said(refused) + MORE);
        }
    }

    /** The words of a failure, in one line; what storage answers may be long. */
    private static String said(Exception failure) {
        String words = Optional.ofNullable(failure.getMessage())
                .orElse(failure.getClass().getSimpleName())
                .replaceAll("\\s+", " ");
        return words.length() > 400 ? words.substring(0, 400) + "..." : words;
    }
}
